"""How ties end, or do not after speaking up (docs/model.md, 6.4).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import draw, draw2


class Reviewing:
    def review(self):  # 6.4
        ties = self.all_ties()
        worn = [tie for tie in ties if self.wears_out(tie)]
        for tie in list(ties):
            if self.chance(self.rules["loss"], self.drawn(tie)):
                self.end(tie, "lost")
            elif tie in worn or self.lapses(tie):
                self.end(tie, "lapsed")
        for person in self.people:  # in ascending order, since the budget of who is spoken to may run out
            for j, tie in list(person.ties.items()):
                if self.drops(tie, person.number, j):
                    self.end(tie, "dropped")

    def lapses(self, tie):
        if self.by_hazard() or self.rules["idle"] is None:
            return False
        return self.round - tie.used >= self.rules["idle"] and not self.joins_friends(tie)

    def by_hazard(self):
        return self.rules.get("ending") == "hazard"

    def joins_friends(self, tie):
        return any(self.is_friend(book) for book in tie.book.values())

    def wears_out(self, tie):
        """Whether a tie ends by the hazard, as ties, books and contacts are when the review begins."""
        if not self.by_hazard() or self.joins_friends(tie):
            return False
        one, other, rules = self.people[tie.i], self.people[tie.j], self.rules
        age = self.round - max(1, tie.since)
        strength = sum(tie.book[i].remembered for i in (tie.i, tie.j))
        shared = len(set(one.ties) & set(other.ties))
        hazard = rules["hazard"] * ((one.tires + other.tires) / 2)
        hazard *= (1 + age / 52) ** -rules["hazard_age"] * (1 + strength) ** -rules["hazard_strength"]
        hazard *= (1 + shared) ** -rules["hazard_support"]
        loss = self.rules["loss"]
        return self.chance(loss + (1 - loss) * hazard, self.drawn(tie))

    def drawn(self, tie):
        return draw2(self.k(purpose.LOSS), tie.i, tie.j)

    def drops(self, tie, i, j):
        """Whether i drops the tie with j; speaking up may lead j to help instead."""
        person = self.people[i]
        if not self.reviews(person) or not tie.book[i].balance > person.traits["patience"]:
            return False
        if self.is_friend(tie.book[i]):
            return False
        if not self.speaks_up(person, j):
            self.judge(self.people[j], i, -1)
            return True
        return not self.is_heard(person, self.people[j])

    def reviews(self, person):
        return self.chance(self.rules["review"], draw(self.k(purpose.REVIEW), person.number))

    def speaks_up(self, person, j):
        voice = self.chance(person.traits["voice"], draw2(self.k(purpose.VOICE), person.number, j))
        return self.mechanisms["voice"] and voice

    def is_heard(self, person, other):
        """Whether the other helps the one who speaks up."""
        i, j = person.number, other.number
        self.count(person, "voiced")
        if self.spent_up(other) or not self.chance(self.willing(other, i), draw2(self.k(purpose.REBALANCE), j, i)):
            return False
        self.help(other, person, None, beyond=True)
        self.book(other, person, 1, None)
        self.count(person, "helped")
        self.count(person, "rebalanced")
        return True

    def end(self, tie, reason):
        del self.people[tie.i].ties[tie.j], self.people[tie.j].ties[tie.i]
        self.ended.append((tie, self.round))
        self.count(self.people[tie.i], reason)
        self.count(self.people[tie.j], reason)
