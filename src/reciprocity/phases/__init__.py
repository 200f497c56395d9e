"""The phases of a round as compiled kernels, one file each. `play` runs whole rounds of them.

Every kernel takes the world and the round, works in place, and is a deterministic function of both: all
chance is keyed. A kernel returns -1 when it is done; if a person who decides in Python has to be asked first,
it notes the question (`questions`) and returns where to go on, and is called again with the answer. What came
before the question is then simply computed again: keyed chance makes that free of side effects.
"""

from reciprocity.phases.ask import ask
from reciprocity.phases.bonds import bonds
from reciprocity.phases.circles import circles
from reciprocity.phases.events import events
from reciprocity.phases.forgive import forgive
from reciprocity.phases.gossip import gossip
from reciprocity.phases.join import join
from reciprocity.phases.leave import leave
from reciprocity.phases.meet import meet
from reciprocity.phases.observe import observe
from reciprocity.phases.offer import offer
from reciprocity.phases.order import order
from reciprocity.phases.play import FURTHER, play, play_further
from reciprocity.phases.review import review
from reciprocity.phases.share import share
from reciprocity.phases.weave import weave

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
