"""What a network is once it is built: plain arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


def returned(code: np.ndarray, n: int) -> np.ndarray:
    """Return of each arc whether its opposite is there too, (arcs,) bool.

    Args:
        code: `from * n + to` of each arc, int64.
        n: Number of people.
    """
    return np.isin(code, code % n * n + code // n)


@dataclass(frozen=True, eq=False)
class Graph:
    """People and their ties before the first round.

    Attributes:
        n: Number of people.
        edges: `(m, 2)` uint32; each row one tie `i < j`, unique, in ascending order.
        field: `(n,)` uint8, each person's field of expertise, an index into `field_names`.
        circle: `(n,)` int32, each person's circle, an index into `circle_names`.
        field_names: One name a field.
        circle_names: One name a circle.
        strategy: `(n,)` array of str from a person table ("" where none is given), or None.
        names: One name a person where the source has names, or None.
        notes: One-line remarks on what was done to the input.
        arcs: `(arcs, 2)` uint32, who names whom in an observed network with directions, unique and ascending, or
            None. A run starts from `edges`; what was observed is compared with who asks whom (`docs/fit.md`).
    """

    n: int
    edges: np.ndarray
    field: np.ndarray
    circle: np.ndarray
    field_names: tuple[str, ...]
    circle_names: tuple[str, ...]
    strategy: np.ndarray | None = None
    names: tuple[str, ...] | None = None
    notes: tuple[str, ...] = ()
    arcs: np.ndarray | None = None

    def degrees(self) -> np.ndarray:
        """Return how many ties each person has, (n,) int64."""
        return np.bincount(self.edges.ravel(), minlength=self.n) if len(self.edges) else np.zeros(self.n, np.int64)

    def namings(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return how many others each person names, by how many they are named, and how many do both, (n,) int64 each.

        Where ties have no direction, both ends name each other.
        """
        if self.arcs is None:
            return (self.degrees(),) * 3
        sent, received = (np.bincount(self.arcs[:, end], minlength=self.n) for end in (0, 1))
        code = self.arcs[:, 0].astype(np.int64) * self.n + self.arcs[:, 1]
        return sent, received, np.bincount(self.arcs[returned(code, self.n), 0], minlength=self.n)

    def attributes(self) -> dict[str, list[str]]:
        """Return what is known about each person by attribute: name, field and circle, and strategy where given."""
        found = {
            "name": list(self.names or map(str, range(self.n))),
            "field": [self.field_names[i] for i in self.field],
            "circle": [self.circle_names[i] for i in self.circle],
        }
        return found if self.strategy is None else found | {"strategy": [str(name) for name in self.strategy]}

    def to_networkx(self) -> Any:
        """Return a `networkx.Graph` whose nodes are people by name (by number where nobody has a name)."""
        import networkx as nx

        said = self.attributes()
        nodes = list(range(self.n)) if self.names is None else list(self.names)
        graph = nx.Graph()
        del said["name"]
        for i, node in enumerate(nodes):
            graph.add_node(node, **{key: values[i] for key, values in said.items()})
        graph.add_edges_from((nodes[i], nodes[j]) for i, j in self.edges.tolist())
        return graph

    def to_igraph(self) -> Any:
        """Return an `igraph.Graph` with people in their order, and name, field and circle as attributes."""
        import igraph

        return igraph.Graph(n=self.n, edges=self.edges.tolist(), vertex_attrs=self.attributes())
