"""Read people and ties from GraphML (Brandes et al. 2002), with line numbers for messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from reciprocity.errors import InputError
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.options import Options


@dataclass
class Reader:
    """Collects nodes, edges and nodes' attributes while the file streams by."""

    where: str
    parser: expat.XMLParserType
    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    edges: list[tuple[str, str, int]] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    node: str | None = None
    key: str | None = None
    text: list[str] = field(default_factory=list)
    seen_root: bool = False

    def __post_init__(self) -> None:
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def error(self, message: str) -> InputError:
        """Make an error that names the line the parser is at."""
        return InputError(f"{self.where}, line {self.parser.CurrentLineNumber}: {message}")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if not self.seen_root and tag != "graphml":
            raise self.error(f"expected GraphML, found <{tag}>")
        self.seen_root = True
        if tag == "key" and attributes.get("for", "node") in ("node", "all"):
            self.keys[attributes.get("id", "")] = attributes.get("attr.name", "").lower()
        elif tag == "node":
            self.node = self._required(tag, attributes, "id")
            if self.node in self.nodes:
                raise self.error(f"the node {self.node} is there twice; give each its own id")
            self.nodes[self.node] = {}
        elif tag == "edge":
            ends = self._required(tag, attributes, "source"), self._required(tag, attributes, "target")
            self.edges.append((*ends, self.parser.CurrentLineNumber))
        elif tag == "hyperedge":
            raise self.error("ties of more than two people are not supported; write one edge for each pair")
        elif tag == "data" and self.node is not None:
            self.key = self.keys.get(attributes.get("key", ""))
            self.text = []

    def _required(self, tag: str, attributes: dict[str, str], name: str) -> str:
        if not attributes.get(name):
            raise self.error(f"<{tag}> has no {name}")
        return attributes[name]

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "node":
            self.node = None
        elif tag == "data":
            if self.node is not None and self.key and (value := "".join(self.text).strip()):
                self.nodes[self.node][self.key] = value
            self.key = None

    def _characters(self, text: str) -> None:
        if self.key:
            self.text.append(text)


def fits(content: Content) -> bool:
    """Say whether a file is GraphML, or says it is by its name."""
    return content.ending == ".graphml" or "<graphml" in content.head


def read(content: Content, options: Options) -> Raw:
    """Read a GraphML file.

    A person is called by the node's attribute `name`, or else `label`, if all nodes have one and no two the
    same; otherwise by the node's id.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    parser = expat.ParserCreate()
    reader = Reader(content.where, parser)
    try:
        parser.Parse(content.data, True)
    except expat.ExpatError as error:
        raise InputError(
            f"{reader.where}, line {error.lineno}: not valid XML ({expat.ErrorString(error.code)}); "
            "export the file again"
        ) from None
    for source, target, line in reader.edges:
        for end in (source, target):
            if end not in reader.nodes:
                raise InputError(f"{reader.where}, line {line}: the edge leads to {end}, which is no node")
    called = _called(reader.nodes)
    return Raw(
        "GraphML",
        people={called[node]: attributes for node, attributes in reader.nodes.items()},
        source=[called[source] for source, _, _ in reader.edges],
        target=[called[target] for _, target, _ in reader.edges],
        line=[line for _, _, line in reader.edges],
    )


def _called(nodes: dict[str, dict[str, str]]) -> dict[str, str]:
    for attribute in ("name", "label"):
        names = [attributes.get(attribute) for attributes in nodes.values()]
        if None not in names and len(set(names)) == len(names):
            return {node: attributes[attribute] for node, attributes in nodes.items()}
    return {node: node for node in nodes}
