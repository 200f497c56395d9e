"""What is measured of a run: what people have done since burn-in, and in each stretch of rounds of its own rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reciprocity.model.periods import Period
from reciprocity.model.state import World
from reciprocity.results.counters import STREAMS


class Stretch(NamedTuple):
    """Measured rounds of one period.

    Attributes:
        period: What held, and who was there.
        rounds: How many of its rounds were measured.
        done: What people did in them, (people by the end of it,) int64 or float64 each; names as in `Engine.measured`.
    """

    period: Period
    rounds: int
    done: dict[str, np.ndarray]


class _Mark(NamedTuple):
    """What people had done by the end of a round, after which a stretch of a period begins."""

    rounds: int
    period: int
    done: dict[str, np.ndarray]


class Snapshots:
    """What people had done when measuring began, and when an intervention changed something."""

    def __init__(self) -> None:
        self._marks: list[_Mark] = []

    @property
    def begun(self) -> bool:
        """Whether burn-in is over."""
        return bool(self._marks)

    def take(self, world: World, rounds: int, period: int) -> None:
        """Keep what people have done by the end of a round.

        Args:
            world: The world as it is then.
            rounds: The round's number.
            period: The number of the period that begins behind it.
        """
        self._marks.append(_Mark(rounds, period, _totals(world, rounds)))

    def since_burn_in(self, world: World, rounds: int) -> dict[str, np.ndarray]:
        """Return what people did since measuring began, (n,) each."""
        return _since(self._marks[0].done, _totals(world, rounds))

    def stretches(self, world: World, rounds: int, periods: Sequence[Period]) -> list[Stretch]:
        """Return the measured rounds up to now, cut where an intervention changed something."""
        now = _Mark(rounds, -1, _totals(world, rounds))
        return [
            Stretch(periods[begin.period], end.rounds - begin.rounds, _since(begin.done, end.done))
            for begin, end in zip(self._marks, [*self._marks[1:], now], strict=True)
            if end.rounds > begin.rounds
        ]


def _totals(world: World, rounds: int) -> dict[str, np.ndarray]:
    people = world.people
    totals = {name: people[name].astype(np.int64) for name in ("given", "received", "asked", "granted")}
    totals["outings"] = world.ties["outings"].astype(np.int64)
    if len(world.gained):
        totals |= {"gained": world.gained.copy(), "spent": world.spent.copy()}
    if world.streams.size:
        totals |= dict(zip(STREAMS, world.streams[:, : len(people)].copy(), strict=True))
    totals["tie_rounds"] = world.ties["rounds"] + people["degree"].astype(np.int64) * rounds
    if len(world.learning):
        keeps = world.traits["keeps"][people["strategy"]]
        totals["account_rounds"] = world.learning["corrected"] + keeps * totals["tie_rounds"]
    return totals


def _since(before: dict[str, np.ndarray], now: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the difference between two totals. People who arrived in between began with 0."""
    added = {name: array.copy() for name, array in now.items()}
    for name, array in added.items():
        array[: len(before[name])] -= before[name]
    return added
