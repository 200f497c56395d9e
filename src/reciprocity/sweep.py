"""Many runs: a plan cut into chunks, run on all cores, stored as they finish, resumed where they stopped."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity import compose
from reciprocity.errors import InputError
from reciprocity.plan import Plan, grid
from reciprocity.progress import Progress
from reciprocity.scenario import Scenario, keys_given, keys_of
from reciprocity.settings import Settings, split
from reciprocity.strategies import strategies
from reciprocity.tables import Tables
from reciprocity.tenure import take
from reciprocity.workers import played, warm_up

if TYPE_CHECKING:
    import pandas as pd

    from reciprocity.agents import Person
    from reciprocity.store import Folder

LOGGED = 20_000_000
"""Person-rounds of a sweep whose acts can be kept: about one each, a gigabyte or two at the worst in memory."""


@dataclass(frozen=True)
class Outcome:
    """How a sweep ended.

    Attributes:
        folder: The results folder.
        total: Runs in the plan.
        ran: Runs that were played now.
        whole: Whether all runs are done, those of other shards too, and the tables are there.
        failed: Runs that failed, as far as this process knows.
        error: What the first of them said.
    """

    folder: Path
    total: int
    ran: int
    whole: bool
    failed: int = 0
    error: str = ""


def execute(
    plan: Plan,
    settings: Settings,
    agents: Iterable[type[Person]] = (),
    quiet: bool = True,
    headline: str = "",
) -> Outcome:
    """Run what is left of a plan, then put the tables together.

    Args:
        plan: All runs.
        settings: How to run them, and where to.
        agents: Classes derived from `Person`.
        quiet: Show no progress.
        headline: Printed once the folder is ours.

    Raises:
        InputError: The plan or the folder cannot be used, or the disk is full; finished runs stay.
        KeyboardInterrupt: With a line that says what is kept.
    """
    from reciprocity.store import Folder

    plan.check()
    if settings.log:
        _check_log(plan)
    folder = Folder(settings.folder)
    total, done = len(plan), 0
    try:
        about, base = take(folder, plan, settings)
        if headline:
            print(headline, flush=True)
        if base == total:
            return _outcome(folder, total, 0)
        chunks = plan.chunks(base)
        i, n = settings.part
        mine = [chunk for chunk in chunks[i::n] if not folder.done(chunk)]
        failed, error, ran = 0, "", 0
        if mine:
            warm_up(plan, quiet)
            count = sum(stop - start for start, stop in mine)
            ours = sum(stop - start for start, stop in chunks[i::n]) + (base if n == 1 else 0)
            progress = Progress(ours, ours - count, quiet)
            try:
                for size, bad, said in played(plan, mine, settings, tuple(agents)):
                    ran, failed, error = ran + size, failed + bad, error or said
                    progress.add(size)
            finally:
                progress.close()
        if not all(folder.done(chunk) for chunk in chunks):
            if folder.rows("runs") != total:
                return Outcome(folder.path, total, ran, False, failed, error)
        else:
            folder.combine(chunks, ("runs", *settings.tables), total, about)
        return _outcome(folder, total, ran)
    except KeyboardInterrupt:
        done = _kept(folder, plan)
        raise KeyboardInterrupt(
            f"stopped: {done} of {total} runs are kept in {folder.path}; the same command resumes"
        ) from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            remedy = (
                f"{_kept(folder, plan)} of {total} runs are kept; make room, then the same command resumes"
            )
            raise InputError(f"results: the disk is full ({folder.path}); {remedy}") from None
        problem = error.strerror or str(error)
        raise InputError(
            f"results: cannot write to {folder.path} ({problem}); finished runs are kept"
        ) from None


def _check_log(plan: Plan) -> None:
    scenarios = map(plan.scenario, range(plan.points))
    total = plan.replicates * sum(one.rounds * getattr(one.network, "n", 100) for one in scenarios)
    if total > LOGGED:
        raise InputError(
            f"log: these runs have {total:,} person-rounds, and the acts of {LOGGED:,} at most are kept; log fewer"
        )


def _kept(folder: Folder, plan: Plan) -> int:
    base = folder.rows("runs")
    return base + sum(stop - start for start, stop in plan.chunks(base) if folder.done((start, stop)))


def _outcome(folder: Folder, total: int, ran: int) -> Outcome:
    runs = folder.read("runs", ["status", "error"])
    failed = runs[runs["status"] != "ok"]
    return Outcome(
        folder.path, total, ran, True, len(failed), str(failed["error"].iloc[0]) if len(failed) else ""
    )


class Swept(Tables):
    """The tables of a sweep as DataFrames, read from its folder when they are asked for.

    Attributes:
        folder: The results folder.
        outcome: How the sweep ended.
    """

    def __init__(self, outcome: Outcome, temporary: tempfile.TemporaryDirectory[str] | None = None) -> None:
        self.folder, self.outcome, self._temporary = outcome.folder, outcome, temporary

    def _table(self, name: str) -> pd.DataFrame:
        from reciprocity.store import Folder

        return Folder(self.folder).read(name)


def own_rows(*folders: Path | None) -> dict[str, dict[str, Any]]:
    """The strategies of the user's own configs folders, by name."""
    found = [folder / "strategies" for folder in folders if folder is not None]
    names = [path.stem for folder in found for path in folder.glob("*.yaml")]
    table = strategies(*found)
    return {name: table[name].model_dump() for name in sorted(set(names))}


def sweep(
    scenario: Scenario | Mapping[str, Any] | None = None,
    sweep: Mapping[str, Any] | None = None,
    replicates: int | None = None,
    workers: int | None = None,
    results: str | os.PathLike[str] | None = None,
    agents: Iterable[type[Person]] = (),
    log: bool = False,
    quiet: bool = True,
    **changes: Any,
) -> Swept:
    """Run a scenario many times, over a grid of values and over seeds.

    Args:
        scenario: What to vary: a scenario, or its keys as a dictionary; the default scenario if None.
        sweep: Values by dotted key, as lists or in Hydra's override grammar:
            `{"focal_share": [0, 0.3], "ties": "fixed,changing"}`. A config group takes names of its files.
        replicates: Runs per point, with seeds from the scenario's on, the same at every point.
        workers: Processes at once; None for one per core. The tables do not depend on it.
        results: Folder to write to and to resume from; a temporary one if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        log: Whether to keep every act of every run.
        quiet: Show no progress.
        **changes: Keys of the scenario to change, dotted where nested.

    Raises:
        InputError: The input or the folder cannot be used.
    """
    kinds, rows = own_classes(agents)
    whole, said = (scenario, {}) if isinstance(scenario, Scenario) else (None, keys_given(scenario))
    said |= changes
    given = {"sweep": sweep, "replicates": replicates, "workers": workers, "results": results, "log": log}
    config = keys_of(whole, said) | {key: value for key, value in given.items() if value is not None}
    temporary = None
    if config.get("results") is None:
        temporary = tempfile.TemporaryDirectory(prefix="reciprocity-", ignore_cleanup_errors=True)
        config["results"] = temporary.name
    settings, base = split(config)

    def based(groups: dict[str, str]) -> dict[str, Any]:
        return base | {key: keys_of(whole, said | groups)[key] for key in groups}  # single keys are laid over the files

    plan = grid(settings.sweep, based, settings.replicates, rows | own_rows(compose.own_folder()))
    return Swept(execute(plan, settings, kinds, quiet), temporary)


def own_classes(agents: Iterable[type[Person]]) -> tuple[tuple[type[Person], ...], dict[str, dict[str, Any]]]:
    """Check classes that people are to be of; return them, and rows for those that no table has.

    Raises:
        InputError: naming the class and what is wrong.
    """
    if isinstance(agents, list | tuple) and not agents:
        return (), {}
    from reciprocity.agents import classes, rows_for

    kinds = classes(agents)
    return kinds, rows_for(kinds)
