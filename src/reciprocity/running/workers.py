"""Playing chunks of a plan, in this process or in many, and storing each as it is done."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.results import inputs
from reciprocity.running.plan import NETWORKS, Plan
from reciprocity.running.settings import Settings

if TYPE_CHECKING:
    from reciprocity.running.person import Person
    from reciprocity.scenario.scenario import Scenario

SMALL = 30_000_000
"""Person-rounds below which one process is done before others have started (0.2 to 0.3 microseconds each)."""
A_RUN = 12_000
"""What setting up, measuring and storing a run costs, in person-rounds."""


def warm_up(plan: Plan, quiet: bool) -> None:
    """Compile what a plan's runs need, once, before workers would each do it."""
    varied = any(key.partition(".")[0] in ("mechanisms", "intervention") for key in plan.values)
    compile_for(map(plan.scenario, range(plan.points if varied else 1)), quiet)


def compile_for(scenarios: Iterable[Scenario], quiet: bool = False) -> None:
    """Compile what these scenarios need, by playing a small one of each kind, and remove what is no longer needed."""
    from reciprocity.compilation.announcing import announced, forget_old
    from reciprocity.networks import WattsStrogatz

    small = {"network": WattsStrogatz(n=20, k=4), "rounds": 2, "burn_in": 1}
    with announced(quiet):
        from reciprocity.running.run import tables

        for scenario in _kinds(scenarios):
            with suppress(Exception):  # what fails here fails in the runs too, and is recorded there
                tables(scenario.model_copy(update=small))
        forget_old()


def _kinds(scenarios: Iterable[Scenario]) -> list[Scenario]:
    """Return the first of each kind that has kernels of its own: with and without further phases."""
    from reciprocity.model.phases import FURTHER

    found: dict[bool, Scenario] = {}
    for scenario in scenarios:
        found.setdefault(bool(scenario.on() & set(FURTHER)), scenario)
        if len(found) == 2:
            break
    return list(found.values())


def played(
    plan: Plan, chunks: list[tuple[int, int]], settings: Settings, agents: tuple[type[Person], ...], stamp: str
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
    """
    from joblib import cpu_count

    workers = min(settings.workers or cpu_count(), len(chunks))
    scenario = plan.scenario(0)
    each = scenario.rounds * getattr(scenario.network, "n", 100) + A_RUN
    work = sum(stop - start for start, stop in chunks) * each
    arguments = (os.getpid(), plan, settings.folder, settings.tables, agents, stamp)
    few = workers == 1 or work < SMALL
    begun = (play(chunk, *arguments) for chunk in chunks) if few else spread(play, chunks, arguments, workers)
    short: list[tuple[int, int]] = []
    for chunk, told in begun:
        if told is None:
            short.append(chunk)
        else:
            yield told
    if short and not few:
        _end_workers()
    for chunk in short:
        _, told = play(chunk, *arguments, alone=True)
        assert told is not None
        yield told


def _end_workers() -> None:
    """End processes that wait for work, so that their memory is free."""
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True)


def spread[T](work: Callable[..., T], items: Iterable[Any], more: tuple[Any, ...], workers: int) -> Iterator[T]:
    """Do `work(item, *more)` for each item in that many processes; what comes of each as it is done.

    Raises:
        InputError: A worker was killed.
    """
    from joblib import Parallel, delayed
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    # An item is worth a message of its own, and what comes back is small.
    parallel = Parallel(
        n_jobs=workers,
        return_as="generator_unordered",
        batch_size=1,
        pre_dispatch="3*n_jobs",
        max_nbytes=None,
        initializer=end_with,
        initargs=(os.getpid(),),
    )
    with _quiet_end():
        with _workers_ignore_interrupts():
            finished = parallel(delayed(work)(item, *more) for item in items)
        try:
            yield from finished
        except TerminatedWorkerError:
            raise InputError(
                "a worker was killed, most often for want of memory; workers=1 resumes with what is done"
            ) from None
        finally:
            finished.close()


@contextmanager
def _quiet_end() -> Iterator[None]:
    """Keep what loky's helpers say about an early end to themselves: the command says it in one line."""
    hook, warned = threading.excepthook, os.environ.get("PYTHONWARNINGS")

    def quiet(raised: threading.ExceptHookArgs) -> None:
        if raised.thread is None or not raised.thread.name.startswith("ExecutorManager"):
            hook(raised)

    threading.excepthook = quiet
    # loky's resource tracker is a process of its own and reads its filters from here.
    os.environ["PYTHONWARNINGS"] = ",".join([*filter(None, [warned]), "ignore:resource_tracker:UserWarning"])
    try:
        yield
    finally:
        threading.excepthook = hook
        if warned is None:
            os.environ.pop("PYTHONWARNINGS", None)
        else:
            os.environ["PYTHONWARNINGS"] = warned


@contextmanager
def _workers_ignore_interrupts() -> Iterator[None]:
    """Ctrl-C goes to every process of a terminal; processes started in here leave it to this one.

    They inherit that the signal is held back. Here it comes through when they have been started: nothing is lost.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # started later, that of Python 3.13.0 would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@cache
def end_with(parent: int) -> None:
    """End this worker when the process that started it is gone: killed, it cannot tell its workers to go."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    if os.getpid() != parent:
        threading.Thread(target=watch, daemon=True).start()


type Told = tuple[int, int, str]
"""Runs of a chunk, how many of them failed, and what the first of these said."""


def play(
    chunk: tuple[int, int],
    parent: int,
    plan: Plan,
    path: Path,
    keep: tuple[str, ...],
    agents: tuple[type[Person], ...],
    stamp: str,
    alone: bool = False,
) -> tuple[tuple[int, int], Told | None]:
    """Play the runs of one chunk and store their tables as one part.

    Returns:
        The chunk and what came of it: None if there was too little memory for it and it is not `alone`.

    Raises:
        InputError: A file that the runs read has changed, or there is too little memory for it alone.
    """
    from reciprocity.metrics import METRICS
    from reciprocity.results.columns import long_table, runs_table, varied_type
    from reciprocity.results.folder import Folder

    end_with(parent)
    inputs.check(plan.inputs, "has changed; put it back, then the same command resumes")
    records: list[dict[str, Any]] = []
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {name: [] for name in keep}
    try:
        for number in range(*chunk):
            record, tables = _run(plan, number, agents, "events" in keep, alone)
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
    failed = [record["error"] for record in records if record["status"] != "ok"]
    return chunk, (len(records), len(failed), failed[0] if failed else "")


def _run(
    plan: Plan, number: int, agents: tuple[type[Person], ...], log: bool, alone: bool
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Play one run; what it raises is recorded in its place, but for too little memory while others run."""
    from reciprocity.running.run import tables

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
        played = tables(scenario, agents, log)
    except Exception as error:
        if isinstance(error, MemoryError) and not alone:
            raise
        if isinstance(error, InputError) and plan.points == 1:
            raise  # nothing but bad input: no run of this plan can be played
        said = " ".join(f"{type(error).__name__}: {error}".split())
        return {**record, "status": "failed", "error": said}, {}
    return {**record, "status": "ok", "error": "", **played["runs"]}, played
