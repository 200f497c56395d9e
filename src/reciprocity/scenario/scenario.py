"""A scenario: everything one run needs, frozen and validated, seed included."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Self

from pydantic import ValidationError

from reciprocity.errors import InputError, first_error
from reciprocity.networks import digest
from reciprocity.results import inputs
from reciprocity.scenario.caption import caption, page
from reciprocity.scenario.dotted_keys import nested
from reciprocity.scenario.keys import AnyKeys, default_of, keys_given, keys_of
from reciprocity.scenario.schema import Schema
from reciprocity.scenario.strategies import LOOKS


class Scenario(Schema):
    """Everything one run needs. The same scenario always gives the same tables.

    Attributes:
        name: A label; no part of what is simulated.
        network: Who is tied to whom at the start; see `docs/networks.md`.
        population: Weight of each strategy, >= 0 and not all 0.
        focal: A strategy whose share of people is fixed at `focal_share`, or None.
        focal_share: That share, 0 to 1; the other strategies keep their proportions.
        favors: What a favor is worth and when one is needed.
        ties: How ties form and end.
        books: How people experience and remember what passes.
        mechanisms: What people may do beyond asking, helping and leaving.
        knowledge, tasks, projects, bonds, gossip, goals, events, circles: The numbers of these mechanisms.
        time: Hours a round and what acts take of them.
        learn: Whether and how strategies spread.
        strategies: The rows of all strategies in use. Given rows, or parts of rows, change the table's.
        rounds: Rounds played in all, burn-in included, >= 1.
        burn_in: Rounds that are played but not measured, below `rounds`; a third of them if nobody says.
        seed: All chance hangs on it, >= 0.
        intervention: What changes in the middle of the run, ascending by round; None for nothing.

    Keys may be dotted, and a config group takes the name of one of its files, as on the command line:
    `Scenario(ties="fixed", **{"favors.need": 0.7})`. Single keys are laid over the default scenario.

    Raises:
        InputError: one line that names the first key that is unknown, of the wrong type or out of range.
    """

    def __init__(self, scenario: AnyKeys | None = None, /, **keys: Any) -> None:
        try:
            super().__init__(**(nested(keys, default_of) if scenario is None else keys_of(scenario, keys)))
        except ValidationError as error:
            raise InputError(first_error(error, type(self))) from None

    @classmethod
    def of(cls, config: Mapping[str, Any] | str | os.PathLike[str]) -> Self:
        """Make a scenario of its keys in a dictionary, as `Scenario(**config)` does, or read one from a results folder.

        Args:
            config: The keys, or a results folder or its `scenario.yaml`: of a sweep, its first point is meant. Files
                are then read where the folder keeps them.

        Raises:
            InputError: one line that names the first key that is wrong and what to do.
        """
        return cls(**nested(keys_given(config), default_of))

    def __repr__(self) -> str:
        return f"<Scenario {caption(self)}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """What a notebook shows: one line, and the keys that are not the default."""
        return page(self)

    def canonical(self) -> dict[str, Any]:
        """Return what the run depends on, and nothing else, as plain data.

        Files count by their content and the ending of their name, and not by what they are called or where they lie.
        """
        content = self.model_dump(exclude={"name"})
        for row in content["strategies"].values():
            for name in LOOKS:
                del row[name]
        content["network"]["digest"] = digest(self.network)
        for key in inputs.KEYS:
            if name := content["network"].get(key):
                content["network"][key] = PurePath(name).suffix.lower()
        if self.intervention is None:
            del content["intervention"]
        return content

    def run_id(self) -> str:
        """Return 16 hexadecimal digits that name this scenario, seed included."""
        return self.run_ids()(self.seed)

    def run_ids(self) -> Callable[[int], str]:
        """Return `run_id` as a function of the seed, for many runs of one scenario."""
        nowhere = "\0the seed"
        text = json.dumps({**self.canonical(), "seed": nowhere}, sort_keys=True)
        before, after = text.split(json.dumps(nowhere))
        return lambda seed: hashlib.sha256(f"{before}{seed}{after}".encode()).hexdigest()[:16]
