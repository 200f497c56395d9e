"""Circles: to whom their events are open, whom they take in and put out, and who leaves them."""

import numpy as np

from reciprocity.model.kernels.book_flags import last
from reciprocity.model.kernels.books import end
from reciprocity.model.kernels.contact_choice import fetch_books, fetch_contacts, slots
from reciprocity.model.kernels.membership import _has_contact_in, _tell
from reciprocity.model.kernels.opinions import judge
from reciprocity.model.kernels.prefetching import inlined, kernel
from reciprocity.model.state import OUTSIDE, REVIEWS, UNKNOWN
from reciprocity.numerics.draws import MEMBER, draw, uniform
from reciprocity.results.counters import DEPARTED, DROPPED, EXPELLED

_MANY = 65_535  # votes against somebody, as far as they are counted before the vote itself
_AHEAD, _NEXT = 8, 4  # so many people ahead contacts are fetched, and so many, books


@kernel
def circles(w, t, tally, start):
    """Let circles put people out, and people leave them; see `docs/model.md`, 6.14.

    Returns:
        -1: nobody who decides in Python is asked.
    """
    rules = w.rules[0]
    if not rules.mechanisms_circles or not rules.ties_change:
        return -1
    _accuse(w)
    members = np.int64(-1)  # of all circles, once they are listed
    enough = min(rules.circles_quorum * rules.circles_voters, _MANY - 1.0)
    count = _list_concerned(w, enough)
    for p in range(count):
        if p + _AHEAD < count:
            fetch_contacts(w, np.int64(w.acts[p + _AHEAD]))
        x = np.int64(w.acts[p])
        c, accused = w.circle[x], w.accused[x]
        w.accused[x] = 0
        if c == OUTSIDE or w.people[x].degree == 0:
            continue
        if accused > enough and _is_voted_out(w, x, c):
            _put_out(w, t, tally, x, c)
        elif w.plan[x] & REVIEWS and not _has_contact_in(w, x, c):
            w.circle[x] = OUTSIDE
            _tell(w, t, tally, DEPARTED, x)
            if rules.mechanisms_gossip and not _takes_leave(w, x):
                members = _list_members(w) if members < 0 else members
                _leave_hanging(w, t, x, c, members)
    return -1


@inlined
def _list_concerned(w, enough):
    """List, by number, whom enough accuse for a vote, and who looks around in their circle. Return how many."""
    count = np.uint64(0)
    for x in range(len(w.people)):
        reviews, accused = (w.plan[x] & REVIEWS) != 0, w.accused[x]
        w.acts[count] = x
        count += np.uint64(reviews | (accused > enough))
        if accused > 0 and accused <= enough:
            w.accused[x] = 0
    return np.int64(count)


@inlined
def _accuse(w):
    """Count who would vote against whom: few have enough of these to need a vote.

    Only the books of the wary are read: of whoever has trusted somebody so little, or come to be in a circle with a
    contact, since they were last found to have nobody to vote against.
    """
    tolerance, count = w.rules[0].circles_min_trust, np.uint64(0)
    for i in range(len(w.people)):
        w.acts[count] = i
        count += np.uint64(w.people[i].wary != 0)
    for p in range(np.int64(count)):
        if p + _NEXT < count:
            fetch_books(w, np.int64(w.acts[p + _NEXT]))
        i = np.int64(w.acts[p])
        wary = False
        for slot in slots(w, i):
            if np.float64(w.book[slot].trust) < tolerance and w.circle[i] == w.circle[w.other[slot]]:
                wary = True
                accused = w.accused[w.other[slot]]
                w.accused[w.other[slot]] = accused + (accused < _MANY)
        w.people[i].wary = wary


@inlined
def _is_voted_out(w, x, c):
    rules, voters, against = w.rules[0], 0, 0
    for slot in slots(w, x):
        twin = np.int64(w.book[slot].twin)
        if w.circle[w.other[slot]] == c and last(w, twin) != UNKNOWN:
            voters += 1
            against += np.float64(w.book[twin].trust) < rules.circles_min_trust
    return voters >= rules.circles_voters and against > rules.circles_quorum * voters


@kernel
def _put_out(w, t, tally, x, c):
    row = np.int64(w.people[x].row)
    # From the last to the first, so that a tie that ends moves none that is still to come.
    for slot in range(row + np.int64(w.people[x].degree) - 1, row - 1, -1):
        if w.circle[w.other[slot]] == c:
            end(w, t, x, slot, DROPPED, tally)
    w.circle[x] = OUTSIDE
    _tell(w, t, tally, EXPELLED, x)


@inlined
def _takes_leave(w, x):
    """Say whether `x`, who leaves their circle, leaves in good order."""
    return uniform(draw(w.keys[MEMBER, 0], np.uint64(x))) < w.traits[w.people[x].strategy].voice


@kernel
def _list_members(w):
    """Put the members of all circles behind one another, by circle, into `guests`; return how many these are.

    From now to the end of the phase nobody joins a circle.
    """
    for c in range(len(w.events)):
        w.events[c].first = 0
    for i in range(len(w.people)):
        if w.circle[i] != OUTSIDE:
            w.events[w.circle[i]].first += np.uint32(1)
    end = np.uint32(0)
    for c in range(len(w.events)):
        end += w.events[c].first
        w.events[c].first = end
    for i in range(len(w.people)):
        if w.circle[i] != OUTSIDE:
            w.events[w.circle[i]].first -= np.uint32(1)
            w.guests[w.events[w.circle[i]].first] = i
    return np.int64(end)


@kernel
def _leave_hanging(w, t, x, c, members):
    """Let those of circle `c` think ill of `x`, who left without a word; `members` is how many there are in all."""
    first = np.int64(w.events[c].first)
    behind = np.int64(w.events[c + 1].first) if c + 1 < len(w.events) else members
    for place in range(first, behind):
        j = np.int64(w.guests[place])
        if w.circle[j] == c:
            judge(w, t, j, x, -1.0, w.rules[0].gossip_learning_rate)
