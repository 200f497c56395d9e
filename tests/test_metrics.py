"""The metrics against hand calculation, other libraries and the tables they summarise."""

import lifelines
import networkx as nx
import numpy as np
import pytest

from reciprocity import Model, Scenario
from reciprocity.metrics import METRICS, Measured, measure
from reciprocity.run import tables

CONFIG = {"network": {"kind": "watts_strogatz", "n": 120, "k": 6, "p": 0.2}, "rounds": 90, "burn_in": 30, "seed": 5}


@pytest.fixture(scope="module")
def run():
    return Measured(Model(Scenario.of(CONFIG)).run())


def test_every_metric_says_what_it_is():
    for name, function in METRICS.items():
        assert "Range:" in (function.__doc__ or ""), name
        assert "Source:" in function.__doc__, name


def test_survival_is_that_of_lifelines_with_delayed_entry(run):
    model = Model(Scenario.of(CONFIG)).run(30)
    alive = {}

    def standing():
        world, found = model.world, {}
        for i in range(model.graph.n):
            for slot in range(model.slots(i).start, model.slots(i).stop):
                if i < world.other[slot]:
                    found[i, int(world.other[slot]), int(world.book["since"][slot])] = None
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


def test_metrics_summarise_the_tables(run):
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
                "favors": {"specialised": 0, "slip": 0, "budget": None},
                "ties": {"change": False, "upkeep": 0},
            }
        )
    ).run()
    assert measure(Measured(model))["efficiency"] == pytest.approx(1)


def test_a_single_person_and_a_network_without_ties_have_no_numbers_but_no_errors():
    for network in ({"kind": "ring", "n": 1}, {"kind": "erdos_renyi", "n": 5, "mean_degree": 0}):
        scenario = Scenario.of({"network": network, "ties": {"change": False}, "rounds": 5, "burn_in": 1})
        values = tables(scenario)["runs"]
        assert np.isnan(values["grant_rate"])
        assert values["isolated"] == 1
        assert values["unmet"] > 0
