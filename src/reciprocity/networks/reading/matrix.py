"""Read an adjacency matrix: a row and a column a person, or a row a person and a column an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reciprocity.networks.names import folded
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.grid import Grid, Row
from reciprocity.networks.reading.headers import is_total, person_columns
from reciprocity.networks.values import is_missing, value_of

_SIENA = {0.0, 1.0, 9.0, 10.0, 11.0}  # RSiena's codes: 9 is missing, 10 and 11 are a 0 and a 1 that cannot change


@dataclass(frozen=True)
class Matrix:
    """The cells of a matrix and what its rows and columns are called.

    Attributes:
        rows: Labels of the rows, or None.
        columns: Labels of the columns, or None.
        cells: The cells between.
        lines: The line of each row.
    """

    rows: list[str] | None
    columns: list[str] | None
    cells: list[list[str]]
    lines: list[int]


def find(rows: Sequence[Row]) -> Matrix | None:
    """Return the matrix that the rows of a table are, whatever of it is labeled, or None if they are none."""
    if not rows:
        return None
    texts = [[folded(cell) for cell in cells] for _, cells in rows]
    lines = [line for line, _ in rows]
    longest = max(map(len, texts))
    while longest > 1 and all(len(row) < longest or not row[longest - 1] for row in texts):
        longest -= 1  # separators at the ends of all lines
    texts = [row[:longest] + [""] * (longest - len(row)) for row in texts]
    short = len(texts) > 1 and _width(texts[0]) == longest - 1 and all(map(_cell, texts[0][longest - 1 :]))
    head, body = texts[0], texts[1:]
    if body and longest > 1 and all(_all_cells(row[1:]) for row in body):
        above = len(body) == longest and _labels(head) and all(_all_cells(row) for row in body)
        if above and _titled(head) and (not person_columns(head[:1]) or not _labels([row[0] for row in body])):
            return Matrix(None, head, body, lines[1:])
        if _labels(head[1:]) and _titled(head):
            return Matrix([row[0] for row in body], head[1:], [row[1:] for row in body], lines[1:])
        if short and _labels(head[:-1]) and _titled(head[:-1]):
            return Matrix([row[0] for row in body], head[:-1], [row[1:] for row in body], lines[1:])
    if all(_all_cells(row[1:]) for row in texts) and longest > 2:
        firsts = [row[0] for row in texts]
        if _labels(firsts) and any(value_of(one) is None for one in firsts) and _values(texts, 1):
            return Matrix(firsts, None, [row[1:] for row in texts], lines)
    if all(_all_cells(row) for row in texts) and (len(texts) == longest or _values(texts, 0) or _numbered(texts)):
        if _numbered(texts):
            return Matrix(texts[0][1:], texts[0][1:], [row[1:] for row in texts[1:]], lines[1:])
        return Matrix(None, None, texts, lines)
    return None


def _width(row: Sequence[str]) -> int:
    return next((at + 1 for at in range(len(row) - 1, -1, -1) if row[at]), 0)


def _cell(text: str) -> bool:
    return value_of(text) is not None or is_missing(text)


def _all_cells(row: Sequence[str]) -> bool:
    return all(map(_cell, row))


def _labels(row: Sequence[str]) -> bool:
    """Say whether texts may be labels: none empty, each once."""
    return len(row) > 0 and all(row) and len(set(row)) == len(row)


def _titled(row: Sequence[str]) -> bool:
    """Say whether a row is no row of cells: some text is no value, or its corner is empty."""
    return not row[0] or any(value_of(text) is None and not is_missing(text) for text in row)


def _values(texts: Sequence[Sequence[str]], start: int) -> bool:
    """Say whether all that is not missing is 0 or 1, so that no cell can be the number of a person."""
    return {value_of(cell) for row in texts for cell in row[start:] if not is_missing(cell)} == {0.0, 1.0}


def _numbered(texts: Sequence[Sequence[str]]) -> bool:
    """Say whether the first row and the first column are alike: numbers as labels."""
    head, first = texts[0][1:], [row[0] for row in texts[1:]]
    return len(head) > 2 and head == first and _labels(head) and _values([row[1:] for row in texts[1:]], 0)


def plain(found: Matrix) -> bool:
    """Say whether a matrix without any label cannot be a list of numbered people just as well."""
    if found.rows or found.columns:
        return True
    n, width = len(found.cells), len(found.cells[0])
    if width <= 2 and n != width:
        return False
    diagonal = [found.cells[i][i] for i in range(min(n, width))]
    empty = all(is_missing(cell) or value_of(cell) == 0 for cell in diagonal)
    return _values(found.cells, 0) or (n == width and (empty or width > 3))


def read(grid: Grid, found: Matrix) -> Raw:
    """Return the ties of a matrix; a cell that is 0, empty or missing is none."""
    raw = Raw("matrix")
    rows, columns, cells, lines = _without_totals(found, raw)
    n, width = len(cells), len(columns) if columns else max(map(len, cells))
    square = n == width
    if rows is None and columns is None:
        raw.numbered = square
        rows = [str(i + 1) for i in range(n)]
        columns = rows if square else [f"column {j + 1}" for j in range(width)]
    elif rows is None:
        rows = columns if square else [str(i + 1) for i in range(n)]
    elif columns is None:
        columns = rows if square else [f"column {j + 1}" for j in range(width)]
    assert rows is not None and columns is not None
    _check_labels(grid, rows, lines)
    known = set(rows)
    common = [name for name in columns if name in known]
    raw.two_mode = not common or (not square and found.columns is None)
    if common and not square and 2 * len(common) < min(n, width):
        raise grid.error(
            f"the {n} rows and {width} columns of the matrix have only {len(common)} names in common ({common[0]}); "
            "give people the same names in both, or events names that no person has"
        )
    raw.people = {name: {} for name in (rows if raw.two_mode else [*rows, *columns])}
    values = [[None if is_missing(cell) else value_of(cell) for cell in row] for row in cells]
    _siena(found, values, raw)
    _ties(raw, rows, columns, values, lines, one_mode=square and not raw.two_mode and rows == columns)
    unknown = sum(
        is_missing(cell) and bool(cell) for i, row in enumerate(cells) for j, cell in enumerate(row) if i != j
    )
    if unknown:
        raw.notes.append(f"{unknown} cells of the matrix are missing and taken for 0")
    return raw


def _without_totals(found: Matrix, raw: Raw) -> tuple[list[str] | None, list[str] | None, list[list[str]], list[int]]:
    """Leave out a last row and a last column of sums."""
    rows, columns, cells, lines = found.rows, found.columns, found.cells, found.lines
    if columns and len(columns) > 1 and is_total(columns[-1]):
        raw.notes.append(f"the column {columns[-1]} is a total, skipped")
        columns, cells = columns[:-1], [row[:-1] for row in cells]
    if rows and len(rows) > 1 and is_total(rows[-1]):
        raw.notes.append(f"line {lines[-1]} is a total ({rows[-1]}), skipped")
        rows, cells, lines = rows[:-1], cells[:-1], lines[:-1]
    return rows, columns, cells, lines


def _check_labels(grid: Grid, rows: Sequence[str], lines: Sequence[int]) -> None:
    seen: dict[str, int] = {}
    for name, line in zip(rows, lines, strict=True):
        if name in seen:
            raise grid.error(f"two rows are called {name or 'nothing'} (line {seen[name]}, too); tell them apart", line)
        seen[name] = line


def _siena(found: Matrix, values: list[list[float | None]], raw: Raw) -> None:
    """Read RSiena's codes in a matrix of 0 and 1 without labels, as RSiena's files have none."""
    held = {value for row in values for value in row if value is not None}
    if found.rows or found.columns or not held <= _SIENA or not {0.0, 1.0} <= held or held <= {0.0, 1.0}:
        return
    meaning = {9.0: None, 10.0: 0.0, 11.0: 1.0}
    for row in values:
        row[:] = [meaning.get(value, value) if value is not None else None for value in row]
    raw.notes.append("9, 10 and 11 are taken for RSiena's codes: missing, a fixed 0 and a fixed 1")


def _ties(
    raw: Raw,
    rows: Sequence[str],
    columns: Sequence[str],
    values: list[list[float | None]],
    lines: Sequence[int],
    one_mode: bool,
) -> None:
    """Add the ties; those of a symmetric matrix once, and without direction."""
    if one_mode:
        n = len(rows)
        differ = [(i, j) for i in range(n) for j in range(i) if (values[i][j] or 0) != (values[j][i] or 0)]
        half = all((values[j][i] or 0) == 0 for i, j in differ) or all((values[i][j] or 0) == 0 for i, j in differ)
        full = (
            half and differ and not any((values[i][j] or 0) and (values[j][i] or 0) for i in range(n) for j in range(i))
        )
        raw.directed = bool(differ) and not full
        if full:
            raw.notes.append("only one half of the matrix is filled; ties are taken to have no direction")
    elif not raw.two_mode:
        raw.directed = True
    held = [value for row in values for value in row if value]
    raw.value = [] if any(value != 1 for value in held) else None
    symmetric = one_mode and not raw.directed
    for i, (row, line) in enumerate(zip(values, lines, strict=True)):
        for j, value in enumerate(row):
            if not value or (symmetric and j < i and values[j][i]):
                continue
            raw.source.append(rows[i])
            raw.target.append(columns[j])
            raw.line.append(line)
            if raw.value is not None:
                raw.value.append(f"{value:g}")
