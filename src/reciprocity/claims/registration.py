"""The registered part of a claim, as it read when its names were first given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reciprocity.configs.renamed import first_key, first_keys, first_metric


def with_first_names(registered: Mapping[str, Any]) -> dict[str, Any]:
    """Put the first name of every key and metric that has been renamed since into the registered part of a claim.

    Args:
        registered: A claim's keys as plain data, under the names of today.

    Returns:
        The same under the names at first: the digest of what has not changed but for names is the same.
    """
    said = {first_key(f"claim.{key}").removeprefix("claim."): value for key, value in registered.items()}
    return said | {
        "base": first_keys(registered["base"]),
        "worlds": {name: first_keys(changes) for name, changes in registered["worlds"].items()},
        "differ": [first_key(key) for key in registered["differ"]],
        "plane": [{**axis, "key": first_key(axis["key"])} for axis in registered["plane"]],
        "parts": [
            {**part, **{key: part[key] and first_metric(part[key]) for key in ("measure", "measure_than")}}
            for part in registered["parts"]
        ],
    }
