"""How well the networks that a scenario makes agree with one that was observed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reciprocity.analysis import goodness_of_fit, network_statistics
from reciprocity.analysis.network_statistics import SIX
from reciprocity.errors import InputError, shown
from reciprocity.numerics.announcing import announced
from reciprocity.running.observation import YEAR, Observed, Relation, check_relation, observation, simulated
from reciprocity.running.progress_bar import ProgressBar
from reciprocity.running.workers import spread
from reciprocity.scenario.keys import AnyKeys, keys_of
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

FEWEST = 40
"""The least number of networks with which a number can be rejected at 5 %: the smallest p-value is then 2 / 41."""
MOST_NETWORKS = 100_000
TOGETHER = 20
"""So many networks are made by one message to a worker."""


class Fit:
    """How an observed network stands among simulated ones.

    Attributes:
        scenario: What was simulated; its seed is that of the first network.
        relation: What makes an arc; see `Relation`.
        window: How many of the last rounds were looked at.
        observed: The numbers of the observed network, by name.
        networks: A row a simulated network: seed, and the same numbers.
        shapes: Distributions by name (`network_statistics.distributions`): the observed one, and (networks, k).
    """

    def __init__(
        self,
        scenario: Scenario,
        relation: Relation,
        window: int,
        observed: Observed,
        simulated: list[tuple[dict[str, float], dict[str, np.ndarray]]],
    ) -> None:
        import pandas as pd

        self.scenario, self.relation, self.window = scenario, relation, window
        people = observed.graph
        self.observed = network_statistics.numbers(observed.names, people.circle, people.field, observed.directed)
        shape = network_statistics.distributions(observed.names, observed.directed)
        self.shapes = {name: (one, np.array([found[1][name] for found in simulated])) for name, one in shape.items()}
        numbers = pd.DataFrame([found[0] for found in simulated], columns=list(self.observed))
        self.networks = numbers.assign(seed=np.arange(len(simulated)) + scenario.seed)[["seed", *self.observed]]

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row a number, then a row a distribution, then one for the six numbers together.

        Columns: statistic, observed, mean, sd, low, high, distance, p, holds, note. See `docs/fit.md`.
        """
        import pandas as pd

        single = goodness_of_fit.table(self.observed, self.networks)
        shape = goodness_of_fit.shapes(self.shapes)
        names = [name for name in SIX if name in self.observed]
        distance, p = goodness_of_fit.joint(self.observed, self.networks, names)
        whole = pd.DataFrame(
            [{"statistic": f"the {len(names)} together", "distance": distance, "p": p, "holds": p > 0.05}]
        )
        columns = [*single.columns[:6], "distance", "p", "holds", "note"]
        return pd.concat([single, shape, whole], ignore_index=True).reindex(columns=columns).fillna({"note": ""})

    @property
    def held(self) -> list[str]:
        """Those of the six numbers in which the observed network is not unusual, p > .05."""
        return [str(name) for name in self.table[self.table["holds"].astype(bool)]["statistic"] if name in SIX]

    def plot(self) -> Any:
        """Draw the six numbers, the degrees, the distances and the threes; return the Axes."""
        from reciprocity import plots

        return plots.fit(self)

    def save(self, folder: str | os.PathLike[str], about: str = "reciprocity.fit") -> list[Path]:
        """Write fit.parquet, networks.parquet and figures/fit.png into a folder; return the three files.

        Args:
            folder: Where to; folders that are missing are made.
            about: A line kept inside the figure, such as the command that repeats it.

        Raises:
            InputError: It cannot be written.
        """
        from reciprocity import plots
        from reciprocity.plots.inputs import figure_of
        from reciprocity.results.folder import Folder

        there = Folder(Path(folder))
        there.prepare()
        there.write_table("fit", self.table)
        there.write_table("networks", self.networks)
        figure = plots.save(figure_of(self.plot()), there.path / "figures" / "fit.png", about)
        return [there.path / "fit.parquet", there.path / "networks.parquet", figure]

    def __str__(self) -> str:
        """The table, to be read."""
        shown_table = self.table.copy()
        for name in ("observed", "mean", "sd", "low", "high", "distance"):
            shown_table[name] = [_short(value) for value in shown_table[name]]
        shown_table["p"] = [_short(value, 3) for value in shown_table["p"]]
        shown_table["holds"] = ["yes" if one else "no" for one in shown_table["holds"]]
        possible = sum(name in self.observed for name in SIX)
        tail = f"{len(self.held)} of {possible} hold (p > .05)"
        return f"{shown_table.to_string(index=False)}\n\n{tail}"

    def __repr__(self) -> str:
        return f"<Fit: {len(self.networks)} networks, {len(self.held)} of {len(SIX)} numbers hold>"


def _short(value: float, digits: int = 3) -> str:
    return "" if not np.isfinite(value) else f"{value:.{digits}f}" if abs(value) < 1000 else f"{value:,.0f}"


def fit(
    scenario: AnyKeys | None = None,
    observed: Any = None,
    relation: Relation = "asks",
    window: int = YEAR,
    networks: int = 1000,
    workers: int | None = None,
    quiet: bool = True,
    **changes: Any,
) -> Fit:
    """Compare the networks that a scenario makes with one that was observed.

    Args:
        scenario: What to simulate: a scenario, or its keys as a dictionary; the default scenario if None.
        observed: The network to compare with, as the key `network` takes it: the name of a data set, the keys of one,
            a file, a graph, a table; that of the scenario if None. It has the same people.
        relation: What makes an arc from i to j: i asked j for a favor in the window ("asks"); i did j a favor in the
            window ("helps"); they are tied at the end ("ties", without direction).
        window: How many of the last rounds are looked at, 1 to the scenario's rounds; a year if nobody says.
        networks: How many networks are made, with seeds from that of the scenario on; 40 to 100,000.
        workers: Processes at once; None for one per core.
        quiet: Show no progress.
        **changes: Keys of the scenario to change, dotted where nested.

    Raises:
        InputError: The scenario or the observed network cannot be used, or have different people.
    """
    made = Scenario.of(keys_of(scenario, changes)) if changes or not isinstance(scenario, Scenario) else scenario
    _check(made, relation, window, networks)
    how = made, relation, window
    with announced(quiet):
        other = observation(made, observed, relation)
        simulated = list(_simulated(how, other.directed, networks, workers, quiet))
    return Fit(made, relation, window, other, simulated)


def _check(scenario: Scenario, relation: str, window: Any, networks: Any) -> None:
    check_relation(relation)
    if isinstance(window, bool) or not isinstance(window, int) or not 1 <= window <= scenario.rounds:
        raise InputError(
            f"window: expected a number of rounds from 1 to rounds={scenario.rounds} (given: {shown(window)})"
        )
    if isinstance(networks, bool) or not isinstance(networks, int) or not FEWEST <= networks <= MOST_NETWORKS:
        raise InputError(f"networks: expected a whole number, {FEWEST} to {MOST_NETWORKS:,} (given: {shown(networks)})")


type How = tuple[Scenario, Relation, int]
type Measures = tuple[dict[str, float], dict[str, np.ndarray]]


def _simulated(how: How, directed: bool, networks: int, workers: int | None, quiet: bool) -> Iterator[Measures]:
    """Make networks and take their numbers, in the order of their seeds."""
    from joblib import cpu_count

    pieces = [(start, min(start + TOGETHER, networks)) for start in range(0, networks, TOGETHER)]
    workers = min(workers or cpu_count(), len(pieces))
    progress, found = ProgressBar(networks, quiet=quiet), dict[int, list[Measures]]()
    start, first = _piece(pieces[0], how, directed)  # in this process, so that what must be compiled is compiled once
    found[start] = first
    rest = pieces[1:]
    more = (
        spread(_piece, rest, (how, directed), workers) if workers > 1 else (_piece(one, how, directed) for one in rest)
    )
    progress.add(len(first))
    for start, part in more:
        found[start] = part
        progress.add(len(part))
    progress.close()
    for start, _ in pieces:
        yield from found[start]


def _piece(piece: tuple[int, int], how: How, directed: bool) -> tuple[int, list[Measures]]:
    """Make the networks of some seeds; return the first's number and what was counted."""
    scenario, relation, window = how
    found = []
    for number in range(*piece):
        one = scenario.model_copy(update={"seed": scenario.seed + number})
        names, circle, field = simulated(one, relation, window)
        measures = network_statistics.numbers(names, circle, field, directed)
        found.append((measures, network_statistics.distributions(names, directed)))
    return piece[0], found
