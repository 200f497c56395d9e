"""Bonds: warmth that pleasant contacts leave, its fading, and friendship."""

import numpy as np

from reciprocity.layout import FRIENDS, FRIENDSHIP
from reciprocity.phases.choice import slots
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.streams import earn


@kernel
def bonds(w, t, tally, start):
    """Play the phase: bonds fade, and friends are worth something; see `docs/model.md`, 6.11.

    Returns:
        -1: nobody is asked anything.
    """
    rules = w.rules[0]
    if not rules.bonds:
        return -1
    left = 1 - rules.bonds_fade
    n = len(w.people)
    for i in range(n):
        if n >= LARGE and i + 4 < n:
            _fetch_books(w, i + 4)
        friends = np.int64(0)
        for slot in slots(w, i):
            bond = np.float32(np.float64(w.book[slot].bond) * left)
            w.book[slot].bond = bond
            friends += np.float64(bond) >= rules.bonds_friend
        if friends:
            tally[w.people[i].strategy, FRIENDS] += friends
            earn(w, t, i, FRIENDSHIP, rules.bonds_worth * np.float64(friends))
    return -1


@inlined
def _fetch_books(w, i):
    """Have the books of `i` brought to the cache."""
    row = np.int64(w.row[i])
    for k in range(0, np.int64(w.people[i].degree), 2):  # two books a line
        prefetch(w.book, row + k)


@inlined
def pleasant(w, slot):
    """Note a pleasant contact over the tie that has `slot` as one of its sides, in both books."""
    if w.rules[0].bonds:
        _warm(w, slot)
        _warm(w, np.int64(w.book[slot].twin))


@inlined
def _warm(w, slot):
    bond = np.float64(w.book[slot].bond)
    w.book[slot].bond = np.float32(bond + w.rules[0].bonds_rate * (1 - bond))


@inlined
def is_friend(w, slot):
    """Say whether the contact at `slot` is a friend to the side whose book that is."""
    return np.float64(w.book[slot].bond) >= w.rules[0].bonds_friend
