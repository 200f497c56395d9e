"""Who may come to a circle's events, and how people are admitted."""

from reciprocity.configs.vocabulary import OPENNESS
from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.contact_choice import slots
from reciprocity.model.kernels.prefetching import inlined, kernel
from reciprocity.model.state import NO_NEED, OUTSIDE
from reciprocity.results.counters import ADMITTED

OPEN_TO_ALL, CLOSED = OPENNESS.index("open"), OPENNESS.index("closed")


@inlined
def welcome(w, i, c):
    """Say whether the events of `c` are open to `i`."""
    rules = w.rules[0]
    if not rules.mechanisms_circles or rules.circles_openness == OPEN_TO_ALL or w.circle[i] == c:
        return True
    return rules.circles_openness != CLOSED and _has_contact_in(w, i, c)


@inlined
def admit(w, t, tally, i, c):
    """Take `i`, who attends an event of `c`, into it if they belong to no circle."""
    if w.rules[0].mechanisms_circles and w.circle[i] == OUTSIDE:
        w.circle[i] = c
        w.people[i].wary = 1  # from now on they may vote against each other
        for slot in slots(w, i):
            w.people[w.other[slot]].wary = 1
        _tell(w, t, tally, ADMITTED, i)


@kernel
def _tell(w, t, tally, what, x):
    tally[w.people[x].strategy, what] += 1
    if len(w.log):
        note(w, t, what, x, NO_ONE, NO_ONE, NO_NEED, 1, 0.0, 0.0)


@inlined
def _has_contact_in(w, i, c):
    for slot in slots(w, i):
        if w.circle[w.other[slot]] == c:
            return True
    return False
