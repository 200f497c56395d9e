"""The model as Mesa runs it: one round at a time, its phases numbered as in `docs/model.md`, over arrays."""

from __future__ import annotations

import os
from collections.abc import Iterable
from types import EllipsisType
from typing import Any, Self

import numpy as np

from reciprocity.errors import InputError, shown
from reciprocity.model import phases
from reciprocity.results.scenario_file import read
from reciprocity.running.mesa_adapter import MesaFace, seed_of
from reciprocity.running.person import Person, classes, rows_for
from reciprocity.running.run_tables import Result
from reciprocity.scenario.scenario import AnyScenario, Scenario, keys_of
from reciprocity.scenario.strategy_rows import with_rows


class Model(MesaFace):
    """People exchange favors in a network that changes with what they do.

    Args:
        scenario: What to simulate: a scenario, or its keys as a dictionary; the default scenario if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        log: Whether to keep every act in `events`. Changes nothing of what happens, and takes time and memory.
        rng: The seed, for Mesa's tools; it replaces the scenario's. None, as Mesa's `batch_run` gives it for each of
            its `iterations`, draws a fresh seed from the operating system, unless `seed` is among the changes; the
            seed is in `scenario.seed` and in Mesa's data. Without `rng` the scenario's seed holds.
        **changes: Keys of the scenario to change, dotted where nested: `Model(**{"favors.need": 0.7})`.

    Attributes as in `Course`.

    Raises:
        InputError: if the scenario, or what its network reads, cannot be used.
    """

    def __init__(
        self,
        scenario: AnyScenario | None = None,
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
        super().__init__(scenario, kinds, bool(log))

    def step(self) -> None:
        """Play one round.

        1. meet: people go out and come to know others; ties form where both want
        2. ask: needs arise; whoever has one asks a contact; the contact grants or refuses; books are written
        3. offer: those who give unasked help a contact whose need is still unmet
        4. share: knowledge is passed on, or kept (if `mechanisms.knowledge`)
        5. join: tied people pool tasks and start projects (if `mechanisms.tasks`, `mechanisms.projects`)
        6. weave: people introduce two of their contacts to each other (if `mechanisms.weaving`)
        7. gossip: opinions about people travel along ties (if `mechanisms.gossip`)
        8. bonds: warmth between people fades, and friends are worth something (if `mechanisms.bonds`)
        9. forgive: now and then two people set their accounts to zero (if `books.forgive`)
        10. review: each side looks at its ties; unused and unbalanced ones end
        11. circles: members put out whom they do not trust, and people leave (if `mechanisms.circles`)
        12. observe: counts are taken
        """
        t = self.steps
        world = self._begin(t, t)
        tally = self._counts[t - 1]
        phases.order(world, t)
        self._play(phases.events if world.rules[0]["mechanisms_events"] else phases.meet, t, tally)
        self._play(phases.ask, t, tally)
        self._play(phases.offer, t, tally)
        phases.share(world, t, tally)
        self._play(phases.join, t, tally)
        self._play(phases.weave, t, tally)
        phases.gossip(world, t, tally)
        self._play(phases.bonds, t, tally)
        phases.forgive(world)
        self._play(phases.review, t, tally)
        self._play(phases.circles, t, tally)
        phases.observe(world, tally)
        self._after_logging()
        self._begin_measuring_if_due()
        self._payoffs = None
        self.running = t < self._scenario.rounds
        self.datacollector.collect(self)

    def run(self, rounds: int | None = None) -> Self:
        """Play many rounds in one compiled call: the same as `step` that many times, only faster.

        Mesa's data collector is not called; what happened is in `counts`.

        Args:
            rounds: Rounds to play; up to the scenario's `rounds` if None.
        """
        last = self._last(rounds)
        if np.any(self.world.people["verbs"]) or self._has_events():
            while self.steps < last:
                self.step()
            return self
        super().run(rounds)
        self._advance_clock(last)
        return self

    def result(self) -> Result:
        """The tables and metrics of the rounds played so far, as `run` returns them for all.

        Raises:
            InputError: if burn-in is not over.
        """
        return Result.of(self)

    def _play(self, phase: Any, t: int, tally: np.ndarray) -> None:
        at = phase(self.world, t, tally, 0)
        while at >= 0:
            self._answer()
            at = phase(self.world, t, tally, at)
