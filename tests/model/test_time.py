"""Hours a round (docs/model.md, 6.15) in worlds so small that one can follow them by hand."""

import pytest
from helpers.small_worlds import plain_world, written

from reciprocity import Model
from reciprocity.metrics import Measured, measure
from reciprocity.results.counters import COUNTERS

PAIR = {
    "network": {"kind": "complete", "n": 2},
    "population": {"always_give": 1},
    "favors": {"need": 1, "slip": 0, "specialized": 0, "budget": None},
    "ties": {"change": False, "upkeep": 0},
    "rounds": 10,
    "burn_in": 0,
}


def happened(config=PAIR, **changes):
    model = Model(plain_world(config | changes)).run()
    found = dict(zip(COUNTERS, model.counts.sum(axis=(0, 1)).tolist(), strict=True))
    assert measure(Measured(model.engine))["busy"] == found["busy"] / (model.graph.n * 10)
    return {name: number / 10 for name, number in found.items() if number and name not in ("degree", "initial")}


@pytest.mark.parametrize(
    ("budget", "in_a_round"),
    [
        (None, {"granted": 2, "given": 2}),
        (1.25, {"granted": 2, "given": 2}),  # just enough to ask once and to help once
        # The first asks and is helped; the second has no time left to ask.
        (1.0, {"granted": 1, "given": 1, "busy": 1, "alone": 1}),
        (0.75, {"unable": 2}),  # time to ask, but none to help
        (0.2, {"busy": 2, "alone": 2}),
        (0, {"busy": 2, "alone": 2}),
    ],
)
def test_asking_and_helping_take_time(budget, in_a_round):
    assert happened(time={"budget": budget}) == in_a_round


def test_offers_and_obliging_take_time(tmp_path):
    refusing = {"always_give": {"good": 0, "offer": 1}}
    assert happened(strategies=refusing, time={"budget": 1.25})["offered"] == 2
    assert "offered" not in happened(strategies=refusing, time={"budget": 1.2})
    chain = written(tmp_path, ["obliging", "refuser", "refuser"], [(0, 1), (1, 2)])
    obliging = {
        "network": chain, "mechanisms": {"obliging": True},
        "strategies": {"obliging": {"oblige": 1, "good": 0}, "refuser": {"good": 0}},
    }  # fmt: skip
    assert happened(**obliging, time={"budget": 1.25})["obliged"] == 1
    assert "obliged" not in happened(**obliging, time={"budget": 1.2})


def test_going_out_takes_time_and_who_stays_pays_nothing():
    out = PAIR | {"ties": {"change": True, "meet": 1, "loss": 0, "idle": None}, "favors": {"need": 0}}
    assert happened(out, time={"budget": 2}) == {"outings": 2}
    assert happened(out, time={"budget": 1.9}) == {"busy": 2}


def test_a_project_takes_the_time_of_both():
    joint = {"mechanisms": {"projects": True}, "projects": {"chance": 1}, "favors": {"need": 0}}
    rows = {"strategies": {"always_give": {"invest": 1}}}
    done = happened(**joint, **rows, time={"budget": 4})
    assert (done["joined"], done.get("busy", 0)) == (4, 0)
    done = happened(**joint, **rows, time={"budget": 2})
    assert (done["joined"], done["busy"]) == (2, 1), "the first takes the time of the second"


def test_introducing_takes_time(tmp_path):
    rows = {"strategies": {"weaver": {"introduce": 1}, "other": {}}, "mechanisms": {"weaving": True}}
    star = written(tmp_path, ["weaver", "other", "other"], [(0, 1), (0, 2)])
    change = {"change": True, "meet": 0, "loss": 0, "idle": None}
    world = {"network": star, "ties": change, "favors": {"need": 0}} | rows
    assert happened(**world, time={"budget": 0.25})["introduced"] == 0.1
    assert happened(**world, time={"budget": 0.2}) == {"busy": 1}


def test_making_up_for_it_takes_time():
    rows = {"always_give": {"patience": 0, "voice": 1}}
    ties = {"change": True, "meet": 0, "loss": 0, "idle": None, "review": 1}
    world = {"strategies": rows, "ties": ties, "favors": {"need": 0}, "mechanisms": {"voice": True}}
    for budget, stays in ((1, 1), (0.9, 0)):
        model = Model(plain_world(PAIR | world | {"time": {"budget": budget}}))
        model.world.book["balance"][model.slot(0, 1)] = 1
        assert model.run(1).world.people["degree"][0] == stays
