"""Partners: with whom people pool their recurring tasks, and with whom they start projects."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import NO_SLOT, end_of, mask, numbered, rank, slot_of, wide_slots
from reciprocity.numerics.draws import JOIN, TASK, draw


@inlined
def colleague(w, i, after):
    """Return with whom `i` would pool their task: the contact with the same task, in `pick`, who ranks highest.

    Args:
        w: The world.
        i: The one who would pool their task.
        after: NO_SLOT, or the slot of a contact: then only those come into question who rank below that one.

    Returns:
        A slot, or NO_SLOT if there is nobody.
    """
    base, kind, best, end = draw(w.keys[TASK, 0], np.uint64(i)), w.pick[i], np.uint64(0), end_of(w, i)
    bound = ~np.uint64(0) if after == NO_SLOT else rank(base, w.other[after])
    for slot in wide_slots(w, i):
        j = w.other[slot]
        place = rank(base, j) & mask(slot, end) & (np.uint64(0) - np.uint64(w.pick[j] == kind))
        place &= np.uint64(0) - np.uint64(place < bound)
        best = place if place > best else best
    return np.int64(NO_SLOT) if best == 0 else slot_of(w, i, numbered(best))


@inlined
def project_partner(w, i):
    """Return the slot of the contact with whom `i` would start a project. `i` must have a contact.

    It is a random contact of another field, or, if there is none, of the own field.
    """
    base, best, other = draw(w.keys[JOIN, 1], np.uint64(i)), np.uint64(0), np.uint64(0)
    mine, end = w.field[i], end_of(w, i)
    for slot in wide_slots(w, i):
        j = w.other[slot]
        place = rank(base, j) & mask(slot, end)
        best = place if place > best else best
        place &= np.uint64(0) - np.uint64(w.field[j] != mine)
        other = place if place > other else other
    return slot_of(w, i, numbered(other if other > 0 else best))
