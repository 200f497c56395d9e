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
    """Yield a temporary file to write to; it gets its final name once it is complete and on the disk.

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


@contextmanager
def put_in_place(draft: Path, path: Path) -> Iterator[Path]:
    """Yield a temporary name to write to; afterwards flush the file to the disk and rename it in one step.

    Args:
        draft: The temporary name, on the same disk.
        path: The name that it takes.
    """
    try:
        yield draft
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        os.replace(draft, path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def put_first(draft: Path, path: Path, text: str) -> bool:
    """Write a small file whole, unless there is one by now.

    Args:
        draft: A temporary name, on the same disk.
        path: The name that it takes.
        text: What it holds.

    Returns:
        Whether it was written.
    """
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return False
        except OSError:  # this file system has no hard links
            if path.exists():
                return False
            os.replace(draft, path)
    finally:
        with suppress(OSError):
            draft.unlink()
    return True


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
