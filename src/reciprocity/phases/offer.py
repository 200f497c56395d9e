"""Offer: those who give unasked look for a contact in need and help, or help somebody for a contact's sake."""

import numpy as np

from reciprocity.draws import IN_NEED, OBLIGE, OFFER, draw, uniform
from reciprocity.layout import ANY_FIELD, GIVEN, HELPED, OBLIGED, OFFERED, YES
from reciprocity.phases.books import book, clear_need, note_favor, pass_on, settle
from reciprocity.phases.choice import NO_SLOT, highest, numbered, rank, slot_of, slots
from reciprocity.phases.hours import can_give, gave
from reciprocity.phases.kernel import inlined, kernel
from reciprocity.phases.log import NO_ONE
from reciprocity.phases.questions import NOBODY, OFFERS, OPEN, ROW, answer, close

_NOBODY = -1


@kernel
def offer(w, t, tally, start):
    """Play the phase from place `start` in the order; see `docs/model.md`, 6.3 and 6.7.

    Returns:
        -1 when done, else the place at which somebody has to be asked.
    """
    if not w.rules[0].offers:
        return -1
    for p in range(start, len(w.people)):
        i = np.int64(w.order[p])
        if w.people[i].away or not can_give(w, i):
            continue
        slot = _chosen(w, i)
        if slot == OPEN:
            return p
        if slot != NO_SLOT:
            _help(w, t, tally, i, slot)
        if w.rules[0].obliging and can_give(w, i):
            _oblige(w, t, tally, i)
    return -1


@inlined
def _chosen(w, i):
    """Return the slot of the contact whom `i` helps unasked, NO_SLOT if none, OPEN if `i` has to be asked."""
    if w.people[i].verbs & OFFERS and w.people[i].degree > 0:
        slot = answer(w, OFFERS, 0, i, -1, ANY_FIELD)
        if slot == OPEN:
            return np.int64(OPEN)
        close(w)
        if slot != ROW:
            return np.int64(NO_SLOT) if slot == NOBODY else np.int64(slot)
    chance = w.traits[w.people[i].strategy].offer
    if chance <= 0 or uniform(draw(w.keys[OFFER, 0], np.uint64(i))) >= chance:
        return np.int64(NO_SLOT)
    j = _in_need(w, draw(w.keys[IN_NEED, 0], np.uint64(i)), i, i)
    return np.int64(NO_SLOT) if j == _NOBODY else slot_of(w, i, j)


@inlined
def _in_need(w, base, i, c):
    """Return the contact of `c` other than `i` whose unmet need `i` serves, or _NOBODY."""
    best, field, me = np.uint64(0), w.people[i].field, np.uint32(i)
    for slot in slots(w, c):
        j = w.other[slot]
        unmet = w.people[j].unmet
        if (unmet == ANY_FIELD or unmet == field) and j != me:
            best = max(best, rank(base, j))
    return np.int64(_NOBODY) if best == 0 else numbered(best)


@inlined
def _help(w, t, tally, i, slot):
    """Let `i` help the contact at `slot`, whose need is unmet."""
    j = np.int64(w.other[slot])
    settle(w, t, np.int64(w.book[slot].twin), j, i, 1, w.people[j].unmet, 1, False)
    if len(w.log):
        note_favor(w, t, OFFERED, i, j, NO_ONE, np.int64(w.people[j].unmet))
    clear_need(w, j)
    tally[w.people[i].strategy, GIVEN] += 1
    tally[w.people[i].strategy, OFFERED] += 1
    tally[w.people[j].strategy, HELPED] += 1


@kernel
def _oblige(w, t, tally, i):
    """Let `i`, who has a favor left to give, help a contact's contact for the contact's sake; see 6.7."""
    mine = w.people[i].strategy
    chance = w.traits[mine].oblige
    if chance <= 0 or w.people[i].degree == 0 or uniform(draw(w.keys[OBLIGE, 0], np.uint64(i))) >= chance:
        return
    c = np.int64(highest(w, draw(w.keys[OBLIGE, 1], np.uint64(i)), i))
    j = np.int64(_in_need(w, draw(w.keys[OBLIGE, 2], np.uint64(i)), i, c))
    if j == _NOBODY:
        return
    # The favor goes from i to j for c's sake, and so it stands in the books.
    field = w.people[j].unmet
    book(w, t, slot_of(w, c, i), c, i, 1, field, 1, False)
    book(w, t, slot_of(w, j, c), j, c, 1, field, 1, False)
    pass_on(w, t, j, i, 1, field, False)
    gave(w, i, 1, False)
    if len(w.log):
        note_favor(w, t, OBLIGED, i, j, c, np.int64(field))
    w.people[j].fortune = YES
    clear_need(w, j)
    tally[mine, GIVEN] += 1
    tally[mine, OBLIGED] += 1
    tally[w.people[j].strategy, HELPED] += 1
