"""Which parameters agree with what was observed: approximate Bayesian computation on a table of simulations.

The statistics of many simulations, whose parameters are spread evenly over a box (the prior), are first condensed to
one summary a parameter, its expectation given the statistics (Fearnhead & Prangle 2012, JRSS B 74, "semi-automatic"
summaries; here by a quadratic ridge regression). The simulations whose summaries are nearest to the observed ones are
kept, weighted by an Epanechnikov kernel, and moved to where a local linear regression says they would lie had they
given exactly what was observed (Beaumont, Zhang & Balding 2002, Genetics 162); their spread is adjusted likewise (Blum
& François 2010, Statistics and Computing 20, with a line in the place of their neural net). The regression works on
logits, so that nothing leaves the box (as in the R package abc).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

KEPT = 0.1
"""Share of the simulations that is kept: near enough for a line, and many enough for an interval of 90 %."""
FEWEST_KEPT = 100
FEWEST = 256
"""The fewest simulations: with fewer, the regressions have more coefficients than they can hold."""
FOLDS = 5
_RIDGES = np.logspace(-6, 0, 7)
_EDGE = 1e-4
"""How near to an edge of the box a parameter may lie, of its width: the logit of the edge itself is infinite."""


@dataclass(frozen=True)
class Sample:
    """A weighted sample of a posterior.

    Attributes:
        values: Parameters in units of the box, (m, d), 0 to 1.
        weights: Of each row, (m,); they sum to 1.
        rows: Which simulation each was made of, (m,).
    """

    values: np.ndarray
    weights: np.ndarray
    rows: np.ndarray

    @property
    def effective(self) -> float:
        """How many rows of equal weight the sample is worth, 1 to m (Kish)."""
        return float(1 / (self.weights**2).sum())

    def mean(self) -> np.ndarray:
        """The mean of each parameter, (d,)."""
        return self.weights @ self.values

    def sd(self) -> np.ndarray:
        """The standard deviation of each parameter, (d,)."""
        return np.sqrt(self.weights @ (self.values - self.mean()) ** 2)

    def quantiles(self, at: list[float]) -> np.ndarray:
        """Quantiles of each parameter, (len(at), d)."""
        return np.array([_quantiles(column, self.weights, at) for column in self.values.T]).T

    def below(self, truth: np.ndarray) -> np.ndarray:
        """The posterior probability that each parameter lies below a value, (d,)."""
        return self.weights @ (self.values < truth)


def _quantiles(values: np.ndarray, weights: np.ndarray, at: list[float]) -> np.ndarray:
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order]) - weights[order] / 2
    return np.interp(at, reached, values[order])


def _regression(features: np.ndarray, targets: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Regress on many features; return the coefficients, and what each row is predicted to be without its help.

    Predicted by a regression that has seen it, a simulation would look more certain than a network that nobody has
    seen, and posteriors would be too narrow. Each fifth is predicted by the others. (Each row by all others would not
    do: what such a prediction lacks is the row itself, and the local regression would find it there.) The ridge is the
    one with which rows are predicted best.

    Args:
        features: (N, m).
        targets: (N, d).
    """
    folds = np.arange(len(features)) % FOLDS
    whole, along = features.T @ features, features.T @ targets
    left_out = np.empty((len(_RIDGES), *targets.shape))
    for fold in range(FOLDS):
        mine, to = features[folds == fold], targets[folds == fold]
        slopes = _ridged(whole - mine.T @ mine, along - mine.T @ to, len(features) - len(mine))
        left_out[:, folds == fold] = mine @ slopes
    errors = ((left_out - targets) ** 2).mean(axis=1)
    best = errors.argmin(axis=0)
    column = np.arange(targets.shape[1])
    return _ridged(whole, along, len(features))[best, :, column].T, left_out[best, :, column].T


def _ridged(whole: np.ndarray, along: np.ndarray, rows: int) -> np.ndarray:
    """Return the coefficients with each ridge, (ridges, m, d)."""
    values, axes = np.linalg.eigh(whole)
    turned = axes.T @ along
    return np.array([axes @ (turned / (np.maximum(values, 0) + rows * ridge)[:, None]) for ridge in _RIDGES])


class Simulations:
    """A table of simulations by which parameters are judged.

    Args:
        units: Parameters in units of the box, (N, d), 0 to 1.
        statistics: What each simulation gave, (N, k), finite and none of them constant.
    """

    def __init__(self, units: np.ndarray, statistics: np.ndarray) -> None:
        self.units = units
        self._low, self._high = np.quantile(statistics, [0.001, 0.999], axis=0)
        self._center, self._scale = statistics.mean(axis=0), statistics.std(axis=0)
        self._weights, self.summaries = _regression(self._features(statistics), units - 0.5)
        self._error = np.maximum(np.sqrt(((self.summaries + 0.5 - units) ** 2).mean(axis=0)), 1e-9)

    def _features(self, statistics: np.ndarray) -> np.ndarray:
        """Return 1, the standardized statistics, and all products of two of them: (rows, features)."""
        scaled = (np.clip(statistics, self._low, self._high) - self._center) / self._scale
        left, right = np.triu_indices(scaled.shape[1])
        return np.hstack([np.ones((len(scaled), 1)), scaled, scaled[:, left] * scaled[:, right]])

    def posterior(self, observed: np.ndarray) -> Sample:
        """Return the posterior given observed statistics, (k,)."""
        target = (self._features(observed[None]) @ self._weights)[0]
        apart = (self.summaries - target) / self._error  # what cannot be told hardly counts
        far = np.sqrt((apart**2).sum(axis=1))
        count = min(len(far) - 1, max(FEWEST_KEPT, round(KEPT * len(far))))
        rows = np.argsort(far, kind="stable")[: count + 1]
        reach = far[rows[-1]]
        rows = np.sort(rows[:-1])
        weights = np.maximum(1 - (far[rows] / max(reach, 1e-300)) ** 2, 1e-9)
        weights /= weights.sum()
        near = np.clip(self.units[rows], _EDGE, 1 - _EDGE)
        logits = np.log(near / (1 - near))
        design = np.hstack([np.ones((count, 1)), apart[rows]])
        root = np.sqrt(weights)[:, None]
        slopes = np.linalg.lstsq(root * design, root * logits, rcond=1e-3)[0]
        off = logits - design @ slopes
        spread = np.linalg.lstsq(root * design, root * np.log(off**2 + 1e-12), rcond=1e-3)[0]
        moved = slopes[0] + off * np.exp(-0.5 * np.clip(apart[rows] @ spread[1:], -2, 2))
        return Sample(1 / (1 + np.exp(-moved)), weights, rows)
