"""Ask: needs arise; whoever has one asks a contact; the contact grants or refuses; books are written."""

import numpy as np

from reciprocity.configs.vocabulary import ASKS as RULES_OF_ASKING
from reciprocity.model.kernels.contact_choice import (
    NO_SLOT,
    by_trust,
    fetch_books,
    fetch_contacts,
    fetch_twin,
    highest,
    longest_unused,
    most_in_debt,
    slot_of,
    slot_of_highest,
)
from reciprocity.model.kernels.goals import field_sought
from reciprocity.model.kernels.opinions import fetch_opinion, fetch_witness, is_seen
from reciprocity.model.kernels.prefetching import LARGE, inlined, kernel, prefetch
from reciprocity.model.kernels.python_decisions import ASKS, NOBODY, OPEN, ROW, answer, close
from reciprocity.model.kernels.requests import fetch_candidates, fetch_referred, request, request_of_nobody
from reciprocity.model.kernels.time_budget import busy
from reciprocity.model.phases.order import list_acts, stay_away
from reciprocity.model.state import ANY_FIELD, BOOKED, BY_BOOKS, MORE, NEEDS, NO_NEED
from reciprocity.numerics.draws import ASK, NEED, ORDER, TOPIC, below, draw, uniform

_RANDOM, _TRUSTED, _DEBTOR, _SPREAD, _FIT = (
    RULES_OF_ASKING.index(name) for name in ("random", "trusted", "debtor", "spread", "fit")
)

_DONE, _ALONE = 2**32 - 1, 2**32 - 2  # in `pick`: nothing to ask (any more); nobody to ask
_EARLY, _AFTER, _SOON, _NEXT, _LAST = 12, 9, 7, 4, 2  # so many acts ahead what a request needs is fetched, step by step
assert _SOON < 8  # a topic takes a byte of an integer
_AGAIN = BY_BOOKS | BOOKED  # of a plan: what was chosen ahead no longer counts


@kernel
def ask(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.2. Person i has acts 2 i and 2 i + 1.

    Returns:
        -1 when done, else the place of the act in which somebody has to be asked.
    """
    if w.rules[0].tie_local:
        _ask_tie_local(w, t, tally)
        return -1
    if start == 0:
        _choose_ahead(w)
        list_acts(w, NEEDS, MORE, False)
    large, count = len(w.people) >= LARGE, np.int64(w.acts[2 * len(w.people)])
    topics = np.uint64(0)  # of the acts that come next, a byte each
    for p in range(start - _SOON, count):
        topics <<= np.uint64(8)
        if p + _SOON < count:
            act = np.int64(w.acts[p + _SOON])
            topics |= np.uint64(_topic(w, act >> 1, act & 1, False))
        if large and p >= 0:
            _fetch_ahead(w, p, count, topics)
        if p < start:
            continue
        act = np.int64(w.acts[p])
        i, k, topic = act >> 1, act & 1, _topic_in(topics, 0)
        if busy(w, tally, i, w.rules[0].time_ask):
            slot = np.int64(NO_SLOT)
        elif w.plan[i] & _AGAIN == _AGAIN:
            slot = _choose(w, w.keys[ASK, k], i, topic)
            if slot == OPEN:
                return p
        else:
            slot = np.int64(w.pick[act])
        if slot == NO_SLOT or slot == _ALONE:
            request_of_nobody(w, t, tally, i, topic, k)
        elif not request(w, t, tally, i, slot, topic, k, False):
            return p
        close(w)
    return -1


@inlined
def _choose_ahead(w):
    """Choose for all whom they ask, by number; who goes by books that change before their turn chooses again."""
    large, count = len(w.people) >= LARGE, list_acts(w, NEEDS, MORE, True)
    for p in range(count):
        if large and p + _EARLY < count:
            i = np.int64(w.acts[p + _EARLY]) >> 1
            fetch_contacts(w, i)
            if w.rules[0].mechanisms_goals:
                prefetch(w.more, i)
            if w.traits[w.people[i].strategy].ask != _RANDOM:
                fetch_books(w, i)
        act = np.int64(w.acts[p])
        i, k = act >> 1, act & 1
        w.pick[act] = _ALONE
        if w.people[i].verbs & ASKS:
            w.plan[i] |= _AGAIN
            continue
        w.plan[i] |= BY_BOOKS * (w.traits[w.people[i].strategy].ask != _RANDOM)
        fit = w.traits[w.people[i].strategy].ask == _FIT  # only these look at what they need
        slot = _choose(w, w.keys[ASK, k], i, _topic(w, i, k, False) if fit else ANY_FIELD)
        if slot != NO_SLOT:
            w.pick[act] = np.uint32(slot)


@inlined
def _fetch_ahead(w, p, count, topics):
    """Have the lines of those whose acts come next, and of those whom they ask, brought to the cache."""
    if p + 24 < count:
        act = np.int64(w.acts[p + 24])
        prefetch(w.people, act >> 1)
        prefetch(w.pick, act)
        if w.rules[0].mechanisms_goals:
            prefetch(w.more, act >> 1)
    if p + _EARLY < count:
        act = np.int64(w.acts[p + _EARLY])
        i = act >> 1
        if w.plan[i] & _AGAIN == _AGAIN:
            fetch_books(w, i)
        elif w.pick[act] != _ALONE:
            prefetch(w.book, np.int64(w.pick[act]))
            prefetch(w.other, np.int64(w.pick[act]))
    if p + _AFTER < count:
        act = np.int64(w.acts[p + _AFTER])
        if w.pick[act] != _ALONE:
            prefetch(w.people, np.int64(w.other[w.pick[act]]))
    if p + _SOON < count:
        act = np.int64(w.acts[p + _SOON])
        if w.pick[act] != _ALONE:
            slot = np.int64(w.pick[act])
            i, j, k = act >> 1, np.int64(w.other[slot]), act & 1
            fetch_twin(w, slot)
            prefetch(w.past, np.int64(w.book[slot].twin))
            if w.rules[0].mechanisms_gossip:
                fetch_opinion(w, i, j)
            if (w.rules[0].mechanisms_gossip and is_seen(w, i, j, k)) or _may_refer(w, j, _topic_in(topics, _SOON)):
                fetch_contacts(w, j)
    if w.rules[0].mechanisms_gossip or w.rules[0].mechanisms_referral:
        _fetch_others(w, p, count, topics)


@inlined
def _fetch_others(w, p, count, topics):
    """Have the lines of those who may see the answer, and of those who may be referred to, brought to the cache."""
    if p + _NEXT < count:
        act = np.int64(w.acts[p + _NEXT])
        if w.pick[act] != _ALONE:
            i, j, k, topic = act >> 1, np.int64(w.other[w.pick[act]]), act & 1, _topic_in(topics, _NEXT)
            if w.rules[0].mechanisms_gossip:
                fetch_witness(w, i, j, k)
            if _may_refer(w, j, topic):
                fetch_candidates(w, i, j, topic, k)
    if p + _LAST < count:
        act = np.int64(w.acts[p + _LAST])
        if w.pick[act] != _ALONE:
            i, j, k, topic = act >> 1, np.int64(w.other[w.pick[act]]), act & 1, _topic_in(topics, _LAST)
            if _may_refer(w, j, topic):
                fetch_referred(w, i, j, topic, k)


@inlined
def _topic_in(topics, ahead):
    """Return the topic of the act so many ahead."""
    return np.int64((topics >> np.uint64(8 * (_SOON - ahead))) & np.uint64(255))


@inlined
def _may_refer(w, j, topic):
    """Say whether `j` cannot help with that but may know somebody."""
    return w.rules[0].mechanisms_referral and topic != ANY_FIELD and w.field[j] != topic


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
    chance = w.rules[0].favors_need
    if not w.rules[0].ties_change and not w.rules[0].offers:  # else `order` has done so
        w.unmet[:] = NO_NEED
    absences, change = w.rules[0].absences, w.rules[0].ties_change
    for i in range(n):
        if absences:
            stay_away(w, i)
        w.pick[i] = _DONE
        if w.people[i].away or not _arises(chance, need, i):
            continue
        mine = draw(base, np.uint64(i))
        if w.people[i].degree == 0:
            w.pick[i] = _ALONE
        elif change:
            w.pick[i] = slot_of(w, i, highest(w, mine, i))
        else:
            w.pick[i] = slot_of_highest(w, mine, i)
    for i in range(n):
        if n >= LARGE:
            if i + 24 < n and w.pick[i + 24] < _ALONE:
                prefetch(w.book, np.int64(w.pick[i + 24]))
            if i + 12 < n and w.pick[i + 12] < _ALONE:
                twin = np.int64(w.book[w.pick[i + 12]].twin)
                prefetch(w.book, twin)
                prefetch(w.past, twin)
        slot = np.int64(w.pick[i])
        if slot >= _ALONE:
            if slot == _ALONE:
                request_of_nobody(w, t, tally, i, _topic(w, i, 0, True), 0)
            continue
        j = np.int64(w.other[slot])
        # One branch, seldom taken; two would be one that nobody can predict.
        if (j > i) & (w.pick[j] == w.book[slot].twin):
            if draw(order, np.uint64(j)) >> np.uint64(32) < draw(order, np.uint64(i)) >> np.uint64(32):
                request(w, t, tally, j, np.int64(w.pick[j]), _topic(w, j, 0, True), 0, True)
                w.pick[j] = _DONE
        request(w, t, tally, i, slot, _topic(w, i, 0, True), 0, True)


@inlined
def _arises(chance, k, i):
    return chance > 0 and (chance >= 1 or uniform(draw(k, np.uint64(i))) < chance)


@inlined
def _topic(w, i, k, plain):
    """Return the field that is needed, or ANY_FIELD."""
    chance = w.rules[0].favors_specialized
    if chance <= 0:
        return ANY_FIELD
    if not _arises(chance, w.keys[TOPIC, 2 * k], i):
        return ANY_FIELD
    if not plain and w.rules[0].mechanisms_goals:
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
