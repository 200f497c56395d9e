"""A metric over two swept parameters."""

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
from reciprocity.plots.style import INK, context, luminance

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

METRIC = "grant_rate"  # what is shown unless another metric is asked for
MOST_NUMBERS = 100  # with more cells, numbers are left out
LEAST_CELL = 0.5  # inches; in a narrower cell the number is left out


def _lacks(held: analysis.Results) -> str:
    """Whether fewer than two keys were varied; between pairs of strategies, the population is none of them."""
    keys = [key for key in analysis.varied(held.runs) if key != "population" or not analysis.has_pairs(held.runs)]
    return "fewer than two keys were varied" if len(keys) < 2 else ""


@plot(
    "One measure over two varied parameters; each cell is a mean over runs.",
    "Chart of one metric, a colored cell with its number for each pair of parameter values.",
    options=("x", "y", "metric"),
    lacks=_lacks,
)
def heat_map(
    results: Any,
    x: str | None = None,
    y: str | None = None,
    metric: str = METRIC,
    ax: Axes | None = None,
    *,
    where: Mapping[str, Any] | None = None,
) -> Axes:
    """Draw the mean of a metric over two varied keys; each cell names it with half its 95 % interval.

    Args:
        results: A results folder, a `Result`, or {"runs": table, "scenario": ...}.
        x: The key along the horizontal axis; None takes the varied key with the most values.
        y: The key along the vertical axis; None takes the one with the next most values.
        metric: A metric of the runs table, or `payoff.NAME`.
        ax: Axes to draw into; None makes a figure.
        where: Values of further varied keys, {key: value}; those not named are held at their middle value.

    Raises:
        InputError: A missing table, fewer than two varied keys, or an unknown key, value or metric.
    """
    import textwrap

    import seaborn

    source = Source(results)
    runs = analysis.select(source.runs, where)
    x, y = _axes(runs, x, y)
    others = analysis.middle(runs, [key for key in analysis.varied(runs) if key not in (x, y)])
    runs, told = analysis.select(runs, others), {**dict(where or {}), **others}
    mean, low, high, count = (
        analysis.plane(runs, x, y, metric, value=value) for value in ("mean", "low", "high", "runs")
    )
    if not np.isfinite(mean.to_numpy()).any():
        raise NothingToShow(f"{metric}: no cell has a finite value, choose another metric")
    if analysis.is_number(runs[y]):  # numbers grow upward, names are read downward
        mean, low, high, count = (table.iloc[::-1] for table in (mean, low, high, count))
    with context():
        fig = None
        if ax is None:
            fig = figure(max(6.4, 2.6 + 0.95 * mean.shape[1]), max(3.4, 2.1 + 0.62 * mean.shape[0]))
            ax = fig.subplots()
        else:
            room.borrow(ax)
        numbers = mean.size <= MOST_NUMBERS and room.width_of(ax) >= LEAST_CELL * mean.shape[1]
        seaborn.heatmap(
            mean.where(np.isfinite(mean)),
            ax=ax,
            cmap="cividis",  # made for color vision deficiency (Nunez, Anderton & Renslow 2018)
            linewidths=1.0 if numbers else 0.0,
            linecolor="white",
            cbar_kws={"label": "\n".join(textwrap.wrap(axis_labels.metric(metric, runs), 26)), "pad": 0.02},
        )
        _bar(ax, axis_labels.is_share(metric, runs))
        if numbers:
            _write(ax, mean, _cells(mean, low, high, axis_labels.is_share(metric, runs)))
        ax.grid(False)
        ax.tick_params(length=0)
        ax.set_xlabel(axis_labels.key(x, source.scenario))
        ax.set_ylabel(axis_labels.key(y, source.scenario))
        ax.set_xticklabels(
            _thinned([axis_labels.value(at) for at in mean.columns], max(2, int(room.width_of(ax) / 0.5))), rotation=0
        )
        ax.set_yticklabels(_thinned([axis_labels.value(at) for at in mean.index], 20), rotation=0)
        basis = _basis(count)
        if numbers and "runs" in basis:
            basis += f"; ± is half the {axis_labels.interval(*_runs(count))}"
        at = f", at {axis_labels.held(told)}" if told else ""
        title = f"{axis_labels.metric(metric, runs)}, by {x} and {y}{at}"
        title = title[0].upper() + title[1:]
        if fig is not None:
            headline(fig, title, basis)
        else:
            room.title(ax, title)
            room.fit(ax)
    return ax


def _axes(runs: pd.DataFrame, x: str | None, y: str | None) -> tuple[str, str]:
    """The two keys to draw over, chosen where they are not given."""
    for name in (x, y):
        if name is not None:
            analysis.require(runs, name, "key")
    keys = sorted(analysis.varied(runs), key=lambda name: -runs[name].nunique())
    rest = [name for name in keys if name not in (x, y)]
    x = x or (rest.pop(0) if rest else None)
    y = y or (rest.pop(0) if rest else None)
    if x is None or y is None:
        varied = f"only {keys[0]} was varied" if keys else "nothing was varied"
        raise NothingToShow(f"heat_map: needs two varied keys, but {varied}; add one to the sweep")
    return x, y


def _cells(mean: pd.DataFrame, low: pd.DataFrame, high: pd.DataFrame, share: bool) -> np.ndarray:
    """What each cell says."""

    def one(middle: float, half: float) -> str:
        if np.isnan(middle):
            return "–"
        if share:
            return f"{middle:.0%}" if np.isnan(half) else f"{middle:.1%}\n±{100 * half:.1f}"
        return axis_labels.number(middle) + ("" if np.isnan(half) else f"\n±{axis_labels.number(half, 2)}")

    return np.vectorize(one, otypes=[object])(mean.to_numpy(), ((high - low) / 2).to_numpy())


def _write(ax: Axes, mean: pd.DataFrame, texts: np.ndarray) -> None:
    """Write into each cell, in whatever of black and white stands out more (4.5:1 at least)."""
    colors = ax.collections[0].to_rgba(mean.to_numpy(dtype=float))
    ax.set_facecolor("#EDEDED")  # cells without a value
    for (row, column), text in np.ndenumerate(texts):
        dark = np.isfinite(mean.iat[row, column]) and luminance(colors[row, column, :3]) < 0.18
        ax.text(
            column + 0.5,
            row + 0.5,
            text,
            ha="center",
            va="center",
            fontsize=pt(9.5),
            color="#FFFFFF" if dark else INK,
        )


def _bar(ax: Axes, share: bool) -> None:
    """Percentages on the color bar where the metric is a share, with as many decimals as its marks have."""
    from matplotlib.ticker import FixedLocator, PercentFormatter

    bar = ax.collections[0].colorbar
    if bar is not None:
        bar.outline.set_visible(False)
        if share:
            marks = np.asarray(bar.get_ticks())
            places = next((k for k in range(4) if np.allclose(100 * marks, np.round(100 * marks, k), atol=1e-9)), 4)
            bar.ax.yaxis.set_major_locator(FixedLocator(marks.tolist()))  # the number of decimals fits these ticks only
            bar.ax.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=places))


def _basis(count: pd.DataFrame) -> str:
    """How many runs stand behind a cell."""
    least, most = _runs(count)
    if most == 1:
        return "one run a cell"
    return f"mean over {most} runs a cell" if least == most else f"mean over {least} to {most} runs a cell"


def _runs(count: pd.DataFrame) -> tuple[int, int]:
    """The least and the most runs behind a cell."""
    return int(np.nanmin(count.to_numpy())), int(np.nanmax(count.to_numpy()))


def _thinned(texts: list[str], most: int) -> list[str]:
    """Blank out labels at regular intervals, so that at most `most` remain."""
    step = -(-len(texts) // most)
    return [text if place % step == 0 else "" for place, text in enumerate(texts)]
