"""Warmth between people: pleasant contacts and thanks (docs/model.md, 6.6), bonds and friends (6.11).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference.state import YES, single


class Bonding:
    def pleasant(self, tie):
        if self.mechanisms["bonds"]:
            for book in tie.book.values():
                book.bond = single(book.bond + self.node["bonds"]["growth"] * (1 - book.bond))

    def thank(self, person, other):
        """The person thanks the other for a kindness."""
        tie = person.ties[other.number]
        self.note(tie.book[person.number], YES)
        self.pleasant(tie)

    def is_friend(self, book):
        return self.mechanisms["bonds"] and book.bond >= self.node["bonds"]["friend"]

    def fade_and_enjoy(self):
        for tie in self.all_ties():
            for book in tie.book.values():
                book.bond = single(book.bond * (1 - self.node["bonds"]["fade"]))
        for person in self.people:
            friends = sum(self.is_friend(tie.book[person.number]) for tie in person.ties.values())
            self.now[person.strategy]["friends"] += friends
            if friends:
                self.earn(person, "friendship", self.node["bonds"]["worth"] * friends)
