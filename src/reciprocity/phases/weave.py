"""Weave: people introduce two of their contacts to each other, inside a circle or across."""

import numpy as np

from reciprocity.draws import ACCEPT, WEAVE, draw, uniform
from reciprocity.layout import BRIDGED, INTRODUCED, NO_NEED
from reciprocity.phases.acquaint import agree
from reciprocity.phases.books import form, thank
from reciprocity.phases.choice import highest, numbered, rank, slot_of, slots, tied
from reciprocity.phases.hours import busy, spend
from reciprocity.phases.kernel import inlined, kernel
from reciprocity.phases.log import note
from reciprocity.phases.questions import OPEN, close

_NOBODY = -1


@kernel
def weave(w, t, tally, start):
    """Play the phase from place `start` in the order; see `docs/model.md`, 6.3a.

    Returns:
        -1 when done, else the place at which somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.weaving or not rules.change:
        return -1
    for p in range(start, len(w.people)):
        i = np.int64(w.order[p])
        traits = w.traits[w.people[i].strategy]
        if w.people[i].away or traits.introduce <= 0:
            continue
        if uniform(draw(w.keys[WEAVE, 0], np.uint64(i))) >= traits.introduce:
            continue
        if busy(w, tally, i, rules.time_contact) or w.people[i].degree < 2:
            continue
        bridges = uniform(draw(w.keys[WEAVE, 3], np.uint64(i))) < traits.bridge
        a = highest(w, draw(w.keys[WEAVE, 1], np.uint64(i)), i)
        b = _partner(w, i, a, bridges)
        if b == _NOBODY or w.people[a].away or w.people[b].away:
            continue
        if w.people[a].degree >= rules.limit or w.people[b].degree >= rules.limit:
            continue
        wants = agree(w, t, tally, w.keys[ACCEPT, 1], a, b, False)
        if wants == OPEN:
            return p
        close(w)
        if wants == 1:
            form(w, t, a, b, tally)
            thank(w, slot_of(w, a, i))
            thank(w, slot_of(w, b, i))
            if len(w.log):
                note(w, t, INTRODUCED, i, a, b, NO_NEED, 1, 0.0, 0.0)
            spend(w, i, rules.time_contact)
            tally[w.people[i].strategy, INTRODUCED] += 1
            tally[w.people[i].strategy, BRIDGED] += 1 if bridges else 0
    return -1


@inlined
def _partner(w, i, a, bridges):
    """Return the contact of `i` to introduce to `a`: not tied to them, of the same circle or, bridging, another."""
    base, best = draw(w.keys[WEAVE, 2], np.uint64(i)), np.uint64(0)
    for at in slots(w, i):
        b = np.int64(w.other[at])
        if b != a and (w.circle[b] != w.circle[a]) == bridges and not tied(w, a, b):
            best = max(best, rank(base, b))
    return np.int64(_NOBODY) if best == 0 else numbered(best)
