"""Gossip: people tell a contact what they think of somebody."""

import numpy as np

from reciprocity.model.kernels.act_log import note
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.opinions import NOBODY, judge, opinion, subject
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.look_ahead.gossip import LEAD, chosen_subject, listener, look_ahead
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import BOOKED, NO_NEED
from reciprocity.numerics.draws import GOSSIP, draw, draw2, uniform
from reciprocity.results.counters import TOLD


@kernel
def gossip(w, t, tally):
    """Play the phase; see `docs/model.md`, 6.12. Nobody who decides in Python is asked anything here."""
    rules = w.rules[0]
    if not rules.mechanisms_gossip:
        return
    count = _list_talkers(w)
    for p in range(-LEAD, count):
        look_ahead(w, t, p, count)
        if p < 0:
            continue
        i = np.int64(w.acts[p])
        if busy(w, tally, i, rules.time_contact) or w.people[i].degree == 0:
            continue
        slot = listener(w, p)
        j = np.int64(w.other[slot])
        if w.people[j].away:
            continue
        x = subject(w, t, i, j) if w.plan[i] & BOOKED else chosen_subject(w, p)
        if x == NOBODY:
            continue
        off = rules.gossip_misperception * (2 * uniform(draw2(w.keys[GOSSIP, 3], np.uint64(j), np.uint64(x))) - 1)
        heard = min(max(opinion(w, t, i, x) + off, -1.0), 1.0)
        judge(w, t, j, x, heard, rules.gossip_learning_rate * np.float64(w.book[w.book[slot].twin].trust))
        w.plan[j] |= BOOKED
        pleasant(w, slot)
        spend(w, i, rules.time_contact)
        if len(w.log):
            note(w, t, TOLD, i, j, x, NO_NEED, 1, 0.0, 0.0)
        tally[w.people[i].strategy, TOLD] += 1


@inlined
def _list_talkers(w):
    """List in the order of the round those who tell somebody something. Return how many."""
    rate, k = w.rules[0].gossip_chance, w.keys[GOSSIP, 0]
    for i in range(len(w.people)):
        w.pick[i] = np.uint32((uniform(draw(k, np.uint64(i))) < rate) & (w.people[i].away == 0))
    return list_picked(w)
