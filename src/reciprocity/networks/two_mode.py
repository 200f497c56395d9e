"""From people and the events they came to, to ties between people."""

from __future__ import annotations

import numpy as np


def project(person: np.ndarray, event: np.ndarray, n: int, common: int) -> np.ndarray:
    """Tie those who share events.

    Args:
        person: `(m,)` integers below `n`, who came to an event.
        event: `(m,)` integers, which event it was; coming twice counts once.
        n: Number of people.
        common: How many events two people share at least, >= 1.

    Returns:
        `(k, 2)` uint32, each tie once, lower number first, in ascending order.
    """
    from scipy.sparse import coo_array, triu

    if not len(person):
        return np.empty((0, 2), np.uint32)
    came = coo_array((np.ones(len(person), np.int32), (person, event)), (n, int(event.max()) + 1)).tocsr()
    came.data[:] = 1
    shared = triu(came @ came.T, 1).tocoo()
    enough = shared.data >= common
    edges = np.column_stack([shared.row[enough], shared.col[enough]]).astype(np.uint32)
    return edges[np.lexsort((edges[:, 1], edges[:, 0]))]
