"""What Mesa's tools need of a `Model`: its seed, and what its data collector collects."""

from __future__ import annotations

import operator
import secrets
from typing import Any

import mesa

from reciprocity.errors import InputError, shown
from reciprocity.model.state import GONE
from reciprocity.results.counters import COUNTERS


def seed_of(rng: Any) -> int:
    """Return the seed that Mesa's tools give as `rng`; for None a fresh one, from the operating system.

    Raises:
        InputError: It is no whole number.
    """
    try:
        return secrets.randbelow(2**32) if rng is None else operator.index(rng)
    except TypeError:
        raise InputError(f"rng: expected a whole number, 0 or above (given: {shown(rng)})") from None


def default_collector() -> mesa.DataCollector:
    """Make a collector of four numbers a round."""
    return mesa.DataCollector(
        {"grant_rate": _grant_rate, "mean_degree": _mean_degree, "favors": _favors_given, "seed": _seed}
    )


def _seed(model: Any) -> int:
    return int(model.scenario.seed)


def _latest(model: Any, *names: str) -> float:
    return float(model.counts[-1][:, [COUNTERS.index(name) for name in names]].sum()) if model.steps else 0.0


def _grant_rate(model: Any) -> float:
    asked = _latest(model, "granted", "refused", "unable")
    return _latest(model, "granted") / asked if asked else float("nan")


def _mean_degree(model: Any) -> float:
    people = model.world.people
    return float(people["degree"][people["away"] != GONE].mean())


def _favors_given(model: Any) -> float:
    return _latest(model, "given")
