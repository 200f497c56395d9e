"""Read people and ties from Pajek: a network (.net) or a project with several (.paj).

networkx 3.7 makes arcs of edges in lists and refuses two-mode files; in igraph 1.0.0 the last section decides about
the direction of all, and weights move to other ties. Hence a reader of our own.
"""

from __future__ import annotations

import html
import re
from itertools import pairwise

from reciprocity.errors import InputError
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.graph import MEANING
from reciprocity.networks.reading.listing import MOST_NUMBERED, Listing
from reciprocity.networks.reading.options import Options

_WORD = re.compile(r'"((?:\\.|[^"\\])*)"|(\S+)')
_BEGINNING = re.compile(r"([%/][^\n]*\n\s*)*\*(network|vertices)\b", re.IGNORECASE)
_TIES = ("arcs", "edges", "arcslist", "edgeslist", "matrix")
_BY_VERTEX = ("partition", "vector", "permutation")
_OTHER = (*_BY_VERTEX, "cluster", "hierarchy", "events")


def fits(content: Content) -> bool:
    """Say whether a file is a Pajek network, or says it is by its name."""
    return content.ending in (".net", ".paj", ".pajek") or _BEGINNING.match(content.head) is not None


def read(content: Content, options: Options) -> Raw:
    """Read a Pajek network or project.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    return graph.assembled(_Reader(content).listings(), "Pajek", content, options)


class _Network:
    """One network: its vertices by number, and its ties by relation."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.count = 0
        self.people: set[str] | None = None
        self.labels: dict[str, str] = {}
        self.attributes: dict[str, dict[str, str]] = {}
        self.relations: dict[tuple[str, str], Listing] = {}

    def relation(self, number: str, name: str) -> Listing:
        """Return the ties of a relation, by its number; what has no number is one relation."""
        for (there, called), listing in self.relations.items():
            if there == number:
                if name and not called:
                    del self.relations[there, called]
                    self.relations[there, name] = listing
                return listing
        return self.relations.setdefault((number, name), Listing())

    def listings(self, alone: bool) -> list[Listing]:
        """Return a network for each relation, named after it if no other network is in the file."""
        found = []
        everybody = [str(number) for number in range(1, self.count + 1)]
        for (number, name), listing in (self.relations or {("", ""): Listing()}).items():
            relation = name or number if len(self.relations) > 1 else ""
            listing.name = relation if alone else ": ".join(filter(None, (self.name, relation)))
            listing.nodes = {node: dict(self.attributes.get(node, {})) for node in everybody}
            listing.labels, listing.people = dict(self.labels), self.people
            if "weight" in listing.given:
                listing.given["weight"] = dict.fromkeys(range(len(listing.source)), "1") | listing.given["weight"]
            found.append(listing)
        return found


class _Reader:
    """Goes through the lines, section by section."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.networks: list[_Network] = []
        self.named = ""
        self.left_out: dict[str, None] = {}
        self.line = 0
        self.section = ""
        self.ties = Listing()
        self.meaning = ""  # what a partition says about people, if that means something
        self.place = 0  # the person whose line of a partition is read
        self.rows: list[tuple[str, int]] = []  # values of a matrix with their lines

    def listings(self) -> list[Listing]:
        """Read the file."""
        for number, line in enumerate(self.content.text.splitlines(), 1):
            self.line = number
            words = [_unquoted(*found) for found in _WORD.findall(line)]
            if not words or line.lstrip().startswith(("%", "/*")):
                continue
            if line.lstrip().startswith("*"):
                self._close()
                self._open(line.strip(), words)
            else:
                self._row(words)
        self._close()
        if not self.networks:
            raise self.content.error("holds no *Vertices, so no network; export the network from Pajek")
        notes = [f"ignored: {', '.join(self.left_out)}"] if self.left_out else []
        found = [one for network in self.networks for one in network.listings(len(self.networks) == 1)]
        for listing in found:
            listing.notes += notes
        return found

    def _open(self, line: str, words: list[str]) -> None:
        """Begin a section: `*Arcs :2 "friends"`."""
        word, _, rest = line[1:].strip().replace("\t", " ").partition(" ")
        word, _, glued = word.partition(":")
        before, self.section = self.section, word.lower()
        rest = f":{glued} {rest}" if glued else rest
        if self.section == "network":
            self.named = rest.strip().strip('"').strip()
        elif self.section == "vertices" and before in _BY_VERTEX:
            self.section = f"of {before}"
        elif self.section == "vertices":
            self._vertices(words[1:])
        elif self.section in _TIES:
            if not self.networks:
                raise self._error(f"*{word} stands before *Vertices")
            found = re.match(r'\s*:?\s*(\d+)?\s*:?\s*"?(.*?)"?\s*$', rest)
            number, name = (found[1] or "", found[2]) if found else ("", "")
            self.ties = self.networks[-1].relation(number, name.strip())
        elif self.section in _OTHER:
            self.meaning = rest.strip().strip('"').lower() if self.section == "partition" and self.networks else ""
            if self.meaning not in MEANING:
                self.left_out[line[:60]] = None
            self.place = 0
        else:
            raise self._error(f"the section {line[:40]} is not known; export the network from Pajek as .net")

    def _vertices(self, numbers: list[str]) -> None:
        network = _Network(self.named)
        self.networks.append(network)
        self.named = ""
        if not numbers or not all(word.isdecimal() for word in numbers[:2]):
            raise self._error("*Vertices needs the number of people, e.g. *Vertices 12")
        network.count = int(numbers[0])
        if network.count > MOST_NUMBERED:
            raise self._error(f"*Vertices says {numbers[0][:40]} people, at most {MOST_NUMBERED:,} fit")
        if len(numbers) > 1 and 0 < int(numbers[1]) < network.count:
            network.people = {str(number) for number in range(1, int(numbers[1]) + 1)}

    def _row(self, words: list[str]) -> None:
        match self.section:
            case "vertices":
                self._vertex(words)
            case "arcs" | "edges":
                if len(words) > 2 and re.fullmatch(r"\d+:", words[0]):  # the number of the relation
                    listing, words = self.networks[-1].relation(words[0][:-1], ""), words[1:]
                else:
                    listing = self.ties
                if len(words) < 2:
                    raise self._error("a tie needs two people")
                value = words[2] if len(words) > 2 and _is_number(words[2]) else None
                listing.tie(self._known(words[0]), self._known(words[1]), self.section == "arcs", self.line, value)
            case "arcslist" | "edgeslist":
                source = self._known(words[0])
                for target in words[1:]:
                    self.ties.tie(source, self._known(target), self.section == "arcslist", self.line)
            case "of partition" if self.meaning in MEANING:
                self.place += 1
                self.networks[-1].attributes.setdefault(self._known(str(self.place)), {})[self.meaning] = words[0]
            case "matrix":
                self.rows += [(word, self.line) for word in words]

    def _vertex(self, words: list[str]) -> None:
        network, node = self.networks[-1], self._known(words[0])
        if len(words) > 1 and words[1].strip():
            network.labels[node] = words[1]
        for name, value in pairwise(words[2:]):
            if name.lower() in MEANING:
                network.attributes.setdefault(node, {})[name.lower()] = value

    def _known(self, word: str) -> str:
        count = self.networks[-1].count
        if not word.isdecimal() or not 1 <= int(word) <= count:
            raise self._error(f"{word[:40]} is no person; they have the numbers 1 to {count}")
        return str(int(word))

    def _close(self) -> None:
        """End a section; a matrix is read only now, as its rows may be spread over lines."""
        if self.section != "matrix":
            return
        network = self.networks[-1]
        rows = len(network.people) if network.people else network.count
        columns = network.count - rows if network.people else network.count
        if len(self.rows) != rows * columns:
            raise self._error(f"the matrix above has {len(self.rows)} values, but {rows} times {columns} are needed")
        first = rows + 1 if network.people else 1
        for place, (value, line) in enumerate(self.rows):
            if not _is_number(value):
                raise self.content.error(f"{value[:40]} stands in a matrix of numbers", line)
            if float(value):
                i, j = divmod(place, columns)
                self.ties.tie(str(i + 1), str(j + first), True, line, value)
        self.rows = []

    def _error(self, message: str) -> InputError:
        return self.content.error(message, self.line)


def _unquoted(quoted: str, plain: str) -> str:
    """Return a word without its quotation marks; igraph writes those inside as entities, networkx with backslashes."""
    return plain or html.unescape(quoted.replace('\\"', '"'))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
