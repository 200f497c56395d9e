"""Who is tied to whom at the start: graph families, data sets and the user's own files.

`Network` is the configuration (one small model per kind), `build` turns it into a `Graph` of plain arrays.
The kernels load only when a graph is built, so that importing the configuration stays cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity.networks.config import Davis, File, Florentine, Karate, Lazega, Network
from reciprocity.networks.families import (
    BarabasiAlbert,
    BlockModel,
    Caveman,
    Complete,
    ErdosRenyi,
    Lattice,
    RandomRegular,
    Ring,
    WattsStrogatz,
)

if TYPE_CHECKING:
    from reciprocity.networks.graph import Graph

__all__ = [
    "BarabasiAlbert",
    "BlockModel",
    "Caveman",
    "Complete",
    "Davis",
    "ErdosRenyi",
    "File",
    "Florentine",
    "Graph",
    "Karate",
    "Lattice",
    "Lazega",
    "Network",
    "RandomRegular",
    "Ring",
    "WattsStrogatz",
    "build",
    "digest",
    "strategies_given",
]


def build(config: Network, seed: int) -> Graph:
    """Build the people and ties that `config` describes.

    Args:
        config: Any of this package's configurations.
        seed: The scenario's seed, >= 0. The same configuration and seed always give the same graph.

    Raises:
        InputError: A file of the user's cannot be used; the message names file, line and remedy.
    """
    from reciprocity.networks.builder import build as build_graph

    return build_graph(config, seed)


def digest(config: Network) -> str:
    """Name the content of the user's files, so that a scenario can say exactly what it was run on.

    Returns:
        The SHA-256 of the edge list in hexadecimal; with a person table, its SHA-256 after a hyphen. Empty
        for every network that is not read from a user's file.

    Raises:
        InputError: A file is missing or cannot be read.
    """
    if not isinstance(config, File):
        return ""
    from reciprocity.networks.files import sha256

    people = f"-{sha256(config.people, 'network.people')}" if config.people else ""
    return sha256(config.path, "network.path") + people


def strategies_given(config: Network) -> set[str]:
    """Return the strategies that the user's files give to anybody.

    Raises:
        InputError: A file cannot be used; the message names file, line and remedy.
    """
    if not isinstance(config, File):
        return set()
    from reciprocity.networks.files import read

    given = read(config).strategy
    return set() if given is None else {str(name) for name in given if name}


def __getattr__(name: str) -> object:
    """Load `Graph` when somebody asks for it (PEP 562)."""
    if name == "Graph":
        from reciprocity.networks.graph import Graph

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
