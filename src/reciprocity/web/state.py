"""What the room looks at, and where it is kept so that a server that was killed comes back to it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reciprocity.results.atomic_write import whole
from reciprocity.web.preset import Chart
from reciprocity.web.sandbox import Sandbox

Screen = Literal[
    "start", "meet", "predict", "run", "compare", "reveal", "luck", "break", "transfer", "export", "sandbox"
]
SCREENS: tuple[Screen, ...] = get_args(Screen)
AFTER_PREDICTION = ("run", "compare", "reveal", "luck", "break", "transfer", "export")
"""Screens that are closed until the prediction is locked or skipped."""
SandboxView = Literal["mix", "network"] | Chart
"""What the sandbox shows: the mix as it is set up, or of the world that comes of it the network or a chart."""
JobState = Literal["none", "running", "done", "canceled", "failed"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_assignment=True)


class Transport(_Part):
    """Where the run stands: months that are over, and steps of the month under way."""

    month: int = Field(default=0, ge=0)
    step: int = Field(default=0, ge=0)
    playing: bool = False
    speed: int = Field(default=3, ge=1, le=5)


class Prediction(_Part):
    """What the room predicts: hands by option, hands for "I do not know", how sure the room is."""

    tally: list[int] = Field(default_factory=list)
    unsure: int = Field(default=0, ge=0)
    confidence: int | None = Field(default=None, ge=1, le=3)
    locked: bool = False
    skipped: bool = False

    @property
    def decided(self) -> bool:
        """Whether runs may begin."""
        return self.locked or self.skipped


class Job(_Part):
    """How far work is that takes long."""

    id: str | None = None
    done: int = 0
    total: int = 0
    state: JobState = "none"


class OwnNetwork(_Part):
    """A network of the facilitator's own: its ties as text, how many people, and whether letters stand for names."""

    ties: str
    people: int
    letters: bool = False


class State(_Part):
    """Everything that is kept of a room.

    `value` is where the slider stands, `tried` are the values at which it has played; `view` is what the sandbox shows;
    `key` lets a page drive that is
    not on this computer.
    """

    version: int = 0
    screen: Screen = "start"
    preset: str | None = None
    seed: int = Field(default=42, ge=0, lt=2**31)
    arm: Literal["a", "b"] = "a"
    chart: Chart | None = None
    transport: Transport = Field(default_factory=Transport)
    prediction: Prediction = Field(default_factory=Prediction)
    revealed: bool = False
    black: bool = False
    worlds: Job = Field(default_factory=Job)
    breaking: Job = Field(default_factory=Job)
    value: float | None = None
    tried: list[float] = Field(default_factory=list)
    sandbox: Sandbox = Field(default_factory=Sandbox)
    view: SandboxView = "mix"
    network: OwnNetwork | None = None
    notice: str | None = None
    key: str = ""


def folder() -> Path:
    """Return the user's folder for what programs keep between their runs."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "reciprocity"


def load(path: Path) -> State | None:
    """Read a room; None if there is none, or it is of another version and cannot be read."""
    try:
        found = State.model_validate_json(path.read_bytes())
    except (OSError, ValidationError, ValueError):
        return None
    found.transport.playing = False
    return found


def save(path: Path, state: State) -> None:
    """Write a room, whole or not at all, for the user's eyes only: names may be in it.

    Raises:
        InputError: The file cannot be written.
    """
    text = json.dumps(state.model_dump(mode="json"), ensure_ascii=False)
    with whole(path) as file:
        if hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), 0o600)
        file.write(text.encode())
