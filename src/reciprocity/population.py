"""The state of a run at its start: the arrays of people, ties and books filled in."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity import draws, slots
from reciprocity.bounds import MOST_PEOPLE
from reciprocity.cast import assign
from reciprocity.endowment import count_holders, endow, first_opinions, recurring_tasks
from reciprocity.errors import InputError
from reciprocity.intervention import joining
from reciprocity.layout import (
    BOOK,
    COUNTERS,
    DRAWN,
    EVENT,
    LEAST,
    MOST_BUCKETS,
    NO_LIMIT,
    NO_NEED,
    OPEN,
    OUTSIDE,
    PAST,
    PERSON,
    RULES,
    STREAMS,
    TIES,
    TRAITS,
    WIDE,
    World,
    aligned,
)
from reciprocity.places import evenings, expertise, likings, sought
from reciprocity.room import first_slots
from reciprocity.scenario import Scenario
from reciprocity.strategies import Strategy
from reciprocity.vocabulary import ASKS, CUES, EVENT_CHOICES, OPENNESS

if TYPE_CHECKING:
    from reciprocity.networks import Graph

_STREAMING = {"knowledge", "tasks", "projects", "bonds", "events"}

__all__ = ["COUNTERS", "World", "populate", "rules_of", "traits_of"]


def populate(scenario: Scenario, graph: Graph) -> World:
    """Lay out the state at the start of a run, with room for whatever may come in its course.

    Args:
        scenario: What to simulate.
        graph: People and ties, from `networks.build` and `cast.everybody`.
    """
    n, ties = graph.n, scenario.ties
    here = n - sum(sum(one.arrive.values()) for one in scenario.intervention or ())
    if n > MOST_PEOPLE:
        raise InputError(f"network: {n} people, with those who arrive, are more than the {MOST_PEOPLE} that fit")
    people = aligned(n, PERSON)
    people["strategy"] = assign(scenario, graph)
    people["wary"] = 1
    degree = np.bincount(graph.edges.ravel(), minlength=n) if len(graph.edges) else np.zeros(n, np.int64)
    people["degree"] = degree
    row = first_slots(scenario, graph)
    people["row"] = row[:-1]
    other = aligned(int(row[-1]) + WIDE, np.dtype(np.uint32))
    book = aligned(int(row[-1]), BOOK)
    standing = np.zeros((len(scenario.strategies), 3), np.int64)
    plays, later = np.bincount(people["strategy"], minlength=len(standing)), joining(scenario.intervention)
    rows = zip(plays, scenario.strategies.items(), strict=True)
    present = [row for count, (name, row) in rows if count or name in later]
    slots.connect(graph.edges, row, other, book, np.float32(ties.trust_prior))
    slots.stand(people[:here], standing)
    ages = np.zeros((2, scenario.rounds + 2), np.int64)
    circle = graph.circle.astype(np.int32)
    sizes = np.bincount(circle[:here], minlength=max(1, len(graph.circle_names)))
    uneven, on, opinions = scenario.ever("favors.spread"), scenario.on(), first_opinions(scenario, n)
    streaming = bool(on & _STREAMING)
    more = endow(scenario, graph)
    rules, traits, chances = _numbers(scenario, len(graph.field_names), here, present)
    return World(
        rules=rules,
        traits=traits,
        chances=chances,
        people=people,
        field=graph.field.astype(np.uint8),
        unmet=np.full(n, NO_NEED, np.uint8),
        plan=np.zeros(n, np.uint8),
        other=other,
        book=book,
        past=aligned(int(row[-1]), PAST),
        bond=aligned(int(row[-1]) if "bonds" in on else 0, np.dtype(np.float32)),
        members=np.argsort(circle[:here], kind="stable").astype(np.uint32),
        circle=circle,
        circle_start=np.concatenate(([0], np.cumsum(sizes))).astype(np.uint32),
        order=np.arange(n, dtype=np.uint32),
        scratch=np.zeros((2, max(n, LEAST)), np.uint64),
        starts=np.zeros(min(MOST_BUCKETS, 2 * n + 2) + 1, np.int32),
        keys=np.zeros((draws.PURPOSES, 4), np.uint64),
        acts=np.zeros(2 * n + 1, np.uint32),
        pick=np.zeros(2 * n, np.uint32),
        standing=standing,
        entered=ages[0],
        ended=ages[1],
        ties=aligned(n, TIES),
        gained=np.zeros(n if uneven else 0),
        spent=np.zeros(n if uneven else 0),
        worth=np.zeros((scenario.rounds if uneven else 0, len(scenario.strategies), 2)),
        more=more,
        hours=np.zeros(n if scenario.time.budget is not None else 0, np.float32),
        event=np.full(n if "events" in on else 0, OUTSIDE, np.int32),
        task=recurring_tasks(scenario, n) if "tasks" in on else np.zeros(0, np.uint32),
        accused=np.zeros(n if "circles" in on else 0, np.uint16),
        streams=np.zeros((len(STREAMS), n if streaming else 0)),
        flows=np.zeros((scenario.rounds if streaming else 0, len(scenario.strategies), len(STREAMS))),
        sought=sought(scenario, graph) if "goals" in on else np.zeros(1, bool),
        holders=count_holders(more[:here]) if "knowledge" in on else np.zeros(0, np.int64),
        crowds=np.zeros((8 if "knowledge" in on else 0, 256), np.int64),
        opinions=opinions,
        thought=np.zeros(opinions.shape, np.float32),
        evenings=evenings(scenario, graph, here),
        guests=np.zeros(n + WIDE if "events" in on else 0, np.uint32),
        expertise=expertise(scenario, graph, here),
        liking=likings(scenario, graph),
        pending=np.array((0, 0, 0, 0, OPEN, OPEN, 0, 0)),
        log=np.zeros(0, EVENT),
        logged=np.zeros(1, np.int64),
    )


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
    """Two bits for each chance to grant: whether it is 0, 1 or to be drawn; see `layout.World.traits`."""
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
    # matters only to two who ask each other; see phases/ask.py. (A grudge or a vote reads no more, but has more to
    # be noted.)
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
