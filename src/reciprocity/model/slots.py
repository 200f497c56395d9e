"""Compiled passes over all slots (`model/state.py`): filling them at the start, counting ties, listing ties."""

import numpy as np

from reciprocity.numerics.compiled import compiled


@compiled
def connect(edges, row, other, book, trust_prior):
    """Fill the slots with the initial ties. The slots of each person ascend with the numbers of their contacts.

    Args:
        edges: (ties, 2) numbers of people, in ascending order.
        row: (n + 1,) int64, the first slot of each person.
        other: `World.other`, which is filled.
        book: `World.book`, which is filled.
        trust_prior: The trust with which both sides begin.
    """
    filled = row[:-1].copy()
    for e in range(len(edges)):
        i, j = np.int64(edges[e, 0]), np.int64(edges[e, 1])
        a, b = filled[i], filled[j]
        filled[i] += 1
        filled[j] += 1
        other[a], other[b] = j, i
        book[a].twin, book[b].twin = b, a
        book[a].trust = trust_prior
        book[b].trust = trust_prior


@compiled
def stand(people, standing):
    """Add the numbers of tie sides, isolated people and initial tie sides, by strategy, to `World.standing`."""
    for i in range(len(people)):
        s = people[i].strategy
        standing[s, 0] += people[i].degree
        standing[s, 2] += people[i].degree
        if people[i].degree == 0:
            standing[s, 1] += 1


@compiled
def in_use(people, twin, both):
    """Return the slots in use, ascending, int64: with `both` all of them, else only the lower one of each tie."""
    found = np.empty(people.degree.sum(), np.int64)
    count = 0
    for i in range(len(people)):
        first = np.int64(people[i].row)
        for slot in range(first, first + people[i].degree):
            found[count] = slot
            count += both or twin[slot] > slot
    return found[:count]


@compiled
def by_age(since, ties, now, ages):
    """Return how many of these ties have each age in rounds, (ages,) int64."""
    found = np.zeros(ages, np.int64)
    for tie in ties:
        found[now - max(since[tie], 1) + 1] += 1
    return found
