"""Review: each side looks at its ties; lost, unused and unbalanced ones end."""

import numpy as np

from reciprocity.draws import LOSS, REBALANCE, VOICE, draw, draw2, uniform
from reciprocity.layout import ANY_FIELD, DROPPED, GIVEN, HELPED, LAPSED, LOST, NO_NEED, REBALANCED, REVIEWS, VOICED
from reciprocity.phases.bonds import is_friend
from reciprocity.phases.books import book, end, note_favor, pass_on
from reciprocity.phases.choice import end_of, fetch_books, fetch_contacts, fetch_twin, slots, wide_slots
from reciprocity.phases.hours import can_give, gave
from reciprocity.phases.kernel import LARGE, inlined, kernel, prefetch
from reciprocity.phases.log import NO_ONE, note
from reciprocity.phases.marks import used
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
        if n >= LARGE:
            _fetch_ahead(w, t, i)
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
        oldest = np.int64(t)
        while slot > row:
            slot -= 1
            j = np.int64(w.other[slot])
            # What holds for both sides alike is settled from the lower side. One branch for all three reasons,
            # and that one seldom taken.
            is_lost = loses and (i < j) & (uniform(draw(lost, np.uint64(j))) < rules.loss)
            lapses = (i < j) & (t - used(w, slot) >= rules.idle)
            drops = looks & (w.book[slot].balance > patience)
            until = np.int64(0)
            if w.rules[0].bonds and lapses | drops:
                mine, theirs = is_friend(w, slot), is_friend(w, np.int64(w.book[slot].twin))
                if lapses & (mine | theirs):
                    until = t + _lasts(w, slot)
                lapses &= not (mine | theirs)
                drops &= not mine
            if is_lost | lapses:
                end(w, t, i, slot, LOST if is_lost else LAPSED, tally)
                continue
            if drops | asks:
                if asks:
                    keeps = answer(w, KEEPS, 0, i, j, 0)
                    if keeps == OPEN:
                        return (slot - row + 1) * n + i
                    close(w)
                    drops = (keeps == 0) | ((keeps == ROW) & drops)
                spoke = _SILENT
                if drops and w.rules[0].voice:
                    spoke = _speaks_up(w, t, tally, i, j, slot)
                if drops and spoke != _HEARD:
                    if w.rules[0].gossip and spoke == _SILENT:
                        judge(w, t, j, i, -1.0, w.rules[0].gossip_weight)
                    end(w, t, i, slot, DROPPED, tally)
                    continue
            wakes = max(used(w, slot), until - rules.idle)  # so long after that it may lapse
            oldest = min(oldest, wakes if i < j else t)
        if not resumed:
            w.oldest[i] = oldest
    return -1


@inlined
def _fetch_ahead(w, t, i):
    """Have brought to the cache what those need who come next: their books, and the other sides of ties about to end.

    In `pick` stands with whom (one for each; what is there from before is a number too, or beyond all people).
    """
    n, idle = len(w.people), w.rules[0].idle
    if i + 12 < n:
        if _looks(w, i + 12) | (t - w.oldest[i + 12] >= idle):
            fetch_books(w, i + 12)
        else:
            fetch_contacts(w, i + 12)
    if i + 8 < n:
        k, count = i + 8, np.uint64(0)
        looks, partner = _looks(w, k), np.uint32(n)
        if looks | (t - w.oldest[k] >= idle):
            patience = w.traits[w.people[k].strategy].patience if looks else np.inf
            for slot in slots(w, k):  # listed first, as nobody can predict which
                lapses = (t - used(w, slot) >= idle) & (np.uint32(k) < w.other[slot])
                w.scratch[1, count] = slot
                count += np.uint64(lapses | (w.book[slot].balance > patience))
        for q in range(count):
            slot = np.int64(w.scratch[1, q])
            partner = w.other[slot]
            prefetch(w.people, np.int64(partner))
            prefetch(w.tie_rounds, np.int64(partner))
            prefetch(w.past, slot)
            fetch_twin(w, slot)
        w.pick[k] = partner
    if i + 4 < n and w.pick[i + 4] < n:
        j = np.int64(w.pick[i + 4])
        for person in (i + 4, j):
            final = np.int64(w.row[person]) + w.people[person].degree - 1
            prefetch(w.other, final)
            prefetch(w.book, final)
            prefetch(w.past, final)


@inlined
def _looks(w, i):
    """Say whether `i` looks for ties to drop in this round."""
    return (w.plan[i] & REVIEWS != 0) & (w.traits[w.people[i].strategy].patience < np.inf)


@inlined
def _lasts(w, slot):
    """Return for how many rounds the friendship over a tie lasts at least: a bond fades by `bonds.fade` of it or less.

    A little less than that, because bonds are rounded.
    """
    rules = w.rules[0]
    bond = np.float64(max(w.bond[slot], w.bond[w.book[slot].twin]))
    return np.int64(min((1 - 1.0001 * rules.bonds_friend / max(bond, 1e-300)) / max(rules.bonds_fade, 1e-9), 1000.0))


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
