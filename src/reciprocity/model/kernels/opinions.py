"""Opinions: what people think of each other, what they see, and what they tell; see `docs/model.md`, 6.12."""

import numpy as np

from reciprocity.configs.vocabulary import CUES
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.kernels.contact_choice import highest_but, numbered, rank
from reciprocity.model.state import NO, UNKNOWN, YES
from reciprocity.numerics.draws import GOSSIP, WITNESS, draw, draw2, uniform

NO_OPINION = 2.0  # opinions lie between -1 and 1
NOBODY = -1
_STANDING = CUES.index("standing")


@inlined
def opinion(w, t, i, x):
    """Return what `i` thinks of `x` by now, -1 to 1, or NO_OPINION."""
    place, fade = np.uint32(x) % np.uint32(w.opinions.shape[1]), w.rules[0].gossip_lifetime
    held = w.opinions[i, place]
    age = np.float64(t - held.touched)
    # This is computed whether there is an opinion or not: the branch predictor cannot guess that.
    worth = np.float64(w.thought[i, place]) * (1 - age / fade)
    return worth if (held.about == x) & (age < fade) else NO_OPINION


@inlined
def judge(w, t, i, x, s, weight):
    """Let `i` move their opinion of `x` toward `s`, -1 to 1, by this weight; without an opinion they start from 0."""
    place, before = np.uint32(x) % np.uint32(w.opinions.shape[1]), opinion(w, t, i, x)
    after = before + weight * (s - before)
    w.thought[i, place] = np.float32(weight * s if before == NO_OPINION else after)
    w.opinions[i, place].about = x
    w.opinions[i, place].touched = t


@inlined
def repute(w, t, j, i, threshold):
    """Return, as the state of a cue, whether `j` thinks at least as well of `i` as `threshold`."""
    if not w.rules[0].mechanisms_gossip:
        return np.int64(UNKNOWN)
    thought = opinion(w, t, j, i)
    if thought == NO_OPINION:
        return np.int64(UNKNOWN)
    return np.int64(YES if thought >= threshold else NO)


@inlined
def is_seen(w, a, g, k):
    """Return whether a contact of `g` may see how `g` answers `a`."""
    return uniform(draw2(w.keys[WITNESS, k], np.uint64(g), np.uint64(a))) < w.rules[0].gossip_witness


@inlined
def witness(w, a, g, k):
    """Return the contact of `g`, other than `a`, who sees how `g` answers `a`; NOBODY if there is none."""
    return highest_but(w, draw(w.keys[WITNESS, 2 + k], np.uint64(g)), g, a, a)


@inlined
def talk_of(w, t, a, g, granted, k, sender):
    """Let people change their opinions after `g` granted or refused a request of `a`.

    `a` changes their opinion of `g`. If `a` asked for somebody else, `sender` (-1 if not), this one changes their
    opinion of `a`. Another contact of `g` may see the answer, and changes their opinion of `g`.
    """
    s, weight = 2.0 * granted - 1.0, w.rules[0].gossip_learning_rate
    judge(w, t, a, g, s, weight)
    if sender >= 0:
        judge(w, t, sender, a, s, weight)
    sees = witness(w, a, g, k) if is_seen(w, a, g, k) else np.int64(NOBODY)
    if sees < 0 or w.people[sees].away:
        return
    # Whoever judges by standing does not blame `g` for refusing somebody of bad repute.
    if granted or w.traits[w.people[sees].strategy].cue != _STANDING or opinion(w, t, sees, a) >= 0:
        judge(w, t, sees, g, s, weight)


@inlined
def subject(w, t, i, j):
    """Return about whom `i` tells `j`: one of all people of whom `i` has an opinion, other than `j`; or NOBODY."""
    base, best, me = draw(w.keys[GOSSIP, 2], np.uint64(j)), np.uint64(0), np.int32(j)
    # An opinion that last changed in this round, or before it, has faded away.
    faded = np.int32(t - min(w.rules[0].gossip_lifetime, t + 1))
    for place in range(w.opinions.shape[1]):
        about = w.opinions[i, place].about
        told = (about >= 0) & (about != me) & (w.opinions[i, place].touched > faded)
        score = rank(base, np.uint32(about)) & (np.uint64(0) - np.uint64(told))
        best = score if score > best else best
    return np.int64(NOBODY) if best == 0 else numbered(best)
