"""Which strategies take over whom, where mutants are rare: by exact payoffs, or by simulated ones with intervals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np

from reciprocity.analysis.fixation import fixation, time_shares
from reciprocity.analysis.intervals import DRAW, LEVEL
from reciprocity.errors import InputError, shown
from reciprocity.numerics.announcing import announced
from reciprocity.running import automata
from reciprocity.scenario.keys import AnyKeys, keys_of
from reciprocity.scenario.nodes import People
from reciprocity.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

Payoffs = Literal["exact", "simulated"]
MOST_PEOPLE = 10_000
MOST_PAIRS = 100_000
RESAMPLES = 1000
KEEP_APART = {"specialized": 0.0, "budget": None, "spread": 0.0, "satiation": 1.0, "tries": 1}
"""What favors are like between two people alone: anything that needs a third person, or a field, is left out."""


@dataclass(frozen=True, repr=False)
class Evolution:
    """Who takes over whom; made by `evolve`.

    Attributes:
        scenario: What was asked about.
        size: How many people the population has.
        selection: Intensity of selection.
        drawn: Payoff per round of the row's strategy against the column's: (1 + resamples, strategies, strategies), the
            means first, and behind them what other pairs could have brought; the means alone where they are exact.
        certificates: "partner", "rival", "partner and rival" or "neither" by strategy; empty for simulated payoffs.
    """

    scenario: Scenario
    size: int
    selection: float
    drawn: np.ndarray
    certificates: dict[str, str]

    @property
    def names(self) -> list[str]:
        """The strategies, in the order in which the scenario names them."""
        return list(self.scenario.strategies)

    @cached_property
    def _fixations(self) -> np.ndarray:
        return fixation(self.drawn, self.size, self.selection)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """A row a mutant and resident: mutant, resident, payoff (of the first against the second), fixation, favored.

        With simulated payoffs, each also has the ends of its 95 % interval, `low` and `high`. `favored` is "yes" if the
        mutant takes over more often than a neutral one, 1 / size; "no" if less often; "unclear" where the interval
        holds both, or they are equal.
        """
        import pandas as pd

        rows = []
        for i, mutant in enumerate(self.names):
            for j, resident in enumerate(self.names):
                if i != j:
                    row: dict[str, str | float] = {"mutant": mutant, "resident": resident}
                    row |= self._of("payoff", self.drawn[:, i, j]) | self._of("fixation", self._fixations[:, i, j])
                    rows.append(row | {"favored": self._favored(self._fixations[:, i, j])})
        return pd.DataFrame(rows)

    @cached_property
    def strategies(self) -> pd.DataFrame:
        """A row a strategy: strategy, payoff (among its like), time (share of it with the population to itself).

        With simulated payoffs, each has the ends of its 95 % interval; with exact ones there is `certificate`.
        """
        import pandas as pd

        times = np.array([time_shares(one) for one in self._fixations])
        rows = []
        for k, name in enumerate(self.names):
            row = {"strategy": name} | self._of("payoff", self.drawn[:, k, k]) | self._of("time", times[:, k])
            rows.append(row | ({"certificate": self.certificates[name]} if self.certificates else {}))
        return pd.DataFrame(rows)

    def _of(self, name: str, values: np.ndarray) -> dict[str, float]:
        if len(values) == 1:
            return {name: float(values[0])}
        low, high = np.quantile(values[1:], ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
        return {name: float(values[0]), f"{name}_low": float(low), f"{name}_high": float(high)}

    def _favored(self, values: np.ndarray) -> str:
        low, high = np.quantile(values[1:], ((1 - LEVEL) / 2, (1 + LEVEL) / 2)) if len(values) > 1 else values[[0, 0]]
        neutral = 1 / self.size
        if abs(values[0] - neutral) < 1e-12 or low <= neutral <= high:
            return "unclear"
        return "yes" if low > neutral else "no"

    def __str__(self) -> str:
        strategies = self.strategies.to_string(index=False, float_format=lambda value: f"{value:.4g}")
        pairs = self.pairs.to_string(index=False, float_format=lambda value: f"{value:.4g}")
        how = "exact payoffs" if len(self.drawn) == 1 else "simulated payoffs, 95 % intervals"
        head = f"{len(self.names)} strategies, {self.size} people, selection {self.selection:g}, {how}"
        return f"{head}\n\n{strategies}\n\nWho takes over whom (neutral: {1 / self.size:.4g})\n\n{pairs}"

    def __repr__(self) -> str:
        return f"<Evolution of {', '.join(self.names)}>"

    def save(self, folder: str | Path, about: str = "") -> list[Path]:
        """Write `strategies.parquet`, `pairs.parquet` and the figure; return what was written.

        Args:
            folder: Where; made if it is missing.
            about: The command that repeats it, kept in the figure.

        Raises:
            InputError: The folder cannot be written.
        """
        from reciprocity import plots
        from reciprocity.results.atomic_write import whole

        paths = []
        for name, table in (("strategies", self.strategies), ("pairs", self.pairs)):
            paths.append(Path(folder) / f"{name}.parquet")
            with whole(paths[-1]) as file:
                table.to_parquet(file)
        drawn = plots.invasions(self)
        return [*paths, plots.save(drawn.figure, Path(folder) / "figures" / "invasions.png", about)]


def evolve(
    scenario: AnyKeys | None = None,
    size: int = 100,
    payoffs: Payoffs = "exact",
    pairs: int = 400,
    quiet: bool = True,
    **changes: Any,
) -> Evolution:
    """Tell which strategies take over whom in a well-mixed population where mutants are rare.

    Payoffs are those of two people alone, who are tied for good: `favors.benefit`, `cost`, `need`, `slip` and `beyond`
    count, and whatever needs a third person or a field does not. `learn.selection` is the intensity of selection.

    Args:
        scenario: Its strategies are compared: a scenario, or its keys as a dictionary; the default scenario if None.
        size: How many people the population has, 2 to 10,000.
        payoffs: "exact" (long-run means by linear equations, for strategies that are finite automata) or "simulated"
            (means over the measured rounds of many pairs, for any).
        pairs: How many pairs of people are played of every two strategies, 20 to 100,000; for simulated payoffs.
        quiet: Show nothing while compiling.
        **changes: Keys of the scenario to change, dotted where nested.

    Raises:
        InputError: The scenario cannot be used, or a strategy has no exact payoffs.
    """
    made = Scenario.of(keys_of(scenario, changes)) if changes or not isinstance(scenario, Scenario) else scenario
    _check(made, size, payoffs, pairs)
    favors = made.favors.model_copy(update=KEEP_APART)
    rows, certificates = made.strategies, dict[str, str]()
    if payoffs == "exact":
        for name, row in rows.items():
            automata.check(name, row)
        drawn = np.array([[[automata.pair(a, b, favors).first for b in rows.values()] for a in rows.values()]])
        certificates = {name: automata.certificate(row, favors) for name, row in rows.items()}
    else:
        with announced(quiet):
            drawn = _resampled(dict(_played(made.model_copy(update={"favors": favors}), pairs)), len(rows))
    return Evolution(made, size, made.learn.selection, drawn, certificates)


def _check(scenario: Scenario, size: Any, payoffs: Any, pairs: Any) -> None:
    for name, value, least, most in (("size", size, 2, MOST_PEOPLE), ("pairs", pairs, 20, MOST_PAIRS)):
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise InputError(f"{name}: expected a whole number, {least} to {most:,} (given: {shown(value)})")
    if payoffs not in get_args(Payoffs):
        raise InputError(f"payoffs: expected exact or simulated (given: {shown(payoffs)})")
    if len(scenario.strategies) < 2:
        raise InputError("population: there is no other strategy to compare; give another a weight")


def _played(scenario: Scenario, pairs: int) -> Iterator[tuple[tuple[int, int], np.ndarray]]:
    """Play many pairs of people of every two strategies; yield their numbers and both payoffs, (pairs, 2)."""
    from reciprocity.running.run import tables

    names = list(scenario.strategies)
    ties = "source,target\n" + "".join(f"{2 * k},{2 * k + 1}\n" for k in range(pairs))
    for i, first in enumerate(names):
        for j, second in enumerate(names[i:], i):
            plays = "person,strategy\n" + "".join(f"{2 * k},{first}\n{2 * k + 1},{second}\n" for k in range(pairs))
            keys = {
                "network": {"kind": "inline", "ties": ties, "people": plays, "fields": 1},
                "population": {first: 1} | {second: 1},
                "strategies": {name: scenario.strategies[name].model_dump() for name in (first, second)},
                "favors": scenario.favors.model_dump(),
                "people": dict.fromkeys(People.model_fields, 0.0),
                "ties": scenario.ties.model_dump() | {"change": False, "upkeep": 0.0},
                "rounds": scenario.rounds,
                "burn_in": scenario.burn_in,
                "seed": scenario.seed,
            }
            payoff = tables(Scenario.of(keys))["people"]["payoff"]
            yield (i, j), payoff.reshape(-1, 2)


def _resampled(played: dict[tuple[int, int], np.ndarray], count: int) -> np.ndarray:
    """Return mean payoffs, and those of pairs drawn anew with replacement, (1 + RESAMPLES, strategies, strategies)."""
    drawn, chance = np.empty((1 + RESAMPLES, count, count)), np.random.default_rng(DRAW)
    for (i, j), both in sorted(played.items()):
        chosen = chance.integers(len(both), size=(RESAMPLES, len(both)))
        means = np.concatenate((both.mean(axis=0)[None], both[chosen].mean(axis=1)))
        drawn[:, i, j], drawn[:, j, i] = (means.mean(axis=1),) * 2 if i == j else means.T
    return drawn
