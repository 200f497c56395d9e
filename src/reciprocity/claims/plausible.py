"""The plausible worlds: draws from the prior box of `configs/plausible.yaml`, or from a posterior."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from pydantic import Field

from reciprocity.claims.claim import Claim, Words
from reciprocity.claims.layers import layers
from reciprocity.claims.worlds import changed, default, laid_by, scenario
from reciprocity.configs import CONFIGS, own_configs, schema
from reciprocity.configs.node import Node
from reciprocity.errors import InputError
from reciprocity.running.design import Range, ranges, sobol
from reciprocity.scenario.scenario import Scenario

FILE = "plausible.yaml"
MECHANISMS = ("knowledge", "tasks", "projects", "bonds", "gossip", "goals", "events", "circles")
"""Nodes whose keys count only where the mechanism of that name is on."""


class Plausible(Node):
    """The plausible values of one key.

    Attributes:
        low, high: Ends of the range, in the key's unit; all values between are equally likely.
        name: What pages call the key.
        why: The reason for the range.
        named: Whether it varies only in claims that name it under `varies`.
    """

    low: float = Field(allow_inf_nan=False)
    high: float = Field(allow_inf_nan=False)
    name: Words
    why: str
    named: bool = False


class _File(Node):
    ranges: dict[str, Plausible]


@dataclass(frozen=True)
class Box:
    """The prior box, and with it perhaps a posterior.

    Attributes:
        given: Ranges by key.
        learned: Values of a posterior by key, each (rows,), and their weights, which sum to 1; None without one.
        weights: See above.
        source: Where the posterior comes from; empty without one.
    """

    given: Mapping[str, Plausible]
    learned: Mapping[str, np.ndarray] | None = None
    weights: np.ndarray | None = None
    source: str = ""

    @cached_property
    def ranges(self) -> tuple[Range, ...]:
        """All ranges, checked against the schema."""
        base = {key: value for key, value in default().items() if value is not None}
        try:
            ends = {key: (_plain(one.low), _plain(one.high)) for key, one in self.given.items()}
            found = ranges(ends, Scenario.of(base).model_dump())
            for one in found:
                for end in (one.low, one.high):
                    focal = {"focal": "lone_fighter"} if one.key == "focal_share" else {}
                    Scenario.of(changed(base, focal | {one.key: end}))
        except InputError as error:
            raise InputError(f"{FILE}: {str(error).replace('box.', 'ranges.', 1)}") from None
        return found

    @property
    def worth(self) -> float:
        """How many draws of equal weight the worlds are worth at most: infinite for the box (Kish)."""
        return float("inf") if self.weights is None else float(1 / (self.weights**2).sum())

    def worlds(self, count: int, draw: int) -> list[dict[str, float | int]]:
        """Draw worlds.

        The same draw gives the same worlds to every claim; each leaves out what it does not vary. Values of a posterior
        are drawn as often as they weigh (systematic resampling, Kitagawa 1996), one row at a time.

        Args:
            count: How many.
            draw: Which ones; other numbers give other worlds.
        """
        units = sobol(len(self.ranges), count, draw)
        values = [
            [_short(one.value(float(unit))) for unit in column]
            for one, column in zip(self.ranges, units.T, strict=True)
        ]
        found = [dict(zip((one.key for one in self.ranges), row, strict=True)) for row in zip(*values, strict=True)]
        if self.learned is not None and self.weights is not None:
            rng = np.random.default_rng(draw)
            places = (np.arange(count) + rng.random()) / count
            rows = rng.permutation(np.searchsorted(np.cumsum(self.weights), places).clip(max=len(self.weights) - 1))
            for world, row in zip(found, rows, strict=True):
                for key, column in self.learned.items():
                    world[key] = _short(column[row].item())
        return found


def box(places: Iterable[Path] = (), posterior: Path | None = None) -> Box:
    """Read the prior box; ranges in a user's file of the same name take the place of those that ship.

    Args:
        places: The user's own configs folders, the first of which counts first.
        posterior: A file of weighted draws as `reciprocity-calibrate` writes it (`posterior.parquet`), or a CSV file
            with a column per key and one named `weight`.

    Raises:
        InputError: A file cannot be used.
    """
    found: dict[str, Plausible] = {}
    for path in layers(FILE, places):
        found |= schema.read(path, _File, "ranges, each with low, high, name and why").ranges
        if path.parent != CONFIGS:
            own_configs.used[path] = None
    made = Box(found) if posterior is None else Box(found, *_posterior(posterior), source=str(posterior))
    assert made.ranges  # a range outside the schema is refused before anything runs
    return made


def varied(claim: Claim, of: Box) -> list[str]:
    """The keys that vary in a claim: those of the box that it does not set and that something hangs on, in their order.

    Raises:
        InputError: The claim names a key that the box does not have.
    """
    for key in claim.varies:
        if key not in of.given and key not in (of.learned or {}):
            raise InputError(f"claim={claim.id}: varies: {key} has no range in {FILE}; give it one there")
    on = {name for world in claim.worlds for name, value in scenario(claim, world).mechanisms if value}
    found = []
    for key in dict.fromkeys([*of.given, *(of.learned or {})]):
        node = key.partition(".")[0]
        idle = node in MECHANISMS and node not in on
        mine = laid_by(claim.base, key) or any(laid_by(world.set, key) for world in claim.worlds.values())
        named = key in of.given and of.given[key].named
        if key in claim.varies or not (idle or mine or named):
            found.append(key)
    return found


def _posterior(path: Path) -> tuple[dict[str, np.ndarray], np.ndarray]:
    import pandas as pd

    try:
        table = pd.read_csv(path) if path.suffix == ".csv" else pd.read_parquet(path)
        weights = table.pop("weight").to_numpy(float)
        values = {key: table[key].to_numpy() for key in table.columns if key != "run"}
    except (OSError, ValueError, KeyError) as problem:
        raise InputError(
            f"worlds={path}: expected weighted draws, a column a key and one named weight ({problem})"
        ) from None
    fine = len(weights) and np.isfinite(weights).all() and (weights >= 0).all() and weights.sum() > 0
    if not fine or not values:
        raise InputError(f"worlds={path}: weights must be numbers of at least 0, some above it, beside a column a key")
    return values, weights / weights.sum()


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _short(value: float | int) -> float | int:
    return value if isinstance(value, int) else float(f"{value:.6g}")
