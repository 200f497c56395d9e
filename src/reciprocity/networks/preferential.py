"""Growing networks in which the well connected gain most: Barabási-Albert."""

from __future__ import annotations

import numpy as np

from reciprocity.networks.edges import sort_edges
from reciprocity.numerics.compiled import compiled
from reciprocity.numerics.draws import below, draw


@compiled
def barabasi_albert(n, m, tie_key):
    """Grow a network from a star of `m + 1` people; each newcomer ties to `m` distinct others.

    Others are chosen with chances proportional to their ties: an end drawn uniformly from the ends of all
    ties so far (Batagelj & Brandes 2005). A star start and `m * (n - m)` ties are what networkx makes, too.

    Args:
        n: Number of people, above `m`.
        m: Ties a newcomer brings, >= 1.
        tie_key: Key for whom they tie to, drawn by newcomer, tie and attempt.
    """
    ties = m * (n - m)
    # Tie e joins the newcomer m + e // m, who is therefore not stored, and target[e].
    target = np.empty(ties, np.uint32)
    for a in range(m):
        target[a] = a
    for v in range(m + 1, n):
        first = (v - m) * m
        own_key = draw(tie_key, v)
        for a in range(m):
            attempt_key = draw(own_key, a)
            attempt = 0
            known = True
            x = np.int64(0)
            while known:
                end = np.int64(below(draw(attempt_key, attempt), 2 * first))
                attempt += 1
                x = np.int64(target[end // 2]) if end % 2 else m + end // 2 // m
                known = False
                for before in range(first, first + a):
                    known |= target[before] == x
            target[first + a] = x
    edges = np.empty((ties, 2), np.uint32)
    for e in range(ties):
        edges[e, 0] = target[e]
        edges[e, 1] = m + e // m
    return sort_edges(edges, n)
