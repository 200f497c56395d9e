"""Scenarios in which something changes in the middle, for the comparison with the reference."""

from hypothesis import strategies as st

from helpers.random_scenarios import Dice, scenario
from reciprocity import Model, Scenario
from reciprocity.scenario.nodes import Mechanisms

CHANCES = (0.0, 0.25, 0.5, 0.8, 1.0)
CHANGES = {
    "favors.benefit": (0.5, 4.0),
    "favors.cost": (0.5, 2.0),
    "favors.need": CHANCES,
    "favors.specialized": CHANCES,
    "favors.slip": (0.0, 0.2),
    "favors.budget": (None, 0, 2),
    "favors.tries": (1, 2, 8),
    "favors.beyond": (None, 0.0, 0.5),
    "favors.satiation": (0.0, 0.5, 1.0),
    "favors.spread": (0.0, 0.5),
    "ties.change": (True, False),
    "ties.meet": CHANCES,
    "ties.closure": CHANCES,
    "ties.mixing": CHANCES,
    "ties.mixing_field": CHANCES,
    "ties.habit": (0.0, 0.5, 2.0),
    "ties.choice": CHANCES,
    "ties.stake": CHANCES,
    "ties.probation": (1, 3),
    "ties.limit": (0, 3, 30),
    "ties.idle": (None, 1, 4),
    "ties.ending": ("idle", "hazard"),
    "ties.hazard": (0.0, 0.2),
    "ties.hazard_age": (0.0, 1.0),
    "ties.hazard_strength": (0.0, 1.0),
    "ties.hazard_support": (0.0, 1.0),
    "ties.loss": (0.0, 0.3),
    "ties.review": CHANCES,
    "ties.upkeep": (0.0, 0.5),
    "ties.outing": (0.0, 0.5),
    "ties.trust_prior": (0.2, 0.9),
    "ties.learning_rate": (0.0, 0.5),
    "books.misperception": (0.0, 0.3),
    "books.bias": (0.0, 0.5),
    "books.forget": (0.0, 0.2),
    "books.forgive": (0.0, 0.3),
    "books.fade": (0.0, 0.3),
    "books.attention": (0.0, 0.1),
}
SWITCHES = list(Mechanisms.model_fields)


def with_interventions():
    """A scenario in which people leave, change and arrive, and rules change, once or more often."""
    return st.integers(0, 2**64 - 1).map(lambda number: changing(Dice(number)))


def headcount(config):
    """How many people of each strategy there are at the start."""
    model = Model(Scenario.of({key: value for key, value in config.items() if key != "intervention"}))
    plays = model.world.people["strategy"]
    return {name: int((plays == k).sum()) for k, name in enumerate(model.strategy_names)}


def changing(dice):
    config = scenario(dice)
    there = {"a": 0, "b": 0, "c": 0} | headcount(config)
    rounds = sorted({dice.randint(1, config["rounds"]) for _ in range(dice.randint(1, 3))})
    nodes = [one_change(dice, t, there) for t in rounds]
    on = dict(config["mechanisms"])
    for node in nodes:
        on |= {name: node["set"][key] for name in SWITCHES if (key := f"mechanisms.{name}") in node["set"]}
        if on["circles"] and not on["events"]:  # the product refuses circles with rules but without events
            on["circles"] = node["set"]["mechanisms.circles"] = False
    return config | {"intervention": nodes}


def one_change(dice, t, there):
    """What changes in round t; `there`, how many play what, is brought up to date."""
    node = {"round": t, "leave": {}, "become": {}}
    for name in "abc":
        node["leave"][name] = dice.randint(0, min(2, there[name]))
        there[name] -= node["leave"][name]
    before = dict(there)
    for name in "abc":
        changes, target = dice.randint(0, min(3, before[name])), dice.choice("abc")
        node["become"][name] = {target: changes}
        there[name] -= changes
        there[target] += changes
    node["arrive"] = {name: dice.some(0, 0, 1, 3) for name in "abc"}
    if not any(there.values()):
        node["arrive"]["a"] = 2  # somebody must be there
    for name in "abc":
        there[name] += node["arrive"][name]
    node["set"] = {key: dice.choice(CHANGES[key]) for key in dice.sample(sorted(CHANGES), dice.randint(0, 6))}
    for name in dice.sample(SWITCHES, dice.randint(0, 4)):
        node["set"][f"mechanisms.{name}"] = dice.some(True, False)
    return node
