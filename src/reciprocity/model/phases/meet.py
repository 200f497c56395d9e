"""Meet: people go out, meet others at events or through contacts, and ties form where both want one."""

import numpy as np

from reciprocity.model.kernels.act_log import note
from reciprocity.model.kernels.compilation import kernel
from reciprocity.model.kernels.contact_choice import slot_of
from reciprocity.model.kernels.encounters import NOBODY, STAYS_HOME, guest, host
from reciprocity.model.kernels.good_names import introduced
from reciprocity.model.kernels.python_decisions import OPEN, close
from reciprocity.model.kernels.tie_formation import acquaint
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.kernels.warmth import pleasant
from reciprocity.model.phases.look_ahead.meet import LEAD, look_ahead, met_at_event
from reciprocity.model.phases.order import list_acts
from reciprocity.model.state import NO_NEED, OUT
from reciprocity.results.counters import OUTINGS


@kernel
def meet(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.1.

    Returns:
        -1 when done, else the place of the act in which somebody who decides in Python has to be asked first.
    """
    rules = w.rules[0]
    if not rules.ties_change or rules.ties_meet <= 0:
        return -1
    if start == 0:
        list_acts(w, OUT, 0, False)
    count = np.int64(w.acts[2 * len(w.people)])
    for p in range(start - LEAD, count):
        look_ahead(w, p, count)
        if p < start:
            continue
        i = np.int64(w.acts[p]) >> 1
        traits = w.traits[w.people[i].strategy]
        if traits.event_choice == STAYS_HOME or busy(w, tally, i, rules.time_outing):
            continue
        c = host(w, i)
        j = guest(w, i, c) if c != NOBODY else met_at_event(w, p, i, traits.event_choice)
        formed = acquaint(w, t, tally, i, j, False)
        if formed == OPEN:
            return p
        if formed == 1 and c != NOBODY:
            introduced(w, c, i, j)
        if rules.mechanisms_bonds and c != NOBODY:
            pleasant(w, slot_of(w, i, c))
        w.ties[i].outings += np.int32(1)
        tally[w.people[i].strategy, OUTINGS] += 1
        spend(w, i, rules.time_outing)
        if len(w.log):
            seen = NOBODY if j == NOBODY or w.people[j].away else j
            note(w, t, OUTINGS, i, seen, NOBODY, NO_NEED, seen != NOBODY, 0.0, rules.ties_outing)
        close(w)
    return -1
