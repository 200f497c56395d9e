"""Builds graphs for the network tests, and checks what every graph must be."""

from pathlib import Path

import igraph
import networkx as nx
import numpy as np
from pydantic import TypeAdapter

from reciprocity import networks
from reciprocity.networks import File, Graph

NETWORK: TypeAdapter[networks.Network] = TypeAdapter(networks.Network)
OBSERVED = {"lazega": (71, 717), "karate": (34, 78), "florentine": (15, 20), "davis": (18, 95)}
FAMILIES = [
    "complete",
    "ring",
    "watts_strogatz",
    "barabasi_albert",
    "erdos_renyi",
    "random_regular",
    "block_model",
    "caveman",
    "lattice",
]
CHANCY = ["watts_strogatz", "barabasi_albert", "erdos_renyi", "random_regular", "block_model", "caveman"]


def build(kind: str, seed: int = 1, **keys: object) -> Graph:
    return networks.build(NETWORK.validate_python({"kind": kind, **keys}), seed)


def to_networkx(graph: Graph) -> nx.Graph:
    result = nx.empty_graph(graph.n)
    result.add_edges_from(graph.edges.tolist())
    return result


def degrees(graph: Graph) -> np.ndarray:
    return np.bincount(graph.edges.ravel(), minlength=graph.n)


def triangles(graph: Graph) -> int:
    return len(igraph.Graph(graph.n, graph.edges).list_triangles())


def assert_well_formed(graph: Graph) -> None:
    edges = graph.edges.astype(np.int64)
    assert graph.edges.dtype == np.uint32
    assert graph.edges.ndim == 2
    assert graph.edges.shape[1] == 2
    assert (edges[:, 0] < edges[:, 1]).all()
    assert (edges < graph.n).all()
    assert (np.diff(edges[:, 0] * graph.n + edges[:, 1]) > 0).all(), "sorted and unique"
    for array, dtype, names in (
        (graph.field, np.uint8, graph.field_names),
        (graph.circle, np.int32, graph.circle_names),
    ):
        assert array.shape == (graph.n,)
        assert array.dtype == dtype
        assert (array >= 0).all()
        assert (array < len(names)).all()
        assert len(set(names)) == len(names)
    assert graph.names is None or len(graph.names) == len(set(graph.names)) == graph.n


TIES = "source,target\nAnn,Bob\nBob,Cem\n"


def write(name: str, content: str | bytes) -> str:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def read(ties: str | bytes, people: str | bytes | None = None, name: str = "ties.csv", seed: int = 1) -> Graph:
    table = None if people is None else write("people.csv", people)
    return networks.build(File(path=write(name, ties), people=table), seed)


def graphml(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        f"{body}\n</graphml>\n"
    )


def named(graph: Graph) -> set[str]:
    """The ties as texts: {"Ann-Bob"}, lower name first."""
    assert graph.names is not None
    return {"-".join(sorted((graph.names[i], graph.names[j]))) for i, j in graph.edges}


def given(ties: str | bytes, people: str | bytes | None = None, name: str = "ties.csv", **keys: object) -> Graph:
    """Build the network of files with this content, with keys of `network.`."""
    table = None if people is None else write("people.csv", people)
    return networks.build(
        NETWORK.validate_python({"kind": "file", "path": write(name, ties), "people": table, **keys}), 1
    )
