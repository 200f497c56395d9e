"""Whose a folder is: a user's own files stay as they are, and what is wrong is found before a folder is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import TINY, played, run_module, stopped

from reciprocity.errors import InputError
from reciprocity.running.sweep import sweep


@pytest.mark.parametrize(
    "name", ["parts/my_data.csv", "figures/mine.png", "report.html", "inputs/mine.csv", "runs.parquet"]
)
def test_files_of_ones_own_are_never_touched(name: str, tmp_path: Path) -> None:
    mine = tmp_path / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    with pytest.raises(InputError, match=rf"holds {name.partition('/')[0]} and no provenance.json.*ANOTHER_FOLDER"):
        played(tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]
    assert mine.read_text() == "mine"


def test_a_file_of_ones_own_among_our_parts_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped(tmp_path, monkeypatch)
    (tmp_path / "parts/notes.txt").write_text("mine")
    played(tmp_path)
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["notes.txt"]


def test_wrong_input_that_shows_when_runs_begin_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tables(*given: Any) -> Any:
        raise InputError("a class of one's own: wrong")

    monkeypatch.setattr(run_module, "tables", tables)
    for folder in (tmp_path / "a/b", tmp_path / "c"):
        with pytest.raises(InputError, match="one's own"):
            sweep(TINY, workers=1, results=folder)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("config", "listed", "said"),
    [
        ({"ties": {"limit": 60_000}}, {}, r"ties\.limit: \d+ tie slots"),
        ({}, {"ties.limit": [30, 60_000]}, r"ties\.limit: \d+ tie slots .*at ties\.limit=60000"),
        ({"mechanisms": {"gossip": True}, "gossip": {"memory": 50_000}}, {}, r"gossip\.memory: \d+ opinions"),
    ],
)
def test_what_does_not_fit_into_memory_is_found_before_the_folder_is_made(
    config: dict[str, Any], listed: dict[str, Any], said: str, tmp_path: Path
) -> None:
    config = config | {"network": {"kind": "ring", "n": 50_000, "k": 2}, "people": "alike", "rounds": 3, "burn_in": 1}
    with pytest.raises(InputError, match=said) as before:
        sweep(config, listed, workers=1, results=tmp_path / "r")
    assert list(tmp_path.iterdir()) == []
    if not listed:  # it is what a run would say
        with pytest.raises(InputError) as inside:
            run_module.run(config)
        assert str(inside.value) == str(before.value)


@pytest.mark.parametrize("content", ["[]", "3", "null", '"x"', "{", "\x00", "[" * 100_000, ""])
@pytest.mark.parametrize("name", ["provenance.json", "scenario.yaml"])
def test_small_files_that_cannot_be_read_are_named(name: str, content: str, tmp_path: Path) -> None:
    played(tmp_path)
    (tmp_path / name).write_text(content)
    with pytest.raises(InputError, match=rf"{name}|holds another scenario"):
        played(tmp_path)


@pytest.mark.parametrize("count", ["1e3", "[]", "'3'", "0", "-1", "null", "true"])
def test_replicates_that_are_no_number_are_named(count: str, tmp_path: Path) -> None:
    played(tmp_path)
    text = (tmp_path / "scenario.yaml").read_text().replace("replicates: 3", f"replicates: {count}")
    (tmp_path / "scenario.yaml").write_text(text)
    with pytest.raises(InputError, match=r"scenario\.yaml is damaged \(replicates"):
        played(tmp_path)
