"""Choosing one of several contacts: the highest keyed number wins, keyed by who they are."""

import numpy as np

from reciprocity.draws import draw
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
    wanted, found = np.int32(j), np.int32(0)
    for slot in slots(w, i):
        found += np.int32(slot) if w.other[slot] == wanted else np.int32(0)
    return np.int64(found)


@inlined
def tied(w, i, j):
    """Say whether `i` and `j` have a tie."""
    wanted, found = np.int32(j), False
    for slot in slots(w, i):
        found |= w.other[slot] == wanted
    return found


@inlined
def slots(w, i):
    """Return the range of the slots of `i`; unsigned, which spares a check at every use."""
    first = np.uint64(w.row[i])
    return range(first, first + np.uint64(w.people[i].degree))
