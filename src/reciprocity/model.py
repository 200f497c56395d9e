"""The model: one round, numbered, over arrays, with Mesa's face."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from reciprocity import networks, phases
from reciprocity.agents import Person
from reciprocity.cast import everybody, periods
from reciprocity.errors import InputError
from reciprocity.face import MesaFace
from reciprocity.layout import ACTS, ACTS_PER_PERSON, ACTS_PER_TIE, ANY_FIELD, COUNTERS, EVENT, NO_NEED, World
from reciprocity.measuring import Measuring
from reciprocity.population import populate
from reciprocity.scenario import Scenario
from reciprocity.turn import turn


class Model(MesaFace, Measuring):
    """People exchange favors in a network that changes with what they do.

    Args:
        scenario: What to simulate; the default scenario if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        log: Whether to keep every act in `events`. Changes nothing of what happens, and takes time and memory.
        rng: The seed, for Mesa's tools; it replaces the scenario's.
        **changes: Keys of the scenario to change, dotted where nested: `Model(**{"favors.need": 0.7})`.

    Attributes:
        world: All state, as arrays; see `population.World`.
        graph: People and ties before the first round; behind them, without ties, those who arrive later.
        periods: Which rules hold and who is there from which round on.
        strategy_names: Names of the strategies, in the order in which the arrays number them.
        counts: (rounds so far, strategies, counters) int64, what happened; columns as in `population.COUNTERS`.

    Raises:
        InputError: if the scenario, or what its network reads, cannot be used.
    """

    def __init__(
        self,
        scenario: Scenario | None = None,
        *,
        agents: Iterable[type[Person]] = (),
        log: bool = False,
        rng: int | None = None,
        **changes: Any,
    ) -> None:
        if rng is not None:
            changes["seed"] = int(rng)
        if scenario is None or changes:
            scenario = _changed(scenario, changes)
        super().__init__(scenario)
        self.graph = everybody(scenario, networks.build(scenario.network, scenario.seed))
        self._whole = populate(scenario, self.graph)
        self.periods = periods(scenario, self.graph, self._whole.people["strategy"])
        self._now = 0  # which of them it is
        self.world: World = self._whole.among(len(self.periods[0].here))
        self._marks = []
        self.strategy_names = tuple(scenario.strategies)
        self._counts = np.zeros((scenario.rounds, len(self.strategy_names), len(COUNTERS)), np.int64)
        self._begin_measuring_if_due()
        self._register(tuple(agents))
        self._logs = log
        if log:
            self._open_log()

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
        self._play(phases.events if world.rules[0]["events"] else phases.meet, t, tally)
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
        self.running = t < self._scenario.rounds
        self.datacollector.collect(self)

    def run(self, rounds: int | None = None) -> Model:
        """Play many rounds in one compiled call: the same as `step` that many times, only faster.

        Mesa's data collector is not called; what happened is in `counts`.

        Args:
            rounds: Rounds to play; up to the scenario's `rounds` if None.
        """
        last = self._scenario.rounds if rounds is None else self.steps + rounds
        if np.any(self.world.people["verbs"]) or self._has_events():
            while self.steps < last:
                self.step()
            return self
        ends = {self._scenario.burn_in, *(period.first - 1 for period in self.periods)}
        for begin, end in _split(self.steps + 1, last, ends, single=self._logs):
            world = self._begin(begin, last)
            rules = world.rules[0]
            further = any(rules[name] for name in phases.FURTHER)
            (phases.play_further if further else phases.play)(world, begin, end, self._counts)
            self._after_logging()
            self.steps = end
            self._begin_measuring_if_due()
        self._advance_clock(last)
        self.running = last < self._scenario.rounds
        return self

    # What happened, and who is who.

    @property
    def counts(self) -> np.ndarray:  # noqa: D102 (see the class)
        return self._counts[: self.steps]

    @property
    def events(self) -> np.ndarray:
        """Every act so far, (acts,) `layout.EVENT`, in the order in which they happened; the starting ties first.

        Raises:
            InputError: if the model was made without `log=True`.
        """
        if not self._logs:
            raise InputError("events: nothing was logged; make the model with log=True")
        return self.world.log[: self.world.logged[0]]

    def slots(self, i: int) -> slice:
        """Return where in `world.other` and `world.book` the ties of person `i` lie."""
        return slice(int(self.world.row[i]), int(self.world.row[i]) + int(self.world.people[i]["degree"]))

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

    # How a round is driven.

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

    def _play(self, phase: Any, t: int, tally: np.ndarray) -> None:
        at = phase(self.world, t, tally, 0)
        while at >= 0:
            self._answer()
            at = phase(self.world, t, tally, at)

    def _room(self, rounds: int) -> World:
        """Make room for the counts of that many rounds, and for the acts of one."""
        if self._logs:
            self._room_to_log()
        if rounds > len(self._counts):
            more = max(rounds, 2 * len(self._counts)) - len(self._counts)
            self._counts = np.concatenate((self._counts, np.zeros((more, *self._counts.shape[1:]), np.int64)))
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
            raise RuntimeError("a round had more acts than layout.ACTS_PER_PERSON and ACTS_PER_TIE make room for")

def _split(first: int, last: int, ends: set[int], single: bool = False) -> Iterator[tuple[int, int]]:
    """Cut rounds behind those in which something ends, or into single ones."""
    if single:
        ends = set(range(first, last))
    for end in sorted(end for end in {*ends, last} if first <= end <= last):
        yield first, end
        first = end + 1


def _changed(scenario: Scenario | None, changes: dict[str, Any]) -> Scenario:
    content = (scenario or Scenario()).model_dump(exclude=set() if scenario else {"strategies"})
    for key, value in changes.items():
        *path, name = key.split(".")
        node = content
        for part in path:
            if part == "intervention" and node.get(part) is None:
                node[part] = {}
            node = node.setdefault(part, {})
            if not isinstance(node, dict):
                raise InputError(f"{key}: {part} is a value of its own, nothing lies below it")
        node[name] = value
    return Scenario.of(content)
