"""Cues: by what a person judges a request, and whether they would help."""

import numpy as np

from reciprocity.configs.vocabulary import CUES
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.opinions import repute
from reciprocity.model.state import DRAWN, GAVE, LAST, NO, UNKNOWN, YES
from reciprocity.numerics.draws import draw2, uniform

_LAST_MOVE, _BALANCE, _FORTUNE, _RETURN, _GRUDGE, _WIN_STAY, _INVESTED, _BOND = (
    2 * CUES.index(name)
    for name in ("last_move", "balance", "fortune", "expected_return", "grudge", "win_stay", "invested", "bond")
)
_NONE = YES << 2 * CUES.index("none")
_REPUTATION, _STANDING, _FURTHER = 2 * CUES.index("reputation"), 2 * CUES.index("standing"), CUES.index("grudge")
assert max(UNKNOWN, YES, NO) < 4  # the state of a cue takes two bits


@inlined
def willing(w, t, i, j, slot, k):
    """Return 1 if `j` would help `i`, else 0; see `docs/model.md`, 6.2, step 5.

    `slot` is the side of `i` of their tie. The draw is `draw2` of `k` for j and i; it is made only where the chance is
    neither 0 nor 1. All cues are read, two bits each, and then the one by which `j` judges is selected: the branch
    predictor cannot guess which one that is, and a wrong guess would cost more than reading all of them.
    """
    strategy = w.people[j].strategy
    row, mine, theirs = w.traits[strategy], w.book[w.book[slot].twin], w.book[slot]
    last, fortune = np.int64(mine.marks) & LAST, np.int64(w.people[j].fortune)
    expected = np.float64(mine.trust) * w.rules[0].favors_benefit >= row.bar
    states = (
        _NONE
        | (last << _LAST_MOVE)
        | (_state(((mine.marks | theirs.marks) & GAVE) != 0, mine.balance < row.threshold) << _BALANCE)
        | (fortune << _FORTUNE)
        | (_state(last != UNKNOWN, expected) << _RETURN)
    )
    if w.rules[0].further_cues and row.cue >= _FURTHER:
        states |= _further(w, t, i, j, row, slot)
    state = (states >> np.int64(2 * row.cue)) & 3
    outcome = (np.int64(row.certain) >> (2 * state)) & 3
    if outcome == DRAWN:
        outcome = np.int64(uniform(draw2(k, np.uint64(j), np.uint64(i))) < w.chances[strategy, state])
    return outcome


@kernel
def _further(w, t, i, j, row, slot):
    """Return the states of the cues that few strategies use; runs without such strategies do not pay for them."""
    mine, theirs = w.book[w.book[slot].twin], w.book[slot]
    last, own = np.int64(mine.marks) & LAST, np.int64(theirs.marks) & LAST
    heard = repute(w, t, j, i, row.threshold)
    bond = w.bond[theirs.twin] if len(w.bond) else np.float32(0)
    return (
        (_state(last != UNKNOWN, last == YES) << _GRUDGE)
        | (_state((last != UNKNOWN) & (own != UNKNOWN), (last & 1) == (own & 1)) << _WIN_STAY)
        | (_state(True, w.past[theirs.twin].given < row.threshold) << _INVESTED)
        | (_state(bond > 0, bond >= row.threshold) << _BOND)
        | (heard << _REPUTATION)
        | (heard << _STANDING)
    )


@inlined
def _state(known, good):
    """Return UNKNOWN, YES (known and good) or NO (known and not good), without a branch."""
    return np.int64(known) * (np.int64(NO) - np.int64(good) * (NO - YES))
