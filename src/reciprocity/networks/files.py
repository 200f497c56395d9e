"""The user's own network: ties from a file of any format, people from a table."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from reciprocity.networks import people, reading
from reciprocity.networks.assembly import Resolver, assembled
from reciprocity.networks.config import File
from reciprocity.networks.names import folded
from reciprocity.networks.reading.content import readable
from reciprocity.networks.source import Source

Version = tuple[int, int, str]


def sha256(path: str, key: str) -> str:
    """Return the SHA-256 of a file's content in hexadecimal."""
    with readable(path, key).open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def read(config: File) -> Source:
    """Read the user's files; once, as long as they do not change. Nobody may write to the arrays.

    Raises:
        InputError: names the file, the line and the remedy.
    """
    return _read(config, _version(config.path, "network.path"), _version(config.people, "network.people"))


def line_of(config: File, person: str) -> int:
    """Return the line of the table of people that is about `person`; 1 if there is none."""
    return read(config).lines.get(person, 1)


def _version(path: str | None, key: str) -> Version:
    if path is None:
        return 0, 0, ""
    file = readable(path, key).resolve()
    status = file.stat()
    return status.st_mtime_ns, status.st_size, str(file)


@lru_cache(maxsize=4)
def _read(config: File, *versions: Version) -> Source:
    options = config.options()
    raw = reading.read(reading.opened(config.path, "network.path"), options)
    resolver = Resolver(raw, options.missing)
    table = None
    if config.people is not None:
        named = {folded(name) for name in [*raw.people, *resolver.cells]}
        content = reading.opened(config.people, "network.people")
        table = people.read(content, named, resolver.nobody, options.sheet)
    return assembled(raw, table, options, f"network.path: {config.path}", resolver)
