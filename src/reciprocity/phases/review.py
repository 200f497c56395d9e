"""Review: each side looks at its ties; lost, unused and unbalanced ones end."""

import numpy as np
from numba import njit

from reciprocity.draws import LOSS, REVIEW, draw, draw2, key, uniform
from reciprocity.phases.books import end
from reciprocity.phases.questions import KEEPS, OPEN, ROW, answer, close
from reciprocity.population import DROPPED, LAPSED, LOST

_KEEP = -1


@njit(cache=True)
def review(w, t, tally, start):
    """Play the phase from person `start % n`, tie `start // n` of theirs; see `docs/model.md`, 6.4.

    Every reason is a fact of the tie at the start of the phase, so the order has no influence and people are
    taken by number. A person's ties are taken from the last to the first, so that one that ends moves none
    that is still to come.

    Returns:
        -1 when done, else where somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.change:
        return -1
    n, seed, round_ = len(w.people), rules.seed, np.uint64(t)
    loss = key(seed, np.uint64(LOSS), round_, np.uint64(0))
    look = key(seed, np.uint64(REVIEW), round_, np.uint64(0))
    for i in range(start % n if n else 0, n):
        row = np.int64(w.row[i])
        patience = w.traits[w.people[i].strategy].patience
        decides = (w.people[i].verbs & KEEPS) != 0
        looks = False
        if patience < np.inf or decides:
            looks = uniform(draw(look, np.uint64(i))) < rules.review
        slot = row + np.int64(w.people[i].degree)
        if i == start % n and start // n > 0:
            slot = row + start // n
        while slot > row:
            slot -= 1
            j = np.int64(w.other[slot])
            cause = _KEEP
            # What holds for both sides alike is settled from the lower side.
            if i < j and rules.loss > 0 and uniform(draw2(loss, np.uint64(i), np.uint64(j))) < rules.loss:
                cause = LOST
            elif i < j and t - w.book[slot].used >= rules.idle:
                cause = LAPSED
            elif looks:
                keeps = np.int64(ROW)
                if decides:
                    keeps = answer(w, KEEPS, 0, i, j, 0)
                    if keeps == OPEN:
                        return (slot - row + 1) * n + i
                    close(w)
                if keeps == 0 or (keeps == ROW and w.book[slot].balance > patience):
                    cause = DROPPED
            if cause != _KEEP:
                end(w, t, i, slot, cause, tally)
    return -1
