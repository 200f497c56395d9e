"""The order of the tests: files that take longest come first, so that processes that share them out end together."""

from __future__ import annotations

import pytest

LONGEST = (
    "web/test_page_access.py",
    "project/test_installed.py",
    "truths/test_oracle.py",
    "scenario/test_strategies.py",
    "commands/test_cli.py",
    "running/test_sweep.py",
    "running/test_calibrate.py",
    "results/test_faults.py",
    "project/test_site.py",
    "project/test_extending.py",
    "web/test_page_screens.py",
    "running/test_compare.py",
    "web/test_page_charts.py",
    "web/test_page_sandbox.py",
    "results/test_kills.py",
    "web/test_page_arc.py",
    "project/test_documented_commands.py",
    "claims/test_claims.py",
    "plots/test_figure_files.py",
)
"""Files that take more than some fifteen seconds, the longest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort files, and leave the order within each of them."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get("/".join(item.path.parts[-2:]), len(places)))
