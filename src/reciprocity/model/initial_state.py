"""The state of a run at its start: all arrays of the world, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.configs.bounds import MOST_PEOPLE, MOST_TRIES
from reciprocity.errors import InputError
from reciprocity.model import slots
from reciprocity.model.assignment import assign
from reciprocity.model.initial_holdings import count_holders, endow, first_opinions, recurring_tasks
from reciprocity.model.initial_mechanisms import check_reach, events, expertise, likings, sought
from reciprocity.model.kernel_parameters import _numbers
from reciprocity.model.personal_factors import crowd, factors
from reciprocity.model.records import ACT, BOOK, LEARNING, PAST, PERSON, TIES
from reciprocity.model.room import first_slots
from reciprocity.model.state import LEAST, MOST_BUCKETS, NO_NEED, OPEN, OUTSIDE, WIDE, World, aligned
from reciprocity.numerics import draws
from reciprocity.results.counters import STREAMS
from reciprocity.scenario.intervention import joining
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    from reciprocity.networks import Graph

_STREAMING = {"knowledge", "tasks", "projects", "bonds", "events"}

__all__ = ["World", "populate"]


def populate(scenario: Scenario, graph: Graph) -> World:
    """Make the world at the start of a run, with room for all ties and people that may come.

    Args:
        scenario: What to simulate.
        graph: People and ties, from `networks.build` and `periods.everybody`.
    """
    n, ties = graph.n, scenario.ties
    here = n - sum(sum(one.arrive.values()) for one in scenario.intervention or ())
    if n > MOST_PEOPLE:
        raise InputError(f"network: {n} people, with those who arrive, are more than the {MOST_PEOPLE} that fit")
    people = aligned(n, PERSON)
    people["strategy"] = assign(scenario, graph)
    people["wary"] = 1
    people["degree"] = graph.degrees()
    differing = factors(scenario, graph)
    row = first_slots(scenario, graph)
    people["row"] = row[:-1]
    other = aligned(int(row[-1]) + WIDE, np.dtype(np.uint32))
    book = aligned(int(row[-1]), BOOK)
    standing = np.zeros((len(scenario.strategies), 3), np.int64)
    plays, later = np.bincount(people["strategy"], minlength=len(standing)), joining(scenario.intervention)
    rows = zip(plays, scenario.strategies.items(), strict=True)
    present = [row for count, (name, row) in rows if count or name in later or scenario.learn.mutation]
    slots.connect(graph.edges, row, other, book, np.float32(ties.trust_prior))
    slots.stand(people[:here], standing)
    ages = np.zeros((2, scenario.rounds + 2), np.int64)
    circle = graph.circle.astype(np.int32)
    members = np.argsort(circle[:here], kind="stable").astype(np.uint32)
    field = graph.field.astype(np.uint8)
    peers = np.argsort(field[: here if scenario.ever("ties.mixing_field") else 0], kind="stable").astype(np.uint32)
    peer_start = np.searchsorted(field[peers], np.arange(len(graph.field_names) + 1))
    sizes = np.bincount(circle[:here], minlength=max(1, len(graph.circle_names)))
    uneven, on, opinions = scenario.ever("favors.uneven"), scenario.on(), first_opinions(scenario, n)
    check_reach(scenario, graph, here)
    learners = scenario.learn.on * n
    by_round = np.zeros((scenario.rounds + 1, len(standing)) if learners else (0, 0), np.int32)
    by_round[:1] = np.bincount(people["strategy"][:here], minlength=len(standing)) if learners else 0
    streaming = bool(on & _STREAMING)
    more = endow(scenario, graph)
    rules, traits, chances = _numbers(scenario, len(graph.field_names), here, present)
    return World(
        rules=rules,
        traits=traits,
        chances=chances,
        people=people,
        field=field,
        unmet=np.full(n, NO_NEED, np.uint8),
        plan=np.zeros(n, np.uint8),
        other=other,
        book=book,
        past=aligned(int(row[-1]), PAST),
        bond=aligned(int(row[-1]) if "bonds" in on else 0, np.dtype(np.float32)),
        remembered=aligned(int(row[-1]) if scenario.remembers() else 0, np.dtype(np.float32)),
        via=np.full(int(row[-1]) if scenario.ever("ties.stake") else 0, -1, np.int32),
        members=members,
        circle=circle,
        circle_start=np.concatenate(([0], np.cumsum(sizes))).astype(np.uint32),
        order=np.arange(n, dtype=np.uint32),
        scratch=np.zeros((2, max(n + WIDE, LEAST)), np.uint64),
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
        factors=differing,
        crowd=crowd(differing[:here], (members, peers), scenario.people.go_out_unequally),
        peers=peers,
        peer_start=peer_start.astype(np.uint32),
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
        events=events(scenario, graph, here),
        guests=np.zeros(n + WIDE if "events" in on else 0, np.uint32),
        expertise=expertise(scenario, graph, here),
        liking=likings(scenario, graph),
        asked=np.zeros(1 + MOST_TRIES, np.int64),
        learning=aligned(learners, LEARNING),
        plays=by_round,
        pending=np.array((0, 0, 0, 0, OPEN, OPEN, 0, 0)),
        log=np.zeros(0, ACT),
        logged=np.zeros(1, np.int64),
    )
