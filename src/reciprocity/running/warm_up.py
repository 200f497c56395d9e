"""Compiling what runs need before they start."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from reciprocity.running.plan import Plan

if TYPE_CHECKING:
    from reciprocity.scenario.scenario import Scenario


def warm_up(plan: Plan, quiet: bool) -> None:
    """Compile what a plan's runs need, once, before workers would each do it."""
    varied = any(key.partition(".")[0] in ("mechanisms", "intervention") for key in plan.values)
    compile_for(map(plan.scenario, range(plan.points if varied else 1)), quiet)


def compile_for(scenarios: Iterable[Scenario], quiet: bool = False) -> None:
    """Compile what these scenarios need, by playing a small one of each kind, and remove what is no longer needed."""
    from reciprocity.networks import WattsStrogatz
    from reciprocity.numerics.announcing import announced, forget_old

    small = {"network": WattsStrogatz(n=20, k=4), "rounds": 2, "burn_in": 1}
    with announced(quiet):
        from reciprocity.running.run import tables

        for scenario in _kinds(scenarios):
            with suppress(Exception):  # an error here occurs in the runs too, and is recorded there
                tables(scenario.model_copy(update=small))
        forget_old()


def _kinds(scenarios: Iterable[Scenario]) -> list[Scenario]:
    """Return the first of each kind whose rounds consist of other phases."""
    from reciprocity.model.phases.round import SWITCHES, phases_in

    found: dict[tuple[str, ...], Scenario] = {}
    for scenario in scenarios:
        features = {f"mechanisms_{name}" for name in scenario.on()} & set(SWITCHES)
        found.setdefault(tuple(phase.name for phase in phases_in(features)), scenario)
    return list(found.values())
