"""How much one person can have: the ties that each keeps."""

import math

import numpy as np

from reciprocity.model.kernels.compilation import inlined


@inlined
def is_full(w, i):
    """Return whether `i` has so many ties that they form no further ones."""
    limit = w.rules[0].ties_limit
    if w.rules[0].keep_unequally:
        return w.people[i].degree >= math.floor(w.factors[i].ties * np.float64(limit) + 0.5)
    return w.people[i].degree >= limit
