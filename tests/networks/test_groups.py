"""Circles that the ties make: what they are in networks where one can see them, and that chance has no say."""

import random
from itertools import pairwise

import numpy as np
import pytest

from reciprocity.networks import build
from reciprocity.networks.groups import groups
from reciprocity.scenario.scenario import Scenario


def cliques(*sizes):
    """Groups in which all know each other, each tied to the next by one tie."""
    starts = np.cumsum((0, *sizes))
    inside = [(i, j) for a, b in pairwise(starts) for i in range(a, b) for j in range(i + 1, b)]
    across = list(pairwise(starts[:-1]))
    return np.array(sorted(inside + across), np.uint32)


def test_cliques_are_groups_the_largest_first():
    assert groups(cliques(4, 6, 5), 15).tolist() == [2] * 4 + [0] * 6 + [1] * 5


def test_who_has_no_tie_is_in_the_largest_group():
    assert groups(cliques(4, 6), 12).tolist() == [1] * 4 + [0] * 6 + [0, 0]
    assert groups(np.zeros((0, 2), np.uint32), 3).tolist() == [0, 0, 0]


def test_chance_of_others_is_neither_read_nor_moved():
    edges = build(Scenario(network={"kind": "lazega"}).network, 1).edges
    random.seed(1)
    before = random.getstate()
    first = groups(edges, 71)
    assert random.getstate() == before
    random.seed(2)
    assert (groups(edges, 71) == first).all()


@pytest.mark.parametrize(("circles", "found"), [("found", 2), ("one", 1)])
def test_a_network_without_circles_has_those_of_its_ties_unless_one_is_asked_for(circles, found):
    ties = "source,target\n" + "\n".join(f"p{i},p{j}" for i, j in cliques(5, 5).tolist())
    graph = build(Scenario(network={"kind": "inline", "ties": ties, "circles": circles}).network, 1)
    assert len(graph.circle_names) == found == len(set(graph.circle.tolist()))
    assert any("names no circles" in note for note in graph.notes) == (found == 2)


def test_circles_that_are_named_stay():
    people = "person,circle\na,x\nb,x\nc,y\n"
    graph = build(
        Scenario(network={"kind": "inline", "ties": "source,target\na,b\nb,c\n", "people": people}).network, 1
    )
    assert graph.circle_names == ("x", "y")
