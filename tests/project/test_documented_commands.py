"""What README and docs/running.md tell people to type works, in an empty folder, one line after the other."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from helpers.sweep_helpers import SOURCE

import reciprocity
from reciprocity.commands import compare, summary
from reciprocity.commands import reciprocity as cli
from reciprocity.commands.explain import main as explain

ROOT = SOURCE.parent
QUICK = ["burn_in=5", "replicates=1", "workers=1"]
MAINS = {"reciprocity": cli.main, "reciprocity-compare": compare.main}


def blocks(text: str, language: str) -> list[str]:
    """The contents of code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[list[str]]:
    """The words of all lines of code that begin with a command of ours and can be run by themselves."""
    lines = re.findall(r"^(?:    |#   )?(reciprocity(?:-compare)?(?: .*)?)$", text, re.MULTILINE)
    return [shlex.split(line, comments=True) for line in lines if "$" not in line]


def shorter(words: list[str]) -> list[str]:
    """Make a command quick: few rounds, but no fewer than it takes to see an intervention."""
    if "--help" in words or "--cfg" in words:
        return words
    rounds = 220 if "newcomers" in " ".join(words) else 70 if "intervention" in " ".join(words) else 30
    kept = [word for word in words if not word.startswith(("rounds=", "replicates="))]
    place = kept.index("--to") if "--to" in kept else len(kept)
    return [*kept[:place], f"rounds={rounds}", *QUICK, *kept[place:]]


def play(lines: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    """Run them all; each that makes a result has a folder of its own, for one with other results is refused."""
    folders = []
    for name, *words in lines:
        with pytest.raises(SystemExit) as ended:
            MAINS[name](shorter(words))
        out, err = capsys.readouterr()
        assert not ended.value.code, f"{name} {shlex.join(words)}: {err}"
        folders += re.findall(r", into (\S+)$", out, re.MULTILINE)
    assert len(folders) == len(set(folders)), folders


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)
    ring = [f"p{i},p{(i + step) % 30}" for i in range(30) for step in (1, 2)]
    Path("ties.csv").write_text("\n".join(["source,target", *ring]) + "\n")
    Path("people.csv").write_text("person\n" + "".join(f"p{i}\n" for i in range(30)))


def test_readme(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "README.md").read_text()
    lines = commands("".join(blocks(text, "sh")))
    assert len(lines) == 4
    play(lines, capsys)
    (call,) = re.findall(r"`reciprocity\.(run\(.*?)\)`", text)
    result = eval(f"{call}, rounds=30)", {"run": reciprocity.run})
    assert (result.people["strategy"] == "lone_fighter").mean() == pytest.approx(0.3, abs=0.01)


def test_the_readme_stays_on_one_screen() -> None:
    """A picture takes about twenty lines of a screen that shows seventy."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 55 and max(map(len, lines)) <= 160


def test_running(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "docs" / "running.md").read_text()
    Path("configs/experiment").mkdir(parents=True)
    (experiment,) = (block for block in blocks(text, "yaml") if "name: loners" in block)
    Path("configs/experiment/loners.yaml").write_text(experiment)
    lines = commands(text)
    assert ["reciprocity", "experiment=loners"] in lines and len(lines) > 20
    play(lines, capsys)
    (python,) = blocks(text, "python")
    exec(python.replace("replicates=10", "replicates=1, workers=1"), {})


def test_explain_prints_what_its_page_shows(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    (reciprocity.*)$", text, re.MULTILINE)
    for main, line in ((cli.main, lines[0]), (explain, lines[1].removesuffix(" --figure"))):
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(shlex.split(line)[1:])
        assert not ended.value.code
    assert capsys.readouterr().out.strip() == re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[0].strip()
