"""A little of everything that is wrong, drawn by a seed: it is taken, or refused in one line (more: `dev.py fuzz`)."""

from __future__ import annotations

import pytest
from tools.fuzzing import tried


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_is_given_is_taken_or_refused_in_one_line(seed: int) -> None:
    done, faults = tried(seed, count=400, commands=0.01)
    assert done == 400
    assert not faults, "\n\n".join(faults)
