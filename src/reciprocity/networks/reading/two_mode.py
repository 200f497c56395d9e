"""Two-mode networks: people on one side, what they took part in on the other, and ties between the two sides only."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

ATTRIBUTES = ("bipartite", "type", "mode", "nodetype", "node_type", "node type", "vertextype", "partition")
"""What programs call the attribute of nodes that tells the two sides apart, in lower case."""

_FIRST = {"0", "0.0", "false", "f", "no", "person", "people", "actor", "actors", "top"}


def project(members: Iterable[str], places: Iterable[str], common: int) -> list[tuple[str, str]]:
    """Tie people who share enough of what they took part in, as the shipped `davis` does.

    Args:
        members: A person for each pair of a person and something they took part in.
        places: What that was; a pair that is listed twice counts once.
        common: How many they must share, >= 1.

    Returns:
        Pairs of people in the order in which people first appear.
    """
    from scipy import sparse

    pairs = dict.fromkeys(zip(members, places, strict=True))
    person = {name: i for i, name in enumerate(dict.fromkeys(member for member, _ in pairs))}
    place = {name: i for i, name in enumerate(dict.fromkeys(name for _, name in pairs))}
    rows = [person[member] for member, _ in pairs]
    columns = [place[name] for _, name in pairs]
    took_part = sparse.csr_array((np.ones(len(pairs), np.int64), (rows, columns)), shape=(len(person), len(place)))
    shared = sparse.triu(took_part @ took_part.T, k=1).tocoo()
    enough = shared.data >= common
    order = np.lexsort((shared.col[enough], shared.row[enough]))
    names = list(person)
    return [(names[i], names[j]) for i, j in zip(shared.row[enough][order], shared.col[enough][order], strict=True)]


def sides(nodes: dict[str, dict[str, str]], source: list[str], target: list[str]) -> tuple[str, dict[str, str]] | None:
    """Find an attribute with two values that splits the nodes so that all ties run across.

    Returns:
        The attribute's name and the value of each node, or None if there is no such attribute. A single tie between
        two people proves nothing, so it takes two ties at least.
    """
    if len(source) < 2:
        return None
    for name in ATTRIBUTES:
        value = {node: attributes.get(name, "") for node, attributes in nodes.items()}
        if (
            len(set(value.values())) == 2
            and "" not in value.values()
            and all(value[a] != value[b] for a, b in zip(source, target, strict=True))
        ):
            return name, value
    return None


def side_of_people(value: dict[str, str]) -> str:
    """Return which of the two values people have: 0, false or "person" if one has it, else that of the first node."""
    both = dict.fromkeys(value.values())
    return next((one for one in both if one.strip().lower() in _FIRST), next(iter(both)))
