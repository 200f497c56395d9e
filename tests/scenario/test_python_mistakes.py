"""What a person can get wrong from Python is one line that names it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from reciprocity import InputError, Model, Person, Scenario, compare, explain, networks, run, strategies, sweep
from reciprocity.errors import shown
from reciprocity.networks.naming import number_of

TINY = Scenario.of({"network": {"kind": "ring", "n": 12, "k": 2}, "rounds": 5, "burn_in": 1})


def answering(verb: str, answer: Any) -> type[Person]:
    return type("Odd", (Person,), {"strategy": "ledger", verb: lambda self, *about: answer})


MISTAKES: dict[str, tuple[Callable[[], Any], str]] = {
    "run": (lambda: run("small"), r"^small: cannot be read \(there is no such file\); name a results folder"),
    "run with changes": (lambda: run("small", rounds=5), "^small: cannot be read"),
    "Model": (lambda: Model(5), r"scenario: expected a Scenario, a dictionary.* \(given: 5\)"),
    "sweep": (lambda: sweep("small"), r"^small: cannot be read \(there is no such file\); name a results folder"),
    "compare": (lambda: compare(TINY, 3), "scenario: expected a Scenario, a dictionary"),
    "seeds": (lambda: compare(TINY, {"rounds": 6}, seeds=0), "seeds: .*greater than or equal to 1"),
    "explain": (lambda: explain(None, 1), r"explain: expected a results folder, .* \(given: None\)"),
    "agents": (lambda: run(TINY, agents=[int]), r"agents: expected classes derived from Person \(given: .*int"),
    "ask": (lambda: run(TINY, agents=[answering("ask", 12345)]), r"Odd\.ask: return a contact, .* \(given: 12345\)"),
    "ask True": (lambda: run(TINY, agents=[answering("ask", True)]), r"Odd\.ask: .* \(given: True\)"),
    "offer": (lambda: run(TINY, agents=[answering("offer", "Ann")]), r"Odd\.offer: .* \(given: 'Ann'\)"),
}


def deciding(**verbs: Any) -> type[Person]:
    return type("Odd", (Person,), {"strategy": "ledger", **verbs})


MISTAKES |= {
    "a misspelled verb": (
        lambda: run(TINY, agents=[deciding(grants=lambda self, asker: True)]),
        r"^Odd\.grants: no such verb; did you mean grant\?",
    ),
    "another case": (lambda: run(TINY, agents=[deciding(Keep=lambda self, c: True)]), r"^Odd\.Keep: .* keep\?"),
    "too few arguments": (
        lambda: run(TINY, agents=[deciding(grant=lambda self: True)]),
        r"^Odd\.grant: cannot be called as it should; write def grant\(self, asker\)$",
    ),
    "no method": (lambda: run(TINY, agents=[deciding(grant=True)]), r"^Odd\.grant: cannot be called"),
    "grant no": (
        lambda: run(TINY, agents=[answering("grant", "no")]),
        r"^Odd\.grant: return True, False, or None for what the row says \(given: 'no'\)$",
    ),
    "keep a half": (lambda: run(TINY, agents=[answering("keep", 0.5)], rounds=50), r"^Odd\.keep: .* \(given: 0.5\)$"),
    "a stranger": (
        lambda: run(TINY, agents=[deciding(ask=lambda self, field: self.model.person((self.number + 5) % 12))]),
        r"^Odd\.ask: <Odd .*> has no tie with <.*>; return one of self\.contacts$",
    ),
    "somebody who needs nothing": (
        lambda: run(TINY, agents=[deciding(offer=lambda self: self.contacts[0])], favors={"need": 0}),
        r"^Odd\.offer: .* has no unmet need .*; return one of self\.in_need$",
    ),
    "no strategy": (lambda: run(TINY, agents=[type("Odd", (Person,), {})]), r"^Odd\.strategy: expected the name"),
    "two of one strategy": (
        lambda: run(TINY, agents=[answering("ask", None), answering("ask", False)]),
        r"^agents: Odd and Odd both play ledger",
    ),
    "one class": (lambda: run(TINY, agents=answering("ask", None)), r"^agents: expected a list of classes"),  # type: ignore[arg-type]
    "keys where classes stand": (
        lambda: run(TINY, {"ties": "fixed"}),  # type: ignore[arg-type]
        r"^agents: these are keys; lay them over a scenario as in run\(scenario, \*\*\{...\}\)$",
    ),
    "a number for a scenario": (lambda: Scenario(3), r"^scenario: expected a Scenario, a dictionary of its keys"),  # type: ignore[arg-type]
    "log": (lambda: run(TINY, log="yes"), r"^log: expected True or False"),  # type: ignore[arg-type]
    "rng": (lambda: Model(TINY, rng=1.5), r"^rng: expected a whole number"),  # type: ignore[arg-type]
    "results": (lambda: sweep(TINY, results=1.5), r"^results: .* \(given: 1.5\)$"),  # type: ignore[arg-type]
    "strategies": (lambda: strategies("no such folder"), r"^strategies: expected a folder"),
    "a network": (lambda: networks.build({"kind": "ring"}, 1), r"^networks\.build: expected a network"),  # type: ignore[arg-type]
    "a seed": (lambda: networks.build(TINY.network, "abc"), r"^seed: expected a whole number"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_one_line(name: str) -> None:
    mistake, says = MISTAKES[name]
    with pytest.raises(InputError, match=says) as raised:
        mistake()
    assert "\n" not in str(raised.value)


def test_false_asks_nobody() -> None:
    played = run(TINY, agents=[answering("ask", False)])
    assert played.rounds.groupby("strategy")["asked"].sum()["ledger"] == 0


class TwoLines:
    def __repr__(self) -> str:
        return "two\nlines"


class NoRepr:
    def __repr__(self) -> str:
        raise ZeroDivisionError


# fmt: off
ODD = [
    None, True, -1, 2**70, 1.5, float("nan"), float("inf"), 1j, "", "a b", "\0", "a\nb", "x" * 5000, "größe", b"\xff",
    [], [[]], (1, 2), {}, {1: 2}, {"x": {"y": {}}}, {None: None}, {1}, range(3), np.array([1, 2]), np.array([]),
    np.zeros((9, 9)), pd.DataFrame({"a": [1]}), pd.Series([1, 2]), TwoLines(), TwoLines, len, iter([1]), Decimal("1.5"),
    date(2020, 1, 1), Path("x"), ..., NotImplemented, sys,
]
KEYS = [
    "network", "network.kind", "network.n", "population", "population.ledger", "focal", "favors", "favors.need", "ties",
    "strategies", "strategies.ledger", "strategies.ledger.cue", "rounds", "burn_in", "seed", "intervention",
    "intervention.round", "name", "goals.seek", "time.budget",
]
# fmt: on
TAKING: dict[str, Callable[[Any], Any]] = {
    **{key: (lambda odd, key=key: Scenario(**{key: odd})) for key in KEYS},
    "a key": lambda odd: Scenario.of({odd: 1} if odd.__hash__ else {"": 1}),
    "Scenario.of": Scenario.of,
    "changed": lambda odd: Model(TINY, population=odd, strategies=odd),
    **{
        key: (lambda odd, key=key: Model(TINY, intervention={"round": 2, key: odd}))
        for key in ("leave", "leave_person", "become", "arrive", "set")
    },
    "agents": lambda odd: Model(TINY, agents=odd),
    "rng": lambda odd: Model(TINY, rng=odd),
    "log": lambda odd: Model(TINY, log=odd),
    "person": lambda odd: number_of(odd, ("0", "1"), "--person"),
    "explain": lambda odd: explain(odd, 1),
    "strategies": lambda odd: strategies(odd),
    "build": lambda odd: networks.build(odd, 1),
    "build with seed": lambda odd: networks.build(TINY.network, odd),
}


def test_what_is_given_is_repeated_in_one_short_line() -> None:
    assert shown(TwoLines()) == "two lines" and shown(NoRepr()) == "<NoRepr>"
    assert shown("x" * 5000) == "'" + 76 * "x" + "..."
    assert str(InputError("a\r\n  b  c\x85d")) == "a b  c d"
    assert str(InputError(f"{'k' * 5000}: unknown key")) == f"{'k' * 77}... unknown key"


@pytest.mark.parametrize("name", TAKING)
def test_odd_objects_are_taken_or_named_in_one_line(name: str) -> None:
    for odd in ODD:
        try:
            TAKING[name](odd)
        except InputError as error:
            text = str(error)
            assert "\n" not in text and len(text) < 1000, text
