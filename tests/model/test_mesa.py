"""`reciprocity.Model` is a Mesa model: Mesa's own tools work on it."""

from __future__ import annotations

import gc
import math
import multiprocessing
import re
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mesa
import numpy as np
import pytest
from helpers.small_worlds import plain_world
from mesa.time import Schedule

from reciprocity import Model, Person, Scenario, run


def world(**changes) -> Scenario:
    return plain_world({"network": {"kind": "watts_strogatz", "n": 30, "k": 4}, "rounds": 20, "burn_in": 5} | changes)


def test_it_is_a_mesa_model_of_mesa_agents() -> None:
    model = Model(world())
    assert isinstance(model, mesa.Model)
    assert all(isinstance(person, mesa.Agent) for person in model.agents)
    assert [person.number for person in model.agents] == list(range(30))
    assert model.scenario == world(), "the scenario is ours, not the one Mesa makes up"
    assert model.agent_types == [Person]


def test_classes_of_the_users_own_are_agent_types() -> None:
    class Mine(Person):
        strategy = "ledger"

    model = Model(world(), agents=[Mine])
    assert set(model.agent_types) == {Person, Mine}
    assert {person.strategy_name for person in model.agents_by_type[Mine]} == {"ledger"}


def test_agent_sets_select_aggregate_get_and_do() -> None:
    model = Model(world()).run()
    people = model.world.people
    assert model.agents.get("degree") == people["degree"].tolist()
    assert model.agents.get(["given", "received"]) == [[p["given"], p["received"]] for p in people]
    assert model.agents.agg("given", sum) == model.counts[:, :, 4].sum()
    helped = model.agents.select(lambda person: person.granted > 0)
    assert len(helped) == (people["granted"] > 0).sum()
    by_strategy = model.agents.groupby("strategy_name").agg("given", sum)
    assert [by_strategy[name] for name in model.strategy_names] == model.counts[:, :, 4].sum(axis=0).tolist()
    seen: list[int] = []
    model.agents.do(lambda person: seen.append(person.number))
    model.agents.shuffle_do(lambda person: seen.append(person.number))
    assert sorted(seen) == sorted(2 * list(range(30)))


def test_agents_show_the_state_as_it_is_now() -> None:
    model = Model(world())
    person = model.agents[0]
    before = person.asked
    model.run()
    assert person.asked == model.world.people[0]["asked"] > before
    assert [contact.number for contact in person.contacts] == sorted(model.world.other[model.slots(0)])
    for contact in person.contacts:
        assert person in contact.contacts
        assert person.book(contact).since == contact.book(person).since


def test_the_collector_is_filled_by_step() -> None:
    model = Model(world())
    for _ in range(6):
        model.step()
    shown = model.datacollector.get_model_vars_dataframe()
    assert list(shown) == ["grant_rate", "mean_degree", "favors", "seed"]
    assert shown["favors"].tolist() == model.counts[:, :, 4].sum(axis=1).tolist()
    assert shown["grant_rate"].between(0, 1).all()


def test_a_collector_of_ones_own() -> None:
    model = Model(world())
    model.datacollector = mesa.DataCollector(
        {"refused": lambda m: int(m.counts[-1, :, 1].sum())},
        {"given": "given", "strategy": "strategy_name"},
    )
    model.step()
    model.step()
    agents = model.datacollector.get_agent_vars_dataframe()
    assert len(agents) == 2 * 30
    assert agents.groupby(level="Step")["given"].sum().tolist() == model.counts[:, :, 4].sum(axis=1).cumsum().tolist()
    assert (
        model.datacollector.get_model_vars_dataframe()["refused"].tolist() == model.counts[:, :, 1].sum(axis=1).tolist()
    )


batch_run = getattr(mesa, "batch_run", None)  # Mesa 4 has none
batched = pytest.mark.skipif(batch_run is None, reason="this Mesa has no batch_run")


@pytest.fixture
def start_method() -> Iterator[None]:
    """Put back what batch_run sets for the whole process."""
    before = multiprocessing.get_start_method(allow_none=True)
    yield
    multiprocessing.set_start_method(before, force=True)


@batched
def test_batch_run_varies_keys_and_seeds(start_method: None) -> None:
    keys = {"favors.need": [0.2, 0.8], "network.n": 30, "rounds": 10, "burn_in": 2}
    rows = batch_run(Model, keys, rng=[1, 2], display_progress=False)
    assert [(row["favors.need"], row["rng"]) for row in rows] == [(0.2, 1), (0.8, 1), (0.2, 2), (0.8, 2)]
    assert all(row["Step"] == 10 for row in rows), "it stops after the scenario's rounds"
    for row in rows:
        keys["favors.need"] = row["favors.need"]
        alone = Model(rng=row["rng"], **keys).run()
        assert row["favors"] == alone.counts[-1, :, 4].sum()
    assert len({row["favors"] for row in rows}) > 1


@batched
def test_batch_run_of_another_network(start_method: None) -> None:
    rows = batch_run(
        Model,
        {"network": [{"kind": "ring", "n": 20, "k": 2}, {"kind": "complete", "n": 6}], "rounds": 3, "burn_in": 0},
        display_progress=False,
        data_collection_period=1,
    )
    assert len(rows) == 6
    assert all(0 <= row["grant_rate"] <= 1 or math.isnan(row["grant_rate"]) for row in rows)


SMALL = {"network": [{"kind": "ring", "n": 20}], "rounds": 30, "burn_in": 5}


@batched
@pytest.mark.filterwarnings("ignore:The `iterations`:DeprecationWarning")
@pytest.mark.parametrize("asked", [{"iterations": 3}, {"rng": [None] * 3}])
def test_batch_run_without_seeds_gives_runs_that_differ_and_says_how_to_repeat_them(start_method, asked) -> None:
    rows = batch_run(Model, SMALL, display_progress=False, **asked)
    assert len({row["seed"] for row in rows}) == 3
    assert len({(row["grant_rate"], row["favors"]) for row in rows}) > 1
    for row in rows:
        again = Model(network=SMALL["network"][0], rounds=30, burn_in=5, seed=row["seed"]).run()
        assert row["favors"] == again.counts[-1, :, 4].sum()


@batched
def test_batch_run_with_seeds_among_the_keys_keeps_them_and_drops_rng_there(start_method: None) -> None:
    rows = batch_run(Model, SMALL | {"seed": [4, 5], "rng": 9}, display_progress=False)
    assert [(row["seed"], row["rng"]) for row in rows] == [(4, None), (5, None)], "Mesa puts its own rng in its place"


def test_seeds_may_be_numpys_and_nothing_else_changes_a_plain_model() -> None:
    keys = {"rounds": 5}
    assert Model(keys, rng=np.int64(7)).scenario.seed == Model(keys, seed=np.int64(7)).scenario.seed == 7
    assert Model(keys).scenario.seed == Model(Scenario(rounds=5)).scenario.seed == 1
    assert Model(keys, rng=None).scenario.seed != Model(keys, rng=None).scenario.seed
    assert Model(keys, rng=None, seed=3).scenario.seed == 3


def test_the_seed_of_mesas_tools_is_the_scenarios() -> None:
    assert Model(rng=7, rounds=5, burn_in=0).scenario.seed == 7
    one, other = Model(world(), rng=7), Model(world(seed=7))
    assert np.array_equal(one.run().counts, other.run().counts)
    assert one.random.random() == other.random.random(), "and of what a user draws from Mesa's generator"


def test_drawing_from_mesas_generators_changes_no_run() -> None:
    one, other = Model(world()), Model(world())
    for _ in range(20):
        one.step()
        one.random.random()
        one.rng.random()
        one.agents.shuffle_do(lambda person: None)
    assert np.array_equal(one.counts, other.run().counts)


def test_events_scheduled_with_mesa_happen_in_their_round() -> None:
    model, seen = Model(world()), []

    def event() -> None:
        seen.append((model.steps, model.time))

    model.schedule_event(event, at=3)
    model.schedule_event(event, after=4.5)
    model.run(10)
    assert seen == [(3, 3), (4, 4.5)]
    recurring = model.schedule_recurring(event, Schedule(interval=4))
    model.run()
    recurring.stop()
    assert [steps for steps, _ in seen[2:]] == [14, 18]
    assert np.array_equal(model.counts, Model(world()).run().counts), "looking on changes nothing"


def test_an_event_may_change_the_state() -> None:
    model = Model(world(population={"always_give": 1}, favors={"slip": 0}))

    def turn() -> None:
        model.world.traits["certain"] = 0

    model.schedule_event(turn, at=10)
    model.run()
    given = model.counts[:, :, 4].sum(axis=1)
    assert given[:10].min() > 0
    assert given[10:].max() == 0


def test_mesas_ways_to_advance_time_play_rounds() -> None:
    model = Model(world())
    model.run(3)
    model.run_for(2)
    model.run_until(8)
    model.step()
    model.run(1)
    assert (model.steps, model.time) == (10, 10)
    model.run_model()
    assert model.steps == 20, "until `running` ends with the scenario's rounds"
    assert np.array_equal(model.counts, Model(world()).run().counts)


def test_more_rounds_than_the_scenario_has() -> None:
    longer = Model(world()).run(50)
    assert longer.steps == 50
    assert np.array_equal(longer.counts, Model(world(rounds=50)).run().counts)


@pytest.mark.parametrize("look", [False, True])
def test_models_are_forgotten(look: bool) -> None:
    def used() -> weakref.ref[Model]:
        model = Model(world()).run(5)
        model.step()
        if look:
            model.agents.do(lambda person: person.contacts)
        return weakref.ref(model)

    kept = [used() for _ in range(3)]
    gc.collect()
    assert [model() for model in kept] == [None] * 3


def test_payoff_of_a_person_is_that_of_the_tables() -> None:
    model = Model(world())
    assert math.isnan(model.person(0).payoff), "nothing is measured yet"
    for _ in range(12):
        model.step()
    shorter = run(world(rounds=12)).people["payoff"]
    assert model.agents.get("payoff") == shorter.tolist()
    model.run()
    assert model.agents.get("payoff") == run(world()).people["payoff"].tolist()
    assert [person.name for person in model.agents] == run(world()).people["name"].tolist()


def test_the_page_on_python_says_what_works(start_method: None) -> None:
    text = (Path(__file__).parents[2] / "docs" / "python.md").read_text(encoding="utf-8")
    said: dict[str, Any] = {}
    exec("\n".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)), said)
    assert said["model"].result().runs.equals(said["one"].runs)
    assert len(said["many"].runs) == 12 and len(said["by_strategy"]) == 3
    assert len(said.get("rows", range(4))) == 4
