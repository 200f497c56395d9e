"""How people who decide in Python take part: a kernel stops with a question and is called again with the answer.

`World.pending` holds the questions and answers of at most one act:

| place | meaning |
|---|---|
| 0 | the kind of question: one of the verbs below, or 0 for none |
| 1 | the person who is asked |
| 2 | the person whom the question is about, or -1 |
| 3 | the field that is needed, or ANY_FIELD |
| 4, 5 | the answers to the first and the second question of the act; OPEN until they are given |
| 6 | which of the two questions it is |
| 7 | used by `phases/events.py` |

The answer ROW means "decide as my row of traits says", and NOBODY means "I ask, or help, nobody".
"""

from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.state import OPEN

ASKS, GRANTS, ACCEPTS, OFFERS, KEEPS = 1, 2, 4, 8, 16
"""The verbs, which are also the bits of `people.verbs`."""
ROW, NOBODY = -1, -3


@inlined
def answer(w, verb, place, person, about, field):
    """Return the answer of `person`: ROW if their row decides, OPEN if they have to be asked first."""
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
    """Forget the answers, because the act to which they belong is done."""
    w.pending[0] = 0
    w.pending[4] = OPEN
    w.pending[5] = OPEN
