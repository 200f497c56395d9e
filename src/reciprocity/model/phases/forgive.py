"""Forgive: now and then two people set the balances of their tie to zero."""

import numpy as np

from reciprocity.model.kernels.compilation import kernel
from reciprocity.model.kernels.contact_choice import slots
from reciprocity.numerics.draws import FORGIVE, draw, uniform


@kernel
def forgive(w):
    """Play the phase; see `docs/model.md`, 6.3b. Ties do not influence each other here, so people act by number."""
    chance = w.rules[0].books_forgive
    if chance <= 0:
        return
    for i in range(len(w.people)):
        base = draw(w.keys[FORGIVE, 0], np.uint64(i))
        for slot in slots(w, i):
            j = np.int64(w.other[slot])
            if i < j and uniform(draw(base, np.uint64(j))) < chance:
                w.book[slot].balance = np.float32(0)
                w.book[w.book[slot].twin].balance = np.float32(0)
