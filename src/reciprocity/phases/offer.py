"""Offer: those who give unasked look for a contact in need and help."""

import numpy as np

from reciprocity.draws import IN_NEED, OFFER, draw, uniform
from reciprocity.layout import ANY_FIELD, GIVEN, HELPED, OFFERED
from reciprocity.phases.books import clear_need, note_favor, settle
from reciprocity.phases.choice import NO_SLOT, numbered, rank, slot_of, slots
from reciprocity.phases.kernel import inlined, kernel
from reciprocity.phases.log import NO_ONE
from reciprocity.phases.questions import NOBODY, OFFERS, OPEN, ROW, answer, close


@kernel
def offer(w, t, tally, start):
    """Play the phase from place `start` in the order; see `docs/model.md`, 6.3.

    Returns:
        -1 when done, else the place at which somebody has to be asked.
    """
    if not w.rules[0].offers:
        return -1
    look = w.keys[OFFER, 0]
    whom = w.keys[IN_NEED, 0]
    for p in range(start, len(w.people)):
        i = np.int64(w.order[p])
        if w.people[i].away or w.people[i].given_now >= w.rules[0].budget:
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
        if slot == NO_SLOT:
            continue
        j = np.int64(w.other[slot])
        settle(w, t, np.int64(w.book[slot].twin), j, i, 1, w.people[j].unmet, 1, False)
        if len(w.log):
            note_favor(w, t, OFFERED, i, j, NO_ONE, np.int64(w.people[j].unmet))
        clear_need(w, j)
        tally[w.people[i].strategy, GIVEN] += 1
        tally[w.people[i].strategy, OFFERED] += 1
        tally[w.people[j].strategy, HELPED] += 1
    return -1


@inlined
def _in_need(w, base, i):
    """Return the slot of the contact in need whom `i` helps, or NO_SLOT."""
    best = np.uint64(0)
    for slot in slots(w, i):
        j = w.other[slot]
        unmet = w.people[j].unmet
        if unmet == ANY_FIELD or unmet == w.people[i].field:
            best = max(best, rank(base, j))
    return np.int64(NO_SLOT) if best == 0 else slot_of(w, i, numbered(best))
