"""What must make no difference: what is switched off, labels, places in memory, how long one looks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.random_scenarios import relaxed, scenarios
from helpers.small_worlds import written
from helpers.whole_runs import WORLD, content, merged, tables
from hypothesis import given, settings

from reciprocity import Model, Scenario, run


@pytest.mark.parametrize(
    ("off", "without_effect"),
    [
        (
            {"ties": {"change": False}},
            {"ties": {"meet": 0.9, "closure": 1, "limit": 9, "idle": 3, "loss": 0.5, "review": 1, "outing": 9}},
        ),
        ({"ties": {"meet": 0}}, {"ties": {"closure": 0.9, "outing": 2, "limit": 7}}),
        ({"ties": {"meet": 0}}, {"strategies": {"kennedy": {"outreach": 5, "acceptance": 0, "event_choice": "fit"}}}),
        ({"ties": {"review": 0}}, {"strategies": {"ledger": {"patience": 0}, "kennedy": {"patience": 1}}}),
        (
            {"favors": {"need": 0}, "strategies": {"lone_fighter": {"greed": 0}}},
            {"favors": {"specialized": 0.9, "slip": 0.5, "budget": 0}, "strategies": {"kennedy": {"ask": "spread"}}},
        ),
        (
            {"strategies": {"strategic": {"cue": "none", "ask": "random"}}},
            {"ties": {"learning_rate": 1, "trust_prior": 1}},
        ),
        ({"strategies": {"strategic": {"cue": "none"}}}, {"strategies": {"strategic": {"threshold": 9, "bad": 1}}}),
    ],
)
def test_a_run_is_unaffected_by_what_is_switched_off(off: dict[str, Any], without_effect: dict[str, Any]) -> None:
    switched_off = merged(WORLD, off)
    assert tables(switched_off) == tables(merged(switched_off, without_effect))
    assert tables(WORLD) != tables(merged(WORLD, without_effect)), "else it would have had an effect"


@settings(relaxed, max_examples=50)
@given(scenarios())
def test_no_budget_is_a_budget_that_nobody_exhausts(config: dict[str, Any]) -> None:
    """Also where people ask at random, and the kernel takes a shorter way if there is no budget."""
    plain_rows = {name: row | {"ask": "random", "greed": 0} for name, row in config["strategies"].items()}
    for given_rows in (config["strategies"], plain_rows):
        base = merged(config, {"strategies": given_rows})
        assert tables(base, favors={"budget": None}) == tables(base, favors={"budget": 30_000})


def test_labels_have_no_effect(tmp_path: Path) -> None:
    kinds = list(WORLD["population"])
    ties = [(i, (i + d) % 20) for i in range(20) for d in (1, 2, 5)]
    traits = {name: row.model_dump() for name, row in Scenario.of(WORLD).strategies.items()}
    versions: list[tuple[Callable[[str], str], list[tuple[int, int]]]] = [
        (str, ties),
        (str, [(j, i) for i, j in reversed(ties)]),
        (lambda kind: f"z{9 - kinds.index(kind)}", ties),  # alphabetically the other way round
    ]
    found = []
    for k, (name, edges) in enumerate(versions):
        folder = tmp_path / str(k)
        folder.mkdir()
        network = written(folder, [name(kinds[i % 4]) for i in range(20)], edges) | {"fields": 3}
        rows = {name(kind): traits[kind] for kind in kinds}
        result = run(
            Scenario.of(WORLD | {"network": network, "population": dict.fromkeys(rows, 1), "strategies": rows})
        )
        everything = content(result)
        for table in ("rounds", "people"):
            assert set(result.columns[table]["strategy"]) == set(rows)
            del everything[table]["strategy"]
        payoffs = [everything["runs"].pop(f"payoff.{name(kind)}") for kind in kinds]
        named_after_no_strategy = {m: v for m, v in everything["runs"].items() if not m.startswith("payoff.")}
        found.append(everything | {"runs": [named_after_no_strategy, payoffs]})
    first, reordered, renamed = found
    assert reordered == first
    assert renamed == first


def test_where_a_tie_lies_in_memory_has_no_effect() -> None:
    models = [Model(Scenario.of(WORLD)) for _ in range(2)]
    shuffled = models[1]
    for i in range(0, 40, 3):
        span = shuffled.slots(i)
        moved = np.random.default_rng(i).permutation(span.stop - span.start)
        world = shuffled.world
        world.other[span], world.book[span] = world.other[span][moved], world.book[span][moved]
        world.book["twin"][world.book["twin"][span]] = np.arange(span.start, span.stop)
    a, b = (model.run() for model in models)
    assert np.array_equal(a.counts, b.counts)
    assert np.array_equal(a.world.people, b.world.people)
    assert [sorted(a.world.other[a.slots(i)]) for i in range(40)] == [
        sorted(b.world.other[b.slots(i)]) for i in range(40)
    ]


def test_how_long_and_what_is_measured_does_not_change_what_happens() -> None:
    short, long = (Model(Scenario.of(WORLD | {"rounds": rounds, "burn_in": 0})).run() for rounds in (30, 60))
    assert np.array_equal(short.counts, long.counts[:30])
    assert np.array_equal(long.counts, Model(Scenario.of(WORLD)).run().counts)
