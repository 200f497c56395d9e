"""Read nomination lists: a row a person, with further columns for those whom they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from reciprocity.networks.names import folded, names_nobody
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.grid import Grid, Row
from reciprocity.networks.reading.headers import attribute, is_name, is_total, means_nomination, person_columns, stem
from reciprocity.networks.reading.rows import data_rows
from reciprocity.networks.values import number

_PADDING = re.compile(r"-\d|0|7{2,}|8{2,}|9{2,}")  # numbers that fill cells in which nobody is named


def columns(grid: Grid, header: Row) -> tuple[int, list[int]] | None:
    """Find the column of those who name and the columns of those whom they name; None if there are none.

    Columns are taken that are numbered alike (`friend1`, `friend2`) and are called like nominations, or hold nobody
    but people of the first kind and never one twice in a row.
    """
    names = header[1]
    groups: dict[tuple[str, ...], list[int]] = {}
    for at, name in enumerate(names):
        if name and any(sign.isdigit() for sign in name):
            groups.setdefault(stem(name), []).append(at)
    body = [[folded(cell) for cell in cells] for line, cells in grid.sample() if line > header[0]]
    plain = [at for group in groups.values() if means_nomination(names[group[0]]) for at in group]
    numbered = sorted(at for group in groups.values() for at in group)
    if plain and (who := _naming(names, body, [at for at in range(len(names)) if at not in plain], plain)) is not None:
        return who, plain
    who = _naming(names, body, [at for at in range(len(names)) if at not in numbered], numbered)
    if who is not None and len(numbered) > 1 and _are_people(body, who, numbered):
        return who, numbered
    said = [at for at in range(len(names)) if means_nomination(names[at])]
    people = person_columns(names)
    if len(said) > 1 and (who := _naming(names, body, [at for at in people if at not in said], said)) is not None:
        return who, said
    if people and not attribute(names[people[0]]):
        who = people[0]
        rest = [at for at in range(len(names)) if at != who and names[at] and not attribute(names[at])]
        found = [at for at in rest if _texts(body, at) and _among(body, who, [at]) >= 0.5]
        if len(found) > 1 and _distinct(body, found):
            return who, found
    return None


def _naming(names: Sequence[str], body: list[list[str]], free: Sequence[int], group: Sequence[int]) -> int | None:
    """Return the column whose people are named most often in a group of columns, the first where none is."""
    likely = [at for at in person_columns(names) if at in free] or list(free[:1])
    likely += [at for at in free if is_name(names[at]) and at not in likely]
    return max(likely, key=lambda at: _among(body, at, group), default=None)


def _cell(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _among(body: list[list[str]], who: int, group: Sequence[int]) -> float:
    """Return the share of those named who are in the column `who`."""
    known = {_cell(row, who) for row in body}
    named = [name for row in body for at in group if not names_nobody(name := _cell(row, at))]
    named = [name for name in named if name in known or not _PADDING.fullmatch(name)]
    return sum(name in known for name in named) / len(named) if named else 0.0


def _distinct(body: list[list[str]], group: Sequence[int]) -> bool:
    for row in body:
        named = [name for at in group if not names_nobody(name := _cell(row, at)) and not _PADDING.fullmatch(name)]
        if len(set(named)) < len(named):
            return False
    return True


def _are_people(body: list[list[str]], who: int, group: Sequence[int]) -> bool:
    """Say whether columns hold nobody but people of the column `who`, never one twice in a row, and somebody."""
    return _among(body, who, group) == 1.0 and _distinct(body, group)


def _texts(body: list[list[str]], at: int) -> bool:
    return any(_cell(row, at) and number(_cell(row, at)) is None for row in body)


def read(grid: Grid, header: Row | None, who: int, named: Sequence[int] | None) -> Raw:
    """Return a tie from each person to everybody whom they name.

    Args:
        grid: The table.
        header: The row that names the columns, or None.
        who: The column of those who name.
        named: The columns of those whom they name; None stands for all behind the first.
    """
    raw = Raw("nomination list", directed=True)
    width = len(header[1]) if header else 1_000_000
    attributes: dict[int, str] = {}
    if header:
        assert named is not None
        raw.used = [header[1][at] for at in (who, *named)]
        attributes = {at: word for at, name in enumerate(header[1]) if (word := attribute(name)) and at not in named}
        raw.used += [header[1][at] for at in attributes]
        raw.ignored = [name for name in header[1] if name and name not in raw.used]
    lines: dict[str, int] = {}
    twice: list[str] = []
    for line, cells in list(data_rows(grid, header, [who], width, raw.notes)):
        ego = folded(cells[who])
        found = [cell for at in (named or range(1, len(cells))) if (cell := _cell(cells, at).strip())]
        if is_total(ego) and not any(number(cell) is None for cell in found):
            raw.notes.append(f"line {line} is a total ({ego}), skipped")
            continue
        if not names_nobody(ego):
            if ego in lines:
                twice.append(f"{ego} (lines {lines[ego]} and {line})")
            lines.setdefault(ego, line)
            raw.people.setdefault(ego, {}).update(
                {word: folded(_cell(cells, at)) for at, word in attributes.items() if _cell(cells, at).strip()}
            )
        raw.source += [cells[who].strip()] * len(found)
        raw.target += found
        raw.line += [line] * len(found)
    _drop_padding(raw)
    if twice:
        shown = ", ".join(twice[:3]) + (" ..." if len(twice) > 3 else "")
        raw.notes.append(
            f"{shown} stands there twice and is taken for one person; tell two people apart by their names"
        )
    return raw


def counted(grid: Grid) -> Raw | None:
    """Read a list in which behind each person stands how many lines follow, one for each whom they name.

    That is networkx's multiline adjacency list; None if the rows are none. Words among the persons tell it from ties
    with values.
    """
    raw = Raw("nomination list")
    left, ego, word = 0, "", False
    for line, cells in grid.rows():
        texts = [folded(cell) for cell in cells]
        if left:
            raw.source.append(ego)
            raw.target.append(texts[0])
            raw.line.append(line)
            left -= 1
            continue
        if len(texts) != 2 or not texts[1].isdigit() or texts[0] in raw.people:
            return None
        ego, left = texts[0], int(texts[1])
        word = word or number(ego) is None
        raw.people[ego] = {}
    return raw if word and not left and raw.source else None


def _drop_padding(raw: Raw) -> None:
    """Leave out a number that fills cells where nobody is named: 0, 99 and the like where nobody has that number."""
    if not raw.people or any(number(name) is None for name in raw.people):
        return
    codes = {cell for cell in raw.target if _PADDING.fullmatch(cell) and cell not in raw.people}
    codes = {cell for cell in codes if not names_nobody(cell)}
    others = [cell for cell in raw.target if cell not in codes and not names_nobody(folded(cell))]
    if not codes or sum(folded(cell) in raw.people for cell in others) < 0.8 * len(others):
        return
    keep = [cell not in codes for cell in raw.target]
    raw.source = list(compress(raw.source, keep))
    raw.target = list(compress(raw.target, keep))
    raw.line = list(compress(raw.line, keep))
    raw.notes.append(f"{', '.join(sorted(codes))} name{'s' * (len(codes) == 1)} nobody: no row is about them")
