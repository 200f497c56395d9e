"""What is measured: the product's worlds, and how time and memory are taken."""

from __future__ import annotations

import gc
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import numpy as np

from reciprocity import Model, Scenario
from reciprocity.results.counters import COUNTERS
from reciprocity.scenario.nodes import Mechanisms

RULES = ("ledger", "always_give", "tit_for_tat", "lone_fighter")
"""A quarter each; what tells them apart in the bare round is when they help."""


class Rule(NamedTuple):
    """A world in which rules are on.

    Attributes:
        keys: What differs from the plain world.
        beside: The world it is compared with; empty for the first.
        bounded: Whether it is a single rule, for which the bound is.
    """

    keys: dict[str, Any]
    beside: str = "plain round"
    bounded: bool = True


PLAIN: dict[str, Any] = {"ties": "clock", "people": "alike", "population": "four_characters"}
DEFAULT: dict[str, Any] = {"ties": "changing", "people": "default", "population": "default"}
DIFFER: dict[str, Any] = {
    "people.sociability": 0.6,
    "people.need": 0.6,
    "people.ties": 0.6,
    "people.standing": 0.6,
    "people.together": 0.5,
}
LINGER: dict[str, Any] = {
    "ties.ending": "hazard",
    "ties.habit": 1,
    "ties.mixing": 0.5,
    "ties.mixing_field": 0.5,
    "ties.stake": 0.5,
    "favors.tries": 2,
}
RULES_ON = {
    "plain round": Rule({}, "", bounded=False),
    "people who differ": Rule(DIFFER),
    "people as the start shows": Rule({"people": "default"}),
    "hazard": Rule({"ties.ending": "hazard"}),
    "habit": Rule({"ties.habit": 1}),
    "habit to the power of 1.5": Rule({"ties.habit": 1.5}),
    "habit and standing": Rule({"ties.habit": 1, "people.standing": 0.6}),
    "two tries": Rule({"favors.tries": 2}),
    "three tries": Rule({"favors.tries": 3}),
    "demand alike, and satiation": Rule({"favors.beyond": 0.05, "favors.satiation": 0.5}),
    "mixing": Rule({"ties.mixing": 0.5, "ties.mixing_field": 0.5}),
    "an introducer's stake": Rule({"ties.stake": 0.5}),
    "all of these at once": Rule(DIFFER | LINGER, bounded=False),
    "the default world": Rule(DEFAULT, bounded=False),
    "gossip": Rule({"mechanisms.gossip": True}, bounded=False),
    "gossip and partner choice": Rule({"mechanisms.gossip": True, "ties.choice": 0.5}, beside="gossip"),
}
"""The rules that make networks like observed ones (`docs/model.md`), each switched on alone, and together."""


def bare(n: int, rounds: int = 1, seed: int = 1) -> Scenario:
    """The bare ask round: everybody asks one random neighbor, who can always help; ties stay."""
    plain = {"ask": "random", "greed": 0, "offer": 0, "patience": float("inf")}
    return Scenario.of(
        {
            "network": {"kind": "watts_strogatz", "n": n, "k": 8, "p": 0.1},
            "population": dict.fromkeys(RULES, 1),
            "strategies": dict.fromkeys(RULES, plain) | {"ledger": plain | {"threshold": 3}},
            "favors": {"benefit": 3, "cost": 1, "need": 1, "specialized": 0, "slip": 0, "budget": None},
            "ties": {"change": False, "upkeep": 0},
            "people": "alike",
            "rounds": rounds,
            "burn_in": 0,
            "seed": seed,
        }
    )


def full(n: int, rounds: int = 300, burn_in: int = 100) -> Scenario:
    """A plain world of the four characters with all phases: people alike, and ties that end by a clock."""
    return Scenario(network={"kind": "watts_strogatz", "n": n}, rounds=rounds, burn_in=burn_in, **PLAIN)


def with_everything(n: int, rounds: int = 300, burn_in: int = 100) -> Scenario:
    """The plain world with every mechanism on, in circles of 50."""
    on = dict.fromkeys(Mechanisms.model_fields, True)
    return full(n, rounds, burn_in).model_copy(update={"mechanisms": Mechanisms(**on)})


def with_rules(name: str, n: int, rounds: int, burn_in: int) -> Scenario:
    """The plain world with the rules of that name on; see `RULES_ON`."""
    keys = {"network": {"kind": "watts_strogatz", "n": n}, "rounds": rounds, "burn_in": burn_in}
    return Scenario(**(PLAIN | keys | RULES_ON[name].keys))


def by_strategy(model: Model, rounds: int) -> tuple[np.ndarray, np.ndarray]:
    """Grant rate and payoff of each strategy in each of the last rounds, (rounds, strategies): what Mesa collects."""
    c = dict(zip(COUNTERS, np.moveaxis(model.counts[-rounds:], 2, 0), strict=True))
    asked = c["granted"] + c["refused"] + c["unable"]
    favors = model.scenario.favors
    return c["granted"] / asked, favors.benefit * (c["granted"] + c["helped"]) - favors.cost * c["given"]


def timed[T](work: Callable[[], T]) -> tuple[float, T]:
    """CPU seconds of this process, all its threads, for one call, and what it returned."""
    gc.collect()
    start = time.process_time()
    done = work()
    return time.process_time() - start, done


def interleaved(works: dict[str, Callable[[], object]], times: int) -> dict[str, float]:
    """Median CPU seconds of each; taken in turns, so that a busy machine slows all alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(times):
        for name, work in works.items():
            taken[name].append(timed(work)[0])
    return {name: median(seconds) for name, seconds in taken.items()}


def peak_gib() -> float:
    """The most memory this process has held, in GiB."""
    status = Path("/proc/self/status")
    if status.exists():  # of this program alone; getrusage also counts what the parent held when it started us
        held = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(held.split()[1]) / 2**20
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**30


def compiled() -> None:
    """Have all kernels compiled and loaded."""
    for scenario in (bare(40, 2), full(40, 3, 1)):
        Model(scenario).run()
