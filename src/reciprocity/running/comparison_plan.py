"""Two worlds as the two points of a plan: every seed is played in both."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from reciprocity.errors import InputError
from reciprocity.results.inputs import Input
from reciprocity.running.plan import Plan
from reciprocity.scenario.dotted_keys import dotted
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategies import LOOKS

A, B = "a", "b"


class Worlds(Plan):
    """The plan of a comparison: the one varied key is `world`, a or b."""

    def scenario(self, number: int) -> Scenario:
        """The scenario of world a (0) or b (1), with the first seed.

        Raises:
            InputError: It cannot be used; the line says in which world if only the second is wrong.
        """
        world = self.point(number)["world"]
        try:
            return self._scenario(self.bases[(world,)])
        except InputError as error:
            raise InputError(f"{error} (in world b)" if world == B else str(error)) from None

    def _config(self, point: Mapping[str, Any]) -> dict[str, Any]:
        return self.bases[(point["world"],)]

    def differs(self) -> dict[str, list[Any]]:
        """The keys in which the two worlds differ, with the value in each; None where a world has no such key."""
        one, other = (_flat(self.resolved(number)) for number in (0, 1))
        keys = [*one, *(key for key in other if key not in one)]
        both = [key for key in keys if not key.startswith("strategies.") or (key in one and key in other)]
        return {key: [one.get(key), other.get(key)] for key in both if one.get(key) != other.get(key)}

    def description(self) -> dict[str, Any]:
        """What `scenario.yaml` holds: world a, all strategies in use, what is different in b, and both in full."""
        worlds = {world: self.resolved(number) for number, world in enumerate((A, B))}
        return super().description() | {"differs": self.differs(), "worlds": worlds}

    @classmethod
    def again(
        cls,
        worlds: Mapping[str, dict[str, Any]],
        seeds: int,
        rows: Mapping[str, dict[str, Any]],
        inputs: Mapping[str, Input],
    ) -> Worlds:
        """Make the plan of a comparison from its worlds, the strategies they may play, and the files they read."""
        return cls({"world": [A, B]}, {(world,): worlds[world] for world in (A, B)}, seeds, rows, inputs)

    def digest(self) -> str:
        """Return a digest of everything that the runs depend on, except the number of replicates."""
        self.check()
        content = json.dumps([self.scenario(number).canonical() for number in (0, 1)], sort_keys=True, default=str)
        return hashlib.sha256(content.encode()).hexdigest()[:16]


def paired(a: Mapping[str, Any], b: Mapping[str, Any], seeds: int, rows: Mapping[str, dict[str, Any]]) -> Worlds:
    """Make the plan of a comparison.

    Args:
        a: Resolved configuration of the first world.
        b: That of the second.
        seeds: How many seeds are played in both, from a's on.
        rows: The user's own strategies.

    Raises:
        InputError: One of them cannot be used, or they do not have the same seed.
    """
    found = Worlds({"world": [A, B]}, {(A,): dict(a), (B,): dict(b)}, seeds, rows)
    one, other = found.scenario(0), found.scenario(1)
    if one.seed != other.seed:
        raise InputError(f"seed: both worlds are played on the same seeds; give one (given: {one.seed}, {other.seed})")
    found.check()
    return found


def _flat(scenario: dict[str, Any]) -> dict[str, Any]:
    """Return every key of a scenario that can make a difference, dotted, as plain data."""
    content = {key: value for key, value in scenario.items() if key not in ("name", "seed")}
    content["strategies"] = {name: dict(row) for name, row in content["strategies"].items()}
    for row in content["strategies"].values():
        for name in LOOKS:
            row.pop(name, None)
    return dotted(content)
