"""What a module of this package reads when it is imported: itself and, step by step, whatever it imports from here."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = __name__.partition(".")[0]
HOME = Path(__file__).parents[1]


def closure(module: str, home: Path = HOME) -> tuple[str, ...]:
    """Return the names of all modules of this package that have a part in what a module holds, itself included.

    Args:
        module: Its full name, such as "reciprocity.numerics.draws".
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
    """Return 12 hexadecimal digits that change when the source of any module of the closure does."""
    total = hashlib.sha256()
    for name in closure(module, home):
        content = _source(name, home).read_bytes()
        total.update(f"{name} {len(content)}\n".encode() + content)
    return total.hexdigest()[:12]


@cache
def _imported(module: str, home: Path) -> frozenset[str]:
    """Return the modules of this package that one names in its import statements.

    `from a import b` names the module `a.b` if there is one, and `a` in any case: `b` may as well be a name in it.
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
    """Return the file of a module; one that does not exist if there is no such module."""
    path = home.joinpath(*module.split(".")[1:])
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _statements(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Go through all statements, inner ones too, but for those that only a type checker reads."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If) and ast.unparse(statement.test).endswith("TYPE_CHECKING"):
            yield from _statements(statement.orelse)
        else:
            inner = (getattr(statement, name, []) for name in ("body", "orelse", "finalbody", "handlers", "cases"))
            yield from _statements(part for parts in inner if isinstance(parts, list) for part in parts)
