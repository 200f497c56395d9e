"""Looking ahead in the share phase: to whom people will pass on an idea, and whom they will teach."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import highest, slot_of
from reciprocity.model.kernels.prefetching import (
    LARGE,
    prefetch,
    prefetch_books,
    prefetch_next,
    prefetch_stream,
    prefetch_twin,
)
from reciprocity.numerics.draws import SHARE, TEACH, draw
from reciprocity.results.counters import KNOWLEDGE

TELLS, TEACHES = 2, 4
"""In `pick`, as bits: the person passes on an idea; the person teaches a contact who can do what."""
LEAD = 8
"""By so many acts the loop of the phase begins early: contacts are chosen so far ahead."""
_ROW, _CONTACTS, _TWIN = 24, 16, 3
_LOW, _HALF = np.uint64(0xFFFFFFFF), np.uint64(32)


@inlined
def look_ahead(w, p, count):
    """Choose to whom the next people turn, and prefetch what they and these contacts know.

    Ties do not change in this phase, so that the choices are final.
    """
    prefetch_next(w, p, count, _ROW, _CONTACTS)
    if p + _CONTACTS < count:
        i = np.int64(w.acts[p + _CONTACTS])
        prefetch(w.more, i)
        prefetch_stream(w, i, KNOWLEDGE)
    if p + LEAD < count:
        _choose_contacts(w, p + LEAD)
    if 0 <= p < count - _TWIN:
        i = np.int64(w.acts[p + _TWIN])
        if w.people[i].degree > 0:
            if w.pick[i] & TELLS:
                prefetch_twin(w, told(w, p + _TWIN))
            if w.pick[i] & TEACHES:
                slot = taught(w, p + _TWIN)
                prefetch_twin(w, slot)
                if len(w.people) >= LARGE:
                    prefetch_books(w, np.int64(w.other[slot]))


@inlined
def _choose_contacts(w, p):
    """Choose a random contact for each of the two acts of the person with act `p`, and note both in `scratch`."""
    i, tells, teaches = np.int64(w.acts[p]), np.int64(0), np.int64(0)
    if w.people[i].degree == 0:
        return
    if w.pick[i] & TELLS:
        j = highest(w, draw(w.keys[SHARE, 1], np.uint64(i)), i)
        tells = slot_of(w, i, j)
        prefetch(w.more, j)
        prefetch(w.people, j)
        prefetch(w.book, tells)
    if w.pick[i] & TEACHES:
        j = highest(w, draw(w.keys[TEACH, 1], np.uint64(i)), i)
        teaches = slot_of(w, i, j)
        prefetch(w.people, j)
        if len(w.people) >= LARGE:
            prefetch_books(w, i)
    w.scratch[0, p] = np.uint64(tells) | np.uint64(teaches) << _HALF


@inlined
def told(w, p):
    """Return the slot of the contact to whom the person with act `p` passes on an idea."""
    return np.int64(w.scratch[0, p] & _LOW)


@inlined
def taught(w, p):
    """Return the slot of the contact whom the person with act `p` teaches."""
    return np.int64(w.scratch[0, p] >> _HALF)
