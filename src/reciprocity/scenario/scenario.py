"""A scenario: everything one run needs, frozen and validated, seed included."""

from __future__ import annotations

import hashlib
import json
import os
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import PurePath
from typing import Any, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from reciprocity.configs.bounds import MOST_ROUNDS, MOST_STRATEGIES
from reciprocity.configs.schema import Node
from reciprocity.errors import InputError, first_error, shown
from reciprocity.networks import Network, WattsStrogatz, digest, spelled_out
from reciprocity.results import inputs
from reciprocity.results.scenario_file import ScenarioFile, read
from reciprocity.scenario.dotted_keys import nested
from reciprocity.scenario.exchange import Books, Favors, Ties
from reciprocity.scenario.intervention import Intervention, changed, check, interventions
from reciprocity.scenario.mechanisms import (
    Amount,
    Bonds,
    Circles,
    Events,
    Goals,
    Gossip,
    Knowledge,
    Mechanisms,
    Projects,
    Tasks,
    Time,
)
from reciprocity.scenario.strategies import LOOKS, Chance, Strategy
from reciprocity.scenario.strategy_rows import POPULATION, in_use, rows_of, with_rows

LONGEST_NAME = 200
"""Letters of a name; folders and figures are called so."""


class Scenario(Node):
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

    name: str = "scenario"
    network: Network = Field(default_factory=WattsStrogatz, discriminator="kind")
    population: dict[str, Amount] = Field(default_factory=lambda: dict(POPULATION))
    focal: str | None = None
    focal_share: Chance | None = None
    favors: Favors = Field(default_factory=lambda: Favors())
    ties: Ties = Field(default_factory=lambda: Ties())
    books: Books = Field(default_factory=lambda: Books())
    mechanisms: Mechanisms = Mechanisms()
    knowledge: Knowledge = Knowledge()
    tasks: Tasks = Tasks()
    projects: Projects = Projects()
    bonds: Bonds = Bonds()
    gossip: Gossip = Gossip()
    goals: Goals = Goals()
    events: Events = Events()
    circles: Circles = Circles()
    time: Time = Time()
    strategies: dict[str, Strategy] = Field(default_factory=dict, validate_default=True)
    rounds: int = Field(default=300, ge=1, le=MOST_ROUNDS)
    burn_in: int = Field(default_factory=lambda said: said.get("rounds", 300) // 3, ge=0, le=MOST_ROUNDS)
    seed: int = Field(default=1, ge=0, lt=2**63)
    intervention: tuple[Intervention, ...] | None = None

    @field_validator("name")
    @classmethod
    def _can_be_shown(cls, name: str) -> str:
        """Names reach folders and terminals, and a file from somebody else may hold one."""
        if odd := [letter for letter in name if unicodedata.category(letter) in ("Cc", "Cs")]:
            raise ValueError(f"holds {odd[0]!r}, which cannot be shown; leave it out")
        if len(name) > LONGEST_NAME:
            raise ValueError(f"has {len(name)} letters, and {LONGEST_NAME} is the most: a folder is called so")
        return name

    def __init__(self, scenario: AnyScenario | None = None, /, **keys: Any) -> None:
        try:
            super().__init__(**(nested(keys, _default) if scenario is None else keys_of(scenario, keys)))
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
        return cls(**nested(keys_given(config), _default))

    @model_validator(mode="before")
    @classmethod
    def _complete_rows(cls, data: Any) -> Any:
        """Fill in the row of every strategy in use, given rows or parts of rows laid over the table's."""
        if not isinstance(data, dict):
            return data
        return {**data, "strategies": rows} if (rows := rows_of(data)) is not None else data

    @model_validator(mode="before")
    @classmethod
    def _nobody_says(cls, data: Any) -> Any:
        """Take `burn_in: null` for nothing said."""
        if isinstance(data, dict) and "burn_in" in data and data["burn_in"] is None:
            return {key: value for key, value in data.items() if key != "burn_in"}
        return data

    @model_validator(mode="before")
    @classmethod
    def _read_interventions(cls, data: Any) -> Any:
        if isinstance(data, dict) and "intervention" in data:
            return {**data, "intervention": interventions(data["intervention"])}
        return data

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if not self.population and self.focal is None:
            raise ValueError("population: is empty; give at least one strategy a weight, e.g. population.ledger=1")
        if (self.focal is None) != (self.focal_share is None):
            raise ValueError("focal and focal_share: set both, or neither")
        others = [w for name, w in self.population.items() if name != self.focal]
        if self.focal is None and not sum(self.population.values()) > 0:
            raise ValueError("population: all weights are 0; give at least one strategy a positive weight")
        if self.focal is not None and self.focal_share < 1 and not sum(others) > 0:  # type: ignore[operator]
            raise ValueError("population: focal_share is below 1 and nobody else has a positive weight")
        if self.burn_in >= self.rounds:
            raise ValueError(
                f"burn_in: must be below rounds ({self.rounds}), or nothing is measured (given: {self.burn_in}); "
                "null takes a third of the rounds"
            )
        if len(self.strategies) > MOST_STRATEGIES:
            raise ValueError(
                f"strategies: {len(self.strategies)} are in use, and a run has room for {MOST_STRATEGIES}; "
                "leave some out of population, intervention and strategies"
            )
        self._check_interventions()
        return self

    def _check_interventions(self) -> None:
        check(self.intervention or (), self.rounds, self.strategies)
        for _, part in self.parts():
            if part.mechanisms.circles and not part.mechanisms.events:
                raise ValueError(
                    "mechanisms.circles: circles have rules at their events; set mechanisms.events=true too"
                )

    def parts(self) -> list[tuple[int, Scenario]]:
        """Return what holds from which round on: (first round, scenario without interventions), from round 1.

        An intervention in round 1 leaves the first part without a round.

        Raises:
            ValueError: one line on the first value to `set` that cannot be used.
        """
        now: Scenario = self.model_copy(update={"intervention": None}) if self.intervention else self
        return [(1, now), *changed(now, self.intervention or ())]

    def ever(self, key: str) -> bool:
        """Return whether a dotted key is true, or above 0, in any part of the run, so that what it needs is kept."""
        group, _, name = key.partition(".")
        return any(getattr(getattr(part, group), name) for _, part in self.parts())

    def on(self) -> set[str]:
        """Return the mechanisms that are on in any part of the run."""
        return set[str]().union(*(_switched_on(part.mechanisms) for _, part in self.parts()))

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


type AnyScenario = Scenario | Mapping[str, Any] | str | os.PathLike[str]
"""A scenario as Python takes it: made, as its keys, or as a results folder that says it."""


def keys_of(
    scenario: AnyScenario | None = None,
    changes: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The keys of a scenario as a person may give it, whole or as those that differ from the default, with changes.

    Args:
        scenario: A scenario, its keys as a dictionary, a results folder, or None for the default.
        changes: Keys to change; dotted ones are laid over what the scenario has.

    Raises:
        InputError: It is no scenario, or a key cannot be read.
    """
    if not isinstance(scenario, Scenario):
        content = nested(keys_given(scenario), _default)
        return content | nested(changes or {}, lambda node: content[node] if node in content else _default(node))
    content = scenario.model_dump(exclude=None if "burn_in" in scenario.model_fields_set else {"burn_in"})
    if changes:
        before = content["strategies"]
        content |= nested(changes, lambda node: content[node] if node in content else _default(node))
        if content["strategies"] is before and isinstance(content["population"], Mapping):
            played = in_use(content)  # the other rows came with who is no longer there
            content["strategies"] = {name: row for name, row in before.items() if name in played}
    return content


def keys_given(scenario: Mapping[str, Any] | str | os.PathLike[str] | None) -> dict[str, Any]:
    """The keys in a dictionary, as they are written there, or those of the first point of a results folder.

    Args:
        scenario: A dictionary, or the path of a results folder or its `scenario.yaml`.

    Raises:
        InputError: It is neither.
    """
    if isinstance(scenario, str | os.PathLike):
        return _first_point(read(scenario))
    if not isinstance(scenario, Mapping | None):
        raise InputError(
            "scenario: expected a Scenario, a dictionary of its keys, or a results folder, e.g. Scenario(rounds=200) "
            f"(given: {shown(scenario)})"
        )
    found = dict(scenario or {})
    return {**found, "network": spelled_out(found["network"])} if "network" in found else found


def _first_point(file: ScenarioFile) -> dict[str, Any]:
    """The keys of a file's first point, which reads its files where the folder keeps them."""
    found = {key: value for key, value in file.keys().items() if key in Scenario.model_fields}
    rows = found.pop("strategies", None) or {}
    return with_rows(inputs.renamed(found, inputs.places(file.inputs)), rows)


def _default(node: str) -> Any:
    """What a node of the scenario is where nobody says anything."""
    if node not in Scenario.model_fields or node == "strategies":
        return {}  # an unknown key is for the schema to name
    if node == "burn_in":
        return None
    return Scenario.model_fields[node].get_default(call_default_factory=True)


@lru_cache(maxsize=64)
def _switched_on(mechanisms: Mechanisms) -> frozenset[str]:
    return frozenset(name for name, on in mechanisms if on)
