"""Requests: how the contact answers, to whom they refer, and what follows from it."""

import numpy as np

from reciprocity.configs.vocabulary import ASKS
from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import has, mark
from reciprocity.model.kernels.books import book, note_answer, pass_on, settle
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import numbered, rank, slot_of, slots
from reciprocity.model.kernels.cues import willing
from reciprocity.model.kernels.good_names import answer_for
from reciprocity.model.kernels.opinions import talk_of
from reciprocity.model.kernels.python_decisions import GRANTS, OPEN, ROW, answer
from reciprocity.model.kernels.time_budget import can_give, gave, spend
from reciprocity.model.state import ANY_FIELD, BOOKED, KNOWS, NO, NO_NEED, YES
from reciprocity.numerics.draws import GRANT, REFER, REFERRED, SLIP, draw, draw2, uniform
from reciprocity.results.counters import ALONE, GIVEN, GRANTED, REFUSED, UNABLE
from reciprocity.results.counters import REFERRED as TALLY_REFERRED

_DEBTOR, _SPREAD = ASKS.index("debtor"), ASKS.index("spread")
NO_ANSWER = -4  # the outcome of a request to somebody who cannot help and refers to nobody


@inlined
def request_of_nobody(w, t, tally, i, field, k):
    """Count that `i` has nobody to ask; a need then stays unmet."""
    tally[w.people[i].strategy, ALONE] += 1
    if len(w.log):
        note(w, t, ALONE, i, NO_ONE, NO_ONE, field, 0, 0.0, 0.0)
    if k == 0:
        w.unmet[i] = field


@inlined
def request(w, t, tally, i, slot, field, k, plain):
    """Let `i` ask the contact at `slot` for a favor in this field.

    With `plain` it is known that the world has nothing but plain favors; see `books.settle`.

    Returns:
        False if somebody who decides in Python has to be asked first; then nothing has been done. Else True.
    """
    slot = np.int64(np.uint32(slot))  # the compiler now knows that the index is not negative, and tests less
    mine, j = w.people[i].strategy, np.int64(w.other[slot])
    outcome = np.int64(NO_ANSWER)
    fits = field == ANY_FIELD or w.field[j] == field
    if fits & (plain or can_give(w, j)) & (w.people[j].away == 0):
        outcome = _decide(w, t, i, j, slot, field, k)
        if outcome == OPEN:
            return False
        settle(w, t, slot, i, j, outcome, field, k, k == 1, plain)
        if not plain:
            _outdate(w, i)
            _lend(w, j, outcome)
            if len(w.log):
                note_answer(w, t, j, i, NO_ONE, field, k, outcome)
            if w.rules[0].mechanisms_gossip:
                talk_of(w, t, i, j, outcome, k, -1)
        tally[mine, np.uint64(REFUSED - outcome * (REFUSED - GRANTED))] += 1
        tally[w.people[j].strategy, GIVEN] += outcome
        w.people[i].granted += np.int32(outcome)
    else:
        if not plain and w.rules[0].mechanisms_referral and not w.people[j].away:
            outcome = _refer(w, t, tally, i, j, slot, field, k)
            if outcome == OPEN:
                return False
        if outcome == NO_ANSWER:
            tally[mine, UNABLE] += 1
            w.people[i].fortune = NO
            if not plain and len(w.log):
                note(w, t, UNABLE, j, i, NO_ONE, field, 0, 0.0, 0.0)
    w.people[i].asked += np.int32(1)
    if not plain:
        spend(w, i, w.rules[0].time_ask)
    if not plain and w.rules[0].mechanisms_knowledge and field != ANY_FIELD:
        mark(w, slot, KNOWS)
        _outdate(w, i)
    if not plain and len(w.via):
        answer_for(w, t, i, slot, outcome == 1)
    if k == 0:
        granted = np.int64(outcome == 1)  # arithmetic instead of a branch, which would be mispredicted
        w.unmet[i] = np.uint8(field + granted * (NO_NEED - field))
    return True


@inlined
def _outdate(w, i):
    """Note that a book of `i` has changed, so that `i` may ask somebody else than was chosen ahead."""
    w.plan[i] |= BOOKED


@inlined
def _lend(w, j, granted):
    """Note that a book of `j` has changed if `j` has granted a favor.

    Only balance and last use differ then, so only those who choose by one of these may choose somebody else.
    """
    ask = w.traits[w.people[j].strategy].ask
    w.plan[j] |= np.uint8(BOOKED * (granted & ((ask == _DEBTOR) | (ask == _SPREAD))))


@inlined
def _refer(w, t, tally, i, j, slot, field, k):
    """Let `j`, who cannot help, refer `i` to a contact who can; see `docs/model.md`, 6.2.1.

    Returns:
        1 if that contact helps, 0 if not, OPEN if they have to be asked, NO_ANSWER if nobody is referred to.
    """
    if not refers(w, i, j, k):
        return np.int64(NO_ANSWER)
    best = referred(w, i, j, field, k)
    if best == 0:
        return np.int64(NO_ANSWER)
    h = numbered(best)
    of_j = slot_of(w, j, h)
    outcome = np.int64(_decide(w, t, j, h, of_j, field, k))
    if outcome == OPEN:
        return outcome
    # The favor goes from h to i for the sake of j: in the books, h has helped j and j has helped i.
    book(w, t, of_j, j, h, outcome, field, k, False)
    book(w, t, slot, i, j, outcome, field, k, False)
    pass_on(w, t, i, h, outcome, field, k == 1, False)
    if len(w.log):
        note_answer(w, t, h, i, j, field, k, outcome)
    _outdate(w, i)
    _outdate(w, j)
    _lend(w, h, outcome)
    gave(w, h, outcome, False)
    if w.rules[0].mechanisms_gossip:
        talk_of(w, t, j, h, outcome, k, i)
    w.people[i].fortune = YES if outcome else NO
    w.people[i].granted += np.int32(outcome)
    mine = w.people[i].strategy
    tally[mine, GRANTED if outcome else REFUSED] += 1
    tally[mine, TALLY_REFERRED] += outcome
    tally[w.people[h].strategy, GIVEN] += outcome
    return outcome


@inlined
def refers(w, i, j, k):
    """Return whether `j`, who cannot help, would refer `i` to somebody."""
    chance = w.traits[w.people[j].strategy].refer
    return chance > 0 and uniform(draw2(w.keys[REFER, k], np.uint64(j), np.uint64(i))) < chance


@inlined
def list_candidates(w, i, j, field):
    """List in `scratch[1]` the slots of the contacts of `j`, other than `i`, who have the field that is needed.

    Fields lie close together in memory and few contacts have the right one, so that listing these first is cheap.

    Returns:
        How many there are.
    """
    count = np.uint64(0)
    for at in slots(w, j):
        other = w.other[at]
        w.scratch[1, count] = at
        count += np.uint64(((w.field[other] == field) | (field == ANY_FIELD)) & (other != np.uint32(i)))
    return count


@inlined
def referred(w, i, j, field, k):
    """Return the rank of the contact to whom `j` refers `i`; 0 if there is none."""
    base, best = draw(w.keys[REFERRED, k], np.uint64(j)), np.uint64(0)
    for q in range(list_candidates(w, i, j, field)):
        at = np.int64(w.scratch[1, q])
        other = np.int64(w.other[at])
        able = ((field == ANY_FIELD) | _known(w, at)) & can_give(w, other) & (w.people[other].away == 0)
        best = max(best, rank(base, other) & (np.uint64(0) - np.uint64(able)))  # without a branch
    return best


@inlined
def _known(w, at):
    """Return whether the person with the slot `at` knows what this contact can do."""
    return (w.rules[0].mechanisms_knowledge == 0) | has(w, at, KNOWS)


@inlined
def _decide(w, t, i, j, slot, field, k):
    """Return 1 if `j` grants the request of `i`, 0 if not, and OPEN if `j` has to be asked first."""
    decided = answer(w, GRANTS, 1, j, i, field)
    if decided == OPEN:
        return decided
    if decided == ROW:
        decided = willing(w, t, i, j, slot, w.keys[GRANT, k])
    slip = w.rules[0].favors_slip
    if slip > 0 and uniform(draw2(w.keys[SLIP, k], np.uint64(j), np.uint64(i))) < slip:
        decided = 1 - decided
    return decided
