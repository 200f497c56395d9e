"""Who asks whom and who helps: asking (docs/model.md, 6.2) and referral (6.2.1).

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

import math

from reference import state as purpose
from reference.state import NO, UNKNOWN, YES, draw, draw2, single, uniform


class Asking:
    def ask(self, person, k):  # 6.2
        i = person.number
        more = person.traits["greed"] if self.favors["beyond"] is None else self.favors["beyond"]
        chance = self.favors["need"] * person.need if k == 0 else more
        if not self.chance(chance, draw(self.k(purpose.NEED, k), i)):
            return
        self.count(person, "needs")
        field = None
        if self.chance(self.favors["specialized"], draw(self.k(purpose.TOPIC, 2 * k), i)):
            field = self.field_needed(person, k)
        asks, granted, asked = not self.too_busy(person, "ask") and person.ties, False, []
        while asks and not granted:
            granted = self.request(person, k, field, asked)
            self.answer_for(person, asked[-1], granted)
            more = len(asked) < min(self.favors["tries"], len(person.ties))
            asks = more and self.has_time(person, "ask")
        if k == 0 and not granted:
            person.unmet, person.unmet_field = True, field

    def request(self, person, k, field, before):
        """Ask somebody who is not among those asked before in this act; they are now."""
        i = person.number
        j = self.choose(person, k, field, before)
        asked = self.people[j]
        self.count(person, "asked")
        if before:
            self.count(person, "retried")
        before.append(j)
        self.spend(person, "ask")
        self.learn_who_was_asked(person, j, field)
        helper = self.who_can_help(person, asked, k, field)
        if helper is None:
            self.count(person, "unable")
            person.fortune = NO
            return False
        by_referral = helper is not asked
        if by_referral:
            granted = self.decides(helper, asked, k)
            self.talk_about_the_decision(helper, asked, granted, k, sent_by=person)
        else:
            granted = self.decides(helper, person, k)
            self.talk_about_the_decision(helper, person, granted, k)
        if granted:
            self.count(person, "granted")
            self.help(helper, person, field, beyond=k == 1)
            person.fortune = YES
            if by_referral:
                self.count(person, "referred")
                self.book(helper, asked, k, field)
            self.book(asked, person, k, field)
        else:
            self.count(person, "refused")
            person.fortune = NO
            if by_referral:
                self.note(asked.ties[helper.number].book[j], NO)
            self.note(person.ties[j].book[i], NO)
        return granted

    def answer_for(self, person, j, granted):
        """Whoever introduced person j answers for it with their name (6.2.3)."""
        tie = person.ties[j]
        if not self.rules["stake"] or tie.via not in person.ties or self.round - tie.since >= self.rules["probation"]:
            return
        book = person.ties[tie.via].book[person.number]
        rate = self.rules["stake"] * self.rules["learning_rate"]
        book.trust = single(book.trust + rate * ((1.0 if granted else 0.0) - book.trust))

    def who_can_help(self, person, asked, k, field):
        """The one asked, or the one they refer to (6.2.1), or None."""
        if asked.away:
            return None
        if (field is None or asked.field == field) and not self.spent_up(asked):
            return asked
        j, refers = asked.number, draw2(self.k(purpose.REFER, k), asked.number, person.number)
        if not self.mechanisms["referral"] or not self.chance(asked.traits["refer"], refers):
            return None
        known = [self.people[h] for h in asked.ties if field is None or self.knows(asked.ties[h].book[j])]
        fitting = [p for p in known if p is not person and (field is None or p.field == field)]
        able = [p.number for p in fitting if not p.away and not self.spent_up(p)]
        h = self.best(able, self.k(purpose.REFERRED, k), j)
        return None if h is None else self.people[h]

    def weight(self, person, j, trusts):
        """To what the chance of asking j is proportional (6.2 step 3)."""
        tie, weight = person.ties[j], 1.0
        if trusts:
            weight = max(tie.book[person.number].trust, 1e-6)
        weight *= self.people[j].standing
        return weight * math.pow(1.0 + tie.book[person.number].remembered, self.rules["habit"])

    def choose(self, person, k, field, before):
        i, how, contacts = person.number, person.traits["ask"], sorted(set(person.ties) - set(before))
        book = {j: person.ties[j].book[i] for j in contacts}
        score = {j: draw2(self.k(purpose.ASK, k), i, j) for j in contacts}
        high = {j: score[j] >> 32 for j in contacts}
        waits = {j: -math.log(1.0 - uniform(score[j])) for j in contacts}
        wait = {j: waits[j] / self.weight(person, j, trusts=True) for j in contacts}
        able = [j for j in contacts if field is None or (self.people[j].field == field and self.knows(book[j]))]
        if how == "debtor":
            return max(contacts, key=lambda j: (book[j].balance, high[j], -j))
        if how == "spread":
            return min(contacts, key=lambda j: (person.ties[j].used, -high[j], j))
        if how == "trusted" or (how == "fit" and able):
            return min(contacts if how == "trusted" else able, key=lambda j: (wait[j], j))
        says = self.node.get("people", {})
        if self.rules["habit"] > 0 or says.get("standing", 0) > 0 or says.get("standing_from_start", 0) > 0:
            return min(contacts, key=lambda j: (waits[j] / self.weight(person, j, trusts=False), j))
        return max(contacts, key=lambda j: (high[j], -j))

    def decides(self, giver, asker, k):
        """Whether the giver grants a request (6.2 steps 5 and 6)."""
        j, i = giver.number, asker.number
        granted = self.chance(self.willing(giver, i), draw2(self.k(purpose.GRANT, k), j, i))
        slips = self.chance(self.favors["slip"], draw2(self.k(purpose.SLIP, k), j, i))
        return not granted if slips else granted

    def willing(self, giver, i):
        """The chance that the giver grants person i's request (6.2 step 5)."""
        tie = giver.ties[i]
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
        elif cue == "grudge":
            unknown, good = book.last == UNKNOWN, not book.refused
        elif cue == "win_stay":
            unknown, good = UNKNOWN in (book.last, asker_book.last), book.last == asker_book.last
        elif cue == "invested":
            unknown, good = False, book.given < traits["threshold"]
        elif cue == "bond":
            unknown, good = book.bond == 0, book.bond >= traits["threshold"]
        elif cue in ("reputation", "standing"):
            opinion = self.opinion(giver, i)
            unknown, good = opinion is None, opinion is not None and opinion >= traits["threshold"]
        else:
            raise AssertionError(f"no such cue: {cue}")
        return traits["first"] if unknown else traits["good"] if good else traits["bad"]
