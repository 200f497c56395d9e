"""Join: tied people pool recurring tasks and start projects."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import use
from reciprocity.model.kernels.books import blame, thank
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT
from reciprocity.model.kernels.partners import colleague
from reciprocity.model.kernels.payoff_streams import account, earn
from reciprocity.model.kernels.time_budget import busy, has_time, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.look_ahead.join import (
    LEAD,
    NO_COLLEAGUE,
    look_ahead_at_projects,
    look_ahead_at_tasks,
)
from reciprocity.model.phases.look_ahead.join import (
    POOLED as HAS_POOLED,
)
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import GONE, NO_NEED
from reciprocity.numerics.draws import EFFORT, JOIN, SEEN, TASK, draw, draw2, uniform
from reciprocity.results.counters import JOINED, POOLED, PROJECTS, SHIRKED, SUCCEEDED, TASKS

_AWAY = HAS_POOLED + 1  # in `pick`, instead of the kind of somebody's task: they are away


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
    """Let people pool their recurring tasks, and let everybody bear what theirs costs.

    While the phase goes on, `pick` holds the kind of each task that can still be pooled.
    """
    rules, n = w.rules[0], len(w.people)
    for i in range(n):
        w.pick[i] = _AWAY if w.people[i].away else w.task[i]
    shared = -(rules.tasks_cost * (1 - rules.tasks_saving))
    for p in range(-LEAD, n):
        look_ahead_at_tasks(w, p)
        if p < 0:
            continue
        i = np.int64(w.order[p])
        if w.pick[i] >= HAS_POOLED or w.acts[p] == NO_COLLEAGUE:
            continue
        slot = np.int64(w.acts[p])
        if w.pick[w.other[slot]] != w.pick[i]:  # this colleague has pooled their task in the meantime
            slot = colleague(w, i, NO_SLOT)
        # Trust is compared only now, because it is seldom too low and the book has to be read for it.
        while slot != NO_SLOT and np.float64(w.book[slot].trust) < rules.tasks_min_trust:
            slot = colleague(w, i, slot)
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
            w.pick[person] = HAS_POOLED
            account(w, t, person, TASKS, shared)
            tally[w.people[person].strategy, POOLED] += 1
    for i in range(n):
        if w.pick[i] == HAS_POOLED:
            w.streams[TASKS, i] += shared
        elif w.people[i].away != GONE:
            earn(w, t, i, TASKS, -rules.tasks_cost)


@inlined
def _does_their_part(w, k, i, j):
    """Return whether `i` does their part of what they do together with `j`; the draw is `draw2` of `k`."""
    return uniform(draw2(k, np.uint64(i), np.uint64(j))) < w.traits[w.people[i].strategy].invest


@inlined
def _start(w, t, tally):
    """Let people start projects, each with a contact whom both sides' trust allows."""
    rate = w.rules[0].projects_chance
    for i in range(len(w.people)):
        starts = uniform(draw(w.keys[JOIN, 0], np.uint64(i))) < rate
        w.pick[i] = np.uint32(starts & (w.people[i].away == 0))
    count = list_picked(w)
    for p in range(-LEAD, count):
        look_ahead_at_projects(w, p, count)
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
def _work(w, t, tally, i, j, slot, twin):
    """Let `i` and `j` work on a project; `slot` and `twin` are their two sides of the tie."""
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
    """Let `i`, whose book of `j` is at `slot`, thank `j` for their work, or blame them for shirking if it is seen."""
    if works:
        thank(w, slot)
        return
    seen = uniform(draw2(w.keys[SEEN, 0], np.uint64(i), np.uint64(j))) < w.rules[0].projects_seen
    if seen:
        blame(w, i, slot)
    if len(w.log):
        note(w, t, SHIRKED, j, i, NO_ONE, NO_NEED, seen, 0.0, 0.0)
