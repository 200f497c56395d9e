"""What a results folder was made from, again: the plan of its runs, and the scenario of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.analysis import Results
from reciprocity.errors import InputError
from reciprocity.results.scenario_file import ScenarioFile, read
from reciprocity.running.comparison_plan import Worlds
from reciprocity.running.grid import grid
from reciprocity.running.plan import Plan
from reciprocity.running.settings import Settings, split
from reciprocity.scenario.dotted_keys import dotted
from reciprocity.scenario.keys import keys_of
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 5
"""The most runs that an error message names."""


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
    file = read(held.folder)
    if row["status"] != "ok":
        raise InputError(f"--run {row['run']}: this run failed ({row['failure']}), there is nothing to replay")
    for key in file.content.get("sweep") or {}:
        if isinstance(file.content.get(key), dict) and key not in (file.content.get("groups") or {}):
            raise InputError(f"{file.path}: does not say what the values of {key} stand for; run reciprocity again")
    _, plan = planned(file)
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


def planned(
    file: ScenarioFile, changes: Mapping[str, Any] | None = None, rows: Mapping[str, dict[str, Any]] | None = None
) -> tuple[Settings, Plan]:
    """Make the plan of a `scenario.yaml` again.

    Args:
        file: What it says.
        changes: Keys to change, dotted where nested: of the scenario, laid over every point; of the sweep
            (`sweep`, `sweep.KEY`); and of how it is run (`replicates`, `results`, ...).
        rows: Strategies that the changes may name besides those of the file.

    Raises:
        InputError: The file or a change cannot be used.
    """
    keys, more = file.keys(), dict(changes or {})
    if "executor" in keys:  # a results folder may come from somebody else
        raise InputError(f"{file.path}: executor: would send runs to other machines; leave it out of the file")
    rows = {**(rows or {}), **(keys.pop("strategies", None) or {})}
    settings = {key: more.pop(key) for key in list(more) if key.partition(".")[0] in Settings.model_fields}
    sweep = _swept(keys.pop("sweep", None) or {}, settings)
    for key in more:
        if key in sweep or any(other.startswith(f"{key}.") for other in sweep):
            raise InputError(f"{key}: {file.path} sweeps it; write sweep.{key}=VALUES, or sweep=null for no sweep")
    keep = keys.pop("keep", None)
    if isinstance(keep, list):
        settings = {"keep": [name for name in keep if name != "acts"], "log": "acts" in keep} | settings
    usual = {"replicates": keys.pop("replicates", 1)}
    checked, base = split({**keys, **usual, **settings, "sweep": sweep})
    if "worlds" in file.content:
        if sweep.keys() - {"world"}:
            raise InputError(f"sweep: {file.path} is a comparison of two worlds, which has no sweep")
        worlds = {world: keys_of(config, more) for world, config in file.content["worlds"].items()}
        return checked, Worlds.again(worlds, checked.replicates, rows, file.inputs)
    known = file.content.get("groups") or {}

    def based(groups: dict[str, str]) -> dict[str, Any]:
        there = {group: known[group][name] for group, name in groups.items() if name in known.get(group, {})}
        return keys_of({**base, **there}, {**{group: groups[group] for group in groups if group not in there}, **more})

    plan = grid(checked.sweep, based, checked.replicates, rows)
    return checked, plan.reading(file.inputs)


def _swept(there: Mapping[str, Any], settings: dict[str, Any]) -> dict[str, Any]:
    """Return the file's sweep with the changes that `settings` makes to it, and remove these from `settings`."""
    found = dict(there)
    for key in [key for key in settings if key.partition(".")[0] == "sweep"]:
        given = settings.pop(key)
        name = key.partition(".")[2]
        found = found | {name: given} if name else dotted(given or {})
    return found
