"""The phases of a round as compiled kernels, one file each. `play` runs whole rounds of them.

Every kernel takes the world and the round, works in place, and is a deterministic function of both: all
chance is keyed. A kernel returns -1 when it is done; if a person who decides in Python has to be asked first,
it notes the question (`questions`) and returns where to go on, and is called again with the answer. What came
before the question is then simply computed again: keyed chance makes that free of side effects.
"""

from reciprocity.model.phases.ask import ask
from reciprocity.model.phases.bonds import bonds
from reciprocity.model.phases.circles import circles
from reciprocity.model.phases.events import events
from reciprocity.model.phases.forgive import forgive
from reciprocity.model.phases.gossip import gossip
from reciprocity.model.phases.join import join
from reciprocity.model.phases.leave import leave
from reciprocity.model.phases.meet import meet
from reciprocity.model.phases.observe import observe
from reciprocity.model.phases.offer import offer
from reciprocity.model.phases.order import order
from reciprocity.model.phases.review import review
from reciprocity.model.phases.round import FURTHER, play, play_further
from reciprocity.model.phases.share import share
from reciprocity.model.phases.weave import weave

__all__ = [
    "FURTHER",
    "ask",
    "bonds",
    "circles",
    "events",
    "forgive",
    "gossip",
    "join",
    "leave",
    "meet",
    "observe",
    "offer",
    "order",
    "play",
    "play_further",
    "review",
    "share",
    "weave",
]
