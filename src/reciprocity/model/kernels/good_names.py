"""Good names: whom people choose by their opinions, and what introductions cost the name of who introduces."""

import numpy as np

from reciprocity.model.kernels.books import beware
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT, slot_if_tied, slot_of
from reciprocity.model.kernels.opinions import NO_OPINION, opinion
from reciprocity.model.state import BOOKED
from reciprocity.numerics.draws import CHOICE, draw2, uniform

_NOBODY = -1


@inlined
def regard(w, t, i, x):
    """Return by which factor, 0 to 1, the wish of `i` to have to do with `x` is less than with somebody unknown."""
    if w.rules[0].ties_choice <= 0 or not w.rules[0].mechanisms_gossip:
        return 1.0
    thought = opinion(w, t, i, x)
    return 1.0 + w.rules[0].ties_choice * min(thought, 0.0) if thought != NO_OPINION else 1.0


@inlined
def vouches(w, t, i, x):
    """Return whether `i` would introduce `x` to others, or bring them along."""
    if w.rules[0].ties_choice <= 0:
        return True
    return uniform(draw2(w.keys[CHOICE, 0], np.uint64(i), np.uint64(x))) < regard(w, t, i, x)


@inlined
def introduced(w, c, i, j):
    """Note that `c` introduced `i` and `j`, who have just formed a tie."""
    if len(w.via):
        slot = slot_of(w, i, j)
        w.via[slot] = c
        w.via[w.book[slot].twin] = c


@inlined
def answer_for(w, t, i, slot, helped):
    """Let whoever introduced `i` to the contact at `slot` answer for it with their name, if the tie is still new.

    Args:
        w: The world.
        t: The round.
        i: The one who has made a request of the contact.
        slot: Where `i` keeps the book of the tie.
        helped: 1 if the request was granted, 0 if not, for whatever reason.
    """
    if w.via[slot] != _NOBODY and t - w.past[slot].since < w.rules[0].ties_probation:
        _answer_for(w, i, np.int64(w.via[slot]), helped)


@kernel
def _answer_for(w, i, c, helped):
    """Let `c`, if a contact of `i`, answer to `i` for somebody whom `c` introduced."""
    rules, at = w.rules[0], slot_if_tied(w, i, c)
    if at == NO_SLOT:
        return
    trust = np.float64(w.book[at].trust)
    w.book[at].trust = np.float32(trust + rules.ties_stake * rules.ties_learning_rate * (np.float64(helped) - trust))
    beware(w, i, at)
    w.plan[i] |= BOOKED
