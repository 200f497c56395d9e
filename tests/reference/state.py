"""What the reference is made of: chance (docs/model.md, section 4), books, ties and people (section 2).

Written from docs/model.md alone, never from src/; the rules are in model.py.
"""

import struct

ORDER, NEED, TOPIC, ASK, GRANT, SLIP, OUTREACH, CLOSURE, INTRODUCER = range(5, 14)
ENCOUNTER, ACCEPT, OFFER, IN_NEED, LOSS, REVIEW = range(14, 20)
PRESENCE, REFER, REFERRED, VOICE, REBALANCE, WEAVE, ERROR, FORGET, WORTH, FORGIVE = range(20, 30)
INTERVENTION, NEWCOMER = 30, 31
OBLIGE, IDEA, STALE, SHARE, TEACH, TASK, JOIN, EFFORT, SEEN, WITNESS, GOSSIP = range(32, 43)
GOAL, AIM, EVENT, TEAM, TALK, MEMBER = range(43, 49)
PERSON, MIXING, CHOICE, LEARN, MUTATE = 50, 52, 53, 54, 55
UNKNOWN, YES, NO = 0, 1, 2  # of a last move (granted, refused) and of a fortune
STREAMS = ("knowledge", "projects", "tasks", "friendship", "events")  # 6.6
MASK = 2**64 - 1


def draw(k, a):  # 4
    z = (k + (a + 1) * 0x9E3779B97F4A7C15) & MASK
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
    return z ^ (z >> 31)


def draw2(k, a, b):
    return draw(draw(k, a), b)


def key(seed, purpose, round_, counter):
    return draw(draw(draw(draw(0, seed), purpose), round_), counter)


def uniform(h):
    return (h >> 11) * 2.0**-53


def below(h, m):
    return ((h >> 32) * m) >> 32


def single(x):
    """x as it comes back from a single-precision store."""
    return struct.unpack("f", struct.pack("f", x))[0]


class Book:
    """One side's view of a tie (2)."""

    def __init__(self, trust):
        self.balance = 0.0
        self.trust = single(trust)
        self.last = UNKNOWN
        self.refused = False
        self.given = 0
        self.knows = self.taught = 0  # 6.8
        self.bond = 0.0  # 6.11
        self.remembered = 0.0  # 6.3c


class Tie:
    """Two people's tie; `book[i]` is person i's side. What both sides share is kept once."""

    def __init__(self, i, j, trust, used, since):
        self.i, self.j = min(i, j), max(i, j)
        self.book = {i: Book(trust), j: Book(trust)}
        self.used = used
        self.via = None  # who introduced the two (6.2.3)
        self.since = since

    def refresh(self, trust):
        """Fresh books on both sides (6.17)."""
        self.book = {self.i: Book(trust), self.j: Book(trust)}


class Person:
    """One of the n people; a circle of None is that of an outsider (6.14)."""

    def __init__(self, number, strategy, traits, field, circle):
        self.number, self.strategy, self.traits = number, strategy, traits
        self.field, self.circle, self.first_circle = field, circle, circle
        self.ties = {}  # number of the contact -> Tie
        self.fortune = UNKNOWN
        self.ideas = set()  # 6.8
        self.opinions = {}  # place in memory -> Opinion (6.12)
        self.looks_for = []  # fields (6.13)
        self.liking = {}  # place in memory -> (circle, how its events were) (6.14)
        self.stream = dict.fromkeys(STREAMS, 0.0)
        self.sociability = self.need = self.keeps = self.tires = self.standing = 1.0  # factors (6.0a)
        self.here = True  # until they leave for good
        self.becoming = None
        self.payoff, self.rounds = 0.0, 0  # over measured rounds, and how many of them they were there
        self.tie_rounds = self.account_rounds = 0  # 6.17, as the next two lines
        self.mark, self.earned, self.window_ties, self.seen_payoff = None, 0.0, 0, 0.0
        self.new_round()
        counts = ("asked", "granted", "given", "received", "outings")
        self.total = dict.fromkeys(counts, 0) | {"gained": 0.0, "spent": 0.0}

    def new_round(self):
        self.given_this_round = self.beyond = 0
        self.away = False  # in this round
        self.unmet = False
        self.unmet_field = None  # None: anybody can help
        self.hours = 0.0  # spent (6.15)
        self.pooled = False  # 6.9
        self.went_out = False  # 6.14
