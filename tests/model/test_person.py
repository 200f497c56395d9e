"""Strategies written in Python: each verb, and that people who decide in Python play by the same rules as rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from helpers.random_scenarios import scenarios
from helpers.recorded_decisions import PLAIN, scenario
from helpers.small_worlds import plain_world
from hypothesis import HealthCheck, given, settings

from reciprocity import InputError, Model, Person, Scenario, run
from reciprocity.running.person import VERBS
from reciprocity.running.run import tables

WORLD = {"network": {"kind": "watts_strogatz", "n": 40, "k": 6}, "strategies": {"mine": {"good": 0.5}}}
"""People of `mine`, whose row is a coin, among others; each test lets a class decide instead."""


def mine(**changes: Any) -> Scenario:
    return scenario(**WORLD | {"population": {"mine": 1, "always_give": 1}} | changes)


def people_of(model: Model, strategy: str = "mine") -> list[Person]:
    return list(model.agents.select(lambda person: person.strategy_name == strategy))


# One verb each, as a user would write it.


def test_ask() -> None:
    class Faithful(Person):
        """Always asks the same contact."""

        strategy = "mine"

        def ask(self, field: str | None) -> Person:
            return self.contacts[0]

    model = Model(mine(), agents=[Faithful]).run()
    for person in people_of(model):
        friend, *others = person.contacts
        assert person.book(friend).last_move is not None
        assert all(person.book(other).last_move is None for other in others), "nobody else was asked"


def test_ask_nobody_and_ask_by_field() -> None:
    class Proud(Person):
        """Asks experts only, and rather nobody than somebody who cannot help."""

        strategy = "mine"

        def ask(self, field: str | None) -> Person | bool:
            return next((c for c in self.contacts if c.field == field), False)

    world = mine(favors=PLAIN | {"specialized": 0.5})
    rounds = run(world, agents=[Proud]).rounds.groupby("strategy").sum(numeric_only=True).loc["mine"]
    assert rounds["unable"] == 0, "who asks an expert finds one"
    assert 0.5 < 1 - rounds["asked"] / rounds["needs"] < 0.9, "who needs nothing special asks nobody"


def test_grant() -> None:
    class Picky(Person):
        """Helps its own field only."""

        strategy = "mine"

        def grant(self, asker: Person) -> bool:
            return asker.field == self.field

    model = Model(mine(), agents=[Picky]).run()
    books = [(p, c, p.book(c)) for p in people_of(model) for c in p.contacts]
    assert any(book.given for _, _, book in books)
    assert all((book.given > 0) <= (p.field == c.field) for p, c, book in books)


def test_accept() -> None:
    class Select(Person):
        """Wants at most four contacts."""

        strategy = "mine"

        def accept(self, stranger: Person) -> bool:
            return self.degree < 4

    changing = mine(network={"kind": "ring", "n": 40, "k": 2}, ties={"change": True, "meet": 0.5, "limit": 8})
    model = Model(changing, agents=[Select]).run(20)
    assert max(person.degree for person in people_of(model)) == 4
    assert max(person.degree for person in people_of(model, "always_give")) > 4


def test_offer() -> None:
    class Fan(Person):
        """Helps unasked whoever of those in need has received most so far."""

        strategy = "mine"

        def offer(self) -> Person | bool:
            assert all(person in self.contacts for person in self.in_need)
            return max(self.in_need, key=lambda person: person.received, default=False)

    rounds = run(mine(favors=PLAIN | {"specialized": 1}), agents=[Fan]).rounds.groupby("strategy")
    assert rounds["offered"].sum()["mine"] > 0
    assert rounds["offered"].sum()["always_give"] == 0


def test_keep() -> None:
    class Snob(Person):
        """Keeps ties with people of the own circle."""

        strategy = "mine"

        def keep(self, contact: Person) -> bool:
            return contact.circle == self.circle

    network = WORLD["network"] | {"circle_size": 20}
    world = mine(network=network, ties={"change": True, "meet": 0, "loss": 0, "idle": None, "review": 0.2})
    model = Model(world, agents=[Snob])
    assert any(c.circle != p.circle for p in people_of(model) for c in p.contacts)
    model.run()
    assert all(c.circle == p.circle for p in people_of(model) for c in p.contacts)
    assert any(c.circle != p.circle for p in people_of(model, "always_give") for c in p.contacts)


# People who decide in Python and rows are one engine.


class Undecided(Person):
    """Leaves everything to the row."""

    def ask(self, field: str | None) -> None: ...
    def grant(self, asker: Person) -> None: ...
    def accept(self, stranger: Person) -> None: ...
    def offer(self) -> None: ...
    def keep(self, contact: Person) -> None: ...


def undecided(strategy: str) -> type[Person]:
    return type("Undecided", (Undecided,), {"strategy": strategy})


def assert_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    for table, columns in one.items():
        for name, column in columns.items():
            assert np.array_equal(np.asarray(column), np.asarray(other[table][name]), equal_nan=table == "runs"), (
                f"{table}.{name}"
            )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(scenarios())
def test_who_answers_nothing_changes_nothing(config: dict[str, Any]) -> None:
    world = plain_world(config)
    one, other = Model(world).run(), Model(world, agents=[undecided("a"), undecided("b")]).run()
    assert np.array_equal(one.counts, other.counts)
    for name in ("degree", "given", "received", "asked", "granted", "fortune"):
        assert np.array_equal(one.world.people[name], other.world.people[name]), name
    assert np.array_equal(one.world.ties["outings"], other.world.ties["outings"])
    live = one.engine.live_slots()
    assert np.array_equal(live, other.engine.live_slots())
    assert np.array_equal(one.world.other[live], other.world.other[live])
    for name in ("book", "past"):
        assert np.array_equal(getattr(one.world, name)[live], getattr(other.world, name)[live]), name


def test_all_five_verbs_are_put_to_people() -> None:
    called = set()

    def noting(verb: str) -> Any:
        return lambda self, *about: called.add(verb)

    everything = type("Everything", (Person,), {"strategy": "mine"} | {verb: noting(verb) for verb in VERBS})
    Model(mine(ties={"change": True}), agents=[everything]).run(20)
    assert called == set(VERBS)


class AlwaysGives(Person):
    strategy = "mine"

    def grant(self, asker: Person) -> bool:
        return True


class TitForTat(Person):
    strategy = "mine"

    def grant(self, asker: Person) -> bool:
        return self.book(asker).last_move is not False


class Accountant(Person):
    strategy = "mine"

    def grant(self, asker: Person) -> bool:
        return self.book(asker).balance < 2

    def keep(self, contact: Person) -> bool:
        return self.book(contact).balance <= 1


class PaysForward(Person):
    strategy = "mine"

    def grant(self, asker: Person) -> bool:
        return self.helped_last_time is not False


class Recluse(Person):
    strategy = "mine"

    def accept(self, stranger: Person) -> bool:
        return False

    def offer(self) -> bool:
        return False


AS_ROWS: dict[type[Person], dict[str, Any]] = {
    AlwaysGives: {"cue": "none", "good": 1},
    TitForTat: {"cue": "last_move", "first": 1, "good": 1, "bad": 0},
    Accountant: {"cue": "balance", "threshold": 2, "first": 1, "good": 1, "bad": 0, "patience": 1},
    PaysForward: {"cue": "fortune", "first": 1, "good": 1, "bad": 0},
    Recluse: {"good": 0.5, "acceptance": 0, "offer": 0},
}
WORLDS: dict[str, dict[str, Any]] = {
    # Where all decisions read only the tie, the engine goes another way through the round.
    "bare": {"favors": PLAIN | {"slip": 0.1}, "ties": {"change": False}},
    "fixed ties": {"favors": {}, "ties": {"change": False}},
    "changing ties": {"favors": {}, "ties": {"change": True}},
}


@pytest.mark.parametrize("kind", AS_ROWS)
@pytest.mark.parametrize("world", WORLDS)
def test_a_class_that_does_what_a_row_does_gives_the_same_run(kind: type[Person], world: str) -> None:
    def world_with(row: dict[str, Any]) -> Scenario:
        others = {"mine": 1, "always_give": 1, "tit_for_tat": 1}
        return mine(population=others, strategies={"mine": row}, **WORLDS[world])

    # The row under the class is one that would decide otherwise.
    other = {"good": 0.5, "acceptance": 0.5, "offer": 0.5} if kind is Recluse else {"cue": "none", "good": 0}
    assert_same(tables(world_with(AS_ROWS[kind])), tables(world_with(other), agents=[kind]))


@pytest.mark.parametrize("agents", [(), (TitForTat,)], ids=["rows", "class"])
def test_step_and_run_agree(agents: tuple[type[Person], ...]) -> None:
    world = mine(favors={}, ties={"change": True})
    whole, parts, single = (Model(world, agents=agents) for _ in range(3))
    whole.run()
    parts.run(7).step()
    parts.run(1).run()
    for _ in range(world.rounds):
        single.step()
    for model in (parts, single):
        assert (model.steps, model.time, model.running) == (whole.steps, whole.time, whole.running)
        assert np.array_equal(model.counts, whole.counts)
        assert np.array_equal(model.world.people, whole.world.people)
        assert all(np.array_equal(model.measured[name], column) for name, column in whole.measured.items())


# What people can get wrong.


def test_a_class_for_nobody_is_one_line() -> None:
    class Mine(Person):
        strategy = "mime"

    with pytest.raises(
        InputError, match=r"agents: Mine plays 'mime', which is not in the population; did you mean mine\?"
    ):
        Model(mine(), agents=[Mine])


def test_a_mistake_in_a_verb_is_the_users_to_see() -> None:
    class Broken(Person):
        strategy = "mine"

        def grant(self, asker: Person) -> bool:
            raise ZeroDivisionError("mine")

    with pytest.raises(ZeroDivisionError, match="mine"):
        Model(mine(), agents=[Broken]).run()


def test_who_asks_a_stranger_is_told_so() -> None:
    class Lost(Person):
        strategy = "mine"

        def ask(self, field: str | None) -> Person:
            return next(p for p in self.model.agents if p is not self and p not in self.contacts)

    with pytest.raises(InputError, match=r"^Lost\.ask: <Lost .* has no tie with .*; return one of self\.contacts$"):
        Model(mine(), agents=[Lost]).run()


def test_people_cannot_be_removed() -> None:
    model = Model(mine())
    with pytest.raises(NotImplementedError, match="keep"):
        model.person(0).remove()
    with pytest.raises(KeyError, match="no tie"):
        model.person(0).book(model.person(0))
