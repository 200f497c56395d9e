"""From effects in many worlds to shares with intervals, and to a word for each part and for the claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from reciprocity.analysis import interval
from reciprocity.claims.claim import Part, Verdict
from reciprocity.claims.effect import CLAIMED, Lies

HOLDS, FAILS = 0.8, 0.2
"""Shares of plausible worlds from which on a claim holds, and up to which it fails."""
DEFINED = 0.5
"""Share of worlds in which a measure must be defined for a part to be judged at all."""

Word = Literal["higher", "lower", "same", "depends", "untestable"]
RULE = {
    "holds": HOLDS,
    "fails": FAILS,
    "defined": DEFINED,
    "same": "share of worlds within the smallest effect from `holds` on, and the 90 % interval of the mean within it",
    "interval": "Wilson 95 %",
}
"""The decision rule as it is registered."""


class Share(NamedTuple):
    """A share of worlds with its 95 % interval (Wilson 1927)."""

    at: float
    low: float
    high: float
    worlds: int


def share(yes: Sequence[bool] | np.ndarray, worth: float = np.inf) -> Share:
    """The share of worlds in which something is so.

    Args:
        yes: Whether it is so, by world.
        worth: How many worlds of equal weight these are worth, if fewer than there are.
    """
    given = np.asarray(yes, bool)
    if not len(given):
        return Share(float("nan"), float("nan"), float("nan"), 0)
    at = float(given.mean())
    return Share(at, *wilson(at, min(len(given), worth)), len(given))


def wilson(at: float, n: float) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of n."""
    z = 1.959963984540054
    middle = (at + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(at * (1 - at) / n + z * z / (4 * n * n))
    return float(max(0.0, middle - half)), float(min(1.0, middle + half))


def lies(differences: np.ndarray, smallest: float) -> np.ndarray:
    """Where each effect lies, by world: "higher", "lower", "same", or "" where it is not defined."""
    given = np.asarray(differences, float)
    found = np.where(given > smallest, "higher", np.where(given < -smallest, "lower", "same"))
    return np.where(np.isfinite(given), found, "")


@dataclass(frozen=True)
class Judged:
    """One part over the plausible worlds.

    Attributes:
        part: The comparison.
        smallest: The smallest effect of interest.
        differences: The effect in each world, NaN where it is not defined.
        worth: See `share`.
    """

    part: Part
    smallest: float
    differences: np.ndarray
    worth: float = np.inf

    @property
    def lies(self) -> np.ndarray:
        """Where the effect lies in each world."""
        return lies(self.differences, self.smallest)

    @property
    def defined(self) -> np.ndarray:
        """In which worlds the effect is defined."""
        return np.isfinite(self.differences)

    @property
    def came_out(self) -> np.ndarray:
        """In which worlds the part came out as claimed."""
        return np.isin(self.lies, CLAIMED[self.part.claimed])

    def share(self, where: Lies) -> Share:
        """The share of worlds in which the effect lies there, of those in which it is defined."""
        return share(self.lies[self.defined] == where, self.worth)

    @property
    def as_claimed(self) -> Share:
        """The share of worlds in which the part came out as claimed, of those in which it is defined."""
        return share(self.came_out[self.defined], self.worth)

    @property
    def word(self) -> Word:
        """Where the effect lies in most plausible worlds: one of five words."""
        if self.defined.mean() < DEFINED:
            return "untestable"
        sides: tuple[Lies, ...] = ("higher", "lower")
        for where in sides:
            if self.share(where).at >= HOLDS:
                return where
        inner = interval(self.differences[self.defined], 0.9)
        within = -self.smallest < inner.low and inner.high < self.smallest
        return "same" if self.share("same").at >= HOLDS and within else "depends"


def together(judged: Sequence[Judged]) -> tuple[np.ndarray, np.ndarray]:
    """In which worlds all parts came out as claimed, and in which all are defined, both by world."""
    defined = np.all([one.defined for one in judged], axis=0)
    return np.all([one.came_out for one in judged], axis=0) & defined, defined


def verdict(of_all: Share, words: Sequence[Word], testable: bool) -> Verdict:
    """The verdict of a claim.

    Args:
        of_all: The share of worlds in which all parts came out as claimed.
        words: The words of the parts.
        testable: Whether the claim passed its controls.
    """
    if not testable or "untestable" in words:
        return "untestable"
    return "holds" if of_all.at >= HOLDS else "fails" if of_all.at <= FAILS else "depends"
