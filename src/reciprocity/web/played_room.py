"""A room whose run is played: the commands of the transport."""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import Field

from reciprocity.web.commands import command
from reciprocity.web.held_room import HeldRoom

By = Annotated[int, Field(ge=-1000, le=1000)]
"""How far, and in which direction."""


class PlayedRoom(HeldRoom):
    """A room in which time passes: months, steps, speed, and the chance with which the run is played."""

    @command
    def play(self) -> None:
        """Let the run move."""
        clock = self._moving()
        if clock.over:
            self._rewind()
        self.state.transport.playing = True

    @command
    def pause(self) -> None:
        """Stop the run where it is."""
        self.state.transport.playing = False

    @command
    def step(self) -> None:
        """Show the next act."""
        clock = self._moving()
        self.state.transport.playing = False
        clock.step(None if self.state.screen == "compare" else self._shown_arm())

    @command
    def month(self, by: By) -> None:
        """Go months on or back."""
        self._moving().jump(by)

    @command
    def reset(self) -> None:
        """Go back to the first month."""
        self._moving()
        self._rewind()

    @command
    def speed(self, n: Annotated[int, Field(ge=1, le=5)]) -> None:
        """Choose how fast the run moves."""
        self.state.transport.speed = n

    @command
    def seed(self, n: Annotated[int, Field(ge=0, lt=2**31)]) -> None:
        """Play with another chance."""
        self.state.seed = n
        self._rewind()
        self.studies.stage()

    @command
    def dice(self) -> None:
        """Play with the chance that comes next: pressed as often, it leads to the same one."""
        drawn = hashlib.sha256(f"dice {self.state.seed}".encode()).digest()
        self.seed(1 + int.from_bytes(drawn[:8]) % 9999)
