"""One run: its state and its compiled rounds, without Mesa."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

import numpy as np

from reciprocity import networks
from reciprocity.errors import InputError
from reciprocity.model import phases
from reciprocity.model.initial_state import populate
from reciprocity.model.periods import everybody, periods
from reciprocity.model.room import check_rounds, most_rounds
from reciprocity.model.snapshots import Measuring
from reciprocity.model.state import ACTS, ACTS_PER_PERSON, ACTS_PER_TIE, ANY_FIELD, EVENT, NO_NEED, World
from reciprocity.model.transition import turn
from reciprocity.results.counters import COUNTERS
from reciprocity.scenario.scenario import Scenario


class Course(Measuring):
    """One run of people who all decide by their rows. `Model` adds what Mesa offers, and people in Python.

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
        self._marks = []
        self.strategy_names = tuple(scenario.strategies)
        self._counts = np.zeros((scenario.rounds, len(self.strategy_names), len(COUNTERS)), np.int32)
        self._begin_measuring_if_due()
        self._logs = log
        if log:
            self._open_log()

    @property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return self._scenario

    def run(self, rounds: int | None = None) -> Self:
        """Play rounds in one compiled call; what happened is in `counts`.

        Args:
            rounds: Rounds to play; up to the scenario's `rounds` if None.
        """
        last = self._last(rounds)
        ends = {self._scenario.burn_in, *(period.first - 1 for period in self.periods)}
        for begin, end in _split(self.steps + 1, last, ends, single=self._logs):
            world = self._begin(begin, last)
            rules = world.rules[0]
            further = any(rules[f"mechanisms_{name}"] for name in phases.FURTHER)
            (phases.play_further if further else phases.play)(world, begin, end, self._counts)
            self._after_logging()
            self.steps = end
            self._begin_measuring_if_due()
        self.running = last < self._scenario.rounds
        return self

    def _last(self, rounds: int | None) -> int:
        return self._scenario.rounds if rounds is None else self.steps + rounds

    # What happened, and who is who.

    @property
    def counts(self) -> np.ndarray:
        """What happened: (rounds so far, strategies, counters) int32, columns as in `state.COUNTERS`."""
        return self._counts[: self.steps]

    @property
    def logs(self) -> bool:
        """Whether every act is kept in `events`."""
        return self._logs

    @property
    def events(self) -> np.ndarray:
        """Every act so far, (acts,) `state.EVENT`, in the order in which they happened; the starting ties first.

        Raises:
            InputError: if the model was made without `log=True`.
        """
        if not self._logs:
            raise InputError("events: nothing was logged; make the model with log=True")
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
        """Say whether `j` has an unmet need in this round that `i` has the field for."""
        unmet = self.world.unmet[j]
        return bool(unmet != NO_NEED and unmet in (ANY_FIELD, self.world.field[i]))

    # How rounds are driven.

    def _begin(self, t: int, last: int) -> World:
        """Return the world in which round `t` begins, with room for counts up to round `last`."""
        world = self._room(last)
        while self._now + 1 < len(self.periods) and self.periods[self._now + 1].first <= t:
            before, now = self.periods[self._now : self._now + 2]
            totals = self._totals(t - 1) if self._marks else {}
            world = self.world = turn(self._whole, world, before, now, t, self._counts[t - 1])
            self._now += 1
            if self._marks:
                self._marks.append((t - 1, self._now, totals))
        return world

    def _room(self, rounds: int) -> World:
        """Make room for the counts of that many rounds, and for the acts of one."""
        check_rounds(rounds, self._most_rounds)
        if self._logs:
            self._room_to_log()
        if rounds > len(self._counts):
            more = max(rounds, 2 * len(self._counts)) - len(self._counts)
            self._counts = np.concatenate((self._counts, np.zeros((more, *self._counts.shape[1:]), np.int32)))
            pad = np.zeros(more, np.int64)
            worth = np.zeros((more if len(self.world.worth) else 0, *self.world.worth.shape[1:]))
            flows = np.zeros((more if len(self.world.flows) else 0, *self.world.flows.shape[1:]))
            self.world = self.world._replace(
                flows=np.concatenate((self.world.flows, flows)),
                worth=np.concatenate((self.world.worth, worth)),
                entered=np.concatenate((self.world.entered, pad)),
                ended=np.concatenate((self.world.ended, pad)),
            )
        return self.world

    def _open_log(self) -> None:
        """Begin a log with the starting ties."""
        edges = self.graph.edges
        self.world.rules["tie_local"] = False  # the quick path, whose outcome is the same, does not log
        log = np.zeros(len(edges), EVENT)
        log["act"], log["outcome"], log["field"], log["about"] = ACTS.index("initial"), 1, NO_NEED, -1
        log["who"], log["whom"] = edges[:, 0], edges[:, 1]
        self.world.logged[0] = len(log)
        self.world = self.world._replace(log=log)

    def _room_to_log(self) -> None:
        """Make room for the acts of one round; a kernel cannot."""
        log, used = self.world.log, int(self.world.logged[0])
        ties = int(self.world.people["degree"].sum()) // 2
        need = used + ACTS_PER_PERSON * self.graph.n + ACTS_PER_TIE * ties
        if need > len(log):
            larger = np.zeros(max(need, 2 * len(log)), EVENT)
            larger[:used] = log[:used]
            self.world = self.world._replace(log=larger)

    def _after_logging(self) -> None:
        if self._logs and self.world.logged[0] > len(self.world.log):
            raise RuntimeError("a round had more acts than state.ACTS_PER_PERSON and ACTS_PER_TIE make room for")


def _split(first: int, last: int, ends: set[int], single: bool = False) -> Iterator[tuple[int, int]]:
    """Cut rounds behind those in which something ends, or into single ones."""
    if single:
        ends = set(range(first, last))
    for end in sorted(end for end in {*ends, last} if first <= end <= last):
        yield first, end
        first = end + 1
