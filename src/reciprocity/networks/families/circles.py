"""Networks of circles, with more ties inside than across."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reciprocity.networks.families.base import Chance, Degree, Generated, Size, chance_of, network_key

if TYPE_CHECKING:
    import numpy as np


class BlockModel(Generated):
    """Circles of `circle_size` people, with more ties inside than across (Holland, Laskey & Leinhardt 1983).

    Each chance is given itself (`p_in`, `p_out`) or as a person's mean number of ties inside their circle
    (`within`) and to all others (`between`); the means keep a world alike when `n` grows.
    """

    kind: Literal["block_model"] = "block_model"
    circle_size: Size = 50
    within: Degree | None = 6.0
    between: Degree | None = 2.0
    p_in: Chance | None = None
    p_out: Chance | None = None

    def chances(self) -> tuple[float, float]:
        """Return the chances of a tie inside a circle and across circles."""
        size = min(self.circle_size, self.n)
        return (
            chance_of(self.p_in, self.within, size - 1, "p_in and within"),
            chance_of(self.p_out, self.between, self.n - size, "p_out and between"),
        )

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        inside, across = self.chances()
        size = min(self.circle_size, self.n)
        return self.n * (inside * (size - 1) + across * (self.n - size)) / 2

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import blocks

        keys = network_key(seed, 0), network_key(seed, 1)
        return blocks.block_model(self.n, self.circle_size, *self.chances(), *keys)

    def notes(self) -> tuple[str, ...]:  # noqa: D102
        if self.n > self.circle_size or not (self.between or self.p_out):
            return ()
        return (f"network.circle_size: {self.n} people make one circle, so there are no ties between circles",)


class Caveman(Generated):
    """Circles in which all know each other, each tie moved across with chance `p` (after Watts 1999)."""

    kind: Literal["caveman"] = "caveman"
    circle_size: Size = 9
    p: Chance = 0.05

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.n * (min(self.circle_size, self.n) - 1) / 2

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import rewired

        keys = network_key(seed, 0), network_key(seed, 1)
        return rewired.caveman(self.n, self.circle_size, float(self.p), *keys)
