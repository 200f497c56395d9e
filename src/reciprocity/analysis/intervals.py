"""Means over runs and their 95 % intervals: Student's t where runs are few, the BCa bootstrap where they are many."""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike

LEVEL = 0.95
RESAMPLES = 1999
DRAW = 20261122  # The value is arbitrary, but fixed: the same table always gets the same interval.

ONE_RUN = "one run"
NO_VARIATION = "no variation"
NO_RUNS = "no runs"
INFINITE = "infinite in some runs"

T, BCA = "t", "BCa"
MANY = 100
"""Runs from which on the interval is a bootstrap: below, BCa covers too little (90 % of normal samples of 10)."""


class Interval(NamedTuple):
    """A mean over runs with its interval.

    Attributes:
        mean: Mean over runs, in the unit of the values; NaN without any run.
        low: Lower end of the interval; NaN when there is no interval.
        high: Upper end of the interval; NaN when there is no interval.
        runs: Number of runs with a value.
        note: Empty, or why the interval is not an ordinary one: "one run", "no variation", "no runs",
            "infinite in some runs".
        method: How the interval was made: "t" (Student's t over runs), "BCa" (bootstrap over runs, from `MANY` runs
            on), of lifetimes "jackknife" (see `survival`), or empty where there is none to speak of.
    """

    mean: float
    low: float
    high: float
    runs: int
    note: str
    method: str = ""


COLUMNS = list(Interval._fields)
"""The columns that an interval makes in a table."""


def interval(values: ArrayLike, level: float = LEVEL, draw: int = DRAW) -> Interval:
    """Mean of one value per run with its interval.

    Below 100 runs it is Student's t interval, from 100 on the bias-corrected and accelerated bootstrap (BCa; Efron
    1987, "Better bootstrap confidence intervals"). Of normal values both cover the mean as often as they say, to
    within a point, from two runs on. Of skewed values both cover it less often, and about alike: an exponential 90 %
    at 10 runs and 94 % at 100. Where all runs agree, the interval has width zero and the note "no variation". A single
    run has no interval.

    Args:
        values: One number per run, shape (runs,); NaN means that the run has no such value and is left out.
        level: Confidence level, between 0 and 1.
        draw: Constant that fixes the resampling of many runs; nothing global is drawn from.
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
    if not np.isfinite(values).all():  # An infinite half-life occurs where ties do not end; then there is no mean.
        return Interval(mean, np.nan, np.nan, runs, INFINITE)
    if np.ptp(values) <= 1e-12 * max(1.0, abs(mean)):
        return Interval(mean, mean, mean, runs, NO_VARIATION)
    if runs < MANY:
        half = quantile(runs - 1, level) * float(values.std(ddof=1)) / runs**0.5
        return Interval(mean, mean - half, mean + half, runs, "", T)
    return Interval(mean, *_bca(values, level, draw), runs, "", BCA)


def intervals(values: ArrayLike, level: float = LEVEL, draw: int = DRAW) -> pd.DataFrame:
    """The `interval` of every column.

    Args:
        values: One row per run, one column per quantity, shape (runs, k).
        level: Confidence level, between 0 and 1.
        draw: Constant that fixes the resampling.

    Returns:
        A row per column of `values`: mean, low, high, runs, note, method.
    """
    import pandas as pd

    columns = np.asarray(values, dtype=float).T
    return pd.DataFrame([interval(column, level, draw) for column in columns], columns=COLUMNS)


@cache
def quantile(freedom: int, level: float) -> float:
    """The quantile of Student's t that bounds its middle part of the size `level`."""
    from scipy.special import stdtrit

    return float(stdtrit(freedom, (1 + level) / 2))


def _bca(values: np.ndarray, level: float, draw: int) -> tuple[float, float]:
    """Ends of the BCa interval of at least two values that do not all agree."""
    from scipy.stats import bootstrap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where BCa breaks down, the percentile interval below replaces it
        for method in ("BCa", "percentile"):
            found = bootstrap(
                (values,),
                np.mean,
                confidence_level=level,
                n_resamples=RESAMPLES,
                method=method,
                rng=np.random.default_rng(draw),
            ).confidence_interval
            if np.isfinite(found).all():  # Otherwise nearly all resamples lie on one side of the mean.
                break
    return float(found.low), float(found.high)
