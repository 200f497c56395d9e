"""Whether a scenario can begin: its network can be built, holds everybody it names, and no counter can overflow."""

from __future__ import annotations

from reciprocity.configs.bounds import MOST_COUNT
from reciprocity.scenario.scenario import Scenario

MANY = 1_000_000
"""Favors that one person without a budget may be asked for in a round; above it, overflow is checked exactly."""


def depends_on(scenario: Scenario) -> str:
    """Return a text that is equal for scenarios that can all begin or all not begin."""
    what = {"network"}
    if scenario.intervention:  # who leaves must exist, and which person this is depends on who plays what
        what |= {"population", "focal", "focal_share", "intervention"}
    if scenario.ever("mechanisms.goals"):  # what people look for must be there
        what |= {"goals"}
    ties, budget = scenario.ties, scenario.favors.budget
    room = [ties.limit, scenario.gossip.memory, *sorted(scenario.on()), ties.change]
    if scenario.people.keep_unequally:  # how many ties each keeps is drawn, or hangs on the network
        room += [scenario.people.ties, scenario.people.ties_from_start, scenario.seed]
    if scenario.rounds * (MANY if budget is None else budget) > MOST_COUNT:  # counters may overflow
        room += [scenario.rounds, budget]
    return f"{scenario.model_dump_json(include=what)} {room}"


def begun(scenario: Scenario) -> tuple[str, ...]:
    """Build a scenario's network and what hangs on it, and play nothing.

    Returns:
        What is worth knowing about it, a line each.

    Raises:
        InputError: A file cannot be used, somebody is not there, or there is no room.
    """
    from reciprocity.model import room
    from reciprocity.model.assignment import assign
    from reciprocity.model.initial_mechanisms import sought, wants
    from reciprocity.model.periods import everybody, leaving, periods
    from reciprocity.networks import build

    graph = everybody(scenario, build(scenario.network, scenario.seed))
    if graph.strategy is not None or scenario.intervention:
        periods(scenario, graph, assign(scenario, graph))
    said = [
        f"intervention.leave_person: {note}"
        for one in scenario.intervention or ()
        for _, note in leaving(one, graph)
        if note
    ]
    if scenario.ever("mechanisms.goals"):
        wants(scenario, graph)
        sought(scenario, graph)
    room.first_slots(scenario, graph)
    room.opinions_each(scenario, graph.n)
    room.check_rounds(scenario.rounds, room.most_rounds(scenario, graph))
    return (*graph.notes, *said)
