"""How people differ for good (docs/model.md, 6.0a), and what follows for whom they meet and how many ties they keep.

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

import math

from scipy.stats import gamma, norm

from reference import state as purpose
from reference.state import draw, key, uniform


class Differing:
    def differ(self, person):
        """Draw the factors of one person."""
        says, i = self.node["people"], person.number
        z = [float(norm.ppf(self.inside(draw(key(self.seed, purpose.PERSON, 0, c), i)))) for c in range(4)]
        z[1] = says["together"] * z[0] + math.sqrt(1 - says["together"] ** 2) * z[1]
        person.sociability = self.log_normal(says["sociability"], z[0])
        if says["need"] > 0:
            k = 1 / says["need"] ** 2
            person.need = float(gamma.ppf(norm.cdf(z[1]), k)) / k
        person.keeps = self.log_normal(says["ties"], z[2])
        person.tires = self.log_normal(says["ties"], -z[2])
        person.standing = self.log_normal(says["standing"], z[3])

    def from_start(self):
        """What the network at the start says of the people who are there then (6.0a)."""
        says, people = self.node.get("people", {}), self.people
        sent, received = ([sum(arc[side] == p.number for arc in self.arcs) for p in people] for side in (0, 1))
        both = [sum((j, i) in self.arcs for i, j in self.arcs if i == p.number) for p in people]
        contacts = [(s + 1) * (r + 1) / (b + 1) for s, r, b in zip(sent, received, both, strict=True)]
        shares = [(r + 1) / (c + 1) for r, c in zip(received, contacts, strict=True)]
        for person, s, c in zip(people, sent, contacts, strict=True) if self.directed else ():
            favors = -c * math.log(1 - (s + 0.5) / (c + 0.5))
            person.need *= says["need_from_start"] * favors / 26 if says.get("need_from_start") else 1
        for factor, numbers in (("sociability", contacts), ("standing", shares if self.directed else [])):
            powers = [number ** says.get(f"{factor}_from_start", 0) for number in numbers]
            for person, one in zip(people, powers, strict=False):
                setattr(person, factor, getattr(person, factor) * (one / (math.fsum(powers) / len(powers))))
        kept, self.share_kept = says.get("ties_from_start", 0), 1
        if kept and 0 < self.rules["limit"] < math.inf:
            for person, count in zip(people, contacts, strict=True):
                person.keeps *= min(1, kept * count / self.rules["limit"])
            self.share_kept = math.fsum(min(1, kept * c / self.rules["limit"]) for c in contacts) / len(contacts)

    def inside(self, h):
        """A number above 0 and below 1."""
        return ((h >> 12) + 0.5) * 2.0**-52

    def log_normal(self, spread, z):
        return math.exp(spread * z - spread**2 / 2)

    def ties_kept(self, person):
        return self.limit if self.limit == math.inf else math.floor(person.keeps * self.limit + 0.5)

    def met(self, person):
        return max(1, round(65536 * person.sociability))

    def sociable(self, person, first, later):
        """Whom a person meets at an event, of these numbers, where sociable people are met more often (6.1)."""
        i, a, b = person.number, *(sum(self.met(self.people[j]) for j in them) for them in (first, later))
        r = int(uniform(draw(self.k(purpose.NEWCOMER), i)) * (a + b)) if later else -1
        if r >= a:
            return self.at(r - a, later)
        return self.at(int(uniform(draw(self.k(purpose.ENCOUNTER), i)) * a), first) if first else None

    def at(self, r, numbers):
        """The first of these people at whom the sum of their weights exceeds r."""
        for j in numbers:
            r -= self.met(self.people[j])
            if r < 0:
                return j
        raise AssertionError("r is below the sum")
