"""The order of a round: everybody sorted by a keyed number."""

import numpy as np

from reciprocity.draws import ORDER, PRESENCE, TOPIC, WEAVE, draw, uniform
from reciprocity.layout import GONE, MOST_BUCKETS, NO_NEED
from reciprocity.phases.kernel import inlined, kernel

_LOW = np.uint64(0xFFFFFFFF)
_HIGH = ~_LOW


@inlined
def forget(w, i):
    """Clear what belongs to one round of person `i`, and see whether they take part in this one."""
    w.people[i].given_now = 0
    w.people[i].unmet = NO_NEED
    if w.rules[0].timed:
        w.more[i].hours = np.float32(0)
    if w.rules[0].absences and w.people[i].away != GONE:
        presence = w.traits[w.people[i].strategy].presence
        w.people[i].away = uniform(draw(w.keys[PRESENCE, 0], np.uint64(i))) >= presence


@kernel
def order(w, t):
    """Begin round `t`: set its keys, clear what belongs to one round, draw the order in which people act.

    Ascending by the upper half of a keyed number, then by person (`docs/model.md`, section 3). The numbers are
    uniform, so one pass into as many buckets as people (65,536 at most) leaves little to an insertion sort.
    Where the order has no influence this is skipped, and the ask phase clears people as it goes.
    """
    n, seed = len(w.people), w.rules[0].seed
    for purpose in range(w.keys.shape[0]):
        base = draw(draw(draw(np.uint64(0), seed), np.uint64(purpose)), np.uint64(t))
        few = purpose != TOPIC and purpose < WEAVE
        for counter in range(2 if few else 4):
            w.keys[purpose, counter] = draw(base, np.uint64(counter))  # draws.key(seed, purpose, t, counter)
    rules = w.rules[0]
    joins = rules.tasks | rules.projects
    if rules.tie_local and not rules.change and not rules.offers and not joins:
        return
    for i in range(n):
        forget(w, i)
    bits = 1
    while (1 << bits) < n and (1 << bits) < MOST_BUCKETS:
        bits += 1
    shift = np.uint64(64 - bits)
    k = w.keys[ORDER, 0]
    drawn, items = w.scratch[0], w.scratch[1]
    starts = w.starts
    starts[: (1 << bits) + 1] = 0
    for i in range(n):
        drawn[i] = (draw(k, np.uint64(i)) & _HIGH) | np.uint64(i)
        starts[np.int64(drawn[i] >> shift) + 1] += 1
    for b in range(1 << bits):
        starts[b + 1] += starts[b]
    for i in range(n):
        b = np.int64(drawn[i] >> shift)
        items[starts[b]] = drawn[i]
        starts[b] += 1
    for p in range(1, n):
        item = items[p]
        q = p
        while q > 0 and items[q - 1] > item:
            items[q] = items[q - 1]
            q -= 1
        items[q] = item
    for p in range(n):
        w.order[p] = np.uint32(items[p] & _LOW)
