"""Goals, and the events of circles, as they are at the start of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.errors import InputError, nearest
from reciprocity.model.records import EVENT, LIKING
from reciprocity.model.state import HEARD, OUTSIDE
from reciprocity.networks.drawn import wants_drawn
from reciprocity.numerics import draws

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.scenario import Scenario

MOST_SOUGHT = 64  # fields, because each is one bit of an integer


def wants(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return the fields that each person looks for as bits, (n,) uint64 (`docs/model.md`, 6.13).

    Raises:
        InputError: if `goals.seek` names a field that does not exist, or there are more fields than bits.
    """
    if len(graph.field_names) > MOST_SOUGHT:
        raise InputError(
            f"mechanisms.goals: people can look for one of {MOST_SOUGHT} fields at most, and the network has "
            f"{len(graph.field_names)}; merge some, or set mechanisms.goals=false"
        )
    seek = scenario.goals.seek
    if seek is None:
        k = draws.key(scenario.seed, draws.GOAL, 0, 0)
        return wants_drawn(np.uint64(k), graph.field, len(graph.field_names), scenario.goals.fields)
    for name in seek:
        if name not in graph.field_names:
            raise InputError(f"goals.seek: there is no field {name}; {nearest(name, graph.field_names)}")
    return np.full(graph.n, sum(1 << graph.field_names.index(name) for name in set(seek)), np.uint64)


def sought(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return whether people look for members of each circle, (circles + 1,) bool; the last is for outsiders.

    Raises:
        InputError: if `goals.circles` names a circle nobody is in.
    """
    named = scenario.goals.circles
    if named is None:
        return np.ones(len(graph.circle_names) + 1, bool)
    present = [graph.circle_names[c] for c in np.unique(graph.circle)]
    for name in named:
        if name not in present:
            raise InputError(f"goals.circles: nobody is in a circle {name}; {nearest(name, present)}")
    return np.array([name in named for name in graph.circle_names] + [False])


def events(scenario: Scenario, graph: Graph, here: int) -> np.ndarray:
    """Return the events of circles before any is held, (circles,) EVENT; (0,) where events are never on.

    Args:
        scenario: What to simulate.
        graph: All people, with those who arrive later.
        here: How many of these are there at the start.
    """
    found = np.zeros(len(graph.circle_names) if scenario.ever("mechanisms.events") else 0, EVENT)
    if len(found):
        found["founders"] = np.bincount(graph.circle[:here], minlength=len(found))
    return found


def check_reach(scenario: Scenario, graph: Graph, here: int) -> None:
    """See that strategies can spread, if they do, as the scenario says in this network.

    Args:
        scenario: What to simulate.
        graph: All people, with those who arrive later.
        here: How many of these are there at the start.

    Raises:
        InputError: Somebody can never be replaced, because they have no ties.
    """
    learn = scenario.learn
    if learn.rule not in ("birth_death", "death_birth") or learn.among != "contacts":
        return
    alone = np.flatnonzero(graph.degrees()[:here] == 0)
    if len(alone):
        who = str(alone[0]) if graph.names is None else graph.names[int(alone[0])]
        raise InputError(
            f"learn.rule: with {learn.rule} people are replaced along ties, and {len(alone)} have none (the first: "
            f"{who}); leave them out of the network, or set learn.among=anybody"
        )


def expertise(scenario: Scenario, graph: Graph, here: int) -> np.ndarray:
    """Return how many members of a circle people may look for by field, (circles, fields) int32; (0, 0) where unused.

    The arguments are those of `events`.
    """
    if not (scenario.ever("mechanisms.events") and scenario.ever("mechanisms.goals")):
        return np.zeros((0, 0), np.int32)
    circles, fields = len(graph.circle_names), len(graph.field_names)
    both = graph.circle[:here].astype(np.int64) * fields + graph.field[:here]
    count = np.bincount(both, minlength=circles * fields)
    return (count.reshape(circles, fields) * sought(scenario, graph)[:-1, None]).astype(np.int32)


def likings(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return empty memories of events, (n, places) LIKING; (0, 0) if nobody learns which events they like."""
    learn = any(row.event_choice == "learned" for row in scenario.strategies.values())
    if not scenario.ever("mechanisms.events") or not learn:
        return np.zeros((0, 0), LIKING)
    found = np.zeros((graph.n, min(len(graph.circle_names), HEARD)), LIKING)
    found["circle"] = OUTSIDE
    return found
