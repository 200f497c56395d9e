"""A digest of the code that decides results: other code may give other results, so the two are never mixed."""

from __future__ import annotations

import ast
import hashlib
from functools import cache
from pathlib import Path

from reciprocity.numerics.closure import closure

_PACKAGE = Path(__file__).parents[1]
PLAYING = "reciprocity.running.chunks"
"""The module that plays the runs of a sweep and stores their tables. It lies layers above, so it is only named here."""
_FOUND = ("metrics", "networks/families")
"""Folders of which every module counts, though no import names it: these packages look for their own modules."""
_DATA = "networks/data"


@cache
def code_digest(module: str = PLAYING, package: Path = _PACKAGE) -> str:
    """Return 16 hexadecimal digits that change with whatever code can change a result, and with nothing else.

    What counts is what a module imports, directly or not, and the networks that ship as data. A comment, a docstring
    and the layout of a line change no result, and do not count. Neither do the shipped configurations: what a run needs
    of them is part of its scenario.

    Args:
        module: The full name of the module that makes the results.
        package: The folder of the package.
    """
    names = set(closure(module, package))
    for folder in _FOUND:
        for path in (package / folder).glob("*.py"):
            parts = path.relative_to(package).with_suffix("").parts
            names |= set(closure(".".join((package.name, *parts)).removesuffix(".__init__"), package))
    found = hashlib.sha256()
    for name in sorted(names):
        path = package.joinpath(*name.split(".")[1:])
        source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        found.update(f"{name}\0{_decisive(source.read_bytes())}\0".encode())
    for path in sorted((package / _DATA).glob("*.csv")):
        found.update(f"{path.name}\0".encode() + path.read_bytes())
    return found.hexdigest()[:16]


def _decisive(source: bytes) -> str:
    """Return what of a source can decide something: its syntax tree without docstrings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            body[:] = [statement for statement in body if not _is_text(statement)]
    return ast.dump(tree)


def _is_text(statement: ast.stmt) -> bool:
    """Whether a statement is a text by itself: a docstring, or what says something about the name above it."""
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )
