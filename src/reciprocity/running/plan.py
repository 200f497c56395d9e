"""What a sweep will run: a grid of points, each repeated with the same seeds, in a fixed order."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from reciprocity.configs.compose import GROUPS
from reciprocity.errors import InputError
from reciprocity.networks import Observed
from reciprocity.results import inputs
from reciprocity.results.atomic_write import home
from reciprocity.results.inputs import Input
from reciprocity.running.feasibility import begun, depends_on
from reciprocity.scenario import advice
from reciprocity.scenario.keys import keys_of
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategies import Strategy
from reciprocity.scenario.strategy_rows import with_rows

if TYPE_CHECKING:
    from reciprocity.running.person import Person

type Tables = dict[str, dict[str, Any]]
"""The tables of one run as plain columns, by name."""
NETWORKS = 20
"""Ties are stored for the first run of so many points: enough for figures, and small in a sweep of thousands."""


@dataclass(frozen=True)
class Plan:
    """All runs of a sweep, numbered: every point with the first seed, then every point with the second, ...

    So a sweep that is stopped early has something of everything, and more replicates only append.

    Attributes:
        values: What each varied key takes, in the order of the sweep node; the last key varies fastest.
        bases: The resolved scenario for each combination of the varied config groups.
        replicates: Seeds per point.
        rows: Strategies from the user's own folders, by name.
        inputs: Where the content of files is read from, by name; of a file that is not here, from the file itself.
        agents: The names of classes in Python, by the strategy that each plays.
    """

    values: dict[str, list[Any]]
    bases: dict[tuple[Any, ...], dict[str, Any]]
    replicates: int = 1
    rows: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    inputs: Mapping[str, Input] = field(default_factory=dict)
    agents: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def points(self) -> int:
        """Number of points of the grid, 1 without a sweep."""
        return math.prod(len(listed) for listed in self.values.values())

    def __len__(self) -> int:
        """Number of runs."""
        return self.points * self.replicates

    def point(self, number: int) -> dict[str, Any]:
        """The value of each varied key at a point, 0 <= number < points."""
        found: dict[str, Any] = {}
        for key in reversed(self.values):
            number, place = divmod(number, len(self.values[key]))
            found[key] = self.values[key][place]
        return {key: found[key] for key in self.values}

    def ready(self, number: int) -> tuple[Scenario, Callable[[int], str]]:
        """The scenario of a point and its `run_ids`, kept for the next replicate where there are few points."""
        kept = self.__dict__.setdefault("kept", {})
        if number not in kept:
            if len(kept) >= 1000:
                kept.clear()
            scenario = self.scenario(number)
            kept[number] = scenario, scenario.run_ids()
        return kept[number]

    def scenario(self, number: int) -> Scenario:
        """The scenario of a point, with the first seed.

        Raises:
            InputError: A value cannot be used; the line says at which point, unless at all.
        """
        point = self.point(number)
        try:
            return self._scenario(self._config(point))
        except InputError as error:
            if number == 0 and str(error).partition(":")[0] not in point:
                raise  # the error concerns every point
            where = ", ".join(f"{key}={value}" for key, value in point.items())
            raise InputError(f"{error} (at {where})") from None

    def _config(self, point: Mapping[str, Any]) -> dict[str, Any]:
        """The configuration of a point, not validated yet; files by the names that the user gave them."""
        config = self.bases[tuple(value for key, value in point.items() if key in GROUPS)]
        return keys_of(config, {key: value for key, value in point.items() if key not in GROUPS})

    def _scenario(self, config: dict[str, Any]) -> Scenario:
        """Validate a configuration, with its strategies, and files where their content is."""
        return Scenario.of(with_rows(inputs.renamed(config, inputs.places(self.inputs)), self.rows))

    @cached_property
    def files(self) -> dict[str, Input]:
        """All files that any point reads, by name, as they are when somebody first asks."""
        from reciprocity.networks.files import sha256

        found: dict[str, Input] = {}
        for number in range(self.points):
            for key, name in inputs.named(self._config(self.point(number))):
                if name not in found:
                    path = home(name, key)
                    found[name] = self.inputs.get(name) or Input(path, sha256(name, key))
        return found

    def reading(self, copies: Mapping[str, Input]) -> Self:
        """The same plan, which reads its files elsewhere."""
        there = replace(self, inputs=copies)
        there.__dict__.update({name: self.__dict__[name] for name in ("_checked", "files") if name in self.__dict__})
        return there

    def run(self, number: int) -> tuple[int, int]:
        """Point and replicate of a run, 0 <= number < len(plan)."""
        replicate, point = divmod(number, self.points)
        return point, replicate

    def play(self, scenario: Scenario, agents: Iterable[type[Person]] = (), log: bool = False) -> Tables:
        """Play one run of the plan; return its tables as plain columns (`runs`: as single values)."""
        from reciprocity.running.run import tables

        return tables(scenario, agents, log)

    def chunks(self, first: int = 0) -> list[tuple[int, int]]:
        """Cut the runs from `first` on into [start, stop): forty each, fewer where there are few to share out.

        The cut depends on nothing but the plan, so all shards agree on it.
        """
        size = max(1, min(40, (len(self) - first) // 50))
        return [(start, min(start + size, len(self))) for start in range(first, len(self), size)]

    @cached_property
    def _checked(self) -> tuple[dict[str, Strategy], list[Any], list[str]]:
        """Validate every point; return strategies in use, what the plan's results depend on, and notes."""
        used: dict[str, Strategy] = {}
        depends: dict[tuple[Any, ...], Any] = {}
        networks: dict[str, tuple[Scenario, int]] = {}
        remarks: dict[str, list[str]] = {}
        inputs.distinct(self.files, self.values)  # files are hashed first, so that any later change is noticed
        for number in range(self.points):
            scenario = self.scenario(number)
            if scenario.seed + self.replicates > 2**63:
                raise InputError(f"seed: {scenario.seed} leaves no room for {self.replicates} replicates")
            used |= scenario.strategies
            groups: tuple[Any, ...] = tuple(v for key, v in self.point(number).items() if key in GROUPS)
            if isinstance(scenario.network, Observed):  # the path may differ; the content counts
                groups += (scenario.network.model_dump_json(),)
            if groups not in depends:
                depends[groups] = scenario.canonical() | ({"burn_in": None} if self._burn_in_follows else {})
            networks.setdefault(depends_on(scenario), (scenario, number))
            for note in advice.notes(scenario):
                remarks.setdefault(re.sub(r"\([^)]*\)", "", note), []).append(note)
        said = [
            f"{notes[0]} (and so at {len(notes) - 1} more points)" if len(notes) > 1 else notes[0]
            for notes in remarks.values()
        ]
        seen = dict.fromkeys(note for one in networks.values() for note in self._graph_notes(*one))
        inputs.check(self.files, "has changed while it was read; start the command again")
        return used, list(depends.values()), [*said, *seen]

    def _graph_notes(self, scenario: Scenario, number: int) -> tuple[str, ...]:
        """Build a point's network, so that a file that cannot be used is found here; return its notes."""
        try:
            return begun(scenario)
        except InputError as error:
            found_at = ("network", "intervention", "goals", "ties", "gossip", "mechanisms", "favors", "rounds")
            if not any(key.split(".")[0] in found_at for key in self.values):
                raise
            where = ", ".join(f"{key}={value}" for key, value in self.point(number).items())
            raise InputError(f"{error} (at {where})") from None

    def lengths(self) -> str:
        """Say how many rounds a run has, and how many of them are not measured."""
        differ = {"rounds", "burn_in", "world"}.intersection(self.values)
        every = [self.scenario(number) for number in range(self.points if differ else 1)]
        rounds, early = (sorted({getattr(one, key) for one in every}) for key in ("rounds", "burn_in"))
        said = [f"{listed[0]} to {listed[-1]}" if len(listed) > 1 else f"{listed[0]}" for listed in (rounds, early)]
        return f"{said[0]} round{'' if said[0] == '1' else 's'}" + (
            f", the first {said[1]} not measured" if said[1] != "0" else ""
        )

    def notes(self) -> list[str]:
        """What is allowed but worth knowing about scenarios and networks, each kind once, one line each."""
        return list(self._checked[2])

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what can be computed again, because a plan is sent to workers with every chunk."""
        names = ("values", "bases", "replicates", "rows", "inputs", "agents")
        return {name: self.__dict__[name] for name in names}

    def check(self) -> None:
        """Validate every point and read every network before anything runs.

        Raises:
            InputError: The first point that cannot be used.
        """
        _ = self._checked

    def description(self) -> dict[str, Any]:
        """What `scenario.yaml` holds: the first point, all strategies in use, the sweep, replicates.

        Where config groups are swept also what their files said, so that every run can be made again (`replay`).
        """
        used, _, _ = self._checked
        content = self.resolved(0) | {
            "strategies": {name: row.model_dump() for name, row in used.items()},
            "sweep": self.values,
            "replicates": self.replicates,
        }
        if self._burn_in_follows:
            content["burn_in"] = None
        chosen = [key for key in self.values if key in GROUPS]
        if chosen:
            groups: dict[str, dict[str, Any]] = {key: {} for key in chosen}
            content["groups"] = groups
            for choice, config in self.bases.items():
                for key, name in zip(chosen, choice, strict=True):
                    groups[key].setdefault(name, config.get(key, {}))
        if self.files:
            content["inputs"] = inputs.described(self.files)
        return {**content, "seed": self.scenario(0).seed}

    @cached_property
    def _burn_in_follows(self) -> bool:
        """Whether each point has a burn-in of its own, a third of the rounds that it has."""
        return "rounds" in self.values and "burn_in" not in self.scenario(0).model_fields_set

    def resolved(self, number: int) -> dict[str, Any]:
        """The scenario of a point as plain data; files by the names that the user gave them."""
        return inputs.renamed(self.scenario(number).model_dump(mode="json"), inputs.back(self.inputs))

    def digest(self) -> str:
        """Return a digest (16 digits) of all that runs depend on, files included, except the number of replicates."""
        _, depends, _ = self._checked
        content = json.dumps([depends, list(self.values.items())], sort_keys=True, default=str)
        return hashlib.sha256(content.encode()).hexdigest()[:16]
