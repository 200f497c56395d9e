"""The world that looks like observed networks (`docs/fit.md`): how many numbers hold, and that it is alive."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import reciprocity
from reciprocity import Scenario
from reciprocity.analysis.network_statistics import SIX
from reciprocity.configs.compose import compose, searchpath
from reciprocity.running.run import tables

VILLAGE = Path(__file__).parents[3] / "shared" / "data" / "arang_dak_ties.csv"
"""The village's ties are no part of the project; whoever has them beside it has them tested."""


def world(**more: Any) -> Scenario:
    """The world of the experiment; the firm, unless another network is given."""
    given = compose([*searchpath([]), "experiment=observed"])
    return Scenario.of(
        {"network": {"kind": "lazega"}} | {key: given[key] for key in ("population", "people", "ties")} | more
    )


@cache
def outcomes() -> tuple[dict[str, float], np.ndarray]:
    """Mean metrics over eight runs of the firm, and mean contacts by round."""
    found = [tables(world(seed=seed)) for seed in range(1, 9)]
    metrics = {name: float(np.mean([run["runs"][name] for run in found])) for name in ("grant_rate", "turnover")}
    sides = [np.bincount(run["rounds"]["round"], weights=run["rounds"]["degree"])[1:] for run in found]
    return metrics, np.mean(sides, axis=0) / 71


def holding(scenario: Scenario, relation: Any) -> set[str]:
    table = reciprocity.fit(scenario, relation=relation, networks=200).table
    return {row["statistic"] for row in table.to_dict("records") if row["statistic"] in SIX and row["p"] > 0.05}


def test_the_firm_agrees_in_all_but_transitivity() -> None:
    assert holding(world(), "asks") >= set(SIX) - {"transitivity"}


@pytest.mark.skipif(not VILLAGE.exists(), reason="the village's ties are not beside the project")
def test_the_village_agrees_in_all_but_density() -> None:
    network = {"kind": "file", "path": str(VILLAGE), "weight": "kinship", "above": -1}
    assert holding(world(network=network), "helps") >= set(SIX) - {"density"}


def test_it_is_alive() -> None:
    metrics, contacts = outcomes()
    assert 0.4 < metrics["grant_rate"] < 0.9
    assert 0.002 < metrics["turnover"] < 0.05
    early, late = contacts[100:200].mean(), contacts[200:].mean()
    assert 3 < late < 36 and abs(early - late) < 0.05 * late
