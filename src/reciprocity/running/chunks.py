"""Playing chunks of a plan, in this process or in many, and storing each as it is done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.results import inputs
from reciprocity.running.afar import Told, through
from reciprocity.running.executors import begun
from reciprocity.running.plan import NETWORKS, Plan
from reciprocity.running.settings import Settings
from reciprocity.running.workers import end_with, end_workers, spread

if TYPE_CHECKING:
    from reciprocity.running.person import Person

SMALL = 30_000_000
"""Person-rounds below which one process is done before others have started (0.2 to 0.3 microseconds each)."""
A_RUN = 12_000
"""What setting up, measuring and storing a run costs, in person-rounds."""


def played(
    plan: Plan,
    chunks: list[tuple[int, int]],
    settings: Settings,
    agents: tuple[type[Person], ...],
    stamp: str,
    executor: Executor | None = None,
) -> Iterator[tuple[int, int, str]]:
    """Play and store chunks, in one process or many; yield the size, failures and first error of each.

    A chunk that memory did not suffice for is played once more at the end, by itself: others that run at the same time
    may have had what it lacked.

    Args:
        plan: All runs.
        chunks: Those to play.
        settings: How, and where to.
        agents: Classes derived from `Person`.
        stamp: What parts say they belong to.
        executor: What to play them through; None for what the settings say.
    """
    from joblib import cpu_count

    workers = min(settings.workers or cpu_count(), len(chunks))
    with nullcontext(executor) if executor else begun(settings.executor, workers) as through_it:
        if through_it is None:
            yield from _here(plan, chunks, workers, settings, agents, stamp)
        else:
            from reciprocity.results.folder import Folder

            folder = Folder(settings.folder, stamp)
            begun_there = through(through_it, play, chunks, folder, plan, settings.tables, agents)
            yield from _repeated(begun_there, plan, settings, agents, stamp)


def _here(
    plan: Plan,
    chunks: list[tuple[int, int]],
    workers: int,
    settings: Settings,
    agents: tuple[type[Person], ...],
    stamp: str,
) -> Iterator[Told]:
    """Play chunks in this process or in others of this machine."""
    scenario = plan.scenario(0)
    each = scenario.rounds * getattr(scenario.network, "n", 100) + A_RUN
    work = sum(stop - start for start, stop in chunks) * each
    arguments = (os.getpid(), plan, settings.folder, settings.tables, agents, stamp)
    few = workers == 1 or work < SMALL
    done = (play(chunk, *arguments) for chunk in chunks) if few else spread(play, chunks, arguments, workers)
    yield from _repeated(done, plan, settings, agents, stamp, None if few else end_workers)


def _repeated(
    done: Iterable[tuple[tuple[int, int], Told | None]],
    plan: Plan,
    settings: Settings,
    agents: tuple[type[Person], ...],
    stamp: str,
    make_room: Callable[[], None] | None = None,
) -> Iterator[Told]:
    """Give what came of each chunk; those that memory did not suffice for are played again here, one by one."""
    short: list[tuple[int, int]] = []
    for chunk, told in done:
        if told is None:
            short.append(chunk)
        else:
            yield told
    if short and make_room:
        make_room()
    for chunk in short:
        _, told = play(chunk, None, plan, settings.folder, settings.tables, agents, stamp, alone=True)
        assert told is not None
        yield told


def play(
    chunk: tuple[int, int],
    parent: int | None,
    plan: Plan,
    path: Path,
    keep: tuple[str, ...],
    agents: tuple[type[Person], ...],
    stamp: str,
    alone: bool = False,
) -> tuple[tuple[int, int], Told | None]:
    """Play the runs of one chunk and store their tables as one part.

    Args:
        chunk: The runs [start, stop).
        parent: The process that this one ends with, if it is another; None for none.
        plan: All runs.
        path: The results folder.
        keep: Tables that are kept.
        agents: Classes derived from `Person`.
        stamp: What parts say they belong to.
        alone: Whether nothing else is played meanwhile.

    Returns:
        The chunk and what came of it: None if there was too little memory for it and it is not `alone`.

    Raises:
        InputError: A file that the runs read has changed, or there is too little memory for it alone.
    """
    from reciprocity.metrics import METRICS
    from reciprocity.results.columns import long_table, runs_table, varied_type
    from reciprocity.results.folder import Folder

    if parent is not None:
        end_with(parent)
    inputs.check(plan.inputs, "has changed; put it back, then the same command resumes")
    records: list[dict[str, Any]] = []
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {name: [] for name in keep}
    try:
        for number in range(*chunk):
            record, tables = _run(plan, number, agents, "acts" in keep, alone)
            records.append(record)
            for name in tables:
                if name in found and (name != "network" or number < min(NETWORKS, plan.points)):
                    found[name].append((record["run"], tables[name]))
        about = {name: metric.about for name, metric in METRICS.items()}
        varied = {key: varied_type(listed) for key, listed in plan.values.items()}
        parts = {"runs": runs_table(records, varied, about)} | {name: long_table(name, found[name]) for name in keep}
    except MemoryError:
        if alone:
            raise InputError(f"too little memory for the tables of {len(records)} runs; keep fewer tables") from None
        return chunk, None
    Folder(path, stamp).write_part(chunk, parts)
    failed = [record["failure"] for record in records if record["status"] != "ok"]
    return chunk, (len(records), len(failed), failed[0] if failed else "")


def _run(
    plan: Plan, number: int, agents: tuple[type[Person], ...], log: bool, alone: bool
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Play one run and record its error if it fails; too little memory is raised while other workers run."""
    point, replicate = plan.run(number)
    scenario, run_id = plan.ready(point)
    scenario = scenario.model_copy(update={"seed": scenario.seed + replicate})
    record = {
        "run": run_id(scenario.seed),
        "point": point,
        "replicate": replicate,
        "seed": scenario.seed,
        **plan.point(point),
    }
    try:
        played = plan.play(scenario, agents, log)
    except Exception as error:
        if isinstance(error, MemoryError) and not alone:
            raise
        if isinstance(error, InputError) and plan.points == 1:
            raise  # bad input concerns every run of the plan
        said = " ".join(f"{type(error).__name__}: {error}".split())
        return {**record, "status": "failed", "failure": said}, {}
    return {**record, "status": "ok", "failure": "", **played["runs"]}, played
