"""Whether the network holds: ties and their lives, and their balance."""

import numpy as np

from reciprocity.metrics import lifetimes
from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import EXCHANGE, TIES, metric


@metric("ties per person", unit="ties per person", section=TIES)
def mean_degree(run: Measured) -> float:
    """Mean number of contacts over the measured rounds. Range: 0 to n - 1. Unit: ties a person. Reference: usual."""
    return run.rate("degree")


@metric("share of people without a tie", share=True, section=TIES)
def isolated_share(run: Measured) -> float:
    """Share of people without a contact, mean over the measured rounds. Range: 0 to 1. Reference: usual."""
    return run.rate("isolated")


@metric("share of ties replaced in a round", share=True, unit="share per round", section=TIES)
def turnover(run: Measured) -> float:
    """Share of ties replaced in a round: (formed + ended) / 2 over the ties there are.

    Mean over the measured rounds. Range: 0 upwards; NaN without ties. Unit: per round. Reference: tie turnover as in
    panel studies of networks (Burt 2000, "Decay functions", Social Networks 22).
    """
    moved = sum(run.total(name) for name in ("formed", "lost", "lapsed", "dropped"))
    return moved / 2 / run.total("degree") if run.total("degree") else float("nan")


@metric("half-life of ties (rounds)", unit="rounds", section=TIES)
def half_life(run: Measured) -> float:
    """Age at which half of the ties have ended.

    From the Kaplan-Meier estimate with delayed entry and censoring, geometrically between whole rounds; infinite if
    more than half outlive every age seen. Range: above 0; unit: rounds; NaN without ties, and where too few young ties
    were watched to tell (no tie was seen to outlive some age, and older ones are there). `analysis.half_life` is the
    same of the ties of several runs. Reference: Kaplan & Meier 1958.
    """
    return lifetimes.half_life(np.arange(1, len(run.surviving)), run.surviving[1:])


@metric("share of ties that live longer than 52 rounds", share=True, section=TIES)
def tie_survival(run: Measured) -> float:
    """Share of ties that live longer than 52 rounds (a year), by the Kaplan-Meier estimate.

    Range: 0 to 1; where no tie was seen at that age, the share at the highest age seen; NaN without ties, and where
    too few young ties were watched to tell, as with `half_life`. Reference: Kaplan & Meier 1958.
    """
    share = run.surviving
    return float(share[min(52, len(share) - 1)]) if len(share) > 1 else float("nan")


@metric("share of ties balanced to one favor", share=True, section=EXCHANGE)
def balanced(run: Measured) -> float:
    """Share of balanced ties at the end: those used at all, over which the two sides gave as much up to one favor.

    Range: 0 to 1; NaN where no tie was used. Reference: `balance`, M01.
    """
    _, _, mine, theirs = run.sides
    used = mine + theirs > 0
    return float(np.mean(np.abs(mine - theirs)[used] <= 1)) if used.any() else float("nan")


@metric("imbalance of ties (0 even, 1 one-sided)", section=EXCHANGE)
def imbalance(run: Measured) -> float:
    """How one-sided ties are at the end: mean of |given - received| / (given + received) over ties used.

    Range: 0 (even) to 1 (one gives, one takes); NaN where no tie was used. Reference: `balance`, M01.
    """
    _, _, mine, theirs = run.sides
    total = mine + theirs
    used = total > 0
    return float(np.mean(np.abs(mine - theirs)[used] / total[used])) if used.any() else float("nan")


@metric("share of favors returned over the same tie", share=True, section=EXCHANGE)
def reciprocity(run: Measured) -> float:
    """Share of the flow of favors that is returned over the same tie, over the ties at the end.

    Sum of min(w_ij, w_ji) over both directions / sum of w_ij. Range: 0 to 1; NaN without favors. Reference: Squartini,
    Picciolo, Ruzzenenti & Garlaschelli 2013, "Reciprocity of weighted networks", Scientific Reports 3.
    """
    _, _, mine, theirs = run.sides
    total = mine.sum() + theirs.sum()
    return float(2 * np.minimum(mine, theirs).sum() / total) if total else float("nan")


@metric("share of new ties that came by introduction", share=True)
def introduced_share(run: Measured) -> float:
    """Share of new ties that came by introduction. Range: 0 to 1, NaN without. Reference: `balance`, M07, M08; 6.3a."""
    return 2 * run.total("introduced") / run.total("formed") if run.total("formed") else float("nan")


@metric("share of ties about to be dropped that were spoken about", share=True)
def voiced_share(run: Measured) -> float:
    """Share of ties about to be dropped over whose balance somebody spoke up first. Range: 0 to 1, NaN without any.

    Reference: `strategic`, M16; Hirschman 1970, Exit, Voice, and Loyalty.
    """
    stayed = run.total("rebalanced")
    left = stayed + run.total("dropped") / 2
    return run.total("voiced") / left if left else float("nan")


@metric("share of contacts who made up for it when spoken to", share=True)
def rebalanced_share(run: Measured) -> float:
    """Share of those who spoke up whose contact made up for it. Range: 0 to 1, NaN without any. Reference: M16; 6.4."""
    return run.total("rebalanced") / run.total("voiced") if run.total("voiced") else float("nan")
