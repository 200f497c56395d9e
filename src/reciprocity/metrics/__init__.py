"""Named measurements of a run, each with definition, range, unit and reference.

Every metric looks only at the measured rounds (after burn-in) or at the state at the end. A metric that is not
defined for a run is NaN.
"""

from importlib import import_module
from pkgutil import iter_modules

import numpy as np

# isort: off
# The order of import is that of the columns: payoff first.
from reciprocity.metrics import payoff, stability, structure
from reciprocity.metrics import friendship, joint_work
from reciprocity.metrics import goals_and_circles, knowledge_and_gossip

# isort: on
from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import METRICS

for _name in sorted(module.name for module in iter_modules(__path__)):
    import_module(f"{__name__}.{_name}")  # a file of metrics that is not named above needs no mention

__all__ = [
    "METRICS",
    "Measured",
    "friendship",
    "goals_and_circles",
    "joint_work",
    "knowledge_and_gossip",
    "measure",
    "payoff",
    "stability",
    "structure",
]


def measure(run: Measured) -> dict[str, float]:
    """Return every metric of a finished run by name, then `payoff.NAME` for each strategy (NaN if nobody has it)."""
    model = run.model
    values = {name: function(run) for name, function in METRICS.items()}
    sums, people = run.by_strategy()
    with np.errstate(invalid="ignore"):
        means = np.where(people > 0, sums / people, np.nan)
    return values | {f"payoff.{name}": float(mean) for name, mean in zip(model.strategy_names, means, strict=True)}
