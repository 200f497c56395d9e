"""Knowledge: ideas are copied and not lost, crowds make them worth less, and who knows what has to be learned."""

import numpy as np
import pytest

from reciprocity import InputError, Model, Scenario
from reciprocity.metrics import Measured, measure
from reciprocity.model.book_marks import has_mark, last_used
from reciprocity.model.state import KNOWS, TAUGHT_BY
from reciprocity.results.counters import SHARED, UNABLE
from reciprocity.running.run import tables

QUIET = {"stale": 0, "discovery": 0, "telling": 0.125, "credit": 0.5, "worth": 0.25, "exclusive": 0.5}
ROWS = {"teller": {"share_knowledge": 1}, "keeper": {"share_knowledge": 0}}


def world(n=2, knowledge=None, population=None, **changes):
    population = population or {"teller": 1}
    return Scenario.of(
        {
            "network": {"kind": "complete", "n": n},
            "population": population,
            "strategies": {name: row for name, row in ROWS.items() if name in population},
            "favors": {"need": 0},
            "ties": {"change": False, "upkeep": 0},
            "mechanisms": {"knowledge": True},
            "knowledge": QUIET | (knowledge or {}),
            "rounds": 10,
            "burn_in": 0,
        }
        | changes
    )


def measured(model):
    return measure(Measured(model.run().engine))


def test_the_switch_shows_and_without_it_nothing_is_passed_on():
    base = {"network": {"kind": "watts_strogatz", "n": 150, "k": 8}, "rounds": 120, "burn_in": 60}
    on = tables(Scenario.of(base | {"mechanisms": {"knowledge": True}}))
    off = tables(Scenario.of(base))
    assert on["runs"]["ideas"] > 1 and on["runs"]["knowledge_payoff"] > 0.05
    assert on["runs"]["taught_share"] > 0.02 and 0.1 < on["runs"]["known"] < 0.9
    assert (off["runs"]["ideas"], off["runs"]["knowledge_payoff"], off["runs"]["taught_share"]) == (0, 0, 0)
    assert np.isnan(off["runs"]["known"])
    assert {"shared", "taught", "knowledge"} <= on["rounds"].keys()
    assert not {"shared", "taught", "knowledge"} & off["rounds"].keys()
    keeper = on["rounds"]["strategy"] == "lone_fighter"
    assert on["rounds"]["shared"][keeper].sum() == 0 < on["rounds"]["shared"].sum()
    rounds = on["rounds"]
    assert rounds["payoff"].sum() == pytest.approx(
        (3 * rounds["received"] - rounds["given"] - rounds["networking_cost"] + rounds["knowledge"]).sum()
    )


def test_what_everybody_holds_has_lost_its_exclusiveness():
    known = {"start": 1, "ideas": 3}
    for n in (2, 7):
        assert measured(Model(world(n, known)))["knowledge_payoff"] == pytest.approx(3 * 0.25 * 0.5)
    assert measured(Model(world(1, known)))["knowledge_payoff"] == pytest.approx(3 * 0.25)
    assert measured(Model(world(5, known | {"exclusive": 0})))["knowledge_payoff"] == pytest.approx(3 * 0.25)


def test_an_idea_that_is_passed_on_is_kept_paid_for_and_booked():
    model = Model(world(population={"teller": 1, "keeper": 1}, knowledge={"start": 0.5, "ideas": 8}))
    teller = int(np.flatnonzero(model.world.people["strategy"] == model.strategy_names.index("teller"))[0])
    keeper = 1 - teller
    mine, theirs = (int(model.world.more["ideas"][i]) for i in (teller, keeper))
    told = bin(mine & ~theirs).count("1")
    assert told > 1
    model.run()
    assert model.world.more["ideas"][teller] == mine, "who tells keeps it"
    assert model.world.more["ideas"][keeper] == mine | theirs
    assert model.counts[:, :, SHARED].sum() == told
    book, other = model.world.book[model.slot(teller, keeper)], model.world.book[model.slot(keeper, teller)]
    assert (book["balance"], other["balance"]) == (0.5 * told, -0.5 * told)
    assert last_used(book) == last_used(other) == told, "one idea a round"
    assert other["trust"] == pytest.approx(1 - 0.5 * 0.75**told) and book["trust"] == 0.5
    apart = bin(mine & ~theirs).count("1"), bin(mine & theirs).count("1")
    held = [apart[0] - t for t in range(1, 11)]  # held by the teller alone after round t
    enjoyed = sum(0.25 * (max(alone, 0) + 0.5 * (sum(apart) - max(alone, 0))) for alone in held)
    assert model.measured["knowledge"][teller] == pytest.approx(enjoyed - 0.125 * told)


def test_who_can_do_what_is_told_to_those_who_know_both():
    model = Model(world(3, {"start": 0}))
    model.world.book["marks"][model.slot(0, 2)] |= KNOWS
    model.run()
    book, pairs = model.world.book, [(i, j) for i in range(3) for j in range(3) if i != j]
    knows, taught = ({pair for pair in pairs if has_mark(book[model.slot(*pair)], m)} for m in (KNOWS, TAUGHT_BY))
    assert knows == {(0, 2), (1, 2)}
    assert taught == {(1, 0)}, "the book of who was told notes who told it"
    values = measured(model.run(0))
    assert (values["taught_share"], values["known"]) == (1 / 3, 2 / 6)


def test_an_idea_goes_stale_for_all_and_is_had_anew():
    forgotten = Model(world(6, {"start": 1, "stale": 1})).run()
    assert not forgotten.world.more["ideas"].any()
    had = Model(world(6, {"start": 0, "ideas": 1, "discovery": 1}, population={"keeper": 1})).run()
    assert np.all(had.world.more["ideas"] == 1)


def test_one_learns_whom_to_ask():
    asking = {"asker": {"ask": "fit"}}
    needs = {"need": 1, "specialized": 1, "slip": 0, "budget": None}
    network = {"kind": "complete", "n": 12, "fields": 4}
    scenario = world(12, {"start": 0}, {"asker": 1}, strategies=asking, favors=needs, network=network, rounds=80)
    unable = Model(scenario).run().counts[:, 0, UNABLE]
    assert unable[:5].mean() > 3 * unable[-20:].mean(), "at first by chance, later by knowing"
    everybody_knows = Scenario.of(scenario.model_dump() | {"mechanisms": {}})
    assert unable[:5].sum() > Model(everybody_knows).run().counts[:5, 0, UNABLE].sum()


def test_more_ideas_than_there_is_room_for_is_said():
    with pytest.raises(InputError, match=r"knowledge\.ideas: .* less than or equal to 64"):
        world(knowledge={"ideas": 65})
