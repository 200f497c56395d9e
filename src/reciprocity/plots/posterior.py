"""What is known of parameters after a network was observed, and whether such knowledge can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis.calibration_check import BINS
from reciprocity.plots.appearance import pt
from reciprocity.plots.canvas import figure, headline, key_to
from reciprocity.plots.inputs import result
from reciprocity.plots.style import INK, QUIET, context

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BODY, MARK, BAND = "#56B4E9", "#D55E00", "#D9D9D9"
SLICES = 30
MOST_PAIRS = 7
"""With more parameters than these the panels of pairs would be too small to be read."""


def posterior(found: Any) -> Any:
    """Draw each parameter, and below them each two together.

    Args:
        found: What `reciprocity.calibrate` returned.

    Returns:
        An array of Axes: a panel a parameter, then a panel a pair.
    """
    box, sample, table = found.study.box, found.posterior, found.parameters
    count = len(box)
    pairs = count if count <= MOST_PAIRS else 1
    with context():
        size = 2.5 if count > 2 else 3.6
        fig = figure(max(size * count, 6.5), size * pairs + 0.9)
        grid = fig.add_gridspec(pairs, count)
        axes = []
        for k, one in enumerate(box):
            ax = fig.add_subplot(grid[k if pairs > 1 else 0, k])
            _single(ax, sample[one.key].to_numpy(float), sample["weight"].to_numpy(), table.iloc[k])
            ax.set_title(one.key, fontsize=pt(10))
            axes.append(ax)
        for row in range(1, pairs):
            for column in range(row):
                ax = fig.add_subplot(grid[row, column])
                _pair(ax, sample, table.iloc[column], table.iloc[row])
                if column == 0:
                    ax.set_ylabel(box[row].key, fontsize=pt(9.5))
                if row == pairs - 1:
                    ax.set_xlabel(box[column].key, fontsize=pt(9.5))
                axes.append(ax)
        key_to(fig, _keys())
        learned = [str(row["key"]) for _, row in table.iterrows() if row["left"] < 0.5]
        said = f"it narrows down {', '.join(learned)} by half or more" if learned else "it narrows down none by half"
        waves = "one network" if found.study.watch.waves == 1 else f"{found.study.watch.waves} waves"
        basis = f"{len(sample)} of {len(found.simulations):,} simulations are nearest, moved by local regression"
        headline(fig, f"What {len(found.statistics)} numbers of {waves} tell: {said}", basis)
    return result(axes)


def _single(ax: Axes, values: np.ndarray, weights: np.ndarray, row: Any) -> None:
    """Draw the distribution of one parameter over its range, the flat prior behind."""
    edges = np.linspace(row["least"], row["most"], SLICES + 1)
    width = edges[1] - edges[0]
    heights = np.histogram(values, edges, weights=weights)[0] * SLICES
    ax.axvspan(row["low"], row["high"], color=BAND, alpha=0.7, linewidth=0, zorder=0)
    ax.bar(edges[:-1], heights, width, align="edge", color=BODY, edgecolor="none", zorder=2)
    ax.axhline(1, color=QUIET, linestyle=(0, (4, 2)), linewidth=1.2, zorder=3)
    ax.axvline(row["median"], color=MARK, linewidth=1.8, zorder=4)
    ax.set_xlim(row["least"], row["most"])
    ax.set_yticks([])
    ax.grid(False)
    ax.tick_params(axis="x", labelsize=pt(8.5))


def _pair(ax: Axes, sample: Any, across: Any, up: Any) -> None:
    weights = sample["weight"].to_numpy()
    ax.scatter(sample[across["key"]], sample[up["key"]], s=60 * weights / weights.max(), color=BODY, alpha=0.55,
               edgecolor=INK, linewidth=0.2)  # fmt: skip
    ax.plot([across["median"]], [up["median"]], marker="+", color=MARK, markersize=pt(11), markeredgewidth=2)
    ax.set_xlim(across["least"], across["most"])
    ax.set_ylim(up["least"], up["most"])
    ax.tick_params(labelsize=pt(8.5))


def ranks(checked: Any) -> Any:
    """Draw where the truths of made-up worlds lie in their posteriors: flat bars if posteriors are right.

    Args:
        checked: What `analysis.calibration_check.check` returned.

    Returns:
        An array of Axes, a panel a parameter.
    """
    from scipy.stats import binom

    worlds, table = len(checked.ranks), checked.table
    columns = min(2, len(checked.keys))
    rows = -(-len(checked.keys) // columns)
    low, high = binom.ppf([0.005, 0.995], worlds, 1 / BINS)
    with context():
        fig = figure(max(3.4 * columns, 6.0), 2.5 * rows + 1.0)
        axes = np.atleast_1d(fig.subplots(rows, columns, sharey=True)).ravel()
        for ax in axes[len(checked.keys) :]:
            ax.remove()
        axes = axes[: len(checked.keys)]
        for k, ax in enumerate(axes):
            row = table.iloc[k]
            ax.axhspan(low, high, color=BAND, alpha=0.7, linewidth=0, zorder=0)
            ax.hist(checked.ranks[:, k], BINS, (0, 1), color=BODY, edgecolor="white", linewidth=0.6, zorder=2)
            ax.axhline(worlds / BINS, color=QUIET, linestyle=(0, (4, 2)), linewidth=1.2, zorder=3)
            ax.set_title(f"{row['key']}\n90 % intervals hold {row['covered_90']:.0%}", fontsize=pt(10))
            ax.set_xlim(0, 1)
            if k % columns == 0:
                ax.set_ylabel("worlds")
            if k >= len(axes) - columns:
                ax.set_xlabel("share of the posterior below the truth")
        fine = int(((table["covered_90"] - 0.9).abs() <= 0.04).sum())
        headline(fig, f"90 % intervals hold the truth in 86 to 94 % of worlds for {fine} of {len(table)} parameters",
                 f"{worlds} made-up worlds; flat is right, and 99 % of flat bars end within the band")  # fmt: skip
    return result(list(axes))


def _keys() -> list[Any]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    return [
        Patch(facecolor=BODY, label="posterior"),
        Line2D([], [], color=QUIET, linestyle=(0, (4, 2)), label="before: all equally likely"),
        Line2D([], [], color=MARK, label="median"),
        Patch(facecolor=BAND, label="middle 90 %"),
    ]
