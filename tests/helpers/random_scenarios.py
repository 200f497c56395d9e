"""Scenarios as Hypothesis draws them: small worlds with anything on, and numbers at the ends of their ranges.

Hypothesis draws one number and all else hangs on it. Left to draw every key itself it varies each world it finds a
little, five times over, and a hundred worlds are hardly twenty. What is lost is its shrinking: see `smallest.py`.
"""

import math
from random import Random

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from reciprocity.configs.vocabulary import ASKS, CUES, EVENT_CHOICES
from reciprocity.scenario.nodes import Mechanisms

relaxed = settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, phases=[Phase.generate]
)


class Dice(Random):
    def some(self, *values):
        return self.choice(values)

    def chance(self):
        """Round numbers and the ends of the range hit the edges that others miss."""
        return self.choice([0.0, 0.25, 0.5, 1.0, self.random(), self.random(), self.random()])

    def names(self, what, how_many):
        chosen = self.sample(range(how_many), self.randint(1, how_many))
        return self.some(None, tuple(f"{what} {c + 1}" for c in chosen))


def rows():
    """One row of the table of strategies."""
    return st.integers(0, 2**64 - 1).map(lambda number: row(Dice(number)))


def scenarios():
    """A whole scenario, as plain data."""
    return st.integers(0, 2**64 - 1).map(lambda number: scenario(Dice(number)))


def spreading():
    """A scenario in which strategies spread."""
    return st.integers(0, 2**64 - 1).map(lambda number: learning(Dice(number)))


def row(dice):
    some, chance = dice.some, dice.chance
    return {
        "cue": some(*CUES),
        "threshold": some(0.0, 0.0, 0.3, 0.5, 1.0, 2.0, 3.0, -0.2),
        "first": some(1.0, chance()),
        "good": chance(),
        "bad": chance(),
        "offer": chance(),
        "ask": some(*ASKS),
        "greed": some(0.0, 0.3, 1.0),
        "outreach": some(0.0, 0.5, 1.0, 3.0),
        "event_choice": some(*EVENT_CHOICES),
        "acceptance": some(1.0, chance()),
        "patience": some(0.0, 1.0, 2.0, math.inf),
        "voice": chance(),
        "refer": chance(),
        "introduce": some(0.0, 0.7, 1.0),
        "bridge": chance(),
        "presence": some(0.6, 1.0, 1.0),
        "oblige": chance(),
        "share_knowledge": chance(),
        "invest": chance(),
        "goal": chance(),
    }


def scenario(dice):
    some, chance = dice.some, dice.chance
    n, fields, size = some(dice.randint(1, 14), dice.randint(9, 14)), dice.randint(1, 4), some(None, 1, 3, 5)
    often = some(0.2, 0.5, 0.8, 0.9, 1.0)
    on = {name: dice.random() < often for name in Mechanisms.model_fields}
    on["circles"] &= on["events"]  # the product refuses circles with rules but without events
    degree = dice.randint(0, n - 1)
    return {
        "network": {"kind": "erdos_renyi", "n": n, "mean_degree": degree, "fields": fields, "circle_size": size},
        "population": {"a": dice.randint(1, 3), "b": dice.randint(0, 3), "c": dice.randint(0, 3)},
        "strategies": {name: row(dice) for name in "abc"},
        "favors": {
            "benefit": some(0.5, 3.0),
            "need": some(0.8, chance()),
            "specialized": chance(),
            "slip": some(0.0, 0.1, 1.0),
            "budget": some(None, 0, 1, 3),
            "tries": some(1, 1, 2, 3, 8),
            "beyond": some(None, None, chance()),
            "satiation": some(1.0, 1.0, 0.0, chance()),
            "spread": some(0.0, 0.5),
        },
        "books": {
            "misperception": some(0.0, 0.3),
            "bias": some(0.0, 0.5),
            "forget": some(0.0, 0.2),
            "forgive": some(0.0, 0.0, 0.3),
            "fade": some(0.0, 0.02, 0.5, 1.0),
            "attention": some(0.0, 0.02),
        },
        "people": people(dice),
        "mechanisms": on,
        **numbers(dice, fields, math.ceil(n / size) if size else 1),
        "ties": {
            "change": some(True, True, False),
            "meet": some(0.5, 1.0, chance()),
            "closure": chance(),
            "mixing": some(0.0, 0.0, chance()),
            "mixing_field": some(0.0, 0.0, chance()),
            "habit": some(0.0, 0.0, 0.5, 1.0, 3.0),
            "choice": some(0.0, chance()),
            "stake": some(0.0, 0.0, chance()),
            "probation": some(1, 2, 26),
            "limit": some(0, 2, 5, 30, 30),
            "idle": some(None, None, 1, 2, 6),
            "ending": some("idle", "idle", "hazard"),
            "hazard": some(0.05, 0.3, 1.0),
            "hazard_age": some(0.0, 0.5, 10.0),
            "hazard_strength": some(0.0, 0.7, 3.0),
            "hazard_support": some(0.0, 0.5, 2.0),
            "loss": some(0.0, 0.0, 0.0, 0.05, 0.5),
            "review": some(0.2, chance()),
            "trust_prior": some(0.1, 0.5),
            "learning_rate": some(0.0, 0.3, 1.0),
        },
        "rounds": dice.randint(2, 25),
        "burn_in": some(0, 1),
        "seed": dice.randrange(2**40),
    }


def learning(dice):
    some, config = dice.some, scenario(dice)
    rule = some("fermi", "best_contact", "proportional", "birth_death", "death_birth")
    mutation, network = some(0.0, 0.2, 1.0), dict(config["network"])
    if rule.endswith(("birth", "death")):  # the product refuses people without ties there, who can never be replaced
        network |= {"kind": "complete", "n": max(2, network["n"])}
        del network["mean_degree"]
    learn = {
        "rule": rule,
        "among": some("contacts", "contacts", "anybody"),
        "payoff": some("summed", "averaged"),
        "window": some(1, 1, 2, 3),
        "rate": None if rule == "birth_death" else some(None, dice.chance(), 1.0),
        "selection": some(0.0, 0.5, 1.0, 5.0, 1000.0),
        "mutation": mutation,
        "books": some("kept", "fresh"),
    }
    population = {"a": dice.randint(1, 3), "b": dice.randint(1, 3), "c": dice.randint(1, 3)}
    return config | {"learn": learn, "network": network, "population": population}


def people(dice):
    """How people differ; mostly in nothing."""
    spreads = {name: dice.some(0.0, 0.3, 1.0, 3.0) for name in ("sociability", "need", "ties", "standing")}
    both = spreads["sociability"] and spreads["need"]
    start = {f"{name}_from_start": dice.some(0.0, 0.5, 1.5) for name in ("sociability", "need", "standing", "ties")}
    nothing = dict.fromkeys([*spreads, "together", *start], 0.0)
    drawn = spreads | {"together": dice.chance() if both else 0.0}
    return nothing | dice.some({}, {}, {}, {}, drawn, start, drawn | start)


def numbers(dice, fields, circles):
    """The nodes of the mechanisms, in a world of so many fields and circles."""
    some, chance = dice.some, dice.chance
    return {
        "knowledge": {
            "ideas": some(1, 5, 64), "start": chance(), "stale": some(0.0, 0.1, 1.0), "discovery": chance(),
            "telling": some(0.0, 0.1), "credit": some(0.0, 0.3, 1.0), "worth": some(0.0, 0.07, 1.0),
            "exclusive": chance(),
        },
        "tasks": {
            "kinds": some(1, 2, 1000), "cost": some(0.0, 0.7), "saving": chance(), "min_trust": some(0.0, 0.1, 0.5),
        },
        "projects": {
            "chance": chance(), "effort": some(0.0, 0.9), "gain": some(0.0, 6.1), "success": chance(), "same": chance(),
            "min_trust": some(0.0, 0.1, 0.5), "seen": chance(),
        },
        "bonds": {
            "growth": some(0.0, 0.1, 0.5, 1.0), "fade": some(0.0, 0.01, 0.3, 1.0), "friend": some(0.0, 0.1, 0.5, 1.0),
            "worth": some(0.0, 0.03),
        },
        "gossip": {
            "memory": some(1, 3, 64), "chance": chance(), "witness": chance(), "learning_rate": chance(),
            "misperception": some(0.0, 0.1, 1.0), "lifetime": some(1, 2, 5, 52),
        },
        "goals": {
            "fields": some(1, 2, 64), "focus": chance(), "seek": dice.names("field", fields),
            "circles": dice.names("circle", circles),
        },
        "events": {
            "chance": some(0.0, 0.5, 0.9, 1.0), "room": some(2, 3, 30, None), "fee": some(0.0, 0.1),
            "talks": some(1, 3, 8), "parting": some(0.1, 0.25, 0.5, 1.0), "trial": chance(), "learning_rate": chance(),
            "team": chance(),
        },
        "circles": {
            "openness": some("open", "referral", "closed"), "min_trust": some(0.0, 0.1, 0.45, 1.0),
            "quorum": some(0.0, 0.5, 1.0), "voters": some(1, 1, 2, 3),
        },
        "time": {
            "budget": some(None, None, None, 0.0, 0.5, 2.0, 3.75, 4.1, 10.0, 10.0), "outing": some(0.0, 0.7, 2.0),
            "favor": some(0.0, 0.3, 1.0), "ask": some(0.0, 0.1, 0.25), "contact": some(0.0, 0.1, 0.25),
            "project": some(0.0, 1.1, 2.0),
        },
    }  # fmt: skip
