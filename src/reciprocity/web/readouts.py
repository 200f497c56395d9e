"""The numbers of one month: what the big readouts, the captions and the charts show."""

from __future__ import annotations

from typing import Any

import numpy as np

from reciprocity.metrics import METRICS, Measured, graph_measures
from reciprocity.model.engine import Engine
from reciprocity.results.counters import COUNTERS

READOUTS = (
    *("asked", "granted", "refused", "unable", "alone", "offered", "share", "share_so_far", "ties", "alive"),
    *("isolated", "formed", "ended", "churn", "largest", "gini", "imbalance", "strong", "payoff"),
    *("passed", "introduced", "spoken"),
)
"""Names of the readouts, in the order of the exported table."""
_COLUMN = {name: k for k, name in enumerate(COUNTERS)}


def readouts(model: Engine, started: int) -> dict[str, float | int | None]:
    """Return the readouts of the month that was played last; None where a number is not defined.

    Args:
        model: A model without burn-in that has played at least one month.
        started: How many ties there were at the start.
    """
    month = model.counts[-1].sum(axis=0)
    so_far = model.counts.sum(axis=(0, 1))

    def count(name: str, table: np.ndarray = month) -> int:
        return int(table[_COLUMN[name]])

    measured = Measured(model)
    asked, granted = _asked(month), count("granted")
    ties = count("degree") // 2
    formed = count("formed") // 2
    ended = (count("lost") + count("lapsed") + count("dropped")) // 2
    found: dict[str, float | int | None] = {
        "asked": asked,
        **{name: count(name) for name in ("granted", "refused", "unable", "alone")},
        "offered": count("offered") + count("obliged") + count("rebalanced"),
        "share": _ratio(granted, asked),
        "share_so_far": _ratio(count("granted", so_far), _asked(so_far)),
        "ties": ties,
        "alive": _ratio(count("initial") // 2, started),
        "isolated": count("isolated"),
        "formed": formed,
        "ended": ended,
        "churn": _ratio((formed + ended) / 2, ties),
        "largest": _number(METRICS["largest_component"](measured)),
        "gini": _number(METRICS["payoff_gini"](measured)),
        "imbalance": _imbalance(measured),
        "strong": len(strong_ties(model)),
        "payoff": _number(METRICS["payoff"](measured)),
        "passed": count("shared") + count("taught") + count("told"),
        "introduced": count("introduced"),
        "spoken": count("voiced"),
    }
    assert tuple(found) == READOUTS
    return found


def at_the_start(model: Engine) -> dict[str, float | int | None]:
    """Return the readouts that are there before the first month."""
    row, degree, other = model.world.people["row"], model.world.people["degree"].astype(np.int64), model.world.other
    ties = len(model.graph.edges)
    return {
        "ties": ties,
        "alive": 1.0 if ties else None,
        "isolated": int((degree == 0).sum()),
        "largest": _number(graph_measures.largest(row.copy(), degree, other) / model.graph.n),
        "strong": len(strong_ties(model)),
    }


def strong_ties(model: Engine) -> list[list[int]]:
    """Return the strong ties of now as pairs of people, ascending.

    With `mechanisms.bonds` these are the ties in which both feel the warmth of friends, as the model counts friends.
    Without, they are the ties over which each has done the other a favor at least once.
    """
    world = model.world
    mine = model.tie_slots()
    twin = world.book["twin"][mine]
    if model.scenario.mechanisms.bonds:
        least = model.scenario.bonds.friend
        strong = (world.bond[mine] >= least) & (world.bond[twin] >= least)
    else:
        strong = (world.past["given"][mine] > 0) & (world.past["given"][twin] > 0)
    ends = np.column_stack((world.other[twin][strong], world.other[mine][strong])).astype(int)
    return sorted(sorted(pair) for pair in ends.tolist())


def _asked(counts: np.ndarray) -> int:
    return int(sum(counts[_COLUMN[name]] for name in ("granted", "refused", "unable")))


def _imbalance(measured: Measured) -> float | None:
    given, received = (measured.people[name].astype(float) for name in ("given", "received"))
    total = given + received
    part = total > 0
    return _number(np.mean(np.abs(given - received)[part] / total[part])) if part.any() else None


def _ratio(part: float, whole: float) -> float | None:
    return _number(part / whole) if whole else None


def _number(value: Any) -> float | None:
    """Round to six digits, which no screen shows, so that what is sent is short."""
    return round(float(value), 6) if np.isfinite(value) else None
