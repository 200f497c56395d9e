"""Rough powers stay within their factor of the true ones."""

import numpy as np
import pytest

from reciprocity.model.kernels.compilation import kernel
from reciprocity.model.kernels.rough_powers import rough_power, roughness


@kernel
def farthest(numbers: np.ndarray, exponent: float) -> tuple[float, float]:
    """The lowest and the highest ratio of a rough power to the true one."""
    least, most = np.inf, 0.0
    for k in range(len(numbers)):
        ratio = rough_power(numbers[k], exponent) / numbers[k] ** exponent
        least, most = min(least, ratio), max(most, ratio)
    return least, most


@pytest.mark.parametrize("exponent", [0.01, 0.3, 0.5, 1.0, 1.5, 2.0, 3.0, 7.7, 10.0])
def test_a_rough_power_is_within_its_factor(exponent: float) -> None:
    fine = 1 + np.arange(20_000) / 10_000
    spread = np.concatenate([np.array([1.0]), fine, np.geomspace(1, 2**31, 200_000), np.float32(fine).astype(float)])
    least, most = farthest(spread, exponent)
    factor = roughness.py_func(exponent)
    assert 1 / factor <= least <= most <= factor
    assert factor < 1.01 + 0.01 * exponent, "otherwise too many would have to be looked at"
