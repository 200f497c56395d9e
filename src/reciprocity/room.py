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


def check(scenario: Scenario, graph: Graph) -> None:
    """See whether `population.populate` can lay out a run, without laying it out.

    Args:
        scenario: What to simulate.
        graph: People and ties, from `networks.build` and `cast.everybody`.

    Raises:
        InputError: There are too many tie slots or opinions: the line that `populate` would say.
    """
    n = graph.n
    degree = np.bincount(graph.edges.ravel(), minlength=n) if len(graph.edges) else np.zeros(n, np.int64)
    limit = max(part.ties.limit * part.ties.change for _, part in scenario.parts())
    room = np.maximum(degree, min(limit, max(n - 1, 0)))
    if scenario.ever("ties.change") or scenario.ever("mechanisms.bonds"):
        room = -(-room // WIDE) * WIDE
    if (slots := int(room.sum())) >= MOST:
        raise InputError(f"ties.limit: {slots} tie slots are more than memory is laid out for; lower it")
    opinions = n * scenario.gossip.memory if scenario.ever("mechanisms.gossip") else 0
    if opinions >= MOST:
        raise InputError(f"gossip.memory: {opinions} opinions are more than memory is laid out for; lower it")
