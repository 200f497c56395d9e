"""What a long command shows of its progress, on a terminal and elsewhere."""

from __future__ import annotations

import io
import re
import sys
import time
from importlib import import_module

import pytest

from reciprocity.numerics.progress import Progress, announce

run_module = import_module("reciprocity.running.run")  # `reciprocity.run` is the function


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_rate_and_remaining_time(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    progress = Progress(total=40, done=10)
    time.sleep(0.2)  # a bar is redrawn ten times a second at most
    progress.add(10)
    shown = terminal.getvalue()
    progress.close()
    assert "20/40" in shown
    assert re.search(r"<00:00, +[\d.]+ runs/s", shown), shown


def test_elsewhere_short_work_is_quiet_and_long_work_says_a_few_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for seconds, expected in (
        (1, []),
        (10, ["25 of 100 runs, 2.5 runs/s, 30 s left", "50 of 100 runs, 2.5 runs/s, 20 s left"]),
    ):
        clock = iter(range(0, 1000, seconds))  # looked at once at the start and once a quarter
        monkeypatch.setattr(time, "monotonic", lambda clock=clock: next(clock))
        progress = Progress(total=100)
        for _ in range(60):
            progress.add(1)
        assert capsys.readouterr().err.splitlines() == expected


def test_what_takes_long_is_announced_only_if_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with announce("playing", after=60):
        pass
    assert capsys.readouterr().err == ""
    with announce("playing", after=0.01):
        time.sleep(0.3)
    assert capsys.readouterr().err == "playing\n"
