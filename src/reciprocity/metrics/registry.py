"""The list of metrics, and the one place that says what each is called, in which unit, and where it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, overload

from reciprocity.errors import InputError
from reciprocity.metrics.measured_run import Measured
from reciprocity.scenario.scenario import Scenario

Function = Callable[[Measured], float]
EXCHANGE, TIES = "exchange", "ties"
"""Sections of a report."""


class Metric:
    """A metric: its function, and what is said of it wherever it is shown.

    Attributes:
        name: The function's name, and that of the column.
        label: What axes and captions call it, the unit included.
        unit: In what it is measured; "share" of what is shown as a percentage, empty for a number without a unit.
        share: Whether it is a share, shown as a percentage.
        section: The section of a report that has it, empty if none has.
    """

    def __init__(self, function: Function, label: str, unit: str, share: bool, section: str) -> None:
        self.function, self.name = function, function.__name__
        self.label, self.unit, self.share, self.section = label, unit, share, section
        self.__doc__, self.__module__ = function.__doc__, function.__module__

    def __call__(self, run: Measured) -> float:
        """Work the metric out for a finished run."""
        return self.function(run)

    @property
    def about(self) -> dict[str, Any]:
        """What is said of it, as the column of a table keeps it: label, unit, share, section."""
        return {"label": self.label, "unit": self.unit, "share": self.share, "section": self.section}


METRICS: dict[str, Metric] = {}
TAKEN = frozenset(("run", "point", "replicate", "seed", "status", "failure", "world", *Scenario.model_fields))
"""Columns of `runs.parquet` that are no metrics: those of every run or of a comparison, and what can be swept."""


@overload
def metric(label: Function) -> Function: ...
@overload
def metric(
    label: str = "", *, unit: str = "", share: bool = False, section: str = ""
) -> Callable[[Function], Function]: ...
def metric(
    label: Function | str = "", *, unit: str = "", share: bool = False, section: str = ""
) -> Function | Callable[[Function], Function]:
    """Register a metric under its function's name: `@metric`, or `@metric("share of ties that ...", share=True)`.

    Args:
        label: What axes and captions call it, the unit included; without it the name, with blanks for underscores.
        unit: In what it is measured; left out, "share" of a share.
        share: Whether it is a share from 0 to 1, and shown as a percentage.
        section: The section of a report that shows it, `EXCHANGE` or `TIES`; none if empty.

    Raises:
        InputError: `runs.parquet` may have another column of that name.
    """
    if not isinstance(label, str):
        return metric()(label)

    def register(function: Function) -> Function:
        name = function.__name__
        if name in TAKEN:
            raise InputError(f"{name}: cannot be a metric, a column of runs may be called so; rename the function")
        called = label or name.replace("_", " ")
        METRICS[name] = Metric(function, called, unit or ("share" if share else ""), share, section)
        return function

    return register
