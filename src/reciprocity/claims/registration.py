"""What is registered of a claim before it is run: digests of all that decides its verdict, as it would be played."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field

from reciprocity.claims import measures
from reciprocity.claims.claim import Claim
from reciprocity.claims.interests import Interests, plain
from reciprocity.claims.judging import RULE
from reciprocity.claims.layers import layers
from reciprocity.claims.plausible import Box, varied
from reciprocity.claims.study import PRECISIONS
from reciprocity.claims.worlds import scenario
from reciprocity.configs import schema
from reciprocity.configs.node import Node
from reciprocity.configs.renamed import first_keys, first_metric
from reciprocity.results.atomic_write import whole
from reciprocity.results.code_digest import code_digest

FILE = "registered.yaml"
COMPONENTS = ("worlds", "strategies", "code", "measures", "box", "rule", "prediction")
"""What is registered, each by a digest of its own, so that a page can say what changed."""


class Deviation(Node):
    """A change of what was registered: the day, what changed, and why if somebody wrote it down."""

    day: str
    changed: tuple[str, ...]
    why: str = ""


class Registered(Node):
    """One claim's registration: the day of the last one, its digests, and what changed since the first."""

    day: str
    digests: dict[str, str]
    deviations: list[Deviation] = Field(default_factory=list)


class _File(Node):
    claims: dict[str, Registered]


def digests(claim: Claim, of: Box, table: Interests) -> dict[str, str]:
    """Digests of what would be played, by component.

    Worlds are resolved: every key of every world, comparator and control counts, whether the claim says it or it is a
    default. A key or metric that was given another word counts by its first one.
    """
    asked = {name: scenario(claim, name) for name in (*claim.worlds, *claim.comparators)}
    asked |= {f"{name} (control)": scenario(claim, name, claim.control.set) for name in claim.worlds}
    worlds, rows = {}, {}
    for name, one in asked.items():
        content = {key: value for key, value in one.canonical().items() if key not in ("seed", "name")}
        rows[name] = content.pop("strategies", {})
        worlds[name] = first_keys(content)
    keys = varied(claim, of)
    parts = [part.model_dump(mode="json", exclude={"says"}) for part in claim.parts]
    for part in parts:
        part |= {key: part[key] and first_metric(part[key]) for key in ("measure", "measure_than")}
    found: dict[str, Any] = {
        "worlds": worlds,
        "strategies": rows,
        "code": code_digest(measures.__name__),
        "measures": plain(
            table, [other for name in claim.measures if name in table for other in (name, *table[name].others)]
        ),
        "box": [(one.key, one.low, one.high) for one in of.ranges if one.key in keys] + [of.source],
        "rule": [RULE, asdict(PRECISIONS["reference"]), parts],
        "prediction": [claim.predicted, claim.hypothesis.model_dump()],
    }
    return {name: _digest(found[name]) for name in COMPONENTS}


def whole_digest(parts: dict[str, str]) -> str:
    """Twelve hexadecimal digits that name a registration."""
    return _digest(parts)


def registered(places: Iterable[Path] = ()) -> dict[str, Registered]:
    """Read what is registered; entries of the user's own file take the place of those that ship.

    Raises:
        InputError: A file cannot be used.
    """
    found: dict[str, Registered] = {}
    for path in layers(FILE, places):
        found |= schema.read(path, _File, "claims, each with day and digests").claims
    return found


def differs(now: dict[str, str], before: Registered | None) -> list[str]:
    """Name what of a claim is not as it was registered; nothing if it was never registered."""
    return [] if before is None else [name for name in COMPONENTS if now[name] != before.digests.get(name)]


def register(path: Path, found: dict[str, dict[str, str]], why: str = "") -> None:
    """Write registrations, those that are there already with a note of what changed.

    Args:
        path: The file; claims that are not among those given stay as they are.
        found: Digests by claim.
        why: Why something changed.

    Raises:
        InputError: The file cannot be read.
    """
    known = schema.read(path, _File, "claims").claims if path.is_file() else {}
    today = date.today().isoformat()
    for name, parts in found.items():
        before = known.get(name)
        changed = differs(parts, before)
        if before is not None and not changed:
            continue
        log = [] if before is None else [*before.deviations, Deviation(day=today, changed=tuple(changed), why=why)]
        known[name] = Registered(day=today, digests=parts, deviations=log)
    content = {"claims": {name: known[name].model_dump(mode="json") for name in sorted(known)}}
    # all in quotes, for a digest such as 492243439e45 would be read as a number
    head = "# What was registered of each claim before it was run. `reciprocity claims=all register=true` writes it.\n"
    with whole(path) as file:
        file.write(
            (head + yaml.safe_dump(content, sort_keys=False, width=120, allow_unicode=True, default_style='"')).encode()
        )


def _digest(content: Any) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()[:12]


def told(now: dict[str, str], before: Registered | None) -> dict[str, Any]:
    """What a page says of a claim's registration, as plain data."""
    found: dict[str, Any] = {"now": whole_digest(now), "registered": None, "day": None, "differs": [], "deviations": []}
    if before is None:
        return found
    log = [one.model_dump(mode="json") for one in before.deviations]
    known = {"registered": whole_digest(before.digests), "day": before.day}
    return found | known | {"differs": differs(now, before), "deviations": log}
