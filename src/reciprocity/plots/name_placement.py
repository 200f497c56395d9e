"""Names beside points, placed so that none covers another name or a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.plots.appearance import pt
from reciprocity.plots.style import INK, QUIET

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LONGEST = 24  # letters of a name
SIZE = 9.5
GAP = 2.0  # points between a name and what it may not touch
STEPS = (0.0, 6.0, 14.0, 24.0, 38.0, 56.0)  # how far from its point a name may go, in points
FAR = 2  # from this step on a line leads back to the point
TURNS = 16
ROUNDS = 4


def name_points(ax: Axes, spots: np.ndarray, names: Sequence[str], ties: np.ndarray, radius: float) -> None:
    """Write a name beside each point; where it had to go far, a thin line leads back.

    Every name takes the best of many places around its point, in turn and several times over: first off
    points, names and the figure's edge, then off ties, then near. Nothing is left to chance.

    Args:
        ax: The axes, complete but for the names.
        spots: Where the points are, (n, 2).
        names: What each is called; nothing is written where this is empty.
        ties: Pairs of points with a line between them, (m, 2).
        radius: Of a point, in points of 1/72 inch.
    """
    import matplotlib.patheffects as effects
    from matplotlib.text import Text

    fig = ax.get_figure(root=True)
    if fig is None:
        return
    fig.draw_without_rendering()  # only after the layout is it known where the points are
    unit = 72 / fig.dpi
    at = ax.transData.transform(spots) * unit
    halo = [effects.Stroke(linewidth=2.4, foreground="white"), effects.Normal()]
    renderer: Any = fig.canvas.get_renderer() if hasattr(fig.canvas, "get_renderer") else None
    words = [one for one in ax.get_children() if isinstance(one, Text) and one.get_text()]  # the title, too
    taken = [np.array(one.get_window_extent(renderer).extents) * unit for one in words]
    texts, sizes, who = [], [], []
    for i, name in enumerate(names):
        if not name:
            continue
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        text = ax.annotate(
            short, spots[i], (0, 0), textcoords="offset points", ha="center", va="center", fontsize=pt(SIZE),
            color=INK, zorder=5, path_effects=halo, parse_math=False, annotation_clip=False,
        )  # fmt: skip
        text.set_in_layout(False)
        box = text.get_window_extent(renderer)
        texts.append(text)
        sizes.append((box.width * unit / 2 + GAP / 2, box.height * unit / 2 + GAP / 2))
        who.append(i)
    if not texts:
        return
    half = np.array(sizes)
    centers = [at[i] + _offsets(h, radius) for i, h in zip(who, half, strict=True)]
    slot = ax.get_position(original=True)  # above is the headline, below the legend
    inside = (np.array([0, slot.y0, 1, slot.y1]) * np.tile(fig.bbox.size, 2)) * unit
    points = np.column_stack([at - radius, at + radius])
    lines = np.stack([at[ties[:, 0]], at[ties[:, 1]]], axis=1) if len(ties) else np.empty((0, 2, 2))
    fixed = []
    for k, spread in enumerate(centers):
        boxes = np.column_stack([spread - half[k], spread + half[k]])
        out = (np.maximum(0, inside[:2] - boxes[:, :2]) + np.maximum(0, boxes[:, 2:] - inside[2:])).sum(axis=1)
        touched = _shared(boxes, points) + (_shared(boxes, np.array(taken)) if taken else 0)
        own, foreign = _apart(boxes, at[who[k]][None]), _apart(boxes, np.delete(at, who[k], axis=0))
        astray = foreign < own  # a name nearer to another point is taken for that one's
        far = np.repeat(np.array(STEPS), TURNS)
        cost = 1e4 * (out > 0) + 1e3 * (touched > 0) + 20 * touched + 300 * astray
        fixed.append(cost + 0.25 * _crossed(boxes, lines) + 0.5 * far)
    chosen = [int(cost.argmin()) for cost in fixed]
    for _ in range(ROUNDS):
        for k in range(len(chosen)):
            others = np.array(
                [
                    [*(centers[o][chosen[o]] - half[o]), *(centers[o][chosen[o]] + half[o])]
                    for o in range(len(chosen))
                    if o != k
                ]
            ).reshape(-1, 4)
            boxes = np.column_stack([centers[k] - half[k], centers[k] + half[k]])
            shared = _shared(boxes, others)
            chosen[k] = int((fixed[k] + 1e3 * (shared > 0) + 20 * shared).argmin())
    for k, text in enumerate(texts):
        offset = centers[k][chosen[k]] - at[who[k]]
        text.set_position((float(offset[0]), float(offset[1])))
        if chosen[k] // TURNS >= FAR:
            ax.annotate(
                "", spots[who[k]], tuple(offset), textcoords="offset points", zorder=2, annotation_clip=False,
                arrowprops={"arrowstyle": "-", "color": QUIET, "linewidth": 0.7, "shrinkA": 4, "shrinkB": radius},
            ).set_in_layout(False)  # fmt: skip


def _offsets(half: np.ndarray, radius: float) -> np.ndarray:
    """Return where the center of a name may lie relative to its point, in all directions: (steps * turns, 2)."""
    angle = np.arange(TURNS) * 2 * np.pi / TURNS
    way = np.column_stack([np.cos(angle), np.sin(angle)])
    way[np.abs(way) < 1e-12] = 0
    near = np.abs(way)
    with np.errstate(divide="ignore"):
        # How far the box's edge is from its center along each way: there it touches the point.
        edge = np.min(half / near, axis=1)
    return np.concatenate([way * (edge + radius + GAP / 2 + step)[:, None] for step in STEPS])


def _shared(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Area each box shares with all others."""
    if not len(others):
        return np.zeros(len(boxes))
    low = np.maximum(boxes[:, None, :2], others[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    return np.maximum(0, high - low).prod(axis=2).sum(axis=1)


def _apart(boxes: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Distance of each box to the nearest of some points."""
    if not len(points):
        return np.full(len(boxes), np.inf)
    gap = np.maximum(boxes[:, None, :2] - points[None], points[None] - boxes[:, None, 2:])
    return np.linalg.norm(np.maximum(0, gap), axis=2).min(axis=1)


def _crossed(boxes: np.ndarray, lines: np.ndarray) -> np.ndarray:
    """Length of all lines inside each box."""
    if not len(lines):
        return np.zeros(len(boxes))
    start, way = lines[None, :, 0], (lines[:, 1] - lines[:, 0])[None]
    safe = np.where(np.abs(way) < 1e-9, 1e-9, way)
    a, b = (boxes[:, None, :2] - start) / safe, (boxes[:, None, 2:] - start) / safe
    enter = np.minimum(a, b).max(axis=2).clip(0, 1)
    leave = np.maximum(a, b).min(axis=2).clip(0, 1)
    return (np.maximum(0, leave - enter) * np.linalg.norm(way, axis=2)).sum(axis=1)
