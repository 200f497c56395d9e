"""The traits of a strategy: what of its row decides how people act (`docs/model.md`, section 7).

Compiled functions read them by name (`model/records.py`), and compiled code depends on this file.
"""

from __future__ import annotations

from pydantic import Field

from reciprocity.configs.bounds import MOST_AMOUNT, Chance
from reciprocity.configs.node import Node
from reciprocity.configs.vocabulary import Ask, Cue, EventChoice


class Traits(Node):
    """The traits of one row."""

    cue: Cue = "none"
    threshold: float = Field(0.0, ge=-MOST_AMOUNT, le=MOST_AMOUNT, allow_inf_nan=False)
    first: Chance = 1.0
    good: Chance = 1.0
    bad: Chance = 0.0
    offer: Chance = 0.0
    ask: Ask = "random"
    greed: Chance = 0.0
    outreach: float = Field(1.0, ge=0, le=1000)
    event_choice: EventChoice = "random"
    acceptance: Chance = 1.0
    patience: float = Field(float("inf"), ge=0)
    voice: Chance = 0.0
    refer: Chance = 0.0
    introduce: Chance = 0.0
    bridge: Chance = 0.0
    presence: Chance = 1.0
    oblige: Chance = 0.0
    share_knowledge: Chance = 0.0
    invest: Chance = 0.0
    goal: Chance = 0.0
