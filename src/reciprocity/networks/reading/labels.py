"""What the rows and columns of a matrix are called: labels that programs changed, and labels that are there twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reciprocity.networks.reading.grid import Grid
from reciprocity.networks.values import is_missing, number, value_of


def alike(rows: list[str], columns: list[str], cells: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """Undo what R and pandas do to the labels of a square matrix.

    R puts V or X before numbers, and dots for signs, in the names of columns; both number rows that have no names.
    """
    if sorted(rows) != sorted(columns):
        mangled = [re.sub(r"[^\w.]", ".", name) for name in rows]
        for before in ("", "V", "X"):
            if [before + name if before == "V" or name[:1].isdigit() else name for name in mangled] == columns:
                return rows, rows
        numbers = [number(name) for name in rows]
        counted = any(numbers == list(range(start, len(rows) + start)) for start in (0, 1))
        diagonal = (row[at] for at, row in enumerate(cells))
        if counted and all(is_missing(cell) or value_of(cell) == 0 for cell in diagonal):
            return columns, columns
    return rows, columns


def check_labels(grid: Grid, rows: Sequence[str], lines: Sequence[int]) -> None:
    """Say so if two rows have one label.

    Raises:
        InputError: Two rows have.
    """
    seen: dict[str, int] = {}
    for name, line in zip(rows, lines, strict=True):
        if name in seen:
            raise grid.error(f"two rows are called {name or 'nothing'} (line {seen[name]}, too); tell them apart", line)
        seen[name] = line
