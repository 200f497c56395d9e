"""Compiling what runs need before they start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from reciprocity.running.plan import Plan

if TYPE_CHECKING:
    from reciprocity.model.engine import Engine
    from reciprocity.scenario.scenario import Scenario


def warm_up(plan: Plan, quiet: bool) -> None:
    """Compile what a plan's runs need, once, before workers would each do it."""
    varied = any(key.partition(".")[0] in ("mechanisms", "intervention", "learn") for key in plan.values)
    compile_for(map(plan.scenario, range(plan.points if varied else 1)), quiet)


def compile_for(scenarios: Iterable[Scenario], quiet: bool = False) -> None:
    """Compile what these scenarios need, by playing a small one of each kind, and remove what is no longer needed."""
    from reciprocity.numerics.announcing import announced, forget_old

    with announced(quiet):
        from reciprocity.running.run import tables

        for scenario in _kinds(scenarios):
            with suppress(Exception), _helped(scenario):  # an error here occurs in the runs too, and is recorded there
                tables(scenario.model_copy(update=_small()))
        forget_old()


def _small() -> dict[str, Any]:
    from reciprocity.networks import WattsStrogatz

    return {"network": WattsStrogatz(n=20, k=4), "rounds": 2, "burn_in": 1}


HELPER = """
import json, sys
sys.path[:], rare = json.loads(sys.argv[1])
from reciprocity.running.warm_up import compile_phases
compile_phases(rare, helping=True)
"""


@contextmanager
def _helped(scenario: Scenario) -> Iterator[None]:
    """Compile the phases in two processes: this one begins with the largest, a helper with the smallest.

    What one has compiled the other reads: the two meet in the middle.
    """
    from joblib import cpu_count

    from reciprocity.model.phases.round import round_of
    from reciprocity.numerics.announcing import is_kept
    from reciprocity.numerics.code_folder import folder

    rare = _features(scenario)
    if cpu_count() < 2 or folder()[0] is None or is_kept(round_of(rare)):
        yield
        return
    words = [sys.executable, "-c", HELPER, json.dumps([sys.path, sorted(rare)])]
    try:
        helper = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        yield
        return
    try:
        compile_phases(rare)
        yield
    finally:
        helper.terminate()  # what it has compiled is kept, and nothing is left to do for it
        helper.wait()


def compile_phases(features: Iterable[str], helping: bool = False) -> None:
    """Compile the phases of a round, one by one.

    Args:
        features: The rules for which rare phases are played, as in `phases_in`.
        helping: Whether this is the helper, which begins with the smallest and ends with the process that started it.
    """
    from reciprocity.model.engine import Engine
    from reciprocity.model.phases.round import phases_in
    from reciprocity.numerics.announcing import to_compile
    from reciprocity.running.workers import end_with
    from reciprocity.scenario.scenario import Scenario

    if helping:
        end_with(os.getppid())
    types = types_of_phases(Engine(Scenario(**_small())))
    for phase in sorted(phases_in(set(features)), key=lambda one: len(to_compile(one.play)), reverse=not helping):
        phase.play.compile(tuple(types[name] for name in phase.takes))


def types_of_phases(engine: Engine) -> dict[str, Any]:
    """The types, as numba has them, of what phases take; they are the same for all worlds."""
    from numba import int32, int64, typeof

    return {"w": typeof(engine.world), "t": int64, "tally": int32[:, ::1], "start": int64}


def _features(scenario: Scenario) -> set[str]:
    from reciprocity.model.phases.round import SWITCHES

    learns = {"learn_rule"} if scenario.learn.on else set[str]()
    return ({f"mechanisms_{name}" for name in scenario.on()} | learns) & set(SWITCHES)


def _kinds(scenarios: Iterable[Scenario]) -> list[Scenario]:
    """Return the first of each kind whose rounds consist of other phases."""
    from reciprocity.model.phases.round import phases_in

    found: dict[tuple[str, ...], Scenario] = {}
    for scenario in scenarios:
        found.setdefault(tuple(phase.name for phase in phases_in(_features(scenario))), scenario)
    return list(found.values())
