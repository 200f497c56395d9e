"""How strategies spread (docs/model.md, 6.17).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

import math

from reference import state as purpose
from reference.state import STREAMS, below, draw, draw2, uniform


class Learning:
    def spreads(self):
        return self.node.get("learn", {"rule": "none"})["rule"] != "none"

    def totals_of(self, person):
        total = dict(person.total)
        streams = 0.0
        for name in STREAMS:
            streams += person.stream[name]
        uneven = self.favors["spread"] > 0 or self.favors["satiation"] < 1
        worth = total["gained"] - total["spent"] if uneven else 0.0
        return total | {
            "streams": streams,
            "worth": worth,
            "ties": person.tie_rounds,
            "accounts": person.account_rounds,
        }

    def settle(self):
        """Add what people earned since this was done last, at today's prices."""
        for person in self.people:
            now, before = self.totals_of(person), person.mark or dict.fromkeys(self.totals_of(person), 0)
            done = {name: now[name] - before[name] for name in now}
            if self.favors["spread"] > 0 or self.favors["satiation"] < 1:
                payoff = done["worth"]
            else:
                payoff = self.favors["benefit"] * done["received"] - self.favors["cost"] * done["given"]
            payoff -= self.rules["outing"] * done["outings"]
            payoff -= self.rules["upkeep"] * done["ties"]
            payoff -= self.subjective["attention"] * done["accounts"]
            payoff += done["streams"]
            person.earned += payoff
            person.window_ties += done["ties"]
        self.mark()

    def mark(self):
        for person in self.people:
            person.mark = self.totals_of(person)

    def learn(self):
        node = self.node["learn"]
        if self.round % node["window"]:
            return
        self.settle()
        for person in self.people:
            over = node["window"] if node["payoff"] == "summed" else max(1, person.window_ties)
            person.seen_payoff = person.earned / over
            person.earned, person.window_ties = 0.0, 0
        if node["rule"] == "birth_death":
            self.bear_one()
            return
        looking = [person for person in self.people if person.here and self.looks(person)]
        models = [self.model_of(person) for person in looking]
        names = [None if model is None else model.strategy for model in models]
        for person, name in zip(looking, names, strict=True):
            self.take(person, name)

    def looks(self, person):
        rate = self.node["learn"]["rate"]
        if rate is None:
            return person.number == below(draw(self.k(purpose.LEARN), 0), len(self.people))
        return self.chance(rate, draw(self.k(purpose.LEARN), person.number))

    def another(self, person, h):
        """By the draw h, another person, or None."""
        if len(self.people) < 2:
            return None
        j = below(h, len(self.people) - 1)
        other = self.people[j + (j >= person.number)]
        return other if other.here else None

    def contact(self, person):
        j = self.best(person.ties, self.k(purpose.LEARN, 1), person.number)
        return None if j is None else self.people[j]

    def others(self, person):
        """All who can be looked at."""
        if self.node["learn"]["among"] == "contacts":
            return [self.people[j] for j in person.ties]
        return [other for other in self.people if other.here]

    def model_of(self, person):
        """Whose strategy a person will take, or None."""
        node, k = self.node["learn"], self.k(purpose.LEARN, 1)
        if node["rule"] == "death_birth":
            others = [other for other in self.others(person) if other is not person]
            return self.fittest(others, lambda j: draw2(k, person.number, j))
        if node["rule"] == "best_contact":
            model = max(
                self.others(person), key=lambda p: (p.seen_payoff, draw(k, p.number) >> 32, -p.number), default=None
            )
        elif node["among"] == "contacts":
            model = self.contact(person)
        else:
            model = self.another(person, draw(k, person.number))
        if model is None:
            return None
        gain = model.seen_payoff - person.seen_payoff
        chance = {
            "best_contact": float(gain > 0),
            "proportional": node["selection"] * gain,
            "fermi": 1.0 / (1.0 + math.exp(min(-node["selection"] * gain, 700.0))),
        }[node["rule"]]
        return model if self.chance(chance, draw(self.k(purpose.LEARN, 2), person.number)) else None

    def fittest(self, people, drawn):
        """With chances in proportion to exp(selection x payoff): the lowest logarithm of a waiting time."""

        def lateness(person):
            waiting = max(-math.log(1.0 - uniform(drawn(person.number))), 1e-300)
            return math.log(waiting) - self.node["learn"]["selection"] * person.seen_payoff

        return min(people, key=lambda person: (lateness(person), person.number), default=None)

    def bear_one(self):
        k = self.k(purpose.LEARN)
        parent = self.fittest([p for p in self.people if p.here], lambda j: draw(k, j))
        if parent is None:
            return
        if self.node["learn"]["among"] == "contacts":
            child = self.contact(parent)
        else:
            child = self.another(parent, draw(self.k(purpose.LEARN, 1), parent.number))
        if child is not None:
            self.take(child, parent.strategy)

    def take(self, person, name):
        """Take a strategy (None: stay), or seldom any other."""
        names, k = list(self.rows), person.number
        if self.chance(self.node["learn"]["mutation"], draw(self.k(purpose.MUTATE), k)):
            others = [other for other in names if other != person.strategy]
            self.change(person, others[below(draw(self.k(purpose.MUTATE, 1), k), len(others))], "mutated")
        elif name not in (None, person.strategy):
            self.change(person, name, "imitated")

    def change(self, person, name, how):
        person.strategy, person.traits = name, self.rows[name]
        self.now[name][how] += 1
        if self.node["learn"]["books"] == "fresh":
            for tie in person.ties.values():
                tie.refresh(self.rules["trust_prior"])
