"""Summaries of people.parquet: what each person gave and got."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.intervals import DRAW, interval
from reciprocity.analysis.varied_keys import finished, varied
from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd


def given_received(
    runs: pd.DataFrame, people: pd.DataFrame, measured: int, draw: int = DRAW
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Favors given and received per measured round: every person, and every strategy with its interval.

    Args:
        runs: The runs table.
        people: The people table, in which given and received count favors of the measured rounds.
        measured: Number of measured rounds (rounds - burn_in), at least 1.
        draw: Constant that fixes the resampling.

    Returns:
        Two tables. One row per run and person: the varied keys, run, person, strategy, given, received. One
        row per combination of varied keys and strategy: the keys, strategy, given, given_low, given_high,
        received, received_low, received_high, runs, note, method; means over runs of each run's mean over people.

    Raises:
        InputError: No round was measured.
    """
    import pandas as pd

    if measured < 1:
        raise InputError("burn_in: no round is measured, use a burn_in below rounds")
    keys, runs = varied(runs), finished(runs)
    table = people[["run", "person", "strategy", "given", "received"]].merge(runs[["run", *keys]], on="run")
    table[["given", "received"]] = table[["given", "received"]].to_numpy(dtype=float) / measured
    means = table.groupby([*keys, "strategy", "run"], sort=False, dropna=False)[["given", "received"]].mean()
    rows = []
    for group, part in means.groupby([*keys, "strategy"], sort=False, dropna=False):
        gave, got = (interval(part[name].to_numpy(), draw=draw) for name in ("given", "received"))
        rows.append((*group, *gave[:3], *got[:3], gave.runs, gave.note or got.note, gave.method or got.method))
    ends = [f"{name}{end}" for name in ("given", "received") for end in ("", "_low", "_high")]
    by_strategy = pd.DataFrame(rows, columns=[*keys, "strategy", *ends, "runs", "note", "method"])
    if not np.isfinite(table[["given", "received"]].to_numpy()).all():
        raise InputError("people.parquet: given or received is not a number")
    return table[[*keys, "run", "person", "strategy", "given", "received"]], by_strategy
