"""Writing what came of claims: tables, figures and pages, whole files only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reciprocity.claims.outcome import LANGUAGES, Outcome
from reciprocity.results.atomic_write import whole


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
    from reciprocity.results.provenance import provenance

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
    """Return registered parts of earlier runs that differ from today's: a change after a run is reported."""
    try:
        last = json.loads(path.read_text(encoding="utf-8"))
        return [name for name in (*last["registered_before"], last["registered"]) if name != now]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def csv(rows: list[dict[str, Any]]) -> str:
    """Write rows as CSV text with numbers of six digits."""
    import pandas as pd

    return str(pd.DataFrame(rows).to_csv(index=False, float_format="%.6g", lineterminator="\n"))


def save(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        InputError: It cannot be written.
    """
    with whole(path) as file:
        file.write(content.encode() if isinstance(content, str) else content)
