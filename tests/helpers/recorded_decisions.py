"""What tests of strategies share: small worlds, and people who note what they are asked and answer by their row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpers.small_worlds import plain_world
from reciprocity import Model, Person, Scenario
from reciprocity.model.book_marks import last_move
from reciprocity.model.state import NO, YES_NOW
from reciprocity.scenario.strategies import Strategy

PLAIN = {"slip": 0, "specialized": 0, "budget": None, "need": 1}


def scenario(**changes: Any) -> Scenario:
    """A small world in which nothing but strategies makes a difference: all need, can help, and never slip."""
    base = {
        "network": {"kind": "complete", "n": 2},
        "population": {"random": 1},
        "favors": PLAIN,
        "ties": {"change": False},
        "rounds": 60,
        "burn_in": 0,
    }
    return plain_world(base | changes)


@dataclass(frozen=True)
class Decision:
    """A request that somebody answered: what they judged it by, whether the asker is owed most by them, who the asker
    is, the last answers of the asker to them and of them to the asker, and the answer."""

    person: int
    asker: int
    round: int
    cue: bool | None
    owed_most: bool
    asker_name: str
    last: bool | None
    own: bool | None
    granted: bool


def cue(row: Strategy, me: Person, asker: Person, benefit: float = 3, cost: float = 1) -> bool | None:
    """What a person of this row judges a request by, from what a person sees: `docs/model.md`, 6.2 step 5."""
    book = me.book(asker)
    if row.cue == "last_move":
        return book.last_move
    if row.cue == "balance":
        return None if book.given == asker.book(me).given == 0 else book.balance < row.threshold
    if row.cue == "fortune":
        return me.helped_last_time
    if row.cue == "expected_return":
        return None if book.last_move is None else book.trust * benefit >= row.threshold * cost
    if row.cue == "grudge":
        ever_refused = last_move(me.model.world.book[me.model.slot(me.number, asker.number)]) in (NO, YES_NOW)
        return None if book.last_move is None else not ever_refused
    if row.cue == "win_stay":
        own = asker.book(me).last_move
        return None if None in (book.last_move, own) else book.last_move == own
    if row.cue == "invested":
        return book.given < row.threshold
    if row.cue == "bond":
        return None if book.bond == 0 else book.bond >= row.threshold
    if row.cue in ("reputation", "standing"):
        thought = me.opinion(asker)
        return None if thought is None else thought >= row.threshold
    return True


def decisions(world: Scenario, name: str) -> list[Decision]:
    """Play a world round by round and return what people of one strategy were asked and answered."""
    asked: list[tuple[int, int, Any]] = []
    row = world.strategies[name]

    class Watched(Person):
        strategy = name

        def grant(self, asker: Person) -> None:
            owed = {c.number: asker.book(c).balance for c in asker.contacts}
            most = owed[self.number] == max(owed.values())
            moves = self.book(asker).last_move, asker.book(self).last_move
            asked.append((self.number, asker.number, (cue(row, self, asker), most, asker.strategy_name, *moves)))

    model, found = Model(world, agents=[Watched]), []
    for t in range(1, world.rounds + 1):
        before = model.agents.get("granted")
        model.step()
        # Nobody is greedy in these worlds, so a request granted to somebody in a round is the only one.
        gained = [now - then for now, then in zip(model.agents.get("granted"), before, strict=True)]
        found += [Decision(i, j, t, *seen, gained[j] == 1) for i, j, seen in asked]
        asked.clear()
    return found
