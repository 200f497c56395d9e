"""The controls of a claim: a world in which it must come out, and a placebo that must make no difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.claim import Claim
from reciprocity.claims.effect import Effect, effects, played
from reciprocity.claims.judging import Judged
from reciprocity.claims.worlds import Changes, scenario

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs


def positive(claim: Claim, runs: Runs, smallest: Mapping[str, float], seeds: Sequence[int]) -> list[Effect]:
    """The effects of a claim's parts in the world in which they must come out as claimed."""
    return effects(claim, runs, smallest, seeds, claim.control.set)


def placebo_changes(claim: Claim, world: str) -> dict[str, Any]:
    """What makes the placebo of a world: people pool tasks, which costs and spares nothing and marks ties as used.

    Where tasks are there already, pooling only ceases to spare anything, and everybody pools. There is no warmth, for
    which people who meet would have something of it after all.
    """
    nothing: dict[str, Any] = {"tasks.saving": 0, "tasks.min_trust": 0, "mechanisms.bonds": False}
    if not scenario(claim, world).mechanisms.tasks:
        nothing |= {"mechanisms.tasks": True, "tasks.cost": 0}
    return nothing


def placebo(
    claim: Claim, runs: Runs, smallest: Mapping[str, float], worlds: Sequence[Changes], seeds: Sequence[int]
) -> list[Judged]:
    """What an act that changes nothing but a clock does to each part's measure, over plausible worlds.

    Args:
        claim: The claim.
        runs: Where runs come from.
        smallest: The smallest effect of interest of each measure.
        worlds: Changes that make each plausible world.
        seeds: The seed of each.
    """
    names = sorted({part.than for part in claim.parts})
    acts = {name: placebo_changes(claim, name) for name in names}
    # what the placebo takes away, the world that it is compared with goes without, too
    bare = {name: _without(claim, name) for name in names}
    sets = [
        {name: scenario(claim, name, more, bare[name]) for name in names}
        | {f"{name}+": scenario(claim, name, more, acts[name]) for name in names}
        for more in worlds
    ]
    found = played(claim, runs, sets, seeds)
    return [
        Judged(
            part,
            smallest[part.measure],
            np.array([one[f"{part.than}+"][part.measure] - one[part.than][part.measure] for one in found]),
        )
        for part in claim.parts
    ]


def _without(claim: Claim, world: str) -> dict[str, Any]:
    """Changes that take away from a world what its placebo takes away; none where it has nothing of it."""
    on = scenario(claim, world).mechanisms
    return ({"tasks.saving": 0} if on.tasks else {}) | ({"mechanisms.bonds": False} if on.bonds else {})
