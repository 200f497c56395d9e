"""Read people and ties from GraphML (Brandes et al. 2002), with line numbers for messages.

networkx 3.7 leaves out the defaults of attributes and takes yEd's group boxes for people; igraph 1.0.0 loses yEd's
names and gives edges the ids of nodes; both read files with several graphs as one. Hence a reader of our own.
"""

from __future__ import annotations

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.listing import Listing
from reciprocity.networks.reading.markup import Markup, begins_with
from reciprocity.networks.reading.options import Options

_OWNERS = ("graphml", "graph", "node", "edge", "port", "hyperedge")
_YES = ("true", "1", "yes")


def fits(content: Content) -> bool:
    """Say whether a file is GraphML, or says it is by its name."""
    return content.ending == ".graphml" or begins_with(content, "graphml")


def read(content: Content, options: Options) -> Raw:
    """Read a GraphML file.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    reader = _Reader(content)
    reader.go()
    return graph.assembled(reader.finished(), "GraphML", content, options)


class _Reader(Markup):
    """Collects nodes and edges, by the outermost graph they are in.

    Attributes of a file: its keys by their ids, with name and default, for nodes and for edges.
    """

    format, root = "GraphML", "graphml"

    def __init__(self, content: Content) -> None:
        super().__init__(content)
        self.keys: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
        self.defaults: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
        self.declared: tuple[str, ...] = ()
        self.key = ""
        self.listings: list[Listing] = []
        self.directed: list[bool] = []
        self.nodes: list[str] = []  # nodes that have begun and not ended
        self.owner: list[str] = []
        self.edge = 0
        self.depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _OWNERS:
            self.owner.append(tag)
        match tag:
            case "key":
                self._declare(attributes)
            case "graph":
                self._open(attributes)
            case "node":
                self._node(attributes)
            case "edge":
                self._edge(attributes)
            case "hyperedge":
                raise self.error("ties of more than two people are not supported; write one edge for each pair")
            case "data":
                self.key, self.depth = attributes.get("key", ""), len(self.path)
            case "Label" if attributes.get("Text"):  # yEd Live
                self._label(attributes["Text"])

    def _declare(self, attributes: dict[str, str]) -> None:
        self.key = attributes.get("id", "")
        name = attributes.get("attr.name") or ("" if attributes.get("yfiles.type") else self.key)
        kind = attributes.get("for", "all")
        self.declared = ("node", "edge") if kind == "all" else (kind,) if kind in self.keys else ()
        for one in self.declared:
            self.keys[one][self.key] = " ".join(name.lower().split())

    def _open(self, attributes: dict[str, str]) -> None:
        if self.owner.count("graph") == 1:
            self.listings.append(Listing(attributes.get("id", "")))
        self.directed.append(attributes.get("edgedefault", "").lower() == "directed")

    def _here(self, tag: str) -> Listing:
        if "graph" not in self.owner:
            raise self.error(f"<{tag}> stands outside of a <graph>")
        return self.listings[-1]

    def _node(self, attributes: dict[str, str]) -> None:
        listing, node = self._here("node"), self.required("node", attributes, "id")
        if node in listing.nodes:
            raise self.error(f"the node {node} is there twice; give each its own id")
        listing.nodes[node] = {}
        if self.nodes:
            listing.inside[node] = self.nodes[-1]
        if attributes.get("yfiles.foldertype"):
            listing.folders.add(node)
        self.nodes.append(node)

    def _edge(self, attributes: dict[str, str]) -> None:
        listing = self._here("edge")
        source, target = (self.required("edge", attributes, end) for end in ("source", "target"))
        said = attributes.get("directed", "").lower()
        one_way = said in _YES if said else self.directed[-1]
        self.edge = listing.tie(source, target, one_way, self.line)

    def end(self, tag: str) -> None:
        match tag:
            case "default":
                for one in self.declared:
                    if value := self.text.strip():
                        self.defaults[one][self.key] = value
            case "data" if len(self.path) == self.depth:
                self._data(self.text.strip())
            case "NodeLabel" | "Label.Text":
                self._label(self.text)
            case "node":
                self.nodes.pop()
            case "graph":
                self.directed.pop()
        if tag in _OWNERS:
            self.owner.pop()

    def _data(self, value: str) -> None:
        owner = self.owner[-1] if self.owner else ""
        name = self.keys.get(owner, {}).get(self.key)
        if not name:
            return
        listing = self.listings[-1]
        if owner == "node" and value:
            listing.nodes[self.nodes[-1]][name] = value
        elif owner == "edge":
            listing.say(name, self.edge, value)

    def _label(self, text: str) -> None:
        """Take the first text that is not empty in a box for the name of the node around it."""
        if self.owner[-1:] == ["node"] and self.nodes and text.strip():
            self.listings[-1].labels.setdefault(self.nodes[-1], text)

    def finished(self) -> list[Listing]:
        """Return what was read, with defaults where a node or an edge says nothing."""
        for listing in self.listings:
            for key, value in self.defaults["node"].items():
                if name := self.keys["node"].get(key):
                    for attributes in listing.nodes.values():
                        attributes.setdefault(name, value)
            for key, value in self.defaults["edge"].items():
                if name := self.keys["edge"].get(key):
                    given = listing.given.get(name, {})
                    listing.given[name] = dict.fromkeys(range(len(listing.source)), value) | given
        return self.listings
