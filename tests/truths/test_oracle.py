"""The engine against the independent reference: the same trajectory, bit by bit, on any scenario."""

import numpy as np
import pytest
from helpers.random_interventions import CHANGES, one_change, with_interventions
from helpers.random_scenarios import Dice, relaxed, scenarios, spreading
from helpers.whole_runs import merged
from hypothesis import given, settings
from hypothesis import strategies as st
from reference.model import Reference

from reciprocity import Model, Scenario
from reciprocity.metrics import Measured
from reciprocity.model.book_marks import has_mark, last_move, last_used
from reciprocity.model.kernels.prefetching import LARGE
from reciprocity.model.state import KNOWS, NO, OUTSIDE, TAUGHT_BY, YES, YES_NOW
from reciprocity.results.counters import COUNTERS, STREAMS
from reciprocity.running.run_tables import _rounds
from reciprocity.scenario.nodes import Mechanisms


def reference_for(model):
    """Build the reference for the people and ties of a model that has not begun."""
    scenario, n = model.scenario, len(model.world.people)
    return Reference(
        n=n,
        edges=[(int(i), int(j)) for i, j in model.graph.edges],
        field=[int(f) for f in model.graph.field[:n]],
        circle=[int(c) for c in model.graph.circle[:n]],
        fields=len(model.graph.field_names),
        strategy=[model.strategy_names[s] for s in model.world.people["strategy"]],
        rows={name: row.model_dump() for name, row in scenario.strategies.items()},
        favors=scenario.favors.model_dump(),
        ties=scenario.ties.model_dump(),
        books=scenario.books.model_dump(),
        mechanisms=scenario.mechanisms.model_dump(),
        nodes=nodes(model),
        seed=scenario.seed,
        burn_in=scenario.burn_in,
        interventions=[one.model_dump() for one in scenario.intervention or ()],
        circles=len(model.graph.circle_names),
        arcs=None if model.graph.arcs is None else model.graph.arcs.tolist(),
    )


def nodes(model):
    """The numbers of the mechanisms, with the goals' fields and circles as numbers."""
    content = model.scenario.model_dump()
    found = {name: content[name] for name in ["people", *Mechanisms.model_fields, "time", "learn"] if name in content}
    for key, names in (("seek", model.graph.field_names), ("circles", model.graph.circle_names)):
        if found["goals"][key] is not None:
            found["goals"][key] = [names.index(name) for name in found["goals"][key]]
    return found


def engine_books(model):
    """All books of the engine by (whose, about whom)."""
    world, books = model.world, {}
    for i in range(len(world.people)):
        for slot in range(model.slots(i).start, model.slots(i).stop):
            book, past, move = world.book[slot], world.past[slot], last_move(world.book[slot])
            assert world.other[book["twin"]] == i, "a tie exists on both sides"
            noted = {"last": YES if move == YES_NOW else move, "refused": move in (NO, YES_NOW)}
            noted |= {"balance": book["balance"].item(), "trust": book["trust"].item(), "used": last_used(book).item()}
            noted |= {"given": past["given"].item(), "since": past["since"].item()}
            noted |= {"knows": has_mark(book, KNOWS), "taught": has_mark(book, TAUGHT_BY)}
            if world.rules[0]["tie_local"]:  # nobody there bears a grudge, so refusals are not kept
                del noted["refused"]
            noted["remembered"] = world.remembered[slot].item() if len(world.remembered) else 0.0
            books[i, int(world.other[slot])] = noted | {"bond": world.bond[slot].item() if len(world.bond) else 0.0}
    return books


def same(what, engine, reference):
    """Compare two dictionaries and name the first keys that differ."""
    keys = [key for key in {**engine, **reference} if engine.get(key) != reference.get(key)]
    found = {key: (engine.get(key), reference.get(key)) for key in keys[:3]}
    assert not keys, f"{what}: {found} (engine, reference)"


def opinions_of(model, i):
    """What `i` remembers of others, by place: about whom, since when, and what they think."""
    both = zip(model.world.opinions[i].tolist(), model.world.thought[i].tolist(), strict=True)
    return {place: (*held, value) for place, (held, value) in enumerate(both) if held[0] >= 0}


def same_minds(model, reference):
    """Compare what people know, think and look for, as far as the scenario has it."""
    on, more = reference.ever, model.world.more
    for i, person in enumerate(reference.people):
        if not person.here:
            continue
        if on("knowledge"):
            same(f"ideas of {i}", *({"held": held} for held in (bits(more["ideas"][i]), person.ideas)))
        if on("gossip"):
            held = opinions_of(model, i)
            same(f"opinions of {i}", held, {m: (o.about, o.touched, o.value) for m, o in person.opinions.items()})
        if on("goals"):
            same(f"goals of {i}", *({"fields": f} for f in (bits(more["wants"][i]), set(person.looks_for))))
        own = OUTSIDE if person.circle is None else person.circle
        same(f"circle of {i}", {"circle": int(model.world.circle[i])}, {"circle": own})
        if len(model.world.liking):
            liking = {p: (int(c), float(v)) for p, (c, v) in enumerate(model.world.liking[i]) if c != OUTSIDE}
            same(f"liking of {i}", liking, person.liking)
        if model.scenario.time.budget is not None:
            same(f"hours of {i}", {"spent": model.world.hours[i]}, {"spent": person.hours})
        own = OUTSIDE if person.circle is None else person.circle
        same(f"circle of {i}", {"circle": int(model.world.circle[i])}, {"circle": own})
        if len(model.world.liking):
            liking = {p: (int(c), float(v)) for p, (c, v) in enumerate(model.world.liking[i]) if c != OUTSIDE}
            same(f"liking of {i}", liking, person.liking)


def bits(number):
    """The places of the bits that are set."""
    return {place for place in range(64) if int(number) >> place & 1}


def assert_same(model, reference):
    """Compare everything that the two hold."""
    books, expected_books = engine_books(model), reference.books()
    for pair in {**books, **expected_books}:
        expected = dict(expected_books.get(pair, {}))
        if model.world.rules[0]["tie_local"]:  # nobody there bears a grudge, so refusals are not kept
            expected.pop("refused", None)
        same(f"book {pair}", books.get(pair, {}), expected)
    for t, by_strategy in enumerate(reference.counts()):
        for s, name in enumerate(model.strategy_names):
            c = dict(zip(COUNTERS, model.counts[t, s].tolist(), strict=True))
            c["asked"] = c["granted"] + c["refused"] + c["unable"]
            c["needs"] = c["asked"] + c.pop("alone") - c["retried"]
            c["received"] = c["granted"] + c["helped"]
            expected = {k: v for k, v in by_strategy.get(name, c).items() if k not in ("people", "payoff")}
            same(f"counts of {name} in round {t + 1}", c, expected)
    table = _rounds(model)
    for k, (t, name) in enumerate(zip(table["round"], table["strategy"], strict=True)):
        known = reference.counts()[t - 1][name]
        assert (table["people"][k], table["payoff"][k]) == (known["people"], pytest.approx(known["payoff"], abs=1e-9))
    world = model.world
    for t, by_strategy in enumerate(reference.flows if len(world.flows) else []):
        for s, name in enumerate(model.strategy_names):
            flow = dict(zip(STREAMS, world.flows[t, s].tolist(), strict=True))
            same(f"streams of {name} in round {t + 1}", flow, by_strategy.get(name, flow))
    for i, totals in enumerate(reference.totals()):
        worth = {name: totals.pop(name) for name in ("gained", "spent")}
        if model.scenario.favors.uneven and not model.scenario.intervention:
            same(f"worth for {i}", {"gained": world.gained[i], "spent": world.spent[i]}, worth)
        done = {name: (world.ties if name == "outings" else world.people)[name][i].item() for name in totals}
        same(f"totals of {i}", done, totals)
        own = world.streams[:, i].tolist() if world.streams.size else [0.0] * len(STREAMS)
        same(f"streams of {i}", dict(zip(STREAMS, own, strict=True)), reference.people[i].stream)
    same_minds(model, reference)
    if model.steps > model.scenario.burn_in:
        measured = Measured(model.engine)
        assert measured.here.tolist() == [person.here for person in reference.people]
        rounds = [person.rounds for person in reference.people]
        earned = [p.payoff / p.rounds if p.rounds else np.nan for p in reference.people]
        assert measured.person_rounds == sum(rounds)
        assert measured.payoff == pytest.approx(earned, abs=1e-9, nan_ok=True)
        assert measured.welfare * sum(rounds) == pytest.approx(sum(p.payoff for p in reference.people), abs=1e-7)
        entered, ended, alive = (np.zeros(model.steps + 2, int) for _ in range(3))
        for begin, end, over in reference.lifetimes():
            entered[begin] += 1
            (ended if over else alive)[end] += 1
        assert world.entered[: model.steps + 2].tolist() == entered.tolist()
        assert world.ended[: model.steps + 2].tolist() == ended.tolist()
        assert model.engine.by_age()[: model.steps + 2].tolist() == alive.tolist()


# The mechanisms that have a say in who helps whom, or have more noted about it.
IN_ASKING = ("referral", "knowledge", "bonds", "gossip", "goals", "circles")


def play_both(config):
    """Play a scenario to its end, all at once and person by person, and compare."""
    model = Model(Scenario.of(config))
    reference = reference_for(model)
    model.run()
    for _ in range(config["rounds"]):
        reference.step()
    assert_same(model, reference)
    return model


@settings(relaxed, max_examples=300)
@given(scenarios())
def test_many_rounds_in_one_call_equal_the_reference(config):
    play_both(config)


@relaxed
@given(scenarios())
def test_every_single_round_equals_the_reference(config):
    model = Model(Scenario.of(config | {"rounds": 6}))
    reference = reference_for(model)
    for _ in range(6):
        model.step()
        reference.step()
        assert_same(model, reference)


@relaxed
@given(scenarios())
def test_where_decisions_read_only_the_tie_the_quick_path_equals_the_reference(config):
    quick = {
        "strategies": {
            name: {"ask": "random", "greed": 0.0} | ({"cue": "none"} if row["cue"] in ("fortune", "grudge") else {})
            for name, row in config["strategies"].items()
        },
        "favors": {"budget": None, "spread": 0, "tries": 1, "beyond": None, "satiation": 1},
        "books": {"misperception": 0, "bias": 0, "forget": 0},
        "people": dict.fromkeys(("need", "standing", "together", "need_from_start", "standing_from_start"), 0.0),
        "ties": {"ending": "idle", "habit": 0.0, "stake": 0.0},
        "mechanisms": dict.fromkeys(IN_ASKING, False),
        "time": {"budget": None},
    }
    assert play_both(merged(config, quick)).world.rules[0]["tie_local"]


@settings(relaxed, max_examples=30)
@given(scenarios())
def test_many_circles_of_which_one_hears_little_equal_the_reference(config):
    many = {
        "network": {"n": 40, "mean_degree": 2, "circle_size": 1},
        "mechanisms": {"events": True},
        "ties": {"change": True, "meet": 1.0},
        "time": {"budget": None},
        "rounds": 6,
    }
    play_both(merged(config, many))


@settings(relaxed, max_examples=5)
@given(scenarios())
def test_people_with_many_contacts_equal_the_reference(config):
    many = {
        "network": {"n": 90, "mean_degree": 75, "circle_size": 15},
        "ties": {"change": True, "idle": 2, "loss": 0.1, "review": 1.0},
        "mechanisms": {"voice": True},
        "rounds": 4,
    }
    model = play_both(merged(config, many))
    assert np.bincount(model.graph.edges.ravel()).max() > 64, "more than an integer has bits"


@settings(relaxed, max_examples=3)
@given(scenarios())
def test_more_people_than_the_fast_caches_hold_equal_the_reference(config):
    many = {
        "network": {"n": LARGE + 50, "mean_degree": 6, "circle_size": 40},
        "ties": {"change": True, "meet": 0.5, "limit": 12},
        "time": {"budget": None},
        "rounds": 3,
        "burn_in": 0,
    }
    play_both(merged(config, many))


@relaxed
@given(with_interventions())
def test_what_changes_in_the_middle_equals_the_reference(config):
    model = Model(Scenario.of(config))
    reference = reference_for(model)
    model.run()
    for _ in range(config["rounds"]):
        reference.step()
    assert_same(model, reference)


@relaxed
@given(with_interventions())
def test_single_rounds_with_changes_between_them_equal_the_reference(config):
    model = Model(Scenario.of(config))
    reference = reference_for(model)
    for _ in range(min(config["rounds"], 12)):
        model.step()
        reference.step()
        assert_same(model, reference)


@settings(relaxed, max_examples=60)
@given(spreading())
def test_strategies_that_spread_equal_the_reference(config):
    play_both(config)


@settings(relaxed, max_examples=15)
@given(spreading())
def test_strategies_that_spread_one_by_one_equal_the_reference(config):
    model = Model(Scenario.of(config | {"rounds": 6, "burn_in": 2}))
    reference = reference_for(model)
    for _ in range(6):
        model.step()
        reference.step()
        assert_same(model, reference)


@settings(relaxed, max_examples=15)
@given(spreading(), st.integers(0, 2**32))
def test_strategies_that_spread_in_a_world_that_changes_equal_the_reference(config, number):
    dice = Dice(number)
    node = one_change(dice, dice.randint(1, config["rounds"]), {"a": 0, "b": 0, "c": 0})
    coming, keys = node["arrive"], {"favors.benefit", "ties.upkeep", "ties.outing", "books.attention", "ties.loss"}
    changes = {key: dice.choice(CHANGES[key]) for key in sorted(keys)}
    play_both(config | {"intervention": [{"round": node["round"], "arrive": coming, "set": changes}]})
