"""Every text of the page, from one file a language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reciprocity.configs.schema import read_yaml
from reciprocity.scenario.dotted_keys import dotted

LANGUAGES = ("en", "de")
WORDS = Path(__file__).with_name("words")


@cache
def texts(language: str) -> dict[str, str]:
    """Return the texts of a language, "en" or "de", by dotted key."""
    return {key: str(text) for key, text in dotted(read_yaml(WORDS / f"{language}.yaml") or {}).items()}


def text_of(language: str, key: str) -> str:
    """Return one text; a key without one shows as the page shows it."""
    return texts(language).get(key, f"⟦{key}⟧")
