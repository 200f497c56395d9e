"""`reciprocity-explain`: why one person fared as they did. One run is played again, with its log, and divided up."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError, shown

if TYPE_CHECKING:
    import pandas as pd

    from reciprocity.analysis import Rates
    from reciprocity.running.person import Person
    from reciprocity.running.run import Result
    from reciprocity.scenario.scenario import Scenario

COUNTED = {
    **dict.fromkeys(("direct", "indirect", "introduced"), "favors received"),
    "knowledge": "rounds with ideas and times told",
    "projects": "projects",
    "tasks": "tasks",
    "friendship": "rounds with friends",
    "events": "events attended",
    "giving": "favors given",
    "outings": "times out",
    **dict.fromkeys(("upkeep", "attention"), "tie rounds"),
}
"""What the count of a kind counts."""


@dataclass(frozen=True, repr=False)
class Explanation:
    """One person's payoff, divided up.

    Attributes:
        person: Their number.
        name: What the network calls them.
        strategy: Name of their strategy.
        rounds: How many rounds count: those after burn-in in which they were there.
        payoff: Per round, as in `people.parquet`.
        kinds: A row a kind of gain or cost: kind, count, total, per_round, of_nobody; see `analysis.Account`.
        ties: A row a contact, the largest |net| first; see `analysis.Account`. `strategy` is the contact's.
        exact: `payoff` as fractions: by kind, and as `rounding` what the arithmetic of `payoff` itself rounded off
            (below 1e-9). These add up to `payoff` exactly.
        run: Id of the run.
        note: What is worth knowing about whom was meant, or "".
    """

    person: int
    name: str
    strategy: str
    rounds: int
    payoff: float
    kinds: pd.DataFrame
    ties: pd.DataFrame
    exact: dict[str, Fraction]
    run: str
    note: str = ""

    def text(self, ties: int = 10) -> str:
        """Say it in a table of kinds and one of at most so many contacts."""
        who = f"person {self.person}" + (f" ({self.name})" if self.name != str(self.person) else "")
        if self.name.isdecimal() and self.name != str(self.person):
            who = f"the person called {self.name} (number {self.person})"
        lines = [f"{who}, {self.strategy}, run {self.run}: {self.rounds} measured rounds", ""]
        if self.note:
            lines[1:1] = [f"note: {self.note}"]
        lines.append(f"{'payoff per round':<16}{self.payoff:>+9.3f}")
        for row in self.kinds.itertuples():
            if not row.total and row.kind in ("outings", "upkeep", "attention"):
                continue
            lines.append(f"  {row.kind:<14}{row.per_round:>+9.3f}   {row.count} {COUNTED.get(row.kind, 'times')}")
        shown = self.ties.head(ties)
        if len(shown):
            from reciprocity.analysis.acts import ALIVE

            table = shown.assign(until=["" if at == ALIVE else str(at) for at in shown["until"]])
            table["net"] = [f"{net:+.2f}" for net in shown["net"]]
            of = f"the {len(shown)} that mattered most of {len(self.ties)}" if len(shown) < len(self.ties) else "all"
            lines += ["", f"contacts ({of}); net is payoff over all these rounds", "", table.to_string(index=False)]
            alone = self.kinds[self.kinds["of_nobody"] != 0]
            if len(alone):
                parts = (f"{row.kind} {row.of_nobody:+.2f}" for row in alone.itertuples())
                lines += ["", f"not over any tie: {', '.join(parts)}"]
        return "\n".join(lines)

    def plot(self) -> Any:
        """Draw the payoff by where it came from; return the Axes."""
        from reciprocity import plots

        return plots.account(self.kinds, self.payoff, title=f"Why person {self.name} ({self.strategy}) fares so")

    def __str__(self) -> str:
        return self.text()

    __repr__ = __str__


def explain(
    what: Result | Scenario | str | os.PathLike[str],
    person: int | str,
    run: str | None = None,
    agents: Iterable[type[Person]] = (),
) -> Explanation:
    """Divide one person's payoff by where it came from, and name the contacts that mattered.

    Args:
        what: A results folder, of which one run is played again; a scenario; or a `Result` with its log.
        person: A name, or a number where the network gives no names or nobody has that name; names win.
        run: Id of a run of the folder, or how it begins; the first run if None.
        agents: The classes derived from `Person` that the run was played with.

    Raises:
        InputError: No such folder, run or person; or the run cannot be played again.
    """
    from reciprocity.running.run import Result
    from reciprocity.scenario.scenario import Scenario

    if not isinstance(what, Result | Scenario | str | os.PathLike):
        raise InputError(f"explain: expected a results folder, a Scenario or a Result (given: {shown(what)})")
    if not isinstance(run, str | None):
        raise InputError(f"run: expected the id of a run, or how it begins (given: {shown(run)})")
    return played_and_explained(what, person, run, agents)


def played_and_explained(
    what: Any, person: int | str, run: str | None, agents: Iterable[type[Person]] = (), quiet: bool = True
) -> Explanation:
    """Do what `explain` does, and print what takes long unless `quiet` is set."""
    from reciprocity.numerics.announcing import announced
    from reciprocity.numerics.progress import announce
    from reciprocity.running import replay

    stored: float | None = None
    if isinstance(what, str | os.PathLike):
        what, row = replay.scenario_of(Path(what), run)
        stored = float(row["payoff"])
    from reciprocity.running.run import Result
    from reciprocity.running.run import run as play

    if isinstance(what, Result):
        if what.scenario is None:
            raise InputError("explain: the result does not say its scenario; pass what run(..., log=True) returned")
        if "acts" in what.columns:
            return _divided(what, what.scenario, *_number(what.people, person))
        what, stored = what.scenario, float(what.columns["runs"]["payoff"][0])
    with announce("playing the run again", 5.0, quiet), announced(quiet):
        result = play(what, agents, log=True)
    if stored is not None and stored != float(result.columns["runs"]["payoff"][0]):
        raise InputError(
            "explain: played again the run ends otherwise; it was of another version, or had strategies in Python: "
            "then pass them, explain(..., agents=[...])"
        )
    return _divided(result, what, *_number(result.people, person))


def _number(people: pd.DataFrame, person: int | str) -> tuple[int, str]:
    """The number of a person, given by name or number, and a note about it."""
    from reciprocity.networks.naming import number_of

    return number_of(person, people["name"].tolist(), "--person")


def _divided(result: Result, scenario: Scenario, person: int, note: str) -> Explanation:
    from reciprocity.analysis import account

    row = result.people.iloc[person]
    rates = _rates(scenario, person, int(result.columns["rounds"]["round"][-1]))
    if not rates:
        raise InputError(f"--person {row['name']}: was not there in the measured rounds")
    found = account(result.acts, person, rates)
    payoff = float(row["payoff"])
    exact = found.exact | {"rounding": Fraction(payoff) - sum(found.exact.values())}
    strategy = result.people["strategy"].to_numpy()[found.ties["contact"].to_numpy(dtype=int)]
    ties = found.ties.copy()
    ties.insert(1, "strategy", strategy)
    if (names := result.people["name"]).tolist() != [str(i) for i in range(len(names))]:
        ties.insert(1, "name", names.to_numpy()[ties["contact"].to_numpy(dtype=int)])
    rounds = sum(one.last - one.first + 1 for one in rates)
    name, plays = str(row["name"]), str(row["strategy"])
    return Explanation(person, name, plays, rounds, payoff, found.kinds, ties, exact, scenario.run_id(), note)


def _rates(scenario: Scenario, person: int, last: int) -> list[Rates]:
    """What ties cost a person in the measured rounds in which they were there; interventions may change it."""
    from reciprocity import networks
    from reciprocity.analysis import Rates
    from reciprocity.model.assignment import assign
    from reciprocity.model.periods import everybody, periods

    if scenario.learn.on and scenario.ever("books.attention"):
        raise InputError(
            "explain: where people change strategies (learn.rule), what their accounts cost is not divided; set "
            "books.attention=0, or learn.rule=none"
        )
    graph = everybody(scenario, networks.build(scenario.network, scenario.seed))
    parts = periods(scenario, graph, assign(scenario, graph))
    ends = [*(period.first - 1 for period in parts[1:]), last]
    found = []
    for period, end in zip(parts, ends, strict=True):
        first = max(period.first, scenario.burn_in + 1)
        if first <= end and person < len(period.here) and period.here[person]:
            keeps = list(scenario.strategies.values())[period.strategy[person]].keeps_accounts
            attention = period.scenario.books.attention if keeps else 0.0
            found.append(Rates(first, end, period.scenario.ties.upkeep, attention))
    return found
