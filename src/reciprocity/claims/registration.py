"""The registered part of a claim, as it read when its names were first given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reciprocity.configs.renamed import first_key, first_metric


def with_first_names(registered: Mapping[str, Any]) -> dict[str, Any]:
    """Put the first name of every key and metric that has been renamed since into the registered part of a claim.

    Args:
        registered: A claim's keys as plain data, under the names of today.

    Returns:
        The same under the names at first: the digest of what has not changed but for names is the same.
    """
    said = {first_key(f"claim.{key}").removeprefix("claim."): value for key, value in registered.items()}
    return said | {
        "base": _keys(registered["base"]),
        "worlds": {name: _keys(changes) for name, changes in registered["worlds"].items()},
        "differ": [first_key(key) for key in registered["differ"]],
        "plane": [{**axis, "key": first_key(axis["key"])} for axis in registered["plane"]],
        "parts": [
            {**part, **{key: part[key] and first_metric(part[key]) for key in ("measure", "measure_than")}}
            for part in registered["parts"]
        ],
    }


def _keys(changes: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """The keys of changes to a scenario, dotted or one in the other; only the last part of a key has ever changed."""
    found = {}
    for key, value in changes.items():
        old = first_key(above + key).removeprefix(above)
        found[old] = _keys(value, f"{above}{key}.") if isinstance(value, Mapping) else value
    return found
