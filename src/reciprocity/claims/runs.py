"""Playing the runs that a claim needs: in parallel, each only once, kept on disk as they are done."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reciprocity.claims import measures
from reciprocity.claims.measures import OF_THE_LOG, measured
from reciprocity.errors import InputError
from reciprocity.numerics.announcing import required
from reciprocity.results.code_digest import code_digest
from reciprocity.running.warm_up import compile_for
from reciprocity.running.workers import spread
from reciprocity.scenario.scenario import Scenario

Values = dict[str, float]
CHUNK = 8
"""Runs that a worker plays before it reports; a kill loses at most so many runs per worker."""


class Runs:
    """Measures of runs by run id, in memory and on disk.

    A file `<code>.jsonl` holds one line a run, with a checksum: a line that a kill cut off, that a disk damaged or that
    somebody edited is passed over when it is read, and its run is played again. The name is a digest of the code, so
    that results of other rules are never taken for these.

    Args:
        folder: Where to keep them.
        workers: Processes; None for one per core.
    """

    def __init__(self, folder: Path, workers: int | None = None) -> None:
        required()
        self.path = folder / f"{code_digest(measures.__name__)}.jsonl"
        self.workers, self.played = workers, 0
        self.known: dict[str, Values] = {}
        folder.mkdir(parents=True, exist_ok=True)
        if self.path.is_file():
            content = self.path.read_bytes()
            # a killed process may have left half a line, and the next line must not be appended to it
            if not content.endswith(b"\n"):
                self._add("\n")
            for line in content.splitlines():
                if record := _record(line):
                    self.known[record[0]] = record[1]

    def __call__(
        self, scenarios: Iterable[Scenario], tell: Callable[[int], None] | None = None, *, log: bool = False
    ) -> list[Values]:
        """Return the measures of each scenario, in their order; play those that nobody played yet.

        Args:
            scenarios: What to play.
            tell: Called with the number of runs done, as they are done.
            log: Whether measures of the log are wanted; runs that were played without are played again.
        """
        wanted = list(scenarios)
        ids = [scenario.run_id() for scenario in wanted]
        missing = {run: one for run, one in zip(ids, wanted, strict=True) if not self._has(run, log)}
        todo = list(missing.items())
        if todo:
            compile_for(missing.values())
        chunks = [todo[k : k + CHUNK] for k in range(0, len(todo), CHUNK)]
        for done in self._results(chunks, log):
            self._add("".join(_line(run, values) for run, values in done))
            self.known.update(done)
            self.played += len(done)
            if tell:
                tell(len(done))
        return [self.known[run] for run in ids]

    def _has(self, run: str, log: bool) -> bool:
        return run in self.known and not (log and OF_THE_LOG - self.known[run].keys())

    @contextmanager
    def kept(self) -> Iterator[None]:
        """If the work inside is stopped, or a file cannot be written, raise an error that says what is kept.

        Raises:
            KeyboardInterrupt: With a line that says so.
            InputError: The same of a folder that cannot be written to, or a full disk.
        """
        try:
            yield
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"stopped: {self._have()}; the same command resumes") from None
        except MemoryError:
            raise InputError(f"there is too little memory; {self._have()}; workers=1 resumes") from None
        except BrokenPipeError:
            raise
        except OSError as error:
            raise InputError(f"results: cannot write ({error.strerror or error}); {self._have()}") from None

    def _have(self) -> str:
        return f"{len(self.known)} runs are kept in {self.path.parent}"

    def _add(self, text: str) -> None:
        # in one call, because another command may append to the same file
        with self.path.open("ab", buffering=0) as file:
            file.write(text.encode())

    def _results(self, chunks: list[list[tuple[str, Scenario]]], log: bool) -> Iterable[list[tuple[str, Values]]]:
        from joblib import cpu_count

        workers = self.workers or cpu_count()  # the same at each call, so that processes are kept
        few = min(workers, len(chunks)) <= 1
        return (_play(chunk, log) for chunk in chunks) if few else spread(_play, chunks, (log,), workers)


def _line(run: str, values: Values) -> str:
    """Write one run as a line of text with a checksum."""
    return json.dumps({"run": run, "values": values, "check": _check(run, values)}) + "\n"


def _record(line: bytes) -> tuple[str, Values] | None:
    """Read a line; return None if its checksum does not fit."""
    try:
        said = json.loads(line)
        run, values = str(said["run"]), dict(said["values"])
        return (run, values) if said["check"] == _check(run, values) else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _check(run: str, values: Values) -> str:
    return hashlib.sha256(json.dumps([run, values], sort_keys=True).encode()).hexdigest()[:16]


def _play(chunk: list[tuple[str, Scenario]], log: bool) -> list[tuple[str, Values]]:
    return [(run, measured(scenario, log)) for run, scenario in chunk]
