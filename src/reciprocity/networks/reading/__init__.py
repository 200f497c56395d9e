"""Read files of ties: one module a format, each with `fits(content)` and `read(content, options)`.

A format is told by what stands in the file, and by the ending of its name only where that leaves a doubt.
"""

from __future__ import annotations

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import (
    dl,
    dot,
    gexf,
    gml,
    graphml,
    lgl,
    markup,
    matrix_market,
    node_link,
    pajek,
    table,
)
from reciprocity.networks.reading.content import Content, opened
from reciprocity.networks.reading.options import Options

__all__ = ["Content", "Options", "Raw", "opened", "read"]

# In this order; `table` takes what nobody else does.
_FORMATS = (graphml, gexf, markup, gml, pajek, dl, node_link, dot, lgl, matrix_market, table)


def read(content: Content, options: Options) -> Raw:
    """Read people and ties in whatever format they are.

    Args:
        content: The file, from `opened`.
        options: What the user said about it.

    Raises:
        InputError: names the key, the file, the line where there is one, and the remedy.
    """
    reader = next(one for one in _FORMATS if one.fits(content))
    return reader.read(content, options)
