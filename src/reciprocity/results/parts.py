"""One part: the tables of a chunk of runs in one file, which says itself what it belongs to and whether it is whole.

A part is Arrow's stream format, table after table (a tenth of parquet's cost, and it lives only until the sweep is
done), and a last line with the stamp of the plan it belongs to and the SHA-256 of everything before. So a part of
another sweep, or one that a disk or a person has damaged, is never taken for runs of this one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa

Chunk = tuple[int, int]
NAME = re.compile(r"\d{9}-\d{9}\.arrow")
_LAST_LINE = re.compile(rb"\nreciprocity part (\S*) ([0-9a-f]{64})\n\Z")
_AT_MOST = 200
"""The most bytes of the last line."""


class DamagedPart(Exception):
    """A part that is there and cannot be used.

    Attributes:
        path: Which.
    """

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(problem)
        self.path = path


def name_of(chunk: Chunk) -> str:
    """File name of the part of the runs [start, stop)."""
    return f"{chunk[0]:09d}-{chunk[1]:09d}.arrow"


def write(path: Path, chunk: Chunk, stamp: str, tables: dict[str, pa.Table]) -> None:
    """Write the tables of one chunk, and what the file belongs to.

    Args:
        path: A temporary name.
        chunk: The runs [start, stop).
        stamp: Names the plan; without blanks.
        tables: By name; they are read again in this order.
    """
    with pa.OSFile(str(path), "wb") as sink:
        for table in tables.values():
            with pa.ipc.new_stream(sink, table.schema) as writer:
                writer.write_table(table)
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256")
    digest.update(_belongs(chunk, stamp))
    with path.open("ab") as file:
        file.write(f"\nreciprocity part {stamp} {digest.hexdigest()}\n".encode())


def check(path: Path, chunk: Chunk, stamp: str) -> None:
    """Check that a part is complete and belongs to this plan and these runs.

    Raises:
        FileNotFoundError: There is none.
        DamagedPart: It is not.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _AT_MOST))
        last = _LAST_LINE.search(file.read())
        if last is None:
            raise DamagedPart(path, "is cut off" if size else "is empty")
        if last[1].decode() != stamp:
            raise DamagedPart(path, "belongs to another sweep")
        file.seek(0)
        digest, left = hashlib.sha256(), size - len(last[0])
        while left:
            block = file.read(min(left, 1 << 20))
            if not block:
                raise DamagedPart(path, "is cut off")
            digest.update(block)
            left -= len(block)
    digest.update(_belongs(chunk, stamp))
    if digest.hexdigest() != last[2].decode():
        raise DamagedPart(path, "has other content than was written")


def read(path: Path, names: Iterable[str]) -> Iterator[tuple[str, pa.Table]]:
    """Read the tables of a part, in the order in which they were written."""
    with pa.memory_map(str(path)) as source:
        for name in names:
            yield name, pa.ipc.open_stream(source).read_all()


def first_schema(path: Path) -> pa.Schema:
    """Columns of the first table, `runs`."""
    with pa.memory_map(str(path)) as source:
        return pa.ipc.open_stream(source).schema


def _belongs(chunk: Chunk, stamp: str) -> bytes:
    return f"{name_of(chunk)} {stamp}".encode()
