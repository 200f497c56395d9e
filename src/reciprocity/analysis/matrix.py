"""Everybody against everybody: what each strategy earns among each other one, the two in equal parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis.intervals import COLUMNS, DRAW, interval
from reciprocity.analysis.varied_keys import finished, levels, select, varied
from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

KEY = "population"


def has_pairs(runs: pd.DataFrame) -> bool:
    """Whether the sweep is one over pairs: populations written NAME+NAME."""
    return KEY in varied(runs) and all(str(value).count("+") == 1 for value in runs[KEY].dropna().unique())


def matrix(runs: pd.DataFrame, where: Mapping[str, Any] | None = None, draw: int = DRAW) -> pd.DataFrame:
    """Payoff of each strategy among each other one.

    Args:
        runs: The runs table of a sweep over pairs (`sweep.population=pairs(*)`).
        where: Values at which other varied keys are held.
        draw: Constant that fixes the resampling.

    Returns:
        A row per ordered pair: strategy, among, mean, low, high, runs, note, method (payoff per person and round of
        `strategy` where the others are `among`), then ahead, ahead_low, ahead_high (how much more it earns there than
        the other, run by run; NaN among its own).

    Raises:
        InputError: The sweep is not one over pairs, or another key varies and is not held.
    """
    import pandas as pd

    good = _pairs(runs, where)
    rows = []
    for pair, part in good.groupby(KEY, sort=False):
        one, other = str(pair).split("+")
        for mine, theirs in {(one, other): None, (other, one): None}:
            own = part[f"payoff.{mine}"].to_numpy(dtype=float)
            ahead = own - part[f"payoff.{theirs}"].to_numpy(dtype=float)
            if mine == theirs:
                ahead = np.full(len(own), np.nan)
            rows.append((mine, theirs, *interval(own, draw=draw), *interval(ahead, draw=draw)[:3]))
    columns = ["strategy", "among", *COLUMNS, "ahead", "ahead_low", "ahead_high"]
    return pd.DataFrame(rows, columns=columns)


def standings(runs: pd.DataFrame, where: Mapping[str, Any] | None = None, draw: int = DRAW) -> pd.DataFrame:
    """Payoff of each strategy over all it was paired with, its own kind included, best first.

    The worlds with one seed are one replicate: the mean over pairs is taken seed by seed, over the seeds whose runs all
    ended well, and the interval over these.

    Args:
        runs: As in `matrix`.
        where: As in `matrix`.
        draw: Constant that fixes the resampling.

    Returns:
        A row per strategy: strategy, mean, low, high, runs (seeds), note, method.
    """
    import pandas as pd

    good = _pairs(runs, where)
    count = good[KEY].nunique()
    whole = good.groupby("seed")[KEY].transform("nunique") == count
    rows = []
    for name in _names(good):
        mine = good[whole & np.array([name in str(pair).split("+") for pair in good[KEY]])]
        rows.append((name, *interval(mine.groupby("seed")[f"payoff.{name}"].mean().to_numpy(dtype=float), draw=draw)))
    table = pd.DataFrame(rows, columns=["strategy", *COLUMNS])
    return table.sort_values("mean", ascending=False, kind="stable", ignore_index=True)


def _names(runs: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(name for pair in runs[KEY].unique() for name in str(pair).split("+")))


def _pairs(runs: pd.DataFrame, where: Mapping[str, Any] | None) -> pd.DataFrame:
    good = select(finished(runs), where)
    if not has_pairs(good):
        raise InputError("population: the matrix needs a sweep over pairs; add sweep.population='pairs(*)'")
    for key in varied(good):
        if key != KEY:
            raise InputError(f"{key} varies too: hold it at one value with {key}={levels(good, key)[0]}")
    return good
