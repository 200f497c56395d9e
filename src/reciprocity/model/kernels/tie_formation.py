"""How two people who meet come to be tied; shared by meet, events and weave."""

import numpy as np

from reciprocity.model.kernels.books import form
from reciprocity.model.kernels.contact_choice import highest, highest_but, tied
from reciprocity.model.kernels.goals import suit
from reciprocity.model.kernels.prefetching import inlined
from reciprocity.model.kernels.python_decisions import ACCEPTS, ROW, answer
from reciprocity.numerics.draws import ACCEPT, CLOSURE, ENCOUNTER, INTRODUCER, draw, draw2, uniform

NOBODY = -1


@inlined
def host(w, i):
    """Return the contact at whose side `i`, who goes out, is; NOBODY if `i` is at an event."""
    closure = w.keys[CLOSURE, 0]
    if w.people[i].degree > 0 and uniform(draw(closure, np.uint64(i))) < w.rules[0].ties_closure:
        return highest(w, draw(w.keys[INTRODUCER, 0], np.uint64(i)), i)
    return np.int64(NOBODY)


@inlined
def guest(w, i, c):
    """Return the contact of `c` whom `i` meets at the side of `c`, or NOBODY."""
    return highest_but(w, draw(w.keys[ENCOUNTER, 1], np.uint64(i)), c, i)


@inlined
def acquaint(w, t, tally, i, j, looked):
    """Let `i` and `j`, who meet, form a tie if they have none and both want one (`docs/model.md`, 6.1, steps 3 and 4).

    Args:
        w: The world.
        t: The round.
        tally: The counts of this round.
        i: One of the two.
        j: The other, or NOBODY.
        looked: True where `i` has looked at their goal already, and the two are known to have no tie.

    Returns:
        1 if a tie forms, 0 if not, OPEN if one of the two has to be asked.
    """
    limit = w.rules[0].ties_limit
    if j == NOBODY or w.people[j].away or w.people[i].degree >= limit or w.people[j].degree >= limit:
        return np.int64(0)
    if not looked and tied(w, i, j):
        return np.int64(0)
    wants = agree(w, t, tally, w.keys[ACCEPT, 0], i, j, looked)
    if wants == 1:
        form(w, t, i, j, tally)
    return wants


@inlined
def agree(w, t, tally, k, i, j, looked):
    """Return 1 if both want a tie, 0 if not, OPEN if one has to be asked; the draws are `draw2` of `k`.

    Goals come first: who is asked afterwards has turned nobody down, so that nothing is counted twice.
    """
    if w.rules[0].mechanisms_goals and not suit(w, t, tally, i, j, looked):
        return np.int64(0)
    wants = _accepts(w, k, i, j, 0)
    if wants == 1:
        wants = _accepts(w, k, j, i, 1)
    return wants


@inlined
def _accepts(w, k, i, j, place):
    given = answer(w, ACCEPTS, place, i, j, 0)
    if given != ROW:
        return given
    chance = w.traits[w.people[i].strategy].acceptance
    return np.int64(chance >= 1 or uniform(draw2(k, np.uint64(i), np.uint64(j))) < chance)
