"""How a run's state lies in memory: its arrays, and what numbers in them stand for.

The records of which some of these arrays consist are in `records.py`.

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
NEEDS, MORE, OUT, LOOKS, REVIEWS = 1, 2, 4, 8, 16  # bits of `plan`: what chance alone decides,
DECIDES, BY_BOOKS, BOOKED = 32, 64, 128  # who is asked, who chooses by books, and in whose books something changed
LAST, GAVE, KNOWS, TAUGHT_BY, USED = 3, 4, 8, 16, 5  # of a book's marks: bits, and how far above them the round begins
WIDE = 8  # contacts that are looked at together
LEAST = 64  # room in `scratch`, however few people there are
OUTSIDE = -1  # the circle of those who are in none
HEARD = 16  # of so many circles' events one hears, and so many one remembers
MOST_BUCKETS = 65_536  # of the sort; so many that their table stays in cache

ACTS = COUNTERS + STREAMS
"""Names of the acts in the log of a run: an act has the name, and the number, of the counter it counts into. What only
the log needs is added behind."""
ACTS_PER_PERSON, ACTS_PER_TIE = 64, 8
"""Room for the acts of one round, from above: a person has 7 at most today (out, formed, two answers, offered,
introduced, formed) and a tie 5 (spoken about and made up for on both sides, ended)."""


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
            lapse (a round before their last use, or later for friends); `outings`, how often they went out.
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
        events: (circles,) EVENT, of a circle's event in this round the guests (-1: none is held) and where they
            begin in `guests`, and how many people the circle had at the start; (0,) without events.
        guests: (n + WIDE,) uint32, who attends, by circle and number; (0,) without events.
        expertise: (circles, fields) int32, how many of a circle had a field at the start (0 where `sought` says no);
            (0, 0) without events or goals.
        liking: (n, 16 or the number of circles) LIKING, what those who learn remember of events, that of circle c in
            the place c mod 16; (0, 0) where nobody learns.
        pending: (8,) int64, a question to a person who decides in Python; see `kernels.python_decisions`.
        log: (room,) ACT, the acts so far and room for more; of length 0 where nothing is logged.
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
    events: np.ndarray
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
