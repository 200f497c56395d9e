"""The room as it is kept, and the rules about when something may be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from reciprocity.errors import InputError
from reciprocity.web.clock import Clock
from reciprocity.web.commands import Refused
from reciprocity.web.engine import Engine
from reciprocity.web.preset import Preset
from reciprocity.web.state import Job, Prediction, State, Transport, save
from reciprocity.web.studies import Studies


class HeldRoom:
    """A room as it is kept: what it looks at, what is computed for it, and the rules about what may be done when.

    Args:
        presets: The presets, by id.
        engine: What plays them.
        state: What the room looked at when the server ended, or None.
        path: The file in which the state is kept, or None.
        key: What lets a page that is not on this computer drive.

    Attributes:
        state: What is kept.
        studies: The scene on stage, and the worlds and the slider's values that belong to the preset.
    """

    def __init__(
        self, presets: Mapping[str, Preset], engine: Engine, state: State | None, path: Path | None, key: str
    ) -> None:
        self.presets, self.engine, self.path = presets, engine, path
        self.state = state if state is not None and (state.preset is None or state.preset in presets) else State()
        self.state.key = self.state.key or key
        self.clock: Clock | None = None
        self.studies = Studies(self)
        self.listeners: list[Callable[[], None]] = []

    @property
    def preset(self) -> Preset | None:
        """The preset that is open."""
        return self.presets[self.state.preset] if self.state.preset is not None else None

    @property
    def open_preset(self) -> Preset:
        """The preset that is open.

        Raises:
            Refused: None is.
        """
        if self.preset is None:
            raise Refused("refused.no_scene")
        return self.preset

    def changed(self) -> None:
        """Tell all pages that something is different."""
        self.state.version += 1
        for listener in list(self.listeners):
            listener()

    def keep(self) -> None:
        """Write the state to its file; a full disk must not end a workshop."""
        if self.path is not None:
            try:
                save(self.path, self.state)
            except InputError:
                self.state.notice = "notice.not_kept"

    def tick(self, seconds: float) -> None:
        """Let time pass."""
        if self.clock is not None and self.clock.tick(seconds):
            if not self.state.transport.playing:
                self.keep()
            self.changed()

    def resume(self) -> None:
        """Play again what was on stage when the server ended; the same runs come out."""
        state = self.state
        had_worlds, tried = state.worlds.state in ("running", "done"), list(state.tried)
        state.worlds, state.breaking = Job(), Job()
        if state.preset is not None or state.screen == "sandbox":
            self.studies.stage()
        if state.preset is not None and had_worlds:
            self.studies.play_worlds()
        if self.preset is not None and tried:
            self.studies.play_values([one for one in self.preset.breaking.values if one in tried])
        if state.screen != "start":
            state.notice = "notice.restarted"

    def scene_is_there(self) -> None:
        """Put the clock to the scene that has come."""
        scene = self.studies.scene
        self.clock = Clock(self.state.transport, scene) if scene is not None else None

    # The rules.

    def _predicted(self) -> None:
        """See that the prediction is locked or skipped: nothing runs before."""
        if not self.state.prediction.decided:
            raise Refused("refused.predict_first")

    def _open_tally(self) -> Prediction:
        _ = self.open_preset
        if self.state.prediction.locked:
            raise Refused("refused.locked")
        return self.state.prediction

    def _moving(self) -> Clock:
        if self.state.screen != "sandbox":
            _ = self.open_preset
            self._predicted()
        if self.clock is None:
            raise Refused("refused.compiling" if self.engine.state == "compiling" else "refused.no_scene")
        return self.clock

    def _shown_arm(self) -> str:
        return self.state.arm if self.clock is not None and self.state.arm in self.clock.arms else "a"

    def _rewind(self) -> None:
        self.state.transport = Transport(speed=self.state.transport.speed)
        self.scene_is_there()
