"""How well the networks that a scenario makes agree with one that was observed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np

from reciprocity.analysis import goodness_of_fit, network_statistics
from reciprocity.analysis.network_statistics import SIX
from reciprocity.errors import InputError, nearest, shown
from reciprocity.model.engine import Engine
from reciprocity.model.state import ACTS
from reciprocity.networks import Graph, build
from reciprocity.numerics.announcing import announced
from reciprocity.numerics.progress import Progress
from reciprocity.running.workers import spread
from reciprocity.scenario.keys import AnyKeys, keys_of
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

Relation = Literal["asks", "helps", "ties"]
"""What makes an arc: i asked j in the window; i did j a favor in the window; i and j are tied at the end."""
RELATIONS: tuple[Relation, ...] = get_args(Relation)
YEAR = 52
FEWEST = 40
"""The least number of networks with which a number can be rejected at 5 %: the smallest p-value is then 2 / 41."""
MOST_NETWORKS = 100_000
MOST_PEOPLE = 2_000
"""A network is compared by who names whom as a square matrix, and by all distances in it."""
TOGETHER = 20
"""So many networks are made by one message to a worker."""
_ANSWERED = ("granted", "refused", "unable", "busy")
"""Acts by which `who` answers a request of `whom`."""
_FAVORS = ("granted", "offered", "obliged", "rebalanced")
"""Acts by which `who` does `whom` a favor."""


@dataclass(frozen=True)
class Observed:
    """A network to compare with.

    Attributes:
        names: Who names whom, (n, n) bool.
        graph: The people.
        directed: Whether arcs have a direction.
    """

    names: np.ndarray
    graph: Graph
    directed: bool


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


def observation(scenario: Scenario, observed: Any, relation: Relation) -> Observed:
    """Return the network to compare with; see `fit`.

    Raises:
        InputError: It cannot be used, has other people, no arcs, or no direction where one is asked for.
    """
    own = build(scenario.network, scenario.seed)
    key = "network" if observed is None else "observed"
    graph = own if observed is None else build(_network(observed), scenario.seed)
    if (graph.n, graph.names) != (own.n, own.names):
        raise InputError(f"{key}: {_other_people(graph, own)}; simulate the network that was observed: network=...")
    if graph.n > MOST_PEOPLE:
        raise InputError(f"{key}: {graph.n:,} people, and at most {MOST_PEOPLE:,} can be compared")
    directed = relation != "ties"
    if directed and graph.arcs is None:
        raise InputError(
            f"{key}: its ties have no direction, and relation={relation} asks for one; relation=ties compares ties"
        )
    pairs = graph.arcs if directed else graph.edges
    if pairs is None or not len(pairs):
        raise InputError(f"{key}: holds no ties; there is nothing to compare")
    names = network_statistics.matrix(pairs, graph.n)
    return Observed(names if directed else names | names.T, graph, directed)


def _network(observed: Any) -> Any:
    """Read a network as the key `network` of a scenario takes it."""
    try:
        return Scenario(network=observed).network
    except InputError as error:
        raise InputError(re.sub("^network", "observed", str(error))) from None


def _other_people(graph: Graph, own: Graph) -> str:
    if graph.n != own.n:
        return f"has {graph.n} people, and the scenario {own.n}"
    strangers = sorted(set(graph.names or ()) - set(own.names or ()))
    return f"has other people than the scenario, {shown(strangers[0])} for one" if strangers else "has other people"


def _check(scenario: Scenario, relation: str, window: Any, networks: Any) -> None:
    if relation not in RELATIONS:
        raise InputError(f"relation: {nearest(str(relation), RELATIONS)} (given: {shown(relation)})")
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
    progress, found = Progress(networks, quiet=quiet), dict[int, list[Measures]]()
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


def simulated(scenario: Scenario, relation: Relation, window: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Play a scenario; return who names whom, (n, n) bool, and everybody's circle and field.

    People are those of the first round: who comes later is not in an observed network. Who left stays, without arcs
    from then on.
    """
    engine = Engine(scenario, log=relation != "ties").run()
    graph = engine.graph
    n = graph.n
    if relation == "ties":
        people = engine.world.people
        held = np.zeros((n, n), bool)
        for i in range(n):
            others = engine.world.other[engine.slots(i)].astype(np.int64)
            held[i, others[others < n]] = people["degree"][i] > 0
        return held, graph.circle, graph.field
    acts = engine.acts
    acts = acts[acts["round"] > scenario.rounds - window]
    kinds = _ANSWERED if relation == "asks" else _FAVORS
    rows = acts[np.isin(acts["act"], [ACTS.index(name) for name in kinds])]
    who, whom = rows["who"].astype(np.int64), rows["whom"].astype(np.int64)
    pairs = np.column_stack((whom, who) if relation == "asks" else (who, whom))
    return network_statistics.matrix(pairs[(pairs < n).all(axis=1)], n), graph.circle, graph.field
