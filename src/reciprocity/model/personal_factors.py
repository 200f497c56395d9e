"""What makes one person differ from another for good: factors, drawn once for each (`docs/model.md`, 6.0a)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from scipy import special

from reciprocity.model.records import FACTORS
from reciprocity.networks.drawn import drawn_for
from reciprocity.numerics import draws

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.scenario import Scenario

_SOCIABILITY, _NEED, _TIES, _STANDING = range(4)  # the counters of the draws
_FINE = 2.0**16
"""To be met is a matter of whole numbers, so that their sums do not hang on the order of summing."""
_EVERY_OTHER_WEEK = 26
"""Favors needed in a year where `favors.need` is a half, its default."""


def factors(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return by what factors people differ from the mean, (n,) FACTORS; (0,) where people do not differ.

    Args:
        scenario: Its `people` say how much they differ.
        graph: The people, with those who arrive later, and their ties at the start.
    """
    people, n = scenario.people, graph.n
    found = np.ones(n if people.differ else 0, FACTORS)
    if not people.differ:
        return found
    outgoing, needy = _normal(scenario, _SOCIABILITY, n), _normal(scenario, _NEED, n)
    needy = people.together * outgoing + math.sqrt(1 - people.together**2) * needy
    found["sociability"] = _log_normal(people.sociability, outgoing)
    if people.need:
        shape = people.need**-2
        found["need"] = special.gammaincinv(shape, special.ndtr(needy)) / shape
    keeps = _normal(scenario, _TIES, n)
    found["ties"], found["hazard"] = _log_normal(people.ties, keeps), _log_normal(people.ties, -keeps)
    found["standing"] = _log_normal(people.standing, _normal(scenario, _STANDING, n))
    _from_start(found, scenario, graph)
    return found


def _from_start(found: np.ndarray, scenario: Scenario, graph: Graph) -> None:
    """Multiply the factors of the people of the start by what the network at the start says of each."""
    people = scenario.people
    here = graph.n - sum(sum(one.arrive.values()) for one in scenario.intervention or ())
    sent, received, both = (counts[:here] for counts in graph.namings())
    # Not everybody names all contacts, and not everybody is named by all. From how many of those whom one names name
    # one in return follows how many there are in all, one counted on top (Chapman 1951).
    contacts = (sent + 1) * (received + 1) / (both + 1)
    found["sociability"][:here] *= _power(contacts, people.sociability_from_start)
    if graph.arcs is not None:
        if people.need_from_start:
            found["need"][:here] *= people.need_from_start * _favors_a_year(sent, contacts) / _EVERY_OTHER_WEEK
        found["standing"][:here] *= _power((received + 1) / (contacts + 1), people.standing_from_start)
    if people.ties_from_start and scenario.ties.limit:
        kept = np.minimum(people.ties_from_start * contacts / scenario.ties.limit, 1)
        found["ties"][:here] *= kept
        found["ties"][here:] *= math.fsum(kept.tolist()) / here


# Powers, logarithms and their sums are Python's, because numpy's may differ in the last digit from one processor to
# another.


def _power(numbers: np.ndarray, exponent: float) -> np.ndarray:
    """Return the power of each of these numbers over the mean of the powers."""
    if not exponent or not len(numbers):
        return np.ones(len(numbers))
    distinct, place = np.unique(numbers, return_inverse=True)
    powers = np.array([number**exponent for number in distinct.tolist()])[place]
    return np.asarray(powers / (math.fsum(powers.tolist()) / len(powers)))


def _favors_a_year(sent: np.ndarray, contacts: np.ndarray) -> np.ndarray:
    """Return how many favors it takes, each asked of a contact by chance, until so many of the contacts are asked."""
    pairs = zip(sent.tolist(), contacts.tolist(), strict=True)
    return np.array([-among * math.log(1 - (asked + 0.5) / (among + 0.5)) for asked, among in pairs])


def ties_kept(factors: np.ndarray, limit: int) -> np.ndarray:
    """Return with how many ties each person forms no further ones, (people,) float64; `kernels/limits.py` says so too.

    Args:
        factors: (people,) FACTORS.
        limit: `ties.limit`.
    """
    return np.floor(factors["ties"] * limit + 0.5)


def crowd(factors: np.ndarray, orders: Iterable[np.ndarray], unequally: bool) -> np.ndarray:
    """Return `World.crowd` for these people of the start, (1 + orders, people + 1) int64; (3, 0) if all are met alike.

    Args:
        factors: (people,) FACTORS.
        orders: People in other orders than by number, (people,) uint32 each; those that are empty are left out.
        unequally: Whether some go out more than others.
    """
    if not unequally:
        return np.zeros((3, 0), np.int64)
    weights = met(factors)
    sums = (weights, *(weights[order] for order in orders if len(order)))
    return np.stack([np.append(0, np.cumsum(one)) for one in sums])


def met(factors: np.ndarray) -> np.ndarray:
    """Return how likely people are to be met, in 65,536ths of the mean, (people,) int64 from 1 on."""
    return np.maximum(np.rint(factors["sociability"] * _FINE), 1).astype(np.int64)


def _normal(scenario: Scenario, counter: int, n: int) -> np.ndarray:
    """Draw a standard normal number for each person, (n,) float64."""
    drawn = drawn_for(np.uint64(draws.key(scenario.seed, draws.PERSON, 0, counter)), n)
    return np.asarray(special.ndtri(((drawn >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52))


def _log_normal(spread: float, normal: np.ndarray) -> np.ndarray:
    """Turn standard normal numbers into factors with mean 1, whose logarithms have this standard deviation."""
    return np.exp(spread * normal - spread**2 / 2)
