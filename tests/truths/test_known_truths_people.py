"""Known truths of people who differ: how often they need something, go out and are met, and how many ties they keep."""

from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import agree, pairs, plain_world, played
from scipy import special, stats

from reciprocity import InputError, Model
from reciprocity.results.counters import OUTINGS

GIVER: dict[str, dict[str, Any]] = {"always_give": {"event_choice": "random"}}
NOBODY_TIED = {"kind": "erdos_renyi", "mean_degree": 0.0, "circle_size": None}


def needs(people: int, rounds: int, need: float, spread: float) -> np.ndarray:
    model = played(pairs(people // 2), GIVER, favors={"need": need}, people={"need": spread}, rounds=rounds, burn_in=0)
    return model.world.people["asked"].astype(float)


def test_needs_are_a_gamma_mixture_of_binomials_with_the_mean_of_before() -> None:
    rounds, need, spread = 40, 0.1, 0.6
    found = needs(10_000, rounds, need, spread)
    agree(found, rounds * need, cap=0.05)
    variance = rounds * need * (1 - need) + rounds * (rounds - 1) * (need * spread) ** 2
    assert variance == pytest.approx(9.216)
    agree((found - rounds * need) ** 2, variance, cap=0.25)


@pytest.mark.parametrize(("need", "spread"), [(0.1, 0.6), (0.5, 1.0)])
def test_a_chance_above_one_is_one_and_the_counts_have_the_mixed_distribution(need: float, spread: float) -> None:
    rounds, k = 12, spread**-2
    found = needs(10_000, rounds, need, spread)
    mean = need * special.gammainc(k + 1, k / need) + 1 - special.gammainc(k, k / need)
    agree(found / rounds, mean, cap=0.005)
    quantiles = stats.gamma.ppf((np.arange(20_000) + 0.5) / 20_000, k) / k
    chances = np.minimum(need * quantiles, 1)
    expected = np.array([stats.binom.pmf(x, rounds, chances).mean() for x in range(rounds + 1)]) * len(found)
    seen = np.bincount(found.astype(int), minlength=rounds + 1)
    many = expected >= 5
    lumped = [np.append(counts[many], counts[~many].sum()) for counts in (seen, expected)]
    assert stats.chisquare(*(one[lumped[1] > 0] for one in lumped)).pvalue > 0.01


def test_going_out_has_the_mean_of_before_and_the_spread_that_was_asked_for() -> None:
    rounds, meet, s = 50, 0.05, 0.5
    model = played(
        NOBODY_TIED | {"n": 5000}, {"always_give": {"event_choice": "random", "acceptance": 0}}, favors={"need": 0},
        ties={"meet": meet}, people={"sociability": s}, rounds=rounds, burn_in=0,
    )  # fmt: skip
    outings = model.world.ties["outings"].astype(float)
    agree(outings, rounds * meet, cap=0.05)
    variance = rounds * meet * (1 - meet) + rounds * (rounds - 1) * meet**2 * np.expm1(s**2)
    agree((outings - rounds * meet) ** 2, variance, cap=0.25)


@pytest.mark.parametrize("event_choice", ["random", "fit"])
def test_people_are_met_with_chances_as_their_sociability(event_choice: str) -> None:
    n, size = 24, 8
    model = Model(
        plain_world(
            {
                "network": NOBODY_TIED | {"n": n, "circle_size": size},
                "population": {"a": 1},
                "strategies": {"a": {"event_choice": event_choice, "acceptance": 0}},
                "favors": {"need": 0},
                "ties": {"meet": 1},
                "people": {"sociability": 0.8},
                "rounds": 400,
            }
        ),
        log=True,
    ).run()
    acts = model.engine.acts
    acts = acts[acts["act"] == OUTINGS]
    weights = model.world.factors["sociability"]
    among = np.ones((n, n)) if event_choice == "random" else np.equal.outer(model.graph.circle, model.graph.circle)
    chances = among * weights * (1 - np.eye(n))
    went = np.bincount(acts["who"], minlength=n)
    expected = went @ (chances / chances.sum(axis=1, keepdims=True))
    seen = np.bincount(acts["whom"], minlength=n)
    assert seen.sum() == went.sum() > 5000
    assert weights.max() > 4 * weights.min()
    assert stats.chisquare(seen, expected * seen.sum() / expected.sum()).pvalue > 0.01


def test_everybody_forms_as_many_ties_as_their_own_limit_allows() -> None:
    model = played(
        NOBODY_TIED | {"n": 400}, GIVER, favors={"need": 0}, people={"ties": 0.5},
        ties={"meet": 1, "closure": 0, "loss": 0, "idle": None, "limit": 6}, rounds=400, burn_in=0,
    )  # fmt: skip
    kept = np.floor(6 * model.world.factors["ties"] + 0.5)
    degree = model.world.people["degree"]
    assert kept.max() >= 15 and kept.min() <= 2
    assert (degree <= kept).all()
    assert (degree == kept).mean() > 0.97
    agree(model.world.factors["ties"], 1, cap=0.05)


@pytest.mark.parametrize("together", [0.0, 0.6, 1.0])
def test_need_goes_with_sociability_as_closely_as_was_asked_for(together: float) -> None:
    people = {"sociability": 0.5, "need": 0.7, "together": together}
    network = NOBODY_TIED | {"n": 20_000}
    model = Model(plain_world({"network": network, "population": {"always_give": 1}, "people": people}))
    factors, k = model.world.factors, 0.7**-2
    scores = np.log(factors["sociability"]) / 0.5 + 0.25, special.ndtri(special.gammainc(k, k * factors["need"]))
    assert np.corrcoef(*scores)[0, 1] == pytest.approx(together, abs=0.02)
    if together == 1:
        assert (np.argsort(factors["need"]) == np.argsort(factors["sociability"])).all()


def test_who_differs_in_nothing_that_matters_lives_as_before() -> None:
    """Whoever has one contact chooses nobody, so that the same happens with and without standing."""
    alike = played(pairs(30), GIVER, favors={}, rounds=40, burn_in=0)
    unlike = played(pairs(30), GIVER, favors={}, people={"standing": 1.0}, rounds=40, burn_in=0)
    assert not len(alike.world.factors) and len(unlike.world.factors) == 60
    assert (unlike.world.factors["sociability"] == 1).all() and unlike.world.factors["standing"].std() > 0.3
    assert (alike.counts == unlike.counts).all()
    for name in ("degree", "given", "received", "asked", "granted"):
        assert (alike.world.people[name] == unlike.world.people[name]).all(), name


def test_need_cannot_go_with_a_sociability_that_is_the_same_for_all() -> None:
    with pytest.raises(InputError, match=r"^people\.together: .*set people\.sociability and people\.need above 0$"):
        plain_world({"people": {"together": 0.5, "need": 1}})
