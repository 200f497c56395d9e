"""Looking ahead where everybody asks by number: both books of the ties over which the next people will ask."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.prefetching import LARGE, prefetch

DONE, ALONE = 2**32 - 1, 2**32 - 2
"""Stand in `pick`, instead of a slot: the person asks nothing, or has asked already; the person has nobody to ask."""
_BOOK, _TWIN = 24, 12


@inlined
def look_ahead(w, i, n):
    """Prefetch what the requests of the people after `i` will read; `n` is the number of all people."""
    if n < LARGE:
        return
    if i + _BOOK < n and w.pick[i + _BOOK] < ALONE:
        prefetch(w.book, np.int64(w.pick[i + _BOOK]))
    if i + _TWIN < n and w.pick[i + _TWIN] < ALONE:
        twin = np.int64(w.book[w.pick[i + _TWIN]].twin)
        prefetch(w.book, twin)
        prefetch(w.past, twin)
