"""Encounters: whom somebody meets who goes out, at a contact's side or at an event."""

import numpy as np

from reciprocity.configs.vocabulary import EVENT_CHOICES
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import highest, highest_but
from reciprocity.model.state import OUTSIDE
from reciprocity.numerics.draws import CLOSURE, ENCOUNTER, INTRODUCER, MIXING, NEWCOMER, below, draw, uniform

NOBODY = -1
STAYS_HOME, _RANDOM = EVENT_CHOICES.index("none"), EVENT_CHOICES.index("random")
_EVERYBODY, _OWN_CIRCLE, _OWN_FIELD = range(3)  # among whom one meets a stranger; the rows of `World.crowd`


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
    return highest_but(w, draw(w.keys[ENCOUNTER, 1], np.uint64(i)), c, i, i)


@inlined
def stays(w, i):
    """Return whether `i`, who may meet anybody, stays within the own circle."""
    if w.rules[0].ties_mixing <= 0 or w.circle[i] == OUTSIDE:
        return False
    return _mixes(w, i, w.rules[0].ties_mixing, 0)


@inlined
def _mixes(w, i, share, counter):
    """Return whether `i` stays among their own kind, as this share of people do who bridge nothing."""
    within = share * (1.0 - w.traits[w.people[i].strategy].bridge)
    return uniform(draw(w.keys[MIXING, counter], np.uint64(i))) < within


@inlined
def _among(w, i, event_choice):
    """Return among whom `i` meets somebody at an event: _EVERYBODY, _OWN_CIRCLE or _OWN_FIELD."""
    if event_choice != _RANDOM or stays(w, i):
        return np.int64(_OWN_CIRCLE)
    if w.rules[0].ties_mixing_field > 0 and _mixes(w, i, w.rules[0].ties_mixing_field, 1):
        return np.int64(_OWN_FIELD)
    return np.int64(_EVERYBODY)


@inlined
def stranger(w, i, event_choice):
    """Return the person whom `i` meets at an event, or NOBODY.

    With the event choice "random" it is one of all people, or of the circle or the field of `i`; else of the circle.
    """
    among = _among(w, i, event_choice)
    first, size = np.int64(0), np.int64(w.rules[0].at_start)
    if among == _OWN_CIRCLE:
        if w.circle[i] == OUTSIDE:
            return np.int64(NOBODY)
        first = np.int64(w.circle_start[w.circle[i]])
        size = np.int64(w.circle_start[w.circle[i] + 1]) - first
    elif among == _OWN_FIELD:
        first = np.int64(w.peer_start[w.field[i]])
        size = np.int64(w.peer_start[np.int64(w.field[i]) + 1]) - first
    if w.rules[0].go_out_unequally:
        j = _sociable(w, i, among, first, size)
        return np.int64(NOBODY) if j == NOBODY or _stays_home(w, j) else j
    h = draw(w.keys[ENCOUNTER, 0], np.uint64(i))
    others = size - (1 if i < w.rules[0].at_start else 0)
    j = np.int64(NOBODY)
    if len(w.people) > w.rules[0].at_start:
        j = _newcomer(w, i, among, others)
    if j == NOBODY:
        if others < 1:
            return NOBODY
        place = first + np.int64(below(h, np.uint64(others)))
        # `i` is left out. People ascend, so that whoever stands at or behind `i` moves up one place.
        j = _at(w, among, place)
        if j >= i:
            j = _at(w, among, place + 1)
    return NOBODY if _stays_home(w, j) else j


@inlined
def _stays_home(w, j):
    return w.traits[w.people[j].strategy].event_choice == STAYS_HOME


@inlined
def _at(w, among, place):
    """Return who stands at this place of those among whom somebody meets a stranger."""
    if among == _EVERYBODY:
        return np.int64(place)
    return np.int64(w.members[place]) if among == _OWN_CIRCLE else np.int64(w.peers[place])


@inlined
def _may_meet(w, i, j, among):
    """Return whether `j` is another person of those among whom `i` meets a stranger."""
    alike = w.circle[j] == w.circle[i] if among == _OWN_CIRCLE else w.field[j] == w.field[i]
    return j != i and (among == _EVERYBODY or alike)


@inlined
def _sociable(w, i, among, first, size):
    """Return whom `i` meets at an event where sociable people are met more often: with a chance as their factor.

    Args:
        w: The world.
        i: The one who goes out.
        among: Who comes into question: _EVERYBODY, _OWN_CIRCLE or _OWN_FIELD.
        first: At which place those of them begin who were there from the start; `_at` says who stands at a place.
        size: How many these are.

    Returns:
        The person, or NOBODY if nobody comes into question.
    """
    start = np.int64(w.rules[0].at_start)
    mine = _met(w, i) if i < start else np.int64(0)
    there = w.crowd[among, first + size] - w.crowd[among, first] - mine
    if len(w.people) > start:
        j = _sociable_newcomer(w, i, among, there)
        if j != NOBODY:
            return j
    if there <= 0:
        return np.int64(NOBODY)
    # The sums leave out `i`, who stands at or before every place from which on the own weight is taken off.
    target, low, left = w.crowd[among, first] + _share(w.keys[ENCOUNTER, 0], i, there), first, size
    if among == _EVERYBODY:  # everybody stands at the place of their number
        target += mine if i < start and target >= w.crowd[_EVERYBODY, i] else np.int64(0)
        mine = np.int64(0)
    while left > 1:  # arithmetic instead of a branch, which would be mispredicted every other time
        half = left // 2
        middle = low + half - 1
        own = mine * np.int64(_at(w, among, middle) >= i)
        low += half * np.int64(w.crowd[among, middle + 1] - own <= target)
        left -= half
    return _at(w, among, low)


@kernel
def _sociable_newcomer(w, i, among, there):
    """Return which of the people who arrived during the run `i` meets where sociable people are met more often.

    `there` is how likely those are to be met, all together, who were there from the start.

    Returns:
        The person, or NOBODY if `i` meets one of those or nobody.
    """
    start, later = np.int64(w.rules[0].at_start), np.int64(0)
    for j in range(start, len(w.people)):
        later += _met(w, j) if _may_meet(w, i, j, among) else 0
    left = _share(w.keys[NEWCOMER, 0], i, there + later) - there if later > 0 else np.int64(-1)
    if left >= 0:
        for j in range(start, len(w.people)):
            if _may_meet(w, i, j, among):
                left -= _met(w, j)
                if left < 0:
                    return np.int64(j)
    return np.int64(NOBODY)


@inlined
def _met(w, j):
    """Return how likely `j` is to be met, in 65,536ths of the mean (`personal_factors.met` says the same)."""
    return np.int64(max(np.rint(w.factors[j].sociability * 65536.0), 1.0))


@inlined
def _share(k, i, whole):
    """Return a whole number below `whole`; the draw is that of `i` under `k`."""
    return np.int64(uniform(draw(k, np.uint64(i))) * np.float64(whole))


@kernel
def _newcomer(w, i, among, others):
    """Return which of the people who arrived during the run `i` meets.

    Args:
        w: The world.
        i: The one who goes out.
        among: Who comes into question: _EVERYBODY, _OWN_CIRCLE or _OWN_FIELD.
        others: How many people who were there from the start come into question.

    Returns:
        The person, or NOBODY if `i` meets one of the `others`.
    """
    first, n, count = np.int64(w.rules[0].at_start), len(w.people), 0
    for j in range(first, n):
        count += 1 if _may_meet(w, i, j, among) else 0
    if count == 0:
        return np.int64(NOBODY)
    left = np.int64(below(draw(w.keys[NEWCOMER, 0], np.uint64(i)), np.uint64(others + count))) - others
    if left < 0:
        return np.int64(NOBODY)
    for j in range(first, n):
        if _may_meet(w, i, j, among):
            if left == 0:
                return np.int64(j)
            left -= 1
    return np.int64(NOBODY)
