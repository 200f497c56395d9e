"""The side of the model that is measured: what people have done since burn-in, and how old ties are."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from reciprocity.model import slots
from reciprocity.model.periods import Period
from reciprocity.model.state import World
from reciprocity.results.counters import STREAMS
from reciprocity.scenario.scenario import Scenario


class Stretch(NamedTuple):
    """Measured rounds of one period.

    Attributes:
        period: What held, and who was there.
        rounds: How many of its rounds were measured.
        done: What people did in them, (people by the end of it,) int64 or float64 each; names as in `Model.measured`.
    """

    period: Period
    rounds: int
    done: dict[str, np.ndarray]


class Measuring:
    """Keeps what people had done when measuring began, and when an intervention changed something. Base of `Course`."""

    steps: int
    world: World
    periods: list[Period]
    _scenario: Scenario
    _now: int  # which of the periods it is
    _marks: list[tuple[int, int, dict[str, np.ndarray]]]  # rounds before a stretch, its period, what was done by then

    @property
    def measured(self) -> dict[str, np.ndarray]:
        """What people did since burn-in, (n,) int64 each: given, received, asked, granted, met, tie_rounds."""
        before, now = self._marks[0][2], self._totals(self.steps)
        return {name: _since(before[name], now[name]) for name in now}

    @property
    def stretches(self) -> list[Stretch]:
        """The measured rounds so far, cut where an intervention changed something."""
        ends = [*self._marks[1:], (self.steps, self._now, self._totals(self.steps))]
        return [
            Stretch(self.periods[k], end - begin, {name: _since(before[name], after[name]) for name in after})
            for (begin, k, before), (end, _, after) in zip(self._marks, ends, strict=True)
            if end > begin
        ]

    def _totals(self, rounds: int) -> dict[str, np.ndarray]:
        people = self.world.people
        totals = {name: people[name].astype(np.int64) for name in ("given", "received", "asked", "granted")}
        totals["met"] = self.world.ties["met"].astype(np.int64)
        if len(self.world.gained):
            totals |= {"gained": self.world.gained.copy(), "spent": self.world.spent.copy()}
        if self.world.streams.size:
            totals |= dict(zip(STREAMS, self.world.streams[:, : len(people)].copy(), strict=True))
        return totals | {"tie_rounds": self.world.ties["rounds"] + people["degree"].astype(np.int64) * rounds}

    def _begin_measuring_if_due(self) -> None:
        if self.steps == self._scenario.burn_in:
            self._marks = [(self.steps, self._now, self._totals(self.steps))]
            self.world.ended[:] = 0
            self.world.entered[:] = self.by_age()

    def by_age(self) -> np.ndarray:
        """Return how many ties there are by age in rounds: (rounds + 2,) int64, as `World.entered`."""
        return slots.by_age(self.world.past["since"], self.tie_slots(), self.steps, len(self.world.entered))

    def live_slots(self) -> np.ndarray:
        """Return the slots in use, ascending: (tie sides,) int64."""
        return slots.in_use(self.world.people, self.world.book["twin"], True)

    def tie_slots(self) -> np.ndarray:
        """Return of the two slots of each tie the one before the other, ascending: (ties,) int64."""
        return slots.in_use(self.world.people, self.world.book["twin"], False)


def _since(before: np.ndarray, now: np.ndarray) -> np.ndarray:
    """Return what has been added; whoever came in between began with nothing."""
    added = now.copy()
    added[: len(before)] -= before
    return added
