"""Who would help whom: the cue a person answers to."""

import numpy as np

from reciprocity.layout import NO, UNKNOWN, YES
from reciprocity.phases.kernel import inlined
from reciprocity.strategies import CUES

_LAST_MOVE, _BALANCE, _FORTUNE, _RETURN = (
    CUES.index(name) for name in ("last_move", "balance", "fortune", "expected_return")
)


@inlined
def willing(w, i, j, slot):
    """Return the chance that `j` grants a request of `i`, whose side of the tie is `slot`."""
    row = w.traits[w.people[j].strategy]
    mine, theirs = w.book[w.book[slot].twin], w.book[slot]
    # Everything is read first, and then picked from: branching on what nobody can predict costs more.
    first, good, bad, cue = row.first, row.good, row.bad, row.cue
    last, fortune = np.int64(mine.last), np.int64(w.people[j].fortune)
    passed = (mine.given > 0) | (theirs.given > 0)
    owes_less = mine.balance < row.threshold
    expected = np.float64(mine.trust) * w.rules[0].benefit >= row.threshold * w.rules[0].cost
    state = np.int64(YES)
    state = last if cue == _LAST_MOVE else state
    state = _state(passed, owes_less) if cue == _BALANCE else state
    state = fortune if cue == _FORTUNE else state
    state = _state(last != UNKNOWN, expected) if cue == _RETURN else state
    chance = good if state == YES else bad
    return first if state == UNKNOWN else chance


@inlined
def _state(known, good):
    state = np.int64(YES) if good else np.int64(NO)
    return state if known else np.int64(UNKNOWN)
