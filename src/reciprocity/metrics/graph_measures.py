"""The shape of the network at the end: what surrounds each person, and how far it is from one to another.

Compiled passes over the engine's own lists of contacts. igraph and networkx give the same numbers (tests say so), but
would first have to be told all ties, and one source at a time they take longer than a small run's rounds.

In all functions `row` says where each person's contacts begin in `other`, (n,), and `degree` how many, (n,).
"""

from __future__ import annotations

import numpy as np

from reciprocity.numerics.compiled import compiled

BLOCK = 64  # so many sources are searched from at once: their distances fill a cache line, their bits a word


@compiled
def surroundings(row, degree, other):
    """Look at each person's contacts and at the ties between them.

    Returns:
        Ties of each person whose two people have a contact in common, (n,) int64; ties among each person's contacts,
        (n,) int64; Burt's constraint of each person, (n,) float64, 0 without a contact.
    """
    n = len(degree)
    led = np.zeros(n)  # for each contact of i: one over the number of that contact's ties
    supported, among, constraint = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n)
    for i in range(n):
        mine = other[np.int64(row[i]) : np.int64(row[i]) + degree[i]]
        for j in mine:
            led[j] = 1.0 / degree[j]
        for j in mine:
            common, through = 0, 0.0
            for q in other[np.int64(row[j]) : np.int64(row[j]) + degree[j]]:
                common += led[q] > 0
                through += led[q]
            share = (1.0 + through) / degree[i]
            constraint[i] += share * share
            supported[i] += common > 0
            among[i] += common
        among[i] //= 2
        for j in mine:
            led[j] = 0.0
    return supported, among, constraint


@compiled
def largest(row, degree, other):
    """Return how many people the largest connected component has."""
    n = len(degree)
    queue, met, most = np.empty(n, np.int64), np.zeros(n, np.bool_), 0
    for i in range(n):
        if met[i]:
            continue
        met[i] = True
        queue[0], reached, at = i, 1, 0
        while at < reached:
            person = queue[at]
            at += 1
            for j in other[np.int64(row[person]) : np.int64(row[person]) + degree[person]]:
                if not met[j]:
                    met[j] = True
                    queue[reached] = j
                    reached += 1
        most = max(most, reached)
    return most


@compiled
def steps(row, degree, other, sources):
    """Add up distances from some people to everybody they can reach.

    Breadth first from many at once, a bit each (Then et al. 2014, "The more the merrier: efficient multi-source graph
    traversal", PVLDB 8).

    Returns:
        The sum of the distances, and the number of (source, other person) pairs it is taken over.
    """
    n, total, pairs = len(degree), 0, 0
    arrived, fresh, coming = np.zeros(n, np.uint64), np.zeros(n, np.uint64), np.zeros(n, np.uint64)
    here, there = np.empty(n, np.int64), np.empty(n, np.int64)
    for begin in range(0, len(sources), BLOCK):
        arrived[:] = 0
        block = sources[begin : begin + BLOCK]
        for bit in range(len(block)):
            arrived[block[bit]] = fresh[block[bit]] = np.uint64(1) << np.uint64(bit)
            here[bit] = block[bit]
        count, distance = len(block), 0
        while count:
            distance += 1
            many = 0
            for k in range(count):
                news = fresh[here[k]]
                for j in other[np.int64(row[here[k]]) : np.int64(row[here[k]]) + degree[here[k]]]:
                    if news & ~arrived[j]:
                        if not coming[j]:
                            there[many] = j
                            many += 1
                        coming[j] |= news & ~arrived[j]
            for k in range(count):
                fresh[here[k]] = 0
            for k in range(many):
                j = there[k]
                fresh[j] = coming[j]
                arrived[j] |= coming[j]
                bits = coming[j]
                coming[j] = 0
                while bits:
                    bits &= bits - np.uint64(1)
                    total += distance
                    pairs += 1
            here, there = there, here
            count = many
    return total, pairs


@compiled
def between(row, degree, other):
    """Return each person's betweenness, (n,) float64: the share of shortest paths through them, over pairs of others.

    Brandes 2001, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25, from many
    sources at once, so that the sums over a person's contacts are sums of vectors.
    """
    n = len(degree)
    found = np.zeros(n)
    distance = np.empty((n, BLOCK), np.int32)
    paths, behind = np.empty((n, BLOCK)), np.empty((n, BLOCK))
    now, then = np.empty((n, BLOCK)), np.empty((n, BLOCK))
    active, next_active = np.empty(n, np.bool_), np.empty(n, np.bool_)
    missing, total, near = np.empty(n, np.int64), np.empty(BLOCK), np.empty(n, np.uint64)
    for begin in range(0, n, BLOCK):
        size = min(BLOCK, n - begin)
        distance[:] = -1
        paths[:] = 0.0
        now[:] = 0.0
        behind[:] = 0.0
        active[:] = False
        missing[:] = size
        for b in range(size):
            i = begin + b
            distance[i, b], paths[i, b] = 0, 1.0
            missing[i] -= 1
            for j in other[np.int64(row[i]) : np.int64(row[i]) + degree[i]]:
                distance[j, b], paths[j, b], now[j, b], active[j] = 1, 1.0, 1.0, True
                missing[j] -= 1
        far, some = 1, True
        while some:
            far += 1
            some = False
            for i in range(n):
                then[i] = 0.0
                next_active[i] = False
                if missing[i] == 0 or not _gather(row, degree, other, now, active, i, total, near):
                    continue
                news = 0
                for b in range(BLOCK):
                    new = (distance[i, b] < 0) & (total[b] > 0)
                    value = total[b] if new else 0.0
                    distance[i, b] = far if new else distance[i, b]
                    then[i, b] = value
                    paths[i, b] += value
                    news += new
                next_active[i] = news > 0
                missing[i] -= news
                some |= news > 0
            now, then = then, now
            active, next_active = next_active, active
        for d in range(far - 1, 1, -1):
            for i in range(n):
                any_there = False
                for b in range(BLOCK):
                    there = distance[i, b] == d
                    now[i, b] = (1.0 + behind[i, b]) / paths[i, b] if there else 0.0
                    any_there |= there
                active[i] = any_there
            for i in range(n):
                if _gather(row, degree, other, now, active, i, total, near):
                    for b in range(BLOCK):
                        behind[i, b] += total[b] * paths[i, b] if distance[i, b] == d - 1 else 0.0
        for i in range(n):
            found[i] += behind[i].sum() / 2  # each pair was counted from both ends
    return found


@compiled(inline="always")
def _gather(row, degree, other, values, active, i, total, near):
    """Sum the values of the contacts of `i` who have any into `total`; return whether there were any.

    They are listed in `near`, and four at a time save most of the reading and writing of `total`.
    """
    count = 0
    for j in other[np.int64(row[i]) : np.int64(row[i]) + degree[i]]:
        near[count] = j
        count += active[j]
    total[:] = 0.0
    at = 0
    while at + 4 <= count:
        p, q, r, s = near[at], near[at + 1], near[at + 2], near[at + 3]
        for b in range(BLOCK):
            total[b] = (((total[b] + values[p, b]) + values[q, b]) + values[r, b]) + values[s, b]
        at += 4
    for j in near[at:count]:
        for b in range(BLOCK):
            total[b] += values[j, b]
    return count > 0
