"""The figures of claims: effect, border map and sensitivity of one; the overview of all."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from reciprocity.claims.outcome import Outcome

# Okabe & Ito (2008); each verdict also has a marker of its own, so that color is never alone.
VERDICT_COLORS = {"holds": "#009E73", "only_where": "#E69F00", "fails": "#D55E00", "undecided": "#737373"}
VERDICT_MARKERS = {"holds": "o", "only_where": "D", "fails": "X", "undecided": "s"}
LIMIT = 3.0
"""Smallest effects at which the scale of a figure ends: what lies beyond is drawn at the rim with an arrow."""


def of_claim(outcome: Outcome) -> bytes:
    """Effect here and elsewhere, border map, sensitivity, side by side, as PNG."""
    from matplotlib.figure import Figure

    with style.context():
        picture = Figure(figsize=(13.5, 4.4), dpi=110, layout="constrained")
        left, middle, right = picture.subplots(1, 3, width_ratios=(1.15, 1.1, 1))
        _effect(left, outcome)
        _border(middle, outcome)
        _sensitivity(right, outcome)
        return png(picture)


def overview(outcomes: Sequence[Outcome]) -> bytes:
    """All claims in one picture: effect in smallest effects of interest, with interval and verdict, as PNG."""
    from matplotlib.figure import Figure

    with style.context():
        picture = Figure(figsize=(10, 1.6 + 0.36 * len(outcomes)), dpi=110, layout="constrained")
        axes = picture.subplots()
        for row, one in enumerate(outcomes):
            color, marker = VERDICT_COLORS[one.verdict], VERDICT_MARKERS[one.verdict]
            weakest = min(one.study.effects, key=lambda found: found.mean / abs(found.part.smallest))
            unit = abs(weakest.part.smallest)
            low, mean, high = (np.clip(at / unit, -LIMIT, LIMIT) for at in (weakest.low, weakest.mean, weakest.high))
            axes.plot([low, high], [row, row], color=color, lw=3, solid_capstyle="butt")
            axes.plot(mean, row, marker=marker, color=color, ms=9, mec=style.INK, mew=0.8, ls="none")
            if abs(weakest.mean / unit) > LIMIT:
                side = np.sign(weakest.mean)
                text = f"{weakest.mean / unit:.0f}"
                place: dict[str, Any] = {"ha": "right" if side > 0 else "left", "va": "center", "fontsize": 9}
                axes.annotate(text, (side * LIMIT, row), (-8 * side, 0), textcoords="offset points", **place)
        axes.axvline(0, color=style.QUIET, lw=1)
        axes.axvline(1, color=style.QUIET, lw=1, ls=(0, (4, 3)))
        axes.set(xlim=(-LIMIT - 0.15, LIMIT + 0.15), ylim=(len(outcomes) - 0.5, -0.5))
        axes.set_yticks(range(len(outcomes)), [f"{one.claim.id}  {one.claim.title.en}" for one in outcomes])
        axes.set_xlabel("effect in the direction of the claim, in smallest effects of interest (dashed: 1)")
        axes.grid(axis="y", visible=False)
        for verdict, color in VERDICT_COLORS.items():
            axes.plot([], [], marker=VERDICT_MARKERS[verdict], color=color, mec=style.INK, mew=0.8, ms=9, ls="none",
                      label=verdict.replace("_", " "))  # fmt: skip
        picture.legend(loc="outside upper center", ncols=4)
        return png(picture)


def _effect(axes: Axes, outcome: Outcome) -> None:
    """The main comparison above, other networks and benefits below; a color a part."""
    labels: list[str] = []
    parts = outcome.study.effects
    for k, one in enumerate(parts):
        unit, color = abs(one.part.smallest), style.SPARE_COLORS[k]
        rows = [("this world", one.mean, one.low, one.high)]
        rows += [
            (f"{row['network'].replace('_', ' ')}, b/c {row['benefit']:g}", row["mean"], row["low"], row["high"])
            for row in outcome.study.elsewhere
            if row["part"] == k + 1
        ]
        labels = [row[0] for row in rows]
        shift = (k - (len(parts) - 1) / 2) * 0.22
        for place, (_, mean, low, high) in enumerate(rows):
            at = place + shift + (0.4 if place else 0)
            axes.plot(np.array([low, high]) / unit, [at, at], color=color, lw=2.4)
            axes.plot(
                mean / unit, at, marker="o" if place else "D", color=color, ms=5 if place else 8, mec=style.INK, mew=0.6
            )
        if len(parts) > 1:
            axes.plot([], [], color=color, lw=2.4, label=_part(one.part))
    axes.axvline(0, color=style.QUIET, lw=1)
    border = min(1.0, *(one.part.smallest / abs(one.part.smallest) for one in parts))
    axes.axvline(border, color=style.QUIET, lw=1, ls=(0, (4, 3)))
    axes.set_yticks([place + (0.4 if place else 0) for place in range(len(labels))], labels)
    axes.invert_yaxis()
    axes.set(title="Effect, in smallest effects of interest", xlabel="" if len(parts) > 1 else _part(parts[0].part))
    axes.grid(axis="y", visible=False)
    if len(parts) > 1:
        axes.legend(loc="upper center", bbox_to_anchor=(0.35, -0.1), fontsize=8.5)


def _part(part: Any) -> str:
    measure = part.measure if part.measure_than in (None, part.measure) else f"{part.measure} / {part.measure_than}"
    return f"{measure} ({part.direction}): {part.world} minus {part.than}"


def _border(axes: Axes, outcome: Outcome) -> None:
    rows = outcome.study.border
    x, y, z = (np.array([row[name] for row in rows], float) for name in ("x", "y", "effect"))
    fine = np.isfinite(z)
    x, y, z = x[fine], y[fine], z[fine]
    horizontal, vertical = outcome.claim.plane
    if len(x) >= 4 and len(set(x)) > 1 and len(set(y)) > 1:
        limit = max(1.0, float(np.ceil(np.abs(z).max())))  # as far below 0 as above: white is no effect
        drawn = axes.tricontourf(x, y, z, levels=np.linspace(-limit, limit, 15), cmap="PuOr_r")
        axes.figure.colorbar(drawn, ax=axes, ticks=np.linspace(-limit, limit, 5), format="%.3g", label="effect")
        if z.min() < 0 < z.max():
            axes.tricontour(x, y, z, levels=[0], colors=[style.INK], linewidths=2)
    axes.plot(x, y, ls="none", marker=".", ms=3, color=style.INK)
    axes.set(xlabel=horizontal.key, ylabel=vertical.key, title="Where it holds (black line: no effect)")
    axes.grid(visible=False)


def _sensitivity(axes: Axes, outcome: Outcome) -> None:
    rows = outcome.study.sensitivity
    axes.barh([row["parameter"] for row in rows], [row["mu_star"] for row in rows], color=style.SPARE_COLORS[0],
              xerr=[row["confidence"] for row in rows], error_kw={"ecolor": style.INK, "lw": 1.2})  # fmt: skip
    axes.invert_yaxis()
    axes.set(title="What it hangs on (Morris)", xlabel="mean change of the effect over a parameter's range")
    axes.set_xlim(left=0)
    axes.grid(axis="y", visible=False)


def png(picture: Any) -> bytes:
    """A picture as PNG of few colors, which a chart does with, a fifth of the size."""
    held = io.BytesIO()
    picture.savefig(held, format="png", metadata={"Software": None})
    from PIL import Image

    held.seek(0)
    small = io.BytesIO()
    Image.open(held).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()
