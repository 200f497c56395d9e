"""The metrics against hand calculation, other libraries and the tables they summarize."""

import re

import lifelines
import networkx as nx
import numpy as np
import pandas as pd
import pytest

from reciprocity import InputError, Model, Scenario, analysis, plots, sweep
from reciprocity import run as play
from reciprocity.analysis.varied_keys import FIXED
from reciprocity.claims.measures import MEASURES
from reciprocity.configs import GROUPS
from reciprocity.metrics import METRICS, Measured, measure, structure
from reciprocity.metrics.registry import EXCHANGE, TAKEN, TIES, metric
from reciprocity.plots import axis_labels, report_tables
from reciprocity.plots.comparison_text import text
from reciprocity.results.columns import RUN
from reciprocity.running.run import tables

CONFIG = {"network": {"kind": "watts_strogatz", "n": 120, "k": 6, "p": 0.2}, "rounds": 90, "burn_in": 30, "seed": 5}


@pytest.fixture(scope="module")
def run():
    return Measured(Model(Scenario.of(CONFIG)).run().engine)


def test_every_metric_says_what_it_is():
    for name, function in METRICS.items():
        assert "Range:" in (function.__doc__ or ""), name
        assert "Reference:" in function.__doc__, name


def test_every_metric_says_what_it_is_called_and_every_share_is_one():
    """Whatever is called a share is shown as a percentage, and nothing else is."""
    for name, one in METRICS.items():
        assert one.label and one.label != name, name
        assert one.share == ("share" in one.label) == one.unit.startswith("share"), name
        assert one.section in ("", EXCHANGE, TIES), name
        assert not one.share or "Range: at most 1" in one.__doc__ or re.search(r"Range: (0|1/n)", one.__doc__), name
    of_counts = {f"{name}_share" for name in ("referred", "introduced", "voiced", "rebalanced", "pooled", "taught")}
    known = {"efficiency", "fitting", "outsiders"} | of_counts
    assert known < {name for name, one in METRICS.items() if one.share}
    assert not METRICS["attended"].share and METRICS["half_life"].unit == "rounds"


def test_every_share_has_its_percent_sign_in_figures_reports_and_comparisons():
    fixed = {"run": list("abcd"), "point": 0, "replicate": 0, "seed": 1, "status": "ok", "failure": ""}
    runs = pd.DataFrame(fixed | {"x": [0.0, 0.0, 1.0, 1.0], "y": ["a", "b"] * 2} | dict.fromkeys(METRICS, 0.25))
    worlds = pd.DataFrame({"metric": list(METRICS), "a": 0.25, "b": 0.5, "difference": 0.25, "low": 0.2, "high": 0.3})
    lines = text({}, worlds.assign(pairs=9, note=""), runs).splitlines()
    blank = "\N{NO-BREAK SPACE}"
    for name, one in METRICS.items():
        assert axis_labels.is_share(name, runs) == one.share and axis_labels.metric(name, runs) == one.label
        if one.share or name == "clustering":  # to draw all the others would take long, and show nothing else
            axes = plots.heat_map({"runs": runs}, "x", "y", name)
            bar = axes.collections[0].colorbar
            assert axes.texts[0].get_text().startswith("25%" if one.share else "0.25"), name
            assert ("%" in bar.ax.yaxis.get_major_formatter()(0.25)) == one.share, name
        row = pd.Series({"metric": name, "mean": 0.25, "low": 0.2, "high": 0.3, "note": ""})
        cell = f"25.0{blank}% [20.0, 30.0]" if one.share else "0.25 [0.20, 0.30]"
        assert report_tables._cell(row, runs) == cell
        (line,) = (line.replace(blank, "").split() for line in lines if line.split()[:1] == [name])
        share = ["25.0%", "50.0%", "+25.0", "[+20.0,", "+30.0]", "points"]
        assert line[1:] == (share if one.share else ["0.250", "0.500", "+0.250", "[+0.200,", "+0.300]"])


def test_a_metric_of_ones_own_says_as_much_as_one_likes():
    before = dict(METRICS)
    try:

        @metric
        def top_share(run):
            """What the richest has."""
            return 1.0

        @metric("share of the richest", share=True, section=TIES)
        def richest(run):
            return 0.5

        assert METRICS["top_share"].about == {"label": "top share", "unit": "", "share": False, "section": ""}
        assert METRICS["richest"].about == {
            "label": "share of the richest", "unit": "share", "share": True, "section": "ties"
        }  # fmt: skip
        assert METRICS["top_share"](None) == top_share(None) == 1.0 and METRICS["top_share"].__doc__
    finally:
        METRICS.clear()
        METRICS.update(before)


def test_no_metric_bears_the_name_of_another_column():
    """A swept key, a column of every run and a metric all stand in runs.parquet under their names."""
    assert {*GROUPS, "focal", "focal_share", "rounds", "world", *RUN, *FIXED} <= TAKEN
    assert not TAKEN & METRICS.keys() and not TAKEN & MEASURES.keys() and not METRICS.keys() & MEASURES.keys()
    assert not any("." in name for name in METRICS), "a dotted name is a key, or the payoff of a strategy"
    for name in ("knowledge", "seed", "world"):
        with pytest.raises(InputError, match=rf"^{name}: cannot be a metric, .*; rename the function$"):
            metric(type(name, (), {"__call__": None}))
    assert "knowledge" not in METRICS


def test_a_group_of_the_name_of_what_it_brings_can_be_swept(tmp_path, monkeypatch):
    (tmp_path / "configs/knowledge").mkdir(parents=True)
    (tmp_path / "configs/knowledge/rich.yaml").write_text("worth: 1.0\n")
    monkeypatch.chdir(tmp_path)
    world = {"mechanisms.knowledge": True, "network.n": 20, "rounds": 12, "burn_in": 2}
    runs = sweep(world, {"knowledge": ["default", "rich"]}, workers=1).runs
    assert runs["knowledge"].tolist() == ["default", "rich"] and analysis.varied(runs) == ["knowledge"]
    assert 0 < runs["knowledge_payoff"][0] < runs["knowledge_payoff"][1]


def test_survival_is_that_of_lifelines_with_delayed_entry(run):
    model = Model(Scenario.of(CONFIG)).run(30)
    alive = {}

    def standing():
        world, found = model.world, {}
        for i in range(model.graph.n):
            for slot in range(model.slots(i).start, model.slots(i).stop):
                if i < world.other[slot]:
                    found[i, int(world.other[slot]), int(world.past["since"][slot])] = None
        return found

    alive = {tie: 30 - max(tie[2], 1) + 1 for tie in standing()}
    lives = []
    for t in range(31, 91):
        model.step()
        now = standing()
        # A tie that formed and ended within one round is seen by nobody here; the engine's counts have it.
        lives += [(alive.pop(tie), t - max(tie[2], 1) + 1, True) for tie in [k for k in alive if k not in now]]
        alive |= dict.fromkeys(now.keys() - alive.keys(), 0)
    lives += [(entry, 90 - max(tie[2], 1) + 1, False) for tie, entry in alive.items()]
    entry, end, ended = map(np.array, zip(*lives, strict=True))
    gone = run.survival[1]
    within_a_round = int(gone.sum() - ended.sum())
    lives += [(0, 1, True)] * within_a_round
    entry, end, ended = map(np.array, zip(*lives, strict=True))
    fitted = lifelines.KaplanMeierFitter().fit(end, ended, entry=entry)
    table = fitted.event_table.loc[1:]
    assert np.array_equal(gone[table.index.astype(int) - 1], table["observed"])
    theirs = fitted.survival_function_at_times(np.arange(1, 60)).to_numpy()
    assert run.surviving[1:60] == pytest.approx(theirs)


def test_half_life_interpolates_geometrically(run):
    measured = Measured(run.model)
    measured.surviving = np.concatenate(([1.0], 0.95 ** np.arange(1, 40)))
    assert METRICS["half_life"](measured) == pytest.approx(np.log(0.5) / np.log(0.95))
    measured.surviving = np.array([1.0, 0.9, 0.9])
    assert METRICS["half_life"](measured) == np.inf


def test_gini_of_a_known_distribution(run):
    measured = Measured(run.model)
    measured.payoff = np.array([0.0, 0.0, 0.0, 4.0])
    assert METRICS["payoff_gini"](measured) == pytest.approx(0.75)
    measured.payoff = np.full(5, 2.0)
    assert METRICS["payoff_gini"](measured) == pytest.approx(0)
    measured.payoff = np.array([-1.0, 0.5])
    assert np.isnan(METRICS["payoff_gini"](measured))


def test_balance_metrics_by_hand(run):
    measured = Measured(run.model)
    measured.sides = (
        np.array([0, 1, 2, 3]), np.array([1, 2, 3, 0]), np.array([2.0, 5.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.0, 1.0])
    )  # fmt: skip
    assert METRICS["balanced"](measured) == pytest.approx(2 / 3)
    assert METRICS["imbalance"](measured) == pytest.approx((1 / 3 + 1 + 0) / 3)
    assert METRICS["reciprocity"](measured) == pytest.approx((2 * 1 + 0 + 2 * 1) / 10)


def test_shape_of_the_network_is_that_of_networkx(run):
    a, b, _, _ = run.sides
    graph = nx.Graph(zip(a.tolist(), b.tolist(), strict=True))
    graph.add_nodes_from(range(run.n))
    assert METRICS["clustering"](run) == pytest.approx(nx.average_clustering(graph))
    assert METRICS["largest_component"](run) == max(map(len, nx.connected_components(graph))) / run.n


def freeman(values):
    """Centralization: 0 where all are alike, 1 for a star."""
    return (max(values) - np.array(values)).sum() / (len(values) - 1)


def ended_as(graph):
    """What metrics are computed from, in the network that a run ends with: ties are fixed, so the one given."""
    model = Model(
        Scenario.of({"network": {"kind": "ring", "n": 3, "k": 2}, "ties": {"change": False}, "rounds": 2, "burn_in": 1})
    ).run()
    measured = Measured(model.engine)
    n = graph.number_of_nodes()
    measured.n, measured.here = n, np.ones(n, bool)
    contacts = [sorted(graph[i]) for i in range(n)]
    degree = np.array([len(c) for c in contacts], np.int64)
    row = np.concatenate(([0], np.cumsum(degree + 2))).astype(np.uint32)  # room for more, as in a run
    other = np.zeros(row[-1], np.uint32)
    for i, mine in enumerate(contacts):
        other[row[i] : row[i] + len(mine)] = mine
    measured.contacts = (row, degree, other)
    return measured


GRAPHS = {
    "sparse": nx.gnp_random_graph(150, 0.012, seed=1),  # in pieces, some of one person
    "dense": nx.gnp_random_graph(70, 0.3, seed=2),
    "small world": nx.connected_watts_strogatz_graph(130, 6, 0.1, seed=3),
    "hubs": nx.barabasi_albert_graph(200, 2, seed=4),
    "path": nx.path_graph(140),  # longer than a block of sources
    "star": nx.star_graph(20),
    "complete": nx.complete_graph(6),
    "pair": nx.path_graph(2),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_shape_is_that_of_networkx(name):
    graph = GRAPHS[name]
    run, tied = ended_as(graph), [i for i in graph if graph.degree(i)]
    found = {name: METRICS[name](run) for name in METRICS if METRICS[name].__module__.endswith("structure")}
    reached = [d for _, to in nx.all_pairs_shortest_path_length(graph) for d in to.values() if d]
    supported = [any(True for _ in nx.common_neighbors(graph, i, j)) for i, j in graph.edges]
    assert found["support"] == pytest.approx(np.mean(supported))
    assert found["path_length"] == pytest.approx(np.mean(reached))
    assert found["clustering"] == pytest.approx(nx.average_clustering(graph))
    assert found["largest_component"] == max(map(len, nx.connected_components(graph))) / len(graph)
    assert found["constraint"] == pytest.approx(np.mean([nx.constraint(graph)[i] for i in tied]))
    if name not in ("pair",):  # networkx has no effective size of somebody whose only contact has no other
        sizes = nx.effective_size(graph)
        assert found["effective_size"] == pytest.approx(np.mean([sizes[i] for i in tied]))
        assert found["betweenness"] == pytest.approx(freeman(list(nx.betweenness_centrality(graph).values())))
    else:
        assert (found["effective_size"], np.isnan(found["betweenness"])) == (1, True)


def test_known_shapes():
    star, complete = ended_as(GRAPHS["star"]), ended_as(GRAPHS["complete"])
    assert METRICS["betweenness"](star) == pytest.approx(1)
    assert METRICS["betweenness"](complete) == pytest.approx(0)
    assert METRICS["path_length"](complete) == METRICS["support"](complete) == 1
    assert METRICS["support"](star) == 0


def test_shape_of_large_networks_is_sampled_by_key(monkeypatch):
    run = ended_as(nx.connected_watts_strogatz_graph(1500, 6, 0.2, seed=5))
    whole = METRICS["path_length"](run)
    assert np.isnan(METRICS["betweenness"](run))
    monkeypatch.setattr(structure, "MOST_EXACT", 1000)
    sampled = METRICS["path_length"](run)
    assert sampled != whole
    assert sampled == pytest.approx(whole, rel=0.02)
    assert METRICS["path_length"](run) == sampled


def test_metrics_summarize_the_tables(run):
    found = tables(run.model.scenario)
    values, rounds = measure(run), found["rounds"]
    late = rounds["round"] > 30
    person_rounds = 120 * 60
    assert values["payoff"] == pytest.approx(rounds["payoff"][late].sum() / person_rounds)
    assert values["payoff"] == pytest.approx(found["people"]["payoff"].mean())
    assert values["grant_rate"] == pytest.approx(rounds["granted"][late].sum() / rounds["asked"][late].sum())
    assert values["mean_degree"] == pytest.approx(rounds["degree"][late].sum() / person_rounds)
    ended = sum(rounds[name][late].sum() for name in ("lost", "lapsed", "dropped"))
    moved = (ended + rounds["formed"][late].sum()) / 2
    assert values["turnover"] == pytest.approx(moved / rounds["degree"][late].sum())
    unmet = (rounds["needs"] - rounds["received"])[late].sum()
    assert values["unmet"] == pytest.approx(unmet / person_rounds)
    assert found["survival"]["ended"].sum() * 2 == ended


def test_attainable_welfare_is_every_need_met():
    giving = {"good": 1, "cue": "none", "patience": float("inf")}
    model = Model(
        Scenario.of(
            {
                "network": {"kind": "complete", "n": 10},
                "population": {"giver": 1},
                "strategies": {"giver": giving},
                "favors": {"specialized": 0, "slip": 0, "budget": None},
                "ties": {"change": False, "upkeep": 0},
            }
        )
    ).run()
    assert measure(Measured(model.engine))["efficiency"] == pytest.approx(1)


def test_efficiency_is_that_of_favors_whatever_else_brings_something():
    rich = {
        "bonds": {"friend": 0, "worth": 9},
        "projects": {"chance": 1, "gain": 90, "min_trust": 0},
        "knowledge": {"worth": 9},
    }
    on = {"mechanisms": dict.fromkeys(("bonds", "projects", "knowledge"), True)}
    world = {"population": {"kennedy": 1}, "ties": {"change": False}, "rounds": 30, "burn_in": 10}
    result = play(Scenario.of(world | rich | on))
    rounds = result.rounds[result.rounds["round"] > 10].sum(numeric_only=True)
    favors = 3 * rounds["received"] - rounds["given"] - 0.01 * rounds["degree"]
    assert result.runs["efficiency"][0] == pytest.approx(favors / (rounds["needs"] * 2))
    assert result.runs["efficiency"][0] <= 1 and result.runs["payoff"][0] > 10


def test_a_single_person_and_a_network_without_ties_have_no_numbers_but_no_errors():
    for network in ({"kind": "ring", "n": 1}, {"kind": "erdos_renyi", "n": 5, "mean_degree": 0}):
        scenario = Scenario.of({"network": network, "ties": {"change": False}, "rounds": 5, "burn_in": 1})
        values = tables(scenario)["runs"]
        assert np.isnan(values["grant_rate"])
        assert values["isolated_share"] == 1
        assert values["unmet"] > 0
        assert np.isnan([values[name] for name in ("support", "path_length", "constraint", "effective_size")]).all()
