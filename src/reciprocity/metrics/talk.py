"""What people tell each other: ideas, and who can do what."""

import numpy as np

from reciprocity.metrics.measured import Measured
from reciprocity.metrics.registry import metric


@metric
def ideas(run: Measured) -> float:
    """Mean number of ideas that a person holds at the end.

    Range: 0 (also without `mechanisms.knowledge`) to `knowledge.ideas`. Unit: ideas a person. Source: `balance`, M03;
    `docs/model.md`, 6.8.
    """
    held = run.model.world.more["ideas"]
    return float(np.bitwise_count(held).mean()) if len(held) else 0.0


@metric
def knowledge(run: Measured) -> float:
    """Mean payoff from knowledge per person and round: what ideas are worth minus what telling costs.

    Range: any, 0 without `mechanisms.knowledge`. Unit: the unit of `favors.benefit`. Source: `balance`, M03, M04; 6.8.
    """
    return float(run.stream("knowledge").mean())


@metric
def taught(run: Measured) -> float:
    """Share of ties at the end over which system knowledge was ever passed on, in either direction.

    Range: 0 (also without `mechanisms.knowledge`) to 1; NaN without ties. Source: `balance`, M04; 6.8.
    """
    book, sides = run.model.world.book, run.model.live_slots()
    either = book["taught"][sides] | book["taught"][book["twin"][sides]]
    return float(either.mean()) if len(sides) else float("nan")


@metric
def known(run: Measured) -> float:
    """Share of their contacts of whom people know what these can do, over all sides of ties at the end.

    Range: 0 to 1; NaN without ties, and without `mechanisms.knowledge`, where everybody knows. Source: `balance`, M04;
    6.8.
    """
    sides = run.model.live_slots()
    if not run.model.scenario.mechanisms.knowledge or not len(sides):
        return float("nan")
    return float(run.model.world.book["knows"][sides].mean())
