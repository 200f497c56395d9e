"""How much of the effect's variation over the plausible worlds comes from each key (first-order indices, by SALib)."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

DRAW = 20261128  # The value is arbitrary, but fixed: the same worlds always get the same intervals.
FEWEST = 30
RESAMPLES = 50


def hangs_on(keys: Sequence[str], values: np.ndarray, effect: np.ndarray) -> list[dict[str, Any]]:
    """Estimate by how much the variance of an effect's rank would fall if one key were known.

    The worlds are those that were played anyway (random balance designs: Tarantola, Gatelli & Mara 2006). Ranks,
    because a few worlds of huge effects would otherwise decide alone.

    Args:
        keys: The varied keys.
        values: Their values, (worlds, keys).
        effect: The effect in each world, in smallest effects of interest; worlds where it is not defined are left out.

    Returns:
        A row a key, the weightiest first: key, share (of the variance; below 0 by luck alone), confidence (half a 95 %
        interval). Nothing where the effect does not vary or there are too few worlds.
    """
    from SALib.analyze import rbd_fast
    from scipy.stats import rankdata

    whole = np.isfinite(effect)
    if whole.sum() < FEWEST or np.ptp(effect[whole]) == 0:
        return []
    low, high = values.min(axis=0), values.max(axis=0)
    problem = {"num_vars": len(keys), "names": list(keys), "bounds": np.column_stack([low, high]).tolist()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = rbd_fast.analyze(problem, values[whole], rankdata(effect[whole]), num_resamples=RESAMPLES, seed=DRAW)
    rows = [
        {"key": key, "share": float(at), "confidence": float(half)}
        for key, at, half in zip(keys, found["S1"], found["S1_conf"], strict=True)
    ]
    return sorted(rows, key=lambda row: -row["share"])
