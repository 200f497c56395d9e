"""Summaries of a comparison: two scenarios played on the same seeds, compared pair by pair."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.intervals import DRAW, intervals
from reciprocity.analysis.rounds import step, windows
from reciprocity.analysis.runs import paired
from reciprocity.analysis.varied_keys import finished, metrics

if TYPE_CHECKING:
    import pandas as pd

WORLDS = ("a", "b")
COURSES = {"payoff": ("payoff", "people"), "grant_rate": ("granted", "asked"), "mean_degree": ("degree", "people")}
"""Measures over rounds by name: each is one sum over people divided by another."""


def differences(runs: pd.DataFrame, draw: int = DRAW) -> pd.DataFrame:
    """Every metric in both worlds, and the difference b - a between runs with the same seed.

    Args:
        runs: The runs table of a comparison, with the column `world`.
        draw: Constant that fixes the resampling.

    Returns:
        A row per metric that has a value in some pair: metric, a, b (means over these pairs), difference, low, high
        (its mean and 95 % interval over seeds), pairs, note ("no variation" with a difference of 0: the worlds are
        alike in it).
    """
    import pandas as pd

    good = finished(runs)
    rows = []
    names = [*metrics(runs), *(str(name) for name in runs.columns if str(name).startswith("payoff."))]
    for name in names:
        sides = [good[good["world"] == world].set_index("seed")[name].astype(float) for world in WORLDS]
        both = pd.concat(sides, axis=1, join="inner").dropna().to_numpy()
        if not len(both):
            continue
        found = paired(runs, {"world": "a"}, {"world": "b"}, name, draw).iloc[0]
        note = found["note"] if found["runs"] else "infinite in both"
        rows.append((name, *both.mean(axis=0), *(found[key] for key in ("mean", "low", "high", "runs")), note))
    return pd.DataFrame(rows, columns=["metric", "a", "b", "difference", "low", "high", "pairs", "note"])


def course(
    runs: pd.DataFrame,
    rounds: pd.DataFrame,
    every: int | None = None,
    cuts: Iterable[int] = (),
    draw: int = DRAW,
) -> pd.DataFrame:
    """Summarize both worlds window by window, and the paired difference between them.

    Args:
        runs: The runs table of a comparison, with the column `world`.
        rounds: The rounds table of these runs.
        every: Rounds in a window; None takes a round number that gives at most 40 windows.
        cuts: Rounds at which something changes: no window reaches across.
        draw: Constant that fixes the resampling.

    Returns:
        A row per measure, series and window: measure (`payoff` per person and round, `grant_rate`, `mean_degree`),
        series (a, b, difference), round (the last one of the window), every, mean, low, high, runs, note.
    """
    import pandas as pd

    good = finished(runs)[["run", "seed", "world"]]
    columns = sorted({name for pair in COURSES.values() for name in pair})
    every = every or step(int(rounds["round"].max()))
    # Where a and b are the same scenario, their runs have the same name and stand there twice.
    table = rounds.drop_duplicates(["run", "round", "strategy"])
    # Zeros of a strategy that nobody has yet, in one world only, would round the sums of the two differently.
    table = table[table["people"] > 0]
    table = table.assign(window=windows(table["round"], every, cuts))
    sums = table.groupby(["run", "window"])[columns].sum().reset_index().merge(good, on="run")
    parts = []
    for measure, (above, below) in COURSES.items():
        sums["value"] = sums[above] / sums[below].where(sums[below] > 0)
        sides = [sums[sums["world"] == world].pivot(index="seed", columns="window", values="value") for world in WORLDS]
        one, other = sides
        series = dict(zip(WORLDS, sides, strict=True)) | {"difference": (other - one).dropna(axis=1, how="all")}
        for name, matrix in series.items():
            found = intervals(matrix.to_numpy(dtype=float).reshape(len(matrix), -1), draw=draw)
            found.insert(0, "every", every)
            found.insert(0, "round", np.asarray(matrix.columns))
            found.insert(0, "series", name)
            found.insert(0, "measure", measure)
            parts.append(found[found["runs"] > 0])
    return pd.concat(parts, ignore_index=True)
