"""Choosing a contact by what one has of them: by trust, habit and standing; see `docs/model.md`, 6.2, step 3."""

import math

import numpy as np

from reciprocity.configs.vocabulary import ASKS
from reciprocity.model.kernels.book_flags import has, used
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT, end_of, mask, rank, slots, wide_slots
from reciprocity.model.kernels.rough_powers import rough_power, roughness
from reciprocity.model.state import ANY_FIELD, KNOWS
from reciprocity.numerics.draws import draw, uniform

_DEBTOR, _SPREAD = ASKS.index("debtor"), ASKS.index("spread")
_LOW = np.uint64(0xFFFFFFFF)
_HIGH = ~_LOW
_NEVER = ~np.uint64(0)
_LEAST_TRUST = 1e-6


@inlined
def _base_weight(w, at, trusts, stands):
    """Return the weight of the contact at this slot without habit; `stands` is whether standing counts."""
    found = max(np.float64(w.book[at].trust), _LEAST_TRUST) if trusts else 1.0
    return found * w.factors[w.other[at]].standing if stands else found


@inlined
def _habit_weight(w, at, habit):
    """Return the weight that habit gives the contact at this slot; `habit` is `ties.habit`, above 0."""
    # To the power of 1 is the number itself, and a power costs more than all else here.
    had = 1.0 + np.float64(w.remembered[at])
    return had if habit == 1 else math.pow(had, habit)


@inlined
def by_weight(w, base, i, topic, trusts, weighs, again):
    """Choose a contact with a chance proportional to a weight, and return the slot.

    Each contact draws an exponential waiting time, -log(1 - u) / weight, and the shortest one wins. Where a field is
    needed, only those contacts draw whom `i` knows to have it (without `mechanisms.knowledge`: all who have it).

    Logarithms and powers are slow, and seldom needed. -log(1 - u) lies between u and `_later(u)`, and a power of habit
    is no further than a known factor from a rough one. So every waiting time has a lower bound that is quick to find.
    Of the contact with the lowest bound the waiting time also has an upper bound, and where nobody else's lower bound
    is below that, this contact is the one. Otherwise the times of the few in question are compared.

    Args:
        w: The world.
        base: The number under which contacts are drawn.
        i: The one who chooses.
        topic: The field that the contact must have, or ANY_FIELD.
        trusts: Whether trust counts in the weight.
        weighs: Whether habit and standing count in the weight, where the scenario has them.
        again: Whether those who have been asked in this act (`World.asked`) are left out.

    Returns:
        A slot, or NO_SLOT if nobody comes into question.
    """
    learns, any_field, row = w.rules[0].mechanisms_knowledge, topic == ANY_FIELD, np.uint64(w.people[i].row)
    stands = weighs and w.rules[0].attract_unequally > 0
    habit = w.rules[0].ties_habit if weighs else 0.0
    rough, end, least = 1.0 if habit == 1 else roughness(habit), end_of(w, i), _NEVER
    for at in wide_slots(w, i):
        fits = any_field | (w.field[w.other[at]] == topic) & ((learns == 0) | has(w, at, KNOWS))
        if again:
            fits &= not was_asked(w, w.other[at])
        most = _base_weight(w, at, trusts, stands)
        if weighs and habit > 0:
            had = 1.0 + np.float64(w.remembered[at])
            most *= had if habit == 1 else rough_power(had, habit) * rough
        bound = _bits(uniform(draw(base, np.uint64(w.other[at]))) / most)
        bound |= (np.uint64(fits) - np.uint64(1)) | ~mask(at, end)
        w.scratch[0, at - row] = bound
        # The last digits say where the contact is. Without them the lowest bound is precise enough to begin with.
        place = (bound & _HIGH) | (at - row)
        least = place if place < least else least
    if least >= _NEVER & _HIGH:
        return np.int64(NO_SLOT)
    first = least & _LOW
    found, lowest = np.int64(row + first), _base_weight(w, row + first, trusts, stands)
    if weighs and habit > 0:
        had = 1.0 + np.float64(w.remembered[found])
        lowest *= had if habit == 1 else rough_power(had, habit) / rough
    enough = _bits(1.000001 * _later(uniform(draw(base, np.uint64(w.other[found])))) / lowest)
    others = False
    for at in wide_slots(w, i):
        others |= (w.scratch[0, at - row] <= enough) & (at - row != first)
    if others:
        return _shortest(w, base, i, found, enough, trusts, stands, habit)
    return found


@inlined
def _later(u):
    """Return a number that is not below -log(1 - u), for 0 <= u < 1: two terms of its series, and one for the rest."""
    return u * (1.0 + u * (0.5 + u / (3.0 * (1.0 - u))))


@kernel
def _shortest(w, base, i, found, enough, trusts, stands, habit):
    """Return the slot of the contact with the shortest waiting time: `found`, or one whose bound is not above `enough`.

    The bounds stand in `scratch[0]`, by the place of a slot among those of `i`.
    """
    row, count = np.uint64(w.people[i].row), np.uint64(0)
    for at in slots(w, i):
        w.scratch[1, count] = at
        count += np.uint64(w.scratch[0, at - row] <= enough)
    shortest = _waiting(w, base, found, trusts, stands, habit)
    for q in range(count):
        at = np.int64(w.scratch[1, q])
        waiting = _waiting(w, base, at, trusts, stands, habit)
        if waiting < shortest or (waiting == shortest and w.other[at] < w.other[found]):
            shortest, found = waiting, at
    return found


@inlined
def _waiting(w, base, at, trusts, stands, habit):
    weight = _base_weight(w, at, trusts, stands)
    if habit > 0:
        weight *= _habit_weight(w, at, habit)
    return -math.log(1.0 - uniform(draw(base, np.uint64(w.other[at])))) / weight


@inlined
def _bits(x):
    """Return the bits of a number that is at least 0, as an integer. Such integers have the order of their numbers."""
    return np.float64(x).view(np.uint64)


@kernel
def anybody_by_weight(w, base, i, again):
    """Choose by habit and standing alone, where nobody has the field that is needed; see `by_weight`."""
    return by_weight(w, base, i, ANY_FIELD, False, True, again)


@kernel
def next_by_books(w, base, i, rule):
    """Return the slot of whom `i` asks next by this rule, no matter how many have been asked in this act, or NO_SLOT.

    The rule, by its number, is one that has no weights; by any but `debtor` and `spread` chance alone decides.
    """
    found, best, most = np.int64(NO_SLOT), np.uint64(0), 0.0
    for slot in slots(w, i):
        at, j = np.int64(slot), w.other[slot]
        if was_asked(w, j):
            continue
        value, place = 0.0, rank(base, j)
        if rule == _DEBTOR:
            value = np.float64(w.book[at].balance)
        elif rule == _SPREAD:
            value = -np.float64(used(w, at))
        if found == NO_SLOT or value > most or (value == most and place > best):
            found, best, most = at, place, value
    return found


@inlined
def was_asked(w, j):
    """Return whether person `j` has been asked in the act that is being played."""
    for q in range(w.asked[0]):
        if w.asked[1 + q] == j:
            return True
    return False
