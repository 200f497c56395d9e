"""People go by their names where the network gives names, and by their numbers where it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reciprocity import InputError, Model, explain, run
from reciprocity.commands.explain import main
from reciprocity.networks.naming import number_of
from reciprocity.plots.marks import word
from reciprocity.running.grid import grid
from reciprocity.scenario.intervention import Intervention

TIES = {
    "numbers.csv": "source,target\n3,1\n1,2\n2,4\n4,3\n3,10\n10,1\n",  # people 0 to 4 are called 3, 1, 2, 4, 10
    "names.csv": "source,target\nAnn,Bob\nBob,Cem\nCem,Ann\nAnn,Dora\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in TIES.items():
        Path(name).write_text(text, encoding="utf-8")


def world(path: str, **intervention: Any) -> dict[str, Any]:
    changes = {"intervention": {"round": 9, **intervention}} if intervention else {}
    return {"network": {"kind": "file", "path": path}, "rounds": 30} | changes


def gone(path: str, who: Any, **more: Any) -> list[str]:
    model = Model(world(path, leave_person=who, **more))
    assert model.graph.names is not None
    return [name for name, here in zip(model.graph.names, model.periods[-1].here, strict=False) if not here]


NUMBERS, NAMES, NONE = ("3", "1", "2", "4", "10"), ("Ann", "Bob", "Cem", "Bob"), ("0", "1", "2")


@pytest.mark.parametrize(
    ("who", "names", "number", "note"),
    [
        ("3", NUMBERS, 0, "3 is the person called 3, number 0; number 3 is called 4"),
        (3, NUMBERS, 0, "3 is the person called 3, number 0; number 3 is called 4"),
        (np.int64(10), NUMBERS, 4, ""),
        (1, NUMBERS, 1, ""),
        ("Ann", NAMES, 0, ""),
        (2, NAMES, 2, ""),
        (2, NONE, 2, ""),
        ("2", NONE, 2, ""),
    ],
)
def test_names_win_and_what_is_both_is_said(who: Any, names: tuple[str, ...], number: int, note: str) -> None:
    assert number_of(who, names, "--person") == (number, note)


@pytest.mark.parametrize(
    ("who", "names", "says"),
    [
        (0, NUMBERS, "--person 0: nobody is called 0; names are numbers here: 3, 1, 2, ..."),
        ("Bob", NAMES, "--person Bob: 2 people have this name; they are the numbers 1, 3"),
        ("Anne", NAMES, "--person Anne: nobody has this name; did you mean Ann? Or a number from 0 to 3 will do"),
        (4, NAMES, "--person 4: people are numbered 0 to 3"),
        (3, NONE, "--person 3: people are numbered 0 to 2"),
        (-1, NONE, "--person -1: people are numbered 0 to 2"),
        (True, NONE, "--person: expected a person's name or number (given: True)"),
        (1.0, NONE, "--person: expected a person's name or number (given: 1.0)"),
        (" ", NAMES, "--person: expected a person's name or number (given: ' ')"),
    ],
)
def test_who_is_not_there_is_one_line(who: Any, names: tuple[str, ...], says: str) -> None:
    with pytest.raises(InputError) as raised:
        number_of(who, names, "--person")
    assert str(raised.value) == says


def test_who_leaves_is_who_is_called_so() -> None:
    assert gone("numbers.csv", 3) == gone("numbers.csv", "3") == ["3"]
    assert gone("numbers.csv", [10, 1]) == ["1", "10"]
    assert gone("names.csv", "Ann") == gone("names.csv", 0) == ["Ann"]
    assert gone("names.csv", ["Bob", "Dora"]) == ["Bob", "Dora"]
    plain = Model(network={"kind": "ring", "n": 12, "k": 2}, rounds=9, intervention={"round": 3, "leave_person": 3})
    assert np.flatnonzero(~plain.periods[-1].here).tolist() == [3]


@pytest.mark.parametrize(
    ("path", "who", "says"),
    [
        ("numbers.csv", 0, "intervention.leave_person: 0: nobody is called 0; names are numbers here: 3, 1, 2, ..."),
        ("names.csv", "Anne", "intervention.leave_person: Anne: nobody has this name; did you mean Ann?"),
        ("names.csv", ["Ann", "Ann"], "intervention.leave_person: Ann is not there in round 9"),
        ("names.csv", 1.5, "intervention.leave_person: expected a list in square brackets"),
        ("names.csv", [1.5], "intervention.leave_person.0: expected a person's name or number (given: 1.5)"),
    ],
)
def test_who_cannot_leave_is_one_line(path: str, who: Any, says: str) -> None:
    with pytest.raises(InputError) as raised:
        gone(path, who)
    assert str(raised.value).startswith(says)


def test_a_plan_says_whom_a_number_means() -> None:
    plan = grid({}, lambda groups: world("numbers.csv", leave_person=[3, 10]), 1)
    said = "intervention.leave_person: 3 is the person called 3, number 0; number 3 is called 4"
    assert [note for note in plan.notes() if "leave_person" in note] == [said]


def test_who_arrives_takes_nobodys_name() -> None:
    Path("odd.csv").write_text("source,target\n3,1\n1,2\n2,6\n6,3\n3,10\n10,1\n", encoding="utf-8")
    names = Model(world("odd.csv", arrive={"ledger": 3})).graph.names
    assert names == ("3", "1", "2", "6", "10", "5", "6 (arrived)", "7")


def test_explaining_goes_by_names(capsys: pytest.CaptureFixture[str]) -> None:
    result = run(world("numbers.csv"), log=True)
    found = explain(result, 3)
    assert (found.person, found.name) == (0, "3")
    assert str(found).startswith("the person called 3 (number 0), ")
    assert "note: 3 is the person called 3, number 0; number 3 is called 4" in str(found)
    assert explain(result, "10").person == 4 and explain(result, "10").note == ""
    named = run(world("names.csv"), log=True)
    assert explain(named, "Cem").person == explain(named, 2).person == 2
    assert str(explain(named, 2)).startswith("person 2 (Cem), ")
    with pytest.raises(SystemExit) as ended:
        main(["no such folder", "--person", "3"])
    assert ended.value.code == 2


def test_figures_call_them_by_name() -> None:
    assert word(Intervention(round=9, leave_person=("Ann",)).model_dump()) == "Ann leaves"
    assert word(Intervention(round=9, leave_person=("Ann", "3")).model_dump()) == "Ann, 3 leave"
    assert word(Intervention(round=9, leave_person=(3, 4)).model_dump()) == "persons 3, 4 leave"
