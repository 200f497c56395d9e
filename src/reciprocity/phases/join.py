"""Join: tied people pool recurring tasks and start projects."""

import numpy as np

from reciprocity.draws import EFFORT, JOIN, SEEN, TASK, draw, draw2, uniform
from reciprocity.layout import GONE, JOINED, JOINT, POOLED, SHIRKED, SUCCEEDED, TASKS
from reciprocity.phases.bonds import pleasant
from reciprocity.phases.books import blame, thank
from reciprocity.phases.choice import NO_SLOT, numbered, rank, slot_of, slots
from reciprocity.phases.hours import busy, has_time, spend
from reciprocity.phases.kernel import inlined, kernel
from reciprocity.phases.streams import earn


@kernel
def join(w, t, tally, start):
    """Play the phase: tasks, then projects; see `docs/model.md`, 6.9 and 6.10.

    Returns:
        -1: nobody is asked anything.
    """
    if w.rules[0].tasks:
        _pool(w, t, tally)
    if w.rules[0].projects:
        _start(w, t, tally)
    return -1


@inlined
def _pool(w, t, tally):
    """Let people pool their recurring tasks, and everybody bear what theirs costs."""
    rules = w.rules[0]
    n = len(w.people)
    for i in range(n):
        w.more[i].pooled = 0
    shared = -(rules.tasks_cost * (1 - rules.tasks_saving))
    for p in range(n):
        i = np.int64(w.order[p])
        mine = w.people[i].strategy
        # Who never does their part need not look for a partner.
        if w.people[i].away or w.more[i].pooled or w.traits[mine].invest <= 0:
            continue
        slot = _colleague(w, i)
        if slot == NO_SLOT:
            continue
        j, twin = np.int64(w.other[slot]), np.int64(w.book[slot].twin)
        if np.float64(w.book[twin].trust) < rules.tasks_trust:
            continue
        if not (_does_their_part(w, w.keys[TASK, 1], i, j) and _does_their_part(w, w.keys[TASK, 1], j, i)):
            continue
        w.more[i].pooled = 1
        w.more[j].pooled = 1
        w.book[slot].used = t
        w.book[twin].used = t
        pleasant(w, slot)
        for person in (i, j):
            earn(w, t, person, TASKS, shared)
            tally[w.people[person].strategy, POOLED] += 1
    for i in range(n):
        if not w.more[i].pooled and w.people[i].away != GONE:
            earn(w, t, i, TASKS, -rules.tasks_cost)


@inlined
def _colleague(w, i):
    """Return the slot of the contact with whom `i` would pool the task, or NO_SLOT."""
    base, best = draw(w.keys[TASK, 0], np.uint64(i)), np.uint64(0)
    for slot in slots(w, i):
        j = w.other[slot]
        if (w.more[j].task == w.more[i].task) & (w.more[j].pooled == 0):
            if w.people[j].away == 0 and np.float64(w.book[slot].trust) >= w.rules[0].tasks_trust:
                best = max(best, rank(base, j))
    return np.int64(NO_SLOT) if best == 0 else slot_of(w, i, numbered(best))


@inlined
def _does_their_part(w, k, i, j):
    """Say whether `i` does their part together with `j`; the draw is `draw2` of `k`."""
    return uniform(draw2(k, np.uint64(i), np.uint64(j))) < w.traits[w.people[i].strategy].invest


@inlined
def _start(w, t, tally):
    """Let people start projects."""
    for p in range(len(w.people)):
        i = np.int64(w.order[p])
        if w.people[i].away or uniform(draw(w.keys[JOIN, 0], np.uint64(i))) >= w.rules[0].projects_rate:
            continue
        if busy(w, tally, i, w.rules[0].time_project) or w.people[i].degree == 0:
            continue
        slot = _partner(w, i)
        j, twin = np.int64(w.other[slot]), np.int64(w.book[slot].twin)
        wary = min(np.float64(w.book[slot].trust), np.float64(w.book[twin].trust)) < w.rules[0].projects_trust
        if wary or w.people[j].away or not has_time(w, j, w.rules[0].time_project):
            continue
        _work(w, t, tally, i, j, slot, twin)


@inlined
def _partner(w, i):
    """Return the slot of the contact with whom `i`, who has one, would start a project: another field goes before."""
    base, best, other = draw(w.keys[JOIN, 1], np.uint64(i)), np.uint64(0), np.uint64(0)
    for slot in slots(w, i):
        j = w.other[slot]
        place = rank(base, j)
        best = max(best, place)
        if w.field[j] != w.field[i]:
            other = max(other, place)
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
    w.book[slot].used = t
    w.book[twin].used = t
    for person, works in ((i, mine), (j, theirs)):
        s = w.people[person].strategy
        spend(w, person, rules.time_project)
        earn(w, t, person, JOINT, gain - rules.projects_effort if works else gain)
        tally[s, JOINED] += 1
        tally[s, SUCCEEDED] += succeeds
        tally[s, SHIRKED] += not works
    _judge(w, i, j, slot, theirs)
    _judge(w, j, i, twin, mine)


@inlined
def _judge(w, i, j, slot, works):
    """Let `i`, whose book of `j` is at `slot`, look at what `j` did."""
    if works:
        thank(w, slot)
    elif uniform(draw2(w.keys[SEEN, 0], np.uint64(i), np.uint64(j))) < w.rules[0].projects_seen:
        blame(w, slot)
