"""Events of circles: where those who go out meet (docs/model.md, 6.14).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import below, draw, draw2, single

MANY = 16  # circles that one hears of, or remembers


class Attending:
    def hold_events(self):
        self.guests = {
            c: []
            for c in range(self.circles)
            if self.chance(self.node["events"]["chance"], draw(self.k(purpose.EVENT), c))
        }
        for person in self.present():
            if not self.event_of(person):
                self.meet(person)
        for person in self.present():
            c = self.event_of(person)
            if c:
                self.converse(person, c[0])

    def event_of(self, person):
        """The circle whose event the person is at, in a list of one, or an empty list."""
        return [c for c, guests in self.guests.items() if person in guests]

    # ---- part one: who comes ----------------------------------------------------------------------------

    def has_room(self, c):
        room = self.node["events"]["room"]
        return room is None or len(self.guests[c]) < room

    def go_to_an_event(self, person):
        heard_of = self.circles_heard_of(person)
        possible = [c for c in self.guests if c in heard_of and self.has_room(c) and self.is_open(person, c)]
        if not possible:
            return
        c = self.choose_event(person, possible)
        self.attend(person, c)
        if self.chance(self.node["events"]["team"], draw(self.k(purpose.TEAM), person.number)):
            for j in sorted(person.ties):
                other = self.people[j]
                if self.has_room(c) and self.comes_along(other, person, c):
                    self.attend(other, c)
                    self.pleasant(person.ties[j])

    def circles_heard_of(self, person):
        if not self.open_to_all() or self.circles <= MANY:
            return set(range(self.circles))
        k = self.k(purpose.EVENT, 3)
        drawn = {below(draw2(k, person.number, m), self.circles) for m in range(MANY)}
        remembered = {c for c, _ in person.liking.values()} if person.traits["event_choice"] == "learned" else set()
        return drawn | {person.circle} | remembered

    def liking(self, person, c):
        remembered, value = person.liking.get(c % MANY, (c, 0.5))
        return value if remembered == c else 0.5

    def choose_event(self, person, possible):
        i, how = person.number, person.traits["event_choice"]
        high = {c: draw2(self.k(purpose.EVENT, 1), i, c) >> 32 for c in possible}
        if how == "learned" and self.chance(self.node["events"]["trial"], draw(self.k(purpose.EVENT, 2), i)):
            how = "random"
        value = dict.fromkeys(possible, 0)
        if how == "learned":
            value = {c: self.liking(person, c) for c in possible}
        if person.traits["event_choice"] == "random" and self.stays(person):
            value = {c: float(c == person.circle) for c in possible}
        if how == "fit":
            value = {c: self.fit_of_circle(person, c) for c in possible}
        return max(possible, key=lambda c: (value[c], high[c], -c))

    def fit_of_circle(self, person, c):
        if not self.mechanisms["goals"]:
            return 1 if person.circle == c else 0
        people = [p for p in self.people[: self.at_start] if p.first_circle == c]
        return sum(self.fits(person, p, c) for p in people) / len(people) if people else 0

    def comes_along(self, other, person, c):
        return (
            other.circle == person.circle
            and not other.away
            and not other.went_out
            and other.traits["event_choice"] != "none"
            and self.has_time(other, "outing")
            and self.is_open(other, c)
            and self.vouches(person, other.number)
        )

    def attend(self, person, c):
        self.goes_out(person)
        self.count(person, "attended")
        self.guests[c].append(person)
        if self.node["events"]["fee"]:
            self.earn(person, "events", -self.node["events"]["fee"])
        self.admit(person, c)

    # ---- part two: whom they talk to --------------------------------------------------------------------

    def converse(self, person, c):
        i, rules, success = person.number, self.node["events"], False
        left = float(rules["talks"])
        for m in range(8):
            others = [p.number for p in self.guests[c] if p is not person]
            j = self.best(others, draw(self.k(purpose.TALK), m), i)
            if left < 1 or j is None:
                break
            other = self.people[j]
            if self.declines(person, other):
                left -= rules["parting"]
                continue
            left -= 1
            if j in person.ties:
                self.pleasant(person.ties[j])
            elif not self.full(person) and not self.full(other):
                formed = self.introduce(i, j, counter=0, looks=(other,))
                fits = not self.mechanisms["goals"] or self.fits(person, other, other.circle)
                success = success or (formed and fits)
        before, x = self.liking(person, c), 1.0 if success else 0.0
        person.liking[c % MANY] = (c, single(before + rules["learning_rate"] * (x - before)))
