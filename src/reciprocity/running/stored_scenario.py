"""The `scenario.yaml` of a results folder: what it is to say, and whether what is there is the same scenario."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.running.plan import Plan
from reciprocity.running.settings import Settings
from reciprocity.scenario.dotted_keys import dotted
from reciprocity.scenario.strategies import LOOKS

if TYPE_CHECKING:
    from reciprocity.results.folder import Folder

OTHER = "give results=ANOTHER_FOLDER or delete it"


def wanted(plan: Plan, settings: Settings) -> dict[str, Any]:
    """What `scenario.yaml` is to say."""
    agents = {"agents": dict(plan.agents)} if plan.agents else {}
    said = plan.description() | agents | {"keep": settings.tables}
    found: dict[str, Any] = json.loads(json.dumps(said, default=str))
    return found


def scenario_there(
    folder: Folder, plan: Plan, settings: Settings, made: dict[str, Any], about: dict[str, Any]
) -> dict[str, Any] | None:
    """Read `scenario.yaml` and compare; None if the first start was stopped before it was written.

    Raises:
        InputError: It cannot be read, or is another one.
    """
    text = folder.read_text("scenario.yaml")
    same = made.get("scenario") == about["scenario"]
    if text is None:
        if not same:
            raise InputError(f"{folder.path}: scenario.yaml is missing, and it holds another scenario; {OTHER}")
        return None
    there = read_mapping(folder, "scenario.yaml", text)
    replicates = there.get("replicates", 0)
    if type(replicates) is not int or replicates < 1:
        raise InputError(f"{folder.path}: scenario.yaml is damaged (replicates: {str(replicates)[:40]}); {OTHER}")
    if difference := _difference(dotted(there), dotted(wanted(plan, settings)), same):
        raise InputError(f"{folder.path} holds another scenario ({difference}); {OTHER}")
    if replicates > plan.replicates:
        raise InputError(f"{folder.path} holds replicates={replicates}, more than {plan.replicates}; {OTHER}")
    return there


def read_mapping(folder: Folder, name: str, text: str) -> dict[str, Any]:
    """Read a small file of a folder as a mapping.

    Raises:
        InputError: It is damaged.
    """
    import yaml

    try:
        found = json.loads(text) if name.endswith(".json") else yaml.safe_load(text)
    except Exception:  # a YAML reader raises more than its own errors, with what values are made of
        found = None
    if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
        raise InputError(f"{folder.path}: {name} is damaged; {OTHER}")
    return found


def _difference(there: dict[str, Any], now: dict[str, Any], same_content: bool) -> str | None:
    """Name the first key in which two scenarios differ; looks and the number of replicates do not count."""
    for key in sorted({**now, **there}, key=lambda key: not key.startswith("sweep.")):
        parts = key.split(".")
        if (
            key in ("name", "replicates")
            or parts[0] in ("groups", "worlds", "inputs")
            or (parts[0] == "strategies" and any(part in LOOKS for part in parts))
        ):
            continue
        if there.get(key) != now.get(key):
            return f"{key}: there {there.get(key)}, now {now.get(key)}"
    return None if same_content else "a file it was made from has changed"
