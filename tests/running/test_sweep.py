"""Sweeps: the grid, paired seeds, and tables that do not depend on who made them or what interrupted that."""

from __future__ import annotations

import errno
import os
import signal
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from helpers.sweep_helpers import TABLES, TINY, TINY_WORDS, command, contents, finished

from reciprocity.errors import InputError
from reciprocity.running import chunks
from reciprocity.running.execution import execute
from reciprocity.running.grid import grid
from reciprocity.running.settings import split
from reciprocity.running.sweep import sweep
from reciprocity.scenario.scenario import Scenario

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function


def test_a_table_that_is_kept_twice_is_named() -> None:
    with pytest.raises(InputError, match="keep: rounds is named twice; name each table once"):
        sweep(TINY | {"keep": ["rounds", "rounds"]}, workers=1)


def test_every_point_is_checked_before_anything_runs(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"burn_in: must be below rounds.*at burn_in=4, rounds=3"):
        sweep(TINY, {"burn_in": [1, 4], "rounds": [8, 3]}, results=tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_seeds_are_paired_between_points() -> None:
    found = sweep(TINY | {"seed": 5}, {"favors.benefit": [3, 3.5, 4]}, replicates=4, workers=1).runs
    assert found.groupby("favors.benefit")["seed"].apply(list).tolist() == [[5, 6, 7, 8]] * 3
    assert found["run"].is_unique
    # Nobody's choice depends on the benefit here, so the same seed asks the same favors.
    assert found.groupby("seed")["asked"].nunique().eq(1).all()


def test_a_sweep_holds_what_single_runs_give() -> None:
    scenario = Scenario.of(TINY)
    swept = sweep(scenario, {"ties.change": [True, False]}, replicates=2, workers=1)
    for _, row in swept.runs.iterrows():
        alone = scenario.model_copy(
            update={
                "seed": int(row["seed"]),
                "ties": scenario.ties.model_copy(update={"change": row["ties.change"]}),
            }
        )
        assert row["run"] == alone.run_id()
        result = run_module.run(alone)
        for name in ("rounds", "people", "survival"):
            mine = getattr(swept, name).query("run == @row['run']").drop(columns="run").reset_index(drop=True)
            single = getattr(result, name)
            more = [column for column in mine if column not in single]  # of mechanisms that are off: 0 in a sweep
            assert not mine[more].any(axis=None)
            pd.testing.assert_frame_equal(mine.drop(columns=more), single, check_dtype=False)
        metrics = result.runs.columns
        pd.testing.assert_series_equal(row[metrics].astype(float), result.runs.iloc[0].astype(float), check_names=False)


def test_a_config_group_is_swept_by_the_names_of_its_files() -> None:
    runs = sweep(TINY, {"ties": "fixed,changing"}, workers=1).runs
    assert runs["ties"].tolist() == ["fixed", "changing"]
    assert runs["turnover"].tolist()[0] == 0 < runs["turnover"].tolist()[1]


def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "SMALL", 0)
    made = {}
    for count in (1, 2, 4):
        sweep(TINY, {"ties": "fixed,changing"}, replicates=5, workers=count, results=tmp_path / str(count))
        made[count] = contents(tmp_path / str(count))
    assert made[1] == made[2] == made[4]


def test_shards_give_the_bytes_of_the_whole(tmp_path: Path) -> None:
    listed = {"favors.benefit": [2, 3, 4]}
    sweep(TINY, listed, replicates=3, workers=1, results=tmp_path / "whole")
    config = TINY | {"sweep": listed, "replicates": 3, "workers": 1, "results": str(tmp_path / "cut")}
    outcomes = []
    for shard in ("1/2", "0/2"):
        settings, base = split(config | {"shard": shard})
        outcomes.append(execute(grid(settings.sweep, lambda groups, base=base: base, 3), settings))
    assert [outcome.whole for outcome in outcomes] == [False, True]
    assert sum(outcome.ran for outcome in outcomes) == 9
    assert contents(tmp_path / "cut") == contents(tmp_path / "whole")


def test_more_replicates_run_only_what_is_missing(tmp_path: Path) -> None:
    listed = {"ties": "fixed,changing"}
    sweep(TINY, listed, replicates=5, workers=1, results=tmp_path / "once")
    sweep(TINY, listed, replicates=2, workers=1, results=tmp_path / "twice")
    again = sweep(TINY, listed, replicates=5, workers=1, results=tmp_path / "twice")
    assert again.outcome.ran == 6
    assert contents(tmp_path / "twice") == contents(tmp_path / "once")
    with pytest.raises(InputError, match="holds replicates=5, more than 2"):
        sweep(TINY, listed, replicates=2, workers=1, results=tmp_path / "twice")


def test_a_finished_folder_is_not_touched(tmp_path: Path) -> None:
    sweep(TINY, replicates=2, workers=1, results=tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert sweep(TINY, replicates=2, workers=1, results=tmp_path).outcome.ran == 0
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"rounds": 9}, "rounds: there 8, now 9"),
        ({"favors": {"need": 0.4}}, "favors.need: there 0.5, now 0.4"),
        ({"sweep": {"favors.benefit": [1, 2]}}, "sweep.favors.benefit: there None, now"),
        ({"keep": ["rounds"]}, "keep: there"),
        ({"strategies": {"ledger": {"threshold": 1}}}, "strategies.ledger.threshold: there 3"),
    ],
)
def test_another_scenario_in_the_folder_is_refused(tmp_path: Path, change: dict[str, Any], key: str) -> None:
    sweep(TINY, workers=1, results=tmp_path)
    before = contents(tmp_path)
    with pytest.raises(InputError, match=rf"holds another scenario \({key}.*give results="):
        sweep(TINY | change, workers=1, results=tmp_path)
    assert contents(tmp_path) == before
    assert not (tmp_path / "parts").exists()


def test_a_changed_network_file_is_another_scenario(tmp_path: Path) -> None:
    ties = tmp_path / "ties.csv"
    ties.write_text("source,target\na,b\nb,c\n")
    config = TINY | {"network": {"kind": "file", "path": str(ties)}}
    sweep(config, workers=1, results=tmp_path / "r")
    ties.write_text("source,target\na,b\na,c\n")
    with pytest.raises(InputError, match="a file it was made from has changed"):
        sweep(config, workers=1, results=tmp_path / "r")


def failing(at: int) -> Any:
    true = run_module.tables

    def tables(scenario: Scenario, *rest: Any) -> Any:
        if scenario.seed == at and scenario.rounds == TINY["rounds"]:
            raise ZeroDivisionError("by zero\nin a rule")
        return true(scenario, *rest)

    return tables


def test_a_failing_run_is_recorded_and_the_others_are_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sweep(TINY, replicates=3, workers=1).runs
    monkeypatch.setattr(run_module, "tables", failing(at=2))
    found = sweep(TINY, replicates=3, workers=1, results=tmp_path)
    assert (found.outcome.failed, found.outcome.failure) == (1, "ZeroDivisionError: by zero in a rule")
    assert found.runs["status"].tolist() == ["ok", "failed", "ok"]
    assert found.runs["run"].tolist() == whole["run"].tolist()
    assert found.runs["payoff"].isna().tolist() == [False, True, False]
    assert found.rounds["run"].nunique() == 2
    pd.testing.assert_frame_equal(found.runs.iloc[[0, 2]], whole.iloc[[0, 2]])


def test_a_full_disk_keeps_what_is_done_and_the_same_call_resumes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep(TINY, replicates=4, workers=1, results=tmp_path / "whole")
    fsync, calls = os.fsync, []

    def filling(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) > 5:  # a probe, two small files, two parts
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", filling)
    with pytest.raises(InputError, match=r"the disk is full .*2 of 4 runs are kept; make room"):
        sweep(TINY, replicates=4, workers=1, results=tmp_path / "full")
    monkeypatch.undo()
    assert sweep(TINY, replicates=4, workers=1, results=tmp_path / "full").outcome.ran == 2
    assert contents(tmp_path / "full") == contents(tmp_path / "whole")


WORDS = (
    *TINY_WORDS,
    "experiment=null",
    "name=test",
    "sweep.ties=fixed,changing",
    "replicates=40",
    "rounds=400",
    "results=r",
)


def stopped_after(parts: int, how: int, folder: Path, whole_group: bool, *words: str) -> tuple[int, str]:
    """Start the command and send a signal once some parts are there."""
    process = command(*words, folder=folder)
    deadline = time.monotonic() + 200
    while process.poll() is None and time.monotonic() < deadline:
        if len(list(folder.glob("r/parts/*.arrow"))) >= parts:
            (os.killpg if whole_group else os.kill)(process.pid, how)
            break
        time.sleep(0.005)
    _, err = process.communicate(timeout=100)
    return process.returncode, err


def test_killed_at_several_moments_it_ends_with_the_same_bytes(tmp_path: Path) -> None:
    for name in ("whole", "killed"):
        (tmp_path / name).mkdir()
    code, _, err = finished(*WORDS, "workers=1", folder=tmp_path / "whole")
    assert code == 0, err
    codes = [
        stopped_after(parts, signal.SIGKILL, tmp_path / "killed", False, *WORDS, f"workers={count}")[0]
        for parts, count in ((3, 2), (20, 1), (45, 2))
    ]
    assert codes == [-signal.SIGKILL] * 3
    assert not (tmp_path / "killed/r/runs.parquet").exists()
    code, _, err = finished(*WORDS, "workers=2", folder=tmp_path / "killed")
    assert code == 0, err
    assert contents(tmp_path / "killed/r") == contents(tmp_path / "whole/r")
    assert sorted(path.name for path in (tmp_path / "killed").iterdir()) == ["r"]
    assert not (tmp_path / "killed/r/parts").exists()


@pytest.mark.parametrize("count", [1, 2])
def test_ctrl_c_says_what_is_kept_in_one_line(tmp_path: Path, count: int) -> None:
    code, err = stopped_after(2, signal.SIGINT, tmp_path, True, *WORDS, f"workers={count}")
    assert code == 130
    lines = [line for line in err.splitlines() if "runs/s" not in line and "compiling" not in line]
    assert len(lines) == 1, err
    kept = sum(1 for _ in tmp_path.glob("r/parts/*.arrow"))
    assert kept >= 2
    assert f"stopped: {kept} of 80 runs are kept in r; the same command resumes" in lines[0]


def test_python_tables_have_the_contract_columns() -> None:
    found = sweep(TINY, workers=1)
    for name in TABLES:
        assert getattr(found, name).columns[0] == "run"
    assert (found.runs["status"] == "ok").all()
