"""Who is tied to whom at the start: graph families, data sets and the user's own files.

`Network` is the configuration (one small model per kind), `build` turns it into a `Graph` of plain arrays.
The kernels load only when a graph is built, so that importing the configuration stays cheap.
"""

from __future__ import annotations

import operator
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from reciprocity.errors import InputError, shown
from reciprocity.networks.config import Davis, File, Florentine, Inline, Karate, Lazega, Network, Observed
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
    "Inline",
    "Karate",
    "Lattice",
    "Lazega",
    "Network",
    "Observed",
    "RandomRegular",
    "Ring",
    "WattsStrogatz",
    "all_named",
    "build",
    "digest",
    "spelled_out",
    "strategies_given",
    "strategies_named",
]


def build(config: Network, seed: int) -> Graph:
    """Build the people and ties that `config` describes.

    Args:
        config: Any of this package's configurations.
        seed: The scenario's seed, >= 0. The same configuration and seed always give the same graph.

    Raises:
        InputError: This is no network or no seed, or a file of the user's cannot be used.
    """
    if not isinstance(config, get_args(get_args(Network)[0])):
        example = "a network such as networks.Ring(n=20, k=4)"
        raise InputError(f"networks.build: expected {example} (given: {shown(config)})")
    try:
        number = operator.index(seed)
    except TypeError:
        number = -1
    if isinstance(seed, bool) or not 0 <= number < 2**63:
        raise InputError(f"seed: expected a whole number, 0 or above and below 2**63 (given: {shown(seed)})")
    from reciprocity.networks.builder import build as build_graph

    return build_graph(config, number)


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
    if not isinstance(config, Observed):
        return set()
    from reciprocity.networks.files import read

    given = read(config).strategy
    return set() if given is None else {str(name) for name in given if name}


def strategies_named(network: Any) -> list[str]:
    """Return the strategies that the user's network gives to anybody, in alphabetical order.

    Args:
        network: Its configuration, or keys that are not validated yet. What cannot be read names nobody: an error
            says so once the network is validated and built.
    """
    return sorted({name for name in _named(network) if name})


def all_named(network: Any) -> bool:
    """Say whether the user's network gives everybody a strategy, so that nobody is left for a population.

    Args:
        network: As in `strategies_named`.
    """
    named = _named(network)
    return bool(named) and all(named)


def _named(network: Any) -> list[str]:
    """The strategy that the user's network gives to each person, or an empty text; empty where it gives none."""
    try:
        if isinstance(network, Mapping):
            kinds: dict[str, type[File | Inline]] = {"file": File, "inline": Inline}
            kind = kinds.get(str(network.get("kind")))
            network = None if kind is None else kind.model_validate(dict(network))
        if not isinstance(network, File | Inline):
            return []
        from reciprocity.networks.files import read

        given = read(network).strategy
    except (InputError, ValidationError):
        return []
    return [] if given is None else [str(name or "") for name in given]


def spelled_out(given: Any) -> Any:
    """Write a graph, table or matrix of Python as the keys of a network; return anything else as it is.

    Raises:
        InputError: It is none of what can be a network.
    """
    if given is None or isinstance(given, str | Mapping | BaseModel):
        return given
    from reciprocity.networks.objects import as_text

    try:
        return {"kind": "inline", "ties": as_text(given)}
    except ValueError as error:
        raise InputError(f"network: {error}") from None


def __getattr__(name: str) -> object:
    """Load `Graph` when somebody asks for it (PEP 562)."""
    if name == "Graph":
        from reciprocity.networks.graph import Graph

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
