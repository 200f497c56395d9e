"""The scenario of one run of a results folder, made again from what the folder holds."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity import inputs
from reciprocity.analysis import Results
from reciprocity.errors import InputError
from reciprocity.inputs import Input
from reciprocity.plan import Plan
from reciprocity.scenario import Scenario
from reciprocity.worlds import Worlds

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 5
"""Runs that an error names."""


def scenario_of(results: str | Path, run: str | None = None) -> tuple[Scenario, pd.Series]:
    """Make the scenario of a run again.

    Args:
        results: A results folder.
        run: Its id, or how that begins; the first run if None.

    Returns:
        The scenario, seed included, and the run's row of `runs.parquet`.

    Raises:
        InputError: The folder cannot be read, there is no such run, or what it was made from has changed.
    """
    held = Results(results)
    row = _row(held.runs, run, held.folder)
    if row["status"] != "ok":
        raise InputError(f"--run {row['run']}: this run failed ({row['error']}), there is nothing to replay")
    content = dict(held.scenario)
    files, _ = inputs.held(content, held.folder)
    plan = _plan(content, files, held.folder / "scenario.yaml")
    scenario = plan.scenario(int(row["point"])).model_copy(update={"seed": int(row["seed"])})
    if scenario.run_id() != row["run"]:
        raise InputError(
            f"{held.folder}: run {row['run']} cannot be made again from scenario.yaml; a file it was made from has "
            "changed, or it is of another version; run reciprocity again"
        )
    return scenario, row


def _row(runs: pd.DataFrame, run: str | None, folder: Path) -> pd.Series:
    if run is None and len(runs):
        return runs.iloc[0]
    found = runs[runs["run"].str.startswith(run)] if run else runs.head(0)
    if len(found) != 1:
        problem = f"{len(found)} runs begin so" if len(found) else "no such run"
        some = ", ".join((found if len(found) else runs)["run"].head(SHOWN))
        raise InputError(f"--run {run}: {problem} in {folder / 'runs.parquet'}; there are {some}, ...")
    return found.iloc[0]


def _plan(content: dict[str, Any], files: dict[str, Input], path: Path) -> Plan:
    """The plan of a sweep from its description (`Plan.description`) and the files that it reads."""
    if "worlds" in content:
        return Worlds.again(content, files)
    sweep, groups = content.get("sweep") or {}, content.get("groups") or {}
    base = {key: content[key] for key in Scenario.model_fields if key in content}
    rows = base.pop("strategies", {})
    chosen = [key for key in sweep if key in groups]
    for key in sweep:
        if isinstance(base.get(key), dict) and key not in groups:
            raise InputError(f"{path}: does not say what the values of {key} stand for; run reciprocity again")
    bases = {
        choice: base | {key: groups[key][name] for key, name in zip(chosen, choice, strict=True)}
        for choice in itertools.product(*(sweep[key] for key in chosen))
    }
    return Plan(sweep, bases, int(content.get("replicates", 1)), rows, files)
