"""Files are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reciprocity.errors import InputError, shown


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes its name once it is complete and on the disk.

    Args:
        path: The name; folders that are missing are made.

    Raises:
        InputError: The file cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException as problem:
        with suppress(OSError):  # there may be a file where its folder should be
            draft.unlink()
        if not isinstance(problem, OSError):
            raise
        reason = problem.strerror or str(problem)
        raise InputError(f"{path}: cannot be written ({reason}), free the space or the rights") from problem


def home(path: str, key: str) -> Path:
    """A path with `~` spelled out.

    Args:
        path: The path.
        key: What it was given as, for the message.

    Raises:
        InputError: There is no such user, or nobody's home is known.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise InputError(f"{key}: {shown(path)}: no home folder is known for its ~; write the whole path") from None
