"""The reference itself against docs/model.md: small cases computed by hand, and what holds in any world."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.model import COUNTERS
from reference.state import ORDER, draw, key
from reference.world import PAIR, PATH, UNMOVED, some, world


def test_draws_are_splitmix64():
    # the published first outputs of SplitMix64 for the seeds 0 and 1234567
    assert [draw(0, a) for a in range(3)] == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]
    assert [draw(1234567, a) for a in range(2)] == [6457827717110365317, 3203168211198807973]


def test_ledger_stops_at_its_threshold():
    r = world([{"cue": "balance", "threshold": 2}, {"greed": 1}], PAIR, steps=3)
    seen = [some(c["s1"], "needs", "asked", "granted", "refused", "unable", "received") for c in r.counts()]
    assert seen == [(1, 1, 1, 0, 0, 1)] * 2 + [(1, 1, 0, 1, 0, 0)]
    shared = UNMOVED | {"used": 2, "since": 0}
    assert r.books()[0, 1] == {"balance": 2, "trust": 0.5, "last": 0, "given": 2} | shared
    assert r.books()[1, 0] == {"balance": -2, "trust": 0.4375, "last": 2, "given": 0} | shared | {"refused": True}
    worth = {"gained": 6, "spent": 0}
    assert r.totals()[1] == {"asked": 3, "granted": 2, "given": 0, "received": 2, "outings": 0, "fortune": 2} | worth


@pytest.mark.parametrize(
    ("giver", "granted"),
    [
        ({"first": 0, "bad": 1}, 3),  # the cue none is always good and never unknown
        ({"cue": "last_move", "first": 0}, 0),  # the taker is never asked: nothing known for ever
        ({"cue": "fortune", "first": 1}, 3),
        ({"cue": "expected_return", "first": 1, "good": 0}, 3),
        ({"cue": "balance", "threshold": 0, "first": 1}, 1),  # known after the first favor, balance 1 >= 0
        ({"cue": "balance", "threshold": 9, "first": 0}, 0),
    ],
)
def test_what_is_known(giver, granted):
    r = world([giver, {"greed": 1}], PAIR, steps=3)
    assert r.totals()[1]["granted"] == granted


@pytest.mark.parametrize(("cue", "good"), [("last_move", 1), ("fortune", 1), ("expected_return", 1)])
def test_cue_answers_what_happened_before(cue, good):
    # person 1 always refuses; once person 0 has seen that, the cue is bad, until then `first` holds
    row = {"cue": cue, "first": 1, "good": good, "bad": 0, "threshold": 1}
    r = world([row, {"good": 0}], PAIR, {"need": 1}, steps=4)
    zero_first = draw(key(7, ORDER, 1, 0), 0) >> 32 < draw(key(7, ORDER, 1, 0), 1) >> 32
    # trust 0.5 -> 0.25 -> 0.125: times benefit 3 it is below 1 from the first refusal on
    assert r.totals()[1]["granted"] == (0 if zero_first else 1)


def test_unable_leaves_the_books_and_spoils_the_fortune():
    for favors, field in (({"budget": 0}, [0, 0]), ({"specialized": 1}, [1, 1])):
        r = world([{}, {"greed": 1}], PAIR, favors, field=field)
        assert some(r.counts()[0]["s1"], "asked", "unable", "refused") == (1, 1, 0)
        assert r.books()[1, 0] == UNMOVED | {"balance": 0, "trust": 0.5, "last": 0, "given": 0, "used": 0, "since": 0}
        assert r.totals()[1]["fortune"] == 2


def test_nobody_to_ask():
    r = world([{"greed": 1, "offer": 1}], [], {"need": 1})
    assert some(r.counts()[0]["s0"], "needs", "asked", "isolated") == (2, 0, 1)
    assert r.totals()[0]["fortune"] == 0


def test_chance_is_what_the_text_says():
    r = world([{"greed": 1}, {"good": 0.5}, {"good": 0.5}], [(0, 1), (0, 2)], steps=30)
    granted = [0, 0, 0]
    for n in range(1, 31):  # purposes ASK 8, GRANT 9; k = 1
        j = max((1, 2), key=lambda j: draw(draw(key(7, 8, n, 1), 0), j))
        granted[j] += draw(draw(key(7, 9, n, 1), j), 0) / 2**64 < 0.5
    assert [t["given"] for t in r.totals()] == granted


def test_slip_turns_the_outcome():
    r = world([{"good": 0}, {}], PAIR, {"need": 1, "slip": 1})
    assert [t["granted"] for t in r.totals()] == [0, 1]


def test_first_in_order_takes_the_budget():
    r = world([{}] + [{"greed": 1}] * 3, [(0, 1), (0, 2), (0, 3)], {"budget": 1})
    first = min((1, 2, 3), key=lambda i: draw(key(7, ORDER, 1, 0), i) >> 32)
    assert [i for i, t in enumerate(r.totals()) if t["granted"]] == [first]
    assert sum(c["unable"] for c in r.counts()[0].values()) == 2


def test_offer_meets_the_unmet_need_only():
    r = world([{"good": 0, "offer": 1}, {"good": 0}], PAIR, {"need": 1})
    assert some(r.counts()[0]["s0"], "given", "offered", "refused", "received") == (1, 1, 1, 0)
    assert some(r.counts()[0]["s1"], "given", "offered", "refused", "received") == (0, 0, 1, 1)
    assert [t["fortune"] for t in r.totals()] == [2, 1]
    assert [r.books()[1, 0][x] for x in ("balance", "trust", "last")] == [-1, 0.625, 1]
    wrong_field = world([{"good": 0, "offer": 1}, {}], PAIR, {"need": 1, "specialized": 1}, field=[1, 0])
    assert wrong_field.totals()[0]["given"] == 0  # with one field, field 0 is needed
    beyond_need = world([{"good": 0, "offer": 1}, {"greed": 1}], PAIR)
    assert beyond_need.totals()[0]["given"] == 0


@pytest.mark.parametrize("how", ["spread", "debtor"])
def test_asking_in_turn(how):
    r = world([{"greed": 1, "ask": how}, {}, {}], [(0, 1), (0, 2)], steps=4)
    assert [t["given"] for t in r.totals()] == [0, 2, 2]


def test_asking_the_trusted_and_the_fit():
    r = world([{"greed": 1, "ask": "trusted"}, {}, {"good": 0}], [(0, 1), (0, 2)], ties={"learning_rate": 1}, steps=30)
    assert r.totals()[1]["given"] >= 29  # after one refusal trust is 0 against 1
    r = world(
        [{"greed": 1, "ask": "fit"}, {}, {}],
        [(0, 1), (0, 2)],
        {"specialized": 1},
        field=[0, 0, 1],
        fields=2,
        steps=9,
    )
    assert r.totals()[0]["granted"] == 9


def test_meeting_forms_ties():
    met = {"change": True}
    r = world([{}, {}], [], ties=met)
    assert r.counts()[0]["s0"]["outings"] == r.counts()[0]["s1"]["formed"] == 1
    assert r.books()[0, 1] == UNMOVED | {"balance": 0, "trust": 0.5, "last": 0, "given": 0, "used": 0, "since": 1}
    triangle = world([{}] * 3, PATH, ties=met | {"closure": 1})
    assert (0, 2) in triangle.books() and len(triangle.books()) == 6
    assert (0, 2) not in world([{}] * 3, PATH, ties=met | {"closure": 1, "limit": 1}).books()
    circles = world([{"event_choice": "fit"}] * 5, [], ties=met, circle=[0, 1, 0, 1, 2])
    assert set(circles.books()) == {(0, 2), (2, 0), (1, 3), (3, 1)}
    for stay in ({"event_choice": "none"}, {"acceptance": 0}):
        assert not world([stay, stay], [], ties=met, steps=3).books()
    # who goes to no events is met at none
    assert not world([{"event_choice": "none"}, {}], [], ties=met).books()
    assert not world([{}, {}], [], steps=3).books()  # ties.change is off


def test_endings_and_lifetimes():
    ties = {"change": True, "idle": 2}
    r = world([{}, {}], [], ties=ties, steps=3)
    assert [some(c["s0"], "formed", "lapsed", "degree") for c in r.counts()] == [
        (1, 0, 1),
        (0, 1, 0),
        (1, 0, 1),
    ]
    assert r.lifetimes() == [(0, 1, False), (0, 2, True)]
    assert world([{}, {}], [], ties=ties, steps=3, burn_in=1).lifetimes() == [(0, 1, False), (1, 2, True)]
    assert world([{}, {}], PAIR, ties=ties | {"meet": 0}, steps=3).lifetimes() == [(0, 2, True)]
    lost = world([{}, {}], PAIR, ties=ties | {"loss": 1, "idle": 1})
    assert some(lost.counts()[0]["s1"], "lost", "lapsed", "initial") == (1, 0, 0)
    people = [{"patience": 1}, {"greed": 1}]
    r = world(people, PAIR, ties={"change": True, "meet": 0, "review": 1}, steps=2)
    assert [c["s1"]["dropped"] for c in r.counts()] == [0, 1]  # balance 1 is tolerated, 2 is not


def test_who_is_away_does_nothing_and_bears_no_grudge():
    r = world([{"presence": 0, "offer": 1}, {}], PAIR, {"need": 1}, {"change": True})
    assert some(r.counts()[0]["s0"], "needs", "asked", "given", "outings", "degree") == (0, 0, 0, 0, 1)
    assert some(r.counts()[0]["s1"], "asked", "unable", "outings") == (1, 1, 1)
    assert r.books()[1, 0] == UNMOVED | {"balance": 0, "trust": 0.5, "last": 0, "given": 0, "used": 0, "since": 0}
    met = world([{"presence": 0}, {}], [], ties={"change": True}, steps=5)
    assert met.totals()[1]["outings"] == 5 and not met.books()
    some_days = world([{"presence": 0.5}, {}], PAIR, {"need": 1}, steps=20)  # purpose PRESENCE 20
    came = [int(draw(key(7, 20, n, 0), 0) / 2**64 < 0.5) for n in range(1, 21)]
    assert [c["s0"]["needs"] for c in some_days.counts()] == came and 0 < sum(came) < 20


REFERRAL = {"field": [1, 1, 0], "fields": 1, "mechanisms": {"referral": True}}  # 0 asks, 1 refers, 2 can help


def test_referred_help_is_booked_over_both_ties():
    r = world([{"greed": 1}, {"refer": 1}, {}], PATH, {"specialized": 1, "budget": 1}, **REFERRAL)
    now = [r.counts()[0][s] for s in ("s0", "s1", "s2")]
    assert some(now[0], "asked", "granted", "referred", "received", "unable") == (1, 1, 1, 1, 0)
    assert some(now[1], "given", "received", "granted") == (0, 0, 0) and some(now[2], "given", "received") == (1, 0)
    assert [(t["gained"], t["spent"], t["fortune"]) for t in r.totals()] == [(3, 0, 1), (0, 0, 0), (0, 1, 0)]
    shared = UNMOVED | {"used": 1, "since": 0}
    for giver, receiver in ((2, 1), (1, 0)):
        assert r.books()[giver, receiver] == {"balance": 1, "trust": 0.5, "last": 0, "given": 1} | shared
        assert r.books()[receiver, giver] == {"balance": -1, "trust": 0.75, "last": 1, "given": 0} | shared
    # the second request finds the helper's budget used up
    twice = world([{"greed": 1}, {"refer": 1}, {}], PATH, {"specialized": 1, "budget": 1, "need": 1}, **REFERRAL)
    assert some(twice.counts()[0]["s0"], "granted", "unable") == (1, 1)


def test_refused_or_impossible_referral():
    r = world([{"greed": 1}, {"refer": 1}, {"good": 0}], PATH, {"specialized": 1}, **REFERRAL)
    assert some(r.counts()[0]["s0"], "refused", "referred", "granted") == (1, 0, 0)
    assert [(r.books()[x]["last"], r.books()[x]["trust"]) for x in ((0, 1), (1, 2))] == [(2, 0.25)] * 2
    assert [t["fortune"] for t in r.totals()] == [2, 0, 0]
    for refer, helper, more in (
        (0, {}, {}),
        (1, {"presence": 0}, {}),
        (1, {}, {"mechanisms": {}}),
        (1, {}, {"field": [1] * 3}),
    ):
        r = world([{"greed": 1}, {"refer": refer}, helper], PATH, {"specialized": 1}, **(REFERRAL | more))
        assert some(r.counts()[0]["s0"], "unable", "refused") == (1, 0)
        assert r.books()[0, 1]["last"] == 0


def test_books_are_subjective():
    def balances(**books):
        r = world([{}, {"greed": 1}], PAIR, {"spread": 0}, books=books)
        assert (r.totals()[1]["gained"], r.totals()[0]["spent"]) == (3, 1)
        assert r.books()[1, 0]["last"] == 1
        return r.books()[0, 1]["balance"], r.books()[1, 0]["balance"]

    assert balances(bias=0.5) == (1.5, -1) and balances(forget=1) == (1, 0)
    u = [draw(draw(key(7, 26, 1, c), i), 1 - i) / 2**64 for i, c in ((0, 2), (1, 3))]  # purpose ERROR 26, c' = 1
    assert balances(misperception=0.5) == pytest.approx((0.5 + u[0], -(0.5 + u[1])))


def test_favors_differ_in_worth():
    for favors, f in (({}, 254), ({"specialized": 1}, 0)):  # purpose WORTH 28, before the first round
        r = world([{}, {"greed": 1}], PAIR, {"spread": 1} | favors, steps=2)
        cost = 2 * draw(draw(key(7, 28, 0, 1), 0), f) / 2**64
        worth = 2 * draw(draw(key(7, 28, 0, 0), 1), f) / 2**64
        assert (r.totals()[0]["spent"], r.totals()[1]["gained"]) == pytest.approx((2 * cost, 6 * worth))
        assert r.books()[0, 1]["balance"] == pytest.approx(2 * cost)
        assert r.books()[1, 0]["balance"] == pytest.approx(-2 * worth)


def test_weaving_joins_two_contacts():
    def woven(bridge, circle, other=(), on=True, **ties):
        people = [{"introduce": 1, "bridge": bridge}, {}, dict(other)]
        ties = {"change": True, "meet": 0} | ties
        r = world(people, [(0, 1), (0, 2)], ties=ties, circle=circle, mechanisms={"weaving": on})
        return r, some(r.counts()[0]["s0"], "introduced", "bridged")

    r, counted = woven(1, [0, 0, 1])
    assert counted == (1, 1) and r.books()[0, 1]["last"] == 0
    assert [(r.books()[i, 0]["last"], r.books()[i, 0]["trust"]) for i in (1, 2)] == [(1, 0.75)] * 2
    assert r.books()[1, 2] == UNMOVED | {"balance": 0, "trust": 0.5, "last": 0, "given": 0, "used": 0, "since": 1}
    assert woven(0, [1, 0, 0])[1] == (1, 0)
    nothing = [woven(0, [0, 0, 1]), woven(1, [1, 0, 0]), woven(0, [0] * 3, limit=1), woven(0, [0] * 3, on=False)]
    nothing += [woven(0, [0] * 3, other) for other in ({"presence": 0}, {"acceptance": 0})]
    nothing += [woven(0, [0] * 3, change=False)]
    assert all(counted == (0, 0) and len(r.books()) == 4 for r, counted in nothing)


def test_speaking_up_before_dropping():
    def voiced(voice, taker, on=True):
        people = [{"patience": 1, "voice": voice}, {"greed": 1} | taker]
        ties = {"change": True, "meet": 0, "review": 1}
        r = world(people, PAIR, {"budget": 1}, ties, steps=2, mechanisms={"voice": on})
        return r, some(r.counts()[1]["s0"], "voiced", "rebalanced", "helped", "received", "dropped")

    r, counted = voiced(1, {})  # balance 2 is above 1; the favor in return makes it 1
    assert counted == (1, 1, 1, 1, 0) and r.counts()[1]["s1"]["given"] == 1
    assert [r.books()[x]["balance"] for x in ((0, 1), (1, 0))] == [1, -1]
    assert r.totals()[0]["fortune"] == 0 and r.people[1].given_this_round == 1
    assert (r.totals()[0]["gained"], r.totals()[1]["spent"]) == (3, 1)
    assert voiced(1, {"good": 0})[1] == (1, 0, 0, 0, 1)
    assert voiced(0, {})[1] == voiced(1, {}, on=False)[1] == (0, 0, 0, 0, 1)


chance = st.sampled_from([0, 0.1, 0.5, 0.9, 1])
row = st.builds(
    lambda **k: k, cue=st.sampled_from(["none", "last_move", "balance", "fortune", "expected_return"]),
    threshold=st.integers(0, 3), first=chance, good=chance, bad=chance, offer=chance, greed=chance,
    ask=st.sampled_from(["random", "trusted", "debtor", "spread", "fit"]),
    outreach=st.sampled_from([0, 1, 3]),
    event_choice=st.sampled_from(["none", "random", "fit"]), acceptance=chance,
    patience=st.sampled_from([0, 1, 4, math.inf]),
)  # fmt: skip


@st.composite
def worlds(draw_):
    rows = draw_(st.lists(row, min_size=1, max_size=3))
    people = [rows[draw_(st.integers(0, len(rows) - 1))] for _ in range(draw_(st.integers(1, 7)))]
    pairs = [(i, j) for j in range(len(people)) for i in range(j)]
    edges = draw_(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    favors = {x: draw_(chance) for x in ("need", "specialized", "slip")}
    ties = {x: draw_(chance) for x in ("meet", "closure", "loss", "review", "trust_prior", "learning_rate")}
    ties |= {"change": draw_(st.booleans()), "idle": draw_(st.integers(1, 4))}
    ties["limit"], favors["budget"] = (
        draw_(st.none() | st.integers(0, 4)),
        draw_(st.none() | st.integers(0, 2)),
    )
    numbers = st.lists(st.integers(0, 1), min_size=len(people), max_size=len(people))
    more = {
        "fields": 2,
        "field": draw_(numbers),
        "circle": draw_(numbers),
        "seed": draw_(st.integers(0, 2**64 - 1)),
    }
    return people, edges, favors, ties, more


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_what_holds_in_any_world(drawn):
    people, edges, favors, ties, more = drawn
    r = world(people, edges, favors, ties, steps=0, **more)
    degree = [sum(i in edge for edge in edges) for i in range(len(people))]
    for _ in range(6):
        before = [t["given"] for t in r.totals()]
        r.step()
        books = r.books()
        assert all((j, i) in books for i, j in books)
        for (i, j), book in books.items():
            other = books[j, i]
            assert book["balance"] == -other["balance"] == book["given"] - other["given"]
            assert 0 <= book["trust"] <= 1 and (book["used"], book["since"]) == (
                other["used"],
                other["since"],
            )
        for i, t in enumerate(r.totals()):
            assert favors["budget"] is None or t["given"] - before[i] <= favors["budget"]
            ties_of_i = sum(i == a for a, _ in books)
            assert ties["limit"] is None or ties_of_i <= max(degree[i], ties["limit"])
        total = {name: sum(c[name] for c in r.counts()[-1].values()) for name in COUNTERS}
        assert total["asked"] == total["granted"] + total["refused"] + total["unable"] <= total["needs"]
        assert total["given"] == total["received"] == total["granted"] + total["helped"]
        assert total["helped"] == total["offered"] + total["rebalanced"]
        assert total["degree"] == len(books)
    formed = sum(c["formed"] for round_ in r.counts() for c in round_.values())
    assert len(r.lifetimes()) == len(edges) + formed / 2
    again = world(people, edges, favors, ties, steps=6, **more)
    assert (again.counts(), again.books(), again.totals()) == (r.counts(), r.books(), r.totals())


def test_a_difference_stays_where_it_is():
    # two separate triangles: what the people of one are like must not move the other
    edges = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    favors = {"need": 0.5, "slip": 0.2, "budget": 2}
    one = world([{"cue": "balance"}] * 6, edges, favors, steps=20)
    two = world([{"cue": "balance"}] * 3 + [{"good": 0}] * 3, edges, favors, steps=20)
    assert one.totals()[:3] == two.totals()[:3] and one.totals()[3:] != two.totals()[3:]
