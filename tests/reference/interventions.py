"""What changes in the middle of a run: who leaves, changes, arrives, and new rules (docs/model.md, 6.16).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

import math

from reference import state as purpose
from reference.state import Person, below, draw, key


class Intervening:
    def intervene(self):
        for given in self.interventions:
            if given["round"] == self.round:
                if self.spreads():
                    self.settle()
                one = {"leave": {}, "leave_person": [], "become": {}, "arrive": {}, "set": {}} | given
                self.let_leave(one)
                self.become(one)
                self.arrive(one)
                self.set(one)
                if self.spreads():
                    self.mark()

    def line(self, counter):
        k = key(self.seed, purpose.INTERVENTION, 0, counter)
        return sorted((p for p in self.people if p.here), key=lambda p: (draw(k, p.number), p.number))

    def let_leave(self, one):
        leaving = [self.people[i] for i in one["leave_person"]]
        for name, count in one["leave"].items():
            line = [p for p in self.line(0) if p.strategy == name and p not in leaving]
            leaving += line[:count]
        for person in leaving:
            for tie in list(person.ties.values()):
                self.end(tie, "lost")
            person.here = False
            person.ideas = set()

    def become(self, one):
        line = self.line(1)
        for name, targets in one["become"].items():
            those = [p for p in line if p.strategy == name]
            for target, count in targets.items():
                for person in those[:count]:
                    person.becoming = target
                those = those[count:]
        for person in self.people:
            if person.becoming is not None:
                person.strategy, person.traits, person.becoming = person.becoming, self.rows[person.becoming], None

    def arrive(self, one):
        field, circle = (key(self.seed, purpose.INTERVENTION, 0, counter) for counter in (2, 3))
        for name, count in one["arrive"].items():
            for _ in range(count):
                i = len(self.people)
                person = Person(
                    i, name, self.rows[name], below(draw(field, i), self.fields), below(draw(circle, i), self.circles)
                )
                self.people.append(person)
                self.endow([person])
                person.keeps *= self.share_kept

    def set(self, one):
        groups = {
            "favors": self.favors,
            "ties": self.rules,
            "books": self.subjective,
            "mechanisms": self.mechanisms,
        }
        for dotted, value in one["set"].items():
            group, name = dotted.split(".")
            groups[group][name] = value
        self.limits()

    def limits(self):
        self.budget = math.inf if self.favors["budget"] is None else self.favors["budget"]
        self.limit = math.inf if self.rules["limit"] is None else self.rules["limit"]
