"""Offer: those who give unasked look for a contact in need and help."""

import numpy as np
from numba import njit

from reciprocity.draws import IN_NEED, OFFER, draw, key, uniform
from reciprocity.phases.books import clear_need, give
from reciprocity.phases.questions import NOBODY, OFFERS, OPEN, ROW, answer, close
from reciprocity.population import ANY_FIELD, GIVEN, HELPED, NO_NEED, OFFERED

_NO_SLOT = -1


@njit(cache=True)
def offer(w, t, tally, start):
    """Play the phase from place `start` in the order; see `docs/model.md`, 6.3.

    Returns:
        -1 when done, else the place at which somebody has to be asked.
    """
    if not w.rules[0].offers:
        return -1
    seed, round_ = w.rules[0].seed, np.uint64(t)
    look = key(seed, np.uint64(OFFER), round_, np.uint64(0))
    whom = key(seed, np.uint64(IN_NEED), round_, np.uint64(0))
    for p in range(start, len(w.people)):
        i = np.int64(w.order[p])
        if w.people[i].given_now >= w.rules[0].budget:
            continue
        slot = np.int64(ROW)
        if w.people[i].verbs & OFFERS and w.people[i].degree > 0:
            slot = answer(w, OFFERS, 0, i, -1, ANY_FIELD)
            if slot == OPEN:
                return p
            close(w)
            if slot == NOBODY:
                continue
        if slot == ROW:
            chance = w.traits[w.people[i].strategy].offer
            if chance <= 0 or uniform(draw(look, np.uint64(i))) >= chance:
                continue
            slot = _in_need(w, draw(whom, np.uint64(i)), i)
        if slot == _NO_SLOT:
            continue
        j = np.int64(w.other[slot])
        give(w, t, slot, i, j)
        clear_need(w, j)
        tally[w.people[i].strategy, GIVEN] += 1
        tally[w.people[i].strategy, OFFERED] += 1
        tally[w.people[j].strategy, HELPED] += 1
    return -1


@njit(cache=True)
def _in_need(w, base, i):
    """Return the slot of the contact in need whom `i` helps, or _NO_SLOT."""
    best, found = np.uint64(0), np.int64(_NO_SLOT)
    row = np.int64(w.row[i])
    for slot in range(row, row + np.int64(w.people[i].degree)):
        j = np.int64(w.other[slot])
        unmet = w.people[j].unmet
        if unmet == NO_NEED or (unmet != ANY_FIELD and unmet != w.people[i].field):
            continue
        score = draw(base, np.uint64(j))
        if found == _NO_SLOT or score > best:
            best, found = score, slot
    return found
