"""Offer: those who give unasked look for a contact in need and help, or help somebody for a contact's sake."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE
from reciprocity.model.kernels.books import book, clear_need, note_favor, pass_on, settle
from reciprocity.model.kernels.contact_choice import (
    fetch_contacts,
    fetch_twin,
    highest,
    numbered,
    rank,
    slot_of,
    slots,
)
from reciprocity.model.kernels.opinions import fetch_opinion, judge
from reciprocity.model.kernels.prefetching import LARGE, inlined, kernel, prefetch
from reciprocity.model.kernels.python_decisions import NOBODY, OFFERS, OPEN, ROW, answer, close
from reciprocity.model.kernels.time_budget import can_give, gave
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import ANY_FIELD, DECIDES, LOOKS, YES
from reciprocity.numerics.draws import IN_NEED, OBLIGE, draw, uniform
from reciprocity.results.counters import GIVEN, HELPED, OBLIGED, OFFERED

NOTHING = 2**32 - 1  # in `pick`: nobody to help
_AHEAD, _SOON, _NEXT, _LAST = 8, 6, 4, 2  # so many acts ahead whom one helps is chosen and fetched, step by step


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
    for p in range(start - _AHEAD if start == 0 else start, count):
        if w.rules[0].mechanisms_obliging:
            _oblige_ahead(w, p, count)
        if p < start:
            continue
        _choose_again(w, p + _AHEAD, count)
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
        if w.rules[0].mechanisms_obliging and _is_obliging(w, i) and can_give(w, i):
            _oblige(w, t, tally, i, p)
    return -1


@inlined
def _look_ahead(w):
    """Choose for all whom they help, by number; needs only vanish here, so who is still in need is the choice."""
    large, count = len(w.people) >= LARGE, list_acts(w, LOOKS, 0, True)
    for p in range(count):
        if large and p + 8 < count:
            prefetch(w.people, np.int64(w.acts[p + 8] >> np.uint32(1)))
        if large and p + 4 < count:
            prefetch(w.other, np.int64(w.people[w.acts[p + 4] >> np.uint32(1)].row))
        i = np.int64(w.acts[p]) >> 1
        w.pick[i] = np.uint32(_in_need(w, i))


@inlined
def _choose_again(w, p, count):
    """Let whoever has the act at place `p` choose somebody else if the one they would help is no longer in need."""
    if p < count:
        i = np.int64(w.acts[p]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            w.pick[i] = np.uint32(_still_in_need(w, i))


@inlined
def _fetch_ahead(w, p, count):
    """Have the lines of those who come next in the order, and of those whom they help, brought to the cache."""
    if p + 16 < count:
        i = np.int64(w.acts[p + 16]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            prefetch(w.people, i)
            prefetch(w.other, np.int64(w.pick[i]))
    if p + 12 < count:
        i = np.int64(w.acts[p + 12]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            fetch_contacts(w, i)
    if p + _AHEAD < count:
        i = np.int64(w.acts[p + _AHEAD]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            slot = np.int64(w.pick[i])
            prefetch(w.people, np.int64(w.other[slot]))
            prefetch(w.book, slot)
            prefetch(w.past, slot)
    if p + _NEXT < count:
        i = np.int64(w.acts[p + _NEXT]) >> 1
        if w.plan[i] & LOOKS and w.pick[i] != NOTHING:
            fetch_twin(w, np.int64(w.pick[i]))
            if w.rules[0].mechanisms_gossip:
                fetch_opinion(w, np.int64(w.other[w.pick[i]]), i)


@inlined
def _oblige_ahead(w, p, count):
    """Choose for those whose acts come next for whose sake, and whom, they would help, into `scratch`, and fetch it."""
    if p + 24 < count:
        prefetch(w.people, np.int64(w.acts[p + 24]) >> 1)
    if p + 16 < count:
        fetch_contacts(w, np.int64(w.acts[p + 16]) >> 1)
    if p + _AHEAD < count:
        i = np.int64(w.acts[p + _AHEAD]) >> 1
        if w.plan[i] & DECIDES and w.people[i].degree > 0:
            c = np.int64(highest(w, draw(w.keys[OBLIGE, 1], np.uint64(i)), i))
            w.scratch[0, p + _AHEAD] = c
            prefetch(w.people, c)
    if 0 <= p + _SOON < count:
        i = np.int64(w.acts[p + _SOON]) >> 1
        if w.plan[i] & DECIDES and w.people[i].degree > 0:
            fetch_contacts(w, np.int64(w.scratch[0, p + _SOON] & np.uint64(NOTHING)))
    if 0 <= p + _NEXT < count:
        i = np.int64(w.acts[p + _NEXT]) >> 1
        if w.plan[i] & DECIDES and w.people[i].degree > 0:
            c = np.int64(w.scratch[0, p + _NEXT] & np.uint64(NOTHING))  # after a question, whom is noted already
            slot = _needy(w, i, c, draw(w.keys[OBLIGE, 2], np.uint64(i)))
            w.scratch[0, p + _NEXT] = np.uint64(c) | np.uint64(slot) << np.uint64(32)
            if slot != NOTHING:
                j, mine = np.int64(w.other[slot]), slot_of(w, c, i)
                w.scratch[1, p + _NEXT] = mine
                prefetch(w.book, mine)
                prefetch(w.book, slot)
                prefetch(w.past, slot)
                prefetch(w.people, j)
                if w.rules[0].mechanisms_gossip:
                    fetch_opinion(w, j, i)
    if 0 <= p + _LAST < count:
        i = np.int64(w.acts[p + _LAST]) >> 1
        if w.plan[i] & DECIDES and w.people[i].degree > 0:
            slot = np.int64(w.scratch[0, p + _LAST] >> np.uint64(32))
            if slot != NOTHING:
                fetch_twin(w, slot)
                mine = np.int64(w.scratch[1, p + _LAST])
                fetch_twin(w, mine)
                prefetch(w.past, np.int64(w.book[mine].twin))


@inlined
def _in_need(w, i):
    """Return the slot of the contact in need whom `i` helps, or NOTHING."""
    return _needy(w, i, i, draw(w.keys[IN_NEED, 0], np.uint64(i)))


@inlined
def _needy(w, i, c, base):
    """Return the slot of that contact of `c` other than `i` in need whom `i` would help, or NOTHING."""
    best, me = np.uint64(0), np.uint32(i)
    for slot in slots(w, c):
        j = w.other[slot]
        if _suits(w, i, w.unmet[j]) and j != me:
            best = max(best, rank(base, j))
    return np.int64(NOTHING) if best == 0 else slot_of(w, c, numbered(best))


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
    return _still_in_need(w, i)


@inlined
def _still_in_need(w, i):
    """Return whom `i` helps by now: whoever was chosen, or, if they are no longer in need, whoever ranks next."""
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
    if w.rules[0].mechanisms_gossip:
        judge(w, t, j, i, 1.0, w.rules[0].gossip_learning_rate)
    tally[w.people[i].strategy, GIVEN] += 1
    tally[w.people[i].strategy, OFFERED] += 1
    tally[w.people[j].strategy, HELPED] += 1


@inlined
def _is_obliging(w, i):
    """Say whether `i`, if there is a contact, looks for somebody to help for the contact's sake."""
    chance = w.traits[w.people[i].strategy].oblige
    return w.people[i].degree > 0 and uniform(draw(w.keys[OBLIGE, 0], np.uint64(i))) < chance


@inlined
def _oblige(w, t, tally, i, p):
    """Let `i`, who has a favor left to give, help a contact's contact for the contact's sake; see 6.7."""
    mine = w.people[i].strategy
    c, slot = np.int64(w.scratch[0, p] & np.uint64(NOTHING)), np.int64(w.scratch[0, p] >> np.uint64(32))
    if slot != NOTHING and not _suits(w, i, w.unmet[w.other[slot]]):
        slot = _needy(w, i, c, draw(w.keys[OBLIGE, 2], np.uint64(i)))  # needs only vanish here
    if slot == NOTHING:
        return
    j = np.int64(w.other[slot])
    # The favor goes from i to j for c's sake, and so it stands in the books.
    field = w.unmet[j]
    book(w, t, np.int64(w.scratch[1, p]), c, i, 1, field, 1, False)
    book(w, t, np.int64(w.book[slot].twin), j, c, 1, field, 1, False)
    pass_on(w, t, j, i, 1, field, False)
    gave(w, i, 1, False)
    if len(w.log):
        note_favor(w, t, OBLIGED, i, j, c, np.int64(field))
    w.people[j].fortune = YES
    clear_need(w, j)
    if w.rules[0].mechanisms_gossip:
        judge(w, t, j, i, 1.0, w.rules[0].gossip_learning_rate)
    tally[mine, GIVEN] += 1
    tally[mine, OBLIGED] += 1
    tally[w.people[j].strategy, HELPED] += 1


@inlined
def _suits(w, i, unmet):
    """Say whether `i` can meet that need."""
    return (unmet == ANY_FIELD) | (unmet == w.field[i])
