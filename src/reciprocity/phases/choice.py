"""Choosing one of several contacts: the highest keyed number wins, or what the books say."""

import math

import numpy as np

from reciprocity.draws import draw, uniform
from reciprocity.layout import ANY_FIELD
from reciprocity.phases.kernel import inlined

_LOW = np.uint64(0xFFFFFFFF)
_HIGH = ~_LOW
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
    best = np.uint64(0)
    for slot in slots(w, i):
        place = rank(base, w.other[slot])
        best = place if place > best else best
    return numbered(best)


@inlined
def slot_of_highest(w, base, i):
    """Return where `i` keeps the book of the contact ranked highest, in a network whose ties are fixed.

    There slots ascend with their contacts' numbers (`population._connect` fills them so, and nothing moves them), so
    the slot can stand for the number in the rank and need not be looked up.
    """
    best = np.uint64(0)
    for slot in slots(w, i):
        place = (draw(base, np.uint64(w.other[slot])) & _HIGH) | (_LOW - slot)
        best = place if place > best else best
    return numbered(best)


@inlined
def highest_but(w, base, i, but):
    """Return the contact of `i` other than `but` who is ranked highest; -1 if there is none.

    Apart from `highest`, because a choice with an exception is no longer one that a vector unit makes at once.
    """
    best = np.uint64(0)
    for slot in slots(w, i):
        if w.other[slot] != but:
            best = max(best, rank(base, w.other[slot]))
    return np.int64(-1) if best == 0 else numbered(best)


@inlined
def slot_of(w, i, j):
    """Return where `i` keeps the book of the tie with `j`, who must be a contact."""
    # A sum of which one term is not 0: a search that stops would be a branch nobody can predict.
    wanted, found = np.uint32(j), np.uint32(0)
    for slot in slots(w, i):
        found += np.uint32(slot) if w.other[slot] == wanted else np.uint32(0)
    return np.int64(found)


@inlined
def slot_if_tied(w, i, j):
    """Return where `i` keeps the book of a tie with `j`; NO_SLOT if there is none."""
    wanted, found = np.uint32(j), np.uint32(0)
    for slot in slots(w, i):
        found += np.uint32(slot) + np.uint32(1) if w.other[slot] == wanted else np.uint32(0)
    return np.int64(found) + NO_SLOT


@inlined
def tied(w, i, j):
    """Say whether `i` and `j` have a tie."""
    wanted, found = np.uint32(j), False
    for slot in slots(w, i):
        found |= w.other[slot] == wanted
    return found


@inlined
def slots(w, i):
    """Return the range of the slots of `i`; unsigned, which spares a check at every use."""
    first = np.uint64(w.row[i])
    return range(first, first + np.uint64(w.people[i].degree))


@inlined
def most_in_debt(w, base, i):
    """Return the slot of the contact who owes `i` most; NO_SLOT without contacts."""
    best, most, found = np.uint64(0), np.float32(0), np.int64(NO_SLOT)
    for at in slots(w, i):
        slot = np.int64(at)
        balance = w.book[slot].balance
        if found == NO_SLOT or balance >= most:
            score = rank(base, w.other[slot])
            if found == NO_SLOT or balance > most or score > best:
                best, most, found = score, balance, slot
    return found


@inlined
def longest_unused(w, base, i):
    """Return the slot of the tie of `i` over which no favor passed for longest; NO_SLOT without contacts."""
    best, least, found = np.uint64(0), np.int32(0), np.int64(NO_SLOT)
    for at in slots(w, i):
        slot = np.int64(at)
        used = w.book[slot].used
        if found == NO_SLOT or used <= least:
            score = rank(base, w.other[slot])
            if found == NO_SLOT or used < least or score > best:
                best, least, found = score, used, slot
    return found


@inlined
def by_trust(w, base, i, topic):
    """Choose with chances proportional to trust: the first of exponential waiting times at these rates.

    Where a field is needed, among those whom `i` knows to have it (without `mechanisms.knowledge`: all who do).
    """
    learns = w.rules[0].knowledge
    shortest, found = 0.0, np.int64(NO_SLOT)
    for at in slots(w, i):
        slot = np.int64(at)
        j = np.int64(w.other[slot])
        if topic != ANY_FIELD and (w.people[j].field != topic or (learns and not w.book[slot].knows)):
            continue
        u = uniform(draw(base, np.uint64(j)))
        waiting = -math.log(1.0 - u) / max(np.float64(w.book[slot].trust), 1e-6)
        if found == NO_SLOT or waiting < shortest or (waiting == shortest and j < w.other[found]):
            shortest, found = waiting, slot
    return found
