"""Read igraph's LGL: a person behind #, then a line for each tie, with a weight or without."""

from __future__ import annotations

import re

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.options import Options

_BEGIN = re.compile(r"# [^\s#]+[ \t]*\r?\n[^\s#]+([ \t]+[-+.\deE]+)?[ \t]*(\r?\n|$)")


def fits(content: Content) -> bool:
    """Say whether a file begins like LGL, or says it is by its name."""
    return content.ending == ".lgl" or (content.ending not in (".csv", ".tsv") and bool(_BEGIN.match(content.head)))


def read(content: Content, options: Options) -> Raw:
    """Read LGL; people stand in no column, so that blanks part a name from a weight.

    Raises:
        InputError: A tie stands above the first person, or a line holds more than a name and a number.
    """
    raw = Raw("LGL", directed=False)
    values: list[str] = []
    person = ""
    for line, text in enumerate(content.text.splitlines(), 1):
        cells = text.split()
        if text.startswith("#"):
            person = text[1:].strip()
            raw.people[person] = {}
        elif cells:
            if not person or len(cells) > 2:
                raise content.error("is LGL, so a line is # and a person, or a name and perhaps a weight", line)
            raw.people.setdefault(cells[0], {})
            raw.source.append(person)
            raw.target.append(cells[0])
            raw.line.append(line)
            values.append(cells[1] if len(cells) > 1 else "")
    if any(values):
        raw.value, raw.value_name = values, "weight"
    raw.notes += content.notes
    return raw
