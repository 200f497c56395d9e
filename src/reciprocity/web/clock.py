"""The clock of a run on stage: how fast steps follow each other, and which step comes next."""

from __future__ import annotations

from typing import Any

from reciprocity.web.state import Transport

SECONDS_A_MONTH = (16.0, 8.0, 4.0, 2.0, 1.0)
"""By speed, 1 to 5."""
TICK = 0.1
"""Seconds between two looks at the clock: a page draws what lies between two steps in its own rhythm."""


class Clock:
    """Moves a transport along the months of a scene.

    Args:
        transport: What is moved.
        scene: The scene whose months these are.
    """

    def __init__(self, transport: Transport, scene: dict[str, Any]) -> None:
        self.transport = transport
        self.months = scene["arms"]["a"]["months"]
        self.arms = scene["arms"]
        self._carry = 0.0
        transport.month = min(transport.month, len(self.months))
        transport.step = min(transport.step, self.steps)

    @property
    def steps(self) -> int:
        """Steps of the month under way; 0 behind the last."""
        place = self.transport.month
        return int(self.months[place]["steps"]) if place < len(self.months) else 0

    @property
    def over(self) -> bool:
        """Whether all months are over."""
        return self.transport.month >= len(self.months)

    def tick(self, seconds: float) -> bool:
        """Let time pass while the run plays; return whether anything moved."""
        if not self.transport.playing or self.over:
            return False
        pace = SECONDS_A_MONTH[self.transport.speed - 1]
        self._carry += seconds * max(1, self.steps) / pace
        moved = int(self._carry)
        self._carry -= moved
        for _ in range(moved):
            self._forward()
        self.transport.playing = not self.over
        return moved > 0

    def step(self, arm: str | None) -> None:
        """Go to the next act: of one arm, or of either where `arm` is None."""
        beats = {beat for name in self.arms if arm in (None, name) for beat in self._beats(name)}
        later = [beat for beat in beats if beat > self.transport.step]
        if later and min(later) < self.steps:
            self.transport.step = min(later)
        elif not self.over:
            self._finish_month()

    def jump(self, by: int) -> None:
        """Go so many months on or back; back from the middle of a month is to its beginning."""
        if by < 0 and self.transport.step:
            by += 1
        self.transport.month = max(0, min(len(self.months), self.transport.month + by))
        self.transport.step = 0
        self._carry = 0.0

    def _beats(self, arm: str) -> list[int]:
        months = self.arms[arm]["months"]
        return list(months[self.transport.month]["beats"]) if not self.over else []

    def _forward(self) -> None:
        if self.over:
            return
        if self.transport.step + 1 < self.steps:
            self.transport.step += 1
        else:
            self._finish_month()

    def _finish_month(self) -> None:
        self.transport.month += 1
        self.transport.step = 0
