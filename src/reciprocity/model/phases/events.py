"""Events: circles hold them; who goes out chooses one, comes alone or with a team, and talks to people there.

This phase takes the place of the phase meet where `mechanisms.events` is on.
"""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT, slot_if_tied, slot_of, slots
from reciprocity.model.kernels.encounters import NOBODY, STAYS_HOME, guest, host
from reciprocity.model.kernels.event_choice import (
    ELSEWHERE,
    MOST_TALKS,
    NOWHERE,
    announce,
    choose,
    learn,
    partner,
    seat,
)
from reciprocity.model.kernels.goals import decline, fits, turns_down
from reciprocity.model.kernels.good_names import introduced, vouches
from reciprocity.model.kernels.membership import admit, welcome
from reciprocity.model.kernels.payoff_streams import earn
from reciprocity.model.kernels.python_decisions import OPEN, close
from reciprocity.model.kernels.tie_formation import acquaint
from reciprocity.model.kernels.time_budget import busy, has_time, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.look_ahead.events import LEAD, chosen_partner, look_ahead, look_ahead_at_talks
from reciprocity.model.phases.order import list_acts, list_picked
from reciprocity.model.state import NO_NEED, OUT
from reciprocity.numerics.draws import TEAM, draw, uniform
from reciprocity.results.counters import ATTENDED, EVENTS, OUTINGS

_FOUND = 7  # the place in `pending` that says whether the person who talks has formed a tie with somebody who fits


@kernel
def events(w, t, tally, start):
    """Play the phase; see `docs/model.md`, 6.14.

    Args:
        w: The world.
        t: The round.
        tally: The counts of this round.
        start: Where to go on. Below n it is the place in `w.acts` of a person who goes out. From n on everybody has
            gone out, `w.acts` lists those who attend, and n + 8 p + m is talk m of the person at place p.

    Returns:
        -1 when done, else where somebody who decides in Python has to be asked first.
    """
    rules, n = w.rules[0], len(w.people)
    if not rules.ties_change or rules.ties_meet <= 0:
        return -1
    if start == 0:
        announce(w)
        list_acts(w, OUT, 0, False)
    count = np.int64(w.acts[2 * n])
    for p in range(start, count if start < n else 0):
        look_ahead(w, p, count)
        i = np.int64(w.acts[p]) >> 1
        traits = w.traits[w.people[i].strategy]
        if traits.event_choice == STAYS_HOME or w.event[i] != NOWHERE or busy(w, tally, i, rules.time_outing):
            continue
        c = host(w, i)
        if c != NOBODY:
            j = guest(w, i, c)
            formed = acquaint(w, t, tally, i, j, False)
            if formed == OPEN:
                return p
            if formed == 1:
                introduced(w, c, i, j)
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
def _go_out(w, t, tally, i, seen):
    """Count and log that `i` goes out; `seen` is whom they meet at a contact's, or NOBODY."""
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
        j = _next_of_team(w, t, i, c, last)
        if j == NOBODY:
            return
        _attend(w, t, tally, j, c, i)
        if w.rules[0].mechanisms_bonds:
            pleasant(w, slot_of(w, i, j))
        last = j


@inlined
def _attend(w, t, tally, i, c, leader):
    """Let `i` attend the event of circle `c`; `leader` is the person with whose team they come, or NO_ONE."""
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
def _next_of_team(w, t, i, c, last):
    """Return the contact of `i` with the lowest number above `last` who comes along to the event of `c`, or NOBODY."""
    found = np.int64(NOBODY)
    for slot in slots(w, i):
        j = np.int64(w.other[slot])
        if j <= last or (found != NOBODY and j > found) or w.circle[j] != w.circle[i]:
            continue
        if w.people[j].away or w.event[j] != NOWHERE or w.traits[w.people[j].strategy].event_choice == STAYS_HOME:
            continue
        if has_time(w, j, w.rules[0].time_outing) and welcome(w, j, c) and vouches(w, t, i, j):
            found = j
    return found


@inlined
def _talk(w, t, tally, start):
    """Let those who attend talk, from talk `start % 8` of the person at place `start // 8` of `w.acts`.

    A talk that is politely left costs less of the person's talks than a whole one.
    """
    rules, n = w.rules[0], len(w.people)
    count = np.int64(w.acts[2 * n])
    for p in range(start // MOST_TALKS - LEAD, count):
        look_ahead_at_talks(w, p, count)
        if p < start // MOST_TALKS:
            continue
        i = np.int64(w.acts[p])
        c = np.int64(w.event[i])
        # Talks that were over when somebody had to be asked are repeated only to count what they took.
        over = start % MOST_TALKS if p == start // MOST_TALKS else 0
        if over == 0:
            w.pending[_FOUND] = 0
        left = np.float64(rules.events_talks)
        for m in range(MOST_TALKS):
            if left < 1:
                break
            j = chosen_partner(w, p, m) if m < rules.events_talks else partner(w, i, c, m)
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
                    return n + p * MOST_TALKS + m
                close(w)
                if formed == 1 and (not rules.mechanisms_goals or fits(w, i, j)):
                    w.pending[_FOUND] = 1
        learn(w, i, c, np.float64(w.pending[_FOUND]))
    return -1
