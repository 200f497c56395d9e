"""Join: tied people pool recurring tasks and start projects."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import use
from reciprocity.model.kernels.books import blame, thank
from reciprocity.model.kernels.contact_choice import (
    NO_SLOT,
    end_of,
    fetch_contacts,
    fetch_twin,
    mask,
    numbered,
    rank,
    slot_of,
    wide_slots,
)
from reciprocity.model.kernels.payoff_streams import account, earn, fetch_stream
from reciprocity.model.kernels.prefetching import inlined, kernel, prefetch
from reciprocity.model.kernels.time_budget import busy, has_time, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import GONE, NO_NEED
from reciprocity.numerics.draws import EFFORT, JOIN, SEEN, TASK, draw, draw2, uniform
from reciprocity.results.counters import JOINED, POOLED, PROJECTS, SHIRKED, SUCCEEDED, TASKS

_AWAY, _POOLED = 2**32 - 1, 2**32 - 2  # in `pick`, where else stands the kind of a task that can still be pooled
_NOBODY = 2**32 - 1  # in `acts`, where else stands the slot of the contact with whom to pool
_AHEAD, _NEXT = 8, 4  # so many people ahead a partner is chosen, and so many, the other side fetched


@kernel
def join(w, t, tally, start):
    """Play the phase: tasks, then projects; see `docs/model.md`, 6.9 and 6.10.

    Returns:
        -1: nobody is asked anything.
    """
    if w.rules[0].mechanisms_tasks:
        _pool(w, t, tally)
    if w.rules[0].mechanisms_projects:
        _start(w, t, tally)
    return -1


@inlined
def _pool(w, t, tally):
    """Let people pool their recurring tasks, and everybody bear what theirs costs.

    In `pick` stands whose task of which kind can still be pooled: small enough to stay in the cache. With whom people
    would pool is chosen some acts ahead, and again if that contact has pooled before their turn.
    """
    rules, n = w.rules[0], len(w.people)
    for i in range(n):
        w.pick[i] = _AWAY if w.people[i].away else w.task[i]
    shared = -(rules.tasks_cost * (1 - rules.tasks_saving))
    for p in range(-_AHEAD, n):
        _choose_ahead(w, p)
        if p < 0:
            continue
        i = np.int64(w.order[p])
        if w.pick[i] >= _POOLED or w.acts[p] == _NOBODY:
            continue
        slot = np.int64(w.acts[p])
        if w.pick[w.other[slot]] != w.pick[i]:
            slot = _colleague(w, i, NO_SLOT)
        # The book is looked at only now: trust seldom fails.
        while slot != NO_SLOT and np.float64(w.book[slot].trust) < rules.tasks_min_trust:
            slot = _colleague(w, i, slot)
        if slot == NO_SLOT:
            continue
        j, twin = np.int64(w.other[slot]), np.int64(w.book[slot].twin)
        if np.float64(w.book[twin].trust) < rules.tasks_min_trust:
            continue
        if not (_does_their_part(w, w.keys[TASK, 1], i, j) and _does_their_part(w, w.keys[TASK, 1], j, i)):
            continue
        use(w, t, slot)
        use(w, t, twin)
        pleasant(w, slot)
        for person in (i, j):
            if len(w.log):
                note(w, t, POOLED, person, i + j - person, NO_ONE, NO_NEED, 1, 0.0, 0.0)
            w.pick[person] = _POOLED
            account(w, t, person, TASKS, shared)
            tally[w.people[person].strategy, POOLED] += 1
    for i in range(n):
        if w.pick[i] == _POOLED:
            w.streams[TASKS, i] += shared
        elif w.people[i].away != GONE:
            earn(w, t, i, TASKS, -rules.tasks_cost)


@inlined
def _choose_ahead(w, p):
    """Choose with whom those who come next in the order would pool, into `acts`, and have it brought to the cache."""
    n = len(w.people)
    if p + 3 * _AHEAD < n:
        prefetch(w.people, np.int64(w.order[p + 3 * _AHEAD]))
    if p + 2 * _AHEAD < n:
        fetch_contacts(w, np.int64(w.order[p + 2 * _AHEAD]))
    if p + _AHEAD < n:
        q = p + _AHEAD
        i = np.int64(w.order[q])
        w.acts[q] = _NOBODY
        # Who never does their part need not look for a partner.
        if w.pick[i] < _POOLED and w.traits[w.people[i].strategy].invest > 0:
            slot = _colleague(w, i, NO_SLOT)
            if slot != NO_SLOT:
                w.acts[q] = np.uint32(slot)
                prefetch(w.book, slot)
                prefetch(w.people, np.int64(w.other[slot]))
    if 0 <= p < n - _NEXT and w.acts[p + _NEXT] != _NOBODY:
        fetch_twin(w, np.int64(w.acts[p + _NEXT]))


@inlined
def _colleague(w, i, after):
    """Return the slot of the contact with the same task whom `i` ranks highest, or next to the one at `after`.

    NO_SLOT if there is none.
    """
    base, kind, best, end = draw(w.keys[TASK, 0], np.uint64(i)), w.pick[i], np.uint64(0), end_of(w, i)
    bound = ~np.uint64(0) if after == NO_SLOT else rank(base, w.other[after])
    for slot in wide_slots(w, i):
        j = w.other[slot]
        place = rank(base, j) & mask(slot, end) & (np.uint64(0) - np.uint64(w.pick[j] == kind))
        place &= np.uint64(0) - np.uint64(place < bound)
        best = place if place > best else best
    return np.int64(NO_SLOT) if best == 0 else slot_of(w, i, numbered(best))


@inlined
def _does_their_part(w, k, i, j):
    """Say whether `i` does their part together with `j`; the draw is `draw2` of `k`."""
    return uniform(draw2(k, np.uint64(i), np.uint64(j))) < w.traits[w.people[i].strategy].invest


@inlined
def _start(w, t, tally):
    """Let people start projects. With whom does not change in the phase and is chosen some acts ahead."""
    rate = w.rules[0].projects_chance
    for i in range(len(w.people)):
        starts = uniform(draw(w.keys[JOIN, 0], np.uint64(i))) < rate
        w.pick[i] = np.uint32(starts & (w.people[i].away == 0))
    count = list_picked(w)
    for p in range(-_AHEAD, count):
        if p + 3 * _AHEAD < count:
            prefetch(w.people, np.int64(w.acts[p + 3 * _AHEAD]))
        if p + 2 * _AHEAD < count:
            fetch_contacts(w, np.int64(w.acts[p + 2 * _AHEAD]))
        if p + _AHEAD < count:
            i = np.int64(w.acts[p + _AHEAD])
            if w.people[i].degree > 0:
                slot = _partner(w, i)
                w.scratch[0, p + _AHEAD] = slot
                prefetch(w.book, slot)
                prefetch(w.people, np.int64(w.other[slot]))
                fetch_stream(w, i, PROJECTS)
                fetch_stream(w, np.int64(w.other[slot]), PROJECTS)
        if 0 <= p < count - _NEXT and w.people[w.acts[p + _NEXT]].degree > 0:
            fetch_twin(w, np.int64(w.scratch[0, p + _NEXT]))
        if p < 0:
            continue
        i = np.int64(w.acts[p])
        if busy(w, tally, i, w.rules[0].time_project) or w.people[i].degree == 0:
            continue
        slot = np.int64(w.scratch[0, p])
        j, twin = np.int64(w.other[slot]), np.int64(w.book[slot].twin)
        wary = min(np.float64(w.book[slot].trust), np.float64(w.book[twin].trust)) < w.rules[0].projects_min_trust
        if wary or w.people[j].away or not has_time(w, j, w.rules[0].time_project):
            continue
        _work(w, t, tally, i, j, slot, twin)


@inlined
def _partner(w, i):
    """Return the slot of the contact with whom `i`, who has one, would start a project: another field goes before."""
    base, best, other = draw(w.keys[JOIN, 1], np.uint64(i)), np.uint64(0), np.uint64(0)
    mine, end = w.field[i], end_of(w, i)
    for slot in wide_slots(w, i):
        j = w.other[slot]
        place = rank(base, j) & mask(slot, end)
        best = place if place > best else best
        place &= np.uint64(0) - np.uint64(w.field[j] != mine)
        other = place if place > other else other
    return slot_of(w, i, numbered(other if other > 0 else best))


@inlined
def _work(w, t, tally, i, j, slot, twin):
    """Let `i` and `j`, the two sides of the tie at `slot` and `twin`, work on a project."""
    rules = w.rules[0]
    mine = _does_their_part(w, w.keys[EFFORT, 0], i, j)
    theirs = _does_their_part(w, w.keys[EFFORT, 0], j, i)
    efforts = np.float64(mine) + np.float64(theirs)
    trust = np.float64(w.book[slot].trust) + np.float64(w.book[twin].trust)
    diversity = rules.projects_same if w.field[i] == w.field[j] else 1.0
    chance = rules.projects_success * (efforts / 2) * trust / 2 * diversity
    succeeds = uniform(draw2(w.keys[JOIN, 2], np.uint64(i), np.uint64(j))) < chance
    gain = rules.projects_gain / 2 if succeeds else 0.0
    use(w, t, slot)
    use(w, t, twin)
    for person, works in ((i, mine), (j, theirs)):
        if len(w.log):
            note(w, t, JOINED, person, i + j - person, NO_ONE, NO_NEED, succeeds, 0.0, 0.0)
        s = w.people[person].strategy
        spend(w, person, rules.time_project)
        earn(w, t, person, PROJECTS, gain - rules.projects_effort if works else gain)
        tally[s, JOINED] += 1
        tally[s, SUCCEEDED] += succeeds
        tally[s, SHIRKED] += not works
    _judge(w, t, i, j, slot, theirs)
    _judge(w, t, j, i, twin, mine)


@inlined
def _judge(w, t, i, j, slot, works):
    """Let `i`, whose book of `j` is at `slot`, look at what `j` did."""
    if works:
        thank(w, slot)
        return
    seen = uniform(draw2(w.keys[SEEN, 0], np.uint64(i), np.uint64(j))) < w.rules[0].projects_seen
    if seen:
        blame(w, i, slot)
    if len(w.log):
        note(w, t, SHIRKED, j, i, NO_ONE, NO_NEED, seen, 0.0, 0.0)
