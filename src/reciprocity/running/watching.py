"""How far a results folder is, as anybody sees who can read it: what is stored, how fast, and what failed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pyarrow.compute as pc

from reciprocity.errors import InputError
from reciprocity.results import parts
from reciprocity.results.folder import Folder
from reciprocity.results.scenario_file import read
from reciprocity.running.replay import planned

WINDOW = 600.0
"""Seconds over which the rate is taken: enough for slow runs, and few enough to notice that workers came or went."""
QUIET = 120.0
"""Seconds without a new run after which it is said that none came."""


@dataclass(frozen=True)
class Seen:
    """How far a folder is.

    Attributes:
        total: Runs in all.
        done: Runs that are stored.
        failed: Those of them that failed.
        rate: Runs stored per second of late; None where too few tell.
        since: Seconds since the last one was stored; None if none was.
        whole: Whether the tables are put together.
    """

    total: int
    done: int
    failed: int
    rate: float | None
    since: float | None
    whole: bool

    def line(self) -> str:
        """Say it in one line."""
        said = [f"{self.done} of {self.total} runs"]
        if self.whole:
            said.append("all tables are there")
        elif self.rate:
            said += [f"{self.rate:.3g} runs/s", f"{_duration((self.total - self.done) / self.rate)} left"]
        if self.failed:
            said.append(f"{self.failed} failed")
        if not self.whole and self.since is not None and self.since > QUIET:
            said.append(f"no new one for {_duration(self.since)}")
        return ", ".join(said)


class Watch:
    """Looks at a results folder again and again; each part is read once.

    Args:
        path: The folder.

    Raises:
        InputError: It is no results folder.
    """

    def __init__(self, path: str | Path) -> None:
        self.folder = Folder(path)
        _, plan = planned(read(path))
        self.total = len(plan)
        self._failed: dict[str, int] = {}

    def look(self) -> Seen:
        """See how far the folder is now."""
        stored = self._parts()
        base, failed = self._finished()
        whole = not stored and base == self.total
        now, times = time.time(), sorted((when, count) for when, count in stored.values())
        late = [(when, count) for when, count in times if when > now - WINDOW]
        rate = None
        if len(late) > 1 and late[-1][0] > late[0][0]:
            rate = sum(count for _, count in late[1:]) / (max(now, late[-1][0]) - late[0][0])
        since = max(0.0, now - times[-1][0]) if times else None
        done = min(self.total, base + sum(count for _, count in times))
        return Seen(self.total, done, failed + sum(self._failed.get(name, 0) for name in stored), rate, since, whole)

    def _parts(self) -> dict[str, tuple[float, int]]:
        """When each part was stored and how many runs it has, by its name."""
        found = {}
        try:
            listed = list(self.folder.parts.iterdir())
        except OSError:
            return {}
        for path in listed:
            if not parts.NAME.fullmatch(path.name):
                continue
            start, stop = map(int, path.stem.split("-"))
            try:
                found[path.name] = path.stat().st_mtime, stop - start
                if path.name not in self._failed:
                    ((_, runs),) = parts.read(path, ["runs"])
                    self._failed[path.name] = pc.sum(pc.not_equal(runs["status"], "ok")).as_py() or 0
            except OSError:  # it has gone into the tables meanwhile
                found.pop(path.name, None)
            except Exception:  # reading damaged bytes can raise anything; the sweep will set the part aside
                self._failed[path.name] = 0
        return found

    def _finished(self) -> tuple[int, int]:
        """How many runs the finished table has, and how many of them failed."""
        try:
            return self.folder.rows("runs"), len(self.folder.failed()) if self.folder.rows("runs") else 0
        except (InputError, OSError):
            return 0, 0


def _duration(seconds: float) -> str:
    """Say a time in the largest units that matter: 40 s, 12 min, 3 h 20 min."""
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
