"""Wheel, editable install and clone pass the same smoke test, from whatever folder, and inside the clone too."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import venv
from collections.abc import Mapping
from pathlib import Path

import numpy
import pytest
from hatchling.builders.wheel import WheelBuilder
from helpers.compiled_code import lend

ROOT = Path(__file__).parents[2]
COMMANDS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
TINY = ("experiment=small", "rounds=12", "burn_in=2", "replicates=1", "workers=1")
CLEAN = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}


class Installed:
    """A Python in which the package can be used: one of its own, which sees the packages of the tests, or theirs.

    Args:
        folder: Where it is made.
        what: What pip installs there; None installs nothing and puts the clone's sources on the path.
    """

    def __init__(self, folder: Path, what: list[str] | None) -> None:
        self.environment: Mapping[str, str] = CLEAN | {"PYTHONPATH": str(ROOT / "src")}
        self.python, self.programs = Path(sys.executable), None
        if what is None:
            return
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
        self.programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / "python"
        self.environment = CLEAN
        shown = self._call(self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder)
        packages = Path(shown.stdout.strip())
        (packages / "packages_of_the_tests.pth").write_text(f"{Path(numpy.__file__).parents[1]}\n", encoding="utf-8")
        options = ["--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed", "--quiet"]
        self._call(self.python, "-m", "pip", "install", *options, *what, cwd=folder)
        if (packages / "reciprocity" / "__init__.py").is_file():  # an editable install runs the clone
            self.environment = CLEAN | lend(packages / "reciprocity", folder / "compiled")

    def _call(self, *words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
        ended = subprocess.run(words, cwd=cwd, env=self.environment, capture_output=True, text=True)
        assert ended.returncode == 0, f"{words}: {ended.stderr}"
        return ended

    def run(self, command: str, *words: str | Path, cwd: Path) -> str:
        """Run one of the commands; return all that it says."""
        module, _, function = COMMANDS[command].partition(":")
        start = [self.python, "-c", f"from {module} import {function}; {function}()"]
        ended = self._call(*([self.programs / command] if self.programs else start), *words, cwd=cwd)
        return ended.stdout + ended.stderr

    def module(self, *words: str, cwd: Path) -> str:
        """Run `python -m reciprocity`; return what it prints."""
        return self._call(self.python, "-m", "reciprocity", *words, cwd=cwd).stdout

    def home(self, cwd: Path) -> Path:
        """Return the folder of the package that is used."""
        shown = self._call(self.python, "-c", "import reciprocity; print(reciprocity.__file__)", cwd=cwd)
        return Path(shown.stdout.strip()).parent


@pytest.fixture(scope="module", params=["wheel", "editable install", "clone"])
def installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    if request.param == "clone":
        return Installed(folder, None)
    if request.param == "editable install":
        return Installed(folder, ["--editable", str(ROOT)])
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return Installed(folder, [wheel])


def test_the_same_smoke_test(installed: Installed, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    is_wheel = "[wheel]" in request.node.name
    assert (installed.home(tmp_path) == ROOT / "src" / "reciprocity") != is_wheel
    for command in COMMANDS:
        assert installed.run(command, "--help", cwd=tmp_path)
    assert "experiment=small" in installed.module("--help", cwd=tmp_path)

    elsewhere = tmp_path / "elsewhere"
    own = elsewhere / "configs" / "strategies"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("good: 0.9\n", encoding="utf-8")
    said = installed.run("reciprocity", *TINY, "population.mine=1", cwd=elsewhere)
    assert "configs/ in the working directory is used: strategies/mine.yaml" in said
    results = elsewhere / "results" / "small"
    assert (results / "report.html").is_file() and (results / "runs.parquet").is_file()
    picture = tmp_path / "picture.png"
    assert str(picture) in installed.run("reciprocity-plot", results, "network", "-o", picture, cwd=elsewhere)
    assert picture.is_file()

    said = installed.run("reciprocity", *TINY, f"results={tmp_path / 'inside'}", cwd=ROOT)
    assert "working directory" not in said, "the shipped configs are not the user's own"
    assert (tmp_path / "inside" / "runs.parquet").is_file()
