"""What metrics are computed from: a finished run's arrays."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import igraph
import numpy as np

if TYPE_CHECKING:
    from reciprocity.model import Model
from reciprocity.layout import COUNTERS, STREAMS

_COLUMN = {name: k for k, name in enumerate(COUNTERS)}


class Measured:
    """What metrics are computed from: a finished run's arrays, worked out once and shared.

    Args:
        model: A model that has played more rounds than its burn-in.
    """

    def __init__(self, model: Model) -> None:
        scenario = model.scenario
        self.model, self.favors, self.ties = model, scenario.favors, scenario.ties
        self.n = model.graph.n
        self.rounds = model.steps - scenario.burn_in
        self.counts = model.counts[scenario.burn_in :]
        self.sums = self.counts.sum(axis=(0, 1))
        self.people = model.measured

    def total(self, name: str) -> float:
        """Sum of a counter over strategies and measured rounds."""
        return float(self.sums[_COLUMN[name]])

    def rate(self, *names: str) -> float:
        """Sum of counters per person and round."""
        return sum(self.total(name) for name in names) / (self.n * self.rounds)

    @cached_property
    def payoff(self) -> np.ndarray:
        """Payoff per person and round, (n,), net of all costs."""
        people, favors = self.people, self.favors
        earned = favors.benefit * people["received"] - favors.cost * people["given"]
        if favors.spread:
            earned = people["gained"] - people["spent"]
        held = (self.ties.upkeep + self.attention) * people["tie_rounds"]
        streams = sum(people[name] for name in STREAMS if name in people)
        return (earned - self.ties.outing * people["met"] - held + streams) / self.rounds

    def stream(self, name: str) -> np.ndarray:
        """What a stream brought per person and round, (n,): 0 where no mechanism feeds one (`docs/model.md`, 6.6)."""
        return self.people[name] / self.rounds if name in self.people else np.zeros(self.n)

    @cached_property
    def attention(self) -> np.ndarray:
        """What keeping the account of a tie costs each person a round, (n,): 0 for those who keep none."""
        scenario = self.model.scenario
        keeps = np.array([row.keeps_accounts for row in scenario.strategies.values()])
        return scenario.books.attention * keeps[self.model.world.people["strategy"]]

    @cached_property
    def sides(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Ties at the end, each once: the two people and what each gave the other, four arrays (ties,)."""
        world = self.model.world
        mine = self.model.live_slots()
        mine = mine[world.book["twin"][mine] > mine]
        twin = world.book["twin"][mine]
        given = world.book["given"]
        return world.other[twin], world.other[mine], given[mine].astype(float), given[twin].astype(float)

    @cached_property
    def igraph(self) -> igraph.Graph:
        """The network at the end."""
        a, b, _, _ = self.sides
        return igraph.Graph(n=self.n, edges=np.column_stack((a, b)))

    @cached_property
    def survival(self) -> tuple[np.ndarray, np.ndarray]:
        """Ties at risk and ended, by age 1, 2, ... in rounds (delayed entry, censored at the end of the run)."""
        world = self.model.world
        censored = np.bincount(self.model.ages(), minlength=len(world.entered))
        last = int(max(np.flatnonzero(censored + world.ended + world.entered), default=0))
        gone = np.cumsum(world.ended + censored)[:last]
        return np.cumsum(world.entered)[:last] - gone, world.ended[1 : last + 1]

    @cached_property
    def surviving(self) -> np.ndarray:
        """Kaplan-Meier estimate of the share of ties that live longer than 0, 1, 2, ... rounds."""
        at_risk, ended = self.survival
        with np.errstate(invalid="ignore", divide="ignore"):
            hazard = np.where(at_risk > 0, ended / at_risk, 0.0)
        return np.concatenate(([1.0], np.cumprod(1 - hazard)))
