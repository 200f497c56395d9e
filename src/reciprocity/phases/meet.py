"""Meet: people go out, meet others at events or through contacts, and ties form where both want."""

import numpy as np
from numba import njit

from reciprocity.draws import ACCEPT, CLOSURE, ENCOUNTER, INTRODUCER, OUTREACH, below, draw, draw2, key, uniform
from reciprocity.phases.books import form, tied
from reciprocity.phases.questions import ACCEPTS, OPEN, ROW, answer, close
from reciprocity.population import MET
from reciprocity.strategies import EVENT_CHOICES

_NONE = EVENT_CHOICES.index("none")
_FIT = EVENT_CHOICES.index("fit")
NOBODY = -1


@njit(cache=True)
def meet(w, t, tally, start):
    """Play the phase from place `start` in the order; see `docs/model.md`, 6.1.

    Returns:
        -1 when done, else the place at which somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.change or rules.meet <= 0:
        return -1
    seed, round_ = rules.seed, np.uint64(t)
    out = key(seed, np.uint64(OUTREACH), round_, np.uint64(0))
    accept = key(seed, np.uint64(ACCEPT), round_, np.uint64(0))
    for p in range(start, len(w.people)):
        i = np.int64(w.order[p])
        traits = w.traits[w.people[i].strategy]
        if traits.event_choice == _NONE or uniform(draw(out, np.uint64(i))) >= rules.meet * traits.outreach:
            continue
        j = _encounter(w, round_, i, traits.event_choice)
        if j != NOBODY and w.people[i].degree < rules.limit and w.people[j].degree < rules.limit and not tied(w, i, j):
            mine = _accepts(w, accept, i, j, 0)
            theirs = mine
            if mine == 1:
                theirs = _accepts(w, accept, j, i, 1)
            if theirs == OPEN:
                return p
            if theirs == 1:
                form(w, t, i, j, tally)
        w.people[i].met += np.int32(1)
        tally[w.people[i].strategy, MET] += 1
        close(w)
    return -1


@njit(cache=True)
def _encounter(w, round_, i, event_choice):
    """Return the person whom `i` meets, or NOBODY."""
    seed = w.rules[0].seed
    row, degree = np.int64(w.row[i]), np.int64(w.people[i].degree)
    closure = key(seed, np.uint64(CLOSURE), round_, np.uint64(0))
    if degree > 0 and uniform(draw(closure, np.uint64(i))) < w.rules[0].closure:
        base = draw(key(seed, np.uint64(INTRODUCER), round_, np.uint64(0)), np.uint64(i))
        c = _highest(w, base, row, degree, NOBODY)
        base = draw(key(seed, np.uint64(ENCOUNTER), round_, np.uint64(1)), np.uint64(i))
        return _highest(w, base, np.int64(w.row[c]), np.int64(w.people[c].degree), i)
    h = draw(key(seed, np.uint64(ENCOUNTER), round_, np.uint64(0)), np.uint64(i))
    if event_choice == _FIT:
        first = np.int64(w.circle_start[w.circle[i]])
        size = np.int64(w.circle_start[w.circle[i] + 1]) - first
        if size < 2:
            return NOBODY
        place = first + np.int64(below(h, np.uint64(size - 1)))
        # Members ascend, so who stands at or behind i moves up one place.
        j = np.int64(w.members[place])
        if j >= i:
            j = np.int64(w.members[place + 1])
    else:
        n = len(w.people)
        if n < 2:
            return NOBODY
        j = np.int64(below(h, np.uint64(n - 1)))
        if j >= i:
            j += 1
    return NOBODY if w.traits[w.people[j].strategy].event_choice == _NONE else j


@njit(cache=True)
def _highest(w, base, row, degree, but):
    """Return the contact other than `but` with the highest keyed number, or NOBODY."""
    best, found = np.uint64(0), NOBODY
    for slot in range(row, row + degree):
        j = np.int64(w.other[slot])
        score = draw(base, np.uint64(j))
        if j != but and (found == NOBODY or score > best):
            best, found = score, j
    return found


@njit(cache=True)
def _accepts(w, k, i, j, place):
    """Return 1 if `i` wants a tie with `j`, 0 if not, OPEN if `i` has to be asked."""
    given = answer(w, ACCEPTS, place, i, j, 0)
    if given != ROW:
        return given
    chance = w.traits[w.people[i].strategy].acceptance
    return 1 if chance >= 1 or uniform(draw2(k, np.uint64(i), np.uint64(j))) < chance else 0
