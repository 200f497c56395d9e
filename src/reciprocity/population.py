"""The state of a run as arrays: people, ties and their books, laid out for the kernels.

A person's ties fill the first `degree` places of their own stretch of slots, `row[i]` to `row[i + 1]`. A slot
is one side of a tie: `other[slot]` is the contact and `book[slot]` this side's account of the tie, with
`book[slot].twin` the slot of the other side. Slots have no meaning of their own and move when ties end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numba import njit

from reciprocity import draws
from reciprocity.errors import InputError
from reciprocity.strategies import ASKS, CUES, EVENT_CHOICES

if TYPE_CHECKING:
    from reciprocity.networks import Graph
    from reciprocity.scenario import Scenario

UNKNOWN, YES, NO = 0, 1, 2  # last moves and fortune
ANY_FIELD, NO_NEED = 254, 255  # what an unmet need may hold beside a field's number
NO_LIMIT = 32_767
MOST_BUCKETS = 65_536  # of the sort; so many that their table stays in cache

# What is counted per round and strategy; the columns of `counts`.
COUNTERS = (
    "granted", "refused", "unable", "alone", "given", "offered", "helped", "met",
    "formed", "lost", "lapsed", "dropped", "degree", "isolated", "initial",
)  # fmt: skip
GRANTED, REFUSED, UNABLE, ALONE, GIVEN, OFFERED, HELPED, MET = range(8)
FORMED, LOST, LAPSED, DROPPED, DEGREE, ISOLATED, INITIAL = range(8, 15)

RULES = np.dtype(
    [
        ("benefit", "f8"), ("cost", "f8"), ("need", "f8"), ("specialised", "f8"), ("slip", "f8"),
        ("meet", "f8"), ("closure", "f8"), ("loss", "f8"), ("review", "f8"), ("trust_rate", "f8"),
        ("trust_prior", "f4"), ("budget", "i4"), ("limit", "i4"), ("idle", "i4"), ("fields", "i4"),
        ("seed", "u8"), ("change", "u1"), ("offers", "u1"), ("tie_local", "u1"),
    ],
    align=True,
)  # fmt: skip
TRAITS = np.dtype(
    [
        ("threshold", "f8"), ("first", "f8"), ("good", "f8"), ("bad", "f8"), ("offer", "f8"), ("greed", "f8"),
        ("outreach", "f8"), ("acceptance", "f8"), ("patience", "f8"), ("cue", "u1"), ("ask", "u1"),
        ("event_choice", "u1"),
    ],
    align=True,
)  # fmt: skip
PERSON = np.dtype(
    [
        ("degree", "i4"), ("given", "i4"), ("received", "i4"), ("asked", "i4"), ("granted", "i4"), ("met", "i4"),
        ("given_now", "i2"), ("strategy", "u1"), ("field", "u1"), ("fortune", "u1"), ("unmet", "u1"),
        ("verbs", "u1"), ("spare", "u1"),
    ]
)  # fmt: skip  # 32 bytes: half a cache line
BOOK = np.dtype(
    [
        ("balance", "f4"), ("trust", "f4"), ("given", "i4"), ("used", "i4"), ("since", "i4"), ("twin", "i4"),
        ("last", "u1"), ("spare", "u1", 7),
    ]
)  # fmt: skip  # 32 bytes


class World(NamedTuple):
    """All arrays of one run, in the form the kernels take.

    Attributes:
        rules: (1,) RULES, the scenario's numbers.
        traits: (strategies,) TRAITS, in the order of `Scenario.strategies`.
        people: (n,) PERSON.
        row: (n + 1,) int32, where each person's slots begin.
        other: (slots,) int32, the contact of a slot.
        book: (slots,) BOOK.
        members: (n,) int32, people by circle, ascending within it.
        circle: (n,) int32; `circle_start`: (circles + 1,) int32, where each begins in `members`.
        order: (n,) int32, the order of this round; `scratch`: (2, n) uint64 and `starts`: (MOST_BUCKETS + 1,) int32,
            for sorting it.
        keys: (purposes, 4) uint64, the keys of this round's draws by purpose and counter.
        pick: (n,) int32, slots chosen ahead of time (where nothing can change the choice).
        standing: (strategies, 3) int64: tie sides, people without ties, initial tie sides, now.
        entered, ended: (rounds + 2,) int64, ties by age when measuring of them began, and when they ended.
        oldest: (n,) int32, a round before which none of a person's ties was last used: until that is `ties.idle`
            ago, none of them can lapse.
        tie_rounds: (n,) int64, what a person's ties add to the sum of their degree over rounds, beside
            degree x rounds so far: minus the rounds before each tie formed, plus those before each ended.
        pending: (8,) int64, a question to a person who decides in Python; see `phases.questions`.
    """

    rules: np.ndarray
    traits: np.ndarray
    people: np.ndarray
    row: np.ndarray
    other: np.ndarray
    book: np.ndarray
    members: np.ndarray
    circle: np.ndarray
    circle_start: np.ndarray
    order: np.ndarray
    scratch: np.ndarray
    starts: np.ndarray
    keys: np.ndarray
    pick: np.ndarray
    standing: np.ndarray
    entered: np.ndarray
    ended: np.ndarray
    oldest: np.ndarray
    tie_rounds: np.ndarray
    pending: np.ndarray


def whole_shares(weights: dict[str, float], n: int) -> dict[str, int]:
    """Turn weights into whole people by the largest remainder; equal remainders favor the one named first.

    Args:
        weights: Weight by name, >= 0, not all 0 (all 0 is allowed for n = 0).
        n: People to share out.
    """
    total = sum(weights.values())
    exact = {name: n * weight / total if n else 0.0 for name, weight in weights.items()}
    whole = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_remainder[: n - sum(whole.values())]:
        whole[name] += 1
    return whole


def assign(scenario: Scenario, graph: Graph) -> np.ndarray:
    """Return each person's strategy as its place in `scenario.strategies`, (n,) uint8 (`docs/model.md`, section 5)."""
    names = list(scenario.strategies)
    place = {name: k for k, name in enumerate(names)}
    strategy = np.zeros(graph.n, np.uint8)
    free = np.ones(graph.n, bool)
    if graph.strategy is not None:
        for i, name in enumerate(graph.strategy):
            if name:
                if name not in place:
                    raise InputError(
                        f"network.people: unknown strategy {name!r}; known are {', '.join(names)}"
                    )
                strategy[i], free[i] = place[name], False
    weights = dict(scenario.population)
    if scenario.focal is not None and scenario.focal_share is not None:
        others = {name: w for name, w in weights.items() if name != scenario.focal}
        total = sum(others.values())
        rest = {name: (1 - scenario.focal_share) * w / total for name, w in others.items()} if total else {}
        weights = {scenario.focal: scenario.focal_share} | rest
    shares = whole_shares(weights, int(free.sum()))
    chance = _draws(np.uint64(draws.key(scenario.seed, draws.STRATEGY, 0, 0)), graph.n)
    people = np.argsort(chance, kind="stable")
    people = people[free[people]]
    strategy[people] = np.repeat([place[name] for name in shares], list(shares.values()))
    return strategy


@njit(cache=True)
def _draws(key, n):
    out = np.empty(n, np.uint64)
    for i in range(n):
        out[i] = draws.draw(key, np.uint64(i))
    return out


def populate(scenario: Scenario, graph: Graph) -> World:
    """Lay out the state at the start of a run.

    Args:
        scenario: What to simulate.
        graph: People and ties, from `networks.build`.
    """
    n, ties = graph.n, scenario.ties
    people = np.zeros(n, PERSON)
    people["strategy"] = assign(scenario, graph)
    people["field"] = graph.field
    degree = np.bincount(graph.edges.ravel(), minlength=n) if len(graph.edges) else np.zeros(n, np.int64)
    people["degree"] = degree
    people["unmet"] = NO_NEED
    row = np.zeros(n + 1, np.int64)
    np.cumsum(np.maximum(degree, min(ties.limit, max(n - 1, 0))) if ties.change else degree, out=row[1:])
    if row[-1] >= 2**31:
        raise InputError(f"ties.limit: {row[-1]} tie slots are more than memory is laid out for; lower it")
    row = row.astype(np.int32)
    other = np.zeros(row[-1], np.int32)
    book = np.zeros(row[-1], BOOK)
    standing = np.zeros((len(scenario.strategies), 3), np.int64)
    traits = _traits(scenario)
    rules = _rules(scenario, graph, traits[np.unique(people["strategy"])])
    _connect(graph.edges, row, other, book, np.float32(ties.trust_prior))
    _stand(people, standing)
    ages = np.zeros((2, scenario.rounds + 2), np.int64)
    circle = graph.circle.astype(np.int32)
    sizes = np.bincount(circle, minlength=1)
    return World(
        rules=rules, traits=traits, people=people, row=row, other=other, book=book,
        members=np.argsort(circle, kind="stable").astype(np.int32),
        circle=circle, circle_start=np.concatenate(([0], np.cumsum(sizes))).astype(np.int32),
        order=np.arange(n, dtype=np.int32), scratch=np.zeros((2, n), np.uint64), keys=np.zeros((draws.REVIEW + 1, 4), np.uint64), pick=np.zeros(n, np.int32),
        starts=np.zeros(min(MOST_BUCKETS, 2 * n + 2) + 1, np.int32),
        standing=standing, entered=ages[0], ended=ages[1],
        oldest=np.zeros(n, np.int32), tie_rounds=np.zeros(n, np.int64), pending=np.array((0, 0, 0, 0, -2, -2, 0, 0)),
    )  # fmt: skip


def _traits(scenario: Scenario) -> np.ndarray:
    traits = np.zeros(len(scenario.strategies), TRAITS)
    for k, strategy in enumerate(scenario.strategies.values()):
        traits[k] = (
            strategy.threshold, strategy.first, strategy.good, strategy.bad, strategy.offer, strategy.greed,
            strategy.outreach, strategy.acceptance, strategy.patience, CUES.index(strategy.cue),
            ASKS.index(strategy.ask), EVENT_CHOICES.index(strategy.event_choice),
        )  # fmt: skip
    return traits


def _rules(scenario: Scenario, graph: Graph, present: np.ndarray) -> np.ndarray:
    favors, ties = scenario.favors, scenario.ties
    budget = NO_LIMIT if favors.budget is None else favors.budget
    # Where every decision of the ask phase reads only the tie it is about, the order in which people act
    # matters only to two who ask each other; see phases/ask.py.
    tie_local = (
        budget == NO_LIMIT
        and bool(np.all(present["ask"] == ASKS.index("random")))
        and bool(np.all(present["greed"] == 0))
        and not np.any(present["cue"] == CUES.index("fortune"))
    )
    rules = np.zeros(1, RULES)
    rules[0] = (
        favors.benefit, favors.cost, favors.need, favors.specialised, favors.slip,
        ties.meet, ties.closure, ties.loss, ties.review, ties.trust_rate, ties.trust_prior,
        budget, ties.limit, 2**31 - 1 if ties.idle is None else min(ties.idle, 2**31 - 1), len(graph.field_names),
        scenario.seed, ties.change, bool(np.any(present["offer"] > 0)), tie_local,
    )  # fmt: skip
    return rules


@njit(cache=True)
def _connect(edges, row, other, book, trust_prior):
    filled = row[:-1].copy()
    for e in range(len(edges)):
        i, j = np.int64(edges[e, 0]), np.int64(edges[e, 1])
        a, b = filled[i], filled[j]
        filled[i] += 1
        filled[j] += 1
        other[a], other[b] = j, i
        book[a].twin, book[b].twin = b, a
        book[a].trust = trust_prior
        book[b].trust = trust_prior


@njit(cache=True)
def _stand(people, standing):
    for i in range(len(people)):
        s = people[i].strategy
        standing[s, 0] += people[i].degree
        standing[s, 2] += people[i].degree
        if people[i].degree == 0:
            standing[s, 1] += 1
