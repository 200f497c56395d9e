"""What surrounds the cells of a matrix: titles above it, and columns about people beside it."""

from __future__ import annotations

from collections.abc import Sequence

from reciprocity.networks.names import folded
from reciprocity.networks.reading.grid import Row
from reciprocity.networks.values import is_missing, number, value_of

_TITLES = 5  # lines above the labels that may be titles


def without_titles(rows: Sequence[Row]) -> list[Row]:
    """Leave out first rows with a text in one cell only, if wider rows follow."""
    start = 0
    while start < min(_TITLES, len(rows) - 2):
        filled = [cell for cell in map(folded, rows[start][1]) if cell]
        following = [cell for cell in rows[start + 1][1] if cell.strip()]
        if len(filled) != 1 or not folded(rows[start][1][0]) or len(following) < 2 or value_of(filled[0]) is not None:
            break
        start += 1
    return list(rows[start:])


def beside(texts: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns that are about the people of a matrix and are no people themselves.

    All rows must have a column of their own. Further columns are about people if they hold words, if they hold other
    numbers than 0 and 1 where the matrix does not, or if they sum up its rows.

    Args:
        texts: Rows of cells, labels in the first row and the first column.
    """
    head, body = texts[0], texts[1:]
    labels = [row[0] for row in body]
    place = {name: at for at, name in enumerate(head) if at and name}
    if len(labels) < 2 or len(set(labels)) < len(labels) or not place.keys() > set(labels):
        return []
    core = [place[name] for name in labels]
    cells = [[row[at] for at in core] for row in body]
    if not all(_is_value(cell) for row in cells for cell in row) or all(number(name) is not None for name in labels):
        return []
    binary = {value_of(cell) for row in cells for cell in row if not is_missing(cell)} <= {0.0, 1.0}
    sums = [sum(value_of(cell) or 0.0 for cell in row if not is_missing(cell)) for row in cells]
    found = []
    for at in sorted(set(place.values()) - set(core)):
        column = [row[at] for row in body]
        values = [None if is_missing(cell) else value_of(cell) for cell in column]
        words = not all(map(_is_value, column))
        if words or values == sums or (binary and not set(values) <= {0.0, 1.0, None}):
            found.append(at)
    return found


def _is_value(text: str) -> bool:
    return value_of(text) is not None or is_missing(text)
