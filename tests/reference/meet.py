"""How ties form: meeting (docs/model.md, 6.1) and weaving (6.3a).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import below, draw, draw2


class Meeting:
    def meet(self, person):  # 6.1
        i, traits = person.number, person.traits
        chance = self.rules["meet"] * traits["outreach"] * person.sociability
        goes = self.chance(chance, draw(self.k(purpose.OUTREACH), i))
        if traits["event_choice"] == "none" or not goes or self.too_busy(person, "outing"):
            return
        at_a_contacts = person.ties and self.chance(self.rules["closure"], draw(self.k(purpose.CLOSURE), i))
        if self.mechanisms["events"] and not at_a_contacts:
            self.go_to_an_event(person)
            return
        self.goes_out(person)
        host = self.best(person.ties, self.k(purpose.INTRODUCER), i) if at_a_contacts else None
        j = self.beside_a_contact(person, host) if at_a_contacts else self.anybody(person)
        if j is None or j in person.ties or self.people[j].away:
            return
        if not self.full(person) and not self.full(self.people[j]) and self.introduce(i, j, counter=0):
            person.ties[j].via = host

    def goes_out(self, person):
        person.went_out = True
        self.count(person, "outings")
        self.spend(person, "outing")

    def beside_a_contact(self, person, c):
        i = person.number
        self.pleasant(person.ties[c])
        known = [j for j in self.people[c].ties if j != i]
        return self.best(known, self.k(purpose.ENCOUNTER, 1), i)

    def anybody(self, person):
        i = person.number
        own = person.traits["event_choice"] in ("fit", "learned")
        if own and person.circle is None:
            return None
        others = [p.number for p in self.among_whom(person, own) if p is not person]
        first = [j for j in others if j < self.at_start]
        later = [j for j in others if j >= self.at_start]
        says = self.node.get("people", {})
        if says.get("sociability") or says.get("sociability_from_start"):
            j = self.sociable(person, first, later)
            return None if j is None or self.people[j].traits["event_choice"] == "none" else j
        place = below(draw(self.k(purpose.NEWCOMER), i), len(others)) if later else -1
        if place >= len(first):
            j = later[place - len(first)]
        elif first:
            j = first[below(draw(self.k(purpose.ENCOUNTER), i), len(first))]
        else:
            return None
        return None if self.people[j].traits["event_choice"] == "none" else j

    def among_whom(self, person, own):
        """Among whom a person meets a stranger (6.1 step 2)."""
        if own or self.stays(person):
            return [p for p in self.people if p.circle == person.circle]
        if self.mixes(person, "mixing_field", 1):
            return [p for p in self.people if p.field == person.field]
        return self.people

    def stays(self, person):
        return person.circle is not None and self.mixes(person, "mixing", 0)

    def mixes(self, person, rule, counter):
        within = self.rules[rule] * (1.0 - person.traits["bridge"])
        return self.chance(within, draw(self.k(purpose.MIXING, counter), person.number))

    def introduce(self, i, j, counter, looks=None):
        """Both have met: a tie forms if both want it (6.1 step 4, 6.3a). `looks`: who looks at their goal."""
        one, other, k = self.people[i], self.people[j], self.k(purpose.ACCEPT, counter)
        looking = [(a, b) for a, b in ((one, other), (other, one)) if looks is None or a in looks]
        if sum(self.declines(a, b) for a, b in looking) > 0:  # each of them looks, whatever the other finds
            return False
        one_wants = self.chance(one.traits["acceptance"] * self.regard(one, j), draw2(k, i, j))
        other_wants = self.chance(other.traits["acceptance"] * self.regard(other, i), draw2(k, j, i))
        if not (one_wants and other_wants):
            return False
        self.tie(i, j, used=self.round - 1, since=self.round)
        self.count(one, "formed")
        self.count(other, "formed")
        return True

    def regard(self, person, x):
        """By which factor a person's wish to have to do with x is less than with somebody unknown (6.12)."""
        return 1.0 + self.rules["choice"] * min(self.opinion(person, x) or 0.0, 0.0)

    def vouches(self, person, x):
        return self.chance(self.regard(person, x), draw2(self.k(purpose.CHOICE), person.number, x))

    def serves(self, helper, person):
        return person.unmet and person.unmet_field in (None, helper.field)

    def weave(self, person):  # 6.3a
        i = person.number
        if not self.chance(person.traits["introduce"], draw(self.k(purpose.WEAVE), i)):
            return
        if self.too_busy(person, "contact") or not person.ties:
            return
        a = self.best(person.ties, self.k(purpose.WEAVE, 1), i)
        first = self.people[a]
        bridges = self.chance(person.traits["bridge"], draw(self.k(purpose.WEAVE, 3), i))
        strangers = [self.people[b] for b in person.ties if b != a and b not in first.ties]
        possible = [p for p in strangers if (p.circle != first.circle) == bridges]
        useful = [p for p in possible if self.serves(p, first) or self.serves(first, p)]
        b = self.best([p.number for p in useful or possible], self.k(purpose.WEAVE, 2), i)
        if b is None:
            return
        second = self.people[b]
        if first.away or second.away or self.full(first) or self.full(second):
            return
        if not (self.vouches(person, a) and self.vouches(person, b)):
            return
        if self.introduce(a, b, counter=1):
            first.ties[b].via = i
            self.thank(first, person)
            self.thank(second, person)
            self.spend(person, "contact")
            self.count(person, "introduced")
            if bridges:
                self.count(person, "bridged")
