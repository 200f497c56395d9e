"""How large the numbers of a scenario may be, so that whatever is counted or summed has room for them.

The arrays of a run hold narrow integers (`model/state.py`); `tests/scenario/test_bounds.py` says of each which of
these bounds it relies on.
"""

MOST_PEOPLE = 100_000_000
MOST_ROUNDS = 10_000_000
MOST_STRATEGIES = 256  # a person's strategy is a number of one byte
MOST_BUDGET = 30_000  # favors given in a round are counted in two bytes
MOST_COUNT = 2**31 - 1  # what one person does is counted in four
MOST_AMOUNT = 1e12
"""Of a benefit, a cost, a weight: sums over all people and rounds, and products of two, stay far below the largest
float."""
