"""The sentence about an outcome, in both languages, with the numbers of the runs filled in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from reciprocity.web.preset import Preset
from reciprocity.web.question import Unit, Variant, Words
from reciprocity.web.wording import LANGUAGES, text_of

USUALLY = 0.8
"""The share of worlds that must agree before a sentence may say that something holds in general."""


def number(value: float | None, unit: Unit, decimals: int, language: str) -> str:
    """Write a number in the form of a language: 0.253 as 25 % in German and 25% in English."""
    if value is None or not math.isfinite(value):
        return "–"
    if unit == "percent":
        text = f"{100 * value:.{decimals}f}"
    else:
        text = f"{value:,.{0 if unit == 'whole' else decimals}f}"
    if float(text.replace(",", "")) == 0:
        text = text.removeprefix("-")
    if language == "de":
        text = text.replace(",", " ").replace(".", ",").replace(" ", ".")
    sign = {"de": "\N{NO-BREAK SPACE}%", "en": "%"}[language] if unit == "percent" else ""
    return text.replace("-", "\N{MINUS SIGN}") + sign


def filled(words: Words, numbers: dict[str, tuple[float | None, Unit, int]]) -> dict[str, str]:
    """Fill numbers into a text, in each language's form."""
    found = {}
    for language in LANGUAGES:
        text = getattr(words, language)
        for name, (value, unit, decimals) in numbers.items():
            text = text.replace(f"{{{name}}}", number(value, unit, decimals, language))
        found[language] = text
    return found


def of_run(preset: Preset, a: float, b: float) -> dict[str, Any]:
    """Return the outcome of one pair of runs: variant, numbers, sentence, and which prediction came true.

    Args:
        preset: The preset.
        a: Its measure in arm a.
        b: Its measure in arm b.
    """
    outcome = preset.outcome
    gain = outcome.gain(a, b)
    variant: Variant = outcome.variant(gain) if math.isfinite(gain) else "mixed"
    return {
        "variant": variant,
        **filled(getattr(outcome.run, variant), _numbers(preset, a, b)),
        "a": _plain(a),
        "b": _plain(b),
        "answer": preset.prediction.answer(a, b, variant),
    }


def of_worlds(preset: Preset, pairs: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """Return the outcome of many pairs of runs, one for each seed.

    The claim holds in general if it holds for the means and at least 80 % of the worlds agree; it fails if it fails
    for the means or at most 20 % agree; otherwise it is mixed.
    """
    outcome = preset.outcome
    known = [(a, b) for a, b in pairs if math.isfinite(a) and math.isfinite(b)]
    if not known:
        return {"variant": "mixed", **filled(outcome.worlds.mixed, {}), "count": 0, "total": 0, "a": None, "b": None}
    a, b = (sum(pair[k] for pair in known) / len(known) for k in (0, 1))
    count, total = sum(outcome.agrees(outcome.gain(*pair)) for pair in known), len(known)
    variant = general(preset, outcome.gain(a, b), count / total)
    more: dict[str, tuple[float | None, Unit, int]] = {"count": (count, "whole", 0), "total": (total, "whole", 0)}
    return {
        "variant": variant,
        **filled(getattr(outcome.worlds, variant), _numbers(preset, a, b) | more),
        "count": count,
        "total": total,
        "a": _plain(a),
        "b": _plain(b),
    }


def general(preset: Preset, gain: float, share: float) -> Variant:
    """Return the variant of many worlds, from the mean gain and the share of worlds that agree."""
    mean = preset.outcome.variant(gain)
    if mean == "holds" and share >= USUALLY:
        return "holds"
    return "fails" if mean == "fails" or share <= 1 - USUALLY else "mixed"


def of_breaking(preset: Preset, turn: str, border: float | None) -> dict[str, str]:
    """Return the sentence about where the claim stops or begins to hold, from the page's general texts.

    Args:
        preset: The preset.
        turn: One of `breaking.TURNS`.
        border: The value of the slider behind the change; None if nothing changes.
    """
    sliding = preset.breaking
    text = Words(**{language: text_of(language, f"break.{turn}") for language in LANGUAGES})
    name = {language: getattr(sliding.name, language) for language in LANGUAGES}
    said = filled(text, {"border": (border, sliding.unit, sliding.decimals)})
    return {language: said[language].replace("{name}", name[language]) for language in LANGUAGES}


def _numbers(preset: Preset, a: float, b: float) -> dict[str, tuple[float | None, Unit, int]]:
    unit, decimals = preset.outcome.unit, preset.outcome.decimals
    return {"a": (a, unit, decimals), "b": (b, unit, decimals), "difference": (abs(b - a), unit, decimals)}


def _plain(value: float) -> float | None:
    return round(float(value), 6) if math.isfinite(value) else None
