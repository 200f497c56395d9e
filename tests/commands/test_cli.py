"""The command: what it composes, what it says when the input is wrong, and where it leaves its files."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml
from helpers.sweep_helpers import SOURCE, TINY_WORDS, contents

from reciprocity.commands import reciprocity as cli
from reciprocity.commands import summary
from reciprocity.configs import CONFIGS, compose
from reciprocity.running.settings import split
from reciprocity.scenario.scenario import Scenario

PROJECT = tomllib.loads((SOURCE.parent / "pyproject.toml").read_text())
EXPERIMENTS = sorted(path.stem for path in (CONFIGS / "experiment").glob("*.yaml"))
QUICK = (*TINY_WORDS, "experiment=null", "replicates=1", "workers=1", "results=r")

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def reciprocity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Call the command in an empty folder, without figures; exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)

    def call(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(words)
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


WRONG = {
    "roudns=3": "roudns: unknown key; did you mean rounds?",
    "netwrok=ring": "netwrok: unknown key; did you mean network?",
    "favors.benifit=3": "favors.benifit: unknown key; did you mean benefit?",
    "rounds=abc": "rounds: .*valid integer.*'abc'",
    "rounds=-1": "rounds: .*greater than or equal to 1",
    "favors.need=1.5": "favors.need: .*less than or equal to 1",
    "focal_share=0.2": "focal and focal_share: set both",
    "optimize=payof": "optimize=payof: no such metric; did you mean payoff?",
    "network=lazeg": "network=lazeg: no such network; did you mean lazega?",
    "network=3": "network=3: expected the name of a file",
    "network=file": "path: missing, name a file of ties",
    "experiment=defualt": "experiment=defualt: no such experiment; did you mean default?",
    "intervention.leave.ledger=1": "intervention.round: missing",
    "intervention.round=2": "intervention: changes nothing",
    "population.leger=1": "population.leger: unknown strategy; did you mean ledger?",
    "population.ledger=-1": "population.ledger: .*greater than or equal to 0",
    "strategies.leger.threshold=1": "strategies.leger: unknown strategy; did you mean ledger?",
    "strategies.ledger.treshold=1": "strategies.ledger.treshold: unknown key",
    "focal=ledgr focal_share=0.1": r"focal \(ledgr\): unknown strategy; did you mean ledger?",
    "replicates=0": "replicates: .*greater than or equal to 1",
    "workers=none": "workers: ",
    "shard=2/2": "shard: expected i/n with i from 0",
    "shard=one": "shard: expected i/n",
    "keep=[round]": "keep.0: .*'rounds'",
    "sweep.focal_shre=0,1": "focal_shre: unknown key; did you mean focal_share?",
    "sweep.favors.need=0,2": "favors.need: .*given: 2.*at favors.need=2",
    "sweep.favors.need=choice(1": "sweep.favors.need: cannot be read",
    "sweep.ties=fixed,chnging": "ties=chnging: no such ties; did you mean changing?",
    "sweep.experiment=small,grid": "sweep.experiment: cannot be swept",
    "rounds=3,4": "rounds=3,4: several values need -m",
    "ties=fixed,changing": "ties=fixed,changing: several values need -m",
    "rounds=[1": r"rounds=\[1: cannot be read",
    "rounds": "rounds: cannot be read, expected KEY=VALUE",
    "=3": "=3: no key",
    "name=${nothing}": "nothing",
    "--color": "unrecognized arguments: --color; see reciprocity --help",
    "--config-dir nowhere": "nowhere.* not found",
    "seed=9223372036854775807 replicates=2": "seed: .*no room",
}


@pytest.mark.parametrize("words", WRONG)
def test_wrong_input_is_one_line_and_exit_code_2(reciprocity: Command, tmp_path: Path, words: str) -> None:
    quick = [word for word in QUICK if "experiment=" not in words or not word.startswith("experiment=")]
    code, _, err = reciprocity(*quick, *words.split())
    assert code == 2
    assert len(err.splitlines()) == 1
    assert re.search(f"^reciprocity: .*{WRONG[words]}", err), err
    assert not list(tmp_path.iterdir()), "nothing is left behind"


def test_zero_weights_are_one_line(reciprocity: Command) -> None:
    code, _, err = reciprocity(
        *QUICK, *(f"population.{name}=0" for name in ("ledger", "kennedy", "strategic", "lone_fighter"))
    )
    assert (code, len(err.splitlines())) == (2, 1)
    assert "all weights are 0" in err


def test_another_scenario_in_the_folder_is_one_line(reciprocity: Command, tmp_path: Path) -> None:
    assert reciprocity(*QUICK)[0] == 0
    before = contents(tmp_path / "r")
    code, _, err = reciprocity(*QUICK, "rounds=9")
    assert (code, len(err.splitlines())) == (2, 1)
    assert "r holds another scenario (rounds: there 8, now 9); give results=ANOTHER_FOLDER" in err
    assert contents(tmp_path / "r") == before


def test_a_folder_that_cannot_be_written_is_one_line(reciprocity: Command, tmp_path: Path) -> None:
    (tmp_path / "r").write_text("a file is in the way")
    code, _, err = reciprocity(*QUICK)
    assert (code, len(err.splitlines())) == (2, 1)
    assert "results: cannot write to r" in err


def test_a_full_disk_is_one_line(reciprocity: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, _, err = reciprocity(*QUICK)
    assert (code, len(err.splitlines())) == (2, 1)
    assert "the disk is full (r); 0 of 1 runs are kept" in err


def test_a_damaged_config_file_is_one_line_that_names_it(reciprocity: Command, tmp_path: Path) -> None:
    (tmp_path / "configs/ties").mkdir(parents=True)
    (tmp_path / "configs/ties/broken.yaml").write_text("meet: [0.1\n")
    code, _, err = reciprocity(*QUICK, "ties=broken")
    assert (code, len(err.splitlines())) == (2, 1)
    assert "configs/ties/broken.yaml" in err


def test_failing_runs_give_exit_code_1_and_one_line(reciprocity: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("reciprocity.running.run")
    true = module.tables

    def tables(scenario: Scenario, *rest: Any) -> Any:
        if scenario.seed == 2:
            raise RuntimeError("a rule is wrong")
        return true(scenario, *rest)

    monkeypatch.setattr(module, "tables", tables)
    code, out, err = reciprocity(*QUICK, "replicates=3")
    assert code == 1
    assert err == "reciprocity: 1 of 3 runs failed, see runs.parquet; the first: RuntimeError: a rule is wrong\n"
    assert "grant_rate" in out
    assert reciprocity(*QUICK, "replicates=3")[0] == 1, "a finished folder still says so"


def test_ctrl_c_before_anything_ran_is_130(reciprocity: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_compose_and_run", interrupted)
    assert reciprocity() == (130, "", "reciprocity: stopped; nothing was running yet\n")


def test_a_failing_figure_loses_no_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from reciprocity import plots

    def broken(folder: Path) -> None:
        raise RuntimeError("no ink")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(plots, "figures", broken)
    with pytest.raises(SystemExit) as ended:
        cli.main(QUICK)
    assert ended.value.code == 1
    assert (
        "note: figures could not be made (RuntimeError: no ink); the tables in r are whole" in capsys.readouterr().err
    )
    assert (tmp_path / "r/runs.parquet").is_file()


def test_help_is_quick_and_lists_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "configs/experiment").mkdir(parents=True)
    (tmp_path / "configs/experiment/mine.yaml").write_text("# @package _global_\n# What I want to know.\nname: mine\n")
    script = """
import sys
from reciprocity.commands import reciprocity as cli
try:
    cli.main(["--help"])
except SystemExit as ended:
    assert ended.code == 0
heavy = {"hydra", "numba", "mesa", "pandas", "numpy", "seaborn", "pyarrow", "pydantic"} & set(sys.modules)
assert not heavy, heavy
"""
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for word in (
        *EXPERIMENTS,
        "mine",
        "What I want to know.",
        "watts_strogatz",
        "four_characters",
        "tit_for_tat",
        "shard",
        "claims=all",
        "claim=C08",
        "switches=all",
        *(f"\n  {name} " for name in PROJECT["project"]["scripts"]),
    ):
        assert word in done.stdout
    assert len(done.stdout.splitlines()) < 45


def test_cfg_shows_the_composed_configuration_and_runs_nothing(reciprocity: Command, tmp_path: Path) -> None:
    code, out, _ = reciprocity("--cfg", "job", "experiment=small", "population.playful=2")
    shown = yaml.safe_load(out)
    assert code == 0
    assert (shown["name"], shown["population"]["playful"]) == ("small", 2)
    assert not list(tmp_path.iterdir())


def test_any_strategy_takes_a_weight_and_a_trait_without_a_plus(reciprocity: Command, tmp_path: Path) -> None:
    words = (
        "population.mine=3",
        "strategies.mine.cue=balance",
        "strategies.ledger.threshold=1",
        "population.playful=1",
    )
    code, _, err = reciprocity(*QUICK, *words)
    assert code == 0, err
    held = yaml.safe_load((tmp_path / "r/scenario.yaml").read_text())
    assert held["population"] == {
        "ledger": 0.5,
        "kennedy": 1,
        "strategic": 1,
        "lone_fighter": 0.03,
        "mine": 3,
        "playful": 1,
    }
    assert (held["strategies"]["mine"]["cue"], held["strategies"]["ledger"]["threshold"]) == ("balance", 1)


def test_sweep_on_the_command_line(reciprocity: Command, tmp_path: Path) -> None:
    words = ("sweep.ties=fixed,changing", "sweep.favors.benefit=2,3", "ties.upkeep=0.5")
    code, out, err = reciprocity(*QUICK, *words)
    assert code == 0, err
    runs = pd.read_parquet(tmp_path / "r/runs.parquet")
    assert list(zip(runs["ties"], runs["favors.benefit"], strict=True)) == [
        ("fixed", 2),
        ("fixed", 3),
        ("changing", 2),
        ("changing", 3),
    ]
    assert len(re.findall(r"^ *(fixed|changing) ", out, re.MULTILINE)) == 4
    # A value from the command line holds for every option of a swept group.
    assert runs["payoff"].max() < 0
    # `sweep=null` takes an experiment's sweep away.
    assert (
        reciprocity("experiment=default", *TINY_WORDS, "replicates=1", "results=one", "sweep=null", "focal=null")[0]
        == 0
    )
    assert len(pd.read_parquet(tmp_path / "one/runs.parquet")) == 1


def test_multirun_gives_each_job_a_folder_and_leaves_nothing_else(reciprocity: Command, tmp_path: Path) -> None:
    code, _, err = reciprocity("-m", *QUICK, "ties=fixed,changing", "rounds=8,9")
    assert code == 0, err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r"]
    names = {f"ties={ties},rounds={rounds}" for ties in ("fixed", "changing") for rounds in (8, 9)}
    found = {",".join(sorted(path.name.split(","))) for path in (tmp_path / "r").iterdir()}
    assert found == {",".join(sorted(name.split(","))) for name in names}
    assert all(len(pd.read_parquet(path / "runs.parquet")) == 1 for path in (tmp_path / "r").iterdir())


def test_multirun_goes_on_after_a_wrong_job(reciprocity: Command, tmp_path: Path) -> None:
    code, _, err = reciprocity("-m", *QUICK, "favors.need=2,0.5")
    assert (code, len(err.splitlines())) == (2, 1)
    assert [path.name for path in (tmp_path / "r").iterdir()] == ["favors.need=0.5"]


def test_own_configs_are_found_by_themselves(reciprocity: Command, tmp_path: Path) -> None:
    for name, text in {
        "experiment/mine": "# @package _global_\ndefaults:\n  - override /ties: loose\nname: mine\n"
        "sweep: {ties: glob(*), population.saint: '0,1'}",
        "ties/loose": "meet: 0.9",
        "strategies/saint": "sentence: Gives, always.\ncue: none\noffer: 1",
        "strategies/ledger": "sentence: Mine.\ncue: balance\nthreshold: 1",
    }.items():
        path = tmp_path / f"configs/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")
    code, _, err = reciprocity(
        "experiment=mine", *TINY_WORDS, "replicates=1", "strategies.saint.greed=0.1", "ties.loss=0.1"
    )
    assert code == 0, err
    held = yaml.safe_load((tmp_path / "results/mine/scenario.yaml").read_text())
    assert held["sweep"]["ties"] == ["changing", "clock", "fixed", "loose", "often", "slow"]
    assert (held["strategies"]["saint"]["offer"], held["strategies"]["saint"]["greed"]) == (1, 0.1)
    assert held["strategies"]["ledger"]["threshold"] == 1
    assert held["ties"]["loss"] == 0.1
    runs = pd.read_parquet(tmp_path / "results/mine/runs.parquet")
    assert runs["payoff.saint"].notna().tolist() == [False, True] * 6
    code, _, err = reciprocity(*QUICK, "population.siant=1")
    assert "did you mean saint?" in err


def test_an_own_file_with_a_shipped_name_is_pointed_out(reciprocity: Command, tmp_path: Path) -> None:
    (tmp_path / "configs/ties").mkdir(parents=True)
    (tmp_path / "configs/ties/fixed.yaml").write_text("meet: 0.9\n")
    _, _, err = reciprocity(*QUICK)
    assert "note: configs/ties/fixed.yaml is not read" in err


def test_another_configs_folder_by_flag(reciprocity: Command, tmp_path: Path) -> None:
    (tmp_path / "other/strategies").mkdir(parents=True)
    (tmp_path / "other/strategies/saint.yaml").write_text("offer: 1\n")
    assert reciprocity("--config-dir", "other", *QUICK, "population.saint=1")[0] == 0


OPTIONS = [(group, path.stem) for group in compose.GROUPS for path in sorted((CONFIGS / group).glob("*.yaml"))]


@pytest.mark.parametrize(("group", "name"), OPTIONS)
def test_every_option_composes_and_validates(group: str, name: str) -> None:
    more = {"file": ["network.path=ties.csv"], "inline": ["network.ties=Ann"]}.get(name, [])
    settings, scenario = split(compose.compose(["~experiment", f"{group}={name}", *more]))
    if name == "file":
        assert scenario["network"]["path"] == "ties.csv"
        return
    assert Scenario.of(scenario).run_id()
    assert not settings.sweep


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_every_experiment_runs_under_its_own_name(reciprocity: Command, tmp_path: Path, name: str) -> None:
    early = ["intervention.round=4"] if name == "newcomers" else []
    code, out, err = reciprocity(f"experiment={name}", "rounds=6", "burn_in=2", "replicates=1", *early)
    assert code == 0, err
    assert (pd.read_parquet(tmp_path / f"results/{name}/runs.parquet")["status"] == "ok").all()
    header = (CONFIGS / f"experiment/{name}.yaml").read_text().splitlines()
    assert header[0] == "# @package _global_"
    assert header[2].split() == ["#", "reciprocity", *([] if name == "default" else [f"experiment={name}"])]
    assert f"results/{name}" in out


def test_shipped_defaults_are_those_of_the_schema() -> None:
    composed = Scenario.of(split(compose.compose(["~experiment"]))[1])
    assert composed.canonical() == Scenario().canonical()
