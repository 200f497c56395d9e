"""Share: ideas, and knowing who knows what, are passed on or kept; an idea is worth the more, the fewer hold it."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import has, mark, use
from reciprocity.model.kernels.books import thank
from reciprocity.model.kernels.contact_choice import (
    NO_SLOT,
    fetch_books,
    fetch_contacts,
    fetch_twin,
    highest,
    numbered,
    rank,
    slot_if_tied,
    slot_of,
    slots,
)
from reciprocity.model.kernels.payoff_streams import earn, fetch_stream
from reciprocity.model.kernels.prefetching import LARGE, inlined, kernel, prefetch
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import KNOWS, NO_NEED, TAUGHT_BY
from reciprocity.numerics.draws import IDEA, SHARE, STALE, TEACH, below, draw, uniform
from reciprocity.results.counters import KNOWLEDGE, SHARED, TAUGHT

_ONE = np.uint64(1)
_LOW, _HALF, _BYTE = np.uint64(0xFFFFFFFF), np.uint64(32), np.uint64(255)
_CROWD = 7  # in `crowds`, so far above the number of ideas begins how often they are held
_IDEAS = (1 << _CROWD) - 1
_FINDS, _TELLS, _TEACHES = 1, 2, 4  # in `pick`: what one does in this phase
_AHEAD, _NEXT = 8, 3  # so many acts ahead it is chosen to whom people turn, and so many, what belongs to it fetched


@kernel
def share(w, t, tally):
    """Play the phase; see `docs/model.md`, 6.8. Nobody who decides in Python is asked anything here.

    Ties do not change in the phase, so that to whom people turn can be chosen some acts ahead.
    """
    rules = w.rules[0]
    if not rules.mechanisms_knowledge:
        return
    _go_stale(w)
    hours, count = rules.time_contact, _list_acts(w)
    for p in range(-_AHEAD, count):
        _fetch_ahead(w, p, count)
        if p < 0:
            continue
        i = np.int64(w.acts[p])
        me, does = np.uint64(i), w.pick[i]
        if does & _FINDS:
            _hold(w, i, below(draw(w.keys[IDEA, 1], me), np.uint64(rules.knowledge_ideas)))
        if does & _TELLS and not busy(w, tally, i, hours) and w.people[i].degree > 0:
            _pass_on_idea(w, t, tally, i, np.int64(w.scratch[0, p] & _LOW))
        if does & _TEACHES and not busy(w, tally, i, hours) and w.people[i].degree > 0:
            _teach(w, t, tally, i, np.int64(w.scratch[0, p] >> _HALF))
    _enjoy(w, t)


@inlined
def _list_acts(w):
    """Note in `pick` what everybody does by chance, and list, in the order, who does anything. Return how many."""
    discovery = w.rules[0].knowledge_discovery
    for i in range(len(w.people)):
        me, chance = np.uint64(i), w.traits[w.people[i].strategy].share_knowledge
        does = (
            _FINDS * (uniform(draw(w.keys[IDEA, 0], me)) < discovery)
            | _TELLS * (uniform(draw(w.keys[SHARE, 0], me)) < chance)
            | _TEACHES * (uniform(draw(w.keys[TEACH, 0], me)) < chance)
        )
        w.pick[i] = np.uint32(does * (w.people[i].away == 0))
    return list_picked(w)


@inlined
def _fetch_ahead(w, p, count):
    """Choose to whom those turn whose acts come next, into `scratch`, and have what they need brought to the cache."""
    if p + 3 * _AHEAD < count:
        prefetch(w.people, np.int64(w.acts[p + 3 * _AHEAD]))
    if p + 2 * _AHEAD < count:
        i = np.int64(w.acts[p + 2 * _AHEAD])
        prefetch(w.more, i)
        fetch_stream(w, i, KNOWLEDGE)
        fetch_contacts(w, i)
    if p + _AHEAD < count:
        _choose_ahead(w, p + _AHEAD)
    if 0 <= p < count - _NEXT:
        i = np.int64(w.acts[p + _NEXT])
        if w.people[i].degree > 0:
            if w.pick[i] & _TELLS:
                fetch_twin(w, np.int64(w.scratch[0, p + _NEXT] & _LOW))
            if w.pick[i] & _TEACHES:
                slot = np.int64(w.scratch[0, p + _NEXT] >> _HALF)
                fetch_twin(w, slot)
                if len(w.people) >= LARGE:
                    fetch_books(w, np.int64(w.other[slot]))


@inlined
def _choose_ahead(w, p):
    i, told, taught = np.int64(w.acts[p]), np.int64(0), np.int64(0)
    if w.people[i].degree == 0:
        return
    if w.pick[i] & _TELLS:
        j = highest(w, draw(w.keys[SHARE, 1], np.uint64(i)), i)
        told = slot_of(w, i, j)
        prefetch(w.more, j)
        prefetch(w.people, j)
        prefetch(w.book, told)
    if w.pick[i] & _TEACHES:
        j = highest(w, draw(w.keys[TEACH, 1], np.uint64(i)), i)
        taught = slot_of(w, i, j)
        prefetch(w.people, j)
        if len(w.people) >= LARGE:
            fetch_books(w, i)
    w.scratch[0, p] = np.uint64(told) | np.uint64(taught) << _HALF


@inlined
def _go_stale(w):
    """Take from everybody the ideas that are worth nothing any more."""
    stale = np.uint64(0)
    for x in range(w.rules[0].knowledge_ideas):
        if uniform(draw(w.keys[STALE, 0], np.uint64(x))) < w.rules[0].knowledge_stale:
            stale |= _ONE << np.uint64(x)
            w.holders[x] = 0
    if stale:
        for i in range(len(w.people)):
            w.more[i].ideas &= ~stale


@inlined
def _hold(w, i, x):
    """Let `i` hold idea `x`."""
    w.holders[x] += np.int64((~w.more[i].ideas >> x) & _ONE)
    w.more[i].ideas |= _ONE << x


@inlined
def _pass_on_idea(w, t, tally, i, slot):
    """Let `i` tell the contact at `slot` one of the ideas that the contact lacks."""
    j = np.int64(w.other[slot])
    lacking = w.more[i].ideas & ~w.more[j].ideas
    if lacking == 0 or w.people[j].away:
        return
    base, best = draw(w.keys[SHARE, 2], np.uint64(j)), np.uint64(0)
    for x in range(np.uint64(w.rules[0].knowledge_ideas)):  # nobody can predict which are lacking
        place = rank(base, x) & (np.uint64(0) - ((lacking >> x) & _ONE))
        best = place if place > best else best
    _hold(w, j, np.uint64(numbered(best)))
    _be_thanked(w, t, i, slot)
    if len(w.log):
        note(w, t, SHARED, i, j, NO_ONE, NO_NEED, 1, 0.0, 0.0)
    tally[w.people[i].strategy, SHARED] += 1


@inlined
def _teach(w, t, tally, i, slot):
    """Let `i` tell the contact at `slot` what somebody whom both know can do."""
    j = np.int64(w.other[slot])
    if w.people[j].away:
        return
    base, best, told = draw(w.keys[TEACH, 2], np.uint64(j)), np.uint64(0), np.int64(NO_SLOT)
    count = np.uint64(0)
    for at in slots(w, i):  # listed first: nobody can predict whom one knows
        w.scratch[1, count] = w.other[at]
        count += np.uint64(has(w, at, KNOWS) & (w.other[at] != np.uint32(j)))
    for q in range(count):
        h = np.int64(w.scratch[1, q])
        place = rank(base, h)
        if place > best:
            theirs = slot_if_tied(w, j, h)
            if theirs != NO_SLOT and not has(w, theirs, KNOWS):
                best, told = place, theirs
    if told == NO_SLOT:
        return
    mark(w, told, KNOWS)
    mark(w, np.int64(w.book[slot].twin), TAUGHT_BY)
    _be_thanked(w, t, i, slot)
    if len(w.log):
        note(w, t, TAUGHT, i, j, np.int64(w.other[told]), NO_NEED, 1, 0.0, 0.0)
    tally[w.people[i].strategy, TAUGHT] += 1


@inlined
def _be_thanked(w, t, i, slot):
    """Note what follows when `i` has passed something on over the tie at `slot`."""
    book, twin, credit = w.book, np.int64(w.book[slot].twin), w.rules[0].knowledge_credit
    book[slot].balance = np.float32(np.float64(book[slot].balance) + credit)
    book[twin].balance = np.float32(np.float64(book[twin].balance) - credit)
    use(w, t, slot)
    use(w, t, twin)
    thank(w, twin)
    spend(w, i, w.rules[0].time_contact)
    earn(w, t, i, KNOWLEDGE, -w.rules[0].knowledge_telling)


@inlined
def _count_crowds(w, pieces):
    """Note in `crowds`, for whatever a byte of ideas can be, how many ideas these are and how often they are held."""
    for b in range(pieces):
        w.crowds[b, 0] = 0
        for x in range(8):
            one, first = (w.holders[8 * b + np.uint64(x)] << _CROWD) | 1, 1 << x
            for rest in range(first):
                w.crowds[b, first + rest] = w.crowds[b, rest] + one


@inlined
def _enjoy(w, t):
    """Give everybody what the ideas they hold are worth."""
    rules, n = w.rules[0], len(w.people)
    pieces = np.uint64(rules.knowledge_ideas + 7) >> np.uint64(3)
    _count_crowds(w, pieces)
    for i in range(n):
        ideas, both = w.more[i].ideas, np.int64(0)
        for b in range(pieces):
            both += w.crowds[b, (ideas >> (b << np.uint64(3))) & _BYTE]
        held, crowd = both & _IDEAS, both >> _CROWD
        if held:
            lost = rules.knowledge_exclusive * (crowd - held) / max(n - 1, 1)  # alone, crowd and held are the same
            earn(w, t, i, KNOWLEDGE, rules.knowledge_worth * (held - lost))
