"""How the state of a run lies in memory: its arrays, and what special numbers in them stand for.

The records of which some of these arrays consist are in `records.py`.

A *slot* is one side of a tie. `other[slot]` is the contact, `book[slot]` is this side's account of the tie, and
`book[slot].twin` is the slot of the other side. Each person has a block of slots that begins at `row`, and their ties
fill the first `degree` of these. A slot has no meaning of its own: when a tie ends, the last one moves into its place.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from reciprocity.results.counters import COUNTERS, STREAMS

UNKNOWN, YES, NO = 0, 1, 2
"""Values of a last move and of fortune."""
YES_NOW = 3
"""A last move: granted, after an earlier refusal. It is kept only where somebody may bear a grudge."""
ANY_FIELD, NO_NEED = 254, 255
"""Values of an unmet need, beside the number of a field."""
HERE, AWAY, GONE = 0, 1, 2
"""Values of `people.away`: present in this round; absent from this round; left for good."""
DRAWN = 2
"""Stands for a chance that is neither 0 nor 1, so that the outcome has to be drawn."""
OPEN = -2
"""An answer that has not been given yet; see `model/kernels/python_decisions.py`."""
NEEDS, MORE, OUT, LOOKS, REVIEWS, DECIDES, BY_BOOKS, BOOKED = 1, 2, 4, 8, 16, 32, 64, 128
"""The bits of `World.plan`."""
LAST, GAVE, KNOWS, TAUGHT_BY, USED = 3, 4, 8, 16, 5
"""The bits of a book's marks; USED is the number of bits below the round of the last use."""
WIDE = 8
"""So many contacts are looked at together."""
LEAST = 64
"""The least room in `scratch`, however few people there are."""
OUTSIDE = -1
"""The circle of people who belong to none."""
HEARD = 16
"""The number of circles of whose events a person hears, and also the number that a person remembers."""
MOST_BUCKETS = 65_536
"""The most buckets of the sort, so that their table stays in the cache."""

ACTS = COUNTERS + STREAMS
"""Names of the acts in the log of a run. An act has the name and the number of its counter. What is only logged,
and not counted, stands behind."""
ACTS_PER_PERSON, ACTS_PER_TIE = 64, 8
"""How many acts of one round the log has room for. Today a person has at most 7 (out, formed, two answers, offered,
introduced, formed) and a tie at most 5 (spoken about and made up for on both sides, ended)."""


class World(NamedTuple):
    """All arrays of one run, in the form that the kernels take.

    Arrays of what only some mechanisms need have length 0 where none of these is on. Indices are unsigned, because the
    compiled code tests every signed index for negative values.

    Attributes:
        rules: (1,) RULES, the numbers of the scenario.
        traits: (strategies,) TRAITS, in the order of `Scenario.strategies`. `certain` has two bits for each of the four
            `chances`: 0 or 1 if the chance is that, else DRAWN.
        chances: (strategies, 4) float64, the chance to grant a request by the state of the cue: UNKNOWN, YES (good), NO
            (bad) and YES_NOW (good, too).
        people: (n,) PERSON; `row` is the first slot of a person.
        field: (n,) uint8, the field in which a person can help. This and `unmet` lie apart from `people`, because those
            who look for help, or for somebody to help, read them of many others.
        unmet: (n,) uint8, the unmet need of a person: a field, ANY_FIELD or NO_NEED.
        plan: (n,) uint8, bits that say ahead of a person's turns what they will do in this round. By chance alone:
            NEEDS and MORE (have requests), OUT (goes out), LOOKS (for somebody to help), REVIEWS (ties). DECIDES:
            decides in Python, or may help for a contact's sake. In the ask phase, BY_BOOKS: chooses by their books whom
            to ask; and BOOKED: one of these books has changed in this phase. In gossip BOOKED says that somebody told
            the person something after it was chosen about whom they talk.
        other: (slots + WIDE,) uint32, the contact of a slot. Places that are no slots are read and masked out.
        book: (slots,) BOOK, this side's account of the tie. One integer, `marks`, holds the contact's last move (bits
            LAST), whether this side ever gave a favor over the tie (GAVE), knows what the contact can do (KNOWS) or was
            taught by the contact (TAUGHT_BY), and the round of the last use; see `model/kernels/book_flags.py`.
        past: (slots,) PAST, how many favors this side gave over the tie, and since which round the tie exists.
        bond: (slots,) float32, the bond of a side, 0 where there is no tie. It lies apart from `book`, because all
            bonds fade every round.
        remembered: (slots,) float32, how many of the favors that this side got over the tie it remembers, 0 where
            there is no tie. In review -1 on the side of the lower number stands for a tie that ends by the hazard in
            this round. (0,) where nothing hangs on it.
        via: (slots,) int32, who introduced the two people of a tie, -1 for nobody. (0,) without `ties.stake`.
        members: (n,) uint32, people by circle, ascending within a circle. It holds those who were there at the start,
            in the circles of the start or of the last intervention.
        circle: (n,) int32, the circle of a person, or OUTSIDE.
        circle_start: (circles + 1,) uint32, where the members of each circle begin in `members`.
        order: (n,) uint32, people in the order of this round.
        scratch: (2, n + WIDE or LEAST) uint64, room for sorting the order, and afterwards for what phases choose ahead.
        starts: (MOST_BUCKETS + 1,) int32, where the buckets of the sort begin.
        keys: (purposes, 4) uint64, the keys of this round's draws by purpose and counter.
        acts: (2 n + 1,) uint32, the acts of a phase in their order; see `order.list_acts` and `order.list_picked`.
        pick: (2 n,) uint32, what a phase notes by person or act: mostly the slot chosen ahead of the turn; in join, the
            kind of task; in review and share, bits.
        standing: (strategies, 3) int64, the numbers of tie sides, isolated people and initial tie sides by now.
        entered: (rounds + 2,) int64, ties by their age when measuring began.
        ended: (rounds + 2,) int64, ties by their age when they ended.
        ties: (n,) TIES. `rounds` corrects the sum of a person's degree over rounds: that sum is degree x rounds played
            + `rounds`, because each tie subtracts the rounds before it formed, and adds those before it ended. `oldest`
            is a round: until `ties.idle` rounds later no tie of the person with somebody of a higher number can lapse.
            `outings` counts how often they went out.
        gained: (n,) float64, benefits received; kept only where favors differ in worth, as the next two.
        spent: (n,) float64, costs borne.
        worth: (rounds, strategies, 2) float64, benefits and costs by round and strategy.
        factors: (n,) FACTORS, by what each person differs from the mean. (0,) where people do not differ.
        crowd: (2 or 3, people at the start + 1) int64, how likely people are to be met, summed up: over people by
            number, over `members`, and over `peers` if there are any. (3, 0) where all are equally likely; see
            `model/personal_factors.py`.
        peers: (people at the start,) uint32, people by field, ascending within a field. (0,) without
            `ties.mixing_field`.
        peer_start: (fields + 1,) uint32, where the people of each field begin in `peers`.
        more: (n,) EXTRA, ideas held and fields looked for.
        hours: (n,) float32, the hours spent in this round.
        event: (n,) int32, the circle whose event a person attends; -1 for none, -2 for an outing to a contact.
        task: (n,) uint32, the kind of a person's recurring task.
        accused: (n,) uint16, how many would vote against a person.
        streams: (STREAMS, n) float64, what people have earned so far through each stream, with room for people who
            arrive later. A stream lies in one piece, because phases go through all people for one of them.
        flows: (rounds, strategies, STREAMS) float64, what was earned by round and strategy.
        crowds: (8, 256) int64, for each byte that eight ideas can make, how many ideas these are and how often they are
            held; see `model/phases/share.py`.
        sought: (circles + 1,) bool, whether a member of a circle can be somebody whom people look for; the last entry
            is for people outside all circles. (1,) without goals.
        holders: (64,) int64, how many people hold each idea.
        opinions: (n, gossip.memory) OPINION, about whom a person has opinions. One about x lies in place x mod memory.
        thought: (n, gossip.memory) float32, what these opinions are.
        events: (circles,) EVENT, of each circle's event in this round the number of guests (-1: none is
            held), where they begin in `guests`, and how many members the circle had at the start.
        guests: (n + WIDE,) uint32, the people who attend an event, by circle and number.
        expertise: (circles, fields) int32, how many members of a circle had a field at the start; 0 where `sought` is
            false.
        liking: (n, 16 or the number of circles) LIKING, how much people who learn liked events. The events of circle c
            have the place c mod 16.
        asked: (1 + most tries,) int64, how many contacts have been asked before in the act that is being played, and
            who they are.
        learning: (n,) LEARNING, what each person earned lately. (0,) where strategies do not spread.
        plays: (rounds + 1, strategies) int32, how many people played each strategy in a round; the first row is that
            of round 1, and the last one filled is that of the round to come. (0, 0) where strategies do not spread.
        pending: (8,) int64, a question to a person who decides in Python; see `model/kernels/python_decisions.py`.
        log: (room,) ACT, the acts so far and room for more; of length 0 where nothing is logged.
        logged: (1,) int64, how many acts there are so far.
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
    remembered: np.ndarray
    via: np.ndarray
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
    factors: np.ndarray
    crowd: np.ndarray
    peers: np.ndarray
    peer_start: np.ndarray
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
    asked: np.ndarray
    learning: np.ndarray
    plays: np.ndarray
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
    *("factors", "more", "hours", "event", "task", "accused", "opinions", "thought", "liking", "learning"),
)
"""Arrays with a place for each person: whoever arrives later has theirs at the end, unseen until then."""


def aligned(length: int, dtype: np.dtype) -> np.ndarray:
    """Make an array of zeros that begins with a cache line, so that no record of 16 or 32 bytes lies across two.

    Behind its end there is room for WIDE more, which kernels may read: they look at so many together.
    """
    raw = np.zeros((length + WIDE) * dtype.itemsize + 64, np.uint8)
    first = -raw.ctypes.data % 64
    return raw[first : first + length * dtype.itemsize].view(dtype)
