"""Generalized return, on logs whose answer one can work out by hand."""

import numpy as np
import pandas as pd
import pytest
from running.test_explain import log

from reciprocity import InputError, analysis


def favor(round, who, whom, act="granted"):
    return (round, act, who, whom, -1, 3.0, 1.0)


def tie(round, a, b, act="initial"):
    return (round, act, a, b, -1, 0.0, 0.0)


def test_what_comes_back_from_the_one_helped_is_direct():
    found = analysis.gifts(log(tie(0, 0, 1), favor(1, 0, 1), favor(2, 0, 1), favor(6, 1, 0)))
    assert found["by"].tolist() == [1, -1, -1]  # one favor returns one gift, the oldest; 1 got theirs before
    assert found["direct"].tolist() == [True, False, False]
    assert found["delay"].tolist()[0] == 5 and found["delay"].isna().tolist() == [False, True, True]
    assert found["distance"].tolist()[0] == 0
    person = analysis.generalized_return(found).loc[0]
    assert person[["given", "direct", "others"]].tolist() == [2, 0.5, 0]


def test_a_ring_gives_back_from_others_and_from_far():
    # 0 helps 1, 1 helps 2, 2 helps 3, 3 helps 0; without 0, there are two ties from 1 to 3.
    ring = [tie(0, 0, 1), tie(0, 1, 2), tie(0, 2, 3), tie(0, 0, 3)]
    found = analysis.gifts(log(*ring, *(favor(t + 1, t, (t + 1) % 4) for t in range(4))))
    assert found[["person", "helped", "round", "by", "direct", "delay", "distance"]].iloc[0].tolist() == [
        0, 1, 1, 3, False, 3, 2,
    ]  # fmt: skip
    assert found["by"].tolist() == [3, -1, -1, -1]  # the others got something before they gave
    person = analysis.generalized_return(found).loc[0]
    assert person[["direct", "others", "delay", "distance"]].tolist() == [0, 1, 3, 2]


def test_a_gift_comes_back_directly_rather_than_from_others():
    # What 2 gives could return the gift to 1, but 1 gives back later, so it returns nothing.
    found = analysis.gifts(log(tie(0, 0, 1), tie(0, 0, 2), favor(1, 0, 1), favor(2, 2, 0), favor(3, 1, 0)))
    assert found["by"].tolist() == [1, -1, -1]
    # Nothing comes back before it was given, not even in the same round.
    found = analysis.gifts(log(favor(1, 2, 0), favor(1, 0, 1)))
    assert found["by"].tolist() == [-1, -1]


def test_distance_is_that_of_the_round_in_which_it_came_back():
    ties = [tie(0, 0, 1), tie(0, 0, 2), tie(0, 1, 3)]
    acts = [favor(1, 0, 1), tie(2, 2, 3, "formed"), favor(3, 2, 0)]
    assert analysis.gifts(log(*ties, *acts))["distance"][0] == 2  # 1 - 3 - 2
    assert analysis.gifts(log(*ties, *acts, tie(3, 2, 3, "lost")))["distance"][0] == np.inf  # ended in that round
    assert analysis.gifts(log(*ties, *acts, tie(4, 2, 3, "lost")))["distance"][0] == 2
    assert analysis.gifts(log(*ties, tie(0, 1, 2), *acts))["distance"][0] == 1
    far = analysis.gifts(log(*ties, favor(1, 0, 1), favor(3, 2, 0)))  # they know each other through 0 only
    person = analysis.generalized_return(far).loc[0]
    assert person["others"] == 1 and np.isnan(person["distance"])


def test_unasked_favors_are_told_apart():
    for_a_contact = (1, "obliged", 0, 4, 1, 3.0, 1.0)
    asked = favor(1, 0, 2), favor(2, 0, 3, "rebalanced")
    found = analysis.gifts(log(favor(1, 0, 1, "offered"), for_a_contact, *asked))
    assert found["unasked"].tolist() == [True, True, False, False]
    assert analysis.generalized_return(found).loc[0, "unasked"] == 1 / 2


def test_balance_over_a_moving_window():
    acts = log(favor(1, 0, 1), favor(2, 0, 1), favor(4, 1, 0), favor(4, 1, 0))
    found = analysis.balances(acts, 2, people=3, last=5)
    of = found.pivot(index="round", columns="person", values="balance")
    assert of.index.tolist() == [2, 3, 4, 5]
    assert of[0].tolist() == [2, 1, -2, -2] and of[1].tolist() == [-2, -1, 2, 2] and of[2].tolist() == [0, 0, 0, 0]
    assert found.loc[0, ["round", "person", "given", "received"]].tolist() == [2, 0, 2, 0]
    assert analysis.balances(acts, 6, last=5).empty
    with pytest.raises(InputError, match="window: at least 1 round"):
        analysis.balances(acts, 0)


def test_a_log_without_favors_gives_empty_tables():
    found = analysis.gifts(log(tie(0, 0, 1)))
    assert found.empty and analysis.generalized_return(found).empty
    with pytest.raises(InputError, match="several runs"):
        analysis.gifts(pd.concat([log(favor(1, 0, 1)).assign(run=name) for name in "ab"]))
