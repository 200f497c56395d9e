"""Summaries of survival.parquet: how long ties last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.intervals import DRAW, LEVEL, NO_RUNS, NO_VARIATION, ONE_RUN, RESAMPLES, Interval

if TYPE_CHECKING:
    import pandas as pd


def survival(table: pd.DataFrame, draw: int = DRAW) -> pd.DataFrame:
    """Kaplan-Meier curve of tie lifetimes, with its interval over runs.

    The estimate pools the counts of all runs (Kaplan & Meier 1958, by lifelines); its interval comes from
    resampling whole runs, since the ties of one run share their people. With one run there is nothing to
    resample: the interval is then Greenwood's over ties (exponential form), and the note says "one run".

    Args:
        table: The survival table: run, age (rounds), at_risk (ties that reached this age and were watched in
            that round), ended (those of them that ended at this age).
        draw: Constant that fixes the resampling.

    Returns:
        A row per age, ascending: age, survival (share of ties that outlive this age, 0 to 1), low, high,
        runs, note.
    """
    ages, at_risk, ended = _counts(table)
    fitted = _fit(ages, at_risk.sum(axis=0), ended.sum(axis=0))
    if len(at_risk) > 1:
        curves = _resampled(at_risk, ended, draw)
        fitted["low"], fitted["high"] = np.quantile(curves, [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=0)
    fitted.insert(0, "age", ages)
    return fitted.assign(runs=len(at_risk), note=ONE_RUN if len(at_risk) == 1 else "")


def half_life(table: pd.DataFrame, draw: int = DRAW) -> Interval:
    """Age in rounds by which half of all ties have ended, with its interval over runs.

    It is the first age at which the Kaplan-Meier curve is at most 1/2; infinite if it never gets there. The
    interval comes from resampling runs (percentiles), or from Greenwood's interval with one run.
    """
    ages, at_risk, ended = _counts(table)
    runs = len(at_risk)
    if not at_risk.any():
        return Interval(np.nan, np.nan, np.nan, runs, NO_RUNS if not runs else "no ties")
    curve = survival(table, draw)
    middle = _crossing(ages, curve["survival"].to_numpy()[None])[0]
    if runs == 1:
        low, high = (_crossing(ages, curve[end].to_numpy()[None])[0] for end in ("low", "high"))
        return Interval(float(middle), float(low), float(high), 1, ONE_RUN)
    found = np.sort(_crossing(ages, _resampled(at_risk, ended, draw)))
    low, high = (found[round(q * (len(found) - 1))] for q in ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return Interval(float(middle), float(low), float(high), runs, NO_VARIATION if low == high else "")


def _counts(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Ages (k,), and at_risk and ended of every run, (runs, k)."""
    wide = table.pivot_table(index="run", columns="age", values=["at_risk", "ended"], aggfunc="sum", fill_value=0)
    if wide.empty:
        return np.empty(0), np.empty((0, 0)), np.empty((0, 0))
    return (
        wide["at_risk"].columns.to_numpy(dtype=float),
        wide["at_risk"].to_numpy(dtype=float),
        wide["ended"].to_numpy(dtype=float),
    )


def _fit(ages: np.ndarray, at_risk: np.ndarray, ended: np.ndarray) -> pd.DataFrame:
    """Lifelines' estimate from counts, a row per age: survival, low, high (Greenwood).

    Each age is handed over as a short life of its own that enters when the age before ends. Cutting lives
    like this keeps the numbers at risk as they are, so ties that were watched only from some age on (left
    truncation) need no further care. Ages at which nothing was watched carry the value before them.
    """
    import pandas as pd
    from lifelines import KaplanMeierFitter

    seen = at_risk > 0
    step = np.arange(1, seen.sum() + 1)
    weight = np.concatenate([ended[seen], (at_risk - ended)[seen]])
    kept = weight > 0
    leaves, event = np.concatenate([step, step])[kept], np.repeat([1, 0], len(step))[kept]
    fitter = KaplanMeierFitter(alpha=1 - LEVEL).fit(leaves, event, entry=leaves - 1, weights=weight[kept])
    table = pd.concat([fitter.survival_function_, fitter.confidence_interval_survival_function_], axis=1)
    table.columns = pd.Index(["survival", "low", "high"])
    return table.loc[np.cumsum(seen)].reset_index(drop=True)


def _resampled(at_risk: np.ndarray, ended: np.ndarray, draw: int) -> np.ndarray:
    """Kaplan-Meier curves of resampled sets of runs, (RESAMPLES, ages)."""
    runs = len(at_risk)
    picks = np.random.default_rng(draw).multinomial(runs, np.full(runs, 1 / runs), size=RESAMPLES).astype(float)
    risk, ends = picks @ at_risk, picks @ ended
    return np.cumprod(1 - np.divide(ends, risk, out=np.zeros_like(ends), where=risk > 0), axis=1)


def _crossing(ages: np.ndarray, curves: np.ndarray) -> np.ndarray:
    """First age at which each curve is at most one half, infinite if never."""
    below = curves <= 0.5 + 1e-12
    return np.where(below.any(axis=1), ages[below.argmax(axis=1)], np.inf)
