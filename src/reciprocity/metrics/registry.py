"""The list of metrics."""

from collections.abc import Callable

from reciprocity.metrics.measured import Measured

METRICS: dict[str, Callable[[Measured], float]] = {}


def metric(measure: Callable[[Measured], float]) -> Callable[[Measured], float]:
    """Register a metric under its function's name."""
    METRICS[measure.__name__] = measure
    return measure
