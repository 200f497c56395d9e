"""Choosing one of several contacts: by chance, where the highest keyed number wins, or by what the books say.

The loops have no branch on anything drawn, because the branch predictor would guess wrong every other time. They find
a maximum instead, which the processor computes for eight contacts at once.
"""

import math

import numpy as np

from reciprocity.model.kernels.book_flags import has, used
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.state import ANY_FIELD, KNOWS, WIDE
from reciprocity.numerics.draws import draw, uniform

_LOW = np.uint64(0xFFFFFFFF)
_HIGH = ~_LOW
_HALF = np.uint64(32)
_LARGEST = 2**31 - 1
_NEVER = ~np.uint64(0)
NO_SLOT = -1


@inlined
def rank(base, j):
    """Return the rank of contact `j` in a choice: the upper half of a keyed number, and among equals the lower number.

    One integer holds both, so that the highest rank also says whose it is.
    """
    return (draw(base, np.uint64(j)) & _HIGH) | (_LOW - np.uint64(j))


@inlined
def numbered(best):
    """Return the person, or slot, of this rank."""
    return np.int64(_LOW - (best & _LOW))


@inlined
def highest(w, base, i):
    """Return the contact of `i` whom the draws under `base` rank highest. `i` must have a contact."""
    best, end = np.uint64(0), end_of(w, i)
    for slot in wide_slots(w, i):
        place = rank(base, w.other[slot]) & mask(slot, end)
        best = place if place > best else best
    return numbered(best)


@inlined
def slot_of_highest(w, base, i):
    """Return where `i` keeps the book of the contact ranked highest, in a network whose ties never change.

    In such a network slots ascend with the numbers of their contacts (`slots.connect` fills them so, and nothing moves
    them). The slot can therefore take the place of the contact in the rank, and need not be looked up.
    """
    best, end = np.uint64(0), end_of(w, i)
    for slot in wide_slots(w, i):
        place = ((draw(base, np.uint64(w.other[slot])) & _HIGH) | (_LOW - slot)) & mask(slot, end)
        best = place if place > best else best
    return numbered(best)


@inlined
def highest_but(w, base, i, but):
    """Return the contact of `i`, other than `but`, whom the draws under `base` rank highest; -1 if there is none."""
    best, end, no = np.uint64(0), end_of(w, i), np.uint32(but)
    for slot in wide_slots(w, i):
        place = rank(base, w.other[slot]) & mask(slot, end) & (np.uint64(0) - np.uint64(w.other[slot] != no))
        best = place if place > best else best
    return np.int64(-1) if best == 0 else numbered(best)


@inlined
def slot_of(w, i, j):
    """Return where `i` keeps the book of the tie with `j`, who must be a contact."""
    # This is a sum of which only one term is not 0. A search that stops would be a branch that is mispredicted.
    wanted, found, end = np.uint32(j), np.uint32(0), end_of(w, i)
    for slot in wide_slots(w, i):
        found += np.uint32(slot) if (w.other[slot] == wanted) & (slot < end) else np.uint32(0)
    return np.int64(found)


@inlined
def slot_if_tied(w, i, j):
    """Return where `i` keeps the book of a tie with `j`; NO_SLOT if there is none."""
    wanted, found, end = np.uint32(j), np.uint32(0), end_of(w, i)
    for slot in wide_slots(w, i):
        found += np.uint32(slot) + np.uint32(1) if (w.other[slot] == wanted) & (slot < end) else np.uint32(0)
    return np.int64(found) + NO_SLOT


@inlined
def tied(w, i, j):
    """Return whether `i` and `j` have a tie."""
    wanted, found, end = np.uint32(j), False, end_of(w, i)
    for slot in wide_slots(w, i):
        found |= (w.other[slot] == wanted) & (slot < end)
    return found


@inlined
def slots(w, i):
    """Return the range of the slots of `i`. They are unsigned, which saves a test for negative indices at every use."""
    first = np.uint64(w.people[i].row)
    return range(first, first + np.uint64(w.people[i].degree))


@inlined
def wide_slots(w, i):
    """Return the slots of `i`, and behind them as many as make a multiple of WIDE, which the caller has to mask out.

    Otherwise the last few contacts of each person would be looked at one by one, and how many these are differs from
    person to person, so that the branch predictor could not guess the end of the loop.
    """
    first = np.uint64(w.people[i].row)
    return range(first, first + widened(np.uint64(w.people[i].degree)))


@inlined
def widened(count):
    """Return `count` as the next multiple of WIDE."""
    wide = np.uint64(WIDE - 1)
    return (count + wide) & ~wide


@inlined
def end_of(w, i):
    """Return the first slot behind those of `i`."""
    return np.uint64(w.people[i].row) + np.uint64(w.people[i].degree)


@inlined
def mask(slot, end):
    """Return all bits if `slot` lies before `end`, else 0; `&` with it keeps a number or makes it 0."""
    return np.uint64(0) - np.uint64(slot < end)


@inlined
def most_in_debt(w, base, i):
    """Return the slot of the contact who owes `i` most; NO_SLOT if `i` has no contacts."""
    most, count = -np.float32(np.inf), np.uint64(0)
    for at in slots(w, i):
        most = max(most, w.book[at].balance)
    for at in slots(w, i):
        w.scratch[1, count] = at
        count += np.uint64(w.book[at].balance == most)
    best, found = np.uint64(0), np.int64(NO_SLOT)
    for q in range(count):
        slot = np.int64(w.scratch[1, q])
        place = rank(base, w.other[slot])
        found = slot if place > best else found
        best = max(best, place)
    return found


@inlined
def longest_unused(w, base, i):
    """Return the slot of the tie of `i` that has gone unused for longest; NO_SLOT if `i` has no contacts."""
    best, found = np.uint64(0), np.int64(NO_SLOT)
    for at in slots(w, i):
        score = _score(base, w.other[at], -used(w, at))
        found, best = _better(w, at, score, found, best)
    return found


@inlined
def _score(base, j, what):
    """Return an integer, at least 1, that orders contacts by `what`, which lies above -2**31, and then by the draw."""
    return (np.uint64(what + _LARGEST) << _HALF) | (draw(base, np.uint64(j)) >> _HALF)


@inlined
def _better(w, slot, score, found, best):
    """Return the better of two slots and its score, without a branch; among equals the lower contact wins."""
    ahead = (score > best) | (found == NO_SLOT)
    ahead |= (score == best) & (w.other[slot] < w.other[max(found, 0)])
    return (np.int64(slot) if ahead else found), (score if ahead else best)


@inlined
def by_trust(w, base, i, topic):
    """Choose a contact with a chance proportional to trust, and return the slot.

    Each contact draws an exponential waiting time, -log(1 - u) / trust, and the shortest one wins. Where a field is
    needed, only those contacts draw whom `i` knows to have it (without `mechanisms.knowledge`: all who have it).

    -log(1 - u) is at least u. So u / trust is a lower bound of the waiting time, and only contacts whose bound does not
    exceed the waiting time of the contact with the lowest bound need a logarithm. These are few.

    Returns:
        A slot, or NO_SLOT if nobody comes into question.
    """
    learns, any_field, row = w.rules[0].mechanisms_knowledge, topic == ANY_FIELD, np.uint64(w.people[i].row)
    least = _NEVER
    for at in slots(w, i):
        fits = any_field | (w.field[w.other[at]] == topic) & ((learns == 0) | has(w, at, KNOWS))
        u = uniform(draw(base, np.uint64(w.other[at])))
        bound = bits(u / _rate(w, at)) | (np.uint64(fits) - np.uint64(1))
        w.scratch[0, at - row] = bound
        # The last digits say where the contact is. Without them the lowest bound is precise enough to begin with.
        place = (bound & _HIGH) | (at - row)
        least = place if place < least else least
    if least >= _NEVER & _HIGH:
        return np.int64(NO_SLOT)
    found = np.int64(row + (least & _LOW))
    shortest, count = _waiting(w, base, found), np.uint64(0)
    enough = bits(1.000001 * shortest)
    for at in slots(w, i):
        w.scratch[1, count] = at
        count += np.uint64(w.scratch[0, at - row] <= enough)
    for q in range(count):
        at = np.int64(w.scratch[1, q])
        waiting = _waiting(w, base, at)
        if waiting < shortest or (waiting == shortest and w.other[at] < w.other[found]):
            shortest, found = waiting, at
    return found


@inlined
def _rate(w, slot):
    return max(np.float64(w.book[slot].trust), 1e-6)


@inlined
def _waiting(w, base, slot):
    return -math.log(1.0 - uniform(draw(base, np.uint64(w.other[slot])))) / _rate(w, slot)


@inlined
def bits(x):
    """Return the bits of a number that is at least 0, as an integer. Such integers have the order of their numbers."""
    return np.float64(x).view(np.uint64)
