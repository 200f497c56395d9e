"""Weave: people introduce two of their contacts to each other, inside a circle or across circles."""

import numpy as np

from reciprocity.model.kernels.act_log import note
from reciprocity.model.kernels.books import form, thank
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import numbered, rank, slot_of, slots, tied
from reciprocity.model.kernels.encounters import NOBODY
from reciprocity.model.kernels.good_names import introduced, vouches
from reciprocity.model.kernels.limits import is_full
from reciprocity.model.kernels.python_decisions import OPEN, close
from reciprocity.model.kernels.tie_formation import agree, first_introduced
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.kernels.unmet_needs import can_meet
from reciprocity.model.phases.look_ahead.weave import look_ahead
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import NO_NEED
from reciprocity.numerics.draws import ACCEPT, WEAVE, draw, uniform
from reciprocity.results.counters import BRIDGED, INTRODUCED


@kernel
def weave(w, t, tally, start):
    """Play the phase from place `start` in `w.acts`; see `docs/model.md`, 6.3a.

    Returns:
        -1 when done, else the place of the act in which somebody who decides in Python has to be asked first.
    """
    rules = w.rules[0]
    if not rules.mechanisms_weaving or not rules.ties_change:
        return -1
    if start == 0:
        for i in range(len(w.people)):
            introduces = uniform(draw(w.keys[WEAVE, 0], np.uint64(i))) < w.traits[w.people[i].strategy].introduce
            w.pick[i] = np.uint32(introduces & (w.people[i].away == 0))
        list_picked(w)
    count = np.int64(w.acts[2 * len(w.people)])
    for p in range(start, count):
        look_ahead(w, p, count)
        i = np.int64(w.acts[p])
        traits = w.traits[w.people[i].strategy]
        if busy(w, tally, i, rules.time_contact) or w.people[i].degree < 2:
            continue
        bridges = uniform(draw(w.keys[WEAVE, 3], np.uint64(i))) < traits.bridge
        a = first_introduced(w, i)
        b = _second_introduced(w, i, a, bridges)
        if b == NOBODY or w.people[a].away or w.people[b].away:
            continue
        if is_full(w, a) or is_full(w, b) or not (vouches(w, t, i, a) and vouches(w, t, i, b)):
            continue
        wants = agree(w, t, tally, w.keys[ACCEPT, 1], a, b, False)
        if wants == OPEN:
            return p
        close(w)
        if wants == 1:
            form(w, t, a, b, tally)
            introduced(w, i, a, b)
            thank(w, slot_of(w, a, i))
            thank(w, slot_of(w, b, i))
            if len(w.log):
                note(w, t, INTRODUCED, i, a, b, NO_NEED, 1, 0.0, 0.0)
            spend(w, i, rules.time_contact)
            tally[w.people[i].strategy, INTRODUCED] += 1
            tally[w.people[i].strategy, BRIDGED] += 1 if bridges else 0
    return -1


@inlined
def _second_introduced(w, i, a, bridges):
    """Return the contact of `i` whom `i` introduces to `a`, or NOBODY.

    The two must not be tied yet. They belong to the same circle or, if `i` bridges, to different ones. Contacts who can
    meet the unmet need of `a`, or whose unmet need `a` can meet, come before all others.
    """
    base, best, fitting = draw(w.keys[WEAVE, 2], np.uint64(i)), np.uint64(0), False
    for at in slots(w, i):
        b = np.int64(w.other[at])
        place, fits = rank(base, b), can_meet(w, b, w.unmet[a]) | can_meet(w, a, w.unmet[b])
        if (
            (fits > fitting or (fits == fitting and place > best))
            and b != a
            and (w.circle[b] != w.circle[a]) == bridges
            and not tied(w, a, b)
        ):
            best, fitting = place, fits
    return np.int64(NOBODY) if best == 0 else numbered(best)
