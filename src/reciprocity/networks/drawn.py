"""What is drawn for everybody at once before the first round."""

import numpy as np

from reciprocity.numerics.compiled import compiled
from reciprocity.numerics.draws import below, draw, draw2, uniform


@compiled
def drawn_for(key, n):
    """Draw a number for each of the first `n` people under `key`: (n,) uint64."""
    out = np.empty(n, np.uint64)
    for i in range(n):
        out[i] = draw(key, np.uint64(i))
    return out


@compiled
def fields_drawn(key, n, fields):
    """Draw each person's field, all equally likely: (n,) uint8."""
    field = np.empty(n, np.uint8)
    for i in range(n):
        field[i] = below(draw(key, np.uint64(i)), np.uint64(fields))
    return field


@compiled
def ideas_drawn(key, n, ideas, chance):
    """Draw the ideas that people hold at the start, as bits: (n,) uint64."""
    held = np.zeros(n, np.uint64)
    for i in range(n):
        for x in range(ideas):
            if uniform(draw2(key, np.uint64(i), np.uint64(x))) < chance:
                held[i] |= np.uint64(1) << np.uint64(x)
    return held


@compiled
def wants_drawn(key, field, fields, many):
    """Give everybody the `many` fields but their own that rank highest, as bits (`docs/model.md`, section 4)."""
    wants = np.zeros(len(field), np.uint64)
    for i in range(len(field)):
        for _ in range(many):
            best, most = -1, np.uint64(0)
            for f in range(fields):
                score = draw2(key, np.uint64(i), np.uint64(f)) >> np.uint64(32)
                taken = (wants[i] >> np.uint64(f)) & np.uint64(1)
                if f != field[i] and not taken and (best < 0 or score > most):
                    best, most = f, score
            if best >= 0:
                wants[i] |= np.uint64(1) << np.uint64(best)
    return wants
