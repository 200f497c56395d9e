"""Turn what stands at the end of a tie into people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from reciprocity.networks.names import folded, is_barred, may_be_several, names_nobody, parts
from reciprocity.networks.raw import Raw

_NEGATIVE = re.compile(r"-\d+")
_WHOLE = re.compile(r"-?\d+([.,]0+)?")
_FILLING = re.compile(r"(0|7{2,}|8{2,}|9{2,}|-\d)([.,]0+)?")


class Refused(Exception):
    """An error in a line; the caller adds which file the line is in."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def file_of(where: str) -> str:
    """Return the file from the beginning of a message, without the key."""
    return where.partition(": ")[2]


class Resolver:
    """Turns what stands in a file into people: nobody, one, or several whom a cell lists.

    Attributes:
        cells: Every text that stands at an end of a tie, once.
        missing: The words that name nobody, or None for the usual ones.
        listed: Cells that hold several names, as far as they were resolved.
        skipped: How often which code for nobody was met.
    """

    def __init__(self, raw: Raw, missing: Iterable[str] | None) -> None:
        self.raw = raw
        self.cells = dict.fromkeys(raw.source) | dict.fromkeys(raw.target)
        self.missing = None if missing is None else {folded(word) for word in missing}
        self.listed: dict[str, None] = {}
        self.skipped: dict[str, int] = {}
        self._signed, self._odd = self._numbers() if self.missing is None else (False, set())
        self._whole: set[str] | None = None
        self._known: set[str] = set()

    def nobody(self, name: str) -> bool:
        """Say whether a folded name is a code for nobody."""
        if name in self._odd:
            return True
        return names_nobody(name, self.missing) and not (self._signed and _NEGATIVE.fullmatch(name))

    def _numbers(self) -> tuple[bool, set[str]]:
        """Say whether numbers below zero are names, and which other numbers name nobody.

        Where several numbers below zero are there, or one names somebody else, all are names, -9 as well. Otherwise
        the only one names nobody; and so does a usual filling (0, 99, 999) where everybody else is called by a word.
        """
        sources, targets = set(map(folded, self.raw.source)), set(map(folded, self.raw.target))
        people = (sources & targets) | set(self.raw.people)
        cells = [cell for cell in map(folded, self.cells) if not names_nobody(cell)]
        numbers = [cell for cell in cells if _WHOLE.fullmatch(cell)]
        if len(cells) - len(numbers) > 1 and all(map(_FILLING.fullmatch, numbers)):
            return False, set(numbers) - people
        negative = {cell for cell in numbers if cell[0] == "-"}
        if len(negative) == 1 and not negative & (sources | people):
            return False, negative
        return bool(negative), set()

    def know(self, names: Iterable[str]) -> None:
        """Register names that are never split, whatever signs they contain."""
        self._known.update(names)

    def skip(self, cell: str) -> None:
        """Count a cell that names nobody."""
        code = folded(cell)
        self.skipped[code] = self.skipped.get(code, 0) + 1

    def resolve(self, cell: str) -> tuple[str, ...]:
        """Return the folded names in a cell.

        Raises:
            Refused: It seems to hold several, and nothing in the file says whether they are people.
        """
        name = folded(cell)
        if self.nobody(name):
            return ()
        if name in self._known or not may_be_several(cell):
            return (name,)
        several = [part for part in parts(cell) if not self.nobody(part)]
        if len(several) < 2:
            return tuple(several) if several and is_barred(cell) else (name,)
        whole = self._people()
        if is_barred(cell):
            if not any(part in whole for part in several):
                self._refuse(cell, several)
        elif len(set(several)) < len(several) or not all(part in whole for part in several) or self._at_both_ends(cell):
            return (name,)
        self.listed[name] = None
        return tuple(several)

    def _at_both_ends(self, cell: str) -> bool:
        """Say whether a cell with a comma is both source and target, as people are and lists are not."""
        return cell in self.raw.source and cell in self.raw.target

    def _people(self) -> set[str]:
        """Return the names that occur alone in a cell, or in at least two lists."""
        if self._whole is None:
            alone = {folded(cell) for cell in self.cells if not may_be_several(cell)}
            times = Counter(part for cell in self.cells if is_barred(cell) for part in set(parts(cell)))
            twice = {part for part, count in times.items() if count > 1}
            self._whole = alone | twice | self._known
        return self._whole

    def _refuse(self, cell: str, several: list[str]) -> None:
        at = next(i for i, ends in enumerate(zip(self.raw.source, self.raw.target, strict=True)) if cell in ends)
        raise Refused(
            f'"{folded(cell)[:60]}" seems to hold {len(several)} names, of which no other line knows one; write a line '
            "for each, or list all people in a table (network.people)",
            self.raw.line[at],
        )
