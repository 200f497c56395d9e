"""What somebody needs a favor for, and whom they ask."""

import numpy as np

from reciprocity.configs.vocabulary import ASKS as RULES_OF_ASKING
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import (
    NO_SLOT,
    highest,
    highest_but,
    longest_unused,
    most_in_debt,
    slot_of,
)
from reciprocity.model.kernels.goals import field_sought
from reciprocity.model.kernels.python_decisions import ASKS, NOBODY, OPEN, ROW, answer
from reciprocity.model.kernels.weighted_choice import anybody_by_weight, by_weight, next_by_books, was_asked
from reciprocity.model.state import ANY_FIELD
from reciprocity.numerics.draws import TOPIC, below, draw, uniform

RANDOM, _TRUSTED, _DEBTOR, _SPREAD, FIT = (
    RULES_OF_ASKING.index(name) for name in ("random", "trusted", "debtor", "spread", "fit")
)


@inlined
def arises(chance, k, i):
    """Return whether something that has this chance happens to `i`; the draw is `draw` of `k`."""
    return chance > 0 and (chance >= 1 or uniform(draw(k, np.uint64(i))) < chance)


@inlined
def field_needed(w, i, k, plain):
    """Return the field of the favor that `i` needs in act `k`, or ANY_FIELD if anybody can help.

    With `plain` it is known that nobody has goals, and the compiler leaves out what serves them.
    """
    chance = w.rules[0].favors_specialized
    if chance <= 0:
        return ANY_FIELD
    if not arises(chance, w.keys[TOPIC, 2 * k], i):
        return ANY_FIELD
    if not plain and w.rules[0].mechanisms_goals:
        field = field_sought(w, i, k)
        if field != ANY_FIELD:
            return field
    h = draw(w.keys[TOPIC, 2 * k + 1], np.uint64(i))
    return np.int64(below(h, np.uint64(w.rules[0].fields)))


@inlined
def whom_to_ask(w, k, i, field):
    """Return the slot of the contact whom `i` asks; the draws are those of the key `k`.

    Returns:
        A slot, NO_SLOT if there is nobody to ask, or OPEN if `i` decides in Python and has to be asked first.
    """
    if w.people[i].degree == 0:
        return NO_SLOT
    given = answer(w, ASKS, 0, i, -1, field)
    if given != ROW:
        return NO_SLOT if given == NOBODY else given
    return _by_rule(w, draw(k, np.uint64(i)), i, field, False)


@inlined
def whom_to_ask_next(w, k, i, field):
    """Return the slot of the contact whom `i` asks after others have not helped; arguments and results as above.

    Who decides in Python, and names somebody whom they have asked already, asks nobody any more.
    """
    given = answer(w, ASKS, 0, i, -1, field)
    if given == ROW:
        return _by_rule(w, draw(k, np.uint64(i)), i, field, True)
    if given == OPEN:
        return np.int64(OPEN)
    if given == NOBODY or was_asked(w, w.other[given]):
        return np.int64(NO_SLOT)
    return np.int64(given)


@inlined
def _by_rule(w, base, i, field, again):
    """Return the slot of the contact whom `i` asks by the rule of their strategy, or NO_SLOT if nobody is left.

    `again` is whether others have been asked in this act, who are left out. It is known to the compiler, as are
    further arguments below, so that it leaves out what does not count.
    """
    rule = w.traits[w.people[i].strategy].ask
    if rule == _DEBTOR or rule == _SPREAD:
        if again:
            return next_by_books(w, base, i, rule)
        return most_in_debt(w, base, i) if rule == _DEBTOR else longest_unused(w, base, i)
    trusts, topic = rule == _TRUSTED or rule == FIT, field if rule == FIT else ANY_FIELD
    if w.rules[0].weighs:
        slot = by_weight(w, base, i, topic, trusts, True, again)
        return anybody_by_weight(w, base, i, again) if slot == NO_SLOT and topic != ANY_FIELD else slot
    if trusts:
        slot = by_weight(w, base, i, topic, True, False, again)
        if slot != NO_SLOT:
            return slot
    if not again:
        return slot_of(w, i, highest(w, base, i))
    return _highest_left(w, base, i)


@inlined
def _highest_left(w, base, i):
    """Return the slot of the contact ranked highest of those not asked yet in this act; NO_SLOT if none is left."""
    if w.asked[0] > 2:
        return next_by_books(w, base, i, RANDOM)
    j = highest_but(w, base, i, w.asked[1], w.asked[w.asked[0]])
    return np.int64(NO_SLOT) if j < 0 else slot_of(w, i, j)
