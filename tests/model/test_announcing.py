"""Compiling is said, and what could not be kept; what workers will need is compiled before they start."""

import os
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest
from helpers.compiled_code import functions
from numba.core import event

from reciprocity import Scenario
from reciprocity.claims import runs as claims_runs
from reciprocity.errors import InputError
from reciprocity.model.phases.round import round_of
from reciprocity.numerics import announcing, compiled
from reciprocity.running.warm_up import _kinds


def test_compiling_is_said_when_and_only_when_something_is_compiled(capsys, monkeypatch):
    monkeypatch.setattr(announcing, "_said", set())
    large = round_of(())
    small = next(one for one in functions() if one.py_func.__name__ == "drawn_for")
    monkeypatch.setattr(announcing, "_was_compiled", lambda module: True)
    monkeypatch.setattr(announcing, "to_compile", lambda one: set(range(200 if one is large else 2)))
    with announcing.announced(), event.trigger_event("numba:compile", data={"dispatcher": object()}):
        pass
    assert capsys.readouterr().err == "", "somebody else's function"
    with announcing.announced(quiet=True), event.trigger_event("numba:compile", data={"dispatcher": large}):
        pass
    assert capsys.readouterr().err == ""
    with announcing.announced():
        for function in (small, small, large, small):
            with event.trigger_event("numba:compile", data={"dispatcher": function}):
                pass
    assert capsys.readouterr().err == f"{announcing.PART}\n{announcing.MODEL}\n"


def test_a_first_start_says_one_line_however_small_what_is_compiled_first(capsys, monkeypatch):
    monkeypatch.setattr(announcing, "_said", set())
    monkeypatch.setattr(announcing, "_was_compiled", lambda module: False)
    for function in functions()[:3]:
        with announcing.announced(), event.trigger_event("numba:compile", data={"dispatcher": function}):
            pass
    assert capsys.readouterr().err == f"{announcing.MODEL}\n"


def test_where_compiled_code_does_not_lie_beside_the_sources_one_line_says_where(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(announcing, "_said", set())
    for path in (tmp_path, announcing.HOME / "__pycache__"):
        monkeypatch.setattr(announcing, "folder", lambda path=path: (path, ""))
        for function in functions()[:2]:
            with announcing.announced(), event.trigger_event("numba:compile", data={"dispatcher": function}):
                pass
    assert capsys.readouterr().err == f"{announcing.MODEL}\ncompiled code is kept in {tmp_path}\n"


def test_the_bar_counts_compiled_functions_of_thoseto_compile(monkeypatch):
    first, second, third = functions()[:3]
    monkeypatch.setattr(announcing, "_said", {announcing.MODEL})
    monkeypatch.setattr(announcing, "to_compile", lambda one: {id(first), id(second), id(third)})
    listener, seen = announcing.Listener(), []
    monkeypatch.setattr(listener, "show", lambda: seen.append((len(listener.done), len(listener.expected))))
    with (
        event.install_listener("numba:compile", listener),
        event.trigger_event("numba:compile", data={"dispatcher": first}),
        event.trigger_event("numba:compile", data={"dispatcher": second}),
    ):
        pass
    assert seen == [(0, 3), (0, 3), (1, 3), (2, 2)], "the third was kept from before"


def test_code_that_could_not_be_kept_is_said(capsys, monkeypatch):
    monkeypatch.setattr(announcing, "folder", lambda: (Path("code"), ""))
    with announcing.announced():
        announcing.LOST.append("No space left on device")
    announcing.LOST.clear()
    expected = "compiled code could not be kept in code (No space left on device); the next start compiles again\n"
    assert capsys.readouterr().err == expected


def test_code_whose_source_changed_while_it_was_compiled_is_lost_and_no_error(monkeypatch):
    def raising(*_):
        raise tokenize.TokenError("invalid digit '9' in binary literal", (3, 11))

    monkeypatch.setattr(compiled.caching.FunctionCache, "save_overload", raising)
    monkeypatch.setattr(compiled, "LOST", lost := [])
    functions()[0]._cache.save_overload(None, None)
    assert len(lost) == 1 and "invalid digit" in lost[0]


def test_where_compiling_is_switched_off_nothing_is_run_and_one_line_says_why(tmp_path, monkeypatch):
    monkeypatch.setattr(announcing.settings, "DISABLE_JIT", 1)
    with pytest.raises(InputError, match=r"^NUMBA_DISABLE_JIT: the model only runs compiled; remove this variable"):
        announcing.required()
    command = [sys.executable, "-m", "reciprocity", "experiment=small", "rounds=4", "burn_in=1"]
    env = os.environ | {"NUMBA_DISABLE_JIT": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=tmp_path)
    line = "reciprocity: NUMBA_DISABLE_JIT: the model only runs compiled; remove this variable from the environment\n"
    assert (done.returncode, done.stderr) == (2, line)
    assert not list(tmp_path.glob("results/*/*"))


def test_kernels_of_every_kind_of_run_are_compiled_before_workers_start():
    plain, gossip = Scenario(rounds=200), Scenario(rounds=200, mechanisms={"gossip": True})
    assert _kinds([plain, plain]) == [plain]
    assert _kinds([plain, plain, gossip, gossip]) == [plain, gossip]


def test_claims_compile_what_is_to_be_played_before_workers_start(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(claims_runs, "compile_for", lambda scenarios: asked.append(len(list(scenarios))))
    runs, one = claims_runs.Runs(tmp_path, workers=1), Scenario(network={"kind": "ring", "n": 8, "k": 2}, rounds=3)
    runs([one])
    runs([one, one.model_copy(update={"seed": 2})])
    runs([one])
    assert asked == [1, 1]


def test_where_compiling_is_switched_off_claims_leave_no_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(announcing.settings, "DISABLE_JIT", 1)
    with pytest.raises(InputError, match=r"^NUMBA_DISABLE_JIT"):
        claims_runs.Runs(tmp_path / "runs")
    assert not (tmp_path / "runs").exists()
