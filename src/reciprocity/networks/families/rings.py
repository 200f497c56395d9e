"""Networks that start from a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from reciprocity.configs.bounds import MOST_PEOPLE
from reciprocity.networks.families.base import Chance, Generated, network_key

if TYPE_CHECKING:
    import numpy as np


class Circular(Generated):
    """A network that starts from a ring, each person tied to the `k` nearest (even, below `n`)."""

    k: Annotated[int, Field(ge=0, le=MOST_PEOPLE)] = 8

    @field_validator("k")
    @classmethod
    def _even(cls, k: int, info: ValidationInfo) -> int:
        n = info.data.get("n")
        if k % 2:
            raise ValueError(f"must be even, half of the ties go to each side (given: {k})")
        if n is not None and 1 < n <= k:
            raise ValueError(f"must be below n={n}, there are no more contacts than others (given: {k})")
        return k

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.n * self.k / 2


class Ring(Circular):
    """People on a ring, each tied to the `k` nearest."""

    kind: Literal["ring"] = "ring"

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        import numpy as np

        from reciprocity.networks import rewired

        return rewired.watts_strogatz(self.n, self.k, 0.0, np.uint64(0), np.uint64(0))


class WattsStrogatz(Circular):
    """A ring whose ties are each moved to a random person with chance `p` (Watts & Strogatz 1998)."""

    kind: Literal["watts_strogatz"] = "watts_strogatz"
    p: Chance = 0.1

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import rewired

        return rewired.watts_strogatz(self.n, self.k, float(self.p), network_key(seed, 0), network_key(seed, 1))
