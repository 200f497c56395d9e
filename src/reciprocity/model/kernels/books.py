"""Books: what both sides of a tie note when a favor passes or is refused, and when ties form and end."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import BESIDE, last, note_move
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.time_budget import gave
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.state import GAVE, LAST, NO, NO_NEED, UNKNOWN, USED, YES
from reciprocity.numerics.draws import ERROR, FORGET, WORTH, draw2, key, uniform
from reciprocity.results.counters import DEGREE, FORMED, GRANTED, INITIAL, ISOLATED, REFUSED

_DEGREE, _ISOLATED, _INITIAL = 0, 1, 2  # the columns of `World.standing`
_MANY = 255  # favors beyond need that somebody gets in a round are counted up to here
assert (DEGREE, ISOLATED, INITIAL) == (17, 18, 19)  # `observe` copies `standing` into these columns of the counts


@inlined
def settle(w, t, slot, i, j, granted, field, k, beyond, plain):
    """Write down all that follows when `j` answers a request of `i`, or offers `i` a favor.

    Args:
        w: The world.
        t: The round.
        slot: Where `i` keeps the book of the tie.
        i: The person who asked, or to whom the favor is offered.
        j: The person who helps or refuses.
        granted: 1 if a favor passes, 0 if not. It enters the arithmetic instead of a branch, because the branch
            predictor cannot guess it.
        field: The field needed, or ANY_FIELD.
        k: 0 for a need, 1 for a request beyond need and for everything else.
        beyond: Whether the favor meets no need.
        plain: True where it is known that favors are worth the same to all, that books are exact, that budgets have no
            limit and that nobody bears a grudge. The compiler then leaves out what serves these.
    """
    book(w, t, slot, i, j, granted, field, k, plain)
    pass_on(w, t, i, j, granted, field, beyond, plain)
    if not plain:
        gave(w, j, granted, plain)
    w.people[i].fortune = np.uint8(NO - granted * (NO - YES))


@inlined
def book(w, t, slot, i, j, granted, field, k, plain):
    """Write both books of a tie after `j` has answered `i`; the arguments are those of `settle`."""
    book, twin = w.book, np.int64(w.book[slot].twin)
    gives, gets = np.float32(granted), np.float32(granted)
    if not plain and w.rules[0].subjective:
        gives *= np.float32(_felt_cost(w, i, j, field, k))
        gets *= np.float32(_felt_benefit(w, i, j, field, k))
    mine, theirs = np.int64(book[slot].marks), np.int64(book[twin].marks)
    used = mine & ~BESIDE  # the round of the last use, which both sides note alike
    used += granted * ((t << USED) - used)
    again = 0 if plain else mine & NO  # after an earlier refusal, YES becomes YES_NOW
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
        if w.rules[0].remembers:
            w.remembered[slot] += np.float32(granted)


@inlined
def pass_on(w, t, i, j, granted, field, beyond, plain):
    """Count a favor from `j` to `i`, perhaps `beyond` need, as given by the one and received by the other."""
    w.people[j].given += np.int32(granted)
    w.people[i].received += np.int32(granted)
    if not plain and w.rules[0].uneven and granted:
        _add_worth(w, t, i, j, field, beyond)


@kernel
def _add_worth(w, t, i, j, field, beyond):
    w.people[i].beyond += np.uint8(beyond and w.people[i].beyond < _MANY)
    benefit, cost = _benefit(w, i, field, beyond), _cost(w, j, field)
    w.gained[i] += benefit
    w.spent[j] += cost
    w.worth[t - 1, w.people[i].strategy, 0] += benefit
    w.worth[t - 1, w.people[j].strategy, 1] += cost


@inlined
def _benefit(w, i, field, beyond):
    """Return what a favor in `field` is worth to `i`, whose favors beyond need of this round have been counted."""
    found = w.rules[0].favors_benefit
    if w.rules[0].favors_spread > 0:
        found *= worth(w, i, field, 0)
    if beyond:
        for _ in range(w.people[i].beyond):
            found *= w.rules[0].favors_satiation
    return found


@inlined
def _cost(w, j, field):
    """Return what a favor in `field` costs `j`."""
    return w.rules[0].favors_cost * (worth(w, j, field, 1) if w.rules[0].favors_spread > 0 else 1.0)


@kernel
def note_favor(w, t, act, giver, receiver, sake, field, beyond):
    """Log a favor that has passed, with its benefit and its cost.

    Args:
        w: The world.
        t: The round.
        act: What has happened, by its counter.
        giver: Who helped.
        receiver: Who was helped.
        sake: The person for whose sake it was done, or NO_ONE.
        field: The field needed, or ANY_FIELD.
        beyond: Whether the favor met no need.
    """
    note(w, t, act, giver, receiver, sake, field, 1, _benefit(w, receiver, field, beyond), _cost(w, giver, field))


@kernel
def note_answer(w, t, j, i, sake, field, k, granted):
    """Log how `j` answered act `k` of `i`; `sake` is the person who referred `i` to `j`, or NO_ONE."""
    if granted:
        note_favor(w, t, GRANTED, j, i, sake, field, k == 1)
    else:
        note(w, t, REFUSED, j, i, sake, field, 0, 0.0, 0.0)


@inlined
def worth(w, person, field, side):
    """Return by which factor the benefit (side 0) or the cost (side 1) of a favor in `field` differs for `person`."""
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
    """Note in the book at `slot` a kindness that is no favor: last move, trust and bonds change as after a grant."""
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
    """Note whether `i` trusts the contact at `slot` so little that they may vote against them (`phases/circles.py`)."""
    if w.rules[0].mechanisms_circles:
        w.people[i].wary |= np.float64(w.book[slot].trust) < w.rules[0].circles_min_trust


@inlined
def form(w, t, i, j, tally):
    """Form a tie with new books. Both people must have room for it."""
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
    if len(w.remembered):
        w.remembered[slot] = np.float32(0)
    if len(w.via):
        w.via[slot] = NO_ONE


@inlined
def end(w, t, i, slot, cause, tally):
    """End the tie of `i` at `slot`, on both sides, and count it under `cause`. Each side's last slot fills the gap."""
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
    if len(w.remembered):
        w.remembered[slot] = w.remembered[final]
        w.remembered[final] = np.float32(0)
    if len(w.via):
        w.via[slot] = w.via[final]
    w.people[i].degree -= np.int32(1)


@inlined
def clear_need(w, i):
    """Note that the need of `i` has been met."""
    w.unmet[i] = NO_NEED
