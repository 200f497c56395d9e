"""Compiled code is never older than what it was made of."""

import ast
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from helpers.compiled_code import SOURCES, functions, module_of

from reciprocity.numerics import announcing, closure, compiled

PLAY = "reciprocity.model.phases.round"


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
    others = {name for name in read if name.split(".")[1] not in ("model", "numerics")}
    few = "configs.bounds configs.node configs.vocabulary results.counters scenario.nodes scenario.traits"
    assert others == {f"reciprocity.{name}" for name in few.split()}, "others change often, and compiling takes minutes"


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
    "model.phases.look_ahead",
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


GONE = {"gone-1": 29, "gone-2": 30, "other-1": 31}
"""Compiled code of modules that there are no more, and how many days ago it was used."""


def test_of_old_compiled_code_one_version_of_each_module_is_kept_for_a_month(tmp_path):
    current = compiled.code_of("reciprocity.numerics.draws")
    module, day, now = current.rpartition("-")[0], 86_400, time.time()
    ages = {current: 99, f"{module}-1": 3, f"{module}-2": 2} | {f"kernels-{name}": age for name, age in GONE.items()}
    for name, age in ages.items():
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (now - age * day,) * 2)
    (tmp_path / "draws.cpython.pyc").touch()
    announcing.forget_old(tmp_path)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == sorted([current, f"{module}-2", "kernels-gone-1", "draws.cpython.pyc"])
    assert (tmp_path / current).stat().st_mtime > now - day, "it is in use"
