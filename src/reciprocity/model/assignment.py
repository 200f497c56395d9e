"""Who follows which strategy: weights become whole numbers of people, and keyed chance says who these are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.errors import InputError, nearest, shown
from reciprocity.networks import Observed
from reciprocity.networks.drawn import drawn_for
from reciprocity.numerics import draws
from reciprocity.scenario.strategies import strategies

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario.scenario import Scenario


def whole_shares(weights: dict[str, float], n: int) -> dict[str, int]:
    """Turn weights into whole numbers of people by the largest remainder; equal remainders favor the first name.

    Args:
        weights: Weight by name, >= 0, not all 0 (all 0 is allowed for n = 0).
        n: How many people there are to distribute.
    """
    total = sum(weights.values())
    exact = {name: n * weight / total if n else 0.0 for name, weight in weights.items()}
    whole = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_remainder[: n - sum(whole.values())]:
        whole[name] += 1
    return whole


def assign(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return each person's strategy as its place in `scenario.strategies`, (n,) uint8 (`docs/model.md`, section 5)."""
    names = list(scenario.strategies)
    place = {name: k for k, name in enumerate(names)}
    strategy = np.zeros(graph.n, np.uint8)
    free = np.ones(graph.n, bool)
    if graph.strategy is not None:
        for i, name in enumerate(graph.strategy):
            if name:
                if name not in place:
                    raise _unknown(scenario, graph, i)
                strategy[i], free[i] = place[name], False
    weights = dict(scenario.population)
    if scenario.focal is not None and scenario.focal_share is not None:
        others = {name: w for name, w in weights.items() if name != scenario.focal}
        total = sum(others.values())
        rest = {name: (1 - scenario.focal_share) * w / total for name, w in others.items()} if total else {}
        weights = {scenario.focal: scenario.focal_share} | rest
    shares = whole_shares(weights, int(free.sum()))
    people = in_line(scenario.seed, draws.STRATEGY, 0, graph.n)
    people = people[free[people]]
    shares = {name: count for name, count in shares.items() if count}  # a strategy that nobody follows may have no row
    if shares:
        strategy[people] = np.repeat([place[name] for name in shares], list(shares.values()))
    return strategy


def _unknown(scenario: Scenario, graph: Graph, person: int) -> InputError:
    """Return the error that names the person whose strategy is unknown, and the place where the table says so."""
    assert graph.strategy is not None
    name, network = str(graph.strategy[person]), scenario.network
    where = "network"
    if isinstance(network, Observed):
        where, table = network.named_ties, network.named_people
        if table:
            from reciprocity.networks.files import line_of

            where = f"{table}, line {line_of(network, str((graph.names or ())[person]))}"
    close = nearest(name, {*strategies(), *scenario.strategies})
    return InputError(f"{where}: unknown strategy {shown(name, quoted=False)}; {close}")


def in_line(seed: int, purpose: int, counter: int, n: int) -> np.ndarray:
    """Return the people 0 to n - 1 in a random order, ascending by a keyed number: (n,) int64, for the whole run."""
    return np.argsort(drawn_for(np.uint64(draws.key(seed, purpose, 0, counter)), n), kind="stable")
