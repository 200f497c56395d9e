"""What data sets and files give: ties and what is known about the people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

import numpy as np


@dataclass(frozen=True, eq=False)
class Source:
    """A network that was observed.

    Arrays are as in `Graph`; `field` is None where fields are to be drawn, and `circle` where nobody says who is in
    which. `lines` says in which line of a table of
    people somebody stands. `arcs` is who names whom, (arcs, 2) uint32, unique and ascending, or None where ties have
    no direction.
    """

    n: int
    edges: np.ndarray
    names: tuple[str, ...]
    field: np.ndarray | None
    field_names: tuple[str, ...]
    circle: np.ndarray | None
    circle_names: tuple[str, ...]
    strategy: np.ndarray | None = None
    notes: tuple[str, ...] = ()
    lines: dict[str, int] = attribute(default_factory=dict)
    arcs: np.ndarray | None = None


def numbers(values: Sequence[str] | None, dtype: type) -> tuple[np.ndarray | None, tuple[str, ...]]:
    """Number names in alphabetical order: one number a person, and the names."""
    if values is None:
        return None, ()
    known = sorted(set(values))
    number = {name: i for i, name in enumerate(known)}
    return np.fromiter((number[name] for name in values), dtype, len(values)), tuple(known)
