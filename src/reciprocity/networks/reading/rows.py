"""Which rows of a table are data: not titles, repeated headers, or what a survey program puts below its header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reciprocity.errors import InputError
from reciprocity.networks.names import folded, parts
from reciprocity.networks.reading.grid import Grid, Row, called
from reciprocity.networks.reading.headers import Ends, attribute, ends, person_columns
from reciprocity.networks.values import is_missing, number, value_of

_IMPORT = '"importid"'


def data_rows(grid: Grid, header: Row | None, needed: Sequence[int], width: int, notes: list[str]) -> Iterator[Row]:
    """Yield the rows that are data: not those above the header, nor its repetitions, nor a survey's own.

    Args:
        grid: The table.
        header: The row that names the columns, or None.
        needed: The columns that must not all be empty.
        width: How many cells a row may have.
        notes: Where to say what was left out.
    """
    above = header[0] if header else 0
    titles = [header[1][at].lower() for at in needed] if header else []
    repeated: list[int] = []
    survey = survey_rows(grid, above, needed) if header else []
    if survey:
        notes.append(f"{_lines(survey, 'repeat')} what a survey asked, skipped")
    if header:
        _parted_alike(grid, header)
    most, lead = max(needed), needed[0]
    for line, cells in grid.rows():
        if line <= above or line in survey:
            continue
        if len(cells) <= most:
            if len(cells) == 1 and most > 0:
                _one_cell(grid, line, cells[0])
            cells = cells + [""] * (most + 1 - len(cells))
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            _too_many(grid, line, len(cells), width, above)
        first = cells[lead].strip()
        if titles and first.lower() == titles[0] and [cells[at].strip().lower() for at in needed] == titles:
            repeated.append(line)
        elif first or any(cells[at].strip() for at in needed):
            yield line, cells
    if repeated:
        notes.append(f"{_lines(repeated, 'repeat')} the header, skipped")


def _lines(numbers: Sequence[int], verb: str) -> str:
    """Return lines as the subject of a sentence, with its verb: "line 3 repeats", "lines 3, 5 repeat"."""
    if len(numbers) == 1:
        return f"line {numbers[0]} {verb}s"
    return f"lines {', '.join(map(str, numbers[:5]))}{' ...' if len(numbers) > 5 else ''} {verb}"


def _parted_alike(grid: Grid, header: Row) -> None:
    """Refuse a table whose rows are all parted by another sign than its header."""
    width = len(header[1])
    rows = [row for row in grid.sample() if row[0] > header[0]]
    if not rows or not grid.separator or any(len(cells) >= width for _, cells in rows):
        return
    for other in ";\t|, ":
        texts = (grid.separator.join(cells).strip() for _, cells in rows)
        if other != grid.separator and all(text.count(other) + 1 >= width for text in texts):
            raise mixed(grid, grid.separator, other, rows[0][0])


def mixed(grid: Grid, above: str, here: str, line: int) -> InputError:
    """Say that a line is parted by another sign than the header."""
    return grid.error(f"the header has {called(above)}, this line {called(here)}; export it with one of them", line)


def row_names(names: Sequence[str], body: Sequence[Sequence[str]], *needed: int) -> bool:
    """Say whether rows begin with a name that the header leaves out, as R writes them.

    All rows are then longer than the header by one and begin with something of their own. A last column without a name
    and a separator at the end of each line look the same: what the rows begin with are row names only if that fits
    better with who is named.

    Args:
        names: The header.
        body: Some rows.
        needed: The columns of people by the header.
    """
    if not body or any(len(cells) != len(names) + 1 for cells in body):
        return False
    columns = [list(map(folded, column)) for column in zip(*body, strict=True)]
    first, last = columns[0], columns[-1]
    if len(set(first)) < len(first) or not names[-1]:
        return False
    running = [number(text) for text in first] == list(range(1, len(first) + 1))
    if len(needed) < 2:
        return all(number(text) is not None for text in first) and any(last)
    as_they_stand = set(columns[needed[0]]) & set(columns[needed[1]])
    shifted = set(columns[needed[0] + 1]) & set(columns[needed[1] + 1]) - {""}
    people = [number(text) is None for at in needed for text in columns[at + 1] if text]
    if as_they_stand and not shifted:
        return False
    if not any(last):
        ends = [number(text) is None for at in needed if at for text in columns[at]]
        return all(number(text) is not None for text in first) and (
            all(ends) or (running and not set(first) & {text for at in needed if at for text in columns[at]})
        )
    if all(number(text) is not None for text in first):
        return running or bool(shifted) or all(people)
    return bool(shifted) and not as_they_stand


def _one_cell(grid: Grid, line: int, cell: str) -> None:
    """Say so if a row is parted by another sign than the header."""
    for other in ",;\t|":
        if other != grid.separator and other in cell and grid.separator not in cell and grid.separator:
            raise mixed(grid, grid.separator, other, line)


def _too_many(grid: Grid, line: int, values: int, width: int, above: int) -> None:
    if grid.separator == " ":
        raise grid.error(
            f"{values} values under {width} columns; put names with a blank into quotation marks, or part the columns "
            "by commas or tabs",
            line,
        )
    below = [len(cells) for other, cells in grid.sample() if other > above]
    if set(below) == {width + 1}:
        raise grid.error(
            f"{values} values under {width} columns, as in every line; the header lacks the name of a column, add it",
            line,
        )
    shown = {"\t": "a tab"}.get(grid.separator, f'"{grid.separator}"')
    raise grid.error(
        f"{values} values under {width} columns; put a name that contains {shown} into quotation marks", line
    )


def survey_rows(grid: Grid, above: int, needed: Sequence[int]) -> list[int]:
    """Return the lines below the header in which a survey program repeats its questions and the ids it gave them."""
    below = [(line, cells) for line, cells in grid.sample() if line > above]
    first = below[:4]
    for place, (_, cells) in enumerate(first):
        if any(_IMPORT in cell.lower() for cell in cells):
            return [line for line, _ in first[: place + 1]]
    if first:
        line, cells = first[0]
        asked = [cells[at].strip() if at < len(cells) else "" for at in needed]
        questions = [text.endswith("?") and len(text) > 1 for text in asked]
        if any(questions) and all(map(_asks, asked)):
            return [line]
        long = all(asked) and any(len(text.split()) > 3 for text in asked)
        if long and _titles(cells, [row for _, row in below[1:]], needed):
            return [line]
    return []


def _asks(text: str) -> bool:
    """Say whether a text may be a question of a survey."""
    return (text.endswith("?") and len(text) > 1) or len(text.split()) > 3


def _titles(cells: Sequence[str], rows: Sequence[Sequence[str]], needed: Sequence[int]) -> bool:
    """Say whether a row has words above a column of numbers, and names of its own: a second header."""
    if len(rows) < 2 or any(cells[at] in row for row in rows for at in needed):
        return False
    for at, text in enumerate(cells):
        if at in needed or value_of(text) is not None or is_missing(text):
            continue
        below = [row[at] for row in rows if at < len(row) and not is_missing(row[at])]
        if len(below) > 1 and all(number(value) is not None for value in below):
            return True
    return False


def who_is_named(body: list[Row], found: list[Ends]) -> list[Ends]:
    """Keep those pairs of columns whose first holds somebody who stands in the second, if some do."""

    def held(at: int) -> set[str]:
        return {part for _, cells in body if at < len(cells) for part in (folded(cells[at]), *parts(cells[at])) if part}

    named = held(found[0].target)
    return [one for one in found if held(one.source) & named] or found


def check_first(grid: Grid, sample: list[Row]) -> None:
    """Say so if the first line names columns of another kind: parted by another sign, or those of people."""
    line, cells = sample[0]
    if len(cells) == 1 and len(sample) > 1 and grid.separator:
        for other in ";\t|, ":
            if other != grid.separator and ends([folded(cell) for cell in cells[0].split(other)]):
                raise mixed(grid, other, grid.separator, sample[1][0])
        if grid.separator in cells[0] and sample[1][1][0].count(grid.separator) == cells[0].count(grid.separator):
            raise grid.error("each line as a whole stands in quotation marks; remove them, or export it again", line)
    names = [folded(cell) for cell in cells]
    if person_columns(names) and (found := next(filter(attribute, names), None)):
        raise grid.error(
            f"has a column {found} and none for the other end of a tie; a table of people is given as network.people, "
            "the ties as network.path",
            line,
        )
