"""The bare ask round as a plain, idiomatic Mesa model: what somebody who knows Mesa well would write in an hour.

Everybody asks one random neighbor each round, who helps or not. A quarter each keeps a ledger (L = 3), gives to
everybody, plays tit for tat, helps nobody. The product plays the same as `work.bare`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial

import mesa
import networkx as nx
from mesa.discrete_space import FixedAgent, Network

BENEFIT, COST, LIMIT = 3, 1, 3


class Person(FixedAgent):
    """Asks a neighbor; a subclass says when to help."""

    def __init__(self, model, cell):
        super().__init__(model)
        self.cell = cell
        self.asked = self.helped = self.payoff = 0

    def step(self):
        neighbor = self.choose()
        self.asked += 1
        granted = neighbor.grants(self)
        if granted:
            self.helped += 1
            self.payoff += BENEFIT
            neighbor.payoff -= COST
            neighbor.gave(self)
        self.answered(neighbor, granted)

    def choose(self):
        return self.cell.neighborhood.select_random_agent()

    def grants(self, asker):
        raise NotImplementedError

    def gave(self, asker):
        """Take note of a favor given."""

    def answered(self, neighbor, granted):
        """Take note of an answer."""


class Ledger(Person):
    """Helps as long as the other owes less than three favors."""

    def __init__(self, model, cell):
        super().__init__(model, cell)
        self.owed = defaultdict(int)

    def grants(self, asker):
        return self.owed[asker] < LIMIT

    def gave(self, asker):
        self.owed[asker] += 1

    def answered(self, neighbor, granted):
        self.owed[neighbor] -= granted


class Giver(Person):
    """Helps everybody."""

    def grants(self, asker):
        return True


class TitForTat(Person):
    """Helps at first, then does what the other did last."""

    def __init__(self, model, cell):
        super().__init__(model, cell)
        self.last = {}

    def grants(self, asker):
        return self.last.get(asker, True)

    def answered(self, neighbor, granted):
        self.last[neighbor] = granted


class LoneFighter(Person):
    """Helps nobody."""

    def grants(self, asker):
        return False


KINDS = (Ledger, Giver, TitForTat, LoneFighter)


def total(kind, attribute):
    """Report the sum of an attribute over people of a kind, since the start."""
    return lambda model: model.agents_by_type[kind].agg(attribute, sum)


class Model(mesa.Model):
    """A static network, everybody in a random order each round, requests and payoff collected by strategy."""

    def __init__(self, graph, rng=None):
        super().__init__(rng=rng)
        # Without a layout: the default one, of springs, takes longer than any run.
        self.network = Network(graph, random=self.random, layout=None)
        kinds = [KINDS[i % len(KINDS)] for i in range(len(graph))]
        self.random.shuffle(kinds)
        for cell, kind in zip(self.network.all_cells, kinds, strict=True):
            kind(self, cell)
        reporters = {
            f"{attribute} {kind.__name__}": total(kind, attribute)
            for kind in KINDS
            for attribute in ("asked", "helped", "payoff")
        }
        self.datacollector = mesa.DataCollector(reporters)

    def step(self):
        self.agents.shuffle_do("step")
        self.datacollector.collect(self)


class CachedModel(Model):
    """The same, neighbors looked up once: faster, and what one would do after a look at the profiler."""

    def __init__(self, graph, rng=None):
        super().__init__(graph, rng)
        for person in self.agents:
            person.choose = partial(self.random.choice, list(person.cell.neighborhood.agents))


def graph_of(n, edges):
    """Return people 0 to n - 1 and their ties as a networkx graph."""
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges.tolist())
    return graph
