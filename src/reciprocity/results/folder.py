"""A results folder: parts that appear whole or not at all, put together into parquet at the end.

A part is one file with the tables of one chunk of runs. Everything is written under a temporary name, flushed to the
disk and renamed, so a reader never meets half a file. The bytes of the final tables depend on the runs alone: not
on how they were cut into chunks, nor on who ran them or in what order.
"""

from __future__ import annotations

import errno
import json
import os
import re
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from reciprocity.errors import InputError
from reciprocity.results import parts
from reciprocity.results.atomic_write import put_first, put_in_place
from reciprocity.results.columns import RUN, SCHEMAS, described
from reciprocity.results.combining import combine
from reciprocity.results.parts import Chunk, DamagedPart

if TYPE_CHECKING:
    import pandas as pd

OURS = (*(f"{name}.parquet" for name in ("runs", *SCHEMAS, "differences")), "figures", "report.html", "inputs", "csv")
"""What a results folder holds beside scenario.yaml, provenance.json and parts."""
_DRAFT = re.compile(r"\..+\.[0-9a-f]+|probe")


class Folder:
    """A results folder.

    Args:
        path: Where it is.
        stamp: Names the plan that its parts belong to.
    """

    def __init__(self, path: str | Path, stamp: str = "") -> None:
        self.path, self.stamp = Path(path), stamp
        self.parts = self.path / "parts"

    def prepare(self) -> list[Path]:
        """Make the folder if it is not there, and see whether it can be written to; return the folders made.

        Raises:
            InputError: It cannot.
        """
        made = [each for each in (self.parts, self.path, *self.path.parents) if not each.exists()]
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
        return made

    def foreign(self) -> list[str]:
        """List the names that results would use and that already exist in a folder without provenance.json."""
        names = [name for name in ("scenario.yaml", *OURS) if (self.path / name).exists()]
        with suppress(OSError):
            if any(not _of_parts(path.name) for path in self.parts.iterdir()):
                names.append(self.parts.name)
        return names

    def _whole(self, path: Path) -> AbstractContextManager[Path]:
        """Yield a temporary name to write to; it is renamed to `path` once its content is on the disk."""
        return put_in_place(self._draft(path.name), path)

    def _draft(self, name: str) -> Path:
        return self.parts / f".{name}.{uuid4().hex}"

    def write_text(self, name: str, text: str) -> None:
        """Write a small file whole."""
        with self._whole(self.path / name) as temporary:
            temporary.write_text(text, encoding="utf-8")

    def write_first(self, name: str, text: str) -> bool:
        """Write a small file whole, unless there is one by now; return whether it was written."""
        return put_first(self._draft(name), self.path / name, text)

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

    def part(self, chunk: Chunk) -> Path:
        """Where the part of the runs [start, stop) is, or will be."""
        return self.parts / parts.name_of(chunk)

    def write_part(self, chunk: Chunk, tables: dict[str, pa.Table]) -> None:
        """Write the tables of one chunk as one file."""
        with self._whole(self.part(chunk)) as temporary:
            parts.write(temporary, chunk, self.stamp, tables)

    def receive_part(self, chunk: Chunk, content: bytes) -> None:
        """Write the part of one chunk that a worker elsewhere has made."""
        with self._whole(self.part(chunk)) as temporary:
            temporary.write_bytes(content)

    def done(self, chunk: Chunk) -> bool:
        """Whether the part of a chunk is there; parts are there whole or not at all."""
        return self.part(chunk).is_file()

    def sound(self, chunk: Chunk) -> bool:
        """Whether the part of a chunk is there, whole, and of this plan.

        Raises:
            DamagedPart: It is there and is not; it is set aside.
        """
        try:
            parts.check(self.part(chunk), chunk, self.stamp)
        except FileNotFoundError:
            return False
        except IsADirectoryError:
            self.set_aside(self.part(chunk))
            raise DamagedPart(self.part(chunk), "is a folder") from None
        except DamagedPart as problem:
            self.set_aside(problem.path)
            raise
        return True

    def set_aside(self, path: Path) -> Path:
        """Give a file that cannot be used the ending `.damaged`; return its new name."""
        names = (f"{path.name}.damaged{k or ''}" for k in range(1000))
        other = next(path.with_name(name) for name in names if not path.with_name(name).exists())
        with suppress(FileNotFoundError):
            os.replace(path, other)
        return other

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

    def made_of(self, name: str, scenario: str | None) -> int | None:
        """Return how many runs of this scenario a finished table holds; None without such a table.

        Args:
            name: Of the table.
            scenario: Digest of the plan, as in provenance.json.
        """
        try:
            found = pq.read_metadata(self.path / f"{name}.parquet")
            said = found.metadata or {}
            count = int(said[b"runs"])
            same = json.loads(said[b"reciprocity"]).get("scenario") == scenario and _is_table(name, found.schema.names)
        except (OSError, KeyError, ValueError, AttributeError, pa.ArrowException):
            return None
        return count if same and (name != "runs" or found.num_rows == count) else None

    def combine(self, chunks: list[Chunk], names: tuple[str, ...], total: int, about: dict[str, Any]) -> None:
        """Put finished tables and parts together, then drop the parts. Several processes may do so at once.

        Runs that no part has are taken from the tables that are there. `runs` is put in place last. Doing it once more,
        after it was stopped at any moment, gives the same bytes.

        Args:
            chunks: The parts, in the order of the plan.
            names: Tables in a part, `runs` first.
            total: Number of runs in the end.
            about: Provenance, written into each table's metadata.

        Raises:
            DamagedPart: A part cannot be used; it is set aside, and nothing has been put in place.
            FileNotFoundError: A part is missing.
        """
        try:
            for chunk in chunks:
                if not self.sound(chunk):
                    raise FileNotFoundError(errno.ENOENT, "a part has vanished", str(self.part(chunk)))
            combine(self.path, self.parts, chunks, names, total, about)
        except FileNotFoundError:
            scenario = about.get("scenario")
            if any(self.made_of(name, scenario) != total for name in names):
                raise  # Otherwise another process has combined the tables first and removed the parts.
        self.tidy()

    def failed(self) -> list[int]:
        """Numbers of the runs in the finished table that failed."""
        status = pq.read_table(self.path / "runs.parquet", columns=["status"]).column(0).to_pylist()
        return [number for number, said in enumerate(status) if said != "ok"]

    def tidy(self) -> None:
        """Drop the parts, and whatever a killed process left half written; nothing that somebody else put there."""
        with suppress(OSError):
            for path in sorted(self.parts.iterdir()):
                if parts.NAME.fullmatch(path.name) or _DRAFT.fullmatch(path.name):
                    path.unlink(missing_ok=True)
            self.parts.rmdir()

    def read(self, name: str, columns: list[str] | None = None) -> pd.DataFrame:
        """Read a finished table."""
        path = self.path / f"{name}.parquet"
        found = pq.read_table(path, columns=columns).to_pandas()
        found.attrs |= described(path)
        return found


def _is_table(name: str, columns: list[str]) -> bool:
    """Whether a table with these columns can be the one of that name; another table of the folder cannot."""
    return {*RUN} <= {*columns} if name == "runs" else {*columns} <= {*SCHEMAS[name].names}


def _of_parts(name: str) -> bool:
    """Whether this program made a file in `parts`: a part, one that was set aside, or one that is half written."""
    return bool(parts.NAME.match(name) or _DRAFT.fullmatch(name))


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
