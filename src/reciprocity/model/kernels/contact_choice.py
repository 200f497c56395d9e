"""Choosing one of several contacts: the highest keyed number wins, or what the books say."""

import math

import numpy as np

from reciprocity.model.kernels.book_flags import has, used
from reciprocity.model.kernels.prefetching import inlined, prefetch
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
    """Return the place of contact `j` in a choice: the upper half of a keyed number, then the lower number first.

    One integer holds both, so that the highest is found without a branch.
    """
    return (draw(base, np.uint64(j)) & _HIGH) | (_LOW - np.uint64(j))


@inlined
def numbered(best):
    """Return who it is that has this rank."""
    return np.int64(_LOW - (best & _LOW))


@inlined
def highest(w, base, i):
    """Return the contact of `i`, who has one, whom the draws under `base` rank highest."""
    best, end = np.uint64(0), end_of(w, i)
    for slot in wide_slots(w, i):
        place = rank(base, w.other[slot]) & mask(slot, end)
        best = place if place > best else best
    return numbered(best)


@inlined
def slot_of_highest(w, base, i):
    """Return where `i` keeps the book of the contact ranked highest, in a network whose ties are fixed.

    There slots ascend with their contacts' numbers (`slots.connect` fills them so, and nothing moves them), so
    the slot can stand for the number in the rank and need not be looked up.
    """
    best, end = np.uint64(0), end_of(w, i)
    for slot in wide_slots(w, i):
        place = ((draw(base, np.uint64(w.other[slot])) & _HIGH) | (_LOW - slot)) & mask(slot, end)
        best = place if place > best else best
    return numbered(best)


@inlined
def highest_but(w, base, i, but):
    """Return the contact of `i` other than `but` who is ranked highest; -1 if there is none."""
    best, end, no = np.uint64(0), end_of(w, i), np.uint32(but)
    for slot in wide_slots(w, i):
        place = rank(base, w.other[slot]) & mask(slot, end) & (np.uint64(0) - np.uint64(w.other[slot] != no))
        best = place if place > best else best
    return np.int64(-1) if best == 0 else numbered(best)


@inlined
def slot_of(w, i, j):
    """Return where `i` keeps the book of the tie with `j`, who must be a contact."""
    # A sum of which one term is not 0: a search that stops would be a branch nobody can predict.
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
    """Say whether `i` and `j` have a tie."""
    wanted, found, end = np.uint32(j), False, end_of(w, i)
    for slot in wide_slots(w, i):
        found |= (w.other[slot] == wanted) & (slot < end)
    return found


@inlined
def slots(w, i):
    """Return the range of the slots of `i`; unsigned, which spares a check at every use."""
    first = np.uint64(w.people[i].row)
    return range(first, first + np.uint64(w.people[i].degree))


@inlined
def wide_slots(w, i):
    """Return the slots of `i` and as many behind them as make a multiple of WIDE, to be passed over.

    Otherwise what is left over of a person's contacts would be looked at one by one, and nobody can predict how many.
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
    """Return where the slots of `i` end."""
    return np.uint64(w.people[i].row) + np.uint64(w.people[i].degree)


@inlined
def mask(slot, end):
    """Return what leaves a number as it is if `slot` lies before `end`, and else makes it 0."""
    return np.uint64(0) - np.uint64(slot < end)


@inlined
def fetch_contacts(w, i):
    """Have the contacts of `i`, as far as most people have any, brought to the cache."""
    row = np.int64(w.people[i].row)
    prefetch(w.other, row)
    prefetch(w.other, row + 16)  # so many a line


@inlined
def fetch_books(w, i):
    """Have the contacts and books of `i` brought to the cache."""
    row = np.int64(w.people[i].row)
    fetch_contacts(w, i)
    for k in range(0, np.int64(w.people[i].degree), 4):  # four books a line
        prefetch(w.book, row + k)


@inlined
def fetch_twin(w, slot):
    """Have the other side of a tie brought to the cache, and what there is to warm; the book at `slot` is there."""
    twin = np.int64(w.book[slot].twin)
    prefetch(w.book, twin)
    if len(w.bond):
        prefetch(w.bond, slot)
        prefetch(w.bond, twin)


@inlined
def most_in_debt(w, base, i):
    """Return the slot of the contact who owes `i` most; NO_SLOT without contacts."""
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
    """Return the slot of the tie of `i` over which no favor passed for longest; NO_SLOT without contacts."""
    best, found = np.uint64(0), np.int64(NO_SLOT)
    for at in slots(w, i):
        score = _score(base, w.other[at], -used(w, at))
        found, best = _better(w, at, score, found, best)
    return found


@inlined
def _score(base, j, what):
    """Return one integer, at least 1, that orders contacts by `what`, between -2**31 + 1 and 2**31, then by draw."""
    return (np.uint64(what + _LARGEST) << _HALF) | (draw(base, np.uint64(j)) >> _HALF)


@inlined
def _better(w, slot, score, found, best):
    """Return which of two slots is ahead, and its score; among equals the lower number. No branch, as in `rank`."""
    ahead = (score > best) | (found == NO_SLOT)
    ahead |= (score == best) & (w.other[slot] < w.other[max(found, 0)])
    return (np.int64(slot) if ahead else found), (score if ahead else best)


@inlined
def by_trust(w, base, i, topic):
    """Choose with chances proportional to trust: the first of exponential waiting times at these rates.

    Where a field is needed, among those whom `i` knows to have it (without `mechanisms.knowledge`: all who do). As
    -log(1 - u) is at least u, hardly any but the one with the lowest u / rate needs a logarithm.
    """
    learns, any_field, row = w.rules[0].mechanisms_knowledge, topic == ANY_FIELD, np.uint64(w.people[i].row)
    least = _NEVER
    for at in slots(w, i):
        fits = any_field | (w.field[w.other[at]] == topic) & ((learns == 0) | has(w, at, KNOWS))
        u = uniform(draw(base, np.uint64(w.other[at])))
        bound = _bits(u / _rate(w, at)) | (np.uint64(fits) - np.uint64(1))
        w.scratch[0, at - row] = bound
        # Where it is stands in the last digits: the lowest but for these will do to begin with.
        place = (bound & _HIGH) | (at - row)
        least = place if place < least else least
    if least >= _NEVER & _HIGH:
        return np.int64(NO_SLOT)
    found = np.int64(row + (least & _LOW))
    shortest, count = _waiting(w, base, found), np.uint64(0)
    enough = _bits(1.000001 * shortest)
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
def _bits(x):
    """Return a number, at least 0, as an integer: these are in the same order."""
    return np.float64(x).view(np.uint64)
