"""Known truths V01, V02, V03, V05: people who keep accounts, and how much of what is asked they grant."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from helpers.small_worlds import agree, by_group, pairs, pairs_of, played, share_agrees, written
from scipy.stats import chisquare

# The truths are about one request at a time. In the model two people may ask each other in the same round; with
# a small need they seldom do, and `granted_share` says exactly what the difference is.
RARE = 0.002


def ledger(limit: int) -> dict[str, Any]:
    return {"cue": "balance", "threshold": limit, "first": 1, "good": 1, "bad": 0}


def one_at_a_time(p: float, limit: int) -> float:
    """V02: the granted share if A is the one who asks with chance p; V01 at p = 1/2."""
    states = 2 * limit + 1
    if p == 0.5:
        return 1 - 1 / states
    ratio = (1 - p) / p
    return 1 - (2 * p - 1) * (1 + ratio**states) / (1 - ratio**states)


def granted_share(a: float, b: float, limit: int) -> float:
    """The granted share if A asks with chance a and B with chance b a round; in drawn order if both do.

    What A owes moves up with chance u (A alone asks) and down with chance v (B alone asks). If both ask, it
    ends where it was, except at an end of the scale: there whoever owes is refused if they ask first, and the
    other's request then moves it one step inwards. A birth-death chain: detailed balance gives its weights.
    """
    u, v, both = a * (1 - b), b * (1 - a), a * b
    ratio = u / v
    inside = ratio ** np.arange(-limit + 1, limit)
    low = inside[0] * v / (u + both / 2)
    high = inside[-1] * u / (v + both / 2)
    refused = (high * (u + both / 2) + low * (v + both / 2)) / (low + inside.sum() + high)
    return 1 - refused / (a + b)


def rounds_to_settle(limit: int, need: float) -> int:
    """Eight times the time in which a balance forgets that it began at 0, which is in the middle."""
    requests = 8 / (1 - math.cos(2 * math.pi / (2 * limit + 1)))
    return math.ceil(requests / (2 * need))


def test_formulas() -> None:
    assert [one_at_a_time(0.5, limit) for limit in (1, 2, 3, 5)] == pytest.approx(
        [0.666667, 0.8, 0.857143, 0.909091], abs=1e-6
    )
    assert [one_at_a_time(0.6, limit) for limit in (1, 2, 3)] == pytest.approx([0.631579, 0.739336, 0.775134], abs=1e-6)
    assert one_at_a_time(0.7, 60) == pytest.approx(2 * 0.3), "what B asks for bounds what A can get"
    for p in (0.5, 0.6, 0.85):
        for limit in (1, 2, 5):
            rare = granted_share(1e-7 * p, 1e-7 * (1 - p), limit)
            assert rare == pytest.approx(one_at_a_time(p, limit), abs=1e-6)
    assert abs(granted_share(RARE, RARE, 1) - one_at_a_time(0.5, 1)) < 0.0005


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_v01_two_ledgers_grant_2l_of_2l_plus_1_requests(limit: int) -> None:
    burn_in = rounds_to_settle(limit, RARE)
    model = played(
        pairs(500), {"l": ledger(limit)}, favors={"need": RARE}, rounds=burn_in + 60_000, burn_in=burn_in, seed=limit
    )
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    share_agrees(granted, asked, 2 * limit / (2 * limit + 1), cap=0.002)


@pytest.mark.parametrize("limit", [1, 2, 4])
def test_v01_the_balance_is_uniform_on_its_states(limit: int) -> None:
    count = 20_000
    rounds = rounds_to_settle(limit, 0.005)
    model = played(pairs(count), {"l": ledger(limit)}, favors={"need": 0.005}, rounds=rounds, burn_in=0, seed=limit)
    mine = [model.slots(i).start for i in range(0, 2 * count, 2)]
    balance = model.world.book["balance"][mine].astype(int)
    seen = np.bincount(balance + limit)
    assert len(seen) == 2 * limit + 1
    assert chisquare(seen).pvalue > 0.001
    agree(balance.astype(float), 0, cap=0.03)
    agree(balance.astype(float) ** 2, limit * (limit + 1) / 3, cap=0.05)


@pytest.mark.parametrize("need", [0.3, 0.5, 0.9])
@pytest.mark.parametrize("limit", [1, 3])
def test_two_ledgers_who_often_ask_each_other_in_the_same_round(limit: int, need: float) -> None:
    burn_in = rounds_to_settle(limit, need * (1 - need))
    model = played(
        pairs(1000), {"l": ledger(limit)}, favors={"need": need}, rounds=burn_in + 1000, burn_in=burn_in, seed=limit
    )
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    truth = granted_share(need, need, limit)
    assert abs(truth - one_at_a_time(0.5, limit)) > 0.01, "the order within a round matters here"
    share_agrees(granted, asked, truth, cap=0.001)


def test_v02_ledgers_of_whom_one_asks_more(tmp_path: Path) -> None:
    p, limit = 0.6, 2
    greed = RARE * (p / (1 - p) - 1)  # A asks with chance RARE + greed, B with RARE
    more, less = ledger(limit) | {"greed": greed}, ledger(limit)
    burn_in = rounds_to_settle(limit, RARE)
    model = played(
        pairs_of("more", "less", 500, tmp_path), {"more": more, "less": less},
        favors={"need": RARE}, rounds=burn_in + 55_000, burn_in=burn_in, seed=1,
    )  # fmt: skip
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    share_agrees(model.measured["asked"][::2], asked, p, cap=0.002)
    share_agrees(granted, asked, one_at_a_time(p, limit), cap=0.002)


@pytest.mark.parametrize(("few", "many"), [(2, 3), (1, 4)])
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_v02_ledgers_of_whom_one_has_more_others_to_ask(few: int, many: int, limit: int, tmp_path: Path) -> None:
    """Each of `few` people is tied to each of `many`: the latter ask on a tie with p = many / (few + many)."""
    need, size, count = RARE * 2, few + many, 200
    ties = [(size * k + i, size * k + few + j) for k in range(count) for i in range(few) for j in range(many)]
    truth = one_at_a_time(many / size, limit)
    assert abs(granted_share(need / few, need / many, limit) - truth) < 0.0005
    burn_in = few * rounds_to_settle(limit, need)
    model = played(
        written(tmp_path, ["l"] * (size * count), ties), {"l": ledger(limit)},
        favors={"need": need}, rounds=burn_in + 40_000, burn_in=burn_in, seed=limit,
    )  # fmt: skip
    granted, asked = by_group(model.measured["granted"], size), by_group(model.measured["asked"], size)
    share_agrees(granted, asked, truth, cap=0.002)


def forgiven(phi: float, limit: int) -> float:
    """V03: the granted share of V01 where after each step the balance is set to 0 with chance `phi`."""
    theta = math.acosh(1 / (1 - phi))
    return 1 - math.sinh(theta / 2) / math.sinh((2 * limit + 1) * theta / 2)


def per_round(phi: float, need: float) -> float:
    """The chance a round of being forgiven that makes `phi` between a request over the tie and the next.

    The wait is geometric with chance q = 1 - (1 - need)^2, and phi = 1 - E[x^wait] with x = 1 - what is returned.
    """
    q = 1 - (1 - need) ** 2
    return q * phi / (1 - (1 - q) * phi)


def test_formula_of_forgiveness() -> None:
    found = [forgiven(0.05, limit) for limit in (1, 2, 3)]
    assert found == pytest.approx([0.677966, 0.819410, 0.883074], abs=1e-6)
    assert forgiven(1e-9, 2) == pytest.approx(one_at_a_time(0.5, 2), abs=1e-6)
    wait = np.arange(1, 40_000)
    q, x = 1 - (1 - RARE) ** 2, 1 - per_round(0.05, RARE)
    assert 1 - (q * (1 - q) ** (wait - 1) * x**wait).sum() == pytest.approx(0.05)


@pytest.mark.parametrize(("phi", "limit"), [(0.05, 1), (0.05, 2), (0.05, 3), (0.3, 1), (0.2, 4)])
def test_v03_ledgers_that_forgive(phi: float, limit: int) -> None:
    burn_in = rounds_to_settle(limit, RARE)
    model = played(
        pairs(500), {"l": ledger(limit)}, favors={"need": RARE}, books={"forgive": per_round(phi, RARE)},
        rounds=burn_in + 50_000, burn_in=burn_in, seed=limit,
    )  # fmt: skip
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    assert abs(forgiven(phi, limit) - one_at_a_time(0.5, limit)) > 0.01, "forgiving matters"
    share_agrees(granted, asked, forgiven(phi, limit), cap=0.002)


def ties_of(graph: nx.Graph) -> Iterator[tuple[int, int]]:
    """The degrees of the two people of each tie."""
    for i, j in graph.edges:
        yield graph.degree[i], graph.degree[j]


def on_a_network(graph: nx.Graph, limit: int) -> float:
    """V05: a tie is used at rate (1/d_i + 1/d_j) / N and is V02 with p = d_j / (d_i + d_j), whatever the others do."""
    shares = ((1 / d + 1 / e, one_at_a_time(e / (d + e), limit)) for d, e in ties_of(graph))
    return sum(rate * share for rate, share in shares) / len(graph)


KARATE, FLORENTINE = nx.karate_club_graph(), nx.florentine_families_graph()


def test_formula_on_a_network() -> None:
    assert [on_a_network(KARATE, limit) for limit in (1, 2, 3)] == pytest.approx(
        [0.434326, 0.482444, 0.496277], abs=1e-6
    )
    assert on_a_network(FLORENTINE, 2) == pytest.approx(0.629505, abs=1e-6)


def settled(kind: str, limit: int, need: float, seeds: range, rounds: int) -> tuple[np.ndarray, np.ndarray]:
    """Favors granted and asked for once balances have settled, a number a run each."""
    totals = []
    for seed in seeds:
        model = played(
            {"kind": kind, "fields": 1}, {"l": ledger(limit)},
            favors={"need": need}, rounds=rounds, burn_in=rounds // 4, seed=seed,
        )  # fmt: skip
        totals.append((model.measured["granted"].sum(), model.measured["asked"].sum()))
    granted, asked = np.array(totals).T
    return granted, asked


def on_a_network_at(need: float, graph: nx.Graph, limit: int) -> float:
    """V05 where two may ask each other in the same round."""
    shares = ((1 / d + 1 / e, granted_share(need / d, need / e, limit)) for d, e in ties_of(graph))
    return sum(rate * share for rate, share in shares) / len(graph)


@pytest.mark.parametrize(
    ("kind", "graph", "limit", "rounds"),
    [*(("karate", KARATE, limit, 140_000) for limit in (1, 2, 3, 5)), ("florentine", FLORENTINE, 2, 330_000)],
)
def test_v05_ledgers_on_a_network_are_its_ties_one_by_one(kind: str, graph: nx.Graph, limit: int, rounds: int) -> None:
    need = 0.01
    truth = on_a_network(graph, limit)
    assert abs(on_a_network_at(need, graph, limit) - truth) < 0.0003, "small enough for one request at a time"
    granted, asked = settled(kind, limit, need, range(1, 17), rounds)
    share_agrees(granted, asked, truth, cap=0.002)


def test_v05_at_any_need() -> None:
    need, limit = 0.8, 2
    truth = on_a_network_at(need, FLORENTINE, limit)
    assert abs(truth - on_a_network(FLORENTINE, limit)) > 0.005, "two often ask each other in the same round"
    granted, asked = settled("florentine", limit, need, range(1, 21), rounds=4000)
    share_agrees(granted, asked, truth, cap=0.001)
