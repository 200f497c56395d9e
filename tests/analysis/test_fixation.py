"""Fixation, shares of time and the critical ratio against closed forms and independent computations."""

import math

import networkx as nx
import numpy as np
import pytest

from reciprocity import networks
from reciprocity.analysis.fixation import critical_ratio, fixation, time_shares
from reciprocity.scenario.scenario import Scenario


def chain(a: np.ndarray, n: int, selection: float) -> float:
    """Chance that a mutant of row 0 takes over residents of row 1, by the linear equations of the whole chain."""
    system, right = np.eye(n + 1), np.zeros(n + 1)
    right[n] = 1
    for k in range(1, n):
        mutant = (a[0, 0] * (k - 1) + a[0, 1] * (n - k)) / (n - 1)
        resident = (a[1, 0] * k + a[1, 1] * (n - k - 1)) / (n - 1)
        pair = k / n * (n - k) / (n - 1)
        up, down = (pair / (1 + math.exp(sign * selection * (mutant - resident))) for sign in (-1, 1))
        system[k, k - 1 : k + 2] = [-down, up + down, -up]
    return float(np.linalg.solve(system, right)[1])


@pytest.mark.parametrize(("n", "selection"), [(2, 1.0), (10, 0.0), (10, 0.3), (40, 2.0)])
def test_fixation_solves_the_equations_of_the_chain(n: int, selection: float) -> None:
    a = np.array([[2.0, -1.0], [3.0, 0.0]])
    assert fixation(a, n, selection)[0, 1] == pytest.approx(chain(a, n, selection), rel=1e-9)
    assert fixation(a, n, selection)[1, 0] == pytest.approx(chain(a[::-1, ::-1], n, selection), rel=1e-9)


def test_a_neutral_mutant_takes_over_with_chance_one_in_n() -> None:
    assert fixation(np.zeros((3, 3)), 25, 7.0)[0, 1] == pytest.approx(1 / 25, rel=1e-12)


def test_defectors_take_over_givers_as_published() -> None:
    """Hilbe et al. 2018, PNAS 115: ALLD into ALLC, 50 people, b = 5, c = 1, selection 1: 0.668."""
    found = fixation([[4.0, -1.0], [5.0, 0.0]], 50, 1.0)[1, 0]
    assert found == pytest.approx(0.668, abs=5e-4)
    d = 1 + 5 / 49
    assert found == pytest.approx((1 - math.exp(-d)) / (1 - math.exp(-50 * d)), rel=1e-12)


def test_strong_selection_neither_overflows_nor_turns_to_nothing() -> None:
    found = fixation([[0.0, 0.0], [100.0, 100.0]], 1000, 100.0)
    assert found[1, 0] == 1 and 0 <= found[0, 1] < 1e-300
    assert time_shares(found) == pytest.approx([0, 1], abs=1e-300)


def test_shares_of_time_are_the_stationary_distribution() -> None:
    flows = np.random.default_rng(3).uniform(1e-6, 1, (5, 5))
    steps = flows.T / 4
    np.fill_diagonal(steps, 0)
    np.fill_diagonal(steps, 1 - steps.sum(axis=1))
    values, vectors = np.linalg.eig(steps.T)
    first = np.real(vectors[:, np.argmax(np.real(values))])
    assert time_shares(flows) == pytest.approx(first / first.sum(), rel=1e-9)


def matrix(graph: nx.Graph) -> np.ndarray:
    return nx.to_numpy_array(graph, weight=None)


@pytest.mark.parametrize(
    "graph", [nx.cycle_graph(20), nx.random_regular_graph(4, 30, 1), nx.complete_graph(7)], ids=["ring", "four", "all"]
)
def test_where_all_have_k_contacts_the_critical_ratio_has_a_closed_form(graph: nx.Graph) -> None:
    """(N - 2) / (N / k - 2) in the limit of weak selection, k where N is large (Ohtsuki et al. 2006)."""
    n, k = len(graph), dict(graph.degree)[0]
    assert critical_ratio(matrix(graph)) == pytest.approx((n - 2) / (n / k - 2), rel=1e-9)


def by_iteration(weights: np.ndarray) -> float:
    """The critical ratio from meeting times that are iterated until they stand still."""
    walk = weights / weights.sum(axis=1, keepdims=True)
    times, before = np.zeros_like(walk), np.ones_like(walk)
    while np.abs(times - before).max() > 1e-10 * np.abs(times).max() or not times.any():
        before, times = times, 1 + (walk @ times + times @ walk.T) / 2
        np.fill_diagonal(times, 0)
    share = weights.sum(axis=1) / weights.sum()
    one, two, three = (float(share @ np.diagonal(np.linalg.matrix_power(walk, k) @ times)) for k in (1, 2, 3))
    return two / (three - one)


@pytest.mark.parametrize(("network", "ratio"), [("karate", 7.77), ("florentine", None), ("lazega", None)])
def test_the_critical_ratio_of_real_networks(network: str, ratio: float | None) -> None:
    graph = networks.build(Scenario(network=network).network, 1)
    people = nx.Graph(graph.edges.tolist())
    weights = matrix(people.subgraph(max(nx.connected_components(people), key=len)))
    found = critical_ratio(weights)
    assert found == pytest.approx(by_iteration(weights), rel=1e-5)
    assert ratio is None or found == pytest.approx(ratio, abs=0.005)


def test_on_a_star_no_ratio_is_enough() -> None:
    assert critical_ratio(matrix(nx.star_graph(6))) == math.inf


@pytest.mark.parametrize("ties", [np.zeros((3, 3)), np.eye(3), [[0, 1], [1, 0]], [[0, 1, 0], [0, 0, 1], [1, 0, 0]]])
def test_what_is_no_connected_network_is_refused(ties: object) -> None:
    with pytest.raises(ValueError, match=r"^ties: "):
        critical_ratio(ties)  # type: ignore[arg-type]
