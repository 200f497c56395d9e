"""Gossip: people tell a contact what they think of somebody."""

import numpy as np

from reciprocity.model.kernels.act_log import note
from reciprocity.model.kernels.contact_choice import fetch_contacts, fetch_twin, highest, numbered, rank, slot_of
from reciprocity.model.kernels.opinions import fetch_opinion, judge, opinion
from reciprocity.model.kernels.prefetching import inlined, kernel, prefetch
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import BOOKED, NO_NEED
from reciprocity.numerics.draws import GOSSIP, draw, draw2, uniform
from reciprocity.results.counters import TOLD

_NOBODY = -1
_AHEAD = 8  # so many acts before somebody's turn it is seen to that what they need is at hand


@kernel
def gossip(w, t, tally):
    """Play the phase; see `docs/model.md`, 6.12. Nobody who decides in Python is asked anything here.

    To whom somebody talks does not change in the phase, and whom they talk about only if they are told something
    before their turn. Both are chosen some acts ahead, and what they need is fetched.
    """
    rules = w.rules[0]
    if not rules.mechanisms_gossip:
        return
    count = _list_talkers(w)
    for p in range(-2 * _AHEAD, count):
        if p + 4 * _AHEAD < count:
            prefetch(w.people, np.int64(w.acts[p + 4 * _AHEAD]))
        if p + 3 * _AHEAD < count:
            fetch_contacts(w, np.int64(w.acts[p + 3 * _AHEAD]))
        if p + 2 * _AHEAD < count:
            _choose_listener(w, p + 2 * _AHEAD)
        if -_AHEAD <= p < count - _AHEAD:
            _choose_subject(w, t, p + _AHEAD)
        if p < 0:
            continue
        i = np.int64(w.acts[p])
        if busy(w, tally, i, rules.time_contact) or w.people[i].degree == 0:
            continue
        slot = np.int64(w.scratch[0, p])
        j = np.int64(w.other[slot])
        if w.people[j].away:
            continue
        x = _subject(w, t, i, j) if w.plan[i] & BOOKED else np.int64(w.scratch[1, p])
        if x == _NOBODY:
            continue
        off = rules.gossip_misperception * (2 * uniform(draw2(w.keys[GOSSIP, 3], np.uint64(j), np.uint64(x))) - 1)
        heard = min(max(opinion(w, t, i, x) + off, -1.0), 1.0)
        judge(w, t, j, x, heard, rules.gossip_learning_rate * np.float64(w.book[w.book[slot].twin].trust))
        w.plan[j] |= BOOKED
        pleasant(w, slot)
        spend(w, i, rules.time_contact)
        if len(w.log):
            note(w, t, TOLD, i, j, x, NO_NEED, 1, 0.0, 0.0)
        tally[w.people[i].strategy, TOLD] += 1


@inlined
def _list_talkers(w):
    """List who tells somebody something, in the order. Return how many."""
    rate, k = w.rules[0].gossip_chance, w.keys[GOSSIP, 0]
    for i in range(len(w.people)):
        w.pick[i] = np.uint32((uniform(draw(k, np.uint64(i))) < rate) & (w.people[i].away == 0))
    return list_picked(w)


@inlined
def _choose_listener(w, p):
    """Note to whom the one with act `p` talks: the slot, in `scratch`."""
    i = np.int64(w.acts[p])
    if w.people[i].degree == 0:
        return
    j = highest(w, draw(w.keys[GOSSIP, 1], np.uint64(i)), i)
    slot = slot_of(w, i, j)
    w.scratch[0, p] = slot
    prefetch(w.people, j)
    prefetch(w.book, slot)
    memory = w.opinions.shape[1]
    for place in range(0, memory, 8):  # so many a line
        prefetch(w.opinions, i * memory + place)


@inlined
def _choose_subject(w, t, p):
    """Note about whom the one with act `p` talks."""
    i = np.int64(w.acts[p])
    if w.people[i].degree == 0:
        return
    slot = np.int64(w.scratch[0, p])
    j = np.int64(w.other[slot])
    x = _subject(w, t, i, j)
    w.scratch[1, p] = x
    w.plan[i] &= ~np.uint8(BOOKED)
    fetch_twin(w, slot)
    if x != _NOBODY:
        fetch_opinion(w, i, x)
        fetch_opinion(w, j, x)


@inlined
def _subject(w, t, i, j):
    """Return whom `i` tells `j` about, of all whom `i` has an opinion about, or _NOBODY."""
    base, best, me = draw(w.keys[GOSSIP, 2], np.uint64(j)), np.uint64(0), np.int32(j)
    faded = np.int32(t - min(w.rules[0].gossip_lifetime, t + 1))  # touched last in this round, or before it
    for place in range(w.opinions.shape[1]):
        about = w.opinions[i, place].about
        told = (about >= 0) & (about != me) & (w.opinions[i, place].touched > faded)
        score = rank(base, np.uint32(about)) & (np.uint64(0) - np.uint64(told))
        best = score if score > best else best
    return np.int64(_NOBODY) if best == 0 else numbered(best)
