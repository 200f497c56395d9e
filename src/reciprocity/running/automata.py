"""Two people alone, exactly: what each earns where what they remember of each other has finitely many states.

Whoever answers by a last move, by whether they were ever refused, or always alike, is a finite automaton: of the other
they note one of four things, so that two people together are a Markov chain of 16 states. Its long-run means are
solutions of linear equations (`docs/evolution.md`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import numpy as np

from reciprocity.errors import InputError
from reciprocity.scenario.nodes import Favors
from reciprocity.scenario.strategies import Strategy

AUTOMATA = ("none", "last_move", "fortune", "grudge", "win_stay")
"""The cues of which all that matters in a tie is what both noted of the other's last moves."""
UNKNOWN, YES, NO, YES_NOW = range(4)
"""What one notes of the other: nothing, granted, refused, granted after an earlier refusal."""
NOTES = 4
CLOSE = 1e-9


class Pair(NamedTuple):
    """What two people earn of each other in the long run, per round.

    Attributes:
        first: Payoff of the first.
        second: Payoff of the second.
        granted: Share of all requests that is granted.
    """

    first: float
    second: float
    granted: float


def check(name: str, row: Strategy) -> None:
    """See that a row is a finite automaton.

    Raises:
        InputError: It is none, in one line that says why.
    """
    why = f"its cue is {row.cue}" if row.cue not in AUTOMATA else "it helps unasked" if row.offer > 0 else ""
    if why or row.presence < 1:
        raise InputError(
            f"strategies.{name}: is no finite automaton ({why or 'it stays away from rounds'}), so that there are no "
            "exact payoffs; leave it out, or set payoffs=simulated"
        )


def answers(row: Strategy) -> np.ndarray:
    """Return the chance with which somebody grants, by what they and who asks noted of each other: (4, 4).

    The first index is what whoever answers noted of whoever asks.
    """
    chances = np.empty((NOTES, NOTES))
    for mine, theirs in product(range(NOTES), repeat=2):
        refused_me, refused_them = mine == NO, theirs == NO
        if row.cue == "none":
            known, good = True, True
        elif row.cue == "grudge":
            known, good = mine != UNKNOWN, mine == YES
        elif row.cue == "win_stay":
            known, good = UNKNOWN not in (mine, theirs), refused_me == refused_them
        else:  # of two people alone, the last answer that one got is the other's last move
            known, good = mine != UNKNOWN, not refused_me
        chances[mine, theirs] = row.first if not known else row.good if good else row.bad
    return chances


def pair(first: Strategy, second: Strategy, favors: Favors) -> Pair:
    """Return what two people alone earn of each other in the long run, exactly."""
    return _long_run(answers(first), answers(second), _asking(first, favors), _asking(second, favors), favors)


def _asking(row: Strategy, favors: Favors) -> tuple[float, float]:
    """Return the chances a round of a need and of a request beyond need."""
    return favors.need, row.greed if favors.beyond is None else favors.beyond


def _long_run(
    first: np.ndarray, second: np.ndarray, asks: tuple[float, ...], others: tuple[float, ...], favors: Favors
) -> Pair:
    slip, states = favors.slip, NOTES * NOTES
    grants = [chances * (1 - slip) + (1 - chances) * slip for chances in (first, second)]
    turns = []
    for asker, chances in ((0, asks), (1, others)):
        move, events = np.eye(states), np.zeros((states, 2))
        for chance in chances:
            one, what = _request(asker, grants[1 - asker])
            events += move @ (chance * what)
            move = move @ ((1 - chance) * np.eye(states) + chance * one)
        turns.append((move, events))
    (mine, my_events), (yours, your_events) = turns
    chain = (mine @ yours + yours @ mine) / 2
    asked = np.zeros((states, 4))  # requests and favors of the first, requests and favors of the second
    asked[:, :2] = (my_events + yours @ my_events) / 2
    asked[:, 2:] = (your_events + mine @ your_events) / 2
    mine_asked, got, yours_asked, gave = _means(chain) @ asked
    total = mine_asked + yours_asked
    return Pair(
        float(favors.benefit * got - favors.cost * gave),
        float(favors.benefit * gave - favors.cost * got),
        float((got + gave) / total) if total else float("nan"),
    )


def _request(asker: int, grants: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return where a request leads from each state, and how many requests and favors it is, (16, 16) and (16, 2).

    A state is 4 times what the first noted of the second, plus what the second noted of the first.
    """
    move, events = np.zeros((NOTES * NOTES, NOTES * NOTES)), np.ones((NOTES * NOTES, 2))
    for notes in product(range(NOTES), repeat=2):
        before, chance = notes[asker], grants[notes[1 - asker], notes[asker]]
        state = NOTES * notes[0] + notes[1]
        for granted, p in ((True, chance), (False, 1 - chance)):
            after = list(notes)
            after[asker] = (YES_NOW if before in (NO, YES_NOW) else YES) if granted else NO
            move[state, NOTES * after[0] + after[1]] += p
        events[state, 1] = chance
    return move, events


def _means(chain: np.ndarray) -> np.ndarray:
    """Return the share of rounds that a chain spends in each state in the long run if it begins in state 0."""
    from scipy.sparse.csgraph import connected_components

    linked = chain > 0
    count, group = connected_components(linked, directed=True, connection="strong")
    shares, open_, closed = np.zeros(len(chain)), np.zeros(len(chain), bool), []
    for one in range(count):
        inside = group == one
        if linked[np.ix_(inside, ~inside)].any():
            open_ |= inside
        else:
            closed.append(inside)
    reached = np.zeros(len(closed))
    if open_[0]:
        among = np.flatnonzero(open_)
        visits = np.linalg.solve((np.eye(len(among)) - chain[np.ix_(among, among)]).T, (among == 0).astype(float))
        reached[:] = [visits @ chain[np.ix_(among, np.flatnonzero(inside))].sum(axis=1) for inside in closed]
    else:
        reached[:] = [inside[0] for inside in closed]
    for inside, chance in zip(closed, reached, strict=True):
        within = chain[np.ix_(inside, inside)]
        size = len(within)
        system = np.vstack((within.T - np.eye(size), np.ones(size)))[1:]
        shares[inside] = chance * np.linalg.solve(system, np.eye(size)[-1])
    return shares


def certificate(row: Strategy, favors: Favors) -> str:
    """Return "partner", "rival" or "neither", of a finite automaton among people who make no slips.

    A partner cooperates fully with its like, and whoever earns as much against it as its like does leaves it as much
    too: giving is then an equilibrium. A rival never earns less than whoever it meets (Hilbe, Chatterjee & Nowak 2018,
    "Partners and rivals in direct reciprocity", Nature Human Behavior 2). It is enough to try all replies that decide
    for certain by what both noted of each other, since one of these is the best of all (Puterman 1994).
    """
    plain, mine, asks = favors.model_copy(update={"slip": 0.0}), answers(row), _asking(row, favors)
    both = _long_run(mine, mine, asks, asks, plain)
    partner, rival = both.granted >= 1 - CLOSE, True
    for reply in _replies(row):
        found = _long_run(mine, reply, asks, asks, plain)
        partner &= found.second < both.second - CLOSE or found.first > both.first - CLOSE
        rival &= found.first > found.second - CLOSE
        if not (partner or rival):
            return "neither"
    return "partner and rival" if partner and rival else "partner" if partner else "rival"


def _replies(row: Strategy) -> Iterator[np.ndarray]:
    """Go through all replies to a row, as `answers` describes them.

    Whether somebody was ever refused matters only where the row bears grudges: a reply to it may look at that too.
    """
    noted = [(UNKNOWN,), (YES,), (NO,), (YES_NOW,)] if row.cue == "grudge" else [(UNKNOWN,), (YES, YES_NOW), (NO,)]
    own = [(UNKNOWN,), (YES, YES_NOW), (NO,)]
    cells = list(product(own, noted))
    for certain in product((1.0, 0.0), repeat=len(cells)):
        reply = np.empty((NOTES, NOTES))
        for (mine, theirs), chance in zip(cells, certain, strict=True):
            reply[np.ix_(mine, theirs)] = chance
        yield reply
