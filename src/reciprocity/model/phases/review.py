"""Review: each side looks at its ties; lost, unused and unbalanced ones end."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import used
from reciprocity.model.kernels.books import book, end, note_favor, pass_on
from reciprocity.model.kernels.contact_choice import end_of, fetch_books, fetch_twin, slots, wide_slots
from reciprocity.model.kernels.cues import willing
from reciprocity.model.kernels.opinions import judge
from reciprocity.model.kernels.prefetching import inlined, kernel, prefetch
from reciprocity.model.kernels.python_decisions import KEEPS, OPEN, ROW, answer, close
from reciprocity.model.kernels.time_budget import can_give, gave
from reciprocity.model.kernels.warmth import is_friend
from reciprocity.model.state import ANY_FIELD, NO_NEED, REVIEWS
from reciprocity.numerics.draws import LOSS, REBALANCE, VOICE, draw, draw2, uniform
from reciprocity.results.counters import DROPPED, GIVEN, HELPED, LAPSED, LOST, REBALANCED, VOICED

_LOSES, _MAY_END, _LOOKS_AT_ALL = 1, 2, 4  # in `pick`: somebody loses a tie; one may end; since listed, any of them may
_EARLY, _BOOKS, _LISTED, _FINAL = 9, 5, 2, 1  # so many acts ahead what ending a tie takes is fetched, step by step
_EVERY, _LAST_BIT = ~np.uint64(0), np.uint64(63)  # ties as bits
_SILENT, _IGNORED, _HEARD = range(3)  # what comes of speaking up


@kernel
def review(w, t, tally, start):
    """Play the phase from place `start % n` in `w.acts`, tie `start // n` of theirs; see `docs/model.md`, 6.4.

    Every reason is a fact of the tie at the start of the phase, and what speaking up changes is that tie alone and
    the budget of the one spoken to, so people are taken by number. A person's ties are taken from the last to the
    first, so that one that ends moves none that is still to come.

    Returns:
        -1 when done, else where somebody has to be asked.
    """
    rules = w.rules[0]
    if not rules.ties_change:
        return -1
    if start == 0:
        _list_reviewers(w, t)
    n, count = len(w.people), np.int64(w.acts[2 * len(w.people)])
    first = start % n if n else 0
    for p in range(first - _LISTED, count):
        _look_ahead(w, t, p, count)
        if p < first:
            continue
        i = np.int64(w.acts[p])
        if w.pick[i] & _MAY_END == 0 or w.people[i].degree == 0:
            continue
        row, patience = np.int64(w.people[i].row), w.traits[w.people[i].strategy].patience
        looks, asks = (w.plan[i] & REVIEWS) != 0, _asks(w, i)
        loses, lost = (w.pick[i] & _LOSES) != 0, draw(w.keys[LOSS, 0], np.uint64(i))
        ending = _EVERY if w.pick[i] & _LOOKS_AT_ALL else w.scratch[1, p]
        resumed = p == first and start >= n
        # After a question, those looked at before it are in no list: 0, to look at all again in the next round.
        oldest = np.int64(0) if resumed else np.int64(w.ties[i].oldest)
        slot = row + (start // n if resumed else np.int64(w.people[i].degree))
        while slot > row:
            slot -= 1
            if not _is_in(ending, slot - row):
                continue
            j = np.int64(w.other[slot])
            # What holds for both sides alike is settled from the lower side. One branch for all three reasons,
            # and that one seldom taken.
            is_lost = loses and (i < j) & (uniform(draw(lost, np.uint64(j))) < rules.ties_loss)
            lapses = (i < j) & (t - used(w, slot) >= rules.ties_idle)
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
            wakes = max(used(w, slot), until - rules.ties_idle)  # so long after that it may lapse
            oldest = min(oldest, wakes if i < j else t)
        w.ties[i].oldest = oldest
    return -1


@inlined
def _list_reviewers(w, t):
    """List in `acts`, by number, who has a tie that may end; note in `pick` who loses one.

    Most people have nothing to review in most rounds, and one can see that without opening their books.
    """
    rules, count, n = w.rules[0], np.uint64(0), len(w.people)
    for i in range(n):
        loses = _loses_any(w, i, draw(w.keys[LOSS, 0], np.uint64(i)), rules.ties_loss)
        may_lapse = t - w.ties[i].oldest >= rules.ties_idle
        w.pick[i] = _LOSES * loses
        w.acts[count] = i
        count += np.uint64(may_lapse | _asks(w, i) | _looks(w, i) | loses)
    w.acts[2 * n] = np.uint32(count)


@inlined
def _look_ahead(w, t, p, count):
    """Have brought to the cache what those need whose acts come next, and see which of their ties may end.

    Whose ties all stay needs no turn, unless a book changes until then. In `scratch` stand, by act, these ties as bits,
    and with whom one of them is, or what is beyond all people.
    """
    if p + _EARLY < count:
        prefetch(w.people, np.int64(w.acts[p + _EARLY]))
    if p + _BOOKS < count:
        fetch_books(w, np.int64(w.acts[p + _BOOKS]))
    if p + _LISTED < count:
        i, partner = np.int64(w.acts[p + _LISTED]), np.int64(len(w.people))
        ending = _may_end(w, t, i)
        w.scratch[1, p + _LISTED] = ending
        w.pick[i] = (w.pick[i] & _LOSES) | _MAY_END * (ending != 0) | (_MAY_END | _LOOKS_AT_ALL) * _asks(w, i)
        if ending:
            for slot in slots(w, i):
                if _is_in(ending, slot - np.uint64(w.people[i].row)):
                    partner = np.int64(w.other[slot])
                    prefetch(w.people, partner)
                    prefetch(w.ties, partner)
                    prefetch(w.pick, partner)
                    prefetch(w.past, np.int64(slot))
                    fetch_twin(w, np.int64(slot))
        w.scratch[0, p + _LISTED] = partner
    if 0 <= p + _FINAL < count and w.scratch[0, p + _FINAL] < np.uint64(len(w.people)):
        _fetch_final(w, np.int64(w.acts[p + _FINAL]))
        _fetch_final(w, np.int64(w.scratch[0, p + _FINAL]))


@inlined
def _may_end(w, t, i):
    """Return as bits which ties of `i` may end; note for the others (those that `i` watches) the least recent use.

    Bit k stands for place k in the stretch of `i`, and k + 64, and so on.
    """
    rules, me, found, oldest = w.rules[0], np.uint32(i), np.uint64(0), np.int64(t)
    row, end = np.uint64(w.people[i].row), end_of(w, i)
    patience = w.traits[w.people[i].strategy].patience if _looks(w, i) else np.inf
    for slot in wide_slots(w, i):
        unused = used(w, slot) if (me < w.other[slot]) & (slot < end) else np.int64(t)
        ends = (t - unused >= rules.ties_idle) | ((w.book[slot].balance > patience) & (slot < end))
        found |= np.uint64(ends) << ((slot - row) & _LAST_BIT)
        oldest = min(oldest, np.int64(t) if ends else unused)
    if w.pick[i] & _LOSES:
        lost = draw(w.keys[LOSS, 0], np.uint64(i))
        for slot in slots(w, i):
            is_lost = (me < w.other[slot]) & (uniform(draw(lost, np.uint64(w.other[slot]))) < rules.ties_loss)
            found |= np.uint64(is_lost) << ((slot - row) & _LAST_BIT)
    w.ties[i].oldest = oldest
    return found


@inlined
def _is_in(ending, place):
    """Say whether the tie at this place of somebody's stretch is among those."""
    return (ending >> (np.uint64(place) & _LAST_BIT)) & np.uint64(1)


@inlined
def _fetch_final(w, i):
    """Have the last tie of `i`, which moves when another ends, brought to the cache."""
    final = np.int64(w.people[i].row) + w.people[i].degree - 1
    prefetch(w.other, final)
    prefetch(w.book, final)
    prefetch(w.past, final)
    prefetch(w.bond, final)


@inlined
def _asks(w, i):
    """Say whether `i` is asked, of each tie, whether to keep it."""
    return (w.plan[i] & REVIEWS != 0) & ((w.people[i].verbs & KEEPS) != 0)


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


@inlined
def _end(w, t, i, j, slot, cause, tally):
    """End the tie of `i` with `j`, whose ties move: what was listed for `j` no longer holds."""
    end(w, t, i, slot, cause, tally)
    w.pick[j] |= np.uint32(_LOOKS_AT_ALL)


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
    w.pick[j] |= np.uint32(_MAY_END | _LOOKS_AT_ALL)
    gave(w, j, 1, False)
    book(w, t, slot, i, j, 1, ANY_FIELD, 1, False)
    pass_on(w, t, i, j, 1, ANY_FIELD, False)
    if len(w.log):
        note_favor(w, t, REBALANCED, j, i, NO_ONE, ANY_FIELD)
    tally[w.people[j].strategy, GIVEN] += 1
    tally[mine, HELPED] += 1
    tally[mine, REBALANCED] += 1
    return _HEARD
