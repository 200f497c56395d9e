"""One way to say what a scenario is: dotted keys and names of config groups, in everything that takes keys."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from reciprocity import InputError, Model, Person, Scenario, compare, run, sweep
from reciprocity.running.grid import grid
from reciprocity.scenario.dotted_keys import dotted, nested, put
from reciprocity.scenario.keys import keys_of

SAID: dict[str, Any] = {
    "network": "small_world",
    "network.n": 20,
    "network.k": 4,
    "ties": "fixed",
    "ties.upkeep": 0.05,
    "favors.need": 0.7,
    "rounds": 9,
    "intervention.round": 5,
    "intervention.leave.ledger": 1,
    "intervention.set.favors.benefit": 4.0,
}


def as_it_should_be(scenario: Scenario) -> None:
    assert (scenario.network.kind, scenario.network.n, scenario.network.p) == ("watts_strogatz", 20, 0.1)  # type: ignore[union-attr]
    assert (scenario.ties.change, scenario.ties.upkeep, scenario.ties.loss) == (False, 0.05, 0.002)
    assert (scenario.favors.need, scenario.favors.cost, scenario.rounds, scenario.burn_in) == (0.7, 1.0, 9, 3)
    assert scenario.intervention is not None
    (one,) = scenario.intervention
    assert (one.round, one.leave, one.set) == (5, {"ledger": 1}, {"favors.benefit": 4.0})


def test_everything_takes_keys_alike() -> None:
    as_it_should_be(Scenario(**SAID))
    as_it_should_be(Scenario(SAID))
    as_it_should_be(Scenario(Scenario(), **SAID))
    as_it_should_be(Scenario.of(SAID))
    as_it_should_be(Model(**SAID).scenario)
    as_it_should_be(Model(SAID).scenario)
    as_it_should_be(Model(Scenario(), **SAID).scenario)
    one, other = run(**SAID), run(SAID)
    assert one.scenario is not None
    as_it_should_be(one.scenario)
    payoff = one.runs["payoff"][0]
    assert other.runs["payoff"][0] == payoff
    assert sweep(SAID, workers=1).runs["payoff"].tolist() == [payoff]
    assert sweep(workers=1, **SAID).runs["payoff"].tolist() == [payoff]
    compared = compare({}, SAID, seeds=1, workers=1)
    assert compared.runs.set_index("world")["payoff"]["b"] == payoff


def test_single_keys_are_laid_over_what_is_swept() -> None:
    swept = sweep(SAID, {"ties": "fixed,changing", "favors.need": [0.2, 0.7]}, workers=1)
    alone = run(SAID | {"ties": "changing"}).runs["payoff"][0]
    assert swept.runs.query("ties == 'changing' and `favors.need` == 0.7")["payoff"].tolist() == [alone]


def test_an_intervention_is_named_by_its_place_and_nothing_else_of_it_changes() -> None:
    two = Scenario(
        intervention=[
            {"round": 150, "leave": {"ledger": 1}, "set": {"favors.need": 0.1}},
            {"round": 200, "leave": {"ledger": 2}},
        ]
    )
    moved = Model(two, **{"intervention.1.round": 250, "intervention.0.set.favors.need": 0.4}).scenario.intervention
    assert moved is not None
    assert [(one.round, one.leave, one.set) for one in moved] == [
        (150, {"ledger": 1}, {"favors.need": 0.4}),
        (250, {"ledger": 2}, {}),
    ]
    single = Scenario(intervention={"round": 150, "leave": {"ledger": 1}})
    for key in ("intervention.round", "intervention.0.round"):
        (one,) = Model(single, **{key: 250}).scenario.intervention or ()
        assert (one.round, one.leave) == (250, {"ledger": 1})


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ({"favors.ned": 1}, r"^favors\.ned: unknown key; did you mean need\?$"),
        ({"rounds.x": 1}, r"^rounds\.x: rounds has no keys of its own$"),
        ({"favors.need.x.y": 1}, r"^favors\.need\.x\.y: favors\.need has no keys of its own$"),
        ({"focal.x": 1}, r"^focal\.x: focal has no keys of its own$"),
        ({"favours.need": 1}, r"^favours: unknown key; did you mean favors\?$"),
        ({"favors..need": 1}, r"^favors\.\.need: a part of the key is empty"),
        ({"ties": "fixd"}, r"^ties=fixd: no such ties; did you mean fixed\?$"),
        ({"ties": "fixed ties"}, r"^ties: expected its keys, or the name of a file in .* \(given: 'fixed ties'\)$"),
        ({"network.kind": "rng"}, r"^network\.kind: unknown kind rng; did you mean ring\?$"),
        ({"intervention.3.round": 9}, r"^intervention\.3\.round: there are 1; write intervention\.0\.KEY"),
        ({"intervention.0.set.favors.need.x": 9}, r"^intervention\.set\.favors\.need: .*valid number"),
        ({"intervention.leave_person.0": 9}, r"^intervention\.leave_person\.0: .* is a list without keys of its own;"),
        ({3: 4}, r"^3: a key is a text like"),
        ({"focal": "", "focal_share": 0.3}, r"^focal \(''\): unknown strategy"),
        ({"focal": "ledger ", "focal_share": 0.3}, r"^focal \(ledger \): unknown strategy; did you mean ledger\?$"),
        ({"population": {"mine": 1}}, r'needs a row: strategies=\{"mine": \{\}\}'),
    ],
)
def test_what_is_wrong_is_one_line_with_the_whole_key(keys: dict[Any, Any], says: str) -> None:
    base = {"intervention": [{"round": 150, "leave": {"ledger": 1}, "leave_person": [1]}]}
    for take in (lambda said: Scenario.of(said), lambda said: Model(said), lambda said: sweep(said, workers=1)):
        with pytest.raises(InputError, match=says) as raised:
            take(base | keys)
        assert "\n" not in str(raised.value)


def test_another_kind_of_network_keeps_the_keys_that_both_have() -> None:
    network = Scenario(**{"network.kind": "ring", "network.n": 30}).network
    assert (network.kind, network.n, network.k) == ("ring", 30, 8)  # type: ignore[union-attr]
    swept = grid({"network.kind": ["ring", "complete"]}, lambda groups: {"network": network.model_dump()}, 1)
    assert [swept.scenario(k).network.n for k in (0, 1)] == [30, 30]  # type: ignore[union-attr]


def test_what_is_set_twice_and_what_was_there() -> None:
    kept = {"a": {"b": 1}, "intervention": None, "d.e": 2}
    assert put(kept, "a.b", 3) == {"a": {"b": 3}, "intervention": None, "d.e": 2}
    assert put(kept, "intervention.set.y", 3)["intervention"] == {"set": {"y": 3}}
    assert put(kept, "d.e", 3) == {"a": {"b": 1}, "intervention": None, "d.e": 3}
    assert nested({"a.b": 1, "a": {"b": 2, "c": 3}}) == {"a": {"b": 1, "c": 3}}, "single keys lie over whole nodes"
    assert dotted({"a": {"b": {"c": 1}}, "d": {}}) == {"a.b.c": 1, "d": {}}


def test_rows_of_strategies_that_nobody_plays_any_more_are_no_mistake() -> None:
    own = Scenario(population={"mine": 1}, strategies={"mine": {"good": 0.5}})
    assert set(Model(own, population={"grim": 1}).scenario.strategies) == {"grim"}
    with pytest.raises(InputError, match=r"strategies\.mine: nobody plays it"):
        Model(population={"grim": 1}, strategies={"mine": {}})


# Burn-in follows the rounds where nobody says.


@pytest.mark.parametrize(("rounds", "burn_in"), [(300, 100), (50, 16), (2, 0), (1, 0), (1000, 333)])
def test_without_a_burn_in_of_ones_own_it_is_a_third_of_the_rounds(rounds: int, burn_in: int) -> None:
    assert Scenario(rounds=rounds).burn_in == burn_in
    assert Scenario.of({"rounds": rounds, "burn_in": None}).burn_in == burn_in
    assert Model(Scenario(), rounds=rounds).scenario.burn_in == burn_in
    said = Scenario(rounds=2000, burn_in=7)
    assert Model(said, rounds=max(rounds, 8)).scenario.burn_in == 7


def test_a_burn_in_of_ones_own_stays_and_may_be_too_long() -> None:
    with pytest.raises(InputError, match=r"^burn_in: must be below rounds \(50\).*null takes a third"):
        Model(Scenario(burn_in=100), rounds=50)


def test_each_point_of_a_sweep_has_its_own_and_is_played_again_from_the_folder(tmp_path: Any) -> None:
    from reciprocity.analysis import burn_in
    from reciprocity.running.replay import scenario_of

    small = {"network": {"kind": "ring", "n": 12, "k": 2}}
    swept = sweep(small, {"rounds": [12, 30]}, results=tmp_path / "r", workers=1)
    for run_id, rounds, early in zip(swept.runs["run"], (12, 30), (4, 10), strict=True):
        scenario, _ = scenario_of(tmp_path / "r", run_id)
        assert (scenario.rounds, scenario.burn_in) == (rounds, early)
        assert swept.runs.set_index("run")["payoff"][run_id] == run(small, rounds=rounds).runs["payoff"][0]
        assert burn_in({"rounds": 12, "burn_in": None}, {"rounds": rounds}) == early
    fixed = grid({"rounds": [12, 30]}, lambda groups: small | {"burn_in": 4}, 1)
    assert fixed.digest() != grid({"rounds": [12, 30]}, lambda groups: dict(small), 1).digest()
    assert grid({"rounds": [12, 30]}, lambda groups: dict(small), 1).lengths() == (
        "12 to 30 rounds, the first 4 to 10 not measured"
    )


def test_keys_of_a_scenario_leave_out_what_it_was_not_given() -> None:
    assert "burn_in" not in keys_of(Scenario(rounds=60))
    assert keys_of(Scenario(rounds=60, burn_in=20))["burn_in"] == 20


# Classes whose strategy has no row.


class Mine(Person):
    strategy = "mine"

    def grant(self, asker: Person) -> bool:
        return True


def test_a_class_needs_no_row() -> None:
    world: dict[str, Any] = {"network": {"kind": "ring", "n": 12, "k": 2}, "rounds": 9, "population": {"mine": 1}}
    world["favors"] = {"specialized": 0, "slip": 0.3}
    rows = {"mine": {"good": 1.0}}
    plain = run(world, strategies=rows).runs["grant_rate"][0]
    assert run(world, agents=[Mine]).runs["grant_rate"][0] == plain
    assert sweep(world, agents=[Mine], workers=1).runs["grant_rate"].tolist() == [plain]
    surer = run(world, strategies=rows, **{"favors.slip": 0}).runs["grant_rate"][0]
    assert surer > plain
    both = compare(world, {"favors.slip": 0}, seeds=1, workers=1, agents=[Mine]).runs
    assert both.set_index("world")["grant_rate"].to_dict() == {"a": plain, "b": surer}


def test_numpy_numbers_are_numbers() -> None:
    scenario = Scenario(rounds=np.int64(30), **{"favors.need": np.float64(0.5), "network.n": np.int32(20)})
    assert (scenario.rounds, scenario.favors.need, scenario.network.n) == (30, 0.5, 20)  # type: ignore[union-attr]
    assert "numpy" not in str(scenario.model_dump())


def test_a_key_that_another_kind_has_is_said_to_be_one() -> None:
    with pytest.raises(InputError, match=r"^network\.p: unknown key; .*; network=ring takes that kind with its own"):
        Scenario(network={"kind": "ring", "n": 20, "p": 0.1})
    with pytest.raises(InputError, match=r"^network\.nn: unknown key; did you mean n\?$"):
        Scenario(network={"kind": "ring", "nn": 20})
