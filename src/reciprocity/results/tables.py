"""The tables of a run or a sweep by name.

`running.run_tables.Result` has them in memory, `running.sweep.Swept` in a folder.
"""

from __future__ import annotations

import html
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def headline_metrics(runs: pd.DataFrame) -> list[str]:
    """Name the columns that one wants to see first: payoff, by strategy too, and requests granted."""
    return [name for name in runs.columns if str(name).split(".")[0] in ("payoff", "grant_rate")]


class Tables:
    """Tables as DataFrames, made when they are asked for; those of a sweep have the column `run` in front."""

    def _table(self, name: str) -> pd.DataFrame:
        raise NotImplementedError

    def _caption(self) -> str:
        """Say in one line what these are the tables of."""
        raise NotImplementedError

    def _overview(self) -> pd.DataFrame:
        """What a notebook shows of them."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._caption()}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: one line, and the means."""
        return f"<p>{html.escape(self._caption())}</p>{self._overview().to_html(float_format='{:.3f}'.format)}"

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
    def acts(self) -> pd.DataFrame:
        """One row an act, in the order in which they happened (`docs/explain.md`); only with `log=True`.

        Raises:
            InputError: if a run was played without.
        """
        return self._table("acts")
