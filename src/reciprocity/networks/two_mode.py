"""People and what they came to: find out whether a file holds that, and make ties between people of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from reciprocity.errors import InputError
from reciprocity.networks.people import People
from reciprocity.networks.raw import Raw
from reciprocity.networks.resolver import Refused, Resolver, file_of


def leads_to_events(
    raw: Raw, table: People | None, common: int | None, where: str, resolver: Resolver, notes: list[str]
) -> bool:
    """Say whether targets are events, to be replaced by ties between those who share some.

    Args:
        raw: What a reader found.
        table: The table of people, or None.
        common: How many events make a tie, 0 where all are people, None where nobody said.
        where: The key and the file, as messages begin.
        resolver: Of the same `raw`; it knows the people of the table.
        notes: Where to say that targets may be events.

    Raises:
        Refused: There seem to be events, and nobody said what to do about them.
        InputError: Nobody can share events here.
    """
    if raw.two_mode:
        if common is None:
            events = list(_names(raw.target, resolver))
            raise Refused(
                f"holds people and {len(events)} events or the like ({', '.join(events[:3])}); network.common=2 ties "
                "those who share two of them, network.common=0 takes all for people"
            )
        return common > 0
    if common == 0 or (common is None and not raw.source):
        return False
    if raw.people:
        if common:
            raise InputError(f"network.common: {file_of(where)} holds ties between people and no events; leave it out")
        return False
    both = set(raw.source).intersection(raw.target)
    if any(resolver.resolve(cell) for cell in both):
        if common:
            name = sorted(both)[0]
            raise InputError(
                f"network.common: {file_of(where)} holds no events: {name} stands at both ends of ties; leave it out"
            )
        return False
    sources, targets = _names(raw.source, resolver), _names(raw.target, resolver)
    if common:
        return True
    if table is None:
        people_only = bool(sources.keys() & targets.keys())
    else:
        people_only = bool(targets.keys() & table.line.keys()) or not sources.keys() <= table.line.keys()
    if people_only or not targets:
        return False
    times = Counter(target for _, target in set(zip(raw.source, raw.target, strict=True)))
    often = sum(count > 1 for cell, count in times.items() if resolver.resolve(cell))
    if table is not None or (len(sources) > 1 and len(targets) > 1 and 2 * often >= len(targets)):
        said = (
            f"nobody is both source and target (source: {next(iter(sources))}, target: {next(iter(targets))})"
            if table is None
            else f"all sources are in {table.path} and no target is ({next(iter(targets))})"
        )
        raise Refused(
            f"{said}: two-mode data, people and events? network.common=2 ties those who share two, "
            "network.common=0 takes all for people"
        )
    if len(raw.source) > 2:
        notes.append(
            f"{where}: nobody is both source and target; if the targets are events, "
            "network.common=1 ties those who share one"
        )
    return False


def _names(cells: Iterable[str], resolver: Resolver) -> dict[str, None]:
    """Return the names in cells, each once and in order."""
    return dict.fromkeys(name for cell in dict.fromkeys(cells) for name in resolver.resolve(cell))


def project(person: np.ndarray, event: np.ndarray, n: int, common: int) -> np.ndarray:
    """Tie those who share events.

    Args:
        person: `(m,)` integers below `n`, who came to an event.
        event: `(m,)` integers, which event it was; coming twice counts once.
        n: Number of people.
        common: How many events two people share at least, >= 1.

    Returns:
        `(k, 2)` uint32, each tie once, lower number first, in ascending order.
    """
    from scipy.sparse import coo_array, triu

    if not len(person):
        return np.empty((0, 2), np.uint32)
    came = coo_array((np.ones(len(person), np.int32), (person, event)), (n, int(event.max()) + 1)).tocsr()
    came.data[:] = 1
    shared = triu(came @ came.T, 1).tocoo()
    enough = shared.data >= common
    edges = np.column_stack([shared.row[enough], shared.col[enough]]).astype(np.uint32)
    return edges[np.lexsort((edges[:, 1], edges[:, 0]))]
