"""Review: each side looks at its ties; lost, unused and unbalanced ones end."""

import numpy as np

from reciprocity.draws import LOSS, REBALANCE, VOICE, draw, draw2, uniform
from reciprocity.layout import ANY_FIELD, DROPPED, GIVEN, HELPED, LAPSED, LOST, NO_NEED, REBALANCED, REVIEWS, VOICED
from reciprocity.phases.bonds import is_friend
from reciprocity.phases.books import book, end, note_favor, pass_on
from reciprocity.phases.choice import end_of, fetch_books, fetch_contacts, wide_slots
from reciprocity.phases.hours import can_give, gave
from reciprocity.phases.kernel import LARGE, inlined, kernel
from reciprocity.phases.log import NO_ONE, note
from reciprocity.phases.opinions import judge
from reciprocity.phases.questions import KEEPS, OPEN, ROW, answer, close
from reciprocity.phases.willing import willing

_SILENT, _IGNORED, _HEARD = range(3)  # what comes of speaking up


@kernel
def review(w, t, tally, start):
    """Play the phase from person `start % n`, tie `start // n` of theirs; see `docs/model.md`, 6.4.

    Every reason is a fact of the tie at the start of the phase, and what speaking up changes is that tie alone and
    the budget of the one spoken to, so people are taken by number. A person's ties are taken from the last to the
    first, so that one that ends moves none that is still to come.

    Returns:
        -1 when done, else where somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.change:
        return -1
    n = len(w.people)
    for i in range(start % n if n else 0, n):
        if n >= LARGE and i + 8 < n:
            looks = (w.plan[i + 8] & REVIEWS != 0) & (w.traits[w.people[i + 8].strategy].patience < np.inf)
            if looks | (t - w.oldest[i + 8] >= rules.idle):
                fetch_books(w, i + 8)
            else:
                fetch_contacts(w, i + 8)
        if w.people[i].degree == 0:
            continue
        row = np.int64(w.row[i])
        patience = w.traits[w.people[i].strategy].patience
        looks = (w.plan[i] & REVIEWS) != 0
        asks = looks & ((w.people[i].verbs & KEEPS) != 0)
        lost = draw(w.keys[LOSS, 0], np.uint64(i))
        # Most people have nothing to review in most rounds, and one can see that without opening their books.
        may_lapse = t - w.oldest[i] >= rules.idle
        loses = _loses_any(w, i, lost, rules.loss)
        if not (may_lapse | asks | (looks & (patience < np.inf)) | loses):
            continue
        slot = row + np.int64(w.people[i].degree)
        resumed = i == start % n and start // n > 0
        if resumed:
            slot = row + start // n
        oldest = np.int32(t)
        while slot > row:
            slot -= 1
            j = np.int64(w.other[slot])
            # What holds for both sides alike is settled from the lower side. One branch for all three reasons,
            # and that one seldom taken.
            is_lost = loses and (i < j) & (uniform(draw(lost, np.uint64(j))) < rules.loss)
            lapses = (i < j) & (t - w.book[slot].used >= rules.idle)
            drops = looks & (w.book[slot].balance > patience)
            oldest = min(oldest, w.book[slot].used if i < j else np.int32(t))
            if w.rules[0].bonds and lapses | drops:
                mine = is_friend(w, slot)
                lapses &= not (mine or is_friend(w, np.int64(w.book[slot].twin)))
                drops &= not mine
            if is_lost | lapses:
                end(w, t, i, slot, LOST if is_lost else LAPSED, tally)
            elif drops | asks:
                if asks:
                    keeps = answer(w, KEEPS, 0, i, j, 0)
                    if keeps == OPEN:
                        return (slot - row + 1) * n + i
                    close(w)
                    drops = (keeps == 0) | ((keeps == ROW) & drops)
                spoke = _SILENT
                if drops and w.rules[0].voice:
                    spoke = _speaks_up(w, t, tally, i, j, slot)
                if spoke == _HEARD:
                    drops = False
                    oldest = min(oldest, np.int32(t))
                if drops:
                    if w.rules[0].gossip and spoke == _SILENT:
                        judge(w, t, j, i, -1.0, w.rules[0].gossip_weight)
                    end(w, t, i, slot, DROPPED, tally)
        if not resumed:
            w.oldest[i] = oldest
    return -1


@inlined
def _loses_any(w, i, lost, chance):
    """Say whether one of the ties that `i` has the lower number in is lost."""
    if chance <= 0:
        return False
    some, me, end = False, np.uint32(i), end_of(w, i)
    for slot in wide_slots(w, i):
        j = w.other[slot]
        some |= (uniform(draw(lost, np.uint64(j))) < chance) & (me < j) & (slot < end)
    return some


@kernel
def _speaks_up(w, t, tally, i, j, slot):
    """Let `i` say that the tie is out of balance before leaving it; return whether they do and `j` makes up for it."""
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
    gave(w, j, 1, False)
    book(w, t, slot, i, j, 1, ANY_FIELD, 1, False)
    pass_on(w, t, i, j, 1, ANY_FIELD, False)
    if len(w.log):
        note_favor(w, t, REBALANCED, j, i, NO_ONE, ANY_FIELD)
    tally[w.people[j].strategy, GIVEN] += 1
    tally[mine, HELPED] += 1
    tally[mine, REBALANCED] += 1
    return _HEARD
