"""What tests of sweeps share: a tiny world, comparing folders, the command in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from reciprocity.running.sweep import Swept, sweep

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function
SOURCE = Path(__file__).parents[2] / "src"
TABLES = ("runs", "rounds", "people", "survival", "network")
TINY: dict[str, Any] = {"network": {"kind": "watts_strogatz", "n": 16, "k": 4}, "rounds": 8, "burn_in": 2}
LISTED = {"favors.benefit": [2, 3]}
TINY_WORDS = ("network=watts_strogatz", "network.n=16", "network.k=4", "rounds=8", "burn_in=2")

# The digest of the code is held still: somebody may be editing a file while the tests run. Every plan is
# large enough for several processes here, and figures are tested elsewhere. What this imports takes its time, and a
# signal then ends it as it ends the command.
COMMAND = """
import sys
from reciprocity.commands.exit_codes import run_and_exit

def work():
    from reciprocity.commands import reciprocity, summary
    from reciprocity.results import provenance
    from reciprocity.running import chunks
    provenance.code_digest = lambda: "code"
    summary._draw = lambda folder, again: None
    chunks.SMALL = 0
    reciprocity.main(sys.argv[1:])

run_and_exit("reciprocity", work, sys.argv[1:])
"""


def command(*words: str, folder: Path) -> subprocess.Popen[str]:
    """Start `reciprocity` in a process group of its own, so that a test can end all of it.

    Ctrl-C ends it however the tests were started: jobs that a script puts into the background ignore it, and so do
    the processes that they start.
    """
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=default_signals,
    )


def default_signals() -> None:
    """Let this process be ended by Ctrl-C, which Python then takes for a `KeyboardInterrupt`."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def finished(*words: str, folder: Path) -> tuple[int, str, str]:
    """Run the command to its end; exit code, output, errors."""
    process = command(*words, folder=folder)
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of everything a sweep promises to reproduce."""
    names = [*(f"{name}.parquet" for name in TABLES), "scenario.yaml", "provenance.json"]
    return {name: (folder / name).read_bytes() for name in names}


def played(folder: Path, config: dict[str, Any] = TINY, replicates: int = 3, **more: Any) -> Swept:
    """Play six runs of a tiny world into a folder."""
    return sweep(config, LISTED, replicates=replicates, workers=1, results=folder, **more)


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
