"""Approximate Bayesian computation against posteriors that are known, and the check of calibration against itself."""

import numpy as np
import pytest
from scipy.stats import norm

from reciprocity.analysis.calibration_check import check
from reciprocity.analysis.posterior import FEWEST_KEPT, KEPT, Simulations
from reciprocity.running.design import sobol


def bell(count: int, seed: int, noise: float = 0.05):
    """Places in a unit box, and one statistic a parameter: the parameter with normal noise; a third says nothing."""
    rng = np.random.default_rng(seed)
    units = sobol(2, count, seed)
    return units, np.column_stack([units + rng.normal(0, noise, units.shape), rng.normal(0, 1, count)])


@pytest.fixture(scope="module")
def simulations():
    return Simulations(*bell(4096, 1))


@pytest.mark.parametrize("observed", [(0.5, 0.5), (0.3, 0.8)])
def test_a_normal_posterior_is_found(simulations, observed):
    """With a flat prior and normal noise the posterior is that normal, wherever the box does not cut it."""
    sample = simulations.posterior(np.array([*observed, 0.4]))
    assert sample.mean() == pytest.approx(observed, abs=0.012)
    assert sample.sd() == pytest.approx(0.05, rel=0.2)
    low, high = sample.quantiles([0.05, 0.95])
    assert high - low == pytest.approx(2 * 1.645 * 0.05, rel=0.2)
    truth = np.array(observed) + 0.05
    assert sample.below(truth) == pytest.approx(norm.cdf(1), abs=0.1)


def test_what_statistics_do_not_touch_stays_as_it_was():
    """A parameter that no statistic depends on keeps the whole box: mean 1/2, sd 1/sqrt(12)."""
    rng = np.random.default_rng(3)
    units = sobol(2, 4096, 3)
    sample = Simulations(units, units[:, :1] + rng.normal(0, 0.05, (4096, 1))).posterior(np.array([0.5]))
    assert sample.mean()[1] == pytest.approx(0.5, abs=0.05)
    assert sample.sd()[1] * np.sqrt(12) == pytest.approx(1, abs=0.1)
    assert sample.sd()[0] == pytest.approx(0.05, rel=0.2)


def test_the_sample_is_of_the_nearest_tenth_and_within_the_box(simulations):
    sample = simulations.posterior(np.array([0.01, 0.99, 0.0]))
    assert len(sample.rows) == round(KEPT * 4096) > FEWEST_KEPT
    assert len(set(sample.rows)) == len(sample.rows)
    assert sample.weights.sum() == pytest.approx(1) and (sample.weights > 0).all()
    assert 1 < sample.effective <= len(sample.rows)
    assert ((sample.values > 0) & (sample.values < 1)).all()


def test_right_posteriors_have_uniform_ranks_and_wrong_ones_do_not(simulations):
    truths = np.random.default_rng(9).random((400, 2))
    rng = np.random.default_rng(10)
    worlds = np.column_stack([truths + rng.normal(0, 0.05, truths.shape), rng.normal(0, 1, 400)])
    right = check(["a", "b"], simulations, worlds, truths).table
    assert right["covered_90"].between(0.86, 0.94).all() and right["covered_50"].between(0.43, 0.57).all()
    assert (right["p_uniform"] > 0.005).all()
    noisier = np.column_stack([truths + rng.normal(0, 0.15, truths.shape), rng.normal(0, 1, 400)])
    wrong = check(["a", "b"], simulations, noisier, truths).table
    assert (wrong["covered_90"] < 0.7).all() and (wrong["p_uniform"] < 1e-6).all()


def test_sobol_places_are_even_and_keyed():
    places = sobol(3, 1024, 5)
    assert places.mean(axis=0) == pytest.approx([0.5] * 3, abs=1e-3)
    assert (np.histogram(places[:, 0], 64, (0, 1))[0] == 16).all()
    assert (sobol(3, 1024, 5) == places).all() and (sobol(3, 1024, 6) != places).any()
    assert (sobol(3, 1000, 5) == places[:1000]).all()
