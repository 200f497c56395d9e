"""Scenes: the engine's own runs, on one clock, with one difference."""

import numpy as np
import pandas as pd
import pytest

from reciprocity import Scenario, analysis, run
from reciprocity.analysis.acts import FAVORS
from reciprocity.commands import workshop
from reciprocity.web import acts, jobs, recorded, scenarios, sentences
from reciprocity.web import scene as making
from reciprocity.web.preset import Preset, presets
from reciprocity.web.readouts import READOUTS

NAMES = sorted(presets())


@pytest.fixture(scope="module")
def scenes():
    return {name: jobs.scene(preset, preset.seed, "") for name, preset in presets().items()}


def alike(preset: Preset) -> Preset:
    """The preset whose arm b is another arm a, past the check that refuses it."""
    difference = preset.difference.model_copy(update={"b": preset.difference.a})
    return preset.model_copy(update={"difference": difference})


@pytest.mark.parametrize("name", NAMES)
def test_a_and_a_differ_in_nothing(name):
    found = jobs.scene(alike(presets()[name]), 7, "")
    arms = found["scene"]["arms"]
    assert arms["a"] == arms["b"] and found["scene"]["hash"]["a"] == found["scene"]["hash"]["b"]
    assert found["a"] == found["b"] and found["scene"]["same_requests"] == 1


@pytest.mark.parametrize("name", NAMES)
def test_exactly_one_key_differs(name):
    preset = presets()[name]
    scenarios.check(preset)
    a, b = (scenarios.scenario(preset, arm, preset.seed) for arm in scenarios.ARMS)
    assert a.canonical() != b.canonical() and scenarios.differing(preset, a, b) == []
    other = preset.model_copy(update={"difference": preset.difference.model_copy(update={"key": "rounds"})})
    assert scenarios.differing(other, a, b)


@pytest.mark.parametrize("name", NAMES)
def test_chance_raises_the_same_requests_in_both_arms(name, scenes):
    scene = scenes[name]["scene"]
    assert scene["same_requests"] == 1
    assert scene["arms"]["a"]["ties"] == scene["arms"]["b"]["ties"]
    for a, b in zip(scene["arms"]["a"]["months"], scene["arms"]["b"]["months"], strict=True):
        assert a["steps"] == b["steps"]
        for month in (a, b):
            assert len(month["beats"]) == len(month["acts"])
            assert month["beats"] == sorted(month["beats"])
            assert all(1 <= beat <= month["steps"] for beat in month["beats"])


def test_one_persons_request_has_one_beat_in_both_arms(scenes):
    shared = 0
    for a, b in zip(*(scenes["d5"]["scene"]["arms"][arm]["months"] for arm in "ab"), strict=True):
        left, right = (
            {act[1]: beat for act, beat in zip(month["acts"], month["beats"], strict=True) if act[0] == "ask"}
            for month in (a, b)
        )
        for person in left.keys() & right.keys():
            assert left[person] == right[person]
            shared += 1
    assert shared > 300


@pytest.mark.parametrize("name", NAMES)
def test_the_acts_are_those_of_the_log(name, scenes):
    """Played once more by the front door, with Mesa and the tables of the product."""
    preset, scene = presets()[name], scenes[name]["scene"]
    for arm in "ab":
        keys = scenarios.scenario(preset, arm, preset.seed)
        result = run(keys, log=True)
        events = result.acts
        helped = events["act"].isin(FAVORS).sum()
        mine = [act for month in scene["arms"][arm]["months"] for act in month["acts"]]
        assert sum(act[0] in ("ask", "offer") and act[3] for act in mine) == helped
        ties = {tuple(sorted(pair)) for pair in scene["arms"][arm]["ties"]}
        for act in mine:
            pair = tuple(sorted(act[1:3]))
            if act[0] == "form":
                assert pair not in ties
                ties.add(pair)
            elif act[0] == "end":
                ties.remove(pair)
        network = analysis.network_at(events, keys.rounds)
        assert ties == set(zip(network["source"], network["target"], strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_readouts_are_those_of_the_tables(name, scenes):
    preset, scene = presets()[name], scenes[name]["scene"]
    result = run(scenarios.scenario(preset, "b", preset.seed))
    months = [month["readouts"] for month in scene["arms"]["b"]["months"]]
    counted = result.rounds.groupby("round")[["asked", "granted", "refused", "unable", "isolated"]].sum()
    for column in counted:
        assert [month[column] for month in months] == counted[column].tolist(), column
    assert [month["ties"] for month in months] == (result.rounds.groupby("round")["degree"].sum() // 2).tolist()
    last, runs = months[-1], result.runs.iloc[0]
    assert tuple(last) == READOUTS
    assert last["payoff"] == pytest.approx(runs["payoff"], abs=1e-6)
    assert last["gini"] == pytest.approx(runs["payoff_gini"], abs=1e-6)
    assert last["largest"] == pytest.approx(runs["largest_component"], abs=1e-6)
    assert last["share_so_far"] == pytest.approx(runs["grant_rate"], abs=1e-6)
    benefits = np.sort(result.people["payoff"].to_numpy())[::-1]
    assert scene["arms"]["b"]["benefits"] == pytest.approx(benefits, abs=1e-4)


def test_the_digest_is_that_of_the_command_line(capsys):
    """A3: the page, `--hash`, and the log that `run` gives are one and the same run."""
    with pytest.raises(SystemExit) as ended:
        workshop.main(["--hash", "D5", "--seed", "7"])
    assert ended.value.code == 0
    printed = dict(line.split() for line in capsys.readouterr().out.splitlines())
    assert printed == jobs.scene(presets()["d5"], 7, "")["scene"]["hash"]
    from reciprocity import Model

    again = Model(scenarios.scenario(presets()["d5"], "a", 7), log=True).run().acts
    assert acts.digest(again) == printed["a"]
    other = again.copy()
    other["whom"][-1] += 1
    assert acts.digest(other) != printed["a"] and len(set(printed.values())) == 2


@pytest.mark.parametrize("name", NAMES)
def test_recorded_runs_are_those_of_the_engine(name, scenes):
    preset = presets()[name]
    found = recorded.load(preset)
    remedy = f"recorded/{name}.json.gz is of another version; run: reciprocity-workshop --record"
    assert found is not None, remedy
    assert found["scene"]["hash"] == scenes[name]["scene"]["hash"], remedy
    assert found["scene"].keys() == scenes[name]["scene"].keys(), remedy
    assert found["scene"]["difference"] == scenes[name]["scene"]["difference"], remedy
    assert (found["a"], found["b"]) == pytest.approx((scenes[name]["a"], scenes[name]["b"]))
    assert len(found["worlds"]) == 100 and [value for value, _ in found["values"]] == preset.breaking.values


def test_people_stand_where_they_stand(scenes):
    people = scenes["d1"]["scene"]["people"]
    assert len({one["letter"] for one in people}) == len(people) == 48
    assert all(0 <= one[axis] <= 1 for one in people for axis in "xy")
    assert len({(one["x"], one["y"]) for one in people}) == 48
    assert [making.letter(i) for i in (0, 5, 6, 59)] == ["A1", "A6", "B1", "J6"]


def test_who_helped_whom_adds_up(scenes):
    who = scenes["d4"]["who"]
    for arm in "ab":
        given, received = (np.zeros(48, int) for _ in range(2))
        for helper, helped, times in who["helped"][arm]:
            given[helper] += times
            received[helped] += times
        assert given.tolist() == who["given"][arm] and received.tolist() == who["received"][arm]
        assert (given - received).tolist() == who["balance"][arm]


def test_strong_ties_without_bonds_went_both_ways():
    found = making.play(Scenario(network="small_world", **{"network.n": 30}, rounds=12, burn_in=0))
    favors = _events(found)
    favors = favors[favors["act"].isin(FAVORS)]
    pairs = set(zip(favors["who"], favors["whom"], strict=True))
    strong = found.arm["months"][-1]["strong"]
    assert strong and all((i, j) in pairs and (j, i) in pairs for i, j in strong)
    lasting = {tuple(sorted(pair)) for pair in found.arm["ties"]}
    ended = {tuple(sorted(act[1:3])) for month in found.arm["months"] for act in month["acts"] if act[0] == "end"}
    both = {(i, j) for i, j in pairs if i < j and (j, i) in pairs}
    assert {tuple(pair) for pair in strong} >= both & (lasting - ended)


def test_strong_ties_with_bonds_are_the_friends_of_the_model():
    keys = {"network": "small_world", "network.n": 30, "mechanisms.bonds": True, "rounds": 40, "burn_in": 0}
    found = making.play(Scenario(**keys))
    counted = run(Scenario(**keys)).rounds.groupby("round")["friends"].sum()
    strong = [len(month["strong"]) for month in found.arm["months"]]
    assert max(strong) > 0 and all(2 * pairs <= sides for pairs, sides in zip(strong, counted, strict=True))


def test_sentences_write_numbers_in_their_language():
    assert sentences.number(0.1234, "percent", 0, "de") == "12\N{NO-BREAK SPACE}%"
    assert sentences.number(0.1234, "percent", 1, "en") == "12.3%"
    assert sentences.number(1234.5, "number", 1, "de") == "1.234,5"
    assert sentences.number(1234.5, "number", 1, "en") == "1,234.5"
    assert sentences.number(-0.04, "number", 1, "en") == "0.0"
    assert sentences.number(-2, "whole", 0, "en") == "\N{MINUS SIGN}2"
    assert sentences.number(float("nan"), "number", 1, "en") == "–"


def _events(found):
    from reciprocity.model.state import ACTS

    log = found.log
    columns = {name: log[name] for name in ("round", "who", "whom", "about", "outcome")}
    return pd.DataFrame(columns | {"act": [ACTS[k] for k in log["act"]]})
