"""The sheet a figure is drawn on: its size, headline and legend, and how it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity.files import whole
from reciprocity.plots.style import INK, QUIET, context

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

DPI = 150


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


def title(ax: Axes, text: str) -> None:
    """Title somebody else's axes in lines that fit their width."""
    import textwrap

    ax.set_title("\n".join(textwrap.wrap(text, max(16, int(width_of(ax) * 72 / 6.2)))))


def width_of(ax: Axes) -> float:
    """Width of axes in inches, before layout."""
    return float(ax.get_position().width * ax.figure.bbox.width / ax.figure.dpi)


def key_to(ax: Axes, handles: list[Line2D], fig: Figure | None) -> None:
    """Place the legend where it can cover no data: below the figure if it is ours, else below the axes.

    Our own figure grows by the legend's height, so that many strategies do not squeeze the axes.
    """
    if fig is None:
        height = ax.get_position().height * ax.figure.bbox.height  # room for the label of the axis
        down = -0.62 / (height / ax.figure.dpi)
        ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, down), borderaxespad=0)
        return
    room = fig.get_figwidth() * 72 - 20  # points
    widths = [5.5 * len(str(one.get_label())) + 60 for one in handles]
    most = next((n for n in range(4, 1, -1) if sum(_columns(widths, n)) <= room), 1)
    columns = len(_columns(widths, most)) or 1
    fig.set_figheight(fig.get_figheight() + 0.22 * -(-len(handles) // columns))
    fig.legend(handles=handles, loc="outside lower left", ncols=columns)


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
    kept = {"Software": None, **({"Description": about} if about else {})}  # no version, no date
    with whole(path) as file, context():
        fig.savefig(file, format="png", dpi=DPI, metadata=kept)
    return path
