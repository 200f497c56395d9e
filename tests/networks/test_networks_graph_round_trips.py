"""Networks that other programs write are read back: the same people, ties, values and attributes, in every format."""

import json
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest
from helpers.graph_files import raw
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import reciprocity.networks
from reciprocity.networks import Inline
from reciprocity.networks.objects import as_text
from reciprocity.networks.raw import Raw

LETTERS = "abÄöüßéñŁ李1"
INNER = LETTERS + ". '\"&<>,;()#%*[]{}|=:-_"
name = st.builds(
    lambda first, middle, last: unicodedata.normalize("NFC", f"{first}{' '.join(middle.split())}{last}"),
    st.sampled_from(LETTERS),
    st.text(INNER, max_size=8),
    st.sampled_from(LETTERS),
)
VALUES = ("1", "2", "0.5", "0", "-1")


@st.composite
def networks(draw: Any) -> Any:
    """A graph of networkx with names, isolates, and now and then directions, weights and attributes."""
    names = draw(st.lists(name, min_size=3, max_size=7, unique_by=lambda text: text.casefold()))
    graph = nx.DiGraph() if draw(st.booleans()) else nx.Graph()
    told = draw(st.lists(st.sampled_from(["field", "circle", "strategy"]), unique=True))
    for one in names:
        graph.add_node(one, **{key: draw(name) for key in told})
    pairs = st.tuples(st.integers(0, len(names) - 1), st.integers(0, len(names) - 1)).filter(lambda p: p[0] != p[1])
    weighted = draw(st.booleans())
    for i, j in draw(st.lists(pairs, min_size=3, max_size=10)):
        graph.add_edge(names[i], names[j], **({"weight": float(draw(st.sampled_from(VALUES)))} if weighted else {}))
    return graph


def as_igraph(graph: Any) -> Any:
    nodes = list(graph)
    found = igraph.Graph(
        n=len(nodes), edges=[(nodes.index(a), nodes.index(b)) for a, b in graph.edges], directed=graph.is_directed()
    )
    found.vs["name"] = nodes
    for key in graph.nodes[nodes[0]]:
        found.vs[key] = [graph.nodes[node][key] for node in nodes]
    if any("weight" in said for *_, said in graph.edges(data=True)):
        found.es["weight"] = [said["weight"] for *_, said in graph.edges(data=True)]
    return found


def saved(write: Callable[[Any, str], object]) -> Callable[[Any], str]:
    def text(graph: Any) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "net.out"
            write(graph, str(path))
            return path.read_text(encoding="utf-8")

    return text


def by_igraph(kind: str) -> Callable[[Any], str]:
    return saved(lambda graph, path: as_igraph(graph).save(path, format=kind))


def as_dl(graph: Any) -> str:
    """UCINET's full matrix; a label in quotation marks cannot have one inside."""
    nodes = list(graph)
    labels = "\n".join(f'"{node}"' for node in nodes)
    value = {(a, b): said.get("weight", 1) for a, b, said in graph.edges(data=True)}
    if not graph.is_directed():
        value |= {(b, a): one for (a, b), one in value.items()}
    rows = "\n".join(" ".join(f"{value.get((a, b), 0):g}" for b in nodes) for a in nodes)
    return f"dl n={len(nodes)}\nlabels:\n{labels}\ndata:\n{rows}\n"


ALL, NAMES = ("field", "circle", "strategy"), ()
WRITERS: dict[str, tuple[Callable[[Any], str], tuple[str, ...]]] = {
    "GraphML by networkx": (lambda graph: "\n".join(nx.generate_graphml(graph)), ALL),
    "GraphML by igraph": (by_igraph("graphml"), ALL),
    "GML by networkx": (lambda graph: "\n".join(nx.generate_gml(graph)), ALL),
    "GML by igraph": (by_igraph("gml"), ALL),
    "GEXF by networkx": (saved(nx.write_gexf), ALL),
    "Pajek by networkx": (lambda graph: "\n".join(nx.generate_pajek(graph)), ALL),
    "Pajek by igraph": (by_igraph("pajek"), NAMES),
    "DOT by igraph": (by_igraph("dot"), ALL),
    "JSON by networkx": (lambda graph: json.dumps(nx.node_link_data(graph)), ALL),
    "JSON of older versions": (lambda graph: json.dumps(nx.node_link_data(graph, edges="links")), ALL),
    "Cytoscape by networkx": (lambda graph: json.dumps(nx.cytoscape_data(graph)), ALL),
    "UCINET DL": (as_dl, NAMES),
    "networkx in Python": (as_text, ALL),
    "igraph in Python": (lambda graph: as_text(as_igraph(graph)), ALL),
}


def read_values(found: Raw) -> dict[Any, float]:
    values = found.value or [""] * len(found.source)
    read = {}
    for a, b, value in zip(found.source, found.target, values, strict=True):
        read[(a, b) if found.directed else frozenset((a, b))] = float(value or 1)
    return read


@pytest.mark.parametrize("writer", WRITERS)
@settings(max_examples=25, deadline=None)
@given(graph=networks())
def test_what_is_written_is_read(writer: str, graph: Any) -> None:
    write, attributes = WRITERS[writer]
    if writer == "UCINET DL":  # whose cells of 0 are no ties, and whose labels hold no quotation marks
        graph = nx.relabel_nodes(graph, {node: node.replace('"', "") for node in graph})
        graph.remove_edges_from([(a, b) for a, b, said in graph.edges(data=True) if said.get("weight") == 0])
    found = raw(write(graph))
    assert list(found.people) == list(graph)
    expected = {}
    for a, b, said in graph.edges(data=True):
        expected[(a, b) if graph.is_directed() else frozenset((a, b))] = said.get("weight", 1)
    if writer == "UCINET DL" and not graph.is_directed():
        expected = {pair: value for ends, value in expected.items() for pair in (tuple(ends), tuple(ends)[::-1])}
    assert read_values(found) == expected
    for person, said in graph.nodes(data=True):
        known = {key: found.people[person][key] for key in ALL if key in found.people[person]}
        assert known == {key: value for key, value in said.items() if key in attributes}


@pytest.mark.parametrize("writer", WRITERS)
@settings(max_examples=15, deadline=None)
@given(graph=networks())
def test_what_is_written_becomes_the_same_network(writer: str, graph: Any) -> None:
    write, attributes = WRITERS[writer]
    for *_, said in graph.edges(data=True):
        said.update({"weight": abs(said["weight"]) + 1} if "weight" in said else {})
    if writer == "UCINET DL":
        graph = nx.relabel_nodes(graph, {node: node.replace('"', "") for node in graph})
    expected = {frozenset(pair) for pair in graph.edges}
    assume(expected)
    built = reciprocity.networks.build(Inline(ties=write(graph)), 1)
    assert built.names == tuple(graph)
    assert {frozenset((built.names[i], built.names[j])) for i, j in built.edges} == expected
    said = built.attributes()
    for key in attributes:
        if key in graph.nodes[built.names[0]]:
            assert said[key] == [graph.nodes[node][key] for node in built.names]
