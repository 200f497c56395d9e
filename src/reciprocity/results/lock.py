"""One process writes to a folder at a time: a small file says which, and is of no effect once that process is gone."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from reciprocity.errors import InputError

NAME = "lock.json"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder alone while what is inside runs.

    The file is made by exclusive creation and names process, host and time. That of a process of this machine that has
    ended, killed or not, the next one takes over; what another machine's process does cannot be seen from here.

    Raises:
        InputError: Another process holds it.
        OSError: The file cannot be made.
    """
    path, mine = folder / NAME, json.dumps(_myself(), indent=2) + "\n"
    while not _made(path, mine):
        other = _read(path)
        if other is None:
            continue  # the lock was released in the meantime
        if _alive(other) or not _taken_away(path, other):
            raise InputError(_in_use(folder, path, other))
    try:
        yield
    finally:
        with suppress(OSError):
            if path.read_text(encoding="utf-8") == mine:
                path.unlink()


def clear(folder: Path) -> None:
    """Take away the lock of a process that was killed while it held it; that of a living one stays."""
    path = folder / NAME
    with suppress(OSError):
        if (other := _read(path)) and not _alive(other):
            _taken_away(path, other)


def _myself() -> dict[str, Any]:
    now = time.strftime("%Y-%m-%d %H:%M:%S")
    return {"process": os.getpid(), "host": _host(), "since": now, "started": _started(os.getpid())}


def _host() -> str:
    """Return the name of this machine or container: of all processes that share its process ids."""
    with suppress(OSError):
        return f"{socket.gethostname()} {Path('/proc/self/ns/pid').readlink()}"
    return socket.gethostname()


def _started(process: int) -> str | None:
    """Return when a process began, which tells it from a later process with the same id; "" if unknown.

    Returns:
        None for a process that has ended, also if nobody has asked yet how.
    """
    try:
        said = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None if Path("/proc/self/stat").exists() else ""
    except OSError:
        return ""
    return None if said[0] in "ZX" else f"{boot} {said[19]}"


def _can_be_seen(other: dict[str, Any]) -> bool:
    """Whether this machine can tell if the process that a lock names has ended."""
    process = other.get("process")
    return other.get("host") == _host() and isinstance(process, int) and process > 0 and os.name != "nt"


def _alive(other: dict[str, Any]) -> bool:
    """Whether the process that a lock names may still be there."""
    if not _can_be_seen(other):
        return True
    process = other["process"]
    began = _started(process)
    if began is None:
        return False
    if began:
        return began == other.get("started")
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _made(path: Path, text: str) -> bool:
    """Make the lock with its whole content, unless there is one."""
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        draft.write_text(text, encoding="utf-8")
        os.link(draft, path)
    except FileExistsError:
        return False
    except OSError:
        if not draft.exists():
            raise
        try:  # this file system has no hard links
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            return False
    finally:
        with suppress(OSError):
            draft.unlink()
    return True


def _read(path: Path) -> dict[str, Any] | None:
    """Return what a lock says: empty if it cannot be read, None if there is no lock."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {} if path.is_symlink() else None  # a broken link occupies the name, too
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _taken_away(path: Path, other: dict[str, Any]) -> bool:
    """Take away the lock of a process that is gone, unless another process has just done so and made its own."""
    aside = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        path.rename(aside)
    except FileNotFoundError:
        return True
    right = _read(aside) == other
    if not right:
        with suppress(OSError):
            os.link(aside, path)
    aside.unlink(missing_ok=True)
    return right


def _in_use(folder: Path, path: Path, other: dict[str, Any]) -> str:
    host = str(other.get("host", "")).partition(" ")[0]
    who = f"process {other.get('process', '?')} on {host or 'an unknown host'}, since {other.get('since', '?')}"
    remedy = "wait for it" if _can_be_seen(other) else f"wait for it, or delete {path} if it has ended"
    return f"{folder} is in use ({who}); {remedy}, or give results=ANOTHER_FOLDER"
