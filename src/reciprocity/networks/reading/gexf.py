"""Read people and ties from GEXF 1.1 to 1.3, as Gephi writes it.

networkx 3.7 refuses a file in which one edge of a directed network has no direction, and igraph reads no GEXF.
"""

from __future__ import annotations

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.listing import Listing
from reciprocity.networks.reading.markup import Markup, begins_with
from reciprocity.networks.reading.options import Options


def fits(content: Content) -> bool:
    """Say whether a file is GEXF, or says it is by its name."""
    return content.ending == ".gexf" or begins_with(content, "gexf")


def read(content: Content, options: Options) -> Raw:
    """Read a GEXF file.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    reader = _Reader(content)
    reader.go()
    return graph.assembled(reader.finished(), "GEXF", content, options)


class _Reader(Markup):
    """Collects nodes and edges with their attributes, whose names and defaults stand before them."""

    format, root = "GEXF", "gexf"

    def __init__(self, content: Content) -> None:
        super().__init__(content)
        self.titles: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
        self.defaults: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
        self.kind = ""
        self.attribute = ""
        self.listings: list[Listing] = []
        self.default_type = "undirected"
        self.nodes: list[str] = []  # nodes that have begun and not ended
        self.parents: dict[str, str] = {}
        self.edge = 0
        self.dynamic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.dynamic |= tag == "spell" or any(attributes.get(name) for name in ("start", "end", "startopen", "endopen"))
        match tag:
            case "graph":
                self.listings.append(Listing(attributes.get("id", "") or attributes.get("name", "")))
                self.default_type = attributes.get("defaultedgetype", "undirected").lower()
            case "attributes":
                self.kind = attributes.get("class", "").lower()
            case "attribute" if self.kind in self.titles:
                self.attribute = attributes.get("id", "")
                title = attributes.get("title") or self.attribute
                self.titles[self.kind][self.attribute] = " ".join(title.lower().split())
            case "node":
                self._node(attributes)
            case "edge":
                self._edge(attributes)
            case "attvalue":
                self._value(attributes.get("for") or attributes.get("id", ""), attributes.get("value", "").strip())

    def _node(self, attributes: dict[str, str]) -> None:
        listing, node = self._here("node"), self.required("node", attributes, "id")
        if node in listing.nodes:
            raise self.error(f"the node {node} is there twice; give each its own id")
        listing.nodes[node] = {}
        if label := attributes.get("label", "").strip():
            listing.labels[node] = label
        if parent := self.nodes[-1] if self.nodes else attributes.get("pid", ""):
            listing.inside[node] = parent
        self.nodes.append(node)

    def _edge(self, attributes: dict[str, str]) -> None:
        listing = self._here("edge")
        source, target = (self.required("edge", attributes, end) for end in ("source", "target"))
        kind = attributes.get("type", "").lower() or self.default_type
        self.edge = listing.tie(source, target, kind == "directed", self.line, attributes.get("weight"))

    def _here(self, tag: str) -> Listing:
        if not self.listings:
            raise self.error(f"<{tag}> stands outside of a <graph>")
        return self.listings[-1]

    def _value(self, key: str, value: str) -> None:
        if "edge" in self.path:
            if name := self.titles["edge"].get(key):
                self.listings[-1].say(name, self.edge, value)
        elif self.nodes and value and (name := self.titles["node"].get(key)):
            self.listings[-1].nodes[self.nodes[-1]][name] = value

    def end(self, tag: str) -> None:
        if tag == "node":
            self.nodes.pop()
        elif tag == "default" and self.kind in self.defaults and self.text.strip():
            self.defaults[self.kind][self.attribute] = self.text.strip()

    def finished(self) -> list[Listing]:
        """Return what was read, with defaults where a node or an edge says nothing; a missing weight is 1."""
        for listing in self.listings:
            for key, value in self.defaults["node"].items():
                for attributes in listing.nodes.values():
                    attributes.setdefault(self.titles["node"][key], value)
            everything = dict.fromkeys(range(len(listing.source)), "")
            for key, value in self.defaults["edge"].items():
                name = self.titles["edge"][key]
                listing.given[name] = dict.fromkeys(everything, value) | listing.given.get(name, {})
            if "weight" in listing.given:
                listing.given["weight"] = dict.fromkeys(everything, "1") | listing.given["weight"]
            if self.dynamic:
                listing.notes.append("says when people and ties begin and end, which is not used: all are there")
        return self.listings
