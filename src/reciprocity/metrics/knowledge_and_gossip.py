"""What people tell each other: ideas, who can do what, and what they think of others."""

import numpy as np

from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import metric
from reciprocity.model.book_marks import has_mark
from reciprocity.model.state import KNOWS, TAUGHT_BY


@metric("ideas a person holds", unit="ideas per person")
def ideas(run: Measured) -> float:
    """Mean number of ideas that a person holds at the end.

    Range: 0 (also without `mechanisms.knowledge`) to `knowledge.ideas`. Unit: ideas a person. Reference: `balance`,
    M03; `docs/model.md`, 6.8.
    """
    held = run.model.world.more["ideas"]
    return float(np.bitwise_count(held).sum() / run.n) if len(held) else 0.0


@metric("payoff from knowledge per person and round", unit="payoff per person and round")
def knowledge_payoff(run: Measured) -> float:
    """Mean payoff from knowledge per person and round: what ideas are worth minus what telling costs.

    Range: any, 0 without `mechanisms.knowledge`. Unit: the unit of `favors.benefit`. Reference: `balance`, M03, M04;
    6.8.
    """
    return run.brought("knowledge")


@metric("share of ties over which system knowledge was passed on", share=True)
def taught_share(run: Measured) -> float:
    """Share of ties at the end over which system knowledge was ever passed on, in either direction.

    Range: 0 (also without `mechanisms.knowledge`) to 1; NaN without ties. Reference: `balance`, M04; 6.8.
    """
    if not run.model.scenario.ever("mechanisms.knowledge"):
        return 0.0 if run.contacts[1].any() else float("nan")
    world, ties = run.model.world, run.model.tie_slots()
    either = has_mark(world.book[ties], TAUGHT_BY) | has_mark(world.book[world.book["twin"][ties]], TAUGHT_BY)
    return float(either.mean()) if len(ties) else float("nan")


@metric("share of contacts of whom people know what they can do", share=True)
def known(run: Measured) -> float:
    """Share of their contacts of whom people know what these can do, over all sides of ties at the end.

    Range: 0 to 1; NaN without ties, and without `mechanisms.knowledge`, where everybody knows. Reference: `balance`,
    M04; 6.8.
    """
    if not run.model.scenario.ever("mechanisms.knowledge"):
        return float("nan")
    knows = has_mark(run.model.world.book[run.model.live_slots()], KNOWS)
    return float(knows.mean()) if len(knows) else float("nan")


@metric("opinions told, per person and round", unit="per person and round")
def told(run: Measured) -> float:
    """Opinions told to a contact. Range: 0 (also without `mechanisms.gossip`) to 1. Unit: per person and round.

    Reference: `docs/model.md`, 6.12.
    """
    return run.rate("told")


@metric("disagreement of opinions about the same person (standard deviation)", unit="opinion")
def disagreement(run: Measured) -> float:
    """How far apart opinions about the same person are at the end: their standard deviation, mean over people.

    Over all about whom at least two have an opinion. Range: 0 (all agree) to 1; NaN without such people. Unit: that of
    opinions, which go from -1 to 1. Reference: private opinions as in Hilbe, Schmid, Tkadlec, Chatterjee & Nowak 2018,
    "Indirect reciprocity with private, noisy, and incomplete information", PNAS 115(48).
    """
    about, worth = run.opinions
    if not len(about):
        return float("nan")
    held = np.bincount(about, minlength=len(run.here))
    several = held >= 2
    if not several.any():
        return float("nan")
    mean = np.bincount(about, weights=worth, minlength=len(run.here)) / np.maximum(held, 1)
    squares = np.bincount(about, weights=(worth - mean[about]) ** 2, minlength=len(run.here))
    return float(np.sqrt(squares[several] / held[several]).mean())


@metric("correlation of what is thought of people with what they give")
def deserved(run: Measured) -> float:
    """Whether people are thought of as they act: correlation of the mean opinion about them with the favors they gave.

    Over all about whom somebody has an opinion at the end; favors over the measured rounds. Range: -1 to 1; NaN with
    fewer than two such people or where all are alike. Reference: Pearson; `docs/model.md`, 6.12.
    """
    about, worth = run.opinions
    if not len(about):
        return float("nan")
    held = np.bincount(about, minlength=len(run.here))
    mean = (np.bincount(about, weights=worth, minlength=len(run.here)) / np.maximum(held, 1))[held > 0]
    given = run.people["given"][held > 0].astype(float)
    if len(mean) < 2 or not (np.ptp(mean) > 0 and np.ptp(given) > 0):
        return float("nan")
    return float(np.corrcoef(mean, given)[0, 1])
