"""From a claim to scenarios: its worlds, on any network, at any benefit, at any point of its plane."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from reciprocity.claims.claim import Claim
from reciprocity.configs import compose
from reciprocity.errors import InputError
from reciprocity.running.settings import split
from reciprocity.scenario.dotted_keys import dotted, put
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategy_rows import with_rows

Changes = Mapping[str, Any]


@cache
def default() -> dict[str, Any]:
    """The default world of experiments as a configuration: that of `reciprocity` alone, without its sweep."""
    return split(compose.compose([]))[1] | {"focal": None, "focal_share": None}


@cache
def _option(group: str, name: str, places: tuple[Path, ...]) -> dict[str, Any]:
    path = compose.searchpath(places)
    return dict(compose.compose([*path, "~experiment", compose.chosen(group, name)])[group])


def changed(config: dict[str, Any], changes: Changes, places: tuple[Path, ...] = ()) -> dict[str, Any]:
    """Lay changes over a configuration: names of files for groups, whole nodes, or single dotted keys.

    Args:
        config: The configuration; it stays as it is.
        changes: What to lay over it.
        places: The user's own configs folders, in which files of groups are found too.

    Raises:
        InputError: A file of a group does not exist, or a key has no place.
    """
    for key, value in changes.items():
        if key in compose.GROUPS and isinstance(value, str):
            value = _option(key, value, places)
        config = put(config, key, value)
    return config


def laid_by(changes: Changes, key: str) -> bool:
    """Whether changes say the value of a key: by the key itself, or by the whole node or file that it stands in."""
    return any(key == said or key.startswith(f"{said}.") for said in changes)


def scenario(claim: Claim, world: str, more: Changes | None = None, over: Changes | None = None) -> Scenario:
    """Return one world of a claim.

    Args:
        claim: The claim.
        world: Name of a world or of a comparator.
        more: Changes on top of base and world, e.g. a draw from the box. What the world itself says stays.
        over: Changes on top of everything.

    Raises:
        InputError: naming the claim and the key if that is no scenario.
    """
    said = (claim.worlds | claim.comparators)[world].set
    laid = {key: value for key, value in (more or {}).items() if not laid_by(said, key)}
    config = default()
    try:
        for changes in (claim.base, said, laid, over or {}):
            config = changed(config, changes, claim.places)
        if "rounds" in {**laid, **(over or {})}:
            config["burn_in"] = None  # a third of the rounds again
        config = {key: value for key, value in config.items() if value is not None or key in ("focal", "focal_share")}
        return Scenario.of(with_rows(config | {"name": f"{claim.id} {world}"}, claim.rows))
    except InputError as error:
        raise InputError(f"claim={claim.id}: world {world}: {error}") from None


def own_rows_used(claim: Claim) -> list[str]:
    """Strategies of the user's own that somebody plays in a world of the claim, by name."""
    if not claim.rows:
        return []
    played = set().union(*(scenario(claim, name).strategies for name in claim.worlds))
    return [name for name in claim.rows if name in played]


def check(claim: Claim) -> None:
    """See that the worlds can be played and differ in what they say and in nothing else.

    Raises:
        InputError: naming the claim and the key.
    """
    contents = {name: dotted(scenario(claim, name).canonical()) for name in claim.worlds}
    first, *others = contents
    for name in others:
        a, b = contents[first], contents[name]
        here, there = _rows(a), _rows(b)
        for key in sorted({*a, *b}):
            if a.get(key) == b.get(key) or laid_by(dict.fromkeys(claim.differ), key):
                continue
            parts = key.split(".")
            if parts[0] == "strategies" and not (parts[1] in here and parts[1] in there):
                continue  # which rows are there follows from the population, which is compared already
            raise InputError(
                f"claim={claim.id}: worlds {first} and {name} also differ in {key}; name it under differ or undo it"
            )
    for name in claim.worlds:
        scenario(claim, name, claim.control.set)
        for axis in claim.plane:
            for value in (axis.low, axis.high):
                scenario(claim, name, {axis.key: int(value) if axis.whole else value})
    for name in claim.comparators:
        scenario(claim, name)


def _rows(content: Mapping[str, Any]) -> set[str]:
    return {key.split(".")[1] for key in content if key.startswith("strategies.")}
