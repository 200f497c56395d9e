"""What pages and figures of claims say around the claims' own words, and numbers, in English and German."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reciprocity.configs.schema import read_yaml

if TYPE_CHECKING:
    from reciprocity.claims.judging import Share
    from reciprocity.claims.plausible import Box
    from reciprocity.claims.study import Study

Language = Literal["en", "de"]
LANGUAGES: tuple[Language, ...] = ("en", "de")


@cache
def says(language: str) -> dict[str, str]:
    """The words of a language, "en" or "de", by name."""
    return dict(read_yaml(Path(__file__).with_name("words.yaml"))[language])


def number(value: float | str, language: Language = "en") -> str:
    """A number of three digits as it is written in a language; a dash where there is none."""
    if not isinstance(value, int | float):
        return str(value)
    if math.isnan(value):
        return "\N{EN DASH}"
    said = f"{value:.3g}".replace("-", "\N{MINUS SIGN}")
    return said.replace(".", ",") if language == "de" else said


def percent(share: float) -> str:
    """A share as a percentage."""
    return "\N{EN DASH}" if math.isnan(share) else f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


def with_interval(share: Share, language: Language) -> str:
    """A share with its interval: "83 % (79 to 86)"."""
    return f"{percent(share.at)} ({100 * share.low:.0f} {says(language)['to']} {100 * share.high:.0f})"


def name_of(key: str, of: Box, language: Language) -> str:
    """What pages call a key."""
    return str(getattr(of.given[key].name, language)) if key in of.given else key


def sentence(study: Study, language: Language) -> str:
    """The verdict in one sentence."""
    say, verdict = says(language), study.verdict
    if verdict == "untestable":
        return say["no_test"]
    if verdict == "depends":
        return say["it_depends"]
    return str(getattr(study.claim.verdicts[verdict], language))


def where(study: Study, of: Box, language: Language) -> str:
    """On what a claim depends, in one sentence."""
    say, found = says(language), study.region
    if found is None:
        return say["where_none"]
    told = [
        say["at_least" if one.above else "at_most"].format(
            name=name_of(one.key, of, language), cut=number(one.cut, language)
        )
        for one in found.conditions
    ]
    conditions = f" {say['and']} ".join(told)
    shares = {"density": found.density, "outside": found.outside, "coverage": found.coverage}
    return say["where"].format(conditions=conditions, **{name: percent(at) for name, at in shares.items()})
