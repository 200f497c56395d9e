"""How figures look: one quiet style, and the colors, markers and dashes of strategies.

Nothing global changes: the style holds inside `context()` only, and figures are plain `Figure` objects that
pyplot never hears of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

INK = "#1A1A1A"  # 17.4:1 on white
QUIET = "#595959"  # 7:1 on white: second-rank text
GRID = "#E3E3E3"
# Okabe & Ito (2008), "Color universal design", for strategies whose row names no color.
SPARE_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442")
SPARE_MARKERS = "osD^vPX*ph<>"
DASHES = (
    "-",
    (0, (6, 2)),
    (0, (1.2, 1.4)),
    (0, (6, 1.6, 1.2, 1.6)),
    (0, (3, 1.4)),
    (0, (6, 1.4, 1.2, 1.4, 1.2, 1.4)),
)


class Look(NamedTuple):
    """How one strategy is drawn; fill, marker and dashes tell it from the others, each of them alone."""

    label: str
    color: str
    marker: str
    dashes: Any


@contextmanager
def context() -> Iterator[None]:
    """The style of all figures, undone on leaving."""
    import matplotlib
    import seaborn

    style = {
        **seaborn.axes_style("ticks"),
        **seaborn.plotting_context("notebook"),
        "font.family": "DejaVu Sans",  # travels with matplotlib: the same figure on every machine
        "font.size": 11,
        "axes.titlesize": 11.5,
        "axes.titlelocation": "left",
        "axes.labelsize": 11,
        "xtick.labelsize": 10,
        "ytick.labelsize": 10,
        "legend.fontsize": 10,
        "legend.frameon": False,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.color": GRID,
        "grid.linewidth": 0.8,
        "axes.axisbelow": True,
        "text.color": INK,
        "axes.labelcolor": INK,
        "axes.edgecolor": QUIET,
        "xtick.color": INK,
        "ytick.color": INK,
        "lines.linewidth": 1.9,
    }
    with matplotlib.rc_context(style):
        yield


def looks(strategies: Mapping[str, Any], names: list[str] | None = None) -> dict[str, Look]:
    """How each strategy is drawn, in the order of the table.

    Args:
        strategies: Rows of the strategy table: {name: {label, color, marker, ...}}; what a row lacks is
            filled in.
        names: The strategies to draw; those without a row come last. None draws all rows.
    """
    wanted = list(strategies) if names is None else names
    order = [name for name in strategies if name in wanted] + [name for name in wanted if name not in strategies]
    found = {}
    for place, name in enumerate(order):
        row = strategies.get(name) or {}
        row = row.model_dump() if hasattr(row, "model_dump") else row  # as `reciprocity.strategies()` has it
        found[name] = Look(
            _label(name, row.get("label")),
            str(row.get("color") or SPARE_COLORS[place % len(SPARE_COLORS)]),
            str(row.get("marker") or SPARE_MARKERS[place % len(SPARE_MARKERS)]),
            DASHES[place % len(DASHES)],
        )
    return found


def _label(name: str, label: Any) -> str:
    """What people call a strategy, with its name in the configuration if that is another word."""
    if isinstance(label, Mapping):
        label = label.get("en")
    plain = name.replace("_", " ")
    return plain if not label or str(label).lower() == plain else f"{label} ({name})"


def edge(look: Look) -> str:
    """Outline of a marker, so that pale fills stand out from the page too."""
    from matplotlib.markers import MarkerStyle

    return INK if MarkerStyle(look.marker).is_filled() else look.color


def casing(look: Look) -> list[Any]:
    """Path effects that give a line too pale for white paper (below 3:1, WCAG 2.2 1.4.11) a dark rim."""
    import matplotlib.patheffects as effects

    if 1.05 / (luminance(look.color) + 0.05) >= 3:
        return []
    return [effects.Stroke(linewidth=3.4, foreground=INK), effects.Normal()]


def luminance(color: Any) -> float:
    """Relative luminance of a color, 0 to 1 (WCAG 2.2)."""
    from matplotlib.colors import to_rgb

    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def curve(ax: Axes, look: Look, at: Any, mean: Any, low: Any, high: Any, every: Any = None) -> None:
    """Draw a strategy's line with its band, and a marker at every point or at those that `every` picks."""
    ax.fill_between(at, low, high, color=look.color, alpha=0.2, linewidth=0)
    ax.plot(at, mean, color=look.color, linestyle=look.dashes, path_effects=casing(look))
    ax.plot(
        at,
        mean,
        color=look.color,
        linestyle="none",
        marker=look.marker,
        markevery=every,
        markersize=8,
        markeredgecolor=edge(look),
        markeredgewidth=0.8,
        clip_on=False,
        zorder=3,
    )


def handle(look: Look, line: bool = True) -> Line2D:
    """Legend entry of a strategy, with its line or without."""
    from matplotlib.lines import Line2D

    return Line2D(
        [],
        [],
        color=look.color,
        marker=look.marker,
        markersize=8.5,
        markeredgecolor=edge(look),
        markeredgewidth=0.8,
        linestyle=look.dashes if line else "none",
        label=look.label,
    )
