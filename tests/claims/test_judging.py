"""From effects in many worlds to shares, words, verdicts and regions; smallest effects and plausible worlds."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import binomtest

from reciprocity import InputError
from reciprocity.claims import interests, plausible
from reciprocity.claims.border import weakest
from reciprocity.claims.claim import claims
from reciprocity.claims.effect import effect, strength
from reciprocity.claims.hangs_on import hangs_on
from reciprocity.claims.judging import Judged, Share, share, together, verdict
from reciprocity.claims.measures import MEASURES
from reciprocity.claims.region import region

C02, C08 = claims("C02,C08")
PART = C02.parts[0]
TABLE = interests.interests()


def judged(values, claimed="higher", smallest=1.0):
    return Judged(PART.model_copy(update={"claimed": claimed}), smallest, np.array(values, float))


def test_a_share_has_wilsons_interval():
    found = share([True] * 83 + [False] * 17)
    exact = binomtest(83, 100).proportion_ci(method="wilson")
    assert found[:2] == pytest.approx((0.83, exact.low)) and found.high == pytest.approx(exact.high)
    wide = share([True] * 83 + [False] * 17, worth=10)
    exact = binomtest(8, 10).proportion_ci(method="wilson")
    assert wide.high - wide.low == pytest.approx(exact.high - exact.low, abs=0.02), (
        "as many worlds as weights are worth"
    )
    assert share([True] * 5).high == 1 and share([False] * 5).low == 0


@pytest.mark.parametrize(
    "values, word",
    [
        ([2] * 8 + [0] * 2, "higher"),
        ([2] * 7 + [0] * 3, "depends"),
        ([-2] * 8 + [0] * 2, "lower"),
        ([0.5, -0.5] * 5, "same"),
        ([0] * 8 + [9, -9], "depends"),  # most are the same, and the mean is not surely so: two one-sided tests
        ([2, 2, np.nan, np.nan, np.nan], "untestable"),
        ([2] * 4 + [0] + [np.nan] * 4, "higher"),
    ],
)
def test_a_part_has_the_word_of_four_fifths_of_the_worlds(values, word):
    assert judged(values).word == word


@pytest.mark.parametrize(
    "claimed, came_out",
    [
        ("higher", [0, 0, 1]),
        ("lower", [1, 0, 0]),
        ("same", [0, 1, 0]),
        ("not_higher", [1, 1, 0]),
        ("not_lower", [0, 1, 1]),
    ],
)
def test_what_is_claimed_says_where_an_effect_may_lie(claimed, came_out):
    assert judged([-2, 0.5, 2], claimed).came_out.astype(int).tolist() == came_out
    borders = [strength(claimed, ratio) for ratio in (-2, 0.5, 2)]
    assert [int(one > 1) for one in borders] == came_out, "1 is the border, whatever is claimed"


def test_all_parts_must_come_out_in_a_world_and_be_defined():
    yes, defined = together([judged([2, 2, np.nan, 0]), judged([2, 0, 2, 2])])
    assert (yes.tolist(), defined.tolist()) == ([True, False, False, False], [True, True, False, True])


@pytest.mark.parametrize(
    "at, words, testable, said",
    [
        (0.8, ["higher"], True, "holds"),
        (0.79, ["depends"], True, "depends"),
        (0.2, ["same"], True, "fails"),
        (0.99, ["higher"], False, "untestable"),
        (0.99, ["higher", "untestable"], True, "untestable"),
    ],
)
def test_the_share_decides_unless_a_control_fails(at, words, testable, said):
    assert verdict(Share(at, 0, 1, 100), words, testable) == said


def test_an_effect_is_surely_somewhere_or_unsure():
    assert effect(PART, 1.0, [2, 2.1, 2.2, 1.9]).lies == "higher"
    assert effect(PART, 1.0, [-2, -2.1, -2.2, -1.9]).lies == "lower"
    assert effect(PART, 1.0, [0, 0.1, -0.1, 0.05]).lies == "same"
    assert effect(PART, 1.0, [0, 3, 0, 3]).lies is None
    none, one = effect(PART, 1.0, [np.nan]), effect(PART, 1.0, [np.nan, 5.0])
    assert (none.lies, one.lies, one.mean, none.as_claimed) == (None, None, 5, False)
    assert np.isnan(weakest([effect(PART, 1.0, [1, 2, 3]), none]))


def test_the_best_box_of_two_conditions_is_found_and_judged_in_other_worlds():
    rng = np.random.default_rng(3)
    x = rng.random((400, 3))
    came_out = (x[:, 0] >= 0.5) & (x[:, 2] <= 0.7)
    found = region(["a", "b", "c"], x, came_out)
    assert [(one.key, one.above) for one in found.conditions] == [("a", True), ("c", False)]
    assert [one.cut for one in found.conditions] == pytest.approx([0.5, 0.7], abs=0.05)
    assert min(found.density, found.coverage) > 0.85 and found.outside < 0.1
    single = region(["a", "b", "c"], x, x[:, 1] <= 0.4)
    assert [(one.key, one.above) for one in single.conditions] == [("b", False)], "one condition where one is enough"
    assert region(["a", "b", "c"], x, np.ones(400, bool)) is None


def test_what_an_effect_hangs_on_is_found():
    x = np.random.default_rng(4).random((500, 3))
    rows = hangs_on(["a", "b", "c"], x, 3 * x[:, 1] + x[:, 0])
    assert [row["key"] for row in rows] == ["b", "a", "c"]
    assert [row["share"] for row in rows] == pytest.approx([0.9, 0.1, 0], abs=0.08)
    assert hangs_on(["a", "b", "c"], x, np.ones(500)) == []


def test_one_number_says_what_matters_of_every_measure():
    for name, one in TABLE.items():
        assert one.smallest * one.a_year == pytest.approx(1.56, abs=0.02), f"{name}: one and a half favors a year"
    assert {name for claim in claims() for name in claim.measures} <= {*TABLE, "half", "tenth", "nothing"}


def test_a_part_that_cannot_come_out_is_refused():
    part = PART.model_copy(update={"measure": "grant_rate"})
    high = {"grant_rate": TABLE["grant_rate"].model_copy(update={"smallest": 1.5})}
    with pytest.raises(
        InputError, match=r"claim=C02: parts.measure: grant_rate ends at 1 and so cannot be higher by 1.5"
    ):
        interests.check(C02.model_copy(update={"parts": (part,)}), high)
    with pytest.raises(InputError, match=r"payoff: say in smallest_effects.yaml what matters of it"):
        interests.check(C02, {})


def test_worlds_are_drawn_from_the_whole_box_and_each_claim_leaves_out_what_it_says():
    of = plausible.box()
    worlds = pd.DataFrame(of.worlds(64, 1))
    for key, one in of.given.items():
        assert one.low <= worlds[key].min() and worlds[key].max() <= one.high
        assert np.ptp(worlds[key]) > 0.8 * (one.high - one.low) or key == "favors.tries"
    assert set(worlds["favors.tries"]) == {1, 2, 3}
    assert of.worlds(8, 1) == of.worlds(8, 1) != of.worlds(8, 2)
    keys = plausible.varied(C08, of)
    assert {"focal_share", "circles.min_trust", "population.kennedy"} - {*keys} == {"circles.min_trust"}
    assert "bonds.growth" in plausible.varied(C02, of) and "bonds.worth" not in plausible.varied(C02, of)


@pytest.mark.parametrize(
    "ranges, said",
    [
        ("favors.need: {low: 0.2, high: 1.5", "plausible.yaml: .*favors.need"),
        ("favors.need: {low: 0.5, high: 0.2", "plausible.yaml: ranges.favors.need: the first number must be below"),
        ("favors.nede: {low: 0.2, high: 0.5", "plausible.yaml: .*favors.nede"),
    ],
)
def test_a_box_outside_the_schema_is_refused_by_name(tmp_path, ranges, said):
    (tmp_path / "plausible.yaml").write_text(f"ranges:\n  {ranges}, name: {{en: a, de: b}}, why: c}}\n")
    with pytest.raises(InputError, match=said):
        plausible.box([tmp_path])


def test_a_posterior_takes_the_place_of_the_box_by_its_weights(tmp_path):
    path = tmp_path / "posterior.csv"
    path.write_text("run,weight,favors.need,ties.meet\na,0.75,0.3,0.5\nb,0.25,0.6,0.9\n")
    of = plausible.box([], path)
    worlds = pd.DataFrame(of.worlds(40, 1))
    assert worlds["favors.need"].value_counts().to_dict() == {0.3: 30, 0.6: 10}
    assert (worlds["ties.meet"] == worlds["favors.need"].map({0.3: 0.5, 0.6: 0.9})).all(), "a row is one world"
    assert of.worth == pytest.approx(1 / (0.75**2 + 0.25**2))
    assert worlds["favors.benefit"].nunique() == 40, "what nobody observed is drawn from the box"
    path.write_text("favors.need\n0.3\n")
    with pytest.raises(InputError, match=r"worlds=.*expected weighted draws"):
        plausible.box([], path)


def test_shares_of_ties_that_outlive_an_age_are_those_of_the_metric():
    at_risk, ended = np.full(120, 100.0), np.zeros(120)
    ended[[9, 51, 60]] = 50, 50, 50
    tables = {"survival": {"at_risk": at_risk, "ended": ended}}
    found = [MEASURES[f"tie_survival_{name}"](None, tables) for name in ("half_year", "two_years")]
    assert found == pytest.approx([0.5, 0.125])
