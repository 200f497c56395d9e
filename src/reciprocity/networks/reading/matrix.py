"""Read an adjacency matrix: a row and a column a person, or a row a person and a column an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from reciprocity.networks.names import folded
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import margins
from reciprocity.networks.reading.grid import Grid, Row
from reciprocity.networks.reading.headers import is_total, person_columns
from reciprocity.networks.reading.labels import alike, check_labels
from reciprocity.networks.values import is_missing, number, value_of

_SIENA = {0.0, 1.0, 9.0, 10.0, 11.0}  # RSiena's codes: 9 is missing, 10 and 11 are a 0 and a 1 that cannot change


@dataclass(frozen=True)
class Matrix:
    """The cells of a matrix and what its rows and columns are called.

    Attributes:
        rows: Labels of the rows, or None.
        columns: Labels of the columns, or None.
        cells: The cells between.
        lines: The line of each row.
        ignored: Columns beside the matrix.
        above: Number of titles above it.
    """

    rows: list[str] | None
    columns: list[str] | None
    cells: list[list[str]]
    lines: list[int]
    ignored: tuple[str, ...] = ()
    above: int = 0


def find(rows: Sequence[Row], certain: bool = False) -> Matrix | None:
    """Return the matrix that a table holds, with or without labels, or None if it holds none.

    Args:
        rows: All rows of the table.
        certain: Whether the user says that they are one.
    """
    found = _found(below := margins.without_titles(rows), certain)
    return found and replace(found, above=len(rows) - len(below))


def _found(rows: Sequence[Row], certain: bool) -> Matrix | None:
    texts = [[folded(cell) for cell in cells] for _, cells in rows]
    longest = max((_width(row) for row in texts), default=0)
    if longest < 2:
        return None
    lines = [line for line, _ in rows]
    short = len(texts) > 1 and _width(texts[0]) == longest - 1 and bool(texts[0][0])
    texts = [[*row[:longest], *[""] * (longest - len(row))] for row in texts]
    if not short and (beside := margins.beside(texts)):
        kept = [[cell for at, cell in enumerate(row) if at not in beside] for row in texts]
        found = _labeled(kept, lines, False)
        return found and replace(found, ignored=tuple(texts[0][at] for at in beside))
    return _labeled(texts, lines, short) or _unlabeled(texts, lines, certain)


def _labeled(texts: list[list[str]], lines: list[int], short: bool) -> Matrix | None:
    """Return a matrix with labels in the first row, the first column or both."""
    head, body = texts[0], texts[1:]
    longest = len(head)
    firsts = [row[0] for row in body]
    if body and all(_all_cells(row[1:]) for row in body):
        for names in (head[1:], head[:-1]) if short else (head[1:],):  # R writes no cell above the row names
            free = not head[0] or short or not _is_value(head[0])
            if free and len(names) > 1 and all(names) and sorted(_summed(names)) == sorted(_summed(firsts)):
                return Matrix(firsts, names, [row[1:] for row in body], lines[1:])
        if len(body) == longest and _unique(head) and all(map(_all_cells, body)) and _square(body):
            binary = _binary(firsts) or len(set(firsts)) < len(firsts)
            if not all(map(_is_value, head)) and (binary or not person_columns(head[:1])):
                return Matrix(None, head, body, lines[1:])
            if [number(name) for name in head] == list(range(1, longest + 1)) and longest > 2:
                return Matrix(None, head, body, lines[1:])
        names = head[:-1] if short else head[1:]
        cells = [row[1:] for row in body]
        named = not all(map(_is_value, firsts)) or set(firsts) <= set(names) or _binary(chain(*cells))
        titled = not head[0] or not any(map(_is_value, names))
        if named and titled and len(names) > 1 and _unique(names) and _unique(firsts):
            return Matrix(firsts, names, cells, lines[1:])
    firsts = [row[0] for row in texts]
    if longest > 2 and _unique(firsts) and not all(map(_is_value, firsts)):
        cells = [row[1:] for row in texts]
        if all(map(_all_cells, cells)) and (len(cells) == longest - 1 or _binary(chain(*cells))):
            return Matrix(firsts, None, cells, lines)
    return None


def _unlabeled(texts: list[list[str]], lines: list[int], certain: bool) -> Matrix | None:
    """Return a matrix without labels, if the rows cannot be a list of numbered people just as well."""
    if not all(map(_all_cells, texts)):
        return None
    n, longest = len(texts), len(texts[0])
    # Rows without an empty cell are probably a list: Siena's sender, receiver, value and period.
    empty = any(is_missing(cell) or value_of(cell) == 0 for row in texts for cell in row)
    square = n == longest and ((longest > 3 and empty) or _square(texts))
    if certain or (longest > 2 and (square or _binary(chain(*texts), _SIENA))):
        return Matrix(None, None, texts, lines)
    return None


def _width(row: Sequence[str]) -> int:
    return next((at + 1 for at in range(len(row) - 1, -1, -1) if row[at]), 0)


def _is_value(text: str) -> bool:
    return value_of(text) is not None or is_missing(text)


def _all_cells(row: Sequence[str]) -> bool:
    return all(map(_is_value, row))


def _summed(names: list[str]) -> list[str]:
    """Leave out a last name that is a title of sums."""
    return names[:-1] if is_total(names[-1]) else names


def _unique(names: Sequence[str]) -> bool:
    return all(names) and len(set(names)) == len(names)


def _binary(cells: Iterable[str], values: set[float] | None = None) -> bool:
    """Say whether all that is not missing is 0 or 1 and both are there, so that no cell is the number of a person."""
    held = {value_of(cell) for cell in cells if not is_missing(cell)}
    return {0.0, 1.0} <= held and held <= (values or {0.0, 1.0})


def _square(body: Sequence[Sequence[str]]) -> bool:
    """Say whether a square table has an empty diagonal, or nothing but 0 and 1."""
    diagonal = [row[at] for at, row in enumerate(body[: len(body[0])])]
    return all(is_missing(cell) or value_of(cell) == 0 for cell in diagonal) or _binary(chain(*body))


def read(grid: Grid, found: Matrix) -> Raw:
    """Return the ties of a matrix; a cell that is 0, empty or missing is none."""
    raw = Raw("matrix", ignored=list(found.ignored))
    if found.above:
        raw.notes.append(f"{found.above} line{'s' * (found.above > 1)} above the labels skipped")
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
    check_labels(grid, rows, lines)
    if square and found.columns and found.rows:
        rows, columns = alike(rows, columns, cells)
    if rows != columns and sorted(rows) == sorted(columns):
        place = {name: at for at, name in enumerate(columns)}
        columns, cells = rows, [[row[place[name]] for name in rows] for row in cells]
    if square and rows == columns and [number(name) for name in rows] in (list(range(n)), list(range(1, n + 1))):
        raw.numbered = True
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
        cells_are = "1 cell of the matrix is" if unknown == 1 else f"{unknown} cells of the matrix are"
        raw.notes.append(f"{cells_are} missing and taken for 0")
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
    """Add the ties; a symmetric matrix gives each tie once and without direction."""
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
