"""Whose unmet need a person can meet. Needs only go away after the ask phase: no new one arises in the round."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import numbered, rank, slot_of, slots
from reciprocity.model.state import ANY_FIELD
from reciprocity.numerics.draws import IN_NEED, draw

NOTHING = 2**32 - 1
"""Stands for a slot, in arrays of uint32, where there is nobody to help."""


@inlined
def can_meet(w, i, need):
    """Return whether `i` has the field for this need, which is an entry of `World.unmet`."""
    return (need == ANY_FIELD) | (need == w.field[i])


@inlined
def contact_in_need(w, i, c, base):
    """Return whom of the contacts of `c`, other than `i` themselves, `i` would help.

    Args:
        w: The world.
        i: The one who would help.
        c: The one whose contacts come into question; `i` themselves, or a contact of theirs.
        base: The drawn number under which these contacts are ranked.

    Returns:
        The slot at which `c` keeps the book of that contact, or NOTHING if there is none whose need `i` can meet.
    """
    best, me = np.uint64(0), np.uint32(i)
    for slot in slots(w, c):
        j = w.other[slot]
        if can_meet(w, i, w.unmet[j]) and j != me:
            best = max(best, rank(base, j))
    return np.int64(NOTHING) if best == 0 else slot_of(w, c, numbered(best))


@inlined
def own_contact_in_need(w, i):
    """Return the slot of the contact whom `i` would help unasked, or NOTHING."""
    return contact_in_need(w, i, i, draw(w.keys[IN_NEED, 0], np.uint64(i)))


@inlined
def still_in_need(w, i):
    """Return whom `i` helps by now: the contact noted in `pick` or, once their need is met, whoever ranks next."""
    slot = np.int64(w.pick[i])
    if slot != NOTHING and not can_meet(w, i, w.unmet[w.other[slot]]):
        slot = own_contact_in_need(w, i)
    return slot
