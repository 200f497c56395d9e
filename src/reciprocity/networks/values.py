"""What a tie's value says: numbers as people write them, and words for yes and no."""

from __future__ import annotations

import re

_NO = ("false", "no", "nein", "falsch", "f", "n", "never", "nie", "neg", "negative", "negativ", "absent")
_YES = ("true", "yes", "ja", "wahr", "x", "t", "y", "j", "+", "pos", "positive", "positiv", "present")
_MISSING = ("", "na", "n/a", "nan", "#n/a", "#nv", "null", "none", ".", "-", "<na>", "?", "missing", "k.a.")
_CODE = re.compile(r"-9{1,4}([.,]0+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(([.]\d{3})+,\d+|(,\d{3})+[.]\d+)")


def is_missing(text: str) -> bool:
    """Say whether a value is one of the usual codes for "not known" (empty, NA, -9, -999, ...)."""
    return text.strip().lower() in _MISSING or _CODE.fullmatch(text.strip()) is not None


def number(text: str) -> float | None:
    """Return a number written with a point or a comma, perhaps in percent, or None.

    Example:
        `number("1,5")` is 1.5, `number("1.234,5")` is 1234.5.
    """
    text = text.strip().removesuffix("%").rstrip()
    if _GROUPED.fullmatch(text):
        text = text.replace("." if text.rfind(",") > text.rfind(".") else ",", "")
    try:
        value = float(text.replace(",", ".") if text.count(",") == 1 else text)
    except ValueError:
        return None
    return value if value - value == 0 and "_" not in text else None


def value_of(text: str) -> float | None:
    """Return what a value says of a tie, words as 1 (yes, true, ja, x) and 0 (no, false, nein); None for neither."""
    value = number(text)
    if value is None:
        word = text.strip().lower()
        return 1.0 if word in _YES else 0.0 if word in _NO else None
    return value
