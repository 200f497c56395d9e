"""People as Mesa agents: views of their row in the arrays, and the place to write a strategy in Python."""

from __future__ import annotations

from typing import Any, ClassVar, NamedTuple

import mesa
import numpy as np

from reciprocity.model.book_marks import last_move, last_used
from reciprocity.model.kernels import python_decisions
from reciprocity.model.state import GONE, OUTSIDE, UNKNOWN, YES, YES_NOW

VERBS = {
    "ask": python_decisions.ASKS,
    "grant": python_decisions.GRANTS,
    "accept": python_decisions.ACCEPTS,
    "offer": python_decisions.OFFERS,
    "keep": python_decisions.KEEPS,
}


class Book(NamedTuple):
    """One side's account of a tie; see `docs/model.md`, section 2.

    Attributes:
        balance: Favors given minus favors received, as this side sees it.
        trust: Running estimate that the other grants, 0 to 1.
        last_move: The other's last answer: True granted, False refused, None unknown.
        given: Favors this side gave over this tie.
        used: Round in which a favor last passed.
        since: Round in which the tie formed, 0 if it was there before the first.
        bond: Warmth toward the other, 0 to 1 (0 without `mechanisms.bonds`).
    """

    balance: float
    trust: float
    last_move: bool | None
    given: int
    used: int
    since: int
    bond: float


class Person(mesa.Agent):
    """A person: a view of one row of the model's arrays. Made when somebody looks, never needed to run.

    To write a strategy in Python, derive a class, set `strategy` to the name it has in the population, and
    override one or more of the verbs `ask`, `grant`, `accept`, `offer` and `keep`; pass it to
    `Model(..., agents=[...])`. A verb may return None for "as my row says". Verbs must depend on nothing but
    what they can read here: the engine may ask the same question again.

    Attributes:
        strategy: Name of the strategy that a derived class plays.
        number: The person's number, 0 to n - 1.
    """

    strategy: ClassVar[str] = ""
    model: Any  # a `Model`, which imports this file

    def __init__(self, model: mesa.Model, number: int) -> None:
        super().__init__(model)
        self.number = number

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.number} ({self.strategy_name})>"

    @property
    def _row(self) -> np.void:
        return self.model.world.people[self.number]

    @property
    def strategy_name(self) -> str:
        """Name of the person's strategy."""
        return self.model.strategy_names[self._row["strategy"]]

    @property
    def name(self) -> str:
        """What the network calls the person; the number where it has no names."""
        names = self.model.graph.names
        return str(self.number) if names is None else names[self.number]

    @property
    def payoff(self) -> float:
        """Payoff per measured round so far, net of all costs, as in `Result.people`; NaN before burn-in is over."""
        return float(self.model.payoffs[self.number])

    @property
    def field(self) -> str:
        """What the person can help with."""
        return self.model.graph.field_names[self.model.world.field[self.number]]

    @property
    def circle(self) -> str:
        """The group whose events the person attends; empty for an outsider."""
        circle = self.model.world.circle[self.number]
        return "" if circle == OUTSIDE else self.model.graph.circle_names[circle]

    @property
    def here(self) -> bool:
        """Whether the person has not left for good (`intervention.leave`)."""
        return bool(self._row["away"] != GONE)

    @property
    def degree(self) -> int:
        """Number of contacts."""
        return int(self._row["degree"])

    @property
    def given(self) -> int:
        """Favors given since the first round."""
        return int(self._row["given"])

    @property
    def received(self) -> int:
        """Favors received since the first round."""
        return int(self._row["received"])

    @property
    def asked(self) -> int:
        """Requests put to somebody since the first round."""
        return int(self._row["asked"])

    @property
    def granted(self) -> int:
        """Those of them that were granted."""
        return int(self._row["granted"])

    @property
    def helped_last_time(self) -> bool | None:
        """Whether the last request was granted (or somebody offered since); None before the first."""
        return None if self._row["fortune"] == UNKNOWN else bool(self._row["fortune"] == YES)

    @property
    def contacts(self) -> list[Person]:
        """The people this person has a tie with, by number."""
        slots = self.model.slots(self.number)
        return [self.model.person(j) for j in sorted(self.model.world.other[slots])]

    def book(self, contact: Person) -> Book:
        """Return this person's account of the tie with `contact`.

        Raises:
            KeyError: if there is no tie.
        """
        slot = self.model.slot(self.number, contact.number)
        world = self.model.world
        book, past, bond, move = world.book[slot], world.past[slot], world.bond, last_move(world.book[slot])
        last = None if move == UNKNOWN else bool(move in (YES, YES_NOW))
        return Book(
            float(book["balance"]),
            float(book["trust"]),
            last,
            int(past["given"]),
            int(last_used(book)),
            int(past["since"]),
            float(bond[slot]) if len(bond) else 0.0,
        )

    def opinion(self, other: Person) -> float | None:
        """Return what this person thinks of `other`, -1 to 1; None if nothing (or without `mechanisms.gossip`)."""
        held, fade = self.model.world.opinions, self.model.scenario.gossip.lifetime
        if not len(held):
            return None
        place = self.number, other.number % held.shape[1]
        (about, touched), value = held[place].item(), float(self.model.world.thought[place])
        age = self.model.steps - touched
        return value * (1 - age / fade) if about == other.number and age < fade else None

    # The verbs. Overridden in a derived class they decide; as they stand here, the row of traits does.

    def ask(self, field: str | None) -> Person | bool | None:
        """Choose the contact to ask for help in `field` (None: anybody can help); False asks nobody."""

    def grant(self, asker: Person) -> bool | None:
        """Decide whether to help `asker`."""

    def accept(self, stranger: Person) -> bool | None:
        """Decide whether to want a tie with somebody just met."""

    def offer(self) -> Person | bool | None:
        """Choose a contact to help unasked (see `in_need`); False offers nothing."""

    def keep(self, contact: Person) -> bool | None:
        """Decide, at a review, whether to keep the tie with `contact`."""

    @property
    def in_need(self) -> list[Person]:
        """Contacts with an unmet need this round that this person can serve, by number."""
        return [c for c in self.contacts if self.model.engine.can_serve(self.number, c.number)]

    def remove(self) -> None:
        """People stay for the whole run."""
        raise NotImplementedError("people stay for the whole run; end single ties with the verb `keep`")
