"""Looking ahead in the offer phase: whom people will help unasked, and for whose sake."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import highest, slot_of
from reciprocity.model.kernels.prefetching import LARGE, prefetch, prefetch_contacts, prefetch_opinion, prefetch_twin
from reciprocity.model.kernels.unmet_needs import NOTHING, contact_in_need, own_contact_in_need, still_in_need
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import DECIDES, LOOKS
from reciprocity.numerics.draws import OBLIGE, draw

LEAD = 8
"""By so many acts the loop of the phase begins early: for whose sake somebody helps is chosen so far ahead."""
_OBLIGING_ROW, _OBLIGING_CONTACTS, _SAKES_CONTACTS, _SAKE, _SAKES_TWIN = 24, 16, 6, 4, 2
_ROW, _CONTACTS, _BOOK, _TWIN = 16, 12, LEAD, 4
_HALF = np.uint64(32)


@inlined
def choose_in_need(w):
    """Choose for everybody who looks for somebody to help, by number, whom they help, and note it in `pick`.

    Needs only go away in this phase. So the choice holds as long as its need is unmet, and else is made again.
    """
    large, count = len(w.people) >= LARGE, list_acts(w, LOOKS, 0, True)
    for p in range(count):
        if large and p + 8 < count:
            prefetch(w.people, np.int64(w.acts[p + 8] >> np.uint32(1)))
        if large and p + 4 < count:
            prefetch(w.other, np.int64(w.people[w.acts[p + 4] >> np.uint32(1)].row))
        i = np.int64(w.acts[p]) >> 1
        w.pick[i] = np.uint32(own_contact_in_need(w, i))


@inlined
def look_ahead(w, p, count):
    """Choose again for the next people where needs have been met, and prefetch whom they help and for whose sake."""
    if w.rules[0].mechanisms_obliging:
        _choose_for_whose_sake(w, p, count)
    if p < 0:
        return
    if p + LEAD < count:
        i = np.int64(w.acts[p + LEAD]) >> 1
        if _helps(w, i):
            w.pick[i] = np.uint32(still_in_need(w, i))
    if len(w.people) >= LARGE:
        _prefetch_offers(w, p, count)


@inlined
def sake_of(w, p):
    """Return the contact for whose sake the person with act `p` would help somebody."""
    return np.int64(w.scratch[0, p] & np.uint64(NOTHING))


@inlined
def chosen_for_sake(w, p):
    """Return the slot, in the book of that contact, of the person whom they would help, or NOTHING."""
    return np.int64(w.scratch[0, p] >> _HALF)


@inlined
def sakes_slot(w, p):
    """Return where that contact keeps the book of the person with act `p`. Defined only if there is one to help."""
    return np.int64(w.scratch[1, p])


@inlined
def _helps(w, i):
    """Return whether `i` looks for somebody to help, and somebody was chosen."""
    return w.plan[i] & LOOKS and w.pick[i] != NOTHING


@inlined
def _prefetch_offers(w, p, count):
    if p + _ROW < count:
        i = np.int64(w.acts[p + _ROW]) >> 1
        if _helps(w, i):
            prefetch(w.people, i)
            prefetch(w.other, np.int64(w.pick[i]))
    if p + _CONTACTS < count:
        i = np.int64(w.acts[p + _CONTACTS]) >> 1
        if _helps(w, i):
            prefetch_contacts(w, i)
    if p + _BOOK < count:
        i = np.int64(w.acts[p + _BOOK]) >> 1
        if _helps(w, i):
            slot = np.int64(w.pick[i])
            prefetch(w.people, np.int64(w.other[slot]))
            prefetch(w.book, slot)
            prefetch(w.past, slot)
    if p + _TWIN < count:
        i = np.int64(w.acts[p + _TWIN]) >> 1
        if _helps(w, i):
            prefetch_twin(w, np.int64(w.pick[i]))
            if w.rules[0].mechanisms_gossip:
                prefetch_opinion(w, np.int64(w.other[w.pick[i]]), i)


@inlined
def _may_oblige(w, i):
    return w.plan[i] & DECIDES and w.people[i].degree > 0


@inlined
def _choose_for_whose_sake(w, p, count):
    """Choose for whose sake the next people would help whom, note it in `scratch`, and prefetch what that will read."""
    if p + _OBLIGING_ROW < count:
        prefetch(w.people, np.int64(w.acts[p + _OBLIGING_ROW]) >> 1)
    if p + _OBLIGING_CONTACTS < count:
        prefetch_contacts(w, np.int64(w.acts[p + _OBLIGING_CONTACTS]) >> 1)
    if p + LEAD < count:
        i = np.int64(w.acts[p + LEAD]) >> 1
        if _may_oblige(w, i):
            c = np.int64(highest(w, draw(w.keys[OBLIGE, 1], np.uint64(i)), i))
            w.scratch[0, p + LEAD] = c
            prefetch(w.people, c)
    if 0 <= p + _SAKES_CONTACTS < count:
        i = np.int64(w.acts[p + _SAKES_CONTACTS]) >> 1
        if _may_oblige(w, i):
            prefetch_contacts(w, sake_of(w, p + _SAKES_CONTACTS))
    if 0 <= p + _SAKE < count:
        i = np.int64(w.acts[p + _SAKE]) >> 1
        if _may_oblige(w, i):
            c = sake_of(w, p + _SAKE)  # when the phase goes on after a question, the upper half is in use already
            slot = contact_in_need(w, i, c, draw(w.keys[OBLIGE, 2], np.uint64(i)))
            w.scratch[0, p + _SAKE] = np.uint64(c) | np.uint64(slot) << _HALF
            if slot != NOTHING:
                j, mine = np.int64(w.other[slot]), slot_of(w, c, i)
                w.scratch[1, p + _SAKE] = mine
                prefetch(w.book, mine)
                prefetch(w.book, slot)
                prefetch(w.past, slot)
                prefetch(w.people, j)
                if w.rules[0].mechanisms_gossip:
                    prefetch_opinion(w, j, i)
    if 0 <= p + _SAKES_TWIN < count:
        i = np.int64(w.acts[p + _SAKES_TWIN]) >> 1
        if _may_oblige(w, i):
            slot = chosen_for_sake(w, p + _SAKES_TWIN)
            if slot != NOTHING:
                prefetch_twin(w, slot)
                mine = sakes_slot(w, p + _SAKES_TWIN)
                prefetch_twin(w, mine)
                prefetch(w.past, np.int64(w.book[mine].twin))
