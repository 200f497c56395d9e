"""The command and files that are wrong, remarkable, or missing afterwards."""

from __future__ import annotations

import errno
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from helpers.sweep_helpers import TINY_WORDS

from reciprocity import plots

QUICK = ("experiment=null", "rounds=8", "burn_in=2", "replicates=1", "workers=1", "results=r")
FILE = (*QUICK, "network=file", "network.path=ties.csv")

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    from reciprocity.commands import summary

    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)


@pytest.mark.usefixtures("undrawn")
def test_a_wrong_network_file_claims_no_folder(said: Said, tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("source,target\na,\n")
    code, out, err = said(*FILE)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert "ties.csv" in err
    assert not (tmp_path / "r").exists()
    (tmp_path / "ties.csv").write_text("source,target\na,b\n")
    assert said(*FILE)[0] == 0


@pytest.mark.usefixtures("undrawn")
def test_a_wrong_file_at_a_later_point_is_found_before_anything_runs(said: Said, tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("source,target\na,b\n")
    code, _, err = said(*FILE, "sweep.network.path=ties.csv,nowhere.csv")
    assert (code, len(err.splitlines())) == (2, 1)
    assert "nowhere.csv" in err
    assert not (tmp_path / "r").exists()


@pytest.mark.usefixtures("undrawn")
def test_notes_are_said_once_each(said: Said, tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("source,target\na,a\na,b\nb,a\nb,c\n")
    code, _, err = said(*FILE, "sweep.favors.benefit=2,0.5,0.7")
    assert code == 0
    assert err.splitlines() == [
        "note: favors.benefit (0.5) is below favors.cost (1): every favor loses; efficiency is not defined "
        "(and so at 1 more points)",
        "note: network.path: ties.csv: edge list: 3 people, 2 ties; columns used: source, target",
        "note: network.path: ties.csv: dropped 1 tie of a person with themselves",
        "note: network.path: ties.csv: dropped 1 double tie (same two people, in either direction)",
    ]


@pytest.mark.usefixtures("undrawn")
def test_an_experiment_takes_any_network(said: Said, tmp_path: Path) -> None:
    code, _, err = said("experiment=small", "network=karate", *QUICK[1:])
    assert code == 0, err
    assert yaml.safe_load((tmp_path / "r/scenario.yaml").read_text())["network"]["kind"] == "karate"


@pytest.mark.usefixtures("undrawn")
def test_an_experiment_without_its_first_line_says_so(said: Said, tmp_path: Path) -> None:
    (tmp_path / "configs/experiment").mkdir(parents=True)
    (tmp_path / "configs/experiment/mine.yaml").write_text("name: mine\n")
    code, _, err = said("experiment=mine", *QUICK[1:])
    assert (code, err) == (
        2,
        "reciprocity: experiment: the file's first line must be `# @package _global_`\n",
    )


def test_a_number_for_strategies_is_one_clear_line(said: Said) -> None:
    code, _, err = said(*QUICK, "strategies=5")
    assert code == 2
    assert err == ("reciprocity: strategies=5: expected traits by name, e.g. strategies.ledger.threshold=2\n")


def test_a_figure_that_is_missing_is_made_and_no_other(said: Said, tmp_path: Path) -> None:
    words = (*TINY_WORDS, *QUICK)
    assert said(*words)[0] == 0
    figures = tmp_path / "r/figures"
    before = {path.name: path.stat().st_mtime_ns for path in figures.iterdir()}
    assert "heat_map.png" not in before
    (figures / "network.png").unlink()
    assert said(*words)[0] == 0
    after = {path.name: path.stat().st_mtime_ns for path in figures.iterdir()}
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == ["network.png"]


@pytest.mark.parametrize("raised", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_what_ends_the_drawing_is_one_line_and_the_next_call_draws(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: BaseException
) -> None:
    def stopped(folder: Path) -> None:
        raise raised

    words = (*TINY_WORDS, *QUICK)
    with monkeypatch.context() as patched:
        patched.setattr(plots, "figures", stopped)
        code, _, err = said(*words)
    disk = isinstance(raised, OSError)
    assert (code, len(err.splitlines())) == (2 if disk else 130, 1)
    assert ("disk is full" if disk else "stopped while drawing") in err
    assert "are complete" in err
    code, _, err = said(*words)
    assert (code, err) == (0, "")
    assert (tmp_path / "r/figures/network.png").is_file()
    assert (tmp_path / "r/report.html").is_file()


@pytest.mark.parametrize("flags", [(), ("--config-dir", "other")], ids=["own", "other"])
@pytest.mark.parametrize(("name", "word"), [("experiment/e", "experiment=e"), ("ties/t", "ties=t")])
def test_a_config_in_another_encoding_is_one_line_that_names_it(
    said: Said, tmp_path: Path, name: str, word: str, flags: tuple[str, ...]
) -> None:
    path = tmp_path / (flags[1] if flags else "configs") / f"{name}.yaml"
    path.parent.mkdir(parents=True)
    text = "# @package _global_\n# Wer zählt?\nname: e\n" if word == "experiment=e" else "meet: 0.1  # zählt\n"
    path.write_bytes(text.encode("latin-1"))
    code, out, err = said(*flags, word, *(QUICK[1:]))
    assert (code, out) == (2, "")
    named = path.relative_to(tmp_path) if flags else path
    assert err == f"reciprocity: {named}: is not in UTF-8; save it in that encoding\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("--multirun --cfg job", "--cfg: shows what one job would run; leave --multirun out"),
        ("--multirun --info", "--multirun: has jobs to run"),
        ("--resolve", "--resolve, --package: say how --cfg job shows the configuration; add --cfg job"),
        ("--shell-completion install=nosuch", "--shell-completion: write install=bash"),
        ("--config-name other", "--config-name, --config-path: there is one main configuration; experiment=NAME"),
        ("--run", "--run: is what happens anyway"),
        ("hydra.run.dir=x", "hydra.run.dir=x: Hydra's own settings have no effect here; results=FOLDER"),
        ("hydra.job.chdir=true", "hydra.job.chdir=true: Hydra's own settings have no effect here"),
        ("hydra.verbose=true", "hydra.verbose=true: Hydra's own settings have no effect here"),
        ("hydra=3", "hydra=3: Hydra's own settings have no effect here"),
        ("hydra/launcher=joblib", "hydra/launcher=joblib: says how several jobs are run; add -m"),
        ("~favors", "~favors: cannot be left out; take another file with favors=NAME"),
        ("--experimental-rerun foo", "unrecognized arguments: --experimental-rerun"),
        ("--cfg job --package foo", "--package foo: there is no such part"),
        ("--cfg hydra", "argument -c/--cfg: invalid choice: 'hydra'"),
        ("--hydra-help", "--hydra-help: those of Hydra's options that count here"),
    ],
)
def test_what_hydra_offers_and_we_do_not_is_one_line(said: Said, tmp_path: Path, words: str, says: str) -> None:
    code, out, err = said(*words.split())
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(f"reciprocity: {says}"), err
    assert not list(tmp_path.iterdir())


def test_the_version_is_ours(said: Said) -> None:
    code, out, _ = said("--version")
    assert (code, out) == (0, f"reciprocity {version('reciprocity')}\n")


def test_two_files_of_one_content_cannot_be_swept(said: Said, tmp_path: Path) -> None:
    for name in ("ties.csv", "again.csv"):
        (tmp_path / name).write_text("source,target\nAnn,Bob\nBob,Cem\n")
    code, _, err = said(*FILE, "sweep.network.path=ties.csv,again.csv")
    assert code == 2
    assert "sweep.network.path: ties.csv and again.csv hold the same; name each content once" in err
    assert not (tmp_path / "r").exists()
