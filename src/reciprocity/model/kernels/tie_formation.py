"""How ties form: whom somebody meets or introduces, and whether the two want a tie. Meet, events and weave share it."""

import numpy as np

from reciprocity.configs.vocabulary import EVENT_CHOICES
from reciprocity.model.kernels.books import form
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import highest, highest_but, tied
from reciprocity.model.kernels.goals import suit
from reciprocity.model.kernels.limits import is_full
from reciprocity.model.kernels.python_decisions import ACCEPTS, ROW, answer
from reciprocity.model.state import OUTSIDE
from reciprocity.numerics.draws import (
    ACCEPT,
    CLOSURE,
    ENCOUNTER,
    INTRODUCER,
    NEWCOMER,
    WEAVE,
    below,
    draw,
    draw2,
    uniform,
)

NOBODY = -1
STAYS_HOME, _RANDOM = EVENT_CHOICES.index("none"), EVENT_CHOICES.index("random")


@inlined
def host(w, i):
    """Return the contact whom `i`, who goes out, visits; NOBODY if `i` goes to an event instead."""
    closure = w.keys[CLOSURE, 0]
    if w.people[i].degree > 0 and uniform(draw(closure, np.uint64(i))) < w.rules[0].ties_closure:
        return highest(w, draw(w.keys[INTRODUCER, 0], np.uint64(i)), i)
    return np.int64(NOBODY)


@inlined
def guest(w, i, c):
    """Return the contact of `c` whom `i` meets when they visit `c`, or NOBODY."""
    return highest_but(w, draw(w.keys[ENCOUNTER, 1], np.uint64(i)), c, i)


@inlined
def stranger(w, i, event_choice):
    """Return the person whom `i` meets at an event, or NOBODY.

    With the event choice "random" it is one of all people, else one of the circle of `i`.
    """
    first, size = np.int64(0), np.int64(w.rules[0].at_start)
    if event_choice != _RANDOM:
        if w.circle[i] == OUTSIDE:
            return np.int64(NOBODY)
        first = np.int64(w.circle_start[w.circle[i]])
        size = np.int64(w.circle_start[w.circle[i] + 1]) - first
    if w.rules[0].people_sociability > 0:
        j = _sociable(w, i, event_choice != _RANDOM, first, size)
        return np.int64(NOBODY) if j == NOBODY or _stays_home(w, j) else j
    h = draw(w.keys[ENCOUNTER, 0], np.uint64(i))
    others = size - (1 if i < w.rules[0].at_start else 0)
    j = np.int64(NOBODY)
    if len(w.people) > w.rules[0].at_start:
        j = _newcomer(w, i, event_choice != _RANDOM, others)
    if j == NOBODY:
        if others < 1:
            return NOBODY
        place = first + np.int64(below(h, np.uint64(others)))
        # `i` is left out. Members ascend, so that whoever stands at or behind `i` moves up one place.
        j = np.int64(w.members[place]) if event_choice != _RANDOM else place
        if j >= i:
            j = np.int64(w.members[place + 1]) if event_choice != _RANDOM else place + 1
    return NOBODY if _stays_home(w, j) else j


@inlined
def _stays_home(w, j):
    return w.traits[w.people[j].strategy].event_choice == STAYS_HOME


@kernel
def _sociable(w, i, own, first, size):
    """Return whom `i` meets at an event where sociable people are met more often: with a chance as their factor.

    Args:
        w: The world.
        i: The one who goes out.
        own: Whether only people of the circle of `i` come into question.
        first: Where those who were there from the start begin, in `w.members` if `own` holds, else by number.
        size: How many these are.

    Returns:
        The person, or NOBODY if nobody comes into question.
    """
    start, sums = np.int64(w.rules[0].at_start), w.crowd[1 if own else 0]
    mine = _met(w, i) if i < start else np.int64(0)
    there = sums[first + size] - sums[first] - mine
    if len(w.people) > start:
        later = np.int64(0)
        for j in range(start, len(w.people)):
            later += _met(w, j) if j != i and (not own or w.circle[j] == w.circle[i]) else 0
        left = _share(w.keys[NEWCOMER, 0], i, there + later) - there if later > 0 else np.int64(-1)
        if left >= 0:
            for j in range(start, len(w.people)):
                if j != i and (not own or w.circle[j] == w.circle[i]):
                    left -= _met(w, j)
                    if left < 0:
                        return np.int64(j)
    if there <= 0:
        return np.int64(NOBODY)
    # The sums leave out `i`, who stands at or before every place from which on the own weight is taken off.
    target, low, high = sums[first] + _share(w.keys[ENCOUNTER, 0], i, there), first, first + size - 1
    while low < high:
        middle = (low + high) // 2
        person = np.int64(w.members[middle]) if own else middle
        if sums[middle + 1] - (mine if person >= i else 0) > target:
            high = middle
        else:
            low = middle + 1
    return np.int64(w.members[low]) if own else np.int64(low)


@inlined
def _met(w, j):
    """Return how likely `j` is to be met, in 65,536ths of the mean (`personal_factors.met` says the same)."""
    return np.int64(max(np.rint(w.factors[j].sociability * 65536.0), 1.0))


@inlined
def _share(k, i, whole):
    """Return a whole number below `whole`; the draw is that of `i` under `k`."""
    return np.int64(uniform(draw(k, np.uint64(i))) * np.float64(whole))


@kernel
def _newcomer(w, i, own, others):
    """Return which of the people who arrived during the run `i` meets.

    Args:
        w: The world.
        i: The one who goes out.
        own: Whether only people of the circle of `i` come into question.
        others: How many people who were there from the start come into question.

    Returns:
        The person, or NOBODY if `i` meets one of the `others`.
    """
    first, n, count = np.int64(w.rules[0].at_start), len(w.people), 0
    for j in range(first, n):
        count += 1 if j != i and (not own or w.circle[j] == w.circle[i]) else 0
    if count == 0:
        return np.int64(NOBODY)
    left = np.int64(below(draw(w.keys[NEWCOMER, 0], np.uint64(i)), np.uint64(others + count))) - others
    if left < 0:
        return np.int64(NOBODY)
    for j in range(first, n):
        if j != i and (not own or w.circle[j] == w.circle[i]):
            if left == 0:
                return np.int64(j)
            left -= 1
    return np.int64(NOBODY)


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
