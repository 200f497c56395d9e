"""What tied people do together: recurring tasks (docs/model.md, 6.9) and projects (6.10).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import NO, below, draw, draw2, key


class Joining:
    def trusts(self, person, j, least):
        return person.ties[j].book[person.number].trust >= least

    # ---- recurring tasks (6.9) --------------------------------------------------------------------------

    def kind_of_task(self, person):
        h = draw(key(self.seed, purpose.TASK, 0, 0), person.number)
        return below(h, self.node["tasks"]["kinds"])

    def do_tasks(self):
        for person in self.present():
            if not person.pooled:
                self.pool(person)
        for person in self.people:
            if person.here and not person.pooled:
                self.earn(person, "tasks", -self.node["tasks"]["cost"])

    def pool(self, person):
        i, rules = person.number, self.node["tasks"]
        fitting = [
            j
            for j in person.ties
            if self.kind_of_task(self.people[j]) == self.kind_of_task(person)
            and not self.people[j].away
            and not self.people[j].pooled
            and self.trusts(person, j, rules["min_trust"])
        ]
        j = self.best(fitting, self.k(purpose.TASK), i)
        if j is None or not self.trusts(self.people[j], i, rules["min_trust"]):
            return
        other, k = self.people[j], self.k(purpose.TASK, 1)
        agrees = self.chance(person.traits["invest"], draw2(k, i, j))
        if not agrees or not self.chance(other.traits["invest"], draw2(k, j, i)):
            return
        for one in (person, other):
            one.pooled = True
            self.count(one, "pooled")
            self.earn(one, "tasks", -(rules["cost"] * (1 - rules["saving"])))
        person.ties[j].used = self.round
        self.pleasant(person.ties[j])

    # ---- projects (6.10) --------------------------------------------------------------------------------

    def do_projects(self):
        for person in self.present():
            if self.chance(self.node["projects"]["chance"], draw(self.k(purpose.JOIN), person.number)):
                self.start_project(person)

    def start_project(self, person):
        i, rules = person.number, self.node["projects"]
        if self.too_busy(person, "project"):
            return
        different = [j for j in person.ties if self.people[j].field != person.field]
        j = self.best(different or person.ties, self.k(purpose.JOIN, 1), i)
        if j is None or self.people[j].away:
            return
        other = self.people[j]
        if not (self.trusts(person, j, rules["min_trust"]) and self.trusts(other, i, rules["min_trust"])):
            return
        if self.has_time(other, "project"):
            self.play_project(person, other)

    def play_project(self, person, other):
        i, j, rules, tie = person.number, other.number, self.node["projects"], person.ties[other.number]
        effort_of = {
            one: self.chance(one.traits["invest"], draw2(self.k(purpose.EFFORT), one.number, two.number))
            for one, two in ((person, other), (other, person))
        }
        d = 1 if person.field != other.field else rules["same"]
        trust = tie.book[i].trust + tie.book[j].trust
        p = rules["success"] * (sum(effort_of.values()) / 2) * trust / 2 * d
        success = self.chance(p, draw2(self.k(purpose.JOIN, 2), i, j))
        tie.used = self.round
        for one, effort in effort_of.items():
            gain = rules["gain"] / 2 if success else 0.0
            self.earn(one, "projects", gain - rules["effort"] if effort else gain)
            self.spend(one, "project")
            self.count(one, "joined")
            if success:
                self.count(one, "succeeded")
            if not effort:
                self.count(one, "shirked")
        for one, two in ((person, other), (other, person)):
            if effort_of[two]:
                self.thank(one, two)
            elif self.chance(rules["seen"], draw2(self.k(purpose.SEEN), one.number, two.number)):
                self.note(tie.book[one.number], NO)
