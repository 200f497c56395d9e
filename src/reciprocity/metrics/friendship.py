"""Friendship, and what is left of payoff without it."""

from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import metric


@metric("friends per person", unit="friends per person")
def friends(run: Measured) -> float:
    """Mean number of friends, over the measured rounds.

    Contacts toward whom one's bond is at least `bonds.friend`. Range: 0 to `mean_degree`; 0 without
    `mechanisms.bonds`. Unit: friends a person. Reference: `playful`, M20; `docs/model.md`, 6.11.
    """
    return run.rate("friends")


@metric("worth of friendship per person and round", unit="payoff per person and round")
def friendship(run: Measured) -> float:
    """What friendship is worth by itself, a part of `payoff`.

    Range: 0 upwards; 0 without `mechanisms.bonds`. Unit: that of `favors.benefit`, per person and round. Reference:
    `playful`, M20; `docs/model.md`, 6.11.
    """
    return run.brought("friendship")


@metric("payoff without friendship, per person and round", unit="payoff per person and round")
def business(run: Measured) -> float:
    """Payoff without friendship: what the network brings in favors, knowledge and joint work, net of all costs.

    Range: any; `payoff` without `mechanisms.bonds`. Unit: that of `favors.benefit`, per person and round. Reference:
    `playful`, M20; `docs/model.md`, 6.6.
    """
    return run.welfare - run.brought("friendship")
