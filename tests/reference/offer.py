"""Help unasked: offers (docs/model.md, 6.3) and obliging somebody for a contact's sake (6.7).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import YES, draw


class Offering:
    def offer(self, person):  # 6.3
        i = person.number
        looks = self.chance(person.traits["offer"], draw(self.k(purpose.OFFER), i))
        if not looks or self.spent_up(person):
            return
        j = self.best(self.needy(person, person.ties), self.k(purpose.IN_NEED), i)
        if j is not None:
            receiver = self.people[j]
            self.book(person, receiver, 1, receiver.unmet_field)
            self.judge(receiver, i, 1)
            self.count(person, "offered")
            self.helped_unasked(person, receiver)

    def needy(self, person, candidates):
        """Those among the candidates who have an unmet need that the person can serve."""
        unmet = [j for j in candidates if self.people[j].unmet]
        return [j for j in unmet if self.people[j].unmet_field in (None, person.field)]

    def helped_unasked(self, giver, receiver):
        self.help(giver, receiver, receiver.unmet_field, beyond=False)
        self.count(receiver, "helped")
        receiver.fortune = YES
        receiver.unmet, receiver.unmet_field = False, None

    def oblige(self, person):  # 6.7
        i = person.number
        looks = self.chance(person.traits["oblige"], draw(self.k(purpose.OBLIGE), i))
        c = self.best(person.ties, self.k(purpose.OBLIGE, 1), i)
        if not self.mechanisms["obliging"] or not looks or self.spent_up(person) or c is None:
            return
        contact = self.people[c]
        j = self.best(self.needy(person, set(contact.ties) - {i}), self.k(purpose.OBLIGE, 2), i)
        if j is not None:
            receiver = self.people[j]
            self.book(person, contact, 1, receiver.unmet_field)
            self.book(contact, receiver, 1, receiver.unmet_field)
            self.judge(receiver, i, 1)
            self.count(person, "obliged")
            self.helped_unasked(person, receiver)
