"""A comparison as a table to be read."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reciprocity import analysis
from reciprocity.plots.axis_labels import fixed, interval, is_share, number, share_of
from reciprocity.plots.marks import said

if TYPE_CHECKING:
    import pandas as pd


def text(differs: Mapping[str, Sequence[Any]], differences: pd.DataFrame, runs: pd.DataFrame) -> str:
    """Say in which keys two worlds differ, and by how much each metric does."""
    keys = [["", "a", "b"]] + [[key, *(said(key, value) for value in values)] for key, values in differs.items()]
    head = _columns(keys, "<<<") if differs else "a and b are the same scenario"
    pairs = int(differences["pairs"].max()) if len(differences) else 0
    alike = (differences["difference"] == 0) & (differences["note"] == analysis.NO_VARIATION)
    rows = [["", "a", "b", "b − a", "95 % interval", ""]]
    for row in differences[~alike].itertuples():
        note = row.note if math.isfinite(row.difference) else ""  # the values say "never"
        places, times, unit = _places(row.a, row.b), 1, ""
        values = [_value(side, places) for side in (row.a, row.b)]
        if is_share(row.metric, runs):  # shares as percentages, and their difference in points of these
            places, times, unit = places - 2, 100, " points"
            values = [share_of(side, places=places) for side in (row.a, row.b)]
        apart, low, high = (_signed(times * one, places) for one in (row.difference, row.low, row.high))
        band = f"[{low}, {high}]{unit}" if row.low < row.high else ""
        rows.append([row.metric, *values, apart, band, note])
    seeds = f"{pairs} seeds" if pairs != 1 else "one seed"
    told = f", with its {interval(pairs, pairs)} over seeds" if pairs > 1 else ""
    about = f"means over {seeds}; b − a pair by pair{told}"
    parts = [head, about, *([_columns(rows, "<>>>><")] if len(rows) > 1 else [])]
    if alike.any():
        parts.append(textwrap.fill(f"the same in every pair: {', '.join(differences.loc[alike, 'metric'])}", 100))
    return "\n\n".join(parts)


def _places(*values: float) -> int:
    """Decimals that show about three digits of the larger value."""
    largest = max((abs(value) for value in values if math.isfinite(value)), default=0.0)
    return 4 if largest < 0.1 else 3 if largest < 10 else 2


def _value(thing: float, places: int) -> str:
    return fixed(thing, places) if math.isfinite(thing) else number(thing)


def _signed(thing: float, places: int) -> str:
    if not math.isfinite(thing):
        return "–"
    return f"{'+' if round(thing, places) > 0 else ''}{fixed(thing, places)}"


def _columns(rows: list[list[str]], sides: str) -> str:
    """Lay rows out in columns, each flush left (<) or right (>)."""
    widths = [max(len(row[k]) for row in rows) for k in range(len(sides))]
    lines = (
        "  ".join(f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True)) for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)
