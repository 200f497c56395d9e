"""The marks in a book: what is noted of a tie in a bit or two, and the round in which it was last used.

They share one integer, so that four books fill a cache line. Rounds are far fewer than the 2**27 there is room for
(`Scenario.rounds`).
"""

import numpy as np

from reciprocity.model.kernels.prefetching import inlined
from reciprocity.model.state import LAST, USED

BESIDE = (1 << USED) - 1  # the bits beside the round


@inlined
def used(w, slot):
    """Return the round in which the tie was last used."""
    return np.int64(w.book[slot].marks >> np.uint32(USED))


@inlined
def use(w, t, slot):
    """Note that the tie is used in this round."""
    w.book[slot].marks = (t << USED) | (np.int64(w.book[slot].marks) & BESIDE)


@inlined
def last(w, slot):
    """Return the last move of the contact as this side noted it."""
    return np.int64(w.book[slot].marks) & LAST


@inlined
def note_move(w, slot, move):
    """Note the last move of the contact."""
    w.book[slot].marks = (np.int64(w.book[slot].marks) & ~LAST) | move


@inlined
def has(w, slot, mark):
    """Say whether the book has this mark, of one bit."""
    return (w.book[slot].marks & np.uint32(mark)) != 0


@inlined
def mark(w, slot, mark):
    """Put this mark, of one bit, into the book."""
    w.book[slot].marks |= np.uint32(mark)
