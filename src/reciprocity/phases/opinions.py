"""Opinions: what people think of each other, and what they see and hear; see `docs/model.md`, 6.12."""

import numpy as np

from reciprocity.draws import WITNESS, draw, draw2, uniform
from reciprocity.layout import NO, UNKNOWN, YES
from reciprocity.phases.choice import highest_but
from reciprocity.phases.kernel import inlined, kernel
from reciprocity.strategies import CUES

NO_OPINION = 2.0  # beyond what anybody can think of anybody
_STANDING = CUES.index("standing")


@inlined
def opinion(w, t, i, x):
    """Return what `i` thinks of `x` by now, -1 to 1, or NO_OPINION."""
    return _worth(w.opinions, w.rules[0].gossip_fade, t, i, x)


@inlined
def _worth(opinions, fade, t, i, x):
    held = opinions[i, np.uint32(x) % np.uint32(opinions.shape[1])]
    if held.about != x or t - held.touched >= fade:
        return NO_OPINION
    return np.float64(held.value) * (1 - (t - held.touched) / fade)


@inlined
def judge(w, t, i, x, s, weight):
    """Let `i` think of `x` as `s`, -1 to 1, with that weight against what they thought so far."""
    _judge(w.opinions, w.rules[0].gossip_fade, t, i, x, s, weight)


# Takes what it needs and no more: handing the whole world over would cost more than what it does.
@kernel
def _judge(opinions, fade, t, i, x, s, weight):
    before = _worth(opinions, fade, t, i, x)
    held = opinions[i, np.uint32(x) % np.uint32(opinions.shape[1])]
    held.value = np.float32(weight * s if before == NO_OPINION else before + weight * (s - before))
    held.about = x
    held.touched = t


@inlined
def repute(w, t, j, i, threshold):
    """Return, as the state of a cue, whether `j` thinks at least as well of `i` as `threshold`."""
    if not w.rules[0].gossip:
        return np.int64(UNKNOWN)
    thought = opinion(w, t, j, i)
    if thought == NO_OPINION:
        return np.int64(UNKNOWN)
    return np.int64(YES if thought >= threshold else NO)


@kernel
def talk_of(w, t, a, g, granted, k, sender):
    """Let people make up their minds after `g` granted or refused what `a` asked for, for `sender` or (-1) themselves.

    `a` knows it, and so does who sent `a`; and perhaps another contact of `g` sees it.
    """
    s, weight = 2.0 * granted - 1.0, w.rules[0].gossip_weight
    judge(w, t, a, g, s, weight)
    if sender >= 0:
        judge(w, t, sender, a, s, weight)
    if uniform(draw2(w.keys[WITNESS, k], np.uint64(g), np.uint64(a))) >= w.rules[0].gossip_witness:
        return
    witness = highest_but(w, draw(w.keys[WITNESS, 2 + k], np.uint64(g)), g, a)
    if witness < 0 or w.people[witness].away:
        return
    # To some, who refuses a person of ill repute does right.
    if granted or w.traits[w.people[witness].strategy].cue != _STANDING or opinion(w, t, witness, a) >= 0:
        judge(w, t, witness, g, s, weight)
