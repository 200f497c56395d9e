"""Known truths of whom people ask: how far asking on goes, and with what chances habit and standing choose."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import agree, played, share_agrees, written
from helpers.whole_runs import counted, needs
from scipy import stats

from reciprocity import Model, Person, run
from reciprocity.metrics import METRICS, Measured
from reciprocity.results.counters import ALONE, GRANTED, REFUSED, RETRIED


def everybody_tied(n: int) -> dict[str, Any]:
    return {"kind": "complete", "n": n, "fields": 1}


@pytest.mark.parametrize(("tries", "g"), [(1, 0.35), (2, 0.35), (3, 0.35), (8, 0.1)])
def test_a_need_is_met_unless_all_who_are_asked_refuse(tries: int, g: float) -> None:
    n, rounds = 100, 200
    model = played(
        everybody_tied(n), {"a": {"cue": "none", "good": g, "greed": 0.0}}, favors={"need": 0.5, "tries": tries},
        rounds=rounds, burn_in=0,
    )  # fmt: skip
    arose, granted, asked = (
        found.sum(axis=1).astype(float)
        for found in (needs(model), counted(model, "granted"), counted(model, "granted", "refused"))
    )
    agree(arose / n, 0.5, cap=0.005)
    met = 1 - (1 - g) ** tries
    share_agrees(granted, arose, met, cap=0.006)
    if tries == 1:
        assert (asked == arose).all()
    else:
        share_agrees(asked, arose, met / g, cap=0.03)  # the mean of a geometric number that ends at `tries`
    measured = Measured(model.engine)
    assert METRICS["unmet"](measured) == pytest.approx((arose - granted).sum() / (n * rounds))
    assert METRICS["efficiency"](measured) < 1
    table = run(model.scenario).rounds
    assert table["needs"].sum() == arose.sum()
    assert ("retried" in table) == (tries > 1)


@pytest.mark.parametrize("ask", ["random", "trusted", "debtor", "spread", "fit"])
@pytest.mark.parametrize("habit", [0.0, 1.0])
def test_nobody_is_asked_twice_for_one_need(ask: str, habit: float) -> None:
    """Everybody refuses, so that each of the three contacts is asked, once, however many tries there are."""
    row = {"a": {"cue": "none", "good": 0.0, "ask": ask, "greed": 0.0}}
    for tries, requests in ((2, 2), (3, 3), (8, 3)):
        model = played(
            everybody_tied(4), row, favors={"need": 1, "tries": tries}, ties={"change": False, "habit": habit},
            rounds=10, burn_in=0,
        )  # fmt: skip
        assert (model.world.people["asked"] == 10 * requests).all()
        tally = model.counts.sum(axis=(0, 1))
        assert tally[[GRANTED, REFUSED, RETRIED, ALONE]].tolist() == [0, 40 * requests, 40 * (requests - 1), 0]


def test_who_decides_in_python_is_asked_again_whom_to_ask() -> None:
    class Stubborn(Person):
        strategy = "stubborn"

        def ask(self, field: str | None) -> Person | None:
            return self.contacts[0]

    class Thorough(Person):
        strategy = "thorough"

        def grant(self, asker: Person) -> bool:
            return False

    rows: dict[str, dict[str, Any]] = {"stubborn": {}, "thorough": {}}
    model = played(
        everybody_tied(6), rows, favors={"need": 1, "tries": 4}, agents=[Stubborn, Thorough], rounds=5, burn_in=0
    )
    asked = {name: model.world.people["asked"][model.world.people["strategy"] == k] for k, name in enumerate(rows)}
    assert (asked["stubborn"] <= 5).all(), "who names the same contact again asks nobody any more"
    assert (asked["thorough"] > 5).any(), "who has a row asks on"


def stars(tmp_path: Path, many: int) -> dict[str, Any]:
    """So many stars of a hub who needs something and two leaves who always give and need nothing."""
    people = ["hub", "leaf", "leaf"] * many
    return written(tmp_path, people, ((3 * k, 3 * k + leaf) for k in range(many) for leaf in (1, 2)))


@pytest.mark.parametrize("ask", ["random", "trusted", "fit"])
def test_habit_is_an_urn(ask: str, tmp_path: Path) -> None:
    """With habit 1 the favors that one of two contacts has given after T rounds are uniform on 0 to T."""
    rounds, many = 9, 2000
    model = played(
        stars(tmp_path, many), {"hub": {"ask": ask}, "leaf": {"ask": ask}}, favors={"need": 1},
        ties={"change": False, "habit": 1.0, "learning_rate": 0.0}, books={"fade": 0.0}, rounds=rounds, burn_in=0,
    )  # fmt: skip
    given = over_first_tie(model, many)
    assert stats.chisquare(np.bincount(given, minlength=rounds + 1)).pvalue > 0.01


def over_first_tie(model: Model, many: int) -> np.ndarray:
    """Favors that the first leaf of each star gave its hub."""
    return np.array([model.world.past["given"][model.engine.slot(3 * k + 1, 3 * k)] for k in range(many)])


def test_two_contacts_are_asked_with_chances_as_their_weights(tmp_path: Path) -> None:
    """Habit 2 after one favor from the first: weights 4 and 1, so that the next goes to the first with chance 0.8."""
    many = 3000
    model = played(
        stars(tmp_path, many), {"hub": {}, "leaf": {}}, favors={"need": 1},
        ties={"change": False, "habit": 2.0}, books={"fade": 0.0}, rounds=2, burn_in=0,
    )  # fmt: skip
    given = over_first_tie(model, many)
    twice_the_same = (given != 1).astype(float)
    agree(twice_the_same, 4 / 5, cap=0.01)
    agree((given >= 1).astype(float) - (given == 1) / 2, 1 / 2, cap=0.01)


def test_standing_is_a_weight(tmp_path: Path) -> None:
    rounds, many = 30, 300
    model = played(
        stars(tmp_path, many), {"hub": {}, "leaf": {}}, favors={"need": 1}, people={"standing": 0.8},
        rounds=rounds, burn_in=0,
    )  # fmt: skip
    standing = model.world.factors["standing"]
    truth = standing[1::3] / (standing[1::3] + standing[2::3])
    assert truth.min() < 0.2 and truth.max() > 0.8
    agree(over_first_tie(model, many) / rounds - truth, 0, cap=0.01)
    spread = rounds * truth * (1 - truth)
    agree((over_first_tie(model, many) - rounds * truth) ** 2 / spread, 1, cap=0.2)


def test_equal_weights_ask_uniformly(tmp_path: Path) -> None:
    """The least habit there is weighs all alike: one leaf of two is asked in half of all rounds, as with none."""
    rounds, many = 20, 500
    for habit in (0.0, 1e-300):
        model = played(
            stars(tmp_path, many), {"hub": {}, "leaf": {}}, favors={"need": 1},
            ties={"change": False, "habit": habit}, rounds=rounds, burn_in=0,
        )  # fmt: skip
        given = over_first_tie(model, many).astype(float)
        agree(given / rounds, 1 / 2, cap=0.006)
        agree((given - rounds / 2) ** 2, rounds / 4, cap=0.4)
