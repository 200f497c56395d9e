"""Events: which circles hold an event, who hears of it and chooses it, and whom one comes to talk to there."""

import numpy as np

from reciprocity.configs.vocabulary import EVENT_CHOICES
from reciprocity.model.kernels.contact_choice import mask, numbered, rank, widened
from reciprocity.model.kernels.membership import CLOSED, OPEN_TO_ALL
from reciprocity.model.kernels.prefetching import inlined, kernel
from reciprocity.model.state import HEARD, OUTSIDE
from reciprocity.numerics.draws import EVENT, TALK, below, draw, draw2, uniform

_RANDOM, _FIT, _LEARNED = (EVENT_CHOICES.index(name) for name in ("random", "fit", "learned"))
_ALL, _SOME, _OF_CONTACTS = range(3)  # the circles among which one chooses
NOWHERE = -1  # the event of somebody who is at none
ELSEWHERE = -2  # of somebody who has gone out, but to no event
NOT_HELD = -1  # guests of an event that does not take place
assert NOWHERE == OUTSIDE  # so that nobody's own circle, too, is no event


@kernel
def announce(w):
    """Draw which circles hold an event in this round; nobody has gone out yet."""
    rate = w.rules[0].events_chance
    for c in range(len(w.events)):
        held = uniform(draw(w.keys[EVENT, 0], np.uint64(c))) < rate
        w.events[c].guests = 0 if held else NOT_HELD
    for i in range(len(w.people)):
        w.event[i] = NOWHERE


@kernel
def seat(w):
    """Put those who attend behind one another in `guests`, by circle and number, and note them in `pick`."""
    end = 0
    for c in range(len(w.events)):
        end += w.events[c].guests if w.events[c].guests > 0 else 0
        w.events[c].first = end
    for i in range(len(w.people) - 1, -1, -1):
        c = w.event[i]
        w.pick[i] = np.uint32(c >= 0)
        if c >= 0:
            w.events[c].first -= np.uint32(1)
            w.guests[w.events[c].first] = i


@inlined
def partner(w, i, c, m):
    """Return with whom `i` has talk `m` at the event of `c`; -1 if nobody else is there."""
    base, best = draw(draw(w.keys[TALK, 0], np.uint64(m)), np.uint64(i)), np.uint64(0)
    first, many, me = np.uint64(w.events[c].first), np.uint64(w.events[c].guests), np.uint32(i)
    for place in range(first, first + widened(many)):
        j = w.guests[place]
        score = rank(base, j) & mask(place, first + many) & (np.uint64(0) - np.uint64(j != me))
        best = score if score > best else best
    return np.int64(-1) if best == 0 else numbered(best)


@inlined
def choose(w, i, choice):
    """Return the circle whose event `i` goes to, NOWHERE if there is none."""
    by = choice
    if choice == _LEARNED and uniform(draw(w.keys[EVENT, 2], np.uint64(i))) < w.rules[0].events_trial:
        by = np.int64(_RANDOM)
    rules, among, many = w.rules[0], _OF_CONTACTS, np.int64(1)
    if not rules.mechanisms_circles or rules.circles_openness == OPEN_TO_ALL:
        among, many = _ALL, np.int64(len(w.events))
        if many > HEARD:
            among, many = _SOME, np.int64(1 + HEARD + (w.liking.shape[1] if choice == _LEARNED else 0))
    elif rules.circles_openness != CLOSED:
        many += w.people[i].degree
    base, count = draw(w.keys[EVENT, 1], np.uint64(i)), np.uint64(0)
    room = np.uint64(rules.events_room)
    for q in range(many):  # listed first: nobody can predict which circles hold an event
        c = _heard_of(w, i, among, q)
        w.scratch[1, count] = np.uint64(c)
        # As an unsigned number, NOT_HELD is beyond any room.
        count += np.uint64((c != NOWHERE) & (np.uint64(w.events[c].guests) < room))
    best, most = np.uint64(0), -1.0
    for q in range(count):
        c = np.int64(w.scratch[1, q])
        worth = _fit(w, i, c) if by == _FIT else _liking(w, i, c) if by == _LEARNED else 0.0
        score = rank(base, c)
        ahead = (worth > most) | ((worth == most) & (score > best))
        best, most = score if ahead else best, worth if ahead else most
    return np.int64(NOWHERE) if best == 0 else numbered(best)


@inlined
def _heard_of(w, i, among, q):
    """Return the circle number `q` of those whose events `i` may choose, NOWHERE if there is none in this place."""
    if among == _ALL:
        return np.int64(q)
    if q == 0:
        return np.int64(w.circle[i])
    if among == _OF_CONTACTS:
        return np.int64(w.circle[w.other[np.int64(w.people[i].row) + q - 1]])
    if q <= HEARD:
        h = draw2(w.keys[EVENT, 3], np.uint64(i), np.uint64(q - 1))
        return np.int64(below(h, np.uint64(len(w.events))))
    return np.int64(w.liking[i, q - 1 - HEARD].circle)


@inlined
def _fit(w, i, c):
    if not w.rules[0].mechanisms_goals:
        return np.float64(w.circle[i] == c)
    rest, field, fitting = w.more[i].wants, 0, np.int64(0)
    while rest:
        if rest & np.uint64(1):
            fitting += w.expertise[c, field]
        rest >>= np.uint64(1)
        field += 1
    return np.float64(fitting) / max(np.float64(w.events[c].founders), 1.0)


@inlined
def _liking(w, i, c):
    known = w.liking[i, np.uint32(c) % np.uint32(w.liking.shape[1])]
    return np.float64(known.value) if known.circle == c else 0.5


@inlined
def learn(w, i, c, x):
    """Let `i` remember, where anybody learns, whether the event of `c` was worth it: x is 1 or 0."""
    if w.liking.shape[1] > 0:
        liking = _liking(w, i, c)
        place = np.uint32(c) % np.uint32(w.liking.shape[1])
        w.liking[i, place].circle = c
        w.liking[i, place].value = np.float32(liking + w.rules[0].events_learning_rate * (x - liking))
