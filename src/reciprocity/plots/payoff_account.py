"""One person's payoff by where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.plots import axis_labels, room
from reciprocity.plots.canvas import figure, headline
from reciprocity.plots.style import INK, QUIET, context

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

GAIN, COST, WHOLE = "#0072B2", "#D55E00", "#595959"  # Okabe & Ito; gains go right, costs left, each with its number


def account(kinds: pd.DataFrame, payoff: float, ax: Axes | None = None, *, title: str = "") -> Axes:
    """Draw a payoff as a waterfall: every kind of gain and cost begins where the one above it ends.

    Args:
        kinds: `Explanation.kinds`: kind, per_round.
        payoff: The whole, per round.
        ax: Axes to draw into; None makes a figure.
        title: What stands above.
    """
    shown = kinds[kinds["per_round"] != 0]
    values = shown["per_round"].to_numpy(dtype=float)
    ends = np.cumsum(values)
    with context():
        fig = None
        if ax is None:
            fig = figure(7.2, 1.5 + 0.42 * (len(shown) + 1))
            ax = fig.subplots()
        else:
            room.borrow(ax)
        places = np.arange(len(shown) + 1)
        starts = np.append(ends - values, 0.0)
        widths = np.append(values, payoff)
        colors = [*(GAIN if value > 0 else COST for value in values), WHOLE]
        ax.barh(places, widths, left=starts, color=colors, height=0.62)
        for place, start, width in zip(places, starts, widths, strict=True):
            sign = "+" if width > 0 and place < len(shown) else ""
            ax.annotate(
                f"{sign}{axis_labels.fixed(width, 2)}",
                (max(start, start + width), place),
                (4, 0),
                textcoords="offset points",
                va="center",
                color=INK,
            )
        ax.axvline(0, color=QUIET, linewidth=0.8)
        ax.set_yticks(places, [*shown["kind"].astype(str), "payoff"])
        ax.invert_yaxis()
        ax.use_sticky_edges = False  # room for the numbers beside the longest bars
        ax.margins(x=0.12)
        ax.grid(axis="y", visible=False)
        ax.set_xlabel("payoff per round")
        if fig is not None:
            headline(fig, title)
        else:
            if title:
                room.title(ax, title)
            room.fit(ax)
    return ax
