"""A small sweep that nothing befell, to compare folders with."""

import pytest
from helpers.sweep_helpers import contents, played


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    played(folder)
    return contents(folder)
