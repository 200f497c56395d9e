"""Events of circles: who comes, what it costs, whom one meets there (docs/model.md, 6.14)."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import plain_world

from reciprocity import InputError, Model, Person, Scenario, run
from reciprocity.metrics import Measured, measure
from reciprocity.results.counters import ATTENDED, FORMED, OUTINGS
from reciprocity.scenario.advice import notes

OUT = {"change": True, "meet": 1, "closure": 0, "loss": 0, "idle": None}
ALWAYS = {"chance": 1, "room": None}
NOBODY = {"kind": "erdos_renyi", "n": 60, "mean_degree": 0, "circle_size": 20}


def world(**changes: Any) -> Scenario:
    base = {
        "network": NOBODY,
        "population": {"always_give": 1},
        "mechanisms": {"events": True},
        "ties": OUT,
        "events": ALWAYS,
        "rounds": 10,
        "burn_in": 0,
    }
    return plain_world(base | changes)


def lively(**changes: Any) -> Scenario:
    """Everything that has to do with where people meet, at once, and all kinds of people."""
    everything = dict.fromkeys(("events", "goals", "circles", "bonds", "weaving"), True)
    base = {
        "network": {"kind": "watts_strogatz", "n": 60, "k": 6, "circle_size": 15},
        "population": {"strategic": 1, "goal_seeker": 1, "fog": 1, "lone_fighter": 1},
        "strategies": {"strategic": {"event_choice": "learned"}},
        "mechanisms": everything,
        "events": {"team": 0.3, "talks": 5, "chance": 0.8, "room": 9},
        "circles": {"openness": "open"},
        "ties": {"meet": 0.6, "idle": 8},
        "time": {"budget": 4},
        "rounds": 40,
    }
    return world(**base | changes)


def test_the_switch_shows_in_its_metric() -> None:
    default = {"kind": "watts_strogatz", "n": 100}
    on, off = (run(world(network=default, ties={}, events={}, mechanisms={"events": e})).runs.iloc[0] for e in (1, 0))
    assert 0.03 < on["attended"] < 0.15
    assert off["attended"] == 0


def test_everybody_who_goes_out_comes_talks_and_pays() -> None:
    model = Model(world(events=ALWAYS | {"fee": 0.25})).run()
    assert (model.counts[:, 0, ATTENDED] == 60).all()
    assert (model.world.streams[4] == -2.5).all(), "ten events at a quarter"
    assert measure(Measured(model.engine))["attended"] == 1
    assert model.counts[0, 0, FORMED] >= 60, "who knows nobody comes to know somebody in the first talk"
    cost = run(world(events=ALWAYS | {"fee": 0.25})).rounds
    assert cost["events"].to_numpy() == pytest.approx(-15.0)


@pytest.mark.parametrize("room", [2, 7])
def test_no_more_come_than_there_is_room_for(room: int) -> None:
    model = Model(world(events={"chance": 1, "room": room}, strategies={"always_give": {"event_choice": "fit"}})).run()
    assert (model.counts[:, 0, ATTENDED] == 3 * room).all(), "three circles, and everybody would come"
    assert (model.counts[:, 0, OUTINGS] == 3 * room).all(), "who finds no room stays at home and pays nothing"


def test_no_event_no_outing() -> None:
    assert Model(world(events={"chance": 0})).run().counts[:, 0, [OUTINGS, FORMED]].sum() == 0


def test_whose_choice_is_fit_stays_among_their_own() -> None:
    for choice, apart in (("fit", True), ("random", False)):
        model = Model(world(strategies={"always_give": {"event_choice": choice}})).run()
        assert apart == all(p.circle == c.circle for p in model.agents for c in p.contacts)


def test_goals_lead_to_the_events_where_those_are_whom_one_looks_for() -> None:
    seeking = world(
        population={"goal_seeker": 1},
        mechanisms={"events": True, "goals": True},
        goals={"seek": ["field 1"], "circles": ["circle 2"]},
        rounds=3,
    )
    model = Model(seeking)
    for _ in range(3):
        model.step()
        assert (model.world.event == 1).all()


def at_circle_b(choice: str, folder: Path) -> float:
    """Of the events that half of the people go to, the share held by circle B, where alone those are whom all seek."""
    people = [f"{i},seeker,law,A" for i in range(15)] + [f"{i},host,tax,B" for i in range(15, 30)]
    (folder / "people.csv").write_text("\n".join(["person,strategy,field,circle", *people]))
    (folder / "ties.csv").write_text("source,target\n0,1\n")
    hosts = {"outreach": 0.5, "event_choice": "fit"}
    model = Model(
        world(
            network={"kind": "file", "path": str(folder / "ties.csv"), "people": str(folder / "people.csv")},
            population={"seeker": 1, "host": 1},
            strategies={"seeker": {"event_choice": choice, "goal": 1}, "host": hosts},
            mechanisms={"events": True, "goals": True},
            goals={"seek": ["tax"]},
            ties=OUT | {"loss": 0.5},
            rounds=80,
        )
    )
    seen = []
    for _ in range(80):
        model.step()
        seen.append(model.world.event[:15].copy())
    events = np.array(seen[30:])
    return float(np.mean(events[events >= 0] == 1))


def test_who_learns_goes_where_it_was_worth_it(tmp_path: Path) -> None:
    assert at_circle_b("random", tmp_path) == pytest.approx(0.5, abs=0.05)
    assert at_circle_b("learned", tmp_path) > 0.85


def test_a_team_comes_along_as_far_as_there_is_room() -> None:
    network = {"kind": "complete", "n": 8}
    alone = {"strategies": {"fog": {"outreach": 0}, "always_give": {"event_choice": "none"}}}
    for room, come in ((None, 8), (5, 5)):
        model = Model(world(network=network, events={"chance": 1, "team": 1, "room": room}, rounds=1)).run()
        assert model.counts[0, 0, ATTENDED] == come
    nobody = Model(world(network=network, events={"chance": 1, "team": 1}, population={"fog": 1}, **alone)).run()
    assert nobody.counts[:, :, ATTENDED].sum() == 0, "somebody has to begin"


def test_politeness_leaves_time_for_more_talks() -> None:
    goals = {"population": {"goal_seeker": 1}, "goals": {"seek": ["field 1"]}}
    one_event = {"mechanisms": {"events": True, "goals": True}, "rounds": 1, **goals}
    short, long = (
        Model(world(events=ALWAYS | {"talks": 2, "parting": leave}, **one_event)).run().counts for leave in (1, 0.1)
    )
    assert long[0, 0, ATTENDED] == short[0, 0, ATTENDED]
    assert long[0, 0, FORMED] > 1.5 * short[0, 0, FORMED] > 0


def test_a_class_that_decides_as_its_row_gives_the_same_run() -> None:
    asked = []

    class Watched(Person):
        strategy = "strategic"

        def accept(self, stranger: Person) -> None:
            asked.append((self.number, stranger.number))

    watched, plain = Model(lively(), agents=[Watched]).run(), Model(lively()).run()
    assert len(asked) > 100
    assert np.array_equal(watched.counts, plain.counts)
    for name in ("streams", "more", "hours", "event", "accused", "liking", "circle", "book", "other"):
        assert np.array_equal(getattr(watched.world, name), getattr(plain.world, name)), name


def test_rounds_at_once_equal_rounds_one_by_one() -> None:
    at_once, one_by_one = Model(lively()).run(), Model(lively())
    for _ in range(40):
        one_by_one.step()
    assert np.array_equal(at_once.counts, one_by_one.counts)
    assert np.array_equal(at_once.world.liking, one_by_one.world.liking)


def test_an_event_without_room_is_one_line() -> None:
    with pytest.raises(InputError, match=r"^events.room: .*2 \(given: 1\)$"):
        world(events={"room": 1})
    with pytest.raises(InputError, match=r"^mechanisms.circles: .*mechanisms.events=true"):
        world(mechanisms={"circles": True})


def test_events_nobody_can_go_to_are_said() -> None:
    assert any("mechanisms.events" in note for note in notes(world(ties={"change": False})))
    assert not any("mechanisms.events" in note for note in notes(world()))
