"""Help for somebody's sake (docs/model.md, 6.7) in worlds so small that one can follow it by hand."""

import pytest
from helpers.small_worlds import written

from reciprocity import Model, Scenario
from reciprocity.metrics import Measured, measure
from reciprocity.results.counters import COUNTERS

ROWS = {"obliging": {"oblige": 1, "good": 0}, "refuser": {"good": 0}}


@pytest.fixture
def chain(tmp_path):
    """Person 0, who obliges, knows 1, who knows 2; nobody grants what they are asked for."""

    def build(people=("obliging", "refuser", "refuser"), ties=((0, 1), (1, 2)), **changes):
        config = {
            "network": written(tmp_path, people, ties),
            "strategies": ROWS,
            "favors": {"need": 1, "slip": 0, "specialized": 0},
            "ties": {"change": False, "upkeep": 0},
            "mechanisms": {"obliging": True},
            "rounds": 4,
            "burn_in": 0,
        }
        return Model(Scenario.of(config | changes))

    return build


def balance(model, i, j):
    return model.world.book["balance"][model.slot(i, j)]


def test_the_contact_is_charged_and_owes_at_once(chain):
    model = chain().run()
    assert model.world.people["given"].tolist() == [4, 0, 0]
    assert model.world.people["received"].tolist() == [0, 0, 4]
    assert (balance(model, 0, 1), balance(model, 1, 0)) == (4, -4), "0 has helped 1's friend: 1 owes 0"
    assert (balance(model, 1, 2), balance(model, 2, 1)) == (4, -4), "and is owed by 2"
    values = measure(Measured(model.engine))
    assert values["obliged"] == pytest.approx(4 / 12)
    assert values["payoff"] == pytest.approx(4 * (3 - 1) / 12)


def test_who_is_helped_for_somebodys_sake_thinks_better_of_that_somebody(chain):
    model = chain().run(1)
    book = model.world.book
    me = model.person
    assert me(2).book(me(1)).last_move is me(1).book(me(0)).last_move is True
    # Both were refused by the other first: 2 has nobody else to ask, and 1 asked 0 or 2.
    assert book["trust"][model.slot(2, 1)] == pytest.approx(0.5 * 0.75 + 0.25 * (1 - 0.5 * 0.75))
    assert model.world.people["fortune"][2] == 1


def test_a_tie_of_the_two_themselves_is_left_alone(chain):
    model = chain(ties=((0, 1), (1, 2), (0, 2))).run()
    obliged = model.counts[..., COUNTERS.index("obliged")].sum()
    assert obliged == 4
    assert balance(model, 0, 1) + balance(model, 0, 2) == 4, "each favor stands with the one for whose sake it was"


@pytest.mark.parametrize(
    "changes",
    [
        {"mechanisms": {}},
        {"favors": {"need": 0}},
        {"favors": {"need": 1, "budget": 0, "slip": 0}},
        {"people": ("refuser",) * 3},
        {"ties": ((0, 1),)},
    ],
)
def test_nothing_happens_without_the_mechanism_the_need_the_budget_the_will_or_the_contacts_contact(chain, changes):
    if "ties" in changes:
        changes = {"ties": changes["ties"], "people": ("obliging", "refuser")}
    assert chain(**changes).run().counts[..., COUNTERS.index("given")].sum() == 0
