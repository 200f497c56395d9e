"""What of a simulation is compared with an observed network: who asked, helped or knew whom, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np

from reciprocity.analysis import network_statistics
from reciprocity.errors import InputError, nearest, shown
from reciprocity.model.engine import Engine
from reciprocity.model.state import ACTS
from reciprocity.networks import Graph, build
from reciprocity.scenario.scenario import Scenario

Relation = Literal["asks", "helps", "ties"]
"""What makes an arc: i asked j in the window; i did j a favor in the window; i and j are tied at its end."""
RELATIONS: tuple[Relation, ...] = get_args(Relation)
YEAR = 52
MOST_PEOPLE = 2_000
"""A network is compared by who names whom as a square matrix, and by all distances in it."""
_ANSWERED = ("granted", "refused", "unable", "busy")
"""Acts by which `who` answers a request of `whom`."""
_FAVORS = ("granted", "offered", "obliged", "rebalanced")
"""Acts by which `who` does `whom` a favor."""


def check_relation(relation: Any) -> None:
    """See that an arc is made of something known.

    Raises:
        InputError: It is none of `RELATIONS`.
    """
    if relation not in RELATIONS:
        raise InputError(f"relation: {nearest(str(relation), RELATIONS)} (given: {shown(relation)})")


@dataclass(frozen=True)
class Observed:
    """A network to compare with.

    Attributes:
        names: Who names whom, (n, n) bool.
        graph: The people.
        directed: Whether arcs have a direction.
    """

    names: np.ndarray
    graph: Graph
    directed: bool


def observation(scenario: Scenario, observed: Any, relation: Relation, key: str = "observed") -> Observed:
    """Return the network to compare with, its people in the order of the scenario.

    Args:
        scenario: Its people must be those of the network.
        observed: The network, as the key `network` takes it; that of the scenario if None.
        relation: What makes an arc.
        key: What errors call the network.

    Raises:
        InputError: It cannot be used, has other people, no arcs, or no direction where one is asked for.
    """
    own = build(scenario.network, scenario.seed)
    key = "network" if observed is None else key
    graph = own if observed is None else build(_network(observed, key), scenario.seed)
    if (graph.n, sorted(graph.names or ())) != (own.n, sorted(own.names or ())):
        raise InputError(f"{key}: {_other_people(graph, own)}")
    if graph.n > MOST_PEOPLE:
        raise InputError(f"{key}: {graph.n:,} people, and at most {MOST_PEOPLE:,} can be compared")
    directed = relation != "ties"
    if directed and graph.arcs is None:
        raise InputError(
            f"{key}: its ties have no direction, and relation={relation} asks for one; relation=ties compares ties"
        )
    pairs = graph.arcs if directed else graph.edges
    if pairs is None or not len(pairs):
        raise InputError(f"{key}: holds no ties; there is nothing to compare")
    names = network_statistics.matrix(pairs, graph.n)
    if graph.names and own.names and graph.names != own.names:
        place = {name: k for k, name in enumerate(graph.names)}
        order = np.array([place[name] for name in own.names])
        names = names[np.ix_(order, order)]
    # Circles and fields are those of the scenario, as in the networks that it makes.
    return Observed(names if directed else names | names.T, own, directed)


def _network(observed: Any, key: str) -> Any:
    """Read a network as the key `network` of a scenario takes it."""
    try:
        return Scenario(network=observed).network
    except InputError as error:
        raise InputError(re.sub("^network", key, str(error))) from None


def _other_people(graph: Graph, own: Graph) -> str:
    strangers = sorted(set(graph.names or ()) - set(own.names or ()))
    missing = sorted(set(own.names or ()) - set(graph.names or ()))
    if graph.names and missing and not strangers and len(missing) <= own.n // 4:
        some = shown(missing[0]) + (f" and {len(missing) - 1} more" if len(missing) > 1 else "")
        return f"{some} of the scenario's people are missing; a table of people lists those without ties: people=FILE"
    remedy = "simulate the network that was observed: network=..."
    if graph.n != own.n:
        return f"has {graph.n} people, and the scenario {own.n}; {remedy}"
    who = f"has other people than the scenario, {shown(strangers[0])} for one" if strangers else "has other people"
    return f"{who}; {remedy}"


def simulated(scenario: Scenario, relation: Relation, window: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Play a scenario; return who names whom at its end, (n, n) bool, and everybody's circle and field."""
    (names,), graph = waves(scenario, relation, window, [scenario.rounds])
    return names, graph.circle, graph.field


def waves(scenario: Scenario, relation: Relation, window: int, ends: Sequence[int]) -> tuple[list[np.ndarray], Graph]:
    """Play a scenario; return who names whom in windows that end with some rounds, (n, n) bool each, and the people.

    People are those of the first round: who comes later is not in an observed network. Who left stays, without arcs
    from then on.

    Args:
        scenario: What to play.
        relation: What makes an arc.
        window: Rounds that are looked at, >= 1.
        ends: The last round of each window, ascending.
    """
    engine = Engine(scenario, log=relation != "ties")
    found = []
    for end in ends:
        engine.run(end - engine.steps)
        found.append(_ties(engine) if relation == "ties" else _arcs(engine, relation, end - window))
    return found, engine.graph


def _ties(engine: Engine) -> np.ndarray:
    n, people = engine.graph.n, engine.world.people
    held = np.zeros((n, n), bool)
    for i in range(n):
        others = engine.world.other[engine.slots(i)].astype(np.int64)
        held[i, others[others < n]] = people["degree"][i] > 0
    return held


def _arcs(engine: Engine, relation: Relation, after: int) -> np.ndarray:
    """Return who names whom in the rounds after `after`."""
    acts, n = engine.acts, engine.graph.n
    acts = acts[acts["round"] > after]
    kinds = _ANSWERED if relation == "asks" else _FAVORS
    rows = acts[np.isin(acts["act"], [ACTS.index(name) for name in kinds])]
    who, whom = rows["who"].astype(np.int64), rows["whom"].astype(np.int64)
    pairs = np.column_stack((whom, who) if relation == "asks" else (who, whom))
    return network_statistics.matrix(pairs[(pairs < n).all(axis=1)], n)
