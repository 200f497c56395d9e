"""docs/strategies.md: its table is the YAML files', its examples work as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pandas as pd
import pytest
from tools import strategy_table
from tools.strategy_table import PAGE

from reciprocity import Person, strategies
from reciprocity.commands import reciprocity as cli
from reciprocity.commands import summary
from reciprocity.running.person import VERBS

TEXT = PAGE.read_text(encoding="utf-8")
QUICK = ["rounds=12", "burn_in=2", "replicates=1", "workers=1"]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the page's YAML files in it."""
    for block in blocks("yaml"):
        name = re.match(r"# (configs/\S+)", block)
        assert name is not None, "the first line says where the file goes"
        path = tmp_path / name[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_table_is_that_of_the_files() -> None:
    assert strategy_table.page(TEXT) == TEXT, "run: python tests/tools/strategy_table.py"
    for name, row in strategies().items():
        assert f"| `{name}` |" in TEXT
        assert row.sentence in TEXT


def test_every_verb_is_described() -> None:
    described = re.findall(r"^\| `(\w+)\(\w*\)` \|", TEXT, re.MULTILINE)
    assert set(described) == set(VERBS)
    section = TEXT.partition("What a person can look at:")[2].partition("and the same of others")[0]
    for name in re.findall(r"`(\w+)(?:\(contact\))?`", section.partition("with")[0]):
        assert hasattr(Person, name) or name == "number"


def test_the_python_examples_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    examples = blocks("python")
    assert len(examples) == 2
    for example, name in zip(examples, ("host", "apprentice"), strict=True):
        exec(compile(example, str(PAGE), "exec"), {})
        assert re.search(rf"^{name} +-?\d", capsys.readouterr().out, re.MULTILINE), "a payoff is printed"
    body = examples[1].partition("class ")[2].partition("\n\n\n")[0]
    assert len(body.splitlines()) <= 12, "a dozen lines"


def test_the_commands_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)
    commands = [line for block in blocks("sh") for line in block.splitlines()]
    assert len(commands) == 2
    for command in commands:
        name, *words = shlex.split(command)
        assert name == "reciprocity"
        with pytest.raises(SystemExit) as ended:
            cli.main([*words, *QUICK])
        assert ended.value.code == 0, command
    runs = pd.read_parquet(folder / "results/host/runs.parquet")
    assert runs["strategies.host.good"].tolist() == [0.5, 0.7, 0.9]
    assert runs["payoff.host"].notna().all()
