"""Numbers of a network against other programs and by hand, and tests of fit that are right as often as they say."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from scipy import stats

from reciprocity.analysis import goodness_of_fit, network_statistics
from reciprocity.networks import Lazega, build

N = 30


def drawn(seed, p=0.15):
    names = np.random.default_rng(seed).random((N, N)) < p
    np.fill_diagonal(names, False)
    return names


GROUPS = np.arange(N) % 3, np.arange(N) % 2


@pytest.mark.parametrize("seed", range(5))
def test_numbers_are_those_of_networkx(seed):
    names = drawn(seed, 0.05 + 0.05 * seed)
    found = network_statistics.numbers(names, *GROUPS)
    directed = nx.from_numpy_array(names.astype(int), create_using=nx.DiGraph)
    tied = directed.to_undirected()
    assert found["density"] == pytest.approx(nx.density(directed))
    assert found["returned"] == pytest.approx(nx.overall_reciprocity(directed))
    assert found["transitivity"] == pytest.approx(nx.transitivity(tied))
    shared = [bool(list(nx.common_neighbors(tied, *pair))) for pair in tied.edges]
    assert found["support"] == pytest.approx(np.mean(shared))
    lengths = [steps for _, to in nx.all_pairs_shortest_path_length(tied) for steps in to.values() if steps]
    assert found["distance"] == pytest.approx(np.mean(lengths))
    sent, received = ([degree for _, degree in of] for of in (directed.out_degree, directed.in_degree))
    assert found["out_in_correlation"] == pytest.approx(stats.pearsonr(sent, received).statistic)
    assert found["degree_sd"] == pytest.approx(np.std([degree for _, degree in tied.degree]))
    circle, field = GROUPS
    assert found["same_circle"] == pytest.approx(np.mean([circle[i] == circle[j] for i, j in tied.edges]))
    assert found["same_field"] == pytest.approx(np.mean([field[i] == field[j] for i, j in tied.edges]))


@pytest.mark.parametrize("seed", range(3))
def test_distributions_are_those_of_networkx(seed):
    names = drawn(seed)
    found = network_statistics.distributions(names)
    directed = nx.from_numpy_array(names.astype(int), create_using=nx.DiGraph)
    assert dict(zip(network_statistics.TRIADS, found["triads"], strict=True)) == nx.triadic_census(directed)
    assert found["sent"] @ np.arange(N) == names.sum() == found["received"] @ np.arange(N)
    assert found["distances"].sum() == pytest.approx(1)
    assert found["distances"][0] == pytest.approx(nx.density(directed.to_undirected()))


def test_what_is_known_of_the_law_firm():
    graph = build(Lazega(), 1)
    found = network_statistics.numbers(network_statistics.matrix(graph.arcs, graph.n), graph.circle, graph.field)
    known = {"returned": 0.392, "out_in_correlation": 0.140, "transitivity": 0.479, "support": 0.999}
    assert {name: round(found[name], 3) for name in known} == known
    assert (len(graph.arcs), round(found["degree_sd"], 2)) == (892, 8.23)


def test_without_direction_nothing_is_said_about_direction():
    found = network_statistics.numbers(drawn(1), *GROUPS, directed=False)
    assert not set(found) & set(network_statistics.DIRECTED)
    assert set(network_statistics.distributions(drawn(1), directed=False)) == {"contacts", "distances"}


def test_an_empty_network_has_few_numbers_and_raises_nothing():
    found = network_statistics.numbers(np.zeros((4, 4), bool), np.zeros(4, int), np.zeros(4, int))
    assert found["density"] == found["degree_sd"] == 0
    assert all(np.isnan(found[name]) for name in ("transitivity", "support", "returned", "same_circle", "distance"))


def test_the_distance_is_that_of_mahalanobis():
    rng = np.random.default_rng(1)
    many = rng.multivariate_normal([1, 2, 3], [[2, 1, 0], [1, 2, 0.5], [0, 0.5, 1]], 500)
    far, p = goodness_of_fit.mahalanobis(np.array([3.0, 0.0, 4.0]), many)
    inverse, away = np.linalg.inv(np.cov(many, rowvar=False)), np.array([3.0, 0.0, 4.0]) - many.mean(axis=0)
    assert far == pytest.approx(np.sqrt(away @ inverse @ away))
    apart = many - many.mean(axis=0)
    others = np.sqrt(np.einsum("ij,jk,ik->i", apart, inverse, apart))
    assert p == pytest.approx(((others >= far).sum() + 1) / 501, abs=0.003)  # in p the observed one counts, too


def test_what_is_the_same_everywhere_does_not_count_unless_the_observed_differs():
    many = np.column_stack([np.random.default_rng(2).normal(size=99), np.full(99, 5.0)])
    assert goodness_of_fit.mahalanobis(np.array([0.0, 5.0]), many)[1] > 0.05
    assert goodness_of_fit.mahalanobis(np.array([0.0, 6.0]), many) == (np.inf, 0.01)


def test_two_sides_count_the_observed_one_in():
    many = np.arange(1.0, 100.0)  # 1 to 99
    assert goodness_of_fit.two_sided(0.0, many) == pytest.approx(2 / 100)
    assert goodness_of_fit.two_sided(3.0, many) == pytest.approx(2 * (3 + 1) / 100)
    assert goodness_of_fit.two_sided(50.0, many) == 1.0


def test_a_network_of_the_model_itself_is_refused_as_often_as_said():
    """Each of 200 networks is held against the other 199; of each test 5 % may refuse."""
    rows = pd.DataFrame([network_statistics.numbers(drawn(seed), *GROUPS) for seed in range(200)])
    shapes = [network_statistics.distributions(drawn(seed)) for seed in range(200)]
    refused = dict.fromkeys(("density", "transitivity", "returned", "together", "triads"), 0)
    for k in range(200):
        others = rows.drop(index=k)
        single = goodness_of_fit.table(rows.loc[k].to_dict(), others).set_index("statistic")
        for name in ("density", "transitivity", "returned"):
            refused[name] += not single.loc[name, "holds"]
        refused["together"] += goodness_of_fit.joint(rows.loc[k].to_dict(), others)[1] <= 0.05
        rest = np.array([one["triads"] for j, one in enumerate(shapes) if j != k])
        refused["triads"] += goodness_of_fit.shapes({"triads": (shapes[k]["triads"], rest)})["p"][0] <= 0.05
    low, high = stats.binom.ppf((0.0005, 0.9995), 200, 0.05)
    for name, count in refused.items():
        assert low <= count <= high, (name, count)
