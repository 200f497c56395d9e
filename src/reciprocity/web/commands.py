"""What a page may ask of the room, by name, each with the types of its arguments."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ConfigDict, ValidationError, validate_call

COMMANDS: dict[str, Callable[..., Any]] = {}
_STRICT = ConfigDict(strict=True)


class Refused(Exception):
    """A command that the room does not follow, for now or at all.

    Attributes:
        reason: Key of the text that says why.
        detail: A line in English that says more, or None.
    """

    def __init__(self, reason: str, detail: str | None = None) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def command[F: Callable[..., Any]](method: F) -> F:
    """Let pages call a method of the room under its name; a leading underscore and one at the end are left out."""
    COMMANDS[method.__name__.strip("_")] = validate_call(config=_STRICT)(method)
    return method


def call(room: Any, name: Any, arguments: Any) -> None:
    """Follow a command.

    Raises:
        Refused: There is no such command, its arguments are wrong, or the room does not follow it now.
    """
    if not isinstance(name, str) or name not in COMMANDS:
        raise Refused("refused.unknown")
    if not isinstance(arguments, Mapping) or not all(isinstance(key, str) for key in arguments):
        raise Refused("refused.unknown")
    names = list(inspect.signature(COMMANDS[name]).parameters)[1:]
    if unknown := [key for key in arguments if key not in names]:
        raise Refused("refused.unknown", f"{name}: unknown argument {unknown[0][:40]}")
    try:
        COMMANDS[name](room, **arguments)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise Refused("refused.value", f"{name}: {key}: {first['msg']}"[:200]) from None
