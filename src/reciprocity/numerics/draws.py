"""Keyed chance: every random number is a pure function of what it decides.

A draw is named by (seed, purpose, round, counter, person[, other person]) and computed from these numbers
alone. There is no stream and no state. So a draw does not depend on the order of work, on the number of workers,
or on anything else that happens in a run. The generator is SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable
pseudorandom number generators") read as a counter-based generator in the sense of Salmon et al. (2011,
"Parallel random numbers: as easy as 1, 2, 3"): the key is a well-mixed 64-bit number, the counter is a person.

All functions are compiled and compute with unsigned 64-bit integers, modulo 2**64. Python may call them with
plain ints.
"""

import numpy as np

from reciprocity.numerics.compiled import compiled

# The purposes: what a draw decides. These numbers are part of the model, and changing one changes every result.
NETWORK = 1
FIELD = 2
CIRCLE = 3
STRATEGY = 4
ORDER = 5
NEED = 6
TOPIC = 7
ASK = 8
GRANT = 9
SLIP = 10
OUTREACH = 11
CLOSURE = 12
INTRODUCER = 13
ENCOUNTER = 14
ACCEPT = 15
OFFER = 16
IN_NEED = 17
LOSS = 18
REVIEW = 19
PRESENCE = 20
REFER = 21
REFERRED = 22
VOICE = 23
REBALANCE = 24
WEAVE = 25
ERROR = 26
FORGET = 27
WORTH = 28
FORGIVE = 29
INTERVENTION = 30
NEWCOMER = 31
OBLIGE = 32
IDEA = 33
STALE = 34
SHARE = 35
TEACH = 36
TASK = 37
JOIN = 38
EFFORT = 39
SEEN = 40
WITNESS = 41
GOSSIP = 42
GOAL = 43
AIM = 44
EVENT = 45
TEAM = 46
TALK = 47
MEMBER = 48
SOURCES = 49
PERSON = 50
MIXING = 52
CHOICE = 53
LEARN = 54
MUTATE = 55
PURPOSES = 56

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MUL1 = np.uint64(0xBF58476D1CE4E5B9)
_MUL2 = np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31 = np.uint64(30), np.uint64(27), np.uint64(31)
_S11, _S32 = np.uint64(11), np.uint64(32)
_ONE = np.uint64(1)
_UNIT = 2.0**-53


@compiled(signature="uint64(uint64)", inline="always")
def mix(z):
    """Scramble 64 bits (the finalizer of SplitMix64)."""
    z = (z ^ (z >> _S30)) * _MUL1
    z = (z ^ (z >> _S27)) * _MUL2
    return z ^ (z >> _S31)


@compiled(signature="uint64(uint64, uint64)", inline="always")
def draw(key, a):
    """Return 64 random bits for `a`, which is a person, for example, under `key`."""
    return mix(np.uint64(key) + (np.uint64(a) + _ONE) * _GOLDEN)


@compiled(signature="uint64(uint64, uint64, uint64)", inline="always")
def draw2(key, a, b):
    """Return 64 random bits for the ordered pair (`a`, `b`) under `key`."""
    return draw(draw(key, a), b)


@compiled(signature="uint64(uint64, uint64, uint64, uint64)")
def key(seed, purpose, round, counter):
    """Return the key of one kind of decision in one round, from which the draws for all people are made.

    Args:
        seed: The scenario's seed, >= 0.
        purpose: One of the constants of this module.
        round: The round, from 1 on; 0 for what is decided before the first round.
        counter: A number that tells several decisions of one purpose apart.
    """
    return draw(draw(draw(draw(np.uint64(0), seed), purpose), round), counter)


@compiled(signature="float64(uint64)", inline="always")
def uniform(h):
    """Turn 64 random bits into a number in [0, 1), a multiple of 2**-53."""
    return np.float64(np.uint64(h) >> _S11) * _UNIT


@compiled(signature="uint64(uint64, uint64)", inline="always")
def below(h, m):
    """Turn 64 random bits into an integer in [0, `m`), 0 < m < 2**32 (bias below 2**-32)."""
    return ((np.uint64(h) >> _S32) * np.uint64(m)) >> _S32
