"""The model as Mesa runs it: one round at a time, people as agents, over the arrays of an engine."""

from __future__ import annotations

import os
from collections.abc import Iterable
from types import EllipsisType
from typing import Any, Self

import mesa
import numpy as np
from mesa.time import Schedule
from mesa.time.events import EventGenerator, Priority

from reciprocity.errors import InputError, shown
from reciprocity.model.engine import Engine
from reciprocity.model.periods import Period
from reciprocity.model.phases.round import described
from reciprocity.model.state import World
from reciprocity.networks import Graph
from reciprocity.results.scenario_file import read
from reciprocity.running import questions
from reciprocity.running.measured_model import MeasuredModel
from reciprocity.running.mesa_tools import default_collector, seed_of
from reciprocity.running.person import Person
from reciprocity.running.person_classes import check_played, classes, rows_for, verbs_of
from reciprocity.scenario.keys import AnyKeys, keys_of
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategy_rows import with_rows


class Model(MeasuredModel, mesa.Model):
    """People exchange favors in a network that changes with what they do.

    Args:
        scenario: What to simulate: a scenario, or its keys as a dictionary; the default scenario if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        log: Whether to keep every act in `events`. Changes nothing of what happens, and takes time and memory.
        rng: The seed, for Mesa's tools; it replaces the scenario's. None, as Mesa's `batch_run` gives it for each of
            its `iterations`, draws a fresh seed from the operating system, unless `seed` is among the changes; the
            seed is in `scenario.seed` and in Mesa's data. Without `rng` the scenario's seed holds.
        **changes: Keys of the scenario to change, dotted where nested: `Model(**{"favors.need": 0.7})`.

    Attributes:
        engine: The run itself: its arrays and its rounds, without Mesa.
        steps: Rounds begun so far.
        running: Whether there are more to play.

    Raises:
        InputError: if the scenario, or what its network reads, cannot be used.
    """

    steps: int
    _default_schedule: EventGenerator

    def __init__(
        self,
        scenario: AnyKeys | None = None,
        *,
        agents: Iterable[type[Person]] = (),
        log: bool = False,
        rng: int | EllipsisType | None = ...,
        **changes: Any,
    ) -> None:
        kinds = classes(agents)
        if not isinstance(log, bool | np.bool_):
            raise InputError(f"log: expected True or False (given: {shown(log)})")
        if rng is not ... and (rng is not None or "seed" not in changes):
            changes["seed"] = seed_of(rng)
        if isinstance(scenario, str | os.PathLike):
            read(scenario).check_agents(kind.strategy for kind in kinds)
        if changes or not isinstance(scenario, Scenario):
            keys, rows = keys_of(scenario, changes), rows_for(kinds)
            scenario = Scenario.of(with_rows(keys, rows) if rows else keys)
        self.engine = Engine(scenario, bool(log))
        self._kinds = {self.strategy_names.index(kind.strategy): kind for kind in check_played(kinds, scenario)}
        for strategy, kind in self._kinds.items():
            self.engine.decide_in_python(strategy, verbs_of(kind))
        self._people: list[Person] = []
        self._collector: mesa.DataCollector | None = None
        super().__init__(rng=scenario.seed)
        if not hasattr(mesa.Model, "_do_step"):
            self._advance_clock(0)

    # Rounds.

    def step(self) -> None:
        """Play one round.

        {phases}
        """
        self.engine.step(lambda: questions.put(self.engine, self.person))
        self.running = self.engine.running
        self.datacollector.collect(self)

    def run(self, rounds: int | None = None) -> Self:
        """Play many rounds in one compiled call: the same as `step` that many times, only faster.

        Mesa's data collector is not called; what happened is in `counts`.

        Args:
            rounds: Rounds to play; up to the scenario's `rounds` if None.
        """
        last = self.scenario.rounds if rounds is None else self.steps + rounds
        if np.any(self.world.people["verbs"]) or self._has_events():
            while self.steps < last:
                self.step()
            return self
        self.engine.run(rounds)
        self.steps, self.running = self.engine.steps, self.engine.running
        self._advance_clock(last)
        return self

    # What the engine has; see there.

    @property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return self.engine.scenario

    @scenario.setter
    def scenario(self, _: Any) -> None:
        """Mesa assigns a scenario of its own, which only repeats the seed: ours stays."""

    @property
    def world(self) -> World:
        """All state, as arrays; see `state.World`."""
        return self.engine.world

    @property
    def graph(self) -> Graph:
        """People and ties before the first round; behind them, without ties, those who arrive later."""
        return self.engine.graph

    @property
    def periods(self) -> list[Period]:
        """Which rules hold and who is there from which round on."""
        return self.engine.periods

    @property
    def strategy_names(self) -> tuple[str, ...]:
        """Names of the strategies, in the order in which the arrays number them."""
        return self.engine.strategy_names

    @property
    def counts(self) -> np.ndarray:
        """What happened: (rounds so far, strategies, counters) int32, see `results.counters.COUNTERS`."""
        return self.engine.counts

    @property
    def acts(self) -> np.ndarray:
        """Every act so far, (acts,) `records.EVENT`, in the order in which they happened; the starting ties first.

        Raises:
            InputError: if the model was made without `log=True`.
        """
        return self.engine.acts

    @property
    def measured(self) -> dict[str, np.ndarray]:
        """What people did since burn-in, (n,) int64 each: given, received, asked, granted, outings, tie_rounds."""
        return self.engine.measured

    def slots(self, i: int) -> slice:
        """Return where in `world.other` and `world.book` the ties of person `i` lie."""
        return self.engine.slots(i)

    def slot(self, i: int, j: int) -> int:
        """Return where person `i` keeps the book of the tie with `j`; KeyError if there is none."""
        return self.engine.slot(i, j)

    # People as agents, made when somebody looks.

    def person(self, i: int) -> Person:
        """Return person number `i`."""
        there = self.world.people["strategy"]
        for k in range(len(self._people), len(there)):  # at the first look all, later those who have arrived since
            self._people.append(self._kinds.get(int(there[k]), Person)(self, k))
        return self._people[i]

    @property
    def agents(self) -> Any:
        """All people as Mesa agents, made at the first look (8 microseconds each)."""
        if len(self._people) < len(self.world.people):
            self.person(0)
        return super().agents

    @property
    def agents_by_type(self) -> Any:
        """All people by their class, one `mesa.AgentSet` each: `Person`, and the classes of `agents`."""
        self.agents  # noqa: B018 (makes them)
        return super().agents_by_type

    @property
    def agent_types(self) -> list[type]:
        """The classes that people are of."""
        return list(self.agents_by_type)

    @property
    def datacollector(self) -> mesa.DataCollector:
        """Mesa's collector, filled by `step`; assign one's own to collect something else."""
        if self._collector is None:
            self._collector = default_collector()
        return self._collector

    @datacollector.setter
    def datacollector(self, collector: mesa.DataCollector) -> None:
        self._collector = collector

    # Mesa's clock.

    def _do_step(self) -> None:
        """Play a round when Mesa's clock says so. Mesa 3 counts rounds here; Mesa 4 neither counts nor calls this."""
        self.steps += 1
        self._user_step()

    def _advance_clock(self, rounds: int) -> None:
        """Bring Mesa's time to `rounds`, as if its step had been called for each."""
        self._default_schedule.stop()
        self.time = float(rounds)
        self._default_schedule = EventGenerator(
            self, self._do_step, Schedule(interval=1.0, start=self.time + 1.0), priority=Priority.HIGH
        ).start()

    def _has_events(self) -> bool:
        """Say whether somebody scheduled events with Mesa besides the step."""
        return len(self._event_list) > 1


Model.step.__doc__ = (Model.step.__doc__ or "").format(phases=described("        {number}. {name}: {does}{when}"))
