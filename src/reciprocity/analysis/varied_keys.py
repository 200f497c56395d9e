"""What the runs of a results folder have in common and what was varied between them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

FIXED = ("run", "point", "replicate", "seed", "status", "failure")


def finished(runs: pd.DataFrame) -> pd.DataFrame:
    """The runs that ended well; a failed run has no measurements."""
    return runs[runs["status"] == "ok"] if "status" in runs else runs


def about(runs: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """What is said of metrics: label, unit, share (whether it is shown as a percentage) and section of each, by name.

    A table that was read from a results folder says it of its own metrics; else it is what the metrics say themselves.
    """
    said: dict[str, dict[str, Any]] | None = runs.attrs.get("metrics")
    if said is not None:
        return said
    # Imported here, because metrics import the engine, and a folder can be read without it.
    from reciprocity.metrics import METRICS

    return {name: metric.about for name, metric in METRICS.items()}


def varied(runs: pd.DataFrame) -> list[str]:
    """Names of the configuration keys that take more than one value, in the order of the table.

    They stand before the payoffs; a metric is none wherever it stands, and so is nothing that comes after.
    """
    known, names = about(runs), [str(column) for column in runs.columns]
    keys = [name for name in names[: _first(names, known)] if name not in FIXED and name not in known]
    return [name for name in keys if runs[name].nunique(dropna=False) > 1]


def metrics(runs: pd.DataFrame) -> list[str]:
    """Names of the metric columns, without the payoffs by strategy."""
    known, names = about(runs), [str(column) for column in runs.columns]
    first = _first(names, known)
    found = [name for name in names[:first] if name in known] + names[first:]
    return [name for name in found if not name.startswith("payoff.")]


def _first(names: list[str], known: Collection[str]) -> int:
    """Return the position of the first payoff column, or else of the first metric; metrics follow it."""
    for is_one in (lambda name: name == "payoff" or name.startswith("payoff."), lambda name: name in known):
        for place, name in enumerate(names):
            if is_one(name):
                return place
    return len(names)


def select(runs: pd.DataFrame, where: Mapping[str, Any] | None) -> pd.DataFrame:
    """The runs in which every key of `where` has the given value.

    Args:
        runs: The runs table.
        where: {key: value}; a text is read as the column's own type, so "0.2" finds 0.2.

    Raises:
        InputError: An unknown key, or a value that no run has.
    """
    for key, value in (where or {}).items():
        require(runs, key, "key")
        hit = _equal(runs[key], value)
        if not hit.any():
            values = ", ".join(str(v) for v in levels(runs, key))
            raise InputError(f"{key}: no run has {value}; choose one of {values}")
        runs = runs[hit]
    return runs


def levels(runs: pd.DataFrame, key: str) -> list[Any]:
    """The values a key takes: numbers ascending, names in order of appearance."""
    values = list(runs[key].dropna().unique())
    return sorted(values) if is_number(runs[key]) else values


def is_number(column: pd.Series) -> bool:
    """Whether a column holds numbers (truth values are names here)."""
    return column.dtype.kind in "iuf"


def middle(runs: pd.DataFrame, keys: list[str]) -> dict[str, Any]:
    """The middle value of each key: where to cut a sweep that has more dimensions than a page."""
    found: dict[str, Any] = {}
    for key in keys:
        values = levels(runs, key)
        found[key] = values[len(values) // 2]
        runs = runs[runs[key] == found[key]]
    return found


def require(runs: pd.DataFrame, name: str, what: str) -> None:
    """Raise InputError with the nearest name when `runs` has no column `name`."""
    known = [*varied(runs), *(str(c) for c in runs.columns if c not in FIXED)] if what == "key" else metrics(runs)
    if what == "metric":
        known += [str(c) for c in runs.columns if str(c).startswith("payoff.")]
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.0)
        raise InputError(f"{name}: no such {what} in runs.parquet" + (f"; did you mean {near[0]}?" if near else ""))


def _equal(column: pd.Series, value: Any) -> pd.Series:
    """Say which rows of a column equal a value; from the command line the value may come as text."""
    if is_number(column):
        try:
            return np.isclose(column.astype(float), float(value), rtol=1e-9, atol=1e-12) & column.notna()
        except (TypeError, ValueError):
            return column != column
    return column.astype(str).str.lower() == str(value).lower()
