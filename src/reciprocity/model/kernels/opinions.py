"""Opinions: what people think of each other, and what they see and hear; see `docs/model.md`, 6.12."""

import numpy as np

from reciprocity.configs.vocabulary import CUES
from reciprocity.model.kernels.contact_choice import highest_but
from reciprocity.model.kernels.prefetching import inlined, prefetch
from reciprocity.model.state import NO, UNKNOWN, YES
from reciprocity.numerics.draws import WITNESS, draw, draw2, uniform

NO_OPINION = 2.0  # beyond what anybody can think of anybody
_STANDING = CUES.index("standing")


@inlined
def opinion(w, t, i, x):
    """Return what `i` thinks of `x` by now, -1 to 1, or NO_OPINION."""
    place, fade = np.uint32(x) % np.uint32(w.opinions.shape[1]), w.rules[0].gossip_lifetime
    held = w.opinions[i, place]
    age = np.float64(t - held.touched)
    # Calculated whether there is one or not, for nobody can predict that.
    worth = np.float64(w.thought[i, place]) * (1 - age / fade)
    return worth if (held.about == x) & (age < fade) else NO_OPINION


@inlined
def judge(w, t, i, x, s, weight):
    """Let `i` think of `x` as `s`, -1 to 1, with that weight against what they thought so far."""
    place, before = np.uint32(x) % np.uint32(w.opinions.shape[1]), opinion(w, t, i, x)
    after = before + weight * (s - before)
    w.thought[i, place] = np.float32(weight * s if before == NO_OPINION else after)
    w.opinions[i, place].about = x
    w.opinions[i, place].touched = t


@inlined
def fetch_opinion(w, i, x):
    """Have what `i` thinks of `x` brought to the cache."""
    place = np.int64(i * w.opinions.shape[1] + np.int64(np.uint32(x) % np.uint32(w.opinions.shape[1])))
    prefetch(w.opinions, place)
    prefetch(w.thought, place)


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
    """Say whether a contact of `g` may see what `g` answers `a`."""
    return uniform(draw2(w.keys[WITNESS, k], np.uint64(g), np.uint64(a))) < w.rules[0].gossip_witness


@inlined
def _witness(w, a, g, k):
    """Return the contact of `g` who sees what `g` answers `a`; -1 if there is none."""
    return highest_but(w, draw(w.keys[WITNESS, 2 + k], np.uint64(g)), g, a)


@inlined
def fetch_witness(w, a, g, k):
    """Have what who sees the answer of `g` to `a` thinks of `g` brought to the cache."""
    if is_seen(w, a, g, k):
        witness = _witness(w, a, g, k)
        if witness >= 0:
            prefetch(w.people, witness)
            fetch_opinion(w, witness, g)


@inlined
def talk_of(w, t, a, g, granted, k, sender):
    """Let people make up their minds after `g` granted or refused what `a` asked for, for `sender` or (-1) themselves.

    `a` knows it, and so does who sent `a`; and perhaps another contact of `g` sees it. Compiled into its callers:
    handing the world over would cost more than all of this.
    """
    s, weight = 2.0 * granted - 1.0, w.rules[0].gossip_learning_rate
    judge(w, t, a, g, s, weight)
    if sender >= 0:
        judge(w, t, sender, a, s, weight)
    witness = _witness(w, a, g, k) if is_seen(w, a, g, k) else np.int64(-1)
    if witness < 0 or w.people[witness].away:
        return
    # To some, who refuses a person of ill repute does right.
    if granted or w.traits[w.people[witness].strategy].cue != _STANDING or opinion(w, t, witness, a) >= 0:
        judge(w, t, witness, g, s, weight)
