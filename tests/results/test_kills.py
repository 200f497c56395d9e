"""Sweeps killed at random moments; `python3 dev.py faults` does a hundred."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.kills import killed_at_random, undisturbed


@pytest.mark.parametrize(
    "seeds",
    [
        pytest.param((1,), id="one that is extended"),
        pytest.param((2, 3, 4), id="new and extended ones", marks=pytest.mark.slow),
    ],
)
def test_killed_at_random_moments_a_sweep_ends_with_the_same_bytes(tmp_path: Path, seeds: tuple[int, ...]) -> None:
    whole = undisturbed(tmp_path / "whole")
    for seed in seeds:
        kills, found = killed_at_random(tmp_path / str(seed), seed)
        assert found == whole, f"seed {seed}, {kills} kills"
