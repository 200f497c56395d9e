"""The folder in which compiled code is kept, so that only the first start on a machine has to compile it."""

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
    """Yield the folders to try: the one NUMBA_CACHE_DIR names, one beside the sources, and the user's cache folder."""
    if settings.CACHE_DIR:
        yield Path(settings.CACHE_DIR).absolute() / NAME
    yield home / "__pycache__"
    users = Path(AppDirs(appname=NAME, appauthor=False).user_cache_dir)
    if users.is_absolute():  # it is relative where the user has no home
        yield users


@cache
def folder() -> tuple[Path | None, str]:
    """Return the folder of this process, or None if none can be written to, and what to tell the user about it."""
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
    """Return this user's folder below the temporary folder, which is made if needed; None if it cannot be trusted.

    Everybody can write into the temporary folder, and compiled code is executed. So a folder is trusted only if it is a
    folder and not a link, if it belongs to this user, and if nobody else may read or write it.
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
