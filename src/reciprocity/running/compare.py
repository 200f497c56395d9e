"""Comparison: two scenarios that differ in stated keys, played on the same seeds and compared pair by pair.

Runs with one seed share every chance event that the difference does not touch, so the pair carries the contrast:
what differs within it is the effect of the keys, not luck.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reciprocity.errors import InputError, first_error
from reciprocity.running.comparison_plan import Worlds, paired
from reciprocity.running.execution import Outcome, execute
from reciprocity.running.settings import Settings
from reciprocity.running.sweep import Swept, own_classes
from reciprocity.scenario.keys import keys_of
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

    from reciprocity.running.person import Person

__all__ = ["Comparison", "compare", "play"]


class Comparison(Swept):
    """Two worlds on the same seeds. `runs` and `rounds` are their tables, with `world` a or b in `runs`.

    Attributes:
        folder: The results folder.
        outcome: How the runs ended.
        differs: The keys in which the two differ, with the value in a and in b.
    """

    def __init__(
        self, outcome: Outcome, plan: Worlds, temporary: tempfile.TemporaryDirectory[str] | None = None
    ) -> None:
        super().__init__(outcome, temporary)
        self.differs: dict[str, list[Any]] = plan.differs()

    @cached_property
    def differences(self) -> pd.DataFrame:
        """A row per metric: a, b, difference (b - a, paired by seed), low, high, pairs, note."""
        from reciprocity import analysis

        return analysis.differences(self.runs)

    @cached_property
    def course(self) -> pd.DataFrame:
        """Payoff, requests granted and ties over the rounds, in both worlds, and how far the pairs are apart."""
        from reciprocity import analysis

        return analysis.course(self.runs, self.rounds)

    def plot(self) -> Any:
        """Draw both worlds over the rounds, and their difference; return the Axes."""
        from reciprocity import plots

        return plots.comparison(self.folder)

    def _caption(self) -> str:
        return f"2 worlds that differ in {', '.join(self.differs) or 'nothing'}; {super()._caption()}"

    def _overview(self) -> pd.DataFrame:
        return self.differences

    def __str__(self) -> str:
        """The keys that differ, and a row per metric, to be read."""
        from reciprocity.plots.comparison_text import text

        return text(self.differs, self.differences, self.runs)


def compare(
    a: Scenario | Mapping[str, Any] | None = None,
    b: Scenario | Mapping[str, Any] | None = None,
    seeds: int = 20,
    workers: int | None = None,
    results: str | os.PathLike[str] | None = None,
    agents: Iterable[type[Person]] = (),
    quiet: bool = True,
) -> Comparison:
    """Play two scenarios on the same seeds and compare them pair by pair.

    Args:
        a: The first world: a scenario, or its keys as a dictionary; the default scenario if None.
        b: The second: a scenario, or what is different from a, by dotted key: `{"ties.change": False}`. A config
            group takes the name of one of its files: `{"ties": "fixed"}`.
        seeds: How many seeds are played in both, from that of a on.
        workers: Processes at once; None for one per core.
        results: Folder to write to and to resume from; a temporary one if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        quiet: Show no progress.

    Raises:
        InputError: The input or the folder cannot be used.
    """
    (kinds, rows), one = own_classes(agents), keys_of(a)
    other = keys_of(b) if isinstance(b, Scenario) or not isinstance(b, Mapping | None) else keys_of(a, b)
    temporary = None
    if results is None:
        temporary = tempfile.TemporaryDirectory(prefix="reciprocity-", ignore_cleanup_errors=True)
        results = temporary.name
    try:
        settings = Settings.model_validate({"replicates": seeds, "workers": workers, "results": results})
    except ValidationError as error:
        raise InputError(re.sub("^replicates", "seeds", first_error(error, Settings))) from None
    return play(paired(one, other, seeds, rows), settings, kinds, quiet=quiet, temporary=temporary)


def play(
    plan: Worlds,
    settings: Settings,
    agents: Iterable[type[Person]] = (),
    *,
    quiet: bool = True,
    headline: str = "",
    temporary: tempfile.TemporaryDirectory[str] | None = None,
) -> Comparison:
    """Play what is left of a comparison, and write its table `differences`.

    Raises:
        InputError: The plan or the folder cannot be used, or no pair of runs ended well.
    """
    from reciprocity.results.folder import Folder

    outcome = execute(plan, settings, agents, quiet, headline)
    found = Comparison(outcome, plan, temporary)
    if outcome.whole and outcome.failed < outcome.total:
        path = Path(outcome.folder) / "differences.parquet"
        if outcome.ran or not path.is_file():
            Folder(outcome.folder).write_table("differences", found.differences)
    return found
