"""Reads a finished table run by run while some of its runs are replaced by new ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from reciprocity.results.writer import ROW_GROUP


class Earlier:
    """Returns the rows of chosen runs of a table, in the order of the runs.

    Args:
        path: The finished table.
        runs: Ids of the runs in the order of the plan; None for the table `runs`, where a run is a row.
    """

    def __init__(self, path: Path, runs: list[str] | None) -> None:
        self.file, self.offsets = pq.ParquetFile(path), None
        if runs is not None:
            rows, same = _rows_by_run(self.file), Counter(runs)
            # two points of a sweep may be the same scenario, and then have the same run id
            counts = (rows.get(run, 0) // same[run] for run in runs)
            self.offsets = list(accumulate(counts, initial=0))
        self.batches = self.file.iter_batches(ROW_GROUP)
        self.batch, self.end = pa.RecordBatch.from_pylist([], self.file.schema_arrow), 0

    def of(self, start: int, stop: int) -> Iterator[pa.Table]:
        """Give the rows of the runs [start, stop); nothing before `start` can be had afterwards."""
        at, last = (start, stop) if self.offsets is None else (self.offsets[start], self.offsets[stop])
        while at < last:
            while self.end <= at:
                self.batch = next(self.batches)
                self.end += self.batch.num_rows
            place = at - (self.end - self.batch.num_rows)
            piece = self.batch.slice(place, min(last, self.end) - at)
            at += piece.num_rows
            yield pa.Table.from_batches([piece])


def _rows_by_run(file: pq.ParquetFile) -> Counter[str]:
    found: Counter[str] = Counter()
    for batch in file.iter_batches(ROW_GROUP, columns=["run"]):
        for pair in pc.value_counts(batch.column(0)).to_pylist():
            found[pair["values"]] += pair["counts"]
    return found


def columns_of(path: Path, start: int, stop: int) -> pa.Schema:
    """Columns of `runs` that the runs [start, stop) have, in the order in which they first appear.

    A run that failed has no metrics: its columns are those of the run after it, so the order may not be the file's.
    """
    file = pq.ParquetFile(path)
    schema, rows = file.schema_arrow.remove_metadata(), file.metadata.num_rows
    if (start, stop) == (0, rows):
        return schema
    first: list[tuple[int, int]] = []
    for place, name in enumerate(schema.names):
        column = file.read(columns=[name]).column(0).slice(start, stop - start)
        at = pc.index(column.is_valid(), True).as_py()
        if at >= 0:
            first.append((at, place))
    return pa.schema([schema.field(place) for _, place in sorted(first)])
