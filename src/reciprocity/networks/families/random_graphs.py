"""Random graphs: each pair with the same chance, or everybody with the same number of ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from reciprocity.configs.bounds import MOST_PEOPLE
from reciprocity.networks.families.base import Chance, Degree, Generated, chance_of, network_key

if TYPE_CHECKING:
    import numpy as np


class ErdosRenyi(Generated):
    """Each pair is tied with the same chance: `p`, or `mean_degree / (n - 1)` (Gilbert 1959)."""

    kind: Literal["erdos_renyi"] = "erdos_renyi"
    mean_degree: Degree | None = 8.0
    p: Chance | None = None

    def chance(self) -> float:
        """Return the chance that two people are tied."""
        return chance_of(self.p, self.mean_degree, self.n - 1, "p and mean_degree")

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.chance() * self.n * (self.n - 1) / 2

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import blocks

        keys = network_key(seed, 0), network_key(seed, 1)
        return blocks.block_model(self.n, self.n, self.chance(), 0.0, *keys)


class RandomRegular(Generated):
    """Every graph in which all have `k` ties, each equally likely; `n * k` is even."""

    kind: Literal["random_regular"] = "random_regular"
    k: Annotated[int, Field(ge=0, le=MOST_PEOPLE)] = 8

    @field_validator("k")
    @classmethod
    def _possible(cls, k: int, info: ValidationInfo) -> int:
        n = info.data.get("n")
        if n is not None and n > 1:
            if n <= k:
                raise ValueError(f"must be below n={n}, there are no more contacts than others (given: {k})")
            if n * k % 2:
                raise ValueError(f"n={n} times k={k} is odd, but a tie has two sides; make one of them even")
        return k

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.n * self.k / 2

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import regular

        return regular.random_regular(self.n, self.k, network_key(seed, 0))
