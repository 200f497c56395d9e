"""Writing what came of claims: tables, figures and pages, whole files only."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reciprocity.claims.interests import Interests
from reciprocity.claims.plausible import Box
from reciprocity.claims.study import PRECISIONS, Study
from reciprocity.claims.tables import summary, tables
from reciprocity.claims.words import LANGUAGES
from reciprocity.results.atomic_write import whole


def write(
    studies: Sequence[Study],
    folder: Path,
    command: str,
    of: Box,
    table: Interests,
    register: Mapping[str, Mapping[str, Any]],
) -> None:
    """Write all tables, then the figures and pages; each file whole or not at all.

    Args:
        studies: What the claims came to.
        folder: Where; a folder a claim is made in it.
        command: What repeats it all, as a line for a shell.
        of: The plausible worlds.
        table: What is of interest of each measure.
        register: What is known of each claim's registration, as `registration.told` has it.

    Raises:
        InputError: A file cannot be written.
        FigureError: A figure cannot be drawn; the tables are there.
    """
    from reciprocity.claims import figures, pages
    from reciprocity.results.provenance import provenance

    about, records = provenance(), []
    for one in studies:
        there, how = folder / one.claim.id, PRECISIONS[one.precision]
        for name, rows in tables(one).items():
            save(there / f"{name}.csv", csv(rows))
        worth = one.judged[0].worth
        told = {
            "precision": one.precision,
            "seeds": [how.seed, how.seed + how.worlds - 1],
            "worth": None if math.isinf(worth) else worth,
            "registration": register[one.claim.id],
            "command": command,
            "provenance": about,
        }
        records.append(summary(one) | told)
        save(there / "verdict.json", json.dumps(_plain(records[-1]), indent=2) + "\n")
    save(folder / "overview.csv", csv([summary(one) for one in studies]))
    for one, record in zip(studies, records, strict=True):
        there = folder / one.claim.id
        for language in LANGUAGES:
            pictures = figures.of_claim(one, of, language)
            save(there / f"{language}.html", pages.of_claim(one, language, pictures, record, of, table))
            if language == "en":
                for kind, picture in pictures.items():
                    save(there / f"{kind}.png", picture)
    for language, name in zip(LANGUAGES, ("index.html", "index.de.html"), strict=True):
        picture = figures.overview(studies, language)
        save(folder / name, pages.overview(studies, language, picture, of))
        if language == "en":
            save(folder / "overview.png", picture)


def _plain(thing: Any) -> Any:
    """The same with null in the place of what is not a number, which JSON does not have."""
    if isinstance(thing, dict):
        return {name: _plain(value) for name, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [_plain(value) for value in thing]
    if isinstance(thing, float) and not math.isfinite(thing):
        return None
    return thing.item() if hasattr(thing, "item") else thing


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
