"""The specification curve: the effect under all reasonable ways to ask (Simonsohn, Simmons & Nelson 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.claim import Claim
from reciprocity.claims.effect import names_of, played, strength
from reciprocity.claims.interests import Interests
from reciprocity.claims.worlds import Changes, laid_by, scenario

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs

CHOICES: dict[str, dict[str, Changes]] = {
    "horizon": {"300": {}, "600": {"rounds": 600}},
    "density": {"1": {}, "half": {"people.ties_from_start": 0.6}},
    "network": {
        "firm": {},
        "random": {
            "network": {"kind": "watts_strogatz", "n": 142, "k": 20, "p": 0.1, "fields": 2, "circle_size": 48},
        },
    },
    "ending": {"hazard": {}, "idle": {"ties.ending": "idle"}},
}
"""What is crossed beside measure and comparator: the default first, and the other choice of each."""


def choices(claim: Claim) -> dict[str, dict[str, Changes]]:
    """The choices that a claim leaves open."""

    def settled(changes: Changes) -> bool:
        said = (claim.base, *(world.set for world in claim.worlds.values()))
        return any(laid_by(one, key) or key in {part.split(".")[0] for part in one} for one in said for key in changes)

    return {name: {one: to for one, to in options.items() if not settled(to)} for name, options in CHOICES.items()}


def specifications(claim: Claim, runs: Runs, table: Interests, seeds: Sequence[int]) -> list[dict[str, Any]]:
    """Play the claim under every combination of choices.

    Args:
        claim: The claim.
        runs: Where runs come from.
        table: What is of interest of each measure.
        seeds: Replicates of each combination.

    Returns:
        A row a combination and part: part, measure, comparator (empty for the claim's own), the choices, effect (in
        smallest effects of interest, 1 and more as claimed; NaN where it is not defined).
    """
    open_to = choices(claim)
    cells = list(product(*(options for options in open_to.values())))
    names = [*names_of(claim), *claim.comparators]
    sets = []
    for cell in cells:
        more: dict[str, Any] = {}
        for (_, options), chosen in zip(open_to.items(), cell, strict=True):
            more |= options[chosen]
        sets.append({name: scenario(claim, name, more) for name in names})
    many = [one for one in sets for _ in seeds]
    found = played(claim, runs, many, [*seeds] * len(sets))
    rows = []
    for place, cell in enumerate(cells):
        here = found[place * len(seeds) : (place + 1) * len(seeds)]
        for number, part in enumerate(claim.parts, 1):
            asked = [part.measure, *(table[part.measure].others if part.measure_than is None else ())]
            for measure, comparator in product(asked, ("", *claim.comparators)):
                if comparator and part.world == part.than:
                    continue
                than, measured = comparator or part.than, part.measure_than or measure
                apart = np.array([one[part.world][measure] - one[than][measured] for one in here])
                apart = apart[np.isfinite(apart)]
                effect = float(apart.mean()) / table[measure].smallest if len(apart) else float("nan")
                rows.append(
                    {"part": number, "measure": measure, "comparator": comparator}
                    | dict(zip(open_to, cell, strict=True))
                    | {"effect": strength(part.claimed, effect)}
                )
    return rows
