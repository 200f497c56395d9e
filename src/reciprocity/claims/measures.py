"""What claims compare: every metric of a run, and a few numbers more that the claims need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from reciprocity.scenario import Scenario

Tables = dict[str, dict[str, Any]]
Measure = Callable[["Scenario", Tables], float]
MEASURES: dict[str, Measure] = {}


def measure(function: Measure) -> Measure:
    """Add a measure under its name."""
    MEASURES[function.__name__] = function
    return function


@measure
def payoff_focal(scenario: Scenario, tables: Tables) -> float:
    """Mean payoff per person and round of those who play the focal strategy; NaN without any."""
    return _mean_payoff(tables, scenario.focal, True)


@measure
def payoff_others(scenario: Scenario, tables: Tables) -> float:
    """Mean payoff per person and round of everybody else."""
    return _mean_payoff(tables, scenario.focal, False)


@measure
def advantage(scenario: Scenario, tables: Tables) -> float:
    """Payoff of the focal strategy minus payoff of everybody else, per person and round."""
    return payoff_focal(scenario, tables) - payoff_others(scenario, tables)


@measure
def payoff_least(scenario: Scenario, tables: Tables) -> float:
    """Mean payoff per person and round of the strategy that fares worst."""
    people = tables["people"]
    names, payoff = np.asarray(people["strategy"]), np.asarray(people["payoff"])
    return float(min(payoff[names == name].mean() for name in set(names.tolist())))


@measure
def person_imbalance(scenario: Scenario, tables: Tables) -> float:
    """How one-sided people are in all: |given - received| / (given + received), mean over people who took part.

    Range: 0 (everybody gives as much as they get) to 1.
    """
    given, received = (np.asarray(tables["people"][name], float) for name in ("given", "received"))
    total = given + received
    took_part = total > 0
    return float(np.mean(np.abs(given - received)[took_part] / total[took_part])) if took_part.any() else float("nan")


@measure
def from_others(scenario: Scenario, tables: Tables) -> float:
    """Share of favors that are not returned over the same tie: 1 - reciprocity. Range: 0 to 1."""
    return 1.0 - float(tables["runs"]["reciprocity"])


@measure
def payoff_least_circle(scenario: Scenario, tables: Tables) -> float:
    """Mean payoff per person and round of the circle that fares worst."""
    people = tables["people"]
    circles, payoff = np.asarray(people["circle"]), np.asarray(people["payoff"])
    return float(min(payoff[circles == circle].mean() for circle in sorted(set(circles.tolist()))))


@measure
def nothing(scenario: Scenario, tables: Tables) -> float:
    """0, whatever happens: what an amount is compared with."""
    return 0.0


@measure
def tenth(scenario: Scenario, tables: Tables) -> float:
    """0.1, whatever happens: what a share is compared with to be called small."""
    return 0.1


@measure
def half(scenario: Scenario, tables: Tables) -> float:
    """0.5, whatever happens: what a share is compared with to be called the greater part."""
    return 0.5


def _mean_payoff(tables: Tables, focal: str | None, of_focal: bool) -> float:
    people = tables["people"]
    mine = np.asarray(people["strategy"]) == focal
    payoff = np.asarray(people["payoff"])[mine if of_focal else ~mine]
    return float(payoff.mean()) if len(payoff) else float("nan")


class _Known:
    """Whether a measure exists."""

    def __call__(self, name: str) -> bool:
        return name in self.names() or name.startswith("payoff.")

    def names(self) -> list[str]:
        from reciprocity.metrics import METRICS

        return [*METRICS, *MEASURES]


known = _Known()


def measured(scenario: Scenario) -> dict[str, float]:
    """Play a scenario and return every metric and measure of it."""
    from reciprocity.run import tables

    played = tables(scenario)
    return dict(played["runs"]) | {name: compute(scenario, played) for name, compute in MEASURES.items()}
