"""Looking ahead in the review phase: who has a tie that may end, and which of their ties these are.

Most people have nothing to review in most rounds. So it is found out beforehand, without a branch and eight ties at
once, which ties have a reason to end; only these are then looked at by the rule, which tests every reason again.
"""

import numpy as np

from reciprocity.configs.vocabulary import ENDINGS
from reciprocity.model.kernels.book_flags import used
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import end_of, lowest_bit, slots, wide_slots
from reciprocity.model.kernels.hazards import IS_LOST, IS_WORN_OUT, ends, highest_hazard, low_draws, mark
from reciprocity.model.kernels.prefetching import prefetch, prefetch_books, prefetch_contacts, prefetch_twin
from reciprocity.model.kernels.python_decisions import KEEPS
from reciprocity.model.state import REVIEWS
from reciprocity.numerics.draws import LOSS, draw, uniform

LOSES, MAY_END, ALL_MAY_END, WEARS_OUT = 1, 2, 4, 8
"""In `pick`, as bits: the person loses a tie; one of their ties may end; any tie may end, because ties or books of the
person have changed since it was found out which may; one of their ties ends by the hazard."""
LEAD = 2
"""By so many acts the loop of the phase begins early: it is found out so far ahead which ties may end."""
_ROW, _BOOKS, _LAST_TIE = 9, 5, 1
_OWN, _THEIRS = 6, 3
_LAST_BIT = np.uint64(63)
_HAZARD = ENDINGS.index("hazard")


@inlined
def list_reviewers(w, t):
    """List in `acts`, by number, everybody who may have a tie that ends, and note in `pick` who loses one.

    This reads the row of a person and their contacts, but not their books.
    """
    rules, count, n = w.rules[0], np.uint64(0), len(w.people)
    if rules.ties_ending == _HAZARD:
        _mark_hazards(w, t)
    for i in range(n):
        if rules.ties_ending == _HAZARD:
            loses, wears_out = (w.pick[i] & IS_LOST) != 0, (w.pick[i] & IS_WORN_OUT) != 0
        else:
            loses, wears_out = _loses_any(w, i, draw(w.keys[LOSS, 0], np.uint64(i)), rules.ties_loss), False
        may_lapse = t - w.ties[i].oldest >= rules.ties_idle
        w.pick[i] = LOSES * loses | WEARS_OUT * wears_out
        w.acts[count] = i
        count += np.uint64(may_lapse | decides_in_python(w, i) | _looks(w, i) | loses | wears_out)
    w.acts[2 * n] = np.uint32(count)


@kernel
def _mark_hazards(w, t):
    """Mark the ties that end by the hazard in this round, and note in `pick` what ties of each person end of.

    This is before any tie ends, because the hazard hangs on the contacts that two people share. First the ties are
    listed that draw a low number; few do. Then they are looked at, and while one is, those of the next people are
    fetched.
    """
    n, count, highest = len(w.people), np.uint64(0), highest_hazard(w)
    for i in range(n):
        w.pick[i], w.pick[n + i] = 0, 0  # the second half is for shared contacts; see `kernels/hazards.py`
        found = low_draws(w, i, highest)
        w.scratch[0, count], w.scratch[1, count] = np.uint64(i), found
        count += np.uint64(found != 0)
    for p in range(np.int64(count)):
        _look_ahead_at_hazards(w, p, np.int64(count))
        i = np.int64(w.scratch[0, p])
        w.pick[i] = mark(w, t, i, w.scratch[1, p])


@inlined
def _look_ahead_at_hazards(w, p, count):
    """Prefetch what the hazard of the first tie in question of the next people hangs on; they seldom have two."""
    if p + _OWN < count:
        slot = _first(w, p + _OWN)
        prefetch(w.book, slot)
        prefetch(w.past, slot)
        prefetch(w.remembered, slot)
        prefetch(w.people, np.int64(w.other[slot]))
    if p + _THEIRS < count:
        slot = _first(w, p + _THEIRS)
        prefetch(w.remembered, np.int64(w.book[slot].twin))
        prefetch_contacts(w, np.int64(w.other[slot]))


@inlined
def _first(w, p):
    """Return the slot of the first tie in question of the person at place `p` in `scratch`."""
    return np.int64(w.people[w.scratch[0, p]].row) + np.int64(lowest_bit(w.scratch[1, p]))


@inlined
def look_ahead(w, t, p, count):
    """Find out which ties of the next people may end, and prefetch what ending them will read.

    `scratch[1]` then holds these ties by act, as bits, and `scratch[0]` the contact of one of these ties or, if there
    is none, the number of all people.
    """
    if p + _ROW < count:
        prefetch(w.people, np.int64(w.acts[p + _ROW]))
    if p + _BOOKS < count:
        prefetch_books(w, np.int64(w.acts[p + _BOOKS]))
    if p + LEAD < count:
        i, partner = np.int64(w.acts[p + LEAD]), np.int64(len(w.people))
        ending = _may_end(w, t, i)
        w.scratch[1, p + LEAD] = ending
        w.pick[i] = (w.pick[i] & (LOSES | WEARS_OUT)) | MAY_END * (ending != 0)
        w.pick[i] |= (MAY_END | ALL_MAY_END) * decides_in_python(w, i)
        if ending:
            for slot in slots(w, i):
                if is_among(ending, slot - np.uint64(w.people[i].row)):
                    partner = np.int64(w.other[slot])
                    prefetch(w.people, partner)
                    prefetch(w.ties, partner)
                    prefetch(w.pick, partner)
                    prefetch(w.past, np.int64(slot))
                    prefetch_twin(w, np.int64(slot))
        w.scratch[0, p + LEAD] = partner
    if 0 <= p + _LAST_TIE < count and w.scratch[0, p + _LAST_TIE] < np.uint64(len(w.people)):
        _prefetch_last_tie(w, np.int64(w.acts[p + _LAST_TIE]))
        _prefetch_last_tie(w, np.int64(w.scratch[0, p + _LAST_TIE]))


@inlined
def ties_that_may_end(w, p):
    """Return as bits which ties of the person with act `p` may end; `is_among` reads them."""
    return w.scratch[1, p]


@inlined
def is_among(ties, place):
    """Return whether the tie at this place of a person's slots is among these ties.

    Bit k stands for the places k, k + 64 and so on, so that people with more than 64 ties look at a few too many.
    """
    return (ties >> (np.uint64(place) & _LAST_BIT)) & np.uint64(1)


@inlined
def decides_in_python(w, i):
    """Return whether `i` reviews in this round and is asked, of each tie, whether to keep it."""
    return (w.plan[i] & REVIEWS != 0) & ((w.people[i].verbs & KEEPS) != 0)


@inlined
def _looks(w, i):
    """Return whether `i` reviews in this round and might drop a tie."""
    return (w.plan[i] & REVIEWS != 0) & (w.traits[w.people[i].strategy].patience < np.inf)


@inlined
def _may_end(w, t, i):
    """Return as bits which ties of `i` have a reason to end. Of the others note, in `oldest`, the least recent use.

    Lapsing and losses concern both sides alike, and only the side with the lower number watches for them.
    """
    rules, me, found, oldest = w.rules[0], np.uint32(i), np.uint64(0), np.int64(t)
    row, end = np.uint64(w.people[i].row), end_of(w, i)
    patience = w.traits[w.people[i].strategy].patience if _looks(w, i) else np.inf
    for slot in wide_slots(w, i):
        unused = used(w, slot) if (me < w.other[slot]) & (slot < end) else np.int64(t)
        may = (t - unused >= rules.ties_idle) | ((w.book[slot].balance > patience) & (slot < end))
        found |= np.uint64(may) << ((slot - row) & _LAST_BIT)
        oldest = min(oldest, np.int64(t) if may else unused)
    if w.pick[i] & LOSES:
        lost = draw(w.keys[LOSS, 0], np.uint64(i))
        for slot in slots(w, i):
            is_lost = (me < w.other[slot]) & (uniform(draw(lost, np.uint64(w.other[slot]))) < rules.ties_loss)
            found |= np.uint64(is_lost) << ((slot - row) & _LAST_BIT)
    if w.pick[i] & WEARS_OUT:
        for slot in slots(w, i):
            found |= np.uint64(ends(w, slot)) << ((slot - row) & _LAST_BIT)
    w.ties[i].oldest = oldest
    return found


@inlined
def _loses_any(w, i, lost, chance):
    """Return whether one of the ties of `i` with people of higher numbers is lost; the draws are those under `lost`."""
    if chance <= 0:
        return False
    some, me, end = False, np.uint32(i), end_of(w, i)
    for slot in wide_slots(w, i):
        j = w.other[slot]
        some |= (uniform(draw(lost, np.uint64(j))) < chance) & (me < j) & (slot < end)
    return some


@inlined
def _prefetch_last_tie(w, i):
    """Prefetch the last tie of `i`, which moves into the place of one that ends."""
    final = np.int64(w.people[i].row) + w.people[i].degree - 1
    prefetch(w.other, final)
    prefetch(w.book, final)
    prefetch(w.past, final)
    prefetch(w.bond, final)
