"""People who look for somebody find them; whoever pokes in the fog finds anybody."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reciprocity import InputError, Model, Person, Scenario, run, sweep

NETWORK = {"kind": "watts_strogatz", "n": 120, "k": 6, "fields": 4, "circle_size": 30}


def world(**changes: Any) -> Scenario:
    base = {
        "network": NETWORK,
        "population": {"goal_seeker": 1},
        "mechanisms": {"goals": True},
        "rounds": 80,
        "burn_in": 20,
    }
    return Scenario.of(base | changes)


def new_ties(model: Model) -> list[tuple[Person, Person]]:
    return [(p, c) for p in model.agents for c in p.contacts if p.book(c).since > 0]


def test_who_has_a_goal_ties_with_those_who_fit_and_nobody_else() -> None:
    model = Model(world(goals={"seek": ["field 2"]})).run()
    assert {c.field for _, c in new_ties(model)} == {"field 2"}, "both sides look, so only these tie"


def test_the_switch_shows_in_its_metrics() -> None:
    on, off = run(world()).runs.iloc[0], run(world(mechanisms={})).runs.iloc[0]
    aimless = run(world(strategies={"goal_seeker": {"goal": 0}})).runs.iloc[0]
    assert on["fitting"] > 1.3 * aimless["fitting"] > 0
    assert on["declined"] > 0.02
    assert np.isnan(off["fitting"])
    assert off["declined"] == 0


def test_who_pokes_in_the_fog_declines_nobody() -> None:
    mixed = run(world(population={"goal_seeker": 1, "fog": 1})).rounds
    declined = mixed.groupby("strategy")["declined"].sum()
    assert declined["fog"] == 0
    assert declined["goal_seeker"] > 0


@pytest.mark.parametrize("fields", [1, 2])
def test_one_looks_for_as_many_fields_as_stated_but_not_for_ones_own(fields: int) -> None:
    world_ = Model(world(goals={"fields": fields})).world
    wants = (world_.more["wants"][:, None] >> np.arange(64, dtype=np.uint64)) & np.uint64(1)
    assert (wants.sum(axis=1) == fields).all()
    assert not wants[np.arange(len(wants)), world_.field].any()
    assert (wants[:, :4].sum(axis=0) > 0.15 * fields * len(wants)).all(), "every field is looked for"
    assert (Model(world(goals={"fields": 64})).world.more["wants"] != 0).all()


def test_a_circle_that_is_looked_for_is_where_new_contacts_are() -> None:
    model = Model(world(goals={"fields": 3, "circles": ["circle 1", "circle 3"]})).run()
    assert {c.circle for _, c in new_ties(model)} == {"circle 1", "circle 3"}


@pytest.mark.parametrize("focus, share", [(1, 1.0), (0, 0.25), (0.5, 0.625)])
def test_needs_are_for_the_field_one_looks_for(focus: float, share: float) -> None:
    asked = []

    class Needy(Person):
        strategy = "goal_seeker"

        def ask(self, field: str | None) -> None:
            asked.append(field)

    favors = {"specialized": 1, "need": 1}
    Model(world(goals={"seek": ["field 2"], "focus": focus}, favors=favors, rounds=21), agents=[Needy]).run()
    assert np.mean([field == "field 2" for field in asked]) == pytest.approx(share, abs=0.03)


def test_a_class_is_asked_only_about_those_who_fit_and_declines_are_counted_once() -> None:
    asked = []

    class Watched(Person):
        strategy = "goal_seeker"

        def accept(self, stranger: Person) -> None:
            asked.append(stranger.field)

    scenario = world(goals={"seek": ["field 2"]}, mechanisms={"goals": True, "weaving": True})
    watched, plain = Model(scenario, agents=[Watched]).run(), Model(scenario).run()
    assert set(asked) == {"field 2"}
    assert np.array_equal(watched.counts, plain.counts)


BAD = {
    "goals.seek: there is no field field 9; did you mean field": {"goals": {"seek": ["field 9"]}},
    "goals.circles: nobody is in a circle circle 7; did you mean circle": {"goals": {"circles": ["circle 7"]}},
    "mechanisms.goals: people can look for one of 64 fields at most": {"network": NETWORK | {"fields": 65}},
    "goals.seek: ": {"goals": {"seek": []}},
}


@pytest.mark.parametrize("line", BAD)
def test_goals_that_make_no_sense_are_one_line(line: str) -> None:
    with pytest.raises(InputError) as raised:
        Model(world(**BAD[line]))
    assert str(raised.value).startswith(line)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("line", BAD)
def test_a_sweep_says_so_before_it_makes_a_folder(line: str, tmp_path: Path) -> None:
    scenario = {"network": NETWORK, "population": {"goal_seeker": 1}, "mechanisms": {"goals": True}} | BAD[line]
    with pytest.raises(InputError) as raised:
        sweep(scenario, replicates=2, results=tmp_path / "results")
    assert str(raised.value).startswith(line)
    assert not list(tmp_path.iterdir())
