"""How large the numbers of a scenario may be, so that whatever is counted or summed has room for them.

The arrays of a run hold narrow integers (`model/state.py`); `tests/scenario/test_bounds.py` says of each which of
these bounds it relies on.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

MOST_PEOPLE = 100_000_000
MOST_ROUNDS = 10_000_000
MOST_STRATEGIES = 256  # a person's strategy is a number of one byte
MOST_BUDGET = 30_000  # favors given in a round are counted in two bytes
MOST_TRIES = 8  # contacts asked for one favor; all requests of a round are counted in four bytes
MOST_COUNT = 2**31 - 1  # what one person does is counted in four
MOST_AMOUNT = 1e12
"""Of a benefit, a cost, a weight: sums over all people and rounds, and products of two, stay far below the largest
float."""
NEVER = 2**31 - 1
"""After so many rounds without a favor a tie lapses, where none does: more than can be played."""
MOST_GIVEN_NOW = 32_767
"""Favors that one gives in a round are counted up to here, above every budget."""

Chance = Annotated[float, Field(ge=0, le=1)]
Power = Annotated[float, Field(ge=0, le=10)]
Spread = Annotated[float, Field(ge=0, le=3)]
"""Of how much people differ. At 3 the middle one of them has a hundredth of the mean."""
Amount = Annotated[float, Field(ge=0, le=MOST_AMOUNT, allow_inf_nan=False)]


@dataclass(frozen=True)
class NoLimit:
    """Said at a field that may be null: the number that kernels read for it, above all others if null is no limit."""

    stands_for: float


def key(default: Any, meaning: str, **bounds: Any) -> Any:
    """Declare a key of a node: its default, what it means (a line of the table in `docs/model.md`, 9), its bounds."""
    return Field(default, description=meaning, **bounds)
