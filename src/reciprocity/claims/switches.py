"""Every mechanism is switched off and on, to see whether its metric changes: one command, one figure, one table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from pydantic import Field

from reciprocity.claims.worlds import changed
from reciprocity.configs import CONFIGS, compose, schema
from reciprocity.configs.node import Node
from reciprocity.errors import InputError, nearest, shown
from reciprocity.running.settings import split
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategy_rows import with_rows

if TYPE_CHECKING:
    from reciprocity.claims.runs import Runs

FIRST_SEED = 1_000_001
SHIPPED = CONFIGS / "switches.yaml"
COLUMNS = 5


class Switch(Node):
    """A mechanism: name, the metric that shows it, and what is laid over the plain world to have it off and on."""

    name: str
    metric: str
    off: dict[str, Any] = Field(default_factory=dict)
    on: dict[str, Any] = Field(default_factory=dict)
    base: dict[str, Any] = Field(default_factory=dict)


class Switches(Node):
    """All switches by the id of their mechanism, and what is laid over the plain world for each."""

    base: dict[str, Any]
    switches: dict[str, Switch]


class Switched(NamedTuple):
    """A switch and its metric over the same seeds: (seeds,) each."""

    id: str
    switch: Switch
    off: np.ndarray
    on: np.ndarray


def world(
    base: dict[str, Any], switch: Switch, on: bool, seed: int, rows: Mapping[str, dict[str, Any]] | None = None
) -> Scenario:
    """The world with a mechanism off or on; `rows` are the user's own strategies."""
    config = changed(changed(changed(_start(), base), switch.base), switch.on if on else switch.off)
    said = {key: value for key, value in config.items() if value is not None} | {"seed": seed}
    return Scenario.of(with_rows(said, rows or {}))


@cache
def _start() -> dict[str, Any]:
    """The configuration without any experiment, on the network that stands there."""
    return split(compose.compose(["~experiment"]))[1]


def play(
    runs: Runs,
    names: list[str] | None = None,
    seeds: int = 10,
    rows: Mapping[str, dict[str, Any]] | None = None,
) -> list[Switched]:
    """Play switches off and on.

    Args:
        runs: Where runs come from.
        names: Ids of mechanisms, all if None.
        seeds: Replicates of each.
        rows: The user's own strategies, by name.

    Raises:
        InputError: for an id that does not exist.
    """
    shipped = schema.read(SHIPPED, Switches, "base and switches")
    base, known = shipped.base, shipped.switches
    for name in names or ():
        if name not in known:
            raise InputError(f"switches={shown(name, quoted=False)}: no such mechanism; {nearest(name, known)}")
    found = []
    for name in names or known:
        switch = known[name]
        worlds = [world(base, switch, on, FIRST_SEED + k, rows) for on in (False, True) for k in range(seeds)]
        values = np.array([one.get(switch.metric, np.nan) for one in runs(worlds)], float)
        found.append(Switched(name, switch, values[:seeds], values[seeds:]))
    return found


def table(found: list[Switched]) -> list[dict[str, Any]]:
    """A row a mechanism: metric off and on, and the paired difference with its interval.

    Seeds for which the metric is not defined are left out, on either side by itself, and of the difference where it
    is not defined on both; `pairs` says how many are left. What no seed defines is NaN.
    """
    from reciprocity.analysis import interval

    rows = []
    for one in found:
        apart = interval(one.on - one.off)
        rows.append(
            {
                "mechanism": one.id,
                "name": one.switch.name,
                "metric": one.switch.metric,
                "off": interval(one.off).mean,
                "on": interval(one.on).mean,
                "difference": apart.mean,
                "low": apart.low,
                "high": apart.high,
                "pairs": apart.runs,
            }
        )
    return rows


def figure(found: list[Switched]) -> bytes:
    """A panel a mechanism: its metric off and on, a line a seed, as PNG; a mark is missing where it is not defined."""
    from reciprocity.claims.figures import png
    from reciprocity.plots import room, style

    lines = -(-len(found) // COLUMNS)
    with style.context():
        from matplotlib.figure import Figure

        picture = Figure(figsize=(2.5 * COLUMNS, 2.15 * lines), dpi=110, layout="constrained")
        panels = np.atleast_1d(picture.subplots(lines, COLUMNS)).ravel()
        for axes, one in zip(panels, found, strict=False):
            axes.plot([0, 1], [one.off, one.on], color=style.GRID, lw=1)
            axes.plot([0] * len(one.off), one.off, "o", color=style.SPARE_COLORS[0], ms=4)
            axes.plot([1] * len(one.on), one.on, "s", color=style.SPARE_COLORS[1], ms=4)
            room.title(axes, one.id if one.id == one.switch.name else f"{one.id} {one.switch.name}", 9)
            axes.set_ylabel(one.switch.metric.replace("_", " "), fontsize=9)
            axes.set_xticks([0, 1], ["off", "on"])
            axes.set_xlim(-0.4, 1.4)
            axes.tick_params(labelsize=8)
            axes.margins(y=0.15)
        for axes in panels[len(found) :]:
            axes.set_visible(False)
        return png(picture)
