"""Agent-based simulation of how people give and take in professional networks.

The front door. Everything is imported at first use, so that `import reciprocity` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reciprocity.agents import Person
    from reciprocity.compare import compare
    from reciprocity.errors import InputError
    from reciprocity.explain import Explanation, explain
    from reciprocity.model import Model
    from reciprocity.run import Result, run
    from reciprocity.scenario import Scenario
    from reciprocity.strategies import strategies
    from reciprocity.sweep import sweep

__all__ = [
    "Explanation",
    "InputError",
    "Model",
    "Person",
    "Result",
    "Scenario",
    "compare",
    "explain",
    "run",
    "strategies",
    "sweep",
]

_HOME = {
    "Explanation": "explain",
    "InputError": "errors",
    "Model": "model",
    "Person": "agents",
    "Result": "run",
    "Scenario": "scenario",
    "compare": "compare",
    "explain": "explain",
    "run": "run",
    "strategies": "strategies",
    "sweep": "sweep",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'reciprocity' has no attribute {name!r}")
    return getattr(import_module(f"reciprocity.{_HOME[name]}"), name)


class _FrontDoor(ModuleType):
    """Keeps `reciprocity.run` the function once the module of the same name is imported (likewise the others)."""

    def __setattr__(self, name: str, value: Any) -> None:
        if isinstance(value, ModuleType) and name in _HOME:
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor
