"""Who takes over whom: strategies as circles as large as their share of time, and arrows to those who take over."""

from __future__ import annotations

import math
from typing import Any

from reciprocity.plots.canvas import figure, headline
from reciprocity.plots.style import INK, QUIET, context, looks


def invasions(found: Any) -> Any:
    """Draw the invasion graph: an arrow leads from a resident to each mutant that takes over more often than by chance.

    Args:
        found: What `reciprocity.evolve` returned.

    Returns:
        The Axes.
    """
    names = found.names
    shares = dict(zip(found.strategies["strategy"], found.strategies["time"], strict=True))
    named = looks(found.scenario.strategies, names)
    place = {
        name: (math.sin(2 * math.pi * k / len(names)), math.cos(2 * math.pi * k / len(names)))
        for k, name in enumerate(names)
    }
    with context():
        fig = figure(8.6, 6.4)
        ax = fig.subplots()
        favored = found.pairs[found.pairs["favored"] == "yes"]
        for row in favored.itertuples():
            _arrow(ax, place[row.resident], place[row.mutant], row.fixation * found.size)
        for name, (x, y) in place.items():
            look = named[name]
            ax.scatter([x], [y], s=90 + 2600 * shares[name], color=look.color, edgecolor="white", zorder=3)
            side = "left" if x > 0.3 else "right" if x < -0.3 else "center"
            words = look.label.replace(" (", "\n(")
            ax.annotate(
                f"{words}\n{shares[name]:.1%}", (1.1 * x + 0.16 * (x > 0.3) - 0.16 * (x < -0.3), 1.3 * y),
                ha=side, va="center", fontsize=10, color=INK, zorder=4,
            )  # fmt: skip
        ax.set_xlim(-2.6, 2.6)
        ax.set_ylim(-1.6, 1.6)
        ax.set_aspect("equal")
        ax.axis("off")
        basis = (
            f"{found.size} people, selection {found.selection:g}, rare mutants. Circles and numbers: share of time "
            "with the population to itself. Arrows lead to mutants that take over more often than a neutral one, "
            "wider where much more often."
        )
        headline(fig, "Who takes over whom", basis)
    return ax


def _arrow(ax: Any, start: tuple[float, float], end: tuple[float, float], ratio: float) -> None:
    """Draw an arrow between two places, with room for the circles at its ends."""
    width = 0.8 + 0.7 * math.log10(max(ratio, 1.0))
    ax.annotate(
        "", end, start,
        arrowprops={
            "arrowstyle": "-|>", "color": QUIET, "linewidth": width, "shrinkA": 20, "shrinkB": 24,
            "connectionstyle": "arc3,rad=0.08", "mutation_scale": 13,
        },
    )  # fmt: skip
