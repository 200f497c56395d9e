"""Tell by attributes which nodes are people and which are events, clubs or projects."""

from __future__ import annotations

ATTRIBUTES = ("bipartite", "type", "mode", "nodetype", "node_type", "node type", "vertextype", "partition")
"""What programs call the attribute of nodes that tells the two sides apart, in lower case."""

_FIRST = {"0", "0.0", "false", "f", "no", "person", "people", "actor", "actors", "top"}


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
