"""Known truths about who remembers what: V07 (fortune), win-stay lose-shift and grim against themselves with slips."""

import itertools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from helpers.small_worlds import agree, by_group, pairs, played, share_agrees, written
from scipy.stats import betabinom, chisquare

from reciprocity import Model, Scenario
from reciprocity.model.state import YES

# ---- two people who answer in turns, as a Markov chain ------------------------------------------------------

STATES = list(itertools.product((0, 1), repeat=2))
Memory = tuple[int, int]


def round_of(need: float, willing: Callable[[int, Memory], float], after: Callable[[int, bool, Memory], Memory]):
    """One round of two people who each ask with chance `need`, in either order, and what is granted in it.

    Args:
        need: Chance a round of asking.
        willing: The chance that person 0 or 1 grants, slips included, in a state.
        after: The state after that person granted or refused.

    Returns:
        The transition matrix over STATES, (4, 4), and the expected number of grants from each state, (4,).
    """
    step, grants = np.zeros((2, 4, 4)), np.zeros((2, 4))
    for who, (at, state) in itertools.product((0, 1), enumerate(STATES)):
        grants[who, at] = willing(who, state)
        step[who, at, STATES.index(after(who, True, state))] += grants[who, at]
        step[who, at, STATES.index(after(who, False, state))] += 1 - grants[who, at]
    one, both = need * (1 - need), need**2 / 2
    chain = (1 - need) ** 2 * np.eye(4) + one * step.sum(axis=0) + both * (step[0] @ step[1] + step[1] @ step[0])
    per_round = one * grants.sum(axis=0)
    per_round += both * (grants[0] + step[0] @ grants[1] + grants[1] + step[1] @ grants[0])
    return chain, per_round


def slipping(chance: float, slip: float) -> float:
    return chance + slip - 2 * chance * slip


def win_stay(good: float, bad: float, slip: float, need: float):
    """The state is the last answer of each; each looks whether the two are the same."""
    return round_of(
        need,
        lambda who, last: slipping(good if last[0] == last[1] else bad, slip),
        lambda who, granted, last: (int(granted), last[1]) if who == 0 else (last[0], int(granted)),
    )


def stationary(chain: np.ndarray) -> np.ndarray:
    found = np.linalg.matrix_power(chain, 2**18)  # long after it has forgotten, before rounding counts
    assert np.allclose(found, found[0], atol=1e-9), "it forgets where it began"
    return found[0]


def test_in_turns_win_stay_lose_shift_never_finds_back() -> None:
    for slip, need in itertools.product((0.001, 0.01, 0.2), (0.1, 1)):
        chain, grants = win_stay(1, 0, slip, need)
        assert stationary(chain) == pytest.approx(np.full(4, 0.25)), "whatever the slips"
        assert stationary(chain) @ grants == pytest.approx(need)  # of 2 * need requests


@pytest.mark.parametrize(
    ("row", "slip", "need"),
    [
        ({"win_stay_lose_shift": {}}, 0.01, 1),
        ({"win_stay_lose_shift": {}}, 0.05, 0.4),
        ({"w": {"cue": "win_stay", "first": 1, "good": 0.9, "bad": 0.3}}, 0.05, 0.6),
        ({"w": {"cue": "win_stay", "first": 0, "good": 1, "bad": 0.25}}, 0.02, 1),
    ],
)
def test_win_stay_lose_shift_with_slips(row: dict, slip: float, need: float) -> None:
    traits = {"good": 1, "bad": 0} | next(iter(row.values()))
    chain, grants = win_stay(traits["good"], traits["bad"], slip, need)
    truth = stationary(chain) @ grants / (2 * need)
    model = played(pairs(2000), row, favors={"need": need, "slip": slip}, rounds=1500, burn_in=700)
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    share_agrees(granted, asked, truth, cap=0.003)


@pytest.mark.parametrize(("slip", "need", "rounds"), [(0.02, 0.7, 60), (0.1, 1, 20), (0.005, 0.3, 400)])
def test_grim_with_slips_ends_in_spite(slip: float, need: float, rounds: int) -> None:
    """The state is who bears a grudge; A's comes from B's refusal, and makes A refuse."""
    chain, grants = round_of(
        need,
        lambda who, grudge: slipping(1 - grudge[who], slip),
        lambda who, granted, grudge: (grudge[0] | (who == 1 and not granted), grudge[1] | (who == 0 and not granted)),
    )
    at, expected = np.eye(4)[STATES.index((0, 0))], 0.0
    for _ in range(rounds):
        expected += at @ grants
        at = at @ chain
    assert stationary(chain)[STATES.index((1, 1))] == pytest.approx(1)
    model = played(pairs(8000), {"grim": {}}, favors={"need": need, "slip": slip}, rounds=rounds, burn_in=0)
    agree(by_group(model.measured["granted"]).astype(float), expected, cap=expected / 50)


# ---- V07 ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("givers", "fighters", "others", "need"), [(2, 3, 15, 0.5), (1, 1, 10, 1.0), (3, 1, 5, 0.2)])
def test_v07_who_helps_if_helped_is_a_voter_among_zealots(
    givers: int, fighters: int, others: int, need: float, tmp_path: Path
) -> None:
    """Whoever asks takes over, as their fortune, what the one they ask would do: a voter who looks at somebody.

    Followed backwards, each look leads to anybody else alike, whoever looks when: so the number who would help is
    BetaBinomial(others, givers, fighters) at any need, and in any order.
    """
    size, count, gap = givers + fighters + others, 250, 80
    people = ["giver"] * givers + ["fighter"] * fighters + ["voter"] * others
    ties = ((size * k + i, size * k + j) for k in range(count) for i, j in itertools.combinations(range(size), 2))
    rows = {"giver": {"good": 1}, "fighter": {"good": 0}, "voter": {"cue": "fortune", "first": 1, "good": 1, "bad": 0}}
    model = Model(
        Scenario.of(
            {
                "network": written(tmp_path, people * count, ties), "population": dict.fromkeys(rows, 1),
                "strategies": rows, "ties": {"change": False}, "rounds": 25 * gap, "burn_in": gap,
                "favors": {"need": need, "specialized": 0, "slip": 0, "budget": None},
            }
        )
    )  # fmt: skip
    voters = np.tile([name == "voter" for name in people], count)
    helpful = []
    for _ in range(24):
        model.run(gap)
        helpful.append(by_group((model.world.people["fortune"] == YES) & voters, size))
    truth = betabinom(others, givers, fighters)
    if (givers, fighters, others) == (2, 3, 15):
        assert (truth.mean(), truth.var()) == pytest.approx((6, 12))
    # Rounds in one world are not independent, worlds are: a number a world, over its rounds.
    seen = np.array(helpful, float)
    agree(seen.mean(axis=0), truth.mean(), cap=0.1)
    agree(((seen - truth.mean()) ** 2).mean(axis=0), truth.var(), cap=0.4)
    counted = np.bincount(helpful[-1], minlength=others + 1)
    assert chisquare(counted, truth.pmf(np.arange(others + 1)) * count).pvalue > 0.001
    granted, asked = (by_group(model.measured[name] * voters, size) for name in ("granted", "asked"))
    share_agrees(granted, asked, givers / (givers + fighters), cap=0.005)
