"""Looking ahead in the join phase: with whom people will pool their tasks and start projects."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import NO_SLOT
from reciprocity.model.kernels.partners import colleague, project_partner
from reciprocity.model.kernels.prefetching import (
    prefetch,
    prefetch_contacts,
    prefetch_next,
    prefetch_stream,
    prefetch_twin,
)
from reciprocity.results.counters import PROJECTS

POOLED = 2**32 - 2
"""Stands in `pick`, instead of the kind of somebody's task, where the task has been pooled; what is larger, likewise,
for people who are away."""
NO_COLLEAGUE = 2**32 - 1
"""Stands in `acts`, instead of a slot, where nobody was found with whom to pool."""
LEAD = 8
"""By so many people both loops of the phase begin early: partners are chosen so far ahead."""
_ROW, _CONTACTS, _TWIN = 24, 16, 4


@inlined
def look_ahead_at_tasks(w, p):
    """Choose with whom the next people in the order would pool their tasks, and prefetch both books of these ties.

    The choice is noted in `acts`. A colleague may have pooled their task before the turn; then another one is chosen.
    """
    n = len(w.people)
    if p + _ROW < n:
        prefetch(w.people, np.int64(w.order[p + _ROW]))
    if p + _CONTACTS < n:
        prefetch_contacts(w, np.int64(w.order[p + _CONTACTS]))
    if p + LEAD < n:
        q = p + LEAD
        i = np.int64(w.order[q])
        w.acts[q] = NO_COLLEAGUE
        # Whoever never does their part need not look for a colleague.
        if w.pick[i] < POOLED and w.traits[w.people[i].strategy].invest > 0:
            slot = colleague(w, i, NO_SLOT)
            if slot != NO_SLOT:
                w.acts[q] = np.uint32(slot)
                prefetch(w.book, slot)
                prefetch(w.people, np.int64(w.other[slot]))
    if 0 <= p < n - _TWIN and w.acts[p + _TWIN] != NO_COLLEAGUE:
        prefetch_twin(w, np.int64(w.acts[p + _TWIN]))


@inlined
def look_ahead_at_projects(w, p, count):
    """Choose with whom the next people start projects, note it in `scratch`, and prefetch what the projects will read.

    Ties do not change in this phase, so that the choice is final.
    """
    prefetch_next(w, p, count, _ROW, _CONTACTS)
    if p + LEAD < count:
        i = np.int64(w.acts[p + LEAD])
        if w.people[i].degree > 0:
            slot = project_partner(w, i)
            w.scratch[0, p + LEAD] = slot
            prefetch(w.book, slot)
            prefetch(w.people, np.int64(w.other[slot]))
            prefetch_stream(w, i, PROJECTS)
            prefetch_stream(w, np.int64(w.other[slot]), PROJECTS)
    if 0 <= p < count - _TWIN and w.people[w.acts[p + _TWIN]].degree > 0:
        prefetch_twin(w, np.int64(w.scratch[0, p + _TWIN]))
