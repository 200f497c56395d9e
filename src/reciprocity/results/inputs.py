"""The files that a plan reads: the name of each, where its content lies, and the SHA-256 of the content.

Runs go by the content that the plan was made from. A results folder keeps a copy of every file in `inputs/`, the runs
read the copy, and `scenario.yaml` names it with its SHA-256; the user's own file may change or go meanwhile.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from reciprocity.errors import InputError, shown
from reciprocity.results.atomic_write import whole

FOLDER = "inputs"
KEYS = ("path", "people")
"""Keys of a network that name files."""


@dataclass(frozen=True)
class Input:
    """A file that is read.

    Attributes:
        path: Where its content is read from.
        sha256: The SHA-256 of the content, in hexadecimal.
    """

    path: Path
    sha256: str


def named(config: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give key and name of each file that a scenario's configuration says to read."""
    network = config.get("network")
    said = network.get if isinstance(network, Mapping) else lambda key: getattr(network, key, None)
    kind = said("kind")  # a missing value, in which somebody's table may come, is neither true nor false
    if isinstance(kind, str) and kind == "inline":  # its people are written out in the scenario: it reads no file
        return
    for key in KEYS:
        name = said(key)
        if isinstance(name, str | os.PathLike) and name:  # NA of pandas is neither true nor false
            yield f"network.{key}", os.fspath(name)


def renamed(config: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Return a configuration that reads other files; `names` maps old names to new ones."""
    changes = {key.partition(".")[2]: names[name] for key, name in named(config) if name in names}
    if not changes:
        return config
    network = config["network"]
    changed = {**network, **changes} if isinstance(network, Mapping) else network.model_copy(update=changes)
    return {**config, "network": changed}


def places(inputs: Mapping[str, Input]) -> dict[str, str]:
    """Where the content of each file is read from, by its name."""
    return {name: str(each.path) for name, each in inputs.items()}


def back(inputs: Mapping[str, Input]) -> dict[str, str]:
    """Map the path from which each file is read to the file's name."""
    return {str(each.path): name for name, each in inputs.items()}


def sha256(path: Path) -> str | None:
    """The SHA-256 of a file, worked out again only if the file has changed; None if it cannot be read."""
    try:
        status = path.stat()
        return _sha256(str(path.absolute()), status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=64)
def _sha256(path: str, *_version: int) -> str:
    with Path(path).open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def check(inputs: Mapping[str, Input], problem: str) -> None:
    """Check that no file has changed.

    Raises:
        InputError: One does not; the line names it, and `problem` says what to do.
    """
    for name, each in inputs.items():
        if sha256(each.path) != each.sha256:
            where = name if _original(name) == each.path else f"{name} ({each.path})"
            raise InputError(f"{where}: {problem}")


def _original(name: str) -> Path:
    """Return the path of a file; on another machine the `~` in its name may have no meaning."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def copy_names(names: Iterable[str]) -> dict[str, str]:
    """Where in a results folder the copy of each file is: `inputs/ties.csv`, by the name of the file."""
    taken: dict[str, str] = {}
    for name in names:
        file, k = PurePath(name.replace("\\", "/")), 1
        place = f"{FOLDER}/{file.name}"
        while place in taken.values():
            k += 1
            place = f"{FOLDER}/{file.stem}-{k}{file.suffix}"
        taken[name] = place
    return taken


def described(inputs: Mapping[str, Input]) -> dict[str, dict[str, str]]:
    """What `scenario.yaml` says of the files."""
    return {name: {"file": place, "sha256": inputs[name].sha256} for name, place in copy_names(inputs).items()}


def copied(inputs: Mapping[str, Input], folder: Path) -> dict[str, Input]:
    """Copy every file into a results folder, unless its copy is there; return the copies by name.

    Raises:
        InputError: A file has changed since the plan was made.
        OSError: The folder cannot be written to.
    """
    found = {}
    for name, place in copy_names(inputs).items():
        copy, wanted = (folder / place).absolute(), inputs[name].sha256
        if sha256(copy) != wanted:
            check({name: inputs[name]}, "has changed since the command began; start it again")
            with whole(copy) as target, inputs[name].path.open("rb") as source:
                while block := source.read(1 << 20):
                    target.write(block)
            check({name: Input(copy, wanted)}, "has changed while it was copied; start the command again")
        found[name] = Input(copy, wanted)
    return found


def held(content: Mapping[str, Any], folder: Path) -> tuple[dict[str, Input], list[str]]:
    """Find the files of a `scenario.yaml` again: the folder's copies, or the originals if they are still the same.

    Args:
        content: Of `scenario.yaml`.
        folder: It lies in.

    Returns:
        The files by name, and a line for each original that has changed since.

    Raises:
        InputError: Neither the copy nor the original holds what was read.
    """
    found, notes = {}, []
    for name, said in dict(content.get("inputs") or {}).items():
        try:
            copy, wanted = (folder / said["file"]).absolute(), str(said["sha256"])
        except (TypeError, KeyError):
            raise InputError(f"{folder / 'scenario.yaml'}: inputs.{name}: expected file and sha256") from None
        original = _original(name)
        now = sha256(original)
        if sha256(copy) == wanted:
            found[name] = Input(copy, wanted)
            if now not in (None, wanted):
                notes.append(f"{name} has changed since; the copy {folder / said['file']} is used")
        elif now == wanted:
            found[name] = Input(original.absolute(), wanted)
        else:
            problem = "has changed" if copy.exists() else "is missing"
            raise InputError(
                f"{folder / said['file']}: {problem}, and {name} does not hold what was read then either; "
                f"put back the file with the SHA-256 {wanted[:16]}..."
            )
    return found, notes


def distinct(files: Mapping[str, Input], values: Mapping[str, Iterable[Any]]) -> None:
    """Refuse a swept key with two files of the same content, because their runs could not be told apart.

    Args:
        files: All files that a plan reads, by name.
        values: What each varied key takes.

    Raises:
        InputError: Two do.
    """
    for key in KEYS:
        first: dict[tuple[str, str], str] = {}
        for name in map(str, values.get(f"network.{key}", ())):
            if name in files:
                other = first.setdefault((files[name].sha256, PurePath(name).suffix), name)
                if other != name:
                    said = f"{shown(other, quoted=False)} and {shown(name, quoted=False)}"
                    raise InputError(f"sweep.network.{key}: {said} hold the same; name each content once")
