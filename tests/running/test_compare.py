"""Two worlds compared: alike they are exactly alike, and what differs is said, paired by seed and drawn."""

import re

import numpy as np
import pandas as pd
import pytest
from helpers.sweep_helpers import TINY, TINY_WORDS
from PIL import Image

import reciprocity
from reciprocity import InputError, Scenario, analysis, plots
from reciprocity.commands import compare as command
from reciprocity.plots.inputs import figure_of
from reciprocity.running.compare import compare

LATER = {"intervention": {"round": 5, "arrive": {"lone_fighter": 4}}}


@pytest.fixture(scope="module")
def fixed(tmp_path_factory):
    return compare(TINY, {"ties": "fixed"}, seeds=5, workers=1, results=tmp_path_factory.mktemp("fixed") / "r")


@pytest.fixture
def run_command(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def call(*words):
        with pytest.raises(SystemExit) as ended:
            command.main(words)
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


def test_a_compared_with_a_is_exactly_zero():
    same = compare(TINY, Scenario.of(TINY), seeds=3, workers=1)
    assert same.differs == {}
    assert (same.differences["difference"].dropna() == 0).all()
    assert set(same.differences["note"]) <= {"no variation", "infinite in both"}
    apart = same.course[same.course["series"] == "difference"]
    assert len(apart) and not apart[["mean", "low", "high"]].to_numpy().any()
    assert "a and b are the same scenario" in str(same) and "the same in every pair: payoff" in str(same)
    assert figure_of(same.plot()).texts[0].get_text() == "Two worlds that differ in nothing"


def test_it_says_which_keys_differ(fixed):
    assert fixed.differs == {"ties.change": [True, False]}
    other = Scenario.of(TINY | {"population": {"ledger": 1, "playful": 3}, "strategies": {"ledger": {"threshold": 1}}})
    found = compare(TINY, other, seeds=1, workers=1).differs
    assert found["population.playful"] == [None, 3.0] and found["population.kennedy"] == [1.0, None]
    assert found["strategies.ledger.threshold"] == [3.0, 1.0]
    assert not [key for key in found if key.startswith("strategies.") and not key.startswith("strategies.ledger")]


def test_differences_are_those_of_pairs_with_one_seed(fixed):
    runs, table = fixed.runs, fixed.differences.set_index("metric")
    a, b = (runs[runs["world"] == world].set_index("seed") for world in "ab")
    assert list(a.index) == list(b.index) == [1, 2, 3, 4, 5]
    for metric in ("payoff", "grant_rate", "payoff.ledger"):
        pairs = b[metric] - a[metric]
        row = table.loc[metric]
        assert (row["a"], row["b"]) == pytest.approx((a[metric].mean(), b[metric].mean()))
        assert (row["difference"], row["pairs"]) == (pytest.approx(pairs.mean()), 5)
        assert tuple(row[["low", "high"]]) == analysis.interval(pairs)[1:3]
    assert table.loc["turnover", "b"] == 0 < table.loc["turnover", "a"]
    alone = reciprocity.run(Scenario.of(TINY | {"seed": 3, "ties": {"change": False}}))
    assert b.loc[3, "payoff"] == alone.runs["payoff"][0]


def test_every_run_of_a_comparison_can_be_explained(tmp_path):
    changes = {"strategies.ledger.threshold": 1, "population.playful": 2, **LATER}
    found = compare(TINY, changes, seeds=2, workers=1, results=tmp_path / "r")
    for row in found.runs.itertuples():
        one = reciprocity.explain(found.folder, 3, run=row.run)
        stored = found.people[(found.people["run"] == row.run) & (found.people["person"] == 3)]
        assert one.payoff == stored["payoff"].item()


def test_the_course_is_that_of_the_rounds(fixed):
    rounds = fixed.rounds.merge(fixed.runs[["run", "world", "seed"]], on="run")
    sums = rounds.groupby(["world", "seed", "round"])[["payoff", "people"]].sum()
    each = (sums["payoff"] / sums["people"]).rename("payoff")
    means = each.groupby(["world", "round"]).mean()
    course = fixed.course[fixed.course["measure"] == "payoff"].set_index(["series", "round"])["mean"]
    for world in "ab":
        assert course[world].to_numpy() == pytest.approx(means[world].to_numpy())
    assert course["difference"].to_numpy() == pytest.approx((means["b"] - means["a"]).to_numpy())


def test_worlds_are_alike_until_one_changes():
    found = compare(TINY, LATER, seeds=4, workers=1)
    apart = found.course[found.course["series"] == "difference"].set_index(["measure", "round"])["mean"]
    for measure in ("payoff", "grant_rate", "mean_degree"):
        assert not apart[measure].loc[:4].any()
        assert apart[measure].loc[5:].any()
    axes = found.plot()
    for ax in axes.flat:
        assert [4.5, 4.5] in [list(line.get_xdata()) for line in ax.get_lines()]
    assert [text.get_text().replace("\n", " ") for text in axes.flat[0].texts] == ["b: 4 lone_fighter arrive"]
    labels = [text.get_text() for text in axes.flat[0].figure.legends[0].get_texts()]
    assert labels[:2] == ["a (no intervention)", "b (4 lone_fighter arrive)"]


def test_windows_do_not_reach_across_a_change():
    at = pd.Series(np.arange(1, 25))
    assert list(dict.fromkeys(analysis.rounds.windows(at, 10))) == [10, 24]
    assert list(dict.fromkeys(analysis.rounds.windows(at, 10, [9]))) == [8, 18, 24]
    assert list(dict.fromkeys(analysis.rounds.windows(at, 10, [2, 24, 99]))) == [1, 11, 23, 24]


def test_the_figure_shows_something_and_is_a_comparisons(fixed, tmp_path):
    path = plots.save(figure_of(fixed.plot()), tmp_path / "comparison.png")
    pixels = np.asarray(Image.open(path).convert("L"), dtype=float)
    assert pixels.std() > 10 and (pixels < 128).mean() > 0.002
    result = reciprocity.run(Scenario.of(TINY))
    with pytest.raises(InputError, match="compare nothing"):
        plots.comparison(result)
    with pytest.raises(InputError, match="no such measure"):
        plots.comparison(fixed.folder, measures=("grantrate",))


def test_the_command_prints_writes_and_resumes(run_command, tmp_path):
    words = ["experiment=small", *TINY_WORDS, "replicates=3", "workers=1", "--to", "ties=fixed", "favors.budget=1"]
    code, out, err = run_command(*words)
    assert code == 0, err
    folder = tmp_path / "results/compare/small/ties=fixed,favors.budget=1"
    said = r"2 worlds x 3 seeds, of \d+ rounds, the first \d+ not measured, into "
    assert re.search(f"{said}{folder.relative_to(tmp_path)}", out)
    assert re.search(r"favors.budget +3 +1\n", out) and re.search(r"ties.change +yes +no\n", out)
    assert re.search(r"^payoff +\S+ +\S+ +\S+ +\[\S+, \S+\]$", out, re.MULTILINE)
    names = {path.name for path in folder.iterdir()}
    assert {"differences.parquet", "runs.parquet", "rounds.parquet", "scenario.yaml", "figures"} <= names
    assert not [name for name in names if name.startswith(".") or name == "parts"]
    table = pd.read_parquet(folder / "differences.parquet")
    assert list(table.columns) == ["metric", "a", "b", "difference", "low", "high", "pairs", "note"]
    before = {path.name: path.read_bytes() for path in folder.glob("*.parquet")}
    code, out, _ = run_command(*words)
    assert code == 0 and "all runs were done before" in out
    assert {path.name: path.read_bytes() for path in folder.glob("*.parquet")} == before
    code, _, err = run_command(*words[:-1], "favors.budget=1", "favors.need=0.7")
    assert code == 0, err
    more = [word.replace("replicates=3", "replicates=4") for word in words]
    assert run_command(*more)[0] == 0
    assert (pd.read_parquet(folder / "differences.parquet")["pairs"] == 4).any()


def test_another_comparison_in_the_folder_is_refused(run_command, tmp_path):
    words = [*TINY_WORDS, "experiment=null", "replicates=1", "workers=1", "results=r", "--to"]
    assert run_command(*words, "ties=fixed")[0] == 0
    code, _, err = run_command(*words, "favors.need=0.9")
    assert code == 2 and re.search(r"r holds another scenario \(.*differs", err) and len(err.splitlines()) == 1


WRONG = {
    "ties=fixed": "write what is different in world b behind one --to",
    "--to": "write what is different in world b behind one --to",
    "--to ties=fixed --to rounds=9": "behind one --to",
    "--to ties=fixd": "ties=fixd: no such ties; did you mean fixed?",
    "--to seed=4": "seed: both worlds are played on the same seeds",
    "--to replicates=4": "replicates=4: how both worlds are run stands before --to",
    "--to favors.need=4": r"favors.need: .*\(in world b\)",
    "favors.ned=1 --to ties=fixed": "favors.ned: unknown key; did you mean need\\?\n",
    "--to ties=fixed,changing": "ties: takes one value on each side of --to",
    "sweep.rounds=9,10 --to ties=fixed": "sweep.rounds=9,10: a comparison has two worlds and no sweep",
    "-m --to ties=fixed": "-m: unknown option",
    "--to intervention.round=99 intervention.leave.ledger=1": r"intervention.round: 99 is after the end .*in world b",
    "--to intervention.round=5 intervention.leave.ledger=9": "intervention.leave.ledger: 9 are more than there are",
}


@pytest.mark.parametrize("words", WRONG)
def test_wrong_input_is_one_line_and_exit_code_2(run_command, words, tmp_path):
    code, _, err = run_command("experiment=null", *TINY_WORDS, *words.split())
    assert code == 2 and err.startswith("reciprocity-compare: ") and len(err.splitlines()) == 1
    assert re.search(WRONG[words], err), err
    assert not (tmp_path / "results").exists()


def test_an_experiments_sweep_is_left_out_and_said(run_command):
    words = ["experiment=alive", *TINY_WORDS, "replicates=1", "workers=1", "--to", "ties=fixed"]
    code, out, err = run_command(*words)
    assert code == 0 and "note: the sweep over network.n, rounds is left out" in err and "2 worlds x one seed" in out


def test_help_is_light_and_the_front_door_has_it(capsys):
    with pytest.raises(SystemExit) as ended:
        command.main(["--help"])
    assert ended.value.code == 0 and "--to" in capsys.readouterr().out
    assert reciprocity.compare is compare
