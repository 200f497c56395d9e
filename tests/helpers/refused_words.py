"""How a command refuses its words."""

from collections.abc import Callable
from typing import Any

import pytest


def refused(main: Callable[[list[str]], Any], words: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Call a command with words that it must refuse, and return the one line that it says."""
    with pytest.raises(SystemExit) as ended:
        main(words.split())
    assert ended.value.code == 2
    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1, said
    return said[0]
