"""The log of acts, outside the kernels: how it begins, and how it grows. `kernels/act_log.py` writes to it."""

from __future__ import annotations

import numpy as np

from reciprocity.model.records import ACT
from reciprocity.model.state import ACTS, ACTS_PER_PERSON, ACTS_PER_TIE, NO_NEED, World


def begun(world: World, edges: np.ndarray) -> World:
    """Return a world that logs. The log begins with the initial ties.

    Args:
        world: The world before the first round; its rules are changed in place.
        edges: (ties, 2) numbers of people.
    """
    world.rules["tie_local"] = False  # `phases/ask_by_number.py`, whose outcome is the same, does not log
    log = np.zeros(len(edges), ACT)
    log["act"], log["outcome"], log["field"], log["about"] = ACTS.index("initial"), 1, NO_NEED, -1
    log["who"], log["whom"] = edges[:, 0], edges[:, 1]
    world.logged[0] = len(log)
    return world._replace(log=log)


def with_room_for_a_round(world: World, people: int) -> World:
    """Return the world with room for the acts of one round, which a kernel cannot make.

    Args:
        world: A world that logs.
        people: How many people there may be.
    """
    log, used = world.log, int(world.logged[0])
    ties = int(world.people["degree"].sum()) // 2
    need = used + ACTS_PER_PERSON * people + ACTS_PER_TIE * ties
    if need <= len(log):
        return world
    larger = np.zeros(max(need, 2 * len(log)), ACT)
    larger[:used] = log[:used]
    return world._replace(log=larger)


def check(world: World) -> None:
    """Raise a RuntimeError if the log had no room for all acts of the last round. Without a log, do nothing."""
    if len(world.log) and world.logged[0] > len(world.log):
        raise RuntimeError("a round had more acts than state.ACTS_PER_PERSON and ACTS_PER_TIE make room for")
