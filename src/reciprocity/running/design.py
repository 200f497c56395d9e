"""Simulations spread evenly over a box of parameters, and what is noted of each: the plan of a calibration."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from reciprocity.analysis import network_statistics
from reciprocity.errors import InputError, shown
from reciprocity.results.code_digest import code_digest
from reciprocity.running.observation import Relation, waves
from reciprocity.running.plan import Plan, Tables
from reciprocity.running.settings import Settings
from reciprocity.scenario.dotted_keys import dotted
from reciprocity.scenario.keys import keys_of
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    from reciprocity.running.person import Person

_NO_PARAMETER = ("seed", "name", "rounds", "burn_in", "network", "experiment")
"""Keys that say what is played and for how long: they are known of an observed network, and not to be found out."""


@dataclass(frozen=True)
class Range:
    """The values that one key may take; each is as likely as any other before anything was observed.

    Attributes:
        key: Of the scenario, dotted.
        low: The least value.
        high: The greatest value.
        whole: Whether the key takes whole numbers.
    """

    key: str
    low: float
    high: float
    whole: bool = False

    def value(self, unit: float) -> float | int:
        """Return the value that lies at a place of the range, 0 to 1."""
        if self.whole:
            return min(int(self.low) + math.floor(unit * (self.high - self.low + 1)), int(self.high))
        return self.low + unit * (self.high - self.low)

    def values(self, units: np.ndarray) -> np.ndarray:
        """Return the values that lie at places of the range, of any shape; whole numbers as they are."""
        if self.whole:
            return np.minimum(self.low + np.floor(units * (self.high - self.low + 1)), self.high)
        return self.low + units * (self.high - self.low)


def ranges(box: Any, base: Mapping[str, Any]) -> tuple[Range, ...]:
    """Read a box.

    Args:
        box: By dotted key of the scenario the least and the greatest value.
        base: The scenario's keys, resolved.

    Raises:
        InputError: A key is no number of the scenario, or its range is none.
    """
    if not isinstance(box, Mapping) or not box:
        raise InputError("box: expected two numbers for each key to find out, e.g. {'favors.need': (0.1, 0.9)}")
    known, found = dotted(dict(base)), []
    for key, given in box.items():
        if not isinstance(key, str) or key.partition(".")[0] in (*_NO_PARAMETER, *Settings.model_fields):
            raise InputError(f"box.{key}: cannot be found out from a network; only keys such as favors.need can")
        try:
            low, high = given
            fine = all(not isinstance(end, bool) and math.isfinite(end) for end in (low, high))
        except (TypeError, ValueError):
            fine = False
        if not fine:
            raise InputError(f"box.{key}: expected two numbers, the least and the greatest (given: {shown(given)})")
        if not low < high:
            raise InputError(f"box.{key}: the first number must be below the second (given: {low}, {high})")
        now = known.get(key)
        whole = (isinstance(now, int) or now is None) and isinstance(low, int) and isinstance(high, int)
        if isinstance(now, str | bool | list):
            raise InputError(f"box.{key}: is no number (it is {shown(now)}); only numbers can be found out")
        found.append(Range(key, low, high, whole))
    return tuple(found)


@dataclass(frozen=True)
class Watch:
    """What is noted of a simulation: networks of some relations, in windows that end some rounds apart.

    Attributes:
        relations: What makes an arc, each by itself.
        window: Rounds that a network is made of.
        waves: How many networks, the last of which ends with the simulation.
        apart: Rounds from the end of one to the end of the next.
    """

    relations: tuple[Relation, ...] = ("asks",)
    window: int = 52
    waves: int = 1
    apart: int = 52

    def ends(self, rounds: int) -> list[int]:
        """The last round of each window, ascending."""
        return [rounds - self.apart * later for later in reversed(range(self.waves))]

    def check(self, scenario: Scenario) -> None:
        """Check that the windows lie within the simulation.

        Raises:
            InputError: One does not.
        """
        for name, value, least in (("window", self.window, 1), ("apart", self.apart, 1)):
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                raise InputError(f"{name}: expected a number of rounds, {least} or more (given: {shown(value)})")
        first = self.ends(scenario.rounds)[0] - self.window
        if first < 0:
            needed = scenario.rounds - first
            raise InputError(
                f"rounds: {self.waves} waves of {self.window} rounds, {self.apart} apart, need {needed} rounds "
                f"(rounds={scenario.rounds}); play more, or give a smaller window"
            )

    def statistics(self, found: Mapping[Relation, list[np.ndarray]], graph: Any) -> dict[str, float]:
        """Return the numbers of networks by name: `asks.1.density` is that of the first wave, `asks.2.kept` a change.

        Args:
            found: Who names whom in each wave, (n, n) bool, by relation.
            graph: The people.
        """
        numbers: dict[str, float] = {}
        for relation, networks in found.items():
            directed = relation != "ties"
            for wave, names in enumerate(networks, 1):
                single = network_statistics.numbers(names, graph.circle, graph.field, directed)
                if wave > 1:
                    single |= network_statistics.changes(networks[wave - 2], names, directed)
                numbers |= {f"{relation}.{wave}.{name}": value for name, value in single.items()}
        return numbers


@dataclass(frozen=True)
class Design(Plan):
    """A plan whose points are not a grid but listed, each with a seed of its own; its runs have statistics of networks.

    With one seed for all, the luck of that seed would be taken for an effect of the parameters.

    Attributes:
        watch: What is noted of each run.
        box: The ranges of the varied keys.
    """

    watch: Watch = Watch()
    box: tuple[Range, ...] = ()

    @classmethod
    def over(
        cls, base: Mapping[str, Any], box: tuple[Range, ...], units: np.ndarray, watch: Watch, **more: Any
    ) -> Self:
        """Make a design of places in a box, (points, d), 0 to 1."""
        values = {
            one.key: [one.value(float(unit)) for unit in column] for one, column in zip(box, units.T, strict=True)
        }
        return cls(values, {(): dict(base)}, watch=watch, box=box, **more)

    @cached_property
    def points(self) -> int:
        """Number of simulations."""
        return len(next(iter(self.values.values())))

    def point(self, number: int) -> dict[str, Any]:
        """The value of each varied key of a simulation, 0 <= number < points."""
        return {key: listed[number] for key, listed in self.values.items()}

    def scenario(self, number: int) -> Scenario:
        """The scenario of a simulation, with its seed.

        Raises:
            InputError: A value cannot be used.
        """
        made = super().scenario(number)
        return made.model_copy(update={"seed": made.seed + number})

    def _config(self, point: Mapping[str, Any]) -> dict[str, Any]:
        return keys_of(self.bases[()], point)

    def play(self, scenario: Scenario, agents: Iterable[type[Person]] = (), log: bool = False) -> Tables:
        """Play one simulation; return the statistics of its networks as the one row of `runs`."""
        ends, found, graph = self.watch.ends(scenario.rounds), {}, None
        for relation in self.watch.relations:
            found[relation], graph = waves(scenario, relation, self.watch.window, ends)
        return {"runs": self.watch.statistics(found, graph)}

    def description(self) -> dict[str, Any]:
        """What `scenario.yaml` holds: the first simulation, the box, and what was noted."""
        about = {
            "box": {one.key: [one.low, one.high] for one in self.box},
            "simulations": self.points,
            "relations": list(self.watch.relations),
            **{name: getattr(self.watch, name) for name in ("window", "waves", "apart")},
        }
        return super().description() | {"sweep": {}, "design": about}

    def digest(self) -> str:
        """Return a digest (16 digits) of all that runs depend on, the code that takes statistics included."""
        content = json.dumps([super().digest(), repr(self.watch), code_digest(__name__)])
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what can be computed again."""
        return super().__getstate__() | {"watch": self.watch, "box": self.box}


def sobol(dimensions: int, count: int, seed: int) -> np.ndarray:
    """Return places spread evenly over a unit box, (count, dimensions): Sobol's sequence, scrambled by the seed."""
    from scipy.stats import qmc

    whole = 1 << max(0, count - 1).bit_length()  # the sequence is balanced at powers of two
    return qmc.Sobol(dimensions, scramble=True, rng=seed).random(whole)[:count]
