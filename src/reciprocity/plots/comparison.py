"""A comparison: the course of two scenarios on the same seeds, and how far apart they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reciprocity import analysis
from reciprocity.errors import InputError
from reciprocity.plots import axis_labels
from reciprocity.plots.canvas import figure, headline, key_to
from reciprocity.plots.inputs import Source, result
from reciprocity.plots.marks import Mark, mark, marks, said
from reciprocity.plots.style import INK, QUIET, Look, context, curve, handle

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

MEASURES = {
    "payoff": "payoff per person and round",
    "grant_rate": "share of requests granted",
    "mean_degree": "ties per person",
}
LETTERS = 34  # the most characters of a world's name in the legend


def comparison(results: Any, *, measures: tuple[str, ...] = tuple(MEASURES), every: int | None = None) -> Any:
    """Draw two worlds over the rounds, and below them the paired difference b - a, with bands over seeds.

    Args:
        results: The results folder of a comparison, or {"runs": table, "rounds": table, "scenario": ...}.
        measures: Which measures, a column each; see `MEASURES`.
        every: Rounds that are taken together; None takes a round number that gives at most 40 points.

    Returns:
        An array of Axes: the courses, then the differences.

    Raises:
        InputError: A missing table, an unknown measure, or no comparison.
    """
    from matplotlib.ticker import PercentFormatter

    for name in measures:
        if name not in MEASURES:
            raise InputError(f"{name}: no such measure over rounds, choose one of {', '.join(MEASURES)}")
    source = Source(results)
    runs = source.runs
    if "world" not in runs:
        raise InputError("runs: these compare nothing; reciprocity-compare makes a comparison")
    scenario, differs = source.scenario, source.scenario.get("differs") or {}
    changes = _changes(scenario, differs)
    table = analysis.course(runs, source.table("rounds"), every=every, cuts=[one.round for one in changes])
    names = _labels(differs)
    looks = {
        "a": Look(names["a"], "#0072B2", "o", "-"),
        "b": Look(names["b"], "#D55E00", "s", (0, (5, 1.6))),
        "difference": Look("difference b − a, pair by pair", INK, "D", "-"),
    }
    last = float(table["round"].max())
    with context():
        fig = figure(max(7.2, 4.1 * len(measures)), 6.6)
        axes = list(fig.subplots(2, len(measures), sharex=True, squeeze=False, height_ratios=(1.25, 1)).flat)
        for place, name in enumerate(measures):
            part = table[table["measure"] == name]
            above, below = axes[place], axes[place + len(measures)]
            for k, world in enumerate(("a", "b")):
                _line(above, looks[world], part[part["series"] == world], k)
            apart = part[part["series"] == "difference"]
            _line(below, looks["difference"], apart, 0)
            below.axhline(0, color=QUIET, linewidth=1.1, zorder=1)
            _show_zero(below, alike=not apart["mean"].any())
            for ax in (above, below):
                ax.set_xlim(0, last * 1.02)
                _shade(ax, float(analysis.burn_in(scenario)), last)
                mark(ax, changes, words=ax is above)
            above.set_title(MEASURES[name])
            if axis_labels.is_share(name, runs):
                for one in (above, below):
                    one.yaxis.set_major_formatter(PercentFormatter(1.0))
            step = int(table["every"].iloc[0])
            below.set_xlabel("round" + (f" (windows of {step})" if step > 1 else ""))
        axes[0].set_ylabel("both worlds")
        axes[len(measures)].set_ylabel("difference b − a")
        key_to(fig, [handle(look) for look in looks.values()])
        shaded = "; shaded: not measured" if analysis.burn_in(scenario) else ""
        basis = axis_labels.over(table[table["series"] == "difference"], "line: mean, band: ").replace("runs", "seeds")
        headline(fig, f"Two worlds {_title(differs)}", f"{basis}{shaded}")
    return result(axes)


def _line(ax: Axes, look: Look, part: pd.DataFrame, place: int) -> None:
    at = part["round"].to_numpy(dtype=float)
    step = max(1, len(at) // 6)
    curve(ax, look, at, part["mean"], part["low"], part["high"], (min(max(len(at) - 1, 0), place * step // 2), step))


def _show_zero(ax: Axes, alike: bool) -> None:
    """Extend the axis to zero, and leave some room where both worlds are alike."""
    low, high = (-1.0, 1.0) if alike else ax.get_ylim()
    ax.set_ylim(min(low, 0.0), max(high, 0.0))


def _shade(ax: Axes, burn_in: float, last: float) -> None:
    if 0 < burn_in < last:
        ax.axvspan(0, burn_in, color="#F2F2F2", zorder=0, linewidth=0)


def _changes(scenario: Mapping[str, Any], differs: Mapping[str, Any]) -> list[Mark]:
    """The interventions of both worlds; one that only one of them has says which."""
    if "intervention" not in differs:
        return marks(scenario)
    one, other = (set(marks({"intervention": value})) for value in differs["intervention"])
    alone = {"a": one - other, "b": other - one}
    named = [Mark(at, f"{world}: {word}") for world, found in alone.items() for at, word in found]
    return sorted([*(one & other), *named])


def _labels(differs: Mapping[str, Any]) -> dict[str, str]:
    """What the worlds are called: by the key in which they differ, if that is short."""
    if len(differs) != 1:
        return {"a": "world a", "b": "world b"}
    ((key, values),) = differs.items()
    if key == "intervention":
        texts = ["; ".join(one.word for one in marks({key: value})) or "no intervention" for value in values]
    else:
        texts = [f"{key}: {said(key, value)}" for value in values]
    return {
        world: f"{world} ({text})" if len(text) <= LETTERS else f"world {world}"
        for world, text in zip("ab", texts, strict=True)
    }


def _title(differs: Mapping[str, Any]) -> str:
    if not differs:
        return "that differ in nothing"
    keys = list(differs)
    rest = f" and {len(keys) - 2} more keys" if len(keys) > 2 else ""
    return f"that differ in {', '.join(keys[:2])}{rest}"
