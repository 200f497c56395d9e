"""One claim from its file to its tables and its verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.border import border
from reciprocity.claims.claim import Claim, Verdict
from reciprocity.claims.effect import FIRST_SEED, Effect, effects, holm, until_narrow, where
from reciprocity.claims.sensitivity import sensitivity
from reciprocity.claims.worlds import check

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs

NETWORKS = ("watts_strogatz", "lazega", "barabasi_albert")
BENEFITS = (2.0, 3.0, 5.0)
"""Benefits, in costs of a favor. The direction of an effect must be the same on all networks and at all of them."""
SIGNIFICANT = 0.05


@dataclass(frozen=True)
class Precision:
    """How much is played.

    Attributes:
        least, most: Replicates of the main comparison; the claim's own `most` counts if that is fewer.
        elsewhere: Replicates on each network at each benefit.
        at_point: Replicates at each point of the border map.
        side, levels, points: First grid of the map, divisions, and points at most.
        trajectories, along: Morris trajectories, and replicates at each of their points.
    """

    least: int
    most: int
    elsewhere: int
    at_point: int
    side: int
    levels: int
    points: int
    trajectories: int
    along: int


PRECISIONS = {
    "quick": Precision(10, 20, 3, 2, 3, 0, 9, 3, 1),
    "reference": Precision(100, 200, 40, 10, 5, 3, 130, 20, 4),
}


@dataclass(frozen=True)
class Study:
    """What came out of a claim, before its verdict.

    Attributes:
        claim: The claim.
        effects: The main comparison, a part each.
        elsewhere: A row per network, benefit and part: mean, low, high, runs.
        border: A row a point of the plane.
        sensitivity: A row a parameter.
        plan: The sample plan of the sensitivity analysis.
        precision: Name of the precision.
    """

    claim: Claim
    effects: list[Effect]
    elsewhere: list[dict[str, Any]]
    border: list[dict[str, Any]]
    sensitivity: list[dict[str, Any]]
    plan: list[dict[str, Any]]
    precision: str

    @property
    def p(self) -> float:
        """The p-value of the claim is that of its weakest part, because all parts must hold."""
        return max(one.p for one in self.effects)

    @property
    def astray(self) -> list[str]:
        """Networks and benefits where some part points the other way, as `lazega, b/c 2`."""
        return list(
            dict.fromkeys(f"{row['network']}, b/c {row['benefit']:g}" for row in self.elsewhere if opposite(row))
        )

    @property
    def unknown(self) -> list[str]:
        """Networks and benefits where the effect of some part is not defined."""
        rows = [row for row in self.elsewhere if np.isnan(row["mean"])]
        return list(dict.fromkeys(f"{row['network']}, b/c {row['benefit']:g}" for row in rows))


def opposite(row: dict[str, Any]) -> bool:
    """Whether an effect, a row of `Study.elsewhere`, points against the claim; an undefined effect does not."""
    return bool(row["mean"] <= min(row["smallest"], 0.0))


def study(claim: Claim, runs: Runs, precision: str, tell: Callable[[str], None]) -> Study:
    """Play everything that a claim needs.

    Args:
        claim: The claim.
        runs: Where runs come from.
        precision: One of `PRECISIONS`.
        tell: Called with a line on what is being done.

    Raises:
        InputError: The claim's worlds cannot be played.
    """
    check(claim)
    how = PRECISIONS[precision]

    def so_far(count: int, found: list[Effect]) -> None:
        said = "; ".join(f"{one.mean:.3g} [{one.low:.3g}, {one.high:.3g}]" for one in found)
        tell(f"{count} replicates, effect {said}")

    main = until_narrow(claim, runs, how.least, min(how.most, claim.most), so_far)
    elsewhere = []
    for network in NETWORKS:
        for benefit in BENEFITS:
            tell(f"on {network} at b/c {benefit:g}")
            more = {"network": network, "favors.benefit": benefit}
            for k, one in enumerate(effects(claim, runs, range(FIRST_SEED, FIRST_SEED + how.elsewhere), more), 1):
                row = {"network": network, "benefit": benefit, "part": k, "smallest": one.part.smallest}
                elsewhere.append(
                    row | {"mean": one.mean, "low": one.low, "high": one.high, "runs": len(one.differences)}
                )
    tell("border map")
    mapped = border(claim, runs, how.at_point, how.side, how.levels, how.points)
    tell("sensitivity")
    screened, plan = sensitivity(claim, runs, how.trajectories, how.along)
    return Study(claim, main, elsewhere, mapped, screened, plan, precision)


def verdicts(studies: Sequence[Study]) -> list[tuple[Verdict, float]]:
    """The verdict of each claim with its adjusted p-value (Holm, over the claims that are given).

    A claim *holds* if the interval of every part lies beyond the smallest effect of interest, the adjusted p-value
    is below 0.05, and the direction is the same on all networks and at all benefits; where it is the
    other one somewhere, it holds *only where* the border map shows. It *fails* if the interval of a part does not
    reach beyond the smallest effect. Else it is *undecided*, as where an effect is not defined.
    """
    found: list[tuple[Verdict, float]] = []
    for one, p in zip(studies, holm([one.p for one in studies]), strict=True):
        lies = where(one.effects)
        verdict: Verdict = "fails" if lies == "fails" else "undecided"
        if lies == "holds" and p < SIGNIFICANT and (one.astray or not one.unknown):
            verdict = "only_where" if one.astray else "holds"
        found.append((verdict, p))
    return found
