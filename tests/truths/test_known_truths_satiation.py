"""Known truths of favors beyond need: what they bring who asks for them, and that all may ask alike."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.random_scenarios import relaxed, scenarios
from helpers.small_worlds import FOUR, PLAIN, agree, pairs, plain_world, played, written
from helpers.whole_runs import merged, needs, tables
from hypothesis import given, settings

from reciprocity import Model, Scenario, run
from reciprocity.metrics import METRICS, Measured
from reciprocity.results.counters import REBALANCED
from reciprocity.scenario.advice import notes

FREE: dict[str, Any] = {"change": False, "upkeep": 0}
LADDER = [1.0, 0.8, 0.5, 0.25, 0.0]


@pytest.mark.parametrize("satiation", LADDER)
@pytest.mark.parametrize("need", [0, 1])
def test_a_favor_beyond_need_is_worth_so_much_less(satiation: float, need: int) -> None:
    """Both of a pair ask beyond need in every round, and everybody helps: all payoffs are the same number."""
    model = played(
        pairs(20), {"a": {"cue": "none", "good": 1.0}}, ties=FREE, rounds=9, burn_in=3,
        favors={"need": need, "beyond": 1.0, "satiation": satiation},
    )  # fmt: skip
    truth = 3.0 * (need + satiation) - 1.0 * (need + 1)
    assert Measured(model.engine).payoff == pytest.approx(np.full(40, truth), rel=1e-12)
    table = run(model.scenario).rounds
    assert table["payoff"].to_numpy() == pytest.approx(np.full(9, 40 * truth), rel=1e-12)


@pytest.mark.parametrize("satiation", LADDER)
def test_each_further_favor_beyond_need_in_a_round_brings_less(satiation: float, tmp_path: Path) -> None:
    """A hub has helped each of its leaves once, speaks up to all of them in one review, and all make up for it."""
    leaves = 6
    rows = {"hub": {"patience": 0.5, "voice": 1.0, "event_choice": "none"}, "leaf": {"event_choice": "none"}}
    network = written(tmp_path, ["hub"] + ["leaf"] * leaves, ((0, leaf) for leaf in range(1, leaves + 1)))
    model = played(
        network, rows, favors={"need": 1, "satiation": satiation}, mechanisms={"voice": True}, rounds=1, burn_in=0,
        ties={"meet": 0, "loss": 0, "idle": None, "review": 1, "upkeep": 0, "outing": 0},
    )  # fmt: skip
    # The hub's own need has made it even with one leaf, which needs no second reminder.
    reminded = leaves - 1
    assert model.counts[0, :, REBALANCED].sum() == reminded
    worth = 3.0 * (1 + sum(satiation**q for q in range(1, reminded + 1)))
    assert Measured(model.engine).payoff[0] == pytest.approx(worth - leaves, rel=1e-12)


def test_with_nothing_gained_beyond_need_a_taker_has_no_more_than_its_needs_bring() -> None:
    """The bonus of greed is `benefit * satiation * greed * chance`, and none is left where satiation is 0."""
    greed, grants = 0.4, 0.7
    for satiation in (1.0, 0.5, 0.0):
        model = played(
            {"kind": "complete", "n": 200, "fields": 1}, {"a": {"cue": "none", "good": grants, "greed": greed}},
            favors={"need": 0.0, "cost": 0, "satiation": satiation}, ties=FREE, rounds=200, burn_in=0,
        )  # fmt: skip
        payoff = Measured(model.engine).payoff
        if satiation:
            agree(payoff, 3.0 * satiation * greed * grants, cap=0.01)
        else:
            assert (payoff == 0).all()


@settings(relaxed, max_examples=40)
@given(scenarios())
def test_satiation_changes_what_favors_bring_and_nothing_that_anybody_does(config: dict[str, Any]) -> None:
    every, none = ({"favors": {"spread": 0.0, "satiation": satiation}} for satiation in (1.0, 0.0))
    full, empty = (Model(plain_world(merged(config, keys))).run() for keys in (every, none))
    assert (full.counts == empty.counts).all()
    assert full.world.book.tobytes() == empty.world.book.tobytes()
    more, less = Measured(full.engine).payoff, Measured(empty.engine).payoff
    assert (np.isnan(more) | (less <= more + 1e-9)).all()


@settings(relaxed, max_examples=40)
@given(scenarios())
def test_demand_that_is_alike_for_all_is_that_of_strategies_who_are_equally_greedy(config: dict[str, Any]) -> None:
    alike = merged(config, {"favors": {"beyond": 0.3}})
    greedy = merged(config, {"favors": {"beyond": None}, "strategies": {name: {"greed": 0.3} for name in "abc"}})
    assert _acts(alike) == _acts(greedy)


def _acts(config: dict[str, Any]) -> dict[str, Any]:
    """The tables of a run without the ids, which name the scenario."""
    return {name: {c: v for c, v in table.items() if c != "run"} for name, table in tables(config).items()}


def test_with_demand_that_is_alike_takers_need_as_much_as_givers() -> None:
    demand = {}
    for beyond in (None, 0.1):
        model = Model(
            Scenario(network="watts_strogatz", rounds=200, population=FOUR, people="alike", **{"favors.beyond": beyond})
        ).run()
        rates = needs(model).mean(axis=0) / np.bincount(model.world.people["strategy"])
        demand[beyond] = dict(zip(model.strategy_names, rates, strict=True))
    assert demand[None]["lone_fighter"] == pytest.approx(0.7, abs=0.03)
    assert demand[None]["kennedy"] == pytest.approx(0.5, abs=0.03)
    assert list(demand[0.1].values()) == pytest.approx([0.6] * 4, abs=0.03)


def test_efficiency_counts_needs_beyond_need_at_the_whole_benefit() -> None:
    world = {"favors": PLAIN | {"need": 0, "beyond": 1.0, "satiation": 0.5}, "ties": FREE, "burn_in": 0}
    row = {"population": {"a": 1}, "strategies": {"a": {"cue": "none", "good": 1.0}}}
    model = Model(plain_world({"network": pairs(5), "rounds": 4} | row | world)).run()
    assert METRICS["efficiency"](Measured(model.engine)) == pytest.approx((0.5 * 3 - 1) / (3 - 1))


def test_satiation_without_anybody_who_gets_more_than_they_need_is_said_to_have_no_effect() -> None:
    quiet = {"population": {"ledger": 1}, "favors": {"satiation": 0.5}}
    assert "favors.satiation has no effect" in notes(plain_world(quiet))[0]
    assert notes(plain_world(merged(quiet, {"favors": {"beyond": 0.1}}))) == []
    assert notes(plain_world(quiet | {"mechanisms": {"voice": True}})) == []
    assert notes(plain_world(quiet | {"population": {"lone_fighter": 1}})) == []
