"""Where a scenario changes in the middle of a run: a line in its round, and a word."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity.plots.appearance import pt
from reciprocity.plots.axis_labels import value
from reciprocity.plots.room import width_of
from reciprocity.plots.style import INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LETTERS = 26  # the most letters of a line
SIZE = 9.5
WIDE, HIGH = 0.56 * SIZE / 72, 1.3 * SIZE / 72  # width of a letter and height of a line, in inches


class Mark(NamedTuple):
    """A round from which on something is different, and what that is."""

    round: int
    word: str


def marks(scenario: Mapping[str, Any], where: Mapping[str, Any] | None = None) -> list[Mark]:
    """The interventions of a scenario, ascending by round.

    Args:
        scenario: The resolved configuration.
        where: Values of varied keys, {key: value}: a sweep may vary when something happens.
    """
    found = [Mark(int(node["round"]), word(node)) for node in scenario.get("intervention") or ()]
    moved = (where or {}).get("intervention.round")
    return [Mark(int(moved), found[0].word)] if moved is not None and len(found) == 1 else sorted(found)


def word(node: Mapping[str, Any]) -> str:
    """What an intervention changes, as short as can be."""
    leave, persons, become, arrive, rules = (
        node.get(key) or {} for key in ("leave", "leave_person", "become", "arrive", "set")
    )
    parts = [f"{count} {name} {'leaves' if count == 1 else 'leave'}" for name, count in leave.items() if count]
    if persons:
        one, kind = len(persons) == 1, "" if any(isinstance(who, str) for who in persons) else "person "
        kind = kind if one else kind.replace(" ", "s ")
        parts.append(f"{kind}{', '.join(map(str, persons))} {'leaves' if one else 'leave'}")
    parts += [
        f"{count} {name} become{'s' if count == 1 else ''} {target}"
        for name, targets in become.items()
        for target, count in targets.items()
        if count
    ]
    parts += [f"{count} {name} {'arrives' if count == 1 else 'arrive'}" for name, count in arrive.items() if count]
    parts += [f"{key}: {said(key, content)}" for key, content in rules.items()]
    return ", ".join(parts)


def said(key: str, content: Any) -> str:
    """A value of a scenario in a word or a few."""
    if key == "intervention" and content:
        return "; ".join(f"from round {one.round} on {one.word}" for one in marks({key: content}))
    if content is None or isinstance(content, bool):
        return {None: "none", True: "yes", False: "no"}[content]
    return ", ".join(map(value, content)) if isinstance(content, list) else value(content)


def mark(ax: Axes, found: Sequence[Mark], words: bool = True) -> None:
    """Draw a line before each mark's round; with its word in room that is made above the data.

    Args:
        ax: Axes over rounds, complete and with their limits.
        found: The marks.
        words: Whether to say what they are.
    """
    import matplotlib.patheffects as effects

    left, right = ax.get_xlim()
    found = [one for one in found if left < one.round - 0.5 < right]
    for one in found:
        ax.axvline(one.round - 0.5, color=INK, linewidth=1.1, linestyle=(0, (4, 2)), zorder=2.5)
    if not words or not found:
        return
    unit = (right - left) / width_of(ax)  # rounds in an inch
    levels: list[list[tuple[float, float]]] = []
    lines: list[int] = []
    placed = []
    for one in found:
        at = one.round - 0.5
        after, before = ((side / unit - 0.1) / WIDE for side in (right - at, at - left))  # so many letters fit
        wanted = min(len(one.word), LETTERS)
        flip = after < wanted and before > after
        rows = textwrap.wrap(one.word, int(max(8, min(LETTERS, before if flip else after)))) or [""]
        width = (max(map(len, rows)) * WIDE + 0.1) * unit
        span = (at - width, at) if flip else (at, at + width)
        level = next(
            (k for k, taken in enumerate(levels) if all(span[1] <= a or b <= span[0] for a, b in taken)), len(levels)
        )
        if level == len(levels):
            levels.append([])
            lines.append(0)
        levels[level].append(span)
        lines[level] = max(lines[level], len(rows))
        placed.append((at, rows, flip, level))
    halo = [effects.Stroke(linewidth=2.6, foreground="white"), effects.Normal()]
    low, high = ax.get_ylim()
    tall = float(ax.get_position().height * ax.figure.bbox.height / ax.figure.dpi) / pt(1)
    room = min(0.6, (sum(lines) * HIGH + 0.1) / tall)
    top = low + (high - low) / (1 - room)
    ticks = [tick for tick in ax.get_yticks() if low <= tick <= high]
    ax.set_ylim(low, top)
    ax.set_yticks(ticks)
    for at, rows, flip, level in placed:
        down = top - (top - low) * (sum(lines[:level]) * HIGH + 0.03) / tall
        gap = (-1 if flip else 1) * 0.05 * unit
        ax.text(
            at + gap, down, "\n".join(rows), fontsize=pt(SIZE), color=INK, linespacing=1.15,
            ha="right" if flip else "left", va="top", parse_math=False, zorder=4,
            path_effects=halo,
        )  # fmt: skip
