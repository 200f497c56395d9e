"""How long ties last: Kaplan-Meier against cases worked out by hand."""

import math

import numpy as np
import pandas as pd
import pytest

from reciprocity import analysis


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
    assert analysis.half_life(table)[0] == 3


def test_greenwood_interval_of_a_single_run():
    """Exponential Greenwood (Kalbfleisch & Prentice 1980) at the first end: S = 4/5, var log S = 1/20."""
    curve = analysis.survival(lives([1, 9, 9, 9, 9], until=2))
    log_s, width = math.log(0.8), 1.959964 * math.sqrt(1 / 20) / abs(math.log(0.8))
    known = [math.exp(log_s * math.exp(width)), math.exp(log_s * math.exp(-width))]
    assert curve.loc[0, ["low", "high"]].tolist() == pytest.approx(known, rel=1e-4)


def test_half_life_of_a_constant_hazard():
    """Ties that end with chance 0.05 a round: the curve falls to one half in round ceil(13.51)."""
    ages = np.arange(1, 41)
    at_risk = np.round(1e9 * 0.95 ** (ages - 1))
    one = pd.DataFrame({"age": ages, "at_risk": at_risk, "ended": np.round(at_risk * 0.05)})
    found = analysis.half_life(pd.concat([one.assign(run=run) for run in "abc"]))
    assert (found.mean, found.low, found.high, found.note) == (14, 14, 14, "no variation")


def test_survival_starts_at_age_zero_and_may_never_fall():
    table = pd.DataFrame({"run": "a", "age": [0, 1, 2], "at_risk": [4, 3, 3], "ended": [1, 0, 0]})
    assert analysis.survival(table)["survival"].tolist() == pytest.approx([0.75, 0.75, 0.75])
    assert analysis.half_life(table).mean == math.inf
    assert analysis.half_life(table.iloc[:0]).note == "no runs"


def test_survival_interval_resamples_runs():
    """Two runs at odds: the interval spans both, whatever the number of ties."""
    parts = [
        pd.DataFrame({"run": r, "age": [1], "at_risk": [10_000], "ended": [e]}) for r, e in (("a", 0), ("b", 8000))
    ]
    row = analysis.survival(pd.concat(parts)).iloc[0]
    assert (row["survival"], row["low"], row["high"]) == pytest.approx((0.6, 0.2, 1.0))
