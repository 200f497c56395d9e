"""What a claim came to, and its tables, figures and pages on disk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from reciprocity.claims.claim import Claim, Verdict
from reciprocity.claims.effect import FIRST_SEED, Effect
from reciprocity.claims.study import Study
from reciprocity.files import whole

Language = Literal["en", "de"]
LANGUAGES: tuple[Language, ...] = ("en", "de")
TABLES = ("effects", "elsewhere", "border", "sensitivity", "plan")


@dataclass(frozen=True)
class Outcome:
    """A study with its verdict and its adjusted p-value."""

    study: Study
    verdict: Verdict
    p: float

    @property
    def claim(self) -> Claim:
        """The claim."""
        return self.study.claim

    @property
    def weakest(self) -> Effect:
        """The part on which the verdict hangs: one without a value, else the one with the least effect."""
        return min(self.study.effects, key=lambda one: (not np.isnan(one.ratio), one.ratio))

    def sentence(self, language: Language) -> str:
        """The verdict in one sentence."""
        return str(getattr(self.claim.verdicts[self.verdict], language))

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """Everything behind the figures, a list of rows by table name."""
        effects = [
            {
                "part": k,
                "measure": one.part.measure,
                "world": one.part.world,
                "than": one.part.than,
                "measure_than": one.part.measure_than or one.part.measure,
                "direction": one.part.direction,
                "smallest": one.part.smallest,
                "mean": one.mean,
                "low": one.low,
                "high": one.high,
                "size": one.size,
                "p": one.p,
                "runs": len(one.differences),
            }
            for k, one in enumerate(self.study.effects, 1)
        ]
        rest = {name: getattr(self.study, name) for name in TABLES[1:]}
        return {"effects": effects, **rest}

    def summary(self) -> dict[str, Any]:
        """One row of the overview."""
        weakest = self.weakest
        return {
            "claim": self.claim.id,
            "source": self.claim.source,
            "title": self.claim.title.en,
            "verdict": self.verdict,
            "p": self.p,
            "measure": weakest.part.measure,
            "smallest": weakest.part.smallest,
            "mean": weakest.mean,
            "low": weakest.low,
            "high": weakest.high,
            "size": weakest.size,
            "runs": len(weakest.differences),
            "astray": "; ".join(self.study.astray),
            "seeds": [FIRST_SEED, FIRST_SEED + max(len(one.differences) for one in self.study.effects) - 1],
        }


def write(outcomes: Sequence[Outcome], folder: Path, command: str) -> None:
    """Write all tables, then the figures and pages; each file whole or not at all.

    Args:
        outcomes: What the claims came to.
        folder: Where; a folder a claim is made in it.
        command: What repeats it all, as a line for a shell.

    Raises:
        InputError: A file cannot be written.
        FigureError: A figure cannot be drawn; the tables are there.
    """
    from reciprocity.claims import figures, pages
    from reciprocity.provenance import provenance

    about, records = provenance(), []
    for one in outcomes:
        there = folder / one.claim.id
        now = one.claim.digest
        registered = {"registered": now, "registered_before": _before(there / "verdict.json", now)}
        for name, rows in one.tables().items():
            save(there / f"{name}.csv", csv(rows))
        told = {"precision": one.study.precision, "command": command, "provenance": about}
        records.append(one.summary() | registered | told)
        save(there / "verdict.json", json.dumps(records[-1], indent=2, default=float) + "\n")
    save(folder / "overview.csv", csv([one.summary() for one in outcomes]))
    for one, record in zip(outcomes, records, strict=True):
        there = folder / one.claim.id
        for language in LANGUAGES:
            pictures = figures.of_claim(one, language)
            save(there / f"{language}.html", pages.of_claim(one, language, pictures, record))
            if language == "en":
                for kind, picture in pictures.items():
                    save(there / f"{kind}.png", picture)
    for language, name in zip(LANGUAGES, ("index.html", "index.de.html"), strict=True):
        picture = figures.overview(outcomes, language)
        save(folder / name, pages.overview(outcomes, language, picture))
        if language == "en":
            save(folder / "overview.png", picture)


def _before(path: Path, now: str) -> list[str]:
    """The registered parts of earlier runs that were others: a hypothesis that changed after a run is reported."""
    try:
        last = json.loads(path.read_text(encoding="utf-8"))
        return [name for name in (*last["registered_before"], last["registered"]) if name != now]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def csv(rows: list[dict[str, Any]]) -> str:
    """Rows as text, six digits."""
    import pandas as pd

    return str(pd.DataFrame(rows).to_csv(index=False, float_format="%.6g", lineterminator="\n"))


def save(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        InputError: It cannot be written.
    """
    with whole(path) as file:
        file.write(content.encode() if isinstance(content, str) else content)
