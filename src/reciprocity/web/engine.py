"""The engine behind the server: two processes that compile and play, so that the server always answers at once."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any

from reciprocity.errors import InputError
from reciprocity.web import jobs
from reciprocity.web.preset import Preset
from reciprocity.web.sandbox import Sandbox

PROCESSES = 2
CHUNK = 5
"""Pairs of runs that a process plays before it answers: how soon a cancel is felt."""

Progress = Callable[[int, int], None]
Pair = tuple[float, float]


class Engine:
    """Plays scenes and worlds in processes of its own.

    Args:
        presets: What is compiled for, and played once, at the start.

    Attributes:
        state: "compiling" until everything is compiled and played once, then "ready"; "failed" if that ended with an
            error, which `problem` says in one line.
        done, total: Functions that are compiled, of those that have to be.
    """

    def __init__(self, presets: Sequence[Preset]) -> None:
        self.presets = list(presets)
        self.state, self.problem = "compiling", ""
        self.done, self.total = 0, 0
        self._ready = asyncio.Event()
        self._pool: ProcessPoolExecutor | None = None
        self._channel: Any = None
        self._changed: Callable[[], None] = lambda: None

    def start(self, changed: Callable[[], None]) -> None:
        """Begin to compile; return at once.

        Args:
            changed: Called in the event loop whenever there is progress.
        """
        self._changed = changed
        loop = asyncio.get_running_loop()
        self._open()
        threading.Thread(target=self._listen, args=(loop, self._channel), daemon=True).start()
        self._task = asyncio.create_task(self._prepare())

    def stop(self) -> None:
        """End the processes."""
        if self._channel is not None:
            with suppress(
                OSError, ValueError
            ):  # before they end: one that ends while it reports would hold the channel
                self._channel.put(None)
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            for worker in multiprocessing.active_children():  # one that compiles would go on for minutes
                worker.terminate()
            self._pool = None

    async def scene(self, preset: Preset, seed: int, network: str) -> dict[str, Any]:
        """Play both arms of a preset; see `jobs.scene`."""
        await self._ready.wait()
        return dict(await self._call(jobs.scene, preset, seed, network))

    async def sandbox(self, asked: Sandbox, seed: int, network: str) -> dict[str, Any]:
        """Play the sandbox; see `jobs.sandbox`."""
        await self._ready.wait()
        return dict(await self._call(jobs.sandbox, asked, seed, network))

    async def network(self, data: bytes) -> dict[str, Any]:
        """Read a network of one's own; see `jobs.network`."""
        return dict(await self._call(jobs.network, data))

    async def pairs(
        self, preset: Preset, seeds: Sequence[int], network: str, value: float | None, told: Callable[[int], None]
    ) -> list[Pair]:
        """Play both arms with each seed, in all processes at once; return the measures in the order of the seeds.

        Args:
            preset: The preset.
            seeds: The seeds.
            network: Ties of one's own as CSV, or "".
            value: Where the slider stands, or None.
            told: Called with the number of seeds that were played, as they are.
        """
        await self._ready.wait()
        chunks = [list(seeds[k : k + CHUNK]) for k in range(0, len(seeds), CHUNK)]

        async def play(chunk: list[int]) -> list[Pair]:
            found = await self._call(jobs.pairs, preset, chunk, network, value)
            told(len(chunk))
            return list(found)

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(play(chunk)) for chunk in chunks]
        return [pair for task in tasks for pair in task.result()]

    def _open(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._channel = self._channel or context.SimpleQueue()
            self._pool = ProcessPoolExecutor(
                PROCESSES, mp_context=context, initializer=jobs.begin, initargs=(os.getpid(), self._channel)
            )
        return self._pool

    async def _call(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Do something in a process; once more if that process was killed."""
        for last in (False, True):
            pool = self._open()
            try:
                future: Future[Any] = pool.submit(work, *arguments)
                return await asyncio.wrap_future(future)
            except BrokenProcessPool:
                if self._pool is pool:
                    self._pool = None
                if last:
                    raise InputError("a worker process ended twice; there may be too little memory") from None
        raise AssertionError("unreachable")

    async def _prepare(self) -> None:
        try:
            await self._call(jobs.prepare, self.presets)
            self.state = "ready"
            self._ready.set()
            self._changed()
            # The second process loads what the first has compiled before anybody waits for it.
            await asyncio.gather(*(self._call(jobs.prepare, self.presets) for _ in range(PROCESSES)))
        except Exception as error:  # whatever it is, the page says it and goes on with recorded runs
            if self.state != "ready":
                self.state, self.problem = "failed", f"{type(error).__name__}: {error}"
                print(f"reciprocity-workshop: getting ready failed: {self.problem}", flush=True)
                self._ready.set()  # who waits is told that it cannot be played
                self._changed()

    def _listen(self, loop: asyncio.AbstractEventLoop, channel: Any) -> None:
        while True:
            try:
                said = channel.get()
            except (EOFError, OSError):
                return
            if said is None:
                return
            with suppress(RuntimeError):  # the loop is closed
                loop.call_soon_threadsafe(self._progress, *said)

    def _progress(self, done: int, total: int) -> None:
        self.done, self.total = max(self.done, done), max(self.total, total)
        if self.state == "compiling":
            self._changed()


def check_apart(presets: Sequence[Preset]) -> None:
    """See in a process of its own that presets can be played, so that this one does not load the compiler.

    Raises:
        InputError: naming the preset and the key.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        pool.submit(jobs.check, list(presets)).result()
