"""Looking ahead in the phase of events: who will go out, and with whom those who attend will talk."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import NO_SLOT, slot_if_tied, slot_of
from reciprocity.model.kernels.encounters import NOBODY, guest, host
from reciprocity.model.kernels.event_choice import MOST_TALKS, partner
from reciprocity.model.kernels.prefetching import prefetch, prefetch_contacts, prefetch_stream
from reciprocity.results.counters import EVENTS

_ROW, _CONTACTS, _HOST, _HOSTS_CONTACTS, _GUEST = 12, 8, 6, 4, 2
_ATTENDS, _TALK = 9, 3
LEAD = 6
"""By so many people the loop over talks begins early: partners are chosen so far ahead."""
_LIKINGS_PER_LINE = 8


@inlined
def look_ahead(w, p, count):
    """Prefetch the next people who go out, the contacts whom they visit, and whom they will meet there."""
    if p + _ROW < count:
        prefetch(w.people, np.int64(w.acts[p + _ROW]) >> 1)
    if p + _CONTACTS < count:
        i = np.int64(w.acts[p + _CONTACTS]) >> 1
        prefetch(w.event, i)
        prefetch(w.ties, i)
        _prefetch_goal(w, i)
        _prefetch_likings(w, i)
        prefetch_contacts(w, i)
        prefetch_stream(w, i, EVENTS)
    if p + _HOST < count:
        c = host(w, np.int64(w.acts[p + _HOST]) >> 1)
        if c != NOBODY:
            prefetch(w.people, c)
    if p + _HOSTS_CONTACTS < count:
        c = host(w, np.int64(w.acts[p + _HOSTS_CONTACTS]) >> 1)
        if c != NOBODY:
            prefetch_contacts(w, c)
    if p + _GUEST < count:
        i = np.int64(w.acts[p + _GUEST]) >> 1
        c = host(w, i)
        if c != NOBODY:
            slot, j = slot_of(w, i, c), guest(w, i, c)
            prefetch(w.book, slot)
            prefetch(w.bond, slot)
            if j != NOBODY:
                prefetch(w.people, j)


@inlined
def look_ahead_at_talks(w, p, count):
    """Choose with whom the next people will talk, and prefetch what their talks will read.

    Guests do not change any more when people talk, so that these choices are final.
    """
    if p + _ATTENDS < count:
        i = np.int64(w.acts[p + _ATTENDS])
        prefetch(w.people, i)
        prefetch(w.event, i)
        prefetch(w.ties, i)
        _prefetch_goal(w, i)
    if p + LEAD < count:
        i = np.int64(w.acts[p + LEAD])
        prefetch_contacts(w, i)
        for m in range(min(MOST_TALKS, w.rules[0].events_talks)):
            j = partner(w, i, np.int64(w.event[i]), m)
            w.scratch[0, _place_of(p + LEAD, m)] = np.uint64(j)
            if j != NOBODY:
                prefetch(w.people, j)
                _prefetch_goal(w, j)
    if 0 <= p + _TALK < count:
        i = np.int64(w.acts[p + _TALK])
        prefetch(w.book, np.int64(w.people[i].row) + w.people[i].degree)
        _prefetch_likings(w, i)
        for m in range(min(MOST_TALKS, w.rules[0].events_talks)):
            j = chosen_partner(w, p + _TALK, m)
            if j == NOBODY:
                break
            slot = slot_if_tied(w, i, j)
            if slot != NO_SLOT:
                prefetch(w.book, slot)
                prefetch(w.bond, slot)
            else:
                prefetch(w.other, np.int64(w.people[j].row) + w.people[j].degree)
                prefetch(w.book, np.int64(w.people[j].row) + w.people[j].degree)
                prefetch(w.ties, j)


@inlined
def chosen_partner(w, p, m):
    """Return with whom the person at place `p` of `acts` has talk `m`, as chosen ahead; NOBODY if nobody is there."""
    return np.int64(w.scratch[0, _place_of(p, m)])


@inlined
def _place_of(p, m):
    """Return where in `scratch[0]` that partner stands; the places are used again after MOST_TALKS people."""
    return np.uint64(p % MOST_TALKS * MOST_TALKS + m)


@inlined
def _prefetch_goal(w, i):
    if w.rules[0].mechanisms_goals:
        prefetch(w.more, i)


@inlined
def _prefetch_likings(w, i):
    prefetch(w.liking, i * w.liking.shape[1])
    prefetch(w.liking, i * w.liking.shape[1] + _LIKINGS_PER_LINE)
