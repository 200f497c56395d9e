"""Offer: those who give unasked look for a contact in need and help."""

import numpy as np

from reciprocity.draws import IN_NEED, draw
from reciprocity.layout import ANY_FIELD, DECIDES, GIVEN, HELPED, LOOKS, OFFERED
from reciprocity.phases.books import clear_need, note_favor, settle
from reciprocity.phases.choice import numbered, rank, slot_of, slots
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import NO_ONE
from reciprocity.phases.order import list_acts
from reciprocity.phases.questions import NOBODY, OFFERS, OPEN, ROW, answer, close

NOTHING = 2**32 - 1  # in `pick`: nobody to help


@kernel
def offer(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.3.

    Returns:
        -1 when done, else the place of the act in which somebody has to be asked.
    """
    if not w.rules[0].offers:
        return -1
    if start == 0:
        _look_ahead(w)
        list_acts(w, LOOKS | DECIDES, 0, False)
    large, count = len(w.people) >= LARGE, np.int64(w.acts[2 * len(w.people)])
    for p in range(start, count):
        if large:
            _fetch_ahead(w, p, count)
        i = np.int64(w.acts[p]) >> 1
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
            if not w.plan[i] & LOOKS:
                continue
            slot = np.int64(w.pick[i])
            if slot != NOTHING and not _suits(w, i, w.unmet[w.other[slot]]):
                slot = _in_need(w, i)
        if slot == NOTHING:
            continue
        j = np.int64(w.other[slot])
        settle(w, t, np.int64(w.book[slot].twin), j, i, 1, w.unmet[j], 1, False)
        if len(w.log):
            note_favor(w, t, OFFERED, i, j, NO_ONE, np.int64(w.unmet[j]))
        clear_need(w, j)
        tally[w.people[i].strategy, GIVEN] += 1
        tally[w.people[i].strategy, OFFERED] += 1
        tally[w.people[j].strategy, HELPED] += 1
    return -1


@inlined
def _look_ahead(w):
    """Choose for all whom they help, by number; needs only vanish here, so who is still in need is the choice."""
    large, count = len(w.people) >= LARGE, list_acts(w, LOOKS, 0, True)
    for p in range(count):
        if large and p + 4 < count:
            prefetch(w.other, np.int64(w.row[w.acts[p + 4] >> np.uint32(1)]))
        i = np.int64(w.acts[p]) >> 1
        w.pick[i] = np.uint32(_in_need(w, i))


@inlined
def _fetch_ahead(w, p, count):
    """Have the lines of those who come next in the order, and of those whom they help, brought to the cache."""
    if p + 12 < count:
        i = np.int64(w.acts[p + 12]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            prefetch(w.people, i)
            prefetch(w.book, np.int64(w.pick[i]))
            prefetch(w.other, np.int64(w.pick[i]))
    if p + 6 < count:
        i = np.int64(w.acts[p + 6]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            prefetch(w.people, np.int64(w.other[w.pick[i]]))
            prefetch(w.book, np.int64(w.book[w.pick[i]].twin))


@inlined
def _in_need(w, i):
    """Return the slot of the contact in need whom `i` helps, or NOTHING."""
    base, best = draw(w.keys[IN_NEED, 0], np.uint64(i)), np.uint64(0)
    for slot in slots(w, i):
        j = w.other[slot]
        if _suits(w, i, w.unmet[j]):
            best = max(best, rank(base, j))
    return np.int64(NOTHING) if best == 0 else slot_of(w, i, numbered(best))


@inlined
def _suits(w, i, unmet):
    """Say whether `i` can meet that need."""
    return (unmet == ANY_FIELD) | (unmet == w.field[i])
