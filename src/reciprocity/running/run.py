"""One scenario in, tidy tables out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reciprocity.model.engine import Engine
from reciprocity.numerics.announcing import announced
from reciprocity.running.mesa_model import Model
from reciprocity.running.person import Person
from reciprocity.running.run_tables import Columns, Result, columns_of
from reciprocity.scenario.keys import AnyKeys
from reciprocity.scenario.scenario import Scenario

__all__ = ["Result", "run", "tables"]


def run(
    scenario: AnyKeys | None = None,
    agents: Iterable[type[Person]] = (),
    log: bool = False,
    **changes: Any,
) -> Result:
    """Play one scenario to its end.

    Args:
        scenario: What to simulate: a scenario, or its keys as a dictionary; the default scenario if None.
        agents: Classes derived from `Person`, for strategies written in Python.
        log: Whether to keep every act, for `Result.acts`. The other tables are the same.
        **changes: Keys of the scenario to change, dotted where nested.

    Raises:
        InputError: if the scenario cannot be used.
    """
    with announced():
        return Model(scenario, agents=agents, log=log, **changes).run().result()


def tables(scenario: Scenario, agents: Iterable[type[Person]] = (), log: bool = False) -> dict[str, Columns]:
    """Play one scenario to its end and return its tables as plain columns (`runs`: as single values)."""
    agents = tuple(agents)
    return columns_of(Model(scenario, agents=agents, log=log).run().engine if agents else Engine(scenario, log).run())
