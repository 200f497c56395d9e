"""The user's own network: ties in any format, people from a table, in files or written out in the scenario."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache

from reciprocity.networks import people, reading
from reciprocity.networks.assembly import Resolver, assembled
from reciprocity.networks.config import File, Inline, Observed
from reciprocity.networks.groups import groups
from reciprocity.networks.names import folded
from reciprocity.networks.reading.content import Content, readable
from reciprocity.networks.source import Source

Version = tuple[int, int, str]


def sha256(path: str, key: str) -> str:
    """Return the SHA-256 of a file's content in hexadecimal."""
    with readable(path, key).open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def read(config: Observed) -> Source:
    """Read the user's network, once as long as its files do not change. Callers must not change the arrays.

    Raises:
        InputError: names the file, the line and the remedy.
    """
    if not isinstance(config, File):
        return _read(config)
    return _read(config, _version(config.path, "network.path"), _version(config.people, "network.people"))


def line_of(config: Observed, person: str) -> int:
    """Return the line of the table of people that is about `person`; 1 if there is none."""
    return read(config).lines.get(person, 1)


def _version(path: str | None, key: str) -> Version:
    if path is None:
        return 0, 0, ""
    file = readable(path, key).resolve()
    status = file.stat()
    return status.st_mtime_ns, status.st_size, str(file)


@lru_cache(maxsize=4)
def _read(config: Observed, *versions: Version) -> Source:
    options = config.options()
    ties = _ties(config)
    raw = reading.read(ties, options)
    resolver = Resolver(raw, options.missing)
    table = None
    if (content := _people(config)) is not None:
        named = {folded(name) for name in [*raw.people, *resolver.cells]}
        table = people.read(content, named, resolver.nobody, options.sheet)
    source = assembled(raw, table, options, ties.where, resolver)
    return _with_circles(source, ties.where) if source.circle is None and config.circles == "found" else source


def _with_circles(source: Source, where: str) -> Source:
    """Return the same people in the circles that their ties make."""
    circle = groups(source.edges, source.n)
    names = tuple(f"circle {number}" for number in range(1, int(circle.max()) + 2))
    note = f"{where}: names no circles; its ties make {len(names)} (network.circles=one: one circle)"
    notes = (*source.notes, note) if len(names) > 1 else source.notes
    return replace(source, circle=circle, circle_names=names, notes=notes)


def _ties(config: Observed) -> Content:
    if isinstance(config, File):
        return reading.opened(config.path, "network.path")
    assert isinstance(config, Inline)
    return Content("the network given", "network.ties", config.ties.encode())


def _people(config: Observed) -> Content | None:
    if isinstance(config, File):
        return None if config.people is None else reading.opened(config.people, "network.people")
    assert isinstance(config, Inline)
    return None if config.people is None else Content("the table given", "network.people", config.people.encode())
