"""Read people and ties from UCINET's DL: matrices, edge lists and node lists in text.

igraph 1.0.0 takes 0 and 1 only, refuses separate labels of rows and columns and several matrices, and cuts labels in
quotation marks at a blank; networkx reads no DL. Hence a reader of our own.
"""

from __future__ import annotations

from collections.abc import Iterator

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.dl_header import WORD, Header, begins
from reciprocity.networks.reading.listing import Listing
from reciprocity.networks.reading.options import Options

_NOTHING = (".", "na", "-")


def fits(content: Content) -> bool:
    """Say whether a file is DL, or says it is by its name."""
    return content.ending == ".dl" or begins(content)


def read(content: Content, options: Options) -> Raw:
    """Read a DL file.

    Raises:
        InputError: names the file, the line and what is wrong.
    """
    return graph.assembled(_Reader(content).listings(), "UCINET DL", content, options)


class _Reader:
    """Reads the data as the header says."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.header = Header(content)

    def listings(self) -> list[Listing]:
        """Read the data."""
        found = list(self._lists() if "list" in self.header.format else self._matrices())
        for listing, name in zip(found, self.header.labels.get("matrix", []), strict=False):
            listing.name = name
        return found

    # Matrices

    def _matrices(self) -> Iterator[Listing]:
        count = self.header.sizes.get("nm", 1)
        words = [
            ("".join(found), number)
            for number, line in enumerate(self.header.lines, self.header.line)
            for found in WORD.findall(line)
        ]
        for _ in range(count):
            rows, columns, words = self._sides(words)
            taken = self._cells(len(rows), len(columns), words)
            if count == 1 and len(words) > taken:
                self._too_many(words, taken)
            yield self._matrix(rows, columns, words[:taken])
            words = words[taken:]

    def _sides(self, words: list[tuple[str, int]]) -> tuple[list[str], list[str], list[tuple[str, int]]]:
        """Return the labels of rows and columns, and what is left of the words."""
        rows = self.header.labels.get("row") or self.header.labels.get("") or []
        columns = self.header.labels.get("column") or self.header.labels.get("") or []
        n, nc = (self.header.sizes.get(one, self.header.sizes.get("n", 0)) for one in ("nr", "nc"))
        if "column" in self.header.embedded and words:
            nc = nc or sum(line == words[0][1] for _, line in words)
            columns, words = [word for word, _ in words[:nc]], words[nc:]
        if not self.header.two_mode:
            rows, columns = rows or columns, columns or rows
        n, nc = n or len(rows), nc or len(columns)
        if not n or not nc:
            raise self.content.error("says nowhere how many people there are; write n= into its header", 1)
        rows = rows or [str(i + 1) for i in range(n)]
        columns = columns or [str(i + 1) for i in range(nc)]
        for labels, size in ((rows, n), (columns, nc)):
            if len(labels) != size:
                raise self.content.error(
                    f"has {len(labels)} labels for {size} people; put labels with blanks into quotation marks", 1
                )
        if "row" in self.header.embedded:
            width = nc + 1
            if len(words) < n * width:
                raise self.content.error(
                    f"has {len(words)} words below data:, but {n} rows of {width} are needed", self.header.line
                )
            rows = [word for word, _ in words[: n * width : width]]
            if not self.header.two_mode and "column" not in self.header.embedded | set(self.header.labels):
                columns = rows
            words = [word for place, word in enumerate(words) if place % width or place >= n * width]
        return rows, columns, words

    def _cells(self, n: int, nc: int, words: list[tuple[str, int]]) -> int:
        """Return how many cells a matrix has; digits that run together are parted first."""
        if self.header.format == "fullmatrix":
            if len(words) >= n and all(len(word) == nc and word.isdecimal() for word, _ in words) and nc > 1:
                words[:] = [(digit, line) for word, line in words for digit in word]
            whole, bare = n * nc, n * nc - min(n, nc)
        else:
            whole, bare = n * (n + 1) // 2, n * (n - 1) // 2
        needed = whole if self.header.diagonal or self._has_whole(words, whole, bare) else bare
        if len(words) < needed:
            raise self.content.error(f"has {len(words)} values below data:, but {needed} are needed", self.header.line)
        return needed

    def _has_whole(self, words: list[tuple[str, int]], whole: int, bare: int) -> bool:
        """Say whether the matrix has a diagonal although the header says that it has none, as SocNetV writes it."""
        return len(words) >= whole and len(words) % whole == 0 and len(words) % max(bare, 1) != 0

    def _too_many(self, words: list[tuple[str, int]], taken: int) -> None:
        raise self.content.error(f"has {len(words)} values below data:, but only {taken} fit", words[taken][1])

    def _places(self, n: int, nc: int, cells: int) -> Iterator[tuple[int, int]]:
        whole = cells in (n * nc, n * (n + 1) // 2) if self.header.format != "fullmatrix" else cells == n * nc
        for i in range(n):
            first = {"upperhalf": i}.get(self.header.format, 0)
            last = {"lowerhalf": i + 1}.get(self.header.format, nc)
            yield from ((i, j) for j in range(first, last) if whole or i != j)

    def _matrix(self, rows: list[str], columns: list[str], words: list[tuple[str, int]]) -> Listing:
        listing, (row, column) = self._people(rows, columns)
        for (value, line), (i, j) in zip(words, self._places(len(rows), len(columns), len(words)), strict=True):
            number = 0.0 if value.lower() in _NOTHING else self._number(value, line)
            if number:
                listing.tie(
                    row[i], column[j], "half" not in self.header.format and not self.header.two_mode, line, value
                )
        return listing

    def _people(self, rows: list[str], columns: list[str]) -> tuple[Listing, tuple[list[str], list[str]]]:
        """Return a network without ties, and the ids of its rows and columns."""
        listing = Listing()
        row = [f"row {i}" if self.header.two_mode else str(i) for i in range(1, len(rows) + 1)]
        column = [f"column {i}" for i in range(1, len(columns) + 1)] if self.header.two_mode else row
        listing.labels = dict(zip(row, rows, strict=True))
        if self.header.two_mode:
            listing.labels |= dict(zip(column, columns, strict=True))
            listing.people = set(row)
        elif rows != columns:
            raise self.content.error(
                "rows and columns have other labels, but are the same people by n=; write nr= nc=", 1
            )
        listing.nodes = {node: {} for node in (*row, *(column if self.header.two_mode else ()))}
        return listing, (row, column)

    def _number(self, text: str, line: int) -> float:
        try:
            return float(text)
        except ValueError:
            raise self.content.error(f"{text[:40]} stands where a number should", line) from None

    # Lists

    def _lists(self) -> Iterator[Listing]:
        """Read the lists of all relations; a line with an exclamation mark stands between two."""
        lines: list[tuple[int, str]] = []
        for number, line in enumerate([*self.header.lines, "!"], self.header.line):
            if line.strip() != "!":
                lines.append((number, line))
            elif lines:
                yield self._list(lines)
                lines = []

    def _list(self, lines: list[tuple[int, str]]) -> Listing:
        """Read an edge list or a node list; labels among the data are people in the order in which they appear."""
        n, nc = (self.header.sizes.get(one, self.header.sizes.get("n", 0)) for one in ("nr", "nc"))
        rows = self.header.labels.get("row") or self.header.labels.get("") or []
        columns = self.header.labels.get("column") or self.header.labels.get("") or []
        embedded = bool(self.header.embedded)
        rows = rows or ([] if embedded else [str(i + 1) for i in range(n)])
        columns = columns or ([] if embedded else [str(i + 1) for i in range(nc)])
        listing, (row, column) = self._people(rows, columns if self.header.two_mode else rows)
        place = {listing.labels[node].casefold(): node for node in row}
        other = {listing.labels[node].casefold(): node for node in column} if self.header.two_mode else place

        def end(word: str, line: int, ids: list[str], known: dict[str, str], side: str) -> str:
            if not embedded and word.isdecimal() and 1 <= int(word) <= len(ids):
                return ids[int(word) - 1]
            if word.casefold() in known:
                return known[word.casefold()]
            if not embedded:
                raise self.content.error(f"{word[:40]} is no person; they have the numbers 1 to {len(ids)}", line)
            node = f"{side} {len(known) + 1}" if self.header.two_mode else str(len(known) + 1)
            listing.nodes[node], listing.labels[node], known[word.casefold()] = {}, word, node
            if self.header.two_mode and side == "row" and listing.people is not None:
                listing.people.add(node)
            return node

        rank = 0
        for number, text in lines:
            words = ["".join(found) for found in WORD.findall(text)]
            if not words:
                continue
            rank += 1
            if self.header.format == "nodelist1b":
                if words[0] != str(len(words) - 1):
                    raise self.content.error(f"says {words[0][:40]} people, but names {len(words) - 1}", number)
                words = [str(rank), *words[1:]]
            source = end(words[0], number, row, place, "row")
            if "edge" in self.header.format:
                if len(words) < 2:
                    raise self.content.error("a tie needs two people", number)
                value = words[2] if len(words) > 2 else None
                targets = words[1:2]
            else:
                value, targets = None, words[1:]
            for word in targets:
                listing.tie(source, end(word, number, column, other, "column"), not self.header.two_mode, number, value)
        if "weight" in listing.given:
            listing.given["weight"] = dict.fromkeys(range(len(listing.source)), "1") | listing.given["weight"]
        if n > len(place) and embedded:
            listing.notes.append(f"says n={n}, but only {len(place)} people appear")
        return listing
