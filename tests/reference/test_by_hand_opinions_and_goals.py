"""The reference where people feel, think and choose: small cases of docs/model.md, 6.11 to 6.13 and 6.15, by hand."""

import pytest

from reference.state import draw2, key, uniform
from reference.world import PAIR, PATH, only, some, world

STAR = [(0, 1), (1, 2)]  # 1 is asked, 2 sees it


def test_bonds_grow_with_favors_and_fade():
    r = world([{"greed": 1}, {}], PAIR, steps=2, **only("bonds", growth=0.5, fade=0, friend=0.75, worth=0.25))
    assert [r.books()[pair]["bond"] for pair in PAIR] == [0.75]
    assert [c["s0"]["friends"] for c in r.counts()] == [0, 1]
    assert [p.stream["friendship"] for p in r.people] == [0.25, 0.25]
    faded = world([{"greed": 1}, {}], PAIR, steps=2, **only("bonds", growth=0.5, fade=0.5, friend=0.75))
    assert faded.books()[1, 0]["bond"] == (0.25 + 0.5 * 0.75) / 2


def test_friends_are_not_left():
    def dropped(friend, **more):
        ties = {"change": True, "meet": 0, "review": 1} | more
        r = world([{"patience": 0}, {"greed": 1}], PAIR, ties=ties, steps=1, **only("bonds", growth=0.5, friend=friend))
        return r.counts()[0]["s0"]["dropped"]

    assert (dropped(0.5), dropped(0.4)) == (1, 0)  # 0.5 fades to 0.495
    lapsed = {"change": True, "meet": 0, "idle": 1}
    for friend, ties in ((0, 2), (0.1, 0)):  # nothing passes: bond 0
        assert len(world([{}, {}], PAIR, ties=lapsed, **only("bonds", friend=friend)).books()) == ties


@pytest.mark.parametrize(("threshold", "granted"), [(0.4, 3), (0.6, 2)])
def test_the_cue_bond(threshold, granted):
    giver = {"cue": "bond", "threshold": threshold, "first": 1}
    r = world([giver, {"greed": 1}], PAIR, steps=3, **only("bonds", growth=0.5, fade=0))
    assert r.totals()[1]["granted"] == granted - (threshold > 0.5), "0, then 0.5 which 0.6 finds too little for good"


def test_opinions_form_and_fade():
    gossip = only("gossip", chance=0, witness=0, learning_rate=0.5, lifetime=4)
    r = world([{"greed": 1}, {}], PAIR, steps=2, **gossip)
    assert r.opinion(r.people[0], 1) == 0.6875  # 0.5 from round 1 is worth 0.375, half way to 1
    assert r.opinion(r.people[1], 0) is None
    r.people[0].traits["greed"] = 0
    worth = []
    for _ in range(4):
        r.step()
        worth.append(r.opinion(r.people[0], 1))
    assert worth == [0.6875 * 0.75, 0.6875 * 0.5, 0.6875 * 0.25, None]
    refused = world([{"greed": 1}, {"good": 0}], PAIR, **gossip)
    assert refused.opinion(refused.people[0], 1) == -0.5


@pytest.mark.parametrize("cue", ["reputation", "standing"])
def test_witnesses_of_a_refusal(cue):
    people = [{"greed": 1}, {"good": 0}, {"cue": cue}]
    gossip = only("gossip", chance=0, witness=1, learning_rate=1, lifetime=100)
    r = world(people, STAR, **gossip)
    assert r.opinion(r.people[2], 1) == -1, "2 knows no evil of 0"
    known = world(people, STAR, steps=0, **gossip)
    known.judge(known.people[2], 0, -1)
    known.step()
    assert known.opinion(known.people[2], 1) == (-1 if cue == "reputation" else None)


def test_a_cue_that_reads_opinions():
    giver = {"cue": "reputation", "threshold": 0.5, "first": 0}
    for judged, granted in ((None, 0), (1, 1), (-1, 0)):
        r = world([giver, {"greed": 1}], PAIR, steps=0, **only("gossip", chance=0, learning_rate=1, lifetime=9))
        if judged:
            r.judge(r.people[0], 1, judged)
        r.step()
        assert r.totals()[1]["granted"] == granted


def test_telling():
    def told(memory=64, error=0.0):
        gossip = only("gossip", chance=0, learning_rate=1, lifetime=9, memory=memory, misperception=error)
        r = world([{}] * 3, [(0, 2)], **gossip)
        r.node["gossip"]["chance"] = 1
        r.judge(r.people[0], 1, 0.5)
        r.gossip(r.people[0])
        return r

    r = told()
    assert r.opinion(r.people[2], 1) == 0.25  # trust 0.5 weighs what is heard
    noise = 2 * uniform(draw2(key(7, 42, 1, 3), 2, 1)) - 1  # purpose GOSSIP 42
    loud = told(error=1.0)
    assert loud.opinion(loud.people[2], 1) == pytest.approx(0.5 * max(-1, min(1, 0.5 + noise)))
    small = told(memory=1)
    small.judge(small.people[0], 2, 1)
    assert small.opinion(small.people[0], 1) is None, "one place only"


def test_who_is_left_without_a_word_tells():
    gossip = only("gossip", chance=0, learning_rate=1, lifetime=9, witness=0)
    for voice, opinion in ((0, -1), (1, None)):
        gossip["mechanisms"]["voice"] = True
        people = [{"patience": 0, "voice": voice}, {"greed": 1, "good": 0}]
        r = world(people, PAIR, {"budget": 1}, {"change": True, "meet": 0, "review": 1}, **gossip)
        assert not r.books() and r.opinion(r.people[1], 0) == (opinion if voice == 0 else 1)  # 1: granted before


GOALS = {"focus": 1, "fields": 1, "seek": None, "circles": None}


def test_goals_steer_needs():
    more = {"fields": 3, "field": [0, 1, 2]}
    r = world([{"need": 1}] * 3, PATH, {"need": 1, "specialized": 1}, **more, **only("goals", **GOALS))
    wants = max((1, 2), key=lambda f: draw2(key(7, 43, 0, 0), 0, f) >> 32)  # purpose GOAL 43
    assert r.people[0].looks_for == [wants]
    assert {r.field_needed(r.people[0], k) for k in (0, 1)} == {wants}
    sought = world([{}] * 3, PATH, **more, **only("goals", **(GOALS | {"seek": [0, 2]})))
    assert all(p.looks_for == [0, 2] for p in sought.people)
    alone = world([{}], [], **only("goals", **GOALS))
    assert alone.people[0].looks_for == [] and alone.field_needed(alone.people[0], 0) == 0


def test_goals_decide_on_ties():
    def declined(goal, circles=None, field=(0, 1), circle=(0, 0)):
        goals = only("goals", **(GOALS | {"seek": [1], "circles": circles}))
        people, more = [{"goal": goal}, {}], {"fields": 2, "field": field, "circle": circle}
        r = world(people, [], ties={"change": True}, **more, **goals)
        return r.counts()[0]["s0"]["declined"], len(r.books())

    assert declined(1) == (0, 2)
    assert declined(1, field=(0, 0)) == (2, 0), "asked twice: both go out"
    assert declined(0, field=(0, 0)) == (0, 2)
    assert declined(1, circles=[1]) == (2, 0) and declined(1, circles=[1], circle=(0, 1)) == (0, 2)


def timed(people, budget, edges=PAIR, favors=(), **more):
    hours = {"outing": 2, "favor": 1, "ask": 0.25, "contact": 0.25, "project": 2, "budget": budget}
    more["nodes"] = {"time": hours} | more.get("nodes", {})
    return world(people, edges, favors, **more)


def test_hours_limit_what_one_begins_and_gives():
    r = timed([{"greed": 1}, {}], 0.25)
    assert some(r.counts()[0]["s0"], "needs", "asked", "unable", "busy") == (1, 1, 1, 0), "a favor takes 1"
    assert timed([{"greed": 1}, {}], 1.0).totals()[0]["granted"] == 1
    hasty = timed([{"greed": 1}, {}], 0.2)
    assert some(hasty.counts()[0]["s0"], "needs", "asked", "busy") == (1, 0, 1)
    both = timed([{"greed": 1}, {}], 1.9, favors={"need": 1})  # 0 asks twice, but 1 can help only once
    assert [p.hours for p in both.people] == [1.5, 1.25] and both.counts()[0]["s0"]["unable"] == 1
    ties = {"change": True}
    assert timed([{}, {}], 1.9, [], ties=ties).counts()[0]["s0"]["busy"] == 1
    assert timed([{}, {}], 2, [], ties=ties).totals()[0]["outings"] == 1
    gossip = only("gossip", chance=1)
    assert timed([{}, {}], 0, [], **gossip).counts()[0]["s0"]["busy"] == 1, "even with nobody to talk to"
    assert timed([{}, {}], 0.25, [], **gossip).counts()[0]["s0"]["busy"] == 0
