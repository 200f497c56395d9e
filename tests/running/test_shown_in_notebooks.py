"""What Python and a notebook show of a result is short, and has what one wants to see first."""

from __future__ import annotations

from typing import Any

import pytest

from reciprocity import InputError, Model, compare, explain, run, sweep
from reciprocity.numerics.progress import Progress

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
