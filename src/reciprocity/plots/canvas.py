"""The sheet a figure is drawn on: its size, headline and legend, and how it is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.plots.appearance import now, pt, using
from reciprocity.plots.room import columns, wrapped
from reciprocity.plots.style import INK, QUIET, context
from reciprocity.results.atomic_write import whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

DPI = 150
MANY = 8  # with more strategies the legend is set small, and bands are left out because they would overlap
FORMATS = ("png", "pdf", "svg", "tiff", "tif", "jpg", "jpeg", "webp")


def figure(width: float, height: float) -> Figure:
    """An empty figure of a size in inches, unless `appearance` wants another; it makes room for whatever is on it."""
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    from reciprocity.plots.sheet import Sheet

    engine = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.1)
    return Sheet(figsize=now().size(width, height), layout=engine, facecolor="white")


def headline(fig: Figure, title: str, basis: str = "") -> None:
    """Say at the upper left what a figure shows, and below in quiet letters what it stands on."""
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    if not now().rules.headline:
        return
    width, height = (float(side) * 72 for side in fig.get_size_inches())  # points
    top = 10.0
    for text, size, weight, color in ((title, pt(13), "bold", INK), (basis, pt(10.5), "normal", QUIET)):
        letters = int(width / (size * (0.63 if weight == "bold" else 0.55)))
        for line in wrapped(fig, text, 0.976 * width, letters, fontsize=size, fontweight=weight):
            place = fig.text(0.012, 1 - top / height, line, fontsize=size, fontweight=weight, color=color)
            place.set_verticalalignment("top")
            place.set_in_layout(False)
            top += 1.35 * size
    engine = fig.get_layout_engine()
    if isinstance(engine, ConstrainedLayoutEngine):
        engine.set(rect=(0, 0, 1, 1 - (top + 2) / height))


def key_to(fig: Figure, handles: Sequence[Line2D]) -> None:
    """Place the legend below a figure of ours, which grows by it, so that many strategies do not squeeze the axes."""
    many = len(handles) > MANY
    options: dict[str, Any] = {"fontsize": pt(8.5), "handlelength": 3.2, "columnspacing": 1.2} if many else {}
    for count in columns(len(handles)):
        legend = fig.legend(handles=list(handles), loc="outside lower left", ncols=count, **options)
        width = legend.get_window_extent().width / fig.dpi + 20 / 72
        if many and count == 2:
            fig.set_figwidth(max(fig.get_figwidth(), width))  # a legend in one column would be taller than the figure
        if count == 1 or width <= fig.get_figwidth():
            fig.set_figheight(fig.get_figheight() + pt(0.19 if many else 0.22) * -(-len(handles) // count))
            return
        legend.remove()


def save(fig: Figure, path: str | Path, about: str = "", dpi: float = DPI) -> Path:
    """Write a figure in the format of the file's ending: the same figure gives the same bytes, and never half a file.

    In PDF and SVG text stays text: TrueType (type 42) in the one, the words themselves in the other.

    Args:
        fig: The figure.
        path: Where to write it; the ending is one of `FORMATS`. Folders that are missing are made.
        about: A line kept inside a PNG, PDF or SVG file, such as the command that repeats it.
        dpi: Dots per inch of the formats that have dots, above 0.

    Raises:
        InputError: The ending is unknown, or the file cannot be written.
        FigureError: The figure cannot be drawn.
    """
    path = Path(path)
    kind = path.suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        wrong = "EPS has no transparency; take pdf" if kind in ("eps", "ps") else f"known are {', '.join(FORMATS)}"
        raise InputError(f"{path}: a figure cannot be written as {kind or 'a file without an ending'}; {wrong}")
    kept: dict[str, dict[str, Any]] = {  # without version and date, so that the same figure gives the same bytes
        "png": {"Software": None, "Description": about},
        "pdf": {"Creator": None, "Producer": None, "CreationDate": None, "Subject": about},
        "svg": {"Creator": None, "Date": None, "Description": about},
    }
    words = {key: value for key, value in kept.get(kind, {}).items() if value != ""}
    look = getattr(fig, "appearance", None) or now()
    with whole(path) as file, using(look), context():
        _lay_out_anew(fig)
        fig.savefig(file, format=kind, dpi=dpi, metadata=words or None)
        absent = _absent(fig)
    if absent:
        shown = " ".join(absent[:8]) + (f" and {len(absent) - 8} more" if len(absent) > 8 else "")
        print(f"note: {path}: the font has no sign for {shown}; boxes stand for them", file=sys.stderr)
    return path


def _lay_out_anew(fig: Figure) -> None:
    """Reset the layout before it is computed again, because starting from its own result would shift it a little."""
    if fig.get_layout_engine() is not None:
        for ax in fig.axes:
            if (place := ax.get_subplotspec()) is not None:
                ax.set_subplotspec(place)


def _absent(fig: Figure) -> list[str]:
    """The letters of a figure for which its font has no sign."""
    from matplotlib.font_manager import FontProperties, findfont, get_font
    from matplotlib.text import Text

    known = get_font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap()
    found = {letter for text in fig.findobj(Text) if isinstance(text, Text) for letter in text.get_text()}
    return sorted(
        letter for letter in found if letter.isprintable() and not letter.isspace() and ord(letter) not in known
    )
