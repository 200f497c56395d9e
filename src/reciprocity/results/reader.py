"""A results folder, read one table at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd


NEEDED = {
    "runs": ("run", "point", "replicate", "seed", "status"),
    "rounds": ("run", "round", "strategy", "people", "asked", "granted"),
    "people": ("run", "person", "strategy", "degree", "given", "received"),
    "survival": ("run", "age", "at_risk", "ended"),
    "network": ("run", "source", "target", "strength"),
}
"""Columns without which a table is damaged; all but `TEXTS` hold numbers."""
TEXTS = ("run", "name", "strategy", "field", "circle")


class Results:
    """What runs wrote into a folder.

    Attributes:
        folder: The results folder.
    """

    def __init__(self, folder: str | Path) -> None:
        """Open a folder; tables are read when they are asked for.

        Raises:
            InputError: The folder does not exist.
        """
        self.folder = Path(folder)
        if not os.path.isdir(self.folder):  # noqa: PTH112 (may be asked of any text)
            raise InputError(f"{folder}: no such results folder, run reciprocity with results={folder} first")

    def has(self, name: str) -> bool:
        """Whether the folder holds the table `name`."""
        return (self.folder / f"{name}.parquet").is_file()

    def table(self, name: str, runs: Iterable[str] | None = None) -> pd.DataFrame:
        """Read one table, or only the rows of some runs.

        Raises:
            InputError: The table is missing or cannot be read.
        """
        import pandas as pd

        from reciprocity.results.columns import described

        path = self.folder / f"{name}.parquet"
        if not path.is_file():
            raise InputError(f"{path}: no such table, run reciprocity with results={self.folder} first")
        try:
            found = pd.read_parquet(path, filters=None if runs is None else [("run", "in", list(runs))])
            found.attrs |= described(path)
        except Exception as problem:  # reading damaged bytes can raise any exception
            reason = (str(problem).splitlines() or [type(problem).__name__])[0]
            raise InputError(f"{path}: cannot be read ({reason}), delete it and run again") from problem
        if seen := _damage(name, found):
            raise InputError(f"{path}: {seen}, delete it and run again")
        return found

    @cached_property
    def runs(self) -> pd.DataFrame:
        """The runs table."""
        return self.table("runs")

    @cached_property
    def scenario(self) -> dict[str, Any]:
        """The resolved configuration in scenario.yaml."""
        import yaml

        path = self.folder / "scenario.yaml"
        try:
            found = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
            reason = str(problem).splitlines()[0]
            raise InputError(f"{path}: cannot be read ({reason}), run reciprocity again") from problem
        if not isinstance(found, dict):
            raise InputError(f"{path}: holds no scenario, run reciprocity again")
        return found

    @cached_property
    def provenance(self) -> dict[str, Any]:
        """What provenance.json says about commit and versions; empty if there is none."""
        try:
            found = json.loads((self.folder / "provenance.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def strategies(self) -> dict[str, dict[str, Any]]:
        """The strategy table: name -> traits, label, color and marker."""
        return {name: dict(row or {}) for name, row in (self.scenario.get("strategies") or {}).items()}

    @property
    def measured(self) -> int:
        """Number of measured rounds."""
        return int(self.scenario.get("rounds", 0)) - burn_in(self.scenario)


def burn_in(scenario: Mapping[str, Any], point: Mapping[str, Any] | None = None) -> int:
    """Return the number of rounds that were not measured, from a scenario and a sweep's values; by default a third."""
    known = {**scenario, **(point or {})}
    said = known.get("burn_in")
    return int(known.get("rounds") or 0) // 3 if said is None else int(said)


def _damage(name: str, table: pd.DataFrame) -> str | None:
    """Return what is wrong with a damaged table; None if it looks sound."""
    for column in NEEDED.get(name, ()):
        if column not in table:
            return f"has no column {column}"
    numbers = [column for column in table if name in NEEDED and name != "runs" and column not in TEXTS]
    for column in numbers:
        if table[column].dtype.kind not in "iufb":
            return f"the column {column} does not hold numbers"
    return None
