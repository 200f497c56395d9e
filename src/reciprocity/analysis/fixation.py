"""Evolution where mutants are rare: who takes a population over, and how often each strategy has it to itself.

Populations are well mixed and finite. Everybody meets everybody else, so that with k people of one strategy and N - k
of another, each earns the mean of what meetings bring. One at a time people compare themselves with somebody (rule
`fermi` of `docs/model.md`, 6.17); `birth_death` has the same chances, for only the ratio of gain to loss matters.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


def fixation(payoffs: ArrayLike, population: int, selection: float) -> np.ndarray:
    """Return the chance that one mutant's strategy takes a population over.

    The closed form of a birth-death chain (Karlin & Taylor 1975), with the pairwise comparison of Traulsen, Nowak &
    Pacheco 2006, PRE 74. A neutral mutant takes over with chance 1 / N.

    Args:
        payoffs: (..., strategies, strategies), what a meeting brings the strategy of the row with that of the column.
        population: Number of people N, 2 or more.
        selection: Intensity of selection, 0 or more.

    Returns:
        (..., strategies, strategies): of a mutant of the row among residents of the column; 1 on the diagonal.
    """
    a = np.asarray(payoffs, float)
    k = np.arange(1, population)  # how many have the mutant's strategy
    own = np.diagonal(a, axis1=-2, axis2=-1)
    mutant = own[..., :, None, None] * (k - 1) + a[..., :, :, None] * (population - k)
    resident = np.swapaxes(a, -1, -2)[..., None] * k + own[..., None, :, None] * (population - k - 1)
    steps = -selection * (mutant - resident) / (population - 1)
    heights = np.cumsum(steps, axis=-1)
    top = np.maximum(heights.max(axis=-1), 0.0)
    found = np.exp(-top) / (np.exp(-top) + np.exp(heights - top[..., None]).sum(axis=-1))
    found[..., np.arange(a.shape[-1]), np.arange(a.shape[-1])] = 1.0
    return found


def time_shares(fixations: ArrayLike) -> np.ndarray:
    """Return the share of time for which each strategy has the population to itself, where mutants are rare.

    The stationary distribution of the chain from resident to resident, each other strategy being as likely a mutant
    (Fudenberg & Imhof 2006, Journal of Economic Theory 131). It is worked out without subtractions (Grassmann, Taksar &
    Heyman 1985), so that small shares are as exact as large ones.

    Args:
        fixations: (strategies, strategies) as `fixation` returns them.
    """
    flow = np.array(fixations, float).T  # from the resident of the row to the mutant of the column
    count = len(flow)
    for last in range(count - 1, 0, -1):
        out = flow[last, :last].sum()
        if out <= 0:
            out = np.finfo(float).tiny
        flow[:last, last] /= out
        flow[:last, :last] += np.outer(flow[:last, last], flow[last, :last])
    shares = np.zeros(count)
    shares[0] = 1.0
    for state in range(1, count):
        shares[state] = shares[:state] @ flow[:state, state]
    return shares / shares.sum()


def critical_ratio(ties: ArrayLike) -> float:
    """Return the ratio of benefit to cost above which weak selection favors giving on a network, by death and birth.

    Exact for any connected network and payoffs averaged over ties, from the times until two lines of descent meet
    (Allen et al. 2017, Nature 544). Infinite where no ratio suffices; below 0 where only spite is favored.

    Args:
        ties: (n, n) weights of ties, symmetric, not negative, without ties to oneself; n is 3 or more.

    Raises:
        ValueError: The network is not connected, or not symmetric.
    """
    weights = np.array(ties, float)
    n = len(weights)
    if n < 3 or weights.shape != (n, n) or (weights != weights.T).any() or (weights < 0).any() or weights.trace():
        raise ValueError("ties: expected a symmetric matrix of three people or more, with zeros on its diagonal")
    if (weights.sum(axis=1) == 0).any() or not _connected(weights):
        raise ValueError("ties: the network is not connected; take its largest connected part")
    walk = weights / weights.sum(axis=1, keepdims=True)
    # Of each pair i < j the time until the lines of descent of i and j meet: t = 1 + (mean over steps of either) / 2.
    first, second = np.triu_indices(n, 1)
    place = np.full((n, n), -1)
    place[first, second] = place[second, first] = np.arange(len(first))
    system = np.eye(len(first))
    for moves, stays in ((first, second), (second, first)):
        to = place[:, stays].T  # (pairs, n): the pair that it becomes when the one that moves goes to each person
        pair, k = np.nonzero((to >= 0) & (walk[moves] > 0))
        np.subtract.at(system, (pair, to[pair, k]), walk[moves][pair, k] / 2)
    times = np.zeros((n, n))
    times[first, second] = np.linalg.solve(system, np.ones(len(first)))
    times += times.T
    share = weights.sum(axis=1) / weights.sum()
    after, steps = [0.0], np.eye(n)
    for _ in range(3):
        steps = steps @ walk
        after.append(float(share @ (steps * times).sum(axis=1)))
    _, one, two, three = after
    return float("inf") if np.isclose(three, one, rtol=1e-12, atol=0) else two / (three - one)


def _connected(weights: np.ndarray) -> bool:
    from scipy.sparse.csgraph import connected_components

    return int(connected_components(weights)[0]) == 1
