"""Bonds: how a pleasant contact strengthens them, and how strong a bond makes a friend."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined


@inlined
def pleasant(w, slot):
    """Note a pleasant contact between two people, in both bonds of their tie; `slot` is either side of it."""
    if w.rules[0].mechanisms_bonds:
        _warm(w, slot)
        _warm(w, np.int64(w.book[slot].twin))


@inlined
def _warm(w, slot):
    bond = np.float64(w.bond[slot])
    w.bond[slot] = np.float32(bond + w.rules[0].bonds_growth * (1 - bond))


@inlined
def is_friend(w, slot):
    """Return whether the contact at `slot` is a friend of the person whose slot it is."""
    return np.float64(w.bond[slot]) >= w.rules[0].bonds_friend
