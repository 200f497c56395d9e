"""What a favor is worth and how the two sides write it down (docs/model.md, 6.2 step 7 and 6.2.2).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference import state as purpose
from reference.state import NO, YES, draw2, key, single, uniform

ANY_FIELD = 254  # stands for the field where none is needed
BENEFIT, COST = 0, 1


class Bookkeeping:
    def factor(self, side, person, field):
        """How much a favor is worth to (BENEFIT), or costs (COST), this person in this field."""
        k = key(self.seed, purpose.WORTH, 0, side)
        h = draw2(k, person.number, ANY_FIELD if field is None else field)
        return 1 + self.favors["spread"] * (2 * uniform(h) - 1)

    def misjudged(self, counter, one, other):
        h = draw2(self.k(purpose.ERROR, counter), one.number, other.number)
        return 1 + self.subjective["misperception"] * (2 * uniform(h) - 1)

    def help(self, giver, receiver, field, beyond):
        """A favor passes between these two people: what it costs and is worth, whatever the books say."""
        self.count(giver, "given")
        self.count(receiver, "received")
        giver.given_this_round += 1
        self.spend(giver, "favor")
        giver.total["spent"] += self.favors["cost"] * self.factor(COST, giver, field)
        receiver.total["gained"] += self.worth(receiver, field, beyond)

    def worth(self, receiver, field, beyond):
        """What a favor brings who receives it; each further one beyond need in a round brings less (6.2.2)."""
        benefit = self.favors["benefit"] * self.factor(BENEFIT, receiver, field)
        if beyond:
            receiver.beyond += 1
            for _ in range(min(receiver.beyond, 255)):
                benefit *= self.favors["satiation"]
        return benefit

    def book(self, giver, receiver, act, field):
        """Both sides of one tie write a favor down; act is 0 for a need and 1 for everything else."""
        tie = giver.ties[receiver.number]
        hers, his = tie.book[giver.number], tie.book[receiver.number]
        v = (1 + self.subjective["bias"]) * self.factor(COST, giver, field)
        v *= self.misjudged(2 * act, giver, receiver)
        w = self.factor(BENEFIT, receiver, field) * self.misjudged(2 * act + 1, receiver, giver)
        if self.chance(self.subjective["forget"], draw2(self.k(purpose.FORGET, act), receiver.number, giver.number)):
            w = 0.0
        # Balances are sums in single precision: a double sum of two singles, rounded once, is just that.
        hers.balance = single(hers.balance + single(v))
        his.balance = single(his.balance - single(w))
        hers.given += 1
        tie.used = self.round
        if self.remembering():
            his.remembered = single(his.remembered + 1)
        self.note(his, YES)
        self.pleasant(tie)

    def earn(self, person, stream, amount):
        """An amount, negative for a cost, goes to a stream of this person's payoff (6.6)."""
        person.stream[stream] += amount
        self.flow[person.strategy][stream] += amount

    def forgive(self):  # 6.3b
        for tie in self.all_ties():
            if self.chance(self.subjective["forgive"], draw2(self.k(purpose.FORGIVE), tie.i, tie.j)):
                for book in tie.book.values():
                    book.balance = 0.0

    def remembering(self):
        """Whether something hangs, at some time, on the favors that people remember to have got (6.3c)."""
        now, needed = self.first_ties, []
        for later in ({}, *(one["set"] for one in self.interventions if "set" in one)):
            now = now | {name: later.get(f"ties.{name}", now[name]) for name in ("change", "ending", "habit")}
            needed.append(now["habit"] > 0 or (now["change"] and now["ending"] == "hazard"))
        return any(needed)

    def fade(self):  # 6.3c
        for tie in self.all_ties() if self.remembering() else ():
            for book in tie.book.values():
                book.remembered = single(book.remembered * single(1 - self.subjective["fade"]))

    def note(self, book, move):
        """A book notes the other's move and what it does to trust (6.2 step 7)."""
        book.last = move
        book.refused = book.refused or move == NO
        x = 1.0 if move == YES else 0.0
        book.trust = single(book.trust + self.rules["learning_rate"] * (x - book.trust))
