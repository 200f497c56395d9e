"""Which parameters agree with a network that was observed: simulations over a box, and what they leave of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis import posterior
from reciprocity.analysis.network_statistics import CHANGES, WORDS
from reciprocity.errors import InputError, nearest, shown
from reciprocity.results.folder import Folder
from reciprocity.running.design import Design, Range, Watch, ranges
from reciprocity.running.execution import Outcome, execute
from reciprocity.running.observation import YEAR, Relation, check_relation, observation
from reciprocity.running.settings import Settings
from reciprocity.scenario.keys import AnyKeys, keys_of
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

SIMULATIONS = 4096
"""A power of two, as Sobol's sequence likes best."""
MOST = 2**20
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


def sobol(dimensions: int, count: int, seed: int) -> np.ndarray:
    """Return places spread evenly over a unit box, (count, dimensions): Sobol's sequence, scrambled by the seed."""
    from scipy.stats import qmc

    whole = 1 << max(0, count - 1).bit_length()  # the sequence is balanced at powers of two
    return qmc.Sobol(dimensions, scramble=True, rng=seed).random(whole)[:count]


def calibrate(
    observed: Any,
    box: Mapping[str, Sequence[float]],
    scenario: AnyKeys | None = None,
    relation: Relation = "asks",
    window: int = YEAR,
    apart: int = YEAR,
    simulations: int = SIMULATIONS,
    statistics: Iterable[str] | None = None,
    workers: int | None = None,
    results: str | os.PathLike[str] | None = None,
    quiet: bool = True,
    **changes: Any,
) -> Calibration:
    """Find the parameters with which a scenario makes networks like one that was observed.

    Args:
        observed: The network, as the key `network` of a scenario takes it: the name of a data set, the keys of a file,
            a graph, a table. A list or tuple of them is read as waves of the same people, in the order of time.
        box: By dotted key of the scenario the least and the greatest value that are thinkable, all between equally
            likely before anything was observed: `{"favors.need": (0.1, 0.9)}`.
        scenario: What is simulated, as `reciprocity.run` takes it; it starts from the first wave unless it is given
            whole or says `network`.
        relation: What makes an arc; see `reciprocity.fit`.
        window: How many rounds a network is made of.
        apart: Rounds from one wave to the next; the last ends with the simulation.
        simulations: How many are played, 256 to 1,048,576; best a power of two.
        statistics: Names of those that count (`asks.1.density`, ...); all that can, if None.
        workers: Processes at once; None for one per core.
        results: Folder for the simulations; what is in it already is not played again. A temporary one if None.
        quiet: Show no progress.
        **changes: Keys of the scenario to change, dotted where nested.

    Raises:
        InputError: Something cannot be used; the line names it.
    """
    seen = list(observed) if isinstance(observed, list | tuple) else [observed]
    made = _scenario(scenario, changes, seen)
    study, plan = plan_of(made, seen, box, relation, window, apart, simulations, statistics)
    temporary = None
    if results is None:
        temporary = tempfile.TemporaryDirectory(prefix="reciprocity-", ignore_cleanup_errors=True)
        results = temporary.name
    settings = Settings.model_validate({"results": results, "workers": workers, "keep": ()})
    return Calibration(study, execute(plan, settings, quiet=quiet), temporary)


def _scenario(scenario: AnyKeys | None, changes: dict[str, Any], seen: list[Any]) -> Scenario:
    if isinstance(scenario, Scenario):
        return Scenario.of(keys_of(scenario, changes)) if changes else scenario
    said = {} if scenario is None else scenario
    starts = "network" in changes or not isinstance(said, Mapping) or "network" in said or not seen
    return Scenario.of(keys_of(said, changes if starts else {"network": seen[0], **changes}))


def plan_of(
    scenario: Scenario,
    seen: list[Any],
    box: Any,
    relation: Relation,
    window: int,
    apart: int,
    simulations: int,
    statistics: Iterable[str] | None,
) -> tuple[Study, Design]:
    """Check what is asked for; return it with the simulations that it takes. See `calibrate`.

    Raises:
        InputError: Something cannot be used.
    """
    check_relation(relation)
    fine = isinstance(simulations, int) and not isinstance(simulations, bool)
    if not fine or not posterior.FEWEST <= simulations <= MOST:
        span = f"{posterior.FEWEST} to {MOST:,}"
        raise InputError(f"simulations: expected a whole number, {span} (given: {shown(simulations)})")
    if not seen:
        raise InputError("observed: holds no network; give one, or a list of waves")
    watch = Watch((relation,), window, len(seen), apart)
    watch.check(scenario)
    keys = keys_of(scenario)
    found = ranges(box, scenario.model_dump())
    networks = [
        observation(scenario, network, relation, f"wave {number}" if len(seen) > 1 else "observed")
        for number, network in enumerate(seen, 1)
    ]
    values = watch.statistics({relation: [one.names for one in networks]}, networks[0].graph)
    chosen = None if statistics is None else tuple(statistics)
    for name in chosen or ():
        if name not in values:
            raise InputError(f"statistics: {nearest(str(name), [*values])} (given: {shown(name)})")
    study = Study(scenario, found, watch, values, chosen)
    return study, Design.over(keys, found, sobol(len(found), simulations, scenario.seed), watch)
