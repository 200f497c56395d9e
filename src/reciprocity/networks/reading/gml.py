"""Read people and ties from GML (Himsolt 1997), as igraph, networkx, Gephi and yEd write it.

networkx 3.7 refuses files that are fine (labels that are double or missing, parallel edges, 1E3), and igraph 1.0.0
rounds large ids. Hence a reader of our own: GML is words, numbers, quoted text and brackets.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.listing import Listing
from reciprocity.networks.reading.options import Options

_TOKEN = re.compile(r'\s+|#[^\n]*|(?P<text>"[^"]*")|(?P<mark>[\[\]])|(?P<word>[^\s\[\]"]+)')
_BEGINNING = re.compile(
    r"(#[^\n]*\n\s*|(?!graph\b)[A-Za-z_]\w*\s+(\"[^\"]*\"|[^\s\[\]\"]+)\s+)*graph\s*\[", re.IGNORECASE
)

Pairs = list[tuple[str, "str | Pairs", int]]  # a list of keys; each has a value or another such list, and its line


def fits(content: Content) -> bool:
    """Say whether a file is GML, or says it is by its name."""
    return content.ending == ".gml" or _BEGINNING.match(content.head) is not None


def read(content: Content, options: Options) -> Raw:
    """Read a GML file.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    graphs = [value for key, value, _ in _Parser(content).pairs() if key == "graph" and isinstance(value, list)]
    if not graphs:
        raise content.error("holds no graph [ ... ]; export it again as GML")
    return graph.assembled([_listing(one, content) for one in graphs], "GML", content, options)


class _Parser:
    """Turns the text of a file into nested lists of keys with values and lines."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.tokens = self._tokens()
        self.line = 1

    def _tokens(self) -> Iterator[str]:
        text, at = self.content.text, 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                raise self.content.error("a quotation mark is never closed; export it again", self.line)
            if found.lastgroup:
                yield found[0]
            self.line += found[0].count("\n")
            at = found.end()

    def pairs(self, opened: int = 0) -> Pairs:
        """Return what stands up to the closing bracket, or the end of the file; `opened` is the line of the bracket."""
        found: Pairs = []
        stack: list[tuple[Pairs, str, int]] = []
        for token in self.tokens:
            if token == "]":
                if not stack:
                    raise self.content.error("a bracket ] closes nothing; export it again", self.line)
                inner, (found, key, line) = found, stack.pop()
                found.append((key, inner, line))
                continue
            line, value = self.line, next(self.tokens, "]")
            if token.startswith(('"', "[")) or value == "]":
                raise self.content.error(f"expected a key and its value, found {token[:40]}; export it again", line)
            if value == "[":
                stack.append((found, token.lower(), line))
                found = []
            else:
                found.append((token.lower(), _plain(value), line))
        if stack:
            raise self.content.error("a bracket [ is never closed; the file is cut off", stack[-1][2])
        return found


def _plain(value: str) -> str:
    return html.unescape(value[1:-1]).strip() if value.startswith('"') else value


def _listing(pairs: Pairs, content: Content) -> Listing:
    """Return the network of one graph; nodes may stand behind the edges that lead to them."""
    said = _attributes(pairs)
    listing = Listing(said.get("label") or said.get("name", ""))
    directed = said.get("directed", "0") in ("1", "true")
    for key, value, line in pairs:
        if not isinstance(value, list):
            continue
        attributes = _attributes(value)
        if key == "node":
            node = attributes.pop("id", "")
            if not node:
                raise content.error("the node has no id", line)
            if node in listing.nodes:
                raise content.error(f"the node {node} is there twice; give each its own id", line)
            if attributes.pop("isgroup", "0") in ("1", "true"):
                listing.folders.add(node)
            if group := attributes.pop("gid", ""):
                listing.inside[node] = group
            listing.nodes[node] = {name: value for name, value in attributes.items() if value}
        elif key == "edge":
            source, target = attributes.pop("source", ""), attributes.pop("target", "")
            if not source or not target:
                raise content.error("the edge has no source or no target", line)
            tie = listing.tie(source, target, directed, line)
            for name, value in attributes.items():
                listing.say(name, tie, value)
    return listing


def _attributes(pairs: Pairs) -> dict[str, str]:
    """Return what has a single value, the first where a key is there twice."""
    found: dict[str, str] = {}
    for key, value, _ in pairs:
        if isinstance(value, str):
            found.setdefault(key, value)
    return found
