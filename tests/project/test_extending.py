"""docs/extending.md: each worked example is added to a copy of the package as it stands on the page, and runs there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
import yaml
from helpers.compiled_code import lend
from PIL import Image

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")[1:]}
COSTS = {name: int(count) for name, count in re.findall(r"^\| (a .*?) \| (\d) \|", PAGE, re.MULTILINE)}
QUICK = ("rounds=40", "burn_in=10", "replicates=2", "workers=1")
FIGURES = "src/reciprocity/plots/__init__.py"


def blocks(section: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", SECTIONS[section], re.MULTILINE | re.DOTALL)


def files(section: str) -> dict[str, str]:
    """What the section tells its reader to write, by the file that the first line of each block names."""
    found = {}
    for block in (*blocks(section, "python"), *blocks(section, "yaml")):
        named = re.match(r"# ((?:src|configs)/\S+)\n", block)
        assert named, "the first line says where the block goes"
        found[named[1]] = block.removeprefix(named[0])
    return found


def commands(section: str) -> list[list[str]]:
    return [shlex.split(line) for line in "".join(blocks(section, "sh")).splitlines()]


class Clone:
    """A copy of the package, with compiled code of the clone's own, and a folder to work in."""

    def __init__(self, folder: Path) -> None:
        self.top, self.work = folder / "clone", folder / "work"
        self.work.mkdir()
        for part in ("src/reciprocity", "configs", "tests/tools"):
            shutil.copytree(ROOT / part, self.top / part, ignore=shutil.ignore_patterns("__pycache__"))
        (self.top / "docs").mkdir()
        shutil.copy(ROOT / "docs" / "strategies.md", self.top / "docs")
        path = f"{self.top / 'src'}{os.pathsep}{self.top / 'tests'}"
        lent = lend(self.top / "src" / "reciprocity", folder / "compiled")
        self.surroundings = os.environ | {"PYTHONPATH": path} | lent

    def add(self, section: str) -> None:
        """Write the files of a section; what the package's list of figures has is added to, at its end."""
        for name, content in files(section).items():
            path = self.top / name
            if name == FIGURES:
                before, mark, after = path.read_text(encoding="utf-8").partition("\n# isort: on\n")
                assert mark
                content = f"{before}{content}{mark}{after}"
            else:
                assert not path.exists(), f"{name} is no new file"
            path.write_text(content, encoding="utf-8")

    def run(self, words: list[str]) -> str:
        """Run a command of the page in the working directory, quickly; return what it says."""
        module = {"reciprocity": "reciprocity", "reciprocity-plot": "reciprocity.commands.plot"}
        if words[0] == "python":
            called = [sys.executable, str(self.top / words[1])]
        else:
            start = f"from {module[words[0]]} import main; main()" if words[0] != "reciprocity" else ""
            called = [sys.executable, *(["-c", start] if start else ["-m", "reciprocity"]), *words[1:]]
            called += QUICK if words[0] == "reciprocity" else ()
        ended = subprocess.run(called, cwd=self.work, env=self.surroundings, capture_output=True, text=True)
        assert ended.returncode == 0, f"{shlex.join(words)}: {ended.stderr}"
        return ended.stdout + ended.stderr


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


def runs_of(clone: Clone) -> pd.DataFrame:
    return pd.read_parquet(clone.work / "results" / "small" / "runs.parquet")


def test_the_costs_are_those_of_the_examples() -> None:
    assert COSTS["a metric"] == len(files("A metric")) == 1
    assert COSTS["a network family"] == len(files("A network family")) == 2
    assert COSTS["a figure"] == len(files("A figure")) == 2
    assert COSTS["a strategy of your own"] == len(files("A strategy")) == 1
    written_by_a_command = 1  # docs/strategies.md, see below
    assert COSTS["a strategy that ships"] == len(files("A strategy")) + written_by_a_command


def test_a_strategy_of_ones_own(clone: Clone) -> None:
    ((name, content),) = files("A strategy").items()
    (clone.work / name).parent.mkdir(parents=True)
    (clone.work / name).write_text(content, encoding="utf-8")
    said = clone.run(commands("A strategy")[0])
    assert "configs/ in the working directory is used: strategies/host.yaml" in said
    assert runs_of(clone)["payoff.host"].notna().all()


def test_a_strategy_that_ships(clone: Clone) -> None:
    clone.add("A strategy")
    before = (clone.top / "docs" / "strategies.md").read_text(encoding="utf-8")
    run, table = commands("A strategy")
    clone.run(table)
    after = (clone.top / "docs" / "strategies.md").read_text(encoding="utf-8")
    (row,) = set(after.splitlines()) - set(before.splitlines())
    assert row.startswith("| `host` | Plays host / Lädt ein | Goes out twice as much")
    assert "configs/ in the working directory" not in clone.run(run)
    assert runs_of(clone)["payoff.host"].notna().all()


def test_a_metric(clone: Clone) -> None:
    clone.add("A metric")
    (command,) = commands("A metric")
    clone.run(command)
    results = clone.work / "results" / "small"
    people = pd.read_parquet(results / "people.parquet")
    runs = runs_of(clone).set_index("run")
    for run, given in people.groupby("run")["given"]:
        most = given.nlargest(len(given) // 10).sum() / given.sum()
        assert runs.loc[run, "given_share"] == pytest.approx(most) and 0.1 < most < 0.6
    said = pq.read_schema(results / "runs.parquet").field("given_share").metadata[b"reciprocity"]
    label = "share of all favors that the most generous tenth gives"
    assert f'"label": "{label}", "section": "exchange", "share": true'.encode() in said
    section = (
        (results / "report.html").read_text(encoding="utf-8").partition('id="exchange"')[2].partition("<section")[0]
    )
    assert label in section.lower()


def test_a_network_family(clone: Clone) -> None:
    clone.add("A network family")
    (command,) = commands("A network family")
    clone.run([*command, "ties.change=false", "keep=[people]"])
    results = clone.work / "results" / "small"
    network = yaml.safe_load((results / "scenario.yaml").read_text(encoding="utf-8"))["network"]
    assert network == {"kind": "star", "n": 60, "hubs": 2, "fields": 4, "circle_size": 50}
    people = pd.read_parquet(results / "people.parquet")
    degrees = people.pivot_table(index="person", columns="run", values="degree").to_numpy()
    assert (degrees[:2] == 59).all() and (degrees[2:] == 2).all()
    refused = subprocess.run(
        [sys.executable, "-m", "reciprocity", *command[1:], "network.hubs=0"],
        cwd=clone.work, env=clone.surroundings, capture_output=True, text=True,
    )  # fmt: skip
    assert refused.returncode == 2 and "network.hubs" in refused.stderr and refused.stderr.count("\n") == 1


def test_a_figure(clone: Clone) -> None:
    clone.add("A figure")
    run, again = commands("A figure")
    clone.run(run)
    results = clone.work / "results" / "small"
    picture = results / "figures" / "payoff_range.png"
    assert Image.open(picture).size[0] > 1000
    page = (results / "report.html").read_text(encoding="utf-8")
    assert "a box holds the middle half of them" in page
    assert page.index("Favors each person gave") < page.index("a box holds the middle half of them")
    before = picture.read_bytes()
    assert str(picture.relative_to(clone.work)) in clone.run(again) and picture.read_bytes() == before


def test_what_newcomers_guessed_is_there() -> None:
    """Most was found at the first guess; what was guessed wrong is no path in code, but what was right is."""
    section = SECTIONS["Where a newcomer looked"]
    right = re.findall(r"^\| .*? \| `(.*?)` \| yes \|$", section, re.MULTILINE)
    wrong = re.findall(r"^\| .*? \| [^`]*? \| no: .*`(.*?)`.* \|$", section, re.MULTILINE)
    assert len(right) >= 14 and len(right) + len(wrong) + 2 == section.count("\n|")
    assert [path for path in (*right, *wrong) if not (ROOT / path).exists()] == []
