"""From a preset to the scenarios of its two arms, which differ in one key and in nothing else."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any

from reciprocity.configs import GROUPS
from reciprocity.errors import InputError
from reciprocity.scenario.dotted_keys import dotted, nested
from reciprocity.scenario.scenario import Scenario
from reciprocity.web.preset import FEWEST_PEOPLE, MOST_MONTHS, MOST_PEOPLE, Preset

ARMS = ("a", "b")


def scenario(preset: Preset, arm: str, seed: int, network: str = "", more: dict[str, Any] | None = None) -> Scenario:
    """Return the scenario of one arm.

    Args:
        preset: The preset.
        arm: "a" or "b".
        seed: The seed, the same for both arms.
        network: The ties of a network of one's own as CSV; "" for the preset's network.
        more: Keys laid on top, such as a value of the slider.

    Raises:
        InputError: naming the preset and the key if that is no scenario.
    """
    keys = preset.keys(arm, more)
    if network:
        if _is_of_network(preset.difference.key):
            raise InputError(f"preset {preset.id}: its arms differ in their network, so it cannot be played on another")
        keys = {key: value for key, value in keys.items() if not _is_of_network(key)} | own_network(network)
    try:
        made = _made(json.dumps(keys, sort_keys=True, default=str))
    except InputError as error:
        raise InputError(f"preset {preset.id}: arm {arm}: {error}") from None
    return made.model_copy(update={"seed": seed})


def _is_of_network(key: str) -> bool:
    return key == "network" or key.startswith("network.")


def own_network(ties: str) -> dict[str, Any]:
    """Return the keys that put a network of one's own in the place of another one; none for ""."""
    return {"network": {"kind": "inline", "ties": ties}} if ties else {}


@lru_cache(maxsize=256)
def _made(keys: str) -> Scenario:
    """Make a scenario once: that takes longer than its run."""
    given = json.loads(keys)
    named = {key: value for key, value in given.items() if key in GROUPS and isinstance(value, str)}
    return Scenario(given | {group: _option(group, name) for group, name in named.items()})


@cache
def _option(group: str, name: str) -> Any:
    """What the name of a config group's file stands for, read once: the slider makes many scenarios."""
    return nested({group: name})[group]


def check(preset: Preset) -> None:
    """See that both arms can be played on stage, that one key differs, and that the measure and the slider exist.

    Raises:
        InputError: naming the preset and the key.
    """
    from reciprocity.claims.measures import known
    from reciprocity.errors import nearest
    from reciprocity.web.readouts import READOUTS

    made = {arm: scenario(preset, arm, preset.seed) for arm in ARMS}
    for one in made.values():
        _check_size(preset, one)
    if others := differing(preset, made["a"], made["b"]):
        raise InputError(f"preset {preset.id}: the arms also differ in {others[0]}; only difference.key may differ")
    for value in (preset.breaking.low, preset.breaking.high):
        for arm in ARMS:
            scenario(preset, arm, preset.seed, more={preset.breaking.key: as_typed(preset, value)})
    measure = preset.outcome.measure
    names = [*known.names(), *(f"last.{name}" for name in READOUTS)]
    if not known(measure) and measure not in names:
        raise InputError(f"preset {preset.id}: outcome.measure: {measure} does not exist; {nearest(measure, names)}")


def as_typed(preset: Preset, value: float) -> float | int:
    """Return a value of the slider as the type that its range has: whole numbers stay whole."""
    return int(value) if isinstance(preset.breaking.values[0], int) else float(value)


def differing(preset: Preset, a: Scenario, b: Scenario) -> list[str]:
    """List the keys in which two arms differ beside the one that is named.

    The row of a strategy that only one arm's people play is there because of who plays, which is the named key.
    """
    left, right = dotted(a.canonical()), dotted(b.canonical())
    here, there = set(a.strategies), set(b.strategies)
    named = preset.difference.key
    found = []
    for key in sorted({*left, *right}):
        if left.get(key) == right.get(key) or key == named or key.startswith(f"{named}."):
            continue
        parts = key.split(".")
        if parts[0] == "strategies" and not (parts[1] in here and parts[1] in there):
            continue
        found.append(key)
    return found


def _check_size(preset: Preset, one: Scenario) -> None:
    if one.rounds > MOST_MONTHS:
        raise InputError(f"preset {preset.id}: rounds: {one.rounds} months, and {MOST_MONTHS} is the most")
    if one.burn_in:
        raise InputError(f"preset {preset.id}: burn_in: every month is shown, so it must be 0")
    if one.intervention:
        raise InputError(
            f"preset {preset.id}: intervention: people who come or go have no place on stage; leave it out"
        )
    check_people(f"preset {preset.id}: network", one)


def check_people(where: str, one: Scenario) -> int:
    """See that a scenario's people fit on the stage; return how many they are.

    Raises:
        InputError: They are too many, or fewer than four.
    """
    from reciprocity import networks

    n = networks.build(one.network, one.seed).n
    if not FEWEST_PEOPLE <= n <= MOST_PEOPLE:
        raise InputError(f"{where}: has {n} people, and the stage has room for {FEWEST_PEOPLE} to {MOST_PEOPLE}")
    return n
