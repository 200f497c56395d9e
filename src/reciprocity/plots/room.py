"""The room that axes have: titles and legends that fit it, and axes that somebody else made kept inside theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.plots.appearance import now, pt

GAP = 2.0  # points between what belongs to one axes and what belongs to the next

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.transforms import Bbox


def title(ax: Axes, text: str, size: float | None = None, width: float | None = None) -> None:
    """Title axes in lines that fit their width or another one, in letters of a size, all in points."""
    size = float(size or ax.title.get_fontsize())
    width = width or pt(width_of(ax) * 72)
    lines = wrapped(ax.get_figure(root=True), text, max(width, 72), max(16, int(width / pt(6.2))), fontsize=size)
    ax.set_title("\n".join(lines), loc="left", fontsize=size)


def wrapped(fig: Any, text: str, room: float, letters: int, **font: Any) -> list[str]:
    """Break a text into lines of at most so many letters, fewer where these are wider than the room in points."""
    import textwrap

    probe = fig.text(0, 0, "", **font)
    while True:
        lines = textwrap.wrap(text, letters)
        probe.set_text("\n".join(lines))
        if letters <= 8 or probe.get_window_extent().width * 72 / fig.dpi <= room:
            break
        letters -= 2
    probe.remove()
    return lines


def width_of(ax: Axes) -> float:
    """Width of axes in inches, before layout; where text is larger or smaller than usual, in as much larger inches."""
    return float(ax.get_position().width * ax.figure.bbox.width / ax.figure.dpi / now().rules.text)


def columns(count: int) -> list[int]:
    """How many columns so many entries may stand in, the most first, each filled as evenly as can be."""
    found = (-(-count // -(-count // most)) for most in range(min(4, count), 0, -1))
    return list(dict.fromkeys(found))


def borrow(ax: Axes) -> None:
    """Prepare somebody else's axes: what we write on them is drawn as it stands, dollar signs included."""
    for axis in (ax.xaxis, ax.yaxis):
        axis.reset_ticks()  # texts that exist already may still read dollar signs as formulas
    _plainly(ax)
    ax.set_anchor("W")  # axes with a fixed aspect ratio are moved to the left


def _plainly(ax: Axes) -> None:
    from matplotlib.text import Text

    for text in ax.findobj(Text):
        if isinstance(text, Text):
            text.set_parse_math(False)
            text.set_usetex(False)


def fit(ax: Axes, handles: Sequence[Line2D] = ()) -> None:
    """Keep somebody else's axes, with title, labels and legend, inside the room they had.

    A layout engine of the figure's sees to the room itself.

    Args:
        ax: The axes, complete but for the legend.
        handles: What the legend names; it is placed below, where it can cover no data.
    """
    fig = ax.get_figure(root=True)
    if fig is None:
        return
    upright, heading = ax.get_ylabel(), ax.get_title(loc="left")
    laid_out = fig.get_layout_engine() is not None
    if laid_out:
        fig.draw_without_rendering()
    slot = _slot(ax, _with_bars(ax))
    for step in range(2 if laid_out else 12):
        if step == (1 if laid_out else 6):  # the sides are settled; the legend needs room below
            _legend(ax, handles, slot)
        if heading:
            title(ax, " ".join(heading.split()), pt(10.5), (slot.x1 - ax.bbox.x0) / fig.dpi * 72)
        break_label(ax, upright)
        if not laid_out:
            _shrink(ax, slot)
    _plainly(ax)


def _shrink(ax: Axes, slot: Bbox) -> None:
    """Draw in the sides of axes by what sticks out of their room."""
    from matplotlib.transforms import Bbox

    fig, mine, legend = ax.get_figure(root=True), _with_bars(ax), ax.get_legend()
    assert fig is not None
    sides = [box for one in mine if (box := one.get_tightbbox(bbox_extra_artists=_beside(one, legend)))]
    side = Bbox.union(sides)
    full = Bbox.union([*sides, *([legend.get_window_extent()] if legend else [])])
    over = np.maximum([slot.x0 - side.x0, slot.y0 - full.y0, side.x1 - slot.x1, full.y1 - slot.y1], 0)
    if over.max() <= 0.5:
        return
    left, low, right, high = over / np.tile(fig.bbox.size, 2)
    frames = [one.get_position(original=True) for one in mine]
    was = Bbox.union(frames)
    wide, tall = (max(0.25 * old, old - less) for old, less in ((was.width, left + right), (was.height, low + high)))
    for one, frame in zip(mine, frames, strict=True):
        kept = one.get_in_layout()
        at = ((frame.x0 - was.x0) / was.width * wide, (frame.y0 - was.y0) / was.height * tall)
        size = (frame.width / was.width * wide, frame.height / was.height * tall)
        one.set_position((was.x0 + left + at[0], was.y0 + low + at[1], *size))
        one.set_in_layout(kept)


def _legend(ax: Axes, handles: Sequence[Line2D], slot: Bbox) -> None:
    """A legend below the name of the horizontal axis, in as many columns as fit into the room, in letters that fit.

    It begins where the axes begin, or, if it is too wide for that, where their room begins.
    """
    from matplotlib.transforms import ScaledTranslation, blended_transform_factory

    fig = ax.get_figure(root=True)
    if fig is None or not handles:
        return
    ax.apply_aspect()
    axis = ax.xaxis.get_tightbbox()
    down = (ax.bbox.y0 - axis.y0) / fig.dpi + 0.06 if axis is not None else 0.06  # inches
    below = ax.transAxes + ScaledTranslation(0, -down, fig.dpi_scale_trans)
    outer = blended_transform_factory(fig.transFigure, below)
    starts = [(ax.bbox.x0, 0.0, below), (slot.x0, slot.x0 / fig.bbox.width, outer)]
    sizes = [(count, pt(8.5)) for count in columns(len(handles))] + [(1, pt(size)) for size in (7.5, 6.5, 5.5)]
    for count, size in sizes:
        for begin, x, transform in starts:
            legend = ax.legend(
                handles=list(handles), loc="upper left", bbox_to_anchor=(x, 0), bbox_transform=transform,
                borderaxespad=0, ncols=count, fontsize=size,
            )  # fmt: skip
            if legend.get_window_extent().width <= slot.x1 - begin:
                return


def _with_bars(ax: Axes) -> list[Axes]:
    """Axes and their color bars."""
    return [ax, *(one.colorbar.ax for one in ax.collections if one.colorbar is not None)]


def break_label(ax: Axes, text: str) -> None:
    """Break the name of the vertical axis into lines as long as the axis."""
    fig = ax.get_figure(root=True)
    if fig is not None and text:
        tall = ax.bbox.height / fig.dpi * 72
        ax.set_ylabel("\n".join(wrapped(fig, text, tall, len(text), fontsize=ax.yaxis.label.get_fontsize())))


def _beside(ax: Axes, legend: Any) -> list[Any]:
    """What belongs to axes, but for the legend."""
    return [one for one in ax.get_default_bbox_extra_artists() if one is not legend]


def _slot(ax: Axes, mine: list[Axes]) -> Bbox:
    """The room of axes in pixels: on each side half the way to the next ones, else all the way to the figure's edge."""
    from matplotlib.transforms import Bbox

    fig = ax.get_figure(root=True)
    assert fig is not None
    own = Bbox.union([one.get_window_extent() for one in mine])
    x0, y0, x1, y1 = fig.bbox.extents
    for one in fig.axes:
        if one in mine or not one.get_visible():
            continue
        box = one.get_window_extent()
        full = one.get_tightbbox() or box
        if box.y0 < own.y1 and own.y0 < box.y1:
            if box.x1 <= own.x0:
                x0 = max(x0, (box.x1 + own.x0) / 2, min(full.x1, own.x0))
            elif box.x0 >= own.x1:
                x1 = min(x1, (box.x0 + own.x1) / 2, max(full.x0, own.x1))
        if box.x0 < own.x1 and own.x0 < box.x1:
            if box.y1 <= own.y0:
                y0 = max(y0, (box.y1 + own.y0) / 2, min(full.y1, own.y0))
            elif box.y0 >= own.y1:
                y1 = min(y1, (box.y0 + own.y1) / 2, max(full.y0, own.y1))
    return Bbox.from_extents(x0, y0, x1, y1).padded(-GAP * fig.dpi / 72)
