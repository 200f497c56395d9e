"""How an observed network stands among simulated ones: violins of the simulated, a mark for the observed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis import goodness_of_fit
from reciprocity.analysis.network_statistics import FARTHEST, SIX, TRIADS
from reciprocity.plots.appearance import pt
from reciprocity.plots.canvas import figure, headline, key_to
from reciprocity.plots.inputs import result
from reciprocity.plots.style import INK, QUIET, context

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BODY, MARK = "#56B4E9", "#D55E00"
TITLES = {
    "density": "density",
    "degree_sd": "spread of contacts",
    "transitivity": "transitivity",
    "support": "support",
    "returned": "arcs returned",
    "out_in_correlation": "out-in\ncorrelation",
}
VECTORS = {
    "contacts": ("people with at most so many contacts", "contacts"),
    "distances": ("pairs of people by distance", "steps apart"),
    "triads": ("threes by kind, in standard deviations from the simulated mean", "kind of three"),
}


def fit(found: Any) -> Any:
    """Draw the six numbers, and below them contacts, distances and threes.

    Args:
        found: What `reciprocity.fit` returned.

    Returns:
        An array of Axes: a panel a number, then a panel a distribution.
    """
    names = [name for name in SIX if name in found.observed]
    vectors = [name for name in VECTORS if name in found.shapes]
    table = found.table.set_index("statistic")
    with context():
        fig = figure(11.0, 8.4)
        grid = fig.add_gridspec(3, 12, height_ratios=(1.15, 1, 1))
        width = 12 // len(names)
        axes = [fig.add_subplot(grid[0, width * k : width * (k + 1)]) for k in range(len(names))]
        for ax, name in zip(axes, names, strict=True):
            _number(ax, found.networks[name].to_numpy(float), found.observed[name])
            row = table.loc[name]
            ax.set_title(TITLES[name], fontsize=pt(10.5))
            ax.set_xlabel(f"p = {row['p']:.3f}\n{'holds' if row['holds'] else 'does not hold'}", fontsize=pt(9.5))
        places = [grid[1, :6], grid[1, 6:], grid[2, :]]
        for name, place in zip(vectors, places, strict=False):
            ax = fig.add_subplot(place)
            _vector(ax, name, *found.shapes[name])
            p = table.loc[name]["p"]
            ax.set_title(f"{VECTORS[name][0]} (p = {p:.3f})", fontsize=pt(10.5), loc="left")
            ax.set_xlabel(VECTORS[name][1])
            axes.append(ax)
        key_to(fig, _keys())
        held = f"{len(found.held)} of {len(names)} numbers hold (p > .05)"
        window = "at the end" if found.relation == "ties" else f"in the last {found.window} rounds"
        basis = {"asks": "an arc: who asked whom", "helps": "an arc: who helped whom", "ties": "ties"}[found.relation]
        headline(fig, f"The observed network among simulated ones: {held}",
                 f"{basis} {window}; {len(found.networks):,} networks")  # fmt: skip
    return result(axes)


def _number(ax: Axes, values: np.ndarray, observed: float) -> None:
    values = values[np.isfinite(values)]
    if len(values):
        _violins(ax, [values], [0.0], 0.8)
    ax.plot([0], [observed], marker="D", color=MARK, markeredgecolor=INK, markersize=pt(8), zorder=5, linestyle="none")
    ax.set_xticks([])
    ax.set_xlim(-0.7, 0.7)
    ax.margins(y=0.12)
    ax.tick_params(axis="y", labelsize=pt(9))


def _vector(ax: Axes, name: str, observed: np.ndarray, simulated: np.ndarray) -> None:
    if name == "contacts":
        at = goodness_of_fit.levels(simulated.sum(axis=0) + len(simulated) * observed)
        observed, simulated = np.cumsum(observed)[at], np.cumsum(simulated, axis=1)[:, at]
        words = [str(k) for k in at]
        ax.set_ylabel("people")
    elif name == "distances":
        words = [*map(str, range(1, FARTHEST)), f"{FARTHEST} or more", "not\nconnected"]
        ax.set_ylabel("share of pairs")
    else:
        center, scale = simulated.mean(axis=0), simulated.std(axis=0)
        kept = scale > 0
        words = [word for word, one in zip(TRIADS, kept, strict=True) if one]
        observed, simulated = ((part[..., kept] - center[kept]) / scale[kept] for part in (observed, simulated))
        ax.axhline(0, color=QUIET, linewidth=0.8, zorder=0)
        ax.set_ylabel("standard deviations")
    places = np.arange(len(words), dtype=float)
    _violins(ax, list(simulated.T), list(places), 0.75)
    ax.plot(places, observed, marker="D", color=MARK, markeredgecolor=INK, markersize=pt(6), linewidth=1.2, zorder=5)
    ax.set_xticks(places, words)


def _violins(ax: Axes, samples: list[np.ndarray], places: list[float], width: float) -> None:
    """Draw violins; where all values are one, a line."""
    spread = [(one, place) for one, place in zip(samples, places, strict=True) if np.ptp(one) > 0]
    if spread:
        drawn: Any = ax.violinplot([one for one, _ in spread], [place for _, place in spread], widths=width,
                                   showextrema=False, quantiles=[[0.025, 0.5, 0.975]] * len(spread))  # fmt: skip
        for body in drawn["bodies"]:
            body.set(facecolor=BODY, edgecolor=INK, alpha=0.75, linewidth=0.8)
        drawn["cquantiles"].set(color=INK, linewidth=1.1)
    for one, place in zip(samples, places, strict=True):
        if np.ptp(one) == 0:
            ax.plot([place - width / 3, place + width / 3], [one[0], one[0]], color=INK, linewidth=1.1)


def _keys() -> list[Any]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    observed = Line2D([], [], marker="D", color=MARK, markeredgecolor=INK, linestyle="none", label="observed")
    return [Patch(facecolor=BODY, edgecolor=INK, label="simulated; lines at 2.5, 50 and 97.5 %"), observed]
