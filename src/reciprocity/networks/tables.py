"""Read a table a person made: CSV from anywhere, Excel included, with an error that says where."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from reciprocity.errors import InputError
from reciprocity.networks.reading.content import readable


def rows(
    path: str, key: str, required: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[tuple[int, list[str | None]]]:
    """Read the named columns of a CSV file; others are ignored.

    The first line names the columns, in any order and case. Columns are separated by comma, semicolon or tab,
    whichever makes sense of that line. Empty lines are skipped, spaces around values removed.

    Args:
        path: The file.
        key: The configuration key, for messages.
        required: Columns that must be there and filled in every line.
        optional: Columns that may be missing or, in places, empty.

    Yields:
        The line number and the values, required columns first; None for optional columns that are missing.
        The first item is the line of the header with these columns, then the names of all others.

    Raises:
        InputError: names the file, the line and the remedy.
    """
    file = readable(path, key)
    line = 0
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            header = ""
            while not header.strip() and (header := lines.readline()):
                line += 1
            above = line
            separator, at = _columns(header, required, optional, f"{key}: {path}, line {line}")
            width = header.count(separator) + 1
            names = [*required, *optional]
            others = [name for i, name in enumerate(_split(header, separator)) if i not in at]
            yield line, [*(None if i is None else name for name, i in zip(names, at, strict=True)), *others]
            table = csv.reader(lines, delimiter=separator, strict=True)
            needed = len(required)
            for row in table:
                line = above + table.line_num
                values = [None if i is None else (row[i].strip() if i < len(row) else "") for i in at]
                if not all(values[:needed]):
                    if not any(value.strip() for value in row):
                        continue
                    name = names[values.index("")]
                    raise InputError(f"{key}: {path}, line {line}: {name} is empty; fill it in")
                if len(row) > width and any(value.strip() for value in row[width:]):
                    raise InputError(
                        f"{key}: {path}, line {line}: {len(row)} values under {width} columns; "
                        f'put a name that contains "{separator}" into quotation marks'
                    )
                yield line, values
    except UnicodeDecodeError:
        raise InputError(
            f"{key}: {path}, line {_undecodable_line(file)}: not UTF-8; save as UTF-8 (Excel: CSV UTF-8)"
        ) from None
    except csv.Error as error:
        raise InputError(f"{key}: {path}, line {line + 1}: {error}; check the quotation marks") from None


def _columns(
    header: str, required: Sequence[str], optional: Sequence[str], where: str
) -> tuple[str, list[int | None]]:
    """Find the separator and the position of each column."""
    names = [*required, *optional]
    for separator in ",;\t":
        found = _split(header, separator)
        if all(name in found for name in required):
            for name in names:
                if found.count(name) > 1:
                    raise InputError(f"{where}: the column {name} is there twice; rename one")
            return separator, [found.index(name) if name in found else None for name in names]
    shown = header.strip()[:60]
    raise InputError(f"{where}: must name the columns {','.join(required)} but says: {shown}")


def _split(header: str, separator: str) -> list[str]:
    return [name.strip().strip('"').lower() for name in header.strip("\r\n").split(separator)]


def _undecodable_line(file: Path) -> int:
    """Return the number of the first line that is not UTF-8."""
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                line.decode()
            except UnicodeDecodeError:
                return number
    return 1
