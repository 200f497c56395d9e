"""Whether an observed network could be one of those that a scenario makes.

Numbers are judged by Monte Carlo: the observed one against its distribution over simulated networks. What is a vector
(degrees, distances, triads) is judged by its Mahalanobis distance from the simulated mean, as the goodness of fit of
stochastic actor-oriented models is (Lospinoso & Snijders 2019, Methodological Innovations 12).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.network_statistics import SIX

if TYPE_CHECKING:
    import pandas as pd

LEVELS = 12
"""At most so many points of a distribution of degrees are compared; more of them would only repeat each other."""


def table(observed: Mapping[str, float], simulated: pd.DataFrame) -> pd.DataFrame:
    """Compare each number of one network with those of many.

    Args:
        observed: Numbers by name.
        simulated: A row a network, a column a number.

    Returns:
        A row a number: statistic, observed, mean, sd, low, high (the middle 95 % of the simulated networks), p (two
        sides, Monte Carlo, (k + 1) / (N + 1)), holds (p > .05), note. Where the number cannot be taken, or does not
        differ between simulated networks, p is 1 if all agree with the observed one, else the smallest there is.
    """
    import pandas as pd

    rows = []
    for name, value in observed.items():
        known = simulated[name].to_numpy(float)
        known = known[np.isfinite(known)]
        row = {"statistic": name, "observed": value, "mean": np.nan, "sd": np.nan, "low": np.nan, "high": np.nan}
        if not np.isfinite(value) or not len(known):
            note = "the observed network does not have it" if not np.isfinite(value) else "no simulated network has it"
            rows.append({**row, "p": np.nan, "holds": False, "note": note})
            continue
        low, high = np.quantile(known, (0.025, 0.975))
        note = f"the same ({known[0]:.3g}) in every simulated network" if np.ptp(known) == 0 else ""
        p = two_sided(value, known)
        row |= {"mean": known.mean(), "sd": known.std(ddof=1) if len(known) > 1 else np.nan, "low": low, "high": high}
        rows.append({**row, "p": p, "holds": p > 0.05, "note": note})
    return pd.DataFrame(rows)


def two_sided(value: float, simulated: np.ndarray) -> float:
    """Return the two-sided Monte Carlo p-value, 0 to 1: twice the smaller tail, which includes the observed value."""
    above, below = int((simulated >= value).sum()), int((simulated <= value).sum())
    return min(1.0, 2 * (min(above, below) + 1) / (len(simulated) + 1))


def mahalanobis(observed: np.ndarray, simulated: np.ndarray) -> tuple[float, float]:
    """Return the Mahalanobis distance of a vector from a sample, and how often a member of the sample is as far away.

    The distance is measured from the simulated vectors alone. For p the observed one is counted among them, in mean
    and covariance too: otherwise a network that the scenario did make would be refused too often, for the others have
    shaped the measure by which they are judged.

    Args:
        observed: (k,) numbers.
        simulated: (N, k); directions in which they do not differ are left out, unless the observed vector differs
            there: then no simulated one is as far.

    Returns:
        The distance, and p, (count + 1) / (N + 1).
    """
    moved = simulated.std(axis=0) > 1e-12
    if (np.abs(observed - simulated.mean(axis=0))[~moved] > 1e-9).any():
        return np.inf, 1 / (len(simulated) + 1)
    if not moved.any():
        return 0.0, 1.0
    far = _distances(observed[None, moved], simulated[:, moved])[0]
    everybody = np.vstack([observed, simulated])[:, moved]
    own, *others = _distances(everybody, everybody)
    return float(far), (int((np.array(others) >= own * (1 - 1e-12)).sum()) + 1) / (len(simulated) + 1)


def _distances(vectors: np.ndarray, sample: np.ndarray) -> np.ndarray:
    """Return the Mahalanobis distance of each of (m, k) vectors from a sample, (N, k), whose columns all vary."""
    center, scale = sample.mean(axis=0), sample.std(axis=0)
    values, axes = np.linalg.eigh(np.cov((sample - center) / scale, rowvar=False).reshape(len(scale), -1))
    kept = values > 1e-9 * values.max()
    return np.linalg.norm((vectors - center) / scale @ (axes[:, kept] / np.sqrt(values[kept])), axis=1)


def joint(observed: Mapping[str, float], simulated: pd.DataFrame, names: Sequence[str] = SIX) -> tuple[float, float]:
    """Return distance and p of several numbers together; those that cannot be taken are left out."""
    usable = [name for name in names if name in observed and np.isfinite(observed[name]) and name in simulated]
    whole = simulated[usable].dropna()
    if not usable or len(whole) < 2:
        return np.nan, np.nan
    return mahalanobis(np.array([observed[name] for name in usable]), whole.to_numpy(float))


def shapes(found: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> pd.DataFrame:
    """Compare distributions.

    Args:
        found: By name, as `network_statistics.distributions` gives them: the observed vector (k,), and (N, k).

    Returns:
        A row a distribution: statistic, distance (Mahalanobis), p, holds (p > .05). Degrees are compared as the
        number of people with at most so many, at `LEVELS` points or fewer that cut all these people evenly.
    """
    import pandas as pd

    rows = []
    for name, (vector, many) in found.items():
        if name in ("contacts", "sent", "received"):
            at = levels(many.sum(axis=0) + len(many) * vector)
            vector, many = np.cumsum(vector)[at], np.cumsum(many, axis=1)[:, at]
        far, p = mahalanobis(vector, many)
        rows.append({"statistic": name, "distance": far, "p": p, "holds": p > 0.05})
    return pd.DataFrame(rows)


def levels(people: np.ndarray, most: int = LEVELS) -> np.ndarray:
    """Return at which degrees to cut, ascending: at most `most`, about as many people between each two."""
    total = np.cumsum(people)
    wanted = total[-1] * np.arange(1, most + 1) / (most + 1)
    return np.unique(np.searchsorted(total, wanted))
