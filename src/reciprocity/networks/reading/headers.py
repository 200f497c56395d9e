"""What columns hold, by what they are called: the two ends of a tie, people, a tie's value, attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reciprocity.networks.names import folded
from reciprocity.networks.reading.vocabulary import (
    ASIDE,
    COLUMNS,
    DIRECTED_PAIRS,
    EVENT,
    ID,
    NAME,
    NOMINATED,
    PERSON,
    PLAIN_PAIRS,
    TOTALS,
    TWIN,
    TWINS,
    VALUE,
)

_WORD = re.compile(r"[A-ZÄÖÜ]+(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+|\d+|[^\W\d_]+")
_JOINED = re.compile(r"(source|target|from|to|ego|alter|sender|receiver|node|person|user|src|dst)(id|ids|name)")
_ENDS = {word for pair in (*PLAIN_PAIRS, *DIRECTED_PAIRS) for word in pair}
Words = tuple[str, ...]


@dataclass(frozen=True)
class Ends:
    """Which columns hold the two ends of a tie.

    Attributes:
        source, target: Their places, from 0.
        directed: Whether their names say that ties have a direction; None where they do not say.
        two_mode: Whether their names say that the targets are events or the like.
        twins: Whether they are told apart by a number or letter only ("person1", "person2"), as people may be.
    """

    source: int
    target: int
    directed: bool | None = None
    two_mode: bool = False
    twins: bool = False


@lru_cache(maxsize=4096)
def words(name: str) -> Words:
    """Return the words of a column's name in lower case: `PersonId_1` is person, id, 1."""
    found: list[str] = []
    for word in map(str.lower, _WORD.findall(name)):
        joined = _JOINED.fullmatch(word)
        found += joined.groups() if joined else [word]
    return tuple(found)


def ends(header: Sequence[str]) -> list[Ends]:
    """Return the pairs of columns that may hold the two ends of a tie: those of the plainest names only."""
    columns: dict[Words, int] = {}
    for at, name in enumerate(header):
        if said := words(name):
            columns.setdefault(said, at)
    found = [*_named(columns), *_naming(columns), *_twins(columns), *_two_mode(columns)]
    best = min((rank for rank, _ in found), default=0)
    return list(dict.fromkeys(one for rank, one in found if rank == best))


def _named(columns: dict[Words, int]) -> Iterator[tuple[int, Ends]]:
    """Yield the pairs with usual names, and how plainly they speak of people: 0 with an id or alone, 1 with a name."""
    for first, second in (*PLAIN_PAIRS, *DIRECTED_PAIRS):
        directed = None if (first, second) in PLAIN_PAIRS else True
        for name, at in columns.items():
            rest = set(name) - {first}
            if first not in name or not rest <= ID | PERSON | NAME:
                continue
            other = columns.get(_with(name, first, second))
            if other is None and rest <= ID | NAME:
                other = columns.get((second,))
            if other is not None and other != at:
                # Words as short as these may also be people, as in a first row "u,v" above "v,w".
                yield (0 if rest <= ID | PERSON else 1), Ends(at, other, directed, twins=len(first + second) < 5)


def _naming(columns: dict[Words, int]) -> Iterator[tuple[int, Ends]]:
    """Yield a column of people and the only one of those whom they name."""
    named = [name for name in columns if set(name) & NOMINATED and set(name) <= NOMINATED | ID | NAME | PERSON]
    if len(named) == 1:
        for name, at in columns.items():
            if name not in named and set(name) <= PERSON | ID | NAME:
                yield 2, Ends(at, columns[named[0]], True)


def _twins(columns: dict[Words, int]) -> Iterator[tuple[int, Ends]]:
    for first, second in TWINS:
        for name, at in columns.items():
            stem = set(name) - {first}
            other = columns.get(_with(name, first, second))
            third = columns.get(_with(name, first, "3"))
            likely = stem <= PERSON | ID | NAME | TWIN and (stem or first == "i")
            if name.count(first) == 1 and likely and other is not None and third is None:
                yield 3, Ends(at, other, twins=True)


def _two_mode(columns: dict[Words, int]) -> Iterator[tuple[int, Ends]]:
    for name, at in columns.items():
        for event, other in columns.items():
            if set(name) <= PERSON | ID | NAME and set(event) & EVENT and set(event) <= EVENT | ID | NAME:
                yield 4, Ends(at, other, two_mode=True)


def _with(name: Words, word: str, other: str) -> Words:
    return tuple(other if one == word else one for one in name)


def person_columns(header: Sequence[str]) -> list[int]:
    """Return the columns that may say who a row is about: person, then id, then name, then label, then other words."""
    ranked = []
    for at, name in enumerate(header):
        said = set(words(name))
        if not said or not said <= PERSON | ID | NAME:
            continue
        if said == {"person"}:
            rank = 0
        elif said & ID:
            rank = 1
        elif said & NAME:
            rank = 3 if said & {"label", "labels"} else 2
        else:
            rank = 4
        ranked.append((rank, at))
    return [at for _, at in sorted(ranked)]


def is_name(column: str) -> bool:
    """Say whether a column is called name or label, that is, holds what people are called."""
    return bool(set(words(column)) & NAME) and not set(words(column)) & ID


def may_be_end(text: str) -> bool:
    """Say whether a cell is a usual name of a column with one end of a tie."""
    return words(text)[:1] != () and words(text)[0] in _ENDS and len(words(text)) < 4


def plain_ends(cells: tuple[str, str]) -> tuple[int, int] | None:
    """Return the order of the two ends, (0, 1) or (1, 0), if two cells are usual names of columns for them."""
    found = [one for one in ends(cells) if not one.twins and not one.two_mode]
    return (found[0].source, found[0].target) if found else None


def means_aside(column: str) -> bool:
    """Say whether a column is called like something that says when, where or which, not how much."""
    return bool(set(words(column)) & ASIDE)


def means_value(column: str) -> bool:
    """Say whether a column is called like something that may say that there is no tie."""
    return bool(set(words(column)) & VALUE) and not set(words(column)) & ID


def means_knowing(column: str) -> bool:
    """Say whether a column is called like something that says whether two people are tied: `is_friend`."""
    return bool(set(words(column)) & NOMINATED)


def means_nomination(column: str) -> bool:
    """Say whether a column is called like something that names others, and nothing else."""
    said = {word for word in words(column) if not word.isdigit()}
    return bool(said & NOMINATED) and said <= NOMINATED | ID | NAME | PERSON


def attribute(column: str) -> str:
    """Return which of field, circle and strategy a column holds, or ""."""
    said = column.strip().lower()
    return next((name for name, known in COLUMNS.items() if said in known), "")


def stem(column: str) -> Words:
    """Return the words of a column's name without numbers: alike for `friend1` and `friend2`."""
    return words(re.sub(r"\d+", "", column))


def is_total(text: str) -> bool:
    """Say whether a cell is the title of a row or column of sums."""
    return folded(text).lower().rstrip(":") in TOTALS
