"""The time budget: the hours that acts take in a round; see `docs/model.md`, 6.15.

Without a budget no hours are counted.
"""

import numpy as np

from reciprocity.configs.bounds import MOST_GIVEN_NOW
from reciprocity.model.kernels.compilation import inlined
from reciprocity.results.counters import BUSY


@inlined
def has_time(w, i, hours):
    """Return whether `i` has that many hours left in this round."""
    return not w.rules[0].timed or np.float64(w.hours[i]) + hours <= w.rules[0].time_budget


@inlined
def spend(w, i, hours):
    """Take hours off what `i` has left in this round."""
    if w.rules[0].timed:
        w.hours[i] = np.float32(np.float64(w.hours[i]) + hours)


@inlined
def busy(w, tally, i, hours):
    """Return whether `i` lacks the hours for an act of their own, and count it if so."""
    if has_time(w, i, hours):
        return False
    tally[w.people[i].strategy, BUSY] += 1
    return True


@inlined
def can_give(w, i):
    """Return whether `i` has both a favor and the hours for it left in this round."""
    return w.people[i].given_now < w.rules[0].favors_budget and has_time(w, i, w.rules[0].time_favor)


@inlined
def gave(w, i, granted, plain):
    """Take a favor and its hours off what `i` can still give in this round, if `granted` is 1; do nothing if it is 0.

    With `plain` it is known that there is no time budget.
    """
    counted = w.people[i].given_now < MOST_GIVEN_NOW  # this is above every budget, so that counting may stop here
    w.people[i].given_now += np.int16(granted) & np.int16(counted)
    if not plain and w.rules[0].timed and granted:
        spend(w, i, w.rules[0].time_favor)
