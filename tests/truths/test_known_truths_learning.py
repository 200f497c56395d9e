"""Strategies that spread (`docs/model.md`, 6.17) reduce to the closed forms of the field.

Payoffs are made certain: nobody needs favors, and whoever keeps accounts pays for each tie and round.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import ALIKE, agree, written

from reciprocity import Model, Scenario

CAREFREE, ACCOUNTANT = {"cue": "none"}, {"cue": "none", "patience": 5.0}
"""Two rows that do the same, but that the second pays `books.attention` for each of its ties and rounds."""
N = 6


def world(network: Any, population: dict[str, float], learn: dict[str, Any], price: float = 0.0, **more: Any) -> Model:
    return Model(
        Scenario.of(
            {
                "network": network,
                "population": population,
                "strategies": {"a": CAREFREE, "b": ACCOUNTANT},
                "favors": {"need": 0.0},
                "books": {"attention": price},
                "people": ALIKE,
                "ties": {"change": False, "upkeep": 0.0},
                "learn": {"window": 1, "rate": None} | learn,
                "rounds": 1,
                "burn_in": 0,
                **more,
            }
        )
    )


def taken_over(network: Any, learn: dict[str, Any], price: float = 0.0, runs: int = 1000) -> np.ndarray:
    """Whether strategy a, of which there is one among `b`, took over in the end: (runs,) of 0 and 1."""
    found = []
    for seed in range(runs):
        model = world(network, {"a": 1, "b": N - 1}, learn, price, seed=seed)
        while 0 < (players := int(model.world.plays[model.engine.steps, 0])) < N:
            model.engine.run(20)
        found.append(players == N)
    return np.array(found, float)


def moran(r: float, n: int = N) -> float:
    """Chance that one mutant of relative fitness `r` takes over in the Moran process; 1 / n if it is neutral."""
    return 1 / n if r == 1 else (1 - 1 / r) / (1 - r**-n)


def death_birth(r: float, n: int = N) -> float:
    """The same where somebody at random makes room, and the others compete for it."""
    heights, height = 0.0, 1.0
    for k in range(1, n):
        gain = (n - k) / n * r * k / (r * k + n - k - 1)
        height *= k / n * (n - k) / (r * (k - 1) + n - k) / gain
        heights += height
    return 1 / (1 + heights)


COMPLETE = {"kind": "complete", "n": N, "fields": 1, "circle_size": None}
RING = {"kind": "ring", "n": N, "fields": 1, "circle_size": None, "k": 2}


@pytest.mark.parametrize("rule", ["fermi", "birth_death", "death_birth"])
@pytest.mark.parametrize("among", ["contacts", "anybody"])
def test_a_neutral_mutant_takes_over_with_chance_one_in_n(rule: str, among: str) -> None:
    learn = {"rule": rule, "among": among, "selection": 0.0}
    agree(taken_over(COMPLETE, learn, runs=800), 1 / N, cap=0.015)


@pytest.mark.parametrize("rule", ["fermi", "birth_death", "death_birth"])
def test_a_fitter_mutant_takes_over_as_the_closed_form_says(rule: str) -> None:
    """Everybody else pays 0.1 for each of N - 1 ties a round, so that relative fitness is exp(selection / 2)."""
    learn = {"rule": rule, "selection": 1.2}
    r = math.exp(1.2 * 0.1 * (N - 1))
    agree(taken_over(COMPLETE, learn, price=0.1), death_birth(r) if rule == "death_birth" else moran(r), cap=0.016)


def test_on_a_ring_birth_and_death_is_a_moran_process() -> None:
    """The isothermal theorem (Lieberman, Hauert & Nowak 2005): all have as many contacts, and 2 ties to pay for."""
    agree(taken_over(RING, {"rule": "birth_death", "selection": 3.0}, price=0.1), moran(math.exp(0.6)), cap=0.016)


@pytest.mark.parametrize(("rule", "truth"), [("death_birth", 1 / 2), ("birth_death", 1 / 26), ("fermi", 1 / 2)])
def test_on_a_star_the_hub_counts_by_who_copies_whom(rule: str, truth: float, tmp_path: Path) -> None:
    """In a voter model the copied weigh by degree, in an invasion process by its inverse (Sood & Redner 2005)."""
    star = written(tmp_path, ["a", *"b" * (N - 1)], [(0, leaf) for leaf in range(1, N)])
    agree(taken_over(star, {"rule": rule, "selection": 0.0}, runs=400), truth, cap=0.026)


LARGE = {"kind": "complete", "n": 400, "fields": 1, "circle_size": None}


@pytest.mark.parametrize(("selection", "chance"), [(0.5, 0.5 * 0.399), (1.0, 0.399), (9.0, 1.0)])
def test_proportional_imitation_is_linear_in_what_is_gained(selection: float, chance: float) -> None:
    learn = {"rule": "proportional", "selection": selection, "rate": 1.0, "among": "anybody"}
    model = world(LARGE, {"a": 1, "b": 1}, learn, price=0.001).run()
    followed = int(model.world.plays[1, 0]) - 200  # of 200 who see one of the others with chance 200 / 399
    truth = 200 / 399 * chance
    assert abs(followed - 200 * truth) <= 4 * math.sqrt(200 * truth * (1 - truth))


def test_all_follow_the_best_at_once() -> None:
    model = world(LARGE, {"a": 1, "b": 399}, {"rule": "best_contact", "rate": 1.0}, price=0.001).run()
    assert model.world.plays[:2].tolist() == [[1, 399], [400, 0]]
    rounds = model.result().rounds
    assert rounds["imitated"].tolist() == [399, 0] and rounds["people"].tolist() == [1, 399]


def test_mutants_take_every_other_strategy_alike() -> None:
    rows = {name: {"cue": "none"} for name in "abcd"}
    learn = {"rule": "fermi", "selection": 0.0, "rate": 1.0, "mutation": 0.5}
    large = LARGE | {"n": 900}
    scenario = {"network": large, "population": {"a": 1, "b": 0, "c": 0, "d": 0}, "strategies": rows, "rounds": 13}
    model = Model(Scenario.of({**scenario, "learn": learn, "ties": {"change": False}})).run()
    assert model.world.plays[12].tolist() == [900, 0, 0, 0], "the default window is 13 rounds"
    mutated = model.result().rounds.query("round == 13").set_index("strategy")["mutated"]
    assert abs(mutated.sum() - 450) <= 4 * 15
    assert all(abs(mutated[name] - 150) <= 4 * math.sqrt(900 / 6 * 5 / 6) for name in "bcd")
    assert model.world.plays[13].tolist() == [900 - mutated.sum(), *(mutated[name] for name in "bcd")]


@pytest.mark.parametrize(("payoff", "plays"), [("summed", [0, N]), ("averaged", [1, N - 1])])
def test_summed_and_averaged_payoffs_say_the_opposite_of_a_hub(payoff: str, plays: list[int], tmp_path: Path) -> None:
    """Each tie costs 0.1. The hub pays for all of them, but not more for each."""
    star = written(tmp_path, ["a", *"b" * (N - 1)], [(0, leaf) for leaf in range(1, N)])
    learn = {"rule": "best_contact", "rate": 1.0, "payoff": payoff}
    model = world(star, {"a": 1, "b": 1}, learn, ties={"change": False, "upkeep": 0.1}).run()
    assert model.world.plays[1].tolist() == plays


@pytest.mark.parametrize(("books", "balance"), [("kept", 1.0), ("fresh", 0.0)])
def test_books_stay_or_begin_anew(books: str, balance: float, tmp_path: Path) -> None:
    """The greedy one earns more, and the other, who gave more than they got, becomes greedy too."""
    rows = {"a": {"cue": "none", "greed": 1.0}, "b": {"cue": "none"}}
    keys = {
        "network": written(tmp_path, ["a", "b"], [(0, 1)]),
        "population": {"a": 1, "b": 1},
        "strategies": rows,
        "favors": {"need": 1.0, "slip": 0.0, "specialized": 0.0},
        "ties": {"change": False},
        "people": ALIKE,
        "learn": {"rule": "best_contact", "rate": 1.0, "window": 1, "books": books},
        "rounds": 1,
        "burn_in": 0,
    }
    model = Model(Scenario.of(keys)).run()
    assert model.world.people["strategy"].tolist() == [0, 0]
    assert model.world.book["balance"][model.slots(1)].tolist() == [balance]
