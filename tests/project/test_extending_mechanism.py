"""docs/extending.md: the mechanism on the page is added to a copy of the package, compiled and played there.

Nearly all of the model has to be compiled to play it, one to two minutes of computing: a new key, counter and purpose
of chance change what all kernels read. That is a test for `python3 dev.py slow`; the others compile nothing.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.compiled_code import lend

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("\n## A mechanism with a phase of its own\n")[2].partition("\n## ")[0]

PLAY = """
import json
from reciprocity import Model, Scenario
from reciprocity.commands.help import manual
from reciprocity.model.engine import Engine
from reciprocity.running.run_tables import Result

pair = {
    "network": {"kind": "complete", "n": 2}, "population": {"always_give": 1}, "rounds": 3, "burn_in": 0,
    "ties": "fixed", "favors.need": 1, "favors.slip": 0, "favors.specialized": 0,
}

def played(**more):
    engine = Engine(Scenario(**pair, **more))
    while engine.running:
        engine.step()
    return engine

with_notes, without = played(**{"mechanisms.thanks": True, "thanks.rate": 1, "thanks.warmth": 0.5}), played()
print(json.dumps({
    "thanked": Result.of(with_notes).rounds["thanked"].tolist(),
    "columns without": list(Result.of(without).rounds),
    "trust": with_notes.world.book["trust"][with_notes.live_slots()].tolist(),
    "trust without": without.world.book["trust"][without.live_slots()].tolist(),
    "step": Model.step.__doc__,
    "help": manual(),
}))
"""


def blocks(language: str) -> dict[str, str]:
    """What the section tells its reader to write, by the file that the first line of each block names."""
    found = re.findall(rf"^```{language}\n# (\S+)\n(.*?)^```", SECTION, re.MULTILINE | re.DOTALL)
    return dict(found)


def changed(content: str, diff: str) -> str:
    """Change a file by the parts of a block: what is there is found once, and becomes what shall be there."""
    for part in filter(None, diff.split("@@\n")):
        lines = part.splitlines()
        old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
        new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
        assert content.count(old) == 1, f"the page shows what is not there, or is there twice:\n{old}"
        content = content.replace(old, new)
    return content


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A copy of the package with the mechanism, and the environment in which it is played."""
    folder = tmp_path_factory.mktemp("mechanism")
    top = folder / "clone"
    for part in ("src/reciprocity", "configs"):
        shutil.copytree(ROOT / part, top / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name, content in blocks("python").items():
        assert not (top / name).exists()
        (top / name).write_text(content, encoding="utf-8")
    for name, diff in blocks("diff").items():
        (top / name).write_text(changed((top / name).read_text(encoding="utf-8"), diff), encoding="utf-8")
    lent = lend(top / "src" / "reciprocity", folder / "compiled")
    return folder, os.environ | {"PYTHONPATH": str(top / "src")} | lent


def test_it_costs_eight_files() -> None:
    named = set(re.findall(r"^\| `((?:src|configs)/\S+?)` \|", SECTION, re.MULTILINE))
    assert named == set(blocks("diff"))
    assert len({*blocks("python"), *blocks("diff")}) == 8
    assert "| a mechanism with a phase of its own | 8 |" in PAGE


def test_its_keys_are_keys_of_the_command_line(copy: tuple[Path, dict[str, str]]) -> None:
    folder, surroundings = copy
    (command,) = re.findall(r"^```sh\nreciprocity (.*)$", SECTION, re.MULTILINE)
    words = [sys.executable, "-m", "reciprocity", *command.split(), "--cfg", "job"]
    done = subprocess.run(words, cwd=folder, env=surroundings, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "thanks:\n  rate: 0.3\n  warmth: 0.1\n" in done.stdout and "  thanks: true\n" in done.stdout
    words = [*words[:-2], "thanks.rate=2", "rounds=4", "burn_in=1"]
    done = subprocess.run(words, cwd=folder, env=surroundings, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "thanks.rate: input should be less than or equal to 1" in done.stderr


@pytest.mark.slow
def test_it_happens_and_is_counted(copy: tuple[Path, dict[str, str]]) -> None:
    folder, surroundings = copy
    words = [sys.executable, "-c", PLAY]
    done = subprocess.run(words, cwd=folder, env=surroundings, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["thanked"] == [2, 2, 2], "each of the two was granted a favor and thanked for it, round after round"
    assert "thanked" not in found["columns without"]
    # A grant takes trust a quarter of the way to 1, and the note half of what is left.
    assert found["trust"] == [1 - 0.5 * (0.75 * 0.5) ** 3] * 2
    assert found["trust without"] == [1 - 0.5 * 0.75**3] * 2
    assert re.search(r"values only: [a-z ]* thanks$", found["help"], re.MULTILINE)
    steps = re.findall(r"^ *(\d+)\. (.*)$", found["step"], re.MULTILINE)
    assert ("4", "thanks: people thank who helped them (if `mechanisms.thanks`)") in steps and len(steps) == 15
