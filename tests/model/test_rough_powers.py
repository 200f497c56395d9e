"""Rough powers stay within their factor of the true ones."""

import numpy as np
import pytest

from reciprocity.model.kernels.rough_powers import rough_power, roughness


@pytest.mark.parametrize("exponent", [0.01, 0.3, 0.5, 1.0, 1.5, 2.0, 3.0, 7.7, 10.0])
def test_a_rough_power_is_within_its_factor(exponent: float) -> None:
    fine = 1 + np.arange(2000) / 1000
    bases = np.concatenate([fine, np.geomspace(1, 2**31, 10_000), np.float32(fine).astype(float)])
    rough = np.array([rough_power(base, exponent) for base in bases])
    ratio, factor = rough / bases**exponent, roughness(exponent)
    assert 1 / factor <= ratio.min() <= ratio.max() <= factor
    assert factor < 1.01 + 0.01 * exponent, "otherwise too many would have to be looked at"
