"""Ties by independent chance: Erdős-Rényi and the block model."""

from __future__ import annotations

import math

import numpy as np

from reciprocity.numerics.compiled import compiled
from reciprocity.numerics.draws import draw, uniform


@compiled
def _leap(edges, m, i, low, high, p, row_key):
    """Tie person `i` to each of `low <= j < high` with chance `p`; return the new number of ties.

    Leaps from tie to tie with geometric steps, so that the work grows with the ties and not with the pairs
    (Batagelj & Brandes 2005, "Efficient generation of large random networks"). Ties beyond the room in
    `edges` are counted only.
    """
    if p <= 0 or low >= high:
        return m
    scale = math.log1p(-p) if p < 1 else -math.inf
    j = low - 1
    step = 0
    while True:
        leap = math.log1p(-uniform(draw(row_key, step))) / scale
        step += 1
        if leap >= high - 1 - j:
            return m
        j += 1 + np.int64(leap)
        if m < edges.shape[0]:
            edges[m, 0] = i
            edges[m, 1] = j
        m += 1


@compiled
def _all_rows(edges, n, size, p_in, p_out, in_key, out_key):
    m = 0
    for i in range(n):
        end = min((i // size + 1) * size, n)
        m = _leap(edges, m, i, i + 1, end, p_in, draw(in_key, i))
        m = _leap(edges, m, i, end, n, p_out, draw(out_key, i))
    return m


@compiled
def block_model(n, size, p_in, p_out, in_key, out_key):
    """Tie each pair with chance `p_in` inside a block of `size` people and `p_out` across; sorted by nature.

    A person's ties to those after them hang on that person alone, and those inside on `in_key` alone: people
    added at the end, or another `p_out`, leave the rest as it is.
    """
    m = _all_rows(np.empty((0, 2), np.uint32), n, size, p_in, p_out, in_key, out_key)
    edges = np.empty((m, 2), np.uint32)
    _all_rows(edges, n, size, p_in, p_out, in_key, out_key)
    return edges
