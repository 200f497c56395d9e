"""How ties form: whom somebody introduces, and whether two who meet want a tie. Meet, events and weave share it."""

import numpy as np

from reciprocity.model.kernels.books import form
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import highest, tied
from reciprocity.model.kernels.encounters import NOBODY
from reciprocity.model.kernels.goals import suit
from reciprocity.model.kernels.good_names import regard
from reciprocity.model.kernels.limits import is_full
from reciprocity.model.kernels.python_decisions import ACCEPTS, ROW, answer
from reciprocity.numerics.draws import ACCEPT, WEAVE, draw, draw2, uniform


@inlined
def first_introduced(w, i):
    """Return the first of the two contacts whom `i` introduces to each other."""
    return highest(w, draw(w.keys[WEAVE, 1], np.uint64(i)), i)


@inlined
def acquaint(w, t, tally, i, j, looked):
    """Let `i` and `j`, who meet, form a tie if they have none and both want one; see `docs/model.md`, 6.1, steps 3, 4.

    Args:
        w: The world.
        t: The round.
        tally: The counts of this round.
        i: One of the two.
        j: The other, or NOBODY.
        looked: True where `i` has considered their goal before, and the two are known to have no tie.

    Returns:
        1 if a tie forms, 0 if not, OPEN if one of the two decides in Python and has to be asked first.
    """
    if j == NOBODY or w.people[j].away or is_full(w, i) or is_full(w, j):
        return np.int64(0)
    if not looked and tied(w, i, j):
        return np.int64(0)
    wants = agree(w, t, tally, w.keys[ACCEPT, 0], i, j, looked)
    if wants == 1:
        form(w, t, i, j, tally)
    return wants


@inlined
def agree(w, t, tally, k, i, j, looked):
    """Return 1 if both want a tie, 0 if not, and OPEN if one has to be asked first; the draws are `draw2` of `k`.

    Goals come first. Whoever has to be asked afterwards has turned nobody down, so that nothing is counted twice.
    """
    if w.rules[0].mechanisms_goals and not suit(w, t, tally, i, j, looked):
        return np.int64(0)
    wants = _accepts(w, t, k, i, j, 0)
    if wants == 1:
        wants = _accepts(w, t, k, j, i, 1)
    return wants


@inlined
def _accepts(w, t, k, i, j, place):
    given = answer(w, ACCEPTS, place, i, j, 0)
    if given != ROW:
        return given
    chance = w.traits[w.people[i].strategy].acceptance * regard(w, t, i, j)
    return np.int64(chance >= 1 or uniform(draw2(k, np.uint64(i), np.uint64(j))) < chance)
