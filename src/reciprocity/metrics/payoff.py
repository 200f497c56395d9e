"""Who gets what: payoff, its distribution, and what becomes of requests."""

import numpy as np

from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import EXCHANGE, metric


@metric("mean payoff per person and round", unit="payoff per person and round")
def payoff(run: Measured) -> float:
    """Mean payoff per person and round, net of all costs.

    benefit x received - cost x given - upkeep x ties - outing x times out - attention x ties of those who keep accounts
    + what knowledge, joint projects, tasks, friendship and events brought or cost. With `favors.spread` or
    `favors.satiation`, favors count as they are worth to either side. Range: any; unit: the unit of `favors.benefit`.
    Reference: welfare as in `docs/model.md`, 6.5 and 6.6.
    """
    return run.welfare


@metric("inequality of payoffs (Gini, 0 to 1)")
def payoff_gini(run: Measured) -> float:
    """Inequality of payoff between people: Gini coefficient.

    Mean absolute difference of two people's payoffs over twice the mean. Range: 0 (all alike) upwards, above 1
    only if some payoffs are negative; NaN where the mean is not positive. Unit: none. Reference: Gini 1912.
    """
    values = np.sort(run.payoff[~np.isnan(run.payoff)])
    total = values.sum()
    if not total > 0:
        return float("nan")
    ranks = 2 * np.arange(1, len(values) + 1) - len(values) - 1
    return float(ranks @ values / (len(values) * total))


@metric("realized share of the attainable welfare from favors", share=True, section=EXCHANGE)
def efficiency(run: Measured) -> float:
    """Realized welfare from favors over what it would be if every need were met at no other cost.

    (Payoffs less what knowledge, joint projects, tasks and friendship brought) / (needs x (benefit - cost)), needs
    beyond need included, at the whole benefit even with `favors.satiation`; what ties, accounts, outings and events
    cost is taken off. Range: at most 1, negative where costs exceed gains; above 1 only by favors that met no need
    (`rebalanced`, M16) or were worth more than usual (`favors.spread`); NaN without needs or with benefit <= cost.
    Unit: share. Reference: `docs/model.md`, 6.5.
    """
    favors = run.welfare - sum(run.brought(name) for name in ("knowledge", "projects", "tasks", "friendship"))
    return favors / run.attainable if run.attainable > 0 else float("nan")


@metric("share of requests granted", share=True, section=EXCHANGE)
def grant_rate(run: Measured) -> float:
    """Share of requests that were granted. Range: 0 to 1, NaN without requests. Reference: usual."""
    asked = run.total("granted") + run.total("refused") + run.total("unable")
    return run.total("granted") / asked if asked else float("nan")


@metric("requests per person and round", unit="per person and round")
def asked(run: Measured) -> float:
    """Requests put to a contact. Range: 0 to 2. Unit: per person and round. Reference: `docs/model.md`, 6.2."""
    return run.rate("granted", "refused", "unable")


@metric("granted requests per person and round", unit="per person and round")
def granted(run: Measured) -> float:
    """Requests granted. Range: 0 to 2. Unit: per person and round. Reference: `docs/model.md`, 6.2."""
    return run.rate("granted")


@metric("refused requests per person and round", unit="per person and round")
def refused(run: Measured) -> float:
    """Requests refused by somebody who could have helped. Range: 0 to 2. Unit: per person and round. Reference: 6.2."""
    return run.rate("refused")


@metric("requests nobody asked could serve, per person and round", unit="per person and round")
def unable(run: Measured) -> float:
    """Requests to somebody without the field or the time. Range: 0 to 2. Unit: per person and round. Reference: 6.2."""
    return run.rate("unable")


@metric("unmet needs per person and round", unit="per person and round")
def unmet(run: Measured) -> float:
    """Needs that nobody met, by request or unasked. Range: 0 to 2. Unit: per person and round. Reference: 6.2, 6.3."""
    return run.rate("refused", "unable", "alone") - run.rate("retried", "helped")


@metric("acts for which there was no time, per person and round", unit="per person and round")
def busy(run: Measured) -> float:
    """Acts that were not done for lack of time: going out, asking, passing on, introducing, projects.

    Range: 0 upwards; 0 without `time.budget`. Unit: per person and round. Reference: `strategic`, M14; `docs/model.md`,
    6.15.
    """
    return run.rate("busy")


@metric("share of granted requests that came by referral", share=True)
def referred_share(run: Measured) -> float:
    """Share of granted requests that came by referral. Range: 0 to 1, NaN without. Reference: `purpose`, M12; 6.2.1."""
    return run.total("referred") / run.total("granted") if run.total("granted") else float("nan")
