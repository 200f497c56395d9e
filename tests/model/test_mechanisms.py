"""Each mechanism shows in its metric, and one that is off changes nothing."""

from functools import cache

import numpy as np
import pytest
from helpers.small_worlds import plain_world

from reciprocity import Model
from reciprocity.running.run import tables

BASE = {"network": {"kind": "watts_strogatz", "n": 150, "k": 8, "p": 0.1, "fields": 4}, "rounds": 160, "burn_in": 60}


@cache
def outcome(*changes):
    found = []
    for seed in (1, 2, 3, 4):
        config = {key: dict(value) if isinstance(value, dict) else value for key, value in BASE.items()}
        for key, value in changes:
            node, _, name = key.rpartition(".")
            (config.setdefault(node, {}) if node else config)[name] = value
        found.append(tables(plain_world(config | {"seed": seed}))["runs"])
    return {name: np.mean([run[name] for run in found]) for name in found[0]}


SHOWN = [
    ("referral", "referred_share"), ("weaving", "introduced_share"), ("voice", "voiced_share"),
    ("bonds", "friends"), ("obliging", "obliged"), ("tasks", "pooled_share"), ("projects", "joined"),
]  # fmt: skip


@pytest.mark.parametrize("mechanism, metric", SHOWN)
def test_the_switch_shows_in_its_metric(mechanism, metric):
    assert outcome((f"mechanisms.{mechanism}", True))[metric] > 0.01
    assert outcome()[metric] == 0


def test_referral_makes_up_for_missing_fields():
    needs = (("favors.specialized", 0.8),)
    assert outcome(*needs, ("mechanisms.referral", True))["unable"] < 0.85 * outcome(*needs)["unable"]


def test_weaving_closes_triangles():
    assert outcome(("mechanisms.weaving", True))["clustering"] > 1.1 * outcome()["clustering"]


def test_weaving_inside_circles_supports_ties_and_bridging_shortens_ways():
    def ended(bridge):
        traits = {"introduce": 0.3, "bridge": bridge, "event_choice": "fit"}
        rows = dict.fromkeys(("ledger", "kennedy", "strategic", "lone_fighter"), traits)
        config = BASE | {"strategies": rows, "ties": {"limit": 12, "closure": 0}, "mechanisms": {"weaving": True}}
        config |= {"network": {"kind": "caveman", "n": 150, "circle_size": 15}}
        found = [tables(plain_world(config | {"seed": seed}))["runs"] for seed in (1, 2, 3)]
        return {name: np.mean([run[name] for run in found]) for name in found[0]}

    inside, across = ended(0.0), ended(1.0)
    assert inside["support"] > across["support"] + 0.05
    assert inside["path_length"] > across["path_length"] * 1.1
    assert inside["betweenness"] > across["betweenness"]
    assert inside["constraint"] > across["constraint"]
    assert inside["effective_size"] < across["effective_size"]


def test_speaking_up_saves_ties():
    rows = {"ledger": {"voice": 1.0, "patience": 1.0}}
    saved = outcome(("mechanisms.voice", True))
    assert 0 < saved["rebalanced_share"] <= 1
    scenario = plain_world(BASE | {"strategies": rows, "mechanisms": {"voice": True}})
    silent = plain_world(BASE | {"strategies": rows})
    dropped = [tables(one)["rounds"]["dropped"].sum() for one in (scenario, silent)]
    assert dropped[0] < dropped[1]


def test_one_sided_perception_unbalances_the_books():
    model = Model(plain_world(BASE | {"books": {"bias": 0.5}})).run()
    mine = model.engine.live_slots()
    book = model.world.book
    total = book["balance"][mine] + book["balance"][book["twin"][mine]]
    given = model.world.past["given"][mine] + model.world.past["given"][book["twin"][mine]]
    # Every favor is felt as one by who got it and as one and a half by who gave it.
    assert np.allclose(total, 0.5 * given)


def test_exact_books_are_each_others_negatives():
    model = Model(plain_world(BASE | {"mechanisms": {"referral": True, "weaving": True, "voice": True}})).run()
    mine = model.engine.live_slots()
    book = model.world.book
    assert np.array_equal(book["balance"][mine], -book["balance"][book["twin"][mine]])


def test_attention_costs_those_who_keep_accounts_and_nobody_else():
    free, burdened = outcome(), outcome(("books.attention", 0.02))
    assert burdened["payoff.kennedy"] == free["payoff.kennedy"]
    assert burdened["payoff.lone_fighter"] == free["payoff.lone_fighter"]
    assert burdened["payoff.ledger"] < free["payoff.ledger"] - 0.1


def test_worth_varies_around_the_stated_one_and_adds_up():
    found = tables(plain_world(BASE | {"favors": {"spread": 0.5}, "burn_in": 0}))
    assert found["people"]["payoff"].sum() * 160 == pytest.approx(found["rounds"]["payoff"].sum())
    plain = tables(plain_world(BASE | {"burn_in": 0}))
    assert found["runs"]["payoff"] == pytest.approx(plain["runs"]["payoff"], rel=0.2)


def test_who_stays_away_is_missed_by_nobody_and_blamed_by_nobody():
    rows = {name: {"presence": 0.5} for name in ("ledger", "kennedy", "strategic", "lone_fighter")}
    model = Model(plain_world(BASE | {"strategies": rows})).run()
    present = Model(plain_world(BASE)).run()
    assert 0.4 < model.counts[:, :, :4].sum() / present.counts[:, :, :4].sum() < 0.6
    trust = model.world.book["trust"][model.engine.live_slots()]
    assert trust.min() > 0


def test_chance_that_a_mechanism_does_not_touch_is_the_same():
    on = Model(plain_world(BASE | {"mechanisms": {"weaving": True}, "ties": {"meet": 0}})).run(1)
    off = Model(plain_world(BASE | {"ties": {"meet": 0}})).run(1)
    assert np.array_equal(on.counts[0, :, :8], off.counts[0, :, :8])
