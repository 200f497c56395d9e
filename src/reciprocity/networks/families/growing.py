"""Networks that newcomers join one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from reciprocity.configs.bounds import MOST_PEOPLE
from reciprocity.networks.families.base import Generated, network_key

if TYPE_CHECKING:
    import numpy as np


class BarabasiAlbert(Generated):
    """Newcomers tie to `m` people, the better connected the likelier (Barabási & Albert 1999)."""

    kind: Literal["barabasi_albert"] = "barabasi_albert"
    numbers_tell: ClassVar[bool] = True  # numbers tell age, and age makes hubs: a block would hold all hubs

    m: Annotated[int, Field(ge=1, le=MOST_PEOPLE)] = 4

    @field_validator("m")
    @classmethod
    def _enough_people(cls, m: int, info: ValidationInfo) -> int:
        n = info.data.get("n")
        if n is not None and 1 < n <= m:
            raise ValueError(f"must be below n={n}, a newcomer needs that many others to tie to (given: {m})")
        return m

    def expected_ties(self) -> float:  # noqa: D102 (as in Generated)
        return self.m * max(self.n - self.m, 0)

    def edges(self, seed: int) -> np.ndarray:  # noqa: D102 (as in Generated)
        from reciprocity.networks import preferential

        return preferential.barabasi_albert(self.n, self.m, network_key(seed, 0))
