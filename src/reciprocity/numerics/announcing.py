"""Announcing that something is compiled, refusing to run without, and removing compiled code of earlier versions."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from numba.core import event

from reciprocity.errors import InputError
from reciprocity.numerics.closure import HOME, PACKAGE
from reciprocity.numerics.code_folder import folder, settings
from reciprocity.numerics.compiled import FUNCTIONS, LOST, code_of
from reciprocity.numerics.progress import bar, say

MODEL = "compiling the model, once; this takes one to three minutes of computing, and later starts do without it"
PART = "compiling a part of the model, once; this takes some seconds"
WHERE = "compiled code is kept in"
MANY = 20  # a function that calls more functions than these plays whole rounds


def required() -> None:
    """Refuse to go on if compiling is switched off, because rounds exist only as compiled code.

    Raises:
        InputError: if the environment has NUMBA_DISABLE_JIT.
    """
    if settings.DISABLE_JIT:
        raise InputError("NUMBA_DISABLE_JIT: the model only runs compiled; remove this variable from the environment")


@contextmanager
def announced(quiet: bool = False) -> Iterator[None]:
    """Announce on standard error if anything is compiled inside: with a line, and in a terminal also with a bar.

    Args:
        quiet: Say nothing at all.
    """
    if quiet:
        yield
        return
    note = folder()[1]
    if note and note not in _said:
        _said.add(note)
        say(note)
    listener, lost = Listener(), len(LOST)
    try:
        with event.install_listener("numba:compile", listener):
            yield
    finally:
        listener.close()
    if len(LOST) > lost:
        say(f"compiled code could not be kept in {folder()[0]} ({LOST[-1]}); the next start compiles again")


_said: set[str] = set()  # the lines that this process has written


class Listener(event.Listener):
    """Counts how many functions of this package have been compiled, and how many have to be."""

    def __init__(self) -> None:
        self.bar: Any = None
        self.expected: set[int] = set()
        self.done: set[int] = set()
        self.depth = 0

    def on_start(self, event: Any) -> None:
        """Note that numba begins to compile a function. While it does, it may compile others that this one calls."""
        function = event.data["dispatcher"]
        if not _is_ours(function):
            return
        if not self.depth:
            together = to_compile(function)
            self.say(MODEL if len(together) > MANY or not _was_compiled("reciprocity.model.phases.round") else PART)
            self.expected |= together
        self.depth += 1
        self.show()

    def on_end(self, event: Any) -> None:
        """Note that a function has been compiled."""
        function = event.data["dispatcher"]
        if _is_ours(function):
            self.depth -= 1
            self.done.add(id(function))
            self.expected |= self.done
            if not self.depth:
                self.expected = set(self.done)  # the others that were expected have been loaded from disk
            self.show()

    def say(self, line: str) -> None:
        """Write that something is being compiled, once, and begin a bar in a terminal."""
        if line not in _said and MODEL not in _said:
            _said.add(line)
            say(line)
            if not (folder()[0] == HOME / "__pycache__" or folder()[1] or WHERE in _said):
                _said.add(WHERE)
                say(f"{WHERE} {folder()[0]}")
        if sys.stderr.isatty() and self.bar is None:
            self.bar = bar(0, " functions")

    def show(self) -> None:
        """Show how many of the expected functions are done."""
        if self.bar is not None:
            self.bar.total = len(self.expected)
            self.bar.update(len(self.done) - self.bar.n)
            self.bar.refresh()

    def close(self) -> None:
        """Remove the bar."""
        if self.bar is not None:
            self.bar.close()


def _is_ours(function: Any) -> bool:
    return function in FUNCTIONS


def to_compile(function: Any) -> set[int]:
    """Return the ids of a function and of all that it calls, directly or not, and that are not compiled yet."""
    found, left = {id(function)}, [function]
    while left:
        calling = left.pop().py_func
        for name in calling.__code__.co_names:
            called = calling.__globals__.get(name)
            if id(called) not in found and hasattr(called, "py_func") and not called.overloads:
                found.add(id(called))
                left.append(called)
    return found


def _was_compiled(module: str) -> bool:
    """Return whether anything of this version of a module has been compiled before."""
    home = folder()[0]
    return home is not None and (home / code_of(module)).is_dir()


def forget_old(home: Path | None = None, keep: int = 1, days: float = 30) -> None:
    """Remove the compiled code of earlier versions, also of modules that there are no more.

    Of each module one earlier version stays for some time, for whoever goes to and fro between two versions, or has
    both installed and a folder in common.

    Args:
        home: The folder of compiled code; that of this process if None.
        keep: How many earlier versions of a module stay.
        days: How long they stay after they were used for the last time.
    """
    home = home or folder()[0]
    before: dict[str, list[tuple[float, Path]]] = {}
    with suppress(OSError):  # another process may remove a folder at the same time
        for path in home.glob("kernels-*") if home else ():
            module = path.name.rpartition("-")[0]
            if _is_current(module.partition("-")[2], path.name):
                os.utime(path)
            else:
                before.setdefault(module, []).append((path.stat().st_mtime, path))
    oldest = time.time() - 86_400 * days
    for versions in before.values():
        for place, (used, path) in enumerate(sorted(versions, reverse=True)):
            if place >= keep or used < oldest:
                shutil.rmtree(path, ignore_errors=True)


def _is_current(module: str, name: str) -> bool:
    """Return whether a folder is that of this version of a module, which need not have been imported."""
    source = HOME.joinpath(*module.split("."))
    return (source.is_dir() or source.with_suffix(".py").is_file()) and code_of(f"{PACKAGE}.{module}") == name


def is_kept(function: Any) -> bool:
    """Return whether compiled code of a function is there, so that nothing is left to compile."""
    if function.overloads:
        return True
    with suppress(Exception):  # without a folder there is none, and unpickling a damaged file can raise anything
        return bool(function._cache._cache_file._load_index())
    return False
