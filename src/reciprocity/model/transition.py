"""The transition from one period of a run to the next: what an intervention changes in the world."""

from __future__ import annotations

import numpy as np

from reciprocity.model.initial_holdings import count_holders
from reciprocity.model.kernel_parameters import rules_of, traits_of
from reciprocity.model.kernels.learning import mark_totals, settle_payoffs
from reciprocity.model.periods import Period
from reciprocity.model.personal_factors import crowd
from reciprocity.model.phases.leave import leave
from reciprocity.model.state import GONE, World

_DEGREE, _ISOLATED, _INITIAL = 0, 1, 2  # columns of `World.standing`


def turn(whole: World, world: World, last: Period, now: Period, t: int, tally: np.ndarray) -> World:
    """Let people leave, change and arrive, and new rules hold, before round `t` is played (`docs/model.md`, 6.16).

    Args:
        whole: The world of all people, with those who arrive later. It shares its arrays with `world`.
        world: The world of the people so far, which is changed in place.
        last: The period that has ended.
        now: The period that begins.
        t: The first round of the new period.
        tally: (strategies, counters) int32, the counts of that round.

    Returns:
        The world of the people of the new period.
    """
    n, standing, learns = len(last.here), world.standing, len(world.learning) > 0
    if learns:
        settle_payoffs(world, t - 1)
    left = last.here & ~now.here[:n]
    if left.any():
        world.people["away"][left] = GONE
        if len(world.more):
            world.more["ideas"][left] = 0
        leave(world, t, tally)
        gone = np.bincount(world.people["strategy"][left], minlength=len(standing)).astype(np.int32)
        standing[:, _ISOLATED] -= gone
        if learns:
            world.plays[t - 1] -= gone
    changed = last.strategy != now.strategy[:n]
    for i in np.flatnonzero(changed):
        for strategy, sign in ((last.strategy[i], -1), (now.strategy[i], 1)):
            degree = int(world.people["degree"][i])
            since = world.past["since"][int(world.people["row"][i]) :][:degree]
            standing[strategy] += sign * np.array((degree, degree == 0, np.sum(since == 0)), np.int64)
    world.people["strategy"][changed] = now.strategy[:n][changed]
    come = np.bincount(now.strategy[n:], minlength=len(standing))
    standing[:, _ISOLATED] += come
    _rule(world, now)
    if learns:
        world.plays[t - 1] += come.astype(np.int32)
        mark_totals(world, t - 1)
    larger = world.among(len(now.here), whole)
    if len(larger.holders):
        larger.holders[:] = count_holders(larger.more)
    return larger


def _rule(world: World, now: Period) -> None:
    """Put the rules of a period into the world. Nothing is switched off that the rest of the run may still need."""
    world.traits[:] = traits_of(now.scenario)
    before = world.rules[0].copy()
    rows = now.scenario.strategies.values()
    world.rules[:] = rules_of(now.scenario, int(before["fields"]), int(before["at_start"]), rows)
    world.rules["offers"] |= before["offers"]
    world.rules["remembers"] |= before["remembers"]
    world.rules["tie_local"] = False
    world.people["wary"] = 1
    world.ties["oldest"] = 0
    # Circles may have admitted and expelled people, and the phase meet draws from the members of this list.
    start = int(before["at_start"])
    world.members[:] = np.argsort(world.circle[:start], kind="stable")
    if world.crowd.size:
        world.crowd[:] = crowd(
            world.factors[:start], (world.members, world.peers), now.scenario.people.go_out_unequally
        )
    world.circle_start[:] = np.searchsorted(world.circle[world.members], np.arange(len(world.circle_start)))
