"""What a calibration has found: the parameters with which simulations are like the network that was observed."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis import posterior
from reciprocity.analysis.network_statistics import CHANGES, WORDS
from reciprocity.errors import InputError
from reciprocity.results.folder import Folder
from reciprocity.running.design import Range, Watch, sobol
from reciprocity.running.execution import Outcome
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

INTERVAL = 0.9
_ALL = {**WORDS, **CHANGES}


@dataclass(frozen=True)
class Study:
    """What is found out, from what.

    Attributes:
        scenario: What is simulated, but for the box.
        box: The ranges of the parameters.
        watch: What is noted of each simulation.
        observed: The statistics of what was observed, by name as in `Watch.statistics`.
        chosen: The statistics that count if the user named them; else None, and those count that can.
    """

    scenario: Scenario
    box: tuple[Range, ...]
    watch: Watch
    observed: Mapping[str, float]
    chosen: tuple[str, ...] | None = None


class Calibration:
    """The parameters that agree with an observed network.

    Attributes:
        study: What was found out, from what.
        folder: The results folder, with the simulations.
        outcome: How the simulations ended.
        notes: What a reader should know, a line each.
    """

    def __init__(
        self, study: Study, outcome: Outcome, temporary: tempfile.TemporaryDirectory[str] | None = None
    ) -> None:
        self.study, self.outcome, self.folder = study, outcome, outcome.folder
        self.notes: list[str] = []
        self._temporary = temporary
        self.simulations = Folder(self.folder).read("runs")
        self.statistics = self._usable()
        sound = self.simulations[[*self.statistics]].notna().all(axis=1).to_numpy()
        if (lost := int((~sound).sum())) > 0:
            self.notes.append(f"{lost} of {len(sound)} simulations lack a statistic (no ties at all) and are left out")
        if sound.sum() < posterior.FEWEST:
            raise InputError(
                f"box: only {sound.sum()} simulations have every statistic, and {posterior.FEWEST} are needed; "
                "give a box whose networks do not die out, or more simulations"
            )
        kept = self.simulations[sound].reset_index(drop=True)
        units = sobol(len(self.study.box), len(sound), self.study.scenario.seed)[sound]
        target = np.array([self.study.observed[name] for name in self.statistics])
        self._table = posterior.Simulations(units, kept[self.statistics].to_numpy(float))
        self.sample = self._table.posterior(target)
        self._kept = kept

    def _usable(self) -> list[str]:
        """Name the statistics that count: observed, and not the same in all simulations.

        Raises:
            InputError: One that the user named does not, or none does.
        """
        found = []
        for name, value in self.study.observed.items():
            if self.study.chosen is not None and name not in self.study.chosen:
                continue
            column = self.simulations[name].to_numpy(float)
            column = column[np.isfinite(column)]
            if not np.isfinite(value):
                problem = "the observed network does not have it"
            elif len(column) < posterior.FEWEST:
                problem = "too few simulations have it"
            elif np.ptp(column) == 0:
                problem = f"it is constant ({column[0]:.3g} in every simulation)"
            else:
                found.append(name)
                low, high = np.quantile(column, [0.001, 0.999])
                if not low <= value <= high:
                    self.notes.append(
                        f"{name} is {value:.3g}, which no parameters of the box give ({low:.3g} to {high:.3g}): "
                        "the posterior cannot be trusted in what hangs on it"
                    )
                continue
            if self.study.chosen is not None:
                raise InputError(f"statistics: {name} says nothing: {problem}; leave it out")
            self.notes.append(f"{name} is left out: {problem}")
        if not found:
            raise InputError("statistics: none of them says anything; give another relation or a larger box")
        return found

    @cached_property
    def posterior(self) -> pd.DataFrame:
        """The posterior as a weighted sample: a row a simulation that was kept: weight, and the value of each key."""
        import pandas as pd

        columns = {one.key: one.values(self.sample.values[:, k]) for k, one in enumerate(self.study.box)}
        runs = self._kept["run"].to_numpy()[self.sample.rows]
        return pd.DataFrame({"run": runs, "weight": self.sample.weights, **columns})

    @cached_property
    def parameters(self) -> pd.DataFrame:
        """A row a key: key, least, most (the box), mean, sd, low, median, high (the middle 90 %), left.

        `left` is the posterior's standard deviation over that of the box: 1 if nothing was learned.
        """
        import pandas as pd

        rows = []
        flat, tail = np.sqrt(1 / 12), (1 - INTERVAL) / 2
        cuts = self.sample.quantiles([tail, 0.5, 1 - tail])
        for k, one in enumerate(self.study.box):
            values = self.posterior[one.key].to_numpy(float)
            mean = float(self.sample.weights @ values)
            low, median, high = (float(cut) for cut in one.values(cuts[:, k]))
            sd = float(np.sqrt(self.sample.weights @ (values - mean) ** 2))
            rows.append(
                {"key": one.key, "least": one.low, "most": one.high, "mean": mean, "sd": sd, "low": low,
                 "median": median, "high": high, "left": float(self.sample.sd()[k] / flat)}
            )  # fmt: skip
        return pd.DataFrame(rows)

    @cached_property
    def fit(self) -> pd.DataFrame:
        """A row a statistic: statistic, observed, low, high (middle 90 % of the simulations that were kept), about."""
        import pandas as pd

        near = self._kept.iloc[self.sample.rows]
        rows = []
        for name in self.statistics:
            low, high = np.quantile(near[name], [0.05, 0.95])
            about = _ALL[name.split(".")[-1]]
            rows.append(
                {"statistic": name, "observed": self.study.observed[name], "low": low, "high": high, "about": about}
            )
        return pd.DataFrame(rows)

    def plot(self) -> Any:
        """Draw what is known of each parameter, and of each two; return the Axes."""
        from reciprocity import plots

        return plots.posterior(self)

    def save(self, about: str = "reciprocity.calibrate") -> list[Path]:
        """Write posterior.parquet, parameters.parquet, fit.parquet and figures/posterior.png beside the simulations.

        Raises:
            InputError: They cannot be written.
        """
        from reciprocity import plots
        from reciprocity.plots.inputs import figure_of

        tables = {"posterior": self.posterior, "parameters": self.parameters, "fit": self.fit}
        for name, table in tables.items():
            Folder(self.folder).write_table(name, table)
        figure = plots.save(figure_of(self.plot()), self.folder / "figures" / "posterior.png", about)
        return [*(self.folder / f"{name}.parquet" for name in tables), figure]

    def __str__(self) -> str:
        """The tables, to be read."""
        both = [table.to_string(index=False, float_format="{:.3f}".format) for table in (self.parameters, self.fit)]
        counted = (
            f"{len(self.sample.rows)} of {len(self.simulations)} simulations kept, worth {self.sample.effective:.0f}"
        )
        return "\n\n".join([*both, counted])

    def __repr__(self) -> str:
        return f"<Calibration: {len(self.study.box)} parameters, {len(self.simulations)} simulations, in {self.folder}>"
