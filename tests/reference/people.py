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
