"""Whether a preset's texts are true: its claim over many seeds, and what its words promise."""

from __future__ import annotations

import csv
import io
import json
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

from reciprocity.results.atomic_write import whole
from reciprocity.web import breaking, sentences
from reciprocity.web.measuring import pairs
from reciprocity.web.preset import Preset
from reciprocity.web.question import Variant

SEEDS = 200
"""Pairs of runs of a preset for the committed check."""
FIRST_SEED = 1001
"""The seed of the first pair: the first hundred are the worlds of the page."""
FOUND = Path("results/workshop/check.csv")
"""Where the command leaves what it found."""
VERDICTS = Path("results/claims")
"""Where the laboratory of the claims leaves its verdicts."""
PROMISES = re.compile(
    r"\b(usually|mostly|as a rule|is a rule|always|meist|meistens|in der Regel|eine Regel|immer)\b", re.IGNORECASE
)
"""Words that promise more than one run can show."""


@dataclass(frozen=True)
class Truth:
    """What came out for one preset.

    Attributes:
        preset, digest: The preset and what is played of it.
        measure: What decides the question.
        seeds: Pairs of runs, from `FIRST_SEED` on.
        a, b: Means of the measure in the two arms.
        difference, sd: Mean and standard deviation of b minus a.
        share: Share of seeds in the direction of the claim, 0 to 1.
        holds, mixed, fails: How many single runs came out so.
        variant: What comes out over all seeds.
        opens: What comes out with the seed with which the preset opens.
        turn, border: What the slider finds with so many seeds a value as on the page: see `breaking.turn_of`.
        claim, verdict: The claim of the laboratory that asks the same, and its verdict; "" if there is none.
        wrong: What is not true about the preset; "" if all is.
    """

    preset: str
    digest: str
    measure: str
    seeds: int
    a: float
    b: float
    difference: float
    sd: float
    share: float
    holds: int
    mixed: int
    fails: int
    variant: Variant
    opens: Variant
    turn: str
    border: float | None
    claim: str
    verdict: str
    wrong: str


def truth(preset: Preset, verdicts: dict[str, str], seeds: int = SEEDS) -> Truth:
    """Play a preset over many seeds and hold its words to what came out.

    Args:
        preset: The preset.
        verdicts: The verdict of each claim of the laboratory, by the claim's name.
        seeds: How many seeds, 2 or more.
    """
    played = pairs(preset, range(FIRST_SEED, FIRST_SEED + seeds))
    outcome = preset.outcome
    found = sentences.of_worlds(preset, played)
    (here,) = pairs(preset, [preset.seed])
    opens = sentences.of_run(preset, *here)["variant"]
    slider, first = preset.breaking.values, range(FIRST_SEED, FIRST_SEED + min(seeds, preset.breaking.seeds))
    slid = breaking.summary(preset, {value: pairs(preset, first, value=value) for value in slider})
    counts = Counter(outcome.variant(outcome.gain(*pair)) for pair in played)
    apart = [b - a for a, b in played]
    share = found["count"] / found["total"]
    verdict = verdicts.get(preset.claim or "", "")
    return Truth(
        preset=preset.id,
        digest=preset.digest,
        measure=outcome.measure,
        seeds=seeds,
        a=round(statistics.mean(a for a, _ in played), 4),
        b=round(statistics.mean(b for _, b in played), 4),
        difference=round(statistics.mean(apart), 4),
        sd=round(statistics.stdev(apart), 4),
        share=share,
        holds=counts["holds"],
        mixed=counts["mixed"],
        fails=counts["fails"],
        variant=found["variant"],
        opens=opens,
        turn=slid["turn"],
        border=slid["border"],
        claim=preset.claim or "",
        verdict=verdict,
        wrong="; ".join(_wrong(preset, counts, seeds, share, found["variant"], opens, verdict)),
    )


def _wrong(
    preset: Preset, counts: Counter[Variant], seeds: int, share: float, variant: Variant, opens: Variant, verdict: str
) -> Iterator[str]:
    if counts[variant] < sentences.USUALLY * seeds:
        yield f"single runs are {variant} in {counts[variant]} of {seeds} seeds only"
    if opens != variant:
        yield f"it opens with seed {preset.seed}, which is {opens} where {variant} is the rule"
    if preset.claim and not verdict:
        yield f"claim {preset.claim} has no verdict in {VERDICTS}"
    if (variant, verdict) in (("holds", "fails"), ("fails", "holds")):
        yield f"{variant}, and the verdict of claim {preset.claim} is {verdict}"
    for where, text in said(preset, variant):
        if PROMISES.search(text) and not share >= sentences.USUALLY:
            yield f"{where} promises more than {share:.0%} of the seeds: {text}"


def said(preset: Preset, variant: Variant) -> list[tuple[str, str]]:
    """List the texts of a preset that are shown whatever comes out, and those of one variant, with where they stand.

    A text for many worlds that come out otherwise is left out: it is shown only where they do.
    """
    words: dict[str, Any] = preset.model_dump(mode="json", exclude={"base", "claim"})
    words["outcome"] = {
        "run": words["outcome"]["run"],
        "worlds": {name: text for name, text in words["outcome"]["worlds"].items() if name in (variant, "mixed")},
    }
    return [pair for name, value in words.items() for pair in _texts(name, value)]


def _texts(where: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(f"{where}.{name}", inner)
    elif isinstance(value, (list, tuple)):
        for place, inner in enumerate(value):
            yield from _texts(f"{where}.{place}", inner)
    elif isinstance(value, str) and where.rsplit(".", 1)[-1] in ("en", "de"):
        yield where, value


def verdicts(folder: Path = VERDICTS) -> dict[str, str]:
    """Read the verdict of each claim, by its name, from the tables of the last run of the laboratory."""
    return {
        path.parent.name: str(json.loads(path.read_text(encoding="utf-8"))["verdict"])
        for path in sorted(folder.glob("*/verdict.json"))
    }


def write(found: Sequence[Truth], path: Path = FOUND) -> None:
    """Write a row a preset."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(field.name for field in fields(Truth))
    table.writerows(astuple(one) for one in found)
    with whole(path) as file:
        file.write(text.getvalue().encode())
