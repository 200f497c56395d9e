"""All figures of a results folder."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from reciprocity import analysis
from reciprocity.errors import InputError
from reciprocity.plots import words
from reciprocity.plots.course import over_rounds
from reciprocity.plots.frame import save
from reciprocity.plots.heat import heat_map
from reciprocity.plots.matrix import matrix
from reciprocity.plots.payoff import payoff_by_strategy
from reciprocity.plots.persons import given_received
from reciprocity.plots.source import NothingToShow, figure_of
from reciprocity.plots.ties import network

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

NAMES = ("payoff_by_strategy", "over_rounds", "heat_map", "matrix", "network", "given_received")
CAPTIONS = {
    "payoff_by_strategy": "Payoff per person and round of each strategy, with its 95 % interval over runs.",
    "over_rounds": "Share of requests granted, by the strategy of the person who asks, and share of the"
    " starting ties that are still there, over the rounds. Bands are 95 % intervals over runs.",
    "heat_map": "One measure over two varied parameters; each cell is a mean over runs.",
    "matrix": "Payoff of the strategy of the row among as many of the column. A dot marks pairs of whom it is not"
    " certain who fares better.",
    "network": "The network at the end of one run, from the middle of the sweep: a marker per person by strategy,"
    " a line per tie, as wide as favors passed over it.",
    "given_received": "Favors each person gave and received per measured round. People on the dashed line get"
    " as much as they give.",
}


class Choice(NamedTuple):
    """What to show of a sweep: axes, metric, and values of varied keys."""

    x: str | None = None
    y: str | None = None
    metric: str | None = None
    where: Mapping[str, Any] | None = None


class Drawn(NamedTuple):
    """One figure: its name, the file it was written to, or the reason why there is none."""

    name: str
    path: Path | None
    reason: str


def figures(
    results: str | Path,
    which: Iterable[str] | None = None,
    *,
    x: str | None = None,
    y: str | None = None,
    metric: str | None = None,
    where: Mapping[str, Any] | None = None,
) -> list[Path]:
    """Write figures of a results folder into its folder `figures`.

    Args:
        results: The results folder.
        which: Names of figures, see `NAMES`; None writes every figure the tables allow.
        x: Key along the horizontal axis (heat_map, payoff_by_strategy).
        y: Key along the vertical axis (heat_map).
        metric: Metric of the heat map; grant_rate if None.
        where: Values of varied keys to look at, {key: value}.

    Returns:
        The files that were written, in the order of `NAMES` or `which`.

    Raises:
        InputError: A missing folder or table, an unknown figure, key, value or metric.
    """
    return [one.path for one in draw(results, which, Choice(x, y, metric, where)) if one.path]


def draw(results: str | Path, which: Iterable[str] | None = None, choice: Choice | None = None) -> Iterator[Drawn]:
    """Write figures one by one; those not asked for by name may be left out, with the reason."""
    choice = choice or Choice()
    held = analysis.Results(results)
    asked = list(which or [])
    for name in asked:
        if name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1, cutoff=0.0)[0]
            raise InputError(f"{name}: no such plot, did you mean {near}? Known are {', '.join(NAMES)}")
    for name in asked or NAMES:
        reason = "" if asked else _lacks(held, name)
        if reason:
            yield Drawn(name, None, reason)
        else:
            try:
                drawn = _figure(held, name, choice)
            except NothingToShow as problem:
                if asked:
                    raise
                yield Drawn(name, None, str(problem).removeprefix(f"{name}: "))
                continue
            path = held.folder / "figures" / f"{name}.png"
            yield Drawn(name, save(drawn, path, _again(name, choice)), "")


def _again(name: str, choice: Choice) -> str:
    """What to type after `reciprocity-plot RESULTS` to get a figure again."""
    typed = [name]
    for option in ("x", "y", "metric"):
        value = getattr(choice, option)
        if value is not None and (name == "heat_map" or (name, option) == ("payoff_by_strategy", "x")):
            typed += [f"--{option}", str(value)]
    for key, at in (choice.where or {}).items():
        typed += ["--where", f"{key}={words.value(at)}"]
    return shlex.join(typed)


def _lacks(held: analysis.Results, name: str) -> str:
    """Why a figure cannot be drawn, or nothing."""
    pairs = analysis.has_pairs(held.runs)
    if name == "matrix" and not pairs:
        return "the sweep is not one over pairs of strategies"
    if name == "payoff_by_strategy" and pairs:
        return "the matrix shows it"
    if name == "heat_map" and len([key for key in analysis.varied(held.runs) if not pairs or key != "population"]) < 2:
        return "fewer than two keys were varied"
    needs = {"over_rounds": ["rounds"], "network": ["network", "people"], "given_received": ["people"]}
    missing = [table for table in needs.get(name, []) if not held.has(table)]
    if missing:
        return f"{missing[0]}.parquet is missing"
    return "no ties were stored" if name == "network" and held.table("network").empty else ""


def _figure(held: analysis.Results, name: str, choice: Choice) -> Figure:
    if name == "payoff_by_strategy":
        return figure_of(payoff_by_strategy(held, where=choice.where, x=choice.x))
    if name == "over_rounds":
        return figure_of(over_rounds(held, where=choice.where))
    if name == "heat_map":
        return figure_of(heat_map(held, choice.x, choice.y, choice.metric or "grant_rate", where=choice.where))
    if name == "matrix":
        return figure_of(matrix(held, where=choice.where))
    if name == "given_received":
        return figure_of(given_received(held, where=choice.where))
    return figure_of(_network(held, choice.where))


def _network(held: analysis.Results, where: Mapping[str, Any] | None) -> Any:
    """The drawing of one run: of those whose ties were kept, the one in the middle of the sweep."""
    ties = held.table("network")
    chosen = analysis.select(analysis.finished(held.runs), where)
    stored = chosen[chosen["run"].isin(ties["run"])]
    if stored.empty:
        raise NothingToShow(f"{held.folder / 'network.parquet'}: holds no ties of such a run")
    for key, value in analysis.middle(stored, analysis.varied(stored)).items():
        stored = stored[stored[key] == value]
    run = str(stored["run"].iloc[0])
    people = held.table("people", [run]).sort_values("person")
    if people.empty:
        raise NothingToShow(f"{held.folder / 'people.parquet'}: holds nobody of run {run}")
    row = held.runs[held.runs["run"] == run].iloc[0]
    ids = people["person"].to_numpy()
    ends = ties.loc[ties["run"] == run, ["source", "target"]].to_numpy()
    return network(
        np.searchsorted(ids, ends),
        ties.loc[ties["run"] == run, "strength"].to_numpy(dtype=float),
        [str(name) for name in people["strategy"]],
        held.strategies,
        names=_names(people),
        title="The network at the end of one run",
        basis=words.held({key: row[key] for key in [*analysis.varied(held.runs), "seed"]}),
    )


def _names(people: pd.DataFrame) -> list[str] | None:
    """What people are called, unless it is their number."""
    if "name" not in people or (people["name"].isna() | (people["name"] == people["person"].astype(str))).all():
        return None
    return [str(name) for name in people["name"].fillna("")]
