"""Parts are there whole or not at all, and the tables' bytes depend on the runs alone."""

from __future__ import annotations

import errno
import math
import os
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reciprocity.analysis import Results
from reciprocity.errors import InputError
from reciprocity.results import writer as writer_module
from reciprocity.results.columns import SCHEMAS, long_table, runs_table, varied_type
from reciprocity.results.folder import Folder
from reciprocity.results.text_column import Texts


def record(number: int, **metrics: float) -> dict[str, Any]:
    fixed = {
        "run": f"{number:016x}",
        "point": 0,
        "replicate": number,
        "seed": number,
        "status": "ok",
        "failure": "",
    }
    return {**fixed, "ties": "fixed", **metrics}


def survival(number: int) -> dict[str, Any]:
    return {"age": np.arange(1, 6), "at_risk": np.arange(5) + number, "ended": np.full(5, number)}


def tables(start: int, stop: int) -> dict[str, pa.Table]:
    records = [record(number, payoff=number / 3) for number in range(start, stop)]
    runs = [(each["run"], survival(each["replicate"])) for each in records]
    return {"runs": runs_table(records, {"ties": "string"}), "survival": long_table("survival", runs)}


def stored(path: Path, chunks: list[tuple[int, int]]) -> Folder:
    folder = Folder(path)
    folder.prepare()
    for chunk in chunks:
        folder.write_part(chunk, tables(*chunk))
    return folder


def combined(path: Path, chunks: list[tuple[int, int]]) -> dict[str, bytes]:
    stored(path, chunks).combine(chunks, ("runs", "survival"), chunks[-1][1], {"commit": "abc"})
    return {name: (path / f"{name}.parquet").read_bytes() for name in ("runs", "survival")}


@pytest.mark.parametrize("rows", [1, 7, 1000])
def test_bytes_do_not_depend_on_the_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr(writer_module, "ROW_GROUP", rows)
    whole = combined(tmp_path / "a", [(0, 9)])
    assert combined(tmp_path / "b", [(0, 4), (4, 5), (5, 9)]) == whole
    assert combined(tmp_path / "c", [(n, n + 1) for n in range(9)]) == whole


def test_more_runs_append_to_finished_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "ROW_GROUP", 4)
    whole = combined(tmp_path / "whole", [(0, 9)])
    combined(tmp_path / "more", [(0, 5)])
    folder = stored(tmp_path / "more", [(5, 7), (7, 9)])
    folder.combine([(5, 7), (7, 9)], ("runs", "survival"), 9, {"commit": "abc"})
    assert {name: (tmp_path / f"more/{name}.parquet").read_bytes() for name in whole} == whole


def test_killed_between_two_tables_the_second_still_gets_its_rows_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = combined(tmp_path / "whole", [(0, 5)])
    folder = stored(tmp_path / "killed", [(0, 3), (3, 5)])
    replace = os.replace

    def killed(source: Path, target: Path) -> None:
        if Path(target).name == "runs.parquet":
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        folder.combine([(0, 3), (3, 5)], ("runs", "survival"), 5, {"commit": "abc"})
    monkeypatch.undo()
    assert folder.rows("survival") == 25
    assert folder.rows("runs") == 0
    folder.combine([(0, 3), (3, 5)], ("runs", "survival"), 5, {"commit": "abc"})
    assert {name: (tmp_path / f"killed/{name}.parquet").read_bytes() for name in whole} == whole


def test_a_part_that_could_not_be_written_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = stored(tmp_path, [])

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        folder.write_part((0, 2), tables(0, 2))
    assert not folder.done((0, 2))
    assert not list(folder.parts.iterdir())


def test_half_written_files_are_never_read_and_go_in_the_end(tmp_path: Path) -> None:
    folder = stored(tmp_path, [(0, 2)])
    (folder.parts / ".000000002-000000004.arrow.0123").write_bytes(b"half")
    assert not folder.done((2, 4))
    folder.combine([(0, 2)], ("runs", "survival"), 2, {})
    assert not folder.parts.exists()
    assert folder.rows("runs") == 2


def test_another_process_may_have_put_the_tables_together(tmp_path: Path) -> None:
    chunks = [(0, 2)]
    first, second = stored(tmp_path, chunks), Folder(tmp_path)
    first.combine(chunks, ("runs", "survival"), 2, {})
    before = (tmp_path / "runs.parquet").read_bytes()
    second.combine(chunks, ("runs", "survival"), 2, {})  # its parts are gone by now
    assert (tmp_path / "runs.parquet").read_bytes() == before


def test_missing_parts_are_not_taken_for_a_finished_table(tmp_path: Path) -> None:
    folder = stored(tmp_path, [])
    with pytest.raises(FileNotFoundError):
        folder.combine([(0, 2)], ("runs", "survival"), 2, {})


def test_runs_with_different_columns_share_a_table(tmp_path: Path) -> None:
    folder = stored(tmp_path, [])
    failed = record(0) | {"status": "failed", "failure": "ValueError: no"}
    parts = [
        [failed],
        [record(1, payoff=1.0, **{"payoff.ledger": 2.0})],
        [record(2, **{"payoff.random": 3.0}, payoff=4.0)],
    ]
    chunks = [(n, n + 1) for n in range(3)]
    for chunk, records in zip(chunks, parts, strict=True):
        folder.write_part(chunk, {"runs": runs_table(records, {"ties": "string"})})
    folder.combine(chunks, ("runs",), 3, {})
    runs = folder.read("runs")
    assert list(runs.columns[6:]) == ["ties", "payoff", "payoff.ledger", "payoff.random"]
    assert math.isnan(runs.loc[0, "payoff"])
    assert runs["payoff.random"].tolist()[2] == 3.0
    assert runs["payoff"].tolist()[1:] == [1.0, 4.0]


def test_tables_name_where_they_come_from(tmp_path: Path) -> None:
    combined(tmp_path, [(0, 2)])
    for name in ("runs", "survival"):
        assert b'"commit": "abc"' in pq.read_schema(tmp_path / f"{name}.parquet").metadata[b"reciprocity"]


def test_a_table_without_rows_still_has_its_columns(tmp_path: Path) -> None:
    folder = stored(tmp_path, [])
    folder.write_part((0, 1), {"runs": runs_table([record(0)], {"ties": "string"}), "rounds": long_table("rounds", [])})
    folder.combine([(0, 1)], ("runs", "rounds"), 1, {})
    assert list(folder.read("rounds").columns) == SCHEMAS["rounds"].names


def test_a_damaged_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "runs.parquet").write_bytes(b"PAR1 torn")
    with pytest.raises(InputError, match=r"runs\.parquet: not a readable table"):
        Folder(tmp_path).rows("runs")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match=r"results: cannot write to .*file.*results=ANOTHER_FOLDER"):
        Folder(tmp_path / "file").prepare()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2], "int64"),
        ([1, 2.5], "double"),
        ([True, False], "bool"),
        ([None, 3], "int64"),
        (["a", 1], "string"),
        ([None], "string"),
        ([True, 1], "string"),
    ],
)
def test_columns_of_varied_keys_hold_their_values(values: list[Any], expected: str) -> None:
    assert varied_type(values) == expected
    runs_table([record(0) | {"key": value} for value in values], {"key": expected, "ties": "string"})


def test_texts_are_stored_as_the_words_that_their_codes_stand_for(tmp_path: Path) -> None:
    """Of two runs that number other words, and in another order; the same words whether in one part or in two."""
    first = Texts(("ledger", "kennedy"), np.array([0, 1, 0], np.int32))
    second = Texts(("kennedy", "weaver", "ledger"), np.array([1, 2, 0], np.int32))
    rows = {"round": np.arange(3), "people": np.ones(3, np.int64)}
    runs = [("a", rows | {"strategy": first}), ("b", rows | {"strategy": second})]
    said = [*first, *second]
    assert said == ["ledger", "kennedy", "ledger", "weaver", "ledger", "kennedy"]
    assert pd.DataFrame({"strategy": second})["strategy"].tolist() == said[3:]
    for name, parts in (("one", [runs]), ("two", [runs[:1], runs[1:]])):
        writer = writer_module.Writer("rounds", tmp_path / name, SCHEMAS["rounds"])
        for part in parts:
            writer.add(long_table("rounds", part))
        writer.close()
        assert pq.read_table(tmp_path / name)["strategy"].to_pylist() == said
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_metrics_are_described_in_the_columns_of_the_table(tmp_path):
    """Whoever reads the table learns from it which columns are metrics, and which of these are shares."""
    folder = Folder(tmp_path)
    folder.prepare()
    about = {"grant_rate": {"label": "share of requests granted", "unit": "share", "share": True, "section": ""}}
    records = [record(0) | {"grant_rate": 0.5}, record(1) | {"grant_rate": 0.25}]
    folder.write_part((0, 2), {"runs": runs_table(records, {"ties": "string"}, about)})
    folder.combine([(0, 2)], ("runs",), 2, {})
    for found in (folder.read("runs"), Results(tmp_path).runs):
        assert found.attrs == {"folder": str(tmp_path), "metrics": about}
        assert found[found["seed"] > 0].attrs["metrics"] == about
