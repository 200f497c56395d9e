"""A scene: the same people on the same places, played twice with the same chance and one difference."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from reciprocity import networks
from reciprocity.metrics import Measured
from reciprocity.model.engine import Engine
from reciprocity.numerics import draws
from reciprocity.scenario.scenario import Scenario
from reciprocity.web import acts
from reciprocity.web.readouts import at_the_start, readouts, strong_ties

_ROWS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_A_ROW = 6


@dataclass
class Played:
    """One arm that was played to its end.

    Attributes:
        arm: What the page draws.
        payoff: What each person got per month so far, by month, (months, people).
        log: The log of the run.
        model: The run itself.
    """

    arm: dict[str, Any]
    payoff: np.ndarray
    log: np.ndarray
    model: Engine


def play(scenario: Scenario) -> Played:
    """Play one arm month by month, with its log."""
    model = Engine(scenario, log=True)
    started = len(model.graph.edges)
    start = {"strong": strong_ties(model), "readouts": at_the_start(model)}
    months: list[dict[str, Any]] = []
    payoff: list[np.ndarray] = []
    for _ in range(scenario.rounds):
        model.run(1)
        months.append({"strong": strong_ties(model), "readouts": readouts(model, started)})
        payoff.append(Measured(model).payoff)
    for month, happened in zip(months, acts.monthly(model.acts, scenario.rounds), strict=True):
        month["acts"] = happened
    arm = {
        "ties": model.graph.edges.astype(int).tolist(),
        "strong": start["strong"],
        "start": {"readouts": start["readouts"]},
        "months": months,
        "benefits": np.sort(_rounded(payoff[-1]))[::-1].tolist(),
    }
    return Played(arm, np.array(payoff), model.acts, model)


def who(played: dict[str, Played]) -> dict[str, Any]:
    """Return what the page may know after the reveal: everything by strategy and by person.

    Args:
        played: The arms by name.

    Returns:
        `strategies`, those that anybody plays, with their names; `of`, by arm the place of each person's strategy in
        that list; `benefit`, by arm and strategy the mean payoff per month so far, by month; `asked`, `given`,
        `received` and `balance` (given less received) by arm and person; `helped`, by arm [helper, helped, times].
    """
    rows = {name: row for one in played.values() for name, row in one.model.scenario.strategies.items()}
    there = {arm: one.model.world.people["strategy"].astype(int) for arm, one in played.items()}
    called = {arm: [one.model.strategy_names[k] for k in there[arm]] for arm, one in played.items()}
    present = [name for name in rows if any(name in names for names in called.values())]
    found: dict[str, Any] = {"strategies": [_strategy(name, rows[name]) for name in present]}
    found["of"] = {arm: [present.index(name) for name in names] for arm, names in called.items()}
    found["benefit"] = {
        arm: [_by_month(one.payoff, np.array(found["of"][arm]) == k) for k in range(len(present))]
        for arm, one in played.items()
    }
    for name in ("asked", "given", "received"):
        found[name] = {arm: Measured(one.model).people[name].astype(int).tolist() for arm, one in played.items()}
    found["balance"] = {
        arm: (np.array(found["given"][arm]) - np.array(found["received"][arm])).tolist() for arm in played
    }
    return found | {"helped": {arm: _helped(one.arm["months"]) for arm, one in played.items()}}


def _strategy(name: str, row: Any) -> dict[str, str]:
    said = row.label.model_dump() if row.label else {"en": name, "de": name}
    return {"id": name, **said, "sentence": row.sentence}


def _by_month(payoff: np.ndarray, mine: np.ndarray) -> list[float]:
    return _rounded(payoff[:, mine].mean(axis=1)).tolist() if mine.any() else []


def _helped(months: list[dict[str, Any]]) -> list[list[int]]:
    times: Counter[tuple[int, int]] = Counter()
    for month in months:
        for kind, one, other, ok, *_ in month["acts"]:
            if ok and kind in ("ask", "offer"):
                times[(other, one) if kind == "ask" else (one, other)] += 1
    return [[*pair, count] for pair, count in sorted(times.items())]


def stage(scenario: Scenario) -> list[dict[str, Any]]:
    """Return where everybody stands, in 0 to 1 each way, and the letter that each goes by."""
    from reciprocity.plots.network import positions

    graph = networks.build(scenario.network, scenario.seed)
    ties = graph.edges.astype(np.int64)
    spots = positions(ties, np.ones(len(ties)), graph.n)
    low, span = spots.min(axis=0), np.ptp(spots, axis=0)
    spots = (spots - low) / np.where(span > 0, span, 1.0)
    return [{"x": round(float(x), 4), "y": round(float(y), 4), "letter": letter(i)} for i, (x, y) in enumerate(spots)]


def described(scenario: Scenario, arms: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return what a scene says beside its id, its difference and its hashes."""
    people = stage(scenario)
    return {
        "seed": scenario.seed,
        "version": version("reciprocity"),
        "months": scenario.rounds,
        "n": len(people),
        "people": people,
        "arms": arms,
    }


def letter(person: int) -> str:
    """Return the letter and number that stand for a person: A1 to A6, B1 and so on."""
    return f"{_ROWS[person // _A_ROW]}{person % _A_ROW + 1}"


def names(scenario: Scenario) -> list[str] | None:
    """Return the names that a network of one's own gives, or None."""
    given = networks.build(scenario.network, scenario.seed).names
    return list(given) if given is not None else None


def same_requests(a: Played, b: Played) -> float:
    """Return the share of needs that chance alone raises and that both panels show, of those that either shows.

    A need is raised by a draw keyed by seed, month and person, so it does not depend on what happens. Requests that a
    strategy adds of its own accord are not counted.
    """
    left, right = acts.askers(a.log), acts.askers(b.log)
    scenario, factors, n = a.model.scenario, a.model.world.factors, a.model.graph.n
    chances = scenario.favors.need * (factors["need"] if len(factors) else np.ones(n))
    raised = {
        (t, i)
        for t in range(1, scenario.rounds + 1)
        for i in range(n)
        if draws.uniform(draws.draw(draws.key(scenario.seed, draws.NEED, t, 0), i)) < chances[i]
    }
    either, both = raised & (left | right), raised & left & right
    return round(len(both) / len(either), 6) if either else 1.0


def scene_id(*parts: Any) -> str:
    """Return twelve hexadecimal digits that name what is on stage."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:12]


def _rounded(values: np.ndarray) -> np.ndarray:
    return np.round(np.nan_to_num(values), 4)
