"""Playing chunks through an executor of Python's, whose workers may be on other machines and see other folders."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from uuid import uuid4

from reciprocity.errors import InputError
from reciprocity.results.inputs import Input
from reciprocity.running.plan import Plan

if TYPE_CHECKING:
    from reciprocity.results.folder import Folder

AHEAD = 1000
"""The most chunks that wait in an executor: enough for as many workers, and few enough to take back."""

ENGINES = ("distributed", "dask", "dask_jobqueue", "ray", "mpi4py")
"""Packages whose errors are about workers, and not about runs."""

type Chunk = tuple[int, int]
type Told = tuple[int, int, str]
"""Runs of a chunk, how many of them failed, and what the first of these said."""
type Play = Callable[..., tuple[Chunk, Told | None]]
"""What plays a chunk, as `chunks.play` does."""


@dataclass(frozen=True)
class Sent:
    """What goes to a worker with every chunk.

    Attributes:
        plan: All runs.
        folder: The results folder, as this machine names it.
        token: A file in it; a worker that has it at the same place sees the same folder.
        files: The content of what the runs read, by name, for workers that do not.
        keep: Tables that are kept.
        agents: Classes derived from `Person`.
        stamp: What parts say they belong to.
    """

    plan: Plan
    folder: Path
    token: Path
    files: Mapping[str, bytes]
    keep: tuple[str, ...]
    agents: tuple[type[Any], ...]
    stamp: str


def through(
    executor: Executor,
    play: Play,
    chunks: list[Chunk],
    folder: Folder,
    plan: Plan,
    keep: tuple[str, ...],
    agents: tuple[type[Any], ...],
) -> Iterator[tuple[Chunk, Told | None]]:
    """Play chunks through an executor, as they are done; their parts are in the folder then, whoever wrote them.

    Raises:
        InputError: The executor lost its workers.
    """
    there = folder.path.resolve()
    token = there / "parts" / f".worker.{uuid4().hex}"
    read = {name: Input(each.path.resolve(), each.sha256) for name, each in plan.inputs.items()}
    files = {name: each.path.read_bytes() for name, each in read.items()}
    sent = Sent(plan.reading(read), there, token, files, keep, agents, folder.stamp)
    token.touch()
    try:
        for chunk, told, part in _in_any_order(executor, chunks, play, sent):
            if part is not None:
                folder.receive_part(chunk, part)
            yield chunk, told
    finally:
        token.unlink(missing_ok=True)


def _in_any_order(
    executor: Executor, chunks: Iterable[Chunk], play: Play, sent: Sent
) -> Iterator[tuple[Chunk, Told | None, bytes | None]]:
    left, waiting = iter(chunks), set[Future[Any]]()
    try:
        while True:
            waiting |= {executor.submit(play_there, play, chunk, sent) for chunk in islice(left, AHEAD - len(waiting))}
            if not waiting:
                return
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                if (error := future.exception()) is not None:
                    raised(error)
                yield future.result()
    finally:
        for future in waiting:
            future.cancel()


def raised(error: BaseException) -> NoReturn:
    """Raise what a worker has raised, or what became of it, in one line where no line of this package is the reason.

    Raises:
        InputError: The executor lost its workers, or the input cannot be used.
    """
    if isinstance(error, BrokenExecutor):
        raise InputError(f"executor: it lost a worker ({error or 'killed'}); the same command resumes") from None
    if isinstance(error, InputError):
        raise getattr(error, "cause", error) from None  # Ray's own text is a traceback
    if type(error).__module__.partition(".")[0] in ENGINES:
        said = str(error).partition("\n")[0]
        raise InputError(f"executor: {type(error).__name__} ({said}); the same command resumes") from None
    raise error


def play_there(play: Play, chunk: Chunk, sent: Sent) -> tuple[Chunk, Told | None, bytes | None]:
    """Play a chunk where this worker is.

    Returns:
        The chunk, what came of it, and the bytes of its part if this worker does not see the results folder.
    """
    from reciprocity.results.folder import Folder

    if sent.token.exists():
        return *play(chunk, None, sent.plan, sent.folder, sent.keep, sent.agents, sent.stamp), None
    with tempfile.TemporaryDirectory(prefix="reciprocity-") as own:
        home = Path(own)
        files = {}
        for number, (name, content) in enumerate(sent.files.items()):
            path = home / f"{number}-{Path(name).name}"
            path.write_bytes(content)
            files[name] = Input(path, sent.plan.inputs[name].sha256)
        folder = Folder(home, sent.stamp)
        folder.prepare()
        found, told = play(chunk, None, sent.plan.reading(files), home, sent.keep, sent.agents, sent.stamp)
        return found, told, None if told is None else folder.part(chunk).read_bytes()
