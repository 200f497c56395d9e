"""The outcome of a claim, and its tables, figures and pages on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from reciprocity.claims.claim import Claim, Verdict
from reciprocity.claims.effect import FIRST_SEED, Effect
from reciprocity.claims.study import Study

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
            "reference": self.claim.reference,
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
