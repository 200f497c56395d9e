"""Turn what stands at the end of a tie into people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from reciprocity.networks.names import folded, is_barred, may_be_several, names_nobody, parts
from reciprocity.networks.raw import Raw


class Refused(Exception):
    """What is wrong with a line, before it is said which file it is in."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


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
        # Where numbers below zero are names, -9 is one as well.
        self._signed = self.missing is None and any(
            cell[:1] == "-" and re.fullmatch(r"-\d+", cell) and not names_nobody(cell) for cell in self.cells
        )
        self._whole: set[str] | None = None
        self._known: set[str] = set()

    def nobody(self, name: str) -> bool:
        """Say whether a folded name is a code for nobody."""
        return names_nobody(name, self.missing) and not (self._signed and re.fullmatch(r"-\d+", name))

    def know(self, names: Iterable[str]) -> None:
        """Take names for whole, whatever signs stand in them: those of the table of people, and the file's own."""
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
        """Return who stands alone in a cell, or in two lists."""
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
