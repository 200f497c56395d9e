"""Named measurements of a run, each with definition, range, unit and source.

Every metric looks only at the measured rounds (after burn-in) or at the state at the end. A metric that is not
defined for a run is NaN.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import igraph
import numpy as np

from reciprocity.model import Model
from reciprocity.population import COUNTERS

_COLUMN = {name: k for k, name in enumerate(COUNTERS)}


class Measured:
    """What metrics are computed from: a finished run's arrays, worked out once and shared.

    Args:
        model: A model that has played more rounds than its burn-in.
    """

    def __init__(self, model: Model) -> None:
        scenario = model.scenario
        self.model, self.favors, self.ties = model, scenario.favors, scenario.ties
        self.n = model.graph.n
        self.rounds = model.steps - scenario.burn_in
        self.counts = model.counts[scenario.burn_in :]
        self.sums = self.counts.sum(axis=(0, 1))
        self.people = model.measured

    def total(self, name: str) -> float:
        """Sum of a counter over strategies and measured rounds."""
        return float(self.sums[_COLUMN[name]])

    def rate(self, *names: str) -> float:
        """Sum of counters per person and round."""
        return sum(self.total(name) for name in names) / (self.n * self.rounds)

    @cached_property
    def payoff(self) -> np.ndarray:
        """Payoff per person and round, (n,), net of all costs."""
        people, favors = self.people, self.favors
        earned = favors.benefit * people["received"] - favors.cost * people["given"]
        return (
            earned - self.ties.outing * people["met"] - self.ties.upkeep * people["tie_rounds"]
        ) / self.rounds

    @cached_property
    def sides(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Ties at the end, each once: the two people and what each gave the other, four arrays (ties,)."""
        world = self.model.world
        mine = self.model.live_slots()
        mine = mine[world.book["twin"][mine] > mine]
        twin = world.book["twin"][mine]
        given = world.book["given"]
        return world.other[twin], world.other[mine], given[mine].astype(float), given[twin].astype(float)

    @cached_property
    def igraph(self) -> igraph.Graph:
        """The network at the end."""
        a, b, _, _ = self.sides
        return igraph.Graph(n=self.n, edges=np.column_stack((a, b)))

    @cached_property
    def survival(self) -> tuple[np.ndarray, np.ndarray]:
        """Ties at risk and ended, by age 1, 2, ... in rounds (delayed entry, censored at the end of the run)."""
        world = self.model.world
        censored = np.bincount(self.model.ages(), minlength=len(world.entered))
        last = int(max(np.flatnonzero(censored + world.ended + world.entered), default=0))
        gone = np.cumsum(world.ended + censored)[:last]
        return np.cumsum(world.entered)[:last] - gone, world.ended[1 : last + 1]

    @cached_property
    def surviving(self) -> np.ndarray:
        """Kaplan-Meier estimate of the share of ties that live longer than 0, 1, 2, ... rounds."""
        at_risk, ended = self.survival
        with np.errstate(invalid="ignore", divide="ignore"):
            hazard = np.where(at_risk > 0, ended / at_risk, 0.0)
        return np.concatenate(([1.0], np.cumprod(1 - hazard)))


METRICS: dict[str, Callable[[Measured], float]] = {}


def metric(measure: Callable[[Measured], float]) -> Callable[[Measured], float]:
    """Register a metric under its function's name."""
    METRICS[measure.__name__] = measure
    return measure


@metric
def payoff(run: Measured) -> float:
    """Mean payoff per person and round, net of all costs.

    benefit x received - cost x given - upkeep x ties - outing x times out. Range: any; unit: the unit of
    `favors.benefit`. Source: welfare as in `docs/model.md`, 6.5.
    """
    return float(run.payoff.mean())


@metric
def payoff_gini(run: Measured) -> float:
    """Inequality of payoff between people: Gini coefficient.

    Mean absolute difference of two people's payoffs over twice the mean. Range: 0 (all alike) upwards, above 1
    only if some payoffs are negative; NaN where the mean is not positive. Unit: none. Source: Gini 1912.
    """
    values = np.sort(run.payoff)
    if not values.mean() > 0:
        return float("nan")
    ranks = 2 * np.arange(1, len(values) + 1) - len(values) - 1
    return float(ranks @ values / (len(values) * values.sum()))


@metric
def efficiency(run: Measured) -> float:
    """Realised welfare over the welfare if every need were met at no other cost.

    Sum of payoffs / (needs x (benefit - cost)), needs beyond need included. Range: at most 1, negative where
    costs exceed gains; NaN without needs or with benefit <= cost. Unit: share. Source: `docs/model.md`, 6.5.
    """
    attainable = run.rate("granted", "refused", "unable", "alone") * (run.favors.benefit - run.favors.cost)
    return float(run.payoff.mean() / attainable) if attainable > 0 else float("nan")


@metric
def grant_rate(run: Measured) -> float:
    """Share of requests that were granted. Range: 0 to 1, NaN without requests. Source: usual."""
    asked = run.total("granted") + run.total("refused") + run.total("unable")
    return run.total("granted") / asked if asked else float("nan")


@metric
def asked(run: Measured) -> float:
    """Requests put to a contact. Range: 0 to 2. Unit: per person and round. Source: `docs/model.md`, 6.2."""
    return run.rate("granted", "refused", "unable")


@metric
def granted(run: Measured) -> float:
    """Requests granted. Range: 0 to 2. Unit: per person and round. Source: `docs/model.md`, 6.2."""
    return run.rate("granted")


@metric
def refused(run: Measured) -> float:
    """Requests refused by somebody who could have helped. Range: 0 to 2. Unit: per person and round. Source: 6.2."""
    return run.rate("refused")


@metric
def unable(run: Measured) -> float:
    """Requests to somebody without the field or the time. Range: 0 to 2. Unit: per person and round. Source: 6.2."""
    return run.rate("unable")


@metric
def unmet(run: Measured) -> float:
    """Needs that nobody met, by request or unasked. Range: 0 to 2. Unit: per person and round. Source: 6.2, 6.3."""
    return run.rate("refused", "unable", "alone") - run.rate("helped")


@metric
def mean_degree(run: Measured) -> float:
    """Mean number of contacts over the measured rounds. Range: 0 to n - 1. Unit: ties a person. Source: usual."""
    return run.rate("degree")


@metric
def isolated(run: Measured) -> float:
    """Share of people without a contact, mean over the measured rounds. Range: 0 to 1. Source: usual."""
    return run.rate("isolated")


@metric
def turnover(run: Measured) -> float:
    """Share of ties replaced in a round: (formed + ended) / 2 over the ties there are.

    Mean over the measured rounds. Range: 0 upwards; NaN without ties. Unit: per round. Source: tie turnover as in
    panel studies of networks (Burt 2000, "Decay functions", Social Networks 22).
    """
    moved = sum(run.total(name) for name in ("formed", "lost", "lapsed", "dropped"))
    return moved / 2 / run.total("degree") if run.total("degree") else float("nan")


@metric
def half_life(run: Measured) -> float:
    """Age at which half of the ties have ended.

    From the Kaplan-Meier estimate with delayed entry and censoring, geometrically between whole rounds; infinite if
    more than half outlive every age seen. Range: above 0; unit: rounds; NaN without ties. Source: Kaplan & Meier 1958.
    """
    share = run.surviving
    if len(share) == 1:
        return float("nan")
    below = np.flatnonzero(share <= 0.5)
    if not len(below):
        return float("inf")
    k = int(below[0])
    if share[k] == 0:
        return float(k)
    return float(k - 1 + np.log(share[k - 1] / 0.5) / np.log(share[k - 1] / share[k]))


@metric
def tie_survival(run: Measured) -> float:
    """Share of ties that live longer than 52 rounds (a year), by the Kaplan-Meier estimate.

    Range: 0 to 1; where no tie was seen at that age, the share at the highest age seen. Source: Kaplan & Meier 1958.
    """
    share = run.surviving
    return float(share[min(52, len(share) - 1)]) if len(share) > 1 else float("nan")


@metric
def balanced(run: Measured) -> float:
    """Share of balanced ties at the end: those used at all, over which the two sides gave as much up to one favor.

    Range: 0 to 1; NaN where no tie was used. Source: `balance`, M01.
    """
    _, _, mine, theirs = run.sides
    used = mine + theirs > 0
    return float(np.mean(np.abs(mine - theirs)[used] <= 1)) if used.any() else float("nan")


@metric
def imbalance(run: Measured) -> float:
    """How one-sided ties are at the end: mean of |given - received| / (given + received) over ties used.

    Range: 0 (even) to 1 (one gives, one takes); NaN where no tie was used. Source: `balance`, M01.
    """
    _, _, mine, theirs = run.sides
    total = mine + theirs
    used = total > 0
    return float(np.mean(np.abs(mine - theirs)[used] / total[used])) if used.any() else float("nan")


@metric
def reciprocity(run: Measured) -> float:
    """Share of the flow of favors that is returned over the same tie, over the ties at the end.

    Sum of min(w_ij, w_ji) over both directions / sum of w_ij. Range: 0 to 1; NaN without favors. Source: Squartini,
    Picciolo, Ruzzenenti & Garlaschelli 2013, "Reciprocity of weighted networks", Scientific Reports 3.
    """
    _, _, mine, theirs = run.sides
    total = mine.sum() + theirs.sum()
    return float(2 * np.minimum(mine, theirs).sum() / total) if total else float("nan")


@metric
def largest_component(run: Measured) -> float:
    """Share of people in the largest connected component at the end. Range: 1/n to 1. Source: usual (igraph)."""
    return max(run.igraph.connected_components().sizes()) / run.n


@metric
def clustering(run: Measured) -> float:
    """Mean local clustering at the end: share of pairs of one's contacts who are tied (0 with fewer than two contacts).

    Range: 0 to 1. Source: Watts & Strogatz 1998, Nature 393 (igraph).
    """
    return float(run.igraph.transitivity_avglocal_undirected(mode="zero"))


def measure(run: Measured) -> dict[str, float]:
    """Return every metric of a finished run by name, then `payoff.NAME` for each strategy (NaN if nobody has it)."""
    model = run.model
    values = {name: function(run) for name, function in METRICS.items()}
    who = model.world.people["strategy"]
    people = np.bincount(who, minlength=len(model.strategy_names))
    sums = np.bincount(who, weights=run.payoff, minlength=len(people))
    with np.errstate(invalid="ignore"):
        means = np.where(people > 0, sums / people, np.nan)
    return values | {
        f"payoff.{name}": float(mean) for name, mean in zip(model.strategy_names, means, strict=True)
    }
