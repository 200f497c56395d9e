"""The measure of a preset, in one run or over many seeds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reciprocity.claims.measures import MEASURES, OF_THE_LOG
from reciprocity.model.engine import Engine
from reciprocity.running.run_tables import columns_of
from reciprocity.web.preset import Preset
from reciprocity.web.readouts import readouts
from reciprocity.web.scenarios import ARMS, as_typed, scenario


def measured(preset: Preset, model: Engine) -> float:
    """Return the measure of a finished run; NaN where it is not defined."""
    name = preset.outcome.measure
    if name.startswith("last."):
        value = readouts(model, len(model.graph.edges))[name.removeprefix("last.")]
        return float("nan") if value is None else float(value)
    tables = columns_of(model)
    if name in MEASURES:
        return float(MEASURES[name](model.scenario, tables))
    return float(tables["runs"].get(name, float("nan")))


def pairs(
    preset: Preset, seeds: Sequence[int], network: str = "", value: float | None = None
) -> list[tuple[float, float]]:
    """Play both arms with each seed; return the measure in arm a and in arm b.

    Args:
        preset: The preset.
        seeds: The seeds.
        network: Ties of one's own as CSV, or "".
        value: Where the slider stands; None leaves the preset as it is.
    """
    more: dict[str, Any] = {} if value is None else {preset.breaking.key: as_typed(preset, value)}
    log = preset.outcome.measure in OF_THE_LOG
    found = []
    for seed in seeds:
        a, b = (measured(preset, Engine(scenario(preset, arm, seed, network, more), log=log).run()) for arm in ARMS)
        found.append((a, b))
    return found
