"""What changes in the middle of a run: nothing before it, the right people, and means over those who are there."""

import numpy as np
import pytest
from helpers.small_worlds import plain_world
from helpers.whole_runs import WORLD, merged, plain

from reciprocity import Model, Person, analysis, plots, run, sweep
from reciprocity.errors import InputError
from reciprocity.plots.marks import marks, word

EVERY_KIND = {
    "round": 30,
    "leave": {"ledger": 3},
    "leave_person": [0],
    "become": {"kennedy": {"ledger": 2}},
    "arrive": {"lone_fighter": 6, "playful": 1},
    "set": {"favors.benefit": 5.0, "ties": {"meet": 0.9}, "mechanisms.voice": True, "favors.spread": 0.5},
}


def world(intervention=None, **changes):
    return plain_world(merged(WORLD, changes) | ({"intervention": intervention} if intervention else {}))


def table(scenario):
    return run(scenario).rounds.set_index("round")


def test_nothing_is_different_before_its_round():
    plain_, changed = table(world()), table(world(EVERY_KIND))
    names = list(plain_["strategy"].unique())
    before = changed[changed["strategy"].isin(names)].loc[:29]
    assert before.equals(plain_.loc[:29])
    assert not changed.loc[30:, plain_.columns].equals(plain_.loc[30:])


def test_without_one_the_run_is_named_as_ever():
    assert world().run_id() == world([]).run_id() == plain_world(WORLD).run_id()
    assert "intervention" not in world().canonical()
    ids = {world({"round": t, "leave": {"ledger": k}}).run_id() for t in (20, 30) for k in (1, 2)}
    assert len(ids) == 4


@pytest.mark.parametrize(
    "key, value, column",
    [("ties.meet", 0.0, "outings"), ("favors.budget", 0, "given"), ("ties.change", False, "formed")],
)
def test_a_rule_holds_from_its_round_on(key, value, column):
    rounds = table(world({"round": 31, "set": {key: value}})).groupby("round")[column].sum()
    assert rounds.loc[21:30].sum() > 0 and (rounds.loc[31:] == 0).all()


def test_setting_a_key_from_round_1_on_is_the_scenario_with_that_key():
    later = run(world({"round": 1, "set": {"favors.need": 0.9, "ties.idle": 5, "books.misperception": 0.3}}))
    always = run(world(favors={"need": 0.9}, ties={"idle": 5}, books={"misperception": 0.3}))
    for name in ("runs", "rounds", "people", "network"):
        for column, values in always.columns[name].items():
            assert plain(later.columns[name][column]) == plain(values), (name, column)


def test_payoffs_are_at_the_prices_of_each_round():
    result = run(world({"round": 40, "set": {"favors.benefit": 10.0, "favors.cost": 4.0, "ties.upkeep": 0.5}}))
    late = result.rounds[result.rounds["round"] >= 40]
    known = 10 * late["received"] - 4 * late["given"] - 0.5 * late["degree"] - 0.1 * late["outings"]
    assert late["payoff"].to_numpy() == pytest.approx(known.to_numpy())
    measured = result.rounds[result.rounds["round"] > 20]
    assert result.runs["payoff"][0] == pytest.approx(measured["payoff"].sum() / measured["people"].sum())
    mine = measured.groupby("strategy")[["payoff", "people"]].sum()
    assert result.runs["payoff.ledger"][0] == pytest.approx((mine["payoff"] / mine["people"])["ledger"])
    assert (result.people["payoff"] * 40).sum() == pytest.approx(measured["payoff"].sum())


@pytest.mark.parametrize(
    "one",
    [
        {"round": 10, "leave": {"kennedy": 5}},
        {"round": 50, "leave": {"kennedy": 5}},
        {"round": 50, "arrive": {"kennedy": 9}},
    ],
    ids=["left before", "leave", "arrive"],
)
def test_what_mechanisms_bring_is_a_mean_over_those_who_are_there(one):
    on = dict.fromkeys(("knowledge", "projects", "tasks", "bonds"), True)
    result = run(world(one, mechanisms=on, bonds={"friend": 0.2}))
    metrics, measured = result.runs.iloc[0], result.rounds[result.rounds["round"] > 20]
    columns = {"knowledge_payoff": "knowledge", "projects_payoff": "projects", "friendship": "friendship"}
    for name, column in columns.items():
        assert metrics[name] == pytest.approx(measured[column].sum() / measured["people"].sum()), name
    assert metrics["friendship"] > 0
    assert metrics["business"] == pytest.approx(metrics["payoff"] - metrics["friendship"])


def test_who_leaves_is_gone_and_counts_no_more():
    model = Model(world({"round": 30, "leave": {"ledger": 4}, "leave_person": 7}))
    model.run(29)
    ties = int(model.world.people["degree"].sum())
    held = model.world.people.copy()
    model.run(31)
    people, gone = model.world.people, ~model.periods[-1].here
    assert gone[7] and gone.sum() == 5 and not people["degree"][gone].any()
    assert (people["asked"][gone] == held["asked"][gone]).all() and (people["given"][gone] == held["given"][gone]).all()
    result = run(model.scenario)
    rounds = result.rounds.groupby("round")[["people", "isolated", "lost", "degree"]].sum()
    assert rounds["people"].loc[29] == 40 and (rounds["people"].loc[30:] == 35).all()
    assert 2 * held["degree"][gone].sum() * 0.5 < rounds["lost"].loc[30] <= ties
    assert (rounds["isolated"].loc[30:] <= 2).all()  # those who left are not lonely, they are not there
    assert result.runs["largest_component"][0] > 0.9


def test_more_leaving_are_the_same_people_and_more_whenever_it_is():
    def leavers(count, when):
        model = Model(world({"round": when, "leave": {"ledger": count}})).run(50)
        return set(np.flatnonzero(~model.periods[-1].here))

    assert leavers(2, 30) < leavers(5, 30) == leavers(5, 44)


def test_newcomers_are_unseen_before_and_take_part_afterwards():
    model = Model(world({"round": 30, "arrive": {"kennedy": 8}}))
    model.run(29)
    assert len(model.world.people) == len(model.agents) == 40
    model.run(31)
    assert len(model.world.people) == len(model.agents) == 48
    assert model.world.people["degree"][40:].mean() > 1
    assert model.world.people["given"][40:].sum() > 0
    assert model.person(47).strategy_name == "kennedy" and model.person(47).here


def test_a_newcomer_leaves_other_encounters_as_they_are():
    """Who goes out is the same, and of the encounters only those with newcomers are others."""
    keys = {"ties": {"closure": 0.0, "limit": 0}, "rounds": 40}
    without, with_ = (run(world(one, **keys)).rounds for one in (None, {"round": 30, "arrive": {"ledger": 1}}))
    met = [table.groupby("round")["outings"].sum() for table in (without, with_)]
    assert (met[1] - met[0]).between(0, 1).all()


def test_who_changes_keeps_ties_and_books():
    model = Model(world({"round": 30, "become": {"lone_fighter": {"kennedy": 10}}}))
    model.run(29)
    degree, book, past = model.world.people["degree"].copy(), model.world.book.copy(), model.world.past.copy()
    world_ = model.engine._begin(30, 30)
    assert np.array_equal(world_.people["degree"], degree) and np.array_equal(world_.book, book)
    assert np.array_equal(world_.past, past)
    sides = np.bincount(world_.people["strategy"], weights=degree, minlength=4)
    assert (world_.standing[:, 0] == sides).all()
    late = table(model.scenario).loc[30:].groupby("strategy")["people"].max()
    assert (late["kennedy"], late["lone_fighter"]) == (20, 0)


def test_steps_and_one_run_agree_also_when_cut_anywhere():
    one, two = Model(world(EVERY_KIND)).run(), Model(world(EVERY_KIND))
    two.run(10)
    for _ in range(25):
        two.step()
    two.run()
    assert np.array_equal(one.world.people, two.world.people) and np.array_equal(one.counts, two.counts)


def test_the_log_knows_whose_leaving_ended_a_tie():
    scenario = world(EVERY_KIND)
    result = run(scenario, log=True)
    for name, columns in run(scenario).columns.items():
        assert all(plain(columns[key]) == plain(result.columns[name][key]) for key in columns), "a log changes nothing"
    ended = result.acts.query("round == 30 and act == 'lost'")["who"]
    gone = ~Model(scenario).periods[-1].here
    assert set(np.flatnonzero(gone)) <= set(ended)
    left = analysis.network_at(result.acts, 60)[["source", "target"]].to_numpy()
    assert len(left) == len(result.network) and not gone[left].any()


def test_fixed_ties_stay_but_for_those_of_who_leaves():
    rounds = table(world({"round": 30, "leave": {"ledger": 3}}, ties={"change": False})).groupby("round")
    degree, lost = rounds["degree"].sum(), rounds["lost"].sum()
    assert degree.loc[:29].nunique() == degree.loc[30:].nunique() == 1
    assert degree.loc[29] - degree.loc[30] == lost.loc[30] > 0


def test_classes_of_ones_own_arrive_too_but_do_not_change():
    class Mine(Person):
        strategy = "playful"

        def grant(self, asker):
            return False

    arriving = Model(world({"round": 30, "arrive": {"playful": 5}}), agents=[Mine]).run()
    assert isinstance(arriving.person(42), Mine) and arriving.world.people["given"][40:].sum() < 12
    with pytest.raises(InputError, match=r"intervention.become: people written in Python"):
        Model(world({"round": 30, "become": {"ledger": {"playful": 5}}}), agents=[Mine])


WRONG = [
    ({"round": 0, "leave": {"ledger": 1}}, "intervention.round: .*greater than or equal to 1"),
    ({"round": 61, "leave": {"ledger": 1}}, r"intervention.round: 61 is after the end \(rounds: 60\)"),
    ({"round": 9}, "intervention: changes nothing"),
    ({"rond": 9, "round": 9, "leave": {"ledger": 1}}, "intervention.rond: unknown key; did you mean round?"),
    ({"round": 9, "leave": {"leger": 1}}, "intervention.leave.leger: nobody plays it; did you mean ledger?"),
    ({"round": 9, "arrive": {"leger": 1}}, "intervention.arrive.leger: unknown strategy; did you mean ledger?"),
    ({"round": 9, "become": {"ledger": {"kenedy": 1}}}, "intervention.become.ledger.kenedy: unknown strategy; did you"),
    ({"round": 9, "leave": {"ledger": 11}}, r"intervention.leave.ledger: 11 are more than there are in round 9 \(10\)"),
    ({"round": 9, "become": {"ledger": {"kennedy": 11}}}, r"intervention.become.ledger.kennedy: 11 are more than"),
    ({"round": 9, "leave_person": 40}, "intervention.leave_person: 40: people are numbered 0 to 39"),
    ({"round": 9, "leave_person": [3, 3]}, "intervention.leave_person: 3 is not there in round 9"),
    ({"round": 9, "leave": dict.fromkeys(WORLD["population"], 10)}, "nobody is left in round 9"),
    ({"round": 9, "set": {"rounds": 9}}, "intervention.set.rounds: cannot change in the middle"),
    ({"round": 9, "set": {"strategies.ledger": 9}}, "intervention.set.strategies.ledger: cannot change"),
    ({"round": 9, "set": {"ties": "fixed"}}, "intervention.set.ties: name a key of it"),
    ({"round": 9, "set": {"favors.ned": 0.1}}, "intervention.set.favors.ned: unknown key; did you mean need?"),
    ({"round": 9, "set": {"favors.need": 2}}, "intervention.set.favors.need: .*less than or equal to 1"),
    ([{"round": 9, "leave": {"ledger": 1}}, {"round": 9, "arrive": {"ledger": 1}}], "intervention: two in round 9"),
    ([{"round": 8, "leave": {"ledger": 1}}, {"leave": {"ledger": 1}}], "intervention.1.round: missing"),
    (7, "intervention: expected keys like"),
]


@pytest.mark.parametrize(("node", "says"), WRONG)
def test_bad_input_is_one_line_that_names_the_key(node, says):
    with pytest.raises(InputError, match=says) as raised:
        Model(world(node))
    assert "\n" not in str(raised.value)


def test_a_sweep_says_so_before_anything_runs():
    with pytest.raises(InputError, match=r"11 are more than there are .*at intervention.leave.ledger=11"):
        sweep(world({"round": 9, "leave": {"ledger": 1}}), {"intervention.leave.ledger": [0, 11]})


def test_when_it_happens_can_be_swept():
    result = sweep(world({"round": 30, "leave": {"ledger": 5}}), {"intervention.round": [25, 40]}, results=None)
    people = result.rounds.groupby(["run", "round"])["people"].sum().unstack("run")
    several = world([{"round": 9, "leave": {"ledger": 1}}, {"round": 30, "leave": {"ledger": 1}}])
    more = sweep(several, {"intervention.1.round": [25, 40]})
    assert sorted(more.rounds.query("people == 8").groupby("run")["round"].min()) == [25, 40]
    left = {name: int((column == 40).sum()) for name, column in people.items()}
    assert [left[run_] for run_ in result.runs["run"]] == [24, 39]


def test_figures_over_rounds_mark_the_round_with_a_line_and_a_word():
    axes = plots.over_rounds(run(world(EVERY_KIND)))
    for ax in axes.flat:
        assert [29.5, 29.5] in [list(line.get_xdata()) for line in ax.get_lines()]
    said = " ".join(text.get_text() for text in axes.flat[0].texts).replace("\n", " ")
    assert said == word(EVERY_KIND | {"set": world(EVERY_KIND).intervention[0].set})
    assert "3 ledger leave, person 0 leaves, 2 kennedy become ledger" in said and "mechanisms.voice: yes" in said
    assert marks({}) == [] and marks({"intervention": [EVERY_KIND]}, {"intervention.round": 50})[0].round == 50
