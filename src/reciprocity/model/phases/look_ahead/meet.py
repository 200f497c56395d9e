"""Looking ahead in the meet phase: the people who will go out, and whom they will probably meet."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.encounters import NOBODY, guest, host, stranger
from reciprocity.model.kernels.prefetching import LARGE, prefetch

LEAD = 5
"""By so many acts the loop of the phase begins early: whom people will meet is found out so far ahead."""
_ROW, _CONTACTS, _THEIRS = 12, 8, 2


@inlined
def look_ahead(w, p, count):
    """Prefetch the next people who go out, those whom they will meet unless ties change first, and where ties form.

    Whom the next people will meet stands in `scratch[0]` by act, and in `scratch[1]` whether it is at an event. What
    happens until then does not change whom they meet there.
    """
    if len(w.people) < LARGE:
        return
    if p + _ROW < count:
        prefetch(w.people, np.int64(w.acts[p + _ROW]) >> 1)
    if p + _CONTACTS < count:
        i = np.int64(w.acts[p + _CONTACTS]) >> 1
        prefetch(w.other, np.int64(w.people[i].row))
        prefetch(w.ties, i)
    if p + LEAD < count:
        i = np.int64(w.acts[p + LEAD]) >> 1
        c = host(w, i)
        j = guest(w, i, c) if c != NOBODY else stranger(w, i, w.traits[w.people[i].strategy].event_choice)
        w.scratch[0, p + LEAD], w.scratch[1, p + LEAD] = np.uint64(j), np.uint64(c == NOBODY)
        if j != NOBODY:
            prefetch(w.people, j)
    if 0 <= p + _THEIRS < count:
        i, j = np.int64(w.acts[p + _THEIRS]) >> 1, np.int64(w.scratch[0, p + _THEIRS])
        if j != NOBODY:
            prefetch(w.ties, j)
            prefetch(w.other, np.int64(w.people[j].row))
            prefetch(w.book, np.int64(w.people[i].row) + w.people[i].degree)
            prefetch(w.book, np.int64(w.people[j].row) + w.people[j].degree)


@inlined
def met_at_event(w, p, i, event_choice):
    """Return whom `i`, who has act `p` and goes to an event, meets there, or NOBODY."""
    if len(w.people) >= LARGE and w.scratch[1, p]:
        return np.int64(w.scratch[0, p])
    return stranger(w, i, event_choice)
