"""Periods: interventions cut a run into parts, each with its own rules and people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reciprocity.errors import InputError
from reciprocity.model.assignment import in_line
from reciprocity.networks.naming import number_of
from reciprocity.numerics import draws

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.intervention import Intervention
    from reciprocity.scenario.scenario import Scenario


def everybody(scenario: Scenario, graph: Graph) -> Graph:
    """Return the graph with the people added who arrive during the run; they stand last and have no ties."""
    coming = [(name, k) for one in scenario.intervention or () for name, k in one.arrive.items()]
    n, more = graph.n, sum(k for _, k in coming)
    if not more:
        return graph
    numbers = range(n, n + more)
    field, circle = (np.uint64(draws.key(scenario.seed, draws.INTERVENTION, 0, counter)) for counter in (2, 3))
    fields, circles = len(graph.field_names), len(graph.circle_names)
    known = [""] * n if graph.strategy is None else list(graph.strategy)
    names = [name for name, k in coming for _ in range(k)]
    return replace(
        graph,
        n=n + more,
        field=np.append(graph.field, [draws.below(draws.draw(field, i), fields) for i in numbers]).astype(np.uint8),
        circle=np.append(graph.circle, [draws.below(draws.draw(circle, i), circles) for i in numbers]).astype(np.int32),
        strategy=np.array([*known, *names], dtype=object),
        names=None if graph.names is None else (*graph.names, *(_free(str(i), graph.names) for i in numbers)),
    )


def _free(name: str, taken: tuple[str, ...]) -> str:
    """Return the name of somebody who arrives: their number, unless somebody else has that name."""
    return f"{name} (arrived)" if name in taken else name


class Period(NamedTuple):
    """Rounds in which the same rules hold and the same people are there. A run without interventions is one period.

    Attributes:
        first: The first of these rounds.
        scenario: The scenario that holds in them.
        strategy: (people so far,) uint8, the strategy of each person, by its place in `Scenario.strategies`.
        here: (people so far,) bool, whether a person is there.
    """

    first: int
    scenario: Scenario
    strategy: np.ndarray
    here: np.ndarray


def periods(scenario: Scenario, graph: Graph, strategy: np.ndarray) -> list[Period]:
    """Return the periods of a run. They are known before it begins, because nothing that happens in it changes them.

    Args:
        scenario: The scenario, with its interventions.
        graph: All people: those of the start, and behind them those who arrive.
        strategy: The first strategy of each of these people, from `assign`.

    Raises:
        InputError: if more people leave, or change, than there are, or nobody is left.
    """
    (_, rules), *later = scenario.parts()
    count = graph.n - sum(sum(one.arrive.values()) for one in scenario.intervention or ())
    found = [Period(1, rules, strategy[:count].copy(), np.ones(count, bool))]
    for one, (first, rules) in zip(scenario.intervention or (), later, strict=True):
        gone = [number for number, _ in leaving(one, graph)]
        found.append(_after(one, gone, found[-1], rules, scenario, strategy)._replace(first=first))
    return found


def leaving(one: Intervention, graph: Graph) -> list[tuple[int, str]]:
    """Return the numbers of the people whom an intervention lets leave by name, each with a note or "".

    Raises:
        InputError: There is no such person.
    """
    if not one.leave_person:
        return []
    names = graph.names or tuple(map(str, range(graph.n)))
    return [number_of(who, names, "intervention.leave_person:") for who in one.leave_person]


def _after(
    one: Intervention, gone: list[int], last: Period, rules: Scenario, scenario: Scenario, strategy: np.ndarray
) -> Period:
    """Let people leave, then change, then arrive (`docs/model.md`, 6.16)."""
    names = list(scenario.strategies)
    plays, here = last.strategy.copy(), last.here.copy()
    for i, who in zip(gone, one.leave_person, strict=True):
        if i >= len(here) or not here[i]:
            raise InputError(f"intervention.leave_person: {who} is not there in round {one.round}")
        here[i] = False
    line = in_line(scenario.seed, draws.INTERVENTION, 0, len(here))
    for name, k in one.leave.items():
        here[_first(line, here & (plays == names.index(name)), k, f"leave.{name}", one.round)] = False
    line = in_line(scenario.seed, draws.INTERVENTION, 1, len(here))
    for name, targets in one.become.items():
        willing = here & (last.strategy == names.index(name))
        for target, k in targets.items():
            chosen = _first(line, willing, k, f"become.{name}.{target}", one.round)
            plays[chosen], willing[chosen] = names.index(target), False
    count = len(here) + sum(one.arrive.values())
    plays = np.append(plays, strategy[len(here) : count])
    if not here.any() and count == len(here):
        raise InputError(f"intervention.leave: nobody is left in round {one.round}; let somebody stay, or arrive")
    return Period(one.round, rules, plays, np.append(here, np.ones(count - len(here), bool)))


def _first(line: np.ndarray, among: np.ndarray, k: int, key: str, round: int) -> np.ndarray:
    """Return the first `k` people of a line who are among these; `key` and `round` are for the error."""
    found = line[among[line]]
    if k > len(found):
        raise InputError(f"intervention.{key}: {k} are more than there are in round {round} ({len(found)})")
    return found[:k]
