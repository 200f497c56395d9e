"""Whole rounds in one compiled call."""

from reciprocity.model.kernels.prefetching import kernel
from reciprocity.model.phases.ask import ask
from reciprocity.model.phases.bonds import bonds
from reciprocity.model.phases.circles import circles
from reciprocity.model.phases.events import events
from reciprocity.model.phases.forgive import forgive
from reciprocity.model.phases.gossip import gossip
from reciprocity.model.phases.join import join
from reciprocity.model.phases.meet import meet
from reciprocity.model.phases.observe import observe
from reciprocity.model.phases.offer import offer
from reciprocity.model.phases.order import order
from reciprocity.model.phases.review import review
from reciprocity.model.phases.share import share
from reciprocity.model.phases.weave import weave

FURTHER = ("knowledge", "tasks", "projects", "gossip", "bonds", "events", "circles")
"""Mechanisms with phases of their own, which only `play_further` plays."""


@kernel
def play(w, first, last, counts):
    """Play rounds `first` to `last` for people who all decide by their rows: the loop of `Model.step`, compiled.

    Only for worlds in which none of `FURTHER` is on: their phases are compiled when somebody first needs them.

    Args:
        w: The world, changed in place.
        first: The first round to play, >= 1.
        last: The last one.
        counts: (rounds, strategies, counters) int32; round t adds to `counts[t - 1]`.
    """
    for t in range(first, last + 1):
        tally = counts[t - 1]
        order(w, t)
        if w.rules[0].ties_change:  # handing the world over costs as much as ten people's requests
            meet(w, t, tally, 0)
        ask(w, t, tally, 0)
        if w.rules[0].offers:
            offer(w, t, tally, 0)
        if w.rules[0].mechanisms_weaving:
            weave(w, t, tally, 0)
        if w.rules[0].books_forgive > 0:
            forgive(w)
        if w.rules[0].ties_change:
            review(w, t, tally, 0)
        observe(w, tally)


@kernel
def play_further(w, first, last, counts):
    """As `play`, for any world."""
    for t in range(first, last + 1):
        tally = counts[t - 1]
        order(w, t)
        if w.rules[0].mechanisms_events:
            events(w, t, tally, 0)
        else:
            meet(w, t, tally, 0)
        ask(w, t, tally, 0)
        offer(w, t, tally, 0)
        if w.rules[0].mechanisms_knowledge:
            share(w, t, tally)
        if w.rules[0].mechanisms_tasks or w.rules[0].mechanisms_projects:
            join(w, t, tally, 0)
        weave(w, t, tally, 0)
        if w.rules[0].mechanisms_gossip:
            gossip(w, t, tally)
        if w.rules[0].mechanisms_bonds:
            bonds(w, t, tally, 0)
        forgive(w)
        review(w, t, tally, 0)
        if w.rules[0].mechanisms_circles:
            circles(w, t, tally, 0)
        observe(w, tally)
