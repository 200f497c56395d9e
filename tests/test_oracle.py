"""The engine against the independent reference: the same trajectory, bit by bit, on any scenario."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference import Reference

from reciprocity import Model, Scenario
from reciprocity.layout import NO, YES, YES_NOW
from reciprocity.metrics import Measured
from reciprocity.population import COUNTERS
from reciprocity.run import _rounds
from reciprocity.strategies import ASKS, CUES, EVENT_CHOICES

# Round numbers and the ends of ranges hit the edges that random floats miss.
chance = st.one_of(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.floats(0, 1))


@st.composite
def rows(draw):
    return {
        "cue": draw(st.sampled_from(CUES)),
        "threshold": draw(st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0])),
        "first": draw(chance),
        "good": draw(chance),
        "bad": draw(chance),
        "offer": draw(chance),
        "ask": draw(st.sampled_from(ASKS)),
        "greed": draw(st.sampled_from([0.0, 0.3, 1.0])),
        "outreach": draw(st.sampled_from([0.0, 0.5, 1.0, 3.0])),
        "event_choice": draw(st.sampled_from(EVENT_CHOICES)),
        "acceptance": draw(chance),
        "patience": draw(st.sampled_from([0.0, 1.0, 2.0, float("inf")])),
        "voice": draw(chance),
        "refer": draw(chance),
        "introduce": draw(st.sampled_from([0.0, 0.5, 1.0])),
        "bridge": draw(chance),
        "presence": draw(st.sampled_from([0.6, 1.0, 1.0])),
    }


@st.composite
def scenarios(draw):
    n = draw(st.integers(1, 14))
    return {
        "network": {
            "kind": "erdos_renyi",
            "n": n,
            "mean_degree": draw(st.integers(0, n - 1)),
            "fields": draw(st.integers(1, 3)),
            "circle_size": draw(st.sampled_from([None, 1, 3, 5])),
        },
        "population": {"a": draw(st.integers(1, 3)), "b": draw(st.integers(0, 3)), "c": draw(st.integers(0, 3))},
        "strategies": {name: draw(rows()) for name in "abc"},
        "favors": {
            "benefit": draw(st.sampled_from([0.5, 3.0])),
            "need": draw(chance),
            "specialised": draw(chance),
            "slip": draw(st.sampled_from([0.0, 0.1, 1.0])),
            "budget": draw(st.sampled_from([None, 0, 1, 3])),
            "spread": draw(st.sampled_from([0.0, 0.5])),
        },
        "books": {
            "error": draw(st.sampled_from([0.0, 0.3])),
            "bias": draw(st.sampled_from([0.0, 0.5])),
            "forget": draw(st.sampled_from([0.0, 0.2])),
            "forgive": draw(st.sampled_from([0.0, 0.3])),
        },
        "mechanisms": {name: draw(st.booleans()) for name in ("referral", "weaving", "voice")},
        "ties": {
            "change": draw(st.booleans()),
            "meet": draw(chance),
            "closure": draw(chance),
            "limit": draw(st.sampled_from([0, 2, 5, 30])),
            "idle": draw(st.sampled_from([None, 1, 2, 6])),
            "loss": draw(st.sampled_from([0.0, 0.05, 0.5])),
            "review": draw(chance),
            "trust_prior": draw(st.sampled_from([0.1, 0.5])),
            "trust_rate": draw(st.sampled_from([0.0, 0.3, 1.0])),
        },
        "rounds": draw(st.integers(2, 25)),
        "burn_in": draw(st.sampled_from([0, 1])),
        "seed": draw(st.integers(0, 2**40)),
    }


CHANGES = {
    "favors.benefit": st.sampled_from([0.5, 4.0]),
    "favors.cost": st.sampled_from([0.5, 2.0]),
    "favors.need": chance,
    "favors.specialised": chance,
    "favors.slip": st.sampled_from([0.0, 0.2]),
    "favors.budget": st.sampled_from([None, 0, 2]),
    "favors.spread": st.sampled_from([0.0, 0.5]),
    "ties.change": st.booleans(),
    "ties.meet": chance,
    "ties.closure": chance,
    "ties.limit": st.sampled_from([0, 3, 30]),
    "ties.idle": st.sampled_from([None, 1, 4]),
    "ties.loss": st.sampled_from([0.0, 0.3]),
    "ties.review": chance,
    "ties.upkeep": st.sampled_from([0.0, 0.5]),
    "ties.outing": st.sampled_from([0.0, 0.5]),
    "ties.trust_prior": st.sampled_from([0.2, 0.9]),
    "ties.trust_rate": st.sampled_from([0.0, 0.5]),
    "books.error": st.sampled_from([0.0, 0.3]),
    "books.bias": st.sampled_from([0.0, 0.5]),
    "books.forget": st.sampled_from([0.0, 0.2]),
    "books.forgive": st.sampled_from([0.0, 0.3]),
    "books.attention": st.sampled_from([0.0, 0.1]),
    "mechanisms.referral": st.booleans(),
    "mechanisms.weaving": st.booleans(),
    "mechanisms.voice": st.booleans(),
}


def headcount(config):
    """How many people of each strategy there are at the start."""
    model = Model(Scenario.of({key: value for key, value in config.items() if key != "intervention"}))
    plays = model.world.people["strategy"]
    return {name: int((plays == k).sum()) for k, name in enumerate(model.strategy_names)}


@st.composite
def with_interventions(draw):
    """A scenario in which people leave, change and arrive, and rules change, once or more often."""
    config = draw(scenarios())
    there = {"a": 0, "b": 0, "c": 0} | headcount(config)
    nodes = []
    for t in sorted(draw(st.sets(st.integers(1, config["rounds"]), min_size=1, max_size=3))):
        node = {"round": t, "leave": {}, "become": {}}
        for name in "abc":
            goes = draw(st.integers(0, min(2, there[name])))
            there[name] -= goes
            node["leave"][name] = goes
        before = dict(there)
        for name in "abc":
            changes = draw(st.integers(0, min(3, before[name])))
            target = draw(st.sampled_from("abc"))
            node["become"][name] = {target: changes}
            there[name] -= changes
            there[target] += changes
        node["arrive"] = {name: draw(st.sampled_from([0, 0, 1, 3])) for name in "abc"}
        if not any(there.values()):
            node["arrive"]["a"] = 2  # somebody must be there
        there = {name: there[name] + node["arrive"][name] for name in "abc"}
        keys = draw(st.sets(st.sampled_from(sorted(CHANGES)), max_size=6))
        node["set"] = {key: draw(CHANGES[key]) for key in sorted(keys)}
        nodes.append(node)
    return config | {"intervention": nodes}


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
        seed=scenario.seed,
        burn_in=scenario.burn_in,
        interventions=[one.model_dump() for one in scenario.intervention or ()],
        circles=len(model.graph.circle_names),
    )


def engine_books(model):
    """All books of the engine by (whose, about whom)."""
    books = {}
    for i in range(len(model.world.people)):
        for slot in range(model.slots(i).start, model.slots(i).stop):
            book = model.world.book[slot]
            assert model.world.other[book["twin"]] == i, "a tie exists on both sides"
            names = ("balance", "trust", "given", "used", "since")
            noted = {"last": YES if book["last"] == YES_NOW else book["last"], "refused": book["last"] in (NO, YES_NOW)}
            if model.world.rules[0]["tie_local"]:  # nobody there bears a grudge, so refusals are not kept
                del noted["refused"]
            books[i, int(model.world.other[slot])] = noted | {name: book[name].item() for name in names}
    return books


def assert_same(model, reference):
    """Compare everything that the two hold."""
    books = engine_books(model)
    for pair, book in reference.books().items():
        assert books.pop(pair).items() <= book.items()
    assert not books
    for t, by_strategy in enumerate(reference.counts()):
        for s, name in enumerate(model.strategy_names):
            c = dict(zip(COUNTERS, model.counts[t, s].tolist(), strict=True))
            c["asked"] = c["granted"] + c["refused"] + c["unable"]
            c["needs"] = c["asked"] + c["alone"]
            c["received"] = c["granted"] + c["helped"]
            expected = {k: v for k, v in by_strategy.get(name, {}).items() if k not in ("people", "payoff")}
            assert {k: c[k] for k in expected} == expected
    table = _rounds(model)
    for k, (t, name) in enumerate(zip(table["round"], table["strategy"], strict=True)):
        known = reference.counts()[t - 1][name]
        assert (table["people"][k], table["payoff"][k]) == (known["people"], pytest.approx(known["payoff"], abs=1e-9))
    people = model.world.people
    for i, totals in enumerate(reference.totals()):
        worth = [totals.pop("gained"), totals.pop("spent")]
        if model.scenario.favors.spread and not model.scenario.intervention:
            assert [model.world.gained[i], model.world.spent[i]] == worth
        assert {name: people[i][name].item() for name in totals} == totals
    if model.steps > model.scenario.burn_in:
        measured = Measured(model)
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
        assert model.world.entered[: model.steps + 2].tolist() == entered.tolist()
        assert model.world.ended[: model.steps + 2].tolist() == ended.tolist()
        assert np.bincount(model.ages(), minlength=model.steps + 2).tolist() == alive.tolist()


relaxed = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@relaxed
@given(scenarios())
def test_many_rounds_in_one_call_equal_the_reference(config):
    model = Model(Scenario.of(config))
    reference = reference_for(model)
    model.run()
    for _ in range(config["rounds"]):
        reference.step()
    assert_same(model, reference)


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
    plain = {"ask": "random", "greed": 0.0}
    rows = {
        name: row | plain | ({"cue": "none"} if row["cue"] in ("fortune", "grudge") else {})
        for name, row in config["strategies"].items()
    }
    changes = {"strategies": rows, "favors": config["favors"] | {"budget": None, "spread": 0}, "books": {}}
    changes["mechanisms"] = config["mechanisms"] | {"referral": False}
    model = Model(Scenario.of(config | changes))
    assert model.world.rules[0]["tie_local"]
    reference = reference_for(model)
    model.run()
    for _ in range(config["rounds"]):
        reference.step()
    assert_same(model, reference)


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
