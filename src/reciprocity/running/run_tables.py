"""The tables of one run, from a model that has played it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from reciprocity.errors import InputError
from reciprocity.metrics import Measured, measure
from reciprocity.metrics.strategy_rounds import earned_by_round, people_by_round, strategies_present
from reciprocity.model.engine import Engine
from reciprocity.model.state import ACTS
from reciprocity.results.counters import COUNTERS, MECHANISM_OF, STREAMS
from reciprocity.results.tables import Tables, headline_metrics
from reciprocity.results.text_column import Texts
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

Columns = dict[str, Any]


@dataclass(frozen=True, repr=False)
class Result(Tables):
    """The tables of one run (or of a sweep, then with a column `run` in front).

    Attributes:
        columns: The raw columns by table name; the properties give them as DataFrames.
        scenario: What was simulated.
    """

    columns: dict[str, Columns]
    scenario: Scenario | None = None

    @classmethod
    def of(cls, model: Engine) -> Self:
        """The tables of what a model has played so far.

        Raises:
            InputError: Nothing is measured yet.
        """
        columns = columns_of(model)
        columns["runs"] = {name: [value] for name, value in columns["runs"].items()}
        return cls(columns, model.scenario)

    def _table(self, name: str) -> pd.DataFrame:
        import pandas as pd

        if name not in self.columns:
            raise InputError(f"{name}: nothing was logged; run with log=True")
        return pd.DataFrame(self.columns[name])

    def _caption(self) -> str:
        people, rounds = len(self.columns["people"]["person"]), int(self.columns["rounds"]["round"][-1])
        name = f"{self.scenario.name}, seed {self.scenario.seed}: " if self.scenario else ""
        return f"{name}{people} people, {rounds} rounds; tables {', '.join(self.columns)}"

    def _overview(self) -> pd.DataFrame:
        return self.runs[headline_metrics(self.runs)]


def columns_of(model: Engine) -> dict[str, Columns]:
    """Return the tables of what a model has played so far as plain columns (`runs`: as single values).

    Raises:
        InputError: Nothing is measured yet.
    """
    if model.steps <= model.scenario.burn_in:
        early = f"{model.steps} of {model.scenario.burn_in} rounds that are not measured"
        raise InputError(f"burn_in: nothing is measured yet, the model has played {early}; play on")
    measured = Measured(model)
    at_risk, ended = measured.survival
    a, b, mine, theirs = measured.sides
    return {
        "runs": measure(measured),
        "rounds": _rounds(model),
        "people": _people(model, measured),
        "survival": {"age": np.arange(1, len(ended) + 1), "at_risk": at_risk, "ended": ended},
        "network": {"source": a, "target": b, "strength": (mine + theirs).astype(np.int64)},
    } | ({"acts": _acts(model)} if model.logs else {})


def _rounds(model: Engine) -> Columns:
    """One row per round and strategy that has people; counts as in `docs/model.md`, 6.5."""
    people = people_by_round(model)
    present = strategies_present(model)
    names = tuple(model.strategy_names[k] for k in present)
    shape = (model.steps, len(present))
    as_counted = _as_counted(model.scenario)
    c, streams, cost, payoff = earned_by_round(model, present, COUNTERS.index(as_counted[-1]) + 1)
    asked = c["granted"] + c["refused"] + c["unable"]
    columns = {
        "round": np.broadcast_to(np.arange(1, model.steps + 1, dtype=np.int32)[:, None], shape),
        "strategy": np.broadcast_to(np.arange(len(present), dtype=np.int32), shape),
        "people": people[:, present],
        "needs": asked + c["alone"] - c.get("retried", 0),
        "asked": asked,
        **{name: c[name] for name in ("granted", "refused", "unable", "given")},
        "received": c["granted"] + c["helped"],
        **{name: c[name] for name in as_counted},
        **streams,
        "networking_cost": cost,
        "payoff": payoff,
    }
    flat = {name: column.ravel() for name, column in columns.items()}
    return flat | {"strategy": Texts(names, flat["strategy"])}


def _as_counted(scenario: Scenario) -> list[str]:
    """Return the counters that become columns unchanged, without those that must be 0 in this scenario."""
    on = scenario.on() | ({"time"} if scenario.time.budget is not None else set())
    on |= {"learn"} if scenario.learn.on else set()
    on |= {"tries"} if any(part.favors.tries > 1 for _, part in scenario.parts()) else set()
    names = ("offered", *COUNTERS[COUNTERS.index("outings") :])
    return [name for name in names if name not in MECHANISM_OF or MECHANISM_OF[name] in on]


def _people(model: Engine, measured: Measured) -> Columns:
    people, done, names = model.world.people, measured.people, model.graph.names
    n, circles = len(people), model.graph.circle_names
    return {
        "person": np.arange(n, dtype=np.int32),
        "name": Texts(_numbered(n) if names is None else names[:n], np.arange(n, dtype=np.int32)),
        "strategy": Texts(model.strategy_names, people["strategy"].astype(np.int32)),
        "field": Texts(model.graph.field_names, model.world.field.astype(np.int32)),
        "circle": Texts((*circles, ""), model.world.circle % np.int32(len(circles) + 1)),
        "degree": people["degree"].copy(),
        **{name: done[name] for name in ("asked", "granted", "given", "received")},
        **({name: measured.stream(name) for name in STREAMS} if model.world.streams.size else {}),
        "payoff": measured.payoff,
    }


def _acts(model: Engine) -> Columns:
    """The acts in their order, with words for numbers; no field is "", and nobody is -1."""
    log, known = model.acts, model.graph.field_names
    field = np.minimum(log["field"], np.uint8(len(known)))
    words = {"act": Texts(ACTS, log["act"].astype(np.int32)), "field": Texts((*known, ""), field.astype(np.int32))}
    names = ("round", "act", "who", "whom", "about", "field", "outcome", "benefit", "cost")
    return {name: words[name] if name in words else log[name].copy() for name in names}


@lru_cache(maxsize=4)
def _numbered(n: int) -> tuple[str, ...]:
    """The numbers below n as text: what people are called who have no names."""
    return tuple(map(str, range(n)))
