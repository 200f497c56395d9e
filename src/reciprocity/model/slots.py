"""Passes over the slots in which ties lie (see `model.state`): laying them out, counting them, listing them."""

import numpy as np

from reciprocity.numerics.compiled import compiled


@compiled
def connect(edges, row, other, book, trust_prior):
    """Lay out the starting ties: each person's slots ascend with their contacts' numbers.

    Args:
        edges: (ties, 2) people, ascending.
        row: (n + 1,) int64, where each person's slots begin.
        other: `World.other`, filled in.
        book: `World.book`, filled in.
        trust_prior: The trust that both sides begin with.
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
    """Count tie sides, people without ties and initial tie sides by strategy, into `World.standing`."""
    for i in range(len(people)):
        s = people[i].strategy
        standing[s, 0] += people[i].degree
        standing[s, 2] += people[i].degree
        if people[i].degree == 0:
            standing[s, 1] += 1


@compiled
def in_use(people, twin, both):
    """List the slots in use, ascending, or (unless `both`) of each tie the one before the other: int64."""
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
    """Count ties by age in rounds: (ages,) int64."""
    found = np.zeros(ages, np.int64)
    for tie in ties:
        found[now - max(since[tie], 1) + 1] += 1
    return found
