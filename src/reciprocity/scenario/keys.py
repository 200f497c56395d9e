"""The keys of a scenario as a person may give them: whole, as changes, or as a results folder that holds one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from reciprocity.errors import InputError, shown
from reciprocity.networks import spelled_out
from reciprocity.results import inputs
from reciprocity.results.scenario_file import ScenarioFile, read
from reciprocity.scenario.dotted_keys import nested
from reciprocity.scenario.schema import Schema
from reciprocity.scenario.strategy_rows import in_use, with_rows

type AnyKeys = Schema | Mapping[str, Any] | str | os.PathLike[str]
"""A scenario as Python takes it: made, as its keys, or as a results folder that says it."""


def keys_of(
    scenario: AnyKeys | None = None,
    changes: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The keys of a scenario as a person may give it, whole or as those that differ from the default, with changes.

    Args:
        scenario: A scenario, its keys as a dictionary, a results folder, or None for the default.
        changes: Keys to change; dotted ones are laid over what the scenario has.

    Raises:
        InputError: It is no scenario, or a key cannot be read.
    """
    if not isinstance(scenario, Schema):
        content = nested(keys_given(scenario), default_of)
        return content | nested(changes or {}, lambda node: content[node] if node in content else default_of(node))
    content = scenario.model_dump(exclude=None if "burn_in" in scenario.model_fields_set else {"burn_in"})
    if changes:
        before = content["strategies"]
        content |= nested(changes, lambda node: content[node] if node in content else default_of(node))
        if content["strategies"] is before and isinstance(content["population"], Mapping):
            played = in_use(content)  # the other rows came with who is no longer there
            content["strategies"] = {name: row for name, row in before.items() if name in played}
    return content


def keys_given(scenario: Mapping[str, Any] | str | os.PathLike[str] | None) -> dict[str, Any]:
    """The keys in a dictionary, as they are written there, or those of the first point of a results folder.

    Args:
        scenario: A dictionary, or the path of a results folder or its `scenario.yaml`.

    Raises:
        InputError: It is neither.
    """
    if isinstance(scenario, str | os.PathLike):
        return _first_point(read(scenario))
    if not isinstance(scenario, Mapping | None):
        raise InputError(
            "scenario: expected a Scenario, a dictionary of its keys, or a results folder, e.g. Scenario(rounds=200) "
            f"(given: {shown(scenario)})"
        )
    found = dict(scenario or {})
    return {**found, "network": spelled_out(found["network"])} if "network" in found else found


def _first_point(file: ScenarioFile) -> dict[str, Any]:
    """The keys of a file's first point, which reads its files where the folder keeps them."""
    found = {key: value for key, value in file.keys().items() if key in Schema.model_fields}
    rows = found.pop("strategies", None) or {}
    return with_rows(inputs.renamed(found, inputs.places(file.inputs)), rows)


def default_of(node: str) -> Any:
    """What a node of the scenario is where nobody says anything."""
    if node not in Schema.model_fields or node == "strategies":
        return {}  # an unknown key is for the schema to name
    if node == "burn_in":
        return None
    return Schema.model_fields[node].get_default(call_default_factory=True)
