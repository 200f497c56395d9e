"""Means over runs and their bootstrap intervals."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike

LEVEL = 0.95
RESAMPLES = 1999
DRAW = 20261122  # any constant: the same table always gets the same interval

ONE_RUN = "one run"
NO_VARIATION = "no variation"
NO_RUNS = "no runs"
INFINITE = "infinite in some runs"


class Interval(NamedTuple):
    """A mean over runs with its interval.

    Attributes:
        mean: Mean over runs, in the unit of the values; NaN without any run.
        low: Lower end of the interval; NaN when there is no interval.
        high: Upper end of the interval; NaN when there is no interval.
        runs: Number of runs with a value.
        note: Empty, or why the interval is not an ordinary one: "one run", "no variation", "no runs",
            "infinite in some runs".
    """

    mean: float
    low: float
    high: float
    runs: int
    note: str


def interval(values: ArrayLike, level: float = LEVEL, draw: int = DRAW) -> Interval:
    """Mean of one value per run with its bootstrap interval.

    The interval is bias-corrected and accelerated (BCa; Efron 1987, "Better bootstrap confidence intervals")
    over runs. Where all runs agree BCa is not defined: the interval then has width zero and the note
    "no variation". A single run has no interval.

    Args:
        values: One number per run, shape (runs,); NaN means that the run has no such value and is left out.
        level: Confidence level, between 0 and 1.
        draw: Constant that fixes the resampling; nothing global is drawn from.
    """
    values = np.asarray(values, dtype=float)
    values = values[~np.isnan(values)]
    runs = len(values)
    if runs == 0:
        return Interval(np.nan, np.nan, np.nan, 0, NO_RUNS)
    mean = float(values.mean())
    if runs == 1:
        return Interval(mean, np.nan, np.nan, 1, ONE_RUN)
    if (values == values[0]).all():
        return Interval(mean, mean, mean, runs, NO_VARIATION)
    if not np.isfinite(values).all():  # a tie that never ends has an infinite half-life: no mean to speak of
        return Interval(mean, np.nan, np.nan, runs, INFINITE)
    if np.ptp(values) <= 1e-12 * max(1.0, abs(mean)):
        return Interval(mean, mean, mean, runs, NO_VARIATION)
    return Interval(mean, *_bca(values, level, draw), runs, "")


def intervals(values: ArrayLike, level: float = LEVEL, draw: int = DRAW) -> pd.DataFrame:
    """The `interval` of every column.

    Args:
        values: One row per run, one column per quantity, shape (runs, k).
        level: Confidence level, between 0 and 1.
        draw: Constant that fixes the resampling.

    Returns:
        A row per column of `values`: mean, low, high, runs, note.
    """
    import pandas as pd

    columns = np.asarray(values, dtype=float).T
    return pd.DataFrame([interval(column, level, draw) for column in columns], columns=list(Interval._fields))


def _bca(values: np.ndarray, level: float, draw: int) -> tuple[float, float]:
    """Ends of the BCa interval of at least two values that do not all agree."""
    from scipy.stats import bootstrap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where BCa breaks down, percentiles step in below
        for method in ("BCa", "percentile"):
            found = bootstrap(
                (values,),
                np.mean,
                confidence_level=level,
                n_resamples=RESAMPLES,
                method=method,
                rng=np.random.default_rng(draw),
            ).confidence_interval
            if np.isfinite(found).all():  # else nearly all resamples lie on one side of the mean
                break
    return float(found.low), float(found.high)
