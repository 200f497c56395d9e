"""The nodes of a scenario that belong to mechanisms which are off by default (`docs/model.md`, 6.7 to 6.15).

Defaults and their reasons stand in `configs/<node>/default.yaml`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reciprocity.configs.bounds import MOST_AMOUNT, MOST_PEOPLE
from reciprocity.configs.schema import Node
from reciprocity.configs.vocabulary import Openness
from reciprocity.scenario.strategies import Chance

Amount = Annotated[float, Field(ge=0, le=MOST_AMOUNT, allow_inf_nan=False)]
Names = Annotated[tuple[str, ...], Field(min_length=1)]


class Mechanisms(Node):
    """What people may do beyond asking, helping and leaving; all off by default."""

    referral: bool = False
    weaving: bool = False
    voice: bool = False
    obliging: bool = False
    knowledge: bool = False
    tasks: bool = False
    projects: bool = False
    bonds: bool = False
    gossip: bool = False
    goals: bool = False
    events: bool = False
    circles: bool = False


class Knowledge(Node):
    """Ideas that are copied, and knowing who knows what (M03, M04, M11)."""

    ideas: int = Field(default=32, ge=1, le=64)
    start: Chance = 0.1
    stale: Chance = 0.01
    discovery: Chance = 0.02
    telling: Amount = 0.1
    credit: Amount = 0.5
    worth: Amount = 0.05
    exclusive: Chance = 0.5


class Tasks(Node):
    """Recurring tasks that tied people can pool (M06)."""

    kinds: int = Field(default=4, ge=1, le=1_000_000)
    cost: Amount = 0.5
    saving: Chance = 0.4
    trust: Chance = 0.3


class Projects(Node):
    """Joint innovation: effort of two, a chance of success, a gain that is shared (M05)."""

    rate: Chance = 0.1
    effort: Amount = 1.0
    gain: Amount = 6.0
    success: Chance = 0.8
    same: Chance = 0.5
    trust: Chance = 0.4
    seen: Chance = 0.8


class Bonds(Node):
    """Warmth that grows with pleasant contacts, and friendship (M20)."""

    rate: Chance = 0.1
    fade: Chance = 0.01
    friend: Chance = 0.5
    worth: Amount = 0.05


class Gossip(Node):
    """Opinions about people, their travel along ties, and how they fade."""

    memory: int = Field(default=64, ge=1, le=65_536)
    rate: Chance = 0.25
    witness: Chance = 0.25
    weight: Chance = 0.5
    error: Chance = 0.1
    fade: int = Field(default=52, ge=1, le=1_000_000)


class Goals(Node):
    """What people look for: fields, and perhaps circles (M10)."""

    fields: int = Field(default=1, ge=1, le=64)
    focus: Chance = 0.8
    seek: Names | None = None
    circles: Names | None = None


class Events(Node):
    """Events of circles: where those who go out meet (M15, M21)."""

    rate: Chance = 0.5
    room: Annotated[int, Field(ge=2, le=MOST_PEOPLE)] | None = 30
    fee: Amount = 0.1
    talks: int = Field(default=3, ge=1, le=8)
    leave: float = Field(default=0.25, gt=0, le=1)
    trial: Chance = 0.1
    learn: Chance = 0.2
    team: Chance = 0.0


class Circles(Node):
    """Who may join a circle, and when its members expel somebody (M11, M13)."""

    openness: Openness = "referral"
    tolerance: Chance = 0.2
    quorum: Chance = 0.5
    voters: int = Field(default=3, ge=1, le=MOST_PEOPLE)


class Time(Node):
    """Hours a round, and what an act takes of them; no limit by default (M14)."""

    budget: Amount | None = None
    outing: Amount = 2.0
    favor: Amount = 1.0
    ask: Amount = 0.25
    contact: Amount = 0.25
    project: Amount = 2.0
