"""How long ties last: Kaplan-Meier against cases worked out by hand."""

import math

import numpy as np
import pandas as pd
import pytest
from helpers.made_up_results import folder
from scipy import stats

from reciprocity import analysis, run
from reciprocity.errors import InputError


def lives(lengths, until, entries=None):
    """at_risk and ended by age, counted from lives of the given lengths that are watched until an age."""
    entries = entries or [0] * len(lengths)
    ages = range(1, until + 1)
    return pd.DataFrame(
        {
            "run": "a",
            "age": list(ages),
            "at_risk": [sum(e < age <= length for length, e in zip(lengths, entries, strict=True)) for age in ages],
            "ended": [sum(length == age and age <= until for length in lengths) for age in ages],
        }
    )


def test_kaplan_meier_by_hand():
    """Ends at 1, 3, 3, 5; one still alive at 6 and one entering late, at age 2, and ending at 4."""
    table = lives([1, 3, 3, 5, 99, 4], until=6, entries=[0, 0, 0, 0, 0, 2])
    known = np.cumprod([1 - 1 / 5, 1, 1 - 2 / 5, 1 - 1 / 3, 1 - 1 / 2, 1])
    curve = analysis.survival(table)
    assert curve["age"].tolist() == [1, 2, 3, 4, 5, 6]
    assert curve["survival"].to_numpy() == pytest.approx(known)
    assert (curve["low"] <= curve["survival"]).all() and (curve["survival"] <= curve["high"]).all()
    half = 2 + math.log(0.8 / 0.5) / math.log(0.8 / 0.48)  # from 0.8 at age 2 to 0.48 at age 3
    assert analysis.half_life(table)[0] == pytest.approx(half)


def test_greenwood_interval_of_a_single_run():
    """Exponential Greenwood (Kalbfleisch & Prentice 1980) at the first end: S = 4/5, var log S = 1/20."""
    curve = analysis.survival(lives([1, 9, 9, 9, 9], until=2))
    log_s, width = math.log(0.8), 1.959964 * math.sqrt(1 / 20) / abs(math.log(0.8))
    known = [math.exp(log_s * math.exp(width)), math.exp(log_s * math.exp(-width))]
    assert curve.loc[0, ["low", "high"]].tolist() == pytest.approx(known, rel=1e-4)


def test_half_life_of_a_constant_hazard():
    """Ties that end with chance 0.05 a round: the curve falls to one half at age ln(1/2) / ln(0.95)."""
    ages = np.arange(1, 41)
    at_risk = np.round(1e9 * 0.95 ** (ages - 1))
    one = pd.DataFrame({"age": ages, "at_risk": at_risk, "ended": np.round(at_risk * 0.05)})
    found = analysis.half_life(pd.concat([one.assign(run=run) for run in "abc"]))
    assert found[:3] == pytest.approx((13.513407,) * 3)
    assert found.note == "no variation"


def test_survival_starts_at_age_zero_and_may_never_fall():
    table = pd.DataFrame({"run": "a", "age": [0, 1, 2], "at_risk": [4, 3, 3], "ended": [1, 0, 0]})
    assert analysis.survival(table)["survival"].tolist() == pytest.approx([0.75, 0.75, 0.75])
    assert analysis.half_life(table).mean == math.inf
    assert analysis.half_life(table.iloc[:0]).note == "no runs"


def test_survival_interval_leaves_out_one_run_at_a_time():
    """Two runs at odds: either alone says 0.2 or 1, so the jackknife's standard error is 0.4, and t knows no more."""
    parts = [
        pd.DataFrame({"run": r, "age": [1], "at_risk": [10_000], "ended": [e]}) for r, e in (("a", 0), ("b", 8000))
    ]
    row = analysis.survival(pd.concat(parts)).iloc[0]
    assert (row["survival"], row["low"], row["high"]) == pytest.approx((0.6, 0.0, 1.0))
    shares = [0.3, 0.4, 0.35, 0.45]
    alike = [pd.DataFrame({"run": k, "age": [1], "at_risk": 100, "ended": 100 * s}) for k, s in enumerate(shares)]
    row = analysis.survival(pd.concat(alike)).iloc[0]  # runs of one size: the mean of shares and its t interval
    known = stats.t.interval(0.95, 3, loc=0.625, scale=stats.sem(shares))
    assert (row["low"], row["high"]) == pytest.approx(known)


def test_survival_interval_covers_what_it_says():
    """Four runs whose ties have hazards of their own, 500 times: the pooled share that outlives age 3."""
    chance = np.random.default_rng(1)
    hazards = chance.normal(0.1, 0.02, (500, 4))
    covered = 0
    for each in hazards:
        parts = []
        for name, hazard in zip("abcd", each, strict=True):
            risk, rows = 400, []
            for age in (1, 2, 3):
                gone = chance.binomial(risk, hazard)
                rows.append((name, age, risk, gone))
                risk -= gone
            parts += rows
        row = analysis.survival(pd.DataFrame(parts, columns=["run", "age", "at_risk", "ended"])).iloc[2]
        covered += row["low"] <= 0.9**3 + 3 * 0.9 * 0.02**2 <= row["high"]  # E (1 - h)^3 of a normal h
    assert covered / 500 == pytest.approx(0.95, abs=0.025)


def test_nothing_is_claimed_beyond_an_age_that_no_tie_is_seen_to_outlive():
    """Two young ties end at 5 and 13, and fifty older ones are watched from 30 on: the curve does not fall to 0."""
    table = lives([5, 13] + [99] * 50, until=60, entries=[0, 0] + [30] * 50)
    curve = analysis.survival(table).set_index("age")
    assert curve["survival"].loc[:12].tolist() == [1.0] * 4 + [0.5] * 8
    assert curve["survival"].loc[13:].isna().all() and (curve["note"].loc[13:] == "too few young ties").all()
    assert analysis.half_life(table).mean == 5  # half had ended while a tie was still watched
    young = lives([13] + [99] * 50, until=60, entries=[0] + [30] * 50)
    assert math.isnan(analysis.half_life(young).mean) and analysis.half_life(young).note == "too few young ties"


def test_ages_at_which_nothing_was_watched_are_not_taken_for_ages_at_which_none_ended():
    late = lives([40] * 10 + [99] * 40, until=60, entries=[30] * 50)
    assert math.isnan(analysis.half_life(late).mean), "nobody knows how many ended before age 30"
    still = lives([99] * 50, until=60, entries=[30] * 50)
    assert analysis.half_life(still).mean == math.inf, "no tie ended at any age"
    assert (analysis.survival(still)["survival"] == 1).all()


def test_where_the_oldest_tie_ends_the_curve_may_fall_to_zero():
    table = lives([2, 4, 6, 8], until=10)
    known = [1, 0.75, 0.75, 0.5, 0.5, 0.25, 0.25, 0, 0, 0]
    assert analysis.survival(table)["survival"].tolist() == pytest.approx(known)
    assert analysis.half_life(table).mean == pytest.approx(4)


def test_six_lives_of_one_to_six_rounds_have_a_half_life_of_three():
    assert analysis.half_life(lives([1, 2, 3, 4, 5, 6], until=6)).mean == pytest.approx(3)


def test_the_metric_and_the_analysis_of_a_run_say_the_same():
    result = run(network={"kind": "watts_strogatz", "n": 60, "k": 6}, rounds=60, burn_in=20, seed=3)
    metric = result.runs["half_life"].iloc[0]
    assert math.isfinite(metric)
    assert analysis.half_life(result.survival.assign(run="a")).mean == pytest.approx(metric)
    year = analysis.survival(result.survival.assign(run="a")).set_index("age")["survival"]
    assert year[min(52, year.index.max())] == pytest.approx(result.runs["tie_survival"].iloc[0])


def test_points_of_a_sweep_are_not_pooled(tmp_path):
    results = analysis.Results(folder(tmp_path, shares=(0.0, 0.3), replicates=3))
    table = results.table("survival")
    with pytest.raises(InputError, match="the runs of 4 points, which are not to be pooled; give the runs table"):
        analysis.half_life(table)
    found = analysis.half_life(table, results.runs)
    assert found[["focal_share", "ties", "runs"]].to_numpy().tolist() == [
        [share, ties, 3] for share in (0.0, 0.3) for ties in ("fixed", "changing")
    ]
    some = results.runs.query("focal_share == 0.3 and ties == 'changing'")
    one = results.table("survival", some["run"])
    assert tuple(found.iloc[3])[2:5] == analysis.half_life(one)[:3]
    curves = analysis.survival(table, results.runs)
    assert len(curves) == 4 * 20 and list(curves.columns[:3]) == ["focal_share", "ties", "age"]
