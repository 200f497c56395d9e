"""The execution of a plan: its runs played and stored as they finish, resumed where they stopped, put together."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.numerics.progress import say
from reciprocity.running.chunks import played
from reciprocity.running.plan import Plan
from reciprocity.running.progress_bar import ProgressBar
from reciprocity.running.resume import hold
from reciprocity.running.settings import Settings
from reciprocity.running.warm_up import warm_up

if TYPE_CHECKING:
    from reciprocity.results.folder import Folder
    from reciprocity.running.person import Person

LOGGED = 20_000_000
"""The most person-rounds of a sweep that keeps acts: with about one act each they take up to two gigabytes."""
TRIES = 5
"""How often runs are played again whose parts vanish or change meanwhile."""


@dataclass(frozen=True)
class Outcome:
    """How a sweep ended.

    Attributes:
        folder: The results folder.
        total: Runs in the plan.
        ran: Runs that were played now.
        whole: Whether all runs are done, those of other shards too, and the tables are there.
        failed: Runs that failed, as far as this process knows.
        failure: What the first of them said.
    """

    folder: Path
    total: int
    ran: int
    whole: bool
    failed: int = 0
    failure: str = ""


def execute(
    plan: Plan,
    settings: Settings,
    agents: Iterable[type[Person]] = (),
    quiet: bool = True,
    headline: str = "",
    executor: Executor | None = None,
) -> Outcome:
    """Run what is left of a plan, then put the tables together.

    Args:
        plan: All runs.
        settings: How to run them, and where to.
        agents: Classes derived from `Person`.
        quiet: Show no progress.
        headline: Printed once the folder is ours.
        executor: What to play runs through; None for what the settings say.

    Raises:
        InputError: The plan or the folder cannot be used, or the disk is full; finished runs stay.
        KeyboardInterrupt: With a line that says what is kept.
    """
    from reciprocity.numerics.announcing import announced
    from reciprocity.results.folder import Folder

    agents = tuple(agents)
    if agents:
        plan = replace(plan, agents={kind.strategy: kind.__name__ for kind in agents})
    with announced(quiet):  # the check builds networks, which takes compiled code
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
                return _finished(folder, total, 0, settings)
            there = plan.reading(held.inputs)
            ran, failed, error = _play(folder, there, chunks[i::n], settings, agents, quiet, executor)
            _still_ours(folder, held.about)
            if not _combined(folder, there, chunks, settings, agents, held.about):
                return Outcome(folder.path, total, ran, False, failed, error)
            return _finished(folder, total, ran, settings)
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
            remedy = f"{_kept(folder, plan)} of {total} runs are kept; make room, then the same command resumes"
            raise InputError(f"results: the disk is full ({folder.path}); {remedy}") from None
        problem = error.strerror or str(error)
        raise InputError(f"results: cannot write to {folder.path} ({problem}); finished runs are kept") from None


def _play(
    folder: Folder,
    plan: Plan,
    chunks: list[tuple[int, int]],
    settings: Settings,
    agents: tuple[type[Person], ...],
    quiet: bool,
    executor: Executor | None = None,
) -> tuple[int, int, str]:
    """Play chunks that have no sound part, until all have; return runs played, failures, what the first said."""
    failed, error, ran = 0, "", 0
    for _ in range(TRIES):
        mine = [chunk for chunk in chunks if not _sound(folder, chunk)]
        if not mine:
            return ran, failed, error
        warm_up(plan, quiet)
        count, ours = (sum(stop - start for start, stop in some) for some in (mine, chunks))
        before = 0 if settings.shard else len(plan) - ours  # these runs are in the finished tables already
        progress = ProgressBar(before + ours, before + ours - count, quiet)
        try:
            for size, bad, said in played(plan, mine, settings, agents, folder.stamp, executor):
                ran, failed, error = ran + size, failed + bad, error or said
                progress.add(size)
        finally:
            progress.close()
    raise InputError(f"{folder.parts}: parts vanish or change while runs are played; give results=ANOTHER_FOLDER")


def _sound(folder: Folder, chunk: tuple[int, int]) -> bool:
    """Whether a chunk is done; a part that cannot be used is set aside, and a line says so."""
    from reciprocity.results.parts import DamagedPart

    try:
        return folder.sound(chunk)
    except DamagedPart as problem:
        say(f"note: {problem.path} {problem}; it is set aside (*.damaged), and its runs are played again")
        return False


def _still_ours(folder: Folder, about: Mapping[str, Any]) -> None:
    """Check that the folder still exists and is the same one.

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


def _finished(folder: Folder, total: int, ran: int, settings: Settings) -> Outcome:
    """Say how a sweep ended whose tables are there, and write them as CSV if that is wanted."""
    outcome = _outcome(folder, total, ran)
    if settings.csv:
        from reciprocity.results.csv_tables import write_csv

        write_csv(folder.path)
    return outcome


def _outcome(folder: Folder, total: int, ran: int) -> Outcome:
    try:
        runs = folder.read("runs", ["status", "failure"])
    except Exception as error:  # reading damaged bytes can raise any exception
        reason = str(error).partition("\n")[0]
        raise InputError(f"{folder.path / 'runs.parquet'}: not a readable table ({reason}); delete it") from None
    failed = runs[runs["status"] != "ok"]
    return Outcome(folder.path, total, ran, True, len(failed), str(failed["failure"].iloc[0]) if len(failed) else "")
