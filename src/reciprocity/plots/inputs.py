"""Where a figure takes its tables from, and which runs of a sweep it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity import analysis
from reciprocity.errors import InputError
from reciprocity.plots import axis_labels

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MOST_PANELS = 4


class NothingToShow(InputError):
    """The tables are there, but hold nothing for this figure."""


class Source:
    """Tables from a results folder, of what a sweep or a run returns, or from {"runs": ..., "rounds": ...}."""

    def __init__(self, results: Any, strategies: Mapping[str, Any] | None = None) -> None:
        """Accept any of the four.

        Raises:
            InputError: A folder that does not exist.
        """
        results = getattr(results, "folder", results)  # what a sweep returns stands for its folder
        self._held = analysis.Results(results) if isinstance(results, str | Path) else results
        self._strategies = strategies

    def table(self, name: str, runs: Iterable[str] | None = None) -> pd.DataFrame:
        """One table, or only the rows of some runs.

        Raises:
            InputError: There is no such table.
        """
        if isinstance(self._held, analysis.Results):
            return self._held.runs if name == "runs" and runs is None else self._held.table(name, runs)
        found = self._held.get(name) if isinstance(self._held, Mapping) else getattr(self._held, name, None)
        if found is None:
            raise InputError(f"{name}: the figure needs this table, pass it along")
        if "run" not in found:  # a Result holds a single run and has no column `run`
            found = found.assign(run="")
        return found if runs is None else found[found["run"].isin(list(runs))]

    @property
    def runs(self) -> pd.DataFrame:
        """The runs that ended well.

        Raises:
            InputError: There is none.
        """
        found = analysis.finished(self.table("runs"))
        if found.empty:
            raise InputError("runs: no run ended well, see the column error of runs.parquet")
        return found

    @property
    def scenario(self) -> dict[str, Any]:
        """The resolved configuration, as far as it is known."""
        held = self._held
        found: Any = held.get("scenario") if isinstance(held, Mapping) else getattr(held, "scenario", None)
        if hasattr(found, "model_dump"):
            found = found.model_dump(mode="json")
        return dict(found) if isinstance(found, Mapping) else {}

    @property
    def strategies(self) -> Mapping[str, Any]:
        """The strategy table: the one passed in, else the scenario's."""
        return self._strategies if self._strategies is not None else self.scenario.get("strategies") or {}

    def measured(self, where: Mapping[str, Any] | None = None) -> int:
        """Number of measured rounds, where a sweep may have varied it."""
        known = {**self.scenario, **(where or {})}
        if not known.get("rounds"):
            raise InputError("rounds: the scenario does not say how many there are, pass a results folder")
        return int(known["rounds"]) - analysis.burn_in(known)


class Panel(NamedTuple):
    """One small picture: its title, and the runs and parameter values it shows."""

    title: str
    runs: pd.DataFrame
    where: dict[str, Any]


def panels(
    runs: pd.DataFrame, where: Mapping[str, Any] | None = None, axis: str | None = None
) -> tuple[list[Panel], dict[str, Any]]:
    """Cut a sweep into the panels of one figure.

    One key spans the panels (names before numbers); of a key with more than four values the first, the middle
    and the last are shown. Further keys are held at their middle value, and the figure says so.

    Args:
        runs: The runs table.
        where: Values that hold for the whole figure, {key: value}.
        axis: A key that is an axis of every panel, and is neither split nor held.

    Returns:
        The panels, and the keys that were held with their values.
    """
    chosen = analysis.select(runs, where)
    left = [name for name in analysis.varied(chosen) if name != axis]
    names = [name for name in left if not analysis.is_number(chosen[name])]
    few = [name for name in left if chosen[name].nunique() <= MOST_PANELS]
    spread = next(iter([name for name in names if name in few] or few or left), None)
    cut = analysis.middle(chosen, [name for name in left if name != spread])
    chosen = analysis.select(chosen, cut)
    told = {**dict(where or {}), **cut}
    if spread is None:
        return [Panel("", chosen, told)], told
    values = analysis.levels(chosen, spread)
    if len(values) > MOST_PANELS:
        values = [values[0], values[len(values) // 2], values[-1]]
    found = [
        Panel(
            f"{spread}: {axis_labels.value(at)}",
            analysis.select(chosen, {spread: at}),
            {**told, spread: at},
        )
        for at in values
    ]
    return found, told


def one_panel(found: list[Panel]) -> Panel:
    """Return the single panel that axes of the caller's can show.

    Raises:
        InputError: Several panels would be needed.
    """
    if len(found) > 1:
        key = found[0].title.split(":")[0]
        raise InputError(f"{key}: takes {len(found)} values or more, which one axes cannot show; pick one with where=")
    return found[0]


def result(axes: list[Axes]) -> Any:
    """The axes, or for small multiples an array of them as matplotlib's own `subplots` returns it."""
    import numpy as np

    if len(axes) == 1:
        return axes[0]
    array = np.empty(len(axes), dtype=object)
    array[:] = axes
    return array


def figure_of(drawn: Any) -> Figure:
    """The figure that holds what a plot function returned."""
    import numpy as np

    return drawn.flat[0].figure if isinstance(drawn, np.ndarray) else drawn.figure
