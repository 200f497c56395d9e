"""Ordered worlds with a few ties moved at random: ring, Watts-Strogatz, caveman."""

from __future__ import annotations

import numpy as np

from reciprocity.networks.edges import sort_edges
from reciprocity.numerics.compiled import compiled
from reciprocity.numerics.draws import below, draw, draw2, uniform


@compiled
def ring(n, k):
    """Give each person their right-hand ties on a ring.

    Returns:
        `start` (n + 1,) and `target`: the ties that person `i` holds are `target[start[i]:start[i + 1]]`.
    """
    half = k // 2
    start = np.empty(n + 1, np.int64)
    target = np.empty(n * half, np.uint32)
    for i in range(n):
        start[i] = i * half
        for d in range(half):
            target[i * half + d] = (i + d + 1) % n
    start[n] = n * half
    return start, target


@compiled
def caves(n, size):
    """Give each person the ties to those of their block of `size` people who come after them.

    Returns:
        As `ring`.
    """
    start = np.empty(n + 1, np.int64)
    m = 0
    for i in range(n):
        start[i] = m
        m += min((i // size + 1) * size, n) - i - 1
    start[n] = m
    target = np.empty(m, np.uint32)
    for i in range(n):
        for a in range(start[i], start[i + 1]):
            target[a] = i + 1 + a - start[i]
    return start, target


@compiled
def rewire(start, target, block, p, move_key, where_key):
    """Move each tie with chance `p`: its holder keeps it, the other end becomes somebody new.

    The new end is drawn from all people outside the holder's block of `block` consecutive people (block 1:
    all but the holder), without those already tied to the holder. Where no such person is left the tie
    stays. As in Watts & Strogatz (1998), everybody's first ties come first, then everybody's second ones.

    Args:
        start: Where each person's ties begin in `target`; see `ring`.
        target: Other end of each tie; changed in place.
        block: Block size.
        p: Chance that a tie is moved.
        move_key: Key for whether a tie moves, drawn by holder and tie.
        where_key: Key for where it moves to, drawn by holder, tie and attempt.
    """
    n = start.shape[0] - 1
    # The ties of a person that leave the block, counted to know when no further target is left.
    outside = np.zeros(n, np.uint32)
    most = 0
    for i in range(n):
        most = max(most, start[i + 1] - start[i])
        for a in range(start[i], start[i + 1]):
            j = target[a]
            if j // block != i // block:
                outside[i] += np.uint32(1)
                outside[j] += np.uint32(1)
    for d in range(most):
        for i in range(n):
            at = start[i] + d
            if at >= start[i + 1] or uniform(draw2(move_key, i, d)) >= p:
                continue
            low = i // block * block
            inside = min(low + block, n) - low
            if outside[i] >= n - inside:
                continue
            tie_key = draw(draw(where_key, i), d)
            attempt = 0
            while True:
                x = np.int64(below(draw(tie_key, attempt), n - inside))
                attempt += 1
                if x >= low:
                    x += inside
                tied = False
                for a in range(start[i], start[i + 1]):
                    tied |= target[a] == x
                for a in range(start[x], start[x + 1]):
                    tied |= target[a] == i
                if not tied:
                    break
            j = target[at]
            if j // block != i // block:
                outside[i] -= np.uint32(1)
                outside[j] -= np.uint32(1)
            target[at] = x
            outside[i] += np.uint32(1)
            outside[x] += np.uint32(1)


@compiled
def held_ties(start, target):
    """Turn ties listed by their holders into sorted edges."""
    n = start.shape[0] - 1
    edges = np.empty((target.shape[0], 2), np.uint32)
    for i in range(n):
        for a in range(start[i], start[i + 1]):
            j = target[a]
            edges[a, 0] = min(i, j)
            edges[a, 1] = max(i, j)
    return sort_edges(edges, n)


@compiled
def watts_strogatz(n, k, p, move_key, where_key):
    """Return the edges of a Watts-Strogatz graph; with p = 0 those of a ring."""
    start, target = ring(n, k)
    if p > 0:
        rewire(start, target, 1, p, move_key, where_key)
    return held_ties(start, target)


@compiled
def caveman(n, size, p, move_key, where_key):
    """Return the edges of a relaxed caveman graph."""
    start, target = caves(n, size)
    if p > 0:
        rewire(start, target, size, p, move_key, where_key)
    return held_ties(start, target)
