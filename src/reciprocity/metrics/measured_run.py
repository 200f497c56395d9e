"""What metrics are computed from: a finished run's arrays."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.metrics import graph_measures, lifetimes
from reciprocity.metrics.strategy_rounds import earned_by_round, people_by_round
from reciprocity.results.counters import COUNTERS, STREAMS

if TYPE_CHECKING:
    from reciprocity.model.engine import Engine
    from reciprocity.model.periods import Period
    from reciprocity.model.snapshots import Stretch

_COLUMN = {name: k for k, name in enumerate(COUNTERS)}


class Measured:
    """What metrics are computed from: a finished run's arrays, worked out once and shared.

    Args:
        model: A run that has played more rounds than its burn-in.
    """

    def __init__(self, model: Engine) -> None:
        scenario = model.scenario
        self.model, self.stretches = model, model.stretches
        self.rounds = model.steps - scenario.burn_in
        self.counts = model.counts[scenario.burn_in :]
        self.sums = self.counts.sum(axis=0).sum(axis=0)  # the first sum adds whole rounds, each contiguous
        self.people = self.stretches[0].done if len(self.stretches) == 1 else model.measured
        self.here = self.stretches[-1].period.here
        self.n = int(self.here.sum())
        self.person_rounds = sum(one.rounds * int(one.period.here.sum()) for one in self.stretches)

    def total(self, name: str) -> float:
        """Sum of a counter over strategies and measured rounds."""
        return float(self.sums[_COLUMN[name]])

    def rate(self, *names: str) -> float:
        """Sum of counters per person and round; whoever is not there does not count."""
        return sum(self.total(name) for name in names) / self.person_rounds

    @cached_property
    def earned(self) -> list[np.ndarray]:
        """Sum of each person's payoff, net of all costs, in each stretch: (people by its end,) each."""
        return [_earned(one) for one in self.stretches]

    @cached_property
    def payoff(self) -> np.ndarray:
        """Payoff per person and round they were there, (people,), net of all costs; NaN for who never was."""
        total, rounds = np.zeros((2, len(self.here)))
        for one, earned in zip(self.stretches, self.earned, strict=True):
            total[: len(earned)] += earned
            rounds[: len(earned)] += one.rounds * one.period.here
        with np.errstate(invalid="ignore"):
            return total / rounds

    def stream(self, name: str) -> np.ndarray:
        """What a stream brought per person and round, (people,): 0 where no mechanism feeds one (6.6)."""
        if name not in self.people:
            return np.zeros(len(self.here))
        rounds = np.zeros(len(self.here))
        for one in self.stretches:
            rounds[: len(one.period.here)] += one.rounds * one.period.here
        with np.errstate(invalid="ignore"):
            return self.people[name] / rounds

    def brought(self, name: str) -> float:
        """What a stream brought, per person and round; whoever is not there does not count."""
        return float(self.people[name].sum() / self.person_rounds) if name in self.people else 0.0

    @cached_property
    def attention(self) -> np.ndarray:
        """What keeping the account of a tie costs each person a round at the end, (people,): 0 without an account."""
        period, plays = self.stretches[-1].period, self.model.world.people["strategy"]
        return _attention(period, plays if len(self.model.world.learning) else period.strategy)

    def by_strategy(self) -> tuple[np.ndarray, np.ndarray]:
        """Sum of payoff per round, and number of people, by strategy, (strategies,) each: means over the rounds."""
        if len(self.model.world.plays):  # people change strategies from round to round
            begin, every = self.model.scenario.burn_in, np.arange(len(self.model.strategy_names))
            earned = earned_by_round(self.model, every).payoff
            return earned[begin:].mean(axis=0), people_by_round(self.model)[begin:].mean(axis=0)
        sums, people = np.zeros((2, len(self.model.strategy_names)))
        for one, earned in zip(self.stretches, self.earned, strict=True):
            share, here, plays = one.rounds / self.rounds, one.period.here, one.period.strategy
            sums += share * np.bincount(plays[here], earned[here] / one.rounds, minlength=len(sums))
            people += share * np.bincount(plays[here], minlength=len(sums))
        return sums, people

    @cached_property
    def welfare(self) -> float:
        """Mean payoff per person and round."""
        sums, people = 0.0, 0.0
        for one, earned in zip(self.stretches, self.earned, strict=True):
            share, here = one.rounds / self.rounds, one.period.here
            sums += share * float((earned[here] / one.rounds).sum())
            people += share * int(here.sum())
        return sums / people

    @cached_property
    def attainable(self) -> float:
        """Mean payoff per person and round if every need were met at no other cost."""
        found, begin = 0.0, 0
        for one in self.stretches:
            favors, end = one.period.scenario.favors, begin + one.rounds
            needs = self.sums if one.rounds == self.rounds else self.counts[begin:end].sum(axis=(0, 1))
            begin = end
            rate = sum(float(needs[_COLUMN[name]]) for name in ("granted", "refused", "unable", "alone"))
            rate -= float(needs[_COLUMN["retried"]])
            found += rate / self.person_rounds * (favors.benefit - favors.cost)
        return found

    @cached_property
    def sides(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Ties at the end, each once: the two people and what each gave the other, four arrays (ties,)."""
        world = self.model.world
        mine = self.model.tie_slots()
        twin = world.book["twin"][mine]
        given = world.past["given"]
        return world.other[twin], world.other[mine], given[mine].astype(float), given[twin].astype(float)

    @cached_property
    def contacts(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The network at the end, as `metrics.graph_measures` takes it: where contacts begin, how many, and who."""
        world = self.model.world
        return world.people["row"].copy(), world.people["degree"].astype(np.int64), world.other

    @cached_property
    def surroundings(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Supported ties, ties among one's contacts, and Burt's constraint, (n,) each; see `metrics.graph_measures`."""
        return graph_measures.surroundings(*self.contacts)

    @cached_property
    def clustering(self) -> np.ndarray:
        """Local clustering of each person at the end, (n,); 0 with fewer than two contacts."""
        _, among, _ = self.surroundings
        degree = self.contacts[1]
        return 2 * among / np.maximum(degree * (degree - 1), 1)

    @cached_property
    def effective_size(self) -> np.ndarray:
        """Burt's effective size of each person's contacts at the end, (n,); 0 without a contact."""
        _, among, _ = self.surroundings
        degree = self.contacts[1]
        return degree - 2 * among / np.maximum(degree, 1)

    @cached_property
    def opinions(self) -> tuple[np.ndarray, np.ndarray]:
        """All opinions at the end: about whom, and what they are worth by then, two arrays (opinions,).

        Those of people who are there about people who are there.
        """
        held, fade = self.model.world.opinions, self.model.scenario.gossip.lifetime
        if not len(held):
            return np.zeros(0, np.int32), np.zeros(0)
        kept = (held["about"] >= 0) & (self.model.steps - held["touched"] < fade)
        kept &= self.here[:, None] & self.here[held["about"]]
        about, age = held["about"][kept], self.model.steps - held["touched"][kept]
        return about, self.model.world.thought[kept] * (1 - age / fade)

    @cached_property
    def survival(self) -> tuple[np.ndarray, np.ndarray]:
        """Ties at risk and ended, by age 1, 2, ... in rounds (delayed entry, censored at the end of the run)."""
        world = self.model.world
        censored = self.model.by_age()
        seen = np.flatnonzero(censored + world.ended + world.entered)
        last = int(seen[-1]) if len(seen) else 0
        gone = np.cumsum(world.ended + censored)[:last]
        return np.cumsum(world.entered)[:last] - gone, world.ended[1 : last + 1]

    @cached_property
    def surviving(self) -> np.ndarray:
        """Kaplan-Meier estimate of the share of ties that live longer than 0, 1, 2, ... rounds.

        NaN from the age on from which too few ties were watched to tell; see `lifetimes.known`.
        """
        at_risk, ended = self.survival
        share = lifetimes.surviving(at_risk, ended)
        share[lifetimes.known(at_risk, ended) :] = np.nan
        return np.concatenate(([1.0], share))


def _attention(period: Period, plays: np.ndarray) -> np.ndarray:
    scenario = period.scenario
    keeps = np.array([row.keeps_accounts for row in scenario.strategies.values()])
    return scenario.books.attention * keeps[plays]


def _earned(one: Stretch) -> np.ndarray:
    """What people got in a stretch, less what they gave and all other costs, (people,)."""
    scenario, done = one.period.scenario, one.done
    favors, ties = scenario.favors, scenario.ties
    earned = favors.benefit * done["received"] - favors.cost * done["given"]
    if favors.uneven:
        earned = done["gained"] - done["spent"]
    if "account_rounds" in done:
        held = ties.upkeep * done["tie_rounds"] + scenario.books.attention * done["account_rounds"]
    else:
        held = (ties.upkeep + _attention(one.period, one.period.strategy)) * done["tie_rounds"]
    streams = sum(done[name] for name in STREAMS if name in done)
    return earned - ties.outing * done["outings"] - held + streams
