"""The border map of a claim as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.claims.words import Language, says
from reciprocity.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from reciprocity.claims.plausible import Box
    from reciprocity.claims.study import Study

TICKS = (1, 3, 10, 30, 100, 300, 1000)
SHADES = (0.12, 0.3, 0.5, 0.68, 0.84, 0.95, 1.0)


def border(axes: Axes, study: Study, of: Box, language: Language) -> None:
    """Draw the effect of the weakest part over the plane of two keys; a line where it comes out as claimed."""
    from matplotlib import colormaps

    say, rows = says(language), study.border
    x, y, z = (np.array([row[name] for row in rows], float) for name in ("x", "y", "effect"))
    fine = np.isfinite(z)
    told = [] if fine.all() else [say["border_gray"]]
    x, y, z = x[fine], y[fine], z[fine]
    horizontal, vertical = study.claim.plane
    if len(x) >= 4 and len(set(x)) > 1 and len(set(y)) > 1:
        below, above = (sum(tick < far for tick in TICKS) + 1 for far in (-z.min(), z.max()))
        levels = [*(-tick for tick in reversed(TICKS[:below])), 0, *TICKS[:above]]
        # The same effect has the same color on every map.
        steps = [*(-SHADES[k] for k in reversed(range(below))), *SHADES[:above]]
        colors = colormaps["PuOr_r"]([0.5 + step / 2 for step in steps])
        drawn = axes.tricontourf(x, y, np.clip(z, levels[0], levels[-1]), levels=levels, colors=colors)
        bar = axes.figure.colorbar(drawn, ax=axes, ticks=levels, spacing="uniform")
        bar.set_ticklabels([f"{level:g}".replace("-", "\N{MINUS SIGN}") for level in levels])
        bar.set_label(say["border_bar"], fontsize=7.5)
        if z.min() < 1 < z.max():
            told = [say["border_line"], *told]
            axes.tricontour(x, y, z, levels=[1], colors=[style.INK], linewidths=2)
    axes.set_facecolor(style.GRID)  # cells in which the measure is not defined
    axes.plot(x, y, ls="none", marker=".", ms=3, color=style.INK, clip_on=False, zorder=4)
    axes.set(xlabel=getattr(horizontal.name, language), ylabel=getattr(vertical.name, language))
    for label in (axes.xaxis.label, axes.yaxis.label):
        label.set_fontsize(8.5)
    axes.set_title(say["border_title"] + (f" ({', '.join(told)})" if told else ""))
    axes.grid(visible=False)
