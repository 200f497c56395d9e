"""Membership of circles: who may come to a circle's events, and how people are admitted."""

from reciprocity.configs.vocabulary import OPENNESS
from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import slots
from reciprocity.model.state import NO_NEED, OUTSIDE
from reciprocity.results.counters import ADMITTED

OPEN_TO_ALL, CLOSED = OPENNESS.index("open"), OPENNESS.index("closed")


@inlined
def welcome(w, i, c):
    """Return whether the events of circle `c` are open to `i`."""
    rules = w.rules[0]
    if not rules.mechanisms_circles or rules.circles_openness == OPEN_TO_ALL or w.circle[i] == c:
        return True
    return rules.circles_openness != CLOSED and has_contact_in(w, i, c)


@inlined
def admit(w, t, tally, i, c):
    """Let circle `c` admit `i`, who attends an event of it, if `i` belongs to no circle."""
    if w.rules[0].mechanisms_circles and w.circle[i] == OUTSIDE:
        w.circle[i] = c
        w.people[i].wary = 1  # `i` and the contacts in this circle may vote against each other from now on
        for slot in slots(w, i):
            w.people[w.other[slot]].wary = 1
        note_membership(w, t, tally, ADMITTED, i)


@kernel
def note_membership(w, t, tally, what, x):
    """Count and log that `x` was admitted or expelled, or departed; `what` is the counter."""
    tally[w.people[x].strategy, what] += 1
    if len(w.log):
        note(w, t, what, x, NO_ONE, NO_ONE, NO_NEED, 1, 0.0, 0.0)


@inlined
def has_contact_in(w, i, c):
    """Return whether `i` has a contact in circle `c`."""
    for slot in slots(w, i):
        if w.circle[w.other[slot]] == c:
            return True
    return False
