"""Break it: the slider's values, what came out at each, and where the claim stops or begins to hold."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from reciprocity.web import sentences
from reciprocity.web.preset import Preset

TURNS = ("always", "never", "stops", "starts", "wavers")
Pairs = Sequence[tuple[float, float]]
_BAND = 0.1
"""The band leaves out so much of the seeds on either side."""


def summary(preset: Preset, played: Mapping[float, Pairs]) -> dict[str, Any]:
    """Return what the chart of the slider shows.

    Args:
        preset: The preset.
        played: The measure in both arms for each seed, by value of the slider; values may be missing.

    Returns:
        `values`, all of the slider; by value, None where nothing was played, `a`, `b` and `difference` (means over
        seeds), `low` and `high` (all but the outer tenths of the differences), `share` (seeds that agree with the
        claim) and `variant`; and, once all values were played, `turn`, `border` (the first value behind the change)
        and `sentence`.
    """
    values = preset.breaking.values
    points = [_point(preset, played.get(value, ())) for value in values]
    names = ("a", "b", "difference", "low", "high", "share", "variant")
    found: dict[str, Any] = {"values": values, **{name: [point.get(name) for point in points] for name in names}}
    found |= {"turn": None, "border": None, "sentence": None}
    if all(points):
        turn, place = turn_of([point["variant"] == "holds" for point in points])
        border = None if place is None else values[place]
        found |= {"turn": turn, "border": border, "sentence": sentences.of_breaking(preset, turn, border)}
    return found


def turn_of(holds: Sequence[bool]) -> tuple[str, int | None]:
    """Say how it goes on along ascending values, and where the first change is.

    Returns:
        One of `TURNS`, and the place of the first value behind the first change; None if nothing changes.
    """
    changes = [k for k in range(1, len(holds)) if holds[k] != holds[k - 1]]
    if not changes:
        return ("always" if holds[0] else "never"), None
    if len(changes) > 1:
        return "wavers", changes[0]
    return ("stops" if holds[0] else "starts"), changes[0]


def _point(preset: Preset, pairs: Pairs) -> dict[str, Any]:
    known = [(a, b) for a, b in pairs if math.isfinite(a) and math.isfinite(b)]
    if not known:
        return {}
    outcome = preset.outcome
    a, b = (sum(pair[k] for pair in known) / len(known) for k in (0, 1))
    apart = sorted(b - a for a, b in known)
    outer = int(_BAND * len(apart))
    return {
        "a": round(a, 6),
        "b": round(b, 6),
        "difference": round(b - a, 6),
        "low": round(apart[outer], 6),
        "high": round(apart[-1 - outer], 6),
        "share": round(sum(outcome.agrees(outcome.gain(*pair)) for pair in known) / len(known), 4),
        "variant": outcome.variant(outcome.gain(a, b)),
    }
