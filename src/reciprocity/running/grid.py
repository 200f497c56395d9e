"""The grid of a sweep: every combination of the values that keys are to take."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any

from reciprocity.configs.compose import GROUPS, values
from reciprocity.errors import InputError, shown
from reciprocity.running.plan import Plan
from reciprocity.running.settings import Settings
from reciprocity.scenario.population_grammar import mixing, pairs
from reciprocity.scenario.strategies import strategies

MOST_RUNS = 10_000_000
"""The most runs of a plan: they are listed in memory, and every point is checked before the first run."""


def grid(
    sweep: Mapping[str, Any],
    base: Callable[[dict[str, str]], dict[str, Any]],
    replicates: int,
    rows: Mapping[str, dict[str, Any]] | None = None,
) -> Plan:
    """Expand a sweep node.

    Args:
        sweep: Values by configuration key, as lists or in Hydra's override grammar.
        base: Composes the scenario for one choice of each varied config group.
        replicates: Seeds per point.
        rows: The user's own strategies.

    Raises:
        InputError: A key cannot be swept, or its values cannot be read.
    """
    for key in sweep:
        if key.split(".")[0] in Settings.model_fields or key in ("seed", "name", "experiment"):
            remedy = "use replicates for more seeds" if key == "seed" else "only what is part of a scenario can be"
            raise InputError(f"sweep.{key}: cannot be swept; {remedy}")
    table = {*strategies(), *(rows or {})}
    listed = {key: values(key, pairs(given, table) if key == "population" else given) for key, given in sweep.items()}
    groups = [key for key in listed if key in GROUPS]
    for key in groups:
        for value in listed[key]:
            if not isinstance(value, str):
                raise InputError(f"sweep.{key}: expected names of files in configs/{key} (given: {shown(value)})")
    combinations = itertools.product(*(listed[key] for key in groups))
    mixed = mixing(base)
    bases = {choice: mixed(dict(zip(groups, choice, strict=True))) for choice in combinations}
    plan = Plan(listed, bases, replicates, rows or {})
    if len(plan) > MOST_RUNS:
        made = f"{plan.points:,} points x {replicates:,} seeds"
        raise InputError(f"sweep: {made} are {len(plan):,} runs, and {MOST_RUNS:,} is the most; leave some out")
    return plan
