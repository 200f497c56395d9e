"""What a network is once it is built: plain arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Graph:
    """People and their ties before the first round.

    Attributes:
        n: Number of people.
        edges: `(m, 2)` uint32; each row one tie `i < j`, unique, in ascending order.
        field: `(n,)` uint8, each person's field of expertise, an index into `field_names`.
        circle: `(n,)` int32, each person's circle, an index into `circle_names`.
        field_names: One name a field.
        circle_names: One name a circle.
        strategy: `(n,)` array of str from a person table ("" where none is given), or None.
        names: One name a person where the source has names, or None.
        notes: One-line remarks on what was done to the input.
    """

    n: int
    edges: np.ndarray
    field: np.ndarray
    circle: np.ndarray
    field_names: tuple[str, ...]
    circle_names: tuple[str, ...]
    strategy: np.ndarray | None = None
    names: tuple[str, ...] | None = None
    notes: tuple[str, ...] = ()
