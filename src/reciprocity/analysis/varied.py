"""What the runs of a results folder have in common and what was varied between them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

FIXED = ("run", "point", "replicate", "seed", "status", "error")
METRICS = (
    "payoff",
    "payoff_gini",
    "efficiency",
    "grant_rate",
    "asked",
    "granted",
    "refused",
    "unable",
    "unmet",
    "mean_degree",
    "isolated",
    "turnover",
    "half_life",
    "tie_survival",
    "balanced",
    "imbalance",
    "reciprocity",
    "largest_component",
    "clustering",
    "support",
    "path_length",
    "betweenness",
    "constraint",
    "effective_size",
    "referred",
    "introduced",
    "voiced",
    "rebalanced",
)


def finished(runs: pd.DataFrame) -> pd.DataFrame:
    """The runs that ended well; a failed run has no measurements."""
    return runs[runs["status"] == "ok"] if "status" in runs else runs


def varied(runs: pd.DataFrame) -> list[str]:
    """Names of the configuration keys that take more than one value, in the order of the table.

    They stand between the fixed columns and the first metric, so that a metric nobody told us about is never
    taken for a parameter.
    """
    found = []
    for column in runs.columns:
        if column in METRICS or str(column).startswith("payoff."):
            break
        if column not in FIXED and runs[column].nunique(dropna=False) > 1:
            found.append(str(column))
    return found


def metrics(runs: pd.DataFrame) -> list[str]:
    """Names of the metric columns, without the payoffs by strategy."""
    names = [str(column) for column in runs.columns]
    first = next((i for i, name in enumerate(names) if name in METRICS or name.startswith("payoff.")), len(names))
    return [name for name in names[first:] if not name.startswith("payoff.")]


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
    """Where a column equals a value that may have come from the command line as text."""
    if is_number(column):
        try:
            return np.isclose(column.astype(float), float(value), rtol=1e-9, atol=1e-12) & column.notna()
        except (TypeError, ValueError):
            return column != column
    return column.astype(str).str.lower() == str(value).lower()
