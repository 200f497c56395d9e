"""What pages and figures of claims say around the claims' own words, in English and German."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reciprocity.configs.schema import read_yaml


@cache
def says(language: str) -> dict[str, str]:
    """The words of a language, "en" or "de", by name."""
    return dict(read_yaml(Path(__file__).with_name("words.yaml"))[language])
