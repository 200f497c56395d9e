"""A few sweeps killed at random moments; `python3 dev.py faults` does a hundred."""

from __future__ import annotations

from pathlib import Path

from tools.kills import killed_at_random, undisturbed


def test_killed_at_random_moments_a_sweep_ends_with_the_same_bytes(tmp_path: Path) -> None:
    whole = undisturbed(tmp_path / "whole")
    for seed in (1, 2):  # one that is extended and a new one
        kills, found = killed_at_random(tmp_path / str(seed), seed)
        assert found == whole, f"seed {seed}, {kills} kills"
