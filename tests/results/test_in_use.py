"""Who else writes to a results folder: other commands, shards, processes that are gone, and signals."""

from __future__ import annotations

import json
import os
import signal
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import LISTED, TINY, TINY_WORDS, command, contents, finished, played

from reciprocity.errors import InputError
from reciprocity.results import lock
from reciprocity.results.folder import Folder
from reciprocity.running.execution import execute
from reciprocity.running.grid import grid
from reciprocity.running.settings import split

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function
# Who else writes to the folder.


def holder(folder: Path, **said: Any) -> None:
    folder.mkdir(exist_ok=True)
    (folder / lock.NAME).write_text(json.dumps(lock._myself() | said))


def test_two_commands_do_not_share_a_folder(tmp_path: Path) -> None:
    holder(tmp_path / "r")
    with pytest.raises(InputError, match=rf"r is in use \(process {os.getpid()} on .*; wait for it, or give results="):
        played(tmp_path / "r")
    assert [path.name for path in (tmp_path / "r").iterdir()] == [lock.NAME]


@pytest.mark.parametrize("said", [{"process": 2**22 + 1}, {"started": "another boot 12"}])
def test_the_lock_of_a_process_that_is_gone_is_taken_over(
    said: dict[str, Any], tmp_path: Path, whole: dict[str, bytes]
) -> None:
    for _ in range(2):  # where something is left to do, and where all was in its place when it was killed
        holder(tmp_path, **said)
        played(tmp_path)
        assert contents(tmp_path) == whole
        assert not (tmp_path / lock.NAME).exists()


@pytest.mark.parametrize("said", [{"host": "node7 pid:[1]", "process": 12}, {"process": "x"}])
def test_a_lock_that_cannot_be_judged_from_here_says_how_to_remove_it(said: dict[str, Any], tmp_path: Path) -> None:
    holder(tmp_path, **said)
    with pytest.raises(InputError, match=r"is in use .*or delete .*lock\.json if it has ended"):
        played(tmp_path)


def test_a_link_that_leads_nowhere_in_place_of_the_lock_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).symlink_to(tmp_path / "nowhere")
    with pytest.raises(InputError, match=r"is in use .*or delete .*lock\.json if it has ended"):
        played(tmp_path)


def test_shards_share_a_folder_and_others_do_not(tmp_path: Path, whole: dict[str, bytes]) -> None:
    for shard in ("1/3", "0/3", "2/3"):
        config = TINY | {"sweep": LISTED, "replicates": 3, "workers": 1, "results": str(tmp_path), "shard": shard}
        settings, base = split(config)
        execute(grid(settings.sweep, lambda groups, base=base: base, 3), settings)
    assert contents(tmp_path) == whole


def test_a_shard_plays_its_own_parts_again_and_never_ends_without_them(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    config = TINY | {"sweep": LISTED, "replicates": 3, "workers": 1, "results": str(tmp_path)}
    write, gone = Folder.write_part, []

    def vanishing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[0] == 4 and not gone:
            gone.append((folder.parts / "000000002-000000003.arrow").unlink())

    monkeypatch.setattr(Folder, "write_part", vanishing)
    for shard in ("0/2", "1/2"):
        settings, base = split(config | {"shard": shard})
        outcome = execute(grid(settings.sweep, lambda groups, base=base: base, 3), settings)
    assert outcome.whole
    assert contents(tmp_path) == whole


# Whole commands.

WORDS = (*TINY_WORDS, "experiment=null", "name=test", "sweep.ties=fixed,changing", "replicates=40", "rounds=400")


def test_two_commands_that_start_at_once(tmp_path: Path) -> None:
    both = [command(*WORDS, "results=r", "workers=1", folder=tmp_path) for _ in range(2)]
    ends = [process.communicate(timeout=300) for process in both]
    codes = sorted(process.returncode for process in both)
    if codes == [0, 0]:  # one was done before the other looked
        assert any("all runs were done before" in out for out, _ in ends)
    else:
        assert codes == [0, 2]
        assert sum("is in use" in err for _, err in ends) == 1
    assert not (tmp_path / "r" / lock.NAME).exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_moment_ends_the_command_in_one_line(number: int, tmp_path: Path) -> None:
    for wait in (1.0, 2.5, 4.0):
        process = command(*WORDS, "results=r", "workers=2", folder=tmp_path)
        time.sleep(wait)
        process.send_signal(number)
        _, err = process.communicate(timeout=100)
        lines = [line for line in err.splitlines() if "runs/s" not in line and "compiling" not in line]
        assert process.returncode in (130, 0), err
        if process.returncode:
            assert len(lines) == 1, err
            assert "stopped" in lines[0]
    code, _, err = finished(*WORDS, "results=r", "workers=1", folder=tmp_path)
    assert code == 0, err
