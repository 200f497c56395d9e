"""Order: a round begins; chance decides what each person will do in it, and in which order people act."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.state import DECIDES, GONE, HERE, LOOKS, MORE, MOST_BUCKETS, NEEDS, NO_NEED, OUT, REVIEWS
from reciprocity.numerics.draws import (
    FORGIVE,
    LEARN,
    MUTATE,
    NEED,
    OBLIGE,
    OFFER,
    ORDER,
    OUTREACH,
    PRESENCE,
    REVIEW,
    SLIP,
    TOPIC,
    WEAVE,
    draw,
    uniform,
)

_LOW = np.uint64(0xFFFFFFFF)
_HIGH = ~_LOW


@inlined
def begin(w, i):
    """Clear what person `i` has of the last round, and note in `plan` what chance alone lets them do in this one.

    People are taken by number here, so that memory is read from one end to the other. Later, when people act in the
    order of the round, one byte says it all. Every chance is drawn, whether the strategy needs it or not: skipping some
    would be a branch on the strategy, which the branch predictor cannot guess.
    """
    rules, me = w.rules[0], np.uint64(i)
    traits = w.traits[w.people[i].strategy]
    w.people[i].given_now = 0
    w.people[i].beyond = 0
    w.unmet[i] = NO_NEED
    if rules.timed:
        w.hours[i] = np.float32(0)
    need, outing = rules.favors_need, rules.ties_meet * traits.outreach
    if rules.differ:
        need *= w.factors[i].need
        outing *= w.factors[i].sociability
    plan = (
        NEEDS * (uniform(draw(w.keys[NEED, 0], me)) < need)
        | MORE * (uniform(draw(w.keys[NEED, 1], me)) < traits.greed)
        | OUT * (uniform(draw(w.keys[OUTREACH, 0], me)) < outing)
        | LOOKS * (uniform(draw(w.keys[OFFER, 0], me)) < traits.offer)
        | DECIDES * (w.people[i].verbs != 0)
    )
    if rules.mechanisms_obliging:
        plan |= DECIDES * (uniform(draw(w.keys[OBLIGE, 0], me)) < traits.oblige)
    if rules.absences:
        stay_away(w, i)
    plan *= w.people[i].away == HERE
    w.plan[i] = plan | REVIEWS * (uniform(draw(w.keys[REVIEW, 0], me)) < rules.ties_review)


@inlined
def stay_away(w, i):
    """Draw whether person `i` stays away from this round, unless they have left for good."""
    if w.people[i].away != GONE:
        presence = w.traits[w.people[i].strategy].presence
        w.people[i].away = uniform(draw(w.keys[PRESENCE, 0], np.uint64(i))) >= presence


@inlined
def list_acts(w, first, second, by_number):
    """List in `w.acts` the acts of a phase, so that its loop need not test each person and knows who acts next.

    Args:
        w: The world.
        first: Bits of `plan`. Person i with any of these has the act 2 i.
        second: Bits of `plan`. Person i with any of these has the act 2 i + 1.
        by_number: Whether people are listed by number, instead of in the order of the round.

    Returns:
        How many acts there are, which also stands in the last place of `w.acts`.
    """
    count, n = np.uint64(0), len(w.people)
    for p in range(n):
        i = np.uint32(p) if by_number else w.order[p]
        plan = w.plan[i]
        w.acts[count] = np.uint32(2 * i)
        count += np.uint64((plan & first) != 0)
        w.acts[count] = np.uint32(2 * i + 1)
        count += np.uint64((plan & second) != 0)
    w.acts[2 * n] = np.uint32(count)
    return np.int64(count)


@inlined
def list_picked(w):
    """List in `w.acts`, in the order of the round, the people whose `w.pick` is not 0.

    Returns:
        How many people there are, which also stands in the last place of `w.acts`.
    """
    count, n = np.uint64(0), len(w.people)
    for p in range(n):
        i = w.order[p]
        w.acts[count] = i
        count += np.uint64(w.pick[i] != 0)
    w.acts[2 * n] = np.uint32(count)
    return np.int64(count)


@inlined
def _set_keys(w, t, purpose):
    """Set the keys of one purpose in round `t`, which are `draws.key(seed, purpose, t, counter)` for each counter."""
    base = draw(draw(draw(np.uint64(0), w.rules[0].seed), np.uint64(purpose)), np.uint64(t))
    few = purpose != TOPIC and purpose < WEAVE
    for counter in range(2 if few else 4):
        w.keys[purpose, counter] = draw(base, np.uint64(counter))


@kernel
def order(w, t):
    """Begin round `t`: set its keys, clear what belongs to one round, and draw the order in which people act.

    People act in ascending order of the upper half of a keyed number, and among equals of their own number
    (`docs/model.md`, section 3). These numbers are uniform. So one pass sorts people into as many buckets as there are
    people (65,536 at most), and leaves little to the insertion sort that follows. Where the order has no influence
    there is no sorting, and `ask_by_number` settles the only pairs to whom it matters.
    """
    n, rules = len(w.people), w.rules[0]
    joins = rules.mechanisms_tasks | rules.mechanisms_projects
    alone = rules.tie_local and not rules.ties_change and not rules.offers and not joins
    # Where people do nothing but ask, only a few kinds of draws are made.
    for purpose in range(ORDER, SLIP + 1 if alone else w.keys.shape[0]):
        _set_keys(w, t, purpose)
    if alone:
        for purpose in (PRESENCE, FORGIVE, LEARN, MUTATE):
            _set_keys(w, t, purpose)
        return
    for i in range(n):
        begin(w, i)
    bits = 1
    while (1 << bits) < n and (1 << bits) < MOST_BUCKETS:
        bits += 1
    shift = np.uint64(64 - bits)
    k = w.keys[ORDER, 0]
    drawn, items = w.scratch[0], w.scratch[1]
    starts = w.starts
    starts[: (1 << bits) + 1] = 0
    for i in range(n):
        drawn[i] = (draw(k, np.uint64(i)) & _HIGH) | np.uint64(i)
        starts[np.int64(drawn[i] >> shift) + 1] += 1
    for b in range(1 << bits):
        starts[b + 1] += starts[b]
    for i in range(n):
        b = np.int64(drawn[i] >> shift)
        items[starts[b]] = drawn[i]
        starts[b] += 1
    for p in range(1, n):
        item = items[p]
        q = p
        while q > 0 and items[q - 1] > item:
            items[q] = items[q - 1]
            q -= 1
        items[q] = item
    for p in range(n):
        w.order[p] = np.uint32(items[p] & _LOW)
