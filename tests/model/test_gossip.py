"""Gossip: what people think of others comes from what they see and hear, fades, and decides whom they help."""

import numpy as np
import pytest

from reciprocity import InputError, Model, Scenario
from reciprocity.results.counters import TOLD
from reciprocity.running.run import tables
from reciprocity.scenario.advice import notes

QUIET = {"chance": 0, "witness": 0, "learning_rate": 0.5, "misperception": 0, "lifetime": 50, "memory": 8}
NEEDY = {"need": 1, "specialized": 0, "slip": 0, "budget": None}
ROWS = {"giver": {"good": 1}, "refuser": {"good": 0}, "scorer": {"cue": "reputation"}, "stander": {"cue": "standing"}}


def world(n, population, gossip=None, **changes):
    base = {
        "network": {"kind": "complete", "n": n},
        "population": population,
        "strategies": {name: row for name, row in ROWS.items() if name in population},
        "favors": NEEDY,
        "ties": {"change": False},
        "mechanisms": {"gossip": True},
        "gossip": QUIET | (gossip or {}),
        "rounds": 40,
        "burn_in": 0,
    }
    return Scenario.of(base | changes)


def think(model, i, x, value):
    place = i, x % model.world.opinions.shape[1]
    model.world.opinions[place], model.world.thought[place] = (x, model.steps), value


def thought(model, i, x):
    return model.person(i).opinion(model.person(x))


def test_the_switch_shows_and_without_it_nobody_thinks_anything():
    base = {"network": {"kind": "watts_strogatz", "n": 150, "k": 8}, "rounds": 120, "burn_in": 60}
    on = tables(Scenario.of(base | {"mechanisms": {"gossip": True}}))["runs"]
    off = tables(Scenario.of(base))["runs"]
    assert 0.2 < on["told"] < 0.3 and 0 < on["disagreement"] < 1 and on["deserved"] > 0.3
    assert off["told"] == 0 and np.isnan(off["disagreement"]) and np.isnan(off["deserved"])


def test_an_opinion_follows_what_was_done_to_oneself():
    model = Model(world(2, {"refuser": 1})).run(3)
    expected = -0.5
    for _ in range(2):
        before = expected * (1 - 1 / 50)
        expected = before + 0.5 * (-1 - before)
    assert thought(model, 0, 1) == pytest.approx(expected)
    kind = Model(world(2, {"giver": 1})).run(3)
    assert thought(kind, 0, 1) == pytest.approx(-expected)


def test_an_opinion_fades_and_is_gone():
    model = Model(world(2, {"giver": 1}, favors=NEEDY | {"need": 0}))
    think(model, 0, 1, -0.75)
    assert thought(model.run(20), 0, 1) == pytest.approx(-0.75 * (1 - 20 / 50))
    model = Model(world(2, {"giver": 1}, {"lifetime": 20}, favors=NEEDY | {"need": 0}))
    think(model, 0, 1, -0.75)
    assert thought(model.run(19), 0, 1) is not None
    assert thought(model.run(1), 0, 1) is None


def test_what_is_heard_counts_as_far_as_the_teller_is_trusted():
    for error in (0, 0.25):
        model = Model(world(3, {"giver": 1}, {"chance": 1, "misperception": error}, favors=NEEDY | {"need": 0}))
        think(model, 0, 2, 0.5)
        while thought(model, 1, 2) is None:
            model.run(1)
            assert model.steps < 30
        told = 0.5 * (1 - model.steps / 50)
        heard = thought(model, 1, 2) / (0.5 * 0.5)  # gossip.learning_rate x trust
        assert abs(heard - told) <= error + 1e-6
        assert (abs(heard - told) < 1e-6) == (error == 0)
        assert model.counts[-1, 0, TOLD] >= 1 and thought(model, 2, 1) is None


def test_one_place_holds_one_opinion():
    model = Model(world(4, {"refuser": 1}, {"memory": 1})).run()
    assert model.world.opinions.shape == (4, 1)
    assert sum(thought(model, 0, x) is not None for x in (1, 2, 3)) == 1


@pytest.mark.parametrize("watcher", ["scorer", "stander"])
@pytest.mark.parametrize("known", [None, -0.5, 0.5])
def test_a_witness_holds_a_refusal_against_people_unless_it_was_deserved(watcher, known, tmp_path):
    """Only the asker asks, and only the refuser, whose other contact is the watcher."""
    (tmp_path / "ties.csv").write_text("source,target\nA,G\nG,W\n")
    (tmp_path / "people.csv").write_text(f"person,strategy\nA,asker\nG,refuser\nW,{watcher}\n")
    scenario = world(
        3,
        dict.fromkeys(["asker", "refuser", watcher], 1),
        {"witness": 1},
        network={"kind": "file", "path": str(tmp_path / "ties.csv"), "people": str(tmp_path / "people.csv")},
        strategies={"asker": {"greed": 1}, "refuser": ROWS["refuser"], watcher: ROWS[watcher]},
        favors=NEEDY | {"need": 0},
    )
    model = Model(scenario)
    a, g, w = (model.graph.names.index(name) for name in "AGW")
    if known is not None:
        think(model, w, a, known)
    model.run(1)
    assert thought(model, a, g) == -0.5, "who was refused takes it badly, deserved or not"
    deserved = watcher == "stander" and known == -0.5
    assert thought(model, w, g) == (None if deserved else -0.5)


def test_who_leaves_without_a_word_is_ill_spoken_of():
    """Person 0 has helped and wants out; 1 would not make up for it."""
    found = {}
    for voice in (False, True):
        rows = {"leaver": {"patience": 0, "voice": 1}, "refuser": {"good": 0}}
        ties = {"change": True, "meet": 0, "review": 1, "loss": 0}
        scenario = world(2, dict.fromkeys(rows, 1), strategies=rows, ties=ties)
        model = Model(Scenario.of(scenario.model_dump() | {"mechanisms": {"gossip": True, "voice": voice}}))
        leaver = int(np.flatnonzero(model.world.people["strategy"] == model.strategy_names.index("leaver"))[0])
        model.run(1)
        assert not model.world.people["degree"].any()
        found[voice] = thought(model, 1 - leaver, leaver)
    assert found[True] == 0.5, "was helped by them, and spoken to"
    assert found[False] == 0.5 + 0.5 * (-1 - 0.5)


def test_word_gets_round_about_those_who_refuse():
    network = {"kind": "watts_strogatz", "n": 60, "k": 10}
    gossip = {"witness": 0.5, "chance": 1, "memory": 60}
    population = {"stander": 2, "refuser": 1}
    talk = tables(world(60, population, gossip, network=network))
    mute = tables(world(60, population, {"chance": 0}, network=network))

    def late(found, name):
        rounds = found["rounds"]
        rows = (rounds["round"] > 20) & (rounds["strategy"] == name)
        return rounds["granted"][rows].sum() / rounds["asked"][rows].sum()

    assert late(talk, "refuser") < 0.5 * late(mute, "refuser")
    assert late(talk, "stander") > 2 * late(talk, "refuser")


def test_who_judges_by_reputation_where_there_is_none_is_told_so():
    alone = Scenario.of({"population": {"image_scorer": 1}})
    assert "mechanisms.gossip is off: to image_scorer" in notes(alone)[0]
    assert notes(Scenario.of({"population": {"image_scorer": 1}, "mechanisms": {"gossip": True}})) == []
    helped = tables(Scenario.of(alone.model_dump() | {"rounds": 20, "burn_in": 0, "favors": NEEDY}))["runs"]
    assert helped["grant_rate"] == 1, "everybody is somebody new"


def test_more_opinions_than_memory_holds_is_said():
    with pytest.raises(InputError, match=r"gossip\.memory: .* lower it"):
        Model(world(40_000, {"giver": 1}, {"memory": 65_536}, network={"kind": "ring", "n": 40_000, "k": 2}))
