"""The tables of a run or a sweep by name: `run.Result` has them in memory, `sweep.Swept` in a folder."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class Tables:
    """Tables as DataFrames, made when they are asked for; those of a sweep have the column `run` in front."""

    def _table(self, name: str) -> pd.DataFrame:
        raise NotImplementedError

    @cached_property
    def runs(self) -> pd.DataFrame:
        """One row a run: what was varied, and all metrics."""
        return self._table("runs")

    @cached_property
    def rounds(self) -> pd.DataFrame:
        """One row per round and strategy: sums over its people."""
        return self._table("rounds")

    @cached_property
    def people(self) -> pd.DataFrame:
        """One row a person at the end; favors and payoff over the measured rounds."""
        return self._table("people")

    @cached_property
    def survival(self) -> pd.DataFrame:
        """Ties at risk and ended by age in rounds."""
        return self._table("survival")

    @cached_property
    def network(self) -> pd.DataFrame:
        """One row a tie at the end; strength is the favors that passed over it. Of a sweep, of some runs."""
        return self._table("network")

    @cached_property
    def events(self) -> pd.DataFrame:
        """One row an act, in the order in which they happened (`docs/explain.md`); only with `log=True`.

        Raises:
            InputError: if a run was played without.
        """
        return self._table("events")
