"""One claim from its file to everything that is played for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims import judging
from reciprocity.claims.border import border
from reciprocity.claims.claim import Claim, Verdict
from reciprocity.claims.controls import placebo, positive
from reciprocity.claims.effect import Effect, difference, effects, names_of, played
from reciprocity.claims.hangs_on import hangs_on
from reciprocity.claims.interests import Interests
from reciprocity.claims.judging import Judged, Share
from reciprocity.claims.plausible import Box, varied
from reciprocity.claims.region import Region, region
from reciprocity.claims.specification import specifications
from reciprocity.claims.worlds import scenario

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs


@dataclass(frozen=True)
class Precision:
    """How much is played, and on which seeds.

    Attributes:
        worlds: Draws from the box.
        again: Of these, how many are played once more with other luck.
        unchanged: Of these, how many get the placebo.
        single: Replicates of the single comparison in the default world.
        control: Replicates in the world of the positive control.
        at_point: Replicates at each point of the border map.
        side, levels, points: First grid of the map, divisions, and points at most.
        along: Replicates of each specification.
        seed: The first seed; the next ones follow.
        draw: Which draws from the box.
    """

    worlds: int
    again: int
    unchanged: int
    single: int
    control: int
    at_point: int
    side: int
    levels: int
    points: int
    along: int
    seed: int
    draw: int

    def seeds(self, count: int, from_: int = 0) -> range:
        """So many seeds, from a place on."""
        return range(self.seed + from_, self.seed + from_ + count)


AGAIN = 500_000
"""How far the seeds of other luck lie from the first ones."""

PRECISIONS = {
    "quick": Precision(60, 20, 20, 10, 10, 1, 3, 0, 9, 1, 1_000_001, 1),
    "reference": Precision(500, 60, 60, 40, 20, 2, 5, 0, 25, 2, 3_000_001, 3),
}
"""The seeds and draws of `reference` are not those with which claims are thought out, for which `quick` is there."""


@dataclass(frozen=True)
class Study:
    """What came out of a claim.

    Attributes:
        claim: The claim.
        precision: Name of the precision.
        keys: The keys that vary.
        worlds: Their values in each plausible world, (worlds, keys).
        judged: Its parts over the plausible worlds.
        here: The measure of each part in its `world`, by part, each (worlds,).
        again: The effects of the first worlds with other luck, by part.
        placebo: What the placebo does to the measure of each part.
        control: The parts in the world of the positive control.
        single: The parts in the default world.
        border: A row a point of the plane.
        specifications: A row a way to ask.
    """

    claim: Claim
    precision: str
    keys: list[str]
    worlds: np.ndarray
    judged: list[Judged]
    here: list[np.ndarray]
    again: list[np.ndarray]
    placebo: list[Judged]
    control: list[Effect]
    single: list[Effect]
    border: list[dict[str, Any]]
    specifications: list[dict[str, Any]]

    @property
    def controlled(self) -> bool:
        """Whether every part comes out in the world of the positive control."""
        return all(one.as_claimed for one in self.control)

    @property
    def unmoved(self) -> bool:
        """Whether the placebo leaves the measure of every part as it is."""
        return all(one.share("same").at >= judging.HOLDS for one in self.placebo)

    @property
    def came_out(self) -> tuple[np.ndarray, np.ndarray]:
        """In which worlds all parts came out as claimed, and in which all are defined."""
        return judging.together(self.judged)

    @cached_property
    def share(self) -> Share:
        """The share of plausible worlds in which all parts came out as claimed."""
        yes, defined = self.came_out
        return judging.share(yes[defined], self.judged[0].worth)

    @cached_property
    def verdict(self) -> Verdict:
        """The verdict."""
        return judging.verdict(self.share, [one.word for one in self.judged], self.controlled and self.unmoved)

    @cached_property
    def region(self) -> Region | None:
        """On what the claim depends."""
        yes, defined = self.came_out
        return region(self.keys, self.worlds[defined], yes[defined])

    @cached_property
    def weakest(self) -> np.ndarray:
        """The effect of each world's weakest part, as claimed, in smallest effects of interest."""
        from reciprocity.claims.effect import strength

        rows = [
            [strength(one.part.claimed, float(ratio)) for ratio in one.differences / one.smallest]
            for one in self.judged
        ]
        return np.min(np.array(rows), axis=0)

    @cached_property
    def hangs_on(self) -> list[dict[str, Any]]:
        """How much of the effect's variation comes from each key."""
        return hangs_on(self.keys, self.worlds, self.weakest)

    @cached_property
    def luck(self) -> Share:
        """The share of worlds in which the claim comes out alike with other luck."""
        count = len(self.again[0]) if self.again else 0
        parts = [
            judging.together(
                [replace(one, differences=values) for one, values in zip(self.judged, chosen, strict=True)]
            )
            for chosen in (self.again, [one.differences[:count] for one in self.judged])
        ]
        (first, known), (second, also) = parts
        return judging.share((first == second)[known & also])


def study(claim: Claim, runs: Runs, precision: str, of: Box, table: Interests, tell: Callable[[str], None]) -> Study:
    """Play everything that a claim needs.

    Args:
        claim: The claim, checked.
        runs: Where runs come from.
        precision: One of `PRECISIONS`.
        of: The plausible worlds.
        table: What is of interest of each measure.
        tell: Called with a line on what is being done.

    Raises:
        InputError: The claim's worlds cannot be played.
    """
    how = PRECISIONS[precision]
    smallest = {name: one.smallest for name, one in table.items()}
    keys = varied(claim, of)
    worlds = [{key: one[key] for key in keys} for one in of.worlds(how.worlds, how.draw)]
    tell(f"{how.worlds} plausible worlds, {len(keys)} keys vary")
    values = over(claim, runs, worlds, how.seeds(how.worlds))
    apart = [np.array([difference(part, one) for one in values]) for part in claim.parts]
    here = [np.array([one[part.world][part.measure] for one in values]) for part in claim.parts]
    judged = [
        Judged(part, smallest[part.measure], found, of.worth) for part, found in zip(claim.parts, apart, strict=True)
    ]
    tell("again with other luck, and the placebo")
    repeated = over(claim, runs, worlds[: how.again], how.seeds(how.again, AGAIN))
    again = [np.array([difference(part, one) for one in repeated]) for part in claim.parts]
    idle = placebo(claim, runs, smallest, worlds[: how.unchanged], how.seeds(how.unchanged))
    tell("the default world, and the positive control")
    single = effects(claim, runs, smallest, how.seeds(how.single))
    control = positive(claim, runs, smallest, how.seeds(how.control))
    tell("border map")
    mapped = border(claim, runs, smallest, how.seeds(how.at_point), how.side, how.levels, how.points)
    tell("specifications")
    asked = specifications(claim, runs, table, how.seeds(how.along))
    matrix = np.array([[float(one[key]) for key in keys] for one in worlds])
    return Study(claim, precision, keys, matrix, judged, here, again, idle, control, single, mapped, asked)


def over(claim: Claim, runs: Runs, worlds: Sequence[dict[str, Any]], seeds: Sequence[int]) -> list[dict[str, Any]]:
    """Play the claim in each plausible world, each on a seed of its own; return the measures by world's name."""
    names = names_of(claim)
    return played(claim, runs, [{name: scenario(claim, name, more) for name in names} for more in worlds], seeds)
