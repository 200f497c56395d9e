"""What holds in any world: books balance, limits are kept, a step is a round of a run."""

from typing import Any

import numpy as np
import pytest
from helpers.random_scenarios import relaxed, rows, scenarios
from helpers.small_worlds import plain_world
from helpers.whole_runs import merged
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity import Model, Person, run
from reciprocity.model.book_marks import last_used
from reciprocity.results.counters import COUNTERS

MEASURED = 16  # rounds; with sums of halves, 8ths and 64ths no number below is ever rounded
IN_64THS = {
    "knowledge": {"telling": 1 / 8, "credit": 0.5, "worth": 1 / 16, "exclusive": 0},
    "tasks": {"cost": 0.5, "saving": 0.25},
    "projects": {"effort": 1, "gain": 5},
    "bonds": {"worth": 1 / 64},
    "events": {"fee": 1 / 4},
    "books": {"attention": 0},
}
# Where perception errs, the two sides need not agree; where knowledge is credited, balances are no favors.
EXACT = {
    "books": {"misperception": 0, "bias": 0, "forget": 0, "forgive": 0},
    "favors": {"spread": 0},
    "knowledge": {"credit": 0},
}
relaxed = settings(relaxed, max_examples=60)


@relaxed
@given(scenarios(), st.sampled_from([0, 1, 5]))
def test_welfare_is_favors_times_gain_minus_stated_costs_to_the_last_unit(config: dict[str, Any], burn_in: int) -> None:
    ties = config["ties"] | {"upkeep": 1 / 64, "outing": 1 / 8}
    favors = config["favors"] | {"spread": 0, "satiation": 1}  # where worth varies, its sums are in test_mechanisms.py
    changes = {"ties": ties, "favors": favors, "rounds": burn_in + MEASURED, "burn_in": burn_in} | IN_64THS
    scenario = plain_world(merged(config, changes))
    result = run(scenario)
    played, people = result.rounds[result.rounds["round"] > burn_in], result.people
    favors = played["received"].sum()

    def of(column: str) -> float:
        return played[column].sum() if column in played else 0

    assert (
        favors
        == played["given"].sum()
        == (played["granted"].sum() + played["offered"].sum() + played["rebalanced"].sum() + of("obliged"))
    )
    costs = played["degree"].sum() / 64 + played["outings"].sum() / 8
    assert costs == played["networking_cost"].sum()
    streams = {
        "knowledge": of("knowledge"),  # what ideas are worth is seen in no other column
        "projects": 2.5 * of("succeeded") - (of("joined") - of("shirked")),
        "tasks": 0.125 * of("pooled") - 0.5 * played["people"].sum() * scenario.mechanisms.tasks,
        "friendship": of("friends") / 64,
        "events": -of("attended") / 4,
    }
    assert streams == {name: of(name) for name in streams}
    welfare = favors * (scenario.favors.benefit - scenario.favors.cost) - costs + sum(streams.values())
    assert played["payoff"].sum() == welfare
    assert people["payoff"].sum() * MEASURED == welfare
    assert result.runs["payoff"].item() * len(people) == pytest.approx(welfare / MEASURED)
    for name, theirs in people.groupby("strategy"):
        mine = played[played["strategy"] == name]
        for column in ("asked", "granted", "given", "received"):
            assert theirs[column].sum() == mine[column].sum(), column
        assert theirs["payoff"].sum() * MEASURED == mine["payoff"].sum()
        assert result.runs[f"payoff.{name}"].item() == pytest.approx(mine["payoff"].sum() / MEASURED / len(theirs))


@relaxed
@given(scenarios())
def test_counts_add_up(config: dict[str, Any]) -> None:
    model = Model(plain_world(config))
    before = dict(zip(model.strategy_names, degrees_by_strategy(model), strict=True))
    model.run()
    table = run(model.scenario).rounds
    assert (table["asked"] == table["granted"] + table["refused"] + table["unable"]).all()
    retried = table.get("retried", 0)
    assert (table["asked"] - retried <= table["needs"]).all()
    assert (table["asked"] <= model.scenario.favors.tries * table["needs"]).all()
    assert (table["needs"] <= 2 * table["people"]).all()
    assert (table["initial"] <= table["degree"]).all()
    for _, one_round in table.groupby("round"):
        ends = one_round[["formed", "lost", "lapsed", "dropped", "degree", "initial"]].sum()
        assert (ends % 2 == 0).all(), "a tie has two sides"
    for name, rounds in table.groupby("strategy"):
        change = rounds["formed"] - rounds["lost"] - rounds["lapsed"] - rounds["dropped"]
        assert (before[name] + change.cumsum() == rounds["degree"]).all()
    assert table.groupby("round")["isolated"].sum().iloc[-1] == (model.world.people["degree"] == 0).sum()


def degrees_by_strategy(model: Model) -> np.ndarray:
    people = model.world.people
    return np.bincount(people["strategy"], people["degree"], len(model.strategy_names)).astype(int)


def assert_books_in_order(model: Model) -> None:
    """Every tie stands on both sides, and what one side gave the other received."""
    world, live = model.world, model.engine.live_slots()
    book, twin = world.book[live], world.book["twin"][live]
    owner = np.repeat(np.arange(model.graph.n), world.people["degree"])
    assert np.array_equal(np.sort(twin), live), "the other side of each tie is in use, once"
    assert np.array_equal(world.book["twin"][twin], live)
    assert np.array_equal(world.other[twin], owner)
    assert (world.other[live] != owner).all()
    assert len(set(zip(owner, world.other[live], strict=True))) == len(live), "no two are tied twice"
    assert np.array_equal(book["balance"], -world.book["balance"][twin])
    assert np.array_equal(book["balance"], world.past["given"][live] - world.past["given"][twin])
    assert np.array_equal(last_used(book), last_used(world.book[twin]))
    assert np.array_equal(world.past["since"][live], world.past["since"][twin])
    assert ((book["trust"] >= 0) & (book["trust"] <= 1)).all()


@relaxed
@given(scenarios())
def test_ties_have_two_sides_that_agree_and_limits_are_kept(config: dict[str, Any]) -> None:
    model = Model(plain_world(merged(config, EXACT)))
    budget, limit = model.scenario.favors.budget, model.scenario.ties.limit
    for _ in range(model.scenario.rounds):
        people = model.world.people.copy()
        model.step()
        assert_books_in_order(model)
        given_now = model.world.people["given"] - people["given"]
        assert budget is None or given_now.max() <= budget
        assert (model.world.people["degree"] <= np.maximum(people["degree"], limit)).all(), "may start above"
        assert (model.world.people["received"] - people["received"]).sum() == given_now.sum()


@relaxed
@given(scenarios(), rows(), st.integers(1, 4))
def test_a_ledger_never_lends_more_than_its_limit(config: dict[str, Any], row: dict[str, Any], limit: int) -> None:
    ledger = row | {"cue": "balance", "threshold": limit, "bad": 0, "offer": 0}
    favors = config["favors"] | {"slip": 0, "spread": 0}  # a favor felt as more than one may pass the limit at once
    for_nobodys_sake = {"favors": favors, "mechanisms": {"referral": False, "obliging": False}}
    model = Model(plain_world(merged(merged(config, EXACT), for_nobodys_sake | {"strategies": {"a": ledger}})))
    for _ in range(model.scenario.rounds):
        model.step()
        assert lent(model, "a").max(initial=0) <= limit


def lent(model: Model, strategy: str) -> np.ndarray:
    """What others owe to people of a strategy, a number a tie."""
    place = model.strategy_names.index(strategy)
    owner = np.repeat(model.world.people["strategy"], model.world.people["degree"])
    return model.world.book["balance"][model.engine.live_slots()][owner == place]


@pytest.mark.parametrize("limit", [1, 3])
@pytest.mark.parametrize("slip", [0.0, 0.1])
def test_only_slips_take_a_ledger_beyond_its_limit(limit: int, slip: float) -> None:
    model = Model(**{"strategies": {"ledger": {"threshold": limit}}, "favors.slip": slip, "ties.change": False}).run()
    assert (lent(model, "ledger").max() == limit) == (slip == 0), "lone fighters take all there is"


@pytest.mark.parametrize(("key", "limit"), [("favors.budget", 1), ("favors.budget", 2), ("ties.limit", 14)])
def test_limits_are_reached(key: str, limit: int) -> None:
    """Else the tests above would not have seen them exceeded."""
    network = {"kind": "watts_strogatz", "n": 60, "k": 8}
    model = Model(network=network, rounds=101, people="alike", **{key: limit, "favors.need": 0.9})
    reached = 0
    for _ in range(60):
        before = model.world.people["given"].copy()
        model.step()
        people = model.world.people
        reached = max(reached, (people["given"] - before if key == "favors.budget" else people["degree"]).max())
    assert reached == limit


def state(model: Model) -> dict[str, bytes]:
    """All that the future and the tables depend on, down to where things lie in memory."""
    world, live = model.world, model.engine.live_slots()
    arrays = {"people": world.people, "other": world.other[live], "book": world.book[live], "past": world.past[live]}
    arrays |= {"counts": model.counts}
    arrays |= {"standing": world.standing, "tie_rounds": world.ties["rounds"], "went_out": world.ties["outings"]}
    arrays |= {"entered": world.entered[: model.steps + 2], "ended": world.ended[: model.steps + 2]}
    return {name: np.ascontiguousarray(array).tobytes() for name, array in (arrays | model.measured).items()}


@relaxed
@given(scenarios(), st.integers(0, 25))
def test_steps_are_rounds_of_a_run(config: dict[str, Any], first: int) -> None:
    scenario = plain_world(config)
    whole, steps, parts = Model(scenario).run(), Model(scenario), Model(scenario)
    for _ in range(scenario.rounds):
        steps.step()
    assert state(steps) == state(whole)
    first = min(first, scenario.rounds - 1)
    parts.run(first).step()
    parts.run()
    assert state(parts) == state(whole)


@pytest.mark.parametrize(
    ("verb", "answer", "counter"),
    [
        ("ask", False, "alone"),
        ("grant", True, "granted"),
        ("offer", None, "offered"),
        ("accept", True, "formed"),
        ("keep", False, "dropped"),
    ],
)
def test_a_class_decides_where_no_row_would(verb: str, answer: bool | None, counter: str) -> None:
    """The rows of this world never let the counter move: neither shortcut may pass the class by."""

    def decide(self: Person, *_: Any) -> Any:
        return next(iter(self.in_need), False) if verb == "offer" else answer

    kind = type("Decided", (Person,), {"strategy": "lone_fighter", verb: decide})
    scenario = plain_world(
        {
            "network": {"kind": "ring", "n": 12, "k": 2},
            "population": {"lone_fighter": 1},
            "strategies": {"lone_fighter": {"greed": 0, "acceptance": 0}},
            "favors": {"need": 0.5, "specialized": 0, "slip": 0, "budget": None},
            "ties": {"change": verb in ("accept", "keep"), "meet": 0.5, "loss": 0, "idle": None, "review": 0.2},
            "rounds": 4, "burn_in": 0,
        }
    )  # fmt: skip
    column = COUNTERS.index(counter)
    assert Model(scenario).run().counts[:, 0, column].sum() == 0
    assert Model(scenario, agents=[kind]).run().counts[:, 0, column].sum() > 0
