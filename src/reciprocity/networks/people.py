"""The user's table of people: who there is, and their field, circle and strategy."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from reciprocity.networks.names import doubt, folded, names_nobody
from reciprocity.networks.reading import headers, vocabulary, workbook
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.grid import Grid, Row, text_grid
from reciprocity.networks.reading.rows import data_rows, row_names
from reciprocity.networks.values import number

COLUMNS = tuple(vocabulary.COLUMNS)  # field, circle, strategy
_HEADERS_WITHIN = 10


@dataclass
class People:
    """A table of people.

    Attributes:
        path: The file, as the user gave it.
        line: The line of each person, by what ties call them, in the table's order.
        called: What each is called where that differs.
        columns: What the table says of them: column, then person, then value.
        notes: What was decided, one line each, without the file's name.
    """

    path: str
    line: dict[str, int] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    columns: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read(content: Content, named: Collection[str], nobody: Callable[[str], bool], sheet: str | None = None) -> People:
    """Read a table of people.

    Args:
        content: The file.
        named: The folded names that ties use: they tell which column is meant where several might be.
        nobody: Says whether a folded name is a code for nobody.
        sheet: The sheet of a workbook; used if it has that name.

    Raises:
        InputError: names the file, the line and the remedy.
    """
    grid = _grid(content, sheet)
    header = _header(grid, named)
    result = People(content.path, notes=[*content.notes, *grid.notes])
    names = header[1]
    who, label = _who(grid, header, named)
    at = _columns(grid, header, who)
    result.columns = {word: {} for word in at}
    result.notes += _misspelled(names, at)
    for line, cells in data_rows(grid, header, [who, *at.values()], len(names), result.notes):
        person = folded(cells[who])
        if headers.is_total(person) and not any(_text(cells, one) and not number(cells[one]) for one in at.values()):
            result.notes.append(f"line {line} is a total ({person}), skipped")
            continue
        if not person:
            raise grid.error(f"{names[who]} is empty; fill it in", line)
        if nobody(person):
            raise grid.error(f"{person} stands for nobody; leave the line out (or set network.missing=[])", line)
        if person in result.line:
            raise grid.error(
                f"two people are called {person} (line {result.line[person]}, too); tell them apart in both files, for "
                f"instance {person} 1 and {person} 2, or leave one line out if they are one person",
                line,
            )
        result.line[person] = line
        if label is not None and (name := _text(cells, label)) and not nobody(name):
            result.called[person] = name
        for word, one in at.items():
            value = _text(cells, one)
            if names_nobody(value):
                if word != "strategy":
                    said = f"is {value}, that is, empty" if value else "is empty"
                    raise grid.error(f"{names[one]} {said}; fill it in, or leave the whole column out", line)
                value = ""
            result.columns[word][person] = value
    if not result.line:
        raise grid.error("holds no people; add a line for each")
    _tell_apart(result)
    for word, values in result.columns.items():
        if said := doubt(sorted(set(values.values())), f"names in {names[at[word]]}", "one or two"):
            result.notes.append(said)
    return result


def _grid(content: Content, sheet: str | None) -> Grid:
    def plausible(cells: list[str]) -> bool:
        return bool(headers.person_columns([folded(cell) for cell in cells]))

    def of_ties(cells: list[str]) -> bool:
        return not all(one.two_mode for one in headers.ends([folded(cell) for cell in cells]))

    if workbook.is_workbook(content):
        try:
            return workbook.sheet_grid(content, sheet, plausible, of_ties)
        except ValueError:
            if sheet is None:
                raise
            return workbook.sheet_grid(content, None, plausible, of_ties)
    return text_grid(content, None, plausible)


def _header(grid: Grid, named: Collection[str]) -> Row:
    """Find the row that names the columns, and shift the names if rows begin with R's row names."""
    sample = grid.sample()
    if not sample:
        raise grid.error("holds no people; add a line for each")
    for place, (line, cells) in enumerate(sample[:_HEADERS_WITHIN]):
        names = [folded(cell) for cell in cells]
        if headers.person_columns(names):
            body = [row for _, row in sample[place + 1 :]]
            if row_names(names, body, *headers.person_columns(names)[:1]):
                grid.notes.append("the rows have one column more than the header, the row names of R: skipped")
                names = ["", *names]
            return line, names
    line, cells = sample[0]
    if len(cells) == 1 and folded(cells[0]) in named:
        return 0, ["person"]
    shown = ", ".join(filter(None, map(folded, cells)))[:80]
    raise grid.error(f"has no column person, id, name or label, but {shown}; rename the one that ties use", line)


def _who(grid: Grid, header: Row, named: Collection[str]) -> tuple[int, int | None]:
    """Return the column by which ties call people, and the one of their names if that is another."""
    names = header[1]
    found = headers.person_columns(names)
    if len(found) > 1 and named:
        held: list[set[str]] = [set() for _ in found]
        for line, cells in grid.rows():
            if line > header[0]:
                for place, at in enumerate(found):
                    held[place].add(_text(cells, at))
        shares = [len(held[place].intersection(named)) for place in range(len(found))]
        who = found[max(range(len(found)), key=lambda place: (shares[place], -place))]
    else:
        who = found[0]
    if headers.is_name(names[who]):
        return who, None
    return who, next((at for at in found if at != who and headers.is_name(names[at])), None)


def _columns(grid: Grid, header: Row, who: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, name in enumerate(header[1]):
        word = headers.attribute(name)
        if word and at != who:
            if word in found:
                raise grid.error(f"the column {word} is there twice; rename one", header[0])
            found[word] = at
    same = [name.lower() for name in header[1]]
    if same.count(same[who]) > 1:
        raise grid.error(f"the column {header[1][who]} is there twice; rename one", header[0])
    return {word: found[word] for word in COLUMNS if word in found}


def _text(cells: Sequence[str], at: int) -> str:
    return folded(cells[at]) if at < len(cells) else ""


def _misspelled(names: Sequence[str], at: dict[str, int]) -> list[str]:
    """Say which columns that are not used are called almost like one that is missing."""
    missing = [word for word in COLUMNS if word not in at]
    said = []
    for place, name in enumerate(names):
        near = difflib.get_close_matches(name.lower(), missing, n=1, cutoff=0.7)
        if near and place not in at.values():
            said.append(f"the column {name} is not used; did you mean {near[0]}?")
    if not at:
        said.append(f"has none of the columns {', '.join(COLUMNS)}")
    return said


def _tell_apart(people: People) -> None:
    """Append the id to names that two people share."""
    held: dict[str, int] = {}
    for person in people.line:
        name = people.called.get(person, person)
        held[name] = held.get(name, 0) + 1
    double = [name for name, count in held.items() if count > 1]
    for person, name in people.called.items():
        if held[name] > 1:
            people.called[person] = f"{name} ({person})"
    if double:
        names = "1 name is" if len(double) == 1 else f"{len(double)} names are"
        people.notes.append(f"{names} there more than once ({', '.join(double[:3])}): told apart by id")
