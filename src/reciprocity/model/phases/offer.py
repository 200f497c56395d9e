"""Offer: those who give unasked help a contact in need, or help somebody for a contact's sake."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE
from reciprocity.model.kernels.books import book, clear_need, note_favor, pass_on, settle
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.opinions import judge
from reciprocity.model.kernels.python_decisions import NOBODY, OFFERS, OPEN, ROW, answer, close
from reciprocity.model.kernels.time_budget import can_give, gave
from reciprocity.model.kernels.unmet_needs import NOTHING, can_meet, contact_in_need, still_in_need
from reciprocity.model.phases.look_ahead.offer import (
    LEAD,
    choose_in_need,
    chosen_for_sake,
    look_ahead,
    sake_of,
    sakes_slot,
)
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import ANY_FIELD, DECIDES, LOOKS, YES
from reciprocity.numerics.draws import OBLIGE, draw, uniform
from reciprocity.results.counters import GIVEN, HELPED, OBLIGED, OFFERED


@kernel
def offer(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.3 and 6.7.

    Returns:
        -1 when done, else the place of the act in which somebody who decides in Python has to be asked first.
    """
    if not w.rules[0].offers:
        return -1
    if start == 0:
        choose_in_need(w)
        list_acts(w, LOOKS | DECIDES, 0, False)
    count = np.int64(w.acts[2 * len(w.people)])
    for p in range(start - LEAD if start == 0 else start, count):  # after a question, choices have been made ahead
        look_ahead(w, p, count)
        if p < start:
            continue
        i = np.int64(w.acts[p]) >> 1
        if w.people[i].away or not can_give(w, i):
            continue
        slot = _chosen(w, i)
        if slot == OPEN:
            return p
        if slot != NOTHING:
            _help(w, t, tally, i, slot)
        if w.rules[0].mechanisms_obliging and _is_obliging(w, i) and can_give(w, i):
            _oblige(w, t, tally, i, p)
    return -1


@inlined
def _chosen(w, i):
    """Return the slot of the contact whom `i` helps unasked.

    Returns:
        A slot, NOTHING if `i` helps nobody, or OPEN if `i` decides in Python and has to be asked first.
    """
    if w.people[i].verbs & OFFERS and w.people[i].degree > 0:
        slot = answer(w, OFFERS, 0, i, -1, ANY_FIELD)
        if slot == OPEN:
            return np.int64(OPEN)
        close(w)
        if slot != ROW:
            return np.int64(NOTHING) if slot == NOBODY else np.int64(slot)
    if not w.plan[i] & LOOKS:
        return np.int64(NOTHING)
    return still_in_need(w, i)


@inlined
def _help(w, t, tally, i, slot):
    """Let `i` help the contact at `slot`, whose need is unmet."""
    j = np.int64(w.other[slot])
    settle(w, t, np.int64(w.book[slot].twin), j, i, 1, w.unmet[j], 1, False, False)
    if len(w.log):
        note_favor(w, t, OFFERED, i, j, NO_ONE, np.int64(w.unmet[j]), False)
    clear_need(w, j)
    if w.rules[0].mechanisms_gossip:
        judge(w, t, j, i, 1.0, w.rules[0].gossip_learning_rate)
    tally[w.people[i].strategy, GIVEN] += 1
    tally[w.people[i].strategy, OFFERED] += 1
    tally[w.people[j].strategy, HELPED] += 1


@inlined
def _is_obliging(w, i):
    """Return whether `i` would help somebody for a contact's sake in this round."""
    chance = w.traits[w.people[i].strategy].oblige
    return w.people[i].degree > 0 and uniform(draw(w.keys[OBLIGE, 0], np.uint64(i))) < chance


@inlined
def _oblige(w, t, tally, i, p):
    """Let `i`, who has act `p` and a favor left to give, help a contact's contact for the contact's sake; see 6.7."""
    mine = w.people[i].strategy
    c, slot = sake_of(w, p), chosen_for_sake(w, p)
    if slot != NOTHING and not can_meet(w, i, w.unmet[w.other[slot]]):
        slot = contact_in_need(w, i, c, draw(w.keys[OBLIGE, 2], np.uint64(i)))
    if slot == NOTHING:
        return
    j = np.int64(w.other[slot])
    # The favor goes from i to j for the sake of c: in the books, i has helped c and c has helped j.
    field = w.unmet[j]
    book(w, t, sakes_slot(w, p), c, i, 1, field, 1, False)
    book(w, t, np.int64(w.book[slot].twin), j, c, 1, field, 1, False)
    pass_on(w, t, j, i, 1, field, False, False)
    gave(w, i, 1, False)
    if len(w.log):
        note_favor(w, t, OBLIGED, i, j, c, np.int64(field), False)
    w.people[j].fortune = YES
    clear_need(w, j)
    if w.rules[0].mechanisms_gossip:
        judge(w, t, j, i, 1.0, w.rules[0].gossip_learning_rate)
    tally[mine, GIVEN] += 1
    tally[mine, OBLIGED] += 1
    tally[w.people[j].strategy, HELPED] += 1
