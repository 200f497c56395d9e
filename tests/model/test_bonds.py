"""Bonds and friendship (docs/model.md, 6.11) in worlds so small that one can follow them by hand."""

import numpy as np
import pytest
from helpers.small_worlds import plain_world

from reciprocity import Model
from reciprocity.metrics import Measured, measure

PAIR = {
    "network": {"kind": "complete", "n": 2},
    "population": {"always_give": 1},
    "favors": {"need": 1, "slip": 0, "specialized": 0},
    "ties": {"change": False, "upkeep": 0},
    "mechanisms": {"bonds": True},
    "bonds": {"growth": 0.25, "fade": 0.125, "friend": 0.6, "worth": 0.5},
    "rounds": 6,
    "burn_in": 0,
}


def world(**changes):
    nodes = {key: (PAIR.get(key, {}) | value if isinstance(value, dict) else value) for key, value in changes.items()}
    return Model(plain_world(PAIR | nodes))


def test_every_favor_warms_both_sides_and_every_round_cools_them():
    model, bond, friends = world(), 0.0, []
    for _ in range(6):
        model.step()
        for _ in range(2):  # each of the two asks the other
            bond += 0.25 * (1 - bond)
        bond *= 0.875
        friends.append(2 * (bond >= 0.6))
        assert model.world.bond[model.engine.live_slots()] == pytest.approx(bond)
        assert model.person(0).book(model.person(1)).bond == pytest.approx(bond)
    assert 0 in friends and 2 in friends
    values = measure(Measured(model.engine))
    assert values["friends"] == np.sum(friends) / 12
    assert values["friendship"] == pytest.approx(0.5 * values["friends"])
    assert values["business"] == pytest.approx(3 - 1), "benefit less cost, every round"
    assert values["payoff"] == pytest.approx(values["business"] + values["friendship"])


def test_a_refusal_and_a_world_without_bonds_leave_people_cold():
    assert not world(strategies={"always_give": {"good": 0}}).run().world.bond.any()
    assert not world(mechanisms={"bonds": False}).run().world.bond.any()


def test_time_at_a_contacts_side_warms():
    beside = {"change": True, "meet": 1, "closure": 1, "loss": 0, "idle": None}
    model = world(favors={"need": 0}, ties=beside).run(1)
    assert (model.world.bond[model.engine.live_slots()] > 0).all()
    assert not world(favors={"need": 0}, ties=beside | {"closure": 0}).run(1).world.bond.any()


@pytest.mark.parametrize("whose", [0, 1])
def test_a_tie_that_one_side_values_does_not_fall_asleep(whose):
    unused = {"ties": {"change": True, "idle": 3, "loss": 0, "meet": 0}, "favors": {"need": 0}}
    for bond, alive in ((0.7, 1), (0.5, 0)):
        model = world(**unused, bonds={"fade": 0})
        model.world.bond[model.slot(whose, 1 - whose)] = bond
        assert model.run().world.people["degree"].tolist() == [alive, alive]
        assert model.counts[:, 0, :].sum() >= 0


def test_a_tie_falls_asleep_in_the_round_in_which_a_friendship_has_cooled():
    unused = {"ties": {"change": True, "idle": 3, "loss": 0, "meet": 0}, "favors": {"need": 0}, "rounds": 40}
    for fade, warmth in ((0.0625, 1.0), (0.0625, 0.61), (0.25, 0.9), (0.03125, 0.8)):
        model, bond, rounds = world(**unused, bonds={"fade": fade}), np.float32(warmth), 0
        model.world.bond[model.slot(0, 1)] = bond
        while bond >= 0.6 or rounds < 3:
            bond, rounds = np.float32(float(bond) * (1 - fade)), rounds + 1
        assert model.run(rounds - 1).world.people["degree"].tolist() == [1, 1]
        assert model.run(1).world.people["degree"].tolist() == [0, 0]


@pytest.mark.parametrize("whose", [0, 1])
def test_nobody_drops_a_friend_nor_complains(whose):
    rows = {"always_give": {"patience": 1, "voice": 1, "good": 0}}
    ties = {"change": True, "idle": None, "loss": 0, "meet": 0, "review": 1}
    for bond, alive in ((0.7, 1), (0.5, 0)):
        model = world(ties=ties, strategies=rows, mechanisms={"voice": True}, bonds={"fade": 0})
        slot = model.slot(whose, 1 - whose)
        model.world.bond[slot], model.world.book["balance"][slot] = bond, 5
        rounds = model.run()
        assert rounds.world.people["degree"].tolist() == [alive, alive]
        voiced = measure(Measured(rounds.engine))["voiced_share"]
        assert voiced == 1 - alive or np.isnan(voiced)


def test_who_answers_to_bonds_helps_friends():
    rows = {"always_give": {"cue": "bond", "threshold": 0.3, "first": 0, "good": 1, "bad": 0}}
    cold = world(strategies=rows).run()
    assert measure(Measured(cold.engine))["grant_rate"] == 0, "nobody is known"
    warm = world(strategies=rows)
    warm.world.bond[warm.slot(0, 1)] = 0.4
    warm.world.bond[warm.slot(1, 0)] = 0.2
    warm.step()
    assert warm.world.people["given"].tolist() == [1, warm.world.people["given"][1]]
    assert warm.world.people["received"][1] == 1
