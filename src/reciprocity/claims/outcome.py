"""What a claim came to, and its tables, figures and pages on disk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from reciprocity.claims.claim import Claim, Verdict
from reciprocity.claims.effect import FIRST_SEED
from reciprocity.claims.study import Study
from reciprocity.files import whole

Language = Literal["en", "de"]
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
        weakest = min(self.study.effects, key=lambda one: one.mean / abs(one.part.smallest))
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


def write(outcomes: Sequence[Outcome], folder: Path) -> None:
    """Write a folder a claim, then the overview; each file whole or not at all.

    Raises:
        InputError: A file cannot be written.
    """
    from reciprocity.claims import figures, pages
    from reciprocity.provenance import provenance

    about = provenance()
    for one in outcomes:
        there = folder / one.claim.id
        was = _before(there / "verdict.json")
        registered = {"registered": one.claim.digest, "registered_before": was}
        for name, rows in one.tables().items():
            save(there / f"{name}.csv", csv(rows))
        record = one.summary() | registered | {"precision": one.study.precision, "provenance": about}
        save(there / "verdict.json", json.dumps(record, indent=2, default=float) + "\n")
        save(there / "figure.png", figures.of_claim(one))
        for language in ("en", "de"):
            save(there / f"{language}.html", pages.of_claim(one, language, (there / "figure.png").read_bytes(), record))
    save(folder / "overview.csv", csv([one.summary() for one in outcomes]))
    save(folder / "overview.png", figures.overview(outcomes))
    picture = (folder / "overview.png").read_bytes()
    save(folder / "index.html", pages.overview(outcomes, "en", picture))
    save(folder / "index.de.html", pages.overview(outcomes, "de", picture))


def _before(path: Path) -> str | None:
    """The registered part of the last run, if it was another one: a hypothesis that changed after a run is reported."""
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["registered"])
    except (OSError, ValueError, KeyError):
        return None


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
