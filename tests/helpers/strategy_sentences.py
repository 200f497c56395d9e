"""What each row's sentence says, shown in a world: one function a strategy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from helpers.recorded_decisions import PLAIN, decisions, scenario
from reciprocity import Model, run, strategies
from reciprocity.results.counters import COUNTERS

TABLE = strategies()
SHOWN: dict[str, Callable[[], None]] = {}


def shows(name: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    return lambda check: SHOWN.setdefault(name, check)


def rounds_of(name: str, **changes: Any) -> pd.DataFrame:
    """What people of one strategy did, round by round."""
    rounds = run(scenario(**changes)).rounds
    return rounds[rounds["strategy"] == name]


def with_refusers(name: str, **changes: Any) -> dict[str, Any]:
    """A world of 40 people of one strategy and 20 who never help."""
    return {
        "network": {"kind": "watts_strogatz", "n": 60, "k": 8, "circle_size": 20},
        "population": {name: 2, "refuser": 1},
        "strategies": {"refuser": {"good": 0}},
    } | changes


def answers_whatever_the_other_does(name: str) -> list[bool]:
    """Return the answers to a partner who always helps, after checking that one who never does gets the same."""
    given = [
        [
            d.granted
            for d in decisions(
                scenario(population={name: 1, "p": 1}, strategies={"p": {"good": good}}, rounds=300), name
            )
        ]
        for good in (0, 1)
    ]
    assert given[0] == given[1]
    return given[0]


@shows("always_give")
def grants_every_request_and_never_offers() -> None:
    them = rounds_of("always_give", network={"kind": "ring", "n": 20, "k": 4}, population={"always_give": 1})
    assert them["granted"].sum() == them["asked"].sum() == them["given"].sum() == 20 * 60
    short = PLAIN | {"specialized": 1}  # many unmet needs to offer help for
    assert rounds_of("always_give", **with_refusers("always_give", favors=short))["offered"].sum() == 0


@shows("kennedy")
def helps_who_asks_offers_and_keeps_no_accounts() -> None:
    world = with_refusers("kennedy", ties={"change": True, "loss": 0, "idle": None, "review": 1})
    them = rounds_of("kennedy", **world)
    assert them["offered"].sum() > 100
    assert them["dropped"].sum() == 0
    assert all(d.granted for d in decisions(scenario(**world | {"rounds": 10}), "kennedy"))


@shows("ledger")
def keeps_accounts_asks_debtors_and_leaves() -> None:
    fixed = Model(scenario(**with_refusers("ledger"))).run()
    mine = [p.book(c).balance for p in fixed.agents if p.strategy_name == "ledger" for c in p.contacts]
    assert max(mine) == TABLE["ledger"].threshold
    alone = scenario(**with_refusers("ledger", population={"ledger": 1, "refuser": 0}))
    assert all(d.owed_most for d in decisions(alone, "ledger")), "asks whoever owes most"
    model = Model(scenario(**with_refusers("ledger", ties={"change": True, "review": 1, "meet": 0}))).run()
    mine = [p.book(c).balance for p in model.agents if p.strategy_name == "ledger" for c in p.contacts]
    assert max(mine) <= TABLE["ledger"].patience
    assert rounds_of("refuser", **with_refusers("ledger", ties={"change": True}))["dropped"].sum() > 0


@shows("strategic")
def gives_first_and_goes_where_giving_comes_back() -> None:
    to_a_refuser = decisions(scenario(population={"strategic": 1, "p": 1}, strategies={"p": {"good": 0}}), "strategic")
    assert to_a_refuser[0].granted, "gives first"
    assert not any(d.granted for d in to_a_refuser[10:]), "helps those who help"

    def refusers_asked_late(name: str) -> int:
        world = scenario(**with_refusers(name, rounds=120))
        own = Model(world).agents.get("strategy_name")
        return sum(own[d.asker] == name for d in decisions(world, "refuser") if d.round > 60)

    assert refusers_asked_late("strategic") < 0.5 * refusers_asked_late("always_give"), "asks those who help"
    # In one circle each they meet only their own; the ties that were there before may cross.
    changing = {"change": True, "closure": 0, "meet": 1, "outing": 0}
    alone = {"strategic": 1, "refuser": 0}
    model = Model(scenario(**with_refusers("strategic", ties=changing, population=alone))).run()
    met = [(p, c) for p in model.agents for c in p.contacts if p.book(c).since > 0]
    assert met
    assert all(p.circle == c.circle for p, c in met), "meets people at the events of the own circle"
    left = rounds_of("refuser", **with_refusers("strategic", ties={"change": True}))
    assert left["dropped"].sum() > 0, "leaves one-sided ties"


@shows("lone_fighter")
def never_helps_and_asks_beyond_need() -> None:
    world = {"network": {"kind": "ring", "n": 40, "k": 4}, "population": {"lone_fighter": 1, "always_give": 1}}
    them = rounds_of("lone_fighter", **world, favors=PLAIN | {"need": 0})
    assert them["given"].sum() == 0
    assert them["granted"].sum() > 0
    beyond = them["needs"].sum() / them["people"].sum()
    assert beyond == pytest.approx(TABLE["lone_fighter"].greed, abs=0.05)


@shows("tit_for_tat")
def helps_at_first_then_does_the_same() -> None:
    alone = rounds_of("tit_for_tat", population={"tit_for_tat": 1})
    assert alone["granted"].sum() == alone["asked"].sum() > 0, "two of them never stop"
    refused = decisions(scenario(population={"tit_for_tat": 1, "p": 1}, strategies={"p": {"good": 0}}), "tit_for_tat")
    assert [d.granted for d in refused] == [d.cue is None for d in refused], "who helped not is not helped"


@shows("generous_tit_for_tat")
def forgives_one_time_in_three() -> None:
    name = "generous_tit_for_tat"
    world = {"population": {name: 1, "p": 1}, "rounds": 900}
    helped = decisions(scenario(**world, strategies={"p": {"good": 1}}), name)
    assert all(d.granted for d in helped)
    refused = decisions(scenario(**world, strategies={"p": {"good": 0}}), name)[1:]
    assert np.mean([d.granted for d in refused]) == pytest.approx(1 / 3, abs=0.06)


@shows("pay_it_forward")
def helps_if_helped_whoever_asks() -> None:
    world = scenario(network={"kind": "complete", "n": 6}, population={"pay_it_forward": 1, "random": 1}, rounds=100)
    seen = decisions(world, "pay_it_forward")
    assert {d.cue for d in seen} == {None, True, False}
    assert all(d.granted == (d.cue is not False) for d in seen)
    assert len({d.asker for d in seen if d.granted}) == 6, "whoever asks"


@shows("playful")
def helps_when_in_the_mood_and_offers_now_and_then() -> None:
    assert np.mean(answers_whatever_the_other_does("playful")) == pytest.approx(0.7, abs=0.1)
    assert rounds_of("playful", **with_refusers("playful"))["offered"].sum() > 0
    out = with_refusers("playful", ties={"change": True, "meet": 0.2})
    rounds = run(scenario(**out)).rounds.groupby("strategy")[["outings", "people"]].sum()
    often = rounds["outings"] / rounds["people"]
    assert often["playful"] == pytest.approx(1.5 * often["refuser"], rel=0.2), "goes out for its own sake"


def new_contacts_who_fit(name: str) -> float:
    """Share of people of one strategy's new contacts, all of whom want every tie, who have the field looked for."""
    model = Model(
        scenario(
            network={"kind": "watts_strogatz", "n": 120, "k": 4, "fields": 4, "circle_size": 30},
            population={name: 1, "always_give": 2},
            mechanisms={"goals": True},
            goals={"seek": ["field 1"]},
            ties={"change": True, "outing": 0},
        )
    ).run()
    met = [c for p in model.agents if p.strategy_name == name for c in p.contacts if p.book(c).since > 0]
    return float(np.mean([c.field == "field 1" for c in met]))


@shows("goal_seeker")
def wants_ties_with_those_it_looks_for_and_asks_who_has_the_field() -> None:
    assert new_contacts_who_fit("goal_seeker") == 1
    alone = run(scenario(**with_refusers("goal_seeker", favors=PLAIN | {"specialized": 1}))).rounds
    unable = alone.groupby("strategy")[["unable", "asked"]].sum()
    shares = unable["unable"] / unable["asked"]
    assert shares["goal_seeker"] < 0.6 * shares["refuser"], "asks who has the field"
    assert all(d.granted for d in decisions(scenario(**with_refusers("goal_seeker", rounds=10)), "goal_seeker"))


@shows("fog")
def goes_out_a_lot_and_takes_whoever_comes() -> None:
    assert new_contacts_who_fit("fog") == pytest.approx(1 / 4, abs=0.1)
    played = run(scenario(**with_refusers("fog", ties={"change": True})))
    rounds = played.rounds.groupby("strategy")[["outings", "people"]]
    often = rounds.sum()["outings"] / rounds.sum()["people"]
    assert often["fog"] == pytest.approx(2 * often["refuser"], rel=0.2)
    assert all(d.granted for d in decisions(scenario(**with_refusers("fog", rounds=10)), "fog"))


@shows("card_thrower")
def goes_out_a_lot_and_helps_nobody() -> None:
    world = with_refusers("card_thrower", ties={"change": True, "meet": 0.1})
    rounds = run(scenario(**world)).rounds.groupby("strategy")[["outings", "people", "given", "degree"]].sum()
    often, known = rounds["outings"] / rounds["people"], rounds["degree"] / rounds["people"]
    assert often["card_thrower"] == pytest.approx(4 * often["refuser"], rel=0.2)
    assert known["card_thrower"] > 1.2 * known["refuser"], "knows everybody"
    assert rounds["given"]["card_thrower"] == 0


@shows("exploiter")
def gives_two_favors_then_takes() -> None:
    two = scenario(population={"exploiter": 1, "always_give": 1})
    assert [d.granted for d in decisions(two, "exploiter")] == [True] * 2 + [False] * 58
    among = {"network": {"kind": "ring", "n": 40, "k": 4}, "population": {"exploiter": 1, "always_give": 1}}
    assert all(d.owed_most for d in decisions(scenario(**among), "exploiter") if d.asker_name == "exploiter")
    them = rounds_of("exploiter", **among, favors=PLAIN | {"need": 0})
    beyond = them["needs"].sum() / them["people"].sum()
    assert beyond == pytest.approx(TABLE["exploiter"].greed, abs=0.05)


@shows("free_rider")
def asks_by_turns_and_helps_one_time_in_ten() -> None:
    assert np.mean(answers_whatever_the_other_does("free_rider")) == pytest.approx(0.1, abs=0.06)
    rows = {"p": {}, "free_rider": {"good": 0}}  # whoever is helped need not be asked for a while
    network = {"kind": "complete", "n": 4}
    asked = decisions(scenario(network=network, population={"free_rider": 1, "p": 3}, strategies=rows), "p")
    by_rider = [d.person for d in asked if d.asker_name == "free_rider"]
    turns = [set(by_rider[at : at + 3]) for at in range(0, len(by_rider) - 2, 3)]
    assert by_rider
    assert all(len(turn) == 3 for turn in turns), "asks them by turns"


def introductions(name: str) -> pd.Series:
    """What people of one strategy who only introduce and refer do in a world of several circles."""
    network = {"kind": "watts_strogatz", "n": 60, "k": 8, "circle_size": 20, "fields": 4}
    needs = PLAIN | {"specialized": 1}
    ties = {"change": True, "meet": 0, "loss": 0, "idle": None, "limit": 60}
    mechanisms = {"weaving": True, "referral": True}
    world = scenario(network=network, population={name: 1}, favors=needs, ties=ties, mechanisms=mechanisms)
    return run(world).rounds.sum(numeric_only=True)


@shows("weaver")
def answers_in_kind_and_introduces_within_circles() -> None:
    did = introductions("weaver")
    assert did["introduced"] > 50
    assert did["bridged"] == 0
    assert did["referred"] > 50
    refused = decisions(scenario(population={"weaver": 1, "p": 1}, strategies={"p": {"good": 0}}), "weaver")
    assert [d.granted for d in refused] == [d.cue is None for d in refused]


@shows("bridger")
def answers_in_kind_and_introduces_across_circles() -> None:
    did = introductions("bridger")
    assert did["introduced"] == did["bridged"] > 50
    assert did["referred"] > 50
    model = Model(scenario(**with_refusers("bridger", ties={"change": True, "meet": 1, "closure": 0}))).run()
    met = [p.circle != c.circle for p in model.agents for c in p.contacts if p.book(c).since > 0]
    assert np.mean(met) == pytest.approx(2 / 3, abs=0.1), "meets people of any circle"
    refused = decisions(scenario(population={"bridger": 1, "p": 1}, strategies={"p": {"good": 0}}), "bridger")
    assert [d.granted for d in refused] == [d.cue is None for d in refused]


@shows("give_first_then_take")
def offers_and_asks_debtors_and_stops() -> None:
    world = with_refusers("give_first_then_take")
    them = rounds_of("give_first_then_take", **world)
    assert them["offered"].sum() > 0
    seen = decisions(scenario(**world), "give_first_then_take")
    assert all(d.granted for d in seen if d.cue is None), "helps newcomers"
    assert not any(d.granted for d in seen if d.cue is False), "stops helping who refused"
    assert all(d.owed_most for d in seen if d.asker_name == "give_first_then_take"), "asks those who owe it most"


@shows("take_first")
def helps_nobody_who_has_not_helped() -> None:
    alone = rounds_of("take_first", population={"take_first": 1})
    assert alone["granted"].sum() == 0, "two of them never begin"
    world = scenario(network={"kind": "complete", "n": 6}, population={"take_first": 1, "random": 1})
    seen = decisions(world, "take_first")
    assert {d.cue for d in seen} == {None, True, False}
    assert all(d.granted == (d.cue is True) for d in seen)


@shows("win_stay_lose_shift")
def helps_if_both_did_the_same() -> None:
    alone = rounds_of("win_stay_lose_shift", population={"win_stay_lose_shift": 1})
    assert alone["granted"].sum() == alone["asked"].sum() > 0
    world = scenario(population={"win_stay_lose_shift": 1, "random": 1}, rounds=200)
    seen = decisions(world, "win_stay_lose_shift")
    both = [(d.last, d.own) for d in seen if None not in (d.last, d.own)]
    assert set(both) == {(a, b) for a in (True, False) for b in (True, False)}
    assert all(d.granted == (d.last == d.own) for d in seen if None not in (d.last, d.own))


@shows("grim")
def helps_until_refused_once() -> None:
    seen = decisions(scenario(network={"kind": "complete", "n": 4}, population={"grim": 1, "random": 1}), "grim")
    for pair in {(d.person, d.asker) for d in seen}:
        of_tie = [d for d in seen if (d.person, d.asker) == pair]
        begun = next((at for at, d in enumerate(of_tie) if d.last is False), len(of_tie))
        assert not any(d.granted for d in of_tie[begun:]), "never again"
    assert all(d.granted for d in seen if d.cue is not False), "helps until then"
    assert any(d.last for d in seen if not d.granted), "whatever the other does later"


@shows("forgiving_ledger")
def keeps_accounts_forgives_and_speaks_up() -> None:
    taker = {"population": {"forgiving_ledger": 1, "p": 1}, "strategies": {"p": {"good": 0}}, "rounds": 600}
    seen = decisions(scenario(**taker), "forgiving_ledger")
    assert [d.granted for d in seen[:3]] == [True] * 3
    assert np.mean([d.granted for d in seen[3:]]) == pytest.approx(1 / 3, abs=0.06)
    ties = {"change": True, "review": 1, "meet": 0, "idle": None, "loss": 0}
    rounds = rounds_of("forgiving_ledger", **with_refusers("forgiving_ledger", ties=ties, mechanisms={"voice": True}))
    assert rounds["voiced"].sum() == rounds["dropped"].sum() > 0, "refusers never make up for it"


@shows("random")
def grants_every_other_request() -> None:
    assert np.mean(answers_whatever_the_other_does("random")) == pytest.approx(0.5, abs=0.1)


@shows("hoarder")
def answers_help_with_help_asks_who_knows_and_tells_nothing() -> None:
    refused = decisions(scenario(population={"hoarder": 1, "p": 1}, strategies={"p": {"good": 0}}), "hoarder")
    assert [d.granted for d in refused] == [d.cue is None for d in refused], "who helped not is not helped"
    learning = {
        "network": {"kind": "complete", "n": 24, "fields": 4},
        "favors": PLAIN | {"specialized": 1},
        "mechanisms": {"knowledge": True},
        "rounds": 100,
    }
    world = learning | {"population": {"hoarder": 1, "always_give": 1, "kennedy": 1}}
    told = run(scenario(**world)).rounds.groupby("strategy")[["shared", "taught"]].sum().sum(axis=1)
    assert told["hoarder"] == 0 < told["kennedy"], "passes nothing on"
    late = run(scenario(**world)).rounds.query("round > 80").groupby("strategy")[["unable", "asked"]].sum()
    missed = late["unable"] / late["asked"]
    assert missed["hoarder"] < 0.5 * missed["always_give"], "asks those who know"


@shows("sociable")
def goes_out_for_company_and_helps_friends_always() -> None:
    out = with_refusers("sociable", ties={"change": True, "meet": 0.2})
    rounds = run(scenario(**out)).rounds.groupby("strategy")[["outings", "people"]].sum()
    often = rounds["outings"] / rounds["people"]
    assert often["sociable"] == pytest.approx(2 * often["refuser"], rel=0.2), "goes out for the company"
    pair = {"population": {"sociable": 1}, "rounds": 200}
    warm = {"mechanisms": {"bonds": True}, "bonds": {"fade": 0, "growth": 0.01}}
    seen = [d.granted for d in decisions(scenario(**pair | warm), "sociable")]
    assert not all(seen[:20])
    assert all(seen[100:]), "two who have become friends never refuse each other"
    in_the_mood = [d.granted for d in decisions(scenario(**pair), "sociable")]
    assert np.mean(in_the_mood) == pytest.approx(0.7, abs=0.1)
    model = Model(scenario(**with_refusers("sociable", ties={"change": True, "review": 1}))).run()
    assert model.counts[..., COUNTERS.index("dropped")].sum() == 0, "keeps no accounts"


def by_hearsay(name: str, **gossip: Any) -> pd.DataFrame:
    """The later rounds of 40 people who judge by what they see and hear, and 20 refusers."""
    world = with_refusers(name, mechanisms={"gossip": True}, gossip={"witness": 1} | gossip)
    seen = decisions(scenario(**world | {"rounds": 20}), name)
    assert {d.cue for d in seen} == {None, True, False}
    assert all(d.granted == (d.cue is not False) for d in seen), "helps strangers and whoever is well thought of"
    rounds = run(scenario(**world)).rounds.query("round > 30")
    return rounds.groupby("strategy")[["granted", "asked"]].sum()


@shows("image_scorer")
def holds_every_refusal_against_people() -> None:
    found = by_hearsay("image_scorer")
    late = found["granted"] / found["asked"]
    assert late["refuser"] < 0.5 * late["image_scorer"]


@shows("standing")
def sees_no_wrong_in_refusing_who_deserves_it() -> None:
    found, strict = by_hearsay("standing"), by_hearsay("image_scorer")
    late = found["granted"] / found["asked"]
    assert late["refuser"] < 0.5 * late["standing"]
    assert late["standing"] > 1.1 * (strict["granted"] / strict["asked"])["image_scorer"]
