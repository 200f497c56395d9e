"""The log of a run: it changes nothing, and network and payoffs can be rebuilt from it, exactly."""

import numpy as np
import pytest
from helpers.random_interventions import with_interventions
from helpers.random_scenarios import relaxed, scenarios
from helpers.small_worlds import plain_world
from helpers.whole_runs import WORLD, content, merged
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity import InputError, Model, Person, analysis, run
from reciprocity.metrics import Measured
from reciprocity.results.counters import COUNTERS, STREAMS
from reciprocity.running.run_tables import _acts
from reciprocity.running.sweep import sweep

ALL = {"mechanisms": {"referral": True, "weaving": True, "voice": True}}


def log_of(model):
    import pandas as pd

    return pd.DataFrame(_acts(model))


def rows(table):
    return [tuple(row) for row in table.to_numpy().tolist()]


def living_ties(model):
    """The ties of a model as (lower number, higher number, round of forming)."""
    found = []
    for i in range(len(model.world.people)):
        for slot in range(model.slots(i).start, model.slots(i).stop):
            if (j := int(model.world.other[slot])) > i:
                found.append((i, j, int(model.world.past[slot]["since"])))
    return sorted(found)


def payoff_from(acts, model):
    """Payoff per person and measured round from the log and the stated rates, in the order of `Measured.payoff`.

    Favors, outings and rounds with a tie are whole numbers, times their rates; where favors differ in worth,
    what they brought is added up in the order in which they passed, from the first round on.
    """
    scenario, n = model.scenario, model.graph.n
    favors, burn_in = analysis.favors(acts), scenario.burn_in

    def count(table, column):
        return np.bincount(table.loc[table["round"] > burn_in, column], minlength=n)

    def worth(column, amount):
        early = favors[favors["round"] <= burn_in]
        whole, before = (np.bincount(part[column], part[amount], minlength=n) for part in (favors, early))
        return whole - before

    def stream(name):
        own = acts[acts["act"] == name]
        parts = (own, own[own["round"] <= burn_in])
        whole, before = (np.bincount(part["who"], part["benefit"] - part["cost"], minlength=n) for part in parts)
        return whole - before

    held = np.zeros(n, np.int64)
    for tie in analysis.ties(acts).itertuples():
        for person in (tie.source, tie.target):
            held[person] += max(0, min(tie.until, model.steps + 1) - max(tie.since, burn_in + 1))
    if scenario.favors.uneven:
        earned = worth("whom", "benefit") - worth("who", "cost")
    else:
        earned = scenario.favors.benefit * count(favors, "whom") - scenario.favors.cost * count(favors, "who")
    measured = Measured(model.engine)
    out = scenario.ties.outing * count(acts[acts["act"] == "outings"], "who")
    held = (scenario.ties.upkeep + measured.attention) * held
    return (earned - out - held + sum(stream(name) for name in STREAMS)) / measured.rounds


@settings(relaxed, max_examples=100)
@given(st.one_of(scenarios(), with_interventions()))
def test_network_and_payoffs_are_rebuilt_from_the_log(config):
    scenario = plain_world(merged(config, {"books": {"attention": 0.01}}))
    model = Model(scenario, log=True)
    seen = [living_ties(model)]
    for _ in range(scenario.rounds):
        model.step()
        seen.append(living_ties(model))
    acts = log_of(model)
    ties = analysis.ties(acts)
    for t, expected in enumerate(seen):
        assert rows(analysis.network_at(ties, t)) == expected
    assert rows(analysis.network_at(acts, scenario.rounds)) == seen[-1]
    if not scenario.intervention:  # otherwise rates change on the way; test_explain.py divides these
        assert payoff_from(acts, model).tobytes() == Measured(model.engine).payoff.tobytes()


@settings(relaxed, max_examples=100)
@given(st.one_of(scenarios(), with_interventions()))
def test_logging_changes_nothing_and_counts_what_is_counted(config):
    scenario = plain_world(config)
    plain, logged = run(scenario), run(scenario, log=True)
    acts = {name: np.asarray(column) for name, column in logged.columns.pop("acts").items()}
    assert content(plain) == content(logged)
    model = Model(scenario, log=True)
    for _ in range(scenario.rounds):
        model.step()
    assert {name: list(column) for name, column in _acts(model).items()} == {
        name: column.tolist() for name, column in acts.items()
    }
    totals = dict(zip(COUNTERS, model.counts.sum(axis=(0, 1)).tolist(), strict=True))
    of_both = {"formed", "lost", "lapsed", "dropped"}  # these are counted for both people of a tie
    of_others = {"given", "helped", "referred", "bridged", "succeeded"}  # seen from the other side, or an outcome
    how_things_are = {"initial", "degree", "isolated", "friends", "busy", "retried"}  # and no acts of their own
    for name in set(COUNTERS) - of_others - how_things_are:
        assert (acts["act"] == name).sum() * (1 + (name in of_both)) == totals[name], name
    sake = (acts["act"] == "granted") & (acts["about"] >= 0)
    assert sake.sum() == totals["referred"]
    assert ((acts["act"] == "joined") & (acts["outcome"] == 1)).sum() == totals["succeeded"]


def test_people_who_decide_in_python_are_logged_alike():
    class Generous(Person):
        strategy = "kennedy"

        def grant(self, asker):
            return True

        def accept(self, stranger):
            return True

        def keep(self, contact):
            return None

    config = plain_world(merged(WORLD, ALL))
    asked = run(config, agents=[Generous], log=True).acts
    assert asked.equals(run(config, log=True).acts)


def test_the_quick_path_is_left_and_the_outcome_is_the_same():
    rows = {"strategies": {name: {"ask": "random", "greed": 0} for name in WORLD["population"]}}
    quick = plain_world(merged(WORLD, rows | {"favors": {"budget": None}, "ties": {"change": False}}))
    assert Model(quick).world.rules[0]["tie_local"]
    plain, logged = run(quick), run(quick, log=True)
    assert (logged.acts["act"] == "granted").sum() > 100
    del logged.columns["acts"]
    assert content(plain) == content(logged)


def test_rounds_beyond_the_plan_and_runs_in_parts_are_logged():
    scenario = plain_world(merged(WORLD, {"rounds": 30}))
    parts = Model(scenario, log=True).run(7).run(40)
    assert parts.steps == 47 and int(parts.acts["round"].max()) == 47
    longer = Model(plain_world(merged(WORLD, {"rounds": 47})), log=True).run()
    assert parts.acts.tobytes() == longer.acts.tobytes()


def test_a_log_must_be_asked_for():
    result = run(plain_world(merged(WORLD, {"rounds": 22})))
    with pytest.raises(InputError, match="acts: nothing was logged; run with log=True"):
        _ = result.acts
    with pytest.raises(InputError, match="make the model with log=True"):
        _ = Model(plain_world(WORLD)).acts
    acts = run(plain_world(merged(WORLD, {"rounds": 22})), log=True).acts
    with pytest.raises(InputError, match="none before 0"):
        analysis.network_at(acts, -1)
    both = acts.assign(run=np.where(acts.index % 2, "a", "b"))
    with pytest.raises(InputError, match="several runs"):
        analysis.network_at(both, 1)


def test_a_sweep_keeps_its_acts(tmp_path):
    scenario = plain_world(merged(WORLD, {"rounds": 25}))
    kept = sweep(scenario, {"favors.need": [0.4, 0.8]}, replicates=2, results=tmp_path / "r", log=True)
    assert kept.acts["run"].tolist() == sorted(kept.acts["run"], key=kept.runs["run"].tolist().index)
    first = kept.acts[kept.acts["run"] == kept.runs["run"][0]].drop(columns="run")
    alone = run(scenario, log=True, **{"favors.need": 0.4}).acts
    assert rows(first) == rows(alone)
    with pytest.raises(InputError, match=r"holds another scenario \(keep"):
        sweep(scenario, {"favors.need": [0.4, 0.8]}, replicates=2, results=tmp_path / "r")


def test_more_than_can_be_kept_is_refused(tmp_path):
    with pytest.raises(InputError, match="log: these runs have 2,400,000,000 person-rounds"):
        sweep(plain_world(WORLD), replicates=1_000_000, results=tmp_path / "r", log=True)
    assert not (tmp_path / "r").exists()
