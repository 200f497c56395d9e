"""The effect of a part: paired differences by seed, summed up with an interval and two one-sided tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from reciprocity.analysis import interval
from reciprocity.claims.claim import Claim, Claimed, Part
from reciprocity.claims.worlds import Changes, scenario

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs, Values
    from reciprocity.scenario.scenario import Scenario

Lies = Literal["higher", "lower", "same"]
CLAIMED: dict[Claimed, tuple[Lies, ...]] = {
    "higher": ("higher",),
    "lower": ("lower",),
    "same": ("same",),
    "not_higher": ("same", "lower"),
    "not_lower": ("same", "higher"),
}
"""Where an effect may lie for a part to come out as claimed."""


@dataclass(frozen=True)
class Effect:
    """One part's paired differences, measure in `world` minus measure in `than`.

    Attributes:
        part: The comparison.
        smallest: The smallest effect of interest, > 0.
        differences: (runs,), those that are defined.
        mean, low, high: Mean and its 95 % interval over runs, as `analysis.interval` has it. Without a run in which the
            measures are defined all three are NaN, and with one the interval is.
        near, far: Mean and 90 % interval's ends: two one-sided tests at 5 % say *same* if both lie within the smallest
            effect of interest (Schuirmann 1987).
    """

    part: Part
    smallest: float
    differences: np.ndarray
    mean: float
    low: float
    high: float
    near: float
    far: float

    @property
    def lies(self) -> Lies | None:
        """Where the effect surely lies: beyond the smallest effect of interest, or within it; None if unsure."""
        if self.low > self.smallest:
            return "higher"
        if self.high < -self.smallest:
            return "lower"
        return "same" if -self.smallest < self.near and self.far < self.smallest else None

    @property
    def as_claimed(self) -> bool:
        """Whether the effect surely lies as claimed."""
        if self.part.claimed == "not_higher":
            return bool(self.far < self.smallest)
        if self.part.claimed == "not_lower":
            return bool(self.near > -self.smallest)
        return self.lies == self.part.claimed

    @property
    def strength(self) -> float:
        """See `strength`."""
        return strength(self.part.claimed, self.mean / self.smallest)


def strength(claimed: Claimed, ratio: float) -> float:
    """How far an effect goes as claimed, in smallest effects of interest: 1 is the border, whatever is claimed.

    Args:
        claimed: What is claimed.
        ratio: The effect over the smallest effect of interest.
    """
    if claimed in ("higher", "lower"):
        return ratio if claimed == "higher" else -ratio
    return {"same": 2 - abs(ratio), "not_higher": 2 - ratio, "not_lower": 2 + ratio}[claimed]


def effect(part: Part, smallest: float, differences: Sequence[float] | np.ndarray) -> Effect:
    """Summarize paired differences; those that are not defined are left out."""
    given = np.asarray(differences, float)
    given = given[np.isfinite(given)]
    if len(given) == 0:
        return Effect(part, smallest, given, *[float("nan")] * 5)
    found = interval(given)
    if len(given) == 1:
        return Effect(part, smallest, given, found.mean, *[float("nan")] * 4)
    inner = interval(given, 0.9)
    return Effect(part, smallest, given, found.mean, found.low, found.high, inner.low, inner.high)


def difference(part: Part, values: Mapping[str, Values]) -> float:
    """The paired difference of one seed."""
    return values[part.world][part.measure] - values[part.than][part.measure_than or part.measure]


def names_of(claim: Claim) -> list[str]:
    """The worlds that parts compare, in order of their names."""
    return sorted({name for part in claim.parts for name in (part.world, part.than)})


def played(
    claim: Claim, runs: Runs, worlds: Sequence[Mapping[str, Scenario]], seeds: Sequence[int]
) -> list[dict[str, Values]]:
    """Play sets of worlds, each set on a seed of its own; return their measures, a set each."""
    wanted = [
        one.model_copy(update={"seed": seed})
        for seed, names in zip(seeds, worlds, strict=True)
        for one in names.values()
    ]
    values = iter(runs(wanted, log=True) if claim.needs_log else runs(wanted))
    return [{name: next(values) for name in names} for names in worlds]


def effects(
    claim: Claim,
    runs: Runs,
    smallest: Mapping[str, float],
    seeds: Sequence[int],
    more: Changes | None = None,
) -> list[Effect]:
    """The effects of all parts on given seeds, in the claim's worlds with changes."""
    worlds = {name: scenario(claim, name, more) for name in names_of(claim)}
    found = played(claim, runs, [worlds] * len(seeds), seeds)
    return [effect(part, smallest[part.measure], [difference(part, one) for one in found]) for part in claim.parts]
