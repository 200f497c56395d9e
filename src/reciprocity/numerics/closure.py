"""The closure of a module: itself and all modules of this package that it imports, directly or not."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = __name__.partition(".")[0]
HOME = Path(__file__).parents[1]


def closure(module: str, home: Path = HOME) -> tuple[str, ...]:
    """Return the names of all modules of this package whose source can change what a module holds, itself included.

    Args:
        module: The full name of the module, such as "reciprocity.numerics.draws".
        home: The folder of the package.
    """
    found, left = {module}, [module]
    while left:
        new = _imported(left.pop(), home) - found
        found |= new
        left += new
    return tuple(sorted(found))


@cache
def digest(module: str, home: Path = HOME) -> str:
    """Return 12 hexadecimal digits that change when the source of any module in the closure changes."""
    total = hashlib.sha256()
    for name in closure(module, home):
        content = _source(name, home).read_bytes()
        total.update(f"{name} {len(content)}\n".encode() + content)
    return total.hexdigest()[:12]


@cache
def _imported(module: str, home: Path) -> frozenset[str]:
    """Return the modules of this package that a module names in its import statements.

    `from a import b` names the module `a`, and also the module `a.b` if there is one.
    """
    path, found = _source(module, home), set[str]()
    for statement in _statements(ast.parse(path.read_bytes()).body):
        if isinstance(statement, ast.Import):
            for alias in statement.names:
                parts = alias.name.split(".")
                found |= {".".join(parts[:k]) for k in range(1, len(parts) + 1)}
        elif isinstance(statement, ast.ImportFrom):
            base = statement.module or ""
            if statement.level:
                parents = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
                parents = parents[: len(parents) - statement.level + 1]
                base = ".".join([*parents, *filter(None, [base])])
            found |= {base, *(f"{base}.{alias.name}" for alias in statement.names)}
    return frozenset(name for name in found if name.partition(".")[0] == PACKAGE and _source(name, home).is_file())


def _source(module: str, home: Path) -> Path:
    """Return the file of a module. If there is no such module, the file does not exist."""
    path = home.joinpath(*module.split(".")[1:])
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _statements(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield all statements, also the inner ones, except those that only a type checker reads."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If) and ast.unparse(statement.test).endswith("TYPE_CHECKING"):
            yield from _statements(statement.orelse)
        else:
            inner = (getattr(statement, name, []) for name in ("body", "orelse", "finalbody", "handlers", "cases"))
            yield from _statements(part for parts in inner if isinstance(parts, list) for part in parts)
