"""Meet: people go out, meet others at events or through contacts, and ties form where both want."""

import numpy as np

from reciprocity.draws import (
    ACCEPT,
    CLOSURE,
    ENCOUNTER,
    INTRODUCER,
    NEWCOMER,
    below,
    draw,
    draw2,
    uniform,
)
from reciprocity.layout import MET, NO_NEED, OUT
from reciprocity.phases.books import form
from reciprocity.phases.choice import highest, highest_but, tied
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import note
from reciprocity.phases.order import list_acts
from reciprocity.phases.questions import ACCEPTS, OPEN, ROW, answer, close
from reciprocity.strategies import EVENT_CHOICES

_NONE = EVENT_CHOICES.index("none")
_FIT = EVENT_CHOICES.index("fit")
NOBODY = -1


@kernel
def meet(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.1.

    Returns:
        -1 when done, else the place of the act in which somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.change or rules.meet <= 0:
        return -1
    if start == 0:
        list_acts(w, OUT, 0, False)
    accept = w.keys[ACCEPT, 0]
    large, count = len(w.people) >= LARGE, np.int64(w.acts[2 * len(w.people)])
    for p in range(start, count):
        if large:
            _fetch_ahead(w, p, count)
        i = np.int64(w.acts[p]) >> 1
        traits = w.traits[w.people[i].strategy]
        if traits.event_choice == _NONE:
            continue
        j = _encounter(w, i, traits.event_choice)
        if (
            j != NOBODY
            and not w.people[j].away
            and w.people[i].degree < rules.limit
            and w.people[j].degree < rules.limit
            and not tied(w, i, j)
        ):
            mine = accepts(w, accept, i, j, 0)
            theirs = mine
            if mine == 1:
                theirs = accepts(w, accept, j, i, 1)
            if theirs == OPEN:
                return p
            if theirs == 1:
                form(w, t, i, j, tally)
        w.people[i].met += np.int32(1)
        tally[w.people[i].strategy, MET] += 1
        if len(w.log):
            seen = NOBODY if j == NOBODY or w.people[j].away else j
            note(w, t, MET, i, seen, NOBODY, NO_NEED, seen != NOBODY, 0.0, rules.outing)
        close(w)
    return -1


@inlined
def _fetch_ahead(w, p, count):
    """Have the lines of those who come next in the order, and of those whom they seem to meet, brought to the cache."""
    if p + 8 < count:
        i = np.int64(w.acts[p + 8]) >> 1
        prefetch(w.people, i)
        prefetch(w.other, np.int64(w.row[i]))
    if p + 4 < count:
        i = np.int64(w.acts[p + 4]) >> 1
        j = _encounter(w, i, w.traits[w.people[i].strategy].event_choice)
        if j != NOBODY:
            prefetch(w.people, j)
            prefetch(w.other, np.int64(w.row[j]))
            prefetch(w.book, np.int64(w.row[i]) + w.people[i].degree)
            prefetch(w.book, np.int64(w.row[j]) + w.people[j].degree)


@inlined
def _encounter(w, i, event_choice):
    """Return the person whom `i` meets, or NOBODY."""
    closure = w.keys[CLOSURE, 0]
    if w.people[i].degree > 0 and uniform(draw(closure, np.uint64(i))) < w.rules[0].closure:
        base = draw(w.keys[INTRODUCER, 0], np.uint64(i))
        c = highest(w, base, i)
        base = draw(w.keys[ENCOUNTER, 1], np.uint64(i))
        return highest_but(w, base, c, i)
    h = draw(w.keys[ENCOUNTER, 0], np.uint64(i))
    first, size = np.int64(0), np.int64(w.rules[0].at_start)
    if event_choice == _FIT:
        first = np.int64(w.circle_start[w.circle[i]])
        size = np.int64(w.circle_start[w.circle[i] + 1]) - first
    others = size - (1 if i < w.rules[0].at_start else 0)
    j = np.int64(NOBODY)
    if len(w.people) > w.rules[0].at_start:
        j = _newcomer(w, i, event_choice == _FIT, others)
    if j == NOBODY:
        if others < 1:
            return NOBODY
        place = first + np.int64(below(h, np.uint64(others)))
        # Members ascend, so who stands at or behind i moves up one place.
        j = np.int64(w.members[place]) if event_choice == _FIT else place
        if j >= i:
            j = np.int64(w.members[place + 1]) if event_choice == _FIT else place + 1
    return NOBODY if w.traits[w.people[j].strategy].event_choice == _NONE else j


@kernel
def _newcomer(w, i, own, others):
    """Return the one of those who arrived later whom `i` meets, or NOBODY: then it is one of the `others`."""
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
def accepts(w, k, i, j, place):
    """Return 1 if `i` wants a tie with `j`, 0 if not, OPEN if `i` has to be asked; the draw is `draw2` of `k`."""
    given = answer(w, ACCEPTS, place, i, j, 0)
    if given != ROW:
        return given
    chance = w.traits[w.people[i].strategy].acceptance
    return 1 if chance >= 1 or uniform(draw2(k, np.uint64(i), np.uint64(j))) < chance else 0
