"""Ask: needs arise; whoever has one asks a contact; the contact grants or refuses; books are written."""

import numpy as np

from reciprocity.draws import ASK, GRANT, NEED, ORDER, REFER, REFERRED, SLIP, TOPIC, below, draw, draw2, uniform
from reciprocity.layout import (
    ALONE,
    ANY_FIELD,
    GIVEN,
    GRANTED,
    NO,
    NO_NEED,
    REFUSED,
    UNABLE,
    YES,
)
from reciprocity.layout import REFERRED as TALLY_REFERRED
from reciprocity.phases.books import book, note_answer, pass_on, settle
from reciprocity.phases.choice import (
    NO_SLOT,
    by_trust,
    highest,
    longest_unused,
    most_in_debt,
    numbered,
    rank,
    slot_of,
    slot_of_highest,
    slots,
)
from reciprocity.phases.goals import field_sought
from reciprocity.phases.hours import busy, can_give, gave, has_time, spend
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import NO_ONE, note
from reciprocity.phases.order import forget
from reciprocity.phases.questions import ASKS, GRANTS, NOBODY, OPEN, ROW, answer, close
from reciprocity.phases.willing import willing
from reciprocity.strategies import ASKS as RULES_OF_ASKING

_RANDOM, _TRUSTED, _DEBTOR, _SPREAD, _FIT = (
    RULES_OF_ASKING.index(name) for name in ("random", "trusted", "debtor", "spread", "fit")
)

_DONE, _ALONE = 2**32 - 1, 2**32 - 2  # in `pick`: nothing to ask (any more); nobody to ask
NO_ANSWER = -4  # what comes of a request to nobody, or to somebody who cannot help


@kernel
def ask(w, t, tally, start):
    """Play the phase from act `start`; see `docs/model.md`, 6.2. Person p in the order has acts 2p and 2p + 1.

    Returns:
        -1 when done, else the act in which somebody has to be asked.
    """
    if w.rules[0].tie_local:
        _ask_tie_local(w, t, tally)
        return -1
    for act in range(start, 2 * len(w.people)):
        i, k = np.int64(w.order[act >> 1]), act & 1
        if k == 0:
            _fetch_ahead(w, act >> 1)
        chance = w.traits[w.people[i].strategy].greed if k else w.rules[0].need
        if w.people[i].away or not _arises(chance, w.keys[NEED, k], i):
            continue
        topic = _topic(w, i, k, False)
        slot = np.int64(NO_SLOT)
        if not busy(w, tally, i, w.rules[0].time_ask):
            slot = np.int64(_choose(w, w.keys[ASK, k], i, topic))
        if slot == OPEN or not _request(w, t, tally, i, slot, topic, k, False):
            return act
        close(w)
    return -1


@inlined
def _fetch_ahead(w, p):
    """Have the lines of those who come next in the order brought to the cache."""
    n = len(w.order)
    if n < LARGE:
        return
    if p + 12 < n:
        prefetch(w.people, np.int64(w.order[p + 12]))
        prefetch(w.row, np.int64(w.order[p + 12]))
    if p + 6 < n:
        i = np.int64(w.order[p + 6])
        row = np.int64(w.row[i])
        prefetch(w.other, row)
        for k in range(0, np.int64(w.people[i].degree), 2):  # two books a line
            prefetch(w.book, row + k)


@inlined
def _ask_tie_local(w, t, tally):
    """Play the phase where every decision reads only the tie it is about.

    Then the order matters only to two people who ask each other in the same round: the one who comes first in
    the order is settled first, and everything else goes by number, which spares the sort and keeps memory
    access in line. The outcome is that of the keyed order, exactly.
    """
    n = len(w.people)
    need = w.keys[NEED, 0]
    base = w.keys[ASK, 0]
    order = w.keys[ORDER, 0]
    chance = w.rules[0].need
    for i in range(n):
        forget(w, i)
        w.pick[i] = _DONE
        if w.people[i].away or not _arises(chance, need, i):
            continue
        mine = draw(base, np.uint64(i))
        if w.people[i].degree == 0:
            w.pick[i] = _ALONE
        elif w.rules[0].change:
            w.pick[i] = slot_of(w, i, highest(w, mine, i))
        else:
            w.pick[i] = slot_of_highest(w, mine, i)
    for i in range(n):
        if n >= LARGE:
            if i + 24 < n and w.pick[i + 24] < _ALONE:
                prefetch(w.book, np.int64(w.pick[i + 24]))
            if i + 12 < n and w.pick[i + 12] < _ALONE:
                prefetch(w.book, np.int64(w.book[w.pick[i + 12]].twin))
        slot = np.int64(w.pick[i])
        if slot == _DONE:
            continue
        if slot == _ALONE:
            slot = np.int64(NO_SLOT)
        else:
            j = np.int64(w.other[slot])
            # One branch, seldom taken; two would be one that nobody can predict.
            if (j > i) & (w.pick[j] == w.book[slot].twin):
                if draw(order, np.uint64(j)) >> np.uint64(32) < draw(order, np.uint64(i)) >> np.uint64(32):
                    _request(w, t, tally, j, np.int64(w.pick[j]), _topic(w, j, 0, True), 0, True)
                    w.pick[j] = _DONE
        _request(w, t, tally, i, slot, _topic(w, i, 0, True), 0, True)


@inlined
def _arises(chance, k, i):
    return chance > 0 and (chance >= 1 or uniform(draw(k, np.uint64(i))) < chance)


@inlined
def _topic(w, i, k, plain):
    """Return the field that is needed, or ANY_FIELD."""
    chance = w.rules[0].specialised
    if chance <= 0:
        return ANY_FIELD
    if not _arises(chance, w.keys[TOPIC, 2 * k], i):
        return ANY_FIELD
    if not plain and w.rules[0].goals:
        field = field_sought(w, i, k)
        if field != ANY_FIELD:
            return field
    h = draw(w.keys[TOPIC, 2 * k + 1], np.uint64(i))
    return np.int64(below(h, np.uint64(w.rules[0].fields)))


@inlined
def _choose(w, k, i, topic):
    """Return the slot of the contact whom `i` asks, NO_SLOT without contacts, OPEN if `i` has to be asked."""
    if w.people[i].degree == 0:
        return NO_SLOT
    given = answer(w, ASKS, 0, i, -1, topic)
    if given != ROW:
        return NO_SLOT if given == NOBODY else given
    base, rule = draw(k, np.uint64(i)), w.traits[w.people[i].strategy].ask
    if rule == _DEBTOR:
        return most_in_debt(w, base, i)
    if rule == _SPREAD:
        return longest_unused(w, base, i)
    if rule == _TRUSTED or rule == _FIT:
        slot = by_trust(w, base, i, topic if rule == _FIT else ANY_FIELD)
        if slot != NO_SLOT:
            return slot
    return slot_of(w, i, highest(w, base, i))


@inlined
def _request(w, t, tally, i, slot, topic, k, plain):
    """Let `i` ask the contact at `slot`. Return False if the contact has to be asked first."""
    mine = w.people[i].strategy
    outcome = np.int64(NO_ANSWER)
    if slot == NO_SLOT:
        tally[mine, ALONE] += 1
        if not plain and len(w.log):
            note(w, t, ALONE, i, NO_ONE, NO_ONE, topic, 0, 0.0, 0.0)
    else:
        j = np.int64(w.other[slot])
        fits = (topic == ANY_FIELD) | (w.people[j].field == topic)
        able = fits & (w.people[j].given_now < w.rules[0].budget) & (w.people[j].away == 0)
        if able and (plain or has_time(w, j, w.rules[0].time_favor)):
            outcome = _decide(w, i, j, slot, topic, k)
            if outcome == OPEN:
                return False
            settle(w, t, slot, i, j, outcome, topic, k, plain)
            if not plain and len(w.log):
                note_answer(w, t, j, i, NO_ONE, topic, outcome)
            tally[mine, REFUSED - outcome * (REFUSED - GRANTED)] += 1
            tally[w.people[j].strategy, GIVEN] += outcome
            w.people[i].granted += np.int32(outcome)
        else:
            if not plain and w.rules[0].referral and not fits and not w.people[j].away:
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
        if not plain and w.rules[0].knowledge and topic != ANY_FIELD:
            w.book[slot].knows = 1
    if k == 0:
        granted = np.int64(outcome == 1)  # calculated with, for nobody can predict it
        w.people[i].unmet = np.uint8(topic + granted * (NO_NEED - topic))
    return True


@kernel
def _refer(w, t, tally, i, j, slot, topic, k):
    """Let `j`, who cannot help, refer `i` to a contact who can; see `docs/model.md`, 6.2.1.

    Returns:
        1 if that contact helps, 0 if not, OPEN if they have to be asked, NO_ANSWER if nobody is referred to.
    """
    chance = w.traits[w.people[j].strategy].refer
    if chance <= 0 or uniform(draw2(w.keys[REFER, k], np.uint64(j), np.uint64(i))) >= chance:
        return np.int64(NO_ANSWER)
    base, best = draw(w.keys[REFERRED, k], np.uint64(j)), np.uint64(0)
    for at in slots(w, j):
        other = np.int64(w.other[at])
        able = (w.people[other].field == topic) & can_give(w, other)
        able &= (w.rules[0].knowledge == 0) | (w.book[at].knows != 0)
        if able & (w.people[other].away == 0) & (other != i):
            best = max(best, rank(base, other))
    if best == 0:
        return np.int64(NO_ANSWER)
    h = numbered(best)
    of_j = slot_of(w, j, h)
    outcome = np.int64(_decide(w, j, h, of_j, topic, k))
    if outcome == OPEN:
        return outcome
    # The favor goes from h to i for j's sake, and so it stands in the books.
    book(w, t, of_j, j, h, outcome, topic, k, False)
    book(w, t, slot, i, j, outcome, topic, k, False)
    pass_on(w, t, i, h, outcome, topic, False)
    if len(w.log):
        note_answer(w, t, h, i, j, topic, outcome)
    gave(w, h, outcome, False)
    w.people[i].fortune = YES if outcome else NO
    w.people[i].granted += np.int32(outcome)
    mine = w.people[i].strategy
    tally[mine, GRANTED if outcome else REFUSED] += 1
    tally[mine, TALLY_REFERRED] += outcome
    tally[w.people[h].strategy, GIVEN] += outcome
    return outcome


@inlined
def _decide(w, i, j, slot, topic, k):
    """Return 1 if `j` grants the request of `i`, 0 if not, OPEN if `j` has to be asked."""
    decided = answer(w, GRANTS, 1, j, i, topic)
    if decided == OPEN:
        return decided
    if decided == ROW:
        decided = willing(w, i, j, slot, w.keys[GRANT, k])
    slip = w.rules[0].slip
    if slip > 0 and uniform(draw2(w.keys[SLIP, k], np.uint64(j), np.uint64(i))) < slip:
        decided = 1 - decided
    return decided
