"""The network of one run, as tables hold it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from reciprocity import analysis
from reciprocity.plots import axis_labels
from reciprocity.plots.inputs import NothingToShow, Source

if TYPE_CHECKING:
    import pandas as pd


class Stored(NamedTuple):
    """People and ties at the end of one run.

    Attributes:
        edges: Pairs of persons, (ties, 2), integers from 0.
        strength: Favors that passed over each tie, (ties,).
        strategy: The strategy of each person, (n,).
        strategies: The strategy table.
        names: What people are called, (n,), unless that is their number.
        basis: Which run it is.
    """

    edges: np.ndarray
    strength: np.ndarray
    strategy: list[str]
    strategies: Mapping[str, Any]
    names: list[str] | None
    basis: str


def stored(results: Any, where: Mapping[str, Any] | None, strategies: Mapping[str, Any] | None) -> Stored:
    """Take one run: of those whose ties were kept, the first in the middle of the sweep.

    Args:
        results: A results folder, a `Result`, or {"runs": table, "network": table, "people": table, "scenario": ...}.
        where: Values of varied keys, {key: value}.
        strategies: The strategy table; None takes the scenario's.

    Raises:
        NothingToShow: No run that is wanted has its ties kept.
        InputError: A missing table, or an unknown key or value.
    """
    source = Source(results, strategies)
    ties, runs = source.table("network"), source.runs
    if "run" not in runs:
        runs = runs.assign(run="")
    chosen = analysis.select(runs, where)
    kept = chosen[chosen["run"].isin(ties["run"])]
    if kept.empty:
        raise NothingToShow("network: the table network holds no ties of such a run")
    for key, value in analysis.middle(kept, analysis.varied(kept)).items():
        kept = kept[kept[key] == value]
    row = kept.iloc[0]
    run = str(row["run"])
    people = source.table("people", [run]).sort_values("person")
    if people.empty:
        raise NothingToShow(f"network: the table people holds nobody of run {run}")
    mine = ties[ties["run"] == run]
    told = {key: row[key] for key in [*analysis.varied(runs), "seed"] if key in row}
    return Stored(
        np.searchsorted(people["person"].to_numpy(), mine[["source", "target"]].to_numpy()),
        mine["strength"].to_numpy(dtype=float),
        [str(name) for name in people["strategy"]],
        source.strategies,
        _names(people),
        axis_labels.held(told),
    )


def _names(people: pd.DataFrame) -> list[str] | None:
    """What people are called, unless it is their number."""
    if "name" not in people or (people["name"].isna() | (people["name"] == people["person"].astype(str))).all():
        return None
    return [str(name) for name in people["name"].fillna("")]
