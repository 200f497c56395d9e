"""The default world looks like observed networks and is alive: people ask and are helped, ties come and go.

The bounds are those of docs/default_world.md and docs/fit.md; outcomes are means over seeds, so a bound is missed only
if the world has changed.
"""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import reciprocity
from reciprocity import Scenario
from reciprocity.analysis.network_statistics import SIX
from reciprocity.running.run import tables

SEEDS = range(1, 9)
FIRM = {"network": {"kind": "lazega"}}
VILLAGE = Path(__file__).parents[3] / "shared" / "data" / "arang_dak_ties.csv"
"""The village's ties are no part of the project; whoever has them beside it has them tested."""


@cache
def outcomes(**changes: Any) -> dict[str, float]:
    """Mean of every metric over the seeds, in the firm or in the network that the keys name."""
    keys = {name.replace("__", "."): value for name, value in changes.items()}
    found = [tables(Scenario(**(FIRM | keys), seed=seed))["runs"] for seed in SEEDS]
    return {name: float(np.mean([run[name] for run in found])) for name in found[0]}


def best(metrics: dict[str, float]) -> str:
    payoffs = {name: value for name, value in metrics.items() if name.startswith("payoff.") and np.isfinite(value)}
    return max(payoffs, key=lambda name: payoffs[name])


def holding(scenario: Scenario, relation: Any) -> set[str]:
    table = reciprocity.fit(scenario, relation=relation, networks=200).table
    return {row["statistic"] for row in table.to_dict("records") if row["statistic"] in SIX and row["p"] > 0.05}


def test_the_firm_agrees_in_all_but_transitivity() -> None:
    assert holding(Scenario.of(FIRM), "asks") >= set(SIX) - {"transitivity"}


@pytest.mark.skipif(not VILLAGE.exists(), reason="the village's ties are not beside the project")
def test_the_village_agrees_in_all_but_density() -> None:
    network = {"kind": "file", "path": str(VILLAGE), "weight": "kinship", "above": -1}
    assert holding(Scenario.of({"network": network}), "helps") >= set(SIX) - {"density"}


def test_between_40_and_90_percent_of_requests_are_granted() -> None:
    assert 0.4 < outcomes()["grant_rate"] < 0.9


def test_between_a_fifth_and_five_percent_of_ties_turn_over_a_round() -> None:
    assert 0.002 < outcomes()["turnover"] < 0.05


def test_degree_settles_within_burn_in_between_nothing_and_half_of_the_firm() -> None:
    scenario = Scenario.of(FIRM)
    degrees = []
    for seed in SEEDS:
        rounds = tables(scenario.model_copy(update={"seed": seed}))["rounds"]
        sides = np.bincount(rounds["round"], weights=rounds["degree"])[1:]
        degrees.append(sides / 71)
    mean = np.mean(degrees, axis=0)
    early, late = mean[scenario.burn_in : 200].mean(), mean[200:].mean()
    assert 3 < late < 0.5 * 71
    assert abs(early - late) < 0.05 * late


def test_who_keeps_to_themselves_fares_best_where_there_are_any_and_their_lead_melts_on_fixed_ties() -> None:
    def lead(share: float, ties: str) -> float:
        found = outcomes(focal="lone_fighter", focal_share=share, ties=ties)
        assert best(found) == "payoff.lone_fighter"
        return found["payoff.lone_fighter"] - found["payoff.strategic"]

    assert best(outcomes(focal="lone_fighter", focal_share=0.0)) == "payoff.strategic"
    assert lead(0.1, "fixed") > 0.5 > 0.2 > lead(0.6, "fixed")
    assert lead(0.1, "changing") > 0.5 > lead(0.6, "changing") > 0.2


@pytest.mark.parametrize("change", [{"network__n": 400}, {"rounds": 500}], ids=["people", "rounds"])
def test_outcomes_per_person_barely_move_when_the_world_doubles(change: dict[str, int]) -> None:
    base = {"network": "watts_strogatz", "network__n": 200, "rounds": 300}
    one, two = outcomes(**base), outcomes(**(base | change))
    for name in ("payoff", "grant_rate", "mean_degree", "payoff.ledger", "payoff.strategic", "payoff.lone_fighter"):
        assert two[name] == pytest.approx(one[name], rel=0.05), name
    assert two["payoff.kennedy"] == pytest.approx(one["payoff.kennedy"], abs=0.05)
