"""Strategies written in Python: the classes that people are to be of, checked before a run."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Iterable, Mapping
from typing import Any

from reciprocity.errors import InputError, nearest, shown
from reciprocity.running.person import VERBS, Person
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategies import Strategy, strategies


def verbs_of(kind: type[Person]) -> int:
    """Return, as bits, the verbs that a derived class decides by itself."""
    return sum(bit for name, bit in VERBS.items() if getattr(kind, name) is not getattr(Person, name))


def classes(agents: Iterable[type[Person]]) -> tuple[type[Person], ...]:
    """Check the classes that people are to be of, and return them.

    Raises:
        InputError: naming the class, the verb and what is right.
    """
    if isinstance(agents, Mapping):
        raise InputError("agents: these are keys; lay them over a scenario as in run(scenario, **{...})")
    if isinstance(agents, type) or not isinstance(agents, Iterable):
        raise InputError(f"agents: expected a list of classes derived from Person (given: {shown(agents)})")
    kinds: dict[str, type[Person]] = {}
    for kind in agents:
        if not (isinstance(kind, type) and issubclass(kind, Person)):
            raise InputError(f"agents: expected classes derived from Person (given: {shown(kind)})")
        name = kind.strategy
        if not isinstance(name, str) or not name:
            given = f"(given: {shown(name)})"
            raise InputError(f"{kind.__name__}.strategy: expected the name it has in the population {given}")
        if name in kinds:
            raise InputError(f"agents: {kinds[name].__name__} and {kind.__name__} both play {name}; give one of them")
        _check_verbs(kind)
        kinds[name] = kind
    return tuple(kinds.values())


def check_played(kinds: Iterable[type[Person]], scenario: Scenario) -> tuple[type[Person], ...]:
    """See that somebody in a scenario can be of each class, and return the classes.

    Raises:
        InputError: naming the class, or the key that does not go together with classes.
    """
    kinds = tuple(kinds)
    if kinds and any(one.become for one in scenario.intervention or ()):
        raise InputError("intervention.become: people written in Python keep their class; leave it out")
    if kinds and scenario.learn.on:
        raise InputError(
            "learn.rule: people written in Python keep their class, and nobody can imitate them; set learn.rule=none, "
            "or leave agents out"
        )
    for kind in kinds:
        if kind.strategy not in scenario.strategies:
            raise InputError(
                f"agents: {kind.__name__} plays {kind.strategy!r}, which is not in the population; "
                f"{nearest(kind.strategy, tuple(scenario.strategies))}"
            )
    return kinds


def _check_verbs(kind: type[Person]) -> None:
    """See that a class has no verb but the five, and that these can be called."""
    own = [base for base in kind.__mro__ if issubclass(base, Person) and base is not Person]
    for name in dict.fromkeys(name for base in own for name in vars(base)):
        method = inspect.getattr_static(kind, name)
        if name in VERBS:
            about = list(inspect.signature(getattr(Person, name)).parameters)
            try:
                inspect.signature(getattr(kind, name)).bind(*about)
            except (TypeError, ValueError):
                right = f"def {name}({', '.join(about)})"
                raise InputError(f"{kind.__name__}.{name}: cannot be called as it should; write {right}") from None
        elif callable(method) and not name.startswith("_") and not hasattr(Person, name):  # noqa: SIM102
            if close := difflib.get_close_matches(name.lower(), VERBS, n=1, cutoff=0.8):
                raise InputError(
                    f"{kind.__name__}.{name}: no such verb; did you mean {close[0]}? "
                    f"(a method that is no verb may be called _{name})"
                )


def rows_for(kinds: Iterable[type[Person]]) -> dict[str, dict[str, Any]]:
    """Rows for classes whose strategy is in no table: nothing but defaults, for what the class leaves to its row."""
    plain = Strategy.model_validate({}).model_dump()
    return {kind.strategy: plain for kind in kinds if kind.strategy not in strategies()}
