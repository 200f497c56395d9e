"""The one error a user's input can raise, and how schema errors become one line."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError


class InputError(ValueError):
    """Something a person typed or supplied cannot be used.

    The message is one line that names the key or the file and says what to do. The command line prints it
    as it is and exits with code 2.
    """


def first_error(error: ValidationError, schema: type[BaseModel] | None = None, prefix: str = "") -> str:
    """Say the first of a schema's complaints in one line: key, what is wrong, what was given.

    Args:
        error: What pydantic raised.
        schema: The model that was validated; its field names are offered for a misspelled key.
        prefix: Put before the key, e.g. `"favors."`.
    """
    first = error.errors()[0]
    key = prefix + ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        name = str(first["loc"][-1])
        known = _fields_at(schema, first["loc"][:-1])
        close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = (
            f"; did you mean {close[0]}?" if close else (f"; known are {', '.join(known)}" if known else "")
        )
        return f"{key}: unknown key{hint}"
    message = first["msg"].removeprefix("Value error, ")
    if first["type"] == "missing":
        return f"{key}: missing, please set it"
    if first["type"] == "value_error":
        return f"{key}: {message}" if key else message
    return f"{key}: {message[0].lower()}{message[1:]} (given: {first['input']!r})"


def _fields_at(schema: type[BaseModel] | None, where: tuple[int | str, ...]) -> list[str]:
    """Names of the fields of the nested model that `where` leads to, or none if it leads elsewhere."""
    for part in where:
        field = None if schema is None else schema.model_fields.get(str(part))
        schema = field.annotation if field is not None and hasattr(field.annotation, "model_fields") else None  # type: ignore[assignment]
    return sorted(schema.model_fields) if schema is not None else []
