"""Events of circles: which are held, which one somebody hears of and chooses, and with whom they talk there."""

import numpy as np

from reciprocity.configs.vocabulary import EVENT_CHOICES
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import mask, numbered, rank, widened
from reciprocity.model.kernels.encounters import stays
from reciprocity.model.kernels.membership import CLOSED, OPEN_TO_ALL
from reciprocity.model.state import HEARD, OUTSIDE
from reciprocity.numerics.draws import EVENT, TALK, below, draw, draw2, uniform

_RANDOM, _FIT, _LEARNED = (EVENT_CHOICES.index(name) for name in ("random", "fit", "learned"))
_ALL, _SOME, _OF_CONTACTS = range(3)  # among which circles' events somebody chooses
NOWHERE = -1  # the event of somebody who has not gone out
ELSEWHERE = -2  # the event of somebody who has gone out, but to no event
NOT_HELD = -1  # the number of guests of an event that does not take place
MOST_TALKS = 8  # that a person begins at one event
assert NOWHERE == OUTSIDE  # an outsider's own circle, too, holds no event


@kernel
def announce(w):
    """Draw which circles hold an event in this round, and note that nobody has gone out yet."""
    rate = w.rules[0].events_chance
    for c in range(len(w.events)):
        held = uniform(draw(w.keys[EVENT, 0], np.uint64(c))) < rate
        w.events[c].guests = 0 if held else NOT_HELD
    for i in range(len(w.people)):
        w.event[i] = NOWHERE


@kernel
def seat(w):
    """List those who attend in `guests`, by circle and then by number, and mark them in `pick`."""
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
    """Return with whom `i` has talk `m` at the event of circle `c`; -1 if nobody else is there."""
    base, best = draw(draw(w.keys[TALK, 0], np.uint64(m)), np.uint64(i)), np.uint64(0)
    first, many, me = np.uint64(w.events[c].first), np.uint64(w.events[c].guests), np.uint32(i)
    for place in range(first, first + widened(many)):
        j = w.guests[place]
        score = rank(base, j) & mask(place, first + many) & (np.uint64(0) - np.uint64(j != me))
        best = score if score > best else best
    return np.int64(-1) if best == 0 else numbered(best)


@inlined
def choose(w, i, choice):
    """Return the circle to whose event `i` goes, or NOWHERE; `choice` is the event choice of `i`, by its number."""
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
    own = choice == _RANDOM and stays(w, i)
    room = np.uint64(rules.events_room)
    # The events are listed first, without a branch: the branch predictor cannot guess which circles hold one.
    for q in range(many):
        c = _heard_of(w, i, among, q)
        w.scratch[1, count] = np.uint64(c)
        # As an unsigned number, NOT_HELD is larger than any room.
        count += np.uint64((c != NOWHERE) & (np.uint64(w.events[c].guests) < room))
    best, most = np.uint64(0), -1.0
    for q in range(count):
        c = np.int64(w.scratch[1, q])
        worth = np.float64(own & (w.circle[i] == c))
        if by == _FIT or by == _LEARNED:
            worth = _fit(w, i, c) if by == _FIT else _liking(w, i, c)
        score = rank(base, c)
        ahead = (worth > most) | ((worth == most) & (score > best))
        best, most = score if ahead else best, worth if ahead else most
    return np.int64(NOWHERE) if best == 0 else numbered(best)


@inlined
def _heard_of(w, i, among, q):
    """Return circle number `q` of those whose events `i` hears of; NOWHERE if there is none at this number."""
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
    """Return for the event choice "fit" how large a share of circle `c` has a field that `i` looks for.

    Without goals it is 1 for the own circle and 0 for all others.
    """
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
    """Return how much `i` likes the events of circle `c`, 0 to 1; 0.5 if `i` remembers none."""
    known = w.liking[i, np.uint32(c) % np.uint32(w.liking.shape[1])]
    return np.float64(known.value) if known.circle == c else 0.5


@inlined
def learn(w, i, c, x):
    """Let `i` remember whether the event of circle `c` was worth it: x is 1 or 0. Does nothing where nobody learns."""
    if w.liking.shape[1] > 0:
        liking = _liking(w, i, c)
        place = np.uint32(c) % np.uint32(w.liking.shape[1])
        w.liking[i, place].circle = c
        w.liking[i, place].value = np.float32(liking + w.rules[0].events_learning_rate * (x - liking))
