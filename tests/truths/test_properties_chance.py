"""Keyed chance at work: runs that differ in one thing share all that this thing does not touch."""

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.random_scenarios import relaxed, rows, scenarios
from helpers.small_worlds import written
from helpers.whole_runs import merged, needs, outings, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity import Model, Person, Scenario, run
from reciprocity.results.counters import COUNTERS

NAMES = [f"p{k}" for k in range(12)]  # one strategy a person: then counts by strategy are counts by person
few = settings(relaxed, max_examples=50)


@few
@given(scenarios())
def test_a_against_a_is_exactly_zero(config: dict[str, Any]) -> None:
    first = tables(config)
    random.seed(1)
    np.random.seed(1)
    numbers = random.getstate(), np.random.get_state()[1].tobytes()
    run(Scenario.of(config | {"seed": config["seed"] + 1}))
    again = tables(config)
    assert again == first
    assert numbers == (random.getstate(), np.random.get_state()[1].tobytes()), "nobody else's chance is touched"


def test_another_seed_is_another_run() -> None:
    config = {"network": {"kind": "ring", "n": 20, "k": 4}, "rounds": 10, "burn_in": 0}
    assert tables(config, seed=1) != tables(config, seed=2)


def everybody(network: dict[str, Any], each: dict[str, dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A world in which everybody has a row of their own."""
    return {"network": network, "population": dict.fromkeys(each, 1), "strategies": each, "burn_in": 0} | more


@few
@given(scenarios(), st.lists(rows(), min_size=12, max_size=12), rows(), st.integers(0, 11))
def test_one_changed_strategy_leaves_all_other_needs_and_outings_alone(
    config: dict[str, Any], each: list[dict[str, Any]], other: dict[str, Any], changed: int
) -> None:
    network = config["network"] | {"n": 12, "mean_degree": 3}
    config |= everybody(network, dict(zip(NAMES, each, strict=True)))
    # One who comes brings others along, takes the last place, has made a contact less busy.
    alone = {"mechanisms": {"events": False, "circles": False}, "time": {"budget": None}, "goals": {"circles": None}}
    config = merged(config, alone)
    one = Model(Scenario.of(config)).run()
    two = Model(Scenario.of(merged(config, {"strategies": {NAMES[changed]: other}}))).run()
    for count in (needs, outings):
        a, b = (np.delete(count(model), changed, axis=1) for model in (one, two))
        assert np.array_equal(a, b)


def watched(config: dict[str, Any], agree: bool | None = None) -> tuple[dict[str, set[tuple[Any, ...]]], Model]:
    """Play a world of NAMES, and note who needed what, who asked whom, and who went out and met whom.

    People answer as their rows say, except that strangers are given the answer `agree` where it is not None.
    """
    seen: dict[str, set[tuple[Any, ...]]] = {"needs": set(), "requests": set(), "meetings": set()}

    class Watched(Person):
        def ask(self, field: str | None) -> None:
            seen["needs"].add((self.model.steps, self.number, field))

        def grant(self, asker: Person) -> None:
            seen["requests"].add((self.model.steps, asker.number, self.number))

        def accept(self, stranger: Person) -> bool | None:
            seen["meetings"].add((self.model.steps, self.number, stranger.number))
            return agree

    kinds = [type(name, (Watched,), {"strategy": name}) for name in config["population"]]
    model = Model(Scenario.of(config), agents=kinds).run()
    return seen, model


LONE = {"good": 0, "greed": 0.5, "outreach": 3, "ask": "spread"}


def number_of(model: Model, name: str) -> int:
    return int(np.flatnonzero(model.world.people["strategy"] == model.strategy_names.index(name))[0])


def test_one_changed_strategy_leaves_all_other_topics_and_choices_alone() -> None:
    each = {name: {"cue": "balance", "threshold": 1 + k % 3} for k, name in enumerate(NAMES)}
    favors = {"need": 0.7, "specialized": 0.6, "slip": 0.1, "budget": None}
    config = everybody(
        {"kind": "watts_strogatz", "n": 12, "k": 4}, each, favors=favors, ties={"change": False}, rounds=60
    )
    before, model = watched(config)
    after, other = watched(merged(config, {"strategies": {"p5": LONE}}))
    changed = number_of(model, "p5")
    for what in ("needs", "requests"):
        a, b = ({act for act in seen[what] if act[1] != changed} for seen in (before, after))
        assert a == b
        assert len(a) > 100
        assert before[what] != after[what], "the one who changed asks more"
    granted = COUNTERS.index("granted")
    assert (np.delete(model.counts - other.counts, 5, axis=1)[:, :, granted] != 0).any(), "and is answered differently"


@pytest.mark.parametrize("event_choice", ["random", "fit"])
def test_one_changed_strategy_leaves_all_other_meetings_alone(event_choice: str) -> None:
    each = {name: {"event_choice": event_choice, "outreach": 0.5} for name in NAMES}
    network = {"kind": "erdos_renyi", "n": 12, "mean_degree": 0.0, "circle_size": 4}
    config = everybody(network, each, ties={"meet": 0.8}, rounds=60)
    before, model = watched(config, agree=False)
    after, _ = watched(merged(config, {"strategies": {"p5": LONE | {"event_choice": "random"}}}), agree=False)
    changed = number_of(model, "p5")
    a, b = ({act for act in seen["meetings"] if act[1] != changed} for seen in (before, after))
    assert a == b
    assert len(a) > 150
    assert len(before["meetings"]) < len(after["meetings"]), "the one who changed goes out more"


@pytest.mark.parametrize("ask", ["random", "trusted", "fit"])
def test_one_more_contact_changes_only_the_choices_it_wins(ask: str, tmp_path: Path) -> None:
    n, rounds = 24, 400
    ring = [(i, (i + d) % n) for i in range(n) for d in (1, 2, 3)]
    requests = []
    for k, ties in enumerate((ring, [*ring, (0, 12)])):
        folder = tmp_path / str(k)
        folder.mkdir()
        config = everybody(
            written(folder, ["giver"] * n, ties), {"giver": {"ask": ask}}, rounds=rounds,
            favors={"need": 1, "specialized": 0, "slip": 0, "budget": None},
            ties={"change": False, "learning_rate": 0},
        )  # fmt: skip
        requests.append({act[:2]: act[2] for act in watched(config)[0]["requests"]})
    before, after = requests
    assert len(before) == len(after) == n * rounds
    moved = {act: whom for act, whom in after.items() if before[act] != whom}
    assert {(act[1], whom) for act, whom in moved.items()} == {(0, 12), (12, 0)}
    share, error = len(moved) / (2 * rounds), np.sqrt(1 / 7 * 6 / 7 / (2 * rounds))
    assert abs(share - 1 / 7) < 4 * error, "one of seven contacts alike"
