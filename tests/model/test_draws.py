"""Keyed chance: SplitMix64 as published and in plain Python, and numbers that look independent whatever the key."""

import itertools
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chisquare, kstest

from reciprocity.numerics import draws

MASK = 2**64 - 1
bits64 = st.one_of(st.sampled_from([0, 1, 2**32 - 1, 2**32, 2**63 - 1, 2**63, MASK - 1, MASK]), st.integers(0, MASK))


class SplitMix64:
    """The generator as Steele, Lea and Flood (2014) give it: a state that a constant is added to, then mixed."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def next(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
        return z ^ (z >> 31)

    def nth(self, n: int) -> int:
        self.state = (self.state + n * 0x9E3779B97F4A7C15) & MASK
        return self.next()


@pytest.mark.parametrize(
    ("seed", "published"),
    [
        (0, [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC, 0x1B39896A51A8749B]),
        (1234567, [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431]),
    ],
)
def test_draws_under_a_key_are_the_published_outputs_for_that_seed(seed: int, published: list[int]) -> None:
    generator = SplitMix64(seed)
    assert [generator.next() for _ in published] == published
    assert [int(draws.draw(seed, a)) for a in range(len(published))] == published


@given(bits64, bits64, bits64)
def test_any_draw_is_an_output_of_the_generator(k: int, a: int, b: int) -> None:
    assert draws.draw(k, a) == SplitMix64(k).nth(a)
    assert draws.draw2(k, a, b) == SplitMix64(SplitMix64(k).nth(a)).nth(b)
    assert draws.mix((k + 0x9E3779B97F4A7C15) & MASK) == SplitMix64(k).next()


@given(bits64, st.integers(1, 19), st.integers(0, 2**31), st.integers(0, 3))
def test_a_key_chains_seed_purpose_round_and_counter(seed: int, purpose: int, turn: int, counter: int) -> None:
    expected = 0
    for part in (seed, purpose, turn, counter):
        expected = SplitMix64(expected).nth(part)
    assert draws.key(seed, purpose, turn, counter) == expected


@given(bits64, st.integers(1, 2**32 - 1))
def test_numbers_are_in_their_range(h: int, m: int) -> None:
    u, whole = draws.uniform(h), int(draws.below(h, m))
    assert u == (h >> 11) / 2**53
    assert 0 <= u < 1
    assert whole == (h >> 32) * m >> 32
    assert 0 <= whole < m


def test_the_ends_of_the_ranges() -> None:
    assert draws.uniform(0) == 0
    assert draws.uniform(MASK) == 1 - 2**-53
    for m in (1, 2, 3, 250, 2**32 - 1):
        assert draws.below(0, m) == 0
        assert draws.below(MASK, m) == m - 1


def test_purposes_are_the_numbers_of_the_model() -> None:
    names = (
        "NETWORK FIELD CIRCLE STRATEGY ORDER NEED TOPIC ASK GRANT SLIP OUTREACH CLOSURE INTRODUCER ENCOUNTER ACCEPT "
        "OFFER IN_NEED LOSS REVIEW"
    )
    assert [getattr(draws, name) for name in names.split()] == list(range(1, 20))


# Smoke tests: what a slip in the keys would break. Each runs through neighbors in one place of the key.

N = 20_000
NEIGHBORS: dict[str, Callable[[int], int]] = {
    "seeds": lambda i: draws.draw(draws.key(i, draws.NEED, 1, 0), 0),
    "rounds": lambda i: draws.draw(draws.key(1, draws.NEED, i, 0), 0),
    "counters": lambda i: draws.draw(draws.key(1, draws.NEED, 1, i), 0),
    "purposes": lambda i: draws.draw(draws.key(1, i, 1, 0), 0),
    "people": lambda i: draws.draw(draws.key(1, draws.NEED, 1, 0), i),
    "contacts": lambda i: draws.draw2(draws.key(1, draws.ASK, 1, 0), 7, i),
    "askers": lambda i: draws.draw2(draws.key(1, draws.ASK, 1, 0), i, 7),
    "diagonal": lambda i: draws.draw2(draws.key(1, draws.ASK, 1, 0), i, i + 1),
}


@cache
def along(where: str) -> np.ndarray:
    return np.array([int(NEIGHBORS[where](i)) for i in range(N)], np.uint64)


neighbors = pytest.mark.parametrize("where", NEIGHBORS)


def uniform(h: np.ndarray) -> np.ndarray:
    return (h >> np.uint64(11)) * 2.0**-53


@neighbors
def test_neighbors_are_uniform(where: str) -> None:
    drawn = along(where)
    assert len(np.unique(drawn)) == N
    for shift in (0, 24, 32, 56):  # the lowest byte, the ends of the half that choices use, the highest byte
        assert chisquare(np.bincount((drawn >> np.uint64(shift)) & np.uint64(255), minlength=256)).pvalue > 0.001
    assert kstest(uniform(drawn), "uniform").pvalue > 0.001
    whole = np.array([int(draws.below(int(h), 7)) for h in drawn[:5000]])
    assert chisquare(np.bincount(whole, minlength=7)).pvalue > 0.001


@neighbors
def test_neighbors_are_independent(where: str) -> None:
    u = uniform(along(where))
    for lag in (1, 2, 16, 256):
        assert abs(np.corrcoef(u[:-lag], u[lag:])[0, 1]) < 4 / np.sqrt(N), lag
    cells = np.bincount((u[:-1:2] * 16).astype(int) * 16 + (u[1::2] * 16).astype(int), minlength=256)
    assert chisquare(cells).pvalue > 0.001
    flipped = np.bitwise_count(along(where)[:-1] ^ along(where)[1:])
    assert abs(flipped.mean() - 32) < 4 * 4 / np.sqrt(N), "half of the 64 bits, each with variance 1/4"


def test_different_parts_of_the_key_are_independent() -> None:
    for one, other in itertools.combinations(NEIGHBORS, 2):
        a, b = uniform(along(one)[10:]), uniform(along(other)[10:])  # some begin at the same person, round and seed
        assert abs(np.corrcoef(a, b)[0, 1]) < 4 / np.sqrt(N), (one, other)


def test_of_two_people_each_is_as_likely_to_rank_the_other_way() -> None:
    """draw2 is about an ordered pair: what i thinks of j says nothing about what j thinks of i."""
    k = draws.key(3, draws.ACCEPT, 5, 0)
    there = np.array([draws.draw2(k, i, j) for i in range(100) for j in range(i)], np.uint64)
    back = np.array([draws.draw2(k, j, i) for i in range(100) for j in range(i)], np.uint64)
    assert not np.any(there == back)
    assert abs(np.corrcoef(uniform(there), uniform(back))[0, 1]) < 4 / np.sqrt(len(there))
