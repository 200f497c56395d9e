"""Hazards: which ties end because they are young, weak or without shared contacts (`ties.ending: hazard`)."""

import numpy as np

from reciprocity.configs.vocabulary import ENDINGS
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import end_of, slots, tied, wide_slots
from reciprocity.model.kernels.warmth import is_friend
from reciprocity.numerics.draws import LAPSE, draw, uniform

_HAZARD = ENDINGS.index("hazard")
_YEAR = 52.0
_ENDS = np.float32(-1)


@inlined
def mark_hazards(w, t, i):
    """Mark the ties of `i` with people of higher numbers that end by the hazard in this round; `ends` reads the marks.

    All are marked before any tie ends, because the hazard hangs on the contacts that two people share.

    Returns:
        Whether there are any.
    """
    if w.rules[0].ties_ending != _HAZARD:
        return False
    # The hazard of a tie is never above `ties.hazard`, unless people differ. Few ties draw a number as low as that, and
    # only their ages, favors and shared contacts are looked at.
    most = w.rules[0].ties_hazard if w.rules[0].people_ties == 0 else 1.0
    base, some, me, end = draw(w.keys[LAPSE, 0], np.uint64(i)), False, np.uint32(i), end_of(w, i)
    for slot in wide_slots(w, i):
        j = w.other[slot]
        some |= (uniform(draw(base, np.uint64(j))) < most) & (me < j) & (slot < end)
    return _mark(w, t, i, base) if some else False


@inlined
def ends(w, slot):
    """Return whether the tie at `slot`, on the side of the lower number, is marked."""
    return w.remembered[slot] < 0


@kernel
def _mark(w, t, i, base):
    found, friends_stay = False, w.rules[0].mechanisms_bonds != 0
    for at in slots(w, i):
        slot, j = np.int64(at), np.int64(w.other[at])
        if i >= j or not _falls(w, t, i, j, slot, uniform(draw(base, np.uint64(j)))):
            continue
        if friends_stay and (is_friend(w, slot) or is_friend(w, np.int64(w.book[slot].twin))):
            continue
        w.remembered[slot] = _ENDS
        found = True
    return found


@inlined
def _falls(w, t, i, j, slot, u):
    """Return whether the number `u`, drawn for the tie of `i` and `j`, lies below its hazard."""
    rules = w.rules[0]
    hazard = rules.ties_hazard
    if rules.people_ties > 0:
        hazard *= (w.factors[i].hazard + w.factors[j].hazard) / 2
    if u >= hazard:
        return False
    age = np.float64(t - max(np.int64(w.past[slot].since), 1))
    strength = np.float64(w.remembered[slot]) + np.float64(w.remembered[w.book[slot].twin])
    hazard *= (1 + age / _YEAR) ** -rules.ties_hazard_age
    hazard *= (1 + strength) ** -rules.ties_hazard_strength
    if u >= hazard or rules.ties_hazard_support == 0:
        return u < hazard
    return u < hazard * (1 + np.float64(_shared(w, i, j))) ** -rules.ties_hazard_support


@inlined
def _shared(w, i, j):
    """Return how many contacts `i` and `j` share."""
    count = np.int64(0)
    for at in slots(w, i):
        count += np.int64(tied(w, j, w.other[at]))
    return count
