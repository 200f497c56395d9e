"""Circles: whom they expel by vote, and who departs from them; whom they admit says `kernels/membership.py`."""

import numpy as np

from reciprocity.model.kernels.book_flags import last
from reciprocity.model.kernels.books import end
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import slots
from reciprocity.model.kernels.membership import has_contact_in, note_membership
from reciprocity.model.kernels.opinions import judge
from reciprocity.model.phases.look_ahead.circles import look_ahead, look_ahead_at_votes
from reciprocity.model.state import OUTSIDE, REVIEWS, UNKNOWN
from reciprocity.numerics.draws import MEMBER, draw, uniform
from reciprocity.results.counters import DEPARTED, DROPPED, EXPELLED

_MANY = 65_535  # votes against one person are counted up to here before the vote itself


@kernel
def circles(w, t, tally, start):
    """Let circles expel people, and people depart from them; see `docs/model.md`, 6.14.

    Returns:
        -1: nobody who decides in Python is asked.
    """
    rules = w.rules[0]
    if not rules.mechanisms_circles or not rules.ties_change:
        return -1
    _accuse(w)
    members = np.int64(-1)  # how many members all circles have; -1 until they have been listed
    enough = min(rules.circles_quorum * rules.circles_voters, _MANY - 1.0)
    count = _list_concerned(w, enough)
    for p in range(count):
        look_ahead(w, p, count)
        x = np.int64(w.acts[p])
        c, accused = w.circle[x], w.accused[x]
        w.accused[x] = 0
        if c == OUTSIDE or w.people[x].degree == 0:
            continue
        if accused > enough and _is_voted_out(w, x, c):
            _expel(w, t, tally, x, c)
        elif w.plan[x] & REVIEWS and not has_contact_in(w, x, c):
            w.circle[x] = OUTSIDE
            note_membership(w, t, tally, DEPARTED, x)
            if rules.mechanisms_gossip and not _takes_leave(w, x):
                members = _list_members(w) if members < 0 else members
                _leave_hanging(w, t, x, c, members)
    return -1


@inlined
def _list_concerned(w, enough):
    """List by number those against whom enough would vote, and those who review their circle. Return how many."""
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
    """Count in `accused` how many would vote against each person. Few have so many against them that a vote is held.

    Only the books of the wary are read. Wary is whoever has trusted somebody too little, or has come to share a circle
    with a contact, since their books last showed nobody to vote against.
    """
    tolerance, count = w.rules[0].circles_min_trust, np.uint64(0)
    for i in range(len(w.people)):
        w.acts[count] = i
        count += np.uint64(w.people[i].wary != 0)
    for p in range(np.int64(count)):
        look_ahead_at_votes(w, p, np.int64(count))
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
    """Hold the vote on `x`. Contacts in circle `c` who know a last move of `x` vote, and do so by their trust."""
    rules, voters, against = w.rules[0], 0, 0
    for slot in slots(w, x):
        twin = np.int64(w.book[slot].twin)
        if w.circle[w.other[slot]] == c and last(w, twin) != UNKNOWN:
            voters += 1
            against += np.float64(w.book[twin].trust) < rules.circles_min_trust
    return voters >= rules.circles_voters and against > rules.circles_quorum * voters


@kernel
def _expel(w, t, tally, x, c):
    """Let circle `c` expel `x`, whose ties with its members end."""
    row = np.int64(w.people[x].row)
    # Ties are taken from the last to the first, because a tie that ends moves the last one into its place.
    for slot in range(row + np.int64(w.people[x].degree) - 1, row - 1, -1):
        if w.circle[w.other[slot]] == c:
            end(w, t, x, slot, DROPPED, tally)
    w.circle[x] = OUTSIDE
    note_membership(w, t, tally, EXPELLED, x)


@inlined
def _takes_leave(w, x):
    """Return whether `x`, who departs from their circle, says goodbye."""
    return uniform(draw(w.keys[MEMBER, 0], np.uint64(x))) < w.traits[w.people[x].strategy].voice


@kernel
def _list_members(w):
    """List the members of all circles in `guests`, by circle, and return how many they are.

    Nobody is admitted between this call and the end of the phase, so that the list stays complete.
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
    """Let the members of circle `c` think ill of `x`, who left without a word; `members` is from `_list_members`."""
    first = np.int64(w.events[c].first)
    behind = np.int64(w.events[c + 1].first) if c + 1 < len(w.events) else members
    for place in range(first, behind):
        j = np.int64(w.guests[place])
        if w.circle[j] == c:
            judge(w, t, j, x, -1.0, w.rules[0].gossip_learning_rate)
