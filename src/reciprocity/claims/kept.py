"""Outcomes read back from the tables that they were written to, so that figures are drawn again without any run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.effect import Effect
from reciprocity.claims.outcome import TABLES, Outcome
from reciprocity.claims.study import Study
from reciprocity.errors import InputError

if TYPE_CHECKING:
    from reciprocity.claims.claim import Claim


def kept(claim: Claim, there: Path) -> Outcome:
    """Read the outcome of a claim's last run.

    Args:
        claim: The claim; its words are taken from here, its comparisons from the tables.
        there: The folder with its tables.

    Returns:
        The outcome. Of the paired differences the number is kept, not the values: these are NaN.

    Raises:
        InputError: A table is missing or is not one of a claim.
    """
    import pandas as pd

    try:
        verdict = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
        tables: dict[str, list[dict[str, Any]]] = {
            name: pd.read_csv(there / f"{name}.csv").to_dict("records") for name in TABLES
        }
        effects = [_effect(claim, row) for row in tables["effects"]]
        rest = {name: tables[name] for name in TABLES[1:]}
        return Outcome(Study(claim, effects, **rest, precision=verdict["precision"]), verdict["verdict"], verdict["p"])
    except (OSError, ValueError, KeyError, IndexError) as problem:
        raise InputError(f"{there}: does not hold the tables of {claim.id} ({problem}); run it again") from problem


def _effect(claim: Claim, row: dict[str, Any]) -> Effect:
    said = {key: row[key] for key in ("measure", "world", "than", "measure_than", "direction", "smallest")}
    part = claim.parts[int(row["part"]) - 1].model_copy(update=said)
    unknown = np.full(int(row["runs"]), np.nan)
    return Effect(part, unknown, *(float(row[key]) for key in ("mean", "low", "high", "size", "p")))
