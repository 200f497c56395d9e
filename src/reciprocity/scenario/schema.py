"""The schema of a scenario: its keys beside the nodes, and what must hold among keys."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from reciprocity.configs.bounds import MOST_ROUNDS, MOST_STRATEGIES, Amount, Chance
from reciprocity.configs.node import Node
from reciprocity.networks import Network, WattsStrogatz, strategies_named
from reciprocity.scenario.intervention import Intervention, changed, check, interventions, joining
from reciprocity.scenario.nodes import Mechanisms, Nodes
from reciprocity.scenario.strategies import Strategy
from reciprocity.scenario.strategy_rows import POPULATION, rows_of

LONGEST_NAME = 200
"""Letters of a name; folders and figures are called so."""


class Who(Node):
    """What a scenario says before its nodes: who is in it, and tied to whom."""

    name: str = "scenario"
    network: Network = Field(default_factory=WattsStrogatz, discriminator="kind")
    population: dict[str, Amount] = Field(default_factory=lambda: dict(POPULATION))
    focal: str | None = None
    focal_share: Chance | None = None


class Schema(Nodes, Who):
    """All keys of a scenario, in the order in which they are written; `Scenario` says what each means."""

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
        if self.people.together and not (self.people.sociability and self.people.need):
            raise ValueError(
                "people.together: need can go with sociability only where people differ in both; "
                "set people.sociability and people.need above 0"
            )
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
        self._check_learning()
        return self

    def _check_learning(self) -> None:
        learn = self.learn
        if not learn.on:
            return
        if learn.rule == "birth_death" and learn.rate is not None:
            raise ValueError("learn.rate: with birth_death one person is replaced at a time; set learn.rate=null")
        if learn.mutation and len(self.strategies) < 2:
            raise ValueError(
                "learn.mutation: there is no other strategy to change to; give one a weight, e.g. population.kennedy=1"
            )
        for one in self.intervention or ():
            for word, names in (("leave", one.leave), ("become", one.become)):
                if names:
                    raise ValueError(
                        f"intervention.{word}: where strategies spread (learn.rule), nobody knows before the run who "
                        "plays what; use leave_person, arrive or set"
                    )
        later = joining(self.intervention)
        for name, weight in self.population.items():
            if not (weight or learn.mutation or name in later or name == self.focal or strategies_named(self.network)):
                raise ValueError(
                    f"population.{name}: nobody plays it, and learn cannot reach it; give it a weight, or set "
                    "learn.mutation above 0"
                )

    def _check_interventions(self) -> None:
        check(self.intervention or (), self.rounds, self.strategies)
        for _, part in self.parts():
            if part.mechanisms.circles and not part.mechanisms.events:
                raise ValueError(
                    "mechanisms.circles: circles have rules at their events; set mechanisms.events=true too"
                )

    def parts(self) -> list[tuple[int, Self]]:
        """Return what holds from which round on: (first round, scenario without interventions), from round 1.

        An intervention in round 1 leaves the first part without a round.

        Raises:
            ValueError: one line on the first value to `set` that cannot be used.
        """
        now: Self = self.model_copy(update={"intervention": None}) if self.intervention else self
        return [(1, now), *changed(now, self.intervention or ())]

    def ever(self, key: str) -> bool:
        """Return whether a dotted key is true, or above 0, in any part of the run, so that what it needs is kept."""
        group, _, name = key.partition(".")
        return any(getattr(getattr(part, group), name) for _, part in self.parts())

    def remembers(self) -> bool:
        """Return whether something hangs, in any part of the run, on how many favors people remember to have got."""
        return any(
            (part.ties.change and part.ties.ending == "hazard") or part.ties.habit > 0 for _, part in self.parts()
        )

    def on(self) -> set[str]:
        """Return the mechanisms that are on in any part of the run."""
        return set[str]().union(*(_switched_on(part.mechanisms) for _, part in self.parts()))


@lru_cache(maxsize=64)
def _switched_on(mechanisms: Mechanisms) -> frozenset[str]:
    return frozenset(name for name, on in mechanisms if on)
