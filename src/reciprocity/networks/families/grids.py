"""Networks that are written down in order, without chance: everybody with everybody, and a lattice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from pydantic import ValidationInfo, field_validator

from reciprocity.networks.families.base import Generated, People, Size

if TYPE_CHECKING:
    import numpy as np


class Complete(Generated):
    """Everybody is tied to everybody."""

    kind: Literal["complete"] = "complete"
    n: People = 50
    circle_size: Size | None = None

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.n * (self.n - 1) / 2

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import lattices

        return lattices.complete(self.n)


class Lattice(Generated):
    """A grid of `rows` by `n / rows`; each is tied to the 4 or 8 cells around.

    Attributes:
        rows: Divides `n`; None takes the divisor that comes nearest to a square.
        around: 4 (sides) or 8 (sides and corners).
        wrap: Whether the grid closes to a torus, so that nobody lives at an edge.
    """

    kind: Literal["lattice"] = "lattice"
    rows: Size | None = None
    around: Literal[4, 8] = 8
    wrap: bool = True

    @field_validator("rows")
    @classmethod
    def _divides(cls, rows: int | None, info: ValidationInfo) -> int | None:
        n = info.data.get("n")
        if n is not None and rows is not None and n > 1 and n % rows:
            raise ValueError(f"must divide n={n} (given: {rows}); choose n as rows times columns")
        return rows

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.n * self.around / 2

    def shape(self) -> tuple[int, int]:
        """Return rows and columns; rows not given are the largest divisor of `n` up to its square root."""
        rows = self.rows
        if rows is None or self.n == 1:
            rows = next(r for r in range(math.isqrt(self.n), 0, -1) if self.n % r == 0)
        return rows, self.n // rows

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import lattices

        return lattices.lattice(*self.shape(), self.around == 8, self.wrap)

    def notes(self) -> tuple[str, ...]:  # noqa: D102
        rows, columns = self.shape()
        if self.rows is not None or columns <= 2 * rows:
            return ()
        return (f"network.n: {self.n} people make a lattice of {rows} by {columns}",)
