"""The side of the model that Mesa sees: people as agents, the data collector, the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mesa
import numpy as np
from mesa.time import Schedule
from mesa.time.events import EventGenerator, Priority

from reciprocity.agents import Person, verbs_of
from reciprocity.course import Course
from reciprocity.errors import InputError
from reciprocity.layout import ANY_FIELD, COUNTERS, GONE
from reciprocity.phases import questions
from reciprocity.strategies import nearest

if TYPE_CHECKING:
    from reciprocity.scenario import Scenario


class MesaFace(Course, mesa.Model):
    """What a `mesa.Model` offers, over arrays: agents are made when somebody looks. Base of `Model`."""

    _default_schedule: EventGenerator

    def __init__(self, scenario: Scenario, agents: tuple[type[Person], ...], log: bool) -> None:
        self._people: list[Person] = []
        self._kinds: dict[int, type[Person]] = {}
        self._collector: mesa.DataCollector | None = None
        Course.__init__(self, scenario, log)
        mesa.Model.__init__(self, rng=scenario.seed)
        self._register(agents)

    @property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return self._scenario

    @scenario.setter
    def scenario(self, _: Any) -> None:
        """Mesa assigns a scenario of its own, which only repeats the seed: ours stays."""

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
            self._collector = mesa.DataCollector(
                {"grant_rate": _grant_rate, "mean_degree": _mean_degree, "favors": _favors_given}
            )
        return self._collector

    @datacollector.setter
    def datacollector(self, collector: mesa.DataCollector) -> None:
        self._collector = collector

    def _answer(self) -> None:
        """Put the pending question to the person it is for."""
        pending = self.world.pending
        verb, person, about, field, place = (int(pending[k]) for k in (0, 1, 2, 3, 6))
        who = self.person(person)
        answer: Any
        if verb == questions.ASKS:
            answer = who.ask(None if field == ANY_FIELD else self.graph.field_names[field])
        elif verb == questions.OFFERS:
            answer = who.offer()
        else:
            ask = {questions.GRANTS: who.grant, questions.ACCEPTS: who.accept, questions.KEEPS: who.keep}[
                verb
            ]
            answer = ask(self.person(about))
        if answer is None:
            code = questions.ROW
        elif verb in (questions.ASKS, questions.OFFERS):
            if isinstance(answer, Person):
                code = self.slot(person, answer.number)
            elif isinstance(answer, bool | np.bool_) and not answer:
                code = questions.NOBODY
            else:
                name = "ask" if verb == questions.ASKS else "offer"
                raise InputError(
                    f"{type(who).__name__}.{name}: return a contact, False for nobody, or None for what the row says "
                    f"(given: {answer!r})"
                )
            if verb == questions.OFFERS and code >= 0 and not self.can_serve(person, answer.number):
                raise ValueError(f"{who}: offered to {answer}, who has no unmet need that they can serve")
        else:
            code = int(bool(answer))
        pending[4 + place] = code

    def _register(self, kinds: tuple[type[Person], ...]) -> None:
        by_place = self._kinds
        if kinds and any(one.become for one in self._scenario.intervention or ()):
            raise InputError("intervention.become: people written in Python keep their class; leave it out")
        for kind in kinds:
            if not (isinstance(kind, type) and issubclass(kind, Person)):
                raise InputError(f"agents: expected classes derived from Person (given: {kind!r})")
            if kind.strategy not in self.strategy_names:
                raise InputError(
                    f"agents: {kind.__name__} plays {kind.strategy!r}, which is not in the population; "
                    f"{nearest(kind.strategy, self.strategy_names)}"
                )
            by_place[self.strategy_names.index(kind.strategy)] = kind
        for place, kind in by_place.items():
            self._whole.people["verbs"][self._whole.people["strategy"] == place] = verbs_of(kind)
            if verbs_of(kind) & questions.OFFERS:
                self.world.rules["offers"] = True
            self.world.rules["tie_local"] = False  # what a class decides may depend on anything

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


def _latest(model: Any, *names: str) -> float:
    return float(model.counts[-1][:, [COUNTERS.index(name) for name in names]].sum()) if model.steps else 0.0


def _grant_rate(model: Any) -> float:
    asked = _latest(model, "granted", "refused", "unable")
    return _latest(model, "granted") / asked if asked else float("nan")


def _mean_degree(model: Any) -> float:
    people = model.world.people
    return float(people["degree"][people["away"] != GONE].mean())


def _favors_given(model: Any) -> float:
    return _latest(model, "given")
