"""Putting the tables of all runs together, from parts and from finished tables."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from reciprocity.results import parts
from reciprocity.results.columns import SCHEMAS
from reciprocity.results.earlier import Earlier, columns_of
from reciprocity.results.parts import Chunk
from reciprocity.results.writer import Writer


def combine(
    folder: Path, drafts: Path, chunks: list[Chunk], names: tuple[str, ...], total: int, about: dict[str, Any]
) -> None:
    """Write each table of all runs anew, and put the tables in place, `runs` last.

    Args:
        folder: Where tables are and will be; runs that no part has are taken from those that are there.
        drafts: The folder `parts`, where tables are written first.
        chunks: The parts, in the order of the plan.
        names: Tables in a part, `runs` first.
        total: Number of runs in the end.
        about: Provenance, written into each table's metadata.
    """
    pieces = _with_gaps(chunks, total)
    place = {name: folder / f"{name}.parquet" for name in names}
    ids = run_ids(folder) if len(pieces) > len(chunks) else []
    schemas = dict(SCHEMAS, runs=_runs_schema(folder, drafts, pieces))
    metadata = {"reciprocity": json.dumps(about, sort_keys=True), "runs": str(total)}
    temporary = {name: drafts / f".{name}.{uuid4().hex}" for name in names}
    writers = {name: Writer(name, temporary[name], schemas[name].with_metadata(metadata)) for name in names}
    try:
        earlier = {name: Earlier(place[name], None if name == "runs" else ids) for name in names if ids}
        for piece, is_part in pieces:
            if is_part:
                for name, table in parts.read(drafts / parts.name_of(piece), names):
                    writers[name].add(table)
            else:
                for name in names:
                    for table in earlier[name].of(*piece):
                        writers[name].add(table)
        for writer in writers.values():
            writer.close()
        for name in reversed(names):
            with temporary[name].open("rb+") as written:
                os.fsync(written.fileno())
            os.replace(temporary[name], place[name])
    except BaseException:
        for path in temporary.values():
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise


def run_ids(folder: Path) -> list[str]:
    """Ids of the runs in the finished table, in the order of the plan."""
    return list(pq.read_table(folder / "runs.parquet", columns=["run"]).column(0).to_pylist())


def _with_gaps(chunks: list[Chunk], total: int) -> list[tuple[Chunk, bool]]:
    """Yield [start, stop) of all runs in order, and whether these runs lie in a part."""
    pieces: list[tuple[Chunk, bool]] = []
    at = 0
    for start, stop in [*chunks, (total, total)]:
        if at < start:
            pieces.append(((at, start), False))
        if start < stop:
            pieces.append(((start, stop), True))
        at = stop
    return pieces


def _runs_schema(folder: Path, drafts: Path, pieces: list[tuple[Chunk, bool]]) -> pa.Schema:
    """All columns of `runs`, in the order in which they first appear (a failed run has no metrics)."""
    schemas: list[pa.Schema] = []
    for piece, is_part in pieces:
        if is_part:
            found = parts.first_schema(drafts / parts.name_of(piece))
        else:
            found = columns_of(folder / "runs.parquet", *piece)
        if not schemas or found != schemas[-1]:
            schemas.append(found)
    return pa.unify_schemas(schemas)
