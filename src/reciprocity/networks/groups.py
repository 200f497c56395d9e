"""Circles where nobody says who belongs to which: the groups that the ties themselves make."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

_ALWAYS_THE_SAME = 1
"""The groups of a network are the same in every run, whatever its seed: they belong to the network."""


def groups(edges: np.ndarray, n: int) -> np.ndarray:
    """Return the group of each person, (n,) int32: more ties lie inside than by chance; 0 is the largest.

    The groups are those of the Leiden algorithm for modularity (Traag, Waltman & van Eck 2019; Newman & Girvan 2004).
    Whoever has no tie is in the largest group.

    Args:
        edges: `(m, 2)` ties, each once.
        n: Number of people, >= 1.
    """
    import igraph

    tied = np.bincount(edges.ravel(), minlength=n) > 0
    if not tied.any():
        return np.zeros(n, np.int32)
    graph = igraph.Graph(n=n, edges=edges.tolist())
    with _chance_of_igraph(_ALWAYS_THE_SAME):
        found = graph.community_leiden(objective_function="modularity", n_iterations=-1)
    member = np.array(found.membership)
    sizes = np.bincount(member, weights=tied)
    place = np.empty(len(sizes), np.int32)
    place[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    used = np.unique(np.where(tied, place[member], 0), return_inverse=True)[1]
    return used.astype(np.int32)


@contextmanager
def _chance_of_igraph(seed: int) -> Iterator[None]:
    """Have igraph draw from a generator of our own, and afterwards from Python's, as it does unless told otherwise."""
    import igraph

    igraph.set_random_number_generator(random.Random(seed))
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)
