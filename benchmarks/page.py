"""The workshop page under load: many pages at once, and how soon scenes and worlds are there, by the clock."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from websockets.asyncio.client import connect

from reciprocity.web.hub import MESSAGES_A_SECOND

PAGES, STEPS = 40, 100
SEEDS = 5
PATIENCE = 300.0
"""Seconds after which a measurement is given up; the slowest machine needs a tenth of them once all is compiled."""


class Page:
    """A page that is connected: it remembers when it got which version of the state."""

    def __init__(self, link: Any) -> None:
        self.link = link
        self.state: dict[str, Any] = {}
        self.at: list[tuple[float, dict[str, Any]]] = []
        self.refusals: list[dict[str, Any]] = []
        self.news = asyncio.Event()

    async def listen(self) -> None:
        async for text in self.link:
            message = json.loads(text)
            if message["type"] == "state":
                self.state = message["state"]
                self.at.append((time.perf_counter(), self.state))
            else:
                self.refusals.append(message)
            self.news.set()

    async def do(self, name: str, **arguments: Any) -> None:
        await self.link.send(json.dumps({"type": "do", "name": name, "args": arguments}))

    async def until(self, holds: Callable[[dict[str, Any]], Any]) -> float:
        """Return when a state was so; seconds on the clock.

        Raises:
            RuntimeError: The room did not follow a command of this page; what is waited for would never come.
        """
        while not (self.state and holds(self.state)):
            if self.refusals:
                raise RuntimeError(f"the room did not follow: {self.refusals[0]}")
            self.news.clear()
            await self.news.wait()
        return time.perf_counter()

    async def moved(self, before: dict[str, Any]) -> float:
        """Return when the first state came in which the run stands elsewhere than before."""
        await self.until(lambda state: state["transport"] != before)
        return next(at for at, state in self.at if state["transport"] != before)


def measured(quick: bool) -> dict[str, float]:
    """Start a server, join with many pages, and measure; seconds each."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "reciprocity.commands.workshop", "--no-browser", "--port", str(port)]
        begun = time.perf_counter()
        server = subprocess.Popen([*command, "--room", str(Path(folder) / "room.json")], stdout=subprocess.DEVNULL)
        try:
            return asyncio.run(_measured(port, begun, quick))
        finally:
            server.terminate()
            server.wait()


@asynccontextmanager
async def joined(port: int, count: int) -> AsyncIterator[list[Page]]:
    """Join a room with so many pages, which read all that they are sent until the last one has left."""
    address, origin = f"ws://127.0.0.1:{port}/room?role=console", f"http://127.0.0.1:{port}"
    links = [await connect(address, origin=origin) for _ in range(count)]
    pages = [Page(link) for link in links]
    async with asyncio.TaskGroup() as reading:
        for page in pages:
            reading.create_task(page.listen())
        try:
            yield pages
        finally:
            # Whoever leaves is news to the others. A page that does not read it cannot read that it may go either.
            await asyncio.gather(*(link.close() for link in links))


async def _measured(port: int, begun: float, quick: bool) -> dict[str, float]:
    async with asyncio.timeout(PATIENCE):
        found = {"answer": await _health(port, lambda said: True) - begun}
        found["ready"] = await _health(port, lambda said: said["state"] == "ready") - begun
        async with joined(port, 4 if quick else PAGES) as pages:
            return found | await _room(pages, quick)


async def _room(pages: list[Page], quick: bool) -> dict[str, float]:
    """Measure what one of the pages asks for: scenes, worlds, and steps that all of them show."""
    driver, found = pages[0], {}
    await driver.do("open", preset="d1")
    await driver.do("skip")
    await driver.until(lambda state: state["scene"])
    scenes = []
    for seed in range(1, 2 if quick else 1 + SEEDS):
        start = time.perf_counter()
        await driver.do("seed", n=seed)
        scenes.append(await driver.until(lambda state, seed=seed: state["seed"] == seed and state["scene"]) - start)
    found["scene"] = median(scenes)
    start = time.perf_counter()
    await driver.do("worlds")
    found["worlds"] = await driver.until(lambda state: state["worlds"]["state"] == "done") - start
    waited = []
    for _ in range(10 if quick else STEPS):
        await asyncio.sleep(2 / MESSAGES_A_SECOND)  # faster hands than anybody has are refused
        start = time.perf_counter()
        for page in pages:
            page.at.clear()
        before = driver.state["transport"]
        await driver.do("step")
        waited += [at - start for at in await asyncio.gather(*(page.moved(before) for page in pages))]
    found["step"] = quantiles(waited, n=20)[-1]
    return found


async def _health(port: int, holds: Callable[[dict[str, Any]], bool]) -> float:
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
                if holds(json.load(answer)):
                    return time.perf_counter()
        except OSError:
            pass
        await asyncio.sleep(0.02)
