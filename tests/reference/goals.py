"""What people look for, and what that makes them want and decline (docs/model.md, 6.13).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import below, draw, draw2, key


class Aiming:
    def set_goals(self, people):
        rules, k = self.node["goals"], key(self.seed, purpose.GOAL, 0, 0)
        for person in people:
            others = [f for f in range(self.fields) if f != person.field]
            others.sort(key=lambda f, i=person.number: (-(draw2(k, i, f) >> 32), f))
            person.looks_for = sorted(others[: rules["fields"]] if rules["seek"] is None else set(rules["seek"]))

    def fits(self, person, other, circle):
        """Whether the other, who is in this circle, fits the person."""
        named = self.node["goals"]["circles"]
        return other.field in person.looks_for and (named is None or circle in named)

    def field_needed(self, person, k):
        """The field of a need for a certain field (6.2 step 2)."""
        i = person.number
        aims = self.mechanisms["goals"] and person.looks_for
        if aims and self.chance(self.node["goals"]["focus"], draw(self.k(purpose.GOAL, k), i)):
            h = draw(self.k(purpose.GOAL, 2 + k), i)
            return person.looks_for[below(h, len(person.looks_for))]
        return below(draw(self.k(purpose.TOPIC, 1 + 2 * k), i), self.fields)

    def declines(self, person, other):
        """Whether a person wants only who fits, and the other does not (counted)."""
        if not self.mechanisms["goals"] or self.fits(person, other, other.circle):
            return False
        if not self.chance(person.traits["goal"], draw2(self.k(purpose.AIM), person.number, other.number)):
            return False
        self.count(person, "declined")
        return True
