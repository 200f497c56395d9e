"""How requests and ties fare over the rounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reciprocity import analysis
from reciprocity.errors import InputError
from reciprocity.plots import axis_labels, room
from reciprocity.plots.canvas import MANY, figure, headline, key_to
from reciprocity.plots.inputs import NothingToShow, Source, one_panel, panels, result
from reciprocity.plots.marks import mark, marks
from reciprocity.plots.registry import plot
from reciprocity.plots.style import context, curve, handle, looks

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

MEASURES = {
    "share": "share of people",
    "grant_rate": "share of requests granted",
    "tie_persistence": "share of starting ties still there",
}

WORDS = {"share": "people", "grant_rate": "requests granted", "tie_persistence": "ties kept"}


@plot(
    "Share of requests granted, by the strategy of the person who asks, and share of the"
    " starting ties that are still there (where strategies spread: of the people who play each), over the rounds."
    " Bands are 95 % intervals over runs.",
    "Chart of requests granted and starting ties kept, over the rounds, a line per strategy.",
    tables=("rounds",),
)
def over_rounds(
    results: Any,
    ax: Axes | None = None,
    *,
    strategies: Mapping[str, Any] | None = None,
    where: Mapping[str, Any] | None = None,
    measure: str | None = None,
    every: int | None = None,
) -> Any:
    """Draw grant rate and tie persistence over the rounds by strategy, with bands over runs for up to eight strategies.

    Args:
        results: A results folder, a `Result`, or {"runs": table, "rounds": table, "scenario": ...}.
        ax: Axes to draw one measure into; None makes a figure with both, and a column per value of a varied
            key.
        strategies: The strategy table; None takes the scenario's.
        where: Values of varied keys to look at, {key: value}.
        measure: grant_rate, tie_persistence or, where strategies spread, share; None draws both that there are, or the
            first into `ax`.
        every: Rounds that are taken together; None takes a round number that gives at most 40 points.

    Returns:
        The Axes, or an array of them.

    Raises:
        InputError: A missing table, an unknown key, value or measure, or several panels for one `ax`.
    """
    source = Source(results, strategies)
    found, told = panels(source.runs, where)
    if measure is not None and measure not in MEASURES:
        raise InputError(f"{measure}: no such measure over rounds, choose one of {', '.join(MEASURES)}")
    if ax is not None:
        found = [one_panel(found)]
    marked = [marks(source.scenario, panel.where) for panel in found]
    tables = [
        analysis.over_rounds(
            panel.runs, source.table("rounds", panel.runs["run"]), every=every, cuts=[one.round for one in changes]
        )
        for panel, changes in zip(found, marked, strict=True)
    ]
    known = {name for table in tables for name in table["measure"]}
    # A measure may be undefined: without starting ties there is no share of them that is left.
    measures = [measure] if measure else [name for name in MEASURES if name in known][: 1 if ax is not None else None]
    if not known.intersection(measures):
        raise NothingToShow("nobody asked and no tie was there at the start")
    last = max(float(table["round"].max()) for table in tables if len(table))
    names = list(dict.fromkeys(name for table in tables for name in table["strategy"]))
    named = looks(source.strategies, names)
    burn_ins = [analysis.burn_in(source.scenario, panel.where) for panel in found]
    with context():
        fig = None
        if ax is not None:
            room.borrow(ax)
            axes = [ax]
        else:
            fig = figure(max(7.2, 4.7 * len(found)), 0.9 + 2.9 * len(measures))
            axes = list(fig.subplots(len(measures), len(found), sharex=True, sharey="row", squeeze=False).flat)
        for place, one in enumerate(axes):
            name, column = measures[place // len(found)], place % len(found)
            table = tables[column]
            _lines(
                one,
                table[table["measure"] == name],
                named,
                float(burn_ins[column]),
                last,
            )
            mark(one, marked[column], words=place < len(found))
            if place < len(found):
                room.title(one, found[column].title)
            if column == 0:
                one.set_ylabel(MEASURES[name])
            if place // len(found) == len(measures) - 1:
                step = int(table["every"].iloc[0]) if len(table) else 1
                one.set_xlabel("round" + (f" (windows of {step})" if step > 1 else ""))
        handles = [handle(look) for look in named.values()]
        title = " and ".join(WORDS[m] for m in measures)
        at = f", at {axis_labels.held(told)}" if told else ""
        title = f"{title.capitalize()} over the rounds, by strategy{at}"
        if fig is not None:
            key_to(fig, handles)
            shaded = "; shaded: not measured" if any(burn_ins) else ""
            shown = next(table for table in tables if len(table))
            basis = axis_labels.over(shown, "line: mean, band: ") if len(named) <= MANY else "line: mean over runs"
            headline(fig, title, basis + shaded)
        else:
            if not found[0].title:
                room.title(axes[0], title)
            room.fit(axes[0], handles)
    return result(axes)


def _lines(ax: Axes, table: pd.DataFrame, named: dict[str, Any], burn_in: float, last: float) -> None:
    """A line with a band for each strategy; the rounds that are not measured are shaded."""
    from matplotlib.ticker import PercentFormatter

    for place, (name, look) in enumerate(named.items()):
        part = table[table["strategy"] == name]
        if part.empty:
            continue
        at = part["round"].to_numpy(dtype=float)
        step = max(1, len(at) // 8)
        # the strategies' markers are staggered, so that they do not cover each other
        every = (min(len(at) - 1, place * step // len(named)), step)
        low, high = (part[end] if len(named) <= MANY else None for end in ("low", "high"))
        curve(ax, look, at, part["mean"], low, high, every)
    ax.set_xlim(0, last * 1.02)
    ax.set_ylim(-0.03, 1.03)
    ax.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    if 0 < burn_in < last:
        ax.axvspan(0, burn_in, color="#F2F2F2", zorder=0, linewidth=0)
