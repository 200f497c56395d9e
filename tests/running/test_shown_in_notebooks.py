"""What Python and a notebook show of a result is short, and has what one wants to see first."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from reciprocity import InputError, Model, Scenario, compare, explain, run, sweep
from reciprocity.numerics.progress import Progress
from reciprocity.running.progress_bar import ProgressBar

TINY: dict[str, Any] = {"network": {"kind": "ring", "n": 12, "k": 2}, "rounds": 12}


def test_a_run() -> None:
    result = run(TINY, log=True)
    said = "scenario, seed 1: 12 people, 12 rounds; tables runs, rounds, people, survival, network, acts"
    assert repr(result) == f"<Result {said}>"
    page = result._repr_html_()
    assert said in page and f"<td>{result.runs['payoff.ledger'][0]:.3f}</td>" in page and len(page) < 1500
    assert repr(explain(result, 1)).startswith("person 1, strategic, run ")


def test_a_sweep_and_a_comparison() -> None:
    swept = sweep(TINY, {"ties": "fixed,changing"}, replicates=2, workers=1)
    assert repr(swept) == f"<Swept 4 runs, in {swept.folder}>"
    mean = swept.runs.groupby("ties")["payoff"].mean()
    assert all(f"<td>{mean[name]:.3f}</td>" in swept._repr_html_() for name in ("fixed", "changing"))
    compared = compare(TINY, {"ties": "fixed"}, seeds=2, workers=1)
    assert repr(compared) == f"<Comparison 2 worlds that differ in ties.change; 4 runs, in {compared.folder}>"
    assert "<td>payoff</td>" in compared._repr_html_()


def test_names_are_escaped() -> None:
    assert "<b>" not in run(TINY, name="<b>x")._repr_html_()


def test_progress_is_shown_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    before = Progress.__init__

    def init(self: Progress, total: int, done: int = 0, quiet: bool = False) -> None:
        seen.append(quiet)
        before(self, total, done, True)

    monkeypatch.setattr(Progress, "__init__", init)
    sweep(TINY, workers=1)
    sweep(TINY, workers=1, quiet=False)
    assert seen == [True, False]


def test_a_model_has_the_tables_of_what_it_has_played() -> None:
    model = Model(TINY)
    with pytest.raises(InputError, match=r"^burn_in: nothing is measured yet, the model has played 0 of 4 rounds"):
        model.result()
    assert model.run().result().runs.equals(run(TINY).runs)
    shorter = Model(TINY, burn_in=4).run(8).result()
    assert shorter.runs.equals(run(TINY, rounds=8, burn_in=4).runs)


def test_a_scenario_shows_what_is_not_the_default() -> None:
    scenario = Scenario(TINY, ties="fixed", name="<b>")
    assert (
        repr(scenario)
        == str(scenario)
        == ("<Scenario <b>, seed 1: ring, 12 rounds, ledger, kennedy, strategic, lone_fighter>")
    )
    page = scenario._repr_html_()
    assert "<b>" not in page and "<th>ties.change</th><td>False</td><td>True</td>" in page
    assert "Every key has its default." in Scenario()._repr_html_()


def test_a_model_shows_its_people_and_has_metrics() -> None:
    model = Model(TINY)
    assert repr(model).endswith("12 people, 0 rounds played>") and model.metrics() == {}
    model.run()
    assert model.metrics() == {
        name: pytest.approx(value, nan_ok=True) for name, value in run(TINY).runs.iloc[0].items()
    }
    assert (
        f"<td>{np.mean([p.payoff for p in model.agents if p.strategy_name == 'ledger']):.3f}</td>"
        in model._repr_html_()
    )


def test_the_network_of_a_model_as_it_stands() -> None:
    model = Model(network="florentine", rounds=30).run()
    graph, ties = model.to_networkx(), model.result().network
    names = model.graph.names
    assert names is not None and list(graph) == list(names)
    assert {frozenset(tie) for tie in graph.edges} == {
        frozenset((names[i], names[j])) for i, j in zip(ties["source"], ties["target"], strict=True)
    }
    assert sum(strength for *_, strength in graph.edges(data="strength")) == ties["strength"].sum()
    medici = next(person for person in model.agents if person.name == "Medici")
    told = graph.nodes["Medici"]
    assert (
        told["payoff"] == medici.payoff and told["strategy"] == medici.strategy_name and told["circle"] == medici.circle
    )


def test_who_has_left_is_not_in_the_network_and_who_came_is() -> None:
    change = {"round": 5, "leave_person": 3, "arrive": {"ledger": 2}}
    graph = Model(TINY, intervention=change).run().to_networkx()
    assert sorted(graph) == [0, 1, 2, *range(4, 14)]


def test_a_notebook_has_a_bar_though_it_has_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def bar(quiet: bool = False) -> Any:
        progress = ProgressBar(10, 4, quiet)
        progress.close()
        return progress.bar

    assert bar() is None
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: SimpleNamespace(kernel=None)))
    assert bar().n == 4 and bar(quiet=True) is None
