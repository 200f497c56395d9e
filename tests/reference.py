"""The rules once more, as plain objects: the independent oracle of the test suite.

Written from docs/model.md alone (numbers in comments are its sections), never from src/. It is meant to be
slow and obvious. Please keep it so: a change of the rules is made in docs/model.md first and then here.
"""

import math

import reference_state as purpose
from reference_state import NO, UNKNOWN, YES, Person, Tie, below, draw, draw2, key, single, uniform

ASKING = ["needs", "asked", "granted", "refused", "unable", "given", "received", "offered"]
COUNTERS = ["people", *ASKING, "met", "formed", "lost", "lapsed", "dropped", "degree", "isolated", "initial"]


class Reference:
    def __init__(self, *, n, edges, field, circle, fields, strategy, rows, favors, ties, seed, burn_in=0):
        self.favors, self.rules, self.fields = favors, ties, fields
        self.seed, self.burn_in, self.round, self.rows = seed, burn_in, 0, rows
        self.budget = math.inf if favors["budget"] is None else favors["budget"]
        self.limit = math.inf if ties["limit"] is None else ties["limit"]
        self.people = [Person(i, strategy[i], rows[strategy[i]], field[i], circle[i]) for i in range(n)]
        self.per_round, self.ended = [], []
        for i, j in edges:
            self.tie(int(i), int(j), used=0, since=0)

    # ---- what the tests look at -------------------------------------------------------------------------

    def counts(self):
        return self.per_round

    def books(self):
        return {
            (p.number, j): {**vars(tie.book[p.number]), "used": tie.used, "since": tie.since}
            for p in self.people
            for j, tie in p.ties.items()
        }

    def totals(self):
        return [{**p.total, "fortune": p.fortune} for p in self.people]

    def lifetimes(self):
        if self.round <= self.burn_in:
            return []
        alive = [(tie, self.round, False) for tie in self.all_ties()]
        ended = [(tie, end, True) for tie, end in self.ended if end > self.burn_in]
        return sorted(
            (max(0, self.burn_in - start + 1), end - start + 1, over)
            for tie, end, over in alive + ended
            for start in [max(1, tie.since)]
        )

    # ---- small words of the rules -----------------------------------------------------------------------

    def k(self, purpose, counter=0):
        return key(self.seed, purpose, self.round, counter)

    def tie(self, i, j, used, since):
        tie = Tie(i, j, self.rules["trust_prior"], used, since)
        self.people[i].ties[j] = self.people[j].ties[i] = tie

    def all_ties(self):
        return [tie for p in self.people for j, tie in p.ties.items() if p.number < j]

    def count(self, person, name):
        self.now[person.strategy][name] += 1
        if name in person.total:
            person.total[name] += 1

    def in_order(self):  # 3
        k = self.k(purpose.ORDER)
        return sorted(self.people, key=lambda p: (draw(k, p.number) >> 32, p.number))

    # ---- one round (3) ----------------------------------------------------------------------------------

    def step(self):
        self.round += 1
        self.now = {name: dict.fromkeys(COUNTERS, 0) for name in self.rows}
        for person in self.people:
            person.given_this_round, person.unmet, person.unmet_field = 0, False, None
        if self.rules["change"] and self.rules["meet"] > 0:
            for person in self.in_order():
                self.meet(person)
        for person in self.in_order():
            self.ask(person, 0)
            self.ask(person, 1)
        for person in self.in_order():
            self.offer(person)
        if self.rules["change"]:
            self.review()
        self.observe()

    def meet(self, person):  # 6.1
        i, traits = person.number, person.traits
        goes = uniform(draw(self.k(purpose.OUTREACH), i)) < self.rules["meet"] * traits["outreach"]
        if traits["event_choice"] == "none" or not goes:
            return
        self.count(person, "met")
        j = self.encounter(person)
        if j is None or j in person.ties:
            return
        other = self.people[j]
        if len(person.ties) >= self.limit or len(other.ties) >= self.limit:
            return
        i_wants = uniform(draw2(self.k(purpose.ACCEPT), i, j)) < traits["acceptance"]
        j_wants = uniform(draw2(self.k(purpose.ACCEPT), j, i)) < other.traits["acceptance"]
        if i_wants and j_wants:
            self.tie(i, j, used=self.round - 1, since=self.round)
            self.count(person, "formed")
            self.count(other, "formed")

    def encounter(self, person):
        i = person.number
        if person.ties and uniform(draw(self.k(purpose.CLOSURE), i)) < self.rules["closure"]:
            c = max(person.ties, key=lambda c: draw2(self.k(purpose.INTRODUCER), i, c))
            known = [j for j in self.people[c].ties if j != i]
            return max(known, key=lambda j: draw2(self.k(purpose.ENCOUNTER, 1), i, j), default=None)
        own = person.traits["event_choice"] == "fit"
        others = [p.number for p in self.people if p is not person and (not own or p.circle == person.circle)]
        if not others:
            return None
        j = others[below(draw(self.k(purpose.ENCOUNTER), i), len(others))]
        return None if self.people[j].traits["event_choice"] == "none" else j

    def ask(self, person, k):  # 6.2
        i = person.number
        chance = self.favors["need"] if k == 0 else person.traits["greed"]
        if not uniform(draw(self.k(purpose.NEED, k), i)) < chance:
            return
        self.count(person, "needs")
        field = None
        if uniform(draw(self.k(purpose.TOPIC, 2 * k), i)) < self.favors["specialised"]:
            field = below(draw(self.k(purpose.TOPIC, 1 + 2 * k), i), self.fields)
        granted = self.request(person, k, field) if person.ties else False
        if k == 0 and not granted:
            person.unmet, person.unmet_field = True, field

    def request(self, person, k, field):
        i = person.number
        j = self.choose(person, k, field)
        giver, tie = self.people[j], person.ties[j]
        self.count(person, "asked")
        if (field is not None and giver.field != field) or giver.given_this_round >= self.budget:
            self.count(person, "unable")
            person.fortune = NO
            return False
        granted = uniform(draw2(self.k(purpose.GRANT, k), j, i)) < self.willing(giver, tie, i)
        if uniform(draw2(self.k(purpose.SLIP, k), j, i)) < self.favors["slip"]:
            granted = not granted
        if granted:
            self.count(person, "granted")
            self.give(giver, person)
        else:
            self.count(person, "refused")
            self.note(tie.book[i], NO)
            person.fortune = NO
        return granted

    def choose(self, person, k, field):
        i, how, contacts = person.number, person.traits["ask"], sorted(person.ties)
        book = {j: person.ties[j].book[i] for j in contacts}
        score = {j: draw2(self.k(purpose.ASK, k), i, j) for j in contacts}
        wait = {j: -math.log(1.0 - uniform(score[j])) / max(book[j].trust, 1e-6) for j in contacts}
        able = [j for j in contacts if field is None or self.people[j].field == field]
        if how == "debtor":
            return max(contacts, key=lambda j: (book[j].balance, score[j]))
        if how == "spread":
            return min(contacts, key=lambda j: (person.ties[j].used, -score[j]))
        if how == "trusted" or (how == "fit" and able):
            return min(contacts if how == "trusted" else able, key=lambda j: (wait[j], j))
        return max(contacts, key=lambda j: score[j])

    def willing(self, giver, tie, i):
        """The chance that the giver grants person i's request."""
        traits, book, asker_book = giver.traits, tie.book[giver.number], tie.book[i]
        cue = traits["cue"]
        if cue == "none":
            unknown, good = False, True
        elif cue == "last_move":
            unknown, good = book.last == UNKNOWN, book.last == YES
        elif cue == "balance":
            unknown, good = book.given + asker_book.given == 0, book.balance < traits["threshold"]
        elif cue == "fortune":
            unknown, good = giver.fortune == UNKNOWN, giver.fortune == YES
        elif cue == "expected_return":
            unknown = book.last == UNKNOWN
            good = book.trust * self.favors["benefit"] >= traits["threshold"] * self.favors["cost"]
        else:
            raise AssertionError(f"no such cue: {cue}")
        return traits["first"] if unknown else traits["good"] if good else traits["bad"]

    def give(self, giver, receiver):
        tie = giver.ties[receiver.number]
        hers, his = tie.book[giver.number], tie.book[receiver.number]
        hers.balance, his.balance = single(hers.balance + 1), single(his.balance - 1)
        hers.given += 1
        tie.used = self.round
        giver.given_this_round += 1
        self.note(his, YES)
        receiver.fortune = YES
        self.count(giver, "given")
        self.count(receiver, "received")

    def note(self, book, move):
        book.last = move
        x = 1.0 if move == YES else 0.0
        book.trust = single(book.trust + self.rules["trust_rate"] * (x - book.trust))

    def offer(self, person):  # 6.3
        i = person.number
        looks = uniform(draw(self.k(purpose.OFFER), i)) < person.traits["offer"]
        if not looks or person.given_this_round >= self.budget:
            return
        needy = [j for j in person.ties if self.people[j].unmet]
        needy = [j for j in needy if self.people[j].unmet_field in (None, person.field)]
        if needy:
            receiver = self.people[max(needy, key=lambda j: draw2(self.k(purpose.IN_NEED), i, j))]
            self.give(person, receiver)
            receiver.unmet, receiver.unmet_field = False, None
            self.count(person, "offered")

    def review(self):  # 6.4
        for tie in self.all_ties():
            if uniform(draw2(self.k(purpose.LOSS), tie.i, tie.j)) < self.rules["loss"]:
                self.end(tie, "lost")
            elif self.rules["idle"] is not None and self.round - tie.used >= self.rules["idle"]:
                self.end(tie, "lapsed")
            elif self.drops(tie, tie.i) or self.drops(tie, tie.j):
                self.end(tie, "dropped")

    def drops(self, tie, i):
        reviews = uniform(draw(self.k(purpose.REVIEW), i)) < self.rules["review"]
        return reviews and tie.book[i].balance > self.people[i].traits["patience"]

    def end(self, tie, reason):
        del self.people[tie.i].ties[tie.j], self.people[tie.j].ties[tie.i]
        self.ended.append((tie, self.round))
        self.count(self.people[tie.i], reason)
        self.count(self.people[tie.j], reason)

    def observe(self):  # 6.5
        for person in self.people:
            now = self.now[person.strategy]
            now["people"] += 1
            now["degree"] += len(person.ties)
            now["isolated"] += not person.ties
            now["initial"] += sum(tie.since == 0 for tie in person.ties.values())
        self.per_round.append(self.now)
