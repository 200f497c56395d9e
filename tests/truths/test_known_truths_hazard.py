"""Known truths of ties that end by a hazard (docs/model.md, 6.4): lifetimes in closed form."""

from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import agree, pairs, played

COUNT = 10_000
HAZARD = {"ending": "hazard", "hazard_age": 0, "hazard_strength": 0, "hazard_support": 0}


def ages(rounds: int, ties: dict[str, Any], network: dict[str, Any] | None = None, need: float = 0, **more: Any) -> Any:
    """How many ties ended at each age, (rounds + 2,), from pairs of people unless said otherwise."""
    always = {"meet": 0, "loss": 0, "review": 0}
    model = played(
        network or pairs(COUNT), {"always_give": {}}, favors={"need": need}, ties=always | HAZARD | ties,
        rounds=rounds, burn_in=0, **more,
    )  # fmt: skip
    return np.array(model.world.ended)


def survive(ended: np.ndarray, hazards: np.ndarray) -> None:
    """Demand that as many ties outlive each age as the product of the chances to stay says, up to 4 standard errors."""
    expected = np.cumprod(1 - hazards)
    outlived = 1 - np.cumsum(ended[1 : len(hazards) + 1]) / COUNT
    error = np.sqrt(expected * (1 - expected) / COUNT)
    assert (np.abs(outlived - expected) <= 4 * error).all()
    assert 0.1 < expected[-1] < 0.9, "otherwise the test would be vague"


@pytest.mark.parametrize("hazard", [0.04, 0.3])
def test_with_all_powers_0_lifetimes_are_geometric(hazard: float) -> None:
    ended = ages(600, {"hazard": hazard})
    assert ended.sum() == COUNT, "every tie has ended"
    lifetimes = np.repeat(np.arange(len(ended)), ended).astype(float)
    assert lifetimes.min() == 1
    agree(lifetimes, 1 / hazard, cap=0.3)
    agree((lifetimes - 1 / hazard) ** 2, (1 - hazard) / hazard**2, cap=20)


@pytest.mark.parametrize("power", [0.5, 2.0])
def test_with_the_power_of_age_alone_survival_has_its_closed_form(power: float) -> None:
    rounds, hazard = 100, 0.02
    survive(ages(rounds, {"hazard": hazard, "hazard_age": power}), hazard * (1 + np.arange(rounds) / 52) ** -power)


@pytest.mark.parametrize("fade", [0.0, 0.1, 1.0])
def test_with_the_power_of_strength_a_tie_is_held_by_the_favors_that_are_remembered(fade: float) -> None:
    """Both give one favor a round, so that their strength adds 2 a round and loses a share of itself."""
    rounds, hazard, strength, strengths = 25, 0.08, 0.0, []
    for _ in range(rounds):
        strength = (strength + 2) * (1 - fade)
        strengths.append(strength)
    ended = ages(rounds, {"hazard": hazard, "hazard_strength": 0.5}, need=1, books={"fade": fade})
    survive(ended, hazard * (1 + np.array(strengths)) ** -0.5)


@pytest.mark.parametrize(("size", "power"), [(2, 1.0), (5, 0.5), (10, 2.0)])
def test_with_the_power_of_support_shared_contacts_hold_a_tie(size: int, power: float) -> None:
    """In a clique the two people of each tie share all others, whatever else ends in the same round."""
    cliques, hazard = 4000 // size, 0.5
    network = {"kind": "caveman", "n": cliques * size, "circle_size": size, "p": 0.0, "fields": 1}
    ended = ages(1, {"hazard": hazard, "hazard_support": power}, network)
    ties, chance = cliques * size * (size - 1) // 2, hazard * (size - 1) ** -power
    assert abs(ended[1] - ties * chance) <= 4 * np.sqrt(ties * chance * (1 - chance))


def test_people_who_keep_their_ties_have_the_hazard_in_the_mean() -> None:
    ended = ages(1, {"hazard": 0.2}, people={"ties": 0.4})
    assert abs(ended[1] / COUNT - 0.2) <= 4 * np.sqrt(0.2 * 0.8 / COUNT)


def test_the_clock_has_no_say_where_the_hazard_has() -> None:
    assert ages(5, {"hazard": 0, "idle": 1}).sum() == 0
    assert ages(5, {"hazard": 1, "idle": None})[1] == COUNT
    assert ages(5, {"ending": "idle", "hazard": 1, "idle": None}).sum() == 0
