"""Looking ahead in the ask phase: whom people will ask, and what their requests will read."""

import numpy as np

from reciprocity.model.kernels.asking import FIT, RANDOM, field_needed, whom_to_ask
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import NO_SLOT, numbered, slot_of
from reciprocity.model.kernels.opinions import is_seen, witness
from reciprocity.model.kernels.prefetching import (
    LARGE,
    prefetch,
    prefetch_books,
    prefetch_contacts,
    prefetch_opinion,
    prefetch_twin,
)
from reciprocity.model.kernels.python_decisions import ASKS
from reciprocity.model.kernels.requests import list_candidates, referred, refers
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import ANY_FIELD, BOOKED, BY_BOOKS, MORE, NEEDS
from reciprocity.numerics.draws import ASK

ALONE = 2**32 - 2
"""Stands in `World.pick` where somebody has nobody to ask."""
AGAIN = BY_BOOKS | BOOKED
"""The two bits of `World.plan` that together say: choose again at the turn, what was chosen ahead no longer counts."""
LEAD = 7
"""By so many acts the loop of the phase begins early: the field of an act is drawn so far ahead."""
_ROW, _BOOK, _CONTACT, _TWIN, _OTHERS, _REFERRED = 24, 12, 9, LEAD, 4, 2
assert LEAD < 8  # the field of an act takes one of the eight bytes of an integer


@inlined
def choose_contacts(w):
    """Choose for everybody who will ask, by number, whom they ask, and note it in `pick` by act.

    People lie in memory by number, so that this costs less than choosing in the order of the round. Whoever chooses by
    their books (BY_BOOKS) chooses again at their turn if one of these has changed until then (BOOKED), and whoever
    decides in Python always does.
    """
    large, count = len(w.people) >= LARGE, list_acts(w, NEEDS, MORE, True)
    for p in range(count):
        if large and p + _BOOK < count:
            _prefetch_choice(w, np.int64(w.acts[p + _BOOK]) >> 1)
        act = np.int64(w.acts[p])
        i, k = act >> 1, act & 1
        w.pick[act] = ALONE
        if w.people[i].verbs & ASKS:
            w.plan[i] |= AGAIN
            continue
        w.plan[i] |= BY_BOOKS * ((w.traits[w.people[i].strategy].ask != RANDOM) | (w.rules[0].ties_habit > 0))
        fit = w.traits[w.people[i].strategy].ask == FIT  # only this rule looks at the field that is needed
        slot = whom_to_ask(w, w.keys[ASK, k], i, field_needed(w, i, k, False) if fit else ANY_FIELD)
        if slot != NO_SLOT:
            w.pick[act] = np.uint32(slot)


@inlined
def _prefetch_choice(w, i):
    prefetch_contacts(w, i)
    if w.rules[0].mechanisms_goals:
        prefetch(w.more, i)
    if w.traits[w.people[i].strategy].ask != RANDOM:
        prefetch_books(w, i)


@inlined
def look_ahead(w, p, count, fields):
    """Prefetch the next askers, the contacts they will ask, and those to whom these may refer or who may see it.

    Args:
        w: The world.
        p: The place in `w.acts`, from LEAD before the first act on.
        count: How many acts there are.
        fields: What the last call returned, or 0.

    Returns:
        The fields needed in the acts at places `p` to `p` + LEAD, a byte each; `field_of` reads them.
    """
    fields <<= np.uint64(8)
    if p + LEAD < count:
        act = np.int64(w.acts[p + LEAD])
        fields |= np.uint64(field_needed(w, act >> 1, act & 1, False))
    if len(w.people) >= LARGE and p >= 0:
        _prefetch_requests(w, p, count, fields)
    return fields


@inlined
def field_of(fields, ahead):
    """Return the field needed in the act that comes `ahead` acts later."""
    return np.int64((fields >> np.uint64(8 * (LEAD - ahead))) & np.uint64(255))


@inlined
def _prefetch_requests(w, p, count, fields):
    if p + _ROW < count:
        act = np.int64(w.acts[p + _ROW])
        prefetch(w.people, act >> 1)
        prefetch(w.pick, act)
        if w.rules[0].mechanisms_goals:
            prefetch(w.more, act >> 1)
    if p + _BOOK < count:
        act = np.int64(w.acts[p + _BOOK])
        i = act >> 1
        if w.plan[i] & AGAIN == AGAIN:
            prefetch_books(w, i)
        elif w.pick[act] != ALONE:
            prefetch(w.book, np.int64(w.pick[act]))
            prefetch(w.other, np.int64(w.pick[act]))
    if p + _CONTACT < count:
        act = np.int64(w.acts[p + _CONTACT])
        if w.pick[act] != ALONE:
            prefetch(w.people, np.int64(w.other[w.pick[act]]))
    if p + _TWIN < count:
        act = np.int64(w.acts[p + _TWIN])
        if w.pick[act] != ALONE:
            slot = np.int64(w.pick[act])
            i, j, k = act >> 1, np.int64(w.other[slot]), act & 1
            prefetch_twin(w, slot)
            prefetch(w.past, np.int64(w.book[slot].twin))
            if w.rules[0].remembers:
                prefetch(w.remembered, slot)
            if len(w.via):
                prefetch(w.via, slot)
                prefetch(w.past, slot)
            if w.rules[0].mechanisms_gossip:
                prefetch_opinion(w, i, j)
            if (w.rules[0].mechanisms_gossip and is_seen(w, i, j, k)) or _may_refer(w, j, field_of(fields, _TWIN)):
                prefetch_contacts(w, j)
    if w.rules[0].mechanisms_gossip or w.rules[0].mechanisms_referral:
        _prefetch_others(w, p, count, fields)


@inlined
def _prefetch_others(w, p, count, fields):
    """Prefetch those who may see the answer, and those who may be referred to."""
    if p + _OTHERS < count:
        act = np.int64(w.acts[p + _OTHERS])
        if w.pick[act] != ALONE:
            i, j, k, field = act >> 1, np.int64(w.other[w.pick[act]]), act & 1, field_of(fields, _OTHERS)
            if w.rules[0].mechanisms_gossip:
                _prefetch_witness(w, i, j, k)
            if _may_refer(w, j, field):
                _prefetch_candidates(w, i, j, field, k)
    if p + _REFERRED < count:
        act = np.int64(w.acts[p + _REFERRED])
        if w.pick[act] != ALONE:
            i, j, k, field = act >> 1, np.int64(w.other[w.pick[act]]), act & 1, field_of(fields, _REFERRED)
            if _may_refer(w, j, field):
                _prefetch_referred(w, i, j, field, k)


@inlined
def _may_refer(w, j, field):
    """Return whether `j` lacks the field that is needed and may refer to somebody who has it."""
    return w.rules[0].mechanisms_referral and field != ANY_FIELD and w.field[j] != field


@inlined
def _prefetch_witness(w, a, g, k):
    """Prefetch the contact who sees how `g` answers `a`, and what they think of `g`."""
    if is_seen(w, a, g, k):
        sees = witness(w, a, g, k)
        if sees >= 0:
            prefetch(w.people, sees)
            prefetch_opinion(w, sees, g)


@inlined
def _prefetch_candidates(w, i, j, field, k):
    """Prefetch the contacts to whom `j` may refer `i`, and the books that `j` keeps of them."""
    if not refers(w, i, j, k):
        return
    for q in range(list_candidates(w, i, j, field)):
        at = np.int64(w.scratch[1, q])
        prefetch(w.book, at)
        prefetch(w.people, np.int64(w.other[at]))


@inlined
def _prefetch_referred(w, i, j, field, k):
    """Prefetch what the answer of the one to whom `j` refers `i` will read."""
    if not refers(w, i, j, k):
        return
    best = referred(w, i, j, field, k)
    if best != 0:
        h = numbered(best)
        slot = slot_of(w, j, h)
        prefetch_twin(w, slot)
        prefetch(w.past, np.int64(w.book[slot].twin))
        if w.rules[0].mechanisms_gossip:
            prefetch_opinion(w, j, h)
            _prefetch_witness(w, j, h, k)
