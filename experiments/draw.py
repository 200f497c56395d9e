"""Draws the figures of the kept results again from their tables; nothing is run.

usage: python experiments/draw.py
"""

from __future__ import annotations

from pathlib import Path

from reciprocity.claims import figures
from reciprocity.claims.claim import claims
from reciprocity.claims.plausible import box
from reciprocity.claims.tables import read
from reciprocity.claims.write import save

RESULTS = Path(__file__).parent.parent / "results" / "claims"


def main() -> None:
    """Draw all figures of claims, in English."""
    studies = [read(claim, RESULTS / claim.id) for claim in claims("all")]
    for one in studies:
        for kind, picture in figures.of_claim(one, box(), "en").items():
            save(RESULTS / one.claim.id / f"{kind}.png", picture)
    save(RESULTS / "overview.png", figures.overview(studies, "en"))


if __name__ == "__main__":
    main()
