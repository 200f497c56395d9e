"""One request: what the contact answers, whom they refer to, and what follows from it."""

import numpy as np

from reciprocity.configs.vocabulary import ASKS
from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import has, mark
from reciprocity.model.kernels.books import book, note_answer, pass_on, settle
from reciprocity.model.kernels.contact_choice import fetch_twin, numbered, rank, slot_of, slots
from reciprocity.model.kernels.cues import willing
from reciprocity.model.kernels.opinions import fetch_opinion, fetch_witness, talk_of
from reciprocity.model.kernels.prefetching import inlined, prefetch
from reciprocity.model.kernels.python_decisions import GRANTS, OPEN, ROW, answer
from reciprocity.model.kernels.time_budget import can_give, gave, spend
from reciprocity.model.state import ANY_FIELD, BOOKED, KNOWS, NO, NO_NEED, YES
from reciprocity.numerics.draws import GRANT, REFER, REFERRED, SLIP, draw, draw2, uniform
from reciprocity.results.counters import ALONE, GIVEN, GRANTED, REFUSED, UNABLE
from reciprocity.results.counters import REFERRED as TALLY_REFERRED

_DEBTOR, _SPREAD = ASKS.index("debtor"), ASKS.index("spread")
NO_ANSWER = -4  # what comes of a request to somebody who cannot help


@inlined
def request_of_nobody(w, t, tally, i, topic, k):
    """Note that `i` has nobody to ask."""
    tally[w.people[i].strategy, ALONE] += 1
    if len(w.log):
        note(w, t, ALONE, i, NO_ONE, NO_ONE, topic, 0, 0.0, 0.0)
    if k == 0:
        w.unmet[i] = topic


@inlined
def request(w, t, tally, i, slot, topic, k, plain):
    """Let `i` ask the contact at `slot`. Return False if the contact has to be asked first."""
    slot = np.int64(np.uint32(slot))  # an index never below 0, which spares tests
    mine, j = w.people[i].strategy, np.int64(w.other[slot])
    outcome = np.int64(NO_ANSWER)
    fits = topic == ANY_FIELD or w.field[j] == topic
    if fits & (plain or can_give(w, j)) & (w.people[j].away == 0):
        outcome = _decide(w, t, i, j, slot, topic, k)
        if outcome == OPEN:
            return False
        settle(w, t, slot, i, j, outcome, topic, k, plain)
        if not plain:
            _outdate(w, i)
            _lend(w, j, outcome)
            if len(w.log):
                note_answer(w, t, j, i, NO_ONE, topic, outcome)
            if w.rules[0].mechanisms_gossip:
                talk_of(w, t, i, j, outcome, k, -1)
        tally[mine, np.uint64(REFUSED - outcome * (REFUSED - GRANTED))] += 1
        tally[w.people[j].strategy, GIVEN] += outcome
        w.people[i].granted += np.int32(outcome)
    else:
        if not plain and w.rules[0].mechanisms_referral and not w.people[j].away:
            outcome = _refer(w, t, tally, i, j, slot, topic, k)
            if outcome == OPEN:
                return False
        if outcome == NO_ANSWER:
            tally[mine, UNABLE] += 1
            w.people[i].fortune = NO
            if not plain and len(w.log):
                note(w, t, UNABLE, j, i, NO_ONE, topic, 0, 0.0, 0.0)
    w.people[i].asked += np.int32(1)
    if not plain:
        spend(w, i, w.rules[0].time_ask)
    if not plain and w.rules[0].mechanisms_knowledge and topic != ANY_FIELD:
        mark(w, slot, KNOWS)
        _outdate(w, i)
    if k == 0:
        granted = np.int64(outcome == 1)  # calculated with, for nobody can predict it
        w.unmet[i] = np.uint8(topic + granted * (NO_NEED - topic))
    return True


@inlined
def _outdate(w, i):
    """Note that a book of `i` has changed, and with it perhaps whom they ask."""
    w.plan[i] |= BOOKED


@inlined
def _lend(w, j, granted):
    """Note that `j` has given a favor if `granted` is 1: that changes what a book says of balance and use alone."""
    ask = w.traits[w.people[j].strategy].ask
    w.plan[j] |= np.uint8(BOOKED * (granted & ((ask == _DEBTOR) | (ask == _SPREAD))))


@inlined
def _refer(w, t, tally, i, j, slot, topic, k):
    """Let `j`, who cannot help, refer `i` to a contact who can; see `docs/model.md`, 6.2.1.

    Returns:
        1 if that contact helps, 0 if not, OPEN if they have to be asked, NO_ANSWER if nobody is referred to.
    """
    if not _refers(w, i, j, k):
        return np.int64(NO_ANSWER)
    best = _referred(w, i, j, topic, k)
    if best == 0:
        return np.int64(NO_ANSWER)
    h = numbered(best)
    of_j = slot_of(w, j, h)
    outcome = np.int64(_decide(w, t, j, h, of_j, topic, k))
    if outcome == OPEN:
        return outcome
    # The favor goes from h to i for j's sake, and so it stands in the books.
    book(w, t, of_j, j, h, outcome, topic, k, False)
    book(w, t, slot, i, j, outcome, topic, k, False)
    pass_on(w, t, i, h, outcome, topic, False)
    if len(w.log):
        note_answer(w, t, h, i, j, topic, outcome)
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
def _refers(w, i, j, k):
    """Say whether `j`, who cannot help, would refer `i` to somebody."""
    chance = w.traits[w.people[j].strategy].refer
    return chance > 0 and uniform(draw2(w.keys[REFER, k], np.uint64(j), np.uint64(i))) < chance


@inlined
def _list_candidates(w, i, j, topic):
    """Note in `scratch` where `j` has contacts other than `i` with the field that is needed. Return how many."""
    count = np.uint64(0)
    for at in slots(w, j):  # fields are at hand, and few have the one that is needed
        other = w.other[at]
        w.scratch[1, count] = at
        count += np.uint64(((w.field[other] == topic) | (topic == ANY_FIELD)) & (other != np.uint32(i)))
    return count


@inlined
def _referred(w, i, j, topic, k):
    """Return the rank of the contact of `j` to whom they refer `i`; 0 if there is none."""
    base, best = draw(w.keys[REFERRED, k], np.uint64(j)), np.uint64(0)
    for q in range(_list_candidates(w, i, j, topic)):
        at = np.int64(w.scratch[1, q])
        other = np.int64(w.other[at])
        able = ((topic == ANY_FIELD) | _known(w, at)) & can_give(w, other) & (w.people[other].away == 0)
        best = max(best, rank(base, other) & (np.uint64(0) - np.uint64(able)))  # a branch would wait for each in turn
    return best


@inlined
def fetch_candidates(w, i, j, topic, k):
    """Have those to whom `j` may refer `i`, and what `j` knows of them, brought to the cache."""
    if not _refers(w, i, j, k):
        return
    for q in range(_list_candidates(w, i, j, topic)):
        at = np.int64(w.scratch[1, q])
        prefetch(w.book, at)
        prefetch(w.people, np.int64(w.other[at]))


@inlined
def fetch_referred(w, i, j, topic, k):
    """Have what it takes to ask the one to whom `j` refers `i` brought to the cache."""
    if not _refers(w, i, j, k):
        return
    best = _referred(w, i, j, topic, k)
    if best != 0:
        h = numbered(best)
        slot = slot_of(w, j, h)
        fetch_twin(w, slot)
        prefetch(w.past, np.int64(w.book[slot].twin))
        if w.rules[0].mechanisms_gossip:
            fetch_opinion(w, j, h)
            fetch_witness(w, j, h, k)


@inlined
def _known(w, at):
    """Return whether somebody knows what the contact at `at` can do."""
    return (w.rules[0].mechanisms_knowledge == 0) | has(w, at, KNOWS)


@inlined
def _decide(w, t, i, j, slot, topic, k):
    """Return 1 if `j` grants the request of `i`, 0 if not, OPEN if `j` has to be asked."""
    decided = answer(w, GRANTS, 1, j, i, topic)
    if decided == OPEN:
        return decided
    if decided == ROW:
        decided = willing(w, t, i, j, slot, w.keys[GRANT, k])
    slip = w.rules[0].favors_slip
    if slip > 0 and uniform(draw2(w.keys[SLIP, k], np.uint64(j), np.uint64(i))) < slip:
        decided = 1 - decided
    return decided
