"""How the network is woven at the end: who stands between whom, and how close everybody is."""

import numpy as np

from reciprocity.metrics import graph_measures
from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import TIES, metric
from reciprocity.numerics import draws

MOST_EXACT = 2_000
"""People up to whom `path_length` is exact; above, it is a mean over the paths from 64 people drawn by key."""
MOST_BETWEEN = 500
"""People up to whom `betweenness` is worked out; above, it would take as long as the run."""


@metric("share of people in the largest component", share=True, section=TIES)
def largest_component(run: Measured) -> float:
    """Share of people in the largest connected component at the end. Range: 1/n to 1. Reference: usual."""
    return graph_measures.largest(*run.contacts) / run.n


@metric("clustering (0 to 1)", section=TIES)
def clustering(run: Measured) -> float:
    """Mean local clustering at the end: share of pairs of one's contacts who are tied (0 with fewer than two contacts).

    Range: 0 to 1. Reference: Watts & Strogatz 1998, Nature 393.
    """
    return float(run.clustering[run.here].mean())


@metric("share of ties with a contact in common", share=True)
def support(run: Measured) -> float:
    """Share of ties at the end whose two people have a contact in common, who would see a favor refused.

    Range: 0 to 1; NaN without ties. Reference: Jackson, Rodriguez-Barraquer & Tan 2012, "Social capital and social
    quilts", American Economic Review 102; `balance`, M07.
    """
    supported, _, _ = run.surroundings
    sides = run.contacts[1].sum()
    return float(supported.sum() / sides) if sides else float("nan")


@metric("steps between two people", unit="ties")
def path_length(run: Measured) -> float:
    """Mean number of steps on the shortest path between two people at the end, over the pairs that are connected.

    Up to 2,000 people over all pairs; above, over the pairs of 64 people, drawn by key, with everybody (which is good
    to about one percent). Range: 1 upwards; NaN without ties. Unit: ties. Reference: Watts & Strogatz 1998; M08.
    """
    sources = np.flatnonzero(run.here)
    if run.n > MOST_EXACT:
        key = draws.key(run.model.scenario.seed, draws.SOURCES, 0, 0)
        sources = sources[[int(draws.below(draws.draw(key, k), run.n)) for k in range(graph_measures.BLOCK)]]
    total, pairs = graph_measures.steps(*run.contacts, sources)
    return total / pairs if pairs else float("nan")


@metric("betweenness centralization (0 to 1)")
def betweenness(run: Measured) -> float:
    """Betweenness centralization at the end: how far shortest paths lead through one person and not through all alike.

    Sum over people of (highest betweenness - theirs) / (n - 1), betweenness as a share of the pairs of others. Range: 0
    (all alike) to 1 (a star); NaN below 3 people and above 500, where it takes as long as the run. Unit: none. (The
    mean betweenness would say nothing new: it is (`path_length` - 1) / (n - 2) of a connected network.) Reference:
    Freeman 1977, "A set of measures of centrality based on betweenness", Sociometry 40; `balance`, M08.
    """
    if not 3 <= run.n <= MOST_BETWEEN:
        return float("nan")
    through = graph_measures.between(*run.contacts)[run.here] / ((run.n - 1) * (run.n - 2) / 2)
    return float((through.max() - through).sum() / (run.n - 1))


@metric("Burt's constraint, mean over people")
def constraint(run: Measured) -> float:
    """Mean of Burt's constraint at the end, over people with a contact: how far one's contacts lead back to each other.

    Sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, every tie counting alike, p_ij = 1 / contacts of i.
    Range: above 0, 1 for somebody with one contact, at most 9/8; NaN without ties. Unit: none. Reference: Burt 1992,
    Structural Holes; `balance`, M08.
    """
    _, _, values = run.surroundings
    return _mean(values[run.contacts[1] > 0])


@metric("effective size of one's contacts", unit="contacts")
def effective_size(run: Measured) -> float:
    """Mean effective size at the end, over people with a contact: contacts that do not lead to each other.

    Contacts - 2 x ties among them / contacts. Range: 1 to n - 1; NaN without ties. Unit: contacts. Reference: Burt
    1992, in the form of Borgatti 1997, "Structural holes: unpacking Burt's redundancy measures", Connections 20.
    """
    return _mean(run.effective_size[run.contacts[1] > 0])


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else float("nan")
