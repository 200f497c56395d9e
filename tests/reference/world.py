"""Small worlds of the reference for tests: everybody an unconditional giver unless said otherwise."""

import math

from reciprocity.scenario.scenario import Scenario
from reference.model import Reference

GIVER = {
    "cue": "none", "threshold": 1, "first": 1, "good": 1, "bad": 0, "offer": 0, "ask": "random", "greed": 0,
    "outreach": 1, "event_choice": "random", "acceptance": 1, "patience": math.inf,
}  # fmt: skip
FAVORS = {"benefit": 3, "cost": 1, "need": 0, "specialized": 0, "slip": 0, "budget": None}
TIES = {
    "change": False, "meet": 1, "closure": 0, "limit": None, "idle": 99, "loss": 0, "review": 0,
    "upkeep": 0, "outing": 0, "trust_prior": 0.5, "learning_rate": 0.5,
}  # fmt: skip
UNMOVED = {"refused": False, "knows": 0, "taught": 0, "bond": 0, "remembered": 0}  # in a book where no mechanism is on
PAIR, PATH = [(0, 1)], [(0, 1), (1, 2)]


def world(people, edges, favors=(), ties=(), steps=1, **more):
    """A played reference; `people` are changes to an unconditional giver, one dict a person."""
    names = [f"s{i}" for i in range(len(people))]
    given_ = {
        "n": len(people), "edges": edges, "fields": 1,
        "field": [0] * len(people), "circle": [0] * len(people),
        "strategy": names, "rows": {name: GIVER | change for name, change in zip(names, people, strict=True)},
        "favors": FAVORS | dict(favors), "ties": TIES | dict(ties), "seed": 7,
    }  # fmt: skip
    reference = Reference(**(given_ | more))
    for _ in range(steps):
        reference.step()
    return reference


def some(counts, *names):
    return tuple(counts[name] for name in names)


def only(mechanism, **numbers):
    """One mechanism on, with the defaults of its node but for these numbers."""
    node = {name: value.model_dump() for name, value in Scenario() if name == mechanism}
    return {"mechanisms": {mechanism: True}, "nodes": {name: value | numbers for name, value in node.items()}}
