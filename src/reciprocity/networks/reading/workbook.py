"""Read a sheet of an Excel workbook (.xlsx), with openpyxl."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from reciprocity.errors import InputError
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.grid import Grid, Row


def is_workbook(content: Content) -> bool:
    """Say whether a file is an Excel workbook: a ZIP archive with a folder `xl`."""
    return content.data.startswith(b"PK") and b"xl/" in content.data


def sheet_grid(
    content: Content,
    sheet: str | None,
    plausible: Callable[[list[str]], bool],
    other: Callable[[list[str]], bool] = lambda _: False,
) -> Grid:
    """Choose a sheet and return its rows.

    Args:
        content: The file.
        sheet: The name of the sheet, or None to take the only one, or the only one that has a plausible header.
        plausible: Says whether cells are the header of a table as it is looked for.
        other: Says whether cells are the header of another table; such sheets are taken only by their name.

    Raises:
        InputError: openpyxl is not there, the workbook is damaged, or which sheet is meant cannot be told.
    """
    try:
        import openpyxl
    except ImportError:
        raise content.error(
            'Excel workbooks need openpyxl: pip install "reciprocity[xlsx]", or save the sheet as CSV'
        ) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(content.data), read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises what it meets: KeyError, ValueError, BadZipFile, XML errors
        raise content.error(
            f"is damaged or no workbook ({type(error).__name__}); save it again as .xlsx or CSV"
        ) from None
    tables = {one.title: list(_rows(one)) for one in book.worksheets}
    filled = {name: rows for name, rows in tables.items() if rows}
    wide = [name for name, rows in filled.items() if any(sum(map(bool, cells)) > 1 for _, cells in rows)]
    if sheet is not None:
        chosen = next((name for name in tables if name.strip().lower() == sheet.strip().lower()), None)
        if chosen is None:
            raise InputError(f"network.sheet: {content.path} has no sheet {sheet}; it has {', '.join(tables)}")
        if not tables[chosen]:
            raise InputError(f"network.sheet: the sheet {chosen} of {content.path} is empty; name another")
    elif len(wide) == 1 or len(filled) == 1:
        chosen = next(iter(wide or filled))
    else:
        first = {name: [cells for _, cells in rows[:10]] for name, rows in filled.items()}
        headed = [name for name, rows in first.items() if any(map(plausible, rows)) and not any(map(other, rows))]
        if len(headed) != 1:
            which = ", ".join(headed or filled) or "nothing but empty sheets"
            raise content.error(f"holds {which}; say which one with network.sheet=NAME")
        chosen = headed[0]
    rows = tables[chosen]
    grid = Grid(content, lambda: iter(rows))
    if len(filled) > 1:
        grid.notes.append(f"sheet {chosen}, of {', '.join(filled)}")
    return grid


def _rows(sheet: Any) -> Iterator[Row]:
    for line, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        texts = [_text(cell) for cell in cells]
        if any(texts):
            yield line, texts


def _text(cell: Any) -> str:
    """Return what a cell shows: whole numbers without a point, as people typed them."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    return str(cell).strip()
