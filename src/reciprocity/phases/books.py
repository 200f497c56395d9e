"""What happens to the books when ties form and end and favors pass: shared by all phases."""

import numpy as np

from reciprocity.layout import (
    DEGREE,
    FORMED,
    INITIAL,
    ISOLATED,
    NO,
    NO_NEED,
    UNKNOWN,
    YES,
)
from reciprocity.phases.kernel import inlined

# Columns of `World.standing`.
_DEGREE, _ISOLATED, _INITIAL = 0, 1, 2
assert (DEGREE, ISOLATED, INITIAL) == (
    12,
    13,
    14,
)  # observe copies `standing` into these columns of the counts


@inlined
def settle(w, t, slot, i, j, granted):
    """Write the books after `j` answered `i`, or offered unasked: what passed, and what `i` learns about `j`.

    Args:
        w: The world.
        t: The round.
        slot: Where `i` keeps the book of the tie.
        i: The one who asked or is offered help.
        j: The one who helps or refuses.
        granted: 1 if a favor passes, 0 if not. Nobody can predict that, so it is calculated with and not branched on.
    """
    book, twin = w.book, np.int64(w.book[slot].twin)
    favors, value = np.int32(granted), np.float32(granted)
    move = np.uint8(NO - granted * (NO - YES))
    used = np.int32(book[slot].used + granted * (t - book[slot].used))
    book[twin].balance += value
    book[twin].given += favors
    book[twin].used = used
    book[slot].balance -= value
    book[slot].used = used
    book[slot].last = move
    trust = np.float64(book[slot].trust)
    book[slot].trust = np.float32(trust + w.rules[0].trust_rate * (np.float64(value) - trust))
    w.people[j].given += favors
    w.people[j].given_now += np.int16(granted)
    w.people[i].received += favors
    w.people[i].fortune = move


@inlined
def form(w, t, i, j, tally):
    """Form a tie with fresh books; both must have room."""
    a = w.row[i] + w.people[i].degree
    b = w.row[j] + w.people[j].degree
    _open(w, t, a, j, b)
    _open(w, t, b, i, a)
    for person in (i, j):
        s = w.people[person].strategy
        if w.people[person].degree == 0:
            w.standing[s, _ISOLATED] -= 1
        w.people[person].degree += np.int32(1)
        w.tie_rounds[person] -= t - 1
        w.oldest[person] = min(w.oldest[person], np.int32(t - 1))
        w.standing[s, _DEGREE] += 1
        tally[s, FORMED] += 1
    w.entered[0] += 1


@inlined
def _open(w, t, slot, other, twin):
    w.other[slot] = other
    book = w.book
    book[slot].balance = np.float32(0)
    book[slot].trust = w.rules[0].trust_prior
    book[slot].given = 0
    book[slot].used = t - 1
    book[slot].since = t
    book[slot].twin = twin
    book[slot].last = UNKNOWN


@inlined
def end(w, t, i, slot, cause, tally):
    """End the tie of `i` at `slot`, on both sides, and count it under `cause`. The last slot moves into the gap."""
    j = np.int64(w.other[slot])
    since = w.book[slot].since
    w.ended[t - max(since, 1) + 1] += 1
    twin = np.int64(w.book[slot].twin)
    for person in (i, j):
        s = w.people[person].strategy
        tally[s, cause] += 1
        w.standing[s, _DEGREE] -= 1
        w.tie_rounds[person] += t - 1
        if since == 0:
            w.standing[s, _INITIAL] -= 1
        if w.people[person].degree == 1:
            w.standing[s, _ISOLATED] += 1
    _close(w, i, slot)
    _close(w, j, twin)


@inlined
def _close(w, i, slot):
    last = w.row[i] + w.people[i].degree - 1
    if slot != last:
        w.other[slot] = w.other[last]
        w.book[slot] = w.book[last]
        w.book[w.book[slot].twin].twin = slot
    w.people[i].degree -= np.int32(1)


@inlined
def clear_need(w, i):
    """Note that the need of `i` is met."""
    w.people[i].unmet = NO_NEED
