"""From what a file says to a network: names become people, values and directions become ties."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reciprocity.errors import InputError
from reciprocity.networks import summary
from reciprocity.networks.edges import distinct
from reciprocity.networks.graph import returned
from reciprocity.networks.judging import judge, undecided
from reciprocity.networks.names import folded, names_nobody
from reciprocity.networks.people import COLUMNS, People
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.options import Options
from reciprocity.networks.resolver import Refused, Resolver, file_of
from reciprocity.networks.roster import Roster
from reciprocity.networks.source import Source, numbers
from reciprocity.networks.two_mode import leads_to_events, project

MOST_FIELDS = 250


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
    try:
        return _assembled(raw, table, options, where, resolver or Resolver(raw, options.missing))
    except Refused as refused:
        line = f", line {refused.line}" if refused.line else ""
        raise InputError(f"{where}{line}: {refused}") from None


def _assembled(raw: Raw, table: People | None, options: Options, where: str, resolver: Resolver) -> Source:
    if options.mutual and raw.directed is False and raw.format != "matrix":
        raise InputError(f"network.mutual: {file_of(where)} says that its ties have no direction; leave it out")
    notes: list[str] = []
    tied, judged = judge(raw, options, where)
    roster = Roster(raw, table, resolver)
    if roster.renamed and table is not None:
        notes.append(f"{where}: has no names; its rows are taken for the people of {table.path}, in order")
    two_mode = leads_to_events(raw, table, options.common, where, resolver, notes)
    first, second, row = roster.ends(two_mode)
    names, keep = list(roster.number), tied[row]
    loops = doubles = 0
    if two_mode:
        assert options.common
        edges = project(first[keep], second[keep], len(names), options.common)
        judged.shared = (options.common, len(roster.event))
    else:
        judged.pairs = _all_listed(first, second, len(names))
        if judged.pairs and raw.zeros and tied.all():
            raise undecided(raw, where)
        edges, loops, doubles = _one_mode(first[keep], second[keep], len(names), raw.directed, options.mutual)
    if not len(edges):
        raise Refused(_no_ties(options, judged))
    judged.nobody = resolver.skipped
    arcs = None if two_mode or raw.directed is False else _arcs(first[keep], second[keep], len(names), raw.directed)
    listing = where if table is None else f"network.people: {table.path}"
    called = names if table is None else [table.called.get(name, name) for name in names]
    notes = [
        f"{where}: {summary.line(raw, options, called, edges, judged)}",
        *(f"{where}: {note}" for note in raw.notes),
        *notes,
        *summary.dropped(where, raw, loops, doubles, list(resolver.listed)),
        *summary.alone(listing, len(names), edges),
        *(f"{listing}: {note}" for note in (table.notes if table else ())),
    ]
    source = _source(edges, called, _columns(raw, table, names, roster.renamed), listing, table, notes)
    return replace(source, arcs=arcs)


def _source(
    edges: np.ndarray,
    names: list[str],
    columns: dict[str, list[str]],
    listing: str,
    table: People | None,
    notes: list[str],
) -> Source:
    field_number, field_names = numbers(columns.get("field"), np.int32)
    if len(field_names) > MOST_FIELDS:
        raise InputError(f"{listing}: names {len(field_names)} fields, at most {MOST_FIELDS} fit; merge some")
    circle_number, circle_names = numbers(columns.get("circle"), np.int32)
    strategy = columns.get("strategy")
    return Source(
        n=len(names),
        edges=edges,
        names=tuple(names),
        field=None if field_number is None else field_number.astype(np.uint8),
        field_names=field_names,
        circle=circle_number,
        circle_names=circle_names,
        strategy=None if strategy is None else np.array(strategy, dtype=str),
        notes=tuple(notes),
        lines={} if table is None else dict(zip(names, table.line.values(), strict=True)),
    )


def _all_listed(first: np.ndarray, second: np.ndarray, n: int) -> bool:
    """Say whether every pair of people is in the file, whatever its value."""
    if n < 3 or len(first) < n * (n - 1) // 2:
        return False
    low, high = np.minimum(first, second).astype(np.int64), np.maximum(first, second)
    return len(np.unique((low * n + high)[low != high])) == n * (n - 1) // 2


def _one_mode(
    first: np.ndarray, second: np.ndarray, n: int, directed: bool | None, mutual: bool
) -> tuple[np.ndarray, int, int]:
    """Return the ties, and how many loops and doubles were dropped."""
    if not directed and (directed is False or not mutual):
        return distinct(np.column_stack([first, second]), n)
    code = first.astype(np.int64) * n + second
    proper = code[first != second]
    unique = np.unique(proper)
    ties = unique[returned(unique, n)] if mutual else unique
    edges, _, _ = distinct(np.column_stack([ties // n, ties % n]).astype(np.uint32), n)
    return edges, len(code) - len(proper), len(proper) - len(unique)


def _arcs(first: np.ndarray, second: np.ndarray, n: int, directed: bool | None) -> np.ndarray | None:
    """Return who names whom, (arcs, 2), or None where ties have no direction.

    A file that does not say whether its ties have a direction has one where some are listed from both ends and some
    from one.
    """
    code = np.unique((first.astype(np.int64) * n + second)[first != second])
    both = returned(code, n)
    if not directed and (both.all() or not both.any()):
        return None
    return np.column_stack([code // n, code % n]).astype(np.uint32)


def _no_ties(options: Options, judged: summary.Judged) -> str:
    if options.common:
        return f"no two people share {options.common} events; lower network.common"
    if options.mutual:
        return "no two people name each other; leave out network.mutual"
    if judged.below:
        return f"no value is above {judged.above:g} (network.above); lower it"
    return "holds no tie between two people; add at least one"


def _columns(raw: Raw, table: People | None, names: list[str], renamed: dict[str, str]) -> dict[str, list[str]]:
    """Return each column of everybody: from the table, or where that has no such column from the file."""
    found: dict[str, list[str]] = {}
    for word in COLUMNS:
        if table is not None and word in table.columns:
            found[word] = [table.columns[word].get(name, "") for name in names]
            continue
        given = {
            renamed.get(folded(name), folded(name)): value
            for name, attributes in raw.people.items()
            if not names_nobody(value := folded(attributes.get(word, "")))
        }
        if not given:
            continue
        lacking = [name for name in names if name not in given]
        if lacking and word != "strategy":
            raise Refused(f"{lacking[0]} has no {word}, but others do; give it to all or none")
        found[word] = [given.get(name, "") for name in names]
    return found
