"""Agent-based simulation of how people give and take in professional networks.

The front door. Everything is imported at first use, so that `import reciprocity` costs nothing.
"""

from __future__ import annotations

import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reciprocity.errors import InputError
    from reciprocity.running.calibrate import calibrate
    from reciprocity.running.calibration import Calibration
    from reciprocity.running.compare import compare
    from reciprocity.running.evolve import Evolution, evolve
    from reciprocity.running.explain import Explanation, explain
    from reciprocity.running.fit import Fit, fit
    from reciprocity.running.mesa_model import Model
    from reciprocity.running.person import Person
    from reciprocity.running.run import Result, run
    from reciprocity.running.sweep import sweep
    from reciprocity.scenario.scenario import Scenario
    from reciprocity.scenario.strategies import strategies

__all__ = [
    "Calibration",
    "Evolution",
    "Explanation",
    "Fit",
    "InputError",
    "Model",
    "Person",
    "Result",
    "Scenario",
    "calibrate",
    "compare",
    "evolve",
    "explain",
    "fit",
    "run",
    "strategies",
    "sweep",
]

_HOME = {
    "Calibration": "running.calibration",
    "Evolution": "running.evolve",
    "Explanation": "running.explain",
    "Fit": "running.fit",
    "InputError": "errors",
    "Model": "running.mesa_model",
    "Person": "running.person",
    "Result": "running.run",
    "Scenario": "scenario.scenario",
    "calibrate": "running.calibrate",
    "compare": "running.compare",
    "evolve": "running.evolve",
    "explain": "running.explain",
    "fit": "running.fit",
    "run": "running.run",
    "strategies": "scenario.strategies",
    "sweep": "running.sweep",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'reciprocity' has no attribute {name!r}")
    if "IPython" in sys.modules and "tqdm.auto" not in sys.modules:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Mesa imports it, and it recommends widgets to a notebook without
            import_module("tqdm.auto")
    return getattr(import_module(f"reciprocity.{_HOME[name]}"), name)
