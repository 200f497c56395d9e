"""Random regular graphs, each equally likely.

The usual shortcuts are biased at small degree: networkx makes 1.68 triangles in a large 3-regular graph where
theory says (k - 1)^3 / 6 = 1.33. Here ties are paired at random (Bollobás 1980), the few loops and doubles
are switched away, and then random switches, which are symmetric and reach every regular graph (Taylor 1981),
carry the graph to the uniform distribution. The graph is kept as pairs of points: person `v` owns the points
`v * k` to `v * k + k - 1`, and `mate[s]` is the point at the other side of the tie.
"""

from __future__ import annotations

import numpy as np

from reciprocity.networks.lattices import complete
from reciprocity.numerics.compiled import compiled
from reciprocity.numerics.draws import below, draw


@compiled
def _pair(points, pair_key):
    """Pair all points at random, all pairings equally likely."""
    order = np.arange(points, dtype=np.uint32)
    for s in range(points - 1, 0, -1):
        t = np.int64(below(draw(pair_key, s), s + 1))
        order[s], order[t] = order[t], order[s]
    mate = np.empty(points, np.uint32)
    for s in range(0, points, 2):
        mate[order[s]] = order[s + 1]
        mate[order[s + 1]] = order[s]
    return mate


@compiled
def _ties_between(mate, k, v, w):
    """Count the ties from person `v` to person `w` (a loop counts twice)."""
    count = 0
    for s in range(v * k, v * k + k):
        count += mate[s] // k == w
    return count


@compiled
def _switch(mate, k, s, t):
    """Turn the ties of the points `s` and `t` into a tie between `s` and `t` and one between their mates.

    Returns:
        Whether it was done; not done if it would make a loop or a double.
    """
    s2, t2 = np.int64(mate[s]), np.int64(mate[t])
    a, b, c, d = s // k, s2 // k, t // k, t2 // k
    if a == c or b == d or (a == d and b == c):
        return False
    if (a == b and c == d) or _ties_between(mate, k, a, c) or _ties_between(mate, k, b, d):
        return False
    mate[s], mate[t], mate[s2], mate[t2] = t, s, t2, s2
    return True


@compiled
def _repair(mate, k, repair_key):
    """Switch loops and doubles away; return whether that succeeded."""
    points = mate.shape[0]
    attempt = 0
    for s in range(points):
        v = s // k
        while mate[s] // k == v or _ties_between(mate, k, v, np.int64(mate[s]) // k) > 1:
            t = np.int64(below(draw(repair_key, attempt), points))
            attempt += 1
            _switch(mate, k, s, t)
            if attempt > 100 * points:
                return False
    return True


@compiled
def _paired_graph(n, k, key):
    """Return the mates of a random regular graph with 2 * k < n."""
    points = n * k
    attempt = 0
    mate = _pair(points, draw(draw(key, 0), attempt))
    while not _repair(mate, k, draw(draw(key, 1), attempt)):
        attempt += 1
        mate = _pair(points, draw(draw(key, 0), attempt))
    # What the repair did to about k^2 / 4 ties weighs ever less in a growing graph: ten switches a tie up to
    # 100,000 ties, one a tie from a million.
    ties = points // 2
    switches = max(ties, min(10 * ties, 1_000_000))
    first_key, second_key = draw(key, 2), draw(key, 3)
    for a in range(switches):
        s = np.int64(below(draw(first_key, a), points))
        t = np.int64(below(draw(second_key, a), points))
        _switch(mate, k, s, t)
    return mate


@compiled
def random_regular(n, k, key):
    """Return the edges of a uniformly random graph in which all have `k` ties.

    Args:
        n: Number of people.
        k: Ties a person, below `n`; `n * k` is even.
        key: Key of all its draws.
    """
    if k == 0:
        return np.empty((0, 2), np.uint32)
    if k == n - 1:
        return complete(n)
    # A dense regular graph is the complement of a sparse one.
    dense = 2 * k >= n
    degree = n - 1 - k if dense else k
    mate = _paired_graph(n, degree, key)
    edges = np.empty((n * k // 2, 2), np.uint32)
    m = 0
    own = np.empty(degree, np.uint32)
    for i in range(n):
        for a in range(degree):
            own[a] = mate[i * degree + a] // degree
        own.sort()
        if dense:
            a = 0
            for j in range(n):
                if a < degree and own[a] == j:
                    a += 1
                elif j > i:
                    edges[m, 0] = i
                    edges[m, 1] = j
                    m += 1
        else:
            for j in own:
                if j > i:
                    edges[m, 0] = i
                    edges[m, 1] = j
                    m += 1
    return edges
