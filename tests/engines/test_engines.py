"""A sweep through Dask, Ray, Slurm and MPI ends with the bytes of `local`: `python3 dev.py engines`.

What is not installed is skipped. Slurm is played by an `sbatch` that starts the job on this machine.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import LISTED, SOURCE, TINY, TINY_WORDS, contents

from reciprocity import sweep
from reciprocity.running import chunks

pytestmark = pytest.mark.skipif(find_spec("distributed") is None, reason="python3 dev.py engines installs and runs it")
REPLICATES = 20
WORDS = ("experiment=null", "name=scenario", "replicates=20", "sweep.favors.benefit=[2,3]", *TINY_WORDS, "workers=2")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one process gives."""
    folder = tmp_path_factory.mktemp("whole")
    sweep(TINY, LISTED, replicates=REPLICATES, workers=1, results=folder)
    return contents(folder)


def play_and_be_killed(chunk: tuple[int, int], parent: int | None, plan: Any, path: Path, *rest: Any) -> Any:
    """Play a chunk; the worker that comes to the sixth one is killed before it has stored it, once."""
    from reciprocity.running.chunks import play

    if chunk[0] == 5:
        try:
            Path(path, "parts", ".killed.0").touch(exist_ok=False)
        except FileExistsError:
            pass
        else:
            os.kill(os.getpid(), signal.SIGKILL)
    return play(chunk, parent, plan, path, *rest)


@pytest.mark.parametrize(("engine", "package"), [("dask", "distributed"), ("ray", "ray")])
def test_one_of_two_workers_is_killed_and_the_bytes_are_the_same(
    engine: str, package: str, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip(package)
    cloudpickle = pytest.importorskip("ray.cloudpickle" if engine == "ray" else "cloudpickle")
    cloudpickle.register_pickle_by_value(sys.modules[__name__])  # workers do not find the tests
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))
    monkeypatch.setattr(chunks, "play", play_and_be_killed)
    killed: list[bool] = []
    through = chunks.through

    def noted(*given: Any) -> Any:
        yield from through(*given)
        killed.append((tmp_path / "parts" / ".killed.0").exists())

    monkeypatch.setattr(chunks, "through", noted)
    sweep(TINY, LISTED, replicates=REPLICATES, workers=2, executor=engine, results=tmp_path)
    assert killed == [True]
    assert contents(tmp_path) == whole


def finished(words: list[str], folder: Path, more: dict[str, str]) -> None:
    environment = os.environ | {"PYTHONPATH": str(SOURCE)} | more
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the command gives on this machine."""
    folder = tmp_path_factory.mktemp("printed")
    finished([sys.executable, "-m", "reciprocity", *WORDS, "results=r"], folder, {})
    return contents(folder / "r")


def test_ranks_of_mpi_give_the_same_bytes(printed: dict[str, bytes], tmp_path: Path) -> None:
    pytest.importorskip("mpi4py")
    mpiexec = shutil.which("mpiexec")
    if mpiexec is None:
        pytest.skip("no mpiexec")
    words = [mpiexec, "-n", "3", sys.executable, "-m", "mpi4py.futures", "-m", "reciprocity", "executor=mpi"]
    finished([*words, *WORDS, "results=r"], tmp_path, {})
    assert contents(tmp_path / "r") == printed


SBATCH = """#!/bin/sh
sh "$1" > "$0.log" 2>&1 &
echo "Submitted batch job $!"
"""
SCANCEL = """#!/bin/sh
for job in "$@"; do pkill -TERM -P "$job"; done
exit 0
"""


def test_jobs_of_slurm_give_the_same_bytes(printed: dict[str, bytes], tmp_path: Path) -> None:
    pytest.importorskip("dask_jobqueue")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (("sbatch", SBATCH), ("scancel", SCANCEL)):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    words = [sys.executable, "-m", "reciprocity", "executor=slurm", "executor.jobs=2", *WORDS, "results=r"]
    finished(words, tmp_path, {"PATH": path})
    assert contents(tmp_path / "r") == printed
    assert (programs / "sbatch.log").exists(), "the jobs were submitted"
