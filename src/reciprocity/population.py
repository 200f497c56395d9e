"""The state of a run at its start: who plays what, and the arrays of people, ties and books filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import numpy as np
from numba import njit

from reciprocity import draws
from reciprocity.errors import InputError
from reciprocity.layout import (
    BOOK,
    COUNTERS,
    EVENT,
    MORE,
    MOST_BUCKETS,
    NO_LIMIT,
    NO_NEED,
    OPEN,
    PERSON,
    RULES,
    STREAMS,
    TRAITS,
    World,
)
from reciprocity.mechanisms import Openness
from reciprocity.places import sought, wants
from reciprocity.strategies import ASKS, CUES, EVENT_CHOICES, nearest

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario import Scenario

OPENNESS = get_args(Openness)
_OF_TIES = ("meet", "closure", "loss", "review", "trust_rate", "trust_prior", "limit", "change", "outing")
_NODES = ("knowledge", "tasks", "projects", "bonds", "gossip", "goals", "events", "circles", "time")

__all__ = ["COUNTERS", "World", "assign", "populate", "whole_shares"]


def whole_shares(weights: dict[str, float], n: int) -> dict[str, int]:
    """Turn weights into whole people by the largest remainder; equal remainders favor the one named first.

    Args:
        weights: Weight by name, >= 0, not all 0 (all 0 is allowed for n = 0).
        n: People to share out.
    """
    total = sum(weights.values())
    exact = {name: n * weight / total if n else 0.0 for name, weight in weights.items()}
    whole = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_remainder[: n - sum(whole.values())]:
        whole[name] += 1
    return whole


def assign(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return each person's strategy as its place in `scenario.strategies`, (n,) uint8 (`docs/model.md`, section 5)."""
    names = list(scenario.strategies)
    place = {name: k for k, name in enumerate(names)}
    strategy = np.zeros(graph.n, np.uint8)
    free = np.ones(graph.n, bool)
    if graph.strategy is not None:
        for i, name in enumerate(graph.strategy):
            if name:
                if name not in place:
                    raise _unknown(scenario, graph, i)
                strategy[i], free[i] = place[name], False
    weights = dict(scenario.population)
    if scenario.focal is not None and scenario.focal_share is not None:
        others = {name: w for name, w in weights.items() if name != scenario.focal}
        total = sum(others.values())
        rest = {name: (1 - scenario.focal_share) * w / total for name, w in others.items()} if total else {}
        weights = {scenario.focal: scenario.focal_share} | rest
    shares = whole_shares(weights, int(free.sum()))
    chance = _draws(np.uint64(draws.key(scenario.seed, draws.STRATEGY, 0, 0)), graph.n)
    people = np.argsort(chance, kind="stable")
    people = people[free[people]]
    strategy[people] = np.repeat([place[name] for name in shares], list(shares.values()))
    return strategy


def _unknown(scenario: Scenario, graph: Graph, person: int) -> InputError:
    """Say which person of the table plays a strategy nobody knows, and where the table says so."""
    assert graph.strategy is not None
    name, path = str(graph.strategy[person]), getattr(scenario.network, "people", None)
    where = "network.people"
    if path:
        from reciprocity.networks.files import line_of

        where += f": {path}, line {line_of(path, str((graph.names or ())[person]))}"
    return InputError(f"{where}: unknown strategy {name}; {nearest(name, scenario.strategies)}")


@njit(cache=True)
def _draws(key, n):
    out = np.empty(n, np.uint64)
    for i in range(n):
        out[i] = draws.draw(key, np.uint64(i))
    return out


def populate(scenario: Scenario, graph: Graph) -> World:
    """Lay out the state at the start of a run.

    Args:
        scenario: What to simulate.
        graph: People and ties, from `networks.build`.
    """
    n, ties = graph.n, scenario.ties
    people = _aligned(n, PERSON)
    people["strategy"] = assign(scenario, graph)
    people["field"] = graph.field
    degree = np.bincount(graph.edges.ravel(), minlength=n) if len(graph.edges) else np.zeros(n, np.int64)
    people["degree"] = degree
    people["unmet"] = NO_NEED
    row = np.zeros(n + 1, np.int64)
    np.cumsum(np.maximum(degree, min(ties.limit, max(n - 1, 0))) if ties.change else degree, out=row[1:])
    if row[-1] >= 2**31:
        raise InputError(f"ties.limit: {row[-1]} tie slots are more than memory is laid out for; lower it")
    row = row.astype(np.uint32)
    other = np.zeros(row[-1], np.uint32)
    book = _aligned(int(row[-1]), BOOK)
    standing = np.zeros((len(scenario.strategies), 3), np.int64)
    traits = _traits(scenario)
    rules = _rules(scenario, graph, traits[np.unique(people["strategy"])])
    _connect(graph.edges, row, other, book, np.float32(ties.trust_prior))
    _stand(people, standing)
    chances = np.array([(row.first, row.good, row.bad, row.good) for row in scenario.strategies.values()])
    ages = np.zeros((2, scenario.rounds + 2), np.int64)
    circle = graph.circle.astype(np.int32)
    sizes = np.bincount(circle, minlength=1)
    on = scenario.mechanisms
    streaming = on.knowledge or on.projects or on.tasks or on.bonds or on.events
    return World(
        rules=rules,
        traits=traits,
        chances=chances,
        certain=np.where(chances >= 1, 1, np.where(chances <= 0, 0, OPEN)).astype(np.int8),
        people=people,
        row=row,
        other=other,
        book=book,
        members=np.argsort(circle, kind="stable").astype(np.uint32),
        circle=circle,
        circle_start=np.concatenate(([0], np.cumsum(sizes))).astype(np.uint32),
        order=np.arange(n, dtype=np.uint32),
        scratch=np.zeros((2, n), np.uint64),
        starts=np.zeros(min(MOST_BUCKETS, 2 * n + 2) + 1, np.int32),
        keys=np.zeros((draws.PURPOSES, 4), np.uint64),
        pick=np.zeros(n, np.uint32),
        standing=standing,
        entered=ages[0],
        ended=ages[1],
        oldest=np.zeros(n, np.int32),
        tie_rounds=np.zeros(n, np.int64),
        gained=np.zeros(n if scenario.favors.spread else 0),
        spent=np.zeros(n if scenario.favors.spread else 0),
        worth=np.zeros((scenario.rounds if scenario.favors.spread else 0, len(scenario.strategies), 2)),
        more=_more(scenario, graph),
        streams=np.zeros((n if streaming else 0, len(STREAMS))),
        flows=np.zeros((scenario.rounds if streaming else 0, len(scenario.strategies), len(STREAMS))),
        sought=sought(scenario, graph) if on.goals else np.zeros(1, bool),
        holders=np.zeros(64 if on.knowledge else 0, np.int64),
        pending=np.array((0, 0, 0, 0, OPEN, OPEN, 0, 0)),
        log=np.zeros(0, EVENT),
        logged=np.zeros(1, np.int64),
    )


def _aligned(length: int, dtype: np.dtype) -> np.ndarray:
    """Make an array of zeros that begins with a cache line, so that no record of 32 bytes lies across two."""
    raw = np.zeros(length * dtype.itemsize + 64, np.uint8)
    first = -raw.ctypes.data % 64
    return raw[first : first + length * dtype.itemsize].view(dtype)


def _more(scenario: Scenario, graph: Graph) -> np.ndarray:
    """What only some mechanisms need of each person, at the start."""
    on = scenario.mechanisms
    needed = on.knowledge or on.goals or on.tasks or on.events or scenario.time.budget is not None
    more = _aligned(graph.n if needed else 0, MORE)
    more["event"] = -1
    if on.goals:
        more["wants"] = wants(scenario, graph)
    if on.knowledge:
        k = np.uint64(draws.key(scenario.seed, draws.IDEA, 0, 0))
        more["ideas"] = _ideas(k, graph.n, scenario.knowledge.ideas, scenario.knowledge.start)
    if on.tasks:
        drawn = _draws(np.uint64(draws.key(scenario.seed, draws.TASK, 0, 0)), graph.n)
        more["task"] = ((drawn >> np.uint64(32)) * np.uint64(scenario.tasks.kinds)) >> np.uint64(32)
    return more


@njit(cache=True)
def _ideas(key, n, ideas, chance):
    """The ideas that people hold at the start, as bits: (n,) uint64."""
    held = np.zeros(n, np.uint64)
    for i in range(n):
        for x in range(ideas):
            if draws.uniform(draws.draw2(key, np.uint64(i), np.uint64(x))) < chance:
                held[i] |= np.uint64(1) << np.uint64(x)
    return held


def _traits(scenario: Scenario) -> np.ndarray:
    traits = np.zeros(len(scenario.strategies), TRAITS)
    for k, strategy in enumerate(scenario.strategies.values()):
        traits[k] = (
            strategy.threshold, strategy.threshold * scenario.favors.cost, strategy.offer, strategy.greed,
            strategy.outreach, strategy.acceptance, strategy.patience, CUES.index(strategy.cue),
            ASKS.index(strategy.ask), EVENT_CHOICES.index(strategy.event_choice),
            strategy.voice, strategy.refer, strategy.introduce, strategy.bridge, strategy.presence,
            strategy.oblige, strategy.share, strategy.invest, strategy.goal,
        )  # fmt: skip
    return traits


def _rules(scenario: Scenario, graph: Graph, present: np.ndarray) -> np.ndarray:
    favors, ties, books, mechanisms = scenario.favors, scenario.ties, scenario.books, scenario.mechanisms
    budget = NO_LIMIT if favors.budget is None else favors.budget
    # Where every decision of the ask phase reads only the tie it is about, the order in which people act
    # matters only to two who ask each other; see phases/ask.py. (A grudge reads no more, but has more to be noted.)
    tie_local = (
        budget == NO_LIMIT
        and bool(np.all(present["ask"] == ASKS.index("random")))
        and bool(np.all(present["greed"] == 0))
        and not (mechanisms.referral or mechanisms.bonds or mechanisms.gossip or mechanisms.goals)
        and not mechanisms.knowledge
        and scenario.time.budget is None
        and not (favors.spread or books.bias or books.error or books.forget)
        and not np.any(np.isin(present["cue"], [CUES.index("fortune"), CUES.index("grudge")]))
    )
    numbers: dict[str, Any] = {
        **{name: getattr(favors, name) for name in ("benefit", "cost", "need", "specialised", "slip", "spread")},
        **{name: getattr(ties, name) for name in _OF_TIES},
        **{name: getattr(books, name) for name in ("bias", "error", "forget", "forgive")},
        **{name: getattr(mechanisms, name) for name in type(mechanisms).model_fields},
        "budget": budget,
        "idle": 2**31 - 1 if ties.idle is None else min(ties.idle, 2**31 - 1),
        "fields": len(graph.field_names),
        "seed": scenario.seed,
        "offers": bool(np.any(present["offer"] > 0) or (mechanisms.obliging and np.any(present["oblige"] > 0))),
        "tie_local": tie_local,
        "subjective": bool(favors.spread or books.bias or books.error or books.forget),
        "absences": bool(np.any(present["presence"] < 1)),
        "further_cues": bool(np.any(present["cue"] >= CUES.index("grudge"))),
        "timed": scenario.time.budget is not None,
    }
    for node in _NODES:
        for name, value in getattr(scenario, node):
            if f"{node}_{name}" in (RULES.names or ()):
                numbers[f"{node}_{name}"] = value
    numbers["events_room"] = scenario.events.room or 2**62
    numbers["time_budget"] = np.inf if scenario.time.budget is None else scenario.time.budget
    numbers["circles_openness"] = OPENNESS.index(scenario.circles.openness)
    rules = np.zeros(1, RULES)
    rules[0] = tuple(numbers[name] for name in RULES.names or ())
    return rules


@njit(cache=True)
def _connect(edges, row, other, book, trust_prior):
    filled = row[:-1].copy()
    for e in range(len(edges)):
        i, j = np.int64(edges[e, 0]), np.int64(edges[e, 1])
        a, b = filled[i], filled[j]
        filled[i] += 1
        filled[j] += 1
        other[a], other[b] = j, i
        book[a].twin, book[b].twin = b, a
        book[a].trust = trust_prior
        book[b].trust = trust_prior


@njit(cache=True)
def _stand(people, standing):
    for i in range(len(people)):
        s = people[i].strategy
        standing[s, 0] += people[i].degree
        standing[s, 2] += people[i].degree
        if people[i].degree == 0:
            standing[s, 1] += 1
