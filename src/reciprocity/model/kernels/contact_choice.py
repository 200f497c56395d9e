"""Choosing one of several contacts: by chance, where the highest keyed number wins, or by an extreme in the books.

The loops have no branch on anything drawn, because the branch predictor would guess wrong every other time. They find
a maximum instead, which the processor computes for eight contacts at once.
"""

import numpy as np

from reciprocity.model.kernels.book_flags import used
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.state import WIDE
from reciprocity.numerics.draws import draw

_LOW = np.uint64(0xFFFFFFFF)
_HIGH = ~_LOW
_HALF = np.uint64(32)
_LARGEST = 2**31 - 1
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
def highest_but(w, base, i, one, another):
    """Return the contact of `i`, but for these two, whom the draws under `base` rank highest; -1 if there is none."""
    best, end, no, nor = np.uint64(0), end_of(w, i), np.uint32(one), np.uint32(another)
    for slot in wide_slots(w, i):
        comes = (w.other[slot] != no) & (w.other[slot] != nor)
        place = rank(base, w.other[slot]) & mask(slot, end) & (np.uint64(0) - np.uint64(comes))
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
def lowest_bit(bits):
    """Return the place of the lowest bit that is set, 0 to 63; there must be one."""
    lowest = np.float64(bits & (np.uint64(0) - bits))  # a power of 2, whose exponent is the place
    return (lowest.view(np.uint64) >> np.uint64(52)) - np.uint64(1023)


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
