"""Many runs: a scenario over a grid of values and over seeds, and the tables of what comes of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any

from reciprocity.numerics.progress import say
from reciprocity.results.scenario_file import ScenarioFile, read
from reciprocity.results.tables import Tables, headline_metrics
from reciprocity.running.execution import Outcome, execute
from reciprocity.running.grid import grid
from reciprocity.running.replay import planned
from reciprocity.running.settings import split
from reciprocity.scenario.keys import AnyKeys, keys_given, keys_of
from reciprocity.scenario.schema import Schema

if TYPE_CHECKING:
    import pandas as pd

    from reciprocity.running.person import Person

SHOWN = 40
"""The most points of a sweep that a notebook shows; the tables have all of them."""


class Swept(Tables):
    """The tables of a sweep as DataFrames, read from its folder when they are asked for.

    Attributes:
        folder: The results folder.
        outcome: How the sweep ended.
    """

    def __init__(self, outcome: Outcome, temporary: tempfile.TemporaryDirectory[str] | None = None) -> None:
        self.folder, self.outcome, self._temporary = outcome.folder, outcome, temporary

    def _caption(self) -> str:
        failed = f", {self.outcome.failed} of them failed" if self.outcome.failed else ""
        return f"{self.outcome.total} run{'s' * (self.outcome.total != 1)}{failed}, in {self.folder}"

    def _overview(self) -> pd.DataFrame:
        """The mean of each point over its runs that ended well."""
        from reciprocity import analysis

        good = self.runs[self.runs["status"] == "ok"]
        varied, shown = analysis.varied(good), headline_metrics(good)
        if not varied:
            return good[shown].mean().to_frame("mean").T
        return good.groupby(varied, sort=False, dropna=False)[shown].mean().head(SHOWN)

    def _table(self, name: str) -> pd.DataFrame:
        from reciprocity.results.folder import Folder

        return Folder(self.folder).read(name)


def sweep(
    scenario: AnyKeys | None = None,
    sweep: Mapping[str, Any] | None = None,
    replicates: int | None = None,
    workers: int | None = None,
    executor: Executor | str | Mapping[str, Any] | None = None,
    results: str | os.PathLike[str] | None = None,
    agents: Iterable[type[Person]] = (),
    log: bool = False,
    quiet: bool = True,
    csv: bool = False,
    **changes: Any,
) -> Swept:
    """Run a scenario many times, over a grid of values and over seeds.

    Args:
        scenario: What to vary: a scenario, or its keys as a dictionary; the default scenario if None. A results folder,
            or its `scenario.yaml`, is run again as a whole, with what else is given laid over it.
        sweep: Values by dotted key, as lists or in Hydra's override grammar:
            `{"focal_share": [0, 0.3], "ties": "fixed,changing"}`. A config group takes names of its files.
        replicates: Runs per point, with seeds from the scenario's on, the same at every point.
        workers: Processes at once; None for one per core. The tables do not depend on it.
        executor: Where they run: any executor of Python's (`concurrent.futures.Executor`), which stays open, or a name
            ("dask", "ray", ...) or keys as in `configs/executor`; None for this machine.
        results: Folder to write to and to resume from; a temporary one if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        log: Whether to keep every act of every run.
        quiet: Show no progress.
        csv: Whether the tables are written as CSV too, into the folder `csv`.
        **changes: Keys of the scenario to change, dotted where nested.

    Raises:
        InputError: The input or the folder cannot be used.
    """
    kinds, rows = own_classes(agents)
    named, given_executor = (None, executor) if isinstance(executor, Executor) else (executor, None)
    if isinstance(scenario, str | os.PathLike):
        asked = {"sweep": sweep, "replicates": replicates, "workers": workers, "executor": named, "log": log or None}
        asked["csv"] = csv or None
        more = changes | {key: value for key, value in asked.items() if value is not None}
        return _again(read(scenario), more, results, kinds, rows, quiet, given_executor)
    whole, said = (scenario, {}) if isinstance(scenario, Schema) else (None, keys_given(scenario))
    said |= changes
    given = {"sweep": sweep, "replicates": replicates, "workers": workers, "results": results, "log": log}
    given |= {"executor": named, "csv": csv}
    config = keys_of(whole, said) | {key: value for key, value in given.items() if value is not None}
    temporary = None
    if config.get("results") is None:
        temporary = tempfile.TemporaryDirectory(prefix="reciprocity-", ignore_cleanup_errors=True)
        config["results"] = temporary.name
    settings, base = split(config)

    def based(groups: dict[str, str]) -> dict[str, Any]:
        return base | {key: keys_of(whole, said | groups)[key] for key in groups}  # single keys are laid over the files

    plan = grid(settings.sweep, based, settings.replicates, rows)
    return Swept(execute(plan, settings, kinds, quiet, executor=given_executor), temporary)


def _again(
    file: ScenarioFile,
    changes: Mapping[str, Any],
    results: str | os.PathLike[str] | None,
    kinds: tuple[type[Person], ...],
    rows: Mapping[str, dict[str, Any]],
    quiet: bool,
    executor: Executor | None,
) -> Swept:
    """Run again what a results folder holds, with changes."""
    file.check_agents(kind.strategy for kind in kinds)
    temporary = None if results else tempfile.TemporaryDirectory(prefix="reciprocity-", ignore_cleanup_errors=True)
    where = os.fspath(results) if results else temporary.name if temporary else ""
    for note in file.notes:
        say(f"note: {note}")
    settings, plan = planned(file, {**changes, "results": where}, rows)
    return Swept(execute(plan, settings, kinds, quiet, executor=executor), temporary)


def own_classes(agents: Iterable[type[Person]]) -> tuple[tuple[type[Person], ...], dict[str, dict[str, Any]]]:
    """Check classes that people are to be of; return them, and rows for those that no table has.

    Raises:
        InputError: naming the class and what is wrong.
    """
    if isinstance(agents, list | tuple) and not agents:
        return (), {}
    from reciprocity.running.person_classes import classes, rows_for

    kinds = classes(agents)
    return kinds, rows_for(kinds)
