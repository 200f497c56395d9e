"""The words that the schema of a scenario allows and that compiled functions know by number.

Compiled functions have these numbers baked in. The words stand alone in here, below everything else, so that compiled
code depends on this file and not on the schema.
"""

from typing import Literal, get_args

Cue = Literal[
    "none",
    "last_move",
    "balance",
    "fortune",
    "expected_return",
    "grudge",
    "win_stay",
    "invested",
    "bond",
    "reputation",
    "standing",
]
Ask = Literal["random", "trusted", "debtor", "spread", "fit"]
EventChoice = Literal["none", "random", "fit", "learned"]
Openness = Literal["open", "referral", "closed"]
Ending = Literal["idle", "hazard"]
LearnRule = Literal["none", "fermi", "best_contact", "proportional", "birth_death", "death_birth"]
LookedAt = Literal["contacts", "anybody"]
OverTies = Literal["summed", "averaged"]
AfterChange = Literal["kept", "fresh"]

CUES, ASKS, EVENT_CHOICES, OPENNESS = get_args(Cue), get_args(Ask), get_args(EventChoice), get_args(Openness)
ENDINGS = get_args(Ending)
LEARN_RULES, LOOKED_AT, OVER_TIES, AFTER_CHANGE = map(get_args, (LearnRule, LookedAt, OverTies, AfterChange))
