"""The user's own network: ties from CSV or GraphML, people from a table."""

from __future__ import annotations

import difflib
import hashlib
from array import array
from collections.abc import Callable
from functools import lru_cache

import numpy as np

from reciprocity.errors import InputError
from reciprocity.networks import reading
from reciprocity.networks.edges import distinct
from reciprocity.networks.reading.content import readable
from reciprocity.networks.source import Source, circles, numbers
from reciprocity.networks.tables import rows

MOST_FIELDS = 250
COLUMNS = ("field", "circle", "strategy")

Columns = dict[str, dict[str, str]]  # column -> person -> value


def sha256(path: str, key: str) -> str:
    """Return the SHA-256 of a file's content in hexadecimal."""
    with readable(path, key).open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def read(path: str, people: str | None) -> Source:
    """Read the user's files; once, as long as they do not change. Nobody may write to the arrays.

    Args:
        path: Edge list (CSV with the columns source and target) or, by its ending `.graphml`, GraphML.
        people: Table of people (CSV with the column person and any of field, circle, strategy), or None.

    Raises:
        InputError: names the file, the line and the remedy.
    """
    return _read(path, people, _version(path, "network.path"), _version(people, "network.people"))


def _version(path: str | None, key: str) -> tuple[int, int, str]:
    if path is None:
        return 0, 0, ""
    file = readable(path, key).resolve()
    status = file.stat()
    return status.st_mtime_ns, status.st_size, str(file)


@lru_cache(maxsize=4)
def _read(path: str, people: str | None, *versions: tuple[int, int, str]) -> Source:
    number: dict[str, int] = {}
    columns: Columns = {}
    notes: list[str] = []
    if people is not None:
        number, columns, notes = _people(people)
    raw = reading.read(reading.opened(path, "network.path"), reading.Options())
    edges, columns = _numbered(raw, path, people, number, columns)
    n = len(number)
    unique, loops, doubles = distinct(edges, n)
    if not len(unique):
        raise InputError(f"network.path: {path} holds no tie between two people; add at least one")
    if loops:
        notes.append(f"network.path: {path}: dropped {_count(loops, 'tie')} of a person with themselves")
    if doubles:
        dropped = _count(doubles, "double tie")
        notes.append(f"network.path: {path}: dropped {dropped} (same two people, in either direction)")
    if alone := n - len(np.unique(unique)):
        listed = f"network.people: {people}" if people else f"network.path: {path}"
        notes.append(f"{listed}: {_count(alone, 'person')} without ties, kept")
    if people and not columns:
        notes.append(f"network.people: {people}: has none of the columns {', '.join(COLUMNS)}")
    names = tuple(number)
    field = _column(columns, "field", names)
    field_number, field_names = numbers(field, np.int32)
    if len(field_names) > MOST_FIELDS:
        listed = f"network.people: {people}" if people else f"network.path: {path}"
        raise InputError(f"{listed}: names {len(field_names)} fields, at most {MOST_FIELDS} fit; merge some")
    circle_number, circle_names = circles(_column(columns, "circle", names), n)
    strategy = _column(columns, "strategy", names)
    return Source(
        n=n,
        edges=unique,
        names=names,
        field=None if field_number is None else field_number.astype(np.uint8),
        field_names=field_names,
        circle=circle_number,
        circle_names=circle_names,
        strategy=None if strategy is None else np.array(strategy, dtype=str),
        notes=tuple(notes),
    )


def _count(number: int, word: str) -> str:
    plural = "people" if word == "person" else f"{word}s"
    return f"{number} {word if number == 1 else plural}"


def _column(columns: Columns, name: str, names: tuple[str, ...]) -> list[str] | None:
    return [columns[name].get(person, "") for person in names] if name in columns else None


def line_of(path: str, person: str) -> int:
    """Return the line of the table of people that is about `person`; the header's if there is none."""
    table = rows(path, "network.people", ["person"])
    header, _ = next(table)
    return next((line for line, values in table if values[0] == person), header)


def _misspelled(path: str, header: list[str | None]) -> list[str]:
    """Say which columns that are not used are called almost like one that is missing."""
    missing = [name for name in COLUMNS if name not in header[: 1 + len(COLUMNS)]]
    notes = []
    for other in header[1 + len(COLUMNS) :]:
        if near := difflib.get_close_matches(other or "", missing, n=1, cutoff=0.7):
            notes.append(f"network.people: {path}: the column {other} is not used; did you mean {near[0]}?")
    return notes


def _people(path: str) -> tuple[dict[str, int], Columns, list[str]]:
    """Read the table of people: their numbers in the table's order, what it says about them, and notes."""
    number: dict[str, int] = {}
    line_of: list[int] = []
    table = rows(path, "network.people", ["person"], COLUMNS)
    _, header = next(table)
    columns: Columns = {name: {} for name in header[1 : 1 + len(COLUMNS)] if name}
    for line, (person, *values) in table:
        assert person is not None
        where = f"network.people: {path}, line {line}"
        if person in number:
            raise InputError(f"{where}: {person} is in line {line_of[number[person]]}, too; keep one")
        number[person] = len(number)
        line_of.append(line)
        for name, value in zip(COLUMNS, values, strict=True):
            if value == "" and name != "strategy":
                raise InputError(f"{where}: {name} is empty; fill it in, or leave the whole column out")
            if value is not None:
                columns[name][person] = value
    if not number:
        raise InputError(f"network.people: {path} holds no people; add a line for each")
    return number, columns, _misspelled(path, header)


def _numberer(path: str, people: str | None, number: dict[str, int]) -> Callable[[str, int], int]:
    """Return what turns a name into a number; with a table of people only its people are known."""
    if people is None:
        return lambda name, line: number.setdefault(name, len(number))

    def known(name: str, line: int) -> int:
        if name in number:
            return number[name]
        close = difflib.get_close_matches(name, list(number)[:10_000], n=1)
        hint = f"did you mean {close[0]}? Otherwise add" if close else "add"
        raise InputError(
            f"network.path: {path}, line {line}: {name} is not in {people}; {hint} a line for {name} there"
        )

    return known


def _numbered(
    raw: reading.Raw, path: str, people: str | None, number: dict[str, int], columns: Columns
) -> tuple[np.ndarray, Columns]:
    """Number the ends of ties; what the file says of people counts where their table has no such column."""
    number_of = _numberer(path, people, number)
    if people is None:
        for person in raw.people:
            number_of(person, 0)
    ends = array("I")
    for source, target, line in zip(raw.source, raw.target, raw.line, strict=True):
        ends.append(number_of(source, line))
        ends.append(number_of(target, line))
    for name in ("field", "circle"):
        given = {person: attributes[name] for person, attributes in raw.people.items() if name in attributes}
        if name not in columns and given:
            if missing := [person for person in number if person not in given]:
                raise InputError(
                    f"network.path: {path}: {missing[0]} has no {name}, but others do; give it to all or none"
                )
            columns = {**columns, name: given}
    return np.array(ends, np.uint32).reshape(-1, 2), columns
