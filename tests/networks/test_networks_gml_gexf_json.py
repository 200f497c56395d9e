"""GML, GEXF, JSON and DOT as other programs write them."""

import json

import networkx as nx
import pytest
from helpers.graph_files import raw, ties, values

from reciprocity.errors import InputError


def gml(body: str, directed: str = "") -> str:
    return f'Creator "a program"\ngraph [\n{directed}\n{body}\n]\n'


PAIR = 'node [ id 1 label "Ann" ] node [ id 2 label "Bob" ]'


def test_gml_takes_what_networkx_refuses() -> None:
    nodes = 'node [ id -5 label "Ann" ] node [ id 3000000000 label "Ann" ] node [ id 7 ]'
    edges = "edge [ source -5 target 3000000000 weight 1E3 ] edge [ source -5 target 3000000000 weight 2 ]"
    found = raw(gml(f"{nodes} {edges}"))
    assert list(found.people) == ["Ann (-5)", "Ann (3000000000)", "7"]
    assert found.source == ["Ann (-5)"] * 2
    assert found.value == ["1E3", "2"]
    assert found.directed is False
    assert len(found.notes) == 2


def test_gml_text_brackets_and_lines() -> None:
    body = """# a comment
      node [ id 1 label "Anna &amp; J&#246;rg ] [" graphics [ x 1 y 2 ] circle "Lions" ]
      node [ id 2 name "two
        lines" circle "x" ]
      edge [ source 1
        target 2 value 3 ]"""
    found = raw(gml(body, "directed 1"))
    assert list(found.people) == ["Anna & Jörg ] [", "two lines"]
    assert ties(found) == {("Anna & Jörg ] [", "two lines")}
    assert found.line == [8]
    assert values(found) == {("Anna & Jörg ] [", "two lines"): "3"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (gml("node [ label 1 ]"), "line 4: the node has no id"),
        (gml(f"{PAIR} node [ id 2 ]"), "line 4: the node 2 is there twice"),
        (gml(f"{PAIR} edge [ source 1 ]"), "line 4: the edge has no source or no target"),
        (gml(f"{PAIR} edge [ source 1 target 3 ]"), "line 4: the edge leads to 3, which is no node"),
        (gml(f"{PAIR} ] ]"), "a bracket ] closes nothing"),
        (gml('node [ id 1 label "Ann ]'), "a quotation mark is never closed"),
        ("graph [ node [ id 1 ]", "line 1: a bracket [ is never closed"),
        ("graph [ node ]", "expected a key and its value"),
        (gml(""), "lists nobody"),
    ],
)
def test_bad_gml(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        raw(text, "net.gml")
    assert str(caught.value).startswith("network.path: net.gml")
    assert says in str(caught.value)


def gexf(body: str, kind: str = "undirected", version: str = "1.3") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://gexf.net/{version}" version="{version}">'
        f'<graph defaultedgetype="{kind}">{body}</graph></gexf>'
    )


NODES = '<nodes><node id="a" label="Ann"/><node id="b" label="Bob"/><node id="c" label="Cem"/></nodes>'


def test_gexf_ties_that_are_mutual_or_without_direction_among_others() -> None:
    edges = '<edge source="a" target="b"/><edge source="b" target="c" type="undirected"/>'
    edges += '<edge source="c" target="a" type="mutual"/>'
    found = raw(gexf(f"{NODES}<edges>{edges}</edges>", "directed"))
    assert found.directed
    assert ties(found) == {("Ann", "Bob"), ("Bob", "Cem"), ("Cem", "Bob"), ("Cem", "Ann"), ("Ann", "Cem")}
    assert raw(gexf(f'{NODES}<edges><edge source="a" target="b"/></edges>', "mutual")).directed is False


@pytest.mark.parametrize(("version", "key"), [("1.1", "id"), ("1.1draft", "for"), ("1.2draft", "for"), ("1.3", "for")])
def test_gexf_attributes_with_defaults(version: str, key: str) -> None:
    declared = (
        '<attributes class="node"><attribute id="0" title="Circle" type="string"><default>Lions</default></attribute>'
        '</attributes><attributes class="edge"><attribute id="0" title="strength" type="float"/></attributes>'
    )
    nodes = (
        f'<nodes><node id="a" label="Ann"><attvalues><attvalue {key}="0" value="Rotary"/></attvalues>'
        '<viz:color xmlns:viz="v" r="1"/></node><node id="b"/><node id="d" label="Ann"/></nodes>'
    )
    edges = f'<edges><edge source="a" target="b"><attvalues><attvalue {key}="0" value="0"/></attvalues></edge></edges>'
    found = raw(gexf(declared + nodes + edges, version=version), "net.gexf")
    assert found.people == {
        "Ann (a)": {"circle": "Rotary"},
        "b": {"circle": "Lions"},
        "Ann (d)": {"circle": "Lions"},
    }
    assert values(found) == {("Ann (a)", "b"): "0"}


def test_gexf_nodes_in_nodes_are_a_circle_and_a_missing_weight_is_one() -> None:
    nodes = (
        '<nodes><node id="g" label="Sales"><nodes><node id="a" label="Ann"/><node id="b" label="Bob"/></nodes></node>'
        "</nodes>"
    )
    edges = '<edges><edge source="a" target="b" weight="2"/><edge source="b" target="a"/></edges>'
    found = raw(gexf(nodes + edges, "directed"))
    assert found.people == {"Ann": {"circle": "Sales"}, "Bob": {"circle": "Sales"}}
    assert values(found) == {("Ann", "Bob"): "2", ("Bob", "Ann"): "1"}
    assert found.notes == ["the group Sales is no person; groups are the circles"]


def test_gexf_with_times_says_that_they_are_not_used() -> None:
    edge = '<edge source="a" target="b"><spells><spell start="1" end="2"/></spells></edge>'
    assert "begin and end" in raw(gexf(f"{NODES}<edges>{edge}</edges>")).notes[0]


EXPECTED = {("Ann", "Bob"), ("Bob", "Cem")}


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(
            {
                "nodes": [{"id": "Ann"}, {"id": "Bob"}, {"id": "Cem"}, {"id": "Eva"}],
                "links": [["Ann", "Bob"], ["Bob", "Cem"]],
            },
            id="pairs",
        ),
        pytest.param(
            {
                "nodes": ["Ann", "Bob", "Cem", "Eva"],
                "edges": [{"source": "Ann", "target": "Bob"}, {"source": "Bob", "target": "Cem"}],
            },
            id="names only",
        ),
        pytest.param(
            {
                "nodes": [{"name": name, "group": 1} for name in ("Ann", "Bob", "Cem", "Eva")],
                "links": [{"source": 0, "target": 1, "value": 1}, {"source": 1, "target": 2, "value": 8}],
            },
            id="d3 by place",
        ),
        pytest.param(
            {
                "nodes": [{"id": i, "label": name} for i, name in enumerate(("Ann", "Bob", "Cem", "Eva"), 1)],
                "edges": [{"from": 1, "to": 2}, {"from": 2, "to": 3}],
            },
            id="vis.js",
        ),
        pytest.param(
            {
                "elements": {
                    "nodes": [{"data": {"id": name}} for name in ("Ann", "Bob", "Cem", "Eva")],
                    "edges": [
                        {"data": {"source": "Ann", "target": "Bob"}},
                        {"data": {"source": "Bob", "target": "Cem"}},
                    ],
                }
            },
            id="Cytoscape",
        ),
        pytest.param(
            [
                {"data": {"id": "g", "label": "Sales"}},
                *({"data": {"id": name[0], "label": name, "parent": "g"}} for name in ("Ann", "Bob", "Cem", "Eva")),
                {"data": {"source": "A", "target": "B"}},
                {"data": {"source": "B", "target": "C"}},
            ],
            id="Cytoscape list with a parent",
        ),
        pytest.param(
            {
                "graph": {
                    "nodes": {name[0]: {"label": name} for name in ("Ann", "Bob", "Cem", "Eva")},
                    "edges": [{"source": "A", "target": "B"}, {"source": "B", "target": "C"}],
                }
            },
            id="JSON Graph Format",
        ),
        pytest.param(
            {
                "nodes": [{"key": name[0], "attributes": {"label": name}} for name in ("Ann", "Bob", "Cem", "Eva")],
                "edges": [{"source": "A", "target": "B"}, {"source": "B", "target": "C"}],
                "options": {"type": "undirected"},
            },
            id="sigma.js",
        ),
    ],
)
def test_json_of_many_programs(found: object) -> None:
    read = raw(json.dumps(found), "net.json")
    assert list(read.people) == ["Ann", "Bob", "Cem", "Eva"]
    assert ties(read) == EXPECTED
    assert read.directed is False


def test_json_ids_win_over_places() -> None:
    nodes = [{"id": 1, "name": "Ann"}, {"id": 0, "name": "Bob"}, {"id": 2, "name": "Cem"}]
    links = [{"source": 0, "target": 1}, {"source": 0, "target": 2}]
    assert ties(raw(json.dumps({"nodes": nodes, "links": links}))) == EXPECTED


def test_json_weights_and_direction() -> None:
    graph = nx.MultiDiGraph([("Ann", "Bob", {"weight": 0}), ("Bob", "Ann", {"weight": 12345678901234567890})])
    found = raw(json.dumps(nx.node_link_data(graph)))
    assert values(found) == {("Ann", "Bob"): "0", ("Bob", "Ann"): "12345678901234567890"}
    assert found.directed


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"nodes": [', "line 1: not valid JSON"),
        ('{"a": 1}', "lists no nodes and links"),
        ('{"id": 0, "children": [{"id": 1}]}', "lists no nodes and links"),
        (json.dumps(nx.adjacency_data(nx.path_graph(3))), "is adjacency JSON; write it with networkx's node_link_data"),
        ('{"nodes": [{"id": "a"}, {"id": "a"}], "links": []}', "the node a is there twice"),
        ('{"nodes": [{"id": "a"}], "links": [{"source": "a"}]}', "a tie has no source and target"),
        ('{"nodes": [{"id": "a"}], "links": [{"source": "a", "target": null}]}', "empty source or target"),
        ('{"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "b"}]}', "the edge leads to b"),
        ('{"nodes": [null, []], "links": []}', "lists no nodes and links"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_bad_json(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        raw(text, "net.json")
    assert says in str(caught.value)


def test_dot() -> None:
    text = """strict digraph "the office" { // Graphviz
      graph [rankdir=LR]; node [shape=box]
      /* people */ a [label="Ann \\"A.\\"", circle=Lions]; b [label=Bob]; c [label="Cem"]; eva
      a -> b:n -> c [weight=2.5]
      subgraph cluster_1 { label="x"; c -> {a b} }
    }"""
    found = raw(text)
    assert list(found.people) == ['Ann "A."', "Bob", "Cem", "eva"]
    assert found.people['Ann "A."']["circle"] == "Lions"
    assert ties(found) == {('Ann "A."', "Bob"), ("Bob", "Cem"), ("Cem", 'Ann "A."'), ("Cem", "Bob")}
    assert found.value == ["2.5", "2.5", "", ""]
    assert found.line == [4, 4, 5, 5]
    assert found.directed


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("graph { a -- b", "expected name"),
        ("graph { a [label=<<b>Ann</b>>] }", "labels in HTML"),
        ("graph { a -- }", "expected name, found }"),
        ("graph {" + "{" * 100_000, "nested too deeply"),
    ],
)
def test_bad_dot(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        raw(text, "net.dot")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
