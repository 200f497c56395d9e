"""How figures look: one quiet style, colors and markers of strategies, and how a figure is written.

Nothing global changes: the style holds inside `context()` only, and figures are plain `Figure` objects that
pyplot never hears of.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity.errors import InputError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
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
DPI = 150


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


def looks(strategies: Mapping[str, Mapping[str, Any]], names: list[str] | None = None) -> dict[str, Look]:
    """How each strategy is drawn, in the order of the table.

    Args:
        strategies: Rows of the strategy table: {name: {label, color, marker, ...}}; what a row lacks is
            filled in.
        names: The strategies to draw; those without a row come last. None draws all rows.
    """
    wanted = list(strategies) if names is None else names
    order = [name for name in strategies if name in wanted] + [
        name for name in wanted if name not in strategies
    ]
    found = {}
    for place, name in enumerate(order):
        row = strategies.get(name) or {}
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


def figure(width: float, height: float) -> Figure:
    """An empty figure of a size in inches that makes room for whatever is on it."""
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    engine = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.1)
    return Figure(figsize=(width, height), layout=engine, facecolor="white")


def headline(fig: Figure, title: str, basis: str = "") -> None:
    """Say at the upper left what a figure shows, and below in quiet letters what it stands on."""
    import textwrap

    from matplotlib.layout_engine import ConstrainedLayoutEngine

    width, height = (float(side) * 72 for side in fig.get_size_inches())  # points
    top = 10.0
    for text, size, weight, color in ((title, 13, "bold", INK), (basis, 10.5, "normal", QUIET)):
        for line in textwrap.wrap(text, int(width / (size * (0.63 if weight == "bold" else 0.55)))):
            place = fig.text(0.012, 1 - top / height, line, fontsize=size, fontweight=weight, color=color)
            place.set_verticalalignment("top")
            place.set_in_layout(False)
            top += 1.35 * size
    engine = fig.get_layout_engine()
    if isinstance(engine, ConstrainedLayoutEngine):
        engine.set(rect=(0, 0, 1, 1 - (top + 2) / height))


def key_to(ax: Axes, handles: list[Line2D], fig: Figure | None) -> None:
    """Place the legend where it can cover no data: below a figure of our own, else right of the axes."""
    if fig is None:
        ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1))
        return
    room = fig.get_figwidth() * 72 - 20  # points
    widths = [5.5 * len(str(one.get_label())) + 60 for one in handles]
    columns = next((n for n in range(4, 1, -1) if sum(_columns(widths, n)) <= room), 1)
    fig.legend(handles=handles, loc="outside lower left", ncols=len(_columns(widths, columns)) or 1)


def _columns(widths: list[float], most: int) -> list[float]:
    """Width of each column of a legend of at most so many columns, filled as evenly as can be."""
    rows = -(-len(widths) // most) or 1
    few, extra = divmod(len(widths), -(-len(widths) // rows) or 1)
    found: list[float] = []
    start = 0
    while start < len(widths):
        stop = start + few + (len(found) < extra)
        found.append(max(widths[start:stop]))
        start = stop
    return found


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


def save(fig: Figure, path: str | Path, about: str = "") -> Path:
    """Write a figure as PNG, 150 dots per inch: the same figure gives the same bytes, and never half a file.

    Args:
        fig: The figure.
        path: Where to write it; folders that are missing are made.
        about: A line kept inside the file, such as the command that repeats it.

    Raises:
        InputError: The file cannot be written.
    """
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    kept = {"Software": None, **({"Description": about} if about else {})}  # no version, no date
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with context(), draft.open("wb") as file:
            fig.savefig(file, format="png", dpi=DPI, metadata=kept)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as problem:
        draft.unlink(missing_ok=True)
        reason = problem.strerror or str(problem)
        raise InputError(f"{path}: cannot be written ({reason}), free the space or the rights") from problem
    return path
