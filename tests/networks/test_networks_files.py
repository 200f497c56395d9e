"""The user's own network: what is read, what is dropped and said, and what is an error."""

import hashlib
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from helpers.graphs import TIES, graphml, read, write

from reciprocity import networks
from reciprocity.networks import File, Graph


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def named_ties(graph: Graph) -> set[frozenset[str]]:
    assert graph.names is not None
    return {frozenset((graph.names[i], graph.names[j])) for i, j in graph.edges}


EXPECTED = {frozenset(("Ann", "Bob")), frozenset(("Bob", "Cem"))}


@pytest.mark.parametrize(
    "ties",
    [
        pytest.param(TIES, id="plain"),
        pytest.param("\ufeff" + TIES, id="byte order mark"),
        pytest.param(TIES.replace("\n", "\r\n"), id="CRLF"),
        pytest.param("\ufeff" + TIES.replace("\n", "\r\n").replace(",", ";"), id="German Excel"),
        pytest.param(TIES.replace(",", "\t"), id="tab"),
        pytest.param("Target;Weight;SOURCE\nBob;1,5;Ann\nCem;2,5;Bob", id="order, case, more columns"),
        pytest.param('"source","target"\n"Ann","Bob"\n"Bob","Cem"\n', id="quoted"),
        pytest.param("\n\n source , target \n\n Ann , Bob\nBob,Cem\n,\n\n", id="empty lines and spaces"),
        pytest.param("source,target,,\nAnn,Bob,,\nBob,Cem,,\n", id="empty columns"),
    ],
)
def test_edge_list_variants_are_the_same_network(ties: str) -> None:
    graph = read(ties)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named_ties(graph) == EXPECTED
    assert graph.edges.dtype == np.uint32
    (said,) = graph.notes
    assert said.startswith("network.path: ties.csv: edge list: 3 people, 2 ties; columns used: ")
    assert graph.strategy is None
    assert graph.circle_names == ("circle 1",)
    assert graph.field_names == ("field 1", "field 2", "field 3", "field 4")


def test_names_may_be_any_strings() -> None:
    graph = read('source,target\n"Müller, Jörg",0\n0,"say ""hi"""\n李,0\n')
    assert graph.names == ("Müller, Jörg", "0", 'say "hi"', "李")
    assert len(graph.edges) == 3


def test_loops_and_doubles_are_dropped_and_counted() -> None:
    graph = read(TIES + "Bob,Ann\nAnn,Bob\nCem,Cem\n")
    assert named_ties(graph) == EXPECTED
    assert graph.notes == (
        "network.path: ties.csv: edge list: 3 people, 2 ties; columns used: source, target",
        "network.path: ties.csv: dropped 1 tie of a person with themselves",
        "network.path: ties.csv: dropped 2 double ties (same two people, in either direction)",
    )


def test_person_table_gives_order_fields_circles_and_strategies() -> None:
    graph = read(
        TIES,
        "person;strategy;field;circle;age\nCem;kennedy;law;Rotary;50\nAnn;;IT;Lions;40\nBob;ledger;law;Lions;30\nEva;;IT;Rotary;20\n",
    )
    assert graph.names == ("Cem", "Ann", "Bob", "Eva")
    assert named_ties(graph) == EXPECTED
    assert graph.field_names == ("IT", "law")
    assert graph.field.tolist() == [1, 0, 1, 0]
    assert graph.field.dtype == np.uint8
    assert graph.circle_names == ("Lions", "Rotary")
    assert graph.circle.tolist() == [1, 0, 0, 1]
    assert graph.circle.dtype == np.int32
    assert graph.strategy is not None
    assert graph.strategy.tolist() == ["kennedy", "", "ledger", ""]
    assert graph.notes[1:] == ("network.people: people.csv: 1 person without ties, kept",)


def test_person_table_with_names_only_says_so() -> None:
    graph = read(TIES, "person\nAnn\nBob\nCem\n")
    assert graph.notes[1:] == ("network.people: people.csv: has none of the columns field, circle, strategy",)


def test_fields_are_drawn_where_no_file_names_them() -> None:
    ties = "source,target\n" + "".join(f"a{i},b{i}\n" for i in range(50))
    first, again, other = (read(ties, seed=seed).field for seed in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()
    assert set(first) == {0, 1, 2, 3}


def test_a_changed_file_is_read_again() -> None:
    assert len(read(TIES).edges) == 2
    assert len(read(TIES + "Ann,Cem\n").edges) == 3


def test_a_cached_graph_cannot_be_spoiled() -> None:
    people = "person,field,circle,strategy\nAnn,a,x,ledger\nBob,b,y,\nCem,a,y,\n"
    graph = read(TIES, people)
    for array in (graph.edges, graph.field, graph.circle):
        array[:] = 0
    assert graph.strategy is not None
    graph.strategy[:] = "?"
    again = networks.build(File(path="ties.csv", people="people.csv"), 1)
    assert named_ties(again) == EXPECTED
    assert again.field.tolist() == [0, 1, 0]
    assert again.circle.tolist() == [0, 1, 1]
    assert again.strategy is not None
    assert again.strategy.tolist() == ["ledger", "", ""]


def test_path_may_be_a_path() -> None:
    write("ties.csv", TIES)
    assert networks.build(File(path=Path("ties.csv")), 1).n == 3  # type: ignore[arg-type]


def test_graphml_from_networkx() -> None:
    graph = nx.Graph()
    graph.add_node("Ann", field="law", circle="Lions")
    graph.add_node("Bob", field="IT", circle="Lions")
    graph.add_node("Cem", field="law", circle="Rotary")
    graph.add_node("Eva", field="law", circle="Rotary")
    graph.add_edges_from([("Ann", "Bob"), ("Bob", "Cem"), ("Cem", "Cem")], weight=2.5)
    nx.write_graphml(graph, "net.graphml")
    result = networks.build(File(path="net.graphml"), 1)
    assert result.names == ("Ann", "Bob", "Cem", "Eva")
    assert named_ties(result) == EXPECTED
    assert result.field_names == ("IT", "law")
    assert result.field.tolist() == [1, 0, 1, 1]
    assert result.circle.tolist() == [0, 0, 1, 1]
    assert result.notes == (
        "network.path: net.graphml: GraphML: 4 people, 2 ties; attributes used: field, circle, weight",
        "network.path: net.graphml: dropped 1 tie of a person with themselves",
        "network.path: net.graphml: 1 person without ties, kept",
    )


def test_graphml_names_come_from_the_attribute_name_if_it_tells_people_apart() -> None:
    def names(values: list[str]) -> tuple[str, ...] | None:
        nodes = "".join(f'<node id="n{i}"><data key="d0">{v}</data></node>' for i, v in enumerate(values))
        ends = '<edge source="n0" target="n1"/>'
        body = f'<key id="d0" for="node" attr.name="name"/><graph>{nodes}{ends}</graph>'
        return read(graphml(body), name="net.graphml").names

    assert names(["Ann", "J &amp; B"]) == ("Ann", "J & B")
    assert names(["Ann", "Ann"]) == ("Ann (n0)", "Ann (n1)")


def test_table_of_people_comes_before_graphml() -> None:
    body = (
        '<key id="f" for="node" attr.name="field"/><graph><node id="Ann"><data key="f">x</data></node>'
        '<node id="Bob"><data key="f">y</data></node><edge source="Ann" target="Bob"/></graph>'
    )
    assert read(graphml(body), name="net.graphml").field_names == ("x", "y")
    result = read(graphml(body), "person,field\nBob,law\nAnn,IT\n", name="net.graphml")
    assert result.names == ("Bob", "Ann")
    assert result.field_names == ("IT", "law")


def test_digest_is_the_content() -> None:
    write("ties.csv", TIES)
    write("copy.csv", TIES)
    alone = networks.digest(File(path="ties.csv"))
    assert alone == hashlib.sha256(TIES.encode()).hexdigest() == networks.digest(File(path="copy.csv"))
    write("people.csv", "person\nAnn\n")
    both = networks.digest(File(path="ties.csv", people="people.csv"))
    assert both == f"{alone}-{hashlib.sha256(b'person' + bytes([10]) + b'Ann' + bytes([10])).hexdigest()}"
    write("ties.csv", TIES + "Ann,Cem\n")
    assert networks.digest(File(path="ties.csv")) != alone
    assert networks.digest(networks.Ring()) == networks.digest(networks.Lazega()) == ""
