"""A random network, written as a table by other programs, is read back as the same people, ties and attributes."""

import csv
import io
import string
from dataclasses import dataclass
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import pytest
from helpers.graphs import given, named
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from reciprocity.networks.names import names_nobody

LETTERS = string.ascii_letters + "äöüßéšИ李ø"
WORD = st.text(LETTERS, min_size=3, max_size=8)
NAME = st.one_of(
    WORD,
    st.tuples(WORD, WORD).map(" ".join),
    st.tuples(WORD, WORD).map(", ".join),
    st.tuples(WORD, WORD).map(lambda two: f'{two[0]} "{two[1]}"'),
    st.tuples(WORD, WORD).map(lambda two: f"{two[0]}'{two[1]}"),
)


def unmistakable(names: list[str]) -> bool:
    lists = [name for name in names if ", " in name and set(name.split(", ")) <= set(names)]
    return not lists and not any(map(names_nobody, names))


@dataclass
class Society:
    """People, whom each names, what each tie weighs, and a circle each."""

    names: list[str]
    ties: list[tuple[int, int]]
    weights: list[float]
    circle: list[str]

    def texts(self) -> set[str]:
        return {"-".join(sorted((self.names[i], self.names[j]))) for i, j in self.ties}

    def tied(self) -> set[str]:
        return {self.names[i] for pair in self.ties for i in pair}


@st.composite
def societies(draw: st.DrawFn, name: st.SearchStrategy[str] = NAME) -> Society:
    names = draw(st.lists(name, min_size=4, max_size=9, unique_by=str.casefold).filter(unmistakable))
    n = len(names)
    pairs = [(i, j) for i in range(n) for j in range(n) if i < j]
    path = [(0, 1), (1, 2)]  # so that somebody is on both sides
    ties = sorted(set(path) | set(draw(st.lists(st.sampled_from(pairs), max_size=12))))
    weights = draw(st.lists(st.sampled_from([0.5, 1.0, 2.25, 12.0]), min_size=len(ties), max_size=len(ties)))
    circle = draw(st.lists(st.sampled_from(["Lions", "Rotary", "Kreis ä"]), min_size=n, max_size=n))
    return Society(names, ties, weights, circle)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def often(count: int):
    return settings(max_examples=count, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def edge_frame(s: Society, header: tuple[str, str]) -> pd.DataFrame:
    ends = [(s.names[i], s.names[j]) for i, j in s.ties]
    return pd.DataFrame(ends, columns=list(header)).assign(weight=s.weights)


@often(60)
@drawn(
    s=societies(),
    header=st.sampled_from([("source", "target"), ("Von", "Nach"), ("ego", "alter"), ("Vertex 1", "Vertex 2")]),
    separator=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    index=st.booleans(),
    decimal=st.sampled_from([".", ","]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_edge_lists_of_pandas(
    s: Society, header: tuple[str, str], separator: str, encoding: str, index: bool, decimal: str, end: str
) -> None:
    text = edge_frame(s, header).to_csv(sep=separator, index=index, decimal=decimal, lineterminator=end)
    graph = given(text.encode(encoding))
    assert named(graph) == s.texts()
    assert set(graph.names or ()) == s.tied()
    above = {pair for pair, weight in zip(s.ties, s.weights, strict=True) if weight > 0.5}
    if above:
        weighed = given(text.encode(encoding), weight="weight", above=0.5)
        assert named(weighed) == {"-".join(sorted((s.names[i], s.names[j]))) for i, j in above}


@often(40)
@drawn(s=societies(), separator=st.sampled_from([",", ";", "\t"]), header=st.sampled_from(["person", "Id", "Name"]))
def test_tables_of_people_of_pandas(s: Society, separator: str, header: str) -> None:
    people = pd.DataFrame({"age": range(len(s.names)), header: s.names, "circle": s.circle})
    graph = given(edge_frame(s, ("from", "to")).to_csv(index=False), people.to_csv(index=False, sep=separator))
    assert graph.names == tuple(s.names)
    assert named(graph) == s.texts()
    assert [graph.circle_names[i] for i in graph.circle] == s.circle


@often(40)
@drawn(s=societies(), separator=st.sampled_from([",", ";", "\t"]), weighted=st.booleans())
def test_matrices_of_networkx(s: Society, separator: str, weighted: bool) -> None:
    frame = nx.to_pandas_adjacency(graph_of(s), weight="weight" if weighted else None)
    graph = given(frame.to_csv(sep=separator, decimal="," if separator == ";" else "."))
    assert graph.names == tuple(s.names)
    assert named(graph) == s.texts()


@often(25)
@drawn(s=societies(), form=st.sampled_from(["%.18e", "%d", "%g"]), separator=st.sampled_from([" ", ",", "\t"]))
def test_matrices_of_numpy(s: Society, form: str, separator: str) -> None:
    content = io.StringIO()
    np.savetxt(content, nx.to_numpy_array(graph_of(s), weight=None), fmt=form, delimiter=separator)
    people = pd.DataFrame({"name": s.names}).to_csv(index=False)
    assert named(given(content.getvalue(), people)) == s.texts()


@often(40)
@drawn(s=societies(), separator=st.sampled_from([",", ";"]))
def test_nomination_lists_of_csv(s: Society, separator: str) -> None:
    named_by = [[s.names[j] for i, j in s.ties if i == who] for who in range(len(s.names))]
    most = max(map(len, named_by))
    content = io.StringIO()
    writer = csv.writer(content, delimiter=separator)
    writer.writerow(["ego", *(f"alter{k + 1}" for k in range(most)), "circle"])
    for name, others, circle in zip(s.names, named_by, s.circle, strict=True):
        writer.writerow([name, *others, *[""] * (most - len(others)), circle])
    graph = given(content.getvalue())
    assert named(graph) == s.texts()
    assert set(graph.names or ()) == set(s.names)
    circle = dict(zip(s.names, s.circle, strict=True))
    assert [graph.circle_names[i] for i in graph.circle] == [circle[name] for name in graph.names or ()]


@often(15)
@drawn(s=societies())
def test_workbooks_of_pandas(s: Society) -> None:
    content = io.BytesIO()
    with pd.ExcelWriter(content) as book:
        edge_frame(s, ("From", "To")).to_excel(book, sheet_name="Connections", index=False)
        pd.DataFrame({"Label": s.names, "Kreis": s.circle}).to_excel(book, sheet_name="Elements", index=False)
    graph = given(content.getvalue(), content.getvalue(), name="kumu.xlsx")
    assert graph.names == tuple(s.names)
    assert named(graph) == s.texts()
    assert [graph.circle_names[i] for i in graph.circle] == s.circle


PLAIN = st.text(string.ascii_letters + "äö", min_size=3, max_size=6)  # what blanks part has none in its names


@often(30)
@drawn(s=societies(PLAIN), weighted=st.booleans(), separator=st.sampled_from([" ", ",", "\t"]))
def test_edge_lists_of_networkx(s: Society, weighted: bool, separator: str) -> None:
    content = io.BytesIO()
    nx.write_edgelist(graph_of(s), content, data=weighted, delimiter=separator)
    assert named(given(content.getvalue(), name="net.edgelist")) == s.texts()
    content = io.BytesIO()
    nx.write_weighted_edgelist(graph_of(s), content, delimiter=separator)
    assert named(given(content.getvalue(), name="net.edgelist")) == s.texts()


@often(20)
@drawn(s=societies(PLAIN))
def test_adjacency_lists_of_networkx(s: Society) -> None:
    content = io.BytesIO()
    nx.write_adjlist(graph_of(s), content)
    graph = given(content.getvalue(), name="net.adjlist")
    assert named(graph) == s.texts()
    assert set(graph.names or ()) == set(s.names)


@often(20)
@drawn(s=societies(st.text(string.ascii_letters, min_size=3, max_size=6)))  # igraph writes no other letters
def test_lists_of_igraph(s: Society) -> None:
    graph = igraph.Graph(len(s.names), s.ties, vertex_attrs={"name": s.names}, edge_attrs={"weight": s.weights})
    graph.write_ncol("net.ncol", names="name", weights="weight")
    assert named(given(Path("net.ncol").read_bytes(), name="net.ncol")) == s.texts()
    graph.write_lgl("net.lgl", names="name", weights="weight")
    read = given(Path("net.lgl").read_bytes(), name="net.lgl")
    assert named(read) == s.texts()
    assert set(read.names or ()) == set(s.names)
    frame = graph.get_edge_dataframe()
    numbers = given(frame.to_csv(), graph.get_vertex_dataframe().to_csv())
    assert named(numbers) == s.texts()


def graph_of(s: Society) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(s.names)
    graph.add_weighted_edges_from((s.names[i], s.names[j], w) for (i, j), w in zip(s.ties, s.weights, strict=True))
    return graph
