"""Everybody against everybody: the payoff of the row among the column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity import analysis
from reciprocity.plots import axis_labels, room
from reciprocity.plots.appearance import pt
from reciprocity.plots.canvas import figure, headline
from reciprocity.plots.inputs import NothingToShow, Source
from reciprocity.plots.registry import plot
from reciprocity.plots.style import INK, context, looks, luminance

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

CELL, NUMBERED_CELL = 0.3, 0.78  # inches
MOST_NUMBERED = 8  # with more strategies, cells have no room for numbers


@plot(
    "Payoff of the strategy of the row among as many of the column. A dot marks pairs of whom it is not"
    " certain who fares better.",
    "Table of colored cells: the payoff of the strategy of each row among that of each column.",
    lacks=lambda held: "" if analysis.has_pairs(held.runs) else "the sweep is not one over pairs of strategies",
)
def matrix(
    results: Any,
    ax: Axes | None = None,
    *,
    strategies: Mapping[str, Any] | None = None,
    where: Mapping[str, Any] | None = None,
) -> Axes:
    """Draw what each strategy earns among each other one, the two in equal parts; the best on top and to the left.

    A dot marks a pair of whom it is not certain who fares better: the 95 % interval of their difference, run by run,
    spans 0. At the right stands the mean over all columns with its interval. Up to eight strategies, cells name mean
    and half the interval.

    Args:
        results: A results folder of a sweep over pairs, or {"runs": table, "scenario": ...}.
        ax: Axes to draw into; None makes a figure.
        strategies: The strategy table; None takes the scenario's.
        where: Values of further varied keys, {key: value}; those not named are held at their middle value.

    Raises:
        InputError: A missing table, a sweep that is not one over pairs, an unknown key or value.
    """
    import seaborn

    source = Source(results, strategies)
    runs = analysis.select(source.runs, where)
    if not analysis.has_pairs(runs):
        raise NothingToShow("matrix: needs a sweep over pairs, add sweep.population='pairs(*)'")
    others = analysis.middle(runs, [key for key in analysis.varied(runs) if key != "population"])
    runs, told = analysis.select(runs, others), {**dict(where or {}), **others}
    cells, standings = analysis.matrix(runs), analysis.standings(runs)
    order = list(standings["strategy"])
    named = looks(source.strategies, order)
    mean = _table(cells, "mean", order)
    numbers = len(order) <= MOST_NUMBERED
    with context():
        fig = None
        if ax is None:
            side = (NUMBERED_CELL if numbers else CELL) * len(order)
            fig = figure(side + (6.8 if numbers else 5.9), side + 2.9)
            ax = fig.subplots()
        else:
            room.borrow(ax)
            side = room.width_of(ax)
        label = axis_labels.metric("payoff", source.runs)
        # percentiles, because a few extreme values would make all other colors alike
        least, most = (float(one) for one in np.nanpercentile(mean, (2, 98)))
        seaborn.heatmap(
            mean,
            ax=ax,
            cmap="cividis",  # made for color vision deficiency (Nunez, Anderton & Renslow 2018)
            vmin=least,
            vmax=most,
            linewidths=0.8,
            linecolor="white",
            cbar_kws={"label": label, "pad": 1.2 / side, "fraction": 0.6 / side, "extend": "both"},
        )
        ax.set_facecolor("#EDEDED")  # pairs without a value
        bar = ax.collections[0].colorbar
        if bar is not None:
            bar.outline.set_visible(False)
        if numbers:
            _write(ax, cells, mean, order)
        _dot(ax, cells, mean, order)
        for place, row in standings.iterrows():
            half = (row["high"] - row["low"]) / 2
            text = axis_labels.fixed(row["mean"], 3) + ("" if np.isnan(half) else f" ±{axis_labels.fixed(half, 3)}")
            ax.text(len(order) + 0.2, float(str(place)) + 0.5, text, va="center", fontsize=pt(9.5), color=INK)
        ax.text(len(order) + 0.2, -0.15, "mean", va="bottom", fontsize=pt(9.5), color=INK)
        ax.grid(False)
        ax.tick_params(length=0)
        ax.set_xticks(np.arange(len(order)) + 0.5, order, rotation=90)
        ax.set_yticks(np.arange(len(order)) + 0.5, [named[name].label for name in order], rotation=0)
        ax.set_xlabel("among as many of")
        ax.set_ylabel("")
        at = f", at {axis_labels.held(told)}" if told else ""
        title = f"Payoff of the row among the column, in equal parts{at}"
        if fig is not None:
            headline(fig, title, _basis(cells, standings))
        else:
            room.title(ax, title)
            room.fit(ax)
    return ax


def _table(cells: pd.DataFrame, value: str, order: list[str]) -> pd.DataFrame:
    return cells.pivot(index="strategy", columns="among", values=value).reindex(index=order, columns=order)


def _ink(ax: Axes, mean: pd.DataFrame) -> np.ndarray:
    """For each cell, whatever of black and white stands out more."""
    colors = ax.collections[0].to_rgba(mean.to_numpy(dtype=float))
    dark = np.array([[luminance(color[:3]) < 0.18 for color in row] for row in colors])
    return np.where(dark & np.isfinite(mean.to_numpy()), "#FFFFFF", INK)


def _dot(ax: Axes, cells: pd.DataFrame, mean: pd.DataFrame, order: list[str]) -> None:
    """Mark the pairs of whom it is not certain who fares better."""
    low, high = (_table(cells, f"ahead_{end}", order).to_numpy(dtype=float) for end in ("low", "high"))
    apart = np.isfinite(mean.to_numpy()) & ~np.eye(len(order), dtype=bool)
    rows, columns = np.nonzero(apart & ~((low > 0) | (high < 0)))
    up = 0.5 if len(order) > MOST_NUMBERED else 0.14
    ax.scatter(columns + 0.5, rows + up, s=11, c=_ink(ax, mean)[rows, columns], linewidth=0, zorder=3)


def _write(ax: Axes, cells: pd.DataFrame, mean: pd.DataFrame, order: list[str]) -> None:
    half = (_table(cells, "high", order) - _table(cells, "low", order)).to_numpy(dtype=float) / 2
    inks = _ink(ax, mean)
    for (row, column), value in np.ndenumerate(mean.to_numpy(dtype=float)):
        text = axis_labels.fixed(value, 2) if np.isfinite(value) else "–"
        if np.isfinite(half[row, column]):
            text += f"\n±{axis_labels.fixed(half[row, column], 2)}"
        ax.text(column + 0.5, row + 0.5, text, ha="center", va="center", fontsize=pt(9.5), color=inks[row, column])


def _basis(cells: pd.DataFrame, standings: pd.DataFrame) -> str:
    least, most = int(cells["runs"].min()), int(cells["runs"].max())
    if most == 1:
        return "one run a pair, no intervals: a dot marks every pair"
    runs = f"{most} runs" if least == most else f"{least} to {most} runs"
    seeds = int(standings["runs"].max())
    return (
        f"mean over {runs} a pair; dot: who of the two fares better is not certain (the "
        f"{axis_labels.interval(least, most)} of their difference spans 0); at the right: "
        f"mean over the row, ± half its {axis_labels.interval(seeds, seeds)} over {seeds} seeds"
    )
