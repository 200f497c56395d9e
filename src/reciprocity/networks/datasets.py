"""Observed networks that come with the package or with networkx."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources

import numpy as np

from reciprocity.networks.config import Davis, Florentine, Karate, Lazega
from reciprocity.networks.edges import distinct
from reciprocity.networks.source import Source, numbers


@lru_cache(maxsize=16)
def load(config: Lazega | Karate | Florentine | Davis) -> Source:
    """Return the data set, which is read once. Callers must not change its arrays."""
    if isinstance(config, Lazega):
        return _lazega(config.relation, config.mutual)
    if isinstance(config, Karate):
        return _karate()
    return _florentine() if isinstance(config, Florentine) else _davis(config.common)


def _source(
    names: Sequence[str],
    ties: Iterable[tuple[int, int]],
    field: Sequence[str] | None = None,
    circle: Sequence[str] | None = None,
    notes: tuple[str, ...] = (),
    arcs: Iterable[tuple[int, int]] | None = None,
) -> Source:
    n = len(names)
    edges, _, _ = distinct(np.array(list(ties), np.uint32).reshape(-1, 2), n)
    field_number, field_names = numbers(field, np.uint8)
    circle_number, circle_names = numbers(circle, np.int32)
    named = None if arcs is None else np.array(sorted(arcs), np.uint32).reshape(-1, 2)
    known = (field_number, field_names, circle_number, circle_names)
    return Source(n, edges, tuple(names), *known, notes=notes, arcs=named)


def _table(name: str) -> list[dict[str, str]]:
    text = resources.files("reciprocity.networks").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _lazega(relation: str, mutual: bool) -> Source:
    """Lazega (2001), as distributed with Snijders et al. (2006); see `data/README.md`."""
    people = _table("lazega_people.csv")
    number = {person["person"]: i for i, person in enumerate(people)}
    named = {
        (number[tie["source"]], number[tie["target"]])
        for tie in _table("lazega_ties.csv")
        if tie["relation"] == relation
    }
    ties = {(min(i, j), max(i, j)) for i, j in named if not mutual or (j, i) in named}
    rule = "both name each other" if mutual else "one naming the other is enough"
    return _source(
        [person["person"] for person in people],
        sorted(ties),
        field=[person["practice"] for person in people],
        circle=[person["office"] for person in people],
        notes=(f"network.relation {relation}: {len(named)} named contacts make {len(ties)} ties: {rule}",),
        arcs=named,
    )


def _karate() -> Source:
    """Zachary (1977), numbered 1 to 34 as there; the weights of the ties are not used."""
    import networkx as nx

    graph = nx.karate_club_graph()
    clubs = [club for _, club in graph.nodes(data="club")]
    return _source([str(i + 1) for i in graph], graph.edges(), circle=clubs)


def _florentine() -> Source:
    """Padgett & Ansell (1993), marriages; the 15 families that have one."""
    import networkx as nx

    graph = nx.convert_node_labels_to_integers(nx.florentine_families_graph(), label_attribute="name")
    return _source([name for _, name in graph.nodes(data="name")], graph.edges())


def _davis(common: int) -> Source:
    """Davis, Gardner & Gardner (1941): women and events, projected onto the women."""
    import networkx as nx

    graph = nx.davis_southern_women_graph()
    women = graph.graph["top"]
    events = [set(graph[woman]) for woman in women]
    pairs = ((i, j) for i in range(len(women)) for j in range(i + 1, len(women)))
    return _source(women, [(i, j) for i, j in pairs if len(events[i] & events[j]) >= common])
