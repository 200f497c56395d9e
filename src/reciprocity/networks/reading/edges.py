"""Read an edge list: a row a tie, with one column for each end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from reciprocity.errors import InputError, shown
from reciprocity.networks.names import folded, names_nobody
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.grid import Grid, Row
from reciprocity.networks.reading.headers import (
    Ends,
    attribute,
    is_total,
    may_be_end,
    means_aside,
    means_knowing,
    means_value,
    plain_ends,
)
from reciprocity.networks.reading.options import Options
from reciprocity.networks.reading.rows import data_rows
from reciprocity.networks.values import is_missing, number, value_of

_SAMPLE = 400  # so many rows are read to find the column that holds values


@dataclass
class Column:
    """What the cells of a column say, gathered while they pass by.

    Attributes:
        name: As the file calls it.
        numeric: Whether every cell so far was a number or missing.
        running: Whether every cell is the one before plus one: a number of the row.
        low, high: The least and the greatest number.
        no: Whether a cell said no in words.
        seen: Texts that were there.
        settled: Whether one was there twice, so that cells that were there say nothing new.
        words: Some texts that are no numbers, in lower case.
    """

    name: str
    numeric: bool = True
    running: bool = True
    low: float = float("inf")
    high: float = float("-inf")
    no: bool = False
    settled: bool = False
    words: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    _last: float | None = None

    def add(self, text: str) -> None:
        """Take one more cell."""
        if text in self.seen:
            self.running, self.settled = False, True
            return
        if len(self.seen) < 50_000:
            self.seen.add(text)
        value = None if text.strip()[:2] == "-9" and is_missing(text) else number(text)
        if value is None:
            if not is_missing(text):
                if len(self.words) < 10:
                    self.words.add(text.strip().lower())
                self.no = self.no or value_of(text) == 0
                self.numeric = False
            return
        self.low, self.high = min(self.low, value), max(self.high, value)
        self.running = self.running and (value in (0, 1) if self._last is None else value == self._last + 1)
        self._last = value

    @property
    def judges(self) -> bool:
        """Whether the column is made of numbers, or of yes and no."""
        if self.numeric:
            return self.high >= self.low and not (self.running and self.high > 1)
        return bool(self.words) and len(self.words) < 10 and all(value_of(word) is not None for word in self.words)

    @property
    def denies(self) -> bool:
        """Whether some cell may say that there is no tie: 0, a negative number, or no."""
        return self.judges and (self.low <= 0 or self.no)

    def __str__(self) -> str:
        if self.numeric and self.high >= self.low:
            return (
                f"{self.name} ({self.low:.10g} to {self.high:.10g})"
                if self.high > self.low
                else f"{self.name} ({self.low:.10g})"
            )
        return self.name


def read(grid: Grid, header: Row | None, ends: Ends, width: int, options: Options) -> Raw:
    """Read the rows below the header, or all where there is none.

    Args:
        grid: The table.
        header: The row that names the columns, cells stripped and shifted as the rows are; None where there is none.
        ends: Which columns hold the ends.
        width: How many cells a row may have.
        options: What the user said.
    """
    names = header[1] if header else [str(at + 1) for at in range(width)]
    raw = Raw("edge list", two_mode=ends.two_mode, directed=ends.directed)
    i, j = ends.source, ends.target
    raw.used = [names[i], names[j]] if header else [f"{i + 1}", f"{j + 1}"]
    others = {at: Column(names[at]) for at in range(len(names)) if at not in (i, j) and (names[at] or header is None)}
    weight = _weight_column(grid, names, others, header, (i, j), width, options)
    values: list[str] = []
    keep: dict[str, str] = {}
    likely: set[str] = set()  # names that headers have, too
    kept, rest = keep.setdefault, list(others.items())
    sources, targets, lines = raw.source, raw.target, raw.line
    for line, cells in data_rows(grid, header, [i, j], width, raw.notes):
        source, target = cells[i].strip(), cells[j].strip()
        if source not in keep and may_be_end(source):
            likely.add(source)
        sources.append(kept(source, source))
        targets.append(kept(target, target))
        lines.append(line)
        if weight is not None:
            text = cells[weight].strip() if weight < len(cells) else ""
            values.append(kept(text, text))
        if source in likely and plain_ends((source, target)) is not None:
            continue
        for at, column in rest:
            text = cells[at] if at < len(cells) else ""
            if not (text in column.seen and column.settled):
                column.add(text)
    _drop_total(raw, values)
    _drop_headers(grid, raw, values, likely)
    _direction(raw, others)
    _value(grid, raw, others, weight, values, options)
    return raw


def _weight_column(
    grid: Grid,
    names: Sequence[str],
    others: dict[int, Column],
    header: Row | None,
    ends: tuple[int, int],
    width: int,
    options: Options,
) -> int | None:
    """Return the column whose values may say whether there is a tie: the one named, or else the likely one."""
    i, j = ends
    if options.weight is not None:
        wanted = options.weight.strip().lower()
        at = next((at for at in others if names[at].lower() == wanted), None)
        if at is None:
            have = ", ".join(column.name for column in others.values()) or "none besides the two ends"
            have, wanted = shown(have, quoted=False), shown(options.weight, quoted=False)
            raise InputError(f"network.weight: {grid.content.path} has no column {wanted}; it has {have}")
        return at
    columns = {at: Column(column.name) for at, column in others.items()}
    for _, cells in islice(data_rows(grid, header, [i, j], width, []), _SAMPLE):
        for at, column in columns.items() if plain_ends((cells[i], cells[j])) is None else ():
            column.add(cells[at] if at < len(cells) else "")
    judging = [
        at
        for at, column in columns.items()
        if column.judges and not attribute(column.name) and not means_aside(column.name)
    ]
    likely = [at for at in judging if means_value(names[at])] or [
        at for at in judging if columns[at].numeric or "+" in columns[at].words or means_knowing(names[at])
    ]
    return likely[0] if len(likely) == 1 else None


def _value(
    grid: Grid, raw: Raw, others: dict[int, Column], weight: int | None, values: list[str], options: Options
) -> None:
    """Say what the value of a tie is, and which other columns may deny it; refuse where several might."""
    if weight is not None and (options.weight is not None or others[weight].judges):
        raw.value, raw.value_name = values, others[weight].name
    asked = options.weight is not None or options.above is not None
    if raw.value is not None and asked:
        raw.used.append(raw.value_name)
    rest = [column for at, column in others.items() if not (at == weight and asked)]
    raw.ignored += [str(column) for column in rest if column.name not in raw.used]
    denying = [column.name for at, column in others.items() if at != weight and column.denies]
    raw.zeros = denying if options.weight is None else []
    named = [name for name in denying if means_value(name)]
    if options.weight is None and weight is None and named:
        listed = " and ".join(named) if len(named) < 4 else f"{', '.join(named[:3])} and more"
        raise grid.error(
            f"{listed} hold 0 or less, which may say that there is no tie; name the column that counts with "
            f"network.weight={named[0]} (ties where it is above network.above=0)"
        )


def _direction(raw: Raw, others: dict[int, Column]) -> None:
    """Take a column that says Directed or Undirected, as Gephi writes it, for what it is."""
    for column in others.values():
        if column.words and column.words <= {"directed", "undirected", "mutual"}:
            raw.directed = "directed" in column.words
            raw.used.append(column.name)


def _drop_total(raw: Raw, values: list[str]) -> None:
    """Leave out a last row that sums up: one end is called Total, the other is nobody or a number."""
    for here, there in ((raw.source, raw.target), (raw.target, raw.source)):
        if not here or not is_total(here[-1]):
            continue
        other = folded(there[-1])
        numeric = number(other) is not None and there[-1] not in here
        if (names_nobody(other) or is_total(other) or numeric) and here.count(here[-1]) == 1:
            raw.notes.append(f"line {raw.line[-1]} is a total ({here[-1]}), skipped")
            _drop(raw, values, {len(raw.source) - 1})


def _drop_headers(grid: Grid, raw: Raw, values: list[str], likely: set[str]) -> None:
    """Leave out rows that name columns in other words than the header, as where one file was put below another.

    Raises:
        InputError: Their two ends stand the other way round.
    """
    if not likely:
        return
    rows = [at for at, name in enumerate(raw.source) if name in likely]
    rows = [at for at in rows if plain_ends((raw.source[at], raw.target[at])) is not None]
    drop = set(rows)
    people = {name for ends in (raw.source, raw.target) for at, name in enumerate(ends) if at not in drop}
    drop = {at for at in rows if not people & {raw.source[at], raw.target[at]}}
    for at in sorted(drop):
        ends = f"{raw.source[at]}, {raw.target[at]}"
        if plain_ends((raw.source[at], raw.target[at])) == (1, 0):
            raise grid.error(
                f"is a second header with its ends the other way round ({ends}); split the file here", raw.line[at]
            )
        raw.notes.append(f"line {raw.line[at]} is a second header ({ends}), skipped")
    _drop(raw, values, drop)


def _drop(raw: Raw, values: list[str], rows: set[int]) -> None:
    """Leave out rows, by their places."""
    for at in sorted(rows, reverse=True):
        del raw.source[at], raw.target[at], raw.line[at]
        if values:
            del values[at]
