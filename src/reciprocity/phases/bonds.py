"""Bonds: warmth that pleasant contacts leave, its fading, and friendship."""

import numpy as np

from reciprocity.layout import FRIENDS, FRIENDSHIP
from reciprocity.phases.choice import slots
from reciprocity.phases.kernel import inlined, kernel
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
    for i in range(len(w.people)):
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
