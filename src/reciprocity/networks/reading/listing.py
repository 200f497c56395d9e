"""What the formats for graphs have in common: nodes by their ids, with attributes, and ties between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reciprocity.errors import InputError
from reciprocity.networks.reading.content import Content

MOST_NUMBERED = 2_000_000
"""People that a file may give by their number alone, so that a slip in that number cannot fill the memory."""


@dataclass
class Listing:
    """One network as a file lists it, before its nodes are people with names.

    Attributes:
        name: What the file calls the network, by which `network.graph` chooses; "" if it has no name.
        nodes: The attributes of each node by its id in the file, in the file's order; attributes have lower-case names.
        source, target: The ids of the two ends of each tie.
        line: The line each tie stands in, from 1; 0 where a format has no lines.
        one_way: Whether each tie has a direction.
        given: What the file says about ties: attribute, in lower case, then number of the tie, then value.
        labels: Names of nodes that are no attribute of theirs, such as the text in yEd's boxes.
        inside: The id of the group that a node lies in, for those that lie in one.
        folders: Ids of nodes that are a group and nothing else, whatever lies in them.
        people: Ids of the people where the format says that all other nodes are something else; else None.
        other: Attributes that say how something is drawn, or that the reader has no use for, as the file names them.
        numbered: Whether people have no names and were numbered from 1.
        notes: What the reader decided, one line each.
    """

    name: str = ""
    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    source: list[str] = field(default_factory=list)
    target: list[str] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    one_way: list[bool] = field(default_factory=list)
    given: dict[str, dict[int, str]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    people: set[str] | None = None
    numbered: bool = False
    notes: list[str] = field(default_factory=list)

    def tie(self, source: str, target: str, one_way: bool, line: int = 0, value: str | None = None) -> int:
        """Add a tie, with its weight if the format has a place for one; return its number."""
        number = len(self.source)
        self.source.append(source)
        self.target.append(target)
        self.line.append(line)
        self.one_way.append(one_way)
        if value is not None:
            self.say("weight", number, value)
        return number

    def say(self, attribute: str, tie: int, value: str) -> None:
        """Note what the file says about a tie."""
        self.given.setdefault(attribute, {})[tie] = value

    def keep(self, ties: Sequence[int]) -> None:
        """Leave out all ties but these."""
        place = {old: new for new, old in enumerate(ties)}
        for name in ("source", "target", "line", "one_way"):
            values = getattr(self, name)
            setattr(self, name, [values[old] for old in ties])
        self.given = {
            name: {place[old]: value for old, value in values.items() if old in place}
            for name, values in self.given.items()
        }

    def check(self, content: Content) -> None:
        """Say which tie leads to something that is no node.

        Raises:
            InputError: A tie does.
        """
        for source, target, line in zip(self.source, self.target, self.line, strict=True):
            for end in (source, target):
                if end not in self.nodes:
                    raise content.error(f"the edge leads to {end[:80]}, which is no node", line)


def chosen(listings: list[Listing], graph: str | None, content: Content) -> Listing:
    """Return the network that the user chose, or the only one.

    Args:
        listings: All networks of a file.
        graph: The name of one, or its number from 1; None if the user chose none.
        content: The file, for messages.

    Raises:
        InputError: There is none, there are several and none is chosen, or none has that name.
    """
    listings = [one for one in listings if one.nodes]
    if not listings:
        raise content.error("lists nobody; export it again")
    if graph is None and len(listings) == 1:
        return listings[0]
    names = [one.name or str(place) for place, one in enumerate(listings, 1)]
    if len(set(names)) < len(names):
        names = [f"{name} {place}" for place, name in enumerate(names, 1)]
    listed = ", ".join(names[:20]) + (", ..." if len(names) > 20 else "")
    if graph is None:
        raise content.error(
            f"holds {len(listings)} networks ({listed}); choose one, e.g. network.graph={_quoted(names[0])}"
        )
    numbers = [str(place) for place in range(1, len(names) + 1)]
    for known in (names, [name.casefold() for name in names], numbers):
        for wanted in (graph, graph.casefold()):
            if wanted in known:
                return listings[known.index(wanted)]
    raise InputError(f"network.graph: {content.path} holds no network {graph[:80]}, but {listed}")


def _quoted(name: str) -> str:
    """Write a name as it must stand on the command line."""
    plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if plain else f"""'"{name}"'"""
