"""Read ties from a table."""

from __future__ import annotations

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.options import Options
from reciprocity.networks.tables import rows


def fits(content: Content) -> bool:
    """Every file may be a table: this is the last to be asked."""
    return True


def read(content: Content, options: Options) -> Raw:
    """Read an edge list."""
    raw = Raw("CSV", used=["source", "target"])
    table = rows(content.path, content.key, ["source", "target"])
    next(table)
    for line, (source, target) in table:
        assert source is not None and target is not None
        raw.source.append(source)
        raw.target.append(target)
        raw.line.append(line)
    return raw
