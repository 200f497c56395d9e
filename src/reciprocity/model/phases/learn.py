"""Learn: people look at what others earned, and some take up the strategy of who fares better (`docs/model.md`, 6.17).

It comes after the counts are taken, so that what is counted in a round is counted for the strategies played in it.
"""

import math

import numpy as np

from reciprocity.configs.vocabulary import LEARN_RULES, LOOKED_AT
from reciprocity.model.kernels.act_log import NO_ONE
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.learning import (
    NOBODY,
    another,
    best_contact,
    best_of_all,
    change,
    drawn_contact,
    fit_contact,
    fit_other,
    seen,
    settle_payoffs,
    show_payoffs,
)
from reciprocity.model.state import GONE
from reciprocity.numerics.draws import LEARN, MUTATE, below, draw, uniform
from reciprocity.results.counters import IMITATED, MUTATED

_FERMI, _BEST, _PROPORTIONAL, _BIRTH_DEATH, _DEATH_BIRTH = range(1, len(LEARN_RULES))
_ANYBODY = LOOKED_AT.index("anybody")


@kernel
def learn(w, t, tally):
    """Play the phase. All look at the strategies of this round, and change together, so people are taken by number."""
    rules, n = w.rules[0], len(w.people)
    for s in range(len(w.traits)):
        w.plays[t, s] = w.plays[t - 1, s]
    if t % rules.learn_window:
        return
    settle_payoffs(w, t)
    show_payoffs(w)
    if rules.learn_rule == _BIRTH_DEATH:
        _replace_one(w, t, tally)
        return
    one = np.int64(below(draw(w.keys[LEARN, 0], np.uint64(0)), n)) if rules.learn_rate < 0 else np.int64(NOBODY)
    best = best_of_all(w) if rules.learn_rule == _BEST and rules.learn_among == _ANYBODY else np.int64(NOBODY)
    model = w.pick  # from whom people have their new strategy: 0 for nobody, else that one's number and 1
    for i in range(n):
        model[i] = 0
        looks = i == one if one != NOBODY else uniform(draw(w.keys[LEARN, 0], np.uint64(i))) < rules.learn_rate
        if looks and w.people[i].away != GONE:
            model[i] = _look(w, i, best)
    for i in range(n):
        w.pick[n + i] = w.people[model[i] - 1].strategy if model[i] else w.people[i].strategy
    for i in range(n):
        looks = i == one if one != NOBODY else uniform(draw(w.keys[LEARN, 0], np.uint64(i))) < rules.learn_rate
        if looks and w.people[i].away != GONE:
            _take(w, t, i, np.int64(w.pick[n + i]), np.int64(model[i]) - 1, tally)


@inlined
def _look(w, i, best):
    """Return from whom `i` will have their strategy: 0 for nobody, else that one's number and 1."""
    rules = w.rules[0]
    anybody = rules.learn_among == _ANYBODY
    if rules.learn_rule == _DEATH_BIRTH:
        j = fit_other(w, i, draw(w.keys[LEARN, 1], np.uint64(i))) if anybody else fit_contact(w, i)
        return np.uint32(j + 1)
    if rules.learn_rule == _BEST:
        j = best if anybody else best_contact(w, i)
    else:
        j = seen(w, i)
    if j == NOBODY:
        return np.uint32(0)
    gain, h = w.learning[j].payoff - w.learning[i].payoff, uniform(draw(w.keys[LEARN, 2], np.uint64(i)))
    if rules.learn_rule == _BEST:
        follows = gain > 0
    elif rules.learn_rule == _PROPORTIONAL:
        follows = h < rules.learn_selection * gain
    else:
        follows = h < 1.0 / (1.0 + math.exp(min(-rules.learn_selection * gain, 700.0)))
    return np.uint32(j + 1) if follows else np.uint32(0)


@inlined
def _replace_one(w, t, tally):
    """Let one person, by fitness, have a child, who takes the place of a contact or of anybody else."""
    j = fit_other(w, NOBODY, w.keys[LEARN, 0])
    if j == NOBODY:
        return
    if w.rules[0].learn_among == _ANYBODY:
        i = another(w, j, draw(w.keys[LEARN, 1], np.uint64(j)))
    else:
        i = drawn_contact(w, j)
    if i != NOBODY:
        _take(w, t, i, np.int64(w.people[j].strategy), j, tally)


@inlined
def _take(w, t, i, strategy, of, tally):
    """Let `i` take a strategy that `of` has, or, seldom, any other one than their own."""
    before = np.int64(w.people[i].strategy)
    if uniform(draw(w.keys[MUTATE, 0], np.uint64(i))) < w.rules[0].learn_mutation:
        other = np.int64(below(draw(w.keys[MUTATE, 1], np.uint64(i)), len(w.traits) - 1))
        change(w, t, i, other + np.int64(other >= before), MUTATED, NO_ONE, tally)
    elif strategy != before:
        change(w, t, i, strategy, IMITATED, of, tally)
