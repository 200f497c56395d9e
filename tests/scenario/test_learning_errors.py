"""What strategies that spread cannot do is said in one line that names the key."""

from typing import Any

import pytest

from reciprocity import InputError, Model, Person, Scenario, explain

FERMI = {"learn.rule": "fermi"}


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({"learn.rule": "birth_death"}, "learn.rate: with birth_death one person is replaced at a time"),
        ({"learn.rule": "moran"}, "learn.rule: input should be 'none', 'fermi', 'best_contact'"),
        ({"learn.window": 0, **FERMI}, "learn.window: "),
        ({"learn.mutation": 0.1, "population": {"ledger": 1}, **FERMI}, "learn.mutation: there is no other strategy"),
        ({"population": {"ledger": 1, "kennedy": 0}, **FERMI}, "population.kennedy: nobody plays it, and learn cannot"),
        (
            {"intervention": {"round": 5, "leave": {"ledger": 1}}, **FERMI},
            "intervention.leave: where strategies spread",
        ),
        (
            {"intervention": {"round": 5, "become": {"ledger": {"kennedy": 1}}}, **FERMI},
            "intervention.become: where strategies spread",
        ),
        (
            {"network": {"kind": "erdos_renyi", "n": 5, "mean_degree": 0.0}, "learn.rule": "death_birth"},
            "learn.rule: with death_birth people are replaced along ties, and 5 have none (the first: 0)",
        ),
    ],
)
def test_it_is_said_in_one_line(keys: dict[str, Any], line: str) -> None:
    with pytest.raises(InputError) as error:
        Model(Scenario(**keys))
    assert str(error.value).startswith(line) and "\n" not in str(error.value)


def test_nobody_imitates_people_written_in_python() -> None:
    class Ledger(Person):
        strategy = "ledger"

        def grant(self, asker: Person) -> bool:
            return True

    with pytest.raises(InputError, match=r"^learn\.rule: people written in Python keep their class"):
        Model(Scenario(**FERMI), agents=[Ledger])


def test_what_accounts_cost_is_not_divided_where_people_change() -> None:
    with pytest.raises(InputError, match=r"^explain: where people change strategies"):
        explain(Scenario(network="small_world", rounds=3, **{"books.attention": 0.1}, **FERMI), 0)


def test_reachable_strategies_may_begin_with_nobody() -> None:
    none = {"ledger": 1, "kennedy": 0}
    assert Scenario(population=none, **{"learn.mutation": 0.1}, **FERMI).learn.on
    coming = {"round": 5, "arrive": {"kennedy": 1}}
    assert Scenario(population=none, intervention=coming, **FERMI).learn.on
    assert not Scenario(population=none).learn.on
