"""Bonds: they fade, and friends are worth something. What strengthens them says `kernels/warmth.py`."""

import numpy as np

from reciprocity.model.kernels.compilation import kernel
from reciprocity.model.kernels.contact_choice import end_of, wide_slots
from reciprocity.model.kernels.payoff_streams import earn
from reciprocity.results.counters import FRIENDS, FRIENDSHIP


@kernel
def bonds(w, t, tally, start):
    """Play the phase; see `docs/model.md`, 6.11.

    Returns:
        -1: nobody is asked anything.
    """
    rules = w.rules[0]
    if not rules.mechanisms_bonds:
        return -1
    left, friend, worth = 1 - rules.bonds_fade, rules.bonds_friend, rules.bonds_worth
    for i in range(len(w.people)):
        friends, behind = np.uint64(0), end_of(w, i)
        for slot in wide_slots(w, i):  # where there is no tie the bond is 0, so that fading it does nothing
            bond = np.float32(np.float64(w.bond[slot]) * left)
            w.bond[slot] = bond
            friends += np.uint64((np.float64(bond) >= friend) & (slot < behind))
        if friends:
            tally[w.people[i].strategy, FRIENDS] += np.int64(friends)
            earn(w, t, i, FRIENDSHIP, worth * np.float64(friends))
    return -1
