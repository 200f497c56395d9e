"""The grid of a sweep and the plan of its runs: which values a key takes, and in which order runs are numbered."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from helpers.sweep_helpers import TINY

from reciprocity.configs.compose import values
from reciprocity.errors import InputError
from reciprocity.running.grid import grid
from reciprocity.running.plan import Plan
from reciprocity.scenario.dotted_keys import put
from reciprocity.scenario.scenario import Scenario

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("0,0.2,0.4", [0, 0.2, 0.4]),
        ("choice(a,b)", ["a", "b"]),
        ("range(0,10,4)", [0, 4, 8]),
        ("range(3)", [0, 1, 2]),
        ("range(0,0.1,0.01)", [0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09]),
        ("range(1,0,-0.5)", [1.0, 0.5]),
        ("'a,b',c", ["a,b", "c"]),
        ("null,3", [None, 3]),
        ("true,false", [True, False]),
        ("[1,2],[3]", [[1, 2], [3]]),
        ("0.5", [0.5]),
        ([1, "x"], [1, "x"]),
        (7, [7]),
    ],
)
def test_values_follow_hydras_grammar(given: Any, expected: list[Any]) -> None:
    found = values("key", given)
    assert found == expected
    assert [type(value) for value in found] == [type(value) for value in expected]


def test_a_glob_lists_files_of_a_group() -> None:
    assert values("ties", "glob(*)") == ["changing", "clock", "fixed", "often", "slow"]
    assert values("population", "glob(*s, exclude=four*)") == ["characters", "classics"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("choice(1,2", "cannot be read"),
        ("interval(0,1)", "no list of values"),
        ("shuffle(1,2)", "shuffle"),
        ("range(0,1,0)", "step other than 0"),
        ("range(0,1,1e-9)", "1,000,000,000 values, and 1,000,000 is the most"),
        ("range(0,10000000000)", "10,000,000,000 values"),
        ("range(-1e308,1e308,1e307)", "numbers below 1e300"),
        ("range(1,inf)", "finite numbers"),
        ("range(0,nan,0.1)", "finite numbers"),
        ("range(0,5,-inf)", "finite numbers"),
        ("range(1,0)", "no values"),
        ([], "no values"),
        ("1,1", "named twice"),
    ],
)
def test_values_that_are_none_are_named(given: Any, message: str) -> None:
    with pytest.raises(InputError, match=rf"sweep\.favors\.need: .*{message}"):
        values("favors.need", given)


def plan(replicates: int = 2, **listed: Any) -> Plan:
    return grid(
        listed,
        lambda groups: {**TINY, **({"ties": {"change": groups["ties"] == "changing"}} if groups else {})},
        replicates,
    )


def test_the_last_key_varies_fastest_and_seeds_come_after_points() -> None:
    found = plan(focal="ledger,kennedy", focal_share=[0.5, 0.25, 0])
    assert [found.point(number)["focal_share"] for number in range(4)] == [0.5, 0.25, 0, 0.5]
    assert [found.point(number)["focal"] for number in (0, 2, 3)] == ["ledger", "ledger", "kennedy"]
    assert [found.run(number) for number in (0, 5, 6, 11)] == [(0, 0), (5, 0), (0, 1), (5, 1)]


@pytest.mark.parametrize(("replicates", "first"), [(1, 0), (3, 0), (70, 0), (5000, 0), (5000, 77)])
def test_chunks_cover_every_run_once(replicates: int, first: int) -> None:
    found = plan(replicates).chunks(first)
    assert [number for chunk in found for number in range(*chunk)] == list(range(first, replicates))
    assert max(stop - start for start, stop in found) <= 40


def test_a_point_changes_its_keys_and_nothing_else() -> None:
    found = plan(ties="fixed,changing", **{"favors.benefit": [2, 5], "network.n": [16, 20]})
    plain = Scenario.of(TINY)
    scenario = found.scenario(7)
    assert (scenario.ties.change, scenario.favors.benefit, scenario.network.n) == (True, 5, 20)  # type: ignore[union-attr]
    assert found.scenario(0).favors == plain.favors.model_copy(update={"benefit": 2.0})


def test_put_leaves_what_it_is_given_alone() -> None:
    config = {"a": {"b": 1}, "c": 2}
    assert put(config, "a.b", 3) == {"a": {"b": 3}, "c": 2}
    assert put(config, "a.d.e", 3) == {"a": {"b": 1, "d": {"e": 3}}, "c": 2}
    assert config == {"a": {"b": 1}, "c": 2}
    with pytest.raises(InputError, match="c has no keys"):
        put(config, "c.d", 1)


@pytest.mark.parametrize(
    ("sweep_node", "message"),
    [
        ({"seed": "1,2"}, "sweep.seed: .*replicates"),
        ({"workers": "1,2"}, "sweep.workers: cannot be swept"),
        ({"ties": [1]}, "sweep.ties: expected names of files"),
    ],
)
def test_what_cannot_be_swept_is_named(sweep_node: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        grid(sweep_node, lambda groups: TINY, 1)


def test_runs_are_counted_before_they_are_listed() -> None:
    listed = {"favors.need": "range(0,1,0.001)"}
    with pytest.raises(InputError, match=r"sweep: 1,000 points x 10,001 seeds are 10,001,000 runs, and 10,000,000 is"):
        grid(listed, lambda groups: TINY, 10_001)
    assert len(grid(listed, lambda groups: TINY, 10_000)) == 10_000_000
