"""Who takes part: the people of a table or of the file itself, by number, and the ends of ties as those numbers."""

from __future__ import annotations

import difflib
from array import array

import numpy as np

from reciprocity.errors import shown
from reciprocity.networks.names import folded, look_alike, parts
from reciprocity.networks.people import People
from reciprocity.networks.raw import Raw
from reciprocity.networks.resolver import Refused, Resolver


class Roster:
    """People in their order, and events beside them where a file has events.

    Attributes:
        number: The number of each person.
        event: The number of each event.
        renamed: Whom a number of the file stands for, where it has no names.
    """

    def __init__(self, raw: Raw, table: People | None, resolver: Resolver) -> None:
        """Number those whom the table lists, or else those whom the file itself lists.

        Raises:
            Refused: The file lists somebody who is not in the table.
        """
        self.raw, self.table, self.resolver = raw, table, resolver
        self.number: dict[str, int] = {}
        self.event: dict[str, int] = {}
        self.renamed: dict[str, str] = {}
        if table is not None:
            self.number = {person: i for i, person in enumerate(table.line)}
            resolver.know(self.number)
            resolver.know(table.called.values())
            if raw.numbered and not self.number.keys() & raw.people.keys() and len(self.number) == len(raw.people):
                self.renamed = dict(zip(raw.people, self.number, strict=True))
                return
            self._check_known()
        listed = [name for name in map(folded, raw.people) if not resolver.nobody(name)]
        for name in raw.people.keys() - resolver.cells.keys():
            if resolver.nobody(folded(name)):
                resolver.skip(name)
        resolver.know(listed)
        for name in listed:
            self._place(name, 0)

    def _check_known(self) -> None:
        """Refuse two files that have no name in common."""
        assert self.table is not None
        resolver = self.resolver
        ends = dict.fromkeys(self.raw.source) if self.raw.two_mode else resolver.cells
        named = [name for name in map(folded, [*self.raw.people, *ends]) if not resolver.nobody(name)]
        if len(named) > 1 and not any(part in self.number for name in named for part in (name, *parts(name))):
            alike = {look_alike(person) for person in self.number}
            if not any(look_alike(name) in alike for name in named):
                both = [shown(", ".join(two), quoted=False) for two in (named[:2], list(self.number)[:2])]
                raise Refused(
                    f"none of its people is in {self.table.path} (here {both[0]}, there {both[1]}); "
                    "use the same names in both"
                )

    def _stranger(self, name: str, line: int) -> Refused:
        """Say that the table of people lacks somebody, and who it may be."""
        assert self.table is not None
        key = look_alike(name)
        near = next((person for person in self.number if look_alike(person) == key), None)
        if near is not None:
            return Refused(
                f"{name} is not in {self.table.path}, but {near} is; write the name alike in both files", line
            )
        close = difflib.get_close_matches(name, list(self.number)[:10_000], n=1)
        hint = f"did you mean {close[0]}? Otherwise add" if close else "add"
        return Refused(f"{name} is not in {self.table.path}; {hint} a line for {name} there", line)

    def _place(self, name: str, line: int) -> int:
        name = self.renamed.get(name, name)
        if self.table is None:
            return self.number.setdefault(name, len(self.number))
        if name not in self.number:
            raise self._stranger(name, line)
        return self.number[name]

    def ends(self, two_mode: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Number both ends of every pair of the file.

        Args:
            two_mode: Whether targets are events, which have numbers of their own.

        Returns:
            Sources and targets, `(k,)` uint32 each, and the row of the file that each pair is from, `(k,)` int64: none
            where an end names nobody, several where a cell holds several names.

        Raises:
            Refused: Somebody is not in the table of people, or what a cell holds cannot be told.
        """
        raw, resolver = self.raw, self.resolver
        first, second, row = array("I"), array("I"), array("I")
        people: dict[str, tuple[int, ...]] = {}
        others: dict[str, tuple[int, ...]] = {} if two_mode else people
        for at, (source, target) in enumerate(zip(raw.source, raw.target, strict=True)):
            a = people.get(source)
            if a is None:
                a = people[source] = tuple(self._place(name, raw.line[at]) for name in resolver.resolve(source))
            b = others.get(target)
            if b is None:
                names = resolver.resolve(target)
                if two_mode:
                    b = tuple(self.event.setdefault(name, len(self.event)) for name in names)
                else:
                    b = tuple(self._place(name, raw.line[at]) for name in names)
                others[target] = b
            if not a or not b:
                resolver.skip(target if a else source)
            for i in a:
                for j in b:
                    first.append(i)
                    second.append(j)
                    row.append(at)
        return np.array(first, np.uint32), np.array(second, np.uint32), np.array(row, np.int64)
