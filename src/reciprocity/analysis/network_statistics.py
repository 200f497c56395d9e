"""What a directed network looks like, in numbers that two networks of the same people can be compared by.

The statistics are those by which models of observed networks are judged (Snijders 2002; Lospinoso & Snijders 2019,
"Goodness of fit for stochastic actor-oriented models"; Hunter, Goodreau & Handcock 2008). igraph counts what it can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import igraph

SIX = ("density", "degree_sd", "transitivity", "support", "returned", "out_in_correlation")
"""The numbers by which a default world is judged; the last two need a direction."""

WORDS = {
    "density": "share of all possible arcs",
    "degree_sd": "standard deviation of contacts",
    "out_degree_sd": "standard deviation of arcs sent",
    "in_degree_sd": "standard deviation of arcs received",
    "transitivity": "transitivity",
    "support": "share of ties with a common contact",
    "returned": "share of arcs returned",
    "out_in_correlation": "correlation of arcs sent and received",
    "distance": "mean distance",
    "same_circle": "share of ties within a circle",
    "same_field": "share of ties within a field",
}
"""Each number in words. Those of contacts, ties and distances take two people for tied if either names the other."""

DIRECTED = ("out_degree_sd", "in_degree_sd", "returned", "out_in_correlation")
"""Numbers that mean nothing without a direction."""

CHANGES = {
    "kept": "share of arcs that are kept",
    "kept_returned": "share of returned arcs that are kept",
    "answered": "share of arcs not returned that are, a wave later",
}
"""What two waves say that one does not, in words; without a direction there is `kept` alone."""

TRIADS = (
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U",
    "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
)  # fmt: skip
"""The sixteen kinds of three people (Davis & Leinhardt 1972), in igraph's order."""

FARTHEST = 5
"""Distances from here on count as one."""


def matrix(arcs: np.ndarray, n: int) -> np.ndarray:
    """Return who names whom, (n, n) bool, of `(m, 2)` pairs; naming oneself counts for nothing."""
    found = np.zeros((n, n), bool)
    if len(arcs):
        found[arcs[:, 0], arcs[:, 1]] = True
    np.fill_diagonal(found, False)
    return found


def numbers(names: np.ndarray, circle: np.ndarray, field: np.ndarray, directed: bool = True) -> dict[str, float]:
    """Return every number of `WORDS` of one network; NaN where there is nothing to take it over.

    Args:
        names: Who names whom, (n, n) bool, without a diagonal.
        circle: Each person's circle, (n,) int; `field` likewise.
        field: Each person's field, (n,) int.
        directed: Whether arcs have a direction; without one those of `DIRECTED` are left out.
    """
    n = len(names)
    tied = names | names.T
    ties = int(tied.sum())
    contacts = tied.sum(axis=1)
    graph = _igraph(tied)
    common = tied.astype(np.float32) @ tied.astype(np.float32)
    found = {
        "density": names.sum() / max(1, n * (n - 1)),
        "degree_sd": float(contacts.std()),
        "transitivity": graph.transitivity_undirected(mode="nan"),
        "support": float((common[tied] > 0).mean()) if ties else np.nan,
        "distance": graph.average_path_length(directed=False, unconn=True) if ties else np.nan,
        "same_circle": _within(tied, circle),
        "same_field": _within(tied, field),
    }
    if directed:
        sent, received = names.sum(axis=1), names.sum(axis=0)
        arcs = int(names.sum())
        level = bool(sent.std() and received.std())
        found |= {
            "out_degree_sd": float(sent.std()),
            "in_degree_sd": float(received.std()),
            "returned": float((names & names.T).sum() / arcs) if arcs else np.nan,
            "out_in_correlation": float(np.corrcoef(sent, received)[0, 1]) if level else np.nan,
        }
    return {name: float(found[name]) for name in WORDS if name in found}


def changes(before: np.ndarray, after: np.ndarray, directed: bool = True) -> dict[str, float]:
    """Return every number of `CHANGES` between two waves; NaN where there is nothing to take it over.

    Args:
        before: Who names whom, (n, n) bool.
        after: Who does so a wave later, likewise.
        directed: Whether arcs have a direction.
    """
    returned, single = before & before.T, before & ~before.T
    found = {"kept": _share(after, before)}
    if directed:
        found |= {"kept_returned": _share(after, returned), "answered": _share(after.T, single)}
    return found


def _share(held: np.ndarray, among: np.ndarray) -> float:
    return float(held[among].mean()) if among.any() else np.nan


def distributions(names: np.ndarray, directed: bool = True) -> dict[str, np.ndarray]:
    """Return what one number does not say: counts of people by degree, of pairs by distance, of threes by kind.

    Returns:
        `contacts`, and if directed `sent` and `received`: how many people have 0, 1, 2, ... of them, up to n - 1;
        `distances`: share of pairs that are 1, 2, ... steps apart, then `FARTHEST` or more, then not connected;
        `triads`, if directed: how many of `TRIADS`.
    """
    n = len(names)
    tied = names | names.T
    graph = _igraph(tied)
    apart = np.asarray(graph.distances())[np.triu_indices(n, 1)] if n > 1 else np.zeros(0)
    steps = np.where(np.isinf(apart), FARTHEST + 1, np.minimum(apart, FARTHEST)).astype(int)
    found = {
        "contacts": np.bincount(tied.sum(axis=1), minlength=n),
        "distances": np.bincount(steps, minlength=FARTHEST + 2)[1:] / max(1, len(steps)),
    }
    if directed:
        found["sent"] = np.bincount(names.sum(axis=1), minlength=n)
        found["received"] = np.bincount(names.sum(axis=0), minlength=n)
        found["triads"] = np.array(list(_igraph(names, directed=True).triad_census()), float)
    return {name: np.asarray(values, float) for name, values in found.items()}


def _igraph(joined: np.ndarray, directed: bool = False) -> igraph.Graph:
    import igraph

    pairs = np.argwhere(joined if directed else np.triu(joined))
    return igraph.Graph(n=len(joined), edges=pairs.tolist(), directed=directed)


def _within(tied: np.ndarray, group: np.ndarray) -> float:
    """Return the share of ties within a group; NaN without ties or with one group only."""
    if not tied.any() or (group == group[0]).all():
        return np.nan
    return float((group[:, None] == group[None, :])[tied].mean())
