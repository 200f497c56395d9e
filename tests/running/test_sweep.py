"""Sweeps: the grid, paired seeds, and tables that do not depend on who made them or what interrupted that."""

from __future__ import annotations

import errno
import io
import os
import re
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from helpers.sweep_helpers import TABLES, TINY, TINY_WORDS, command, contents, finished

from reciprocity.configs.compose import values
from reciprocity.errors import InputError
from reciprocity.numerics.progress import Progress, announce
from reciprocity.running import chunks
from reciprocity.running.execution import execute
from reciprocity.running.grid import grid
from reciprocity.running.plan import Plan
from reciprocity.running.settings import split
from reciprocity.running.sweep import sweep
from reciprocity.scenario.dotted_keys import put
from reciprocity.scenario.scenario import Scenario

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("0,0.2,0.4", [0, 0.2, 0.4]),
        ("choice(a,b)", ["a", "b"]),
        ("range(0,10,4)", [0, 4, 8]),
        ("range(3)", [0, 1, 2]),
        ("range(0,0.1,0.01)", [0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09]),
        ("range(1,0,-0.5)", [1.0, 0.5]),
        ("'a,b',c", ["a,b", "c"]),
        ("null,3", [None, 3]),
        ("true,false", [True, False]),
        ("[1,2],[3]", [[1, 2], [3]]),
        ("0.5", [0.5]),
        ([1, "x"], [1, "x"]),
        (7, [7]),
    ],
)
def test_values_follow_hydras_grammar(given: Any, expected: list[Any]) -> None:
    found = values("key", given)
    assert found == expected
    assert [type(value) for value in found] == [type(value) for value in expected]


def test_a_glob_lists_files_of_a_group() -> None:
    assert values("ties", "glob(*)") == ["changing", "fixed"]
    assert values("population", "glob(*s, exclude=four*)") == ["characters", "classics"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("choice(1,2", "cannot be read"),
        ("interval(0,1)", "no list of values"),
        ("shuffle(1,2)", "shuffle"),
        ("range(0,1,0)", "step other than 0"),
        ("range(0,1,1e-9)", "1,000,000,000 values, and 1,000,000 is the most"),
        ("range(0,10000000000)", "10,000,000,000 values"),
        ("range(-1e308,1e308,1e307)", "numbers below 1e300"),
        ("range(1,inf)", "finite numbers"),
        ("range(0,nan,0.1)", "finite numbers"),
        ("range(0,5,-inf)", "finite numbers"),
        ("range(1,0)", "no values"),
        ([], "no values"),
        ("1,1", "named twice"),
    ],
)
def test_values_that_are_none_are_named(given: Any, message: str) -> None:
    with pytest.raises(InputError, match=rf"sweep\.favors\.need: .*{message}"):
        values("favors.need", given)


def plan(replicates: int = 2, **listed: Any) -> Plan:
    return grid(
        listed,
        lambda groups: {**TINY, **({"ties": {"change": groups["ties"] == "changing"}} if groups else {})},
        replicates,
    )


def test_the_last_key_varies_fastest_and_seeds_come_after_points() -> None:
    found = plan(focal="ledger,kennedy", focal_share=[0.5, 0.25, 0])
    assert [found.point(number)["focal_share"] for number in range(4)] == [0.5, 0.25, 0, 0.5]
    assert [found.point(number)["focal"] for number in (0, 2, 3)] == ["ledger", "ledger", "kennedy"]
    assert [found.run(number) for number in (0, 5, 6, 11)] == [(0, 0), (5, 0), (0, 1), (5, 1)]


@pytest.mark.parametrize(("replicates", "first"), [(1, 0), (3, 0), (70, 0), (5000, 0), (5000, 77)])
def test_chunks_cover_every_run_once(replicates: int, first: int) -> None:
    found = plan(replicates).chunks(first)
    assert [number for chunk in found for number in range(*chunk)] == list(range(first, replicates))
    assert max(stop - start for start, stop in found) <= 40


def test_a_point_changes_its_keys_and_nothing_else() -> None:
    found = plan(ties="fixed,changing", **{"favors.benefit": [2, 5], "network.n": [16, 20]})
    plain = Scenario.of(TINY)
    scenario = found.scenario(7)
    assert (scenario.ties.change, scenario.favors.benefit, scenario.network.n) == (True, 5, 20)  # type: ignore[union-attr]
    assert found.scenario(0).favors == plain.favors.model_copy(update={"benefit": 2.0})


def test_put_leaves_what_it_is_given_alone() -> None:
    config = {"a": {"b": 1}, "c": 2}
    assert put(config, "a.b", 3) == {"a": {"b": 3}, "c": 2}
    assert put(config, "a.d.e", 3) == {"a": {"b": 1, "d": {"e": 3}}, "c": 2}
    assert config == {"a": {"b": 1}, "c": 2}
    with pytest.raises(InputError, match="c has no keys"):
        put(config, "c.d", 1)


@pytest.mark.parametrize(
    ("sweep_node", "message"),
    [
        ({"seed": "1,2"}, "sweep.seed: .*replicates"),
        ({"workers": "1,2"}, "sweep.workers: cannot be swept"),
        ({"ties": [1]}, "sweep.ties: expected names of files"),
    ],
)
def test_what_cannot_be_swept_is_named(sweep_node: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        grid(sweep_node, lambda groups: TINY, 1)


def test_runs_are_counted_before_they_are_listed() -> None:
    listed = {"favors.need": "range(0,1,0.001)"}
    with pytest.raises(InputError, match=r"sweep: 1,000 points x 10,001 seeds are 10,001,000 runs, and 10,000,000 is"):
        grid(listed, lambda groups: TINY, 10_001)
    assert len(grid(listed, lambda groups: TINY, 10_000)) == 10_000_000


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


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_rate_and_remaining_time(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    progress = Progress(total=40, done=10)
    time.sleep(0.2)  # a bar is redrawn ten times a second at most
    progress.add(10)
    shown = terminal.getvalue()
    progress.close()
    assert "20/40" in shown
    assert re.search(r"<00:00, +[\d.]+ runs/s", shown), shown


def test_elsewhere_short_work_is_quiet_and_long_work_says_a_few_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for seconds, expected in (
        (1, []),
        (10, ["25 of 100 runs, 2.5 runs/s, 30 s left", "50 of 100 runs, 2.5 runs/s, 20 s left"]),
    ):
        clock = iter(range(0, 1000, seconds))  # looked at once at the start and once a quarter
        monkeypatch.setattr(time, "monotonic", lambda clock=clock: next(clock))
        progress = Progress(total=100)
        for _ in range(60):
            progress.add(1)
        assert capsys.readouterr().err.splitlines() == expected


def test_what_takes_long_is_announced_only_if_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with announce("playing", after=60):
        pass
    assert capsys.readouterr().err == ""
    with announce("playing", after=0.01):
        time.sleep(0.3)
    assert capsys.readouterr().err == "playing\n"
