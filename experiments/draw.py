"""Draws the figures of the kept results again from their tables; nothing is run.

usage: python experiments/draw.py
"""

from __future__ import annotations

from pathlib import Path

from reciprocity.claims import figures
from reciprocity.claims.claim import claims
from reciprocity.claims.kept import kept
from reciprocity.claims.write import csv, save

RESULTS = Path(__file__).parent.parent / "results"


def main() -> None:
    """Draw all figures of claims and explanations, in English."""
    for name, chosen in (("claims", claims("all")), ("explanations", claims("explanations"))):
        outcomes = [kept(claim, RESULTS / name / claim.id) for claim in chosen]
        for one in outcomes:
            there = RESULTS / name / one.claim.id
            save(there / "effects.csv", csv(one.tables()["effects"]))
            for kind, picture in figures.of_claim(one, "en").items():
                save(there / f"{kind}.png", picture)
        save(RESULTS / name / "overview.png", figures.overview(outcomes, "en"))


if __name__ == "__main__":
    main()
