"""The columns of every table, and how the results of a chunk of runs become them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from reciprocity.results.counters import COUNTERS, STREAMS
from reciprocity.results.text_column import Texts

_COUNTS = (
    *("people", "needs", "asked", "granted", "refused", "unable", "given", "received", "offered"),
    *COUNTERS[COUNTERS.index("outings") :],
)


def _schema(**types: pa.DataType) -> pa.Schema:
    """Make a schema whose columns have no missing values; because it says so, writing is a quarter faster."""
    return pa.schema([pa.field(name, kind, nullable=False) for name, kind in {"run": pa.string(), **types}.items()])


SCHEMAS: dict[str, pa.Schema] = {
    "rounds": _schema(
        round=pa.int32(),
        strategy=pa.string(),
        **dict.fromkeys(_COUNTS, pa.int32()),
        **dict.fromkeys(STREAMS, pa.float64()),
        networking_cost=pa.float64(),
        payoff=pa.float64(),
    ),
    "people": _schema(
        person=pa.int32(),
        name=pa.string(),
        strategy=pa.string(),
        field=pa.string(),
        circle=pa.string(),
        **dict.fromkeys(("degree", "asked", "granted", "given", "received"), pa.int32()),
        **dict.fromkeys(STREAMS, pa.float64()),
        payoff=pa.float64(),
    ),
    "survival": _schema(age=pa.int32(), at_risk=pa.int64(), ended=pa.int64()),
    "network": _schema(source=pa.int32(), target=pa.int32(), strength=pa.int32()),
    "acts": _schema(
        round=pa.int32(),
        act=pa.string(),
        **dict.fromkeys(("who", "whom", "about"), pa.int32()),
        field=pa.string(),
        outcome=pa.int8(),
        benefit=pa.float64(),
        cost=pa.float64(),
    ),
}
ABOUT = b"reciprocity"
"""The key of a column's metadata under which its metric is described, as JSON: label, unit, share, section."""
RUN = {
    "run": pa.string(),
    "point": pa.int32(),
    "replicate": pa.int32(),
    "seed": pa.int64(),
    "status": pa.string(),
    "failure": pa.string(),
}


def varied_type(listed: Iterable[Any]) -> str:
    """The column type that holds all values of a varied key: bool, int64, double, or string for others."""
    kinds = {type(value) for value in listed if value is not None}
    if kinds == {bool}:
        return "bool"
    if kinds == {int}:
        return "int64"
    return "double" if kinds and kinds <= {int, float} else "string"


def runs_table(
    records: list[dict[str, Any]], varied: dict[str, str], about: Mapping[str, Mapping[str, Any]] | None = None
) -> pa.Table:
    """Turn records, one for each run, into the `runs` table; columns that are neither fixed nor varied are metrics.

    Args:
        records: Column by name, a record a run.
        varied: The types of the varied keys.
        about: What is said of each metric, kept in its column's metadata under `ABOUT`.
    """
    types = {**RUN, **{key: pa.type_for_alias(name) for key, name in varied.items()}}
    names = dict.fromkeys([*types, *(name for record in records for name in record)])
    columns = {}
    for name in names:
        kind = types.get(name, pa.float64())
        column = [record.get(name) for record in records]
        if kind == pa.string():
            column = [None if value is None else str(value) for value in column]
        columns[name] = pa.array(column, kind)
    said = {name: {ABOUT: json.dumps(each, sort_keys=True)} for name, each in (about or {}).items()}
    fields = [pa.field(name, column.type, metadata=said.get(name)) for name, column in columns.items()]
    return pa.table(list(columns.values()), schema=pa.schema(fields))


def described(path: Path) -> dict[str, Any]:
    """What a table says of itself beside its rows, for the attributes of the frame that it is read into.

    Returns:
        `folder`, the results folder; and `metrics`, what is said of each metric by name, if the table says so.
    """
    said = {field.name: field.metadata[ABOUT] for field in pq.read_schema(path) if ABOUT in (field.metadata or {})}
    metrics = {name: json.loads(each) for name, each in said.items()}
    return {"folder": str(path.parent)} | ({"metrics": metrics} if metrics else {})


@cache
def _nothing(length: int) -> np.ndarray:
    return np.zeros(length, np.int32)


def long_table(name: str, runs: list[tuple[str, dict[str, Any]]]) -> pa.Table:
    """Stack one table of several runs, with the column `run` in front.

    Texts stay numbers here and become words when tables are put together. Columns that none of the runs has, of
    mechanisms that are off, are left out; those that some have not are 0 there.

    Args:
        name: One of `SCHEMAS`.
        runs: The id and the columns of each run.
    """
    schema = SCHEMAS[name]
    if not runs:
        return schema.empty_table()
    lengths = [len(columns[schema.names[1]]) for _, columns in runs]
    ids = np.repeat(np.arange(len(runs), dtype=np.int32), lengths)
    columns = {"run": pa.DictionaryArray.from_arrays(ids, [run for run, _ in runs])}
    for wanted in schema:
        if any(wanted.name in each for _, each in runs):
            parts = [each.get(wanted.name, _nothing(length)) for (_, each), length in zip(runs, lengths, strict=True)]
            coded = isinstance(parts[0], Texts)
            columns[wanted.name] = _stacked(parts) if coded else pa.array(np.concatenate(parts), wanted.type)
    return pa.table(columns)


def _stacked(parts: list[Texts]) -> pa.DictionaryArray:
    """Stack columns of coded texts by renumbering their codes, without decoding them."""
    places: dict[str, int] = {}
    moved: dict[tuple[str, ...], np.ndarray] = {}
    for words in dict.fromkeys(part.words for part in parts):
        moved[words] = np.array([places.setdefault(word, len(places)) for word in words], np.int32)
    codes = np.concatenate([moved[part.words][part.codes] for part in parts])
    return pa.DictionaryArray.from_arrays(codes, pa.array(places, pa.string()))
