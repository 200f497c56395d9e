"""Choosing a contact by what one has of them: by habit, standing and trust; see `docs/model.md`, 6.2, step 3."""

import math

import numpy as np

from reciprocity.configs.vocabulary import ASKS
from reciprocity.model.kernels.book_flags import has, used
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT, bits, rank, slots
from reciprocity.model.state import ANY_FIELD, KNOWS
from reciprocity.numerics.draws import draw, uniform

_TRUSTED, _DEBTOR, _SPREAD, _FIT = (ASKS.index(name) for name in ("trusted", "debtor", "spread", "fit"))
_HIGH = ~np.uint64(0xFFFFFFFF)
_LOW = np.uint64(0xFFFFFFFF)
_LEAST_TRUST = 1e-6


@inlined
def weight(w, at, trusts):
    """Return to what the chance of asking the contact at this slot is proportional.

    Args:
        w: The world.
        at: The slot.
        trusts: Whether trust in the contact counts as well.
    """
    found = max(np.float64(w.book[at].trust), _LEAST_TRUST) if trusts else 1.0
    if w.rules[0].people_standing > 0:
        found *= w.factors[w.other[at]].standing
    if w.rules[0].ties_habit > 0:
        # To the power of 1 is the number itself, and a power costs more than all else here.
        had = 1.0 + np.float64(w.remembered[at])
        found *= had if w.rules[0].ties_habit == 1 else math.pow(had, w.rules[0].ties_habit)
    return found


@inlined
def by_weight(w, base, i, topic, trusts):
    """Choose a contact with a chance proportional to `weight`, and return the slot.

    This is `contact_choice.by_trust` with another weight; there is said how it saves logarithms.

    Returns:
        A slot, or NO_SLOT if nobody comes into question.
    """
    row, least = np.uint64(w.people[i].row), ~np.uint64(0)
    for at in slots(w, i):
        u = uniform(draw(base, np.uint64(w.other[at])))
        bound = bits(u / weight(w, at, trusts)) | (np.uint64(_fits(w, at, topic)) - np.uint64(1))
        w.scratch[0, at - row] = bound
        place = (bound & _HIGH) | (at - row)
        least = place if place < least else least
    if least >= _HIGH:
        return np.int64(NO_SLOT)
    found = np.int64(row + (least & _LOW))
    shortest, count = _waiting(w, base, found, trusts), np.uint64(0)
    enough = bits(1.000001 * shortest)
    for at in slots(w, i):
        w.scratch[1, count] = at
        count += np.uint64(w.scratch[0, at - row] <= enough)
    for q in range(count):
        at = np.int64(w.scratch[1, q])
        waiting = _waiting(w, base, at, trusts)
        if waiting < shortest or (waiting == shortest and w.other[at] < w.other[found]):
            shortest, found = waiting, at
    return found


@inlined
def _fits(w, at, topic):
    """Return whether `i`, whose slot this is, may ask the contact for a favor in field `topic` and knows so."""
    learns = w.rules[0].mechanisms_knowledge
    return (topic == ANY_FIELD) | (w.field[w.other[at]] == topic) & ((learns == 0) | has(w, at, KNOWS))


@inlined
def _waiting(w, base, at, trusts):
    return -math.log(1.0 - uniform(draw(base, np.uint64(w.other[at])))) / weight(w, at, trusts)


@kernel
def next_to_ask(w, base, i, rule, field):
    """Return the slot of whom `i` asks next: the choice by the rule among those not asked yet in this act, or NO_SLOT.

    It is a path of its own, in which every contact is looked at in full, because few requests are made a second time.

    Args:
        w: The world, whose `asked` says who has been asked.
        base: The number under which contacts are drawn.
        i: The one who asks.
        rule: The rule of asking, by its number.
        field: The field that is needed, or ANY_FIELD.
    """
    found, best, most, ahead = np.int64(NO_SLOT), np.uint64(0), 0.0, False
    for slot in slots(w, i):
        at, j = np.int64(slot), w.other[slot]
        if was_asked(w, j):
            continue
        trusts = rule == _TRUSTED or (rule == _FIT and _fits(w, at, field))
        value, place = 0.0, rank(base, j)
        if rule == _DEBTOR:
            value = np.float64(w.book[at].balance)
        elif rule == _SPREAD:
            value = -np.float64(used(w, at))
        elif trusts or w.rules[0].weighs:
            value, place = -_waiting(w, base, at, trusts), _LOW - np.uint64(j)
        better = value > most or (value == most and place > best)
        if found == NO_SLOT or (trusts and not ahead) or (trusts == ahead and better):
            found, best, most, ahead = at, place, value, trusts
    return found


@inlined
def was_asked(w, j):
    """Return whether person `j` has been asked in the act that is being played."""
    for q in range(w.asked[0]):
        if w.asked[1 + q] == j:
            return True
    return False
