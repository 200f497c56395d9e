"""Known truths V08, V09, V11: ties that only form and dissolve, only fall asleep, or are only woven."""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import CLOCK, agree, pairs, pairs_of, played, written

from reciprocity import run
from reciprocity.metrics import METRICS, Measured

NO_TIES = {"kind": "erdos_renyi", "n": 60, "mean_degree": 0.0}


def waits_for_idle_rounds(rounds: int, used: float) -> float:
    """V09: the mean wait for so many rounds without use in a row, each used with chance `used`."""
    return ((1 - used) ** -rounds - 1) / used


def test_formulas() -> None:
    assert waits_for_idle_rounds(10, 0.1) == pytest.approx(18.679720, abs=1e-6)
    assert waits_for_idle_rounds(1, 0.25) == pytest.approx(1 / 0.75)
    assert math.log(0.5) / math.log(1 - 0.05) == pytest.approx(13.513407, abs=1e-6)


@pytest.mark.parametrize(
    ("meet", "outreach", "acceptance", "loss"),
    [(0.5, 1.0, 1.0, 0.05), (0.9, 1.0, 0.7, 0.02), (0.3, 2.0, 1.0, 0.3)],
)
def test_v08_ties_that_form_and_dissolve_by_chance(
    meet: float, outreach: float, acceptance: float, loss: float
) -> None:
    others = NO_TIES["n"] - 1  # type: ignore[operator]
    met = 1 - (1 - meet * outreach / others) ** 2  # one of the two goes out and meets the other
    alpha = met * acceptance**2 * (1 - loss)  # a tie may be lost in the round in which it forms
    scenario: dict[str, Any] = {
        "network": NO_TIES,
        "population": {"a": 1},
        "strategies": {"a": {"outreach": outreach, "acceptance": acceptance, "event_choice": "random"}},
        "favors.need": 0,
        "people": "alike",
        "ties": CLOCK | {"meet": meet, "closure": 0, "loss": loss, "idle": None, "limit": others},
        "rounds": 1000,
        "burn_in": 250,
    }
    results = [run(seed=seed, **scenario).runs.iloc[0] for seed in range(1, 21)]
    density = np.array([result["mean_degree"] for result in results]) / others
    agree(density, alpha / (alpha + loss), cap=0.002)
    half_life = np.array([result["half_life"] for result in results])
    agree(half_life, math.log(0.5) / math.log(1 - loss), cap=0.15)


def lifetimes(network: dict[str, Any], strategies: dict[str, Any], *, need: float, idle: int) -> np.ndarray:
    model = played(
        network, strategies, favors={"need": need},
        ties={"meet": 0, "loss": 0, "review": 0, "idle": idle}, rounds=600, burn_in=0,
    )  # fmt: skip
    assert not model.world.people["degree"].any(), "every tie has ended"
    return np.repeat(np.arange(len(model.world.ended)), model.world.ended).astype(float)


@pytest.mark.parametrize(("idle", "used"), [(10, 0.1), (1, 0.6), (4, 0.25)])
def test_v09_a_tie_lives_until_it_was_idle_for_so_many_rounds(idle: int, used: float) -> None:
    need = 1 - math.sqrt(1 - used)  # used if one of the two asks
    ages = lifetimes(pairs(10_000), {"always_give": {}}, need=need, idle=idle)
    assert len(ages) == 10_000
    assert ages.min() == idle
    agree(ages, waits_for_idle_rounds(idle, used), cap=0.15)


def test_v09_refused_requests_are_no_use(tmp_path: Path) -> None:
    need, idle = 0.2, 8
    network = pairs_of("always_give", "lone_fighter", 10_000, tmp_path)
    ages = lifetimes(network, {"always_give": {}, "lone_fighter": {"greed": 0}}, need=need, idle=idle)
    agree(ages, waits_for_idle_rounds(idle, need), cap=0.25)


@pytest.mark.parametrize(("leaves", "introduced"), [(20, 30), (20, 0), (7, 11), (60, 400)])
def test_v11_a_hub_that_introduces_its_contacts(leaves: int, introduced: int, tmp_path: Path) -> None:
    """Each round the hub introduces one pair that had no tie, unless one it picks is tied to all others."""
    star = written(tmp_path, ["hub"] + ["leaf"] * leaves, ((0, leaf) for leaf in range(1, leaves + 1)))
    model = played(
        star, {"hub": {"introduce": 1, "bridge": 0}, "leaf": {}}, favors={"need": 0},
        ties={"meet": 0, "loss": 0, "review": 0, "idle": None, "limit": leaves}, mechanisms={"weaving": introduced > 0},
        rounds=max(introduced, 1), burn_in=0,
    )  # fmt: skip
    found, pairs_of_leaves = Measured(model.engine), leaves * (leaves - 1) / 2
    assert found.total("introduced") == introduced
    assert found.clustering[0] == pytest.approx(introduced / pairs_of_leaves)
    assert found.effective_size[0] == pytest.approx(leaves - 2 * introduced / leaves)
    if (leaves, introduced) == (20, 30):
        assert (found.clustering[0], found.effective_size[0]) == pytest.approx((0.157895, 17), abs=1e-6)
    known = {int(leaf) for side in found.sides[:2] for leaf in side[(found.sides[0] > 0) & (found.sides[1] > 0)]}
    assert METRICS["support"](found) == pytest.approx((introduced + len(known)) / (leaves + introduced))
    steps = (leaves + introduced) + 2 * (pairs_of_leaves - introduced)
    assert METRICS["path_length"](found) == pytest.approx(steps / (pairs_of_leaves + leaves))
