"""On what a claim depends: the box of at most two conditions in which it comes out (scenario discovery).

The patient rule induction method (Friedman & Fisher 1999) and trees look for such a box step by step and stop where no
single step helps; with at most two conditions all boxes can be tried, so the best one is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

CUTS = 9
"""Cuts tried of each key: its tenths."""
LEAST = 0.1
"""The least share of worlds that a box holds: smaller ones are found by luck."""
LOT = 20261128  # The value is arbitrary, but fixed: the same worlds always give the same box.
GAIN = 1.15
"""The fit with a second condition over that without, from which on it is worth a reader's time."""


@dataclass(frozen=True)
class Condition:
    """`key` is at least (`above`) or at most `cut`."""

    key: str
    above: bool
    cut: float


@dataclass(frozen=True)
class Region:
    """Where a claim comes out.

    Attributes:
        conditions: One or two, all of which hold inside.
        density: Share of the worlds inside in which the claim comes out.
        coverage: Share of the worlds in which it comes out that lie inside.
        outside: Share of the worlds outside in which it comes out.

    All three are counted in worlds that had no say in the choice of the conditions.
    """

    conditions: tuple[Condition, ...]
    density: float
    coverage: float
    outside: float


def region(keys: Sequence[str], values: np.ndarray, came_out: np.ndarray) -> Region | None:
    """Find the box with the best fit: the highest weighted relative accuracy (Lavrac, Flach & Zupan 1999).

    That is by how much more often the claim comes out inside than on average, times the share of worlds inside.

    It is chosen in one half of the worlds, drawn by lot, and judged in the other. (Every other world would not do: in
    a Sobol sequence these lie in one half of every range.)

    Args:
        keys: The varied keys.
        values: Their values, (worlds, keys).
        came_out: Whether the claim came out, (worlds,).

    Returns:
        The box, or None where it comes out always or never, or no box is to be had.
    """
    lot = np.random.default_rng(LOT).permutation(len(values))
    seen, fresh = np.sort(lot[: len(lot) // 2]), np.sort(lot[len(lot) // 2 :])
    if len(set(came_out[seen].tolist())) < 2 or not came_out[fresh].any():
        return None
    x = values[seen]
    tried = [
        Condition(key, above, float(cut))
        for k, key in enumerate(keys)
        for cut in np.unique(np.quantile(x[:, k], np.linspace(0, 1, CUTS + 2)[1:-1]))
        for above in (True, False)
    ]
    inside = np.array([_holds(one, keys, x) for one in tried])
    y = came_out[seen].astype(float)
    pairs = inside.astype(float)
    count, hits = pairs @ pairs.T, (pairs * y) @ pairs.T
    fit = np.where(count >= LEAST * len(y), (hits - count * y.mean()) / len(y), -1.0)
    single = int(np.argmax(np.diag(fit)))
    first, second = (int(place) for place in np.unravel_index(int(np.argmax(fit)), fit.shape))
    places = [single] if fit[first, second] < GAIN * fit[single, single] else sorted({first, second})
    if fit[places[0], places[-1]] <= 0:
        return None
    chosen = tuple(tried[place] for place in places)
    within = np.all([_holds(one, keys, values[fresh]) for one in chosen], axis=0)
    yes = came_out[fresh]
    return Region(chosen, _mean(yes[within]), _mean(within[yes]), _mean(yes[~within]))


def _holds(one: Condition, keys: Sequence[str], values: np.ndarray) -> np.ndarray:
    column = values[:, list(keys).index(one.key)]
    return column >= one.cut if one.above else column <= one.cut


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else float("nan")
