"""What a scenario says about giving and taking: the schemas of its nodes `favors`, `ties` and `books`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reciprocity.configs.bounds import MOST_BUDGET, MOST_ROUNDS
from reciprocity.configs.schema import Node
from reciprocity.scenario.mechanisms import Amount
from reciprocity.scenario.strategies import Chance


class Favors(Node):
    """What a favor is worth and when one is needed. Defaults and their reasons: `configs/favors/default.yaml`."""

    benefit: Amount = 3.0
    cost: Amount = 1.0
    need: Chance = 0.5
    specialised: Chance = 0.25
    slip: Chance = 0.02
    budget: Annotated[int, Field(ge=0, le=MOST_BUDGET)] | None = 3
    spread: Chance = 0.0


class Ties(Node):
    """How ties form and end. Defaults and their reasons: `configs/ties/changing.yaml`."""

    change: bool = True
    meet: Chance = 0.15
    closure: Chance = 0.3
    limit: int = Field(default=30, ge=0, le=1_000_000)
    idle: Annotated[int, Field(ge=1, le=MOST_ROUNDS)] | None = 26
    loss: Chance = 0.002
    review: Chance = 0.25
    upkeep: Amount = 0.01
    outing: Amount = 0.1
    trust_prior: Chance = 0.5
    trust_rate: Chance = 0.25


class Books(Node):
    """How people experience and remember what passes. Reasons: `configs/books/default.yaml`."""

    error: Chance = 0.0
    bias: Amount = 0.0
    forget: Chance = 0.0
    forgive: Chance = 0.0
    attention: Amount = 0.0
