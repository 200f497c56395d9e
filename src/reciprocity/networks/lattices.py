"""Complete graphs and lattices, which draw no chance; their ties are written in order."""

from __future__ import annotations

import numpy as np

from reciprocity.numerics.compiled import compiled


@compiled
def complete(n):
    """Tie everybody to everybody: `(n * (n - 1) / 2, 2)` uint32."""
    edges = np.empty((n * (n - 1) // 2, 2), np.uint32)
    e = 0
    for i in range(n):
        for j in range(i + 1, n):
            edges[e, 0] = i
            edges[e, 1] = j
            e += 1
    return edges


@compiled
def lattice(rows, columns, corners, wrap):
    """Tie each cell of a grid to the cells around it.

    Args:
        rows: Rows, >= 1.
        columns: Columns, >= 1; person `r * columns + c` lives in row `r` and column `c`.
        corners: Whether the 4 diagonal neighbors count besides the 4 others.
        wrap: Whether the grid closes to a torus.
    """
    edges = np.empty((rows * columns * (4 if corners else 2), 2), np.uint32)
    around = np.empty(8, np.int64)
    m = 0
    for r in range(rows):
        for c in range(columns):
            i = r * columns + c
            found = 0
            for dr in range(-1, 2):
                for dc in range(-1, 2):
                    if not corners and dr != 0 and dc != 0:
                        continue
                    y, x = r + dr, c + dc
                    if wrap:
                        y, x = y % rows, x % columns
                    elif y < 0 or y >= rows or x < 0 or x >= columns:
                        continue
                    j = y * columns + x
                    if j <= i:
                        continue
                    # Insert in order and only once: on a narrow torus, two directions lead to the same cell.
                    at = found
                    while at > 0 and around[at - 1] > j:
                        at -= 1
                    if at > 0 and around[at - 1] == j:
                        continue
                    for move in range(found, at, -1):
                        around[move] = around[move - 1]
                    around[at] = j
                    found += 1
            for a in range(found):
                edges[m, 0] = i
                edges[m, 1] = around[a]
                m += 1
    return edges[:m]
