"""Many runs: a plan cut into chunks, run on all cores, stored as they finish, resumed where they stopped."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.compilation.progress import Progress, say
from reciprocity.errors import InputError
from reciprocity.results.scenario_file import ScenarioFile, read
from reciprocity.results.tables import Tables, headline_metrics
from reciprocity.running.plan import Plan, grid
from reciprocity.running.replay import planned
from reciprocity.running.resume import hold
from reciprocity.running.settings import Settings, split
from reciprocity.running.workers import played, warm_up
from reciprocity.scenario.scenario import AnyScenario, Scenario, keys_given, keys_of

if TYPE_CHECKING:
    import pandas as pd

    from reciprocity.results.folder import Folder
    from reciprocity.running.person import Person

SHOWN = 40
"""Points of a sweep that a notebook shows; all of them are in the tables."""
LOGGED = 20_000_000
"""Person-rounds of a sweep whose acts can be kept: about one each, a gigabyte or two at the worst in memory."""


TRIES = 5
"""How often runs are played whose parts vanish or change under our hands."""


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
    from reciprocity.compilation.announcing import announced
    from reciprocity.results.folder import Folder

    with announced(quiet):  # networks are built in compiled code
        plan.check()
    if settings.log:
        _check_log(plan)
    folder = Folder(settings.folder)
    total = len(plan)
    try:
        with hold(folder, plan, settings) as held:
            if headline:
                print(headline, flush=True)
            folder.stamp = held.stamp
            chunks, i, n = held.chunks(plan), *settings.part
            if not chunks:
                return _outcome(folder, total, 0)
            there = plan.reading(held.inputs)
            ran, failed, error = _play(folder, there, chunks[i::n], settings, tuple(agents), quiet)
            _still_ours(folder, held.about)
            if not _combined(folder, there, chunks, settings, tuple(agents), held.about):
                return Outcome(folder.path, total, ran, False, failed, error)
            return _outcome(folder, total, ran)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(
            f"stopped: {_kept(folder, plan)} of {total} runs are kept in {folder.path}; the same command resumes"
        ) from None
    except MemoryError:
        raise InputError(
            f"there is too little memory; {_kept(folder, plan)} of {total} runs are kept in {folder.path}, "
            "workers=1 or a smaller keep= resumes"
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


def _play(
    folder: Folder,
    plan: Plan,
    chunks: list[tuple[int, int]],
    settings: Settings,
    agents: tuple[type[Person], ...],
    quiet: bool,
) -> tuple[int, int, str]:
    """Play chunks that have no sound part, until all have; return runs played, failures, what the first said."""
    failed, error, ran = 0, "", 0
    for _ in range(TRIES):
        mine = [chunk for chunk in chunks if not _sound(folder, chunk)]
        if not mine:
            return ran, failed, error
        warm_up(plan, quiet)
        count, ours = (sum(stop - start for start, stop in some) for some in (mine, chunks))
        before = 0 if settings.shard else len(plan) - ours  # in finished tables
        progress = Progress(before + ours, before + ours - count, quiet)
        try:
            for size, bad, said in played(plan, mine, settings, agents, folder.stamp):
                ran, failed, error = ran + size, failed + bad, error or said
                progress.add(size)
        finally:
            progress.close()
    raise InputError(f"{folder.parts}: parts vanish or change while runs are played; give results=ANOTHER_FOLDER")


def _sound(folder: Folder, chunk: tuple[int, int]) -> bool:
    """Whether a chunk is done; one whose part cannot be used is set aside, with a line that says so."""
    from reciprocity.results.parts import DamagedPart

    try:
        return folder.sound(chunk)
    except DamagedPart as problem:
        say(f"note: {problem.path} {problem}; it is set aside (*.damaged), and its runs are played again")
        return False


def _still_ours(folder: Folder, about: Mapping[str, Any]) -> None:
    """See that nobody has taken the folder away, or another one put in its place.

    Raises:
        InputError: Somebody has.
    """
    try:
        same = json.loads(folder.read_text("provenance.json") or "null") == about
    except ValueError:
        same = False
    if not same:
        raise InputError(f"{folder.path} was removed or replaced while runs were played; start the command again")


def _combined(
    folder: Folder,
    plan: Plan,
    chunks: list[tuple[int, int]],
    settings: Settings,
    agents: tuple[type[Person], ...],
    about: dict[str, Any],
) -> bool:
    """Put the tables together if all parts are there; play runs again whose part cannot be used, whoever made it.

    Returns:
        Whether the tables are there; another shard may not be done.
    """
    from reciprocity.results.parts import DamagedPart

    names, total = ("runs", *settings.tables), len(plan)
    for _ in range(TRIES):
        missing = [chunk for chunk in chunks if not folder.done(chunk)]
        if missing and settings.shard:
            return all(folder.made_of(name, about["scenario"]) == total for name in names)
        try:
            if not missing:
                folder.combine(chunks, names, total, about)
                return True
        except DamagedPart as problem:
            say(f"note: {problem.path} {problem}; it is set aside (*.damaged), and its runs are played again")
        _play(folder, plan, [chunk for chunk in chunks if not folder.done(chunk)], settings, agents, quiet=True)
    raise InputError(f"{folder.parts}: parts vanish or change while runs are played; give results=ANOTHER_FOLDER")


def _check_log(plan: Plan) -> None:
    scenarios = map(plan.scenario, range(plan.points))
    total = plan.replicates * sum(one.rounds * getattr(one.network, "n", 100) for one in scenarios)
    if total > LOGGED:
        raise InputError(
            f"log: these runs have {total:,} person-rounds, and the acts of {LOGGED:,} at most are kept; log fewer"
        )


def _kept(folder: Folder, plan: Plan) -> int:
    try:
        base = folder.rows("runs")
    except InputError:
        base = 0
    return base + sum(stop - start for start, stop in plan.chunks(base) if folder.done((start, stop)))


def _outcome(folder: Folder, total: int, ran: int) -> Outcome:
    try:
        runs = folder.read("runs", ["status", "error"])
    except Exception as error:  # whatever a reader makes of damaged bytes
        reason = str(error).partition("\n")[0]
        raise InputError(f"{folder.path / 'runs.parquet'}: not a readable table ({reason}); delete it") from None
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

    def _caption(self) -> str:
        failed = f", {self.outcome.failed} of them failed" if self.outcome.failed else ""
        return f"{self.outcome.total} run{'s' * (self.outcome.total != 1)}{failed}, in {self.folder}"

    def _overview(self) -> pd.DataFrame:
        """The mean of each point over its runs that ended well."""
        from reciprocity import analysis

        good = self.runs[self.runs["status"] == "ok"]
        varied, shown = analysis.varied(good), headline_metrics(good)
        if not varied:
            return good[shown].mean().to_frame("mean").T
        return good.groupby(varied, sort=False, dropna=False)[shown].mean().head(SHOWN)

    def _table(self, name: str) -> pd.DataFrame:
        from reciprocity.results.folder import Folder

        return Folder(self.folder).read(name)


def sweep(
    scenario: AnyScenario | None = None,
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
        scenario: What to vary: a scenario, or its keys as a dictionary; the default scenario if None. A results folder,
            or its `scenario.yaml`, is run again as a whole, with what else is given laid over it.
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
    if isinstance(scenario, str | os.PathLike):
        asked = {"sweep": sweep, "replicates": replicates, "workers": workers, "log": log or None}
        more = changes | {key: value for key, value in asked.items() if value is not None}
        return _again(read(scenario), more, results, kinds, rows, quiet)
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

    plan = grid(settings.sweep, based, settings.replicates, rows)
    return Swept(execute(plan, settings, kinds, quiet), temporary)


def _again(
    file: ScenarioFile,
    changes: Mapping[str, Any],
    results: str | os.PathLike[str] | None,
    kinds: tuple[type[Person], ...],
    rows: Mapping[str, dict[str, Any]],
    quiet: bool,
) -> Swept:
    """Run again what a results folder holds, with changes."""
    temporary = None if results else tempfile.TemporaryDirectory(prefix="reciprocity-", ignore_cleanup_errors=True)
    where = os.fspath(results) if results else temporary.name if temporary else ""
    for note in file.notes:
        say(f"note: {note}")
    settings, plan = planned(file, {**changes, "results": where}, rows)
    return Swept(execute(plan, settings, kinds, quiet), temporary)


def own_classes(agents: Iterable[type[Person]]) -> tuple[tuple[type[Person], ...], dict[str, dict[str, Any]]]:
    """Check classes that people are to be of; return them, and rows for those that no table has.

    Raises:
        InputError: naming the class and what is wrong.
    """
    if isinstance(agents, list | tuple) and not agents:
        return (), {}
    from reciprocity.running.person import classes, rows_for

    kinds = classes(agents)
    return kinds, rows_for(kinds)
