"""Which committed figures are stale: drawn by other code, of another world or of other numbers than those of today.

`figures.yaml` says what each figure is made of, `figures_recorded.yaml` what that was when it was made. File times say
nothing: a clone gives every file the time at which it was cloned.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reciprocity.configs.compose import compose
from reciprocity.numerics.closure import HOME, _imported
from reciprocity.running.settings import split
from reciprocity.scenario.dotted_keys import dotted

ROOT = Path(__file__).parents[2]
HERE = ROOT / "docs" / "site"
FOLDER = ROOT / "docs" / "figures"
DRAWING = ("reciprocity.plots", "reciprocity.analysis", "reciprocity.claims.switches")
"""The modules whose code decides what a picture of given tables looks like."""
SILENT = ("name", "strategies", "seed")


def stale(folder: Path = FOLDER) -> Iterator[str]:
    """Say of each figure that is missing, that nobody described, or that is stale, which it is and what to do."""
    about, recorded = _read("figures.yaml"), _read("figures_recorded.yaml")
    there = {path.name for path in folder.glob("*.png")}
    for name in sorted(there - set(about)):
        yield f"docs/figures/{name}: nobody says what makes it; add it to docs/site/figures.yaml"
    for name, parts in about.items():
        if name not in there:
            yield f"docs/figures/{name}: is missing; make it by: {parts['command']}"
            continue
        kept = recorded.get("figures", {}).get(name)
        reasons = ["it was never recorded"] if kept is None else list(_changed(parts, kept, recorded["worlds"]))
        if reasons:
            yield (
                f"docs/figures/{name}: is stale ({'; '.join(reasons[:3])}); make it by: {parts['command']}, "
                f"and then python3 dev.py docs record {name}"
            )


def record(names: list[str]) -> None:
    """Note what figures are made of today, because they were made just now.

    Raises:
        KeyError: Nobody says what makes one of them.
    """
    about, recorded = _read("figures.yaml"), _read("figures_recorded.yaml")
    figures, worlds = recorded.setdefault("figures", {}), recorded.setdefault("worlds", {})
    for name in names:
        parts = about[name]
        figures[name] = {"code": code(parts), "files": files(parts)}
        if "world" in parts:
            key = digest(repr(sorted(world(parts).items())))
            worlds[key] = world(parts)
            figures[name]["world"] = key
    used = {one.get("world") for one in figures.values()}
    content = {
        "figures": {name: figures[name] for name in sorted(figures) if name in about},
        "worlds": {key: worlds[key] for key in sorted(worlds) if key in used},
    }
    head = "# Written by `python3 dev.py docs record FIGURE`: what each figure was made of when it was made.\n"
    text = head + yaml.safe_dump(content, sort_keys=False, width=120)
    (HERE / "figures_recorded.yaml").write_text(text, encoding="utf-8")


def _changed(parts: dict[str, Any], kept: dict[str, Any], worlds: dict[str, Any]) -> Iterator[str]:
    if kept["code"] != code(parts):
        yield f"{parts['draws']} draws otherwise today"
    if kept["files"] != files(parts):
        yield f"changed: {', '.join(parts['files'])}"
    if "world" in parts:
        before, now = worlds[kept["world"]], world(parts)  # a key that is new since then leaves old worlds as they were
        for key in before:
            if now.get(key, "no longer a key") != before[key]:
                yield f"{key} was {before[key]}, is {now.get(key, 'no longer a key')}"


def code(parts: dict[str, Any]) -> str:
    """A digest of the code that draws a figure, without comments and docstrings; empty where it is no code of ours."""
    return _code(parts["draws"]) if "draws" in parts else ""


@cache
def _code(module: str) -> str:
    text = ""
    for name in _drawing(module):
        if name.startswith(DRAWING):
            path = ROOT.joinpath("src", *name.split("."))
            tree = ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_bytes())
            for node in ast.walk(tree):
                if isinstance(body := getattr(node, "body", None), list):
                    body[:] = [one for one in body if not (isinstance(one, ast.Expr) and _is_text(one.value))]
            text += f"{name} {ast.dump(tree)}\n"
    return digest(text)


def _drawing(module: str) -> list[str]:
    """A module and those that it draws with; a package stands for what it names, and that is all figures."""
    found, left = {module}, [module]
    while left:
        new = {name for name in _imported(left.pop(), HOME) if name.startswith(DRAWING)} - found - set(DRAWING[:2])
        found |= new
        left += new
    return sorted(found)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def files(parts: dict[str, Any]) -> str:
    """A digest of the other files that decide what is in a figure."""
    found = sorted({path for pattern in parts.get("files", []) for path in ROOT.glob(pattern)})
    return digest("".join(f"{path.name} {digest(path.read_bytes())}" for path in found)) if found else ""


def world(parts: dict[str, Any]) -> dict[str, Any]:
    """The keys of the world that a figure shows, dotted, as texts."""
    return dict(_world(tuple(parts["world"])))


@cache
def _world(overrides: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    _, keys = split(compose([*overrides]))
    whole = dotted({key: value for key, value in keys.items() if key not in SILENT})
    return tuple((key, str(value)) for key, value in whole.items())


def digest(content: str | bytes) -> str:
    """Return 16 hexadecimal digits that change with the content."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()[:16]


def _read(name: str) -> dict[str, Any]:
    path = HERE / name
    return dict(yaml.safe_load(path.read_text("utf-8")) or {}) if path.is_file() else {}
