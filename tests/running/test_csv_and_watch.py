"""The tables as CSV, for R, SPSS and Excel; and a model that is watched, and stopped when something has come about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from reciprocity import InputError, Model, run, sweep

TINY: dict[str, Any] = {"network": {"kind": "ring", "n": 12, "k": 2}, "rounds": 30, "burn_in": 10}


def test_csv_has_the_same_tables(tmp_path: Path) -> None:
    places = {"network": "florentine", "rounds": 12}
    swept = sweep(places, {"ties": "fixed,changing"}, replicates=2, workers=1, results=tmp_path / "r", csv=True)
    files = sorted((tmp_path / "r" / "csv").iterdir())
    assert [path.name for path in files] == [
        f"{name}.csv" for name in ("network", "people", "rounds", "runs", "survival")
    ]
    for path in files:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf") and b"\r\n" in path.read_bytes()
        there, wanted = pd.read_csv(path, encoding="utf-8-sig"), getattr(swept, path.stem)
        assert list(there) == list(wanted) and len(there) == len(wanted)
        for name in wanted.select_dtypes("number"):
            assert there[name].to_numpy() == pytest.approx(wanted[name].to_numpy(), rel=0, abs=0, nan_ok=True), name
    again = sweep(tmp_path / "r", workers=1, results=tmp_path / "s")
    assert not (tmp_path / "s" / "csv").exists() and again.runs.equals(swept.runs), "it is a setting, and no scenario"


def test_a_finished_folder_gets_its_csv_without_a_run(tmp_path: Path) -> None:
    sweep(TINY, workers=1, results=tmp_path / "r")
    swept = sweep(TINY, workers=1, results=tmp_path / "r", csv=True)
    assert swept.outcome.ran == 0 and (tmp_path / "r" / "csv" / "runs.csv").is_file()


def test_metrics_every_few_rounds() -> None:
    model = Model(TINY)
    seen = model.watch(every=8)
    assert seen["round"].tolist() == [16, 24, 30]
    assert seen["payoff"].iloc[-1] == run(TINY).runs["payoff"].iloc[0]
    assert seen["payoff"].iloc[0] == run(TINY, rounds=16).runs["payoff"].iloc[0]


def test_a_stop_condition() -> None:
    model = Model(TINY)
    seen = model.watch(every=5, until=lambda one: one.steps >= 17)
    assert model.steps == 20 and seen["round"].tolist() == [15, 20] and model.running


def test_a_wrong_number_of_rounds_is_named() -> None:
    with pytest.raises(InputError, match=r"^every: expected a number of rounds, 1 or more \(given: 0\)"):
        Model(TINY).watch(every=0)
