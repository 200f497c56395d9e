"""Compiled code: it is never older than what it was made of, it lies where it can, and compiling is said."""

import ast
import json
import os
import shutil
import subprocess
import sys
import tokenize
from importlib import import_module
from pathlib import Path

import pytest
from numba.core import event

from reciprocity import Scenario
from reciprocity.claims import runs as claims_runs
from reciprocity.errors import InputError
from reciprocity.model.phases.round import round_of
from reciprocity.numerics import announcing, closure, code_folder, compiled
from reciprocity.running.warm_up import _kinds

PLAY = "reciprocity.model.phases.round"
SOURCES = sorted(closure.HOME.rglob("*.py"))


def module_of(path):
    parts = ("reciprocity", *path.relative_to(closure.HOME).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions():
    """All compiled functions of the package, and a few names they are told by."""
    for path in SOURCES:
        if "@compiled" in (text := path.read_text()) or "@kernel" in text or "@inlined" in text:
            import_module(module_of(path))
    return [one for one in compiled.FUNCTIONS if one.py_func.__module__.startswith("reciprocity.")]


@pytest.fixture
def copy(tmp_path):
    """The package's modules in another folder."""
    home = tmp_path / "reciprocity"
    shutil.copytree(closure.HOME, home, ignore=shutil.ignore_patterns("__pycache__", "*.csv"))
    return home


def digest(module, home):
    return closure.digest.__wrapped__(module, home)


# The digest


def test_a_new_word_a_kernel_knows_by_number_changes_the_digest(copy):
    before = digest(PLAY, copy)
    assert before == closure.digest(PLAY)
    path = copy / "configs" / "vocabulary.py"
    text = path.read_text()
    path.write_text(text.replace('    "last_move",', '    "mood",\n    "last_move",', 1))
    assert path.read_text() != text
    assert digest(PLAY, copy) != before


def test_a_change_of_any_module_that_a_kernel_reads_changes_the_digest_and_of_others_none(copy):
    read = closure.closure(PLAY)
    needed = (
        "numerics.draws",
        "model.state",
        "configs.vocabulary",
        "scenario.nodes",
        "scenario.traits",
        "numerics.compiled",
        "model.kernels.contact_choice",
    )
    assert {f"reciprocity.{name}" for name in needed} <= set(read)
    before = digest(PLAY, copy)
    for path in SOURCES:
        own = copy / path.relative_to(closure.HOME)
        text = own.read_text()
        own.write_text(text + "\nMORE = 1\n")
        assert (digest(PLAY, copy) != before) == (module_of(path) in read), path
        own.write_text(text)
    assert "reciprocity.plots.style" not in read
    above = {"scenario.scenario", "scenario.strategies", "configs.schema", "errors"}
    assert not {f"reciprocity.{name}" for name in above} & set(read), "these change often, and compiling takes minutes"
    assert len(read) < 50


def test_imports_are_followed_in_every_form(tmp_path):
    def write(**sources):
        for name, text in sources.items():
            path = tmp_path.joinpath(*name.split("__")).with_suffix(".py")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)

    write(
        a="from reciprocity import b\nimport reciprocity.pack.c\nimport numpy.random\n",
        b="from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from reciprocity import typed\n",
        typed="",
        lazy="",
        other="",
        pack__c="from . import d\nfrom .e import X\ndef f():\n    from reciprocity.lazy import y\n",
        pack__d="from ..other import *\n",
        pack__e="try:\n    from .missing import Z\nexcept ImportError:\n    from reciprocity.pack import NAME\n",
    )
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "pack" / "__init__.py").write_text("NAME = 1\n")
    expected = ["", ".a", ".b", ".lazy", ".other", ".pack", ".pack.c", ".pack.d", ".pack.e"]
    assert closure.closure("reciprocity.a", tmp_path) == tuple(f"reciprocity{name}" for name in expected)


ALONE = """
import importlib, json, sys, types
from importlib.abc import MetaPathFinder

closures, home = json.loads(sys.argv[1]), sys.argv[2]
sys.path.insert(0, home)
within = "reciprocity.numerics"
kept = (f"{within}.closure", f"{within}.code_folder", f"{within}.compiled", "reciprocity.numerics.draws")
for name in kept:
    importlib.import_module(name)


class OnlyThese(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "reciprocity" and name not in allowed:
            raise AssertionError(f"{module} reads {name}, which its digest leaves out")


sys.meta_path.insert(0, OnlyThese())
packages = ["reciprocity"] + [f"reciprocity.{name}" for name in sys.argv[3].split()]
for module, allowed in closures.items():
    for name in [name for name in sys.modules if name.partition(".")[0] == "reciprocity" and name not in kept]:
        del sys.modules[name]
    for package in packages:
        if package not in allowed:  # only on the way to a module: what it imports itself plays no part
            stub = types.ModuleType(package)
            stub.__path__ = [f"{home}/{package.replace('.', '/')}"]
            sys.modules[package] = stub
    importlib.import_module(module)
print(len(closures))
"""


PACKAGES = (
    "scenario",
    "model",
    "model.phases",
    "model.kernels",
    "networks",
    "metrics",
    "configs",
    "results",
    "numerics",
)


def test_no_module_of_compiled_functions_reads_anything_its_digest_leaves_out():
    """Each is imported where nothing of the package but its closure can be."""
    closures = {name: closure.closure(name) for name in sorted({one.py_func.__module__ for one in functions()})}
    assert len(closures) > 30
    command = [sys.executable, "-c", ALONE, json.dumps(closures), str(closure.HOME.parent), " ".join(PACKAGES)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, str(len(closures)), "")


def test_every_global_of_a_compiled_function_comes_from_a_module_of_its_closure():
    seen = 0
    for function in functions():
        source, names = function.py_func, set(function.py_func.__code__.co_names)
        read = closure.closure(source.__module__)
        imported = {}
        for statement in ast.walk(ast.parse(Path(source.__code__.co_filename).read_bytes())):
            if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("reciprocity"):
                imported |= {alias.asname or alias.name: statement.module for alias in statement.names}
        for name in names & set(source.__globals__):
            value = source.__globals__[name]
            home = getattr(getattr(value, "py_func", value), "__module__", None) or imported.get(name)
            if isinstance(home, str) and home.startswith("reciprocity"):
                seen += 1
                assert home in read, f"{source.__module__}.{source.__name__} reads {name} of {home}"
            if name in imported:
                assert imported[name] in read, f"{source.__module__}.{source.__name__} reads {name}"
    assert seen > 300


def test_everything_is_compiled_by_one_function():
    for path in SOURCES:
        for statement in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(statement, ast.ImportFrom) and statement.module == "numba" and path.name != "compiled.py":
                taken = {alias.name for alias in statement.names}
                assert not taken & {"njit", "jit", "vectorize", "guvectorize"}, path


def play(home, code, **env):
    """Run Python code with a copy of the package, and compiled code in a folder beside it."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("NUMBA")} | env
    env |= {"PYTHONPATH": str(home.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, cwd=home.parent)


def test_compiled_code_follows_what_it_was_made_of_and_survives_damage(copy, tmp_path):
    show = "from reciprocity.networks.drawn import drawn_for; import numpy as np; print(drawn_for(np.uint64(1), 2))"
    env = {"NUMBA_CACHE_DIR": str(tmp_path / "own")}
    first = play(copy, show, **env)
    assert first.stderr == ""
    code = sorted(path.name.rpartition("-")[0] for path in (tmp_path / "own" / "reciprocity").iterdir())
    assert code == ["kernels-networks.drawn", "kernels-numerics.draws"], "where the variable says, and nowhere else"
    assert not list(copy.rglob("*.nbi"))
    for path in (tmp_path / "own").rglob("*.nb[ic]"):
        path.write_bytes(path.read_bytes()[:50])
    assert play(copy, show, **env).stdout == first.stdout
    draws = copy / "numerics" / "draws.py"
    draws.write_text(draws.read_text().replace("0x9E3779B97F4A7C15", "0x9E3779B97F4A7C17"))
    changed = play(copy, show, **env)
    assert (changed.returncode, changed.stderr) == (0, "")
    assert changed.stdout != first.stdout


def test_of_old_compiled_code_only_the_newest_of_each_module_is_kept(tmp_path):
    current = compiled.code_of("reciprocity.numerics.draws")
    assert any(one.py_func.__module__ == "reciprocity.numerics.draws" for one in functions())
    module = current.rpartition("-")[0]
    for age, name in enumerate([current, f"{module}-1", f"{module}-2", f"{module}-3", f"{module}-4", "kernels-gone-1"]):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (age, age))
    (tmp_path / "draws.cpython.pyc").touch()
    announcing.forget_old(tmp_path, keep=2)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == sorted([current, f"{module}-3", f"{module}-4", "kernels-gone-1", "draws.cpython.pyc"])


# Where it lies


@pytest.fixture
def blocked(tmp_path, monkeypatch):
    """A folder in which nothing can be made, because it is a file."""
    path = tmp_path / "blocked"
    path.touch()
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", "")
    monkeypatch.setattr(code_folder, "candidates", lambda: [path / "__pycache__", path / "user"])
    monkeypatch.setattr(code_folder.tempfile, "tempdir", str(tmp_path))
    return path


def test_it_lies_beside_the_sources_unless_the_variable_says_otherwise(tmp_path, monkeypatch):
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    monkeypatch.setattr(code_folder.AppDirs, "user_cache_dir", str(tmp_path / "user"))
    assert list(code_folder.candidates(tmp_path)) == [tmp_path / "__pycache__", tmp_path / "user"]
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", str(tmp_path / "own"))
    assert next(code_folder.candidates(tmp_path)) == tmp_path / "own" / "reciprocity"
    assert code_folder.folder.__wrapped__() == (tmp_path / "own" / "reciprocity", "")


def test_where_nobody_knows_the_home_no_folder_is_made_in_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", "")
    monkeypatch.setattr(code_folder.AppDirs, "user_cache_dir", "~/.cache/reciprocity")
    assert list(code_folder.candidates(tmp_path)) == [tmp_path / "__pycache__"]


def test_where_nothing_can_be_written_it_lies_in_a_folder_of_the_users_own_and_one_line_says_so(blocked, tmp_path):
    path, note = code_folder.folder.__wrapped__()
    assert path is not None
    assert path.parent == tmp_path
    assert path.stat().st_mode & 0o777 == 0o700
    assert note == (
        f"neither the package nor the user's cache folder can be written; compiled code lies in {path}; "
        "NUMBA_CACHE_DIR=FOLDER names another"
    )
    assert code_folder.folder.__wrapped__() == (path, note), "the next start finds it again"


def test_a_folder_that_others_could_write_is_not_trusted(blocked, tmp_path, monkeypatch):
    path = code_folder.temporary()
    path.chmod(0o777)
    assert code_folder.temporary() is None
    path.chmod(0o700)
    somebody = os.getuid() + 1
    monkeypatch.setattr(code_folder.os, "getuid", lambda: somebody)
    path.rename(tmp_path / f"reciprocity-{somebody}")
    assert code_folder.temporary() is None, "it belongs to somebody else"


def test_a_link_in_place_of_that_folder_is_not_followed(blocked, tmp_path):
    path = code_folder.temporary()
    path.rmdir()
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    path.symlink_to(tmp_path / "elsewhere")
    assert code_folder.temporary() is None
    place, note = code_folder.folder.__wrapped__()
    assert place is None
    assert note.startswith("no folder for compiled code can be written and trusted: every start compiles; NUMBA_CACHE_")


def test_a_folder_of_the_variable_that_cannot_be_written_is_named(blocked, tmp_path, monkeypatch):
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", str(blocked))
    monkeypatch.setattr(code_folder, "candidates", lambda: [blocked / "reciprocity", tmp_path / "next"])
    expected = f"NUMBA_CACHE_DIR={blocked} cannot be written; compiled code lies in {tmp_path / 'next'}"
    assert code_folder.folder.__wrapped__() == (tmp_path / "next", expected)


# What is said


def test_compiling_is_said_when_and_only_when_something_is_compiled(capsys, monkeypatch):
    monkeypatch.setattr(announcing, "_said", set())
    large = round_of(())
    small = next(one for one in functions() if one.py_func.__name__ == "drawn_for")
    monkeypatch.setattr(announcing, "_is_kept", lambda module: True)
    monkeypatch.setattr(announcing, "_to_compile", lambda one: set(range(200 if one is large else 2)))
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
    monkeypatch.setattr(announcing, "_is_kept", lambda module: False)
    for function in functions()[:3]:
        with announcing.announced(), event.trigger_event("numba:compile", data={"dispatcher": function}):
            pass
    assert capsys.readouterr().err == f"{announcing.MODEL}\n"


def test_the_bar_counts_compiled_functions_of_those_to_compile(monkeypatch):
    first, second, third = functions()[:3]
    monkeypatch.setattr(announcing, "_said", {announcing.MODEL})
    monkeypatch.setattr(announcing, "_to_compile", lambda one: {id(first), id(second), id(third)})
    listener, seen = announcing._Listener(), []
    monkeypatch.setattr(listener, "_show", lambda: seen.append((len(listener.done), len(listener.expected))))
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
