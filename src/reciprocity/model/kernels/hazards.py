"""Hazards: which ties end because they are young, weak or without shared contacts (`ties.ending: hazard`)."""

import math

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import end_of, lowest_bit, slots, wide_slots
from reciprocity.model.kernels.rough_powers import rough_power, roughness
from reciprocity.model.kernels.warmth import is_friend
from reciprocity.numerics.draws import LOSS, draw, uniform

IS_LOST, IS_WORN_OUT = 1, 2
"""What a person's ties end of, as bits."""
_YEAR = 52.0
_TINY, _LARGEST, _HIGHEST = 1e-300, 2.0**31, 10.0
_ENDS = np.float32(-1)
_LAST_BIT = np.uint64(63)


@inlined
def highest_hazard(w):
    """Return the highest hazard factor of all people."""
    highest = 1.0
    if w.rules[0].people_ties > 0:
        for i in range(len(w.people)):
            highest = max(highest, w.factors[i].hazard)
    return highest


@inlined
def low_draws(w, i, highest):
    """Return, as bits, which ties of `i` draw so low a number that they may be lost, or end by the hazard.

    A tie is the matter of whoever has the lower number. Few draw so low a number, and only of these are age, favors and
    shared contacts looked at. One number says of a tie whether it is lost and, if not, whether the hazard ends it.
    `highest` is the highest hazard factor of all people.
    """
    loss, row, end = w.rules[0].ties_loss, np.uint64(w.people[i].row), end_of(w, i)
    most = w.rules[0].ties_hazard
    if w.rules[0].people_ties > 0:
        most *= (w.factors[i].hazard + highest) / 2
    most = loss + (1 - loss) * most
    # Whole numbers of 53 bits are compared, as they are before `uniform` makes fractions of them.
    base, found, me = draw(w.keys[LOSS, 0], np.uint64(i)), np.uint64(0), np.uint32(i)
    below = np.int64(math.ceil(min(most, 1.0) * 2.0**53))
    for slot in wide_slots(w, i):
        j = w.other[slot]
        low = (np.int64(draw(base, np.uint64(j)) >> np.uint64(11)) < below) & (me < j) & (slot < end)
        found |= np.uint64(low) << ((slot - row) & _LAST_BIT)
    return found


@inlined
def ends(w, slot):
    """Return whether the tie at `slot`, on the side of the lower number, is marked."""
    return w.remembered[slot] < 0


@inlined
def mark(w, t, i, found):
    """Mark those of the ties `found`, bits as those of `look_ahead/review.py`, that end by the hazard.

    Returns:
        Whether ties are lost (IS_LOST) and whether some are worn out (IS_WORN_OUT), as bits.
    """
    loss, bonds, causes = w.rules[0].ties_loss, w.rules[0].mechanisms_bonds, np.uint32(0)
    base, end = draw(w.keys[LOSS, 0], np.uint64(i)), end_of(w, i)
    while found:
        first = np.uint64(w.people[i].row) + lowest_bit(found)
        found &= found - np.uint64(1)
        for at in range(first, end, np.uint64(64)):  # a bit stands for several ties of those who have more than 64
            slot, j = np.int64(at), np.int64(w.other[at])
            u = uniform(draw(base, np.uint64(j)))
            if i >= j:
                continue
            if u < loss:
                causes |= np.uint32(IS_LOST)
            elif _falls(w, t, i, j, slot, u):
                if bonds and (is_friend(w, slot) or is_friend(w, np.int64(w.book[slot].twin))):
                    continue
                w.remembered[slot] = _ENDS
                causes |= np.uint32(IS_WORN_OUT)
    return causes


@inlined
def _falls(w, t, i, j, slot, u):
    """Return whether the number `u`, drawn for the tie of `i` and `j` and not below `ties.loss`, means its end.

    The hazard is a product of factors of at most 1, except the first. What is far away in memory, or takes long, comes
    last, and is left out where the other factors decide.
    """
    rules, loss = w.rules[0], w.rules[0].ties_loss
    hazard = rules.ties_hazard
    if rules.people_ties > 0:
        hazard *= (w.factors[i].hazard + w.factors[j].hazard) / 2
        if u >= loss + (1 - loss) * hazard:
            return False
    mine = np.float64(w.remembered[slot])
    most = (1 - loss) * hazard * roughness(rules.ties_hazard_strength)
    if u >= loss + most / rough_power(1 + mine, rules.ties_hazard_strength):
        return False
    age = np.float64(t - max(np.int64(w.past[slot].since), 1))
    strength = mine + np.float64(w.remembered[w.book[slot].twin])
    most *= roughness(rules.ties_hazard_age) / rough_power(1 + age / _YEAR, rules.ties_hazard_age)
    if u >= loss + most / rough_power(1 + strength, rules.ties_hazard_strength):
        return False
    shared, support = np.int64(0), rules.ties_hazard_support
    if support > 0:
        shared = _shared(w, i, j, _enough(most, 1 + strength, u - loss, rules))
        if shared < 0:
            return False
    hazard *= _power(1 + age / _YEAR, -rules.ties_hazard_age)
    hazard *= _power(1 + strength, -rules.ties_hazard_strength)
    hazard *= _power(1 + np.float64(shared), -support)
    return u < loss + (1 - loss) * hazard


@inlined
def _enough(most, strength, above, rules):
    """Return a number of shared contacts with which a tie stays for certain; nobody counts further.

    Args:
        most: What the hazard is at most, strength and shared contacts left out.
        strength: 1 and the favors remembered.
        above: How far the number drawn is above `ties.loss`.
        rules: The rules.
    """
    exponent = 1 / rules.ties_hazard_support
    if exponent > _HIGHEST:
        return np.inf
    ratio = most / (max(above, _TINY) * rough_power(strength, rules.ties_hazard_strength))
    return roughness(exponent) * rough_power(min(max(ratio, 1.0), _LARGEST), exponent)


@inlined
def _power(base, exponent):
    """Return a power, the usual ones quickly."""
    if exponent == -1:
        return 1 / base
    if exponent == -0.5:
        return 1 / math.sqrt(base)
    return 1.0 if exponent == 0 else math.pow(base, exponent)


@inlined
def _shared(w, i, j, enough):
    """Return how many contacts `i` and `j` share, or -1 if there are more than `enough`.

    The contacts of `i` are noted in the second half of `pick`, by their numbers, once for all ties of `i`.
    """
    n, mine, count = np.uint64(len(w.people)), np.uint32(i + 1), np.int64(0)
    if w.pick[n + np.uint64(j)] != mine:
        for at in slots(w, i):
            w.pick[n + np.uint64(w.other[at])] = mine
    for at in slots(w, j):
        count += np.int64(w.pick[n + np.uint64(w.other[at])] == mine)
        if count > enough:
            return np.int64(-1)
    return count
