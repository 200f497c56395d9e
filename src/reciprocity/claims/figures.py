"""The figures of claims: effects over plausible worlds, ways to ask, border, what it hangs on; the overview of all."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.border_figure import border
from reciprocity.claims.judging import FAILS, HOLDS
from reciprocity.claims.words import Language, name_of, percent, says
from reciprocity.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from reciprocity.claims.plausible import Box
    from reciprocity.claims.study import Study

# Okabe & Ito (2008); each verdict also has a marker of its own, so that color is never alone.
VERDICT_COLORS = {"holds": "#009E73", "depends": "#E69F00", "fails": "#D55E00", "untestable": "#737373"}
VERDICT_MARKERS = {"holds": "o", "depends": "D", "fails": "X", "untestable": "s"}
SIZE = (4.8, 3.9)  # inches; at this width letters can be read on a phone
KINDS = ("worlds", "specifications", "border", "hangs_on")
MOST = 10
"""Keys that the figure of what an effect hangs on shows."""


def of_claim(study: Study, of: Box, language: Language) -> dict[str, bytes]:
    """The pictures of one claim, as PNG by `KINDS`."""
    found = {}
    draws: dict[str, Callable[[Axes, Study, Box, Language], None]] = {
        "worlds": _worlds, "specifications": _specifications, "border": border, "hangs_on": _hangs_on,
    }  # fmt: skip
    for kind, draw in draws.items():
        with style.context():
            from matplotlib.figure import Figure

            picture = Figure(figsize=SIZE, dpi=150, layout="constrained")
            draw(picture.subplots(), study, of, language)
            found[kind] = png(picture)
    return found


def overview(studies: Sequence[Study], language: Language) -> bytes:
    """All claims in one picture: the share of plausible worlds in which each comes out, with its interval, as PNG."""
    say = says(language)
    with style.context():
        from matplotlib.figure import Figure

        picture = Figure(figsize=(10.5, 2.2 + 0.36 * len(studies)), dpi=110, layout="constrained")
        axes = picture.subplots()
        for low, high in ((-2, 100 * FAILS), (100 * HOLDS, 102)):
            axes.axvspan(low, high, color=style.GRID, alpha=0.6, lw=0, zorder=0)
        for row, one in enumerate(studies):
            verdict, found = one.verdict, one.share
            color = VERDICT_COLORS[verdict]
            axes.plot([100 * found.low, 100 * found.high], [row, row], color=color, lw=3, solid_capstyle="butt")
            if len(one.judged) > 1:
                parts = [100 * part.as_claimed.at for part in one.judged]
                axes.plot(parts, [row] * len(parts), ls="none", marker="|", ms=9, mew=1.4, color=style.INK, zorder=5)
            axes.plot(100 * found.at, row, marker=VERDICT_MARKERS[verdict], color=color, ms=9, mec=style.INK, mew=0.8,
                      ls="none", zorder=4)  # fmt: skip
        axes.set_ylim(len(studies) - 0.4, -0.6)
        axes.set_xlim(-2, 102)
        axes.set_xticks([0, 20, 40, 60, 80, 100])
        axes.set_yticks(
            range(len(studies)), [f"{one.claim.id}  {getattr(one.claim.title, language)}" for one in studies]
        )
        axes.set_title(say["overview_title"])
        axes.set_xlabel(say["overview_axis"])
        axes.grid(axis="y", visible=False)
        for kind, color in VERDICT_COLORS.items():
            if any(one.verdict == kind for one in studies):
                axes.plot([], [], marker=VERDICT_MARKERS[kind], color=color, mec=style.INK, mew=0.8, ms=9, ls="none",
                          label=say[kind])  # fmt: skip
        axes.plot([], [], ls="none", marker="|", ms=9, mew=1.4, color=style.INK, label=say["each_part"])
        picture.legend(loc="outside upper center", ncols=5)
        return png(picture)


def _worlds(axes: Axes, study: Study, of: Box, language: Language) -> None:
    """The effects of all worlds in order: how many lie below, within and above the smallest effect of interest."""
    say = says(language)
    for k, one in enumerate(study.judged):
        effects = np.sort(one.differences[one.defined] / one.smallest)
        if not len(effects):
            continue
        heights = 100 * (np.arange(len(effects)) + 0.5) / len(effects)
        label = f"{say['part']} {k + 1}: {say[one.part.claimed]}, {percent(one.as_claimed.at)}"
        axes.plot(effects, heights, color=style.SPARE_COLORS[k], ls=style.DASHES[k], lw=2.2, label=label)
    effect_axis(axes.xaxis, [value for one in study.judged for value in one.differences[one.defined] / one.smallest])
    for at in (-1, 1):
        axes.axvline(at, color=style.QUIET, lw=1, ls=(0, (4, 3)))
    axes.set_ylim(0, 100)
    axes.set(xlabel=say["worlds_axis"], ylabel=say["worlds_side"], title=say["worlds_title"])
    axes.xaxis.label.set_fontsize(9)
    axes.figure.legend(loc="outside lower center", fontsize=8.5, ncols=2)


def effect_axis(axis: Any, values: Sequence[float]) -> None:
    """Make an axis one of effects: even around 0 and logarithmic beyond 1."""
    known = np.array([*(value for value in values if np.isfinite(value)), -1.0, 1.0])
    steps = (1, 3, 10, 30, 100, 300, 1000)
    below = [-tick for tick in reversed(steps) if -tick >= known.min() * 1.2]
    axis._set_axes_scale("symlog", linthresh=1.0, linscale=0.7)
    axis.set_ticks([*below, 0, *(tick for tick in steps if tick <= known.max() * 1.2)])
    axis.set_ticks([], minor=True)
    axis.set_view_interval(known.min() * 1.3, known.max() * 1.3, ignore=True)
    axis.set_major_formatter(lambda value, _: f"{value:g}".replace("-", "\N{MINUS SIGN}"))


def _specifications(axes: Axes, study: Study, of: Box, language: Language) -> None:
    """The effects of all ways to ask in order, a color a part."""
    say = says(language)
    rows = study.specifications
    for k in range(len(study.judged)):
        effects = np.sort([row["effect"] for row in rows if row["part"] == k + 1 and np.isfinite(row["effect"])])
        at = 100 * (np.arange(len(effects)) + 0.5) / max(1, len(effects))
        share = float(np.mean(effects > 1)) if len(effects) else float("nan")
        label = f"{say['part']} {k + 1}: {percent(share)}"
        axes.plot(at, effects, ls="none", marker=style.SPARE_MARKERS[k], ms=4, color=style.SPARE_COLORS[k], label=label)
    effect_axis(axes.yaxis, [row["effect"] for row in rows])
    axes.axhline(1, color=style.QUIET, lw=1, ls=(0, (4, 3)))
    axes.axhline(0, color=style.QUIET, lw=1)
    axes.set_xlim(0, 100)
    axes.set(xlabel=f"{say['ways']}, %", ylabel=say["specifications_axis"], title=say["specifications_title"])
    axes.yaxis.label.set_fontsize(9)
    axes.figure.legend(loc="outside lower center", fontsize=8.5, ncols=2)


def _hangs_on(axes: Axes, study: Study, of: Box, language: Language) -> None:
    say, rows = says(language), study.hangs_on[:MOST]
    names = [_wrapped(name_of(row["key"], of, language)) for row in rows]
    axes.barh(names, [100 * max(0.0, row["share"]) for row in rows], color=style.SPARE_COLORS[0],
              xerr=[100 * row["confidence"] for row in rows], error_kw={"ecolor": style.INK, "lw": 1.2})  # fmt: skip
    axes.invert_yaxis()
    axes.tick_params(axis="y", labelsize=7)
    axes.figure.suptitle(say["hangs_on_title"], x=0.02, ha="left", fontsize=11.5)
    axes.set_xlabel(f"{say['hangs_on_axis']}, %", fontsize=9)
    axes.set_xlim(left=0)
    axes.grid(axis="y", visible=False)


def _wrapped(name: str) -> str:
    from textwrap import fill

    return fill(name, 34)


def png(picture: Any) -> bytes:
    """A picture on its white ground as PNG, every color as it was drawn."""
    from PIL import Image

    held, packed = io.BytesIO(), io.BytesIO()
    picture.savefig(held, format="png", metadata={"Software": None})
    Image.open(held).convert("RGB").save(packed, "PNG", optimize=True)
    return packed.getvalue()
