"""Ask: needs arise; whoever has one asks a contact; the contact grants or refuses; both books are written.

This file is the rule. It has a second path, `ask_by_number.py`, because in the simplest worlds most of the time would
go into sorting people and waiting for memory; and `look_ahead/ask.py` prefetches what the next acts will read. Neither
of the two changes a result: the oracle (`tests/truths/test_oracle.py`) holds every path to one result.
"""

import numpy as np

from reciprocity.model.kernels.asking import whom_to_ask, whom_to_ask_next
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT
from reciprocity.model.kernels.python_decisions import OPEN, close
from reciprocity.model.kernels.requests import request, request_of_nobody
from reciprocity.model.kernels.time_budget import busy, has_time
from reciprocity.model.phases.ask_by_number import ask_by_number
from reciprocity.model.phases.look_ahead.ask import AGAIN, ALONE, LEAD, choose_contacts, field_of, look_ahead
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import MORE, NEEDS, YES
from reciprocity.numerics.draws import ASK
from reciprocity.results.counters import RETRIED


@kernel
def ask(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.2. Person i has the acts 2 i and 2 i + 1.

    Returns:
        -1 when done, else the place of the act in which somebody who decides in Python has to be asked first.
    """
    if w.rules[0].tie_local:
        ask_by_number(w, t, tally)
        return -1
    if start == 0:
        choose_contacts(w)
        list_acts(w, NEEDS, MORE, False)
    count, fields = np.int64(w.acts[2 * len(w.people)]), np.uint64(0)
    for p in range(start - LEAD, count):
        fields = look_ahead(w, p, count, fields)
        if p < start:
            continue
        act = np.int64(w.acts[p])
        i, k, field = act >> 1, act & 1, field_of(fields, 0)
        asks = True
        while asks:
            asked, slot = w.asked[0], np.int64(NO_SLOT)
            if asked > 0:
                if has_time(w, i, w.rules[0].time_ask):
                    slot = np.int64(whom_to_ask_next(w, w.keys[ASK, k], i, field))
            elif not busy(w, tally, i, w.rules[0].time_ask):
                slot = _chosen(w, i, k, act, field)
            if slot == OPEN:
                return p
            asks = False
            if slot == NO_SLOT or slot == ALONE:
                if asked == 0:
                    request_of_nobody(w, t, tally, i, field, k)
            else:
                j = np.int64(w.other[slot])
                if not request(w, t, tally, i, slot, field, k, False):
                    return p
                tally[w.people[i].strategy, RETRIED] += np.int32(asked > 0)
                if asked + 1 < w.rules[0].favors_tries and w.people[i].fortune != YES:
                    w.asked[1 + asked] = j
                    w.asked[0], asks = asked + 1, True
            close(w)
        w.asked[0] = 0
    return -1


@inlined
def _chosen(w, i, k, act, field):
    """Return the slot of the contact whom `i` asks in this act; NO_SLOT, ALONE or OPEN if there is none (yet)."""
    if w.plan[i] & AGAIN == AGAIN:
        return np.int64(whom_to_ask(w, w.keys[ASK, k], i, field))
    return np.int64(w.pick[act])
