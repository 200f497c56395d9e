"""What a model shows of itself: tables, metrics, its network as it stands, and a line and a table for a notebook."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from reciprocity.errors import InputError, shown
from reciprocity.metrics import Measured, measure
from reciprocity.model.engine import Engine
from reciprocity.model.state import GONE
from reciprocity.running.run_tables import Result
from reciprocity.scenario.caption import caption

if TYPE_CHECKING:
    import pandas as pd


class MeasuredModel:
    """The half of `Model` that looks at what has been played.

    Attributes:
        engine: The run itself.
    """

    engine: Engine
    _payoffs: tuple[int, np.ndarray] | None = None

    def result(self) -> Result:
        """The tables and metrics of the rounds played so far, as `run` returns them for all.

        Raises:
            InputError: if burn-in is not over.
        """
        return Result.of(self.engine)

    def metrics(self) -> dict[str, float]:
        """Every metric of the rounds played so far by name, and `payoff.NAME` of each strategy; NaN if not defined.

        Before burn-in is over nothing is measured, and the dictionary is empty: a data collector may ask each round.
        """
        engine = self.engine
        return measure(Measured(engine)) if engine.steps > engine.scenario.burn_in else {}

    def watch(self, every: int, until: Callable[[Self], bool] | None = None) -> pd.DataFrame:
        """Play on to the end, or until something has come about, and note every metric on the way.

        Args:
            every: Rounds from one row to the next, 1 or more; they are played in one compiled call.
            until: A stop condition: is asked after each such stretch, with the model, and ends it by returning True.

        Returns:
            A row per stretch: `round`, and every metric of the rounds measured up to it. A stretch that ends before
            burn-in is over has no row.

        Raises:
            InputError: `every` is no such number.
        """
        import pandas as pd

        if isinstance(every, bool) or not isinstance(every, int) or every < 1:
            raise InputError(f"every: expected a number of rounds, 1 or more (given: {shown(every)})")
        rows = []
        while (left := self.engine.scenario.rounds - self.engine.steps) > 0:
            self.run(min(every, left))
            if found := self.metrics():
                rows.append({"round": self.engine.steps} | found)
            if until is not None and until(self):
                break
        return pd.DataFrame(rows)

    def run(self, rounds: int | None = None) -> Self:
        """Play many rounds."""
        raise NotImplementedError

    @property
    def payoffs(self) -> np.ndarray:
        """Payoff per measured round so far of everybody, by number: (people,) float64; NaN before burn-in is over."""
        steps = self.engine.steps
        if self._payoffs is None or self._payoffs[0] != steps:
            unknown = np.full(len(self.engine.world.people), np.nan)
            early = steps <= self.engine.scenario.burn_in
            self._payoffs = steps, unknown if early else Measured(self.engine).payoff
        return self._payoffs[1]

    def to_networkx(self) -> Any:
        """The network as it stands now, as a `networkx.Graph` whose nodes are people by name (by number without names).

        People have strategy, field, circle and payoff (NaN before burn-in is over); ties have `strength`, the favors
        that passed over them, and `since`, the round in which they formed. Who has left for good is not in it.
        `graph.to_networkx()` is the network before the first round.
        """
        import networkx as nx

        engine = self.engine
        world, known = engine.world, engine.graph
        names = known.names or range(len(world.people))
        graph, payoffs = nx.Graph(), self.payoffs
        for i, (plays, away) in enumerate(zip(world.people["strategy"], world.people["away"], strict=True)):
            if away != GONE:
                circle = int(world.circle[i])
                graph.add_node(
                    names[i],
                    strategy=engine.strategy_names[plays],
                    field=known.field_names[world.field[i]],
                    circle=known.circle_names[circle] if 0 <= circle < len(known.circle_names) else "",
                    payoff=float(payoffs[i]),
                )
        mine = engine.tie_slots()
        twin = world.book["twin"][mine]
        ties = np.stack((world.other[twin], world.other[mine]), axis=1).tolist()
        strength = (world.past["given"][mine] + world.past["given"][twin]).tolist()
        for (i, j), favors, since in zip(ties, strength, world.past["since"][mine].tolist(), strict=True):
            graph.add_edge(names[i], names[j], strength=favors, since=since)
        return graph

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {caption(self.engine.scenario)}; {self._played()}>"

    def _played(self) -> str:
        here = int((self.engine.world.people["away"] != GONE).sum())
        return f"{here} people, {self.engine.steps} rounds played"

    def _repr_html_(self) -> str:
        """What a notebook shows: one line, and the people of each strategy with their mean payoff and contacts."""
        import pandas as pd

        world, names = self.engine.world, np.array(self.engine.strategy_names)
        there = world.people["away"] != GONE
        people = pd.DataFrame(
            {
                "strategy": names[world.people["strategy"][there]],
                "contacts": world.people["degree"][there],
                "payoff": self.payoffs[there],
            }
        )
        table = people.groupby("strategy").agg(
            people=("payoff", "size"), contacts=("contacts", "mean"), payoff=("payoff", "mean")
        )
        head = html.escape(f"{caption(self.engine.scenario)}; {self._played()}")
        return f"<p>{head}</p>{table.to_html(float_format='{:.3f}'.format, na_rep='')}"
