"""Looking ahead in the weave phase: who will introduce two of their contacts to each other."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.prefetching import prefetch, prefetch_contacts
from reciprocity.model.kernels.tie_formation import first_introduced

_ROW, _CONTACTS, _FIRST, _FIRSTS_CONTACTS = 8, 5, 3, 1


@inlined
def look_ahead(w, p, count):
    """Prefetch the next people who introduce contacts, and the first of the two contacts with contacts of their own."""
    if p + _ROW < count:
        prefetch(w.people, np.int64(w.acts[p + _ROW]))
    if p + _CONTACTS < count:
        prefetch_contacts(w, np.int64(w.acts[p + _CONTACTS]))
    if p + _FIRST < count and w.people[w.acts[p + _FIRST]].degree > 0:
        prefetch(w.people, first_introduced(w, np.int64(w.acts[p + _FIRST])))
    if p + _FIRSTS_CONTACTS < count and w.people[w.acts[p + _FIRSTS_CONTACTS]].degree > 0:
        prefetch_contacts(w, first_introduced(w, np.int64(w.acts[p + _FIRSTS_CONTACTS])))
