"""The reference where people do or pass on something: small cases of docs/model.md, 6.7 to 6.10, by hand."""

import pytest

from reference.state import draw, draw2, key, uniform
from reference.world import PAIR, PATH, only, some, world

TRIANGLE = [(0, 1), (0, 2), (1, 2)]


def test_obliging_a_contact_by_helping_theirs():
    people = [{"oblige": 1}, {"presence": 0}, {}]  # person 1 is away: 0 and 2 find no help
    r = world(people, PATH, {"need": 1}, **only("obliging"))
    assert some(r.counts()[0]["s0"], "obliged", "given", "offered") == (1, 1, 0)
    assert some(r.counts()[0]["s2"], "helped", "received", "granted", "unable") == (1, 1, 0, 1)
    assert [(t["given"], t["received"], t["fortune"]) for t in r.totals()] == [(1, 0, 2), (0, 0, 0), (0, 1, 1)]
    for giver, receiver in ((0, 1), (1, 2)):
        assert some(r.books()[giver, receiver], "balance", "given", "last", "used") == (1, 1, 0, 1)
        assert some(r.books()[receiver, giver], "balance", "given", "last", "trust") == (-1, 0, 1, 0.75)
    for more in ({}, only("obliging") | {"field": [0, 1, 1]}):
        favors = {"need": 1, "specialized": 1 if more else 0}  # the field needed is 0, and 0 has it
        assert world(people, PATH, favors, **more).counts()[0]["s0"]["obliged"] == bool(more)
    wrong = only("obliging") | {"field": [1, 1, 0]}
    assert not world(people, PATH, {"need": 1, "specialized": 1}, **wrong).counts()[0]["s0"]["obliged"]


def held(i, ideas=9, start=0.5):  # purpose IDEA 33
    return {x for x in range(ideas) if uniform(draw2(key(7, 33, 0, 0), i, x)) < start}


def test_an_idea_is_copied_and_is_worth_less_to_each():
    share = only("knowledge", ideas=9, start=0.5, stale=0, discovery=0, telling=1, worth=1, exclusive=1, credit=0.25)
    r = world([{}, {"share_knowledge": 1}], PAIR, **share)
    assert held(1) - held(0), "else nothing could be passed on"
    new = r.people[0].ideas - held(0)
    assert len(new) == 1 and new < held(1) and r.people[1].ideas == held(1)
    assert r.counts()[0]["s1"]["shared"] == 1
    both = held(1) & r.people[0].ideas  # of two people, an idea that both hold is worth nothing
    assert r.people[1].stream["knowledge"] == len(held(1) - both) - 1
    assert r.people[0].stream["knowledge"] == len(r.people[0].ideas - both)
    assert some(r.books()[1, 0], "balance", "last", "used") == (0.25, 0, 1)
    assert some(r.books()[0, 1], "balance", "last", "trust") == (-0.25, 1, 0.75)
    kept = world([{}, {}], PAIR, **share)
    assert not kept.counts()[0]["s1"]["shared"] and kept.people[0].ideas == held(0)


def test_ideas_go_stale_and_are_found():
    stale = world([{}, {}], PAIR, **only("knowledge", ideas=5, start=1, stale=1, discovery=0))
    assert not stale.people[0].ideas and stale.people[0].stream["knowledge"] == 0
    found = world([{}, {}], PAIR, steps=40, **only("knowledge", ideas=5, start=0, stale=0, discovery=1))
    assert found.people[0].ideas == set(range(5))


def test_who_knows_what_is_learned_by_asking_and_told():
    people, needs = [{"greed": 1, "share_knowledge": 1}, {}, {}], {"specialized": 1}
    silent = only("knowledge", start=0, discovery=0)
    r = world(people, TRIANGLE, needs, steps=20, **silent)  # 0 asks both others, who never ask anybody
    assert {pair for pair, book in r.books().items() if book["knows"]} == {(0, 1), (0, 2), (1, 2), (2, 1)}
    assert {pair for pair, book in r.books().items() if book["taught"]} == {(1, 0), (2, 0)}
    assert sum(c["s0"]["taught"] for c in r.counts()) == 2, "nobody is told twice"
    quiet = world([{"greed": 1}, {}, {}], TRIANGLE, needs, steps=20, **silent)
    assert {pair for pair, book in quiet.books().items() if book["knows"]} == {(0, 1), (0, 2)}


def test_the_fit_are_those_known_to_fit():
    people, more = [{"greed": 1, "ask": "fit"}, {}, {}], {"field": [1, 0, 1], "fields": 1}
    edges = [(0, 1), (0, 2)]
    asked = [max((1, 2), key=lambda j: draw2(key(7, 8, t, 1), 0, j) >> 32) for t in range(1, 10)]
    lucky = asked.index(1)  # the round in which 0 happens to ask the one who can
    r = world(people, edges, {"specialized": 1}, steps=9, **more, **only("knowledge"))
    assert [c["s0"]["granted"] for c in r.counts()] == [0] * lucky + [1] * (9 - lucky)
    assert world(people, edges, {"specialized": 1}, steps=9, **more).totals()[0]["granted"] == 9


def test_tasks_are_pooled_by_two():
    tasks = only("tasks", kinds=1, cost=2, saving=0.25, min_trust=0.5)
    willing = {"invest": 1}
    r = world([willing] * 3, TRIANGLE, steps=2, **tasks)
    assert sum(c["pooled"] for c in r.counts()[0].values()) == 2, "the third bears the whole"
    assert sorted(sum(flow["tasks"] for flow in of.values()) for of in r.flows) == [-5, -5]
    for people, change in (([{}, willing], {}), ([willing] * 2, {"min_trust": 0.51}), ([willing, {"presence": 0}], {})):
        alone = world(people, PAIR, **only("tasks", **({"kinds": 1, "cost": 2} | change)))
        assert [p.stream["tasks"] for p in alone.people] == [-2, -2]


def project(people, prior=1, **numbers):
    """Each of two starts a project with the other in the one round."""
    numbers = {"chance": 1, "effort": 1, "gain": 6, "success": 1, "same": 1, "min_trust": 0.5, "seen": 1} | numbers
    return world(people, PAIR, ties={"trust_prior": prior}, **only("projects", **numbers))


def test_projects_pay_those_who_do_their_part_and_those_who_do_not():
    both = project([{"invest": 1}] * 2)
    assert [p.stream["projects"] for p in both.people] == [4, 4]
    assert some(both.counts()[0]["s0"], "joined", "succeeded", "shirked") == (2, 2, 0)
    half = project([{"invest": 1}, {}])
    won = half.counts()[0]["s0"]["succeeded"]  # with chance 1/2 each, and less after the first disappointment
    assert [p.stream["projects"] for p in half.people] == [3 * won - 2, 3 * won]
    assert [half.counts()[0][s]["shirked"] for s in ("s0", "s1")] == [0, 2]
    assert half.books()[0, 1]["last"] == 2 and half.books()[1, 0]["last"] == 1
    assert project([{"invest": 1}, {}], seen=0).books()[0, 1]["last"] == 0
    assert project([{}, {}]).counts()[0]["s0"]["succeeded"] == 0


@pytest.mark.parametrize(("prior", "same", "p"), [(1, 1, 1), (0.5, 1, 0.5), (0.5, 0.5, 0.25)])
def test_projects_succeed_with_the_trust_of_both(prior, same, p):
    r = project([{"invest": 1}] * 2, prior=prior, same=same, effort=0, gain=2)
    first = 0 if draw(key(7, 5, 1, 0), 0) >> 32 < draw(key(7, 5, 1, 0), 1) >> 32 else 1  # purposes ORDER 5, JOIN 38
    succeeds = uniform(draw2(key(7, 38, 1, 2), first, 1 - first)) < p
    later = (prior + 1) / 2 * same  # both were thanked once; trust rate 1/2
    succeeds += uniform(draw2(key(7, 38, 1, 2), 1 - first, first)) < later
    assert r.counts()[0]["s0"]["succeeded"] == succeeds == r.people[1].stream["projects"]
    assert project([{"invest": 1}] * 2, prior=0.4).counts()[0]["s0"]["joined"] == 0
