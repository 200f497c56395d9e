"""Summaries of runs.parquet: payoffs, metrics, planes and paired differences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reciprocity.analysis.intervals import COLUMNS, DRAW, interval
from reciprocity.analysis.varied_keys import finished, levels, metrics, require, select, varied
from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd


def by_strategy(
    runs: pd.DataFrame, rounds: pd.DataFrame | None = None, burn_in: int = 0, draw: int = DRAW
) -> pd.DataFrame:
    """Payoff per person and round of every strategy, by what was varied: mean and interval over runs.

    Args:
        runs: The runs table.
        rounds: The rounds table; without it the columns `payoff.NAME` of `runs` are used, which hold the
            same measure after the burn-in of the scenario.
        burn_in: Rounds at the start that are left out; only used with `rounds`.
        draw: Constant that fixes the resampling.

    Returns:
        A row per combination of varied keys and strategy: the keys, strategy, mean, low, high, runs, note, method.
        Combinations stand in the order of the runs table;
        strategies that nobody follows in one have no row there.
    """
    import pandas as pd

    keys, runs = varied(runs), finished(runs)
    if rounds is None:
        names = [str(column) for column in runs.columns if str(column).startswith("payoff.")]
        long = runs.melt(id_vars=["run", *keys], value_vars=names, var_name="strategy", value_name="value")
        long["strategy"] = long["strategy"].str.removeprefix("payoff.")
    else:
        late = rounds[(rounds["round"] > burn_in) & rounds["run"].isin(runs["run"])]
        sums = late.groupby(["run", "strategy"], sort=False)[["payoff", "people"]].sum().reset_index()
        sums["value"] = sums["payoff"] / sums["people"].where(sums["people"] > 0)
        long = sums.merge(runs[["run", *keys]], on="run")
    point = runs.assign(point=_points(runs, keys)).set_index("run")["point"]
    long["point"] = long["run"].map(point)
    rows = []
    for group, part in long.groupby(["point", *keys, "strategy"], sort=False, dropna=False):
        found = interval(part["value"].to_numpy(dtype=float), draw=draw)
        if found.runs:
            rows.append((*group, *found))
    rows.sort(key=lambda row: row[0])
    columns = ["point", *keys, "strategy", *COLUMNS]
    return pd.DataFrame(rows, columns=columns).drop(columns="point")


def summary(runs: pd.DataFrame, names: list[str] | None = None, draw: int = DRAW) -> pd.DataFrame:
    """Mean and interval over runs of metrics, by what was varied.

    Returns:
        A row per combination of varied keys and metric: the keys, metric, mean, low, high, runs, note, method.
    """
    import pandas as pd

    keys, names = varied(runs), names or metrics(runs)
    for name in names:
        require(runs, name, "metric")
    good = finished(runs)
    groups = good.groupby(keys, sort=False, dropna=False) if keys else [((), good)]
    rows = [
        (*group, name, *interval(part[name].to_numpy(dtype=float), draw=draw))
        for group, part in groups
        for name in names
    ]
    return pd.DataFrame(rows, columns=[*keys, "metric", *COLUMNS])


def plane(
    runs: pd.DataFrame,
    x: str,
    y: str,
    metric: str,
    where: Mapping[str, Any] | None = None,
    value: str = "mean",
) -> pd.DataFrame:
    """A metric over two varied keys, as a heat map needs it.

    Args:
        runs: The runs table.
        x: The key whose values become the columns.
        y: The key whose values become the rows.
        metric: A numeric column of `runs`.
        where: Values at which the other varied keys are held.
        value: What a cell holds: mean, low, high or runs.

    Raises:
        InputError: An unknown key or metric, x equal to y, or another key that varies and is not held.
    """
    require(runs, x, "key")
    require(runs, y, "key")
    require(runs, metric, "metric")
    if x == y:
        raise InputError(f"{x}: a heat map needs two different keys, give another one for y")
    chosen = select(runs, where)
    left = [key for key in varied(chosen) if key not in (x, y)]
    if left:
        raise InputError(f"{left[0]} varies too: hold it at one value with {left[0]}={levels(chosen, left[0])[0]}")
    good = finished(chosen)
    cells = good.groupby([y, x])[metric].apply(lambda part: getattr(interval(part.to_numpy(dtype=float)), value))
    return cells.unstack(x).reindex(index=levels(good, y), columns=levels(good, x))


def paired(
    runs: pd.DataFrame, a: Mapping[str, Any], b: Mapping[str, Any], metric: str, draw: int = DRAW
) -> pd.DataFrame:
    """Difference b - a of a metric between runs with the same seed, with its interval over seeds.

    Runs with one seed share every chance event that the difference does not touch, so the pair, not the run,
    carries the contrast.

    Args:
        runs: The runs table.
        a: The runs to compare from, {key: value}.
        b: The runs to compare to, {key: value}.
        metric: A numeric column of `runs`.
        draw: Constant that fixes the resampling.

    Returns:
        A row per combination of the other varied keys: the keys, mean, low, high, runs (pairs), note, method,
        unpaired (runs without a partner). "no variation" with a mean of 0 says that a and b are identical.
    """
    import pandas as pd

    require(runs, metric, "metric")
    keys = [key for key in varied(runs) if key not in a and key not in b]
    one, two = (finished(select(runs, side))[[*keys, "seed", metric]] for side in (a, b))
    both = one.merge(two, on=[*keys, "seed"], how="outer", suffixes=("_a", "_b"))
    both["difference"] = both[f"{metric}_b"] - both[f"{metric}_a"]
    rows = []
    for group, part in both.groupby(keys, dropna=False) if keys else [((), both)]:
        found = interval(part["difference"].to_numpy(dtype=float), draw=draw)
        rows.append((*group, *found, len(part) - found.runs))
    return pd.DataFrame(rows, columns=[*keys, *COLUMNS, "unpaired"])


def _points(runs: pd.DataFrame, keys: list[str]) -> pd.Series | int:
    """Number the combinations of varied keys in the order of the table; return the number of each run."""
    return runs.groupby(keys, sort=False, dropna=False).ngroup() if keys else 0
