"""Where a claim's border runs: its effect over a plane of two parameters, refined where the verdict turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.claim import Axis, Claim
from reciprocity.claims.effect import Effect, effects

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs

Place = tuple[float, float]


def weakest(found: Sequence[Effect]) -> float:
    """Return how far the weakest part's mean effect goes as claimed: 1 is the border; NaN if one is not defined."""
    return float(np.min([one.strength for one in found]))


def value(axis: Axis, share: float) -> float | int:
    """Return the value at a share of the way from the low to the high end, rounded to six digits."""
    at = axis.low + share * (axis.high - axis.low)
    return round(at) if axis.whole else float(f"{at:.6g}")


def share(rows: list[dict[str, Any]], least: float) -> float:
    """The share of the plane on which the effect is above `least`, read between the points of its map.

    Points at which the effect is not defined are left out; NaN where fewer than three are left.

    Args:
        rows: The map, from `border`.
        least: In smallest effects of interest: 0 for the claimed direction, 1 for an effect of interest.
    """
    from scipy.interpolate import LinearNDInterpolator

    known = [row for row in rows if np.isfinite(row["effect"])]
    if len(known) < 3:
        return float("nan")
    x, y, z = (np.array([row[name] for row in known], float) for name in ("x", "y", "effect"))
    places = np.column_stack([(side - side.min()) / (np.ptp(side) or 1.0) for side in (x, y)])
    even = (np.arange(64) + 0.5) / 64
    found = LinearNDInterpolator(places, z)(*np.meshgrid(even, even))
    return float(np.mean(found[np.isfinite(found)] > least))


def border(
    claim: Claim, runs: Runs, smallest: Mapping[str, float], seeds: Sequence[int], side: int, levels: int, most: int
) -> list[dict[str, Any]]:
    """Map the effect over the claim's plane, everything else being as in the default world.

    A square of whose corners some come out as claimed and others do not is divided into four, level by level; other
    squares are left alone.

    Args:
        claim: The claim.
        runs: Where runs come from.
        smallest: The smallest effect of interest of each measure.
        seeds: Replicates at each point.
        side: Points along each side of the first grid, >= 2.
        levels: How often squares are divided at most.
        most: Points at most.

    Returns:
        A row a point: x, y (in the units of the axes), effect (of the weakest part, in smallest effects of interest:
            1 is the border), and the mean of each part.
    """
    known: dict[Place, list[Effect]] = {}

    def look(places: list[Place]) -> None:
        for place in places:
            if place not in known and len(known) < most:
                more = {axis.key: value(axis, share) for axis, share in zip(claim.plane, place, strict=True)}
                known[place] = effects(claim, runs, smallest, seeds, more)

    steps = [k / (side - 1) for k in range(side)]
    width = 1 / (side - 1)
    squares = [(x, y) for x in steps[:-1] for y in steps[:-1]]
    look([(x, y) for x in steps for y in steps])
    for _ in range(levels):
        crossed = [square for square in squares if _crossed(known, square, width)]
        width /= 2
        squares = [(x + dx, y + dy) for x, y in crossed for dx in (0.0, width) for dy in (0.0, width)]
        look([corner for square in squares for corner in _corners(square, width)])
    rows = []
    for (x, y), found in sorted(known.items()):
        row: dict[str, Any] = {"x": value(claim.plane[0], x), "y": value(claim.plane[1], y), "effect": weakest(found)}
        rows.append(row | {f"part_{k}": one.mean for k, one in enumerate(found, 1)})
    return rows


def _corners(square: Place, width: float) -> list[Place]:
    x, y = square
    return [(x, y), (x + width, y), (x, y + width), (x + width, y + width)]


def _crossed(known: dict[Place, list[Effect]], square: Place, width: float) -> bool:
    found = [weakest(known[corner]) for corner in _corners(square, width) if corner in known]
    return len({effect > 1 for effect in found if np.isfinite(effect)}) == 2
