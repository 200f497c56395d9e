"""Known truths V04, V06, V10: what answers to each other add up to over one tie."""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import agree, by_group, pairs, pairs_of, played, share_agrees
from scipy.stats import binom, chisquare, nbinom

from reciprocity.numerics import draws
from reciprocity.running.person import Person


def forgetful(limit: int, eta: float, seed: int) -> type[Person]:
    """People who book every favor they give and forget, with chance `eta`, to book one they receive."""

    class Forgetful(Person):
        strategy = "forgetful"

        def __init__(self, model: Any, number: int) -> None:
            super().__init__(model, number)
            self.key = draws.key(seed, 1000, 0, number)
            self.booked = [0]  # of the first 0, 1, 2 ... favors received

        def grant(self, asker: Person) -> bool:
            true = self.book(asker)
            received = true.given - int(true.balance)
            while len(self.booked) <= received:
                remembered = draws.uniform(draws.draw(self.key, len(self.booked))) >= eta
                self.booked.append(self.booked[-1] + remembered)
            return true.given - self.booked[received] < limit

    return Forgetful


@pytest.mark.parametrize(
    ("written", "limit", "eta", "count"),
    [("row", 2, 0.05, 10_000), ("row", 1, 0.2, 5000), ("row", 3, 0.5, 5000), ("python", 1, 0.2, 1500)],
)
def test_v04_private_books_kill_a_tie_after_2l_forgotten_favors(
    written: str, limit: int, eta: float, count: int
) -> None:
    """Both ask in every round, so a round in which no favor passes is one after which neither ever grants again."""
    by_row = {"strategies": {"forgetful": {"cue": "balance", "threshold": limit}}, "books": {"forget": eta}}
    in_python = {"strategies": {"forgetful": {}}, "agents": [forgetful(limit, eta, seed=limit)]}
    model = played(
        pairs(count), **(by_row if written == "row" else in_python),
        favors={"need": 1}, ties={"meet": 0, "loss": 0, "review": 0, "idle": 1},
        rounds=1000, burn_in=0, seed=limit,
    )  # fmt: skip
    assert not model.world.people["degree"].any(), "every tie is dead"
    favors = by_group(model.world.people["given"])
    assert favors.min() >= 2 * limit
    mean, variance = 2 * limit / eta, 2 * limit * (1 - eta) / eta**2
    agree(favors.astype(float), mean, cap=mean / 50)
    agree((favors - mean) ** 2, variance, cap=variance / 12)
    died = nbinom(2 * limit, eta, loc=2 * limit)  # scipy counts the favors that are not forgotten
    fifths = died.ppf([0.2, 0.4, 0.6, 0.8])
    expected = np.diff(died.cdf([-1, *fifths, np.inf])) * count
    assert chisquare(np.bincount(np.searchsorted(fifths, favors)), expected).pvalue > 0.001


@pytest.mark.parametrize(
    ("rounds", "limit", "need", "reference"),
    [(10, 2, 0.5, 1.988281), (10, 3, 0.5, 2.933594), (7, 4, 0.5, None), (25, 5, 0.3, None)],
)
def test_v06_a_lone_fighter_gets_what_the_ledger_lends(
    rounds: int, limit: int, need: float, reference: float | None, tmp_path: Path
) -> None:
    needs = np.arange(rounds + 1)
    truth = float(np.minimum(needs, limit) @ binom.pmf(needs, rounds, need))
    assert reference is None or truth == pytest.approx(reference, abs=1e-6)
    model = played(
        pairs_of("lone_fighter", "ledger", 10_000, tmp_path),
        {"lone_fighter": {"greed": 0}, "ledger": {"threshold": limit}},
        favors={"need": need}, rounds=rounds, burn_in=0,
    )  # fmt: skip
    extracted = model.world.people["received"]
    assert not extracted[1::2].any(), "a lone fighter never helps"
    assert extracted[::2].max() == limit
    agree(extracted[::2].astype(float), truth, cap=0.02)


def test_v06_a_lone_fighter_gets_all_from_a_giver(tmp_path: Path) -> None:
    model = played(
        pairs_of("lone_fighter", "always_give", 10_000, tmp_path),
        {"lone_fighter": {"greed": 0}, "always_give": {}},
        favors={"need": 0.5}, rounds=10, burn_in=0,
    )  # fmt: skip
    agree(model.world.people["received"][::2].astype(float), 10 / 2, cap=0.02)


def cooperation(generosity: float, slip: float) -> float:
    """V10: the share p that solves p = e + (1 - 2e)(q + (1 - q) p): each answer reads one earlier answer."""
    return (slip + (1 - 2 * slip) * generosity) / (1 - (1 - 2 * slip) * (1 - generosity))


def test_formula_of_cooperation() -> None:
    assert cooperation(0, 0.01) == pytest.approx(0.5)
    assert cooperation(1 / 3, 0.01) == pytest.approx(0.971154, abs=1e-6)
    for slip in (0.001, 0.03, 0.2):
        assert cooperation(1 / 3, slip) == pytest.approx((1 + slip) / (1 + 4 * slip))


@pytest.mark.parametrize("name", ["tit_for_tat", "generous_tit_for_tat"])
@pytest.mark.parametrize(("slip", "need", "cap"), [(0.01, 1, 0.003), (0.05, 0.4, 0.003)])
def test_v10_tit_for_tat_with_slips(name: str, slip: float, need: float, cap: float) -> None:
    truth = cooperation({"tit_for_tat": 0, "generous_tit_for_tat": 1 / 3}[name], slip)
    burn_in = math.ceil(10 / (2 * slip * need))
    model = played(
        pairs(2000), {name: {}}, favors={"need": need, "slip": slip}, rounds=burn_in + 1000, burn_in=burn_in
    )  # fmt: skip
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    share_agrees(granted, asked, truth, cap=cap)


def test_v10_other_generosity() -> None:
    model = played(
        pairs(2000), {"milder": {"cue": "last_move", "first": 0, "good": 1, "bad": 0.1}},
        favors={"need": 0.7, "slip": 0.02}, rounds=1200, burn_in=200,
    )  # fmt: skip
    granted, asked = by_group(model.measured["granted"]), by_group(model.measured["asked"])
    share_agrees(granted, asked, cooperation(0.1, 0.02), cap=0.002)


def test_v10_tit_for_tat_answers_a_coin_in_kind(tmp_path: Path) -> None:
    """Against itself it would give the same share if it read its own last answer; against a coin it would not."""
    heads, slip = 0.8, 0.05
    model = played(
        pairs_of("tit_for_tat", "coin", 1000, tmp_path), {"tit_for_tat": {}, "coin": {"cue": "none", "good": heads}},
        favors={"need": 0.6, "slip": slip}, rounds=500, burn_in=100,
    )  # fmt: skip
    granted, asked = model.measured["granted"], model.measured["asked"]
    by_coin = heads + slip * (1 - 2 * heads)
    share_agrees(granted[::2], asked[::2], by_coin, cap=0.002)
    share_agrees(granted[1::2], asked[1::2], by_coin + slip * (1 - 2 * by_coin), cap=0.002)
