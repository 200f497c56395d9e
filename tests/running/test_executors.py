"""Runs through executors: the same bytes whoever plays them, also where workers do not see the results folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import LISTED, TINY, contents, played

from reciprocity import sweep
from reciprocity.commands import reciprocity as cli
from reciprocity.errors import InputError
from reciprocity.running import afar, executors
from reciprocity.running.chunks import play


class Tried(Executor):
    """Does everything at once, in this process, and notes how often it was asked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.count, self.error = 0, error

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        self.count += 1
        future: Future[Any] = Future()
        if self.error is not None and self.count == 3:
            future.set_exception(self.error)
        else:
            future.set_result(work(*given, **named))
        return future


def test_any_executor_gives_the_same_bytes_and_stays_open(tmp_path: Path) -> None:
    played(tmp_path / "local")
    whole = contents(tmp_path / "local")
    with ThreadPoolExecutor(2) as pool:
        sweep(TINY, LISTED, replicates=3, executor=pool, results=tmp_path / "threads")
        assert pool.submit(len, "open").result() == 4
    tried = Tried()
    sweep(TINY, LISTED, replicates=3, executor=tried, results=tmp_path / "tried")
    assert tried.count == 6, "one for each chunk"
    assert contents(tmp_path / "threads") == contents(tmp_path / "tried") == whole
    again = sweep(tmp_path / "local", replicates=4, executor=tried, results=tmp_path / "again")
    assert (again.outcome.ran, tried.count) == (8, 14), "what a folder holds goes through an executor, too"


def test_workers_that_do_not_see_the_folder_send_what_they_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ties = tmp_path / "ties.csv"
    ties.write_text("source,target\n" + "".join(f"p{k},p{(k + far) % 12}\n" for k in range(12) for far in (1, 2)))
    scenario = TINY | {"network": {"kind": "file", "path": str(ties)}}
    played(tmp_path / "local", scenario)
    places = []

    def elsewhere(chunk: Any, parent: Any, plan: Any, folder: Path, *rest: Any) -> Any:
        places.append((folder, {each.path.parent for each in plan.inputs.values()}))
        return play(chunk, parent, plan, folder, *rest)

    monkeypatch.setattr("reciprocity.running.chunks.play", elsewhere)
    exists = Path.exists
    monkeypatch.setattr(Path, "exists", lambda path: not path.name.startswith(".worker.") and exists(path))
    sweep(scenario, LISTED, replicates=3, executor=Tried(), results=tmp_path / "afar")
    assert contents(tmp_path / "afar") == contents(tmp_path / "local")
    assert len({folder for folder, _ in places}) == 6, "each in a folder of its own"
    assert all(read == {folder} and not exists(folder) for folder, read in places), "files travel, and nothing is left"


def test_an_executor_that_loses_its_workers_is_one_line_and_what_is_done_is_kept(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^executor: it lost a worker \(gone\); the same command resumes$"):
        sweep(TINY, LISTED, replicates=3, executor=Tried(BrokenProcessPool("gone")), results=tmp_path)
    kept = sorted(path.name for path in (tmp_path / "parts").iterdir())
    assert "000000000-000000001.arrow" in kept and not [name for name in kept if ".worker." in name]
    assert played(tmp_path).outcome.ran < 6
    played(tmp_path / "local")
    assert contents(tmp_path) == contents(tmp_path / "local")


def test_somebody_elses_results_folder_sends_nothing_to_other_machines(tmp_path: Path) -> None:
    played(tmp_path)
    path = tmp_path / "scenario.yaml"
    path.write_text(path.read_text() + "executor: {kind: dask, address: 'tcp://10.0.0.1:8786'}\n")
    with pytest.raises(InputError, match=r"scenario.yaml: executor: would send runs to other machines"):
        sweep(tmp_path, results=tmp_path / "again")


def test_what_an_engine_says_of_its_workers_is_one_line() -> None:
    lost = type("KilledWorker", (Exception,), {"__module__": "distributed.scheduler"})("tried on 4 workers\nand more")
    with pytest.raises(InputError, match=r"^executor: KilledWorker \(tried on 4 workers\); the same command resumes$"):
        afar.raised(lost)
    with pytest.raises(ZeroDivisionError):
        afar.raised(ZeroDivisionError())
    told = type("Told", (InputError,), {"cause": InputError("rounds: too many")})("a traceback\nof many lines")
    with pytest.raises(InputError, match=r"^rounds: too many$"):
        afar.raised(told)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("dusk", r"executor: did you mean dask\? \(given: 'dusk'\)"),
        ({"kind": "dask", "adress": "x"}, "executor.dask.adress|executor.adress"),
        ({"kind": "slurm", "jobs": 0}, r"executor.*jobs: input should be greater than or equal to 1"),
    ],
)
def test_a_wrong_executor_is_refused_in_one_line(given: Any, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said):
        sweep(TINY, executor=given, results=tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_an_engine_that_is_not_installed_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(
            InputError, match=r"^executor=dask: distributed cannot be used .*pip install 'reciprocity\[dask\]'"
        ),
        executors.begun(executors.DaskExecutor(), 2),
    ):
        pass


def test_the_command_takes_it_and_a_file_of_somebody_elses_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    def said(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(words)
        return int(ended.value.code or 0), *capsys.readouterr()

    code, out, _ = said("executor=slurm", "executor.jobs=7", "--cfg", "job", "--package", "executor")
    assert code == 0 and "jobs: 7\n" in out and "kind: slurm\n" in out
    assert said("executor=dusk")[2] == "reciprocity: executor=dusk: no such executor; did you mean dask?\n"
    assert said("sweep.executor=dask,ray")[2].startswith("reciprocity: sweep.executor: cannot be swept")
    path = tmp_path / "configs/experiment/mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("# @package _global_\nexecutor: {kind: dask, address: 'tcp://10.0.0.1:8786'}\n")
    code, _, err = said("experiment=mine")
    assert code == 2 and "executor: sends runs to other machines; leave it out, or add --trust-configs" in err
    path.write_text("# @package _global_\ndefaults:\n  - override /executor: dask\n")
    code, _, err = said("experiment=mine")
    assert code == 2 and "sends runs to other machines" in err
