"""What each person gave against what each person received."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity import analysis
from reciprocity.plots import axis_labels, room
from reciprocity.plots.appearance import pt
from reciprocity.plots.canvas import figure, headline, key_to
from reciprocity.plots.inputs import Source, one_panel, panels, result
from reciprocity.plots.registry import plot
from reciprocity.plots.style import INK, QUIET, Look, context, edge, handle, looks

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

MOST_DOTS = 1500


@plot(
    "Favors each person gave and received per measured round. People on the dashed line get as much as they give.",
    "Chart of favors given against favors received, a mark per person, by strategy.",
    tables=("people",),
)
def given_received(
    results: Any,
    ax: Axes | None = None,
    *,
    strategies: Mapping[str, Any] | None = None,
    where: Mapping[str, Any] | None = None,
    measured: int | None = None,
) -> Any:
    """Draw favors given against favors received, a small marker per person and a large one per strategy.

    The large markers are means over runs with 95 % intervals both ways; people on the diagonal get as much as
    they give. Of more than 1,500 people only those of the first runs are drawn.

    Args:
        results: A results folder, a `Result`, or {"runs": table, "people": table, "scenario": ...}.
        ax: Axes to draw into; None makes a figure, with a panel per value of a varied key.
        strategies: The strategy table; None takes the scenario's.
        where: Values of varied keys to look at, {key: value}.
        measured: Number of measured rounds; None takes rounds - burn_in of the scenario.

    Returns:
        The Axes, or an array of them.

    Raises:
        InputError: A missing table, an unknown key or value, or several panels for one `ax`.
    """
    source = Source(results, strategies)
    found, told = panels(source.runs, where)
    if ax is not None:
        found = [one_panel(found)]
    pairs = [
        analysis.given_received(
            panel.runs,
            source.table("people", panel.runs["run"]),
            source.measured(panel.where) if measured is None else measured,
        )
        for panel in found
    ]
    names = list(dict.fromkeys(name for _, means in pairs for name in means["strategy"]))
    named = looks(source.strategies, names)
    most = max((float(np.nanmax(persons[["given", "received"]].to_numpy())) for persons, _ in pairs), default=1.0)
    with context():
        fig = None
        if ax is None:
            fig = figure(max(6.4, 4.7 * len(found)), 6.6 if len(found) == 1 else 5.8)
            axes = list(fig.subplots(1, len(found), sharex=True, sharey=True, squeeze=False).flat)
        else:
            room.borrow(ax)
            axes = [ax]
        for one, panel, (persons, means) in zip(axes, found, pairs, strict=True):
            _people(one, persons, named)
            _means(one, means, named)
            room.title(one, panel.title)
            one.set_xlabel("favors received per round")
            _diagonal(one, (most or 1.0) * 1.06)
        axes[0].set_ylabel("favors given per round")
        handles = [handle(look, line=False) for look in named.values()]
        title = "Given against received" + (f", at {axis_labels.held(told)}" if told else "")
        if fig is not None:
            key_to(fig, handles)
            basis = axis_labels.over(pairs[0][1], "bars: ")
            headline(fig, title, f"small: one person; large: mean of a strategy; {basis}")
        else:
            if not found[0].title:
                room.title(axes[0], title)
            room.fit(axes[0], handles)
            for text in axes[0].texts:  # in small axes the words at the diagonal have no room
                inside = text.get_window_extent()
                text.set_visible(axes[0].bbox.x1 >= inside.x1 and axes[0].bbox.y1 >= inside.y1)
    return result(axes)


def _people(ax: Axes, persons: pd.DataFrame, named: dict[str, Look]) -> None:
    """A small marker per person, of as many runs as can be told apart."""
    import seaborn

    sizes = persons.groupby("run", sort=False).size().cumsum()
    shown = persons[persons["run"].isin(sizes.index[: max(1, int((sizes <= MOST_DOTS).sum()))])]
    seaborn.scatterplot(
        shown,
        x="received",
        y="given",
        hue="strategy",
        style="strategy",
        hue_order=list(named),
        style_order=list(named),
        palette={name: look.color for name, look in named.items()},
        markers={name: look.marker for name, look in named.items()},
        s=22,
        alpha=0.45,
        linewidth=0,
        legend=False,
        ax=ax,
        zorder=2,
    )
    ax.set_ylabel("")


def _means(ax: Axes, means: pd.DataFrame, named: dict[str, Look]) -> None:
    """A large marker per strategy with its intervals."""
    rows = means.set_index("strategy")
    for name, look in named.items():
        if name not in rows.index:
            continue
        row = rows.loc[name]
        gave, got = float(row["given"]), float(row["received"])
        ax.plot([row["received_low"], row["received_high"]], [gave, gave], color=INK, linewidth=1.8, zorder=6)
        ax.plot([got, got], [row["given_low"], row["given_high"]], color=INK, linewidth=1.8, zorder=6)
        ax.scatter(
            [got],
            [gave],
            s=150,
            marker=look.marker,
            color=look.color,
            edgecolor=edge(look),
            linewidth=1.2,
            zorder=5,
        )


def _diagonal(ax: Axes, most: float) -> None:
    """The line on which people get as much as they give, and room for every point."""
    ax.plot([0, most], [0, most], color=QUIET, linewidth=1.2, linestyle=(0, (5, 4)), zorder=1)
    ax.set(xlim=(-0.03 * most, most), ylim=(-0.03 * most, most), aspect="equal")
    for side, text in ((1, "gives more"), (-1, "receives more")):
        ax.annotate(
            text,
            (0.74 * most, 0.74 * most),
            (-8 * side, 8 * side),
            textcoords="offset points",
            rotation=45,
            ha="center",
            va="center",
            fontsize=pt(9.5),
            color=QUIET,
        )
