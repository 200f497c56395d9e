"""Which strategies a scenario uses, and their rows: the table's, with what a person says laid over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reciprocity.errors import InputError, nearest, shown
from reciprocity.networks import all_named, strategies_named
from reciprocity.scenario.intervention import joining
from reciprocity.scenario.strategies import Strategy, strategies

POPULATION = {"ledger": 0.5, "kennedy": 1.0, "strategic": 1.0, "lone_fighter": 0.03}
"""Who plays where nobody says so: four characters in equal parts."""


def rows_of(data: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the row of every strategy in use, given rows or parts of rows laid over the table's.

    Args:
        data: A scenario's keys, not validated yet. None is returned where the check of their types will complain.

    Raises:
        ValueError: one line on a strategy that is not known, or that nobody plays.
    """
    table, given, population = strategies(), data.get("strategies"), data.get("population", POPULATION)
    given = {} if given is None else given
    if not isinstance(given, dict) or not isinstance(population, dict):
        return None
    if not isinstance(data.get("focal"), str | None):
        return None  # the check of its type says so
    later, names = joining(data.get("intervention")), in_use(data)
    rows: dict[str, Any] = {}
    for name in dict.fromkeys(names):
        change = given.get(name)
        if change is None and name not in table:
            key = f"population.{name}" if name in population else later.get(name, _focal(name))
            close = nearest(str(name), [*table, *map(str, given)])
            raise ValueError(f"{shown(key, quoted=False)}: unknown strategy; {close}{_own(name)}")
        if isinstance(change, Strategy) or name not in table:
            rows[name] = change
        else:
            if change is not None and not isinstance(change, dict):
                raise ValueError(f"strategies.{name}: expected traits like {{threshold: 2}}")
            rows[name] = table[name].model_dump() | change if change else table[name]
    for name in given:
        if name not in rows and name not in table and not _has_table(data.get("network")):
            raise ValueError(f"strategies.{name}: nobody plays it; {nearest(str(name), map(str, rows))}")
    return rows


def in_use(data: Mapping[str, Any]) -> list[str]:
    """Name the strategies that people have in a scenario, at the start or later, by its keys or the user's network.

    Those of the network that nobody knows are left out; they are named with their line when people are given theirs.
    """
    known, said, network = [*strategies(), *(data.get("strategies") or {})], _said(data), data.get("network")
    given = strategies_named(network)
    if given and all_named(network):  # nobody is left for a population
        idle = {*known} - {*given, *joining(data.get("intervention"))}
        said = [name for name in said if name not in idle]
    return [*said, *(name for name in known if name in given)]


def _said(data: Mapping[str, Any]) -> list[str]:
    """Name the strategies that a scenario's keys give people."""
    focal = data.get("focal")
    named = [] if focal is None else [focal]
    return [*data.get("population", POPULATION), *named, *joining(data.get("intervention"))]


def _has_table(network: Any) -> bool:
    """Say whether a network, as keys or validated, has a table of people."""
    people = network.get("people") if isinstance(network, Mapping) else getattr(network, "people", None)
    return people is not None and not (isinstance(people, str) and not people)


def _focal(name: Any) -> str:
    return f"focal ({name or repr(name)})"


def _own(name: Any) -> str:
    return f' (one of your own needs a row: strategies={{"{name}": {{}}}})' if str(name).isidentifier() else ""


def with_rows(config: dict[str, Any], rows: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Add the user's own strategies that are in use to a scenario's configuration.

    Raises:
        InputError: A strategy is named that neither the table nor the configuration has.
    """
    changes, population = config.get("strategies"), config.get("population", POPULATION)
    changes = {} if changes is None else changes
    focal, network = config.get("focal"), config.get("network")
    if not isinstance(changes, dict) or not isinstance(population, dict) or not isinstance(focal, str | None):
        return config
    later = joining(config.get("intervention"))
    said, given = _said(config), strategies_named(network)
    used = [*said, *(name for name in {**rows, **changes} if name in given)]
    known = {*strategies(), *rows}
    for key, names, other in (
        ("population", population, changes),
        ("strategies", {} if _has_table(network) else changes, used),
        ("intervention", later, changes),
        ("focal", said, changes),
    ):
        for name in names:
            if name not in known and name not in other:
                key = later.get(name, _focal(name)) if key in ("focal", "intervention") else f"{key}.{name}"
                close = nearest(str(name), known)
                raise InputError(f"{shown(key, quoted=False)}: unknown strategy; {close}{_own(name)}")
    own = {name: rows[name] | (changes.get(name) or {}) for name in used if name in rows}
    return {**config, "strategies": {**changes, **own}} if own else config


def own_rows(places: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """The strategies of the user's own configs folders, by name; the first folder counts first.

    Raises:
        InputError: A file is not a valid row.
    """
    found = [folder / "strategies" for folder in reversed(places) if (folder / "strategies").is_dir()]
    names = {path.stem for folder in found for path in folder.glob("*.yaml")}
    table = strategies(*found)
    return {name: table[name].model_dump() for name in sorted(names)}
