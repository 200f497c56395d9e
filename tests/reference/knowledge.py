"""Ideas, and knowing who knows what (docs/model.md, 6.8).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import below, draw, draw2, key, single


class Sharing:
    def first_ideas(self, people):
        k = key(self.seed, purpose.IDEA, 0, 0)
        for person in people:
            for x in range(self.node["knowledge"]["ideas"]):
                if self.chance(self.node["knowledge"]["start"], draw2(k, person.number, x)):
                    person.ideas.add(x)

    def knows(self, book):
        """Whether this side knows what the contact can do; without the mechanism everybody does."""
        return not self.mechanisms["knowledge"] or bool(book.knows)

    def learn_who_was_asked(self, person, j, field):
        if self.mechanisms["knowledge"] and field is not None:
            person.ties[j].book[person.number].knows = 1

    def share(self):
        for x in range(self.node["knowledge"]["ideas"]):
            if self.chance(self.node["knowledge"]["stale"], draw(self.k(purpose.STALE), x)):
                for person in self.people:
                    person.ideas.discard(x)
        for person in self.present():
            self.discover(person)
            self.pass_on_expertise(person)
            self.pass_on_system_knowledge(person)
        self.enjoy_ideas()

    def discover(self, person):
        i = person.number
        if self.chance(self.node["knowledge"]["discovery"], draw(self.k(purpose.IDEA), i)):
            person.ideas.add(below(draw(self.k(purpose.IDEA, 1), i), self.node["knowledge"]["ideas"]))

    def partner_in_sharing(self, person, which):
        """The contact to whom a person would pass something on now, or None."""
        i = person.number
        shares = self.chance(person.traits["share_knowledge"], draw(self.k(which), i))
        if not shares or self.too_busy(person, "contact"):
            return None
        j = self.best(person.ties, self.k(which, 1), i)
        return None if j is None or self.people[j].away else self.people[j]

    def pass_on_expertise(self, person):
        other = self.partner_in_sharing(person, purpose.SHARE)
        if other is None:
            return
        x = self.best(person.ideas - other.ideas, self.k(purpose.SHARE, 2), other.number)
        if x is None:
            return
        other.ideas.add(x)
        self.count(person, "shared")
        self.acknowledge(person, other)

    def pass_on_system_knowledge(self, person):
        other = self.partner_in_sharing(person, purpose.TEACH)
        if other is None:
            return
        i, j = person.number, other.number
        both = [h for h in person.ties if h in other.ties]
        news = [h for h in both if person.ties[h].book[i].knows and not other.ties[h].book[j].knows]
        h = self.best(news, self.k(purpose.TEACH, 2), j)
        if h is None:
            return
        other.ties[h].book[j].knows = 1
        other.ties[i].book[j].taught = 1
        self.count(person, "taught")
        self.acknowledge(person, other)

    def acknowledge(self, person, other):
        """What passing something on costs, and what the two make of it."""
        self.earn(person, "knowledge", -self.node["knowledge"]["telling"])
        self.spend(person, "contact")
        tie, credit = person.ties[other.number], self.node["knowledge"]["credit"]
        mine, theirs = tie.book[person.number], tie.book[other.number]
        mine.balance, theirs.balance = single(mine.balance + credit), single(theirs.balance - credit)
        tie.used = self.round
        self.thank(other, person)

    def enjoy_ideas(self):
        n, rules = len(self.people), self.node["knowledge"]
        for person in self.people:
            c = len(person.ideas)
            holders = sum(len(other.ideas & person.ideas) for other in self.people)
            shared = rules["exclusive"] * (holders - c) / (n - 1) if n > 1 else 0
            if c:
                self.earn(person, "knowledge", rules["worth"] * (c - shared))
