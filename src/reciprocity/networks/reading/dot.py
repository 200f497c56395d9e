"""Read people and ties from DOT, the language of Graphviz: nodes, edges, their attributes, subgraphs as mere brackets.

networkx reads DOT only with pydot or pygraphviz, and igraph not at all.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.listing import Listing
from reciprocity.networks.reading.options import Options

_BEGINNING = re.compile(
    r"((//|#)[^\n]*\n\s*|/\*.*?\*/\s*)*(strict\s+)?(di)?graph\b\s*(\"[^\"]*\"|[^\s\[{\"]+)?\s*\{",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(
    r"\s+|//[^\n]*|/\*.*?\*/|(?<![^\n])#[^\n]*"
    r'|(?P<text>"(?:\\.|[^"\\])*")|(?P<markup><)|(?P<arrow>-[->])|(?P<mark>[\[\]{}=;,:+])'
    r"|(?P<word>-?[\w.]+)",  # igraph leaves ".1a" without quotation marks
    re.DOTALL,
)


def fits(content: Content) -> bool:
    """Say whether a file is DOT, or says it is by its name."""
    return content.ending in (".dot", ".gv") or _BEGINNING.match(content.head) is not None


def read(content: Content, options: Options) -> Raw:
    """Read a DOT file.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    try:
        listing = _Reader(content).listing()
    except RecursionError:
        raise content.error("is nested too deeply for a network; export it as GraphML") from None
    return graph.assembled([listing], "DOT", content, options)


class _Reader:
    """Reads one graph, statement by statement."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.line = 1
        self.tokens = list(self._tokens())
        self.at = 0
        self.graph = Listing()
        self.directed = False

    def _tokens(self) -> Iterator[tuple[str, str, int]]:
        """Give kind, text and line of each token; the kind of a name is "name", of anything else the text itself."""
        text, at = self.content.text, 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None or found["markup"]:
                raise self.content.error("is DOT that is not read (labels in HTML?); export it as GraphML", self.line)
            if found["text"]:
                plain = re.sub(r"\\(?:\n|l|r|n)", " ", found[0][1:-1]).replace('\\"', '"').replace("\\\\", "\\")
                yield "name", html.unescape(plain).strip(), self.line
            elif found["word"]:
                yield "name", found[0], self.line
            elif found.lastgroup:
                yield found[0], found[0], self.line
            self.line += found[0].count("\n")
            at = found.end()

    def _peek(self, offset: int = 0) -> str:
        return self.tokens[self.at + offset][0] if self.at + offset < len(self.tokens) else ""

    def _next(self, *wanted: str) -> str:
        kind, text, line = self.tokens[self.at] if self.at < len(self.tokens) else ("", "the end", self.line)
        if kind not in wanted:
            raise self.content.error(f"expected {' or '.join(wanted)}, found {text[:40]}; export it as GraphML", line)
        self.at += 1
        return text

    def listing(self) -> Listing:
        """Return the network."""
        first = self._next("name").lower()
        kind = self._next("name").lower() if first == "strict" else first
        self.directed = kind == "digraph"
        if self._peek() == "name":
            self.graph.name = self._next("name")
        self._next("{")
        self._statements()
        return self.graph

    def _statements(self) -> list[str]:
        """Read up to the closing bracket; return the nodes that were named."""
        named: list[str] = []
        while self._peek() != "}":
            if self._peek() in (";", ","):
                self.at += 1
                continue
            named += self._statement()
        self._next("}")
        return list(dict.fromkeys(named))

    def _statement(self) -> list[str]:
        if self._peek() == "name" and self._peek(1) == "=":
            self.at += 2
            self._next("name")
            return []
        if (
            self._peek() == "name"
            and self.tokens[self.at][1].lower() in ("graph", "node", "edge")
            and self._peek(1) == "["
        ):
            self.at += 1
            self._attributes()
            return []
        line = self.tokens[self.at][2] if self.at < len(self.tokens) else self.line
        ends = [self._end()]
        while self._peek() in ("--", "->"):
            self.at += 1
            ends.append(self._end())
        said = self._attributes()
        if len(ends) == 1:
            if len(ends[0]) == 1:
                self.graph.nodes[ends[0][0]].update({name: value for name, value in said.items() if value})
            return ends[0]
        for sources, targets in pairwise(ends):
            for source in sources:
                for target in targets:
                    tie = self.graph.tie(source, target, self.directed, line)
                    for name, value in said.items():
                        self.graph.say(name, tie, value)
        return [node for end in ends for node in end]

    def _end(self) -> list[str]:
        """Read one end of an edge: a node, or all nodes of a subgraph."""
        if self._peek() == "name" and self.tokens[self.at][1].lower() == "subgraph":
            self.at += 1
            if self._peek() == "name":
                self.at += 1
        if self._peek() == "{":
            self.at += 1
            return self._statements()
        node = self._next("name")
        while self._peek() == ":":  # the port of a node at which an edge begins
            self.at += 1
            self._next("name")
        self.graph.nodes.setdefault(node, {})
        return [node]

    def _attributes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        while self._peek() == "[":
            self.at += 1
            while self._peek() != "]":
                name = self._next("name").lower()
                if self._peek() == "=":
                    self.at += 1
                    found[name] = self._next("name")
                if self._peek() in (",", ";"):
                    self.at += 1
            self._next("]")
        return found
