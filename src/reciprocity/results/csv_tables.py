"""The tables of a results folder once more as CSV, for programs that read no parquet: R, SPSS, Excel."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from reciprocity.results.atomic_write import whole

ROWS = 100_000
"""Rows that are held in memory at a time."""


def write_csv(folder: Path) -> list[Path]:
    """Write every table of a results folder into its folder `csv`, whole or not at all; return the files.

    Commas part the columns, points the decimals. The text is UTF-8 with a mark at its head, by which Excel knows it. A
    missing value is empty.

    Args:
        folder: The results folder, with finished tables.

    Raises:
        InputError: A file cannot be written.
    """
    written = []
    for table in sorted(folder.glob("*.parquet")):
        path = folder / "csv" / f"{table.stem}.csv"
        with whole(path) as file:
            source = pq.ParquetFile(table)
            head = ",".join(_quoted(name) for name in source.schema_arrow.names)
            file.write(f"\ufeff{head}\r\n".encode())
            for batch in source.iter_batches(batch_size=ROWS):
                text = batch.to_pandas().to_csv(index=False, header=False, lineterminator="\r\n")
                file.write(text.encode())
        written.append(path)
    return written


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if set(',"\r\n') & set(name) else name
