"""Whom people find, and where: goals, events, circles."""

import numpy as np

from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import metric
from reciprocity.model.state import OUTSIDE


@metric("share of contacts who fit one's goal", share=True)
def fitting(run: Measured) -> float:
    """Share of tie sides at the end whose contact fits one's goal. Range: 0 to 1, NaN without goals or ties.

    Reference: `purpose`, M10; `docs/model.md`, 6.13.
    """
    a, b, _, _ = run.sides
    world = run.model.world
    if not world.rules["mechanisms_goals"][0] or not len(a):
        return float("nan")
    mine, other = np.concatenate((a, b)), np.concatenate((b, a))
    wanted = world.more["wants"][mine] >> world.field[other].astype(np.uint64) & np.uint64(1)
    return float(np.mean((wanted != 0) & world.sought[world.circle[other]]))


@metric("people turned down for not fitting, per person and round", unit="per person and round")
def declined(run: Measured) -> float:
    """Ties and conversations turned down for not fitting one's goal. Range: 0 upwards, 0 without goals.

    Unit: per person and round. Reference: `purpose`, M10; `strategic`, M15; 6.13, 6.14.
    """
    return run.rate("declined")


@metric("events attended per person and round", unit="per person and round")
def attended(run: Measured) -> float:
    """Events attended. Range: 0 (also without events) to 1. Unit: per person and round. Reference: M15; 6.14."""
    return run.rate("attended")


@metric("people put out of their circle, per 100 people and round", unit="per 100 people and round")
def expelled(run: Measured) -> float:
    """People put out of their circle.

    Range: 0 to 100. Unit: per 100 people and round. Reference: `purpose`, M13; 6.14.
    """
    return 100 * run.rate("expelled")


@metric("people who left their circle, per 100 people and round", unit="per 100 people and round")
def departed(run: Measured) -> float:
    """People who left their circle themselves.

    Range: 0 to 100. Unit: per 100 people and round. Reference: M16; 6.14.
    """
    return 100 * run.rate("departed")


@metric("outsiders taken into a circle, per 100 people and round", unit="per 100 people and round")
def admitted(run: Measured) -> float:
    """Outsiders taken into a circle.

    Range: 0 to 100. Unit: per 100 people and round. Reference: `purpose`, M11; 6.14.
    """
    return 100 * run.rate("admitted")


@metric("share of people in no circle", share=True)
def outsiders(run: Measured) -> float:
    """Share of people who are in no circle at the end. Range: 0 (also without rules) to 1. Reference: M13; 6.14."""
    return np.count_nonzero(run.model.world.circle[run.here] == OUTSIDE) / run.n
