"""From what a file says to a network: names become people, values and directions become ties."""

from __future__ import annotations

import difflib
import re
from array import array
from collections.abc import Iterable

import numpy as np

from reciprocity.errors import InputError
from reciprocity.networks import summary
from reciprocity.networks.edges import distinct
from reciprocity.networks.names import folded, is_barred, look_alike, names_nobody, parts
from reciprocity.networks.people import COLUMNS, People
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.options import Options
from reciprocity.networks.source import Source, circles, numbers
from reciprocity.networks.two_mode import project
from reciprocity.networks.values import is_missing, number, value_of

MOST_FIELDS = 250
_SEVERAL = re.compile(r"[|;,\n\r\t]")


class Resolver:
    """Turns what stands in a file into people: nobody, one, or several whom a cell lists.

    Attributes:
        cells: Every text that stands at an end of a tie, once.
        missing: The words that name nobody, or None for the usual ones.
    """

    def __init__(self, raw: Raw, missing: Iterable[str] | None) -> None:
        self.raw = raw
        self.cells = dict.fromkeys(raw.source) | dict.fromkeys(raw.target)
        self.missing = None if missing is None else {folded(word) for word in missing}
        self.listed: list[str] = []
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

    def resolve(self, cell: str) -> tuple[str, ...]:
        """Return the folded names in a cell.

        Raises:
            InputError: It seems to hold several, and nothing in the file says whether they are people.
        """
        name = folded(cell)
        if self.nobody(name):
            return ()
        if name in self._known or not _SEVERAL.search(cell.strip()):
            return (name,)
        several = [part for part in parts(cell) if not self.nobody(part)]
        if len(several) < 2:
            return tuple(several) or (name,)
        whole = self._people()
        if is_barred(cell):
            if not any(part in whole for part in several):
                self._refuse(cell, several)
        elif not all(part in whole for part in several):
            return (name,)
        self.listed.append(name)
        return tuple(several)

    def _people(self) -> set[str]:
        """Return who stands alone in a cell, or in two lists."""
        if self._whole is None:
            alone = {folded(cell) for cell in self.cells if not _SEVERAL.search(cell.strip())}
            lists = [set(parts(cell)) for cell in self.cells if is_barred(cell)]
            twice = {part for one in lists for part in one if sum(part in other for other in lists) > 1}
            self._whole = alone | twice | self._known
        return self._whole

    def _refuse(self, cell: str, several: list[str]) -> None:
        at = next(i for i, ends in enumerate(zip(self.raw.source, self.raw.target, strict=True)) if cell in ends)
        raise _Refused(
            f'"{folded(cell)[:60]}" seems to hold {len(several)} names, of which no other line knows one; write a line '
            "for each, or list all people in a table (network.people)",
            self.raw.line[at],
        )


class _Refused(Exception):
    """What is wrong with a line, before it is said which file it is in."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def assembled(raw: Raw, table: People | None, options: Options, where: str, resolver: Resolver | None = None) -> Source:
    """Make a network of what a reader found.

    Args:
        raw: People and ties as the file lists them.
        table: The table of people, or None to take those of the file.
        options: What the user said.
        where: The key and the file, as messages begin: "network.path: ties.csv".
        resolver: Of the same `raw`, if there is one.

    Raises:
        InputError: names the file, the line and the remedy.
    """
    resolver = resolver or Resolver(raw, options.missing)
    try:
        return _Assembly(raw, table, options, where, resolver).source()
    except _Refused as refused:
        line = f", line {refused.line}" if refused.line else ""
        raise InputError(f"{where}{line}: {refused}") from None


class _Assembly:
    """One network in the making."""

    def __init__(self, raw: Raw, table: People | None, options: Options, where: str, resolver: Resolver) -> None:
        self.raw, self.table, self.options, self.where, self.resolver = raw, table, options, where, resolver
        self.number: dict[str, int] = {}
        self.event: dict[str, int] = {}
        self.notes: list[str] = []
        self.renamed: dict[str, str] = {}

    def source(self) -> Source:
        raw, options = self.raw, self.options
        if options.mutual and raw.directed is False and raw.format != "matrix":
            raise InputError(f"network.mutual: {self.where} says that its ties have no direction; leave it out")
        judged = summary.Judged(len(raw.source))
        tied = self._tied(judged)
        self._list_people()
        first, second, row = self._ends()
        two_mode = self._is_two_mode(first, second)
        if two_mode and not raw.two_mode:
            first, second = self._as_events(first, second)
        keep = tied[row]
        judged.pairs = self._all_listed(first, second, two_mode)
        first, second = first[keep], second[keep]
        if two_mode:
            assert options.common
            edges = project(first, second, len(self.number), options.common)
            loops = doubles = 0
            judged.shared = (options.common, len(np.unique(second)))
        else:
            if judged.pairs and raw.zeros and tied.all():
                raise self._zeros(raw.zeros)
            edges, loops, doubles = self._one_mode(first, second)
        if not len(edges):
            raise _Refused(self._no_ties(judged))
        judged.nobody = self.resolver.skipped
        return self._finished(edges, loops, doubles, judged)

    # Values

    def _tied(self, judged: summary.Judged) -> np.ndarray:
        """Return which of the listed pairs are ties, by their value: `(m,)` bool."""
        raw, options = self.raw, self.options
        m = len(raw.source)
        if raw.value is None:
            if (options.weight is not None or options.above is not None) and raw.format != "matrix":
                key = "weight" if options.weight is not None else "above"
                raise InputError(f"network.{key}: {self.where} gives ties no value; leave it out")
            if options.above is not None:
                judged.above = options.above
                return np.full(m, options.above < 1)
            return np.ones(m, bool)
        known: dict[str, float | None] = {}
        for text in raw.value:
            if text not in known:
                known[text] = None if is_missing(text) else self._number(text)
        values = np.array([known[text] if known[text] is not None else np.nan for text in raw.value], float)
        asked = options.weight is not None or options.above is not None
        least = options.above or 0.0
        if not asked:
            if (values <= 0).any():
                raise self._denied(values)
            return np.ones(m, bool)
        tied = values > least
        judged.above, judged.unknown = least, int(np.isnan(values).sum())
        judged.below = int(m - tied.sum() - judged.unknown)
        judged.negative = bool((values < 0).any())
        return tied

    def _number(self, text: str) -> float:
        value = value_of(text)
        if value is None:
            assert self.raw.value is not None
            line = self.raw.line[self.raw.value.index(text)]
            raise _Refused(f"{self.raw.value_name or 'the value'} is {text[:40]}, which is no number; correct it", line)
        return value

    def _denied(self, values: np.ndarray) -> InputError:
        raw = self.raw
        zero, negative = int((values == 0).sum()), int((values < 0).sum())
        held = f"0{self._or_no()} in {zero}" * bool(zero) + " and " * bool(zero and negative)
        held += f"a negative number in {negative}" * bool(negative)
        if raw.format == "matrix":
            return InputError(
                f"{self.where}: the matrix holds {held} of its cells, which may say that there is no tie; "
                "network.above=0 takes for ties what is above 0"
            )
        name = raw.value_name or "weight"
        shown = name if re.fullmatch(r"[\w.-]+", name) else f"'{name}'"
        return InputError(
            f"{self.where}: {name} is {held} of {len(values)} lines, which may say that there is no tie; "
            f"network.weight={shown} network.above=0 takes for ties what is above 0, network.above="
            f"{np.nanmin(values) - 1:g} takes all"
        )

    def _or_no(self) -> str:
        """Say so if some values are words and not numbers."""
        assert self.raw.value is not None
        return " or no" if any(value_of(text) == 0 and number(text) is None for text in set(self.raw.value)) else ""

    def _zeros(self, names: list[str]) -> InputError:
        return InputError(
            f"{self.where}: every pair of people is listed, and {', '.join(names[:4])} may say who is tied; "
            f"name the column that counts with network.weight={names[0]} (ties where it is above network.above=0)"
        )

    # People

    def _list_people(self) -> None:
        """Number those whom the table lists, or else those whom the file itself lists."""
        raw, table, resolver = self.raw, self.table, self.resolver
        if table is not None:
            self.number = {person: i for i, person in enumerate(table.line)}
            resolver.know(self.number)
            resolver.know(table.called.values())
            if raw.numbered and not self.number.keys() & raw.people.keys() and len(self.number) == len(raw.people):
                self.renamed = dict(zip(raw.people, self.number, strict=True))
                self.notes.append(
                    f"{self.where}: has no names; its rows are taken for the people of {table.path}, in order"
                )
                return
            self._check_known()
        listed = [name for name in map(folded, raw.people) if not resolver.nobody(name)]
        resolver.know(listed)
        for name in listed:
            if table is None:
                self.number.setdefault(name, len(self.number))
            elif name not in self.number:
                raise self._stranger(name, 0)

    def _check_known(self) -> None:
        """Say so if the names of both files have nothing in common."""
        assert self.table is not None
        resolver = self.resolver
        ends = dict.fromkeys(self.raw.source) if self.raw.two_mode else resolver.cells
        named = [name for name in map(folded, [*self.raw.people, *ends]) if not resolver.nobody(name)]
        if len(named) > 1 and not any(part in self.number for name in named for part in (name, *parts(name))):
            alike = {look_alike(person) for person in self.number}
            if not any(look_alike(name) in alike for name in named):
                both = ", ".join(named[:2]), ", ".join(list(self.number)[:2])
                raise _Refused(
                    f"none of its people is in {self.table.path} (here {both[0]}, there {both[1]}); "
                    "use the same names in both"
                )

    def _stranger(self, name: str, line: int) -> _Refused:
        """Say that the table of people lacks somebody, and who it may be."""
        assert self.table is not None
        key = look_alike(name)
        near = next((person for person in self.number if look_alike(person) == key), None)
        if near is not None:
            return _Refused(
                f"{name} is not in {self.table.path}, but {near} is; write the name alike in both files", line
            )
        close = difflib.get_close_matches(name, list(self.number)[:10_000], n=1)
        hint = f"did you mean {close[0]}? Otherwise add" if close else "add"
        return _Refused(f"{name} is not in {self.table.path}; {hint} a line for {name} there", line)

    def _place(self, name: str, line: int) -> int:
        name = self.renamed.get(name, name)
        if self.table is None:
            return self.number.setdefault(name, len(self.number))
        if name not in self.number:
            raise self._stranger(name, line)
        return self.number[name]

    def _ends(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Number both ends of every pair; return them and the row of the file each is from."""
        raw, resolver = self.raw, self.resolver
        first, second, row = array("I"), array("I"), array("I")
        events = raw.two_mode and self.options.common != 0
        people: dict[str, tuple[int, ...]] = {}
        others: dict[str, tuple[int, ...]] = {} if events else people
        for at, (source, target) in enumerate(zip(raw.source, raw.target, strict=True)):
            a = people.get(source)
            if a is None:
                a = people[source] = tuple(self._place(name, raw.line[at]) for name in resolver.resolve(source))
            b = others.get(target)
            if b is None:
                names = resolver.resolve(target)
                if events:
                    b = tuple(self.event.setdefault(name, len(self.event)) for name in names)
                else:
                    b = tuple(self._place(name, raw.line[at]) for name in names)
                others[target] = b
            if not a or not b:
                code = folded(source if not a else target)
                resolver.skipped[code] = resolver.skipped.get(code, 0) + 1
                continue
            for i in a:
                for j in b:
                    first.append(i)
                    second.append(j)
                    row.append(at)
        return (np.array(first, np.uint32), np.array(second, np.uint32), np.array(row, np.int64))

    # Two modes

    def _is_two_mode(self, first: np.ndarray, second: np.ndarray) -> bool:
        """Say whether ties lead from people to events; refuse where nobody said what to do about it."""
        raw, common = self.raw, self.options.common
        if raw.two_mode:
            if common is None:
                events = ", ".join(list(self.event)[:3])
                raise _Refused(
                    f"holds people and {len(self.event)} events or the like ({events}); network.common=2 ties "
                    "those who share two of them, network.common=0 takes all for people"
                )
            return common > 0
        if common == 0 or raw.people or self.table is not None or not len(first):
            if common:
                raise InputError(f"network.common: {self.where} holds ties between people and no events; leave it out")
            return False
        both = np.intersect1d(first, second)
        if len(both):
            if common:
                name = list(self.number)[both[0]]
                raise InputError(
                    f"network.common: {self.where} holds no events: {name} stands at both ends of ties; leave it out"
                )
            return False
        if common:
            return True
        sources = np.unique(first)
        pairs = np.unique(np.column_stack([first, second]), axis=0)
        targets, times = np.unique(pairs[:, 1], return_counts=True)
        if len(sources) > 1 and len(targets) > 1 and 2 * (times > 1).sum() >= len(targets):
            names = list(self.number)
            raise _Refused(
                f"nobody is both source and target (source: {names[sources[0]]}, target: {names[targets[0]]}): "
                "two-mode data, people and events? network.common=2 ties those who share two, "
                "network.common=0 takes all for people"
            )
        if len(first) > 2:
            self.notes.append(
                f"{self.where}: nobody is both source and target; if the targets are events, "
                "network.common=1 ties those who share one"
            )
        return False

    def _as_events(self, first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Take the targets out of the people; return people and events with their own numbers."""
        names = list(self.number)
        events, second = np.unique(second, return_inverse=True)
        self.event = {names[event]: i for i, event in enumerate(events)}
        self.number = {name: i for i, name in enumerate(name for name in names if name not in self.event)}
        moved = np.array([self.number.get(name, 0) for name in names], np.uint32)
        return moved[first], second.astype(np.uint32)

    # Ties

    def _all_listed(self, first: np.ndarray, second: np.ndarray, two_mode: bool) -> bool:
        """Say whether every pair of people is in the file, whatever their value."""
        n = len(self.number)
        if two_mode or n < 3 or len(first) < n * (n - 1) // 2:
            return False
        low, high = np.minimum(first, second).astype(np.int64), np.maximum(first, second)
        return len(np.unique((low * n + high)[low != high])) == n * (n - 1) // 2

    def _one_mode(self, first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, int, int]:
        """Return the ties, and how many loops and doubles were dropped."""
        n, raw = len(self.number), self.raw
        if not raw.directed and (raw.directed is False or not self.options.mutual):
            return distinct(np.column_stack([first, second]), n)
        code = first.astype(np.int64) * n + second
        proper = code[first != second]
        loops = len(code) - len(proper)
        unique = np.unique(proper)
        doubles = len(proper) - len(unique)
        back = unique % n * n + unique // n
        if self.options.mutual:
            unique = unique[np.isin(unique, back)]
        edges, _, _ = distinct(np.column_stack([unique // n, unique % n]).astype(np.uint32), n)
        return edges, loops, doubles

    def _no_ties(self, judged: summary.Judged) -> str:
        if self.options.common:
            return f"no two people share {self.options.common} events; lower network.common"
        if self.options.mutual:
            return "no two people name each other; leave out network.mutual"
        if judged.below:
            return f"no value is above {judged.above:g} (network.above); lower it"
        return "holds no tie between two people; add at least one"

    # The end

    def _finished(self, edges: np.ndarray, loops: int, doubles: int, judged: summary.Judged) -> Source:
        raw, table, names = self.raw, self.table, list(self.number)
        n = len(names)
        called = names if table is None else [table.called.get(name, name) for name in names]
        columns = self._columns(names)
        field = columns.get("field")
        field_number, field_names = numbers(field, np.int32)
        if len(field_names) > MOST_FIELDS:
            listed = self.where if table is None else f"network.people: {table.path}"
            raise InputError(f"{listed}: names {len(field_names)} fields, at most {MOST_FIELDS} fit; merge some")
        circle_number, circle_names = circles(columns.get("circle"), n)
        strategy = columns.get("strategy")
        notes = [
            f"{self.where}: {summary.line(raw, self.options, called, edges, judged)}",
            *(f"{self.where}: {note}" for note in raw.notes),
            *self.notes,
            *summary.dropped(self.where, raw, loops, doubles, self.resolver.listed),
            *summary.alone(self.where if table is None else f"network.people: {table.path}", n, edges),
        ]
        if table is not None:
            notes += [f"network.people: {table.path}: {note}" for note in table.notes]
        return Source(
            n=n,
            edges=edges,
            names=tuple(called),
            field=None if field_number is None else field_number.astype(np.uint8),
            field_names=field_names,
            circle=circle_number,
            circle_names=circle_names,
            strategy=None if strategy is None else np.array(strategy, dtype=str),
            notes=tuple(notes),
            lines={} if table is None else dict(zip(called, table.line.values(), strict=True)),
        )

    def _columns(self, names: list[str]) -> dict[str, list[str]]:
        """Return each column of everybody: from the table, or where that has no such column from the file."""
        found: dict[str, list[str]] = {}
        for word in COLUMNS:
            if self.table is not None and word in self.table.columns:
                found[word] = [self.table.columns[word].get(name, "") for name in names]
                continue
            given = {
                self.renamed.get(folded(name), folded(name)): value
                for name, attributes in self.raw.people.items()
                if not names_nobody(value := folded(attributes.get(word, "")))
            }
            if not given:
                continue
            lacking = [name for name in names if name not in given]
            if lacking and word != "strategy":
                raise _Refused(f"{lacking[0]} has no {word}, but others do; give it to all or none")
            found[word] = [given.get(name, "") for name in names]
        return found
