"""The progress of a sweep: in a terminal a bar with rate and remaining time, elsewhere a few plain lines."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Progress:
    """Counts finished runs on standard error.

    Args:
        total: Runs in all.
        done: Runs that were finished before.
        quiet: Say nothing at all.
    """

    def __init__(self, total: int, done: int = 0, quiet: bool = False) -> None:
        self.total, self.done, self.start, self.quiet = total, done, done, quiet
        self.began, self.quarter = time.monotonic(), 4 * done // max(total, 1)
        self.bar: Any = None
        if not quiet and sys.stderr.isatty():
            self.bar = bar(total, " runs", done)

    def add(self, count: int) -> None:
        """Count `count` more runs as finished."""
        self.done += count
        if self.bar is not None:
            self.bar.update(count)
        elif not self.quiet and 4 * self.done // self.total > self.quarter:
            self.quarter = 4 * self.done // self.total
            passed = time.monotonic() - self.began
            if passed < 5 or self.done == self.total:
                return  # no report for short work, nor at the end, where the summary follows
            rate = (self.done - self.start) / passed
            left = (self.total - self.done) / rate
            say(f"{self.done} of {self.total} runs, {rate:.3g} runs/s, {left:.0f} s left")

    def close(self) -> None:
        """Remove the bar."""
        if self.bar is not None:
            self.bar.close()


def bar(total: int, unit: str, done: int = 0) -> Any:
    """Return a new progress bar of tqdm, which disappears when it is closed."""
    from tqdm import tqdm

    size = shutil.get_terminal_size()  # a usable size also in terminals that report a size of 0
    shape = {"ncols": min(100, size.columns), "nrows": size.lines}
    return tqdm(total=total, initial=done, unit=unit, leave=False, **shape)


def say(line: str) -> None:
    """Write one line to standard error."""
    print(line, file=sys.stderr, flush=True)


@contextmanager
def announce(line: str, after: float, quiet: bool = False) -> Iterator[None]:
    """Write `line` to standard error if the work inside takes longer than `after` seconds."""
    timer = threading.Timer(after, say, [line])
    timer.daemon = True
    if not quiet:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
