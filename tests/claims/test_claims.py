"""The claims laboratory: files, statistics, honesty, and the way from a claim to its pages."""

import json

import numpy as np
import pytest
import yaml

from reciprocity import InputError
from reciprocity.claims import effect as effects
from reciprocity.claims.border import share, strength
from reciprocity.claims.claim import SHIPPED, Claim, claims, read
from reciprocity.claims.effect import Effect, effect, holm, until_narrow, where
from reciprocity.claims.measures import MEASURES, measured
from reciprocity.claims.outcome import Outcome
from reciprocity.claims.sensitivity import screened
from reciprocity.claims.study import Study, verdicts
from reciprocity.claims.worlds import check, scenario
from reciprocity.commands.claims import command
from reciprocity.results.text_column import Texts

ALL = claims("all")
ASKED = [*ALL, *claims("explanations")]


def written(tmp_path, changes, name="C99"):
    """The file of C08 with changes, elsewhere."""
    content = yaml.safe_load((SHIPPED / "C08.yaml").read_text(encoding="utf-8")) | changes
    path = tmp_path / f"{name}.yaml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


def test_all_twenty_claims_are_there():
    assert [claim.id for claim in ALL] == [f"C{k:02}" for k in range(1, 21)]


@pytest.mark.parametrize("claim", ASKED, ids=lambda claim: claim.id)
def test_worlds_can_be_played_and_differ_only_in_what_they_say(claim):
    check(claim)


@pytest.mark.parametrize(
    "changes, said",
    [
        ({"hypotesis": "x"}, "hypotesis: unknown key; did you mean hypothesis"),
        (
            {"parts": [{"measure": "payof", "world": "with", "than": "without", "smallest": 1}]},
            "parts.measure: payof does not exist; did you mean payoff",
        ),
        (
            {"parts": [{"measure": "payoff", "world": "wiht", "than": "without", "smallest": 1}]},
            "unknown world wiht; did you mean with",
        ),
    ],
)
def test_a_claim_that_cannot_be_used_is_refused_by_name(tmp_path, changes, said):
    with pytest.raises(InputError, match=said):
        read(written(tmp_path, changes))


def test_worlds_that_differ_in_more_than_they_say_are_refused(tmp_path):
    worlds = {"with": {}, "without": {"focal_share": 0, "favors.need": 0.4}}
    with pytest.raises(InputError, match=r"claim=C99: worlds with and without also differ in favors.need"):
        check(read(written(tmp_path, {"worlds": worlds})))


def test_the_registered_part_has_a_name_that_words_do_not_change():
    claim = ALL[7]
    assert claim.model_copy(update={"change": claim.question}).digest == claim.digest
    assert claim.model_copy(update={"width": 0.1}).digest != claim.digest


def test_holm_by_hand():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def made(mean, spread, count, smallest=1.0):
    rng = np.random.default_rng(5)
    part = ALL[0].parts[0].model_copy(update={"smallest": smallest})
    noise = rng.standard_normal(count)
    return effect(part, mean + spread * (noise - noise.mean()))


@pytest.mark.parametrize(
    "mean, spread, verdict", [(3, 1, "holds"), (0, 1, "fails"), (-3, 1, "fails"), (1, 1, "undecided")]
)
def test_where_the_interval_lies_decides(mean, spread, verdict):
    assert where([made(mean, spread, 50)]) == verdict


def test_one_part_that_fails_is_enough():
    assert where([made(3, 1, 50), made(0, 1, 50)]) == "fails"


def test_replicates_are_added_until_the_interval_is_narrow_whatever_it_says(monkeypatch):
    asked = []

    def fake(claim, runs, seeds, more=None):
        asked.append(len(seeds))
        part = claim.parts[0]
        width = 3.0 / len(asked)
        return [Effect(part, np.zeros(len(seeds)), 9.0, 0.0, 0.99 * width * part.smallest, 1.0, 0.5)]

    monkeypatch.setattr(effects, "effects", fake)
    claim = ALL[0]
    until_narrow(claim, None, 40, 200, lambda count, found: None)
    assert asked == [40, 60, 80]
    asked.clear()
    until_narrow(claim.model_copy(update={"width": 0.1}), None, 40, 100, lambda count, found: None)
    assert asked == [40, 60, 80, 100]


class Remembered:
    """Runs that are played in this process and kept in memory."""

    def __init__(self):
        self.known = {}

    def __call__(self, scenarios):
        from reciprocity.claims.measures import measured

        found = []
        for one in scenarios:
            run = one.run_id()
            if run not in self.known:
                self.known[run] = measured(one)
            found.append(self.known[run])
        return found


SMALL = {"network.n": 40, "rounds": 60, "burn_in": 20}


def planted(tmp_path, benefit):
    """A claim whose effect is known: a benefit that differs."""
    changes = {
        "base": SMALL | {"favors.benefit": benefit},
        "worlds": {"more": {}, "less": {"favors.benefit": 3}},
        "differ": ["favors.benefit"],
        "parts": [{"measure": "payoff", "world": "more", "than": "less", "smallest": 0.02}],
    }
    return read(written(tmp_path, changes))


def test_a_planted_effect_is_found(tmp_path):
    found = effects.effects(planted(tmp_path, 4), Remembered(), range(20))
    assert where(found) == "holds"
    assert found[0].p < 1e-6


def test_a_world_against_itself_is_exactly_zero(tmp_path):
    found = effects.effects(planted(tmp_path, 3), Remembered(), range(5))
    assert found[0].differences.tolist() == [0.0] * 5
    assert where(found) == "fails"


def test_shuffled_labels_give_no_effect_at_the_nominal_rate():
    # Two worlds' payoffs on unmatched seeds; which of a pair is called which is shuffled 200 times.
    claim, runs = ALL[7], Remembered()
    one = [scenario(claim, "with", SMALL, seed) for seed in range(60)]
    payoff = np.array([values["payoff"] for values in runs(one)])
    apart = payoff[:30] - payoff[30:]
    signs = np.random.default_rng(1).choice([-1.0, 1.0], (200, 30))
    part = claim.parts[0]
    found = [effect(part, apart * sign) for sign in signs]
    outside = sum(not low.low <= 0 <= low.high for low in found)
    # 5 % of 200 is 10; fewer than 2 or more than 22 would be seen less than once in a thousand times.
    assert 2 <= outside <= 22


def test_from_a_claim_to_its_pages(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "configs" / "claim").mkdir(parents=True)
    path = written(tmp_path / "configs" / "claim", {"base": SMALL | {"focal": "lone_fighter", "focal_share": 0.3}})
    assert command(["claim=C99", "precision=quick", "results=out", "workers=1"]) == 0
    assert "C99" in capsys.readouterr().out
    there = tmp_path / "out" / "C99"
    first = {
        name: (there / name).read_bytes() for name in ("effects.csv", "border.csv", "plan.csv", "en.html", "de.html")
    }
    page = first["en.html"].decode()
    assert "http://" not in page and "https://" not in page
    assert "data:image/png;base64," in page and 'lang="de"' in first["de.html"].decode()
    assert "<code>reciprocity claim=C99 precision=quick</code>" in page
    # Again: nothing is played, and the files are the same.
    command(["claim=C99", "precision=quick", "results=out", "workers=1"])
    assert " 0 runs played" in capsys.readouterr().out
    assert {name: (there / name).read_bytes() for name in first} == first
    # A hypothesis that is changed after the run is reported.
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["hypothesis"]["en"] = "Something else."
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    command(["claim=C99", "precision=quick", "results=out", "workers=1"])
    assert "was changed after an earlier run" in (there / "en.html").read_text(encoding="utf-8")
    record = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
    assert record["registered"] != record["registered_before"]


def test_a_line_cut_off_by_a_kill_is_played_again(tmp_path):
    from reciprocity.claims.runs import Runs

    claim = ALL[7]
    wanted = [scenario(claim, "with", SMALL, seed) for seed in (1, 2)]
    runs = Runs(tmp_path, 1)
    values = runs(wanted)
    text = runs.path.read_text(encoding="utf-8")
    runs.path.write_text(text[:-20], encoding="utf-8")
    again = Runs(tmp_path, 1)
    assert len(again.known) == 1
    assert json.dumps(again(wanted)) == json.dumps(values)  # as text: a number that is not one equals itself
    assert len(Runs(tmp_path, 1).known) == 2


@pytest.mark.parametrize(
    "wrong, raised, said",
    [
        (KeyboardInterrupt(), KeyboardInterrupt, "stopped: 1 runs are kept in .*the same command resumes"),
        (OSError(28, "No space left on device"), InputError, "results: cannot write .No space left.*1 runs are kept"),
    ],
)
def test_who_is_stopped_learns_what_is_kept(tmp_path, monkeypatch, wrong, raised, said):
    from reciprocity.claims.runs import Runs

    runs = Runs(tmp_path, 1)
    runs([scenario(ALL[7], "with", SMALL, 1)])

    def stop(self, chunks, log):
        raise wrong

    monkeypatch.setattr(Runs, "_results", stop)
    with pytest.raises(raised, match=said), runs.kept():
        runs([scenario(ALL[7], "with", SMALL, 2)])


def test_every_claim_has_words_in_both_languages():
    for claim in ASKED:
        for words in (
            claim.title,
            claim.question,
            claim.hypothesis,
            claim.leaves_out,
            claim.change,
            *claim.verdicts.values(),
        ):
            assert words.en.strip() and words.de.strip() and words.en != words.de
        assert isinstance(claim, Claim)


def test_explanations_are_of_claims_and_not_counted_among_them():
    ids = {claim.id for claim in ALL}
    explanations = claims("explanations")
    assert len(explanations) >= 3 and all(claim.explains in ids for claim in explanations)
    assert not any(claim.explains for claim in ALL)


def test_what_ties_that_ended_carried_counts_as_given():
    """Ann and Bob are even; Cem gave Ann four favors over a tie that has ended, and got one back."""
    who, whom = [0, 1, 2, 2, 2, 2, 0], [1, 0, 0, 0, 0, 0, 2]
    acts = ("granted", "offered", "dropped")
    codes = np.array([0, 1, 0, 0, 1, 0, 0])
    log = {"act": Texts(acts, np.append(codes, 2)), "who": np.array([*who, 2]), "whom": np.array([*whom, 0])}
    assert MEASURES["from_others"](None, {"acts": log}) == pytest.approx(1 - 4 / 7)
    empty = {"act": Texts(acts, codes[:0]), "who": np.array([], int), "whom": np.array([], int)}
    assert np.isnan(MEASURES["from_others"](None, {"acts": empty}))


def test_favors_of_all_ties_are_as_many_as_were_given():
    """On ties that stay, all favors are those of the ties at the end, and the measure is 1 - reciprocity."""
    world = scenario(ALL[18], "no_accounts", SMALL | {"ties.change": False}, 1)
    values = measured(world, log=True)
    assert values["from_others"] == pytest.approx(1 - values["reciprocity"])
    moving = measured(scenario(ALL[18], "no_accounts", SMALL, 1), log=True)
    assert moving["from_others"] != pytest.approx(1 - moving["reciprocity"], abs=0.001)
    assert "from_others" not in measured(world)


def test_runs_that_were_played_without_a_log_are_played_again_for_it(tmp_path):
    from reciprocity.claims.runs import Runs

    wanted = [scenario(ALL[18], "no_accounts", SMALL, 1)]
    runs = Runs(tmp_path, 1)
    (plain,), (logged,) = runs(wanted), runs(wanted, log=True)
    assert runs.played == 2 and logged["from_others"] > 0 and plain["payoff"] == logged["payoff"]
    again = Runs(tmp_path, 1)
    for values in (again(wanted, log=True), again(wanted)):
        assert json.dumps(values) == json.dumps([logged])
    assert again.played == 0


def test_friends_only_means_that_nobody_else_is_helped():
    claim = next(one for one in ALL if one.id == "C17")
    friends, everybody = (scenario(claim, name) for name in ("friends_only", "everybody"))
    assert (friends.strategies["sociable"].bad, everybody.strategies["sociable"].bad) == (0, 1)
    assert friends.strategies["sociable"].good == everybody.strategies["sociable"].good == 1


def test_an_undefined_effect_is_left_out_of_the_screening_and_never_0():
    problem = {"num_vars": 2, "names": ["a", "b"], "bounds": [[0, 1], [0, 1]]}
    path = np.array([[0, 0], [2 / 3, 0], [2 / 3, 2 / 3]])
    points = np.concatenate([path, path + np.array([1 / 3, 0]), path])
    found = 3 * points[:, 0] + points[:, 1]
    clean = {row["parameter"]: row for row in screened(problem, points, found)}
    assert [clean[name]["mu_star"] for name in "ab"] == pytest.approx([3, 1]) and clean["a"]["trajectories"] == 3
    found[4] = np.nan
    holed = {row["parameter"]: row for row in screened(problem, points, found)}
    assert [holed[name]["mu_star"] for name in "ab"] == pytest.approx([3, 1]) and holed["a"]["trajectories"] == 2
    found[:] = np.nan
    assert all(np.isnan(row["mu_star"]) and row["trajectories"] == 0 for row in screened(problem, points, found))


def test_an_undefined_effect_is_no_verdict():
    part = ALL[0].parts[0].model_copy(update={"smallest": 1.0})
    none, one, sure = effect(part, [np.nan] * 9), effect(part, [np.nan, 5.0]), effect(part, [5.0, 5.5, 6.0])
    assert (one.mean, one.p, where([sure]), where([none]), where([one])) == (5, 1, "holds", "undecided", "undecided")
    assert np.isnan([one.low, one.high, none.mean, none.low]).all()
    assert where([sure, none]) == where([none, sure]) == "undecided"
    assert where([none, effect(part, [0.0, 0.1, 0.2])]) == "fails"  # whatever the other part is
    row = {"network": "lazega", "benefit": 2.0, "part": 1, "smallest": 1.0, "mean": 5.0, "low": 4.0, "high": 6.0}
    places = [row, row | {"benefit": 3.0, "mean": np.nan}, row | {"benefit": 5.0, "mean": -5.0}]
    for elsewhere, verdict in ((places[:1], "holds"), (places[:2], "undecided"), (places, "only_where")):
        study = Study(ALL[0], [sure], elsewhere, [], [], [], "quick")
        assert verdicts([study])[0][0] == verdict
    assert (study.unknown, study.astray) == (["lazega, b/c 3"], ["lazega, b/c 5"])
    for parts in ([none, sure], [sure, none]):
        study = Study(ALL[0], parts, [], [], [], [], "quick")
        assert Outcome(study, "undecided", 1.0).weakest is none


def test_replicates_are_added_while_there_is_no_interval(monkeypatch):
    part = ALL[0].parts[0]
    monkeypatch.setattr(effects, "effects", lambda claim, runs, seeds, more=None: [effect(part, [np.nan] * len(seeds))])
    asked = []
    until_narrow(ALL[0], None, 40, 80, lambda count, found: asked.append(count))
    assert asked == [40, 60, 80]


def test_a_point_without_an_effect_has_no_strength_and_no_share_of_the_map():
    part = ALL[0].parts[0]
    whole, none = effect(part, [1.0, 2.0, 3.0]), effect(part, [np.nan] * 3)
    assert np.isnan(strength([whole, none])) and np.isnan(strength([none, whole]))
    corners = [(x, y, float(x)) for x in (0, 1, 2) for y in (0, 1)]
    rows = [{"x": x, "y": y, "effect": z} for x, y, z in corners]
    assert share(rows, 1.0) == pytest.approx(0.5)
    assert share([*rows, {"x": 0, "y": 0.5, "effect": np.nan}], 1.0) == pytest.approx(0.5)
    assert np.isnan(share([rows[0]], 1.0))


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-20],
        lambda text: text.replace('"m": 2', '"m": 3'),
        lambda text: text.replace('"run": "b', '"run": "c'),
        lambda text: "[]\n3\nnull\n{}\n" + text.splitlines()[0] + "\n" + '{"run": "b", "values": {"m": 2.5}}\n',
        lambda text: text.splitlines()[0] + "\n\x00\xff[[[[\n",
    ],
)
def test_lines_that_are_not_as_they_were_written_are_passed_over(damage, tmp_path):
    from reciprocity.claims.runs import Runs, _line

    runs = Runs(tmp_path, 1)
    runs._add(_line("a", {"m": 1.5}) + _line("b", {"m": 2.5}))
    assert Runs(tmp_path, 1).known == {"a": {"m": 1.5}, "b": {"m": 2.5}}
    runs.path.write_text(damage(runs.path.read_text()), encoding="latin-1")
    assert Runs(tmp_path, 1).known == {"a": {"m": 1.5}}
