"""What may befall a results folder: the same command ends with the right bytes, or says in one line why not."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import TABLES, TINY, contents, played, run_module, stopped

from reciprocity.errors import InputError
from reciprocity.results.folder import Folder


def flipped(part: Path) -> None:
    content = bytearray(part.read_bytes())
    for k in range(200, 300):
        content[k] ^= 0xFF
    part.write_bytes(content)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda part: part.write_bytes(b""), "is empty"),
        (lambda part: part.write_bytes(part.read_bytes()[:5000]), "is cut off"),
        (lambda part: part.write_bytes(part.read_bytes()[:-1]), "is cut off"),
        (flipped, "has other content than was written"),
        (lambda part: shutil.copy(part.with_name("000000002-000000003.arrow"), part), "has other content"),
        (lambda part: (part.unlink(), part.mkdir()), "is a folder"),
    ],
)
def test_a_part_that_cannot_be_used_is_named_set_aside_and_played_again(
    damage: Any,
    said: str,
    tmp_path: Path,
    whole: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    stopped(tmp_path, monkeypatch)
    part = tmp_path / "parts/000000001-000000002.arrow"
    damage(part)
    assert played(tmp_path).outcome.ran == 3
    assert f"{part} {said}" in capsys.readouterr().err
    assert contents(tmp_path) == whole
    assert [path.name for path in (tmp_path / "parts").iterdir()] == [f"{part.name}.damaged"]


def test_parts_of_another_sweep_are_not_taken_for_ours(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(tmp_path / "other", monkeypatch, 3, TINY | {"rounds": 8, "favors": {"need": 0.9}})
    stopped(tmp_path / "r", monkeypatch, 1)
    for part in (tmp_path / "other/parts").iterdir():
        shutil.copy(part, tmp_path / "r/parts")
    assert played(tmp_path / "r").outcome.ran == 6
    assert contents(tmp_path / "r") == whole


def test_parts_that_outlived_their_folder_are_not_taken_for_ours(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(tmp_path, monkeypatch, 3, TINY | {"favors": {"need": 0.9}})
    for path in tmp_path.iterdir():  # as `rm folder/*` does
        if path.is_file():
            path.unlink()
    assert played(tmp_path).outcome.ran == 6
    assert contents(tmp_path) == whole


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("how", ["missing", "truncated", "foreign", "another"])
def test_a_finished_folder_that_has_lost_a_table_gets_it_again(
    name: str, how: str, tmp_path: Path, whole: dict[str, bytes]
) -> None:
    played(tmp_path)
    table = tmp_path / f"{name}.parquet"
    if how == "missing":
        table.unlink()
    elif how == "truncated":
        table.write_bytes(table.read_bytes()[:-500])
    elif how == "another":
        shutil.copy(tmp_path / ("people.parquet" if name != "people" else "rounds.parquet"), table)
    else:
        played(tmp_path / "other", TINY | {"favors": {"need": 0.9}})
        shutil.copy(tmp_path / "other" / table.name, table)
    assert played(tmp_path).outcome.ran == 6
    assert contents(tmp_path) == whole
    assert (tmp_path / f"{name}.parquet.damaged").exists() == (how != "missing")


def test_more_replicates_and_a_lost_table(tmp_path: Path, whole: dict[str, bytes]) -> None:
    played(tmp_path, replicates=2)
    (tmp_path / "people.parquet").unlink()
    with pytest.raises(InputError, match="finish it with replicates=2 first"):
        played(tmp_path)
    played(tmp_path, replicates=2)
    assert played(tmp_path).outcome.ran == 2
    assert contents(tmp_path) == whole


def test_a_part_that_vanishes_meanwhile_is_played_again(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    write, gone = Folder.write_part, []

    def vanishing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[0] == 3 and not gone:
            gone.append((folder.parts / "000000001-000000002.arrow").unlink())

    monkeypatch.setattr(Folder, "write_part", vanishing)
    assert played(tmp_path).outcome.ran == 7
    assert contents(tmp_path) == whole


def test_a_folder_that_vanishes_meanwhile_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Folder.write_part

    def vanishing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[1] == 6:
            shutil.rmtree(folder.path)

    monkeypatch.setattr(Folder, "write_part", vanishing)
    with pytest.raises(InputError, match=r"r was removed or replaced|cannot write to"):
        played(tmp_path / "r")


@pytest.mark.parametrize("failing", [(0,), (2, 3), (5,), (0, 1, 2, 3, 4, 5)])
def test_runs_that_failed_are_played_again(
    failing: tuple[int, ...], tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    true = run_module.tables
    numbers = {(1 + number // 2, 2.0 + number % 2) for number in failing}

    def tables(scenario: Any, *rest: Any) -> Any:
        if scenario.rounds == TINY["rounds"] and (scenario.seed, scenario.favors.benefit) in numbers:
            raise OSError("gone for a moment")
        return true(scenario, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(run_module, "tables", tables)
        assert played(tmp_path).outcome.failed == len(failing)
    again = played(tmp_path).outcome
    assert (again.ran, again.failed) == (len(failing), 0)
    assert contents(tmp_path) == whole
    assert played(tmp_path).outcome.ran == 0


def test_killed_while_mended_tables_are_put_in_place(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    true, replace = run_module.tables, os.replace

    def tables(scenario: Any, *rest: Any) -> Any:
        if scenario.rounds == TINY["rounds"] and scenario.seed == 2:
            raise OSError("gone for a moment")
        return true(scenario, *rest)

    def killed(source: Path, target: Path) -> None:
        if Path(target).name == "people.parquet":
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(run_module, "tables", tables)
        played(tmp_path)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(os, "replace", killed)
        played(tmp_path)
    assert played(tmp_path).outcome.ran == 0
    assert contents(tmp_path) == whole


def test_too_little_memory_is_tried_once_more_alone(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    true, seen = run_module.tables, []

    def tables(scenario: Any, *rest: Any) -> Any:
        if scenario.rounds == TINY["rounds"]:
            seen.append((scenario.seed, scenario.favors.benefit))
            if scenario.seed == 2 and (scenario.favors.benefit == 2 or seen.count(seen[-1]) == 1):
                raise MemoryError
        return true(scenario, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(run_module, "tables", tables)
        outcome = played(tmp_path).outcome
    assert (outcome.failed, outcome.ran) == (1, 6)
    assert outcome.failure.startswith("MemoryError")
    assert seen[-2:] == [(2, 2.0), (2, 3.0)]  # after all the others
    assert sorted(seen.count(one) for one in set(seen)) == [1, 1, 1, 1, 2, 2]
    assert played(tmp_path).outcome.ran == 1
    assert contents(tmp_path) == whole
