"""From configuration to graph: which family is built how, and where fields and circles come from."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from reciprocity.networks import config, datasets, families, files
from reciprocity.networks.drawn import drawn_for, fields_drawn
from reciprocity.networks.graph import Graph
from reciprocity.numerics.announcing import required
from reciprocity.numerics.draws import CIRCLE, FIELD, key


@lru_cache(maxsize=16)
def numbered(word: str, count: int) -> tuple[str, ...]:
    """Return names such as "field 1", "field 2"."""
    return tuple(f"{word} {number}" for number in range(1, count + 1))


def fields_of(n: int, fields: int, seed: int) -> np.ndarray:
    """Draw the field of each of `n` people: `(n,)` uint8 below `fields`."""
    return fields_drawn(np.uint64(key(seed, FIELD, 0, 0)), n, fields)


def _generated(c: families.Generated, seed: int) -> Graph:
    edges = c.edges(seed) if c.n > 1 else np.empty((0, 2), np.uint32)
    size = c.circle_size or c.n
    circle = (np.arange(c.n) // size).astype(np.int32)
    if c.numbers_tell and size < c.n:
        order = np.argsort(drawn_for(np.uint64(key(seed, CIRCLE, 0, 0)), c.n), kind="stable")
        circle[order] = circle.copy()
    return Graph(
        n=c.n,
        edges=edges,
        field=fields_of(c.n, c.fields, seed),
        circle=circle,
        field_names=numbered("field", c.fields),
        circle_names=numbered("circle", -(-c.n // size)),
        notes=c.notes(),
    )


def build(c: config.Network, seed: int) -> Graph:
    """Build the graph; see `reciprocity.networks.build`."""
    required()
    if isinstance(c, families.Generated):
        return _generated(c, seed)
    source = files.read(c) if isinstance(c, config.Observed) else datasets.load(c)
    fields = 0 if isinstance(c, config.Lazega) else c.fields
    return Graph(
        n=source.n,
        edges=source.edges.copy(),
        field=fields_of(source.n, fields, seed) if source.field is None else source.field.copy(),
        circle=np.zeros(source.n, np.int32) if source.circle is None else source.circle.copy(),
        field_names=source.field_names or numbered("field", fields),
        circle_names=source.circle_names or numbered("circle", 1),
        strategy=None if source.strategy is None else source.strategy.copy(),
        names=source.names,
        notes=source.notes,
        arcs=source.arcs,
    )
