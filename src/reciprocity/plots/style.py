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
DASHES = ("-", (0, (6, 2)), (0, (1.2, 1.4)), (0, (6, 1.6, 1.2, 1.6)), (0, (3, 1.4)), (0, (6, 1.4, 1.2, 1.4, 1.2, 1.4)))
DPI = 150


class Look(NamedTuple):
    """How one strategy is drawn: label, fill color, marker and dashes tell it from the others, any of them alone."""

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
        "lines.linewidth": 2,
    }
    with matplotlib.rc_context(style):
        yield


def looks(strategies: Mapping[str, Mapping[str, Any]], names: list[str] | None = None) -> dict[str, Look]:
    """How each strategy is drawn, in the order of the table.

    Args:
        strategies: Rows of the strategy table: {name: {label, color, marker, ...}}; what a row lacks is filled in.
        names: The strategies to draw; those without a row come last. None draws all rows.
    """
    wanted = list(strategies) if names is None else names
    order = [name for name in strategies if name in wanted] + [name for name in wanted if name not in strategies]
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
    """Outline of a marker that stands out from its fill, and from the page around it."""
    from matplotlib.markers import MarkerStyle

    if not MarkerStyle(look.marker).is_filled():
        return look.color
    return "#FFFFFF" if _luminance(look.color) < 0.03 else INK


def casing(look: Look) -> list[Any]:
    """Path effects that give a line too pale for white paper (below 3:1, WCAG 2.2 1.4.11) a dark rim."""
    import matplotlib.patheffects as effects

    if 1.05 / (_luminance(look.color) + 0.05) >= 3:
        return []
    return [effects.Stroke(linewidth=3.4, foreground=INK), effects.Normal()]


def _luminance(color: str) -> float:
    """Relative luminance of a color, 0 to 1 (WCAG 2.2)."""
    from matplotlib.colors import to_rgb

    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def figure(width: float, height: float) -> Figure:
    """An empty figure of a size in inches that makes room for whatever is on it."""
    from matplotlib.figure import Figure

    made = Figure(figsize=(width, height), layout="constrained", facecolor="white")
    made.get_layout_engine().set(w_pad=0.12, h_pad=0.1)  # type: ignore[call-arg]
    return made


def headline(fig: Figure, text: str, size: float = 13) -> None:
    """Title a figure at its upper left, broken into lines that fit."""
    import textwrap

    chars = int(fig.get_figwidth() * 72 / (size * 0.58))
    fig.suptitle("\n".join(textwrap.wrap(text, chars)), x=0.012, ha="left", fontsize=size, fontweight="bold")


def key_to(ax: Axes, handles: list[Line2D], own: bool) -> None:
    """Place the legend where it can cover no data: below an own figure, else right of the axes."""
    if own:
        fig = ax.figure
        room = fig.get_figwidth() * 72 / 6.3  # letters that fit in one line
        widest = max((len(str(handle.get_label())) for handle in handles), default=0) + 9
        fig.legend(handles=handles, loc="outside lower left", ncols=max(1, min(len(handles), int(room / widest))))
    else:
        ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1))


def handle(look: Look, line: bool = True, size: float = 8) -> Line2D:
    """Legend entry of a strategy."""
    from matplotlib.lines import Line2D

    return Line2D(
        [],
        [],
        color=look.color,
        marker=look.marker,
        markersize=size,
        markeredgecolor=edge(look),
        markeredgewidth=0.8,
        linestyle=look.dashes if line else "none",
        path_effects=casing(look) if line else [],
        label=look.label,
    )


def save(fig: Figure, path: str | Path) -> Path:
    """Write a figure as PNG, 150 dots per inch: the same figure gives the same bytes, and never half a file.

    Raises:
        InputError: The file cannot be written.
    """
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with context(), draft.open("wb") as file:
            fig.savefig(file, format="png", dpi=DPI, metadata={"Software": None})
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as problem:
        draft.unlink(missing_ok=True)
        raise InputError(f"{path}: cannot be written ({problem.strerror}), free the space or the rights") from problem
    return path
