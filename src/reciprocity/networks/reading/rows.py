"""Which rows of a table are data: not titles, repeated headers, or what a survey program puts below its header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reciprocity.networks.reading.grid import Grid, Row, called

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
    most, lead = max(needed), needed[0]
    for line, cells in grid.rows():
        if line <= above or line in survey:
            continue
        if len(cells) <= most:
            if len(cells) == 1 and most > 0:
                _one_cell(grid, line, cells[0])
            cells = cells + [""] * (most + 1 - len(cells))
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            _too_many(grid, line, len(cells), width)
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


def _one_cell(grid: Grid, line: int, cell: str) -> None:
    """Say so if a row is parted by another sign than the header."""
    for other in ",;\t|":
        if other != grid.separator and other in cell and grid.separator not in cell and grid.separator:
            raise grid.error(
                f"the header has {called(grid.separator)}, this line {called(other)}; export it with one of them", line
            )


def _too_many(grid: Grid, line: int, values: int, width: int) -> None:
    if grid.separator == " ":
        raise grid.error(
            f"{values} values under {width} columns; put names with a blank into quotation marks, or part the columns "
            "by commas or tabs",
            line,
        )
    shown = {"\t": "a tab"}.get(grid.separator, f'"{grid.separator}"')
    raise grid.error(
        f"{values} values under {width} columns; put a name that contains {shown} into quotation marks", line
    )


def survey_rows(grid: Grid, above: int, needed: Sequence[int]) -> list[int]:
    """Return the lines below the header in which a survey program repeats its questions and the ids it gave them."""
    first = [(line, cells) for line, cells in grid.sample()[:12] if line > above][:4]
    for place, (_, cells) in enumerate(first):
        if any(_IMPORT in cell.lower() for cell in cells):
            return [line for line, _ in first[: place + 1]]
    if first:
        line, cells = first[0]
        asked = [cells[at].strip() if at < len(cells) else "" for at in needed]
        if asked and all(text.endswith("?") and len(text) > 1 for text in asked):
            return [line]
    return []
