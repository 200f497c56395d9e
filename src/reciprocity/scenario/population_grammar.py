"""Populations written as names: `ledger+grim` is these two in equal parts, `pairs(*)` is everybody with everybody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from typing import Any

from reciprocity.errors import InputError, nearest, shown


def pairs(given: Any, known: Iterable[str]) -> Any:
    """Spell out `pairs(NAMES)`: every two of these strategies, and each one with itself, as NAME+NAME.

    Args:
        given: The values of a sweep over populations. What is not `pairs(...)` is returned as it is.
        known: All strategies there are; NAMES may be patterns like `*` or `*_tat`.

    Raises:
        InputError: A name that nobody has.
    """
    found = re.fullmatch(r"\s*pairs\((.*)\)\s*", given, re.DOTALL) if isinstance(given, str) else None
    if found is None:
        return given
    names: dict[str, None] = {}
    for pattern in (word.strip() for word in found[1].split(",")):
        fitting = [name for name in sorted(known) if fnmatchcase(name, pattern)]
        if not fitting:
            said = shown(pattern, quoted=False)
            raise InputError(f"sweep.population: pairs of no known strategy ({said}); {nearest(pattern, known)}")
        names |= dict.fromkeys(fitting)
    listed = list(names)
    return [f"{one}+{other}" for at, one in enumerate(listed) for other in listed[at:]]


def shared(population: Any) -> dict[str, int] | None:
    """Turn `a+b` into equal weights of a and b; None if it is not written like that."""
    return dict.fromkeys(population.split("+"), 1) if isinstance(population, str) and "+" in population else None


def mixing(base: Callable[[dict[str, str]], dict[str, Any]]) -> Callable[[dict[str, str]], dict[str, Any]]:
    """Let `base`, which composes a scenario from files by group, take populations like `a+b`, for which there is none.

    What differs in such a population only is composed once.
    """
    made: dict[tuple[tuple[str, str], ...], dict[str, Any]] = {}

    def mixed(named: dict[str, str]) -> dict[str, Any]:
        population = shared(named.get("population"))
        files = tuple(item for item in named.items() if population is None or item[0] != "population")
        if files not in made:
            made[files] = base(dict(files))
        return made[files] if population is None else made[files] | {"population": population}

    return mixed
