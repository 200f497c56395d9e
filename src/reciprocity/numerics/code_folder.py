"""The folder in which compiled code is kept, so that only the first start on a machine has to compile."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from numba import config
from numba.misc.appdirs import AppDirs

HOME = Path(__file__).parents[1]
NAME = "reciprocity"
settings: Any = config


def candidates(home: Path = HOME) -> Iterator[Path]:
    """Yield what to try: where NUMBA_CACHE_DIR says, beside the sources, in the user's folder for such things."""
    if settings.CACHE_DIR:
        yield Path(settings.CACHE_DIR).absolute() / NAME
    yield home / "__pycache__"
    users = Path(AppDirs(appname=NAME, appauthor=False).user_cache_dir)
    if users.is_absolute():  # it is not where nobody knows the user's home
        yield users


@cache
def folder() -> tuple[Path | None, str]:
    """Return the folder of this process, None if nothing can be written anywhere, and what the user should know."""
    wanted = settings.CACHE_DIR
    for path in candidates():
        if _writable(path):
            refused = wanted and path.parent != Path(wanted).absolute()
            return path, f"NUMBA_CACHE_DIR={wanted} cannot be written; compiled code lies in {path}" if refused else ""
    own = temporary()
    if own is None:
        return None, f"no folder for compiled code can be written and trusted: every start compiles; {_REMEDY}"
    problem = "neither the package nor the user's cache folder can be written"
    return own, f"{problem}; compiled code lies in {own}; {_REMEDY}"


_REMEDY = "NUMBA_CACHE_DIR=FOLDER names another"


def temporary() -> Path | None:
    """Return a folder of this user below the temporary one, made if need be; None if there is none to be trusted.

    Others can write into the temporary folder, and compiled code is executed: a folder counts only if it is one (no
    link), belongs to this user and is closed to everybody else.
    """
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    try:
        path = Path(tempfile.gettempdir()) / f"{NAME}-{user}"
        path.mkdir(mode=0o700, exist_ok=True)
        found = path.lstat()
    except OSError:
        return None
    if not stat.S_ISDIR(found.st_mode):
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o077):
        return None
    return path if _writable(path) else None


def _writable(path: Path) -> bool:
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            return True
    except OSError:
        return False
