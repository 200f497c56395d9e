"""Which parameters agree with a network that was observed: what is asked for, and the simulations that it takes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reciprocity.analysis import posterior
from reciprocity.errors import InputError, nearest, shown
from reciprocity.running.calibration import Calibration, Study
from reciprocity.running.design import Design, Watch, ranges, sobol
from reciprocity.running.execution import execute
from reciprocity.running.observation import YEAR, Relation, check_relation, observation
from reciprocity.running.settings import Settings
from reciprocity.scenario.keys import AnyKeys, keys_of
from reciprocity.scenario.scenario import Scenario

SIMULATIONS = 4096
"""A power of two, as Sobol's sequence likes best."""
MOST = 2**20


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
