"""What claims compare: every metric of a run, and a few numbers more that the claims need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis.acts import FAVORS

if TYPE_CHECKING:
    from reciprocity.scenario.scenario import Scenario

Tables = dict[str, dict[str, Any]]
Measure = Callable[["Scenario", Tables], float]
MEASURES: dict[str, Measure] = {}
OF_THE_LOG: set[str] = set()
"""Measures that need the table `acts`, which is made only for claims that ask for one of them."""


def measure(function: Measure) -> Measure:
    """Add a measure under its name."""
    MEASURES[function.__name__] = function
    return function


def measure_of_the_log(function: Measure) -> Measure:
    """Add a measure that needs the log of a run."""
    OF_THE_LOG.add(function.__name__)
    return measure(function)


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
    return float(np.min([payoff[names == name].mean() for name in sorted(set(names.tolist()))]))


@measure
def person_imbalance(scenario: Scenario, tables: Tables) -> float:
    """How one-sided people are in all: |given - received| / (given + received), mean over people who took part.

    Range: 0 (everybody gives as much as they get) to 1.
    """
    given, received = (np.asarray(tables["people"][name], float) for name in ("given", "received"))
    total = given + received
    took_part = total > 0
    return float(np.mean(np.abs(given - received)[took_part] / total[took_part])) if took_part.any() else float("nan")


@measure_of_the_log
def from_others(scenario: Scenario, tables: Tables) -> float:
    """Share of favors that the person helped does not return, over all favors of the run.

    1 - sum over pairs of people of twice the lesser of what each gave the other / all favors: 1 - `reciprocity` as in
    Squartini et al. 2013, but of every pair that ever exchanged a favor, and not of the ties at the end alone, which
    are those that lasted. Range: 0 (all is returned) to 1; NaN without favors.
    """
    acts = tables["acts"]
    favor = np.isin(acts["act"].words, FAVORS)[acts["act"].codes]
    if not favor.any():
        return float("nan")
    who, whom = (np.asarray(acts[name], np.int64)[favor] for name in ("who", "whom"))
    n = int(max(who.max(), whom.max())) + 1
    pairs, given = np.unique(who * n + whom, return_counts=True)
    back = pairs % n * n + pairs // n  # the favors between the same two people in the other direction
    place = np.searchsorted(pairs, back) % len(pairs)
    returned = np.where(pairs[place] == back, np.minimum(given, given[place]), 0)
    return 1.0 - float(returned.sum() / given.sum())


@measure
def payoff_least_circle(scenario: Scenario, tables: Tables) -> float:
    """Mean payoff per person and round of the circle that fares worst."""
    people = tables["people"]
    circles, payoff = np.asarray(people["circle"]), np.asarray(people["payoff"])
    return float(np.min([payoff[circles == circle].mean() for circle in sorted(set(circles.tolist()))]))


CONSTANTS = {"nothing": 0.0, "tenth": 0.1, "half": 0.5}
"""Measures that are the same whatever happens."""


@measure
def nothing(scenario: Scenario, tables: Tables) -> float:
    """0, whatever happens: what an amount is compared with."""
    return CONSTANTS["nothing"]


@measure
def tenth(scenario: Scenario, tables: Tables) -> float:
    """0.1, whatever happens: what a share is compared with to be called small."""
    return CONSTANTS["tenth"]


@measure
def half(scenario: Scenario, tables: Tables) -> float:
    """0.5, whatever happens: what a share is compared with to be called the greater part."""
    return CONSTANTS["half"]


@measure
def payoff_per_need(scenario: Scenario, tables: Tables) -> float:
    """Mean payoff for each need that arose, beyond need or not; NaN without needs."""
    return _per_need(scenario, tables, None)


@measure
def payoff_focal_per_need(scenario: Scenario, tables: Tables) -> float:
    """The same of those who play the focal strategy."""
    return _per_need(scenario, tables, True)


@measure
def payoff_others_per_need(scenario: Scenario, tables: Tables) -> float:
    """The same of everybody else."""
    return _per_need(scenario, tables, False)


@measure
def needs_met(scenario: Scenario, tables: Tables) -> float:
    """Share of needs for which somebody was asked and granted it, at the first contact asked or at a later one."""
    found = _measured_rounds(scenario, tables)
    needs = found["needs"].sum()
    return float(found["granted"].sum() / needs) if needs else float("nan")


@measure
def tie_survival_half_year(scenario: Scenario, tables: Tables) -> float:
    """Share of ties that live longer than 26 rounds, by the estimate of Kaplan and Meier; see `tie_survival`."""
    return _outlive(tables, 26)


@measure
def tie_survival_two_years(scenario: Scenario, tables: Tables) -> float:
    """Share of ties that live longer than 104 rounds, by the estimate of Kaplan and Meier; see `tie_survival`."""
    return _outlive(tables, 104)


def _outlive(tables: Tables, age: int) -> float:
    at_risk, ended = (np.asarray(tables["survival"][name], float)[:age] for name in ("at_risk", "ended"))
    watched = at_risk > 0
    gap = np.flatnonzero(watched & (ended >= at_risk))
    if not watched.any() or (len(gap) and (np.asarray(tables["survival"]["at_risk"])[gap[0] + 1 :] > 0).any()):
        return float("nan")  # as with tie_survival: too few young ties were watched to tell
    return float(np.prod(1 - ended[watched] / at_risk[watched]))


def _measured_rounds(scenario: Scenario, tables: Tables, of_focal: bool | None = None) -> dict[str, np.ndarray]:
    rounds = tables["rounds"]
    kept = np.asarray(rounds["round"]) > scenario.burn_in
    if of_focal is not None:
        words, codes = rounds["strategy"].words, rounds["strategy"].codes
        mine = np.array([word == scenario.focal for word in words], bool)[codes]
        kept &= mine if of_focal else ~mine
    return {name: np.asarray(rounds[name], float)[kept] for name in ("needs", "granted", "payoff")}


def _per_need(scenario: Scenario, tables: Tables, of_focal: bool | None) -> float:
    found = _measured_rounds(scenario, tables, of_focal)
    needs = found["needs"].sum()
    return float(found["payoff"].sum() / needs) if needs else float("nan")


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


def measured(scenario: Scenario, log: bool = False) -> dict[str, float]:
    """Play a scenario and return every metric and measure of it; those of the log only where one is asked for."""
    from reciprocity.running.run import tables

    played = tables(scenario, log=log)
    wanted = {name: compute for name, compute in MEASURES.items() if log or name not in OF_THE_LOG}
    return dict(played["runs"]) | {name: compute(scenario, played) for name, compute in wanted.items()}
