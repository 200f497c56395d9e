"""Looking ahead in the gossip phase: to whom people will talk, and about whom."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import highest, slot_of
from reciprocity.model.kernels.opinions import NOBODY, subject
from reciprocity.model.kernels.prefetching import prefetch, prefetch_next, prefetch_opinion, prefetch_twin
from reciprocity.model.state import BOOKED
from reciprocity.numerics.draws import GOSSIP, draw

LEAD = 16
"""By so many acts the loop of the phase begins early: listeners are chosen so far ahead."""
_ROW, _CONTACTS, _SUBJECT = 32, 24, 8
_OPINIONS_PER_LINE = 8


@inlined
def look_ahead(w, t, p, count):
    """Choose to whom the next people talk and about whom, and prefetch what both think of that person.

    To whom somebody talks is final, because ties do not change in this phase. About whom they talk may change if
    somebody tells them something before their turn: the bit BOOKED of `plan` says so.
    """
    prefetch_next(w, p, count, _ROW, _CONTACTS)
    if p + LEAD < count:
        _choose_listener(w, p + LEAD)
    if -_SUBJECT <= p < count - _SUBJECT:
        _choose_subject(w, t, p + _SUBJECT)


@inlined
def listener(w, p):
    """Return the slot of the contact to whom the person with act `p` talks."""
    return np.int64(w.scratch[0, p])


@inlined
def chosen_subject(w, p):
    """Return about whom the person with act `p` talks, as chosen ahead, or NOBODY."""
    return np.int64(w.scratch[1, p])


@inlined
def _choose_listener(w, p):
    """Choose a random contact of the person with act `p`, and prefetch all opinions of that person."""
    i = np.int64(w.acts[p])
    if w.people[i].degree == 0:
        return
    j = highest(w, draw(w.keys[GOSSIP, 1], np.uint64(i)), i)
    slot = slot_of(w, i, j)
    w.scratch[0, p] = slot
    prefetch(w.people, j)
    prefetch(w.book, slot)
    memory = w.opinions.shape[1]
    for place in range(0, memory, _OPINIONS_PER_LINE):
        prefetch(w.opinions, i * memory + place)


@inlined
def _choose_subject(w, t, p):
    """Choose about whom the person with act `p` talks, and prefetch what both of them think of that person."""
    i = np.int64(w.acts[p])
    if w.people[i].degree == 0:
        return
    slot = listener(w, p)
    j = np.int64(w.other[slot])
    x = subject(w, t, i, j)
    w.scratch[1, p] = x
    w.plan[i] &= ~np.uint8(BOOKED)
    prefetch_twin(w, slot)
    if x != NOBODY:
        prefetch_opinion(w, i, x)
        prefetch_opinion(w, j, x)
