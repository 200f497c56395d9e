"""Keys and names that were called otherwise before: one table, for whoever still has the old ones in a file.

An old name is refused in one line that says the new one, wherever it stands: in a config file, on the command line, in
Python, or in the `scenario.yaml` of a results folder. What was registered before is still known by its first names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

KEYS = {
    "favors.specialised": "favors.specialized",
    "ties.trust_rate": "ties.learning_rate",
    "books.error": "books.misperception",
    "tasks.trust": "tasks.min_trust",
    "projects.rate": "projects.chance",
    "projects.trust": "projects.min_trust",
    "bonds.rate": "bonds.growth",
    "gossip.rate": "gossip.chance",
    "gossip.weight": "gossip.learning_rate",
    "gossip.error": "gossip.misperception",
    "gossip.fade": "gossip.lifetime",
    "events.rate": "events.chance",
    "events.leave": "events.parting",
    "events.learn": "events.learning_rate",
    "circles.tolerance": "circles.min_trust",
    "strategies.*.share": "strategies.*.share_knowledge",
    "strategies.*.source": "strategies.*.reference",
    "claim.source": "claim.reference",
}
"""Dotted keys, old to new; `*` stands for any one part. Nothing but the last part ever changes."""
METRICS = {
    "introduced": "introduced_share",
    "isolated": "isolated_share",
    "joint": "projects_payoff",
    "pooled": "pooled_share",
    "rebalanced": "rebalanced_share",
    "referred": "referred_share",
    "shirked": "shirked_share",
    "succeeded": "succeeded_share",
    "taught": "taught_share",
    "voiced": "voiced_share",
}
"""Metrics, old to new. Most are the share of what the table `rounds` counts under the old name."""


def new_key(key: str) -> str | None:
    """What a dotted key is called today, None where it has not been renamed.

    Args:
        key: The key, as a scenario, a sweep (`sweep.favors.need`) or an intervention (`intervention.set.favors.need`)
            writes it.
    """
    rest = key.rpartition("set.")[2] if key.startswith("intervention.") else key.removeprefix("sweep.")
    found = _renamed(rest, KEYS)
    return None if found is None else f"{key.removesuffix(rest)}{found}"


def first_key(key: str) -> str:
    """What a dotted key was called at first: as it is called today, unless it has been renamed."""
    return _renamed(key, {new: old for old, new in KEYS.items()}) or key


def first_keys(changes: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Put the first name of every renamed key into changes to a scenario; only the last part of a key ever changes.

    Args:
        changes: Values by key, dotted or one in the other.
        above: The key that leads to them, with a dot at its end.
    """
    found = {}
    for key, value in changes.items():
        old = first_key(above + key).removeprefix(above)
        found[old] = first_keys(value, f"{above}{key}.") if isinstance(value, Mapping) else value
    return found


def first_metric(name: str) -> str:
    """What a metric was called at first."""
    return {new: old for old, new in METRICS.items()}.get(name, name)


def _renamed(key: str, table: dict[str, str]) -> str | None:
    parts = key.split(".")
    for one, other in table.items():
        said = one.split(".")
        if len(said) == len(parts) and all(a in ("*", b) for a, b in zip(said, parts, strict=True)):
            return ".".join([*parts[:-1], other.rpartition(".")[2]])
    return None
