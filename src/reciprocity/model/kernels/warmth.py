"""Warmth between two people: what a pleasant contact adds, and from when on they are friends."""

import numpy as np

from reciprocity.model.kernels.prefetching import inlined


@inlined
def pleasant(w, slot):
    """Note a pleasant contact over the tie that has `slot` as one of its sides, in both books."""
    if w.rules[0].mechanisms_bonds:
        _warm(w, slot)
        _warm(w, np.int64(w.book[slot].twin))


@inlined
def _warm(w, slot):
    bond = np.float64(w.bond[slot])
    w.bond[slot] = np.float32(bond + w.rules[0].bonds_growth * (1 - bond))


@inlined
def is_friend(w, slot):
    """Say whether the contact at `slot` is a friend to the side whose book that is."""
    return np.float64(w.bond[slot]) >= w.rules[0].bonds_friend
