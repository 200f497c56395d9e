"""What only some mechanisms need of people at the start: ideas, goals, tasks and opinions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.model.initial_mechanisms import wants
from reciprocity.model.records import EXTRA, OPINION
from reciprocity.model.room import opinions_each
from reciprocity.model.state import aligned
from reciprocity.networks.drawn import drawn_for, ideas_drawn
from reciprocity.numerics import draws

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.scenario import Scenario


def endow(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return the ideas and goals of people at the start, (n,) EXTRA; (0,) where no mechanism needs them."""
    on = scenario.on()
    more = aligned(graph.n if on & {"knowledge", "goals"} else 0, EXTRA)
    if "goals" in on:
        more["wants"] = wants(scenario, graph)
    if "knowledge" in on:
        k = np.uint64(draws.key(scenario.seed, draws.IDEA, 0, 0))
        more["ideas"] = ideas_drawn(k, graph.n, scenario.knowledge.ideas, scenario.knowledge.start)
    return more


def recurring_tasks(scenario: Scenario, n: int) -> np.ndarray:
    """Return the kind of each person's recurring task, (n,) uint32."""
    drawn = drawn_for(np.uint64(draws.key(scenario.seed, draws.TASK, 0, 0)), n)
    return (((drawn >> np.uint64(32)) * np.uint64(scenario.tasks.kinds)) >> np.uint64(32)).astype(np.uint32)


def count_holders(more: np.ndarray) -> np.ndarray:
    """Return how many of these people, EXTRA, hold each idea, (64,) int64."""
    held = np.ascontiguousarray(more["ideas"], "<u8").view(np.uint8).reshape(-1, 8)
    return np.unpackbits(held, axis=1, bitorder="little").sum(axis=0, dtype=np.int64)


def first_opinions(scenario: Scenario, n: int) -> np.ndarray:
    """Return room for opinions, (n, gossip.memory) OPINION, in which nobody has one yet."""
    memory = opinions_each(scenario, n)
    people = n if memory else 0
    opinions = aligned(people * memory, OPINION).reshape(people, memory)
    opinions["about"] = -1
    return opinions
