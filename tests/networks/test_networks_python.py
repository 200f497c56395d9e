"""Networks that exist in Python: graphs, tables, matrices and pairs are taken wherever a network is."""

import re
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import pytest
import scipy.sparse
import yaml

from reciprocity import InputError, Model, Scenario, compare, networks, run, sweep
from reciprocity.networks import Graph

SHORT: dict[str, Any] = {"rounds": 4, "burn_in": 1}


def built(network: Any, **said: Any) -> Graph:
    given = {"kind": "inline", "ties": network, **said} if said else network
    return networks.build(Scenario(network=given).network, 1)


def ties(graph: Graph) -> set[tuple[str, ...]]:
    assert graph.names is not None
    return {(graph.names[i], graph.names[j]) for i, j in graph.edges}


EXPECTED = {("Ann", "Bob"), ("Bob", "Cem")}
PAIRS = [("Ann", "Bob"), ("Bob", "Cem")]
NAMES = ["Ann", "Bob", "Cem"]


def named(graph: Any) -> Any:
    graph.vs["name"] = NAMES
    return graph


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(nx.Graph(PAIRS), id="networkx"),
        pytest.param(nx.MultiDiGraph(PAIRS), id="networkx MultiDiGraph"),
        pytest.param(named(igraph.Graph([(0, 1), (1, 2)])), id="igraph"),
        pytest.param(named(igraph.Graph([(0, 1), (1, 2)], directed=True)), id="igraph directed"),
        pytest.param(pd.DataFrame(PAIRS, columns=["ego", "alter"]), id="table"),
        pytest.param(pd.DataFrame({"to": ["Bob", "Cem"]}, index=pd.Index(NAMES[:2], name="from")), id="indexed"),
        pytest.param(nx.to_pandas_adjacency(nx.Graph(PAIRS)), id="matrix with labels"),
        pytest.param(np.array(PAIRS), id="array of pairs"),
        pytest.param(PAIRS, id="pairs"),
    ],
)
def test_what_holds_names(given: Any) -> None:
    graph = built(given)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert ties(graph) == EXPECTED


def test_text_in_a_scenario() -> None:
    assert ties(built("source,target\nAnn,Bob\nBob,Cem\n", mutual=False)) == EXPECTED
    with pytest.raises(InputError, match=r"network.ties: the network given, line 3: "):
        built('source,target\nAnn,Bob\n"Cem,x\n', mutual=False)


@pytest.mark.parametrize("kind", [np.array, scipy.sparse.csr_array, scipy.sparse.coo_matrix])
def test_matrices(kind: Any) -> None:
    graph = built(kind([[0, 1, 0], [1, 0, 1], [0, 0, 0]]))
    assert graph.names == ("1", "2", "3")
    assert ties(graph) == {("1", "2"), ("2", "3")}
    assert "directed" in graph.notes[0]
    assert ties(built(kind([[0, 1, 0], [1, 0, 1], [0, 0, 0]]), mutual=True)) == {("1", "2")}
    assert "directed" not in built(kind([[0, 2.5], [2.5, 0]])).notes[0]


def test_values_below_zero_are_asked_about() -> None:
    matrix = np.array([[0, -1, 1], [0, 0, np.nan], [0, 0, 0]])
    with pytest.raises(InputError, match=r"weight is a negative number in 1 of 2 ties.*network.above=0"):
        built(matrix)
    assert ties(built(matrix, above=0)) == {("1", "3")}
    with pytest.raises(InputError, match=r"weight is 0 in 1 of 1 ties"):
        built(nx.Graph([("a", "b", {"weight": 0})]))


def test_attributes_and_people_without_ties() -> None:
    graph = nx.Graph([("Ann", "Bob")])
    graph.add_node("Eva")
    nx.set_node_attributes(graph, {"Ann": "kennedy", "Bob": "grim"}, "strategy")
    nx.set_node_attributes(graph, {"Ann": "law", "Bob": "IT", "Eva": "law"}, "field")
    nx.set_node_attributes(graph, {"Ann": 1, "Bob": 2, "Eva": 2}, "circle")
    result = run(network=graph, population={"ledger": 1}, **SHORT)
    assert result.people["name"].tolist() == ["Ann", "Bob", "Eva"]
    assert result.people["strategy"].tolist() == ["kennedy", "grim", "ledger"]
    assert result.people["field"].tolist() == ["law", "IT", "law"]
    assert result.people["circle"].tolist() == ["1", "2", "2"]
    graph.nodes["Bob"]["strategy"] = "grimm"
    with pytest.raises(InputError, match=r"network.ties: the network given: unknown strategy grimm; did you mean grim"):
        run(network=graph, **SHORT)


def test_a_table_of_people_of_pandas() -> None:
    people = pd.DataFrame({"name": ["Cem", "Bob", "Ann"], "circle": ["x", "y", "x"]})
    graph = built(nx.Graph(PAIRS), people=people)
    assert graph.names == ("Cem", "Bob", "Ann")
    assert graph.circle.tolist() == [0, 1, 0]


def test_people_of_a_matrix_are_those_of_a_table_that_is_as_long() -> None:
    people = pd.DataFrame({"person": ["Cem", "Bob", "Ann"], "field": ["law", "IT", "law"]})
    graph = built(np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]]), people=people)
    assert graph.names == ("Cem", "Bob", "Ann")
    assert ties(graph) == {("Cem", "Bob")}


def test_whole_numbers_stay_names_where_some_are_missing() -> None:
    assert built(pd.DataFrame({"from": [1, 2, 3], "to": [2.0, 3.0, None]})).names == ("1", "2", "3")


def test_women_and_events() -> None:
    graph = nx.davis_southern_women_graph()
    with pytest.raises(InputError, match=r"events among people \(18 people, 14 events"):
        built(graph)
    assert ties(built(graph, common=2)) == ties(built({"kind": "davis", "common": 2}))
    matrix = nx.bipartite.biadjacency_matrix(graph, graph.graph["top"], graph.graph["bottom"])
    assert len(built(matrix, common=2).edges) == 95


def test_wherever_a_network_is_taken_it_is_the_same() -> None:
    graph = nx.karate_club_graph()
    first = run(network=graph, **SHORT)
    expected = first.people
    assert (
        Scenario.of(Scenario(network=graph, **SHORT).model_dump()) == Scenario(network=graph, **SHORT) == first.scenario
    )
    assert run(Scenario(network=graph, **SHORT)).people.equals(expected)
    assert Model(network=graph, **SHORT).graph.n == len(graph)
    assert run(Scenario(network=igraph.Graph.from_networkx(graph), **SHORT)).people["degree"].sum() > 0


def test_a_folder_of_results_holds_the_network(tmp_path: Path) -> None:
    graph = nx.karate_club_graph()
    people = pd.DataFrame({"name": [str(node) for node in graph], "circle": "x"})
    keys = {"network": {"kind": "inline", "ties": graph, "people": people}, **SHORT}
    swept = sweep(keys, sweep={"favors.need": [0.3, 0.6]}, results=tmp_path / "r", workers=2)
    content = yaml.safe_load((tmp_path / "r" / "scenario.yaml").read_text())
    alone = run(Scenario.of({"network": content["network"], **SHORT, "favors.need": 0.3}))
    assert (swept.runs["grant_rate"][0] == alone.runs["grant_rate"][0]).all()
    both = compare({**SHORT}, {"network": nx.karate_club_graph()}, seeds=2)
    assert len(both.runs) == 4


def test_what_the_docs_show_runs() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "networks.md").read_text(encoding="utf-8")
    (shown,) = (block for block in re.findall(r"```python\n(.*?)```", docs, re.DOTALL) if "karate_club_graph" in block)
    exec(shown, {})  # the docs' own words


def test_and_back() -> None:
    graph = nx.Graph([("Ann", "Bob"), ("Bob", "Cem")])
    nx.set_node_attributes(graph, {"Ann": "x", "Bob": "y", "Cem": "x"}, "circle")
    nx.set_node_attributes(graph, {"Ann": "law", "Bob": "law", "Cem": "IT"}, "field")
    nx.set_node_attributes(graph, {"Ann": "grim", "Bob": "", "Cem": ""}, "strategy")
    model = Model(network=graph, **SHORT)
    assert nx.utils.graphs_equal(model.graph.to_networkx(), graph)
    there = model.graph.to_igraph()
    assert there.vs["name"] == ["Ann", "Bob", "Cem"]
    assert there.vs["circle"] == ["x", "y", "x"]
    assert there.get_edgelist() == [(0, 1), (1, 2)]
    assert list(networks.build(networks.Ring(n=4, k=2), 1).to_networkx()) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (5, "network: expected a networkx or igraph graph, a pandas table of ties, a NumPy or SciPy matrix, or a list"),
        ([1, 2], "network: expected pairs of names, e.g. [('Ann', 'Bob')] (given: '1')"),
        (nx.Graph([(1, "1")]), "network: two people are both called 1"),
        (np.array([["a", "b", "c", "d"]] * 4), "network: the matrix holds texts"),
        (np.zeros((2, 2, 2)), "network: expected a networkx or igraph graph"),
        (nx.Graph(), "network.ties: the network given: lists nobody"),
        (nx.empty_graph(3), "network.ties: the network given: holds no tie between two people"),
        ({"kind": "inline"}, "network.ties: missing, write the ties out"),
        ({"kind": "inline", "ties": 5}, "network.ties: expected a networkx or igraph graph"),
        ({"kind": "inline", "ties": PAIRS, "people": 5}, "network.people: input should be a valid string"),
        ({"kind": "file", "path": pd.DataFrame()}, "network.path: expected the name of a file (given: DataFrame)"),
        ({"kind": "file", "path": nx.Graph()}, "network.path: expected the name of a file (given: Graph)"),
    ],
)
def test_what_cannot_be_a_network(given: Any, says: str) -> None:
    with pytest.raises(InputError) as caught:
        networks.build(Scenario(network=given).network, 1)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
