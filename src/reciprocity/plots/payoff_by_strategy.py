"""Payoff of each strategy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity import analysis
from reciprocity.plots import axis_labels, room
from reciprocity.plots.appearance import pt
from reciprocity.plots.canvas import figure, headline, key_to
from reciprocity.plots.inputs import Panel, Source, one_panel, panels, result
from reciprocity.plots.registry import plot
from reciprocity.plots.style import INK, QUIET, context, curve, edge, handle, looks

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes


NARROW = 4.0  # inches of axes below which names and numbers stand in two lines


@plot(
    "Payoff per person and round of each strategy, with its 95 % interval over runs.",
    "Chart of the payoffs of the strategies; the first table has its numbers.",
    options=("x",),
    lacks=lambda held: "the matrix shows it" if analysis.has_pairs(held.runs) else "",
)
def payoff_by_strategy(
    results: Any,
    ax: Axes | None = None,
    *,
    strategies: Mapping[str, Any] | None = None,
    where: Mapping[str, Any] | None = None,
    x: str | None = None,
) -> Any:
    """Draw the payoff per person and round of each strategy, with intervals over runs.

    Over a swept number the strategies are lines with bands; otherwise they are dots with bars, a faint dot
    per run beside them.

    Args:
        results: A results folder, a `Result`, or {"runs": table, "scenario": ...}.
        ax: Axes to draw into; None makes a figure, with a panel per value of a second varied key.
        strategies: The strategy table; None takes the scenario's.
        where: Values of varied keys to look at, {key: value}.
        x: The varied key along the axis; None takes the number with the most values.

    Returns:
        The Axes, or an array of them.

    Raises:
        InputError: A missing table, an unknown key or value, or several panels for one `ax`.
    """
    source = Source(results, strategies)
    chosen = analysis.select(source.runs, where)
    if x is not None:
        analysis.require(chosen, x, "key")
    else:
        x = _axis(chosen)
    found, told = panels(chosen, where, axis=x)
    table = analysis.by_strategy(chosen)
    named = looks(source.strategies, list(dict.fromkeys(table["strategy"])))
    told = {k: v for k, v in told.items() if k != x}
    with context():
        fig = None
        if ax is not None:
            room.borrow(ax)
            axes = [ax]
            found = [one_panel(found)]
        elif x is None:
            fig = figure(8.2, 1.3 + (0.5 * len(named) + 0.45) * len(found))
            axes = list(fig.subplots(len(found), 1, sharex=True, squeeze=False).flat)
        else:
            fig = figure(max(6.6, 4.6 * len(found)), 4.6)
            axes = list(fig.subplots(1, len(found), sharex=True, sharey=True, squeeze=False).flat)
        shown = []
        handles: list[Any] = []
        for one, panel in zip(axes, found, strict=True):
            part = analysis.by_strategy(panel.runs)
            shown.append(part)
            if x is None:
                _dots(one, part, panel, named)
            else:
                _lines(one, part, x, named)
                one.set_xlabel(axis_labels.key(x, source.scenario))
            room.title(one, panel.title)
        if x is None:
            axes[-1].set_xlabel(axis_labels.metric("payoff", source.runs))
        else:
            axes[0].set_ylabel(axis_labels.metric("payoff", source.runs))
            handles = [handle(look) for look in named.values()]
            if fig is not None:
                key_to(fig, handles)
        title = "Payoff of each strategy" + (f" by {axis_labels.key(x, source.scenario).split(' (')[0]}" if x else "")
        title += f", at {axis_labels.held(told)}" if told else ""
        if fig is not None:
            told_by = ("line: mean, band: ", "") if x else ("mean and ", "; faint dots: single runs")
            headline(fig, title, axis_labels.over(_together(shown), *told_by))
        else:
            if not found[0].title:
                room.title(axes[0], title)
            room.fit(axes[0], handles)
    return result(axes)


def _axis(runs: pd.DataFrame) -> str | None:
    """The varied number with the most values, at least three."""
    counts = {k: runs[k].nunique() for k in analysis.varied(runs) if analysis.is_number(runs[k])}
    best = max(counts, key=lambda name: counts[name], default=None)
    return best if best is not None and counts[best] >= 3 else None


def _together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    import pandas as pd

    return pd.concat(tables)


def _lines(ax: Axes, table: pd.DataFrame, x: str, named: dict[str, Any]) -> None:
    """A line with markers and a band for each strategy; names on the axis stand at equal distances."""
    levels = analysis.levels(table, x)
    place = {level: level if analysis.is_number(table[x]) else i for i, level in enumerate(levels)}
    for name, look in named.items():
        part = table[table["strategy"] == name]
        if part.empty:
            continue
        at = part[x].map(place).to_numpy(dtype=float)
        order = np.argsort(at, kind="stable")
        at, mean, low, high = at[order], *(part[c].to_numpy()[order] for c in ("mean", "low", "high"))
        curve(ax, look, at, mean, low, high)
    if not analysis.is_number(table[x]):
        ax.set_xticks(range(len(levels)), [axis_labels.value(level) for level in levels])
    ax.axhline(0, color=QUIET, linewidth=0.9, zorder=0.9)
    ax.margins(x=0.04)


def _dots(ax: Axes, table: pd.DataFrame, panel: Panel, named: dict[str, Any]) -> None:
    """A row for each strategy: its runs, its mean, its interval, and the numbers at the right."""
    rows = table.set_index("strategy")
    narrow = room.width_of(ax) < NARROW
    size = pt(8 if narrow else 10)
    for place, (name, look) in enumerate(named.items()):
        if name not in rows.index:
            ax.text(1.01, place, "nobody", transform=ax.get_yaxis_transform(), va="center", color=QUIET)
            continue
        mean, low, high = (float(rows.loc[name, c]) for c in ("mean", "low", "high"))
        each = panel.runs[f"payoff.{name}"].dropna().to_numpy(dtype=float)
        # steps of the golden ratio spread the dots evenly without drawing chance
        spread = (np.arange(len(each)) * 0.618034 % 1 - 0.5) * 0.36
        if len(each) > 1:
            ax.scatter(each, place + spread, s=12, color=look.color, alpha=0.45, linewidth=0, zorder=2)
        if low == low:
            ax.plot([low, high], [place, place], color=INK, linewidth=2.2, zorder=3, solid_capstyle="butt")
        ax.plot(
            [mean],
            [place],
            color=look.color,
            marker=look.marker,
            markersize=pt(9.5),
            markeredgecolor=edge(look),
            markeredgewidth=0.9,
            zorder=4,
        )
        text = axis_labels.range_of(mean, low, high)
        text = text.replace(" [", "\n[") if narrow else text
        ax.text(1.01, place, text, transform=ax.get_yaxis_transform(), va="center", fontsize=size)
    labels = [look.label.replace(" (", "\n(") if narrow else look.label for look in named.values()]
    ax.set_yticks(range(len(named)), labels, fontsize=size)
    ax.set_ylim(len(named) - 0.5, -0.5)
    ax.grid(axis="y", visible=False)
    ax.tick_params(axis="y", length=0)
