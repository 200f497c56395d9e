"""The network: who is tied to whom, and how much passed over each tie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.errors import InputError
from reciprocity.plots import room
from reciprocity.plots.appearance import pt
from reciprocity.plots.canvas import figure, headline, key_to
from reciprocity.plots.matplotlib_alone import matplotlib_alone
from reciprocity.plots.name_placement import name_points
from reciprocity.plots.registry import plot
from reciprocity.plots.stored import stored
from reciprocity.plots.style import INK, QUIET, context, edge, handle, looks

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import ArrayLike

MOST_PEOPLE = 600  # with more people a drawing of all is unreadable
MOST_NAMES = 30  # with more names the ties are hidden


@plot(
    "The network at the end of one run, from the middle of the sweep: a marker per person by strategy,"
    " a line per tie, as wide as favors passed over it.",
    "Drawing of people, marked by strategy, and of the ties between them.",
    tables=("network", "people"),
    lacks=lambda held: "no ties were stored" if held.table("network").empty else "",
)
def network(
    results: Any,
    strength: ArrayLike | None = None,
    strategy: Sequence[str] = (),
    strategies: Mapping[str, Any] | None = None,
    ax: Axes | None = None,
    *,
    where: Mapping[str, Any] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    basis: str = "",
) -> Axes:
    """Draw people as markers of their strategy and ties as lines as wide as they are strong.

    `network("results/default")` draws the end of one run, `network(edges, strength, strategy)` any other network.

    Of more than 600 people those around the first person are drawn, and the figure says so. People without a
    tie stand in rows below.

    Args:
        results: A results folder, a `Result`, or {"runs": table, "network": table, "people": table}; where `strength`
            is given, pairs of persons, shape (m, 2), integers from 0.
        strength: Favors that passed over each tie, shape (m,), at least 0.
        strategy: The strategy of each person, shape (n,).
        strategies: Rows of the strategy table: {name: {label, color, marker, ...}}; None takes those of the results.
        ax: Axes to draw into; None makes a figure.
        where: Of results, values of varied keys, {key: value}; the run is the first in the middle of these.
        names: What each person is called, shape (n,); written beside up to 30 people.
        title: What the figure says at its head.
        basis: What it says below: which run, which parameters.

    Raises:
        InputError: Shapes that do not fit, a person beyond the last one, or results without the ties of such a run.
    """
    if hasattr(strength, "get_position"):
        raise InputError("strength: these are axes; name them, as in network(results, ax=axes)")
    if strength is None:
        results, strength, strategy, strategies, own, basis = stored(results, where, strategies)
        names, title = names or own, title or "The network at the end of one run"
    title = title or "The network and the favors that passed over its ties"
    ties = np.asarray(results, dtype=np.int64).reshape(-1, 2)
    weight = np.asarray(strength, dtype=float)
    who = np.asarray(strategy, dtype=object)
    if len(weight) != len(ties):
        raise InputError(f"strength: {len(weight)} values for {len(ties)} ties, give one for each")
    if names is not None and len(names) != len(who):
        raise InputError(f"names: {len(names)} names for {len(who)} people, give one for each")
    if len(ties) and not 0 <= ties.min() <= ties.max() < len(who):
        raise InputError(f"edges: a tie names a person outside 0 to {len(who) - 1}, give every person a strategy")
    if len(who) > MOST_PEOPLE:
        kept = _around(ties, len(who))
        basis += f"{'; ' * bool(basis)}the {len(kept)} people around person {kept[0]}, of {len(who):,}"
        ties, weight, who = (
            _cut(ties, weight, kept, len(who)),
            weight[_inside(ties, kept, len(who))],
            who[kept],
        )

    named_each = names is not None and len(who) <= MOST_NAMES
    spots = positions(ties, weight, len(who), 5 if named_each else 12)
    named = looks(strategies or {}, sorted({str(name) for name in who}))
    with context():
        fig = None
        if ax is None:
            fig = figure(8.6, 7.0)
            ax = fig.subplots()
        else:
            room.borrow(ax)
        widths = _draw_ties(ax, spots, ties, weight)
        size = float(np.clip(5200 / max(1, len(who)), 14, 130))
        for name, look in named.items():
            mine = spots[[i for i, one in enumerate(who) if one == name]]
            ax.scatter(
                mine[:, 0],
                mine[:, 1],
                s=size,
                marker=look.marker,
                color=look.color,
                edgecolor=edge(look),
                linewidth=0.9,
                zorder=3,
                clip_on=False,
            )
        alone = np.setdiff1d(np.arange(len(who)), ties)
        if len(alone) and len(ties):
            left, top = spots[alone, 0].min(), spots[alone, 1].max()
            ax.annotate(
                "without a tie", (left, top), (-6, 12), textcoords="offset points", fontsize=pt(9.5), color=QUIET
            )
        ax.set_aspect("equal")
        ax.margins(0.05)
        ax.axis("off")
        people = {name: int((who == name).sum()) for name in named}
        handles = [handle(look, line=False) for look in named.values()]
        for entry, count in zip(handles, people.values(), strict=True):
            entry.set_label(f"{entry.get_label()}: {count} {'person' if count == 1 else 'people'}")
        if fig is not None:
            key_to(fig, [*handles, *widths])
            headline(fig, title, basis)
        else:
            room.title(ax, title)
            room.fit(ax, [*handles, *widths])
        if names is not None and named_each:
            name_points(ax, spots, names, ties, float(np.sqrt(size)) / 2)
    return ax


def positions(ties: np.ndarray, weight: np.ndarray, n: int, across: int = 12) -> np.ndarray:
    """Where to draw each person, (n, 2): igraph's Kamada-Kawai from a fixed start, which draws no chance.

    Ties over which more favors passed are drawn shorter. The start is a sunflower of the people by falling
    degree; the result is turned so that its long axis lies flat. People without a tie are set in rows below,
    at least `across` of them in each.
    """
    matplotlib_alone()  # igraph imports it
    import igraph

    degree = np.bincount(ties.ravel(), minlength=n)[:n]
    tied = np.flatnonzero(degree > 0)
    spots = np.zeros((n, 2))
    if len(tied):
        place = np.empty(n, dtype=np.int64)
        place[tied] = np.arange(len(tied))
        rank = np.empty(len(tied))
        rank[np.lexsort((tied, -degree[tied]))] = np.arange(len(tied))
        radius, angle = np.sqrt(rank + 0.5), rank * np.pi * (3 - np.sqrt(5))
        start = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
        graph = igraph.Graph(n=len(tied), edges=place[ties].tolist())
        length = 1 / (1 + weight / max(1.0, float(weight.mean()))) + 0.25
        found = graph.layout_kamada_kawai(weights=length.tolist(), seed=start.tolist(), maxiter=50 * len(tied))
        spots[tied] = _level(np.array(found.coords))
    alone = np.flatnonzero(degree == 0)
    if len(alone):
        reach = float(np.abs(spots).max()) or 1.0
        across = max(across, int(np.ceil(len(alone) ** 0.5)))
        step = 2 * reach / across
        spots[alone, 0] = -reach + step * (np.arange(len(alone)) % across + 0.5)
        floor = spots[tied, 1].min() if len(tied) else 0.0
        spots[alone, 1] = floor - min(step, reach / 6) * (2 + np.arange(len(alone)) // across)
    return spots


def _level(spots: np.ndarray) -> np.ndarray:
    """Center the points, rotate them so that they spread along x, and scale them to unit spread."""
    spots = spots - spots.mean(axis=0)
    angle = 0.5 * np.arctan2(2 * (spots[:, 0] * spots[:, 1]).sum(), (spots[:, 0] ** 2 - spots[:, 1] ** 2).sum())
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return spots @ turn / (np.abs(spots).max() or 1.0)


def _draw_ties(ax: Axes, spots: np.ndarray, ties: np.ndarray, weight: np.ndarray) -> list[Any]:
    """Lines as wide as ties are strong, the strongest on top; returns legend entries for the widths."""
    from matplotlib.collections import LineCollection
    from matplotlib.lines import Line2D

    if not len(ties):
        return []
    most = float(weight.max())
    widest = float(np.clip(60 / max(1.0, len(ties)) ** 0.45, 1.2, 5))

    def width(favors: Any) -> Any:
        return 0.25 + (widest - 0.25) * favors / max(1.0, most)

    order = np.argsort(weight, kind="stable")
    used = weight / max(1.0, most)
    alpha = np.clip(0.16 + 0.7 * used, 0.16, 0.8)[order]
    ax.add_collection(
        LineCollection(
            [spots[pair] for pair in ties[order]],
            linewidths=width(weight[order]),
            colors=INK,
            alpha=alpha,
            zorder=1,
        )
    )
    steps = sorted({0, round(most / 2), round(most)}) if most >= 2 else sorted({0, round(most)})
    return [Line2D([], [], color=QUIET, linewidth=width(at), label=f"tie: {at:,} favors") for at in steps]


def _around(ties: np.ndarray, n: int) -> np.ndarray:
    """The first people met going outward from the first person who has a tie."""
    starts = np.concatenate([ties, ties[:, ::-1]])
    starts = starts[np.lexsort((starts[:, 1], starts[:, 0]))]
    bounds = np.searchsorted(starts[:, 0], np.arange(n + 1))
    queue = [int(ties.min()) if len(ties) else 0]
    seen, at = set(queue), 0
    while at < len(queue) and len(queue) < MOST_PEOPLE:
        for other in starts[bounds[queue[at]] : bounds[queue[at] + 1], 1].tolist():
            if other not in seen and len(queue) < MOST_PEOPLE:
                seen.add(other)
                queue.append(other)
        at += 1
    return np.array(queue)


def _inside(ties: np.ndarray, kept: np.ndarray, n: int) -> np.ndarray:
    """Which ties have both ends among the people kept."""
    inside = np.zeros(n, dtype=bool)
    inside[kept] = True
    return inside[ties].all(axis=1)


def _cut(ties: np.ndarray, weight: np.ndarray, kept: np.ndarray, n: int) -> np.ndarray:
    """Ties among the people kept, in their new numbers."""
    place = np.zeros(n, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    return place[ties[_inside(ties, kept, n)]]
