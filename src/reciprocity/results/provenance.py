"""What results were made with: commit, a digest of the code, and the versions that can change a number."""

from __future__ import annotations

import platform
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from reciprocity.configs import CONFIGS
from reciprocity.results.code_digest import code_digest

SCHEMA = 1
"""Version of the tables' layout."""

_PACKAGE = Path(__file__).parents[1]
_DEPENDS = ("reciprocity", "mesa", "numba", "numpy", "pyarrow")


@cache
def provenance() -> dict[str, Any]:
    """Describe the code and the versions; no clock, no machine, no number of workers."""
    commit, dirty = _commit()
    return {
        "schema": SCHEMA,
        "commit": commit,
        "dirty": dirty,
        "code": code_digest(),
        **{name: version_of(name) for name in _DEPENDS},
        "python": platform.python_version(),
    }


def changed(there: dict[str, Any]) -> str | None:
    """Say what of an unfinished folder's provenance is different now, or None.

    The digest of the code decides, not the commit: a commit that leaves the package alone changes no result.
    """
    for name, now in provenance().items():
        if name not in ("commit", "dirty") and there.get(name) != now:
            return f"{name} (there {there.get(name)}, now {now})"
    return None


def version_of(name: str) -> str | None:
    """The installed version of a package; None if it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _commit() -> tuple[str | None, bool | None]:
    """The commit the package's files belong to, if git tracks them, and whether they were changed since."""

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(_PACKAGE), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=10).stdout.strip()

    try:
        git("ls-files", "--error-unmatch", "__init__.py")
        return git("rev-parse", "HEAD"), bool(git("status", "--porcelain", ".", str(CONFIGS)))
    except (OSError, subprocess.SubprocessError):
        return None, None
