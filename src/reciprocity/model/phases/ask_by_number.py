"""The ask phase for worlds in which every decision reads only the tie that it is about (`rules.tie_local`).

The rule is `ask.py`. This path exists for speed: in such worlds the order of a round matters only to two people who ask
each other in the same round. Of such a pair the one who comes first in the order is settled first, and everybody else
acts by number, which saves the sort and reads memory from one end to the other. The outcome is exactly that of the
order; the oracle (`tests/truths/test_oracle.py`) holds both paths to one result.
"""

import numpy as np

from reciprocity.model.kernels.asking import arises, field_needed
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import highest, slot_of, slot_of_highest
from reciprocity.model.kernels.requests import request, request_of_nobody
from reciprocity.model.phases.look_ahead.ask_by_number import ALONE, DONE, look_ahead
from reciprocity.model.phases.order import stay_away
from reciprocity.model.state import NO_NEED
from reciprocity.numerics.draws import ASK, NEED, ORDER, draw


@inlined
def ask_by_number(w, t, tally):
    """Play the phase where every decision reads only the tie that it is about."""
    n = len(w.people)
    order = w.keys[ORDER, 0]
    if not w.rules[0].ties_change and not w.rules[0].offers:  # otherwise the phase `order` has done so
        w.unmet[:] = NO_NEED
    _choose_contacts(w)
    for i in range(n):
        look_ahead(w, i, n)
        slot = np.int64(w.pick[i])
        if slot >= ALONE:
            if slot == ALONE:
                request_of_nobody(w, t, tally, i, field_needed(w, i, 0, True), 0)
            continue
        j = np.int64(w.other[slot])
        # This is one branch, which is seldom taken. Two branches, one for each condition, would be mispredicted.
        if (j > i) & (w.pick[j] == w.book[slot].twin):
            if draw(order, np.uint64(j)) >> np.uint64(32) < draw(order, np.uint64(i)) >> np.uint64(32):
                request(w, t, tally, j, np.int64(w.pick[j]), field_needed(w, j, 0, True), 0, True)
                w.pick[j] = DONE
        request(w, t, tally, i, slot, field_needed(w, i, 0, True), 0, True)


@inlined
def _choose_contacts(w):
    """Choose whom everybody asks, who has a need and is there, and note it in `pick`."""
    need, base, chance = w.keys[NEED, 0], w.keys[ASK, 0], w.rules[0].favors_need
    absences, change = w.rules[0].absences, w.rules[0].ties_change
    for i in range(len(w.people)):
        if absences:
            stay_away(w, i)
        w.pick[i] = DONE
        if w.people[i].away or not arises(chance, need, i):
            continue
        mine = draw(base, np.uint64(i))
        if w.people[i].degree == 0:
            w.pick[i] = ALONE
        elif change:
            w.pick[i] = slot_of(w, i, highest(w, mine, i))
        else:
            w.pick[i] = slot_of_highest(w, mine, i)
