"""Whose results a folder holds: ours to resume, ours to extend, or somebody else's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reciprocity.dotted_keys import dotted
from reciprocity.errors import InputError
from reciprocity.plan import Plan
from reciprocity.provenance import changed, provenance
from reciprocity.settings import Settings
from reciprocity.strategies import LOOKS

if TYPE_CHECKING:
    from reciprocity.store import Folder


def take(folder: Folder, plan: Plan, settings: Settings) -> tuple[dict[str, Any], int]:
    """See whose results a folder holds, or make it ours; return provenance and how many runs its tables have.

    Raises:
        InputError: It holds another scenario, or was begun with other versions or more replicates.
    """
    import yaml

    wanted = json.loads(json.dumps(plan.description() | {"keep": settings.tables}, default=str))
    about = provenance() | {"scenario": plan.digest()}
    other = "give results=ANOTHER_FOLDER or delete it"
    text, base = folder.read_text("scenario.yaml"), folder.rows("runs")
    if text is None:
        if base:
            raise InputError(f"{folder.path}: holds tables of an unknown scenario; {other}")
        folder.prepare()
        folder.write_text("provenance.json", json.dumps(about, indent=2, sort_keys=True) + "\n")
        folder.write_text("scenario.yaml", yaml.safe_dump(wanted, sort_keys=False, allow_unicode=True))
        return about, 0
    try:
        there, made = yaml.safe_load(text), json.loads(folder.read_text("provenance.json") or "{}")
        before = dotted(there)
    except (yaml.YAMLError, ValueError, AttributeError):
        raise InputError(f"{folder.path}: scenario.yaml or provenance.json is damaged; {other}") from None
    if difference := _difference(before, dotted(wanted), made.get("scenario") == about["scenario"]):
        raise InputError(f"{folder.path} holds another scenario ({difference}); {other}")
    had, total = int(there.get("replicates", 0)), len(plan)
    if had > plan.replicates:
        raise InputError(f"{folder.path} holds replicates={had}, more than {plan.replicates}; {other}")
    if had < plan.replicates and base != had * plan.points:
        raise InputError(f"{folder.path} is unfinished; finish it with replicates={had} first, then add more")
    if base < total and (difference := changed(made)):
        raise InputError(f"{folder.path} was begun with another version: {difference}; {other}")
    if base == total:
        folder.tidy()
        return made, base
    folder.prepare()
    if had < plan.replicates:
        folder.write_text("scenario.yaml", yaml.safe_dump(wanted, sort_keys=False, allow_unicode=True))
    return made, base


def _difference(there: dict[str, Any], now: dict[str, Any], same_content: bool) -> str | None:
    """Name the first key in which two scenarios differ; looks and the number of replicates do not count."""
    for key in sorted({**now, **there}, key=lambda key: not key.startswith("sweep.")):
        parts = key.split(".")
        if key in ("name", "replicates") or parts[0] in ("groups", "worlds") or (
            parts[0] == "strategies" and any(part in LOOKS for part in parts)
        ):
            continue
        if there.get(key) != now.get(key):
            return f"{key}: there {there.get(key)}, now {now.get(key)}"
    return None if same_content else "a file it was made from has changed"
