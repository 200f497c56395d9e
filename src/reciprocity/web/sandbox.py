"""The sandbox: who takes part, which mechanisms are on, how long, how many misunderstandings."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from reciprocity.configs.node import Node
from reciprocity.scenario.nodes import Mechanisms
from reciprocity.scenario.strategies import strategies
from reciprocity.web.preset import FEWEST_PEOPLE, MOST_MONTHS, MOST_PEOPLE

MOST_STRATEGIES = 6
"""Strategies on stage at the same time: so many shapes and colors can be told apart."""
_CONTACTS = 6


class Sandbox(Node):
    """A mix as the sliders have it.

    Attributes:
        people: How many people play each strategy; 0 means that nobody does.
        locks: Strategies whose slider is locked; they change nothing of the run.
        switches: Mechanisms that are on.
        noise: The chance that a favor that was meant is not done.
        months: How long.
    """

    people: dict[str, Annotated[int, Field(ge=0, le=MOST_PEOPLE)]] = Field(
        default_factory=lambda: {"kennedy": 12, "ledger": 12, "strategic": 12, "lone_fighter": 12}
    )
    locks: tuple[str, ...] = ()
    switches: dict[str, bool] = Field(default_factory=dict)
    noise: float = Field(default=0.02, ge=0, le=1)
    months: int = Field(default=36, ge=1, le=MOST_MONTHS)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        known = strategies()
        if unknown := [name for name in (*self.people, *self.locks) if name not in known]:
            raise ValueError(f"people: no strategy is called {unknown[0]}")
        if unknown := [name for name in self.switches if name not in Mechanisms.model_fields]:
            raise ValueError(f"switches: no mechanism is called {unknown[0]}")
        if len(self.people) > MOST_STRATEGIES:
            raise ValueError(f"people: {MOST_STRATEGIES} strategies are the most")
        if not FEWEST_PEOPLE <= sum(self.people.values()) <= MOST_PEOPLE:
            raise ValueError(f"people: the stage has room for {FEWEST_PEOPLE} to {MOST_PEOPLE}")
        return self

    def keys(self) -> dict[str, Any]:
        """Return the keys of the scenario."""
        n = sum(self.people.values())
        contacts = min(_CONTACTS, (n - 1) // 2 * 2)
        return {
            "network": {"kind": "watts_strogatz", "n": n, "k": contacts, "p": 0.1},
            "population": {name: count for name, count in self.people.items() if count},
            "mechanisms": dict(self.switches),
            "favors.slip": self.noise,
            "ties": "clock",  # a plain world, as in the presets
            "people": "alike",
            "rounds": self.months,
            "burn_in": 0,
        }
