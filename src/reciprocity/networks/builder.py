"""From configuration to graph: which family is built how, and where fields and circles come from."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from reciprocity.networks import blocks, config, datasets, families, files, lattices, preferential, regular, rewired
from reciprocity.networks.drawn import drawn_for, fields_drawn
from reciprocity.networks.graph import Graph
from reciprocity.numerics.announcing import required
from reciprocity.numerics.draws import CIRCLE, FIELD, NETWORK, key


def network_key(seed: int, counter: int) -> np.uint64:
    """Return the key of one of the decisions a family takes, told apart by `counter`."""
    return np.uint64(key(seed, NETWORK, 0, counter))


def ties(c: families.Generated, seed: int) -> np.ndarray:
    """Return the edges of a generated network of two people or more."""
    match c:
        case families.Complete():
            return lattices.complete(c.n)
        case families.Ring():
            return rewired.watts_strogatz(c.n, c.k, 0.0, np.uint64(0), np.uint64(0))
        case families.WattsStrogatz():
            return rewired.watts_strogatz(c.n, c.k, float(c.p), network_key(seed, 0), network_key(seed, 1))
        case families.Caveman():
            return rewired.caveman(c.n, c.circle_size, float(c.p), network_key(seed, 0), network_key(seed, 1))
        case families.BarabasiAlbert():
            return preferential.barabasi_albert(c.n, c.m, network_key(seed, 0))
        case families.ErdosRenyi():
            return blocks.block_model(c.n, c.n, c.chance(), 0.0, network_key(seed, 0), network_key(seed, 1))
        case families.BlockModel():
            p_in, p_out = c.chances()
            return blocks.block_model(c.n, c.circle_size, p_in, p_out, network_key(seed, 0), network_key(seed, 1))
        case families.RandomRegular():
            return regular.random_regular(c.n, c.k, network_key(seed, 0))
        case families.Lattice():
            return lattices.lattice(*lattices.shape(c), c.around == 8, c.wrap)
    raise TypeError(f"no way to build {type(c).__name__}")


@lru_cache(maxsize=16)
def numbered(word: str, count: int) -> tuple[str, ...]:
    """Return names such as "field 1", "field 2"."""
    return tuple(f"{word} {number}" for number in range(1, count + 1))


def fields_of(n: int, fields: int, seed: int) -> np.ndarray:
    """Draw the field of each of `n` people: `(n,)` uint8 below `fields`."""
    return fields_drawn(np.uint64(key(seed, FIELD, 0, 0)), n, fields)


def _generated(c: families.Generated, seed: int) -> Graph:
    edges = ties(c, seed) if c.n > 1 else np.empty((0, 2), np.uint32)
    size = c.circle_size or c.n
    circle = (np.arange(c.n) // size).astype(np.int32)
    if isinstance(c, families.BarabasiAlbert) and size < c.n:
        # Numbers tell age there, and age makes hubs: blocks of numbers would put all hubs into one circle.
        order = np.argsort(drawn_for(np.uint64(key(seed, CIRCLE, 0, 0)), c.n), kind="stable")
        circle[order] = circle.copy()
    return Graph(
        n=c.n,
        edges=edges,
        field=fields_of(c.n, c.fields, seed),
        circle=circle,
        field_names=numbered("field", c.fields),
        circle_names=numbered("circle", -(-c.n // size)),
        notes=_notes(c),
    )


def _notes(c: families.Generated) -> tuple[str, ...]:
    if isinstance(c, families.BlockModel) and c.n <= c.circle_size and (c.between or c.p_out):
        return (f"network.circle_size: {c.n} people make one circle, so there are no ties between circles",)
    if isinstance(c, families.Lattice) and c.rows is None:
        rows, columns = lattices.shape(c)
        if columns > 2 * rows:
            return (f"network.n: {c.n} people make a lattice of {rows} by {columns}",)
    return ()


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
        circle=source.circle.copy(),
        field_names=source.field_names or numbered("field", fields),
        circle_names=source.circle_names,
        strategy=None if source.strategy is None else source.strategy.copy(),
        names=source.names,
        notes=source.notes,
    )
