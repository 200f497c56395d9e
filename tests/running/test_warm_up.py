"""The phases of a round are compiled by two processes, once for all ways in which they are played."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from reciprocity import Scenario
from reciprocity.model.engine import Engine
from reciprocity.model.phases.round import PHASES
from reciprocity.numerics import announcing, code_folder
from reciprocity.running import warm_up


class Helper:
    """Stands for the second process."""

    def __init__(self, done: list[Any], words: list[str]) -> None:
        self.done = done
        done.append(json.loads(words[-1])[1])

    def terminate(self) -> None:
        self.done.append("terminate")

    def wait(self) -> None:
        self.done.append("wait")


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What happens, in its order."""
    found: list[Any] = []
    monkeypatch.setattr(warm_up.subprocess, "Popen", lambda words, **_: Helper(found, words))
    monkeypatch.setattr(warm_up, "compile_phases", lambda features: found.append(set(features)))
    monkeypatch.setattr(announcing, "is_kept", lambda function: False)
    return found


@pytest.mark.parametrize(("mechanisms", "rare"), [({}, []), ({"gossip": True}, ["mechanisms_gossip"])])
def test_a_helper_compiles_the_same_phases_and_is_gone_afterwards(mechanisms: Any, rare: Any, done: list[Any]) -> None:
    with warm_up._helped(Scenario(mechanisms=mechanisms)):
        done.append("play")
    assert done == [rare, set(rare), "play", "terminate", "wait"]


def test_nobody_helps_where_nothing_is_to_be_compiled_or_could_be_kept(
    done: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(code_folder, "folder", lambda: (None, ""))
        with warm_up._helped(Scenario()):
            assert done == []
    monkeypatch.setattr(announcing, "is_kept", lambda function: True)
    with warm_up._helped(Scenario()):
        assert done == []


def test_what_the_helper_is_told_can_be_run() -> None:
    """Its program is a text: here it compiles no phase, because there is none of that kind."""
    shown = "print(callable(compile_phases), rare); dict("
    program = warm_up.HELPER.replace("compile_phases(rare, ", shown)
    words = [sys.executable, "-c", program, json.dumps([sys.path, ["mechanisms_gossip"]])]
    ended = subprocess.run(words, capture_output=True, text=True)
    assert (ended.stdout, ended.stderr) == ("True ['mechanisms_gossip']\n", "")


def test_a_phase_is_compiled_for_the_types_that_it_is_called_with() -> None:
    engine = Engine(Scenario(**warm_up._small(), mechanisms="all"))
    types = warm_up.types_of_phases(engine)
    while engine.running:
        engine.step()
    called = [phase for phase in PHASES if phase.play.signatures]
    assert len(called) >= 12
    for phase in called:
        assert phase.play.signatures == [tuple(types[name] for name in phase.takes)], phase.name
