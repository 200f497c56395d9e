"""What happens to the books when ties form and end and favors pass: shared by all phases."""

import numpy as np
from numba import njit

from reciprocity.population import (
    DEGREE,
    FORMED,
    INITIAL,
    ISOLATED,
    NO,
    NO_NEED,
    UNKNOWN,
    YES,
)

# Columns of `World.standing`.
_DEGREE, _ISOLATED, _INITIAL = 0, 1, 2
assert (DEGREE, ISOLATED, INITIAL) == (12, 13, 14)  # observe copies `standing` into these columns of the counts


@njit(cache=True)
def learn(w, slot, granted):
    """Note in the book at `slot` how the other answered, and learn to trust them more or less."""
    x = 1.0 if granted else 0.0
    w.book[slot].last = YES if granted else NO
    trust = np.float64(w.book[slot].trust)
    w.book[slot].trust = np.float32(trust + w.rules[0].trust_rate * (x - trust))


@njit(cache=True)
def give(w, t, giver_slot, giver, receiver):
    """Let a favor pass over the tie from `giver` to `receiver` and write both books."""
    book = w.book
    receiver_slot = book[giver_slot].twin
    book[giver_slot].balance += np.float32(1)
    book[giver_slot].given += np.int32(1)
    book[giver_slot].used = t
    book[receiver_slot].balance -= np.float32(1)
    book[receiver_slot].used = t
    learn(w, receiver_slot, True)
    w.people[giver].given += np.int32(1)
    w.people[giver].given_now += np.int16(1)
    w.people[receiver].received += np.int32(1)
    w.people[receiver].fortune = YES


@njit(cache=True)
def tied(w, i, j):
    """Say whether `i` and `j` have a tie."""
    for slot in range(w.row[i], w.row[i] + w.people[i].degree):
        if w.other[slot] == j:
            return True
    return False


@njit(cache=True)
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
        w.standing[s, _DEGREE] += 1
        tally[s, FORMED] += 1
    w.entered[0] += 1


@njit(cache=True)
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


@njit(cache=True)
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


@njit(cache=True)
def _close(w, i, slot):
    last = w.row[i] + w.people[i].degree - 1
    if slot != last:
        w.other[slot] = w.other[last]
        w.book[slot] = w.book[last]
        w.book[w.book[slot].twin].twin = slot
    w.people[i].degree -= np.int32(1)


@njit(cache=True)
def clear_need(w, i):
    """Note that the need of `i` is met."""
    w.people[i].unmet = NO_NEED
