"""A results folder: parts that appear whole or not at all, put together into parquet at the end.

A part is one file with the tables of one chunk of runs, in Arrow's stream format (a tenth of parquet's cost,
and it lives only until the sweep is done). Everything is written under a temporary name, flushed to the disk
and renamed, so a reader never meets half a file. The bytes of the final tables depend on the runs alone: not
on how they were cut into chunks, nor on who ran them or in what order.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from reciprocity.errors import InputError
from reciprocity.store.columns import SCHEMAS
from reciprocity.store.writer import ROW_GROUP, Writer

if TYPE_CHECKING:
    import pandas as pd


class Folder:
    """A results folder.

    Attributes:
        path: Where it is.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.parts = self.path / "parts"

    def prepare(self) -> None:
        """Make the folder if it is not there, and see whether it can be written to.

        Raises:
            InputError: It cannot.
        """
        try:
            self.parts.mkdir(parents=True, exist_ok=True)
            with self._whole(self.parts / "probe") as probe:
                probe.write_bytes(b"")
            (self.parts / "probe").unlink(missing_ok=True)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise
            problem = error.strerror or str(error)
            raise InputError(f"results: cannot write to {self.path} ({problem}); give results=ANOTHER_FOLDER") from None

    @contextmanager
    def _whole(self, path: Path) -> Iterator[Path]:
        """Give a temporary name to write to; then flush it to the disk and put it in place at once."""
        temporary = self.parts / f".{path.name}.{uuid4().hex}"
        try:
            yield temporary
            with temporary.open("rb+") as written:
                os.fsync(written.fileno())
            os.replace(temporary, path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise

    def write_text(self, name: str, text: str) -> None:
        """Write a small file whole."""
        with self._whole(self.path / name) as temporary:
            temporary.write_text(text, encoding="utf-8")

    def read_text(self, name: str) -> str | None:
        """Read a small file; None if it is not there.

        Raises:
            InputError: It cannot be read.
        """
        try:
            return (self.path / name).read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{self.path / name}: cannot be read ({error}); give results=ANOTHER_FOLDER") from None

    def write_table(self, name: str, table: pd.DataFrame) -> None:
        """Write a table of one's own beside those of the runs, whole."""
        self.parts.mkdir(parents=True, exist_ok=True)
        with self._whole(self.path / f"{name}.parquet") as temporary:
            pq.write_table(pa.Table.from_pandas(table, preserve_index=False), temporary, compression="zstd")
        self.tidy()

    def part(self, chunk: tuple[int, int]) -> Path:
        """Where the part of the runs [start, stop) is, or will be."""
        return self.parts / f"{chunk[0]:09d}-{chunk[1]:09d}.arrow"

    def write_part(self, chunk: tuple[int, int], tables: dict[str, pa.Table]) -> None:
        """Write the tables of one chunk as one file."""
        with self._whole(self.part(chunk)) as temporary, pa.OSFile(str(temporary), "wb") as sink:
            for table in tables.values():
                with pa.ipc.new_stream(sink, table.schema) as writer:
                    writer.write_table(table)

    def _read_part(self, chunk: tuple[int, int], names: Iterable[str]) -> Iterator[tuple[str, pa.Table]]:
        with pa.memory_map(str(self.part(chunk))) as source:
            for name in names:
                yield name, pa.ipc.open_stream(source).read_all()

    def rows(self, name: str) -> int:
        """Number of rows of a finished table; 0 if there is none.

        Raises:
            InputError: The file is damaged.
        """
        path = self.path / f"{name}.parquet"
        try:
            return pq.read_metadata(path).num_rows if path.is_file() else 0
        except (OSError, pa.ArrowException) as error:
            raise InputError(
                f"{path}: not a readable table ({_first_line(error)}); delete the folder or give another"
            ) from None

    def done(self, chunk: tuple[int, int]) -> bool:
        """Whether the part of a chunk is there; parts are there whole or not at all."""
        return self.part(chunk).is_file()

    def combine(self, chunks: list[tuple[int, int]], names: tuple[str, ...], total: int, about: dict[str, Any]) -> None:
        """Put finished tables and parts together, then drop the parts. Several processes may do so at once.

        A table that is there already stays in front (more replicates append). `runs` is put in place last:
        when it has `total` rows, all tables are whole.

        Args:
            chunks: The parts, in the order of the plan.
            names: Tables in a part, `runs` first.
            total: Number of runs in the end.
            about: Provenance, written into each table's metadata.
        """
        try:
            self._combine(chunks, names, total, about)
        except FileNotFoundError:
            if self.rows("runs") != total:
                raise  # otherwise another process was faster and has tidied up
        self.tidy()

    def _combine(
        self, chunks: list[tuple[int, int]], names: tuple[str, ...], total: int, about: dict[str, Any]
    ) -> None:
        schemas = dict(SCHEMAS, runs=self._runs_schema(chunks))
        metadata = {"reciprocity": json.dumps(about, sort_keys=True), "runs": str(total)}
        old = {name: self.path / f"{name}.parquet" for name in names}
        todo = [name for name in names if _metadata(old[name]).get(b"runs") != str(total).encode()]
        temporary = {name: self.parts / f".{name}.{uuid4().hex}" for name in todo}
        writers = {name: Writer(name, temporary[name], schemas[name].with_metadata(metadata)) for name in todo}
        try:
            for name in todo:
                if old[name].is_file():
                    for batch in pq.ParquetFile(old[name]).iter_batches(ROW_GROUP):
                        writers[name].add(pa.Table.from_batches([batch]))
            for chunk in chunks:
                for name, table in self._read_part(chunk, names):
                    if name in writers:
                        writers[name].add(table)
            for writer in writers.values():
                writer.close()
            for name in reversed(todo):
                with temporary[name].open("rb+") as written:
                    os.fsync(written.fileno())
                os.replace(temporary[name], old[name])
        except BaseException:
            for path in temporary.values():
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            raise

    def _runs_schema(self, chunks: list[tuple[int, int]]) -> pa.Schema:
        """All columns of `runs`, in the order in which they first appear (a failed run has no metrics)."""
        path = self.path / "runs.parquet"
        schemas = [pq.read_schema(path).remove_metadata()] if path.is_file() else []
        for chunk in chunks:
            with pa.memory_map(str(self.part(chunk))) as source:
                found = pa.ipc.open_stream(source).schema
            if not schemas or found != schemas[-1]:
                schemas.append(found)
        return pa.unify_schemas(schemas)

    def tidy(self) -> None:
        """Drop the parts, and whatever a killed process left half written."""
        shutil.rmtree(self.parts, ignore_errors=True)

    def read(self, name: str, columns: list[str] | None = None) -> pd.DataFrame:
        """Read a finished table."""
        return pq.read_table(self.path / f"{name}.parquet", columns=columns).to_pandas()


def _metadata(path: Path) -> dict[bytes, bytes]:
    return (pq.read_schema(path).metadata or {}) if path.is_file() else {}


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
