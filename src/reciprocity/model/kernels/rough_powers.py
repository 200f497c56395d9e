"""Rough powers: within a known factor of the true ones, and many times as quick as these."""

import numpy as np

from reciprocity.model.kernels.compilation import inlined

# For 0 <= m <= 1, log2(1 + m) is m + _LOG m (1 - m) up to _LOG_ERROR, and 2^m is 1 + m - _EXP m (1 - m) up to the
# share _EXP_ERROR of itself. The errors are those found by trying, rounded up; the tests try again.
_LOG, _LOG_ERROR = 0.34655, 0.00764
_EXP, _EXP_ERROR = 0.33977, 0.00269
_ONE, _DIGITS = np.int64(1023 << 52), np.int64(52)
_FRACTION = np.int64((1 << 52) - 1)


@inlined
def rough_power(x, exponent):
    """Return about `x ** exponent`, of which it is no more than the factor `roughness(exponent)` away.

    A float is m * 2^e, and holds m and e side by side: so nearly all of its logarithm can be read off. There is no
    branch, so that the compiler can treat several numbers at once.

    Args:
        x: A number of at least 1, below 2^32.
        exponent: 0 to 10.
    """
    bits = np.float64(x).view(np.int64)
    m = np.int64((bits & _FRACTION) | _ONE).view(np.float64) - 1.0
    logarithm = exponent * (np.float64((bits >> _DIGITS) - np.int64(1023)) + m + _LOG * m * (1.0 - m))
    whole = np.int64(logarithm)
    f = logarithm - np.float64(whole)
    return (1.0 + f - _EXP * f * (1.0 - f)) * np.int64((whole + np.int64(1023)) << _DIGITS).view(np.float64)


@inlined
def roughness(exponent):
    """Return by which factor, at most, `rough_power` is above or below the power. It is at least 1."""
    # 2^y is at most 1 + y where y lies between 0 and 1. The last term is for rounding.
    return (1.0 + exponent * _LOG_ERROR) / (1.0 - _EXP_ERROR) + 1e-9
