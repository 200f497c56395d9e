"""Whether the arrays of a run can be laid out at all: known before anything is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.errors import InputError
from reciprocity.layout import WIDE

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario import Scenario

MOST = 2**31
"""Tie slots or opinions of all people, which are numbered by int32."""


def first_slots(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Where each person's tie slots begin, and behind them all where they end, (n + 1,) int64.

    Raises:
        InputError: There are too many.
    """
    n = graph.n
    degree = np.bincount(graph.edges.ravel(), minlength=n) if len(graph.edges) else np.zeros(n, np.int64)
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
