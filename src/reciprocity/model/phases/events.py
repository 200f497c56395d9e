"""Events: circles hold them; who goes out chooses one, comes alone or with a team, and talks to people there."""

import numpy as np

from reciprocity.configs.vocabulary import EVENT_CHOICES
from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.contact_choice import NO_SLOT, fetch_contacts, slot_if_tied, slot_of, slots
from reciprocity.model.kernels.event_choice import ELSEWHERE, NOWHERE, announce, choose, learn, partner, seat
from reciprocity.model.kernels.goals import decline, fits, turns_down
from reciprocity.model.kernels.membership import admit, welcome
from reciprocity.model.kernels.payoff_streams import earn, fetch_stream
from reciprocity.model.kernels.prefetching import inlined, kernel, prefetch
from reciprocity.model.kernels.python_decisions import OPEN, close
from reciprocity.model.kernels.tie_formation import NOBODY, acquaint, guest, host
from reciprocity.model.kernels.time_budget import busy, has_time, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.order import list_acts, list_picked
from reciprocity.model.state import NO_NEED, OUT
from reciprocity.numerics.draws import TEAM, draw, uniform
from reciprocity.results.counters import ATTENDED, EVENTS, OUTINGS

_NONE = EVENT_CHOICES.index("none")
_TALKS = 8  # at most, at an event
_EARLY, _SOON, _NEXT = 9, 6, 3  # so many people ahead what their talks need is fetched, step by step
_FOUND = 7  # the place in `pending` of whether the event in progress has brought the tie one came for


@kernel
def events(w, t, tally, start):
    """Play the phase meet where circles hold events; see `docs/model.md`, 6.14.

    Args:
        w: The world.
        t: The round.
        tally: The counts of this round.
        start: The place in `w.acts` from which people go out; from n on, all have, and n + 8 p + m is talk m of the
            person at place p of `w.acts`, where those who attend stand by then.

    Returns:
        -1 when done, else where somebody has to be asked.
    """
    rules, n = w.rules[0], len(w.people)
    if not rules.ties_change or rules.ties_meet <= 0:
        return -1
    if start == 0:
        announce(w)
        list_acts(w, OUT, 0, False)
    count = np.int64(w.acts[2 * n])
    for p in range(start, count if start < n else 0):
        _fetch_ahead(w, p, count)
        i = np.int64(w.acts[p]) >> 1
        traits = w.traits[w.people[i].strategy]
        if traits.event_choice == _NONE or w.event[i] != NOWHERE or busy(w, tally, i, rules.time_outing):
            continue
        c = host(w, i)
        if c != NOBODY:
            j = guest(w, i, c)
            if acquaint(w, t, tally, i, j, False) == OPEN:
                return p
            close(w)
            if rules.mechanisms_bonds:
                pleasant(w, slot_of(w, i, c))
            _go_out(w, t, tally, i, NOBODY if j == NOBODY or w.people[j].away else j)
        else:
            _come(w, t, tally, i, np.int64(traits.event_choice))
    if start < n:
        seat(w)
        list_picked(w)
    return _talk(w, t, tally, max(start - n, 0))


@inlined
def _fetch_ahead(w, p, count):
    """Have the lines of those who go out next, and of those at whose side they are, brought to the cache."""
    if p + 12 < count:
        prefetch(w.people, np.int64(w.acts[p + 12]) >> 1)
    if p + 8 < count:
        i = np.int64(w.acts[p + 8]) >> 1
        prefetch(w.event, i)
        prefetch(w.ties, i)
        _fetch_wants(w, i)
        _fetch_likings(w, i)
        fetch_contacts(w, i)
        fetch_stream(w, i, EVENTS)
    if p + 6 < count:
        c = host(w, np.int64(w.acts[p + 6]) >> 1)
        if c != NOBODY:
            prefetch(w.people, c)
    if p + 4 < count:
        c = host(w, np.int64(w.acts[p + 4]) >> 1)
        if c != NOBODY:
            fetch_contacts(w, c)
    if p + 2 < count:
        i = np.int64(w.acts[p + 2]) >> 1
        c = host(w, i)
        if c != NOBODY:
            slot, j = slot_of(w, i, c), guest(w, i, c)
            prefetch(w.book, slot)
            prefetch(w.bond, slot)
            if j != NOBODY:
                prefetch(w.people, j)


@inlined
def _fetch_wants(w, i):
    if w.rules[0].mechanisms_goals:
        prefetch(w.more, i)


@inlined
def _fetch_likings(w, i):
    prefetch(w.liking, i * w.liking.shape[1])
    prefetch(w.liking, i * w.liking.shape[1] + 8)  # so many a line


@inlined
def _fetch_talks(w, p, count):
    """Choose with whom those talk whose turn comes, which guests do not change any more, and fetch what they need."""
    if p + _EARLY < count:
        i = np.int64(w.acts[p + _EARLY])
        prefetch(w.people, i)
        prefetch(w.event, i)
        prefetch(w.ties, i)
        _fetch_wants(w, i)
    if p + _SOON < count:
        i = np.int64(w.acts[p + _SOON])
        fetch_contacts(w, i)
        for m in range(min(_TALKS, w.rules[0].events_talks)):
            j = partner(w, i, np.int64(w.event[i]), m)
            w.scratch[0, _talk_of(p + _SOON, m)] = np.uint64(j)
            if j != NOBODY:
                prefetch(w.people, j)
                _fetch_wants(w, j)
    if 0 <= p + _NEXT < count:
        i = np.int64(w.acts[p + _NEXT])
        prefetch(w.book, np.int64(w.people[i].row) + w.people[i].degree)
        _fetch_likings(w, i)
        for m in range(min(_TALKS, w.rules[0].events_talks)):
            j = np.int64(w.scratch[0, _talk_of(p + _NEXT, m)])
            if j == NOBODY:
                break
            slot = slot_if_tied(w, i, j)
            if slot != NO_SLOT:
                prefetch(w.book, slot)
                prefetch(w.bond, slot)
            else:
                prefetch(w.other, np.int64(w.people[j].row) + w.people[j].degree)
                prefetch(w.book, np.int64(w.people[j].row) + w.people[j].degree)
                prefetch(w.ties, j)


@inlined
def _talk_of(p, m):
    """Return where in `scratch` it is noted with whom the person at place `p` of `acts` has talk `m`."""
    return np.uint64(p % _TALKS * _TALKS + m)


@inlined
def _go_out(w, t, tally, i, seen):
    w.ties[i].outings += np.int32(1)
    w.event[i] = ELSEWHERE
    tally[w.people[i].strategy, OUTINGS] += 1
    spend(w, i, w.rules[0].time_outing)
    if len(w.log):
        note(w, t, OUTINGS, i, seen, NO_ONE, NO_NEED, seen != NOBODY, 0.0, w.rules[0].ties_outing)


@inlined
def _come(w, t, tally, i, choice):
    """Let `i` choose an event and attend it, perhaps with their team."""
    c = choose(w, i, choice)
    if c == NOWHERE:
        return
    _attend(w, t, tally, i, c, NO_ONE)
    chance = w.rules[0].events_team
    if chance <= 0 or uniform(draw(w.keys[TEAM, 0], np.uint64(i))) >= chance:
        return
    last = np.int64(-1)
    while w.events[c].guests < w.rules[0].events_room:
        j = _next_of_team(w, i, c, last)
        if j == NOBODY:
            return
        _attend(w, t, tally, j, c, i)
        if w.rules[0].mechanisms_bonds:
            pleasant(w, slot_of(w, i, j))
        last = j


@inlined
def _attend(w, t, tally, i, c, leader):
    _go_out(w, t, tally, i, NOBODY)
    w.event[i] = c
    w.events[c].guests += 1
    tally[w.people[i].strategy, ATTENDED] += 1
    if len(w.log):
        note(w, t, ATTENDED, i, NO_ONE, leader, NO_NEED, 1, 0.0, 0.0)
    if w.rules[0].events_fee > 0:
        earn(w, t, i, EVENTS, -w.rules[0].events_fee)
    admit(w, t, tally, i, c)


@inlined
def _next_of_team(w, i, c, last):
    """Return the contact of `i` with the lowest number above `last` who comes along to the event of `c`, or NOBODY."""
    found = np.int64(NOBODY)
    for slot in slots(w, i):
        j = np.int64(w.other[slot])
        if j <= last or (found != NOBODY and j > found) or w.circle[j] != w.circle[i]:
            continue
        if w.people[j].away or w.event[j] != NOWHERE or w.traits[w.people[j].strategy].event_choice == _NONE:
            continue
        if has_time(w, j, w.rules[0].time_outing) and welcome(w, j, c):
            found = j
    return found


@inlined
def _talk(w, t, tally, start):
    """Let those who attend talk, from talk `start % 8` of the person at place `start // 8` of `w.acts`."""
    rules, n = w.rules[0], len(w.people)
    count = np.int64(w.acts[2 * n])
    for p in range(start // _TALKS - _SOON, count):
        _fetch_talks(w, p, count)
        if p < start // _TALKS:
            continue
        i = np.int64(w.acts[p])
        c = np.int64(w.event[i])
        # Talks that were over when somebody had to be asked are gone through again only for the time they took.
        over = start % _TALKS if p == start // _TALKS else 0
        if over == 0:
            w.pending[_FOUND] = 0
        left = np.float64(rules.events_talks)
        for m in range(_TALKS):
            if left < 1:
                break
            j = np.int64(w.scratch[0, _talk_of(p, m)]) if m < rules.events_talks else partner(w, i, c, m)
            if j == NOBODY:
                break
            leaves = rules.mechanisms_goals and turns_down(w, i, j)
            left -= rules.events_parting if leaves else 1.0
            if m < over:
                continue
            slot = np.int64(NO_SLOT) if leaves else slot_if_tied(w, i, j)
            if leaves:
                decline(w, t, tally, i, j)
            elif slot != NO_SLOT:
                pleasant(w, slot)
            else:
                formed = acquaint(w, t, tally, i, j, True)
                if formed == OPEN:
                    return n + p * _TALKS + m
                close(w)
                if formed == 1 and (not rules.mechanisms_goals or fits(w, i, j)):
                    w.pending[_FOUND] = 1
        learn(w, i, c, np.float64(w.pending[_FOUND]))
    return -1
