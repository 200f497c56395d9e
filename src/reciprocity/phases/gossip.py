"""Gossip: people tell a contact what they think of somebody."""

import numpy as np

from reciprocity.draws import GOSSIP, draw, draw2, uniform
from reciprocity.layout import NO_NEED, TOLD
from reciprocity.phases.bonds import pleasant
from reciprocity.phases.choice import highest, numbered, rank, slot_of
from reciprocity.phases.hours import busy, spend
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import note
from reciprocity.phases.opinions import judge, opinion

_NOBODY = -1


@kernel
def gossip(w, t, tally):
    """Play the phase; see `docs/model.md`, 6.12. Nobody who decides in Python is asked anything here."""
    rules = w.rules[0]
    if not rules.gossip:
        return
    large = len(w.people) >= LARGE
    for p in range(len(w.people)):
        if large:
            _fetch_ahead(w, p)
        i = np.int64(w.order[p])
        if w.people[i].away or uniform(draw(w.keys[GOSSIP, 0], np.uint64(i))) >= rules.gossip_rate:
            continue
        if busy(w, tally, i, rules.time_contact) or w.people[i].degree == 0:
            continue
        j = highest(w, draw(w.keys[GOSSIP, 1], np.uint64(i)), i)
        if w.people[j].away:
            continue
        x = _subject(w, t, i, j)
        if x == _NOBODY:
            continue
        off = rules.gossip_error * (2 * uniform(draw2(w.keys[GOSSIP, 3], np.uint64(j), np.uint64(x))) - 1)
        heard = min(max(opinion(w, t, i, x) + off, -1.0), 1.0)
        slot = slot_of(w, i, j)
        judge(w, t, j, x, heard, rules.gossip_weight * np.float64(w.book[w.book[slot].twin].trust))
        pleasant(w, slot)
        spend(w, i, rules.time_contact)
        if len(w.log):
            note(w, t, TOLD, i, j, x, NO_NEED, 1, 0.0, 0.0)
        tally[w.people[i].strategy, TOLD] += 1


@inlined
def _fetch_ahead(w, p):
    """Have the lines of those who come next in the order, and the opinions of those who will talk, at hand."""
    if p + 16 < len(w.order):
        i = np.int64(w.order[p + 16])
        prefetch(w.people, i)
        prefetch(w.row, i)
    if p + 8 < len(w.order):
        i = np.int64(w.order[p + 8])
        if uniform(draw(w.keys[GOSSIP, 0], np.uint64(i))) < w.rules[0].gossip_rate:
            prefetch(w.other, np.int64(w.row[i]))
            memory = w.opinions.shape[1]
            for place in range(0, memory, 5):  # five opinions a line
                prefetch(w.opinions, i * memory + place)


@inlined
def _subject(w, t, i, j):
    """Return whom `i` tells `j` about, of all whom `i` has an opinion about, or _NOBODY."""
    base, best, fade = draw(w.keys[GOSSIP, 2], np.uint64(j)), np.uint64(0), w.rules[0].gossip_fade
    for place in range(w.opinions.shape[1]):
        held = w.opinions[i, place]
        if held.about >= 0 and held.about != j and t - held.touched < fade:
            best = max(best, rank(base, held.about))
    return np.int64(_NOBODY) if best == 0 else numbered(best)
