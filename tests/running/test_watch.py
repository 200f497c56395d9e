"""What another terminal sees of a sweep: how far it is, how fast, and what failed."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from helpers.sweep_helpers import TINY, played, run_module, stopped

from reciprocity.commands.watch import main
from reciprocity.running import watching
from reciprocity.running.watching import Seen, Watch


def test_it_counts_parts_their_rate_and_their_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true = run_module.tables

    def tables(scenario: object, *rest: object) -> object:
        if scenario.seed == 1 and scenario.favors.benefit == 3 and scenario.rounds == TINY["rounds"]:
            raise OSError("gone for a moment")
        return true(scenario, *rest)

    monkeypatch.setattr(run_module, "tables", tables)
    stopped(tmp_path, monkeypatch, 4)
    now = time.time()
    monkeypatch.setattr(watching.time, "time", lambda: now)
    for place, path in enumerate(sorted((tmp_path / "parts").iterdir())):
        os.utime(path, (now - 40 + 10 * place,) * 2)  # the last one ten seconds ago
    watch = Watch(tmp_path)
    seen = watch.look()
    assert seen == Seen(total=6, done=4, failed=1, rate=3 / 40, since=pytest.approx(10), whole=False)
    assert seen.line() == "4 of 6 runs, 0.075 runs/s, 27 s left, 1 failed"
    monkeypatch.setattr(watching.time, "time", lambda: now + 3600)
    assert watch.look().line() == "4 of 6 runs, 1 failed, no new one for 60 min"[:-6] + "1 h 0 min"
    monkeypatch.setattr(run_module, "tables", true)
    played(tmp_path)
    assert watch.look() == Seen(6, 6, 1, None, None, True)
    played(tmp_path)
    assert watch.look().line() == "6 of 6 runs, all tables are there"


def test_the_command_ends_when_all_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    played(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path)])
    assert (ended.value.code, capsys.readouterr().out) == (0, "6 of 6 runs, all tables are there\n")
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "nothing")])
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_damaged_part_stops_nobody_from_watching(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped(tmp_path, monkeypatch, 3)
    next((tmp_path / "parts").glob("*.arrow")).write_bytes(b"damaged")
    assert Watch(tmp_path).look().done == 3
