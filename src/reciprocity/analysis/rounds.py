"""Summaries of rounds.parquet: how requests and ties fare as time goes by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.intervals import COLUMNS, DRAW, intervals
from reciprocity.analysis.varied_keys import finished, varied

if TYPE_CHECKING:
    import pandas as pd

WINDOWS = 40  # as many points as a figure can show


def windows(rounds: pd.Series, every: int, cuts: Iterable[int] = ()) -> np.ndarray:
    """Return for each round the last round of its window.

    Args:
        rounds: Rounds, 1 and up.
        every: Rounds in a window; the last one before a cut, or before the end, takes what is left.
        cuts: Rounds at which a new window begins, because something changed there.
    """
    at, last = rounds.to_numpy(dtype=np.int64), int(rounds.max())
    begins = sorted({1, *(cut for cut in cuts if 1 <= cut <= last)})
    ends: list[int] = []
    for begin, end in zip(begins, [*(begin - 1 for begin in begins[1:]), last], strict=True):
        count = max(1, round((end - begin + 1) / every + 1e-9))
        ends += [begin - 1 + k * every for k in range(1, count)] + [end]
    return np.array(ends)[np.searchsorted(ends, at)]


def step(last: int) -> int:
    """Return how many rounds make a window: a round number that gives at most 40 windows."""
    return next(n * 10**k for k in range(12) for n in (1, 2, 5) if n * 10**k * WINDOWS >= last)


def over_rounds(
    runs: pd.DataFrame,
    rounds: pd.DataFrame,
    every: int | None = None,
    draw: int = DRAW,
    cuts: Iterable[int] = (),
) -> pd.DataFrame:
    """Grant rate and tie persistence by strategy over windows of rounds: mean and interval over runs.

    Args:
        runs: The runs table.
        rounds: The rounds table of these runs (others are left out).
        every: Rounds in a window; None takes a round number that gives at most 40 windows.
        draw: Constant that fixes the resampling.
        cuts: Rounds at which something changes: no window reaches across.

    Returns:
        A row per combination of varied keys, strategy, measure and window: the keys, strategy, measure,
        round (the last one of the window), every, mean, low, high, runs, note. The measures are `grant_rate`
        (granted / asked in the window, by the strategy of the person who asks, 0 to 1) and `tie_persistence`
        (tie sides of the starting network that are still there at the end of the window, as a share of those
        there after the first round, 0 to 1); where strategies spread (`learn.rule`), `share` (of all people, of those
        who play the strategy in the last round of the window) and `grant_rate`.
    """
    import pandas as pd

    keys, runs = varied(runs), finished(runs)
    every = every or step(int(rounds["round"].max()))
    # A sweep's table has the columns of all mechanisms, and zeros in those of what is off.
    changes = [name for name in ("imitated", "mutated") if name in rounds]
    spread = bool(rounds[changes].to_numpy().any())
    measures = ("share", "grant_rate") if spread else ("grant_rate", "tie_persistence")
    wanted = ["run", "strategy", "round", "people", "asked", "granted", "initial"]
    table = rounds.loc[rounds["run"].isin(runs["run"]), wanted]
    table = table.assign(window=windows(table["round"], every, cuts))
    cells = (
        table.sort_values("round", kind="stable")
        .groupby(["run", "strategy", "window"], sort=False)
        .agg(asked=("asked", "sum"), granted=("granted", "sum"), initial=("initial", "last"), people=("people", "last"))
    )
    start = table[table["round"] == table["round"].min()].set_index(["run", "strategy"])["initial"]
    cells = cells.join(start.rename("start")).reset_index()
    cells["grant_rate"] = cells["granted"] / cells["asked"].where(cells["asked"] > 0)
    cells["tie_persistence"] = cells["initial"] / cells["start"].where(cells["start"] > 0)
    cells["share"] = cells["people"] / cells.groupby(["run", "window"])["people"].transform("sum")
    cells = cells.merge(runs[["run", *keys]], on="run")

    parts = []
    for group, part in cells.groupby([*keys, "strategy"], sort=False, dropna=False):
        for measure in measures:
            matrix = part.pivot(index="run", columns="window", values=measure)
            found = intervals(matrix.to_numpy(dtype=float), draw=draw)
            found.insert(0, "every", every)
            found.insert(0, "round", matrix.columns.to_numpy())
            found.insert(0, "measure", measure)
            for place, (key, value) in enumerate(zip([*keys, "strategy"], group, strict=True)):
                found.insert(place, key, value)
            parts.append(found[found["runs"] > 0])
    columns = [*keys, "strategy", "measure", "round", "every", *COLUMNS]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=columns)
