"""Pooled tasks (docs/model.md, 6.9) and projects (6.10) in worlds so small that one can follow them by hand."""

import numpy as np
import pytest
from helpers.small_worlds import written

from reciprocity import Model, Scenario
from reciprocity.metrics import Measured, measure
from reciprocity.model.book_marks import last_move, last_used
from reciprocity.model.state import NO, UNKNOWN, YES
from reciprocity.results.counters import COUNTERS

PAIR = {
    "network": {"kind": "complete", "n": 2, "fields": 1},
    "population": {"worker": 1},
    "strategies": {"worker": {"invest": 1}, "idler": {"invest": 0}},
    "favors": {"need": 0},
    "ties": {"change": False, "upkeep": 0},
    "rounds": 5,
    "burn_in": 0,
}
TASKS = {"mechanisms": {"tasks": True}, "tasks": {"kinds": 1, "cost": 0.5, "saving": 0.4}}
PROJECTS = {
    "mechanisms": {"projects": True},
    "projects": {"chance": 1, "effort": 1, "gain": 6, "success": 1, "same": 1, "seen": 1},
}


def played(*nodes, **changes):
    config = dict(PAIR)
    for node in (*nodes, changes):
        for key, value in node.items():
            whole = key == "population" or "kind" in value if isinstance(value, dict) else True
            config[key] = value if whole else config.get(key, {}) | value
    config["strategies"] = {name: row for name, row in config["strategies"].items() if name in config["population"]}
    return Model(Scenario.of(config)).run()


def values(model):
    return measure(Measured(model.engine))


def count(model, name):
    return model.counts[..., COUNTERS.index(name)].sum()


def test_two_who_pool_spare_the_stated_share():
    model = played(TASKS)
    assert values(model)["pooled_share"] == 1
    assert model.world.streams.sum(axis=0) == pytest.approx(5 * -0.5 * 0.6)
    assert values(model)["payoff"] == pytest.approx(-0.3)
    assert (last_used(model.world.book) == 5).all()


@pytest.mark.parametrize(
    "changes",
    [
        {"population": {"idler": 1}},
        {"ties": {"trust_prior": 0.2}},
        {"network": {"n": 1}},
        {"strategies": {"worker": {"invest": 1, "presence": 0}}},
    ],
)
def test_who_does_not_pool_bears_the_whole(changes):
    model = played(TASKS, changes)
    assert values(model)["pooled_share"] == 0
    assert values(model)["payoff"] == pytest.approx(-0.5), "also of those who are away"


def test_one_pools_with_one_other_a_round(tmp_path):
    three = {"network": {"kind": "complete", "n": 3, "fields": 1}}
    assert count(played(TASKS, three), "pooled") == 2 * 5, "one of three is left over"
    chain = written(tmp_path, ["worker", "idler", "worker"], [(0, 1), (1, 2)])
    assert count(played(TASKS, network=chain, population={"worker": 2, "idler": 1}), "pooled") == 0


def test_only_tasks_of_one_kind_are_pooled():
    model = played(TASKS, network={"n": 40}, tasks={"kinds": 3}, rounds=1)
    kinds = np.bincount(model.world.task, minlength=3)
    assert kinds.min() > 3
    assert count(model, "pooled") == sum(2 * (k // 2) for k in kinds), "everybody knows everybody"


def test_a_project_pays_for_effort_trust_and_diversity():
    model = played(PROJECTS, ties={"trust_prior": 1})
    assert count(model, "joined") == 2 * 2 * 5, "each of the two starts one a round"
    found = values(model)
    assert (found["succeeded_share"], found["shirked_share"], found["joined"]) == (1, 0, 2)
    assert found["projects_payoff"] == found["payoff"] == pytest.approx(2 * (6 / 2 - 1))
    doubtful = played(PROJECTS, ties={"trust_prior": 0.5, "learning_rate": 0}, rounds=2000)
    assert values(doubtful)["succeeded_share"] == pytest.approx(0.5, abs=0.04)
    alike = played(PROJECTS, ties={"trust_prior": 1, "learning_rate": 0}, projects={"same": 0.25}, rounds=2000)
    assert values(alike)["succeeded_share"] == pytest.approx(0.25, abs=0.04)


def test_another_field_goes_before_the_own():
    model = played(PROJECTS, network={"n": 12, "fields": 3}, projects={"same": 0}, ties={"trust_prior": 1})
    assert len(set(model.world.field)) > 1
    assert values(model)["succeeded_share"] == 1, "nobody teams up with the own field where there is another"


def test_a_shirker_takes_the_share_and_is_seen():
    both = {"population": {"worker": 1, "idler": 1}, "ties": {"trust_prior": 1, "learning_rate": 0.25}, "rounds": 1}
    model = played(PROJECTS, both)
    found = values(model)
    idler = int(np.flatnonzero(model.world.people["strategy"] == 1)[0])
    book = model.world.book
    assert found["shirked_share"] == 0.5
    assert found["payoff.idler"] == pytest.approx(found["payoff.worker"] + 2), "two efforts less"
    assert last_move(book[model.slot(1 - idler, idler)]) == NO
    assert book["trust"][model.slot(1 - idler, idler)] == 0.75**2
    assert last_move(book[model.slot(idler, 1 - idler)]) == YES
    unseen = played(PROJECTS, both, projects={"seen": 0})
    assert last_move(unseen.world.book[unseen.slot(1 - idler, idler)]) == UNKNOWN
    assert count(played(PROJECTS, both, rounds=40), "joined") < 2 * 12, "whom nobody trusts is left alone"


def test_two_idlers_never_succeed():
    found = values(played(PROJECTS, population={"idler": 1}, rounds=30))
    assert (found["succeeded_share"], found["shirked_share"], found["projects_payoff"]) == (0, 1, 0)
