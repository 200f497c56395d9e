"""Looking ahead in the circles phase: whose books and contacts will be read next."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.prefetching import prefetch_books, prefetch_contacts

_CONTACTS, _BOOKS = 8, 4


@inlined
def look_ahead_at_votes(w, p, count):
    """Prefetch the books of the next people who may vote against somebody."""
    if p + _BOOKS < count:
        prefetch_books(w, np.int64(w.acts[p + _BOOKS]))


@inlined
def look_ahead(w, p, count):
    """Prefetch the contacts of the next people who may be put out or leave."""
    if p + _CONTACTS < count:
        prefetch_contacts(w, np.int64(w.acts[p + _CONTACTS]))
