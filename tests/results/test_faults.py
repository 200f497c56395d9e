"""What may befall a results folder: the same command ends with the right bytes, or says in one line why not."""

from __future__ import annotations

import os
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import TABLES, TINY, contents, played

from reciprocity.errors import InputError
from reciprocity.results.folder import Folder
from reciprocity.running.sweep import sweep

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function


def stopped(folder: Path, monkeypatch: pytest.MonkeyPatch, after: int = 4, config: dict[str, Any] = TINY) -> None:
    """Leave a folder as Ctrl-C leaves it after some runs."""
    true, count = run_module.tables, iter(range(1000))

    def tables(*given: Any) -> Any:
        if given[0].rounds == TINY["rounds"] and next(count) == after:
            raise KeyboardInterrupt
        return true(*given)

    with monkeypatch.context() as patched:
        patched.setattr(run_module, "tables", tables)
        with pytest.raises(KeyboardInterrupt, match=rf"{after} of 6 runs are kept"):
            played(folder, config)
    assert len(list((folder / "parts").glob("*.arrow"))) == after


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


TIES = "source,target\n" + "".join(f"p{k},p{(k + step) % 16}\n" for k in range(16) for step in (1, 2))
OTHER_TIES = "source,target\n" + "".join(f"p{k},p{(k + step) % 16}\n" for k in range(16) for step in (1, 3, 5))


@pytest.fixture
def from_file(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "ties.csv").write_text(TIES)
    return {"network": {"kind": "file", "path": str(tmp_path / "ties.csv")}, "rounds": 8, "burn_in": 2}


@pytest.mark.parametrize("change", [lambda file: file.write_text(OTHER_TIES), lambda file: file.unlink()])
def test_a_network_file_that_changes_meanwhile_changes_nothing(
    change: Any, tmp_path: Path, from_file: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    played(tmp_path / "whole", from_file)
    write = Folder.write_part

    def changing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[1] == 2:
            change(tmp_path / "ties.csv")

    monkeypatch.setattr(Folder, "write_part", changing)
    assert played(tmp_path / "r", from_file).outcome.failed == 0
    assert contents(tmp_path / "r") == contents(tmp_path / "whole")
    assert (tmp_path / "r/inputs/ties.csv").read_text() == TIES


def test_a_copy_that_is_edited_meanwhile_stops_the_runs(
    tmp_path: Path, from_file: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Folder.write_part

    def changing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[1] == 2:
            (folder.path / "inputs/ties.csv").write_text(OTHER_TIES)

    with monkeypatch.context() as patched, pytest.raises(InputError, match=r"ties\.csv.*has changed"):
        patched.setattr(Folder, "write_part", changing)
        played(tmp_path / "r", from_file)
    assert played(tmp_path / "r", from_file).outcome.ran == 4  # with a new copy
    played(tmp_path / "whole", from_file)
    assert contents(tmp_path / "r") == contents(tmp_path / "whole")


@pytest.mark.parametrize(
    "name", ["parts/my_data.csv", "figures/mine.png", "report.html", "inputs/mine.csv", "runs.parquet"]
)
def test_files_of_ones_own_are_never_touched(name: str, tmp_path: Path) -> None:
    mine = tmp_path / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    with pytest.raises(InputError, match=rf"holds {name.partition('/')[0]} and no provenance.json.*ANOTHER_FOLDER"):
        played(tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]
    assert mine.read_text() == "mine"


def test_a_file_of_ones_own_among_our_parts_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped(tmp_path, monkeypatch)
    (tmp_path / "parts/notes.txt").write_text("mine")
    played(tmp_path)
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["notes.txt"]


def test_wrong_input_that_shows_when_runs_begin_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tables(*given: Any) -> Any:
        raise InputError("a class of one's own: wrong")

    monkeypatch.setattr(run_module, "tables", tables)
    for folder in (tmp_path / "a/b", tmp_path / "c"):
        with pytest.raises(InputError, match="one's own"):
            sweep(TINY, workers=1, results=folder)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("config", "listed", "said"),
    [
        ({"ties": {"limit": 60_000}}, {}, r"ties\.limit: \d+ tie slots"),
        ({}, {"ties.limit": [30, 60_000]}, r"ties\.limit: \d+ tie slots .*at ties\.limit=60000"),
        ({"mechanisms": {"gossip": True}, "gossip": {"memory": 50_000}}, {}, r"gossip\.memory: \d+ opinions"),
    ],
)
def test_what_does_not_fit_into_memory_is_found_before_the_folder_is_made(
    config: dict[str, Any], listed: dict[str, Any], said: str, tmp_path: Path
) -> None:
    config = config | {"network": {"kind": "ring", "n": 50_000, "k": 2}, "rounds": 3, "burn_in": 1}
    with pytest.raises(InputError, match=said) as before:
        sweep(config, listed, workers=1, results=tmp_path / "r")
    assert list(tmp_path.iterdir()) == []
    if not listed:  # it is what a run would say
        with pytest.raises(InputError) as inside:
            run_module.run(config)
        assert str(inside.value) == str(before.value)


@pytest.mark.parametrize("content", ["[]", "3", "null", '"x"', "{", "\x00", "[" * 100_000, ""])
@pytest.mark.parametrize("name", ["provenance.json", "scenario.yaml"])
def test_small_files_that_cannot_be_read_are_named(name: str, content: str, tmp_path: Path) -> None:
    played(tmp_path)
    (tmp_path / name).write_text(content)
    with pytest.raises(InputError, match=rf"{name}|holds another scenario"):
        played(tmp_path)


@pytest.mark.parametrize("count", ["1e3", "[]", "'3'", "0", "-1", "null", "true"])
def test_replicates_that_are_no_number_are_named(count: str, tmp_path: Path) -> None:
    played(tmp_path)
    text = (tmp_path / "scenario.yaml").read_text().replace("replicates: 3", f"replicates: {count}")
    (tmp_path / "scenario.yaml").write_text(text)
    with pytest.raises(InputError, match=r"scenario\.yaml is damaged \(replicates"):
        played(tmp_path)
