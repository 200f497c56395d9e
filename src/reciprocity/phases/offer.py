"""Offer: those who give unasked look for a contact in need and help, or help somebody for a contact's sake."""

import numpy as np

from reciprocity.draws import IN_NEED, OBLIGE, draw, uniform
from reciprocity.layout import ANY_FIELD, DECIDES, GIVEN, HELPED, LOOKS, OBLIGED, OFFERED, YES
from reciprocity.phases.books import book, clear_need, note_favor, pass_on, settle
from reciprocity.phases.choice import fetch_contacts, highest, numbered, rank, slot_of, slots
from reciprocity.phases.hours import can_give, gave
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import NO_ONE
from reciprocity.phases.opinions import fetch_opinion, judge
from reciprocity.phases.order import list_acts
from reciprocity.phases.questions import NOBODY, OFFERS, OPEN, ROW, answer, close

NOTHING = 2**32 - 1  # in `pick`: nobody to help


@kernel
def offer(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.3 and 6.7.

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
        if w.people[i].away or not can_give(w, i):
            continue
        slot = _chosen(w, i)
        if slot == OPEN:
            return p
        if slot != NOTHING:
            _help(w, t, tally, i, slot)
        if w.rules[0].obliging and _is_obliging(w, i) and can_give(w, i):
            _oblige(w, t, tally, i)
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
    if w.rules[0].obliging:
        _fetch_obliging(w, p, count)
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
def _fetch_obliging(w, p, count):
    """The same of those who look for somebody to help for a contact's sake."""
    if p + 16 < count:
        i = np.int64(w.acts[p + 16]) >> 1
        prefetch(w.people, i)
        fetch_contacts(w, i)
    if p + 8 < count:
        i = np.int64(w.acts[p + 8]) >> 1
        if w.plan[i] & DECIDES and w.people[i].degree > 0:
            fetch_contacts(w, _sake(w, i))
    if p + 4 < count:
        i = np.int64(w.acts[p + 4]) >> 1
        if w.plan[i] & DECIDES and w.people[i].degree > 0:
            c = _sake(w, i)
            j = _in_need_there(w, i, c)
            if j != NOBODY:
                prefetch(w.book, slot_of(w, c, i))
                prefetch(w.people, j)
                fetch_contacts(w, j)
                if w.rules[0].gossip:
                    fetch_opinion(w, j, i)


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
def _chosen(w, i):
    """Return the slot of the contact whom `i` helps unasked, NOTHING if none, OPEN if `i` has to be asked."""
    if w.people[i].verbs & OFFERS and w.people[i].degree > 0:
        slot = answer(w, OFFERS, 0, i, -1, ANY_FIELD)
        if slot == OPEN:
            return np.int64(OPEN)
        close(w)
        if slot != ROW:
            return np.int64(NOTHING) if slot == NOBODY else np.int64(slot)
    if not w.plan[i] & LOOKS:
        return np.int64(NOTHING)
    slot = np.int64(w.pick[i])
    if slot != NOTHING and not _suits(w, i, w.unmet[w.other[slot]]):
        slot = _in_need(w, i)
    return slot


@inlined
def _help(w, t, tally, i, slot):
    """Let `i` help the contact at `slot`, whose need is unmet."""
    j = np.int64(w.other[slot])
    settle(w, t, np.int64(w.book[slot].twin), j, i, 1, w.unmet[j], 1, False)
    if len(w.log):
        note_favor(w, t, OFFERED, i, j, NO_ONE, np.int64(w.unmet[j]))
    clear_need(w, j)
    if w.rules[0].gossip:
        judge(w, t, j, i, 1.0, w.rules[0].gossip_weight)
    tally[w.people[i].strategy, GIVEN] += 1
    tally[w.people[i].strategy, OFFERED] += 1
    tally[w.people[j].strategy, HELPED] += 1


@inlined
def _is_obliging(w, i):
    """Say whether `i`, if there is a contact, looks for somebody to help for the contact's sake."""
    chance = w.traits[w.people[i].strategy].oblige
    return w.people[i].degree > 0 and uniform(draw(w.keys[OBLIGE, 0], np.uint64(i))) < chance


@inlined
def _oblige(w, t, tally, i):
    """Let `i`, who has a favor left to give, help a contact's contact for the contact's sake; see 6.7."""
    mine = w.people[i].strategy
    c = _sake(w, i)
    j = _in_need_there(w, i, c)
    if j == NOBODY:
        return
    # The favor goes from i to j for c's sake, and so it stands in the books.
    field = w.unmet[j]
    book(w, t, slot_of(w, c, i), c, i, 1, field, 1, False)
    book(w, t, slot_of(w, j, c), j, c, 1, field, 1, False)
    pass_on(w, t, j, i, 1, field, False)
    gave(w, i, 1, False)
    if len(w.log):
        note_favor(w, t, OBLIGED, i, j, c, np.int64(field))
    w.people[j].fortune = YES
    clear_need(w, j)
    if w.rules[0].gossip:
        judge(w, t, j, i, 1.0, w.rules[0].gossip_weight)
    tally[mine, GIVEN] += 1
    tally[mine, OBLIGED] += 1
    tally[w.people[j].strategy, HELPED] += 1


@inlined
def _sake(w, i):
    """Return the contact for whose sake `i`, who has one, would help somebody."""
    return np.int64(highest(w, draw(w.keys[OBLIGE, 1], np.uint64(i)), i))


@inlined
def _in_need_there(w, i, c):
    """Return the contact of `c` in need whom `i` would help, or NOBODY."""
    base, best, me = draw(w.keys[OBLIGE, 2], np.uint64(i)), np.uint64(0), np.uint32(i)
    for slot in slots(w, c):
        if _suits(w, i, w.unmet[w.other[slot]]) and w.other[slot] != me:
            best = max(best, rank(base, w.other[slot]))
    return np.int64(NOBODY) if best == 0 else np.int64(numbered(best))


@inlined
def _suits(w, i, unmet):
    """Say whether `i` can meet that need."""
    return (unmet == ANY_FIELD) | (unmet == w.field[i])
