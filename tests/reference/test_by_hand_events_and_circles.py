"""The reference where people meet and belong: small cases of docs/model.md, 6.14, by hand."""

from reference.state import draw2, key
from reference.world import PAIR, only, some, world

GOING = {"change": True, "meet": 1}
ALWAYS = {"chance": 1, "room": None, "fee": 0.5, "talks": 3}
ALWAYS |= {"parting": 0.5, "trial": 0, "learning_rate": 0.5, "team": 0}


def events(people, edges=(), ties=(), steps=1, circles_with_rules=(), goals=(), **changes):
    more = {name: changes.pop(name) for name in ("circle", "field", "fields", "circles") if name in changes}
    on = only("events", **(ALWAYS | changes))
    for name, numbers in (("circles", circles_with_rules), ("goals", goals)):
        if numbers:
            found = only(name, **numbers)
            on = {part: on[part] | found[part] for part in on}
    return world(people, list(edges), ties=GOING | dict(ties), steps=steps, **on, **more)


def test_who_comes_meets_and_pays():
    r = events([{}] * 2)
    assert [some(r.counts()[0][s], "outings", "attended", "formed") for s in ("s0", "s1")] == [(1, 1, 1)] * 2
    assert [p.stream["events"] for p in r.people] == [-0.5, -0.5]
    assert sorted(p.liking[0][1] for p in r.people) == [0.25, 0.75], "a tie forms in the talk of the first"
    assert not events([{}] * 2, chance=0).counts()[0]["s0"]["outings"], "stays at home"
    assert not events([{"event_choice": "none"}, {}]).books()


def test_a_full_room_sends_people_home():
    r = events([{}] * 3, room=2)
    assert sum(c["attended"] for c in r.counts()[0].values()) == 2 == len(r.books())


def test_talks_take_time():
    r = events([{}] * 2, PAIR, talks=2)
    assert r.counts()[0]["s0"]["formed"] == 0
    people = [{"goal": 1}, {"event_choice": "random"}]
    polite = events(people, fields=2, goals={"seek": [1]})  # both have field 0: nobody fits
    assert polite.counts()[0]["s0"]["declined"] >= 5, "3, 2.5, 2, 1.5, 1: five leaves"
    assert not polite.books() and polite.people[0].liking == {0: (0, 0.25)}


def test_where_people_go():
    fit = events([{"event_choice": "fit"}] * 4, circle=[0, 1, 0, 1])
    assert set(fit.books()) == {(0, 2), (2, 0), (1, 3), (3, 1)}
    anywhere = events([{}], circle=[0], circles=5)
    c = max(range(5), key=lambda c: draw2(key(7, 45, 1, 1), 0, c) >> 32)  # purpose EVENT 45
    assert list(anywhere.people[0].liking) == [c]
    liked = events([{"event_choice": "learned"}], circle=[0], circles=2, steps=4)  # disappointed by both in turn
    assert [liked.people[0].liking[c][1] for c in (0, 1)] == [0.125, 0.125]
    seeking = {"goals": {"seek": [1]}, "fields": 2, "field": [0, 0, 1, 0], "circle": [0, 0, 1, 1]}
    aims = events([{"event_choice": "fit"}] + [{"event_choice": "none"}] * 3, **seeking)
    assert list(aims.people[0].liking) == [1], "half of circle 1 fits, nobody of circle 0"


def test_a_team_comes_along():
    stays = [{}, {"outreach": 0}, {"outreach": 0}, {"outreach": 0}]
    edges = [(0, 1), (0, 2)]
    ties = {"closure": 0}
    r = events(stays, edges, ties, team=1)
    assert [r.counts()[0][f"s{i}"]["attended"] for i in range(4)] == [1, 1, 1, 0]
    assert [events(stays, edges, ties, team=1, room=2).counts()[0][f"s{i}"]["outings"] for i in (0, 1, 2)] == [1, 1, 0]
    other = events(stays, edges, ties, team=1, circle=[0, 1, 0, 0])
    assert [other.counts()[0][f"s{i}"]["attended"] for i in range(3)] == [1, 0, 1]


RULES = {"openness": "closed", "min_trust": 0.4, "quorum": 0.5, "voters": 1}
COMPLETE = [(i, j) for j in range(4) for i in range(j)]


def test_who_always_refuses_is_put_out():
    people = [{"greed": 1, "outreach": 0}] * 3 + [{"good": 0, "ask": "random", "outreach": 0}]
    r = events(people, COMPLETE, ties={"learning_rate": 1}, circles_with_rules=RULES, steps=12)
    assert sum(c["s3"]["expelled"] for c in r.counts()) == 1
    assert r.people[3].circle is None and not r.people[3].ties
    dropped = [sum(c[f"s{i}"]["dropped"] for c in r.counts()) for i in range(4)]
    assert dropped == [1, 1, 1, 3]
    few = events(people, COMPLETE, ties={"learning_rate": 1}, circles_with_rules=RULES | {"voters": 4}, steps=12)
    assert not sum(c["s3"]["expelled"] for c in few.counts())


def test_who_knows_nobody_there_leaves_and_may_come_back():
    away = [{"event_choice": "none"}, {"event_choice": "none"}, {"event_choice": "none"}]
    rules, gone = {"circle": [0, 1, 0], "circles_with_rules": RULES}, {"review": 1}
    r = events(away, PAIR, gone, **rules)
    assert [p.circle for p in r.people] == [None, None, 0], "2 has no contacts at all"
    assert [r.counts()[0][f"s{i}"]["departed"] for i in range(3)] == [1, 1, 0]
    assert [p.circle for p in events(away, PAIR, gone, circle=[0, 0, 1], circles_with_rules=RULES).people] == [0, 0, 1]
    for openness, circle in (("open", 0), ("closed", None), ("referral", None)):
        back = events([{}, {}], circle=[0, 0], circles_with_rules=RULES | {"openness": openness}, steps=0)
        back.people[0].circle = None
        back.step()
        assert back.people[0].circle == circle
        assert back.counts()[0]["s0"]["admitted"] == (circle == 0)
    known = events([{}, {}], PAIR, {"closure": 0}, circles_with_rules=RULES | {"openness": "referral"}, steps=0)
    known.people[0].circle = None
    known.step()
    assert known.people[0].circle == 0
