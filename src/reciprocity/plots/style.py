"""How figures look: one quiet style, and the colors, markers and dashes of strategies.

Nothing global changes: the style holds inside `context()` only, and pyplot never hears of a figure. Nothing global is
read either: no matplotlibrc, style sheet or backend of the user's reaches a figure.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity.errors import FigureError, InputError
from reciprocity.plots.appearance import now, pt
from reciprocity.plots.matplotlib_alone import matplotlib_alone

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

INK = "#1A1A1A"  # 17.4:1 on white
QUIET = "#595959"  # 7:1 on white: second-rank text
GRID = "#E3E3E3"
# Okabe & Ito (2008), "Color universal design", for strategies whose row names no color.
SPARE_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442")
SPARE_MARKERS = "osD^vPX*ph<>"
MARKERS = "so^XDvP*ph<>dH"  # a strategy's dashes go with its marker, so that they are the same in every figure
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
    """The style of all figures, undone on leaving; inside, text is drawn as it stands, dollar signs included.

    Raises:
        FigureError: Something inside could not be drawn.
    """
    try:
        matplotlib = matplotlib_alone()
        import seaborn

        # these settings do not change what is drawn
        mine = ("backend", "backend_fallback", "date.epoch", "interactive", "timezone", "toolbar")
        plain = {key: value for key, value in matplotlib.rcParamsDefault.items() if key not in mine}
        style = {
            **plain,
            **seaborn.axes_style("ticks"),
            **seaborn.plotting_context("notebook"),
            "font.family": "DejaVu Sans",  # travels with matplotlib: the same figure on every machine
            "font.size": pt(11),
            "axes.titlesize": pt(11.5),
            "axes.titlelocation": "left",
            "axes.labelsize": pt(11),
            "xtick.labelsize": pt(10),
            "ytick.labelsize": pt(10),
            "legend.fontsize": pt(10),
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
            "lines.linewidth": 1.9 * now().rules.lines,
            "text.parse_math": False,  # a name with dollar signs is no formula
            "pdf.fonttype": 42,  # TrueType: publishers refuse Type 3
            "svg.fonttype": "none",  # text stays text
            "svg.hashsalt": "reciprocity",  # otherwise SVG ids are random
        }
        with matplotlib.rc_context(style), warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")  # `save` says it in one line
            yield
    except (InputError, FigureError, OSError, MemoryError):
        raise
    except Exception as problem:
        reason = " ".join(f"{type(problem).__name__}: {problem}".split())[:200]
        raise FigureError(f"the figure could not be drawn ({reason})") from problem


def looks(strategies: Mapping[str, Any], names: list[str] | None = None) -> dict[str, Look]:
    """How each strategy is drawn, in the order of the table.

    Args:
        strategies: Rows of the strategy table: {name: {label, color, marker, ...}}; what a row lacks is
            filled in. The order and the colors of `appearance` go before these.
        names: The strategies to draw; those without a row come last. None draws all rows.
    """
    wanted = list(strategies) if names is None else names
    order = [name for name in strategies if name in wanted] + [name for name in wanted if name not in strategies]
    first, palette = now().order, dict(now().palette)
    shown = [name for name in first if name in order] + [name for name in order if name not in first]
    found = {}
    for place, name in enumerate(order):
        row = strategies.get(name) or {}
        row = row.model_dump() if hasattr(row, "model_dump") else row  # as `reciprocity.strategies()` has it
        marker = str(row.get("marker") or SPARE_MARKERS[place % len(SPARE_MARKERS)])
        color = str(row.get("color") or SPARE_COLORS[place % len(SPARE_COLORS)])
        color = palette.get(name, color)
        found[name] = Look(_label(name, row.get("label")), color, marker, _dashes(marker))
    return {name: found[name] for name in shown}


def _dashes(marker: str) -> Any:
    place = MARKERS.find(marker)
    return DASHES[(place if place >= 0 else zlib.crc32(marker.encode())) % len(DASHES)]


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
    """Draw a strategy's line with its band, if it has one, and a marker at every point or at those `every` picks."""
    if low is not None:
        ax.fill_between(at, low, high, color=look.color, alpha=0.2, linewidth=0)
    ax.plot(at, mean, color=look.color, linestyle=look.dashes, path_effects=casing(look))
    ax.plot(
        at,
        mean,
        color=look.color,
        linestyle="none",
        marker=look.marker,
        markevery=every,
        markersize=pt(8),
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
        markersize=pt(8.5),
        markeredgecolor=edge(look),
        markeredgewidth=0.8,
        linestyle=look.dashes if line else "none",
        label=look.label,
    )
