"""What the tests of known truths share: small worlds to reduce the model to, and what counts as agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from reciprocity import Model, Scenario

PLAIN = {"benefit": 3.0, "cost": 1.0, "specialized": 0.0, "slip": 0.0, "budget": None}
FIXED = {"change": False}
CLOCK = Scenario(ties="clock").ties.model_dump()
ALIKE = Scenario(people="alike").people.model_dump()
FOUR = dict.fromkeys(("ledger", "kennedy", "strategic", "lone_fighter"), 1)


def plain_world(config: dict[str, Any]) -> Scenario:
    """Return a scenario of these keys over a plain world: people alike, ties that end by a clock, four in equal parts.

    Most truths and most single rules are about such a world, and not about the default one.
    """
    ties, people = config.get("ties", {}), config.get("people", {})
    ties = CLOCK | ties if isinstance(ties, dict) else ties
    people = ALIKE | people if isinstance(people, dict) else people
    return Scenario.of({"population": FOUR, **config, "ties": ties, "people": people})


def played(
    network: dict[str, Any],
    strategies: dict[str, dict[str, Any]],
    *,
    favors: dict[str, Any],
    ties: dict[str, Any] = FIXED,
    agents: Iterable[Any] = (),
    **more: Any,
) -> Model:
    """Play a world of these rows in equal parts (or as the network's person table says), to its end."""
    scenario = plain_world(
        {
            "network": network,
            "population": dict.fromkeys(strategies, 1),
            "strategies": strategies,
            "favors": PLAIN | favors,
            "ties": ties,
            **more,
        }
    )
    return Model(scenario, agents=agents).run()


def pairs(count: int) -> dict[str, Any]:
    """Persons 0 and 1 are tied, 2 and 3, and so on: each pair is a world of its own."""
    return {"kind": "caveman", "n": 2 * count, "circle_size": 2, "p": 0.0, "fields": 1}


def written(folder: Path, people: Sequence[str], ties: Iterable[tuple[int, int]]) -> dict[str, Any]:
    """The network of these ties, from files; `people` are the strategies of persons 0, 1, 2 ..."""
    rows = [f"{i},{strategy}" for i, strategy in enumerate(people)]
    (folder / "people.csv").write_text("\n".join(["person,strategy", *rows]))
    (folder / "ties.csv").write_text("\n".join(["source,target", *(f"{i},{j}" for i, j in ties)]))
    files = {"path": str(folder / "ties.csv"), "people": str(folder / "people.csv")}
    return {"kind": "file", "fields": 1, **files}


def pairs_of(first: str, second: str, count: int, folder: Path) -> dict[str, Any]:
    """Pairs of an even person with the one strategy and an odd person with the other."""
    return written(folder, (first, second) * count, ((2 * k, 2 * k + 1) for k in range(count)))


def by_group(of_people: np.ndarray, size: int = 2) -> np.ndarray:
    """Sum over the people of each group of neighboring numbers: by default, of each pair."""
    return of_people.reshape(-1, size).sum(axis=1)


def agree(measured: np.ndarray, truth: float, *, cap: float) -> None:
    """Demand that the mean of independent measurements is the truth up to 4 standard errors, none above `cap`."""
    error = measured.std(ddof=1) / np.sqrt(len(measured))
    assert 0 < error <= cap, f"standard error {error:.6f} above {cap}: the test would be vague"
    assert abs(measured.mean() - truth) <= 4 * error, f"{measured.mean():.6f} is not {truth:.6f} +- {error:.6f}"


def share_agrees(part: np.ndarray, whole: np.ndarray, truth: float, *, cap: float) -> None:
    """Demand the same of sum(part) / sum(whole), over independent units: `part - truth * whole` has mean 0."""
    agree(truth + (part - truth * whole) / whole.mean(), truth, cap=cap)
