"""Share: ideas, and knowing who knows what, are passed on or kept; an idea is worth the more, the fewer hold it."""

import numpy as np

from reciprocity.draws import IDEA, SHARE, STALE, TEACH, below, draw, uniform
from reciprocity.layout import KNOWLEDGE, NO_NEED, SHARED, TAUGHT
from reciprocity.phases.books import thank
from reciprocity.phases.choice import NO_SLOT, highest, numbered, rank, slot_if_tied, slot_of, slots
from reciprocity.phases.hours import busy, spend
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import NO_ONE, note
from reciprocity.phases.streams import earn

_ONE = np.uint64(1)


@kernel
def share(w, t, tally):
    """Play the phase; see `docs/model.md`, 6.8. Nobody who decides in Python is asked anything here."""
    rules = w.rules[0]
    if not rules.knowledge:
        return
    _go_stale(w)
    hours = rules.time_contact
    large = len(w.people) >= LARGE
    for p in range(len(w.people)):
        if large:
            _fetch_ahead(w, p)
        i = np.int64(w.order[p])
        if w.people[i].away:
            continue
        me = np.uint64(i)
        if uniform(draw(w.keys[IDEA, 0], me)) < rules.knowledge_discovery:
            w.more[i].ideas |= _ONE << below(draw(w.keys[IDEA, 1], me), np.uint64(rules.knowledge_ideas))
        chance = w.traits[w.people[i].strategy].share
        if chance <= 0:
            continue
        if uniform(draw(w.keys[SHARE, 0], me)) < chance and not busy(w, tally, i, hours):
            _pass_on_idea(w, t, tally, i)
        if uniform(draw(w.keys[TEACH, 0], me)) < chance and not busy(w, tally, i, hours):
            _teach(w, t, tally, i)
    _enjoy(w, t)


@inlined
def _fetch_ahead(w, p):
    """Have the lines of those who come next in the order, and the books of those who will tell something, at hand."""
    if p + 16 < len(w.order):
        i = np.int64(w.order[p + 16])
        prefetch(w.people, i)
        prefetch(w.row, i)
        prefetch(w.more, i)
    if p + 8 < len(w.order):
        i = np.int64(w.order[p + 8])
        me, chance = np.uint64(i), w.traits[w.people[i].strategy].share
        if min(uniform(draw(w.keys[SHARE, 0], me)), uniform(draw(w.keys[TEACH, 0], me))) < chance:
            row = np.int64(w.row[i])
            prefetch(w.other, row)
            for k in range(0, np.int64(w.people[i].degree), 2):  # two books a line
                prefetch(w.book, row + k)


@inlined
def _go_stale(w):
    """Take from everybody the ideas that are worth nothing any more."""
    stale = np.uint64(0)
    for x in range(w.rules[0].knowledge_ideas):
        if uniform(draw(w.keys[STALE, 0], np.uint64(x))) < w.rules[0].knowledge_stale:
            stale |= _ONE << np.uint64(x)
    if stale:
        for i in range(len(w.people)):
            w.more[i].ideas &= ~stale


@inlined
def _pass_on_idea(w, t, tally, i):
    """Let `i` tell a contact one of the ideas that the contact lacks."""
    if w.people[i].degree == 0:
        return
    j = highest(w, draw(w.keys[SHARE, 1], np.uint64(i)), i)
    lacking = w.more[i].ideas & ~w.more[j].ideas
    if lacking == 0 or w.people[j].away:
        return
    base, best = draw(w.keys[SHARE, 2], np.uint64(j)), np.uint64(0)
    for idea in range(w.rules[0].knowledge_ideas):
        x = np.uint64(idea)
        best = max(best, rank(base, x) * ((lacking >> x) & _ONE))  # nobody can predict which are lacking
    w.more[j].ideas |= _ONE << np.uint64(numbered(best))
    _be_thanked(w, t, i, slot_of(w, i, j))
    if len(w.log):
        note(w, t, SHARED, i, j, NO_ONE, NO_NEED, 1, 0.0, 0.0)
    tally[w.people[i].strategy, SHARED] += 1


@inlined
def _teach(w, t, tally, i):
    """Let `i` tell a contact what somebody whom both know can do."""
    if w.people[i].degree == 0:
        return
    j = highest(w, draw(w.keys[TEACH, 1], np.uint64(i)), i)
    if w.people[j].away:
        return
    base, best, told = draw(w.keys[TEACH, 2], np.uint64(j)), np.uint64(0), np.int64(NO_SLOT)
    for at in slots(w, i):
        h = np.int64(w.other[at])
        place = rank(base, h)
        if w.book[at].knows and h != j and place > best:
            slot = slot_if_tied(w, j, h)
            if slot != NO_SLOT and not w.book[slot].knows:
                best, told = place, slot
    if told == NO_SLOT:
        return
    slot = slot_of(w, i, j)
    w.book[told].knows = 1
    w.book[w.book[slot].twin].taught = 1
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
    book[slot].used = t
    book[twin].used = t
    thank(w, twin)
    spend(w, i, w.rules[0].time_contact)
    earn(w, t, i, KNOWLEDGE, -w.rules[0].knowledge_telling)


@inlined
def _enjoy(w, t):
    """Give everybody what the ideas they hold are worth."""
    rules, n, holders = w.rules[0], len(w.people), w.holders
    holders[:] = 0
    for i in range(n):
        ideas = w.more[i].ideas
        for x in range(rules.knowledge_ideas):
            holders[x] += np.int64((ideas >> np.uint64(x)) & _ONE)
    for i in range(n):
        ideas, held, crowd = w.more[i].ideas, np.int64(0), np.int64(0)
        for x in range(rules.knowledge_ideas):
            holds = np.int64((ideas >> np.uint64(x)) & _ONE)
            held += holds
            crowd += holders[x] & -holds
        if held:
            lost = rules.knowledge_exclusive * (crowd - held) / max(n - 1, 1)  # alone, crowd and held are the same
            earn(w, t, i, KNOWLEDGE, rules.knowledge_worth * (held - lost))
