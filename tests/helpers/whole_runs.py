"""What tests that compare whole runs share: a world with something of everything, and tables as bytes."""

from __future__ import annotations

from typing import Any

import numpy as np

from reciprocity import Model, Scenario, run
from reciprocity.results.counters import COUNTERS
from reciprocity.running.run import Result

WORLD: dict[str, Any] = {
    "network": {"kind": "watts_strogatz", "n": 40, "k": 6},
    "population": dict.fromkeys(["ledger", "kennedy", "strategic", "lone_fighter"], 1),
    "strategies": {},
    "favors": {},
    "ties": {},
    "rounds": 60,
    "burn_in": 20,
}


def tables(config: dict[str, Any], **changes: Any) -> dict[str, dict[str, Any]]:
    """The bytes of all tables of a run, column by column; `changes` are laid over the keys of `config`."""
    return content(run(Scenario.of(merged(config, changes))))


def content(result: Result) -> dict[str, dict[str, Any]]:
    """The bytes of all columns by table and name."""
    return {name: {c: plain(v) for c, v in table.items()} for name, table in result.columns.items()}


def plain(column: Any) -> Any:
    """What two equal columns have in common, NaN and -0.0 included."""
    column = np.asarray(column)
    return column.tolist() if column.dtype == object else column.tobytes()


def merged(config: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Lay nested changes over a configuration."""
    result = dict(config)
    for key, value in changes.items():
        nested = isinstance(value, dict) and isinstance(result.get(key), dict)
        result[key] = merged(result[key], value) if nested else value
    return result


def needs(model: Model) -> np.ndarray:
    """How many needs arose, (rounds, strategies): requests made after another for the same need do not count."""
    first = counted(model, "granted", "refused", "unable", "alone")
    return np.asarray(first - counted(model, "retried"))


def outings(model: Model) -> np.ndarray:
    """How often people went out, (rounds, strategies)."""
    return counted(model, "outings")


def counted(model: Model, *names: str) -> np.ndarray:
    """The sum of these counters, (rounds, strategies)."""
    return np.asarray(model.counts[:, :, [COUNTERS.index(name) for name in names]].sum(axis=2))
