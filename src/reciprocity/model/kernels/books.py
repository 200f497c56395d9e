"""What happens to the books when ties form and end and favors pass: shared by all phases."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import BESIDE, last, note_move
from reciprocity.model.kernels.prefetching import inlined, kernel
from reciprocity.model.kernels.time_budget import gave
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.state import GAVE, LAST, NO, NO_NEED, UNKNOWN, USED, YES
from reciprocity.numerics.draws import ERROR, FORGET, WORTH, draw2, key, uniform
from reciprocity.results.counters import DEGREE, FORMED, GRANTED, INITIAL, ISOLATED, REFUSED

# Columns of `World.standing`.
_DEGREE, _ISOLATED, _INITIAL = 0, 1, 2
assert (DEGREE, ISOLATED, INITIAL) == (17, 18, 19)  # observe copies `standing` into these columns of the counts


@inlined
def settle(w, t, slot, i, j, granted, field, k, plain):
    """Write down everything that follows from the answer of `j` to `i`, or from an offer.

    Args:
        w: The world.
        t: The round.
        slot: Where `i` keeps the book of the tie.
        i: The one who asked or is offered help.
        j: The one who helps or refuses.
        granted: 1 if a favor passes, 0 if not. Nobody can predict that, so it is calculated with and not branched on.
        field: The field needed, or ANY_FIELD.
        k: 0 for a need, 1 for a request beyond need and for everything else.
        plain: True where it is known that favors are worth the same to all, books are exact, budgets have no limit and
            nobody bears a grudge: the compiler then leaves out what that spares.
    """
    book(w, t, slot, i, j, granted, field, k, plain)
    pass_on(w, t, i, j, granted, field, plain)
    if not plain:
        gave(w, j, granted, plain)
    w.people[i].fortune = np.uint8(NO - granted * (NO - YES))


@inlined
def book(w, t, slot, i, j, granted, field, k, plain):
    """Write the two books of a tie after `j` answered `i`; arguments as in `settle`."""
    book, twin = w.book, np.int64(w.book[slot].twin)
    gives, gets = np.float32(granted), np.float32(granted)
    if not plain and w.rules[0].subjective:
        gives *= np.float32(_felt_cost(w, i, j, field, k))
        gets *= np.float32(_felt_benefit(w, i, j, field, k))
    mine, theirs = np.int64(book[slot].marks), np.int64(book[twin].marks)
    used = mine & ~BESIDE  # the same on both sides
    used += granted * ((t << USED) - used)
    again = 0 if plain else mine & NO  # a refusal before: makes YES_NOW of YES
    book[twin].balance += gives
    book[twin].marks = used | (theirs & BESIDE) | granted * GAVE
    w.past[twin].given += np.int32(granted)
    book[slot].balance -= gets
    book[slot].marks = used | (mine & BESIDE & ~LAST) | (NO - granted * (NO - (YES | again)))
    trust = np.float64(book[slot].trust)
    book[slot].trust = np.float32(trust + w.rules[0].ties_learning_rate * (np.float64(granted) - trust))
    if not plain:
        beware(w, i, slot)
        if w.rules[0].mechanisms_bonds and granted:
            pleasant(w, slot)


@inlined
def pass_on(w, t, i, j, granted, field, plain):
    """Add a favor from `j` to `i` to what the two have given and received."""
    w.people[j].given += np.int32(granted)
    w.people[i].received += np.int32(granted)
    if not plain and w.rules[0].favors_spread > 0 and granted:
        _add_worth(w, t, i, j, field)


@kernel
def _add_worth(w, t, i, j, field):
    benefit = w.rules[0].favors_benefit * worth(w, i, field, 0)
    cost = w.rules[0].favors_cost * worth(w, j, field, 1)
    w.gained[i] += benefit
    w.spent[j] += cost
    w.worth[t - 1, w.people[i].strategy, 0] += benefit
    w.worth[t - 1, w.people[j].strategy, 1] += cost


@kernel
def note_favor(w, t, act, giver, receiver, sake, field):
    """Log a favor with what it is worth to the one and costs the other; `sake` is the referrer, or NO_ONE."""
    benefit, cost = w.rules[0].favors_benefit, w.rules[0].favors_cost
    if w.rules[0].favors_spread > 0:
        benefit *= worth(w, receiver, field, 0)
        cost *= worth(w, giver, field, 1)
    note(w, t, act, giver, receiver, sake, field, 1, benefit, cost)


@kernel
def note_answer(w, t, j, i, sake, field, granted):
    """Log the answer of `j` to `i`."""
    if granted:
        note_favor(w, t, GRANTED, j, i, sake, field)
    else:
        note(w, t, REFUSED, j, i, sake, field, 0, 0.0, 0.0)


@inlined
def worth(w, person, field, side):
    """Return the factor by which a favor in `field` is worth (side 0) or costs (side 1) `person` more than others."""
    k = key(w.rules[0].seed, np.uint64(WORTH), np.uint64(0), np.uint64(side))
    return 1 + w.rules[0].favors_spread * (2 * uniform(draw2(k, np.uint64(person), np.uint64(field))) - 1)


@kernel
def _felt_cost(w, i, j, field, k):
    noise = 2 * uniform(draw2(w.keys[ERROR, 2 * k], np.uint64(j), np.uint64(i))) - 1
    return (1 + w.rules[0].books_bias) * worth(w, j, field, 1) * (1 + w.rules[0].books_misperception * noise)


@kernel
def _felt_benefit(w, i, j, field, k):
    if uniform(draw2(w.keys[FORGET, k], np.uint64(i), np.uint64(j))) < w.rules[0].books_forget:
        return 0.0
    noise = 2 * uniform(draw2(w.keys[ERROR, 2 * k + 1], np.uint64(i), np.uint64(j))) - 1
    return worth(w, i, field, 0) * (1 + w.rules[0].books_misperception * noise)


@inlined
def thank(w, slot):
    """Note in the book at `slot` a kindness that is no favor: last move and trust as after a grant; it was pleasant."""
    note_move(w, slot, YES | (last(w, slot) & NO))
    trust = np.float64(w.book[slot].trust)
    w.book[slot].trust = np.float32(trust + w.rules[0].ties_learning_rate * (1.0 - trust))
    pleasant(w, slot)


@inlined
def blame(w, i, slot):
    """Note in the book of `i` at `slot` that the contact let them down: last move and trust as after a refusal."""
    note_move(w, slot, NO)
    trust = np.float64(w.book[slot].trust)
    w.book[slot].trust = np.float32(trust + w.rules[0].ties_learning_rate * (0.0 - trust))
    beware(w, i, slot)


@inlined
def beware(w, i, slot):
    """Note whether `i` may come to vote against the contact at `slot`; see `model/phases/circles.py`."""
    if w.rules[0].mechanisms_circles:
        w.people[i].wary |= np.float64(w.book[slot].trust) < w.rules[0].circles_min_trust


@inlined
def form(w, t, i, j, tally):
    """Form a tie with fresh books; both must have room."""
    a = w.people[i].row + w.people[i].degree
    b = w.people[j].row + w.people[j].degree
    _open(w, t, a, j, b)
    _open(w, t, b, i, a)
    for person in (i, j):
        s = w.people[person].strategy
        if w.people[person].degree == 0:
            w.standing[s, _ISOLATED] -= 1
        w.people[person].degree += np.int32(1)
        w.ties[person].rounds -= t - 1
        beware(w, person, np.int64(a if person == i else b))
        w.standing[s, _DEGREE] += 1
        tally[s, FORMED] += 1
    watches = min(i, j)
    w.ties[watches].oldest = min(w.ties[watches].oldest, np.int32(t - 1))
    w.entered[0] += 1
    if len(w.log):
        note(w, t, FORMED, i, j, NO_ONE, NO_NEED, 1, 0.0, 0.0)


@inlined
def _open(w, t, slot, other, twin):
    w.other[slot] = other
    book = w.book
    book[slot].balance = np.float32(0)
    book[slot].trust = w.rules[0].ties_trust_prior
    book[slot].marks = (t - 1) << USED | UNKNOWN
    book[slot].twin = twin
    w.past[slot].given = 0
    w.past[slot].since = t
    if len(w.bond):
        w.bond[slot] = np.float32(0)


@inlined
def end(w, t, i, slot, cause, tally):
    """End the tie of `i` at `slot`, on both sides, and count it under `cause`. The last slot moves into the gap."""
    j = np.int64(w.other[slot])
    since = w.past[slot].since
    w.ended[t - max(since, 1) + 1] += 1
    twin = np.int64(w.book[slot].twin)
    for person in (i, j):
        s = w.people[person].strategy
        tally[s, cause] += 1
        w.standing[s, _DEGREE] -= 1
        w.ties[person].rounds += t - 1
        if since == 0:
            w.standing[s, _INITIAL] -= 1
        if w.people[person].degree == 1:
            w.standing[s, _ISOLATED] += 1
    _close(w, i, slot)
    _close(w, j, twin)
    if len(w.log):
        note(w, t, cause, i, j, NO_ONE, NO_NEED, 1, 0.0, 0.0)


@inlined
def _close(w, i, slot):
    final = w.people[i].row + w.people[i].degree - 1
    if slot != final:
        w.other[slot] = w.other[final]
        w.book[slot] = w.book[final]
        w.book[w.book[slot].twin].twin = slot
        w.past[slot] = w.past[final]
    if len(w.bond):
        w.bond[slot] = w.bond[final]
        w.bond[final] = np.float32(0)
    w.people[i].degree -= np.int32(1)


@inlined
def clear_need(w, i):
    """Note that the need of `i` is met."""
    w.unmet[i] = NO_NEED
