"""Known truths of what the network at the start says of its people: how many they know, need and keep."""

import math
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import agree, plain_world, played

from reciprocity import Model

GIVER: dict[str, dict[str, Any]] = {"always_give": {"event_choice": "random"}}


def named(arcs: str) -> dict[str, Any]:
    """The network of these arcs, "a>b c>a"."""
    pairs = [arc.split(">") for arc in arcs.split()]
    ties = "\n".join(["source,target", *(f"{one},{other}" for one, other in pairs)])
    return {"kind": "inline", "ties": ties, "fields": 1, "circles": "one"}


def factors(network: dict[str, Any], people: dict[str, float], **more: Any) -> dict[str, dict[str, float]]:
    """Each person's factors by name."""
    model = Model(plain_world({"network": network, "people": people, **more}))
    rows, names = model.world.factors, model.graph.names
    assert names is not None and rows.dtype.names is not None
    return {name: {key: float(row[key]) for key in rows.dtype.names} for name, row in zip(names, rows, strict=True)}


def test_who_is_named_by_half_of_those_they_name_has_twice_as_many_contacts() -> None:
    # "a" names b, c and d, and is named by c and e: (3 + 1) (2 + 1) / (1 + 1) = 6.
    found = factors(named("a>b a>c a>d c>a e>a"), {"ties_from_start": 2.0, "need_from_start": 1.5}, ties={"limit": 100})
    assert found["a"]["ties"] == pytest.approx(12 / 100)
    assert found["a"]["need"] == pytest.approx(1.5 * 6 * math.log(6.5 / 3) / 26)
    assert found["b"]["ties"] == pytest.approx(2 * 2 / 100)  # named once, names nobody
    assert found["b"]["need"] == pytest.approx(1.5 * 2 * math.log(2.5 / 2) / 26)


def test_standing_is_the_share_of_contacts_who_name_one() -> None:
    found = factors(named("a>b a>c b>a"), {"standing_from_start": 2.0})
    shares = {"a": 2 / 4, "b": 2 / 3, "c": 2 / 3}  # C is 3 * 2 / 2, 2 * 2 / 2 and 1 * 2 / 1
    mean = sum(share**2 for share in shares.values()) / 3
    for name, share in shares.items():
        assert found[name]["standing"] == pytest.approx(share**2 / mean)


def test_ties_without_a_direction_say_how_many_one_meets_and_keeps_and_nothing_else() -> None:
    everything = {f"{name}_from_start": 1.0 for name in ("sociability", "need", "standing", "ties")}
    model = Model(plain_world({"network": {"kind": "karate"}, "people": everything, "ties": {"limit": 12}}))
    contacts = model.graph.degrees()
    assert (model.world.factors["need"] == 1).all() and (model.world.factors["standing"] == 1).all()
    assert model.world.factors["sociability"] == pytest.approx((contacts + 1) / (contacts + 1).mean())
    assert model.world.factors["ties"] == pytest.approx(np.minimum(contacts + 1, 12) / 12)


def test_contacts_that_neither_names_are_counted_too() -> None:
    """Each of two people who are tied names the other with the same chance, whatever the other does."""
    n, share = 2000, 0.6
    chance = np.random.default_rng(1)
    tied = np.triu(chance.random((n, n)) < 20 / n, 1)
    first, second = np.nonzero(tied | tied.T)
    seen = chance.random(len(first)) < share
    arcs = " ".join(f"{i}>{j}" for i, j in zip(first[seen], second[seen], strict=True))
    found = factors(named(arcs), {"ties_from_start": 1.0}, ties={"limit": 1000})
    degree = (tied | tied.T).sum(axis=1)
    estimated = np.array([found[str(i)]["ties"] * 1000 - 1 - degree[i] for i in range(n) if str(i) in found])
    agree(estimated, 0.0, cap=0.15)


def test_people_keep_as_many_ties_as_they_had_and_who_comes_later_as_many_as_the_mean() -> None:
    model = played(
        {"kind": "erdos_renyi", "n": 200, "mean_degree": 6.0, "circle_size": None}, GIVER, favors={"need": 0.2},
        ties={"meet": 1.0, "closure": 0.0, "limit": 100, "idle": None, "loss": 0.01}, rounds=150, burn_in=0,
        people={"ties_from_start": 1.0}, intervention=[{"round": 2, "arrive": {"always_give": 3}}],
    )  # fmt: skip
    before, now = model.graph.degrees()[:200], model.world.people["degree"]
    assert (now[:200] <= before + 1).all() and now[:200].mean() > 0.9 * (before + 1).mean()
    assert (now[200:] <= round((before + 1).mean())).all()
