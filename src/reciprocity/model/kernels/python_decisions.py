"""Questions to people who decide in Python: how a compiled kernel stops to ask and goes on.

`World.pending` holds at most one act in progress:

| place | meaning |
|---|---|
| 0 | kind of question: one of the verbs below, 0 for none |
| 1 | who is asked |
| 2 | about whom, or -1 |
| 3 | the field needed (or ANY_FIELD) |
| 4, 5 | answers to the first and second question of the act, OPEN until given |
| 6 | which of the two the question is |

An answer of ROW means: decide as my row of traits says; NOBODY: I ask, or help, nobody.
"""

from reciprocity.model.kernels.prefetching import inlined
from reciprocity.model.state import OPEN

ASKS, GRANTS, ACCEPTS, OFFERS, KEEPS = 1, 2, 4, 8, 16  # verbs, also as bits of `people.verbs`
ROW, NOBODY = -1, -3


@inlined
def answer(w, verb, place, person, about, field):
    """Return the answer of `person`: ROW if the row decides, OPEN if they still have to be asked."""
    if not w.people[person].verbs & verb:
        return ROW
    given = w.pending[4 + place]
    if given == OPEN:
        w.pending[0] = verb
        w.pending[1] = person
        w.pending[2] = about
        w.pending[3] = field
        w.pending[6] = place
    return given


@inlined
def close(w):
    """Forget the answers: the act they belong to is done."""
    w.pending[0] = 0
    w.pending[4] = OPEN
    w.pending[5] = OPEN
