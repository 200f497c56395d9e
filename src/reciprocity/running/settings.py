"""How a sweep is run, as opposed to what is simulated: none of this changes a result."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator

from reciprocity.configs.node import Node
from reciprocity.configs.schema import CONFIGURATION
from reciprocity.errors import InputError, first_error, nearest, shown
from reciprocity.results.atomic_write import home
from reciprocity.running.executors import KINDS, Chosen, LocalExecutor
from reciprocity.scenario.dotted_keys import dotted
from reciprocity.scenario.scenario import Scenario

Table = Literal["rounds", "people", "survival", "network"]
TABLES: tuple[Table, ...] = ("rounds", "people", "survival", "network")


class Settings(Node):
    """Everything in a configuration that is not part of the scenario.

    Attributes:
        replicates: Runs per point, with seeds `seed` to `seed + replicates - 1`, the same at every point.
        workers: Processes that run at once; None for one per core.
        executor: Where they run: on this machine, or what else has workers.
        results: The folder for tables, figures and report.
        shard: "i/n": run only every n-th chunk, counted from i = 0.
        keep: Tables that are written beside `runs`.
        log: Whether every act of every run goes into acts.parquet.
        csv: Whether the tables are written as CSV, too.
        optimize: The metric whose mean over all runs is the value of a job for a sweeper of Hydra's that optimizes.
        sweep: Values to span a grid with, in Hydra's override grammar, by configuration key.
    """

    replicates: int = Field(1, ge=1, le=10_000_000)
    workers: Annotated[int, Field(ge=1)] | None = None
    executor: Chosen = LocalExecutor()
    results: str = Field("results/scenario", min_length=1)
    shard: str | None = None
    keep: tuple[Table, ...] = TABLES
    log: bool = False
    csv: bool = False
    optimize: str | None = None
    sweep: dict[str, Any] = Field(default_factory=dict)

    @field_validator("executor", mode="before")
    @classmethod
    def _by_name(cls, executor: Any) -> Any:
        if isinstance(executor, str):
            if executor not in KINDS:
                raise ValueError(f"{nearest(executor, KINDS)} (given: {shown(executor)})")
            return {"kind": executor}
        return executor

    @field_validator("results", mode="before")
    @classmethod
    def _a_path(cls, results: Any) -> Any:
        results = os.fspath(results) if isinstance(results, os.PathLike) else results
        if isinstance(results, str) and "\0" in results:
            raise ValueError("the name of a folder cannot hold the character NUL")
        return results

    @field_validator("shard")
    @classmethod
    def _two_numbers(cls, shard: str | None) -> str | None:
        if shard is not None:
            part = re.fullmatch(r"(\d+)/(\d+)", shard)
            if part is None or not int(part[1]) < int(part[2]):
                given = shown(shard, quoted=False)
                raise ValueError(f"expected i/n with i from 0 to n-1, e.g. shard=0/4 (given: {given})")
        return shard

    @field_validator("keep", mode="before")
    @classmethod
    def _none_means_nothing(cls, keep: Any) -> Any:
        return () if keep is None else keep

    @field_validator("keep")
    @classmethod
    def _each_once(cls, keep: tuple[Table, ...]) -> tuple[Table, ...]:
        if twice := [name for k, name in enumerate(keep) if name in keep[:k]]:
            raise ValueError(f"{twice[0]} is named twice; name each table once")
        return keep

    @field_validator("sweep", mode="before")
    @classmethod
    def _dotted(cls, sweep: Any) -> Any:
        return {} if sweep is None else dotted(sweep) if isinstance(sweep, dict) else sweep

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of all tables that are written beside `runs`."""
        return (*self.keep, "acts") if self.log else self.keep

    @property
    def part(self) -> tuple[int, int]:
        """The shard as (i, n); (0, 1) without one."""
        i, n = (self.shard or "0/1").split("/")
        return int(i), int(n)

    @property
    def folder(self) -> Path:
        """The results folder, with `~` and `..` spelled out (an empty folder on the way may be taken away)."""
        path = home(self.results, "results")
        return path.resolve() if ".." in path.parts else path


CONFIGURATION.extend((Settings, Scenario))


def split(config: dict[str, Any]) -> tuple[Settings, dict[str, Any]]:
    """Divide a resolved configuration into settings and scenario; the scenario is not validated yet.

    Raises:
        InputError: A key belongs to neither, or a setting cannot be used.
    """
    known = [*Settings.model_fields, *Scenario.model_fields]
    for key in config:
        if key not in known:
            raise InputError(f"{shown(key, quoted=False)}: unknown key; {nearest(key, known)}")
    try:
        settings = Settings.model_validate({key: config[key] for key in config if key in Settings.model_fields})
    except ValidationError as error:
        raise InputError(first_error(error, Settings)) from None
    return settings, {key: value for key, value in config.items() if key in Scenario.model_fields}
