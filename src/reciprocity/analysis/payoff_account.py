"""What one person's payoff is made of, worked out from the log of a run.

Amounts are fractions here, so that nothing is rounded: the parts add up to the whole to the last digit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reciprocity.analysis.acts import ALIVE, one_run, ties

if TYPE_CHECKING:
    import pandas as pd

GAINS = dict.fromkeys(("granted", "offered", "obliged", "rebalanced"), "direct")
"""What kind of gain the benefit of an act is to `whom`. A direct one counts as indirect if it came for somebody's sake,
and as introduced if it came over a tie that an introduction began. An act that is not here is a kind of its own: what
knowledge, projects, tasks, friendship and events brought or cost."""
COSTS = dict.fromkeys(GAINS, "giving") | {"outings": "outings"}
"""What kind of cost it is to `who`; an act that is not here is a kind of its own."""
SHOWN = ("direct", "indirect", "introduced")
BEFORE = {"projects": ("joined",), "tasks": ("pooled",)}
"""Acts with a partner after which the log records at once, as an act of one person alone, what was earned by them."""
AFTER = {"knowledge": ("shared", "taught")}
"""Acts with a partner before which the log records at once what they cost."""


class Rates(NamedTuple):
    """What a tie costs a person in some rounds; an intervention may change it.

    Attributes:
        first: The first of these rounds, >= 1.
        last: The last one.
        upkeep: What a tie cost a round (`ties.upkeep`).
        attention: What keeping its account cost besides, if they kept any (`books.attention`).
    """

    first: int
    last: int
    upkeep: float = 0.0
    attention: float = 0.0


class Account(NamedTuple):
    """What one person's payoff is made of.

    Attributes:
        kinds: A row a kind of gain or cost: kind, count (acts, or rounds with a tie), total (over the rounds),
            per_round, of_nobody (what of the total stands with no contact in `ties`: outings, events, friendship,
            what ideas are worth, tasks that are not pooled).
        ties: A row a contact, the largest |net| first: contact, origin of the first tie with them ("initial", "met",
            "introduced"), since and until (0 and `ALIVE` where before the first round and not ended), rounds (with a
            tie, of those that count), received and given (favors), net (what all acts with this contact brought, minus
            what the tie cost), in units of payoff over all rounds. A favor for somebody's sake counts for the contact
            in between; what a project, a pooled task or telling something brought and cost, for the partner. With
            `of_nobody` these are the whole payoff.
        exact: Payoff per round by kind, unrounded.
    """

    kinds: pd.DataFrame
    ties: pd.DataFrame
    exact: dict[str, Fraction]


def account(acts: pd.DataFrame, person: int, rates: Sequence[Rates]) -> Account:
    """Divide what a person got and spent in some rounds by kind and by contact.

    Args:
        acts: The log of one run, from its beginning.
        person: Their number.
        rates: The rounds that count, in their order, and what ties cost in them: at least one round.
    """
    import pandas as pd

    one_run(acts)
    held = ties(acts)
    held = held[(held["source"] == person) | (held["target"] == person)]
    own = _Ties(held, person)
    counts: dict[str, int] = dict.fromkeys(SHOWN, 0)
    totals: dict[str, Fraction] = defaultdict(Fraction, {kind: Fraction() for kind in SHOWN})
    by_contact: dict[int, dict[str, int]] = defaultdict(lambda: {"received": 0, "given": 0})
    net: dict[int, Fraction] = defaultdict(Fraction)

    of_nobody: dict[str, Fraction] = defaultdict(Fraction)

    def add(kind: str, amount: Fraction, contact: int) -> None:
        counts[kind] = counts.get(kind, 0) + 1
        totals[kind] += amount
        if contact < 0:
            of_nobody[kind] += amount
        net[contact] += amount

    counted = np.logical_or.reduce([acts["round"].between(one.first, one.last) for one in rates])
    mine = acts[((acts["who"] == person) | (acts["whom"] == person)) & counted]
    names = ["round", "act", "who", "whom", "about", "benefit", "cost"]
    rows = mine[names].itertuples(index=False)
    for (round, act, who, whom, about, benefit, cost), partner in zip(rows, _partners(mine, person), strict=True):
        if who == whom:  # earned or borne by oneself (`docs/model.md`, 6.6), perhaps in an act with somebody
            add(act, Fraction(benefit) - Fraction(cost), partner)
            continue
        if whom == person and (act in GAINS or benefit):
            contact = about if about >= 0 else who
            kind = GAINS.get(act, act)
            if kind == "direct":
                kind = "indirect" if about >= 0 else "introduced" if own.introduced(who, round) else "direct"
            add(kind, Fraction(benefit), contact)
            by_contact[contact]["received"] += act in GAINS
        if who == person and (act in COSTS or cost):
            contact = about if about >= 0 else whom
            add(COSTS.get(act, act), -Fraction(cost), -1 if act == "outings" else contact)
            if act in GAINS:
                by_contact[contact]["given"] += 1
    rounds: dict[int, int] = defaultdict(int)
    for one in rates:
        for contact in own.contacts:
            there = own.rounds(contact, one.first, one.last)
            rounds[contact] += there
            for kind in ("upkeep", "attention"):
                amount = there * Fraction(getattr(one, kind))
                counts[kind] = counts.get(kind, 0) + (there if amount else 0)
                totals[kind] -= amount
                net[contact] -= amount
    for kind in _LAST:  # The order is fixed, with costs last. Every kind is listed, also where it is 0.
        counts.setdefault(kind, 0)
        totals[kind] += 0
    order = [kind for kind in totals if kind not in _LAST] + list(_LAST)
    length = sum(one.last - one.first + 1 for one in rates)
    exact = {kind: totals[kind] / length for kind in order}
    kinds = pd.DataFrame(
        {
            "kind": order,
            "count": [counts[kind] for kind in order],
            "total": [float(totals[kind]) for kind in order],
            "per_round": [float(exact[kind]) for kind in order],
            "of_nobody": [float(of_nobody[kind]) for kind in order],
        }
    )
    contacts = [c for c in own.contacts if rounds[c] or c in by_contact or net[c]]
    rows = [
        {"contact": c, **own.contacts[c], "rounds": rounds[c], **by_contact[c], "net": float(net[c])} for c in contacts
    ]
    columns = ["contact", "origin", "since", "until", "rounds", "received", "given", "net"]
    table = pd.DataFrame(rows, columns=columns)
    largest = np.argsort(-table["net"].abs().to_numpy(dtype=float), kind="stable")
    return Account(kinds, table.iloc[largest].reset_index(drop=True), exact)


_LAST = ("giving", "outings", "upkeep", "attention")


def _partners(mine: pd.DataFrame, person: int) -> list[int]:
    """Return for each act that the log gives to one person alone who the partner was, or -1 if there was none."""
    acts, who, whom = (mine[name].tolist() for name in ("act", "who", "whom"))
    found = [-1] * len(acts)
    for k, act in enumerate(acts):
        for near, names in ((k - 1, BEFORE.get(act, ())), (k + 1, AFTER.get(act, ()))):
            if 0 <= near < len(acts) and who[near] == person and acts[near] in names:
                found[k] = whom[near]
    return found


class _Ties:
    """The ties of one person, by contact."""

    def __init__(self, held: pd.DataFrame, person: int) -> None:
        self.contacts: dict[int, dict[str, object]] = {}
        self.spells: dict[int, list[tuple[int, int, bool]]] = defaultdict(list)
        for tie in held.itertuples():
            contact = tie.target if tie.source == person else tie.source
            known = self.contacts.setdefault(contact, {"origin": tie.origin, "since": tie.since, "until": ALIVE})
            known["until"] = tie.until
            self.spells[contact].append((tie.since, tie.until, tie.origin == "introduced"))

    def rounds(self, contact: int, first: int, last: int) -> int:
        """Count the rounds at whose end the tie existed."""
        return sum(max(0, min(until, last + 1) - max(since, first)) for since, until, _ in self.spells[contact])

    def introduced(self, contact: int, round: int) -> bool:
        """Whether the tie over which a favor passed began by introduction; ties end after all favors of a round."""
        return any(by and since <= round <= until for since, until, by in self.spells.get(contact, ()))
