"""A parquet file written row group by row group."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

ROW_GROUP = 131_072
"""Rows of a row group: many, so that they compress well, and few enough to hold in memory."""


class Writer:
    """Writes a parquet file whose row groups depend on the rows only, not on the tables they came in.

    A column that one of these does not have is 0 there; in `runs`, where a failed run has no metrics, null.
    """

    def __init__(self, name: str, path: Path, schema: pa.Schema) -> None:
        words = [field.name for field in schema if pa.types.is_string(field.type)]
        # Differences from one row to the next are small: fast snappy then does as well as zstd on the plain numbers.
        whole = {field.name: "DELTA_BINARY_PACKED" for field in schema if pa.types.is_integer(field.type)}
        self.file = pq.ParquetWriter(
            path,
            schema,
            compression="snappy",
            use_dictionary=words or False,
            column_encoding=whole or None,
            # minimum and maximum of a row group would not help readers: each has all rounds and strategies
            write_statistics=False,
            write_batch_size=ROW_GROUP,
        )
        self.schema, self.missing, self.rows = schema, None if name == "runs" else 0, 0
        self.waiting: list[pa.Table] = []

    def add(self, table: pa.Table) -> None:
        """Take rows; whole row groups are written. Texts may come as codes."""
        for k, field in enumerate(table.schema):
            if pa.types.is_dictionary(field.type):
                table = table.set_column(k, field.name, table.column(k).cast(pa.string()))
        self.waiting.append(table)
        self.rows += table.num_rows
        while self.rows >= ROW_GROUP:
            self._write(ROW_GROUP)

    def _write(self, count: int) -> None:
        table = pa.concat_tables(self.waiting, promote_options="default")
        now, rest = table.slice(0, count).combine_chunks(), table.slice(count)
        columns = [self._column(now, field) for field in self.schema]
        self.file.write_table(pa.Table.from_arrays(columns, schema=self.schema), row_group_size=ROW_GROUP)
        self.waiting, self.rows = ([rest] if rest.num_rows else []), rest.num_rows

    def _column(self, table: pa.Table, field: pa.Field) -> pa.ChunkedArray | pa.Array:
        if field.name not in table.column_names:
            return _repeated(self.missing, field.type, table.num_rows)
        column = table[field.name]
        return column.fill_null(0) if self.missing == 0 and column.null_count else column

    def close(self) -> None:
        """Write what is left and close the file."""
        if self.rows:
            self._write(self.rows)
        self.file.close()


@lru_cache(maxsize=4)
def _repeated(value: int | None, kind: pa.DataType, count: int) -> pa.Array:
    return pa.repeat(pa.scalar(value, kind), count)
