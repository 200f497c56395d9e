"""The marks in a book: a few bits that are noted of a tie, and the round in which the tie was last used.

All of them share one integer, so that four books fit into a cache line. The round has 27 bits, which is far more than
`Scenario.rounds` allows.
"""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.state import LAST, USED

BESIDE = (1 << USED) - 1
"""The bits beside the round."""


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
    """Return the last move of the contact, as this side noted it."""
    return np.int64(w.book[slot].marks) & LAST


@inlined
def note_move(w, slot, move):
    """Note the last move of the contact."""
    w.book[slot].marks = (np.int64(w.book[slot].marks) & ~LAST) | move


@inlined
def has(w, slot, mark):
    """Return whether the book has this mark, which is one bit."""
    return (w.book[slot].marks & np.uint32(mark)) != 0


@inlined
def mark(w, slot, mark):
    """Put this mark, which is one bit, into the book."""
    w.book[slot].marks |= np.uint32(mark)
