"""What a claim's effect depends on: Morris screening over the model's main parameters (Morris 1991, by SALib)."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.border import strength
from reciprocity.claims.claim import Claim
from reciprocity.claims.effect import FIRST_SEED, effects

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs

RANGES: dict[str, tuple[float, float]] = {
    "favors.benefit": (1.5, 6.0),
    "favors.need": (0.2, 0.8),
    "favors.specialized": (0.0, 0.5),
    "favors.slip": (0.0, 0.1),
    "ties.meet": (0.05, 0.4),
    "ties.loss": (0.0, 0.01),
    "ties.review": (0.05, 0.5),
    "ties.idle": (13.0, 52.0),
}
"""Half to about twice each default: the range in which a sensible reader might have put it."""
WHOLE = ("ties.idle",)
LEVELS = 4
DRAW = 20261122  # The value is arbitrary, but fixed: the plan is always the same.


def sensitivity(
    claim: Claim, runs: Runs, trajectories: int, seeds: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Screen the main parameters one at a time, along random trajectories.

    Args:
        claim: The claim.
        runs: Where runs come from.
        trajectories: Paths through the parameters, >= 2; each takes a run more than there are parameters.
        seeds: Replicates at each point.

    Returns:
        A row a parameter: mu_star (mean absolute change of the effect, in smallest effects, over a parameter's
        range), its 95 % confidence, sigma (how much that differs from place to place), trajectories (on how many
        all effects are defined; the others are left out); and the sample plan, a row a point with its effect.
    """
    from SALib.sample import morris as sample

    keys = [key for key in RANGES if not _fixed(claim, key)]
    problem = {"num_vars": len(keys), "names": keys, "bounds": [list(RANGES[key]) for key in keys]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        points = sample.sample(problem, trajectories, num_levels=LEVELS, seed=DRAW)
    plan, found = [], []
    for point in points:
        more = {key: round(at) if key in WHOLE else float(f"{at:.6g}") for key, at in zip(keys, point, strict=True)}
        found.append(strength(effects(claim, runs, range(FIRST_SEED, FIRST_SEED + seeds), more)))
        plan.append(more | {"effect": found[-1]})
    return screened(problem, points, np.array(found)), plan


def screened(problem: dict[str, Any], points: np.ndarray, found: np.ndarray) -> list[dict[str, Any]]:
    """Summarize the effects at the points of a plan, by the trajectories on which all are defined.

    Args:
        problem: The parameters, as SALib has them.
        points: The plan, (trajectories x (parameters + 1), parameters).
        found: The effect at each point; NaN where it is not defined.

    Returns:
        A row a parameter, the weightiest first, as `sensitivity` has them; mu_star, confidence and sigma are NaN where
        no trajectory is whole. `trajectories` says how many were: an effect that is not defined is none of size 0.
    """
    from SALib.analyze import morris as analyse

    keys = problem["names"]
    whole = np.isfinite(found.reshape(-1, len(keys) + 1)).all(axis=1)
    kept = np.repeat(whole, len(keys) + 1)
    none = np.full(len(keys), np.nan)
    result = {"mu_star": none, "mu_star_conf": none, "sigma": none}
    if whole.any():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = analyse.analyze(problem, points[kept], found[kept], num_levels=LEVELS, seed=DRAW)
    columns = zip(keys, result["mu_star"], result["mu_star_conf"], result["sigma"], strict=True)
    rows = [
        {"parameter": key, "mu_star": float(mu), "confidence": float(conf), "sigma": float(sigma)}
        | {"trajectories": int(whole.sum())}
        for key, mu, conf, sigma in columns
    ]
    return sorted(rows, key=lambda row: -row["mu_star"])


def _fixed(claim: Claim, key: str) -> bool:
    """Whether the claim itself sets a key, so that it cannot be varied under it."""
    return any(key in changes or key.split(".")[0] in changes for changes in (claim.base, *claim.worlds.values()))
