"""The numbers of a scenario as the kernels read them: rules, traits and chances, each filled in by its name."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import numpy as np

from reciprocity.configs.bounds import NEVER
from reciprocity.configs.vocabulary import CUES
from reciprocity.model.records import RULES, TRAITS, numbers_of
from reciprocity.model.state import DRAWN
from reciprocity.scenario.nodes import Nodes
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategies import Strategy
from reciprocity.scenario.traits import Traits

_kept: dict[tuple[int, ...], tuple[list[Any], tuple[np.ndarray, np.ndarray, np.ndarray]]] = {}
_MOST_KEPT = 256
_NODES = tuple(name for name in Scenario.model_fields if name not in ("name", "seed"))


def _numbers(
    scenario: Scenario, fields: int, at_start: int, present: list[Strategy]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return rules, traits and chances to grant. Runs that differ only in their seed share the work."""
    parts = [*(getattr(scenario, name) for name in _NODES), *present]
    key = (*map(id, parts), fields, at_start)
    if key not in _kept:
        if len(_kept) == _MOST_KEPT:
            _kept.clear()
        chances = np.array([_chances(row) for row in scenario.strategies.values()])
        made = rules_of(scenario, fields, at_start, present), traits_of(scenario), chances
        _kept[key] = parts, made  # keeping the parts alive means that nothing else can get their ids
    rules, traits, chances = _kept[key][1]
    rules = rules.copy()
    rules["seed"] = scenario.seed
    return rules, traits.copy(), chances.copy()


def traits_of(scenario: Scenario) -> np.ndarray:
    """Return the rows of all strategies as the kernels read them, (strategies,) TRAITS."""
    traits = np.zeros(len(scenario.strategies), TRAITS)
    for k, row in enumerate(scenario.strategies.values()):
        follows = {"bar": row.threshold * scenario.favors.cost, "certain": _certain(row)}
        follows["keeps"] = row.keeps_accounts
        follows["greed"] = asks_more(scenario, row)
        fill(traits[k], {number.name: number.of(getattr(row, number.path)) for number in _TRAITS} | follows)
    return traits


def asks_more(scenario: Scenario, row: Strategy) -> float:
    """Return the chance a round that people of a strategy ask for a favor beyond need."""
    return row.greed if scenario.favors.beyond is None else scenario.favors.beyond


def _certain(row: Strategy) -> int:
    """Return two bits for each chance to grant: 0, 1 or DRAWN; see `state.World.traits`."""
    return sum((int(chance) if chance in (0, 1) else DRAWN) << 2 * k for k, chance in enumerate(_chances(row)))


def _chances(row: Strategy) -> tuple[float, float, float, float]:
    return row.first, row.good, row.bad, row.good


_TIE_LOCAL = {"weaving", "voice", "obliging", "tasks", "projects", "events"}
"""Mechanisms with which decisions of the ask phase still read nothing but the tie they are about."""
_TRAITS = tuple(numbers_of(Traits))
_RULES = tuple(numbers_of(Nodes))
_READ = attrgetter(*(number.path for number in _RULES))


def fill(record: Any, numbers: dict[str, Any]) -> None:
    """Write numbers into a record, each by its name; KeyError where one of the record's is missing."""
    for name in record.dtype.names:
        record[name] = numbers[name]


def rules_of(scenario: Scenario, fields: int, at_start: int, present: Iterable[Strategy]) -> np.ndarray:
    """Return a scenario's numbers as the kernels read them, (1,) RULES.

    Args:
        scenario: The scenario of the period. Of its interventions it only matters whether there are any.
        fields: How many fields there are.
        at_start: How many people there are at the start.
        present: The strategies that somebody follows at some time.
    """
    favors, books, mechanisms = scenario.favors, scenario.books, scenario.mechanisms
    rows, timed = list(present), scenario.time.budget is not None
    weighs = bool(scenario.ties.habit or scenario.people.attract_unequally)
    subjective = bool(favors.spread or books.bias or books.misperception or books.forget)
    # If every decision of the ask phase reads only the tie that it is about, `phases/ask_by_number.py` plays it.
    # Grudges and votes read no more than that, but something more has to be noted for them.
    tie_local = (
        favors.budget is None
        and all(
            row.ask == "random" and asks_more(scenario, row) == 0 and row.cue not in ("fortune", "grudge")
            for row in rows
        )
        and {name for name, on in mechanisms if on} <= _TIE_LOCAL
        and not subjective
        and not favors.uneven
        and not timed
        and not scenario.people.need_unequally
        and not scenario.remembers()
        and not weighs
        and favors.tries == 1
        and not scenario.ties.stake
        and scenario.intervention is None
    )
    follows = {
        "fields": fields,
        "seed": scenario.seed,
        "at_start": at_start,
        "offers": any(row.offer > 0 or (mechanisms.obliging and row.oblige > 0) for row in rows),
        "tie_local": tie_local,
        "uneven": favors.uneven,
        "subjective": subjective,
        "absences": any(row.presence < 1 for row in rows),
        "further_cues": any(CUES.index(row.cue) >= CUES.index("grudge") for row in rows),
        "timed": timed,
        "differ": scenario.people.differ,
        "remembers": scenario.remembers(),
        "weighs": weighs,
        "go_out_unequally": scenario.people.go_out_unequally,
        "keep_unequally": scenario.people.keep_unequally,
        "attract_unequally": scenario.people.attract_unequally,
    }
    if scenario.ties.ending == "hazard":
        follows["ties_idle"] = NEVER  # ties do not lapse for want of use then
    said = zip(_RULES, _READ(scenario), strict=True)
    rules = np.zeros(1, RULES)
    fill(rules[0], {number.name: number.of(value) for number, value in said} | follows)
    return rules
