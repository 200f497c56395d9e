"""Meet: people go out, meet others at events or through contacts, and ties form where both want."""

import numpy as np

from reciprocity.configs.vocabulary import EVENT_CHOICES
from reciprocity.model.kernels.act_log import note
from reciprocity.model.kernels.contact_choice import slot_of
from reciprocity.model.kernels.prefetching import LARGE, inlined, kernel, prefetch
from reciprocity.model.kernels.python_decisions import OPEN, close
from reciprocity.model.kernels.tie_formation import NOBODY, acquaint, guest, host
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import NO_NEED, OUT, OUTSIDE
from reciprocity.numerics.draws import ENCOUNTER, NEWCOMER, below, draw
from reciprocity.results.counters import OUTINGS

_NONE, _RANDOM = EVENT_CHOICES.index("none"), EVENT_CHOICES.index("random")


@kernel
def meet(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.1.

    Returns:
        -1 when done, else the place of the act in which somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.ties_change or rules.ties_meet <= 0:
        return -1
    if start == 0:
        list_acts(w, OUT, 0, False)
    large, count = len(w.people) >= LARGE, np.int64(w.acts[2 * len(w.people)])
    for p in range(start, count):
        if large:
            _fetch_ahead(w, p, count)
        i = np.int64(w.acts[p]) >> 1
        traits = w.traits[w.people[i].strategy]
        if traits.event_choice == _NONE or busy(w, tally, i, rules.time_outing):
            continue
        c = host(w, i)
        j = guest(w, i, c) if c != NOBODY else _stranger(w, i, traits.event_choice)
        if acquaint(w, t, tally, i, j, False) == OPEN:
            return p
        if rules.mechanisms_bonds and c != NOBODY:
            pleasant(w, slot_of(w, i, c))
        w.ties[i].outings += np.int32(1)
        tally[w.people[i].strategy, OUTINGS] += 1
        spend(w, i, rules.time_outing)
        if len(w.log):
            seen = NOBODY if j == NOBODY or w.people[j].away else j
            note(w, t, OUTINGS, i, seen, NOBODY, NO_NEED, seen != NOBODY, 0.0, rules.ties_outing)
        close(w)
    return -1


@inlined
def _fetch_ahead(w, p, count):
    """Have the lines of those who come next in the order, and of those whom they seem to meet, brought to the cache."""
    if p + 12 < count:
        prefetch(w.people, np.int64(w.acts[p + 12]) >> 1)
    if p + 8 < count:
        i = np.int64(w.acts[p + 8]) >> 1
        prefetch(w.other, np.int64(w.people[i].row))
        prefetch(w.ties, i)
    if p + 5 < count:
        j = _seems_to_meet(w, np.int64(w.acts[p + 5]) >> 1)
        if j != NOBODY:
            prefetch(w.people, j)
    if p + 2 < count:
        i = np.int64(w.acts[p + 2]) >> 1
        j = _seems_to_meet(w, i)
        if j != NOBODY:
            prefetch(w.ties, j)
            prefetch(w.other, np.int64(w.people[j].row))
            prefetch(w.book, np.int64(w.people[i].row) + w.people[i].degree)
            prefetch(w.book, np.int64(w.people[j].row) + w.people[j].degree)


@inlined
def _seems_to_meet(w, i):
    """Return whom `i` meets if no ties change until then, or NOBODY."""
    c = host(w, i)
    return guest(w, i, c) if c != NOBODY else _stranger(w, i, w.traits[w.people[i].strategy].event_choice)


@inlined
def _stranger(w, i, event_choice):
    """Return the person whom `i` meets at an event, or NOBODY."""
    h = draw(w.keys[ENCOUNTER, 0], np.uint64(i))
    first, size = np.int64(0), np.int64(w.rules[0].at_start)
    if event_choice != _RANDOM:
        if w.circle[i] == OUTSIDE:
            return np.int64(NOBODY)
        first = np.int64(w.circle_start[w.circle[i]])
        size = np.int64(w.circle_start[w.circle[i] + 1]) - first
    others = size - (1 if i < w.rules[0].at_start else 0)
    j = np.int64(NOBODY)
    if len(w.people) > w.rules[0].at_start:
        j = _newcomer(w, i, event_choice != _RANDOM, others)
    if j == NOBODY:
        if others < 1:
            return NOBODY
        place = first + np.int64(below(h, np.uint64(others)))
        # Members ascend, so who stands at or behind i moves up one place.
        j = np.int64(w.members[place]) if event_choice != _RANDOM else place
        if j >= i:
            j = np.int64(w.members[place + 1]) if event_choice != _RANDOM else place + 1
    return NOBODY if w.traits[w.people[j].strategy].event_choice == _NONE else j


@kernel
def _newcomer(w, i, own, others):
    """Return the one of those who arrived later whom `i` meets, or NOBODY: then it is one of the `others`."""
    first, n, count = np.int64(w.rules[0].at_start), len(w.people), 0
    for j in range(first, n):
        count += 1 if j != i and (not own or w.circle[j] == w.circle[i]) else 0
    if count == 0:
        return np.int64(NOBODY)
    left = np.int64(below(draw(w.keys[NEWCOMER, 0], np.uint64(i)), np.uint64(others + count))) - others
    if left < 0:
        return np.int64(NOBODY)
    for j in range(first, n):
        if j != i and (not own or w.circle[j] == w.circle[i]):
            if left == 0:
                return np.int64(j)
            left -= 1
    return np.int64(NOBODY)
