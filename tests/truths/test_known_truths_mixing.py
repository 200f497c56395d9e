"""Known truths of mixing: how many meetings leave the own circle or field, and that circles can stay apart."""

from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import agree, plain_world

from reciprocity import Model
from reciprocity.results.counters import OUTINGS

CIRCLES = {"kind": "caveman", "n": 120, "circle_size": 20, "p": 0.0, "fields": 4}
MEETS: dict[str, Any] = {"event_choice": "random", "acceptance": 0.0}


def met(model: Model) -> tuple[np.ndarray, np.ndarray]:
    """Who met whom while out: two arrays, a meeting each."""
    acts = model.engine.acts
    acts = acts[(acts["act"] == OUTINGS) & (acts["whom"] >= 0)]
    return acts["who"], acts["whom"]


def world(row: dict[str, Any] = MEETS, **keys: Any) -> Model:
    scenario = plain_world(
        {
            "network": CIRCLES, "population": {"a": 1}, "strategies": {"a": row}, "favors.need": 0, "ties.meet": 1,
            "ties.closure": 0, "ties.review": 0, "ties.loss": 0, "ties.idle": None, "rounds": 100, "burn_in": 0, **keys,
        }
    )  # fmt: skip
    return Model(scenario, log=True).run()


@pytest.mark.parametrize(("mixing", "bridge"), [(0.0, 0.0), (0.3, 0.0), (0.8, 0.0), (1.0, 0.0), (0.8, 0.5), (1.0, 1.0)])
def test_so_many_meetings_leave_the_circle(mixing: float, bridge: float) -> None:
    model = world(MEETS | {"bridge": bridge}, **{"ties.mixing": mixing})
    who, whom = met(model)
    across = (model.graph.circle[who] != model.graph.circle[whom]).astype(float)
    truth = (1 - mixing * (1 - bridge)) * 100 / 119  # at random, 100 of the 119 others are of another circle
    assert len(who) == 12_000
    if truth:
        agree(across, truth, cap=0.01)
    else:
        assert not across.any()


@pytest.mark.parametrize(("mixing", "mixing_field"), [(0.0, 0.6), (0.5, 0.4), (0.0, 1.0)])
def test_so_many_meetings_leave_the_field(mixing: float, mixing_field: float) -> None:
    model = world(**{"ties.mixing": mixing, "ties.mixing_field": mixing_field})
    who, whom = met(model)
    field, circle = model.graph.field, model.graph.circle
    same = np.equal.outer(circle, circle) & ~np.eye(120, dtype=bool)
    other = np.not_equal.outer(field, field)
    within_circle = (same & other).sum(axis=1) / same.sum(axis=1)
    at_random = other.sum(axis=1) / 119
    truth = mixing * within_circle + (1 - mixing) * (1 - mixing_field) * at_random
    found = (field[who] != field[whom]) - truth[who]
    if mixing_field < 1:
        agree(found, 0, cap=0.01)
    else:
        assert not (field[who] != field[whom]).any()


@pytest.mark.parametrize("sociability", [0.0, 0.7])
def test_with_full_mixing_circles_stay_apart(sociability: float) -> None:
    row = {"event_choice": "random", "acceptance": 1.0}
    model = world(row, **{"ties.mixing": 1.0, "ties.closure": 0.3, "people.sociability": sociability})
    slots = model.engine.live_slots()
    others = model.world.other[slots]
    mine = model.world.other[model.world.book["twin"][slots]]
    assert len(slots) > 120 * 15
    assert (model.graph.circle[others] == model.graph.circle[mine]).all()
    everywhere = world(row, **{"ties.closure": 0.3, "people.sociability": sociability})
    slots = everywhere.engine.live_slots()
    mine = everywhere.world.other[everywhere.world.book["twin"][slots]]
    across = model.graph.circle[everywhere.world.other[slots]] != model.graph.circle[mine]
    assert across.mean() > 0.3


def test_where_sociable_people_are_met_more_often_mixing_comes_first() -> None:
    model = world(**{"ties.mixing": 0.4, "ties.mixing_field": 0.5, "people.sociability": 0.8})
    who, whom = met(model)
    field, circle, weight = model.graph.field, model.graph.circle, model.world.factors["sociability"]
    some = (np.ones((120, 120)), np.equal.outer(circle, circle), np.equal.outer(field, field))
    by_kind = [one * weight * (1 - np.eye(120)) for one in some]
    anybody, in_circle, in_field = (one / one.sum(axis=1, keepdims=True) for one in by_kind)
    chances = 0.4 * in_circle + 0.6 * (0.5 * in_field + 0.5 * anybody)
    went = np.bincount(who, minlength=120)
    seen, expected = np.bincount(whom, minlength=120), went @ chances
    assert ((seen - expected) ** 2 / expected).sum() < 120 + 4 * np.sqrt(240)


def test_where_circles_hold_events_people_stay_with_their_own() -> None:
    keys: dict[str, Any] = {"mechanisms.events": True, "events.chance": 1.0, "events.room": None}
    for mixing, truth in ((0.0, 1 / 6), (0.6, 0.6 + 0.4 / 6)):
        model = world(**keys, **{"ties.mixing": mixing})
        at_home = []
        for _ in range(30):
            model.step()
            assert (model.world.event >= 0).all(), "everybody attends"
            at_home.append(model.world.event == model.world.circle)
        agree(np.concatenate(at_home).astype(float), truth, cap=0.01)
