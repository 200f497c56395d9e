"""Network families: degrees, ties and clustering against theory or an independent implementation."""

import math
from typing import Any

import networkx as nx
import numpy as np
import pytest
from helpers.graphs import assert_well_formed, build, degrees, to_networkx

from reciprocity.networks import Graph


def test_complete() -> None:
    assert (degrees(build("complete", n=9)) == 8).all()


def test_ring_has_the_clustering_of_theory() -> None:
    graph = to_networkx(build("ring", n=60, k=6))
    assert set(dict(graph.degree).values()) == {6}
    assert nx.average_clustering(graph) == pytest.approx(3 * (6 - 2) / (4 * (6 - 1)))


def test_watts_strogatz_without_rewiring_is_the_ring() -> None:
    assert (build("watts_strogatz", p=0.0).edges == build("ring").edges).all()


@pytest.mark.parametrize("p", [0.1, 0.5])
def test_watts_strogatz_moves_the_share_p_of_ties_and_keeps_their_number(p: float) -> None:
    n, k = 5000, 8
    graph = build("watts_strogatz", n=n, k=k, p=p)
    assert len(graph.edges) == n * k // 2
    assert degrees(graph).min() >= k // 2, "one end of each tie stays"
    gap = (graph.edges[:, 1].astype(int) - graph.edges[:, 0]) % n
    near = np.minimum(gap, n - gap) <= k // 2
    expected = p * (1 - k / n)
    error = math.sqrt(expected * (1 - expected) / len(near))
    assert abs((~near).mean() - expected) < 4 * error
    # Barrat & Weigt (2000): the ring's clustering times (1 - p)^3, up to order 1/n
    clustering = nx.transitivity(to_networkx(graph))
    assert clustering == pytest.approx(9 / 14 * (1 - p) ** 3, abs=0.02)


def test_watts_strogatz_rewires_to_everybody_alike() -> None:
    n = 50
    counts = np.zeros((n, n))
    for seed in range(400):
        edges = build("watts_strogatz", seed, n=n, k=2, p=1.0).edges
        counts[edges[:, 0], edges[:, 1]] += 1
    counts += counts.T
    by_gap = np.array([np.diagonal(np.roll(counts, -gap, axis=1)).sum() for gap in range(3, 48)])
    mean = by_gap.mean()
    assert ((by_gap - mean) ** 2 / mean).sum() / 2 < 60  # symmetric gaps: 22 degrees of freedom


def test_watts_strogatz_where_nobody_is_left_to_tie_to() -> None:
    assert (degrees(build("watts_strogatz", n=9, k=8, p=1.0)) == 8).all()
    assert len(build("watts_strogatz", n=10, k=8, p=1.0).edges) == 40


def test_barabasi_albert_matches_networkx() -> None:
    n, m, runs = 300, 3, 40
    ours = [degrees(build("barabasi_albert", seed, n=n, m=m)) for seed in range(runs)]
    theirs = [np.array([d for _, d in nx.barabasi_albert_graph(n, m, seed).degree]) for seed in range(runs)]
    assert all(d.sum() == 2 * m * (n - m) for d in ours)
    assert all(d[m + 1 :].min() >= m for d in ours)
    for statistic in (np.max, np.var, lambda d: np.mean(d == m)):
        a, b = (np.array([statistic(d) for d in sample]) for sample in (ours, theirs))
        assert abs(a.mean() - b.mean()) < 4 * math.sqrt((a.var() + b.var()) / runs)


def test_barabasi_albert_has_the_degrees_of_theory() -> None:
    m = 2
    degree = degrees(build("barabasi_albert", n=100_000, m=m))
    for d in (2, 3, 4, 10):  # Bollobas et al. (2001)
        assert np.mean(degree == d) == pytest.approx(2 * m * (m + 1) / (d * (d + 1) * (d + 2)), rel=0.1)


@pytest.mark.parametrize("keys", [{"p": 0.02, "mean_degree": None}, {"mean_degree": 0.02 * 399}])
def test_erdos_renyi_ties_each_pair_with_the_same_chance(keys: dict[str, Any]) -> None:
    n, p, runs = 400, 0.02, 60
    pairs = n * (n - 1) // 2
    graphs = [build("erdos_renyi", seed, n=n, **keys) for seed in range(runs)]
    ties = np.array([len(graph.edges) for graph in graphs])
    assert abs(ties.mean() - p * pairs) < 4 * math.sqrt(p * (1 - p) * pairs / runs)
    assert ties.var() == pytest.approx(p * (1 - p) * pairs, rel=0.6)
    ends = np.concatenate([graph.edges for graph in graphs])
    expected = p * runs * np.arange(n - 1, 0, -1)
    rows = np.bincount(ends[:, 0], minlength=n)[: n - 1]
    assert ((rows - expected) ** 2 / (expected * (1 - p))).sum() < n + 4 * math.sqrt(2 * n)
    columns = np.bincount(ends[:, 1], minlength=n)[1:]
    assert ((columns - expected[::-1]) ** 2 / (expected[::-1] * (1 - p))).sum() < n + 4 * math.sqrt(2 * n)


def test_erdos_renyi_at_the_ends() -> None:
    assert len(build("erdos_renyi", n=30, p=1.0, mean_degree=None).edges) == 435
    assert len(build("erdos_renyi", n=30, p=0.0, mean_degree=None).edges) == 0
    assert len(build("erdos_renyi", n=30, mean_degree=29.0).edges) == 435


def test_block_model_has_its_two_means_at_every_size() -> None:
    for n in (1000, 4000):
        graph = build("block_model", n=n, circle_size=50, within=6.0, between=2.0)
        inside = graph.circle[graph.edges[:, 0]] == graph.circle[graph.edges[:, 1]]
        assert 2 * inside.sum() / n == pytest.approx(6, abs=4 * math.sqrt(12 / n))
        assert 2 * (~inside).sum() / n == pytest.approx(2, abs=4 * math.sqrt(4 / n))


def test_block_model_chances_are_independent_of_each_other() -> None:
    keys = {"n": 300, "circle_size": 30, "within": None, "between": None, "p_in": 0.3}
    one, other = build("block_model", p_out=0.01, **keys), build("block_model", p_out=0.05, **keys)

    def inside(graph: Graph) -> bytes:
        return graph.edges[graph.circle[graph.edges[:, 0]] == graph.circle[graph.edges[:, 1]]].tobytes()

    assert inside(one) == inside(other)
    assert len(one.edges) < len(other.edges)


def test_block_model_of_one_circle_says_so() -> None:
    graph = build("block_model", n=40, circle_size=50)
    assert "one circle" in graph.notes[0]
    assert graph.circle_names == ("circle 1",)


def test_caveman_circles_know_each_other() -> None:
    graph = build("caveman", n=23, circle_size=5, p=0.0)
    assert sorted(len(c) for c in nx.connected_components(to_networkx(graph))) == [3, 5, 5, 5, 5]
    assert len(graph.edges) == 4 * 10 + 3


def test_caveman_moves_the_share_p_of_ties_across() -> None:
    graph = build("caveman", n=9000, circle_size=9, p=0.2)
    assert len(graph.edges) == 36_000
    across = graph.circle[graph.edges[:, 0]] != graph.circle[graph.edges[:, 1]]
    assert across.mean() == pytest.approx(0.2, abs=4 * math.sqrt(0.2 * 0.8 / 36_000))


@pytest.mark.parametrize(("around", "wrap"), [(4, True), (4, False), (8, True), (8, False)])
def test_lattice_matches_networkx(around: int, wrap: bool) -> None:
    rows, columns = 4, 7
    expected = nx.grid_2d_graph(rows, columns, periodic=wrap)
    if around == 8:
        steps = [(-1, -1), (-1, 1)]
        for r, c in list(expected):
            for dr, dc in steps:
                to = ((r + dr) % rows, (c + dc) % columns) if wrap else (r + dr, c + dc)
                if to in expected:
                    expected.add_edge((r, c), to)
    graph = build("lattice", n=28, rows=rows, around=around, wrap=wrap)
    ties = {frozenset((r * columns + c, r2 * columns + c2)) for (r, c), (r2, c2) in expected.edges}
    assert {frozenset(tie) for tie in graph.edges.tolist()} == ties


@pytest.mark.parametrize("n", [2, 3, 4, 6, 8, 9, 13])
def test_narrow_torus_has_no_doubles(n: int) -> None:
    assert_well_formed(build("lattice", n=n))


def test_lattice_is_as_square_as_possible_and_says_when_it_is_not() -> None:
    assert build("lattice", n=200).notes == ()
    assert build("lattice", n=202).notes == ("network.n: 202 people make a lattice of 2 by 101",)
