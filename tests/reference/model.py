"""The rules once more, as plain objects: the independent oracle of the test suite.

Written from docs/model.md alone (numbers in comments are its sections), never from src/. It is meant to be
slow and obvious. Please keep it so: a change of the rules is made in docs/model.md first and then here.
"""

import math

from reference import state as purpose
from reference.ask import Asking
from reference.bonds import Bonding
from reference.books import Bookkeeping
from reference.circles import Belonging
from reference.clock import Timekeeping
from reference.events import Attending
from reference.goals import Aiming
from reference.gossip import Gossiping
from reference.interventions import Intervening
from reference.joint_work import Joining
from reference.knowledge import Sharing
from reference.learning import Learning
from reference.meet import Meeting
from reference.offer import Offering
from reference.people import Differing
from reference.review import Reviewing
from reference.state import STREAMS, Person, Tie, draw, draw2, key, uniform

ASKING = ["needs", "asked", "granted", "refused", "unable", "given", "received", "offered", "helped", "referred"]
TYING = ["outings", "formed", "introduced", "bridged", "lost", "lapsed", "dropped", "voiced", "rebalanced"]
KNOWING = ["obliged", "shared", "taught", "pooled", "joined", "succeeded", "shirked", "friends", "told"]
BELONGING = ["declined", "attended", "admitted", "expelled", "departed", "busy", "retried", "imitated", "mutated"]
COUNTERS = ["people", *ASKING, *TYING, *KNOWING, *BELONGING, "degree", "isolated", "initial"]
# What may be missing in a row.
NEW_TRAITS = dict.fromkeys(["voice", "refer", "introduce", "bridge", "oblige", "share_knowledge", "invest", "goal"], 0)
NEW_TRAITS["presence"] = 1
# What may be missing among the rules of favors, and of ties.
NEW_FAVORS = {"spread": 0, "tries": 1, "beyond": None, "satiation": 1}
NEW_RULES = dict.fromkeys(["mixing", "mixing_field", "habit", "choice", "stake"], 0) | {"probation": 26}
BOOKS = {"fade": 0, "misperception": 0, "bias": 0, "forget": 0, "forgive": 0, "attention": 0}
MECHANISMS = ["referral", "voice", "weaving", "obliging", "knowledge", "tasks", "projects", "bonds", "gossip"]
MECHANISMS += ["goals", "events", "circles"]
PLAYING = (Meeting, Attending, Belonging, Aiming, Asking, Offering, Sharing, Joining, Gossiping, Reviewing)


class Reference(*PLAYING, Bookkeeping, Bonding, Timekeeping, Differing, Intervening, Learning):
    """A world of people who are objects; `nodes` are the numbers of 6.8 to 6.15, with fields and circles as numbers."""

    def __init__(
        self, *, n, edges, field, circle, fields, strategy, rows, favors, ties, seed,
        burn_in=0, books=(), mechanisms=(), nodes=(), interventions=(), circles=None, arcs=None,
    ):  # fmt: skip
        self.favors, self.rules, self.fields = NEW_FAVORS | favors, NEW_RULES | dict(ties), fields
        self.subjective, self.mechanisms = BOOKS | dict(books), dict.fromkeys(MECHANISMS, False) | dict(mechanisms)
        self.node = {"time": {"budget": None}} | dict(nodes)
        self.circles = max(circle) + 1 if circles is None else circles
        self.interventions, self.at_start, self.at_first = interventions, n, dict(self.mechanisms)
        rows = {name: NEW_TRAITS | row for name, row in rows.items()}
        self.first_ties = {"change": True, "ending": "idle", "habit": 0} | dict(ties)
        self.seed, self.burn_in, self.round, self.rows = seed, burn_in, 0, rows
        self.limits()
        self.people = [Person(i, strategy[i], rows[strategy[i]], field[i], circle[i]) for i in range(n)]
        self.per_round, self.flows, self.ended = [], [], []
        for i, j in edges:
            self.tie(int(i), int(j), used=0, since=0)
        self.endow(self.people)
        self.arcs = {*map(tuple, arcs)} if arcs is not None else {*edges, *((j, i) for i, j in edges)}
        self.directed = arcs is not None
        self.from_start()

    def endow(self, people):
        for person in people if "people" in self.node else ():
            self.differ(person)
        self.bring(people)

    def bring(self, people):
        """What people bring for the mechanisms that are on at some time (6.8, 6.13)."""
        if self.ever("knowledge"):
            self.first_ideas(people)
        if self.ever("goals"):
            self.set_goals(people)

    def ever(self, mechanism):
        later = [one["set"].get(f"mechanisms.{mechanism}") for one in self.interventions if "set" in one]
        return self.at_first[mechanism] or any(later)

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
        return [p.ties[j] for p in self.people for j in sorted(p.ties) if p.number < j]

    def chance(self, p, h):
        """With chance p by h (4)."""
        return uniform(h) < p

    def best(self, candidates, k, chooser):
        """Of the candidates (numbers), the one with the highest draw2 by its upper 32 bits, or None (4)."""
        return max(candidates, key=lambda c: (draw2(k, chooser, c) >> 32, -c), default=None)

    def full(self, person):
        return len(person.ties) >= self.ties_kept(person)

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
        self.now = {name: dict.fromkeys(COUNTERS, 0) | {"payoff": 0.0} for name in self.rows}
        self.flow = {name: dict.fromkeys(STREAMS, 0.0) for name in self.rows}
        self.intervene()
        before = {person.number: dict(person.total) | dict(person.stream) for person in self.people}
        for person in self.people:
            person.new_round()
            person.away = not self.takes_part(person)
        if self.rules["change"] and self.rules["meet"] > 0:
            if self.mechanisms["events"]:
                self.hold_events()
            else:
                for person in self.present():
                    self.meet(person)
        for person in self.present():
            self.ask(person, 0)
            self.ask(person, 1)
        for person in self.present():
            self.offer(person)
            self.oblige(person)
        if self.mechanisms["knowledge"]:
            self.share()
        if self.mechanisms["tasks"]:
            self.do_tasks()
        if self.mechanisms["projects"]:
            self.do_projects()
        if self.rules["change"] and self.mechanisms["weaving"]:
            for person in self.present():
                self.weave(person)
        if self.mechanisms["gossip"]:
            for person in self.present():
                self.gossip(person)
        if self.mechanisms["bonds"]:
            self.fade_and_enjoy()
        self.forgive()
        self.fade()
        if self.rules["change"]:
            self.review()
            if self.mechanisms["circles"]:
                self.review_circles()
        self.observe(before)
        if self.spreads():
            self.learn()

    def takes_part(self, person):  # 6.0
        presence = person.traits["presence"]
        return person.here and (presence >= 1 or self.chance(presence, draw(self.k(purpose.PRESENCE), person.number)))

    def present(self):
        return [person for person in self.in_order() if not person.away]

    def observe(self, before):  # 6.5
        for person in self.people:
            if not person.here:
                continue
            now = self.now[person.strategy]
            now["people"] += 1
            now["degree"] += len(person.ties)
            now["isolated"] += not person.ties
            now["initial"] += sum(tie.since == 0 for tie in person.ties.values())
            payoff = self.payoff(person, before[person.number])
            now["payoff"] += payoff
            person.tie_rounds += len(person.ties)
            person.account_rounds += len(person.ties) * self.keeps_accounts(person.traits)
            if self.round > self.burn_in:
                person.payoff += payoff
                person.rounds += 1
        self.per_round.append(self.now)
        self.flows.append(self.flow)

    def payoff(self, person, before):  # 6.5
        done = {name: now - before[name] for name, now in (person.total | person.stream).items()}
        streams = sum(done[name] for name in STREAMS)
        rules = self.rules
        per_tie = rules["upkeep"] + (self.subjective["attention"] if self.keeps_accounts(person.traits) else 0)
        return done["gained"] - done["spent"] - rules["outing"] * done["outings"] - per_tie * len(person.ties) + streams

    def keeps_accounts(self, traits):
        return traits["cue"] in ("balance", "expected_return", "invested") or traits["patience"] < math.inf
