"""Learning: what people see of each other's payoffs, and what follows when somebody takes another strategy."""

import math

import numpy as np

from reciprocity.configs.vocabulary import LOOKED_AT, OVER_TIES
from reciprocity.model.kernels.act_log import note
from reciprocity.model.kernels.book_flags import BESIDE
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import slots
from reciprocity.model.state import GONE, NO_NEED
from reciprocity.numerics.draws import LEARN, below, draw, draw2, uniform

_CONTACTS, _SUMMED = LOOKED_AT.index("contacts"), OVER_TIES.index("summed")
_DEGREE, _ISOLATED, _INITIAL = 0, 1, 2  # the columns of `World.standing`
_LEAST = 1e-300  # the logarithm of 0 is not defined
NOBODY = -1


@inlined
def _tie_rounds(w, i, t):
    """Return the number of ties that `i` had at the end of each round up to `t`, summed up."""
    return w.ties[i].rounds + np.int64(w.people[i].degree) * t


@inlined
def _in_streams(w, i):
    """Return what person `i` has earned so far through all streams."""
    found = 0.0
    if w.streams.size:
        for stream in range(w.streams.shape[0]):
            found += w.streams[stream, i]
    return found


@inlined
def _worth(w, i):
    """Return what favors have brought person `i` so far where they differ in worth; else 0."""
    return w.gained[i] - w.spent[i] if w.rules[0].uneven else 0.0


@kernel
def settle_payoffs(w, t):
    """Add to what everybody has earned in this window the rounds since this was done last, at today's prices.

    Args:
        w: The world, after round `t`.
        t: The round.
    """
    rules = w.rules[0]
    for i in range(len(w.people)):
        mine, me = w.learning[i], w.people[i]
        ties, worth, streams = _tie_rounds(w, i, t), _worth(w, i), _in_streams(w, i)
        accounts = mine.corrected + (ties if w.traits[me.strategy].keeps else 0)
        if rules.uneven:
            payoff = worth - mine.worth
        else:
            payoff = rules.favors_benefit * (me.received - mine.received) - rules.favors_cost * (me.given - mine.given)
        payoff -= rules.ties_outing * (w.ties[i].outings - mine.outings)
        payoff -= rules.ties_upkeep * (ties - mine.ties)
        payoff -= rules.books_attention * (accounts - mine.accounts)
        payoff += streams - mine.streams
        w.learning[i].earned += payoff
        w.learning[i].window_ties += ties - mine.ties
    mark_totals(w, t)


@kernel
def mark_totals(w, t):
    """Take everybody's totals after round `t` as what they had at its end. What they earned in the window stays."""
    for i in range(len(w.people)):
        ties = _tie_rounds(w, i, t)
        w.learning[i].ties = ties
        w.learning[i].accounts = w.learning[i].corrected + (ties if w.traits[w.people[i].strategy].keeps else 0)
        w.learning[i].worth = _worth(w, i)
        w.learning[i].streams = _in_streams(w, i)
        w.learning[i].received = w.people[i].received
        w.learning[i].given = w.people[i].given
        w.learning[i].outings = w.ties[i].outings


@inlined
def show_payoffs(w):
    """Close a window that has been settled: what people earned in it is what others see, and a new one begins."""
    for i in range(len(w.people)):
        over = w.rules[0].learn_window
        if w.rules[0].learn_payoff != _SUMMED:
            over = max(w.learning[i].window_ties, 1)
        w.learning[i].payoff = w.learning[i].earned / over
        w.learning[i].earned = 0.0
        w.learning[i].window_ties = 0


@inlined
def another(w, i, h):
    """Return, by the draw `h`, another person than `i`, or NOBODY if there is none or they have left for good."""
    n = len(w.people)
    if n < 2:
        return np.int64(NOBODY)
    j = np.int64(below(h, n - 1))
    j += np.int64(j >= i)
    return np.int64(NOBODY) if w.people[j].away == GONE else j


@inlined
def seen(w, i):
    """Return whom `i` looks at by chance, or NOBODY."""
    if w.rules[0].learn_among != _CONTACTS:
        return another(w, i, draw(w.keys[LEARN, 1], np.uint64(i)))
    return drawn_contact(w, i)


@inlined
def drawn_contact(w, i):
    """Return the contact of `i` with the highest draw, or NOBODY without any."""
    found, highest = np.int64(NOBODY), np.uint64(0)
    for slot in slots(w, i):
        j = np.int64(w.other[slot])
        rank = draw2(w.keys[LEARN, 1], np.uint64(i), np.uint64(j)) >> np.uint64(32)
        if found == NOBODY or rank > highest or (rank == highest and j < found):
            found, highest = j, rank
    return found


@inlined
def _better(w, j, best):
    """Return whether `j` fared better than `best` in the last window, or as well and is drawn higher."""
    if best == NOBODY:
        return True
    mine, theirs = w.learning[j].payoff, w.learning[best].payoff
    if mine != theirs:
        return mine > theirs
    k = w.keys[LEARN, 1]
    rank, other = draw(k, np.uint64(j)) >> np.uint64(32), draw(k, np.uint64(best)) >> np.uint64(32)
    return rank > other or (rank == other and j < best)


@inlined
def best_of_all(w):
    """Return who fared best of all, or NOBODY if nobody is there."""
    best = np.int64(NOBODY)
    for j in range(len(w.people)):
        if w.people[j].away != GONE and _better(w, j, best):
            best = np.int64(j)
    return best


@inlined
def best_contact(w, i):
    """Return which contact of `i` fared best, or NOBODY without any."""
    best = np.int64(NOBODY)
    for slot in slots(w, i):
        j = np.int64(w.other[slot])
        if _better(w, j, best):
            best = j
    return best


@inlined
def _lateness(w, j, h):
    """Return a number of which that of `j` is the lowest with a chance in proportion to fitness.

    Fitness is exp(selection x payoff). The logarithm of an exponential waiting time at that rate is drawn, because
    fitness itself could be too large a number.
    """
    return math.log(max(-math.log(1.0 - uniform(h)), _LEAST)) - w.rules[0].learn_selection * w.learning[j].payoff


@inlined
def fit_contact(w, i):
    """Return a contact of `i`, with chances in proportion to fitness, or NOBODY without any."""
    found, lowest = np.int64(NOBODY), np.inf
    for slot in slots(w, i):
        j = np.int64(w.other[slot])
        late = _lateness(w, j, draw2(w.keys[LEARN, 1], np.uint64(i), np.uint64(j)))
        if late < lowest or (late == lowest and j < found):
            found, lowest = j, late
    return found


@inlined
def fit_other(w, i, k):
    """Return anybody but `i`, with chances in proportion to fitness under the key `k`, or NOBODY if nobody is there."""
    found, lowest = np.int64(NOBODY), np.inf
    for j in range(len(w.people)):
        if j != i and w.people[j].away != GONE:
            late = _lateness(w, j, draw(k, np.uint64(j)))
            if late < lowest:
                found, lowest = np.int64(j), late
    return found


@inlined
def change(w, t, i, strategy, act, of, tally):
    """Let `i` play another strategy from the next round on.

    Args:
        w: The world, after round `t`.
        t: The round.
        i: The person.
        strategy: The strategy that they take, another than they have.
        act: Under which counter it is counted.
        of: From whom they have it, or NO_ONE.
        tally: The counts of this round.
    """
    before, initial = w.people[i].strategy, 0
    for slot in slots(w, i):
        initial += w.past[slot].since == 0
    for s, sign in ((np.int64(before), -1), (np.int64(strategy), 1)):
        w.standing[s, _DEGREE] += sign * w.people[i].degree
        w.standing[s, _ISOLATED] += sign * (w.people[i].degree == 0)
        w.standing[s, _INITIAL] += sign * initial
        w.plays[t, s] += sign
        if w.traits[s].keeps:
            w.learning[i].corrected -= sign * _tie_rounds(w, i, t)
    w.people[i].strategy = np.uint8(strategy)
    w.people[i].wary = 1
    tally[strategy, act] += 1
    if w.rules[0].learn_books != 0:
        _start_afresh(w, i)
    if len(w.log):
        note(w, t, act, i, of, -1, NO_NEED, 1, 0.0, 0.0)


@inlined
def _start_afresh(w, i):
    """Let both sides of every tie of `i` have fresh books; since when there is the tie, and its last use, stay."""
    w.ties[i].oldest = 0  # who is no friend any more may lapse sooner than was noted
    for mine in slots(w, i):
        j = np.int64(w.other[mine])
        w.ties[j].oldest = 0
        for slot in (np.int64(mine), np.int64(w.book[mine].twin)):
            w.book[slot].balance = np.float32(0)
            w.book[slot].trust = w.rules[0].ties_trust_prior
            w.book[slot].marks = np.int64(w.book[slot].marks) & ~BESIDE
            w.past[slot].given = 0
            if len(w.bond):
                w.bond[slot] = np.float32(0)
            if len(w.remembered):
                w.remembered[slot] = np.float32(0)
        w.people[j].wary = 1
