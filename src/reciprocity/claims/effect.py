"""The effect of a claim: paired differences by seed, replicates until the interval is narrow, one verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis import interval
from reciprocity.claims.claim import Claim, Part
from reciprocity.claims.worlds import Changes, scenario

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs, Values

BATCH = 20
FIRST_SEED = 1_000_001
"""The first seed of claims: theirs are other seeds than those with which the model was tried out."""


@dataclass(frozen=True)
class Effect:
    """One part's paired differences, in the direction of the claim.

    Attributes:
        part: The comparison.
        differences: (runs,), measure in `world` minus measure in `than`, times -1 where the claim says lower.
        mean, low, high: Mean and its 95 % interval over runs, as `analysis.interval` has it. Without a run in which the
            measures are defined all three are NaN, and with one the interval is.
        size: Mean over standard deviation of the differences (Cohen's d of paired data); NaN without variation.
        p: One-sided p-value of "at most the smallest effect of interest" (paired t-test); 1 without an interval.
    """

    part: Part
    differences: np.ndarray
    mean: float
    low: float
    high: float
    size: float
    p: float

    @property
    def ratio(self) -> float:
        """The mean in smallest effects of interest: beyond 1 it is of interest."""
        return ratio(self.part, self.mean)


def ratio(part: Part, mean: float) -> float:
    """Return an effect relative to the smallest effect of interest, at which it is 1; it grows with the effect."""
    return mean / part.smallest if part.smallest > 0 else 2 - mean / part.smallest


def difference(part: Part, values: dict[str, Values]) -> float:
    """The paired difference of one seed, in the direction of the claim."""
    here = values[part.world][part.measure]
    there = values[part.than][part.measure_than or part.measure]
    return (here - there) * (1.0 if part.direction == "higher" else -1.0)


def effect(part: Part, differences: Sequence[float]) -> Effect:
    """Summarize paired differences; those that are not defined are left out."""
    from scipy.stats import t

    given = np.asarray(differences, float)
    given = given[np.isfinite(given)]
    if len(given) == 0:
        return Effect(part, given, np.nan, np.nan, np.nan, np.nan, 1.0)
    found = interval(given)
    if len(given) == 1:
        return Effect(part, given, found.mean, np.nan, np.nan, np.nan, 1.0)
    spread = float(given.std(ddof=1))
    if spread <= 1e-12 * max(1.0, abs(found.mean)):
        p = 0.0 if found.mean > part.smallest else 1.0
        return Effect(part, given, found.mean, found.low, found.high, np.nan, p)
    statistic = (found.mean - part.smallest) / (spread / np.sqrt(len(given)))
    p = float(t.sf(statistic, len(given) - 1))
    return Effect(part, given, found.mean, found.low, found.high, found.mean / spread, p)


def effects(claim: Claim, runs: Runs, seeds: Sequence[int], more: Changes | None = None) -> list[Effect]:
    """The effects of all parts on given seeds."""
    names = sorted({name for part in claim.parts for name in (part.world, part.than)})
    plain = {name: scenario(claim, name, more) for name in names}
    wanted = [plain[name].model_copy(update={"seed": seed}) for seed in seeds for name in names]
    values = runs(wanted, log=True) if claim.needs_log else runs(wanted)
    by_seed = [dict(zip(names, values[k : k + len(names)], strict=True)) for k in range(0, len(values), len(names))]
    return [effect(part, [difference(part, one) for one in by_seed]) for part in claim.parts]


def until_narrow(
    claim: Claim, runs: Runs, least: int, most: int, tell: Callable[[int, list[Effect]], None]
) -> list[Effect]:
    """Add replicates in batches until every interval is narrower than registered, wherever the interval lies.

    Stopping looks at the width alone, never at where the interval lies, so looking does not bias it.

    Args:
        claim: The claim.
        runs: Where runs come from.
        least: Replicates at least.
        most: Replicates at most.
        tell: Called after each batch with the number of replicates and the effects so far.
    """
    count = 0
    while True:
        count = min(most, max(least, count + BATCH))
        found = effects(claim, runs, range(FIRST_SEED, FIRST_SEED + count))
        tell(count, found)
        if all(one.high - one.low <= claim.width * abs(one.part.smallest) for one in found) or count >= most:
            return found


def holm(p: Sequence[float]) -> list[float]:
    """Adjusted p-values of tests that are made together (Holm 1979), in the order given."""
    order = np.argsort(p, kind="stable")
    adjusted, highest = np.ones(len(p)), 0.0
    for k, place in enumerate(order):
        highest = max(highest, min(1.0, (len(p) - k) * p[place]))
        adjusted[place] = highest
    return [float(value) for value in adjusted]


def where(effects: Sequence[Effect]) -> str:
    """Where the intervals lie: `holds` (all beyond the smallest effect), `fails` (one not beyond it) or `undecided`.

    A part without an interval lies nowhere.
    """
    if all(one.low > one.part.smallest for one in effects):
        return "holds"
    if any(one.high <= one.part.smallest for one in effects):
        return "fails"
    return "undecided"
