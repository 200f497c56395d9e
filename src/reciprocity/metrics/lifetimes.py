"""How long ties last: the product-limit estimate from counts by age, and the half-life (Kaplan & Meier 1958).

Ties may be watched from some age on only (delayed entry). The estimate then stands on the ties at risk at each age,
and of an age at which there are none it says nothing. The metrics of a run and the summaries over runs share it.
"""

from __future__ import annotations

import numpy as np


def surviving(at_risk: np.ndarray, ended: np.ndarray) -> np.ndarray:
    """Return the share of ties that outlive each age.

    Args:
        at_risk: Ties that reached an age and were watched there, by age ascending, (..., ages).
        ended: Those of them that ended at this age, (..., ages).

    Returns:
        Shares from 0 to 1, (..., ages). An age without a tie at risk carries on the share before it; `known` says how
        far the shares can be believed.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        hazard = np.where(at_risk > 0, ended / at_risk, 0.0)
    return np.cumprod(1 - hazard, axis=-1)


def known(at_risk: np.ndarray, ended: np.ndarray) -> int:
    """Return the number of ages, counted from the youngest, at which the estimate is defined.

    It ends at the first age that no tie is seen to outlive while older ties are watched: there the estimate would fall
    to 0 and stay, or go on as if none ended, although the older ties say that neither is so. Where no tie ends at any
    age, all outlive every age seen.

    Args:
        at_risk: Ties at risk by age ascending, (ages,).
        ended: Those of them that ended, (ages,).
    """
    older = np.flatnonzero(at_risk > 0)
    if not len(older) or not np.any(ended):
        return len(at_risk)
    gone = np.flatnonzero(at_risk[: older[-1]] <= ended[: older[-1]])
    return int(gone[0]) if len(gone) else len(at_risk)


def half_life(ages: np.ndarray, share: np.ndarray) -> float:
    """Return the age by which half of the ties have ended, geometrically between the ages that are given.

    Args:
        ages: Ages in rounds, ascending, (ages,).
        share: Share of ties that outlive each, (ages,), NaN from the age on from which it is not known.

    Returns:
        The age in rounds, >= 0; infinite if more than half outlive every age; NaN without ages, or if the share is not
        known before it has fallen to one half.
    """
    if not len(share):
        return float("nan")
    below = np.flatnonzero(share <= 0.5 + 1e-12)
    if not len(below):
        return float("nan") if np.isnan(share).any() else float("inf")
    k = int(below[0])
    age, before, above = float(ages[k]), float(ages[k - 1] if k else ages[k] - 1), float(share[k - 1] if k else 1.0)
    if share[k] <= 0:
        return age
    way = float(np.log(above / 0.5) / np.log(above / share[k]))
    return max(before + (age - before) * min(way, 1.0), 0.0)
