"""The header of a UCINET DL file: how many people there are, what they are called, how the data are written."""

from __future__ import annotations

import re

from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.listing import MOST_NUMBERED

_BEGINNING = re.compile(r"dl\b[\s,]*(n|nr|nc|nm|format|labels?|row|col|title|data)\b", re.IGNORECASE)
WORD = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'(?=[\s,]|\Z)|([^\s,\"]+)")
_QUOTED = re.compile(r"\"[^\"\n]*\"|(?<![^\s,])'[^'\n]*'(?=[\s,]|\Z)")
_PHRASE = re.compile(
    r"\b(?:(?P<size>n|nr|nc|nm)\s*=\s*(?P<count>\d+)"
    r"|format\s*=\s*(?P<format>[A-Za-z]\w*)|diagonal\s*=?\s*(?P<diagonal>present|absent)"
    r"|(?P<which>row|rows|col|cols|column|columns|matrix|level)?\s*labels?\s*(?:(?P<embedded>embedded)\b\s*:?|:)"
    r"|(?P<data>data)\s*:|(?P<title>title)\s*=)",
    re.IGNORECASE,
)
_FORMATS = {
    **dict.fromkeys(("fullmatrix", "fm"), "fullmatrix"),
    **dict.fromkeys(("lowerhalf", "lh"), "lowerhalf"),
    **dict.fromkeys(("upperhalf", "uh"), "upperhalf"),
    **dict.fromkeys(("edgelist1", "el1", "edgelist"), "edgelist1"),
    **dict.fromkeys(("edgelist2", "el2"), "edgelist2"),
    **dict.fromkeys(("nodelist1", "nl1", "nodelist"), "nodelist1"),
    **dict.fromkeys(("nodelist1b", "nl1b"), "nodelist1b"),
    **dict.fromkeys(("nodelist2", "nl2"), "nodelist2"),
}


def begins(content: Content) -> bool:
    """Say whether a file begins like DL."""
    return _BEGINNING.match(content.head) is not None


class Header:
    """Everything before the data.

    Attributes:
        sizes: By `n`, `nr`, `nc` and `nm`, those that are given.
        labels: By "row", "column", "matrix" and "" for rows and columns, those that are listed.
        embedded: Which labels stand among the data: "row", "column".
        format: One word for each way of writing the data, such as "fullmatrix".
        diagonal: Whether the cells of people with themselves are there.
        two_mode: Whether rows and columns are not the same.
        line: The line in which the data begin.
        lines: The lines of the data.
    """

    def __init__(self, content: Content) -> None:
        self.content = content
        self.sizes: dict[str, int] = {}
        self.format, self.diagonal = "fullmatrix", True
        self.labels: dict[str, list[str]] = {}
        self.embedded: set[str] = set()
        text = content.text
        self.start = self._header(text)
        self.line = text.count("\n", 0, self.start) + 1
        self.lines = text[self.start :].splitlines()
        self.two_mode = self.format.endswith("2") or self._sides_differ()

    def _header(self, text: str) -> int:
        """Read phrases up to `data:`; return where the data begin."""
        hidden = _QUOTED.sub(lambda found: "\x00" * len(found[0]), text)
        begin = re.search(r"\bdl\b", hidden, re.IGNORECASE)
        at, listed = begin.end() if begin else 0, None
        while True:
            found = _PHRASE.search(hidden, at)
            between = text[at : found.start() if found else len(text)]
            if listed is not None:
                self.labels[listed] = self._labels(between, listed)
                listed = None
            if found is None:
                raise self.content.error("has no data: after its header; export it again as DL")
            at = found.end()
            if found["data"]:
                return at
            if found["size"]:
                if len(found["count"]) > 9 or int(found["count"]) > MOST_NUMBERED:
                    line = text.count("\n", 0, found.start()) + 1
                    raise self.content.error(f"says {found[0][:40]}, at most {MOST_NUMBERED:,} fit", line)
                self.sizes[found["size"].lower()] = int(found["count"])
            elif found["format"]:
                if (name := found["format"].lower()) not in _FORMATS:
                    line = text.count("\n", 0, found.start()) + 1
                    raise self.content.error(
                        f"the format {name} is not read; export it as fullmatrix or edgelist1", line
                    )
                self.format = _FORMATS[name]
            elif found["diagonal"]:
                self.diagonal = found["diagonal"].lower() == "present"
            elif not found["title"]:
                which = {"r": "row", "c": "column", "m": "matrix", "l": "matrix", "": ""}[
                    (found["which"] or "")[:1].lower()
                ]
                if found["embedded"]:
                    self.embedded |= {which} if which else {"row", "column"}
                else:
                    listed = which
            else:
                at = text.find("\n", at) if "\n" in text[at:] else at

    def _labels(self, text: str, which: str) -> list[str]:
        """Return labels that blanks, line ends or commas part; labels with blanks if they are one a line."""
        words = ["".join(found).strip() for found in WORD.findall(text)]
        size = self.sizes.get({"row": "nr", "column": "nc", "matrix": "nm", "": "n"}[which], self.sizes.get("n", 0))
        if size and len(words) != size:
            lines = [one.strip().strip("\"'") for one in re.split(r"[,\n]", text) if one.strip()]
            words = lines if len(lines) == size else words
        return words

    def _sides_differ(self) -> bool:
        if "n" in self.sizes and "nc" not in self.sizes:
            return False
        if not {"nr", "nc"} <= set(self.sizes):
            return False
        rows, columns = self.labels.get("row"), self.labels.get("column")
        return self.sizes["nr"] != self.sizes["nc"] or ("" not in self.labels and (rows is None or rows != columns))
