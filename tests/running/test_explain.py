"""Why somebody fared as they did: the parts add up to the payoff, exactly, and any run of a folder is played again."""

import re
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from helpers.random_interventions import with_interventions
from helpers.random_scenarios import relaxed, scenarios
from helpers.small_worlds import plain_world
from helpers.whole_runs import WORLD, merged
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reciprocity import InputError, Person, Result, Scenario, analysis, explain, run
from reciprocity.commands.explain import main
from reciprocity.results.counters import STREAMS
from reciprocity.running.explain import COUNTED
from reciprocity.running.sweep import sweep

ALL = {"mechanisms": {"referral": True, "weaving": True, "voice": True}}
COSTS = ("giving", "outings", "upkeep", "attention")
COLUMNS = ["round", "act", "who", "whom", "about", "field", "outcome", "benefit", "cost"]


def log(*rows):
    """A log by hand; each row is round, act, who, whom, about, benefit, cost."""
    made = [(t, act, who, whom, about, "", 1, benefit, cost) for t, act, who, whom, about, benefit, cost in rows]
    return pd.DataFrame(made, columns=COLUMNS)


@settings(relaxed, max_examples=30)
@given(st.one_of(scenarios(), with_interventions()))
def test_the_parts_add_up_to_the_payoff_exactly(config):
    result = run(Scenario.of(merged(config, {"books": {"attention": 0.01}})), log=True)
    for person, payoff in enumerate(result.people["payoff"].head(6)):
        if np.isnan(payoff):
            with pytest.raises(InputError, match="was not there in the measured rounds"):
                explain(result, person)
            continue
        found = explain(result, person)
        assert found.payoff == payoff
        assert sum(found.exact.values()) == Fraction(payoff)
        parts = {kind: amount for kind, amount in found.exact.items() if kind != "rounding"}
        assert abs(found.exact["rounding"]) < 1e-12 * (1 + sum(map(abs, parts.values())))
        assert dict(zip(found.kinds["kind"], found.kinds["per_round"], strict=True)) == pytest.approx(parts)
        counts = dict(zip(found.kinds["kind"], found.kinds["count"], strict=True))
        row = result.people.iloc[person]
        assert counts["direct"] + counts["indirect"] + counts["introduced"] == row["received"]
        assert counts["giving"] == row["given"]
        # What the ties brought is the whole as well, but for what one does or has alone.
        of_nobody = found.kinds.set_index("kind")["of_nobody"]
        assert found.ties["net"].sum() + of_nobody.sum() == pytest.approx(payoff * found.rounds, abs=1e-9)
        assert set(of_nobody.index[of_nobody != 0]) <= {"outings", "events", "friendship", "knowledge", "tasks"}
        assert (found.ties["received"].sum(), found.ties["given"].sum()) == (row["received"], row["given"])


def test_what_came_over_which_tie_is_told_apart():
    acts = log(
        (0, "initial", 0, 1, -1, 0, 0),
        (1, "granted", 1, 0, -1, 3, 1),  # before the rounds that count
        (2, "granted", 1, 0, -1, 3, 1),  # direct
        (2, "formed", 0, 2, -1, 0, 0),
        (2, "introduced", 1, 0, 2, 0, 0),
        (3, "offered", 2, 0, -1, 4, 1),  # over a tie that came by introduction
        (3, "granted", 5, 0, 1, 5, 1),  # for the sake of 1
        (3, "granted", 0, 6, 2, 3, 1),  # 0 helps for the sake of 2
        (3, "dropped", 2, 0, -1, 0, 0),
        (4, "outings", 0, 2, -1, 0, 0.5),
        (4, "formed", 0, 2, -1, 0, 0),  # the same two, this time without help
        (4, "granted", 2, 0, -1, 3, 1),
    )
    found = analysis.account(acts, 0, [analysis.Rates(2, 5, upkeep=0.25)])
    kinds = found.kinds.set_index("kind")
    assert kinds["total"].to_dict() == {
        "direct": 6, "indirect": 5, "introduced": 4, "giving": -1, "outings": -0.5, "upkeep": -1.75, "attention": 0,
    }  # fmt: skip
    assert kinds["count"].to_dict() == {
        "direct": 2, "indirect": 1, "introduced": 1, "giving": 1, "outings": 1, "upkeep": 7, "attention": 0,
    }  # fmt: skip
    ties = found.ties.set_index("contact")
    assert ties.loc[1, ["origin", "since", "rounds", "received", "given", "net"]].tolist() == ["initial", 0, 4, 2, 0, 7]
    assert ties.loc[2, ["origin", "since", "rounds", "received", "given"]].tolist() == ["introduced", 2, 3, 2, 1]
    assert ties["net"].tolist() == [7, 4 + 3 - 1 - 0.75]


def test_what_people_do_together_counts_for_the_partner_and_the_rest_for_nobody():
    acts = log(
        (0, "initial", 0, 1, -1, 0, 0),
        (0, "initial", 0, 2, -1, 0, 0),
        (1, "knowledge", 0, 0, -1, 0, 0.25),  # telling 1 something
        (1, "shared", 0, 1, -1, 0, 0),
        (1, "knowledge", 1, 1, -1, 0, 0.25),  # 1 tells 0
        (1, "taught", 1, 0, 2, 0, 0),
        (1, "knowledge", 0, 0, -1, 4, 0),  # what ideas are worth
        (1, "pooled", 2, 0, -1, 0, 0),
        (1, "tasks", 2, 2, -1, 0, 0.5),
        (1, "pooled", 0, 2, -1, 0, 0),
        (1, "tasks", 0, 0, -1, 0, 0.5),
        (1, "joined", 1, 0, -1, 0, 0),
        (1, "projects", 1, 1, -1, 2, 0),
        (1, "joined", 0, 1, -1, 0, 0),
        (1, "projects", 0, 0, -1, 3, 0),
        (1, "friendship", 0, 0, -1, 1, 0),
        (2, "tasks", 0, 0, -1, 0, 1),  # alone
        (2, "joined", 0, 2, -1, 0, 0),
        (2, "projects", 0, 0, -1, 0, 0),  # failed without effort, and counts
        (2, "joined", 2, 0, -1, 0, 0),
        (2, "projects", 2, 2, -1, 0, 1),
    )
    found = analysis.account(acts, 0, [analysis.Rates(1, 2)])
    assert found.ties.set_index("contact")["net"].to_dict() == {1: 3 - 0.25, 2: -0.5}
    kinds = found.kinds.set_index("kind").drop(["direct", "indirect", "introduced", *COSTS])
    assert kinds["total"].to_dict() == {"knowledge": 3.75, "tasks": -1.5, "projects": 3, "friendship": 1}
    assert kinds["count"].to_dict() == {"knowledge": 2, "tasks": 2, "projects": 2, "friendship": 1}
    assert kinds["of_nobody"].to_dict() == {"knowledge": 4, "tasks": -1, "projects": 0, "friendship": 1}


def test_every_kind_is_counted_in_its_own_unit():
    on = dict.fromkeys(("knowledge", "tasks", "projects", "bonds", "events"), True)
    found = explain(plain_world(merged(WORLD, {"mechanisms": on, "bonds": {"friend": 0.1}})), 5)
    assert set(found.kinds["kind"]) == set(COUNTED) and {*STREAMS} <= {*COUNTED}
    said = found.text()
    for row in found.kinds[found.kinds["total"] != 0].itertuples():
        assert re.search(rf"\n  {row.kind} .* {row.count} {COUNTED[row.kind]}\n", said), row.kind
    (alone,) = re.findall("not over any tie: (.*)", said)
    assert re.fullmatch(r"knowledge \+[0-9.]*, friendship \+[0-9.]*, events -[0-9.]*, outings -[0-9.]*", alone)


def test_an_act_that_nobody_classified_is_a_kind_of_its_own():
    found = analysis.account(log((1, "sung", 1, 0, -1, 2, 0), (1, "danced", 0, 1, -1, 0, 3)), 0, [analysis.Rates(1, 1)])
    totals = found.kinds.set_index("kind")["total"]
    assert (totals["sung"], totals["danced"]) == (2, -3)
    assert sum(found.exact.values()) == -1


@pytest.fixture(scope="module")
def swept(tmp_path_factory):
    folder = tmp_path_factory.mktemp("swept") / "r"
    config = merged(WORLD, {"rounds": 30, "ties": {"loss": 0.01}})
    keys = {"ties": "fixed,changing", "strategies.ledger.threshold": [1, 3], "mechanisms.weaving": [False, True]}
    return sweep(config, keys, replicates=2, results=folder)


def test_every_run_of_a_folder_is_played_again(swept):
    for run_id, people in swept.people.groupby("run"):
        found = explain(swept.folder, 3, run_id)
        assert found.run == run_id
        assert found.payoff == people.set_index("person")["payoff"][3]


def test_the_first_run_is_taken_where_none_is_named(swept):
    assert explain(swept.folder, 3).run == swept.runs["run"].iloc[0]


def test_scenarios_and_results_are_explained_alike():
    scenario = Scenario.of(merged(WORLD, ALL))
    played = run(scenario, log=True)
    texts = {explain(what, 5).text() for what in (scenario, played, run(scenario))}
    assert len(texts) == 1
    with pytest.raises(InputError, match="does not say its scenario"):
        explain(Result(played.columns), 5)


def test_names_of_people_are_understood(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ties.csv").write_text("source,target\nAnn,Bob\nBob,Cem\n")
    result = run(network={"kind": "file", "path": "ties.csv"}, rounds=30, burn_in=5, log=True)
    found = explain(result, "Bob")
    assert found.person == result.people.set_index("name")["person"]["Bob"]
    assert set(found.ties["name"]) <= {"Ann", "Cem"} and "person 1 (Bob)" in str(found)


def test_a_run_of_classes_in_python_is_not_mistaken_for_its_rows():
    class Miser(Person):
        strategy = "kennedy"

        def grant(self, asker):
            return False

    scenario = Scenario.of(WORLD)
    with pytest.raises(InputError, match=r"explain\(..., agents="):
        explain(run(scenario, agents=[Miser]), 1)
    played = run(scenario, agents=[Miser])
    assert explain(played, 1, agents=[Miser]).payoff == played.people["payoff"][1]


def called(*arguments):
    """Call the command; its exit code."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


def test_the_command_prints_tables_and_draws(swept, capsys):
    run_id = str(swept.runs["run"].iloc[-1])
    assert called(str(swept.folder), "--run", run_id, "--person", "7", "--ties", "3", "--figure") == 0
    text, _, path = capsys.readouterr().out.strip().rpartition("\n")
    assert text.strip() == explain(swept.folder, 7, run_id).text(3)
    for word in ("payoff per round", "direct", "giving", "upkeep", "received"):
        assert word in text
    assert np.asarray(Image.open(path).convert("L")).std() > 5


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["{swept}", "--run", "zz", "--person", "1"], "--run zz: no such run in .*runs.parquet; there are"),
        (["{swept}", "--run", "", "--person", "1"], "no such run"),
        (["{swept}", "--run", "{run}", "--person", "40"], "--person 40: people are numbered 0 to 39"),
        (["{swept}", "--run", "{run}", "--person", "-1"], "--person -1: people are numbered 0 to 39"),
        (["{swept}", "--run", "{run}", "--person", "Ann"], "--person Ann: nobody has this name"),
        (["{swept}", "--run", "{run}"], "--person"),
        (["{swept}/nowhere", "--person", "1"], "no such results folder"),
        (["{bare}", "--run", "{run}", "--person", "1"], "scenario.yaml: cannot be read"),
        (["{other}", "--run", "{run}", "--person", "1"], "cannot be made again from scenario.yaml"),
        (["{old}", "--run", "{run}", "--person", "1"], "does not say what the values of ties stand for"),
    ],
)
def test_mistakes_get_one_line_and_code_2(arguments, says, swept, tmp_path, capsys):
    told = (swept.folder / "scenario.yaml").read_text()
    for name, text in {
        "bare": None,
        "other": re.sub("benefit: 3.0", "benefit: 2.5", told),
        "old": re.sub("(?s)groups:.*keep:", "keep:", told),
    }.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "runs.parquet").write_bytes((swept.folder / "runs.parquet").read_bytes())
        if text is not None:
            (tmp_path / name / "scenario.yaml").write_text(text)
    places = {name: tmp_path / name for name in ("bare", "other", "old")}
    places |= {"swept": swept.folder, "run": swept.runs["run"].iloc[0]}
    code = called(*(text.format(**places) for text in arguments))
    said = capsys.readouterr().err
    assert code == 2 and re.search(says, said), said
    assert said.count("\n") == 1 and said.startswith("reciprocity-explain: ")


def test_a_file_in_the_way_of_the_figures_is_one_line(swept, tmp_path, capsys):
    for name in ("runs.parquet", "scenario.yaml"):
        (tmp_path / name).write_bytes((swept.folder / name).read_bytes())
    (tmp_path / "figures").write_text("a file")
    assert called(str(tmp_path), "--person", "1", "--figure") == 2
    said = capsys.readouterr().err
    assert re.fullmatch(r"reciprocity-explain: .*\.png: cannot be written .+\n", said), said
