"""The tables behind a claim's page: how a study is written to them, and how it is read back without any run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.claims.claim import Claim
from reciprocity.claims.effect import Effect
from reciprocity.claims.judging import Judged
from reciprocity.claims.study import PRECISIONS, Study
from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

Rows = list[dict[str, Any]]
NAMES = ("parts", "worlds", "effects", "placebo", "border", "specifications", "hangs_on")


def tables(study: Study) -> dict[str, Rows]:
    """Everything behind the page of a claim, a list of rows by table name.

    `parts`: a row a part, with its word and shares. `worlds`: a row a plausible world, with the values of the keys
    that vary, and by part the effect (`part_1`), the measure in the part's world (`here_1`) and the effect with other
    luck (`again_1`). `effects`: the parts in the default world and in that of the positive control. `placebo`: what it
    does by world. `border`, `specifications` and `hangs_on` as the modules of these names make them.
    """
    return {
        "parts": [_part(study, number, one) for number, one in enumerate(study.judged, 1)],
        "worlds": _worlds(study),
        "effects": [
            _effect(where, number, one) for where, found in _compared(study) for number, one in enumerate(found, 1)
        ],
        "placebo": _columns({f"part_{k}": one.differences for k, one in enumerate(study.placebo, 1)}),
        "border": study.border,
        "specifications": study.specifications,
        "hangs_on": study.hangs_on,
    }


def summary(study: Study) -> dict[str, Any]:
    """One row of the overview."""
    found, where = study.share, study.region
    return {
        "claim": study.claim.id,
        "reference": study.claim.reference,
        "title": study.claim.title.en,
        "verdict": study.verdict,
        "predicted": study.claim.predicted,
        "share": found.at,
        "low": found.low,
        "high": found.high,
        "worlds": found.worlds,
        "words": "; ".join(one.word for one in study.judged),
        "controlled": study.controlled,
        "unmoved": study.unmoved,
        "luck": study.luck.at,
        "depends_on": "; ".join(f"{one.key} {'>=' if one.above else '<='} {one.cut:.6g}" for one in where.conditions)
        if where
        else "",
        "density": where.density if where else float("nan"),
        "coverage": where.coverage if where else float("nan"),
    }


def _part(study: Study, number: int, one: Judged) -> dict[str, Any]:
    part, here = one.part, study.here[number - 1]
    low, middle, high = _quantiles(here)
    found = {
        "part": number,
        "measure": part.measure,
        "world": part.world,
        "than": part.than,
        "measure_than": part.measure_than or part.measure,
        "claimed": part.claimed,
        "smallest": one.smallest,
        "word": one.word,
        "as_claimed": one.as_claimed.at,
        "as_claimed_low": one.as_claimed.low,
        "as_claimed_high": one.as_claimed.high,
    }
    for where in ("higher", "same", "lower"):
        at = one.share(where)
        found |= {where: at.at, f"{where}_low": at.low, f"{where}_high": at.high}
    return found | {
        "worlds": int(one.defined.sum()),
        "measure_low": low,
        "measure_middle": middle,
        "measure_high": high,
    }


def _quantiles(values: np.ndarray) -> tuple[float, float, float]:
    known = values[np.isfinite(values)]
    if not len(known):
        return (float("nan"),) * 3
    low, middle, high = np.quantile(known, [0.05, 0.5, 0.95])
    return float(low), float(middle), float(high)


def _worlds(study: Study) -> Rows:
    columns: dict[str, np.ndarray] = {key: study.worlds[:, k] for k, key in enumerate(study.keys)}
    count = len(study.worlds)
    for k, one in enumerate(study.judged, 1):
        again = np.full(count, np.nan)
        again[: len(study.again[k - 1])] = study.again[k - 1]
        columns |= {f"part_{k}": one.differences, f"here_{k}": study.here[k - 1], f"again_{k}": again}
    return _columns({"world": np.arange(1, count + 1)} | columns)


def _compared(study: Study) -> tuple[tuple[str, list[Effect]], ...]:
    return ("default", study.single), ("control", study.control)


def _effect(where: str, number: int, one: Effect) -> dict[str, Any]:
    numbers = {name: getattr(one, name) for name in ("smallest", "mean", "low", "high", "near", "far")}
    said = {"lies": one.lies or "", "as_claimed": one.as_claimed, "runs": len(one.differences)}
    return {"where": where, "part": number, "measure": one.part.measure} | numbers | said


def _columns(columns: dict[str, np.ndarray]) -> Rows:
    lists = {name: values.tolist() for name, values in columns.items()}
    return [dict(zip(lists, row, strict=True)) for row in zip(*lists.values(), strict=True)]


def read(claim: Claim, there: Path) -> Study:
    """Read back what a claim's last run came to.

    Args:
        claim: The claim; its words are taken from here, its numbers from the tables.
        there: The folder with its tables.

    Returns:
        The study. Of the comparisons in single worlds the number of runs is kept, not their values: these are NaN.

    Raises:
        InputError: A table is missing or is not one of this claim.
    """
    import pandas as pd

    try:
        record = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
        found = {name: _read(pd, there / f"{name}.csv") for name in NAMES if name != "hangs_on"}
        parts, worlds, effects = found["parts"], found["worlds"], found["effects"]
        numbers = range(1, len(claim.parts) + 1)
        told = zip(claim.parts, parts.to_dict("records"), strict=True)
        if any((part.measure, part.claimed) != (row["measure"], row["claimed"]) for part, row in told):
            raise ValueError("they are of other parts")
        worth = record["worth"] if record["worth"] is not None else float("inf")
        smallest = [float(at) for at in parts["smallest"]]
        judged = [
            Judged(part, at, worlds[f"part_{k}"].to_numpy(float), worth)
            for k, part, at in zip(numbers, claim.parts, smallest, strict=True)
        ]
        idle = [
            Judged(part, at, found["placebo"][f"part_{k}"].to_numpy(float))
            for k, part, at in zip(numbers, claim.parts, smallest, strict=True)
        ]
        keys = [
            name for name in worlds.columns if name != "world" and not name.startswith(("part_", "here_", "again_"))
        ]
        again = PRECISIONS[record["precision"]].again
        study = Study(
            claim,
            record["precision"],
            keys,
            worlds[keys].to_numpy(float),
            judged,
            [worlds[f"here_{k}"].to_numpy(float) for k in numbers],
            [worlds[f"again_{k}"].to_numpy(float)[:again] for k in numbers],
            idle,
            [_effect_of(claim, row) for row in effects[effects["where"] == "control"].to_dict("records")],
            [_effect_of(claim, row) for row in effects[effects["where"] == "default"].to_dict("records")],
            found["border"].to_dict("records"),
            found["specifications"].to_dict("records"),
        )
        text = (there / "hangs_on.csv").read_text(encoding="utf-8")
        study.__dict__["hangs_on"] = pd.read_csv(there / "hangs_on.csv").to_dict("records") if text.strip() else []
        return study
    except (OSError, ValueError, KeyError, IndexError, TypeError) as problem:
        raise InputError(f"{there}: does not hold the tables of {claim.id} ({problem}); run it again") from problem


def _read(pd: Any, path: Path) -> pd.DataFrame:
    text = dict.fromkeys(("comparator", "horizon", "density", "network", "ending", "lies", "measure"), str)
    return pd.read_csv(path, dtype=text, keep_default_na=False, na_values={"effect": [""], "x": [""]} | _NUMBERS)


_NUMBERS = {f"{name}_{k}": [""] for name in ("part", "here", "again") for k in range(1, 10)} | {
    name: [""] for name in ("mean", "low", "high", "near", "far")
}


def _effect_of(claim: Claim, row: dict[str, Any]) -> Effect:
    unknown = np.full(int(row["runs"]), np.nan)
    numbers = (float(row[name]) for name in ("mean", "low", "high", "near", "far"))
    return Effect(claim.parts[int(row["part"]) - 1], float(row["smallest"]), unknown, *numbers)
