"""Review: ties that are lost, unused or out of balance end, and people may speak up before they drop a tie.

This file is the rule. `look_ahead/review.py` finds out beforehand which ties have a reason to end, so that the others
are passed over; the oracle (`tests/truths/test_oracle.py`), which looks at all ties, holds both to one result.
"""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import used
from reciprocity.model.kernels.books import book, end, note_favor, pass_on
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.cues import willing
from reciprocity.model.kernels.hazards import ends
from reciprocity.model.kernels.opinions import judge
from reciprocity.model.kernels.python_decisions import KEEPS, OPEN, ROW, answer, close
from reciprocity.model.kernels.time_budget import can_give, gave
from reciprocity.model.kernels.warmth import is_friend
from reciprocity.model.phases.look_ahead.review import (
    ALL_MAY_END,
    LEAD,
    LOSES,
    MAY_END,
    WEARS_OUT,
    decides_in_python,
    is_among,
    list_reviewers,
    look_ahead,
    ties_that_may_end,
)
from reciprocity.model.state import ANY_FIELD, NO_NEED, REVIEWS
from reciprocity.numerics.draws import LOSS, REBALANCE, VOICE, draw, draw2, uniform
from reciprocity.results.counters import DROPPED, GIVEN, HELPED, LAPSED, LOST, REBALANCED, VOICED

_EVERY_TIE = ~np.uint64(0)
_SILENT, _IGNORED, _HEARD = range(3)  # the outcomes of speaking up


@kernel
def review(w, t, tally, start):
    """Play the phase from place `start % n` in `w.acts`, tie `start // n` of that person; see `docs/model.md`, 6.4.

    Every reason is a fact of the tie at the start of the phase, and speaking up changes only that tie and the budget of
    the person spoken to. So the order does not matter, and people act by number. A person's ties are taken from the
    last to the first, because a tie that ends moves the last one into its place.

    Returns:
        -1 when done, else where somebody who decides in Python has to be asked first.
    """
    rules = w.rules[0]
    if not rules.ties_change:
        return -1
    if start == 0:
        list_reviewers(w, t)
    n, count = len(w.people), np.int64(w.acts[2 * len(w.people)])
    first = start % n if n else 0
    for p in range(first - LEAD, count):
        look_ahead(w, t, p, count)
        if p < first:
            continue
        i = np.int64(w.acts[p])
        if w.pick[i] & MAY_END == 0 or w.people[i].degree == 0:
            continue
        row, patience = np.int64(w.people[i].row), w.traits[w.people[i].strategy].patience
        looks, asks = (w.plan[i] & REVIEWS) != 0, decides_in_python(w, i)
        loses, wears_out = (w.pick[i] & LOSES) != 0, (w.pick[i] & WEARS_OUT) != 0
        lost = draw(w.keys[LOSS, 0], np.uint64(i))
        ending = _EVERY_TIE if w.pick[i] & ALL_MAY_END else ties_that_may_end(w, p)
        resumed = p == first and start >= n
        # After a question, the ties reviewed before it are not gone through again, and their last use is not known
        # here. With 0 as the oldest use all ties of `i` are looked at in the next round.
        oldest = np.int64(0) if resumed else np.int64(w.ties[i].oldest)
        slot = row + (start // n if resumed else np.int64(w.people[i].degree))
        while slot > row:
            slot -= 1
            if not is_among(ending, slot - row):
                continue
            j = np.int64(w.other[slot])
            # Losses and lapsing concern both sides alike, and are settled from the side with the lower number. The
            # three reasons together lead to one branch, which is seldom taken and thus well predicted.
            is_lost = loses and (i < j) & (uniform(draw(lost, np.uint64(j))) < rules.ties_loss)
            lapses = (i < j) & (t - used(w, slot) >= rules.ties_idle)
            if wears_out:
                lapses |= ends(w, slot)
            drops = looks & (w.book[slot].balance > patience)
            until = np.int64(0)
            if w.rules[0].mechanisms_bonds and lapses | drops:
                mine, theirs = is_friend(w, slot), is_friend(w, np.int64(w.book[slot].twin))
                if lapses & (mine | theirs):
                    until = t + _lasts(w, slot)
                lapses &= not (mine | theirs)
                drops &= not mine
            if is_lost | lapses:
                _end(w, t, i, j, slot, LOST if is_lost else LAPSED, tally)
                continue
            if drops | asks:
                if asks:
                    keeps = answer(w, KEEPS, 0, i, j, 0)
                    if keeps == OPEN:
                        return (slot - row + 1) * n + p
                    close(w)
                    drops = (keeps == 0) | ((keeps == ROW) & drops)
                spoke = _SILENT
                if drops and w.rules[0].mechanisms_voice:
                    spoke = _speaks_up(w, t, tally, i, j, slot)
                if drops and spoke != _HEARD:
                    if w.rules[0].mechanisms_gossip and spoke == _SILENT:
                        judge(w, t, j, i, -1.0, w.rules[0].gossip_learning_rate)
                    _end(w, t, i, j, slot, DROPPED, tally)
                    continue
            wakes = max(used(w, slot), until - rules.ties_idle)  # the tie cannot lapse before `ties.idle` rounds later
            oldest = min(oldest, wakes if i < j else t)
        w.ties[i].oldest = oldest
    return -1


@inlined
def _lasts(w, slot):
    """Return how many rounds the friendship over a tie lasts at least.

    In each round a bond loses the share `bonds.fade` of itself, and thus at most as much as in the first one. A small
    margin makes up for the rounding of bonds.
    """
    rules = w.rules[0]
    bond = np.float64(max(w.bond[slot], w.bond[w.book[slot].twin]))
    return np.int64(min((1 - 1.0001 * rules.bonds_friend / max(bond, 1e-300)) / max(rules.bonds_fade, 1e-9), 1000.0))


@inlined
def _end(w, t, i, j, slot, cause, tally):
    """End the tie of `i` with `j`. This moves ties of `j`, so that the list of those that may end no longer holds."""
    end(w, t, i, slot, cause, tally)
    w.pick[j] |= np.uint32(ALL_MAY_END)


@kernel
def _speaks_up(w, t, tally, i, j, slot):
    """Let `i` tell `j` that their tie is out of balance before dropping it, and let `j` make up for it with a favor.

    Returns:
        _SILENT if `i` says nothing, _IGNORED if `j` does nothing about it, and _HEARD if `j` helps.
    """
    mine = w.people[i].strategy
    voice = w.traits[mine].voice
    if voice <= 0 or uniform(draw2(w.keys[VOICE, 0], np.uint64(i), np.uint64(j))) >= voice:
        return _SILENT
    tally[mine, VOICED] += 1
    able = can_give(w, j)
    helps = able and willing(w, t, i, j, slot, w.keys[REBALANCE, 0]) == 1
    if len(w.log):
        note(w, t, VOICED, i, j, NO_ONE, NO_NEED, helps, 0.0, 0.0)
    if not helps:
        return _IGNORED
    w.pick[j] |= np.uint32(MAY_END | ALL_MAY_END)
    gave(w, j, 1, False)
    book(w, t, slot, i, j, 1, ANY_FIELD, 1, False)
    pass_on(w, t, i, j, 1, ANY_FIELD, True, False)
    if len(w.log):
        note_favor(w, t, REBALANCED, j, i, NO_ONE, ANY_FIELD, True)
    tally[w.people[j].strategy, GIVEN] += 1
    tally[mine, HELPED] += 1
    tally[mine, REBALANCED] += 1
    return _HEARD
