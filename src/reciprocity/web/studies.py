"""What is computed for the room: the scene on stage, 100 worlds, the values of the slider. One of each at a time."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.web import breaking, recorded, sentences
from reciprocity.web.state import Job

if TYPE_CHECKING:
    from reciprocity.web.preset import Preset
    from reciprocity.web.state import State

WORLDS = 100
FIRST_WORLD = 1001
"""Worlds have seeds of their own, the same whatever seed is on stage."""
_KEPT = 12
"""Answers of each kind that are kept for pages that come a little late."""

Pair = tuple[float, float]


class Studies:
    """Computes what the room asks for, one scene, one set of worlds and one scan at a time.

    Args:
        room: The room; it is told when something has come.

    Attributes:
        scene, who, names: What is on stage, as `jobs.scene` returns it; None while it is computed.
        outcome: What came out in it, or None.
        recorded: Whether it comes from the recorded runs.
        files: What pages may fetch, by kind ("scene", "who", "names", "worlds", "break") and id.
    """

    def __init__(self, room: Any) -> None:
        self.room = room
        self.scene: dict[str, Any] | None = None
        self.who: dict[str, Any] | None = None
        self.names: list[str] | None = None
        self.outcome: dict[str, Any] | None = None
        self.recorded = False
        self.pairs: list[Pair] = []
        self.values: dict[float, list[Pair]] = {}
        self._pending: list[float] = []  # values of the slider that were asked for last, in their order
        self.files: dict[str, OrderedDict[str, Any]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    @property
    def _state(self) -> State:
        state: State = self.room.state
        return state

    @property
    def _ties(self) -> str:
        return self._state.network.ties if self._state.network is not None else ""

    def stop(self) -> None:
        """Stop whatever is being computed."""
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()

    def forget(self) -> None:
        """Put everything away that belongs to a preset or a network."""
        self.stop()
        self.scene = self.who = self.names = self.outcome = None
        self.pairs, self.values, self.recorded = [], {}, False
        self._state.worlds, self._state.breaking, self._state.tried = Job(), Job(), []

    def stage(self) -> None:
        """Begin to compute the scene for the preset, seed and network of now, or for the sandbox."""
        self.scene = self.who = self.names = self.outcome = None
        self.room.scene_is_there()
        self._state.notice = None
        preset = self.room.preset
        if preset is not None and self.room.engine.state != "ready" and not self._ties:
            found = recorded.load(preset)
            if found is not None and found["scene"]["seed"] == self._state.seed:
                self._show(found, preset, True)
                return
        self._start("scene", self._compute_scene(preset))

    async def _compute_scene(self, preset: Preset | None) -> None:
        engine, state = self.room.engine, self._state
        if preset is None:
            found = await engine.sandbox(state.sandbox, state.seed, self._ties)
        else:
            found = await engine.scene(preset, state.seed, self._ties)
        self._show(found, preset, False)
        self.room.changed()

    def _show(self, found: dict[str, Any], preset: Preset | None, from_recorded: bool) -> None:
        self.scene, self.who, self.names = found["scene"], found["who"], found["names"]
        self.recorded = from_recorded
        self.outcome = sentences.of_run(preset, found["a"], found["b"]) if preset is not None else None
        name = str(found["scene"]["id"])
        for kind in ("scene", "who", "names"):
            self.keep(kind, name, found[kind])
        self.room.scene_is_there()

    def play_worlds(self) -> None:
        """Begin to play the worlds, unless that is done or under way."""
        job = self._state.worlds
        if job.state in ("running", "done"):
            return
        preset = self.room.open_preset
        if (found := self._recorded(preset)) is not None:
            self._worlds_are_there(preset, found["worlds"])
            return
        self._state.worlds = Job(total=WORLDS, state="running")
        self._start("worlds", self._compute_worlds(preset))

    async def _compute_worlds(self, preset: Preset) -> None:
        job = self._state.worlds
        seeds = range(FIRST_WORLD, FIRST_WORLD + WORLDS)
        found = await self.room.engine.pairs(preset, seeds, self._ties, None, self._counting(job))
        self._worlds_are_there(preset, found)
        self.room.keep()
        self.room.changed()

    def _worlds_are_there(self, preset: Preset, pairs: Sequence[Pair]) -> None:
        self.pairs = [(float(a), float(b)) for a, b in pairs]
        a, b = ([round(pair[k], 6) for pair in self.pairs] for k in (0, 1))
        name = f"{preset.id}-{preset.digest}-{len(self._ties)}"
        seeds = list(range(FIRST_WORLD, FIRST_WORLD + len(a)))
        self.keep("worlds", name, {"a": a, "b": b, "seeds": seeds, "sentence": sentences.of_worlds(preset, self.pairs)})
        self._state.worlds = Job(id=name, done=len(a), total=len(a), state="done")

    def play_values(self, values: Sequence[float]) -> None:
        """Begin to play at values of the slider, before those that are still to come of what was begun earlier.

        Values that were played are not played again.
        """
        preset = self.room.open_preset
        if not self.values and (found := self._recorded(preset)) is not None:
            self.values = dict(found["values"])
        if (running := self._tasks.get("breaking")) is not None and not running.done():
            running.cancel()
            values = [*values, *self._pending]
        missing = [value for value in dict.fromkeys(values) if value not in self.values]
        self._pending = missing
        total = len(missing) * preset.breaking.seeds
        self._state.breaking = Job(id=self._state.breaking.id, total=total, state="running" if missing else "done")
        if missing:
            self._start("breaking", self._compute_values(preset, missing))
        else:
            self._values_are_there(preset)

    async def _compute_values(self, preset: Preset, values: Sequence[float]) -> None:
        job = self._state.breaking
        seeds = range(FIRST_WORLD, FIRST_WORLD + preset.breaking.seeds)
        for value in values:
            self.values[value] = await self.room.engine.pairs(preset, seeds, self._ties, value, self._counting(job))
            self._values_are_there(preset)
            self.room.changed()
        job.state = "done"
        self.room.keep()
        self.room.changed()

    def _values_are_there(self, preset: Preset) -> None:
        name = f"{preset.id}-{preset.digest}-{len(self._ties)}-{len(self.values)}-{self._state.value}"
        self.keep("break", name, breaking.summary(preset, self.values) | {"value": self._state.value})
        self._state.breaking.id = name
        self._state.tried = sorted(self.values)

    def cancel(self) -> None:
        """Stop playing worlds and values; what is there stays."""
        for name in ("worlds", "breaking"):
            job: Job = getattr(self._state, name)
            if job.state == "running":
                self._tasks.pop(name).cancel()
                job.state = "canceled"

    def keep(self, kind: str, name: str, content: Any) -> None:
        """Keep an answer for pages; the oldest of its kind goes when there are too many."""
        kept = self.files.setdefault(kind, OrderedDict())
        kept[name] = content
        kept.move_to_end(name)
        while len(kept) > _KEPT:
            kept.popitem(last=False)

    def file(self, kind: str, name: str) -> Any:
        """Return an answer that is kept, or None."""
        return self.files[kind].get(name) if kind in self.files else None

    def _recorded(self, preset: Preset) -> dict[str, Any] | None:
        """The recorded runs, where the engine cannot play yet."""
        return recorded.load(preset) if self.room.engine.state != "ready" and not self._ties else None

    def _counting(self, job: Job) -> Any:
        def told(count: int) -> None:
            job.done += count
            self.room.changed()

        return told

    def _start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        if name in self._tasks:
            self._tasks[name].cancel()
        self._tasks[name] = asyncio.get_running_loop().create_task(self._guarded(name, work))

    async def _guarded(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Do some work; what it cannot do is said on the page, and the server goes on."""
        try:
            await work
        except asyncio.CancelledError:
            raise
        except Exception as error:
            problem = error.exceptions[0] if isinstance(error, ExceptionGroup) else error
            if name == "scene":
                self._state.view = "mix"  # a mix that cannot be played is there to be changed
            else:
                getattr(self._state, name).state = "failed"
            self._state.notice = "notice.refused" if isinstance(problem, InputError) else "notice.failed"
            print(f"reciprocity-workshop: {name}: {type(problem).__name__}: {problem}", flush=True)
            self.room.changed()
