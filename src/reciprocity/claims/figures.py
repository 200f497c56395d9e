"""The figures of claims: effect, border map and sensitivity of one; the overview of all.

Every effect is drawn in smallest effects of interest, on a scale that is even around 0 and logarithmic beyond 1.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.effect import ratio
from reciprocity.claims.words import says
from reciprocity.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from reciprocity.claims.claim import Part
    from reciprocity.claims.outcome import Language, Outcome

# Okabe & Ito (2008); each verdict also has a marker of its own, so that color is never alone.
VERDICT_COLORS = {"holds": "#009E73", "only_where": "#E69F00", "fails": "#D55E00", "undecided": "#737373"}
VERDICT_MARKERS = {"holds": "o", "only_where": "D", "fails": "X", "undecided": "s"}
TICKS = (1, 3, 10, 30, 100, 300, 1000)
SHADES = (0.12, 0.3, 0.5, 0.68, 0.84, 0.95, 1.0)
SIZE = (4.8, 3.9)  # inches; at this width letters can be read on a phone
KINDS = ("effect", "border", "sensitivity")


def of_claim(outcome: Outcome, language: Language) -> dict[str, bytes]:
    """Effect here and elsewhere, border map, and sensitivity, as PNG by `KINDS`."""
    found = {}
    for kind, draw in zip(KINDS, (_effect, _border, _sensitivity), strict=True):
        with style.context():
            from matplotlib.figure import Figure

            picture = Figure(figsize=SIZE, dpi=150, layout="constrained")
            draw(picture.subplots(), outcome, says(language))
            found[kind] = png(picture)
    return found


def overview(outcomes: Sequence[Outcome], language: Language) -> bytes:
    """All claims in one picture: effect in smallest effects of interest, with interval and verdict, as PNG."""
    say = says(language)
    with style.context():
        from matplotlib.figure import Figure

        picture = Figure(figsize=(10.5, 1.8 + 0.36 * len(outcomes)), dpi=110, layout="constrained")
        axes = picture.subplots()
        for row, one in enumerate(outcomes):
            color, marker = VERDICT_COLORS[one.verdict], VERDICT_MARKERS[one.verdict]
            low, mean, high = (
                ratio(one.weakest.part, at) for at in (one.weakest.low, one.weakest.mean, one.weakest.high)
            )
            axes.plot([low, high], [row, row], color=color, lw=3, solid_capstyle="butt")
            axes.plot(mean, row, marker=marker, color=color, ms=9, mec=style.INK, mew=0.8, ls="none")
        _scale(axes, [ratio(one.weakest.part, at) for one in outcomes for at in (one.weakest.low, one.weakest.high)])
        axes.set_ylim(len(outcomes) - 0.4, -0.6)
        axes.set_yticks(
            range(len(outcomes)), [f"{one.claim.id}  {getattr(one.claim.title, language)}" for one in outcomes]
        )
        axes.set_xlabel(say["scale"])
        axes.grid(axis="y", visible=False)
        for verdict in VERDICT_COLORS:
            if not any(one.verdict == verdict for one in outcomes):
                continue
            axes.plot([], [], marker=VERDICT_MARKERS[verdict], color=VERDICT_COLORS[verdict], mec=style.INK, mew=0.8,
                      ms=9, ls="none", label=say[verdict])  # fmt: skip
        picture.legend(loc="outside upper center", ncols=4)
        return png(picture)


def _scale(axes: Axes, values: Sequence[float]) -> None:
    """Make the horizontal axis one of effects: 0 and the smallest effect of interest marked."""
    values = [value for value in values if not np.isnan(value)]  # an effect that is not defined is not drawn
    far = max(np.abs([*values, 1.0]))
    axes.set_xscale("symlog", linthresh=1.0, linscale=0.7)
    ticks = [tick for tick in TICKS if tick <= far * 1.2]
    below = [-tick for tick in reversed(ticks) if -tick >= min([*values, 0.0]) * 1.2]
    ticks = [tick for tick in ticks if tick == 1 or tick <= max([*values, 0.0]) * 1.2]
    places = [*below, 0, *ticks]
    axes.set_xticks(places, [_tick(place) for place in places])
    axes.set_xticks([], minor=True)
    axes.axvline(0, color=style.QUIET, lw=1)
    axes.axvline(1, color=style.QUIET, lw=1, ls=(0, (4, 3)))


def _tick(value: float) -> str:
    return f"{value:g}".replace("-", "\N{MINUS SIGN}")


def _effect(axes: Axes, outcome: Outcome, say: dict[str, str]) -> None:
    """The main comparison above, other networks and benefits below; a color and a marker a part."""
    labels: list[str] = []
    parts, drawn = outcome.study.effects, [1.0]
    for k, one in enumerate(parts):
        color, marker = style.SPARE_COLORS[k], style.SPARE_MARKERS[k]
        rows = [(say["here"], one.mean, one.low, one.high)]
        rows += [
            (f"{row['network'].replace('_', ' ')}, b/c {row['benefit']:g}", row["mean"], row["low"], row["high"])
            for row in outcome.study.elsewhere
            if row["part"] == k + 1
        ]
        labels = [row[0] for row in rows]
        shift = (k - (len(parts) - 1) / 2) * 0.22
        for place, (_, *values) in enumerate(rows):
            mean, low, high = (ratio(one.part, value) for value in values)
            at = place + shift + (0.4 if place else 0)
            axes.plot([low, high], [at, at], color=color, lw=2.4)
            axes.plot(mean, at, marker=marker, color=color, ms=5.5 if place else 9, mec=style.INK, mew=0.6)
            drawn += [low, high]
        if len(parts) > 1:
            axes.plot([], [], color=color, marker=marker, mec=style.INK, mew=0.6, lw=2.4, label=_part(one.part, say))
    _scale(axes, drawn)
    axes.set_yticks([place + (0.4 if place else 0) for place in range(len(labels))], labels, fontsize=9)
    axes.invert_yaxis()
    axes.set_title(say["effect_title"])
    axes.set_xlabel(say["in_smallest"] if len(parts) > 1 else f"{_part(parts[0].part, say)}\n{say['in_smallest']}",
                    fontsize=9)  # fmt: skip
    axes.grid(axis="y", visible=False)
    if len(parts) > 1:
        axes.figure.legend(loc="outside lower center", fontsize=8.5)


def _part(part: Part, say: dict[str, str]) -> str:
    measure = part.measure if part.measure_than in (None, part.measure) else f"{part.measure} / {part.measure_than}"
    worlds = part.world if part.world == part.than else f"{part.world} \N{EN DASH} {part.than}"
    return f"{measure} ({say[part.direction]}): {worlds}"


def _border(axes: Axes, outcome: Outcome, say: dict[str, str]) -> None:
    from matplotlib import colormaps

    rows = outcome.study.border
    x, y, z = (np.array([row[name] for row in rows], float) for name in ("x", "y", "effect"))
    fine = np.isfinite(z)
    told = [] if fine.all() else [say["border_gray"]]
    x, y, z = x[fine], y[fine], z[fine]
    horizontal, vertical = outcome.claim.plane
    if len(x) >= 4 and len(set(x)) > 1 and len(set(y)) > 1:
        below, above = (sum(tick < far for tick in TICKS) + 1 for far in (-z.min(), z.max()))
        levels = [*(-tick for tick in reversed(TICKS[:below])), 0, *TICKS[:above]]
        # The same effect has the same color on every map.
        steps = [*(-SHADES[k] for k in reversed(range(below))), *SHADES[:above]]
        colors = colormaps["PuOr_r"]([0.5 + step / 2 for step in steps])
        drawn = axes.tricontourf(x, y, np.clip(z, levels[0], levels[-1]), levels=levels, colors=colors)
        bar = axes.figure.colorbar(drawn, ax=axes, ticks=levels, spacing="uniform")
        bar.set_ticklabels([_tick(level) for level in levels])
        bar.set_label(say["in_smallest"], fontsize=9)
        for level, dashes in ((0, "-"), (1, (0, (4, 3)))):
            if z.min() < level < z.max():
                told = [say["border_line"], *told] if level == 0 else told
                axes.tricontour(x, y, z, levels=[level], colors=[style.INK], linewidths=2, linestyles=[dashes])
    axes.set_facecolor(style.GRID)  # cells in which the measure is not defined
    axes.plot(x, y, ls="none", marker=".", ms=3, color=style.INK, clip_on=False, zorder=4)
    axes.set(xlabel=horizontal.key, ylabel=vertical.key)
    axes.set_title(say["border_title"] + (f" ({', '.join(told)})" if told else ""))
    axes.grid(visible=False)


def _sensitivity(axes: Axes, outcome: Outcome, say: dict[str, str]) -> None:
    rows = outcome.study.sensitivity
    axes.barh([row["parameter"] for row in rows], [row["mu_star"] for row in rows], color=style.SPARE_COLORS[0],
              xerr=[row["confidence"] for row in rows], error_kw={"ecolor": style.INK, "lw": 1.2})  # fmt: skip
    axes.invert_yaxis()
    axes.set_title(say["sensitivity_title"])
    axes.set_xlabel(say["moved"], fontsize=9)
    axes.set_xlim(left=0)
    axes.grid(axis="y", visible=False)


def png(picture: Any) -> bytes:
    """A picture on its white ground as PNG, every color as it was drawn."""
    from PIL import Image

    held, packed = io.BytesIO(), io.BytesIO()
    picture.savefig(held, format="png", metadata={"Software": None})
    Image.open(held).convert("RGB").save(packed, "PNG", optimize=True)
    return packed.getvalue()
