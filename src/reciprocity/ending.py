"""How a command ends: what a person can get wrong is one line on standard error, and there is no traceback."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from reciprocity.errors import InputError


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line: for use in a command's `work`."""

    def error(self, message: str) -> NoReturn:
        """Raise the complaint as InputError."""
        raise InputError(f"{message}; see {self.prog} --help")


def run_and_exit(name: str, work: Callable[[], int]) -> NoReturn:
    """Do the work of a command and exit: with its code, 2 on wrong input, 130 on Ctrl-C or SIGTERM.

    Args:
        name: What the command is called.
        work: Returns the exit code.
    """
    with suppress(ValueError):  # not the main thread: whoever started it sees to signals
        signal.signal(signal.SIGTERM, _stop)
    try:
        code = work()
        sys.stdout.flush()  # or a reader who is gone would be noticed too late
        raise SystemExit(code)
    except InputError as error:
        code, line = 2, str(error)
    except KeyboardInterrupt as error:
        code, line = 130, str(error) or "stopped; nothing was running yet"
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code, line = 0, ""
    if line:
        print(f"{name}: {' '.join(line.split())}", file=sys.stderr)
    raise SystemExit(code)


def _stop(number: int, frame: object) -> NoReturn:
    """End as Ctrl-C does: batch systems send SIGTERM when the time is up."""
    raise KeyboardInterrupt
