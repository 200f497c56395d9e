"""What a person can get wrong from Python is one line that names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reciprocity import InputError, Model, Person, Scenario, compare, explain, run, sweep

TINY = Scenario.of({"network": {"kind": "ring", "n": 12, "k": 2}, "rounds": 5, "burn_in": 1})


def answering(verb: str, answer: Any) -> type[Person]:
    return type("Odd", (Person,), {"strategy": "ledger", verb: lambda self, *about: answer})


MISTAKES: dict[str, tuple[Callable[[], Any], str]] = {
    "run": (lambda: run("small"), r"scenario: expected a Scenario or a dictionary.* \(given: 'small'\)"),
    "run with changes": (lambda: run("small", rounds=5), "scenario: expected a Scenario or a dictionary"),
    "Model": (lambda: Model(5), r"scenario: expected a Scenario or a dictionary.* \(given: 5\)"),
    "sweep": (lambda: sweep("small"), "scenario: expected a Scenario or a dictionary"),
    "compare": (lambda: compare(TINY, 3), "scenario: expected a Scenario or a dictionary"),
    "seeds": (lambda: compare(TINY, {"rounds": 6}, seeds=0), "seeds: .*greater than or equal to 1"),
    "explain": (lambda: explain(None, 1), r"explain: expected a results folder, .* \(given: None\)"),
    "agents": (lambda: run(TINY, agents=[int]), r"agents: expected classes derived from Person \(given: .*int"),
    "ask": (lambda: run(TINY, agents=[answering("ask", 12345)]), r"Odd\.ask: return a contact, .* \(given: 12345\)"),
    "ask True": (lambda: run(TINY, agents=[answering("ask", True)]), r"Odd\.ask: .* \(given: True\)"),
    "offer": (lambda: run(TINY, agents=[answering("offer", "Ann")]), r"Odd\.offer: .* \(given: 'Ann'\)"),
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
