"""How large the arrays of a run have to be, and whether they fit. This is known before the run begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.configs.bounds import MOST_COUNT, MOST_ROUNDS
from reciprocity.errors import InputError
from reciprocity.model.personal_factors import factors, ties_kept
from reciprocity.model.state import WIDE

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.scenario import Scenario

MOST = 2**31
"""The most tie slots, or opinions, of all people together: int32 numbers them."""


def first_slots(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return where the tie slots of each person begin, and last where all of them end, (n + 1,) int64.

    Raises:
        InputError: There are too many.
    """
    n = graph.n
    degree = graph.degrees()
    limit = max(part.ties.limit * part.ties.change for _, part in scenario.parts())
    kept = ties_kept(factors(scenario, graph), limit) if scenario.people.keep_unequally else limit
    room = np.maximum(degree, np.minimum(kept, max(n - 1, 0)).astype(np.int64))
    if scenario.ever("ties.change") or scenario.ever("mechanisms.bonds"):
        room = -(-room // WIDE) * WIDE  # a multiple of WIDE, so that kernels never touch the slots of somebody else
    first = np.zeros(n + 1, np.int64)
    np.cumsum(room, out=first[1:])
    if first[-1] >= MOST:
        raise InputError(f"ties.limit: {first[-1]} tie slots are more than memory is laid out for; lower it")
    return first


def opinions_each(scenario: Scenario, n: int) -> int:
    """Return about how many others each of `n` people can have an opinion; 0 without gossip.

    Raises:
        InputError: There are too many in all.
    """
    memory = scenario.gossip.memory if scenario.ever("mechanisms.gossip") else 0
    if n * memory >= MOST:
        raise InputError(f"gossip.memory: {n * memory} opinions are more than memory is laid out for; lower it")
    return memory


def most_rounds(scenario: Scenario, graph: Graph) -> int:
    """Return how many rounds can be played before a count of some person could exceed its range, in the worst case.

    In a round a person has two acts of asking at most, of `favors.tries` requests each, which is little beside the
    favors given. In each act they get one favor at most, and so does everybody who may ask them. Where people speak up
    (`mechanisms.voice`), one more favor may pass over each tie.
    """
    others, limit = graph.n - 1, max(part.ties.limit * part.ties.change for _, part in scenario.parts())
    limit = others if scenario.people.keep_unequally and limit else limit  # somebody may keep more ties than all others
    contacts = min(others, max(limit, int(graph.degrees().max())))
    a_round = 0
    for _, part in scenario.parts():
        voiced = contacts * part.mechanisms.voice
        given = 2 * (others if part.mechanisms.referral else contacts) + voiced + 2
        if part.favors.budget is not None:
            given = min(given, part.favors.budget)
        a_round = max(a_round, given, voiced + 4)
    return min(MOST_COUNT // a_round, MOST_ROUNDS)


def check_rounds(rounds: int, most: int) -> None:
    """Refuse more rounds than the counts of a person allow.

    Args:
        rounds: How many rounds are to be played in all.
        most: The result of `most_rounds`.

    Raises:
        InputError: There are too many.
    """
    if rounds > most:
        raise InputError(
            f"rounds: {rounds} are too many, for after {most} of them a person's favors may be more than can be "
            f"counted ({MOST_COUNT}); lower rounds or favors.budget"
        )
