"""Hydra's grammar for values: what it reads, what needs quotation marks, and which character it could not read."""

from __future__ import annotations

import re
from typing import Any

from reciprocity.errors import InputError, shown

_QUOTED = r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\""""
_ODD = re.compile(r"[^\w\-/\\+.$%*@?| \t,:=()\[\]{}]", re.ASCII)
"""Characters that must stand in quotation marks."""


def quoted(text: str) -> str:
    """Put a text into quotation marks, so that Hydra reads it back as it is."""
    from hydra.core.override_parser.types import Quote, QuotedString

    return str(QuotedString(text, Quote.single).with_quotes())


def unquoted(value: str) -> str | None:
    """Return the text of a value that stands as a whole in quotation marks; None for any other value."""
    if not re.fullmatch(_QUOTED, value, re.DOTALL):
        return None
    try:
        return str(_parse(f"x={value}").value())
    except Exception:  # it begins and ends with quotation marks, but is not one quoted text
        return None


def listed(value: str) -> str:
    """Put each of several texts, parted by commas, into quotation marks unless it has them already."""
    pieces = re.findall(rf"\s*(?:{_QUOTED})\s*(?=,|$)|[^,]+", value)
    return ",".join(
        piece.strip() if unquoted(piece.strip()) is not None or piece.strip() == "null" else quoted(piece.strip())
        for piece in pieces
    )


def read(name: str, value: str, said: str, key: str = "") -> tuple[Any, str]:
    """Read KEY=VALUE; texts with odd characters, such as `[K\u00f6ln]`, count as if in quotation marks.

    Args:
        name: The key as Hydra takes it, with its mark (`++`).
        value: The value.
        said: What somebody wrote, for messages.
        key: The key as somebody wrote it, if it is another one.

    Returns:
        Hydra's override, and the value as Hydra takes it.

    Raises:
        InputError: It cannot be read; the line names the character and says what helps.
    """
    try:
        return _parse(f"{name}={value}"), value
    except Exception as found:  # Hydra's parser does not catch all errors of the library that it is made with
        error, mended = found, _mended(value)
        if mended != value:
            try:
                return _parse(f"{name}={mended}"), mended
            except Exception as still:
                error = still
        raise InputError(f"{shown(said, quoted=False)}: cannot be read{_remedy(key or name, value, error)}") from None


def _parse(text: str) -> Any:
    from hydra.core.override_parser.overrides_parser import OverridesParser

    return OverridesParser.create().parse_override(text)


def _mended(value: str) -> str:
    """Put those parts of a value that hold odd characters into quotation marks."""

    def one(part: re.Match[str]) -> str:
        text = part[0]
        if part["quoted"] or not _ODD.search(text):
            return text
        bare = text.strip()
        before = text[: text.index(bare)]
        return f"{before}{quoted(bare)}{text[len(before) + len(bare) :]}"

    return re.sub(rf"(?P<quoted>{_QUOTED})|[^,:=()\[\]{{}}'\"]+", one, value)


def _remedy(key: str, value: str, error: Exception) -> str:
    key = key.lstrip("+")
    outside = re.sub(_QUOTED, "", value)
    if re.search(r"\{[^}]*[^\x00-\x7f][^:}]*:", outside):
        return f"; keys with such letters stand before the =, as in {key}.NAME=1"
    for opens, closes in ("[]", "{}", "()"):
        if outside.count(opens) != outside.count(closes):
            lone = opens if outside.count(opens) > outside.count(closes) else closes
            return f" at {lone}: one of a pair is missing; if it is part of a text, write '{key}=\"TEXT\"'"
    odd = _ODD.search(outside) or re.search(r"[()\[\]{}:=]", outside)
    if odd:
        return f" at {odd[0]}; a text with this character needs quotation marks twice: '{key}=\"TEXT\"'"
    where = re.search(r"(?:near|at) (?:input )?('.*')", str(error))
    said = " ".join(str(error).split())
    return f"; the trouble is near {shown(where[1], quoted=False)}" if where else f" ({shown(said, quoted=False)})"
