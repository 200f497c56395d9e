"""Put ties into their one order: each `i < j`, sorted, in linear time and little memory."""

from __future__ import annotations

import numpy as np

from reciprocity.numerics.compiled import compiled


@compiled
def sort_edges(edges, n):
    """Sort ties by their lower and then their upper end: a counting sort, the upper end first.

    Args:
        edges: `(m, 2)` uint32, each row `i < j < n`; used as working space.
        n: Number of people.

    Returns:
        The same array, sorted.
    """
    m = edges.shape[0]
    other = np.empty_like(edges)
    a, b = edges, other
    for column in (1, 0):
        start = np.zeros(n + 1, np.uint32)
        for e in range(m):
            start[a[e, column] + 1] += np.uint32(1)
        for i in range(n):
            start[i + 1] += start[i]
        for e in range(m):
            i = a[e, column]
            at = start[i]
            start[i] = at + np.uint32(1)
            b[at, 0] = a[e, 0]
            b[at, 1] = a[e, 1]
        a, b = b, a
    return a


def distinct(edges: np.ndarray, n: int) -> tuple[np.ndarray, int, int]:
    """Bring ties of any origin into order, without loops and doubles.

    Args:
        edges: `(m, 2)` uint32 in any order and direction; used as working space.
        n: Number of people.

    Returns:
        The ties, the number of loops dropped and the number of doubles dropped.
    """
    edges.sort(axis=1)
    proper = edges[edges[:, 0] != edges[:, 1]]
    loops = len(edges) - len(proper)
    ordered = sort_edges(proper, n)
    new = np.ones(len(ordered), bool)
    new[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    unique = ordered[new]
    return unique, loops, len(ordered) - len(unique)
