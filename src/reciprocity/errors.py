"""The one error a user's input can raise, and how schema errors become one line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args, get_origin

from reciprocity.configs.renamed import METRICS, new_key

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError


LONGEST = 80
"""The most characters of a value that a message repeats."""
_WORD = 100
_WORDS = re.compile(rf"[^\s/\\]{{{_WORD},}}|\S{{300,}}")  # texts with slashes and without blanks are usually paths


class InputError(ValueError):
    """Something a person typed or supplied cannot be used.

    The message is one line that names the key or the file and says what to do. The command line prints it
    as it is and exits with code 2. Line breaks in it become blanks, and endless words are cut.
    """

    def __init__(self, message: str = "") -> None:
        super().__init__(_WORDS.sub(lambda word: f"{word[0][: LONGEST - 3]}...", one_line(message)))


def one_line(text: str) -> str:
    """Write a text in one line."""
    return re.sub(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*", " ", str(text))


def shown(value: Any, quoted: bool = True) -> str:
    """Repeat what somebody gave, in one line of at most `LONGEST` characters.

    Args:
        value: What was given, of any type.
        quoted: Write a text as Python does, in quotation marks.
    """
    try:
        start = value[:999] if isinstance(value, str) else value
        text = one_line(start if isinstance(start, str) and not quoted else repr(start))
    except Exception:  # the `repr` of a user's own class may raise, too
        text = f"<{type(value).__name__}>"
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."


class FigureError(RuntimeError):
    """A figure could not be drawn though nothing is wrong with the input; what it shows is safe in its tables.

    The message is one line. The command line prints it and exits with code 1.
    """


def first_error(error: ValidationError, schema: type[BaseModel] | None = None, prefix: str = "") -> str:
    """Say the first of a schema's complaints in one line: key, what is wrong, what was given.

    Args:
        error: What pydantic raised.
        schema: The model that was validated; its field names are offered for a misspelled key.
        prefix: Put before the key, e.g. `"favors."`.
    """
    first, place = error.errors()[0], getattr(schema, "place", "")
    for one in error.errors():  # an old name comes first: that the new one is missing follows from it
        old = prefix + ".".join(_located(schema, [str(part) for part in one["loc"]])[0])
        if one["type"] == "extra_forbidden" and (new := new_key(place + old)):
            return f"{old}: this key is called {new.removeprefix(place)} now; write that"
    path, known = _located(schema, [str(part) for part in first["loc"]])
    key = shown(prefix + ".".join(path), quoted=False)
    if first["type"] == "extra_forbidden":
        close = difflib.get_close_matches(path[-1], known, n=1, cutoff=0.5)
        hint = f"; did you mean {close[0]}?" if close else (f"; known are {', '.join(known)}" if known else "")
        return f"{key}: unknown key{hint}{_of_another_kind(schema, first['loc'])}"
    if first["type"] == "union_tag_invalid":
        known = sorted(_by_kind(_annotation(schema, path)))
        close = difflib.get_close_matches(str(first["ctx"]["tag"]), known, n=1, cutoff=0.5)
        hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(known)}"
        return f"{key}.kind: unknown kind {shown(first['ctx']['tag'], quoted=False)}; {hint}"
    if first["type"] == "union_tag_not_found":
        return f"{key}.kind: missing, please set it"
    message = first["msg"].removeprefix("Value error, ")
    if first["type"] == "missing":
        return f"{key}: missing, please set it"
    if first["type"] in ("tuple_type", "list_type"):
        return f"{key}: expected a list in square brackets (given: {shown(first['input'])})"
    if first["type"] == "value_error":
        return f"{key}: {message}" if key else message
    return f"{key}: {message[0].lower()}{message[1:]} (given: {shown(first['input'])})"


def _of_another_kind(schema: Any, loc: tuple[Any, ...]) -> str:
    """Return a hint where a key belongs to another kind of node, from which it was left over."""
    if len(loc) != 3 or loc[0] not in getattr(schema, "model_fields", {}):
        return ""
    node, kind, key = loc
    kinds = _by_kind(schema.model_fields[node].annotation)
    left_over = kind in kinds and any(key in model.model_fields for model in kinds.values())
    return f"; {node}={kind} takes that kind with its own keys" if left_over else ""


def _located(schema: Any, loc: list[str]) -> tuple[list[str], list[str]]:
    """Return the key as a person wrote it, and the keys known beside its last part.

    Where one of several models is told by its `kind`, pydantic puts that kind into the path: it is left out.
    """
    path: list[str] = []
    while loc:
        fields = getattr(schema, "model_fields", {})
        known = sorted(fields)
        part, *loc = loc
        path.append(part)
        schema = fields[part].annotation if part in fields else None
        if loc and get_origin(schema) is dict:
            path.append(loc.pop(0))
            schema = get_args(schema)[1]
        if type(None) in get_args(schema):
            schema = next(one for one in get_args(schema) if one is not type(None))
        if loc and (choices := _by_kind(schema)) and loc[0] in choices:
            schema = choices[loc.pop(0)]
    return path, known if path else []


def _annotation(schema: Any, path: list[str]) -> Any:
    for part in path:
        schema = schema.model_fields[part].annotation
    return schema


def _by_kind(annotation: Any) -> dict[str, Any]:
    """Return the models of a union by their kind."""
    models = [model for model in get_args(annotation) if "kind" in getattr(model, "model_fields", {})]
    return {model.model_fields["kind"].default: model for model in models}


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ' Did you mean X?' for the known name nearest to `name`, or the list of all known names.

    A metric that was called so before is said to be called otherwise now.
    """
    known = sorted(known)
    if (new := METRICS.get(name)) in known:
        return f"it is called {new} now"
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else "known are " + ", ".join(known)
