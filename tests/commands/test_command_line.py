"""Words of the command line: paths, names in any letters, ranges, and what is said where one cannot be read."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from reciprocity import InputError, sweep
from reciprocity.commands import overrides
from reciprocity.configs import compose
from reciprocity.scenario.scenario import Scenario

PATHS = (
    "ties (1).csv",
    "Köln & Bonn #2 = 'neu' [x] {y}.csv",
    "~/a b.csv",
    r"C:\Users\Jörg\ties (1).csv",
    r"\\server\share\ties.csv",
    "ends with \\",
    "it's",
    'say "hi"',
    "a,b.csv",
    " blank ",
)


@pytest.mark.parametrize("key", ["network.path", "network.people", "results", "name"])
@pytest.mark.parametrize("path", PATHS)
def test_paths_and_free_text_are_taken_as_they_are(key: str, path: str) -> None:
    assert overrides.changes([f"{key}={path}"]) == {key: path}


def test_hydras_own_quotation_marks_and_null_still_count() -> None:
    assert overrides.changes(['network.path="ties (1).csv"'])["network.path"] == "ties (1).csv"
    assert overrides.changes([r"name='it\'s'"])["name"] == "it's"
    assert overrides.changes(["network.people=null"])["network.people"] is None


def test_names_in_any_letters_are_keys_and_values() -> None:
    words = ["population.größe=1", "strategies.größe.good=0.5", "goals.seek=[Köln, Bonn]", "focal=größe"]
    assert overrides.changes(words) == {
        "population.größe": 1,
        "strategies.größe.good": 0.5,
        "goals.seek": ["Köln", "Bonn"],
        "focal": "größe",
    }


def test_several_files_are_several_jobs_unless_together_they_are_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["network.path=data/a (1).csv,data/b.csv"]
    read = overrides.read(words, multirun=True)
    assert (read.ready, read.varied) == (["++network.path='data/a (1).csv','data/b.csv'"], ["network.path"])
    assert overrides.named(["++network.path='data/b.csv'"], read.varied) == "network.path=data_b.csv"
    (tmp_path / "a, b.csv").touch()
    assert overrides.read(["network.path=a, b.csv"], multirun=True).varied == []
    assert compose.values("network.path", "ties (1).csv,'a,b.csv'") == ["ties (1).csv", "a,b.csv"]


def test_a_range_of_jobs_has_the_numbers_that_a_sweep_has() -> None:
    read = overrides.read(["favors.benefit=range(1.1,1.5,0.1)"], multirun=True)
    assert read.ready == ["++favors.benefit=1.1,1.2,1.3,1.4"]
    assert compose.values("favors.benefit", "range(1.1,1.5,0.1)") == [1.1, 1.2, 1.3, 1.4]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (np.linspace(0, 0.3, 3), [0.0, 0.15, 0.3]),
        (list(np.linspace(0, 0.3, 3)), [0.0, 0.15, 0.3]),
        ([0, np.float64(0.5)], [0, 0.5]),
        (range(20, 50, 10), [20, 30, 40]),
        (pd.Series([20, 30]), [20, 30]),
        (pd.Index(["a", "b"]), ["a", "b"]),
        ((1, 2), [1, 2]),
        (np.int64(3), [3]),
        ([np.bool_(True), np.str_("x")], [True, "x"]),
    ],
)
def test_what_has_an_order_is_a_list_of_values_of_pythons_own_types(given: Any, expected: list[Any]) -> None:
    found = compose.values("x", given)
    assert found == expected
    assert [type(value) for value in found] == [type(value) for value in expected]


def test_a_sweep_over_an_array_has_a_column_of_numbers(tmp_path: Path) -> None:
    scenario = {"network": {"kind": "ring", "n": 12}, "rounds": 4, "burn_in": 1, "focal": "grim", "focal_share": 0}
    runs = sweep(scenario, {"focal_share": np.linspace(0, 0.3, 3)}, replicates=1, results=tmp_path / "r").runs
    assert runs["focal_share"].dtype == float
    assert runs["focal_share"].tolist() == [0.0, 0.15, 0.3]
    with pytest.raises(InputError, match=r"sweep.x: expected a list of values"):
        compose.values("x", {1, 2})


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("rounds=[1", r"rounds=\[1: cannot be read at \[: one of a pair is missing"),
        ("favors.need=a(b", r"at \(: one of a pair is missing; if it is part of a text, write 'favors.need=\"TEXT\"'"),
        ("population={größe: 1}", "keys with such letters stand before the =, as in population.NAME=1"),
        ("keep=rounds,people", r"keep=\[rounds,people\]"),
        ("seed=1,2", "replicates=N plays N seeds"),
        ("workers=1,2", "takes one number of processes"),
        ("rounds=1,2", r"several values need -m .* or sweep.rounds=1,2"),
        ("~rounds", "cannot be left out; give it a value"),
        (f"{'a.' * 300}x=1", "unknown key"),
        ("focal=ledger,grim", "several values"),
    ],
)
def test_a_word_that_cannot_be_read_says_what_helps(word: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as raised:
        overrides.read([word])
    assert len(str(raised.value)) < 300


def test_what_is_echoed_is_cut() -> None:
    with pytest.raises(InputError) as raised:
        Scenario.of({"rounds": "x" * 5000})
    assert len(str(raised.value)) < 250
    with pytest.raises(InputError) as raised:
        overrides.read(["rounds=[" + "9" * 5000])
    assert len(str(raised.value)) < 250
    assert math.isnan(compose.values("x", "nan")[0])
