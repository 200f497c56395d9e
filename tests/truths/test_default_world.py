"""The default world is alive: people ask and are helped, ties come and go, and nothing wins everywhere.

The bounds are those of docs/default_world.md; outcomes are means over seeds, so a bound is missed only if the world
has changed.
"""

from functools import cache

import numpy as np
import pytest

from reciprocity import Scenario
from reciprocity.running.run import tables

SEEDS = range(1, 9)


@cache
def outcomes(**changes):
    """Mean of every metric over the seeds."""
    config = {"network": {"kind": "lazega"}}
    for key, value in changes.items():
        node, _, name = key.rpartition("__")
        (config.setdefault(node, {}) if node else config)[name] = value
    found = [tables(Scenario.of(config | {"seed": seed}))["runs"] for seed in SEEDS]
    return {name: np.mean([run[name] for run in found]) for name in found[0]}


def best(metrics):
    payoffs = {name: value for name, value in metrics.items() if name.startswith("payoff.") and np.isfinite(value)}
    return max(payoffs, key=payoffs.get)


def test_between_40_and_90_percent_of_requests_are_granted():
    assert 0.4 < outcomes()["grant_rate"] < 0.9


def test_between_a_fifth_and_five_percent_of_ties_turn_over_a_round():
    assert 0.002 < outcomes()["turnover"] < 0.05


def test_degree_settles_within_burn_in_between_nothing_and_the_limit():
    scenario = Scenario.of({"network": {"kind": "lazega"}})
    degrees = []
    for seed in SEEDS:
        rounds = tables(scenario.model_copy(update={"seed": seed}))["rounds"]
        sides = np.bincount(rounds["round"], weights=rounds["degree"])[1:]
        degrees.append(sides / 71)
    mean = np.mean(degrees, axis=0)
    early, late = mean[scenario.burn_in : 200].mean(), mean[200:].mean()
    assert 3 < late < 0.7 * scenario.ties.limit
    assert abs(early - late) < 0.05 * late


def test_no_strategy_is_best_in_every_world():
    few_fixed = outcomes(focal="lone_fighter", focal_share=0.1, ties__change=False)
    many_fixed = outcomes(focal="lone_fighter", focal_share=0.6, ties__change=False)
    none_changing = outcomes(focal="lone_fighter", focal_share=0.0)
    many_changing = outcomes(focal="lone_fighter", focal_share=0.6)
    assert best(few_fixed) == best(many_changing) == "payoff.lone_fighter"
    assert best(many_fixed) == best(none_changing) == "payoff.strategic"


@pytest.mark.parametrize("change", [{"network__n": 400}, {"rounds": 500}], ids=["people", "rounds"])
def test_outcomes_per_person_barely_move_when_the_world_doubles(change):
    base = {"network__kind": "watts_strogatz", "network__n": 200, "rounds": 300}
    one, two = outcomes(**base), outcomes(**(base | change))
    for name in ("payoff", "grant_rate", "mean_degree", "payoff.ledger", "payoff.strategic", "payoff.lone_fighter"):
        assert two[name] == pytest.approx(one[name], rel=0.05), name
    assert two["payoff.kennedy"] == pytest.approx(one["payoff.kennedy"], abs=0.05)
