"""Circles with rules: who gets in, who is put out, who leaves (docs/model.md, 6.14).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import UNKNOWN, draw


class Belonging:
    def open_to_all(self):
        return not self.mechanisms["circles"] or self.node["circles"]["openness"] == "open"

    def is_open(self, person, c):
        """Whether an event of circle c is open to a person."""
        if self.open_to_all() or person.circle == c:
            return True
        return self.node["circles"]["openness"] == "referral" and any(self.people[j].circle == c for j in person.ties)

    def admit(self, person, c):
        """An outsider who attends an event of c joins c."""
        if self.mechanisms["circles"] and person.circle is None:
            person.circle = c
            self.count(person, "admitted")

    def review_circles(self):
        for person in self.people:
            if person.circle is not None:
                self.put_out(person) or self.leave(person)

    def fellows(self, person):
        """The contacts in a person's circle."""
        return [self.people[j] for j in sorted(person.ties) if self.people[j].circle == person.circle]

    def put_out(self, person):
        rules, x = self.node["circles"], person.number
        books = [p.ties[x].book[p.number] for p in self.fellows(person)]
        votes = [book.trust < rules["min_trust"] for book in books if book.last != UNKNOWN]
        if len(votes) < rules["voters"] or not sum(votes) > rules["quorum"] * len(votes):
            return False
        for fellow in self.fellows(person):
            self.end(person.ties[fellow.number], "dropped")
        person.circle = None
        self.count(person, "expelled")
        return True

    def leave(self, person):
        if not self.reviews(person) or not person.ties or self.fellows(person):
            return
        circle, person.circle = person.circle, None
        self.count(person, "departed")
        if self.chance(person.traits["voice"], draw(self.k(purpose.MEMBER), person.number)):
            return
        for other in self.people:
            if other.circle == circle:
                self.judge(other, person.number, -1)
