"""Opinions about people and how they travel (docs/model.md, 6.12).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import draw, draw2, single, uniform


class Opinion:
    def __init__(self, about, value, touched):
        self.about, self.value, self.touched = about, value, touched


class Gossiping:
    def opinion(self, person, x):
        """What a person's opinion about x is worth now, or None."""
        if not self.mechanisms["gossip"]:
            return None
        held, fade = person.opinions.get(x % self.node["gossip"]["memory"]), self.node["gossip"]["lifetime"]
        if held is None or held.about != x or self.round - held.touched >= fade:
            return None
        return held.value * (1 - (self.round - held.touched) / fade)

    def judge(self, person, x, s, weight=None):
        """A person judges x with s."""
        if not self.mechanisms["gossip"]:
            return
        g, o = self.node["gossip"]["learning_rate"] if weight is None else weight, self.opinion(person, x)
        value = single(g * s if o is None else o + g * (s - o))
        person.opinions[x % self.node["gossip"]["memory"]] = Opinion(x, value, self.round)

    def talk_about_the_decision(self, giver, asker, granted, k, sent_by=None):
        """A giver decided about an asker's request; in a referral `sent_by` is who asked the asker."""
        if not self.mechanisms["gossip"]:
            return
        g, a, s = giver.number, asker.number, 1 if granted else -1
        self.judge(asker, g, s)
        if sent_by is not None:
            self.judge(sent_by, a, s)
        if not self.chance(self.node["gossip"]["witness"], draw2(self.k(purpose.WITNESS, k), g, a)):
            return
        w = self.best([c for c in giver.ties if c != a], self.k(purpose.WITNESS, 2 + k), g)
        if w is None or self.people[w].away:
            return
        witness = self.people[w]
        bad_asker = (self.opinion(witness, a) or 0) < 0
        if not (witness.traits["cue"] == "standing" and not granted and bad_asker):
            self.judge(witness, g, s)

    def gossip(self, person):
        i, rules = person.number, self.node["gossip"]
        if not self.chance(rules["chance"], draw(self.k(purpose.GOSSIP), i)) or self.too_busy(person, "contact"):
            return
        j = self.best(person.ties, self.k(purpose.GOSSIP, 1), i)
        if j is None or self.people[j].away:
            return
        known = [o.about for o in person.opinions.values() if self.opinion(person, o.about) is not None]
        x = self.best([x for x in known if x != j], self.k(purpose.GOSSIP, 2), j)
        if x is None:
            return
        assert x != i
        noise = 2 * uniform(draw2(self.k(purpose.GOSSIP, 3), j, x)) - 1
        heard = max(-1.0, min(1.0, self.opinion(person, x) + rules["misperception"] * noise))
        other, tie = self.people[j], person.ties[j]
        self.judge(other, x, heard, rules["learning_rate"] * tie.book[j].trust)
        self.count(person, "told")
        self.spend(person, "contact")
        self.pleasant(tie)
