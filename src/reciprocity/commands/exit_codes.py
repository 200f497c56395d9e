"""How a command ends: what a person can get wrong is one line on standard error, and there is no traceback."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

from reciprocity.errors import LONGEST as SHOWN
from reciprocity.errors import FigureError, InputError

LONGEST = 2000
"""The most characters of a message; only one that repeats its input can be longer."""


LONGEST_WORD = 255
"""The most characters of a command-line word that a message repeats in full: enough for a path."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line: for use in a command's `work`."""

    def error(self, message: str) -> NoReturn:
        """Raise the complaint as InputError."""
        raise InputError(f"{message}; see {self.prog} --help")


class _Output:
    """Standard output or error that loses words rather than work: what is run goes on when nobody can read it.

    Attributes:
        problem: Why the first words that could not be written were lost; None while all is well.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.problem: OSError | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write, unless that failed before."""
        if self.problem is None:
            try:
                self._stream.write(text)
            except UnicodeEncodeError:
                encoding = self._stream.encoding
                self._stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
            except OSError as problem:
                self._give_up(problem)
        return len(text)

    def flush(self) -> None:
        """Flush, unless that failed before."""
        if self.problem is None:
            try:
                self._stream.flush()
            except OSError as problem:
                self._give_up(problem)

    def _give_up(self, problem: OSError) -> None:
        """Discard what is still buffered, because the interpreter would raise an error over it at exit."""
        self.problem = problem
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def run_and_exit(name: str, work: Callable[[], int], words: Sequence[str] = ()) -> NoReturn:
    """Do the work of a command and exit with its code.

    The code is 1 if a figure could not be drawn, 2 on wrong input, 130 on Ctrl-C or SIGTERM.

    Output that cannot be written does not stop the work. Where a reader is gone (`| head`) nothing is said; where
    the disk is full, one line, and the code is 2.

    Args:
        name: What the command is called.
        work: Returns the exit code.
        words: Of the command line; endless ones are cut where the line repeats them.
    """
    stopped: list[int] = []

    def stop(number: int, frame: object) -> NoReturn:
        """End as Ctrl-C does: batch systems send SIGTERM when the time is up."""
        stopped.append(number)
        raise KeyboardInterrupt

    with suppress(ValueError):  # Signals can only be handled in the main thread.
        signal.signal(signal.SIGTERM, stop)
        # If the handler is another one, whoever started the command wants the signal to be ignored.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, stop)
    _open_standard_streams()
    with _lasting() as output:
        try:
            _check_working_directory()
            code, line = work(), ""
        except InputError as error:
            code, line = 2, str(error)
        except FigureError as error:
            code, line = 1, str(error)
        except KeyboardInterrupt as error:
            with suppress(ValueError):  # a second signal must not prevent the message and the exit code of the first
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
            code, line = 130, str(error) or "stopped; nothing was running yet"
        except Exception:
            if not stopped:
                raise
            code, line = 130, "stopped"  # a library turned the interrupt into an error of its own
        sys.stdout.flush()
        if output.problem is not None and output.problem.errno != errno.EPIPE:
            reason = output.problem.strerror or str(output.problem)
            lost = f"standard output cannot be written ({reason}); what was run is kept"
            code, line = max(code, 2), f"{line}; {lost}" if line else lost
        if line:
            print(f"{name}: {_cut(' '.join(line.split()), words)}", file=sys.stderr)
        sys.stderr.flush()
    raise SystemExit(code)


def _cut(line: str, words: Sequence[str]) -> str:
    """Shorten a message that is too long, first where it repeats a word of the command line."""
    parts = {" ".join(part.split()) for word in words for part in (word, word.partition("=")[2])}
    for word in sorted(parts, key=len, reverse=True):
        if len(word) > LONGEST_WORD:
            line = line.replace(word, f"{word[: SHOWN - 3]}...")
    return line[:LONGEST]


@contextmanager
def _lasting() -> Iterator[_Output]:
    """Replace both output streams by `_Output` while the command works."""
    before = sys.stdout, sys.stderr
    output, complaints = _Output(before[0]), _Output(before[1])
    sys.stdout, sys.stderr = output, complaints
    try:
        yield output
    finally:
        sys.stdout, sys.stderr = before


def _open_standard_streams() -> None:
    """Open what is closed (`>&-`): else the next file that is opened would get the words meant for the terminal."""
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # `open` takes the lowest free descriptor, which is the closed one
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w" if descriptor else "r", encoding="utf-8"))  # noqa: PTH123, SIM115


def _check_working_directory() -> None:
    try:
        os.getcwd()  # noqa: PTH109
    except OSError:
        raise InputError("the working directory does not exist any more; change to another one") from None
