"""How a run's state lies in memory: the records, the arrays, the counters.

A person's ties fill the first `degree` places of their own stretch of slots, which begins at `row`. A slot is one
side of a tie: `other[slot]` is the contact and `book[slot]` this side's account of the tie, with `book[slot].twin`
the slot of the other side. Slots have no meaning of their own and move when ties end.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from reciprocity.results.counters import COUNTERS, STREAMS

UNKNOWN, YES, NO = 0, 1, 2  # last moves and fortune
YES_NOW = 3  # of a last move: granted, after a refusal some time before (kept only where somebody may bear a grudge)
ANY_FIELD, NO_NEED = 254, 255  # what an unmet need may hold beside a field's number
HERE, AWAY, GONE = 0, 1, 2  # what `people.away` may hold: in this round; not in this round; never again
DRAWN = 2  # an outcome that is left to chance
OPEN = -2  # an answer that is still to come; see model/kernels/python_decisions.py
MOST_GIVEN_NOW = 32_767  # favors in a round are counted up to here, above every budget
NO_LIMIT = MOST_GIVEN_NOW + 1  # the budget that no count reaches
NEEDS, MORE, OUT, LOOKS, REVIEWS = 1, 2, 4, 8, 16  # bits of `plan`: what chance alone decides,
DECIDES, BY_BOOKS, BOOKED = 32, 64, 128  # who is asked, who chooses by books, and in whose books something changed
LAST, GAVE, KNOWS, TAUGHT_BY, USED = 3, 4, 8, 16, 5  # of a book's marks: bits, and how far above them the round begins
WIDE = 8  # contacts that are looked at together
LEAST = 64  # room in `scratch`, however few people there are
OUTSIDE = -1  # the circle of those who are in none
HEARD = 16  # of so many circles' events one hears, and so many one remembers
MOST_BUCKETS = 65_536  # of the sort; so many that their table stays in cache

GRANTED, REFUSED, UNABLE, ALONE, GIVEN, OFFERED, HELPED, MET = range(8)
REFERRED, INTRODUCED, BRIDGED, VOICED, REBALANCED = range(8, 13)
FORMED, LOST, LAPSED, DROPPED, DEGREE, ISOLATED, INITIAL = range(13, 20)
OBLIGED, SHARED, TAUGHT, POOLED, JOINED, SUCCEEDED, SHIRKED, FRIENDS, TOLD, DECLINED = range(20, 30)
ATTENDED, ADMITTED, EXPELLED, DEPARTED, BUSY = range(30, 35)

# The mechanism (or node, for time) without which a counter stays 0; the others can always happen.
COUNTED_WITH = {
    "obliged": "obliging", "shared": "knowledge", "taught": "knowledge", "pooled": "tasks", "joined": "projects",
    "succeeded": "projects", "shirked": "projects", "friends": "bonds", "told": "gossip", "declined": "goals",
    "attended": "events", "admitted": "circles", "expelled": "circles", "departed": "circles", "busy": "time",
}  # fmt: skip

KNOWLEDGE, JOINT, TASKS, FRIENDSHIP, EVENTS = range(len(STREAMS))

ACTS = COUNTERS + STREAMS
"""Names of the acts in the log of a run: an act has the name, and the number, of the counter it counts into. What only
the log needs is added behind."""
ACTS_PER_PERSON, ACTS_PER_TIE = 64, 8
"""Room for the acts of one round, from above: a person has 7 at most today (met, formed, two answers, offered,
introduced, formed) and a tie 5 (spoken about and made up for on both sides, ended)."""

RULES = np.dtype(
    [
        # A name is NODE_KEY of what a scenario says ...
        ("favors_benefit", "f8"), ("favors_cost", "f8"), ("favors_need", "f8"), ("favors_specialised", "f8"),
        ("favors_slip", "f8"), ("ties_meet", "f8"), ("ties_closure", "f8"), ("ties_loss", "f8"), ("ties_review", "f8"),
        ("ties_trust_rate", "f8"), ("ties_trust_prior", "f4"), ("favors_budget", "i4"), ("ties_limit", "i4"),
        ("ties_idle", "i4"),
        # ... or, of these, of what follows from it (`kernel_parameters.rules_of`).
        ("fields", "i4"), ("seed", "u8"), ("ties_change", "u1"), ("offers", "u1"), ("tie_local", "u1"),
        ("favors_spread", "f8"), ("books_bias", "f8"), ("books_error", "f8"), ("books_forget", "f8"),
        ("subjective", "u1"), ("mechanisms_referral", "u1"), ("mechanisms_voice", "u1"), ("mechanisms_weaving", "u1"),
        ("absences", "u1"), ("ties_outing", "f8"), ("at_start", "i4"), ("books_forgive", "f8"), ("further_cues", "u1"),
        ("mechanisms_obliging", "u1"), ("mechanisms_knowledge", "u1"), ("mechanisms_tasks", "u1"),
        ("mechanisms_projects", "u1"), ("mechanisms_bonds", "u1"), ("mechanisms_gossip", "u1"),
        ("mechanisms_goals", "u1"), ("mechanisms_events", "u1"), ("mechanisms_circles", "u1"), ("timed", "u1"),
        ("knowledge_ideas", "i8"), ("knowledge_start", "f8"), ("knowledge_stale", "f8"), ("knowledge_discovery", "f8"),
        ("knowledge_telling", "f8"), ("knowledge_credit", "f8"), ("knowledge_worth", "f8"),
        ("knowledge_exclusive", "f8"),
        ("tasks_kinds", "i8"), ("tasks_cost", "f8"), ("tasks_saving", "f8"), ("tasks_trust", "f8"),
        ("projects_rate", "f8"), ("projects_effort", "f8"), ("projects_gain", "f8"), ("projects_success", "f8"),
        ("projects_same", "f8"), ("projects_trust", "f8"), ("projects_seen", "f8"),
        ("bonds_rate", "f8"), ("bonds_fade", "f8"), ("bonds_friend", "f8"), ("bonds_worth", "f8"),
        ("gossip_memory", "i8"), ("gossip_rate", "f8"), ("gossip_witness", "f8"), ("gossip_weight", "f8"),
        ("gossip_error", "f8"), ("gossip_fade", "i8"), ("goals_focus", "f8"),
        ("events_rate", "f8"), ("events_room", "i8"), ("events_fee", "f8"), ("events_talks", "i8"),
        ("events_leave", "f8"), ("events_trial", "f8"), ("events_learn", "f8"), ("events_team", "f8"),
        ("circles_openness", "u1"), ("circles_tolerance", "f8"), ("circles_quorum", "f8"), ("circles_voters", "i8"),
        ("time_budget", "f8"), ("time_outing", "f8"), ("time_favor", "f8"), ("time_ask", "f8"), ("time_contact", "f8"),
        ("time_project", "f8"),
    ],
    align=True,
)  # fmt: skip
TRAITS = np.dtype(
    [
        ("threshold", "f8"), ("bar", "f8"), ("offer", "f8"), ("greed", "f8"),
        ("outreach", "f8"), ("acceptance", "f8"), ("patience", "f8"), ("cue", "u1"), ("ask", "u1"),
        ("event_choice", "u1"), ("certain", "u1"),
        ("voice", "f8"), ("refer", "f8"), ("introduce", "f8"), ("bridge", "f8"), ("presence", "f8"),
        ("oblige", "f8"), ("share", "f8"), ("invest", "f8"), ("goal", "f8"),
    ],
    align=True,
)  # fmt: skip
PERSON = np.dtype(
    [
        ("degree", "i4"), ("row", "u4"), ("given", "i4"), ("received", "i4"), ("asked", "i4"), ("granted", "i4"),
        ("given_now", "i2"), ("strategy", "u1"), ("fortune", "u1"), ("verbs", "u1"), ("away", "u1"), ("wary", "u1"),
        ("spare", "u1"),
    ]
)  # fmt: skip  # 32 bytes: half a cache line. `wary`: may have somebody to vote against, see circles.
BOOK = np.dtype([("balance", "f4"), ("trust", "f4"), ("marks", "u4"), ("twin", "u4")])  # 16 bytes: four to a cache line
TIES = np.dtype([("rounds", "i8"), ("oldest", "i4"), ("met", "i4")])  # of a person: what only comings and goings need
PAST = np.dtype([("given", "i4"), ("since", "i4")])  # what is seldom read of a book
EXTRA = np.dtype([("ideas", "u8"), ("wants", "u8")])  # of a person: ideas held and fields looked for, as bits

EVENT = np.dtype(
    [
        ("benefit", "f8"), ("cost", "f8"), ("round", "i4"), ("who", "i4"), ("whom", "i4"), ("about", "i4"),
        ("act", "u1"), ("field", "u1"), ("outcome", "u1"), ("spare", "u1", 5),
    ]
)  # fmt: skip  # 40 bytes
OPINION = np.dtype([("about", "i4"), ("touched", "i4")])  # about whom (-1: nobody), since which round
EVENING = np.dtype([("guests", "i4"), ("first", "u4"), ("founders", "i4")])
LIKING = np.dtype([("circle", "i4"), ("value", "f4")])


class World(NamedTuple):
    """All arrays of one run, in the form the kernels take.

    What is an index is unsigned: a signed one costs a test for negative values at every use.

    Attributes:
        rules: (1,) RULES, the scenario's numbers.
        traits: (strategies,) TRAITS, in the order of `Scenario.strategies`; `certain` has two bits for each of
            the four `chances` to grant: 0 or 1 where that is it, else DRAWN.
        chances: (strategies, 4) float64, the chance to grant by the state of the cue: UNKNOWN, YES (good), NO (bad),
            and YES_NOW, which is good too.
        people: (n,) PERSON; `row` is where somebody's slots begin.
        field: (n,) uint8, what each can help with; `unmet`: (n,) uint8, the unmet need of each, a field, ANY_FIELD or
            NO_NEED. Apart from `people`, because those who look for help or for somebody to help scan many.
        plan: (n,) uint8, what is known of a person's round ahead of their turns: NEEDS and MORE (requests), OUT (goes
            out), LOOKS (for somebody to help), REVIEWS (ties), by chance alone; DECIDES (in Python, or to oblige); for
            the ask phase BY_BOOKS (chooses whom to ask by the own books) and BOOKED (these have changed in this phase;
            in gossip: one has been told something since it was chosen whom to talk about).
        other: (slots + WIDE,) uint32, the contact of a slot; the rest is read and passed over.
        book: (slots,) BOOK, this side's account of the tie. In `marks` share one integer: the contact's last move (the
            bits LAST); whether this side ever gave a favor over the tie (GAVE), knows what the contact can do (KNOWS),
            was ever taught by the contact (TAUGHT_BY); and above them the round of the last use; see
            `model/kernels/book_flags.py`.
        past: (slots,) PAST, how many favors this side gave over the tie, and since when it is there.
        bond: (slots,) float32, the bond of a side, 0 where there is no tie; apart, because all fade every round; (0,)
            without `mechanisms.bonds`.
        members: (n,) uint32, people by circle, ascending within it (those who are there from the start, and as circles
            were then or when rules last changed).
        circle: (n,) int32, OUTSIDE for none; `circle_start`: (circles + 1,) uint32, where each begins in `members`.
        order: (n,) uint32, the order of this round; `scratch`: (2, n or LEAST) uint64 and `starts`: (MOST_BUCKETS + 1,)
            int32, for sorting it; afterwards `scratch` holds what phases have chosen for the acts to come.
        keys: (purposes, 4) uint64, the keys of this round's draws by purpose and counter.
        acts: (2 n + 1,) uint32, who does something in a phase, two acts a person; see `order.list_acts`.
        pick: (2 n,) uint32, slots chosen ahead of the turn, by person or act; in join, kinds of tasks; in review, bits.
        standing: (strategies, 3) int64: tie sides, people without ties, initial tie sides, now.
        entered, ended: (rounds + 2,) int64, ties by age when measuring of them began, and when they ended.
        ties: (n,) TIES: `rounds`, what a person's ties add to the sum of their degree over rounds, beside degree x
            rounds so far: minus the rounds before each tie formed, plus those before each ended; `oldest`, a round that
            stands for the least used of their ties with higher numbers: until it is `ties.idle` ago, none of them can
            lapse (a round before their last use, or later for friends); `met`, how often they went out.
        gained, spent: (n,) float64, benefits received and costs borne; kept only where favors differ in worth.
        worth: (rounds, strategies, 2) float64, the same by round and strategy.
        more: (n,) EXTRA, or (0,) where no mechanism needs it, as what follows. `hours`: (n,) float32, spent in this
            round; `event`: (n,) int32, the circle whose event one is at (-1: none, -2: has gone out otherwise); `task`:
            (n,) uint32, the kind of recurring task; `accused`: (n,) uint16, how many would vote against one.
        streams: (STREAMS, n) float64, what people gained or bore so far, with room for all who ever come; (STREAMS, 0)
            likewise. A stream lies in one piece, because phases go through all people for one of them.
        crowds: (8, 256) int64, of each byte that ideas held can make, how many hold these and how many these are, see
            `model/phases/share.py`; (0, 256) without `mechanisms.knowledge`.
        flows: (rounds, strategies, STREAMS) float64, the same by round and strategy; (0, ...) likewise.
        sought: (circles + 1,) bool, the circles to which whom one looks for may belong, last: none; (1,) without goals.
        holders: (64,) int64, how many hold each idea now; (0,) without `mechanisms.knowledge`.
        opinions: (n, gossip.memory) OPINION, what people think of others; one about x lies in place x mod memory;
            (0, 0) without `mechanisms.gossip`. `thought`: (n, gossip.memory) float32, what they think.
        evenings: (circles,) EVENING, of a circle's event in this round the guests (-1: none is held) and where they
            begin in `guests`, and how many people the circle had at the start; (0,) without events.
        guests: (n + WIDE,) uint32, who attends, by circle and number; (0,) without events.
        expertise: (circles, fields) int32, how many of a circle had a field at the start (0 where `sought` says no);
            (0, 0) without events or goals.
        liking: (n, 16 or the number of circles) LIKING, what those who learn remember of events, that of circle c in
            the place c mod 16; (0, 0) where nobody learns.
        pending: (8,) int64, a question to a person who decides in Python; see `kernels.python_decisions`.
        log: (room,) EVENT, the acts so far and room for more; of length 0 where nothing is logged.
        logged: (1,) int64, how many acts so far.
    """

    rules: np.ndarray
    traits: np.ndarray
    chances: np.ndarray
    people: np.ndarray
    field: np.ndarray
    unmet: np.ndarray
    plan: np.ndarray
    other: np.ndarray
    book: np.ndarray
    past: np.ndarray
    bond: np.ndarray
    members: np.ndarray
    circle: np.ndarray
    circle_start: np.ndarray
    order: np.ndarray
    scratch: np.ndarray
    starts: np.ndarray
    keys: np.ndarray
    acts: np.ndarray
    pick: np.ndarray
    standing: np.ndarray
    entered: np.ndarray
    ended: np.ndarray
    ties: np.ndarray
    gained: np.ndarray
    spent: np.ndarray
    worth: np.ndarray
    more: np.ndarray
    hours: np.ndarray
    event: np.ndarray
    task: np.ndarray
    accused: np.ndarray
    streams: np.ndarray
    flows: np.ndarray
    sought: np.ndarray
    holders: np.ndarray
    crowds: np.ndarray
    opinions: np.ndarray
    thought: np.ndarray
    evenings: np.ndarray
    guests: np.ndarray
    expertise: np.ndarray
    liking: np.ndarray
    pending: np.ndarray
    log: np.ndarray
    logged: np.ndarray

    def among(self, count: int, whole: World | None = None) -> World:
        """Return the same world, in which only the first `count` people have come so far (the arrays are shared).

        Args:
            count: How many people.
            whole: The world of everybody, where this one is of fewer than `count`.
        """
        return self._replace(**{name: getattr(whole or self, name)[:count] for name in PER_PERSON})


PER_PERSON = (
    *("people", "field", "unmet", "plan", "circle", "order", "ties", "gained", "spent"),
    *("more", "hours", "event", "task", "accused", "opinions", "thought", "liking"),
)
"""Arrays with a place for each person: whoever arrives later has theirs at the end, unseen until then."""


def aligned(length: int, dtype: np.dtype) -> np.ndarray:
    """Make an array of zeros that begins with a cache line, so that no record of 16 or 32 bytes lies across two."""
    raw = np.zeros(length * dtype.itemsize + 64, np.uint8)
    first = -raw.ctypes.data % 64
    return raw[first : first + length * dtype.itemsize].view(dtype)
