"""What must make no difference where mechanisms are concerned: one that is on, but of which nobody makes use."""

from typing import Any

import numpy as np
import pytest
from helpers.random_scenarios import relaxed, scenarios
from helpers.whole_runs import merged, needs, outings, plain
from hypothesis import given, settings
from truths.test_properties_chance import everybody as all_different
from truths.test_properties_chance import watched

from reciprocity import Model, Scenario, run
from reciprocity.scenario.nodes import Mechanisms

few = settings(relaxed, max_examples=40)
Config = dict[str, Any]


def everybody(config: Config, **traits: Any) -> Config:
    """Changes that give these traits to all."""
    return {"strategies": dict.fromkeys(config["strategies"], traits)}


def without(config: Config, trait: str, *values: str, instead: str) -> Config:
    """Changes after which nobody's trait has one of these values."""
    rows = config["strategies"]
    return {"strategies": {name: {trait: instead} for name, row in rows.items() if row[trait] in values}}


def off(config: Config, *mechanisms: str) -> Config:
    return merged(config, {"mechanisms": dict.fromkeys(mechanisms, False)})


def on(config: Config, *mechanisms: str) -> Config:
    return merged(config, {"mechanisms": dict.fromkeys(mechanisms, True)})


def assert_alike(one: Config, other: Config) -> None:
    """Both play the same, in all columns that both have."""
    a, b = (run(Scenario.of(config)).columns for config in (one, other))
    for table in ("rounds", "people", "survival", "network"):
        for column in a[table].keys() & b[table].keys():
            assert plain(a[table][column]) == plain(b[table][column]), (table, column)


IDLE: dict[str, Any] = {
    "obliging": lambda config: everybody(config, oblige=0),
    "tasks": lambda config: merged(everybody(config, invest=0), {"tasks": {"cost": 0}}),
    "projects": lambda _: {"projects": {"chance": 0}},
    "bonds": lambda _: {"bonds": {"growth": 0, "friend": 0.5}},
    # Who chooses events by who is there, or learns which are worth it, has the goal in mind even so.
    "goals": lambda config: merged(
        merged(everybody(config, goal=0), without(config, "event_choice", "fit", "learned", instead="random")),
        {"goals": {"focus": 0}},
    ),
    # Who asks the fit, or refers, would need to know who can do what.
    "knowledge": lambda config: merged(
        merged(everybody(config, share_knowledge=0), without(config, "ask", "fit", instead="trusted")),
        {"knowledge": {"start": 0, "discovery": 0}, "mechanisms": {"referral": False}},
    ),
    # However much people talk, where nobody listens: the cues that read opinions are not there.
    "gossip": lambda config: merged(
        without(config, "cue", "reputation", "standing", instead="last_move"),
        {"mechanisms": {"bonds": False}, "time": {"budget": None}, "ties": {"choice": 0}},
    ),
    "events": lambda _: {"ties": {"meet": 0}, "mechanisms": {"circles": False}},
}  # fmt: skip


@pytest.mark.parametrize("mechanism", IDLE)
@few
@given(scenarios())
def test_a_mechanism_of_which_nobody_makes_use_changes_nothing(mechanism: str, config: Config) -> None:
    idle = merged(config, IDLE[mechanism](config))
    assert_alike(on(idle, mechanism), off(idle, mechanism))


@few
@given(scenarios())
def test_circles_that_are_open_and_expel_nobody_are_no_circles(config: Config) -> None:
    idle = merged(config, {"circles": {"openness": "open", "min_trust": 0}, "ties": {"review": 0}})
    assert_alike(on(idle, "events", "circles"), off(on(idle, "events"), "circles"))


@few
@given(scenarios())
def test_more_hours_than_anybody_needs_are_no_limit(config: Config) -> None:
    assert_alike(merged(config, {"time": {"budget": 1e6}}), merged(config, {"time": {"budget": None}}))


@few
@given(scenarios())
def test_what_is_off_has_no_numbers(config: Config) -> None:
    """The nodes of mechanisms that are off, and traits that only they read, make no difference."""
    unused = {"oblige": "obliging", "share_knowledge": "knowledge", "goal": "goals"}
    unused |= {"refer": "referral", "introduce": "weaving"}
    nodes = [name for name in config["mechanisms"] if name in config and not config["mechanisms"][name]]
    bare = {key: value for key, value in config.items() if key not in nodes}
    traits = {trait: 0 for trait, mechanism in unused.items() if not config["mechanisms"][mechanism]}
    assert_alike(config, merged(bare, everybody(config, **traits)))


@few
@given(scenarios())
def test_mechanisms_leave_chance_that_they_do_not_touch_alone(config: Config) -> None:
    """Whatever is on, the same people have needs in the same rounds; and with no new ways out, the same go out."""
    config = merged(config, {"time": {"budget": None}})
    bare = off(config, *Mechanisms.model_fields)
    calm = off(config, "events", "circles")
    for count, one in ((needs, config), (outings, calm)):
        a, b = (count(Model(Scenario.of(c)).run()) for c in (one, bare))
        assert np.array_equal(a, b)


def test_mechanisms_leave_topics_alone() -> None:
    """Who needs what is drawn as ever, whatever people know, feel and say; goals alone have a say in it."""
    traits = {"share_knowledge": 0.7, "invest": 0.6, "oblige": 0.5, "refer": 0.5, "goal": 0.5}
    traits |= {"ask": "fit", "cue": "reputation"}
    favors = {"need": 0.7, "specialized": 0.6, "budget": 2}
    config = all_different(
        {"kind": "watts_strogatz", "n": 12, "k": 4, "fields": 3}, {f"p{k}": traits for k in range(12)}, favors=favors,
        ties={"change": False}, rounds=40,
    )  # fmt: skip
    everything = on(config, *Mechanisms.model_fields)
    needs, requests = (
        [watched(c)[0][what] for c in (config, off(everything, "goals"), everything)] for what in ("needs", "requests")
    )
    assert needs[0] == needs[1] != needs[2]
    assert requests[0] != requests[1] != requests[2]
