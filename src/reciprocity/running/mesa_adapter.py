"""The side of the model that Mesa sees: people as agents, the data collector, the clock."""

from __future__ import annotations

import operator
import secrets
from typing import TYPE_CHECKING, Any

import mesa
import numpy as np
from mesa.time import Schedule
from mesa.time.events import EventGenerator, Priority

from reciprocity.errors import InputError, nearest, shown
from reciprocity.metrics import Measured
from reciprocity.model.engine import Course
from reciprocity.model.kernels import python_decisions
from reciprocity.model.state import ANY_FIELD, GONE
from reciprocity.results.counters import COUNTERS
from reciprocity.running.person import VERBS, Person, verbs_of

if TYPE_CHECKING:
    from reciprocity.scenario.scenario import Scenario


class MesaFace(Course, mesa.Model):
    """What a `mesa.Model` offers, over arrays: agents are made when somebody looks. Base of `Model`."""

    _default_schedule: EventGenerator

    def __init__(self, scenario: Scenario, agents: tuple[type[Person], ...], log: bool) -> None:
        self._people: list[Person] = []
        self._kinds: dict[int, type[Person]] = {}
        self._collector: mesa.DataCollector | None = None
        self._payoffs: tuple[int, np.ndarray] | None = None
        Course.__init__(self, scenario, log)
        mesa.Model.__init__(self, rng=scenario.seed)
        if not hasattr(mesa.Model, "_do_step"):
            self._advance_clock(0)
        self._register(agents)

    @property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return self._scenario

    @scenario.setter
    def scenario(self, _: Any) -> None:
        """Mesa assigns a scenario of its own, which only repeats the seed: ours stays."""

    @property
    def payoffs(self) -> np.ndarray:
        """Payoff per measured round so far of everybody, by number: (people,) float64; NaN before burn-in is over."""
        if self._payoffs is None or self._payoffs[0] != self.steps:
            unknown = np.full(len(self.world.people), np.nan)
            self._payoffs = self.steps, Measured(self).payoff if self.steps > self._scenario.burn_in else unknown
        return self._payoffs[1]

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
                {"grant_rate": _grant_rate, "mean_degree": _mean_degree, "favors": _favors_given, "seed": _seed}
            )
        return self._collector

    @datacollector.setter
    def datacollector(self, collector: mesa.DataCollector) -> None:
        self._collector = collector

    def _answer(self) -> None:
        """Put the pending question to the person it is for."""
        pending = self.world.pending
        verb, person, about, field, place = (int(pending[k]) for k in (0, 1, 2, 3, 6))
        who, name = self.person(person), _VERB_NAMES[verb]
        answer: Any
        if verb == python_decisions.ASKS:
            answer = who.ask(None if field == ANY_FIELD else self.graph.field_names[field])
        elif verb == python_decisions.OFFERS:
            answer = who.offer()
        else:
            answer = getattr(who, name)(self.person(about))
        if answer is None:
            code = python_decisions.ROW
        elif verb in (python_decisions.ASKS, python_decisions.OFFERS):
            code = self._whom(who, name, answer)
        elif isinstance(answer, bool | np.bool_ | int | np.integer) and answer in (0, 1):
            code = int(answer)
        else:
            raise _wrong(who, name, "True, False", answer)
        pending[4 + place] = code

    def _whom(self, who: Person, verb: str, answer: Any) -> int:
        """Return where `who` keeps the book of the contact that was answered, or that it is nobody."""
        if isinstance(answer, bool | np.bool_) and not answer:
            return python_decisions.NOBODY
        if not isinstance(answer, Person) or answer.model is not self:
            raise _wrong(who, verb, "a contact, False for nobody", answer)
        try:
            slot = self.slot(who.number, answer.number)
        except KeyError:
            text = f"{who} has no tie with {answer}; return one of self.contacts"
            raise InputError(f"{type(who).__name__}.{verb}: {text}") from None
        if verb == "offer" and not self.can_serve(who.number, answer.number):
            text = f"{answer} has no unmet need that {who} can serve; return one of self.in_need"
            raise InputError(f"{type(who).__name__}.{verb}: {text}")
        return slot

    def _register(self, kinds: tuple[type[Person], ...]) -> None:
        by_place = self._kinds
        if kinds and any(one.become for one in self._scenario.intervention or ()):
            raise InputError("intervention.become: people written in Python keep their class; leave it out")
        for kind in kinds:
            if kind.strategy not in self.strategy_names:
                raise InputError(
                    f"agents: {kind.__name__} plays {kind.strategy!r}, which is not in the population; "
                    f"{nearest(kind.strategy, self.strategy_names)}"
                )
            by_place[self.strategy_names.index(kind.strategy)] = kind
        for place, kind in by_place.items():
            self._whole.people["verbs"][self._whole.people["strategy"] == place] = verbs_of(kind)
            if verbs_of(kind) & python_decisions.OFFERS:
                self.world.rules["offers"] = True
            self.world.rules["tie_local"] = False  # what a class decides may depend on anything

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


_VERB_NAMES = {bit: name for name, bit in VERBS.items()}


def _wrong(who: Person, verb: str, right: str, answer: Any) -> InputError:
    return InputError(
        f"{type(who).__name__}.{verb}: return {right}, or None for what the row says (given: {shown(answer)})"
    )


def seed_of(rng: Any) -> int:
    """Return the seed that Mesa's tools give as `rng`; for None a fresh one, from the operating system.

    Raises:
        InputError: It is no whole number.
    """
    try:
        return secrets.randbelow(2**32) if rng is None else operator.index(rng)
    except TypeError:
        raise InputError(f"rng: expected a whole number, 0 or above (given: {shown(rng)})") from None


def _seed(model: Any) -> int:
    return int(model.scenario.seed)


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
