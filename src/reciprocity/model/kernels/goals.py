"""Goals: whom people look for, and how that decides their needs and new ties; see `docs/model.md`, 6.13."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.state import ANY_FIELD, NO_NEED
from reciprocity.numerics.draws import AIM, GOAL, below, draw, draw2, uniform
from reciprocity.results.counters import DECLINED

_ONE = np.uint64(1)


@inlined
def fits(w, i, j):
    """Return whether `j` is somebody whom `i` looks for."""
    wanted = (w.more[i].wants >> np.uint64(w.field[j])) & _ONE
    return wanted != 0 and w.sought[w.circle[j]] != 0  # an outsider's circle is -1, which is the last entry of `sought`


@inlined
def turns_down(w, i, j):
    """Return whether `i` considers their goal and finds that `j` does not fit."""
    goal = w.traits[w.people[i].strategy].goal
    if goal <= 0 or fits(w, i, j):
        return False
    return uniform(draw2(w.keys[AIM, 0], np.uint64(i), np.uint64(j))) < goal


@inlined
def suit(w, t, tally, i, j, looked):
    """Return whether neither of `i` and `j` turns the other down, and count whoever does.

    Args:
        w: The world.
        t: The round.
        tally: The counts of this round.
        i: One of two people who may come to be tied.
        j: The other.
        looked: True where `i` has considered their goal before.
    """
    one = not looked and turns_down(w, i, j)
    other = turns_down(w, j, i)
    if one:
        decline(w, t, tally, i, j)
    if other:
        decline(w, t, tally, j, i)
    return not (one or other)


@inlined
def decline(w, t, tally, i, j):
    """Count and log that `i` turns `j` down."""
    tally[w.people[i].strategy, DECLINED] += 1
    if len(w.log):
        note(w, t, DECLINED, i, j, NO_ONE, NO_NEED, 0, 0.0, 0.0)


@inlined
def field_sought(w, i, k):
    """Return the field of the need of act `k`, one of those that `i` looks for; ANY_FIELD if goals do not decide it."""
    return _field_sought(w.keys, w.rules[0].goals_focus, w.more[i].wants, i, k)


# This function takes single arrays, because passing the whole world would cost more than the work that is done here.
@kernel
def _field_sought(keys, focus, wants, i, k):
    rest, many = wants, np.uint64(0)
    if uniform(draw(keys[GOAL, k], np.uint64(i))) >= focus:
        return np.int64(ANY_FIELD)
    while rest:  # count the bits that are set
        rest &= rest - _ONE
        many += _ONE
    if many == 0:
        return np.int64(ANY_FIELD)
    rest = wants
    for _ in range(below(draw(keys[GOAL, 2 + k], np.uint64(i)), many)):  # drop as many low bits as was drawn
        rest &= rest - _ONE
    field = np.int64(0)
    while not rest & _ONE:
        rest >>= _ONE
        field += 1
    return field
