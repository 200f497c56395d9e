"""What each strategy earned in each round, and how many people played it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reciprocity.results.counters import COUNTERS, STREAMS

if TYPE_CHECKING:
    from reciprocity.model.engine import Engine


class Earned(NamedTuple):
    """What strategies earned, by round.

    Attributes:
        counts: What happened by the name of its counter, (rounds, strategies) int32 each.
        streams: What each stream brought, (rounds, strategies) each; empty where no mechanism feeds one.
        cost: What ties, accounts and outings cost, (rounds, strategies).
        payoff: Payoff of all people together, net of all costs, (rounds, strategies).
    """

    counts: dict[str, np.ndarray]
    streams: dict[str, np.ndarray]
    cost: np.ndarray
    payoff: np.ndarray


def people_by_round(model: Engine) -> np.ndarray:
    """Return how many people played each strategy in each round, (rounds, strategies) int32."""
    if len(model.world.plays):
        return model.world.plays[: model.steps]
    strategies = len(model.strategy_names)
    people = [np.bincount(period.strategy[period.here], minlength=strategies) for period in model.periods]
    return np.repeat(np.array(people, np.int32), _lengths(model), axis=0)


def strategies_present(model: Engine) -> np.ndarray:
    """Return the numbers of the strategies that somebody has played, or taken up in the last round, ascending."""
    plays = model.world.plays[: model.steps + 1]
    return np.flatnonzero((plays if len(plays) else people_by_round(model)).any(axis=0))


def earned_by_round(model: Engine, present: np.ndarray, counters: int = len(COUNTERS)) -> Earned:
    """Return what these strategies earned in each round; see `docs/model.md`, 6.5 and 6.6.

    Args:
        model: The run.
        present: The numbers of the strategies, ascending.
        counters: How many of the counters are wanted.
    """
    c = dict(zip(COUNTERS, _taken(model.counts[:, :, :counters], present), strict=False))
    keeps = np.array([row.keeps_accounts for row in model.scenario.strategies.values()])[present]
    benefit, price, uneven, upkeep, outing, attention = _prices(model)
    cost = (upkeep + attention * keeps) * c["degree"] + outing * c["outings"]
    earned = benefit * (c["granted"] + c["helped"]) - price * c["given"]
    if uneven.any():
        gained, spent = _taken(model.world.worth[: model.steps], present)
        earned = np.where(uneven > 0, gained - spent, earned)
    flows = model.world.flows[: model.steps]
    streams = dict(zip(STREAMS, _taken(flows, present), strict=True)) if len(flows) else {}
    return Earned(c, streams, cost, earned - cost + sum(streams.values()))


def _lengths(model: Engine) -> np.ndarray:
    """Return how many rounds of each period have been played, (periods,)."""
    return np.diff([min(period.first, model.steps + 1) for period in model.periods] + [model.steps + 1])


def _prices(model: Engine) -> np.ndarray:
    """Return six prices that may change, in each round, (6, rounds, 1)."""
    prices = []
    for period in model.periods:
        favors, ties, books = period.scenario.favors, period.scenario.ties, period.scenario.books
        prices.append((favors.benefit, favors.cost, favors.uneven, ties.upkeep, ties.outing, books.attention))
    return np.repeat(np.transpose(prices), _lengths(model), axis=1)[:, :, None]


def _taken(table: np.ndarray, present: np.ndarray) -> np.ndarray:
    """Turn (rounds, strategies, kinds) into (kinds, rounds, strategies present), each kind contiguous in memory."""
    taken = table if len(present) == table.shape[1] else table.take(present, axis=1)
    return taken.reshape(-1, table.shape[2]).T.copy(order="C").reshape(-1, *taken.shape[:2])
