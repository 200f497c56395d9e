"""One run: its state and its rounds, without Mesa."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Self

import numpy as np

from reciprocity import networks
from reciprocity.errors import InputError
from reciprocity.model import act_log
from reciprocity.model.initial_state import populate
from reciprocity.model.kernels import python_decisions
from reciprocity.model.periods import everybody, periods
from reciprocity.model.phases.round import PHASES, SWITCHES, Phase, round_of
from reciprocity.model.room import check_rounds, most_rounds
from reciprocity.model.slots import by_age, in_use
from reciprocity.model.snapshots import Snapshots, Stretch
from reciprocity.model.state import ANY_FIELD, NO_NEED, World
from reciprocity.model.transition import turn
from reciprocity.results.counters import COUNTERS
from reciprocity.scenario.scenario import Scenario


class Engine:
    """One run: its arrays, its rounds and what is counted in them. A sweep plays engines; `Model` has one.

    Args:
        scenario: What to simulate.
        log: Whether to keep every act in `events`.

    Attributes:
        steps: Rounds played so far.
        running: Whether there are more to play.
        world: All state, as arrays; see `state.World`.
        graph: People and ties before the first round; behind them, without ties, those who arrive later.
        periods: Which rules hold and who is there from which round on.
        strategy_names: Names of the strategies, in the order in which the arrays number them.

    Raises:
        InputError: if the scenario, or what its network reads, cannot be used.
    """

    def __init__(self, scenario: Scenario, log: bool = False) -> None:
        self._scenario = scenario
        self.steps, self.running = 0, True
        self.graph = everybody(scenario, networks.build(scenario.network, scenario.seed))
        self._whole = populate(scenario, self.graph)
        self._most_rounds = most_rounds(scenario, self.graph)
        check_rounds(scenario.rounds, self._most_rounds)
        self.periods = periods(scenario, self.graph, self._whole.people["strategy"])
        self._now = 0  # which of them it is
        self.world: World = self._whole.among(len(self.periods[0].here))
        self._snapshots = Snapshots()
        self.strategy_names = tuple(scenario.strategies)
        self._counts = np.zeros((scenario.rounds, len(self.strategy_names), len(COUNTERS)), np.int32)
        self._begin_measuring_if_due()
        self._logs = log
        if log:
            self.world = act_log.begun(self.world, self.graph.edges)

    @property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return self._scenario

    def run(self, rounds: int | None = None) -> Self:
        """Play rounds in one compiled call; what happened is in `counts`.

        Args:
            rounds: Rounds to play; up to the scenario's `rounds` if None.
        """
        last = self._scenario.rounds if rounds is None else self.steps + rounds
        ends = {self._scenario.burn_in, *(period.first - 1 for period in self.periods)}
        for begin, end in _split(self.steps + 1, last, ends, single=self._logs):
            world = self._begin(begin, last)
            rules = world.rules[0]
            play = round_of({rule for rule in SWITCHES if rules[rule]})
            play(world, begin, end, self._counts)
            act_log.check(self.world)
            self.steps = end
            self._begin_measuring_if_due()
        self.running = last < self._scenario.rounds
        return self

    def step(self, ask: Callable[[], None] | None = None) -> None:
        """Play one round, phase by phase.

        Args:
            ask: Answers the question that is pending in `world.pending`, where people decide in Python; see
                `kernels/python_decisions.py`.
        """
        self.steps += 1
        t = self.steps
        world, tally, replaced = self._begin(t, t), self._counts[t - 1], ""
        for phase in PHASES:
            if phase.name != replaced and phase.is_due(world.rules[0]):
                self._play(phase, {"w": world, "t": t, "tally": tally, "start": 0}, ask)
                replaced = phase.instead_of
        act_log.check(self.world)
        self._begin_measuring_if_due()
        self.running = t < self._scenario.rounds

    @staticmethod
    def _play(phase: Phase, given: dict[str, Any], ask: Callable[[], None] | None) -> None:
        takes = phase.takes
        while (at := phase.play(*(given[name] for name in takes))) is not None and at >= 0:
            if ask is None:
                raise RuntimeError("somebody decides in Python, and nobody is there to ask them")
            ask()
            given["start"] = at

    def decide_in_python(self, strategy: int, verbs: int) -> None:
        """Let those of a strategy be asked instead of deciding by their rows.

        Args:
            strategy: Its number.
            verbs: What they are asked, bits of `kernels/python_decisions.py`.
        """
        people = self._whole.people
        people["verbs"][people["strategy"] == strategy] = verbs
        if verbs & python_decisions.OFFERS:
            self.world.rules["offers"] = True
        self.world.rules["tie_local"] = False  # what a class decides may depend on anything

    # What happened, and who is who.

    @property
    def counts(self) -> np.ndarray:
        """What happened: (rounds so far, strategies, counters) int32, columns as in `results.counters.COUNTERS`."""
        return self._counts[: self.steps]

    @property
    def logs(self) -> bool:
        """Whether every act is kept in `events`."""
        return self._logs

    @property
    def acts(self) -> np.ndarray:
        """Every act so far, (acts,) `records.ACT`, in the order in which they happened; the starting ties first.

        Raises:
            InputError: if the model was made without `log=True`.
        """
        if not self._logs:
            raise InputError("acts: nothing was logged; make the model with log=True")
        return self.world.log[: self.world.logged[0]]

    def slots(self, i: int) -> slice:
        """Return where in `world.other` and `world.book` the ties of person `i` lie."""
        row, degree = (int(self.world.people[i][name]) for name in ("row", "degree"))
        return slice(row, row + degree)

    def slot(self, i: int, j: int) -> int:
        """Return where person `i` keeps the book of the tie with `j`; KeyError if there is none."""
        span = self.slots(i)
        found = np.flatnonzero(self.world.other[span] == j)
        if not len(found):
            raise KeyError(f"person {i} has no tie with person {j}")
        return span.start + int(found[0])

    def can_serve(self, i: int, j: int) -> bool:
        """Return whether `j` has an unmet need in this round for which `i` has the field."""
        unmet = self.world.unmet[j]
        return bool(unmet != NO_NEED and unmet in (ANY_FIELD, self.world.field[i]))

    def live_slots(self) -> np.ndarray:
        """Return the slots in use, ascending: (tie sides,) int64."""
        return in_use(self.world.people, self.world.book["twin"], True)

    def tie_slots(self) -> np.ndarray:
        """Return of the two slots of each tie the one before the other, ascending: (ties,) int64."""
        return in_use(self.world.people, self.world.book["twin"], False)

    def by_age(self) -> np.ndarray:
        """Return how many ties there are by age in rounds: (rounds + 2,) int64, as `World.entered`."""
        return by_age(self.world.past["since"], self.tie_slots(), self.steps, len(self.world.entered))

    # What is measured.

    @property
    def measured(self) -> dict[str, np.ndarray]:
        """What people did since burn-in, (n,) int64 each: given, received, asked, granted, outings, tie_rounds."""
        return self._snapshots.since_burn_in(self.world, self.steps)

    @property
    def stretches(self) -> list[Stretch]:
        """The measured rounds so far, cut where an intervention changed something."""
        return self._snapshots.stretches(self.world, self.steps, self.periods)

    def _begin_measuring_if_due(self) -> None:
        if self.steps == self._scenario.burn_in:
            self._snapshots.take(self.world, self.steps, self._now)
            self.world.ended[:] = 0
            self.world.entered[:] = self.by_age()

    # How rounds are driven.

    def _begin(self, t: int, last: int) -> World:
        """Return the world in which round `t` begins, with room for counts up to round `last`."""
        world = self._room(last)
        while self._now + 1 < len(self.periods) and self.periods[self._now + 1].first <= t:
            before, now = self.periods[self._now : self._now + 2]
            self._now += 1
            if self._snapshots.begun:
                self._snapshots.take(world, t - 1, self._now)
            world = self.world = turn(self._whole, world, before, now, t, self._counts[t - 1])
        return world

    def _room(self, rounds: int) -> World:
        """Make room for the counts of that many rounds, and for the acts of one."""
        check_rounds(rounds, self._most_rounds)
        if self._logs:
            self.world = act_log.with_room_for_a_round(self.world, self.graph.n)
        if rounds > len(self._counts):
            more = max(rounds, 2 * len(self._counts)) - len(self._counts)
            self._counts = np.concatenate((self._counts, np.zeros((more, *self._counts.shape[1:]), np.int32)))
            pad = np.zeros(more, np.int64)
            worth = np.zeros((more if len(self.world.worth) else 0, *self.world.worth.shape[1:]))
            plays = np.zeros((more if len(self.world.plays) else 0, *self.world.plays.shape[1:]), np.int32)
            flows = np.zeros((more if len(self.world.flows) else 0, *self.world.flows.shape[1:]))
            self.world = self.world._replace(
                flows=np.concatenate((self.world.flows, flows)),
                worth=np.concatenate((self.world.worth, worth)),
                plays=np.concatenate((self.world.plays, plays)),
                entered=np.concatenate((self.world.entered, pad)),
                ended=np.concatenate((self.world.ended, pad)),
            )
        return self.world


def _split(first: int, last: int, ends: set[int], single: bool = False) -> Iterator[tuple[int, int]]:
    """Cut rounds behind those in which something ends, or into single ones."""
    if single:
        ends = set(range(first, last))
    for end in sorted(end for end in {*ends, last} if first <= end <= last):
        yield first, end
        first = end + 1
