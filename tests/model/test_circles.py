"""Circles with rules: whom they put out, who leaves, who comes in (docs/model.md, 6.14)."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import FOUR, plain_world

from reciprocity import Model, Scenario, run
from reciprocity.metrics import Measured, measure
from reciprocity.model.state import NO, OUTSIDE
from reciprocity.results.counters import ADMITTED, DEPARTED, DROPPED, EXPELLED

STRICT = {"openness": "closed", "min_trust": 0.4, "quorum": 0.5, "voters": 3}
NEEDY = {"need": 1, "slip": 0, "specialized": 0, "budget": None}


def world(**changes: Any) -> Scenario:
    base = {
        "network": {"kind": "complete", "n": 8},
        "population": {"always_give": 7, "refuser": 1},
        "strategies": {"refuser": {"good": 0}},
        "favors": NEEDY,
        "mechanisms": {"events": True, "circles": True},
        "circles": STRICT,
        "ties": {"change": True, "meet": 0, "loss": 0, "idle": None},
        "rounds": 60,
        "burn_in": 0,
    }
    return plain_world(base | changes)


def test_who_never_helps_is_put_out_and_loses_the_circle() -> None:
    model = Model(world()).run()
    refuser = int(np.flatnonzero(model.world.people["strategy"] == 1)[0])
    assert model.counts[:, :, EXPELLED].sum(axis=0).tolist() == [0, 1]
    assert model.counts[:, :, DROPPED].sum(axis=0).tolist() == [7, 7], "every tie with a member, both sides"
    assert model.world.circle[refuser] == OUTSIDE
    assert model.person(refuser).circle == ""
    assert model.world.people["degree"][refuser] == 0
    people = run(world()).people
    assert people["circle"].eq("").tolist() == [i == refuser for i in range(8)]
    found = measure(Measured(model.engine))
    assert (found["outsiders"], found["expelled"]) == (1 / 8, pytest.approx(100 / (8 * 60)))


@pytest.mark.parametrize("rules", [{"voters": 8}, {"min_trust": 0}, {"quorum": 1}])
def test_nobody_is_put_out_without_enough_votes(rules: dict[str, float]) -> None:
    model = Model(world(circles=STRICT | rules)).run()
    assert model.counts[:, :, EXPELLED].sum() == 0
    assert measure(Measured(model.engine))["outsiders"] == 0


def test_without_rules_nobody_is_put_out() -> None:
    found = run(world(mechanisms={"events": True})).runs.iloc[0]
    assert found[["expelled", "admitted", "departed", "outsiders"]].eq(0).all()


def test_where_ties_do_not_change_nobody_is_put_out() -> None:
    assert run(world(ties={"change": False})).runs["outsiders"][0] == 0


@pytest.mark.parametrize("network", ["watts_strogatz", "lazega"])
def test_strict_circles_put_out_takers_and_nobody_else(network: str) -> None:
    put_out = {}
    for rules in ("default", "strict"):
        on = {"mechanisms.events": True, "mechanisms.circles": True}
        model = Model(
            Scenario(network=network, circles=rules, ties="clock", people="alike", population=FOUR, **on)
        ).run()
        times = model.counts[:, :, EXPELLED].sum(axis=0) / np.bincount(model.world.people["strategy"])
        put_out[rules] = dict(zip(model.strategy_names, times, strict=True))
    assert put_out["strict"].pop("lone_fighter") > 0.8 > 0.7 > put_out["default"].pop("lone_fighter")
    for others in put_out.values():
        assert others == {"ledger": 0, "kennedy": 0, "strategic": 0}


COMING = {"change": True, "meet": 1, "closure": 0, "loss": 0, "idle": None}


@pytest.mark.parametrize("openness, admitted", [("open", True), ("closed", False), ("referral", False)])
def test_outsiders_come_in_again_where_circles_are_open(openness: str, admitted: bool) -> None:
    rules = STRICT | {"openness": openness}
    model = Model(world(circles=rules, events={"chance": 1}, ties=COMING)).run()
    assert model.counts[:, 1, EXPELLED].sum() > 0
    assert (model.counts[:, 1, ADMITTED].sum() > 0) == admitted, "nobody knows who was put out"


def files(folder: Path, circles: str, ties: list[tuple[int, int]]) -> dict[str, str]:
    (folder / "people.csv").write_text(
        "\n".join(["person,strategy,circle", *(f"{i},always_give,{c}" for i, c in enumerate(circles))])
    )
    (folder / "ties.csv").write_text("\n".join(["source,target", *(f"{i},{j}" for i, j in ties)]))
    return {"kind": "file", "path": str(folder / "ties.csv"), "people": str(folder / "people.csv")}


def test_who_has_contacts_but_none_in_the_circle_leaves_it(tmp_path: Path) -> None:
    network = files(tmp_path, "AABBB", [(0, 2), (0, 3), (2, 3)])
    ties = {"change": True, "meet": 0, "review": 1, "loss": 0}
    model = Model(world(network=network, population={"always_give": 1}, strategies={}, ties=ties, rounds=1)).run()
    # 0 knows only people of B; 1 and 4 know nobody, and stay; 2 and 3 know each other.
    assert model.world.circle.tolist() == [OUTSIDE, 0, 1, 1, 1]
    assert model.counts[0, 0, DEPARTED] == 1
    assert model.world.people["degree"][0] == 2, "their ties stay"


@pytest.mark.parametrize("voice, think_ill", [(0, [1, 4]), (1, [])])
def test_who_leaves_without_a_word_is_thought_ill_of_in_the_circle(
    tmp_path: Path, voice: float, think_ill: list[int]
) -> None:
    network = files(tmp_path, "AABBA", [(0, 2), (0, 3), (2, 3)])
    config = {
        "network": network,
        "population": {"always_give": 1},
        "strategies": {"always_give": {"voice": voice}},
        "favors": {"need": 0},
        "mechanisms": {"events": True, "circles": True, "gossip": True},
        "gossip": {"chance": 0, "learning_rate": 0.75},
        "ties": {"change": True, "meet": 0, "review": 1, "loss": 0},
    }
    model = Model(world(**config, rounds=1)).run()
    assert model.counts[0, 0, DEPARTED] == 1
    about_0 = np.flatnonzero(model.world.opinions["about"][:, 0] == 0).tolist()
    of_0 = {i: float(model.world.thought[i, 0]) for i in about_0}
    assert of_0 == dict.fromkeys(think_ill, -0.75)


def test_a_contact_in_a_circle_brings_one_in(tmp_path: Path) -> None:
    network = files(tmp_path, "AABBB", [(0, 2), (0, 3), (2, 3)])
    config = {"network": network, "population": {"always_give": 1}, "strategies": {}, "rounds": 6}
    ties = COMING | {"review": 1, "limit": 0}
    for openness, circle in (("referral", 1), ("closed", OUTSIDE)):
        rules = STRICT | {"openness": openness}
        model = Model(world(**config, ties=ties, circles=rules, events={"chance": 1})).run()
        assert model.world.circle[0] == circle
        assert model.counts[:, :, ADMITTED].sum() == (openness == "referral")


def test_closed_circles_stay_apart() -> None:
    network = {"kind": "erdos_renyi", "n": 40, "mean_degree": 0, "circle_size": 10}
    met = {}
    for openness in ("closed", "open"):
        rules = {"openness": openness, "min_trust": 0}
        model = Model(world(network=network, ties=COMING, circles=rules, population={"always_give": 1}, strategies={}))
        model.run()
        met[openness] = {p.circle == c.circle for p in model.agents for c in p.contacts}
    assert met == {"closed": {True}, "open": {True, False}}


def test_trust_has_to_be_gone_with_most_of_those_who_asked() -> None:
    """With four voters and a quorum of a half, two against are not enough and three are."""
    for against, out in ((2, False), (3, True)):
        model = Model(world(rounds=1, favors={"need": 0}))
        w = model.world
        for j in range(1, 5):
            book = model.slot(j, 0)
            w.book["marks"][book], w.book["trust"][book] = NO, 0.1 if j <= against else 0.9
        model.run()
        assert (w.circle[0] == OUTSIDE) == out
        assert (w.circle[1:] != OUTSIDE).all()
