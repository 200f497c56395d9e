"""Ask: needs arise; whoever has one asks a contact; the contact grants or refuses; books are written."""

import math

import numpy as np
from numba import njit

from reciprocity.draws import ASK, GRANT, NEED, ORDER, SLIP, TOPIC, below, draw, draw2, key, uniform
from reciprocity.phases.books import give, learn
from reciprocity.phases.questions import ASKS, GRANTS, NOBODY, OPEN, ROW, answer, close
from reciprocity.population import (
    ALONE,
    ANY_FIELD,
    GIVEN,
    GRANTED,
    NO,
    REFUSED,
    UNABLE,
    UNKNOWN,
    YES,
)
from reciprocity.strategies import ASKS as RULES_OF_ASKING
from reciprocity.strategies import CUES

_RANDOM, _TRUSTED, _DEBTOR, _SPREAD, _FIT = (
    RULES_OF_ASKING.index(name) for name in ("random", "trusted", "debtor", "spread", "fit")
)
_LAST_MOVE, _BALANCE, _FORTUNE, _RETURN = (
    CUES.index(name) for name in ("last_move", "balance", "fortune", "expected_return")
)
_NO_SLOT = -1


@njit(cache=True)
def ask(w, t, tally, start):
    """Play the phase from act `start`; see `docs/model.md`, 6.2. Person p in the order has acts 2p and 2p + 1.

    Returns:
        -1 when done, else the act in which somebody has to be asked.
    """
    if w.rules[0].tie_local:
        _ask_tie_local(w, t, tally)
        return -1
    seed, round_ = w.rules[0].seed, np.uint64(t)
    for act in range(start, 2 * len(w.people)):
        i, k = np.int64(w.order[act >> 1]), np.uint64(act & 1)
        chance = w.traits[w.people[i].strategy].greed if k else w.rules[0].need
        if not _arises(chance, key(seed, np.uint64(NEED), round_, k), i):
            continue
        topic = _topic(w, round_, i, k)
        slot = _choose(w, key(seed, np.uint64(ASK), round_, k), i, topic)
        if slot == OPEN or not _request(w, t, tally, i, slot, topic, k):
            return act
        close(w)
    return -1


@njit(cache=True)
def _ask_tie_local(w, t, tally):
    """Play the phase where every decision reads only the tie it is about.

    Then the order matters only to two people who ask each other in the same round: the one who comes first in
    the order is settled first, and everything else goes by number, which spares the sort and keeps memory
    access in line. The outcome is that of the keyed order, exactly.
    """
    n, seed, round_ = len(w.people), w.rules[0].seed, np.uint64(t)
    zero = np.uint64(0)
    need = key(seed, np.uint64(NEED), round_, zero)
    base = key(seed, np.uint64(ASK), round_, zero)
    order = key(seed, np.uint64(ORDER), round_, zero)
    chance = w.rules[0].need
    for i in range(n):
        w.pick[i] = OPEN
        if _arises(chance, need, i):
            w.pick[i] = _highest(w, draw(base, np.uint64(i)), i)
    for i in range(n):
        slot = np.int64(w.pick[i])
        if slot == OPEN:
            continue
        if slot != _NO_SLOT:
            j = np.int64(w.other[slot])
            if j > i and w.pick[j] == w.book[slot].twin:
                if draw(order, np.uint64(j)) >> np.uint64(32) < draw(order, np.uint64(i)) >> np.uint64(32):
                    _request(w, t, tally, j, np.int64(w.pick[j]), _topic(w, round_, j, zero), zero)
                    w.pick[j] = OPEN
        _request(w, t, tally, i, slot, _topic(w, round_, i, zero), zero)


@njit(cache=True)
def _arises(chance, k, i):
    return chance > 0 and (chance >= 1 or uniform(draw(k, np.uint64(i))) < chance)


@njit(cache=True)
def _topic(w, round_, i, k):
    """Return the field that is needed, or ANY_FIELD."""
    chance = w.rules[0].specialised
    if chance <= 0:
        return ANY_FIELD
    seed, two = w.rules[0].seed, np.uint64(2)
    if not _arises(chance, key(seed, np.uint64(TOPIC), round_, two * k), i):
        return ANY_FIELD
    h = draw(key(seed, np.uint64(TOPIC), round_, two * k + np.uint64(1)), np.uint64(i))
    return np.int64(below(h, np.uint64(w.rules[0].fields)))


@njit(cache=True)
def _choose(w, k, i, topic):
    """Return the slot of the contact whom `i` asks, _NO_SLOT without contacts, OPEN if `i` has to be asked."""
    if w.people[i].degree == 0:
        return _NO_SLOT
    given = answer(w, ASKS, 0, i, -1, topic)
    if given != ROW:
        return _NO_SLOT if given == NOBODY else given
    base, rule = draw(k, np.uint64(i)), w.traits[w.people[i].strategy].ask
    if rule == _DEBTOR:
        return _most_in_debt(w, base, i)
    if rule == _SPREAD:
        return _longest_unused(w, base, i)
    if rule == _TRUSTED or rule == _FIT:
        slot = _by_trust(w, base, i, topic if rule == _FIT else ANY_FIELD)
        if slot != _NO_SLOT:
            return slot
    return _highest(w, base, i)


@njit(cache=True)
def _highest(w, base, i):
    best, found = np.uint64(0), np.int64(_NO_SLOT)
    row = np.int64(w.row[i])
    for slot in range(row, row + np.int64(w.people[i].degree)):
        score = draw(base, np.uint64(w.other[slot]))
        if found == _NO_SLOT or score > best:
            best, found = score, slot
    return found


@njit(cache=True)
def _most_in_debt(w, base, i):
    best, most, found = np.uint64(0), np.float32(0), np.int64(_NO_SLOT)
    row = np.int64(w.row[i])
    for slot in range(row, row + np.int64(w.people[i].degree)):
        balance = w.book[slot].balance
        if found == _NO_SLOT or balance >= most:
            score = draw(base, np.uint64(w.other[slot]))
            if found == _NO_SLOT or balance > most or score > best:
                best, most, found = score, balance, slot
    return found


@njit(cache=True)
def _longest_unused(w, base, i):
    best, least, found = np.uint64(0), np.int32(0), np.int64(_NO_SLOT)
    row = np.int64(w.row[i])
    for slot in range(row, row + np.int64(w.people[i].degree)):
        used = w.book[slot].used
        if found == _NO_SLOT or used <= least:
            score = draw(base, np.uint64(w.other[slot]))
            if found == _NO_SLOT or used < least or score > best:
                best, least, found = score, used, slot
    return found


@njit(cache=True)
def _by_trust(w, base, i, topic):
    """Choose with chances proportional to trust: the first of exponential waiting times at these rates."""
    shortest, found = 0.0, np.int64(_NO_SLOT)
    row = np.int64(w.row[i])
    for slot in range(row, row + np.int64(w.people[i].degree)):
        j = np.int64(w.other[slot])
        if topic != ANY_FIELD and w.people[j].field != topic:
            continue
        u = uniform(draw(base, np.uint64(j)))
        waiting = -math.log(1.0 - u) / max(np.float64(w.book[slot].trust), 1e-6)
        if found == _NO_SLOT or waiting < shortest or (waiting == shortest and j < w.other[found]):
            shortest, found = waiting, slot
    return found


@njit(cache=True)
def _request(w, t, tally, i, slot, topic, k):
    """Let `i` ask the contact at `slot`. Return False if the contact has to be asked first."""
    mine = w.people[i].strategy
    granted = False
    if slot == _NO_SLOT:
        tally[mine, ALONE] += 1
    else:
        j = np.int64(w.other[slot])
        if (topic != ANY_FIELD and w.people[j].field != topic) or w.people[j].given_now >= w.rules[0].budget:
            tally[mine, UNABLE] += 1
        else:
            decided = _decide(w, t, i, j, slot, topic, k)
            if decided == OPEN:
                return False
            granted = decided == 1
            if granted:
                give(w, t, np.int64(w.book[slot].twin), j, i)
                tally[mine, GRANTED] += 1
                tally[w.people[j].strategy, GIVEN] += 1
                w.people[i].granted += np.int32(1)
            else:
                learn(w, slot, False)
                tally[mine, REFUSED] += 1
        if not granted:
            w.people[i].fortune = NO
        w.people[i].asked += np.int32(1)
    if not granted and k == 0:
        w.people[i].unmet = topic
    return True


@njit(cache=True)
def _decide(w, t, i, j, slot, topic, k):
    """Return 1 if `j` grants the request of `i`, 0 if not, OPEN if `j` has to be asked."""
    seed, round_ = w.rules[0].seed, np.uint64(t)
    decided = answer(w, GRANTS, 1, j, i, topic)
    if decided == OPEN:
        return decided
    if decided == ROW:
        chance = _willing(w, i, j, slot)
        decided = 0
        if chance >= 1:
            decided = 1
        elif chance > 0:
            h = draw2(key(seed, np.uint64(GRANT), round_, k), np.uint64(j), np.uint64(i))
            decided = 1 if uniform(h) < chance else 0
    slip = w.rules[0].slip
    if slip > 0 and uniform(draw2(key(seed, np.uint64(SLIP), round_, k), np.uint64(j), np.uint64(i))) < slip:
        decided = 1 - decided
    return decided


@njit(cache=True)
def _willing(w, i, j, slot):
    """Return the chance that `j` grants a request of `i`, whose side of the tie is `slot`."""
    row = w.traits[w.people[j].strategy]
    twin = np.int64(w.book[slot].twin)
    known, good = True, True
    if row.cue == _LAST_MOVE:
        known = w.book[twin].last != UNKNOWN
        good = w.book[twin].last == YES
    elif row.cue == _BALANCE:
        known = w.book[twin].given > 0 or w.book[slot].given > 0
        good = w.book[twin].balance < row.threshold
    elif row.cue == _FORTUNE:
        known = w.people[j].fortune != UNKNOWN
        good = w.people[j].fortune == YES
    elif row.cue == _RETURN:
        known = w.book[twin].last != UNKNOWN
        good = np.float64(w.book[twin].trust) * w.rules[0].benefit >= row.threshold * w.rules[0].cost
    if not known:
        return row.first
    return row.good if good else row.bad
