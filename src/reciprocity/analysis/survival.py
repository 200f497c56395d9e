"""Summaries of survival.parquet: how long ties last."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

import numpy as np

from reciprocity.analysis.intervals import COLUMNS, LEVEL, NO_RUNS, NO_VARIATION, ONE_RUN, Interval, quantile
from reciprocity.analysis.varied_keys import finished, varied
from reciprocity.errors import InputError
from reciprocity.metrics import lifetimes

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

TOO_FEW = "too few young ties"
NO_TIES = "no ties"
JACKKNIFE = "jackknife"


def survival(table: pd.DataFrame, runs: pd.DataFrame | None = None) -> pd.DataFrame:
    """Kaplan-Meier curve of tie lifetimes, with its interval over runs.

    The estimate pools the counts of all runs of a point (Kaplan & Meier 1958, by lifelines). Its interval leaves out
    one run at a time (jackknife, with Student's t), since the ties of one run share their people. With one run there
    is nothing to leave out: the interval is then Greenwood's over ties (exponential form), and the note says "one run".

    Args:
        table: The survival table: run, age (rounds), at_risk (ties that reached this age and were watched in
            that round), ended (those of them that ended at this age).
        runs: The runs table, which says what was varied; None where all runs are of one point.

    Returns:
        A row per combination of varied keys and age, ascending: the keys, age, survival (share of ties that outlive
        this age, 0 to 1), low, high, runs, note. From the age on from which too few ties were watched to tell (no tie
        was seen to outlive some age while older ones are there) survival is NaN, and the note says "too few young
        ties".

    Raises:
        InputError: The runs are of several points, and `runs` is not given.
    """
    import pandas as pd

    if runs is None:
        _of_one_point(table)
        return _curve(*_counts(table))
    parts = []
    for keys, part in _points(table, runs):
        curve = _curve(*_counts(part))
        for place, (key, value) in enumerate(keys.items()):
            curve.insert(place, key, value)
        parts.append(curve)
    return pd.concat(parts, ignore_index=True) if parts else _curve(*_counts(table.iloc[:0]))


@overload
def half_life(table: pd.DataFrame) -> Interval: ...
@overload
def half_life(table: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame: ...
def half_life(table: pd.DataFrame, runs: pd.DataFrame | None = None) -> Interval | pd.DataFrame:
    """Age in rounds by which half of all ties have ended, with its interval over runs.

    It is where the Kaplan-Meier curve falls to 1/2, geometrically between whole rounds, infinite if it never gets
    there: of a single run the metric `half_life`. The interval is where the ends of the curve's interval fall to 1/2
    (Brookmeyer & Crowley 1982, "A confidence interval for the median survival time", Biometrics 38).

    Args:
        table: The survival table.
        runs: The runs table, which says what was varied; None where all runs are of one point.

    Returns:
        An `Interval`; with `runs` a table with a row per combination of varied keys: the keys, mean, low, high, runs,
        note, method. The note may also be "no ties" or "too few young ties".

    Raises:
        InputError: The runs are of several points, and `runs` is not given.
    """
    import pandas as pd

    if runs is None:
        _of_one_point(table)
        return _half_life(*_counts(table))
    rows = [(*keys.values(), *_half_life(*_counts(part))) for keys, part in _points(table, runs)]
    return pd.DataFrame(rows, columns=[*varied(runs), *COLUMNS])


def _half_life(ages: np.ndarray, at_risk: np.ndarray, ended: np.ndarray) -> Interval:
    runs = len(at_risk)
    if not at_risk.any():
        return Interval(np.nan, np.nan, np.nan, runs, NO_TIES if runs else NO_RUNS)
    curve = _curve(ages, at_risk, ended)
    middle, low, high = (lifetimes.half_life(ages, curve[name].to_numpy()) for name in ("survival", "low", "high"))
    if np.isnan(middle):
        return Interval(middle, np.nan, np.nan, runs, TOO_FEW)
    if runs == 1:
        return Interval(middle, low, high, 1, ONE_RUN)
    return Interval(middle, low, high, runs, NO_VARIATION if low == high else "", JACKKNIFE)


def _of_one_point(table: pd.DataFrame) -> None:
    """Refuse to pool runs of several points of a sweep."""
    folder = table.attrs.get("folder")
    if folder is None:
        return
    from reciprocity.results.reader import Results

    all_runs = Results(folder).runs
    count = all_runs.loc[all_runs["run"].isin(table["run"].unique()), "point"].nunique()
    if count > 1:
        raise InputError(
            f"survival: these are the runs of {count} points, which are not to be pooled; "
            "give the runs table too, as in half_life(table, results.runs), or the rows of one point"
        )


def _points(table: pd.DataFrame, runs: pd.DataFrame) -> Iterator[tuple[dict[str, object], pd.DataFrame]]:
    """The values of the varied keys and the rows of `table`, for every combination of them."""
    keys, good = varied(runs), finished(runs)
    for group, part in good.groupby(keys, sort=False, dropna=False) if keys else [((), good)]:
        yield dict(zip(keys, group, strict=True)), table[table["run"].isin(part["run"])]


def _counts(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the ages, (k,), and for every run the ties at risk and ended at each age, (runs, k)."""
    wide = table.pivot_table(index="run", columns="age", values=["at_risk", "ended"], aggfunc="sum", fill_value=0)
    if wide.empty:
        return np.empty(0), np.empty((0, 0)), np.empty((0, 0))
    return (
        wide["at_risk"].columns.to_numpy(dtype=float),
        wide["at_risk"].to_numpy(dtype=float),
        wide["ended"].to_numpy(dtype=float),
    )


def _curve(ages: np.ndarray, at_risk: np.ndarray, ended: np.ndarray) -> pd.DataFrame:
    """The curve of runs that are pooled: age, survival, low, high, runs, note."""
    import pandas as pd

    runs, pooled, ends = len(at_risk), at_risk.sum(axis=0), ended.sum(axis=0)
    if not pooled.any():
        return pd.DataFrame(columns=["age", "survival", "low", "high", "runs", "note"])
    known = lifetimes.known(pooled, ends)
    fitted = _fit(pooled[:known], ends[:known])
    if runs > 1 and known:
        others = lifetimes.surviving(pooled[:known] - at_risk[:, :known], ends[:known] - ended[:, :known])
        error = np.sqrt((runs - 1) * others.var(axis=0))
        half = quantile(runs - 1, LEVEL) * np.where(error > 1e-12, error, 0.0)
        fitted["low"] = np.clip(fitted["survival"] - half, 0, 1)
        fitted["high"] = np.clip(fitted["survival"] + half, 0, 1)
    fitted = fitted.reindex(range(len(ages)))
    fitted.insert(0, "age", ages)
    note = np.where(np.arange(len(ages)) < known, ONE_RUN if runs == 1 else "", TOO_FEW)
    return fitted.assign(runs=runs, note=note)


def _fit(at_risk: np.ndarray, ended: np.ndarray) -> pd.DataFrame:
    """Lifelines' estimate from counts, a row per age: survival, low, high (Greenwood).

    Each age is handed over as a short life of its own that enters when the age before ends. Cutting lives
    like this keeps the numbers at risk as they are, so ties that were watched only from some age on (left
    truncation) need no further care. Ages at which nothing was watched carry the value before them.
    """
    import pandas as pd
    from lifelines import KaplanMeierFitter

    seen = at_risk > 0
    columns = pd.Index(["survival", "low", "high"])
    if not seen.any():
        return pd.DataFrame(1.0, index=range(len(seen)), columns=columns)
    step = np.arange(1, seen.sum() + 1)
    weight = np.concatenate([ended[seen], (at_risk - ended)[seen]])
    kept = weight > 0
    leaves, event = np.concatenate([step, step])[kept], np.repeat([1, 0], len(step))[kept]
    fitter = KaplanMeierFitter(alpha=1 - LEVEL).fit(leaves, event, entry=leaves - 1, weights=weight[kept])
    table = pd.concat([fitter.survival_function_, fitter.confidence_interval_survival_function_], axis=1)
    table.columns = columns
    return table.loc[np.cumsum(seen)].reset_index(drop=True)
