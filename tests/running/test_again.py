"""A results folder runs again: the same tables to the last byte, elsewhere too, with and without changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml
from helpers.sweep_helpers import TINY, contents

from reciprocity import Person, Scenario, compare, run
from reciprocity.commands import summary
from reciprocity.commands.reciprocity import main
from reciprocity.errors import InputError
from reciprocity.running.explain import explain
from reciprocity.running.sweep import sweep

TIES = "source,target\n" + "".join(f"p{k},p{(k + step) % 16}\n" for k in range(16) for step in (1, 2))
PEOPLE = "person,strategy,field\n" + "".join(
    f"p{k},{'ledger' if k % 2 else 'kennedy'},{'law' if k % 3 else 'tax'}\n" for k in range(16)
)

SWEPT: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "one run": ({}, {}),
    "values": ({"seed": 5}, {"favors.benefit": [2, 3.5], "ties.change": [True, False]}),
    "groups": ({}, {"ties": "fixed,changing", "mechanisms": "none,all", "network.k": [2, 4]}),
    "populations": ({}, {"population": "pairs(ledger,grim)"}),
    "traits": ({"strategies": {"ledger": {"threshold": 5}}}, {"strategies.ledger.threshold": [1, 2]}),
    "own strategy": ({"population": {"mine": 1, "grim": 1}, "strategies": {"mine": {"first": 0.25}}}, {}),
    "focal": ({"focal": "kennedy", "focal_share": 0.5}, {"focal_share": [0, 0.3], "focal": ["kennedy", "weaver"]}),
    "interventions": (
        {"intervention": [{"round": 4, "leave": {"ledger": 1}}, {"round": 6, "arrive": {"grim": 2}}]},
        {"intervention.0.round": [3, 4]},
    ),
    "rounds": ({"burn_in": 2}, {"rounds": [8, 10]}),
    "odd values": ({"name": "010: no # yes"}, {"favors.need": [1e-05, 0.1], "ties.idle": [None, 3]}),
}


@pytest.mark.parametrize("case", SWEPT)
def test_a_sweep_runs_again_to_the_last_byte(case: str, tmp_path: Path) -> None:
    config, listed = SWEPT[case]
    sweep(TINY | config, listed, replicates=2, workers=1, results=tmp_path / "a")
    sweep(tmp_path / "a", workers=1, results=tmp_path / "b")
    sweep(tmp_path / "b" / "scenario.yaml", workers=1, results=tmp_path / "c")
    assert contents(tmp_path / "b") == contents(tmp_path / "a") == contents(tmp_path / "c")


def test_burn_in_that_follows_the_rounds_follows_them_again(tmp_path: Path) -> None:
    config = {key: value for key, value in TINY.items() if key != "burn_in"}
    sweep(config, {"rounds": [9, 12]}, workers=1, results=tmp_path / "a")
    sweep(tmp_path / "a", workers=1, results=tmp_path / "b")
    assert contents(tmp_path / "b") == contents(tmp_path / "a")


def test_a_comparison_runs_again_to_the_last_byte(tmp_path: Path) -> None:
    more = {"ties.change": False, "strategies": {"ledger": {"threshold": 1}}}
    compare(TINY, more, seeds=2, workers=1, results=tmp_path / "a")
    sweep(tmp_path / "a", workers=1, results=tmp_path / "b")
    assert contents(tmp_path / "b") == contents(tmp_path / "a")


class Mean(Person):
    """Refuses everybody, which no row says for it."""

    strategy = "mean"

    def grant(self, asker: Person) -> bool:
        return False


def test_what_a_class_has_played_is_played_again_by_the_class_only(
    tmp_path: Path, command: Callable[..., tuple[int, str, str]]
) -> None:
    """Without the class people would play by the strategy's row: other results, without a word."""
    mean = {"population": {"mean": 1, "ledger": 1}}
    sweep(TINY | mean, {"favors.need": [0.3, 0.5]}, workers=1, results="small", agents=[Mean])
    sweep("small", workers=1, results="again", agents=[Mean])
    assert contents(Path("again")) == contents(Path("small"))
    compare(TINY | mean, {"favors.need": 0.5}, seeds=2, workers=1, results="two", agents=[Mean])
    rate = pd.read_parquet("small/runs.parquet")["grant_rate"][0]
    assert run("small", agents=[Mean]).runs["grant_rate"][0] == rate < 0.5
    says = r"^small/scenario\.yaml: mean was played by a class in Python \(Mean\); from Python, sweep\('small', agents="
    for again in (lambda: sweep("small", workers=1), lambda: run("small")):
        with pytest.raises(InputError, match=says):
            again()
    for folder in ("small", "two"):
        code, _, err = command(f"scenario={folder}")
        assert (code, err.count("\n")) == (2, 1) and "mean was played by a class in Python (Mean)" in err
    rows = mean | {"strategies": {"mean": {}}}
    with pytest.raises(InputError, match=r"holds another scenario \(agents\.mean: there Mean, now None\)"):
        sweep(TINY | rows, {"favors.need": [0.3, 0.5]}, workers=1, results="small")


def test_kept_tables_and_the_log_run_again(tmp_path: Path) -> None:
    config = TINY | {"keep": ["people", "rounds"]}
    sweep(config, workers=1, results=tmp_path / "a", log=True)
    sweep(tmp_path / "a", workers=1, results=tmp_path / "b")
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert names == sorted(path.name for path in (tmp_path / "b").iterdir())
    for name in ("acts.parquet", "rounds.parquet", "scenario.yaml"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@pytest.fixture
def from_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/Köln (1).csv").write_text(TIES, encoding="utf-8")
    (tmp_path / "people.csv").write_text(PEOPLE)
    network = {"kind": "file", "path": "data/Köln (1).csv", "people": "people.csv"}
    return {"network": network, "rounds": 8, "burn_in": 2}


def test_a_folder_holds_what_it_read_and_runs_again_elsewhere(
    tmp_path: Path, from_files: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep(from_files, {"favors.benefit": [2, 3]}, workers=1, results="a")
    said = yaml.safe_load(Path("a/scenario.yaml").read_text())
    assert said["network"]["path"] == "data/Köln (1).csv"
    assert said["inputs"] == {
        name: {"file": f"inputs/{Path(name).name}", "sha256": sha256(Path(name).read_bytes()).hexdigest()}
        for name in ("data/Köln (1).csv", "people.csv")
    }
    expected = contents(tmp_path / "a")
    (tmp_path / "elsewhere").mkdir()
    shutil.move(tmp_path / "a", tmp_path / "elsewhere/a")
    shutil.rmtree("data")
    Path("people.csv").unlink()
    monkeypatch.chdir(tmp_path / "elsewhere")
    sweep("a", workers=1, results="b")
    assert contents(Path("b")) == expected
    assert Path("b/inputs/people.csv").read_text() == PEOPLE
    assert explain("a", person="p3") is not None


def test_runs_do_not_depend_on_what_a_file_is_called(tmp_path: Path, from_files: dict[str, Any]) -> None:
    shutil.copy("data/Köln (1).csv", "other.csv")
    other = from_files | {"network": from_files["network"] | {"path": str(tmp_path / "other.csv")}}
    assert Scenario.of(other).run_id() == Scenario.of(from_files).run_id()
    Path("other.csv").write_text(TIES + "p0,p7\n")
    assert Scenario.of(other).run_id() != Scenario.of(from_files).run_id()


def test_swept_files_run_again(tmp_path: Path, from_files: dict[str, Any]) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/Köln (1).csv").write_text(TIES + "p0,p7\n")
    listed = {"network.path": ["data/Köln (1).csv", "other/Köln (1).csv"]}
    sweep(from_files, listed, workers=1, results="a")
    assert sorted(path.name for path in Path("a/inputs").iterdir()) == ["Köln (1)-2.csv", "Köln (1).csv", "people.csv"]
    shutil.rmtree("other")
    found = sweep("a", workers=1, results="b")
    assert contents(Path("b")) == contents(Path("a"))
    assert found.runs["network.path"].tolist() == listed["network.path"]


def test_a_file_that_has_changed_since_is_named_and_the_copy_used(
    from_files: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    sweep(from_files, workers=1, results="a")
    Path("people.csv").write_text(PEOPLE.replace("law", "medicine"))
    sweep("a", workers=1, results="b")
    assert capsys.readouterr().err == "note: people.csv has changed since; the copy a/inputs/people.csv is used\n"
    assert contents(Path("b")) == contents(Path("a"))


def test_a_copy_that_is_damaged_is_refused_unless_the_original_is_there(from_files: dict[str, Any]) -> None:
    sweep(from_files, workers=1, results="a")
    Path("a/inputs/people.csv").write_text("person\n")
    sweep("a", workers=1, results="b")
    assert contents(Path("b")) == contents(Path("a"))
    Path("people.csv").unlink()
    with pytest.raises(InputError, match=r"a/inputs/people\.csv: has changed, and people\.csv does not hold .*SHA-256"):
        sweep("a", workers=1, results="c")
    Path("a/inputs/people.csv").unlink()
    with pytest.raises(InputError, match=r"a/inputs/people\.csv: is missing"):
        Scenario.of("a")


def test_the_first_point_is_a_scenario(tmp_path: Path, from_files: dict[str, Any]) -> None:
    swept = sweep(from_files, {"favors.benefit": [2, 3], "ties": "fixed,changing"}, workers=1, results="a")
    for path in ("a", Path("a/scenario.yaml")):
        scenario = Scenario.of(path)
        assert scenario.run_id() == swept.runs["run"].iloc[0]
        assert (scenario.favors.benefit, scenario.ties.change) == (2, False)
    alone, again = run("a").people, swept.people.query("run == @swept.runs['run'].iloc[0]")
    pd.testing.assert_series_equal(alone["payoff"], again["payoff"].reset_index(drop=True))
    assert run("a", **{"favors.benefit": 3}).scenario.favors.benefit == 3  # type: ignore[union-attr]


def test_changes_are_laid_over(tmp_path: Path) -> None:
    sweep(TINY, {"ties": "fixed,changing", "favors.benefit": [2, 3]}, replicates=2, workers=1, results=tmp_path / "a")
    more = sweep(tmp_path / "a", replicates=4, workers=1, **{"ties.loss": 0.5, "favors.cost": 0.5})
    assert len(more.runs) == 16
    expected = sweep(
        TINY | {"ties.loss": 0.5, "favors": {"cost": 0.5}},
        {"ties": "fixed,changing", "favors.benefit": [2, 3]},
        replicates=4,
        workers=1,
    )
    assert more.runs["run"].tolist() == expected.runs["run"].tolist()
    other = sweep(tmp_path / "a", {"favors.need": [0.25, 0.5, 0.75]}, workers=1)
    assert other.runs["favors.need"].tolist()[:3] == [0.25, 0.5, 0.75]
    with pytest.raises(InputError, match=r"favors\.benefit: .* sweeps it; write sweep\.favors\.benefit=VALUES"):
        sweep(tmp_path / "a", **{"favors.benefit": 9})


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)

    def reciprocity(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(words)
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return reciprocity


def test_the_command_runs_a_folder_again_into_a_new_one(command: Callable[..., tuple[int, str, str]]) -> None:
    sweep(TINY, {"ties": "fixed,changing"}, replicates=2, workers=1, results="small")
    for word in ("scenario=small", "scenario=small/scenario.yaml", "scenario='small'"):
        code, out, err = command(word, "workers=1")
        assert code == 0, err
        assert "results/small-again" in out
        assert contents(Path("results/small-again")) == contents(Path("small"))
    code, out, err = command("scenario=small", "replicates=3", "sweep.favors.benefit=2,3")
    assert code == 0, err
    assert "12 runs" in out
    assert Path("results/small-again,replicates=3,sweep.favors.benefit=2,3/runs.parquet").exists()
    code, out, err = command("scenario=small", "sweep={}", "ties=fixed", "results=one")
    assert code == 0, err
    assert len(pd.read_parquet("one/runs.parquet")) == 2
    code, out, err = command("scenario=small", "results=small")
    assert (code, "all runs were done before" in out) == (0, True), err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("scenario=",), "name one results folder"),
        (("scenario=nowhere",), "nowhere: cannot be read (there is no such file)"),
        (("scenario=small", "experiment=small"), "experiment: not beside scenario="),
        (("scenario=small", "-m"), "-m: not beside scenario="),
        (("scenario=small", "favors.bnefit=2"), "favors.bnefit: unknown key; did you mean benefit"),
        (("scenario=small", "rounds=1,2"), "several values need sweep.rounds"),
        (("scenario=small", "ties=fxed"), "did you mean fixed"),
        (("scenario=small", "replicates=9", "results=small"), "small is what scenario= names; give results="),
        (("scenario=text.yaml",), "holds no scenario"),
        (("scenario=odd.yaml",), "cannot be read"),
        (("scenario=experiment.yaml",), "run it with experiment=NAME"),
        (("small",), "expected KEY=VALUE; scenario=small runs again"),
        (("small/scenario.yaml", "rounds=9"), "expected KEY=VALUE; scenario=small/scenario.yaml runs again"),
        (("experiment=small/scenario.yaml",), "is no name; scenario=small/scenario.yaml runs again"),
        (("--config-dir", "small", "experiment=scenario"), "is a results folder; scenario=small runs again"),
    ],
)
def test_what_cannot_be_run_again_is_one_line(
    words: tuple[str, ...], said: str, command: Callable[..., tuple[int, str, str]]
) -> None:
    sweep(TINY, workers=1, results="small")
    Path("text.yaml").write_text("just text")
    Path("odd.yaml").write_text("label: 2001-13-45")
    Path("experiment.yaml").write_text("defaults:\n  - override /network: caveman\n")
    before = contents(Path("small"))
    code, _, err = command(*words)
    assert (code, err.count("\n")) == (2, 1), err
    assert said in err
    assert contents(Path("small")) == before


def test_a_figure_that_fails_is_in_the_exit_code(
    command: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep(TINY, workers=1, results="small")
    monkeypatch.setattr(summary, "_draw", lambda folder, again: ["figures"])
    assert command("scenario=small", "workers=1")[0] == 1
    assert contents(Path("results/small-again")) == contents(Path("small"))


@pytest.mark.parametrize("key", ["groups", "sweep", "strategies", "inputs", "worlds", "replicates", "keep", "network"])
@pytest.mark.parametrize("value", [3, "x", [1], {"a": 1}, {"a": {"b": [None]}}, None])
def test_damaged_keys_are_one_line_or_mean_nothing(key: str, value: Any, tmp_path: Path) -> None:
    content = yaml.safe_load(SHORT) | {key: value}
    (tmp_path / "scenario.yaml").write_text(yaml.safe_dump(content))
    try:
        sweep(tmp_path, workers=1)
    except InputError as error:
        assert "\n" not in str(error)


SHORT = """
network: {kind: ring, n: 8, k: 2}
rounds: 3
burn_in: 1
"""
