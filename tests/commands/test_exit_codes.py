"""How commands end when nobody can read what they say: the work is done, and the exit code is right."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.sweep_helpers import SOURCE

SCRIPT = """
import sys
from pathlib import Path
from reciprocity.commands.exit_codes import run_and_exit
def work():
    for number in range(3000):
        print(f"line {number} of what is said")
    sys.stdout.flush()
    Path("done").touch()
    return CODE
run_and_exit("reciprocity", work, [])
"""


def ended(folder: Path, shell: str, code: int = 0) -> tuple[int, str, bool]:
    """Exit code, standard error, and whether the work was done."""
    (folder / "script.py").write_text(SCRIPT.replace("CODE", str(code)))
    command = shell.replace("WORK", f"'{sys.executable}' script.py")
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
    return done.returncode, done.stderr, (folder / "done").exists()


@pytest.mark.parametrize("code", [0, 1])
@pytest.mark.parametrize("shell", ["WORK >&-", "WORK 2>&- >&-", "WORK <&- >&-", "WORK | true; exit ${PIPESTATUS[0]}"])
def test_without_a_reader_the_work_is_done_in_silence(tmp_path: Path, shell: str, code: int) -> None:
    assert ended(tmp_path, shell, code) == (code, "", True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_is_one_line_and_the_work_is_done(tmp_path: Path) -> None:
    line = "reciprocity: standard output cannot be written (No space left on device); what was run is kept\n"
    assert ended(tmp_path, "WORK > /dev/full") == (2, line, True)
    assert ended(tmp_path, "WORK > /dev/full 2> /dev/full") == (2, "", True)


def test_a_working_directory_that_is_gone_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    code, err, _ = ended(tmp_path, f"cd gone; rmdir ../gone; '{sys.executable}' -m reciprocity experiment=small")
    assert (code, err) == (2, "reciprocity: the working directory does not exist any more; change to another one\n")


def test_the_package_is_the_command(tmp_path: Path) -> None:
    code, err, _ = ended(tmp_path, f"'{sys.executable}' -m reciprocity rounds=x")
    assert (code, err.count("\n"), err[:20]) == (2, 1, "reciprocity: rounds:")
