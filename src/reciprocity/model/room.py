"""Whether the arrays of a run can be laid out at all: known before anything is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.configs.bounds import MOST_COUNT, MOST_ROUNDS
from reciprocity.errors import InputError
from reciprocity.model.state import WIDE

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.scenario import Scenario

MOST = 2**31
"""Tie slots or opinions of all people, which are numbered by int32."""


def first_slots(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Where each person's tie slots begin, and behind them all where they end, (n + 1,) int64.

    Raises:
        InputError: There are too many.
    """
    n = graph.n
    degree = _degrees(graph)
    limit = max(part.ties.limit * part.ties.change for _, part in scenario.parts())
    room = np.maximum(degree, min(limit, max(n - 1, 0)))
    if scenario.ever("ties.change") or scenario.ever("mechanisms.bonds"):
        room = -(-room // WIDE) * WIDE  # so that what is done to contacts in eights stays among one's own
    first = np.zeros(n + 1, np.int64)
    np.cumsum(room, out=first[1:])
    if first[-1] >= MOST:
        raise InputError(f"ties.limit: {first[-1]} tie slots are more than memory is laid out for; lower it")
    return first


def opinions_each(scenario: Scenario, n: int) -> int:
    """How many others each of `n` people has an opinion about at most; 0 without gossip.

    Raises:
        InputError: There are too many in all.
    """
    memory = scenario.gossip.memory if scenario.ever("mechanisms.gossip") else 0
    if n * memory >= MOST:
        raise InputError(f"gossip.memory: {n * memory} opinions are more than memory is laid out for; lower it")
    return memory


def most_rounds(scenario: Scenario, graph: Graph) -> int:
    """Return after how many rounds some person's counts could be too large for a world, if everything came together.

    In a round a person asks twice at most and has as many unmet needs; whoever may turn to them does so likewise; and
    where people speak up (`mechanisms.voice`) there may be one favor more over each tie.
    """
    others, limit = graph.n - 1, max(part.ties.limit * part.ties.change for _, part in scenario.parts())
    contacts = min(others, max(limit, int(_degrees(graph).max())))
    a_round = 0
    for _, part in scenario.parts():
        voiced = contacts * part.mechanisms.voice
        given = 2 * (others if part.mechanisms.referral else contacts) + voiced + 2
        if part.favors.budget is not None:
            given = min(given, part.favors.budget)
        a_round = max(a_round, given, voiced + 4)
    return min(MOST_COUNT // a_round, MOST_ROUNDS)


def check_rounds(rounds: int, most: int) -> None:
    """Refuse more rounds than counts have room for.

    Args:
        rounds: How many are to be played in all.
        most: What `most_rounds` says.

    Raises:
        InputError: There are too many.
    """
    if rounds > most:
        raise InputError(
            f"rounds: {rounds} are too many, for after {most} of them a person's favors may be more than can be "
            f"counted ({MOST_COUNT}); lower rounds or favors.budget"
        )


def _degrees(graph: Graph) -> np.ndarray:
    """How many ties each person begins with, (n,) int64."""
    return np.bincount(graph.edges.ravel(), minlength=graph.n) if len(graph.edges) else np.zeros(graph.n, np.int64)
