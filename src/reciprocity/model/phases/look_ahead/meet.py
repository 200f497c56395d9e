"""Looking ahead in the meet phase: the people who will go out, and whom they will probably meet."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.encounters import NOBODY, guest, host, stranger
from reciprocity.model.kernels.prefetching import LARGE, prefetch

_ROW, _CONTACTS, _MET, _THEIRS = 12, 8, 5, 2


@inlined
def look_ahead(w, p, count):
    """Prefetch the next people who go out, those whom they will meet unless ties change first, and where ties form."""
    if len(w.people) < LARGE:
        return
    if p + _ROW < count:
        prefetch(w.people, np.int64(w.acts[p + _ROW]) >> 1)
    if p + _CONTACTS < count:
        i = np.int64(w.acts[p + _CONTACTS]) >> 1
        prefetch(w.other, np.int64(w.people[i].row))
        prefetch(w.ties, i)
    if p + _MET < count:
        j = _will_meet(w, np.int64(w.acts[p + _MET]) >> 1)
        if j != NOBODY:
            prefetch(w.people, j)
    if p + _THEIRS < count:
        i = np.int64(w.acts[p + _THEIRS]) >> 1
        j = _will_meet(w, i)
        if j != NOBODY:
            prefetch(w.ties, j)
            prefetch(w.other, np.int64(w.people[j].row))
            prefetch(w.book, np.int64(w.people[i].row) + w.people[i].degree)
            prefetch(w.book, np.int64(w.people[j].row) + w.people[j].degree)


@inlined
def _will_meet(w, i):
    """Return whom `i` meets, or NOBODY, if no ties change until then."""
    c = host(w, i)
    return guest(w, i, c) if c != NOBODY else stranger(w, i, w.traits[w.people[i].strategy].event_choice)
