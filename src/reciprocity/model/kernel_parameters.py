"""A scenario's numbers as the kernels read them: rules, traits and chances, each filled by its name."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.configs.vocabulary import ASKS, CUES, EVENT_CHOICES, OPENNESS
from reciprocity.model.state import (
    DRAWN,
    NO_LIMIT,
    RULES,
    TRAITS,
)
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategies import Strategy

if TYPE_CHECKING:
    pass


_kept: dict[tuple[int, ...], tuple[list[Any], tuple[np.ndarray, np.ndarray, np.ndarray]]] = {}


_MOST_KEPT = 256


_NODES = tuple(name for name in Scenario.model_fields if name not in ("name", "seed"))


def _numbers(
    scenario: Scenario, fields: int, at_start: int, present: list[Strategy]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return rules, traits and chances to grant: worked out once for runs that differ in their seed only."""
    parts = [*(getattr(scenario, name) for name in _NODES), *present]
    key = (*map(id, parts), fields, at_start)
    if key not in _kept:
        if len(_kept) == _MOST_KEPT:
            _kept.clear()
        chances = np.array([_chances(row) for row in scenario.strategies.values()])
        made = rules_of(scenario, fields, at_start, present), traits_of(scenario), chances
        _kept[key] = parts, made  # the parts are held, so that nothing else takes their ids
    rules, traits, chances = _kept[key][1]
    rules = rules.copy()
    rules["seed"] = scenario.seed
    return rules, traits.copy(), chances.copy()


def traits_of(scenario: Scenario) -> np.ndarray:
    """Return the rows of all strategies as the kernels read them, (strategies,) TRAITS."""
    traits = np.zeros(len(scenario.strategies), TRAITS)
    for k, row in enumerate(scenario.strategies.values()):
        follows = {
            "bar": row.threshold * scenario.favors.cost,
            "cue": CUES.index(row.cue),
            "ask": ASKS.index(row.ask),
            "event_choice": EVENT_CHOICES.index(row.event_choice),
            "certain": _certain(row),
        }
        for name in TRAITS.names or ():
            traits[name][k] = follows[name] if name in follows else getattr(row, name)
    return traits


def _certain(row: Strategy) -> int:
    """Two bits for each chance to grant: whether it is 0, 1 or to be drawn; see `state.World.traits`."""
    return sum((int(chance) if chance in (0, 1) else DRAWN) << 2 * k for k, chance in enumerate(_chances(row)))


def _chances(row: Strategy) -> tuple[float, float, float, float]:
    return row.first, row.good, row.bad, row.good


def _said(schema: type[Scenario]) -> dict[str, str]:
    """Where a scenario says what the rules repeat: `tasks_cost` at tasks.cost."""
    found, nodes = {}, schema.model_fields
    for rule in RULES.names or ():
        node, _, key = rule.partition("_")
        if node in nodes and key in getattr(nodes[node].annotation, "model_fields", ()):
            found[rule] = f"{node}.{key}"
    return found


_SAID = _said(Scenario)


_READ = attrgetter(*_SAID.values())


def rules_of(scenario: Scenario, fields: int, at_start: int, present: Iterable[Strategy]) -> np.ndarray:
    """Return a scenario's numbers as the kernels read them, (1,) RULES.

    Args:
        scenario: What holds (of its interventions only that there are some).
        fields: How many fields there are.
        at_start: How many people there are at the start.
        present: The rows that somebody follows at some time.
    """
    favors, books, mechanisms = scenario.favors, scenario.books, scenario.mechanisms
    rows, idle, hours = list(present), scenario.ties.idle, scenario.time.budget
    budget = NO_LIMIT if favors.budget is None else favors.budget
    subjective = bool(favors.spread or books.bias or books.error or books.forget)
    # Where every decision of the ask phase reads only the tie it is about, the order in which people act
    # matters only to two who ask each other; see model/phases/ask.py. (A grudge or a vote reads no more, but more
    # has to be noted.)
    tie_local = (
        budget == NO_LIMIT
        and all(row.ask == "random" and row.greed == 0 and row.cue not in ("fortune", "grudge") for row in rows)
        and not (mechanisms.referral or mechanisms.bonds or mechanisms.gossip or mechanisms.goals)
        and not (mechanisms.knowledge or mechanisms.circles or subjective)
        and hours is None
        and scenario.intervention is None
    )
    numbers = dict(zip(_SAID, _READ(scenario), strict=True)) | {
        "favors_budget": budget,
        "ties_idle": 2**31 - 1 if idle is None else idle,
        "fields": fields,
        "seed": scenario.seed,
        "at_start": at_start,
        "offers": any(row.offer > 0 or (mechanisms.obliging and row.oblige > 0) for row in rows),
        "tie_local": tie_local,
        "subjective": subjective,
        "absences": any(row.presence < 1 for row in rows),
        "further_cues": any(CUES.index(row.cue) >= CUES.index("grudge") for row in rows),
        "timed": hours is not None,
        "events_room": scenario.events.room or 2**62,
        "time_budget": np.inf if hours is None else hours,
        "circles_openness": OPENNESS.index(scenario.circles.openness),
    }
    rules = np.zeros(1, RULES)
    for name in RULES.names or ():
        rules[name] = numbers[name]
    return rules
