"""Announcing that something is compiled, refusing to run without, and removing compiled code of earlier versions."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from numba.core import event

from reciprocity.errors import InputError
from reciprocity.numerics.code_folder import folder, settings
from reciprocity.numerics.compiled import FUNCTIONS, LOST, code_of
from reciprocity.numerics.progress import bar, say

MODEL = "compiling the model, once; this takes one to three minutes of computing, and later starts do without it"
PART = "compiling a part of the model, once; this takes some seconds"
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
            together = _to_compile(function)
            self.say(MODEL if len(together) > MANY or not _is_kept("reciprocity.model.phases.round") else PART)
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


def _to_compile(function: Any) -> set[int]:
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


def _is_kept(module: str) -> bool:
    """Return whether anything of this version of a module has been compiled before."""
    home = folder()[0]
    return home is not None and (home / code_of(module)).is_dir()


def forget_old(home: Path | None = None, keep: int = 3) -> None:
    """Remove the compiled code of earlier versions of each module, except of the newest ones.

    Args:
        home: The folder of compiled code; that of this process if None.
        keep: How many earlier versions of a module stay.
    """
    home = home or folder()[0]
    before: dict[str, list[tuple[float, Path]]] = {}
    current = {code_of(dispatcher.py_func.__module__) for dispatcher in FUNCTIONS}
    with suppress(FileNotFoundError):  # another process may remove a folder at the same time
        for path in home.glob("kernels-*") if home else ():
            if path.name not in current:
                before.setdefault(path.name.rpartition("-")[0], []).append((path.stat().st_mtime, path))
        for versions in before.values():
            for _, path in sorted(versions)[: max(0, len(versions) - keep)]:
                shutil.rmtree(path, ignore_errors=True)
