"""`reciprocity.fit` and `reciprocity-fit`: what an arc is, who can be compared, and what is written."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from helpers.refused_words import refused

from reciprocity import InputError, Scenario, fit, run
from reciprocity.commands.fit import main
from reciprocity.networks import build
from reciprocity.running.observation import simulated

SMALL = {"network": {"kind": "lazega"}, "rounds": 30, "burn_in": 10}


def arcs_of(acts: pd.DataFrame, words: list[str], swapped: bool) -> set[tuple[int, int]]:
    rows = acts[acts["act"].astype(str).isin(words) & (acts["round"] > 20)]
    return {(i, j)[:: -1 if swapped else 1] for i, j in zip(rows["who"], rows["whom"], strict=True)}


@pytest.mark.parametrize(
    ("relation", "words"),
    [("asks", ["granted", "refused", "unable"]), ("helps", ["granted", "offered", "obliged", "rebalanced"])],
)
def test_an_arc_is_who_asked_or_helped_whom_in_the_window(relation, words):
    scenario = Scenario(**SMALL)
    names, *_ = simulated(scenario, relation, 10)
    acts = run(scenario, log=True).acts
    found = {(i, j) for i, j in np.argwhere(names).tolist()}
    assert found == arcs_of(acts, words, swapped=relation == "asks")


def test_ties_are_those_at_the_end():
    scenario = Scenario(**SMALL)
    names, *_ = simulated(scenario, "ties", 10)
    last = run(scenario).network
    assert {(i, j) for i, j in np.argwhere(np.triu(names)).tolist()} == set(
        zip(last["source"], last["target"], strict=True)
    )


def test_networks_have_the_seeds_that_follow_and_do_not_depend_on_workers():
    one = fit(SMALL, window=10, networks=40, workers=1, seed=5)
    two = fit(SMALL, window=10, networks=40, workers=2, seed=5)
    assert list(one.networks["seed"]) == list(range(5, 45))
    pd.testing.assert_frame_equal(one.networks, two.networks)
    pd.testing.assert_frame_equal(one.table, two.table)
    alone, *_ = simulated(Scenario(**SMALL, seed=17), "asks", 10)
    assert one.networks["density"][12] == pytest.approx(alone.mean() * 71 / 70)


def test_a_network_that_the_scenario_makes_fits(tmp_path):
    """What is observed is one more run of the same scenario, written to a file and read again."""
    names, *_ = simulated(Scenario(**SMALL, seed=1001), "asks", 10)
    people = build(Scenario(**SMALL).network, 1).names
    pd.DataFrame(
        [(people[i], people[j]) for i, j in np.argwhere(names)], columns=["asker", "asked"]
    ).to_csv(tmp_path / "asked.csv", index=False)  # fmt: skip
    found = fit(
        SMALL,
        observed={
            "kind": "file", "path": str(tmp_path / "asked.csv"), "source": "asker", "target": "asked",
            "people": str(_people(tmp_path, people)),
        },
        window=10, networks=100,
    )  # fmt: skip
    assert len(found.held) >= 5
    assert found.observed["density"] == pytest.approx(names.mean() * 71 / 70)


def _people(folder, people):
    path = folder / "people.csv"
    pd.DataFrame({"person": people}).to_csv(path, index=False)
    return path


def test_the_law_firm_is_no_random_graph():
    """A plain world's contacts are spread like those of a random graph; the firm's twice as much."""
    found = fit({"network": "lazega", "ties": "clock", "people": "alike", "population": "four_characters"}, networks=40)
    assert "density" in found.held and "degree_sd" not in found.held
    assert found.observed["degree_sd"] > 1.8 * found.networks["degree_sd"].mean()


WRONG = {
    "other people": ({"observed": "karate"}, "observed: has 34 people, and the scenario 71"),
    "no direction": ({"network": "karate"}, "network: its ties have no direction, and relation=asks asks for one"),
    "relation": ({"relation": "ask"}, 'relation: did you mean asks?'),
    "window": ({"window": 31}, "window: expected a number of rounds from 1 to rounds=30 (given: 31)"),
    "networks": ({"networks": 3}, "networks: expected a whole number, 40 to 100,000 (given: 3)"),
    "no such network": ({"observed": "lazga"}, "observed"),
    "no ties": ({"observed": nx.empty_graph(71)}, "holds no tie between two people"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_compared_is_refused_in_one_line(case):
    keys, line = WRONG[case]
    with pytest.raises(InputError) as refused:
        fit(SMALL, networks=40, **{"window": 10} | keys) if "networks" not in keys else fit(SMALL, window=10, **keys)
    assert line in str(refused.value)
    assert "\n" not in str(refused.value)


def test_strangers_are_named():
    other = nx.relabel_nodes(nx.gnm_random_graph(71, 300, seed=1, directed=True), {k: f"p{k}" for k in range(71)})
    with pytest.raises(InputError, match="has other people than the scenario, 'p0' for one"):
        fit(SMALL, observed=other, window=10, networks=40)


def test_the_command_writes_tables_and_the_figure(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    words = "network=lazega experiment=small rounds=30 burn_in=10 window=10 networks=40 workers=1 results=out"
    with pytest.raises(SystemExit) as ended:
        main(words.split())
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "of 6 hold (p > .05)" in said
    table = pd.read_parquet(tmp_path / "out" / "fit.parquet").set_index("statistic")
    assert table.loc["transitivity", "observed"] == pytest.approx(0.479, abs=0.001)
    assert len(pd.read_parquet(tmp_path / "out" / "networks.parquet")) == 40
    assert (tmp_path / "out" / "figures" / "fit.png").stat().st_size > 10_000


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("--to", "the observed network stands behind it"),
        ("network=lazega --to rounds=3", "behind --to stand words of the network only"),
        ("networks=many", "networks: expected a whole number above 0"),
        ("sweep.rounds=1,2", "one scenario is compared"),
        ("--fast", "unknown option"),
        ("executor=dask", "executor: this command plays runs in processes of this machine only"),
    ],
)
def test_wrong_words_are_refused_in_one_line(words, line, capsys):
    assert line in refused(main, words, capsys)
