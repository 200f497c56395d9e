"""`reciprocity.calibrate` and `reciprocity-calibrate`: made-up firms are found again, and kills resumed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from helpers.refused_words import refused
from helpers.sweep_helpers import SOURCE

from reciprocity import InputError, Scenario, calibrate
from reciprocity.analysis import network_statistics
from reciprocity.commands.calibrate import main
from reciprocity.networks import build
from reciprocity.results.folder import Folder
from reciprocity.running.calibrate import plan_of
from reciprocity.running.design import sobol
from reciprocity.running.observation import waves

NETWORK = {"kind": "watts_strogatz", "n": 20, "k": 6, "circle_size": 5}
FIRM = {"network": NETWORK, "rounds": 20, "burn_in": 5}
BOX = {"favors.need": (0.1, 0.9), "ties.meet": (0.0, 0.5)}


def seen(scenario: Scenario, ends: list[int], window: int = 10) -> list[nx.DiGraph]:
    """The networks that somebody sees who asks, at the end of each of these rounds, whom people asked in the window."""
    found, _ = waves(scenario, "asks", window, ends)
    graphs = [nx.from_numpy_array(names, create_using=nx.DiGraph) for names in found]
    return [nx.relabel_nodes(graph, {k: f"p{k:02d}" for k in graph}) for graph in graphs]


@pytest.fixture(scope="module")
def firm() -> tuple[dict, list[nx.DiGraph]]:
    """A made-up firm of named people, where nearly everybody needs something every week, and two waves of it."""
    start = nx.relabel_nodes(build(Scenario(**FIRM).network, 1).to_networkx(), {k: f"p{k:02d}" for k in range(20)})
    keys = {**FIRM, "network": start}
    return keys, seen(Scenario(**keys, seed=77, **{"favors.need": 0.8, "ties.meet": 0.1}), [10, 20])


@pytest.fixture(scope="module")
def found(firm, tmp_path_factory):
    keys, (_, network) = firm
    return calibrate(network, BOX, keys, window=10, simulations=512, results=tmp_path_factory.mktemp("firm") / "out")


def test_a_made_up_firm_is_found_again(found):
    table = found.parameters.set_index("key")
    assert table.loc["favors.need", "low"] < 0.8 < table.loc["favors.need", "high"]
    assert table.loc["favors.need", "left"] < 0.35
    assert table.loc["ties.meet", "low"] < 0.1 < table.loc["ties.meet", "high"]
    assert found.posterior["weight"].sum() == pytest.approx(1)
    assert found.posterior["favors.need"].between(0.1, 0.9).all()
    assert set(found.posterior["run"]) <= set(found.simulations["run"])


def test_each_simulation_has_a_seed_and_a_place_of_its_own(found, firm):
    runs = found.simulations
    assert list(runs["seed"]) == list(range(1, 513))
    units = sobol(2, 512, 1)
    assert np.allclose(runs["favors.need"], 0.1 + 0.8 * units[:, 0]) and np.allclose(runs["ties.meet"], units[:, 1] / 2)
    one = Scenario(**firm[0], seed=int(runs["seed"][7]), **{key: float(runs[key][7]) for key in BOX})
    (names,), graph = waves(one, "asks", 10, [20])
    numbers = network_statistics.numbers(names, graph.circle, graph.field)
    for name in ("density", "transitivity", "returned"):
        assert runs[f"asks.1.{name}"][7] == pytest.approx(numbers[name], nan_ok=True)


def test_results_do_not_depend_on_workers_and_are_not_played_twice(found, firm):
    keys, (_, network) = firm
    alone = calibrate(network, BOX, keys, window=10, simulations=512, workers=1)
    pd.testing.assert_frame_equal(alone.posterior, found.posterior)
    again = calibrate(network, BOX, keys, window=10, simulations=512, results=found.folder)
    assert again.outcome.ran == 0
    pd.testing.assert_frame_equal(again.posterior, found.posterior)


def test_two_waves_have_numbers_of_change(firm):
    keys, networks = firm
    study, plan = plan_of(Scenario(**keys), networks, {"ties.loss": (0, 0.1)}, "asks", 10, 10, 256, None)
    first, second = (nx.to_numpy_array(graph, sorted(graph)).astype(bool) for graph in networks)
    assert study.observed["asks.2.kept"] == pytest.approx(second[first].mean())
    assert study.observed["asks.1.density"] == pytest.approx(first.sum() / 380)
    row = plan.play(plan.scenario(0))["runs"]
    assert set(row) == set(study.observed)


def test_changes_are_counted_by_hand():
    before, after = np.zeros((4, 4), bool), np.zeros((4, 4), bool)
    for i, j in [(0, 1), (1, 0), (2, 3), (0, 2)]:
        before[i, j] = True
    for i, j in [(0, 1), (3, 2), (2, 3)]:
        after[i, j] = True
    assert network_statistics.changes(before, after) == {"kept": 0.5, "kept_returned": 0.5, "answered": 0.5}
    assert network_statistics.changes(before, after, directed=False) == {"kept": 0.5}
    assert np.isnan(network_statistics.changes(after & False, after)["kept"])


def test_who_asks_you_is_the_same_network_as_whom_do_you_ask():
    """Seen from the other end arcs turn round: sent and received change places, and every other number stays."""
    names = np.random.default_rng(1).random((25, 25)) < 0.2
    np.fill_diagonal(names, False)
    circle = field = np.arange(25) % 3
    one, other = (network_statistics.numbers(way, circle, field) for way in (names, names.T))
    other["out_degree_sd"], other["in_degree_sd"] = other["in_degree_sd"], other["out_degree_sd"]
    assert one == pytest.approx(other)


def test_waves_whose_people_stand_in_another_order_are_the_same(firm):
    keys, (network, _) = firm
    turned = nx.DiGraph()
    turned.add_nodes_from(sorted(network, reverse=True))
    turned.add_edges_from(network.edges)
    one, other = (plan_of(Scenario(**keys), [graph], BOX, "asks", 10, 10, 256, None)[0] for graph in (network, turned))
    assert one.observed == pytest.approx(other.observed)


def test_whole_numbers_stay_whole(firm):
    keys, (_, network) = firm
    box = {"ties.limit": (5, 8), "ties.loss": (0, 1)}
    _, plan = plan_of(Scenario(**keys), [network], box, "asks", 10, 10, 256, None)
    assert set(plan.values["ties.limit"]) == {5, 6, 7, 8}
    assert all(type(value) is int for value in plan.values["ties.limit"])
    assert np.bincount(plan.values["ties.limit"])[5:].tolist() == [64] * 4
    assert not all(float(value).is_integer() for value in plan.values["ties.loss"])


WRONG = {
    "low above high": ({"box": {"favors.need": (0.9, 0.1)}}, "box.favors.need: the first number must be below"),
    "one number": ({"box": {"favors.need": 0.3}}, "box.favors.need: expected two numbers"),
    "no box": ({"box": {}}, "box: expected two numbers for each key"),
    "not finite": ({"box": {"favors.need": (0, float("inf"))}}, "box.favors.need: expected two numbers"),
    "unknown key": ({"box": {"favors.needs": (0, 1)}}, "favors.needs"),
    "out of range": ({"box": {"favors.need": (0.5, 3)}}, "favors.need"),
    "the seed": ({"box": {"seed": (0, 3)}}, "box.seed: cannot be found out"),
    "a word": ({"box": {"mechanisms.gossip": (0, 1)}}, "box.mechanisms.gossip: is no number"),
    "too few rounds": ({"window": 30}, "rounds: 1 waves of 30 rounds"),
    "few simulations": ({"simulations": 10}, "simulations: expected a whole number, 256 to"),
    "unknown statistic": ({"statistics": ["asks.1.densty"]}, "did you mean asks.1.density"),
    "a constant statistic": ({"statistics": ["asks.1.same_field"], "fields": 1}, "asks.1.same_field says nothing"),
    "relation": ({"relation": "ask"}, "did you mean asks?"),
    "no wave": ({"observed": []}, "observed: holds no network"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_found_out_is_refused_in_one_line(case, firm):
    keys, (_, network) = firm
    given, line = WRONG[case]
    asked = {"observed": network, "box": BOX, "window": 10, "simulations": 256, "workers": 1} | given
    if asked.pop("fields", None):
        same = keys["network"].copy()
        nx.set_node_attributes(same, "law", "field")
        keys = {**keys, "network": same}
    with pytest.raises(InputError) as refused:
        calibrate(scenario=keys, **asked)
    assert line in str(refused.value) and "\n" not in str(refused.value)


def test_a_wave_with_missing_people_is_named(firm):
    keys, (first, second) = firm
    second = second.copy()
    second.remove_nodes_from(["p03", "p07"])
    with pytest.raises(InputError, match="wave 2: 'p03' and 1 more of the scenario's people are missing"):
        calibrate([first, second], BOX, keys, window=10, apart=10, simulations=256)


def test_a_box_that_cannot_give_the_network_is_said(firm):
    keys, (_, network) = firm
    poor = calibrate(network, {"favors.need": (0.01, 0.05)}, keys, window=10, simulations=256, workers=1)
    assert any(note.startswith("asks.1.density is") and "no parameters of the box" in note for note in poor.notes)


@pytest.fixture
def files(firm, tmp_path, monkeypatch) -> list[str]:
    """The waves as files where one works; the words of a small calibration."""
    monkeypatch.chdir(tmp_path)
    for number, graph in enumerate(firm[1], 1):
        pd.DataFrame(list(graph.edges), columns=["from", "to"]).to_csv(f"y{number}.csv", index=False)
    pd.DataFrame({"person": [f"p{k:02d}" for k in range(20)]}).to_csv("people.csv", index=False)
    wave = "network=file network.path=y{}.csv network.people=people.csv"
    words = f"{wave.format(1)} experiment=small rounds=20 burn_in=5 window=10 apart=10 simulations=256 results=out"
    return f"{words} box.favors.need=0.1,0.9 box.ties.meet=0,0.5 --then {wave.format(2)}".split()


def test_the_command_writes_tables_and_the_figure(files, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*files[:-4], "workers=1", *files[-4:]])
    said = capsys.readouterr()
    assert ended.value.code == 0, said.err
    assert "favors.need" in said.out and "asks.2.kept" in said.out
    assert list(pd.read_parquet("out/parameters.parquet")["key"]) == ["favors.need", "ties.meet"]
    assert len(pd.read_parquet("out/runs.parquet")) == 256
    assert {"run", "weight", "ties.meet"} <= set(pd.read_parquet("out/posterior.parquet"))
    assert Path("out/figures/posterior.png").stat().st_size > 10_000


def test_a_kill_loses_nothing(files):
    """Killed while it plays, the same command goes on; the tables are those of an undisturbed one."""
    words = [*files[:-4], "workers=1", *files[-4:]]
    code = "import sys; from reciprocity.commands.calibrate import main; main(sys.argv[1:])"
    command = [sys.executable, "-c", code, *words]
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    started = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while started.poll() is None and len(list(Path("out/parts").glob("*.arrow"))) < 2:
        time.sleep(0.01)
    started.send_signal(signal.SIGKILL)
    started.wait()
    assert len(list(Path("out/parts").glob("*.arrow"))) >= 2 and not Path("out/runs.parquet").exists()
    for folder in ("out", "whole"):
        with pytest.raises(SystemExit) as ended:
            main([word.replace("results=out", f"results={folder}") for word in words])
        assert ended.value.code == 0
    for name in ("runs", "posterior", "parameters", "fit"):
        pd.testing.assert_frame_equal(Folder("out").read(name), Folder("whole").read(name), check_exact=True)


def test_a_folder_of_a_calibration_is_not_taken_for_a_scenario(found):
    with pytest.raises(InputError, match="holds a calibration"):
        Scenario.of(found.folder)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("network=lazega", "box: name the keys to find out"),
        ("box.favors.need=0.9,0.1", "box.favors.need: the first number must be below the second"),
        ("box.favors.need=a,b", "box.favors.need: expected two numbers"),
        ("box.favors.need=0,1 --then", "--then: a later wave stands behind it"),
        ("box.favors.need=0,1 --then rounds=3", "behind --then stand words of the network only"),
        ("box.favors.need=0,1 replicates=3", "simulations=N says how many"),
        ("box.favors.need=0,1 simulations=many", "simulations: expected a whole number above 0"),
        ("box.favors.need=0,1 --fast", "unknown option"),
        ("box.favors.need=0,1 network=karate", "its ties have no direction"),
    ],
)
def test_wrong_words_are_refused_in_one_line(words, line, capsys):
    assert line in refused(main, words, capsys)
